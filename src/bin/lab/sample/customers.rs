//! Made-up customers and what they answer, in the order in which it happens to them. Their words are in `comments.tsv`.
use std::collections::BTreeMap;

use waystone::{
    exchange::digest,
    response::{Answer, Moment, Response, Via},
    survey::{QuestionId, ResponseId, Survey},
};

use super::larkfield::Surveys;
use crate::chance::Chance;

const CUSTOMERS: usize = 420;
/// 1 March 2026, in milliseconds since 1970.
pub const FIRST_DAY: u64 = 20_513 * DAY;
pub const DAY: u64 = 86_400_000;
const LANGS: [&str; 4] = ["en", "zh-Hans", "zh-Hant", "fa"];

/// By survey and mood, one text for each language.
type Said = BTreeMap<(&'static str, &'static str), Vec<[&'static str; 4]>>;

fn said() -> Result<Said, String> {
    let mut said = Said::new();
    for line in include_str!("comments.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let [survey, mood, en, hans, hant, fa] = line.split('\t').collect::<Vec<_>>()[..] else {
            return Err(format!("not six cells: {line}"));
        };
        said.entry((survey, mood)).or_default().push([en, hans, hant, fa]);
    }
    Ok(said)
}

struct Customer {
    token: String,
    lang: usize,
    plan: &'static str,
    region: &'static str,
    /// How easily this one is pleased.
    kind: f64,
}

struct Maker<'a> {
    surveys: &'a Surveys,
    said: Said,
    chance: Chance,
    answers: Vec<Response>,
}

pub fn answers(surveys: &Surveys) -> Result<Vec<Response>, String> {
    let mut maker = Maker {
        surveys,
        said: said()?,
        chance: Chance(8),
        answers: Vec::new(),
    };
    for at in 0..CUSTOMERS {
        maker.customer(at);
    }
    Ok(maker.answers)
}

