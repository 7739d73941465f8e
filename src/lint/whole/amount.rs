//! How many questions, how many of each sort, how long they take. Limits are those of `survey-lint.md`.
use super::{Asked, Evidence, Finding, Fix, Place, Rule, Severity, is_closed, is_open};
use crate::survey::{Question, Survey};

const MOST: usize = 5;
const FAR_TOO_MANY: usize = 10;
const MOST_OPEN: usize = 3;
/// Seconds; people leave after three minutes.
const MOST_TIME: f64 = 180.0;

pub(super) fn check(survey: &Survey, asked: &[Asked]) -> Vec<Finding> {
    let mut found = Vec::new();
    let whole = |rule: Rule, evidence: Evidence| Finding::of(rule, Place::default(), evidence);
    let count = |found: usize, limit: usize| Evidence::Count { found, limit };
    if asked.len() > MOST {
        let finding = whole(Rule::TooManyQuestions, count(asked.len(), MOST));
        let severity = if asked.len() > FAR_TOO_MANY {
            Severity::Error
        } else {
            finding.severity
        };
        found.push(Finding { severity, ..finding });
    }
    let open = asked.iter().filter(|asked| is_open(asked.question)).count();
    let closed = asked.iter().filter(|asked| is_closed(asked.question)).count();
    // A field for a remark below a question is a place for words of one's own.
    let remarks = asked.iter().any(|asked| asked.question.remark.is_some());
    if open == 0 && closed > 0 && !remarks {
        found.push(whole(Rule::MissingOpen, Evidence::None).with(Some(Fix::AskOpen)));
    }
    if closed == 0 && open > 0 {
        found.push(whole(Rule::MissingClosed, Evidence::None));
    }
    if open > MOST_OPEN {
        found.push(whole(Rule::TooManyOpen, count(open, MOST_OPEN)));
    }
    let seconds: f64 = survey.questions().map(Question::seconds).sum();
    if seconds > MOST_TIME {
        found.push(whole(Rule::ReadingTime, Evidence::Seconds(seconds.round() as u32)));
    }
    found
}
