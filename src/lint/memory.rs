//! Findings kept between checks, so that after a keystroke only the question under it is read anew. No rules.
use std::hash::{Hash, Hasher};

use super::{Finding, Ignored, logic, of_question, whole};
use crate::survey::{Page, Question, QuestionId, Survey};

/// What was found the last time, by question. Of one survey; of another one it only finds nothing to reuse.
#[derive(Clone, Debug, Default)]
pub struct Memory(Vec<Kept>);

#[derive(Clone, Debug)]
struct Kept {
    id: QuestionId,
    /// Of all that its findings depend on.
    hash: u64,
    found: Vec<Finding>,
}

impl Memory {
    /// As [`super::check`], but reads only the questions that changed since the last call.
    pub fn check(&mut self, survey: &Survey, ignored: &Ignored) -> Vec<Finding> {
        let mut around = Fnv::default();
        survey.lang.hash(&mut around);
        // Names that need no explaining.
        (&survey.title, &survey.brand).hash(&mut around);
        whole::langs(survey).hash(&mut around);
        // What conditions say of options decides whether these can go.
        survey
            .questions()
            .for_each(|question| question.show_if.hash(&mut around));
        let around = around.finish();
        let mut old = std::mem::take(&mut self.0);
        let mut found = Vec::new();
        let mut from = 0;
        for page in &survey.pages {
            for question in &page.questions {
                let hash = hash(around, page, question);
                // Most often it stands where it stood.
                let at = (from..old.len())
                    .chain(0..from)
                    .find(|at| old.get(*at).is_some_and(|kept| kept.id == question.id));
                from = at.map_or(from, |at| at + 1);
                let kept = at.and_then(|at| old.get_mut(at)).filter(|kept| kept.hash == hash);
                let of_this = match kept {
                    Some(kept) => std::mem::take(&mut kept.found),
                    None => of_question(survey, page, question),
                };
                found.extend(of_this.iter().cloned());
                self.0.push(Kept {
                    id: question.id.clone(),
                    hash,
                    found: of_this,
                });
            }
        }
        found.extend(whole::check(survey));
        found.extend(logic::check(survey));
        found.retain(|finding| !ignored.has(survey, finding));
        found
    }
}

fn hash(around: u64, page: &Page, question: &Question) -> u64 {
    let mut hasher = Fnv::default();
    (around, &page.id, page.show_if.is_some()).hash(&mut hasher);
    question.hash(&mut hasher);
    hasher.finish()
}

/// FNV-1a, 64 bit (<http://www.isthe.com/chongo/tech/comp/fnv/>): small, and the same in every build.
pub(super) struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    /// As wide here as there.
    fn write_usize(&mut self, number: usize) {
        self.write_u64(number as u64);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        lint::check,
        survey::{Direction, KindName, SurveyId},
    };

    #[test]
    fn it_finds_what_a_fresh_check_finds() {
        let mut survey = Survey::blank(SurveyId::new("s").unwrap(), "en");
        let mut memory = Memory::default();
        let ignored = Ignored::default();
        let mut same = |survey: &Survey| assert_eq!(memory.check(survey, &ignored), check(survey, &ignored));
        let ids: Vec<_> = KindName::OFFERED
            .into_iter()
            .map(|kind| survey.add_question(None, kind))
            .collect();
        same(&survey);
        for (at, id) in ids.iter().enumerate() {
            survey.question_mut(id).unwrap().title = "Do you often like our great prices and food?".into();
            same(&survey);
            survey.move_question(id, if at % 2 == 0 { Direction::Up } else { Direction::Down });
            same(&survey);
        }
        survey
            .question_mut(&ids[3])
            .unwrap()
            .title
            .translate("fa", "آیا همیشه؟".into());
        same(&survey);
        survey.remove_question(&ids[5]);
        survey.lang = "zh".into();
        same(&survey);
        same(&Survey::blank(SurveyId::new("t").unwrap(), "en"));
    }
}
