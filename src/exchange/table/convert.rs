//! From rows to a survey and its answers. Deterministic: the same file, mapping and title give the same ids. No clock.
use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Mapping, Report, Role, Sheet, TableError, Use, cell,
    guess::CHOICES,
    readable,
    row::{Column, Maker, field_name, read_row},
};
use crate::{
    exchange::digest,
    order::Map,
    response::{Answer, Origin, Response, Segment, SourceKind, Told, Via},
    survey::{ChoiceId, Kind, KindName, RawSurvey, ResponseId, SegmentId, Status, Survey, SurveyId},
};

/// What an import makes, not yet kept anywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(from = "RawConverted", into = "RawConverted")]
pub struct Converted {
    pub survey: Survey,
    pub segment: Segment,
    pub report: Report,
}

#[derive(Clone, Serialize, Deserialize)]
struct RawConverted {
    survey: RawSurvey,
    segment: Segment,
    report: Report,
}

impl From<RawConverted> for Converted {
    fn from(raw: RawConverted) -> Self {
        Self {
            survey: raw.survey.check(raw.segment.survey.clone()).0,
            segment: raw.segment,
            report: raw.report,
        }
    }
}

impl From<Converted> for RawConverted {
    fn from(converted: Converted) -> Self {
        Self {
            survey: RawSurvey::from(&converted.survey),
            segment: converted.segment,
            report: converted.report,
        }
    }
}

/// The id of the survey that an import makes: known before the import is done.
/// `digest` is that of [`super::SheetSummary`].
pub fn survey_id(file: &str, title: &str) -> SurveyId {
    SurveyId::from_bits(digest(format!("table\u{1f}{file}\u{1f}{title}").as_bytes()))
}

