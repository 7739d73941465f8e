//! `lab lint`: the advice on labelled questions and surveys, and each case where it differs. No rules of its own.
//!
//! A case is `{id, level, lang, rule, label}` with `label` `bad` (the rule must find something) or `good` (it must not; of a
//! case of the rule `clean` no rule on wording or options may). Of level `question`: `text`, `kind` (rating, yesno, choice,
//! open), `options`, `optional_touchpoint`, `open_list`; text and options may be given by language. Of level `survey`:
//! `questions` and `progress_bar`.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use crate::cases;
use serde_json::Value as Json;
use waystone::{
    lint::{Finding, Group, Ignored, OPEN_LIST, OPTIONAL_TOUCHPOINT, Rule, check},
    survey::{
        Choice, Input, InputSort, Kind, KindName, Measure, Place, ProgressBy, Question, Rating, StageId, Survey,
        SurveyId, Text, YesNo,
    },
};

/// Shares that must be reached: of each rule, and of all.
const LEAST: [f64; 2] = [0.85, 0.95];

/// A case and what the advice says of it.
pub struct Outcome {
    pub id: String,
    pub rule: String,
    pub lang: String,
    pub is_bad: bool,
    /// Rules that found something, of those that this level has.
    pub found: Vec<&'static str>,
}

impl Outcome {
    pub fn agrees(&self) -> bool {
        let raised = if self.rule == "clean" {
            !self.found.is_empty()
        } else {
            self.found.iter().any(|rule| *rule == self.rule)
        };
        raised == self.is_bad
    }

    /// What other rules say of a case that is good for its own.
    fn others(&self) -> impl Iterator<Item = &&'static str> {
        let own = &self.rule;
        self.found.iter().filter(move |rule| !self.is_bad && *rule != own)
    }
}

