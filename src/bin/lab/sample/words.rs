//! Texts of the sample in four languages, and where they stand. No data.
use waystone::{
    response::Moment,
    survey::{
        Kind, KindName, Persona, Place, QuestionId, Stage, StageId, Status, Survey, SurveyId, Text, Touchpoint,
        TouchpointId,
    },
};

/// English, then simplified and traditional Chinese, then Persian.
pub type Said = [&'static str; 4];

pub fn text([en, hans, hant, fa]: Said) -> Text {
    let mut text = Text::from(en);
    for (tag, said) in [("zh-Hans", hans), ("zh-Hant", hant), ("fa", fa)] {
        if !said.is_empty() {
            text.translate(tag, said.to_owned());
        }
    }
    text
}

pub fn stage_id(id: &str) -> Result<StageId, String> {
    StageId::new(id).map_err(|error| format!("{id}: {error}"))
}

pub fn survey(id: &str, title: Said, brand: &str) -> Result<Survey, String> {
    let id = SurveyId::new(id).map_err(|error| error.to_string())?;
    let mut survey = Survey::blank(id, "en");
    survey.title = text(title);
    survey.brand = brand.into();
    survey.status = Status::Closed;
    Ok(survey)
}

pub fn ask(
    survey: &mut Survey,
    kind: KindName,
    title: Said,
    (stage, touchpoint): (&str, &str),
) -> Result<QuestionId, String> {
    let place = if stage.is_empty() {
        None
    } else {
        Some(Place {
            stage: stage_id(stage)?,
            touchpoint: touchpoint.to_owned(),
        })
    };
    let id = survey.add_question(None, kind);
    let question = survey.question_mut(&id).ok_or("no question")?;
    question.title = text(title);
    question.place = place;
    Ok(id)
}

/// Gives the question these choices, and says their ids.
pub fn choices(survey: &mut Survey, id: &QuestionId, labels: &[Said]) -> Result<(), String> {
    let made: Vec<_> = labels
        .iter()
        .map(|label| {
            let mut choice = survey.fresh_choice("");
            choice.label = text(*label);
            choice
        })
        .collect();
    let question = survey.question_mut(id).ok_or("no question")?;
    question.kind = Kind::single(made);
    Ok(())
}

/// A touchpoint as its owner describes it.
pub struct Described {
    pub stage: &'static str,
    pub id: &'static str,
    pub name: Said,
    pub owner: &'static str,
    pub needed: Option<bool>,
}

pub fn stages(
    names: &[(&str, Said)],
    touchpoints: &[Described],
    confirmed: Option<Moment>,
) -> Result<Vec<Stage>, String> {
    let stage = |(id, name): &(&str, Said)| {
        let mut stage = Stage::new(stage_id(id)?, text(*name));
        for known in touchpoints.iter().filter(|known| known.stage == *id) {
            let id = TouchpointId::new(known.id).map_err(|error| error.to_string())?;
            stage.touchpoints.push(Touchpoint {
                owner: known.owner.to_owned(),
                needed: known.needed,
                ..Touchpoint::new(id, text(known.name))
            });
        }
        stage.confirmed = confirmed.map(|moment| moment.0);
        Ok(stage)
    };
    names.iter().map(stage).collect()
}

pub fn persona(name: Said, field: &str, value: &str) -> Persona {
    Persona {
        id: None,
        archived: false,
        name: text(name),
        field: field.to_owned(),
        value: value.to_owned(),
    }
}
