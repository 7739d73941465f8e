//! Ways of looking at the results that their author named: one record each. What the fields mean is the page's.
use serde::{Deserialize, Serialize};

use super::{Key, Library, Shelf, StoreError, reading};
use crate::{
    order::sorted,
    survey::{SurveyId, ViewId},
};

/// A name, and what the page's address then tells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    pub name: String,
    pub fields: Vec<(String, String)>,
}

impl<S: Shelf> Library<S> {
    /// By their names.
    pub fn views(&self, survey: &SurveyId) -> Vec<(ViewId, View)> {
        let wanted = |key: &Key| matches!(key, Key::View(own, _) if own == survey);
        let read = |key: &Key, raw: &str| match key {
            Key::View(_, id) => Some((id.clone(), reading::json::<View>(raw)?)),
            _ => None,
        };
        let views = self.load(&wanted, read).0;
        sorted(views, |a, b| (&a.1.name, &a.0).cmp(&(&b.1.name, &b.0)))
    }

    /// # Errors
    /// [`StoreError`]
    pub fn keep_view(&self, survey: &SurveyId, id: &ViewId, view: &View) -> Result<(), StoreError> {
        let key = Key::View(survey.clone(), id.clone());
        let is_good = |raw: &str| reading::json::<View>(raw).is_some();
        self.put_json(&key, view, &is_good)
    }

    /// # Errors
    /// [`StoreError`]
    pub fn remove_view(&self, survey: &SurveyId, id: &ViewId) -> Result<(), StoreError> {
        self.discard(&self.full(&Key::View(survey.clone(), id.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryShelf;

    #[test]
    fn views_are_kept_by_survey_and_leave_alone_what_cannot_be_read() {
        let library = Library::new(MemoryShelf::default(), "p:".into());
        let [own, other] = ["a", "b"].map(|id| SurveyId::new(id).unwrap());
        let view = |name: &str| View {
            name: name.into(),
            fields: vec![("lang".into(), "fa".into())],
        };
        let ids = [2, 1].map(ViewId::from_bits);
        library.keep_view(&own, &ids[0], &view("Beta")).unwrap();
        library.keep_view(&own, &ids[1], &view("Alpha")).unwrap();
        library.keep_view(&other, &ids[0], &view("Other")).unwrap();
        library.shelf().put("p:view/a/odd", "{ not ours").unwrap();
        let names = |survey| {
            library
                .views(survey)
                .into_iter()
                .map(|(_, view)| view.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(names(&own), ["Alpha", "Beta"]);
        library.remove_view(&own, &ids[1]).unwrap();
        assert_eq!(
            (names(&own), names(&other)),
            (vec!["Beta".to_owned()], vec!["Other".to_owned()])
        );
        assert_eq!(
            library.shelf().get("p:view/a/odd").unwrap().as_deref(),
            Some("{ not ours")
        );
        // They are in a backup, and go with their survey.
        assert!(library.backup().to_text().contains("Beta"));
        library.remove_survey(&own).unwrap();
        assert_eq!((names(&own).len(), names(&other).len()), (0, 1));
    }
}