/// Makes the survey and its answers, telling how many rows of how many are done. Answers that are meant for another survey get the ids
/// that they have there, so that a row which came before is known again; [`Converted::added_to`] puts them in.
///
/// # Errors
/// [`TableError::OtherColumns`], [`TableError::NothingChosen`], [`TableError::NoAnswers`].
pub fn convert(
    sheet: &Sheet,
    mapping: &Mapping,
    file: &str,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<Converted, TableError> {
    if mapping.columns.len() != sheet.names.len() {
        return Err(TableError::OtherColumns);
    }
    if !mapping.columns.iter().any(|used| used.role.is_asked()) {
        return Err(TableError::NothingChosen);
    }
    let own = || survey_id(&format!("{:032x}", sheet.digest), &mapping.title);
    let id = mapping.into.clone().unwrap_or_else(own);
    let mut survey = Survey::blank(id.clone(), &mapping.lang);
    survey.title = mapping.title.as_str().into();
    survey.status = Status::Closed;
    let mut columns = plan(sheet, mapping, &mut survey);
    let keys: Vec<usize> = (0..sheet.names.len())
        .filter(|at| mapping.columns.get(*at).is_some_and(|used| used.role == Role::Key))
        .collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut report = Report {
        rows: sheet.len(),
        ..Report::default()
    };
    // What was asked for needs no word: an answer is direct unless it says otherwise.
    let source = (mapping.source != SourceKind::Direct)
        .then(|| (Told::Source.name().to_owned(), Value::from(mapping.source.tag())));
    let mut responses = Vec::with_capacity(sheet.len());
    for row in 0..sheet.len() {
        if row % 256 == 0 {
            progress(row as u64, sheet.len() as u64);
        }
        let number = Sheet::number(row);
        let said = read_row(sheet, row, &mut columns, &mut report);
        if said.answers.is_empty() {
            report.without_answers.add(number);
            continue;
        }
        let name = name(sheet, row, &keys);
        let before = seen.entry(name.clone()).or_default();
        *before += 1;
        if *before > 1 && !keys.is_empty() {
            report.repeated_keys.add(number);
        }
        responses.push(Response {
            id: ResponseId::from_bits(digest(format!("{id}\u{1f}{before}\u{1f}{name}").as_bytes())),
            survey: id.clone(),
            revision: survey.revision,
            lang: said.lang,
            started: None,
            ended: said.ended,
            finished: true,
            via: Via::Import,
            answers: said.answers,
            remarks: Map::new(),
            computed: said.told.into_iter().chain(source.clone()).collect(),
        });
    }
    if responses.is_empty() {
        return Err(TableError::NoAnswers);
    }
    report.taken = responses.len();
    report.columns = columns.into_iter().map(|column| column.report(sheet)).collect();
    let content = serde_json::to_string(&responses).unwrap_or_default();
    Ok(Converted {
        segment: Segment {
            id: SegmentId::from_bits(digest(content.as_bytes())),
            survey: id,
            origin: Origin {
                file: file.to_owned(),
                imported: None,
            },
            responses,
        },
        survey,
        report,
    })
}

/// What tells a row from the others: its keys, or where there are none its place and all it says.
fn name(sheet: &Sheet, row: usize, keys: &[usize]) -> String {
    let join = |columns: &mut dyn Iterator<Item = usize>| {
        columns.map(|at| sheet.cell(row, at)).collect::<Vec<_>>().join("\u{1f}")
    };
    let key = join(&mut keys.iter().copied());
    if key.chars().any(|c| c != '\u{1f}') {
        key
    } else {
        format!("{row}\u{1f}{}", join(&mut (0..sheet.names.len())))
    }
}

/// A question for every column that is asked, on a page of its own.
fn plan<'a>(sheet: &Sheet, mapping: &'a Mapping, survey: &mut Survey) -> Vec<Column<'a>> {
    let mut columns = Vec::new();
    let mut page = survey.pages.first().map(|page| page.id.clone());
    for (at, used) in mapping.columns.iter().enumerate() {
        let maker = match used.role {
            Role::Skip | Role::Key => continue,
            Role::Date(order) => Maker::Date(order),
            Role::Measure(measure) => Maker::Rating {
                scale: measure.scale(),
                reversed: used.reversed,
            },
            Role::Single => choices(sheet, at, used, survey).map_or(Maker::Text, Maker::Single),
            Role::Comment | Role::Short => Maker::Text,
            Role::Told(told) => Maker::Told(told.name().to_owned()),
            Role::Segment => Maker::Told(field_name(sheet.names.get(at).map_or("", String::as_str))),
            Role::Language => Maker::Language,
        };
        let question = used.role.kind().map(|kind| {
            let kind = match maker {
                Maker::Text if kind == KindName::Single => KindName::Short,
                _ => kind,
            };
            let page = page.take().unwrap_or_else(|| survey.add_page(None));
            let id = survey.add_question(Some(&page), kind);
            if let Some(question) = survey.question_mut(&id) {
                question.title = readable(sheet.names.get(at).map_or("", String::as_str)).as_str().into();
                question.place.clone_from(&used.place);
            }
            id
        });
        columns.push(Column {
            at,
            used,
            question,
            maker,
            bad: BTreeMap::new(),
            answered: 0,
            missing: 0,
        });
    }
    // The labels of the choices, now that the questions stand.
    for column in &columns {
        if let (Some(id), Maker::Single(ids)) = (&column.question, &column.maker) {
            let mut labels: Vec<(&String, &ChoiceId)> = ids.iter().collect();
            labels.sort_by(|a, b| order(a.0).total_cmp(&order(b.0)).then_with(|| a.0.cmp(b.0)));
            let choices = labels
                .into_iter()
                .map(|(label, id)| crate::survey::Choice::new(id.clone(), label.as_str().into()));
            if let Some(Kind::Single { choices: slot, .. }) = survey.question_mut(id).map(|question| &mut question.kind)
            {
                *slot = choices.collect();
            }
        }
    }
    columns
}

/// The number that a label starts with puts it in its place, as in age groups; labels without one come last.
fn order(label: &str) -> f64 {
    let plain = cell::ascii(label);
    let end = plain.find(|c: char| !c.is_ascii_digit()).unwrap_or(plain.len());
    plain
        .get(..end)
        .and_then(|digits| digits.parse().ok())
        .unwrap_or(f64::INFINITY)
}

/// An id for every distinct cell; `None` when there are too many for a question, or none.
fn choices(sheet: &Sheet, at: usize, used: &Use, survey: &mut Survey) -> Option<HashMap<String, ChoiceId>> {
    let mut labels = BTreeSet::new();
    for row in 0..sheet.len() {
        let text = sheet.cell(row, at);
        if !used.is_missing(text) && text.len() <= Answer::MAX_TEXT {
            labels.insert(text);
            if labels.len() > CHOICES {
                return None;
            }
        }
    }
    let ids = labels
        .into_iter()
        .map(|label| (label.to_owned(), survey.fresh_choice(label).id))
        .collect();
    Some(ids).filter(|ids: &HashMap<_, _>| !ids.is_empty())
}
