//! Where something can be dropped: the gaps between the rows of a list, in order. Drawing them and hearing keys is the page's.
use super::{Edit, ListEdit, Part, Slot};
use crate::survey::{ChoiceId, PageId, QuestionId, Survey};

/// A gap, and what dropping there does.
#[derive(Clone, Debug, PartialEq)]
pub struct Drop {
    /// The row before which it is, from 0; the number of rows is the end.
    pub row: usize,
    pub edit: Edit,
    /// The number of the page, where it matters.
    pub page: Option<u64>,
    /// The place there, from 1, and of how many.
    pub place: u64,
    pub of: u64,
}

/// Every gap, and which of them is where the thing stands now.
pub type Drops = (Vec<Drop>, usize);

/// Places for a question in the outline, where each page has a row before its questions.
pub fn question_drops(survey: &Survey, id: &QuestionId) -> Drops {
    let own = survey.place_of(id);
    let (mut drops, mut here, mut row) = (Vec::new(), 0, 0);
    for (number, page) in survey.pages.iter().enumerate() {
        row += 1;
        let mine = own.filter(|(at, _)| *at == number).map(|(_, at)| at);
        let others = page.questions.len() - usize::from(mine.is_some());
        let mut at = 0;
        for place in 0..=page.questions.len() {
            if mine == Some(place) {
                here = drops.len();
            }
            // Before the question after it is the same gap as before itself.
            if mine.is_none_or(|mine| place != mine + 1) {
                let slot = Slot {
                    page: page.id.clone(),
                    at,
                };
                drops.push(Drop {
                    row: row + place,
                    edit: Edit::MoveQuestion(id.clone(), slot),
                    page: Some(number as u64 + 1),
                    place: at as u64 + 1,
                    of: others as u64 + 1,
                });
                at += 1;
            }
        }
        row += page.questions.len();
    }
    (drops, here)
}

/// Places for a page in the same outline.
pub fn page_drops(survey: &Survey, id: &PageId) -> Drops {
    let mut starts: Vec<usize> = Vec::new();
    let mut row = 0;
    for page in &survey.pages {
        starts.push(row);
        row += 1 + page.questions.len();
    }
    starts.push(row);
    let own = survey.pages.iter().position(|page| page.id == *id).unwrap_or(0);
    gaps(&starts, own, |at| Edit::MovePage(id.clone(), at))
}

/// Places for an item of a question's list.
pub fn item_drops(question: &QuestionId, part: Part, ids: &[ChoiceId], id: &ChoiceId) -> Drops {
    let starts: Vec<usize> = (0..=ids.len()).collect();
    let own = ids.iter().position(|known| known == id).unwrap_or(0);
    let to = |at| Edit::List(question.clone(), part, ListEdit::Move(id.clone(), at));
    gaps(&starts, own, to)
}

/// The gaps before things that start at these rows, but the one after the thing itself: that is the one before it.
fn gaps(starts: &[usize], own: usize, edit: impl Fn(usize) -> Edit) -> Drops {
    let others = starts.iter().enumerate().filter(|(place, _)| *place != own + 1);
    let of = starts.len().saturating_sub(1) as u64;
    let drop = |(at, (_, row)): (usize, (usize, &usize))| Drop {
        row: *row,
        edit: edit(at),
        page: None,
        place: at as u64 + 1,
        of,
    };
    (others.enumerate().map(drop).collect(), own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{KindName, SurveyId};

    fn rows(survey: &Survey) -> Vec<String> {
        let mut rows = Vec::new();
        for page in &survey.pages {
            rows.push(page.id.to_string());
            rows.extend(page.questions.iter().map(|question| question.id.to_string()));
        }
        rows
    }

    fn survey() -> (Survey, [QuestionId; 3]) {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let a = survey.add_question(None, KindName::Nps);
        let b = survey.add_question(None, KindName::Single);
        survey.add_page(None);
        let c = survey.add_question(None, KindName::Comment);
        (survey, [a, b, c])
    }

    /// It stands before the row that it was dropped before.
    fn check(survey: &Survey, (drops, here): Drops, id: &str, skip: usize) {
        for (at, drop) in drops.iter().enumerate() {
            let mut moved = survey.clone();
            drop.edit.apply(&mut moved);
            assert_eq!(moved == *survey, at == here, "{id} {drop:?}");
            let (before, after) = (rows(survey), rows(&moved));
            let start = before.iter().position(|row| row == id).unwrap();
            let own = &before[start..start + skip];
            let next = after.iter().skip_while(|row| *row != id).nth(skip);
            let wanted = before.iter().skip(drop.row).find(|row| !own.contains(row));
            assert_eq!(next, wanted, "{id} {drop:?}");
        }
    }

    #[test]
    fn every_gap_is_one_place_and_dropping_there_puts_it_there() {
        let (survey, ids) = survey();
        for id in &ids {
            let drops = question_drops(&survey, id);
            assert_eq!(drops.0.len(), 4, "two questions elsewhere, two pages");
            check(&survey, drops, id.as_str(), 1);
        }
        for page in &survey.pages {
            let drops = page_drops(&survey, &page.id);
            assert_eq!(drops.0.len(), 2);
            check(&survey, drops, page.id.as_str(), 1 + page.questions.len());
        }
    }

    #[test]
    fn options_too() {
        let (survey, [_, single, _]) = survey();
        let ids = Part::Choices.ids(&survey.question(&single).unwrap().kind);
        let (drops, here) = item_drops(&single, Part::Choices, &ids, &ids[1]);
        assert_eq!((drops.len(), here), (2, 1));
        let mut moved = survey.clone();
        drops[0].edit.apply(&mut moved);
        let after = Part::Choices.ids(&moved.question(&single).unwrap().kind);
        assert_eq!(after, [ids[1].clone(), ids[0].clone()]);
    }
}