/// Prints every miss, agreement per rule and language, other findings on good cases, and the counts; fails below [`LEAST`]
/// and where the file can't be read.
pub fn run(file: &Path) -> ExitCode {
    match outcomes(file) {
        Ok(outcomes) => report(&outcomes),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn report(outcomes: &[Outcome]) -> ExitCode {
    let missed: Vec<&Outcome> = outcomes.iter().filter(|one| !one.agrees()).collect();
    for one in &missed {
        let expected = if one.is_bad { "nothing found" } else { "found" };
        println!("miss: {} ({expected}; all found: {})", one.id, one.found.join(" "));
    }
    let mut rules: BTreeMap<&str, BTreeMap<&str, [usize; 2]>> = BTreeMap::new();
    for one in outcomes {
        let [agreed, all] = rules.entry(&one.rule).or_default().entry(&one.lang).or_default();
        *agreed += usize::from(one.agrees());
        *all += 1;
    }
    let mut is_low = false;
    for (rule, langs) in &rules {
        let [agreed, all] = langs.values().fold([0, 0], |[a, b], [c, d]| [a + c, b + d]);
        is_low |= (agreed as f64) < LEAST[0] * all as f64;
        let by: Vec<String> = langs
            .iter()
            .map(|(lang, [agreed, all])| format!("{lang} {agreed}/{all}"))
            .collect();
        println!("{rule:<24}{:>4} %  {}", agreed * 100 / all, by.join("  "));
    }
    let alarms: Vec<String> = outcomes
        .iter()
        .flat_map(|one| one.others().map(|rule| format!("{} {rule}", one.id)))
        .collect();
    println!("other rules on good cases: {} {}", alarms.len(), alarms.join(", "));
    println!("{} passed, {} failed", outcomes.len() - missed.len(), missed.len());
    let all_low = ((outcomes.len() - missed.len()) as f64) < LEAST[1] * outcomes.len() as f64;
    if is_low || all_low {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

/// Every case of a file, or a sentence why it can't be used.
pub fn outcomes(file: &Path) -> Result<Vec<Outcome>, String> {
    cases::each(file, |json| outcome(json).map_err(|why| why.to_string()))
}

fn outcome(json: &Json) -> Result<Outcome, &'static str> {
    let text = |key: &str| json.get(key).and_then(Json::as_str);
    let rule = text("rule").ok_or("no text `rule`")?;
    let is_bad = match text("label") {
        Some("bad") => true,
        Some("good") => false,
        _ => return Err("`label` is not bad or good"),
    };
    let lang = text("lang").ok_or("no text `lang`")?;
    let id = SurveyId::from_bits(0);
    let mut survey = Survey::blank(id, lang);
    let is_question = match text("level") {
        Some("question") => {
            add_question(&mut survey, json)?;
            true
        }
        Some("survey") => {
            if json.get("progress_bar").and_then(Json::as_bool) == Some(false) {
                survey.behaviour.progress = ProgressBy::Off;
            }
            let questions = json
                .get("questions")
                .and_then(Json::as_array)
                .ok_or("no list `questions`")?;
            for question in questions {
                add_question(&mut survey, question)?;
            }
            false
        }
        _ => return Err("`level` is not question or survey"),
    };
    label_ends(&mut survey);
    // One question is no survey: what the whole lacks is not asked, unless the case is about that.
    let whole = Rule::from_key(rule).is_some_and(|rule| !matches!(rule.group(), Group::Wording | Group::Options));
    let counts = |finding: &&Finding| {
        let of_question = matches!(finding.rule.group(), Group::Wording | Group::Options);
        if is_question && !whole { of_question } else { true }
    };
    let found = check(&survey, &Ignored::default());
    let mut found: Vec<&str> = found.iter().filter(counts).map(|finding| finding.rule.key()).collect();
    found.sort_unstable();
    found.dedup();
    Ok(Outcome {
        id: text("id").unwrap_or_default().to_owned(),
        rule: rule.to_owned(),
        lang: lang.to_owned(),
        is_bad,
        found,
    })
}

fn add_question(survey: &mut Survey, json: &Json) -> Result<(), &'static str> {
    let is = |key: &str| json.get(key).and_then(Json::as_bool);
    let title = json
        .get("text")
        .or_else(|| json.get("title"))
        .map(|text| self::text(text, &survey.lang))
        .unwrap_or_default();
    let options = json
        .get("options")
        .map(|options| labels(options, &survey.lang))
        .unwrap_or_default();
    let id = survey.add_question(None, KindName::Comment);
    let choices: Vec<Choice> = options
        .into_iter()
        .map(|label| Choice {
            label,
            ..survey.fresh_choice("")
        })
        .collect();
    let kind = match json.get("kind").and_then(Json::as_str).unwrap_or("rating") {
        // Bare numbers are points without labels; who could not have been there needs an option that says so.
        "rating" if is("optional_touchpoint").is_none() && are_points(&choices) => {
            Kind::Rating(Rating::of(measure(json)))
        }
        // Points that are written out are options of ours: a rating's own have no "did not use".
        "rating" | "choice" | "single" if !choices.is_empty() => Kind::single(choices),
        "multiple" | "checkbox" => Kind::multiple(choices),
        "rating" => Kind::Rating(rating(json)),
        "choice" | "single" => Kind::single(choices),
        "yesno" => Kind::YesNo(YesNo::default()),
        "text" | "open" if is("personal") == Some(true) => Kind::Short(Input {
            sort: InputSort::Email,
            ..Input::default()
        }),
        "open" => Kind::comment(),
        "text" => Kind::short(),
        _ => return Err("an unknown `kind`"),
    };
    let stage = StageId::new("stage").map_err(|_| "no stage")?;
    let says = |key: &str| json.get(key).and_then(Json::as_str);
    let place = says("stage").or(says("touchpoint")).map(|_| Place {
        stage,
        touchpoint: says("touchpoint").unwrap_or_default().to_owned(),
    });
    let question = survey.question_mut(&id).ok_or("no question")?;
    // What a case does not say of the wording is not looked at: by a name, as questions from elsewhere may have.
    let name = if title.is_empty() { "unsaid" } else { "" };
    *question = Question {
        name: name.to_owned(),
        title,
        place,
        required: is("required").unwrap_or_default(),
        ..Question::new(id, kind)
    };
    for (key, ours) in [("optional_touchpoint", OPTIONAL_TOUCHPOINT), ("open_list", OPEN_LIST)] {
        if let Some(said) = json.get(key) {
            question.extra.insert(ours.to_owned(), said.clone());
        }
    }
    Ok(())
}

/// Numbers and no word, in any script's digits.
fn are_points(choices: &[Choice]) -> bool {
    let is_number = |text: &str| !text.trim().is_empty() && text.trim().chars().all(char::is_numeric);
    choices.len() >= 2 && choices.iter().all(|choice| choice.label.all().all(is_number))
}

fn measure(json: &Json) -> Measure {
    match json.get("scale_direction").and_then(Json::as_str) {
        Some("low_good") => Measure::Effort,
        _ => Measure::Csat,
    }
}

/// Of satisfaction, or of effort where low is good; labelled, as the cases say nothing of labels.
fn rating(json: &Json) -> Rating {
    Rating {
        low: "1".into(),
        high: "5".into(),
        labels: vec![(1, "low".into()), (5, "high".into())],
        ..Rating::of(measure(json))
    }
}

/// The cases say nothing of labels: ours are there in every language of the case.
fn label_ends(survey: &mut Survey) {
    let labels = |question: &Question| {
        let choices = question.kind.choices().iter().map(|choice| &choice.label);
        let texts = std::iter::once(&question.title).chain(choices);
        texts.flat_map(Text::langs).map(str::to_owned).collect::<Vec<_>>()
    };
    let tags: Vec<String> = survey.questions().flat_map(labels).collect();
    for question in survey.pages.iter_mut().flat_map(|page| &mut page.questions) {
        let Kind::Rating(rating) = &mut question.kind else {
            continue;
        };
        for (_, label) in &mut rating.labels {
            let says = label.default.clone();
            tags.iter().for_each(|tag| label.translate(tag, says.clone()));
        }
    }
}

/// A text, or an object of texts by language.
fn text(json: &Json, lang: &str) -> Text {
    let mut text: Text = json.as_str().unwrap_or_default().into();
    for (tag, wording) in json.as_object().into_iter().flatten() {
        let wording = wording.as_str().unwrap_or_default();
        if tag == lang {
            wording.clone_into(&mut text.default);
        } else {
            text.translate(tag, wording.to_owned());
        }
    }
    text
}

/// A list of texts, or an object of lists by language: the longest list counts, others lack the rest.
fn labels(json: &Json, lang: &str) -> Vec<Text> {
    if let Some(list) = json.as_array() {
        return list.iter().map(|label| text(label, lang)).collect();
    }
    let mut labels: Vec<Text> = Vec::new();
    for (tag, list) in json.as_object().into_iter().flatten() {
        for (at, label) in list
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Json::as_str)
            .enumerate()
        {
            if labels.len() <= at {
                labels.push(Text::default());
            }
            match labels.get_mut(at) {
                Some(text) if tag == lang => label.clone_into(&mut text.default),
                Some(text) => text.translate(tag, label.to_owned()),
                None => {}
            }
        }
    }
    labels
}