impl Maker<'_> {
    fn customer(&mut self, at: usize) {
        let chance = &mut self.chance;
        let customer = Customer {
            token: format!("LF-{}", 1_001 + at),
            lang: chance
                .one_of(&[(0, 0.5), (1, 0.19), (2, 0.16), (3, 0.15)])
                .unwrap_or_default(),
            plan: if chance.is(0.4) { "plus" } else { "basic" },
            region: if chance.is(0.45) { "north" } else { "south" },
            kind: chance.normal(),
        };
        let mut day = chance.below(170) as u64;
        let channel = chance
            .one_of(&[("web", 0.6), ("phone", 0.25), ("shop", 0.15)])
            .unwrap_or("web");
        self.order(&customer, day, channel);
        day += 5 + self.chance.below(8) as u64;
        self.visit(&customer, day);
        let contacts = self
            .chance
            .one_of(&[(0, 0.4), (1, 0.3), (2, 0.17), (3, 0.09), (4, 0.04)])
            .unwrap_or_default();
        let (mut last, mut switched) = (None, false);
        for _ in 0..contacts {
            day += 2 + self.chance.below(9) as u64;
            let channel = if self.chance.is(0.55) { "phone" } else { "chat" };
            switched |= last.is_some_and(|last| last != channel);
            last = Some(channel);
            self.help(&customer, day, channel);
        }
        day += 20 + self.chance.below(25) as u64;
        self.pulse(&customer, day, contacts, switched);
    }

    fn order(&mut self, customer: &Customer, day: u64, channel: &str) {
        if !self.chance.is(0.75) {
            return;
        }
        let (question, mean) = match channel {
            "web" => (&self.surveys.online, 5.1),
            "phone" => (&self.surveys.phone_order, 5.6),
            _ => (&self.surveys.shop, 6.1),
        };
        let ease = self.chance.point(mean + 0.5 * customer.kind, 1.2, (1, 7));
        let answers = vec![(question.clone(), Answer::Number(ease))];
        let (survey, why) = (&self.surveys.order, &self.surveys.order_why);
        self.keep(
            customer,
            survey,
            why,
            "order",
            day,
            channel,
            f64::from(ease) / 7.0,
            answers,
        );
    }

    fn visit(&mut self, customer: &Customer, day: u64) {
        if !self.chance.is(0.65) {
            return;
        }
        let visit = self.chance.point(4.3 + 0.3 * customer.kind, 0.8, (1, 5));
        let router = self.chance.point(4.6 + 0.4 * customer.kind, 1.5, (1, 7));
        let answers = vec![
            (self.surveys.engineer.clone(), Answer::Number(visit)),
            (self.surveys.router.clone(), Answer::Number(router)),
        ];
        let (survey, why) = (&self.surveys.visit, &self.surveys.visit_why);
        self.keep(
            customer,
            survey,
            why,
            "visit",
            day,
            "sms",
            f64::from(visit.min(router)) / 5.0,
            answers,
        );
    }

    fn help(&mut self, customer: &Customer, day: u64, channel: &str) {
        if !self.chance.is(0.8) {
            return;
        }
        let (question, mean) = match channel {
            "phone" => (&self.surveys.phone, 3.7),
            _ => (&self.surveys.chat, 4.8),
        };
        let ease = self.chance.point(mean + 0.4 * customer.kind, 1.4, (1, 7));
        let check = self
            .chance
            .point(if channel == "phone" { 2.6 } else { 4.2 }, 1.3, (1, 7));
        let solved = self.chance.is(f64::from(ease) / 8.0);
        let answers = vec![
            (self.surveys.check.clone(), Answer::Number(check)),
            (question.clone(), Answer::Number(ease)),
            (self.surveys.solved.clone(), Answer::Yes(solved)),
        ];
        let (survey, why) = (&self.surveys.help, &self.surveys.help_why);
        let mood = if solved { f64::from(ease) / 7.0 } else { 0.2 };
        self.keep(customer, survey, why, "help", day, channel, mood, answers);
    }

    fn pulse(&mut self, customer: &Customer, day: u64, contacts: u32, switched: bool) {
        if !self.chance.is(0.85) {
            return;
        }
        let connection = self.chance.point(3.9 + 0.3 * customer.kind, 0.9, (1, 5));
        let app = self.chance.point(3.8 + 0.2 * customer.kind, 0.9, (1, 5));
        let bills = self.chance.point(3.7 + 0.2 * customer.kind, 1.2, (1, 5));
        let bad = |rating: u8| if rating <= 2 { 1.0 } else { 0.0 };
        // Bills that are wrong are not forgiven, and right ones not noticed.
        let mean = 8.3 + 0.8 * (f64::from(connection) - 4.0) + 0.35 * (f64::from(app) - 4.0)
            - 2.8 * bad(bills)
            - 0.5 * f64::from(contacts)
            - if switched { 1.2 } else { 0.0 }
            + 0.4 * customer.kind;
        let nps = self.chance.point(mean, 1.2, (0, 10));
        let answers = vec![
            (self.surveys.connection.clone(), Answer::Number(connection)),
            (self.surveys.app.clone(), Answer::Number(app)),
            (self.surveys.bills.clone(), Answer::Number(bills)),
            (self.surveys.nps.clone(), Answer::Number(nps)),
        ];
        let (survey, why) = (&self.surveys.pulse, &self.surveys.pulse_why);
        self.keep(
            customer,
            survey,
            why,
            "pulse",
            day,
            "email",
            f64::from(nps) / 10.0,
            answers,
        );
    }

    #[allow(clippy::too_many_arguments)]
    fn keep(
        &mut self,
        customer: &Customer,
        survey: &Survey,
        why: &QuestionId,
        name: &'static str,
        day: u64,
        channel: &str,
        mood: f64,
        mut answers: Vec<(QuestionId, Answer)>,
    ) {
        if self.chance.is(0.5) && !(0.6..0.75).contains(&mood) {
            let mood = if mood < 0.6 { "neg" } else { "pos" };
            let texts = self.said.get(&(name, mood)).map_or(&[][..], Vec::as_slice);
            let text = texts
                .get(self.chance.below(texts.len()))
                .and_then(|all| all.get(customer.lang));
            answers.extend(text.map(|text| (why.clone(), Answer::Text((*text).to_owned()))));
        }
        let ended = FIRST_DAY + day * DAY + (8 * 3_600 + self.chance.below(36_000) as u64) * 1_000;
        let id = format!("{}/{}/{ended}", survey.id, customer.token);
        let fields = [
            ("customer", customer.token.as_str()),
            ("channel", channel),
            ("plan", customer.plan),
            ("region", customer.region),
        ];
        self.answers.push(Response {
            id: ResponseId::from_bits(digest(id.as_bytes())),
            survey: survey.id.clone(),
            revision: 1,
            lang: LANGS.get(customer.lang).copied().unwrap_or("en").to_owned(),
            started: Some(Moment(ended - 60_000)),
            ended: Some(Moment(ended)),
            finished: true,
            via: Via::Import,
            answers: answers.into_iter().collect(),
            remarks: Default::default(),
            computed: fields
                .into_iter()
                .map(|(name, value)| (name.to_owned(), value.into()))
                .collect(),
        });
    }
}
