//! Ratings: whole numbers in a row are a scale; anything else that SurveyJS rates with is a choice shown as buttons.
use serde_json::Value;

use super::{Map, Pass, Way, kind::AS, slots::number};
use crate::survey::{
    Amount, Choice, ChoiceId, Defect, Kind, KindName, Measure, Question, Rating, RatingLook, Scale, Text,
};

/// SurveyJS shows no more.
const MOST: usize = 20;

const LOOKS: [(&str, RatingLook); 3] = [
    ("labels", RatingLook::Numbers),
    ("stars", RatingLook::Stars),
    ("smileys", RatingLook::Faces),
];

impl<W: Way> Pass<W> {
    pub fn read_rating(&mut self, m: &mut Map) -> Kind {
        let list = m.get("rateValues").and_then(Value::as_array);
        let listed = list.is_some_and(|list| !list.is_empty()) && m.get("autoGenerate") != Some(&Value::Bool(true));
        // Ours are as they are, even when there are none.
        let listed = listed || self.own() && m.get("autoGenerate") == Some(&Value::Bool(false));
        let generated = self.points(m);
        let others = if listed { None } else { m.remove("rateValues") };
        if listed {
            m.remove("autoGenerate");
        } else {
            m.insert("rateValues".to_owned(), Value::Array(generated));
        }
        let mut choices = Vec::new();
        self.choices(m, "rateValues", &mut choices);
        let Some(scale) = scale(&choices) else {
            self.tell("", Defect::Nearest);
            m.remove("autoGenerate");
            m.insert(AS.to_owned(), "rating".into());
            return Kind::single(choices);
        };
        if let Some(others) = others {
            m.insert("rateValues".to_owned(), others);
        }
        let labels = scale.values().zip(choices).map(|(value, choice)| (value, choice.label));
        let mut rating = Rating {
            labels: labels.filter(|(_, label)| *label != Text::default()).collect(),
            ..Rating::of(Measure::Plain(scale))
        };
        self.metric(m, &mut rating.measure);
        self.ends(m, &mut rating);
        Kind::Rating(rating)
    }

    /// As SurveyJS counts them: from `rateMin` to `rateMax`, or `rateCount` of them from the one that is given.
    fn points(&mut self, m: &mut Map) -> Vec<Value> {
        let [mut min, mut max, mut step, mut count] = [None; 4];
        self.amount(m, "rateMin", &mut min);
        self.amount(m, "rateMax", &mut max);
        self.amount(m, "rateStep", &mut step);
        self.amount(m, "rateCount", &mut count);
        let step = step.map(Amount::get).filter(|step| *step > 0.0).unwrap_or(1.0);
        let span = count.map(|count| step * (count.get() - 1.0));
        let (low, high) = match (min.map(Amount::get), max.map(Amount::get), span) {
            (Some(min), None, Some(span)) => (min, min + span),
            (None, Some(max), Some(span)) => (max - span, max),
            (min, max, _) => (min.unwrap_or(1.0), max.unwrap_or(5.0)),
        };
        let points = ((high - low.min(high)) / step + 1e-9).floor() + 1.0;
        if points > MOST as f64 {
            self.tell("rateMax", Defect::TooMany { limit: MOST });
        }
        let tidy = |point: f64| number((point * 1e6).round() / 1e6);
        let each = (0..MOST).take_while(|at| (*at as f64) < points);
        each.map(|at| tidy(low.min(high) + at as f64 * step)).collect()
    }

    fn metric(&mut self, m: &mut Map, measure: &mut Measure) {
        if !self.own() {
            return;
        }
        let mut tag = String::new();
        self.string(m, "metric", &mut tag);
        if tag.is_empty() {
            return;
        }
        match KindName::from_tag(&tag).and_then(KindName::measure) {
            Some(metric) if metric.scale() == measure.scale() => *measure = metric,
            _ => self.refuse(m, "metric", tag.into(), Defect::BadValue),
        }
    }

    fn ends(&mut self, m: &mut Map, rating: &mut Rating) {
        self.word(m, "rateType", &mut rating.look, &LOOKS);
        self.text(m, "minRateDescription", &mut rating.low);
        self.text(m, "maxRateDescription", &mut rating.high);
    }

    pub fn write_rating(&mut self, m: &mut Map, question: &mut Question) {
        match &mut question.kind {
            Kind::Rating(rating) => {
                let scale = rating.measure.scale();
                for (key, value, usual) in [("rateMin", scale.low(), 1), ("rateMax", scale.high(), 5)] {
                    if value != usual {
                        m.insert(key.to_owned(), value.into());
                    }
                }
                if !rating.labels.is_empty() {
                    self.choices(m, "rateValues", &mut labelled(rating));
                }
                if !matches!(rating.measure, Measure::Plain(_)) {
                    if self.own() {
                        let tag = KindName::of_measure(rating.measure).tag();
                        m.insert("metric".to_owned(), tag.into());
                    } else {
                        self.tell("", Defect::NotThere);
                    }
                }
                self.ends(m, rating);
            }
            Kind::Single { choices, .. } => {
                self.choices(m, "rateValues", choices);
                m.insert("autoGenerate".to_owned(), false.into());
            }
            _ => {}
        }
    }
}

/// The scale that these points are: whole numbers, one after the other.
fn scale(points: &[Choice]) -> Option<Scale> {
    let value = |choice: &Choice| u8::try_from(choice.value.as_ref()?.as_u64()?).ok();
    let low = value(points.first()?)?;
    let bare = |choice: &Choice| {
        let said = choice.extra.keys().any(|key| !key.starts_with('~'));
        !said && choice.show_if.is_none() && choice.enable_if.is_none() && choice.image.is_empty()
    };
    for (at, choice) in points.iter().enumerate() {
        if value(choice).map(usize::from) != Some(usize::from(low) + at) || !bare(choice) {
            return None;
        }
    }
    Scale::new(low, value(points.last()?)?)
}

fn labelled(rating: &Rating) -> Vec<Choice> {
    let point = |value: u8| {
        let label = rating.label(value).cloned().unwrap_or_default();
        let mut choice = Choice::new(ChoiceId::new(&value.to_string()).ok()?, label);
        choice.value = Some(value.into());
        Some(choice)
    };
    rating.measure.scale().values().filter_map(point).collect()
}
