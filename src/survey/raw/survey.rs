//! The survey itself: the first and the last of each reading and writing. Its parts are described elsewhere.
use serde_json::Value;

use super::{Map, Pass, Way, Writing, old, recognise, wording};
use crate::survey::{
    Defect, Look, Page, PageId, Problem, Question, QuestionId, Status, Survey, SurveyId, gathered, look,
};

/// The mark of our own form, and its version.
pub const MARK: &str = "waystone";
pub const VERSION: u32 = 2;

/// Whether it is in our own form, or was in our first one and now is in this.
pub fn made_own(value: &mut Value) -> bool {
    if let Value::Object(m) = value
        && !m.contains_key(MARK)
        && old::is_old(m)
    {
        old::modernise(m);
    }
    value.get(MARK).is_some()
}

pub fn read<W: Way>(value: Value, own: bool, fallback: SurveyId) -> (Survey, Vec<Problem>) {
    let mut pass = Pass::<W>::new(own);
    let mut m = pass.open(value).unwrap_or_default();
    m.values().for_each(|value| pass.note_numbers(value));
    let mut survey = Survey::blank(fallback, "en");
    survey.pages.clear();
    survey.counter = 0;
    pass.survey(&mut m, &mut survey);
    if survey.pages.is_empty() {
        pass.tell("pages", Defect::NoPages);
        let id = pass.fresh('p');
        survey.pages.extend(PageId::new(&id).ok().map(Page::new));
    }
    survey.counter = pass.counter.max(pass.highest);
    if !pass.own() {
        pass.borrow_choices(&mut survey);
        recognise::rules(&mut survey);
    }
    survey.drop_dangling_rules();
    for (id, path) in std::mem::take(&mut pass.rules) {
        if survey.question(&id).is_some_and(|question| question.show_if.is_none()) {
            pass.tell(&path, Defect::BadRule);
        }
    }
    (survey, pass.problems)
}

pub fn write(survey: &Survey, own: bool) -> (Value, Vec<Problem>) {
    let mut pass = Pass::<Writing>::new(own);
    let meaning = |question: &Question| Some((question.id.clone(), question.rule()?.formula(survey)?));
    pass.meanings = gathered(survey.questions().filter_map(meaning));
    let mut copy = survey.clone();
    let mut m = pass.begin(&survey.extra);
    pass.survey(&mut m, &mut copy);
    if !own {
        look::OWN.iter().for_each(|key| drop(m.remove(*key)));
    }
    (m.into(), pass.problems)
}

impl<W: Way> Pass<W> {
    fn survey(&mut self, m: &mut Map, survey: &mut Survey) {
        if self.own() {
            self.own_survey(m, survey);
        } else if W::WRITING {
            self.told_of(survey);
        }
        self.text(m, "title", &mut survey.title);
        self.text(m, "description", &mut survey.help);
        self.html(m, "completedHtml", &mut survey.thanks);
        let mut lang = wording::their_language(&survey.lang).to_owned();
        if W::WRITING && !self.own() && survey.lang == "en" {
            lang.clear();
        }
        self.string(m, "locale", &mut lang);
        if !W::WRITING && !lang.is_empty() {
            survey.lang = wording::language(&lang).to_owned();
        }
        self.behaviour(m, &mut survey.behaviour);
        self.pages(m, &mut survey.pages);
        self.extra(m, &mut survey.extra);
    }

    fn own_survey(&mut self, m: &mut Map, survey: &mut Survey) {
        let mut version = VERSION;
        self.count(m, MARK, &mut version, 0);
        let mut id = survey.id.to_string();
        self.string(m, "id", &mut id);
        match SurveyId::new(&id) {
            Ok(id) => survey.id = id,
            Err(_) => self.tell("id", Defect::BadId),
        }
        self.count(m, "revision", &mut survey.revision, 1);
        survey.revision = survey.revision.max(1);
        let statuses = [
            ("draft", Status::Draft),
            ("open", Status::Open),
            ("closed", Status::Closed),
        ];
        self.word(m, "status", &mut survey.status, &statuses);
        self.flag(m, "archived", &mut survey.archived);
        self.text(m, "brand", &mut survey.brand);
        self.string(m, "sealTo", &mut survey.seal_to);
        self.count(m, "counter", &mut survey.counter, 0);
        if !W::WRITING {
            self.counter = survey.counter.min(u32::MAX / 2);
        }
    }

    /// What our surveys have and SurveyJS's don't.
    fn told_of(&mut self, survey: &Survey) {
        if !survey.brand.is_empty() {
            self.tell("brand", Defect::NotThere);
        }
        if Look::of(survey) != Look::default() {
            self.tell("look", Defect::NotThere);
        }
    }
}

/// Where a rule stands, in case that it points at nothing.
pub fn rule_at<W: Way>(pass: &mut Pass<W>, id: &QuestionId) {
    let path = pass.path("rule");
    pass.rules.push((id.clone(), path));
}
