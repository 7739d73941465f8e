//! "Leave it": which findings an author has seen and keeps as they are, until the wording changes. Kept in the survey's own keys.
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Finding, Group, Place, Rule, memory::Fnv, whole};
use crate::survey::{QuestionId, Survey};

/// The key of the survey under which it is kept: a list of `[rule, question, digest]`.
const KEY: &str = "leaveIt";
/// More are not read from a file.
const MOST: usize = 2_000;

/// What was left. A finding comes back when what it was about is no longer the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ignored(Vec<Left>);

/// One finding to be left as it is: by its rule, its question, and what it was about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub struct Left {
    rule: Rule,
    /// `None`: the survey as a whole.
    question: Option<QuestionId>,
    digest: u64,
}

impl Ignored {
    /// What the survey remembers; what can't be read is left out.
    pub fn of(survey: &Survey) -> Self {
        let list = survey
            .extra
            .get(KEY)
            .and_then(Value::as_array)
            .map_or(&[][..], Vec::as_slice);
        Self(list.iter().take(MOST).filter_map(Left::read).collect())
    }

    /// Writes it into the survey, and forgets what is no longer there.
    pub fn keep(&self, survey: &mut Survey) {
        let lives = |left: &&Left| left.question.as_ref().is_none_or(|id| survey.question(id).is_some());
        let list: Vec<Value> = self.0.iter().filter(lives).map(Left::write).collect();
        if list.is_empty() {
            survey.extra.remove(KEY);
        } else {
            survey.extra.insert(KEY.to_owned(), Value::Array(list));
        }
    }

    /// Leaves a finding as it is.
    pub fn leave(&mut self, survey: &Survey, finding: &Finding) {
        self.add(Left::of(survey, finding));
    }

    /// The same, by what [`Left::of`] said of the finding: that takes no reading of texts.
    pub fn add(&mut self, left: Left) {
        self.0
            .retain(|one| one.rule != left.rule || one.question != left.question || one.digest == left.digest);
        if !self.0.contains(&left) {
            self.0.push(left);
        }
    }

    /// Takes that back.
    pub fn mind(&mut self, survey: &Survey, finding: &Finding) {
        self.remove(&Left::of(survey, finding));
    }

    pub fn remove(&mut self, left: &Left) {
        self.0.retain(|one| one != left);
    }

    pub fn has(&self, survey: &Survey, finding: &Finding) -> bool {
        !self.0.is_empty() && self.holds(&Left::of(survey, finding))
    }

    pub fn holds(&self, left: &Left) -> bool {
        self.0.contains(left)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl TryFrom<Value> for Left {
    type Error = &'static str;
    fn try_from(json: Value) -> Result<Self, Self::Error> {
        Self::read(&json).ok_or("not [rule, question, digest]")
    }
}

impl From<Left> for Value {
    fn from(left: Left) -> Self {
        left.write()
    }
}

impl Left {
    #[must_use]
    pub fn of(survey: &Survey, finding: &Finding) -> Self {
        Self {
            rule: finding.rule,
            question: finding.place.question.clone(),
            digest: digest(survey, finding),
        }
    }

    /// The same of the survey as it is now: its author may have gone on writing since the finding was made.
    #[must_use]
    pub fn renewed(&self, survey: &Survey, place: &Place) -> Self {
        let digest = of_question(survey, self.rule, place).map_or(self.digest, |hash| hash.finish());
        Self { digest, ..self.clone() }
    }

    /// Whether it is of the same rule and question, whatever these say by now.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.rule == other.rule && self.question == other.question
    }

    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }

    fn read(json: &Value) -> Option<Self> {
        let [rule, question, digest] = json.as_array()?.as_slice() else {
            return None;
        };
        let question = question.as_str()?;
        Some(Self {
            rule: Rule::from_key(rule.as_str()?)?,
            question: if question.is_empty() {
                None
            } else {
                Some(QuestionId::new(question).ok()?)
            },
            digest: u64::from_str_radix(digest.as_str()?, 16).ok()?,
        })
    }

    fn write(&self) -> Value {
        let question = self.question.as_ref().map_or("", QuestionId::as_str);
        Value::from(vec![
            self.rule.key().to_owned(),
            question.to_owned(),
            format!("{:016x}", self.digest),
        ])
    }
}

/// Of a wording: that wording. Of options, or a question's logic: all texts and conditions of the question. Of the whole: `None`.
fn of_question(survey: &Survey, rule: Rule, place: &Place) -> Option<Fnv> {
    let question = survey.question(place.question.as_ref()?)?;
    let mut hash = Fnv::default();
    (place.part, place.lang.as_deref()).hash(&mut hash);
    match rule.group() {
        Group::Wording => (&place.choices, wording(question, place)).hash(&mut hash),
        Group::Whole => return None,
        Group::Options | Group::Logic => {
            whole::texts(question).hash(&mut hash);
            (&question.show_if, &question.logic).hash(&mut hash);
        }
    }
    Some(hash)
}

/// Of the whole: what was found.
fn digest(survey: &Survey, finding: &Finding) -> u64 {
    let place = &finding.place;
    let hash = of_question(survey, finding.rule, place).unwrap_or_else(|| {
        let mut hash = Fnv::default();
        (place.part, place.lang.as_deref()).hash(&mut hash);
        finding.evidence.hash(&mut hash);
        hash
    });
    hash.finish()
}

fn wording(question: &crate::survey::Question, place: &Place) -> Option<String> {
    use crate::survey::Kind;
    let text = match (place.part, &question.kind) {
        (super::Part::Row, kind) => kind
            .choices()
            .iter()
            .find(|choice| place.choices.contains(&choice.id))
            .map(|choice| &choice.label),
        (super::Part::Inner(at), Kind::Repeat(repeat)) => repeat.questions.get(at).map(|inner| &inner.title),
        _ => Some(&question.title),
    }?;
    Some(text.get(place.lang.as_deref().unwrap_or_default()).to_owned())
}
