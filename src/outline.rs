//! The survey as its author sees it beside the editor: pages and numbered questions, and what it asks of people. No page code.
use crate::{
    sentence,
    survey::{Kind, KindName, PageId, Question, QuestionId, Survey},
    words::Words,
};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Row {
    Page(PageRow),
    Question(QuestionRow),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PageRow {
    pub id: PageId,
    /// From 1.
    pub number: u64,
    /// It, or every question here, has a rule.
    pub for_some: bool,
    pub empty: bool,
    pub first: bool,
    pub last: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct QuestionRow {
    pub id: QuestionId,
    /// From 1, through all pages.
    pub number: u64,
    /// May be empty.
    pub title: String,
    /// The kind and its size.
    pub note: String,
    /// When it is shown, if not always.
    pub rule: Option<String>,
    pub required: bool,
    /// Nothing stands before it: it can't go up.
    pub first: bool,
    pub last: bool,
}

/// Pages, each followed by its questions.
pub fn rows(survey: &Survey, words: &Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut number = 0;
    let last_page = survey.pages.len().saturating_sub(1);
    for (at, page) in survey.pages.iter().enumerate() {
        rows.push(Row::Page(PageRow {
            id: page.id.clone(),
            number: at as u64 + 1,
            for_some: page.show_if.is_some()
                || (!page.questions.is_empty() && page.questions.iter().all(|question| question.show_if.is_some())),
            empty: page.questions.is_empty(),
            first: at == 0,
            last: at == last_page,
        }));
        let last_here = page.questions.len().saturating_sub(1);
        for (place, question) in page.questions.iter().enumerate() {
            number += 1;
            rows.push(Row::Question(QuestionRow {
                id: question.id.clone(),
                number,
                title: question.title.default.trim().to_owned(),
                note: note(question, words),
                rule: rule(survey, question, words),
                required: question.required,
                first: at == 0 && place == 0,
                last: at == last_page && place == last_here,
            }));
        }
    }
    rows
}

fn note(question: &Question, words: &Words) -> String {
    let name = words.kinds().name(question.kind.name());
    match &question.kind {
        Kind::Matrix { rows, columns } => (words.build().matrix_size)(rows.len() as u64, columns.len() as u64),
        Kind::Single { choices, .. } | Kind::Multiple { choices, .. } | Kind::Ranking { choices, .. } => {
            format!("{name} · {}", (words.build().option_count)(choices.len() as u64))
        }
        _ => name.to_owned(),
    }
}

fn rule(survey: &Survey, question: &Question, words: &Words) -> Option<String> {
    let said = sentence::rule(survey, question.show_if.as_ref()?, words);
    Some((words.logic().shown)(&said))
}

/// What the survey asks of a person who sees all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Facts {
    /// By [`Question::seconds`]; an upper end where rules skip questions.
    pub seconds: f64,
    pub closed: u64,
    pub open: u64,
}

pub fn facts(survey: &Survey) -> Facts {
    let open = survey
        .questions()
        .filter(|question| KindName::is_open(question.kind.name()))
        .count() as u64;
    Facts {
        seconds: survey.questions().map(Question::seconds).sum(),
        closed: survey.asked().count() as u64 - open,
        open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{survey::SurveyId, template::Template, words::Lang};

    #[test]
    fn the_outline_of_a_template() {
        let words = Lang::En.words();
        let survey = Template::Brand.draft(SurveyId::new("s").unwrap(), words);
        let rows = rows(&survey, words);
        assert_eq!(rows.len(), 6);
        let (Row::Page(page), Row::Question(question)) = (&rows[2], &rows[3]) else {
            panic!("{rows:?}")
        };
        assert_eq!(
            (page.number, page.for_some, page.first, page.last),
            (2, true, false, false)
        );
        assert_eq!(question.number, 2);
        assert_eq!(question.note, "Choose one · 5 options");
        assert_eq!(question.rule.as_deref(), Some("Shown if Q1 is 0–6"));
        assert!(!question.first && !question.last);
        assert!(matches!(&rows[1], Row::Question(first) if first.first && first.required && first.rule.is_none()));
        assert!(matches!(&rows[5], Row::Question(last) if last.last && last.number == 3));
    }

    #[test]
    fn facts_tell_open_from_closed() {
        let words = Lang::En.words();
        let blank = Template::Blank.draft(SurveyId::new("s").unwrap(), words);
        assert_eq!(facts(&blank), Facts::default());
        let nps = facts(&Template::Brand.draft(SurveyId::new("s").unwrap(), words));
        assert_eq!((nps.closed, nps.open), (2, 1));
        assert!(nps.seconds > 26.0, "{nps:?}");
    }
}
