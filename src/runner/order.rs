//! Choices as this respondent sees them: carried over, filtered, put in order. What is drawn by lot is the same after a reload.
use super::{Overlay, Place, Runner, values};
use crate::{
    expression::{Value, lower},
    order::sorted,
    response::Answer,
    survey::{CarriedOver, Choice, Formula, Kind, Options, Order, Question, Role, Which},
};

impl Runner {
    /// The choices of a question in the order in which they are shown to this respondent. "Other" and those that stand alone
    /// come last. `inside` is the row that the question stands in.
    pub fn choices(&self, question: &Question, inside: Option<&Overlay>) -> Vec<Choice> {
        let Some(options) = question.kind.options() else {
            let rows = question.kind.choices().to_vec();
            return self.open(rows, question.logic.rows_if.as_ref(), inside);
        };
        let mut choices = self.open(self.carried(question, options), options.show_each_if.as_ref(), inside);
        if let Some(each) = &options.enable_each_if {
            let bare = choices.iter_mut().filter(|choice| choice.enable_if.is_none());
            bare.for_each(|choice| choice.enable_if = Some(each.clone()));
        }
        let ordinary = |choice: &Choice| choice.role == Role::Plain;
        let (mut plain, special): (Vec<_>, Vec<_>) = choices.into_iter().partition(ordinary);
        match options.order {
            Order::AsWritten => {}
            Order::Ascending | Order::Descending => {
                let named = plain
                    .into_iter()
                    .map(|choice| (lower(&choice.says(&self.lang)), choice));
                let named = sorted(named.collect(), |(a, _), (b, _)| a.cmp(b));
                plain = named.into_iter().map(|(_, choice)| choice).collect();
                if options.order == Order::Descending {
                    plain.reverse();
                }
            }
            Order::Random => shuffle(&mut plain, seed(self.state.response.as_str(), question.id.as_str())),
        }
        plain.extend(special);
        plain
    }

    /// The points of a scale that are shown.
    pub fn columns(&self, question: &Question, inside: Option<&Overlay>) -> Vec<Choice> {
        let columns = question.kind.columns().to_vec();
        self.open(columns, question.logic.columns_if.as_ref(), inside)
    }

    /// Those whose own condition holds; that of all is asked of the others.
    fn open(&self, mut choices: Vec<Choice>, each: Option<&Formula>, inside: Option<&Overlay>) -> Vec<Choice> {
        choices.retain(|choice| {
            let condition = choice.show_if.as_ref().or(each);
            condition.is_none_or(|formula| self.holds(formula, Some(&Overlay::item(inside, choice.value()))))
        });
        choices
    }

    /// Whether a choice can be taken.
    pub fn can_take(&self, choice: &Choice, inside: Option<&Overlay>) -> bool {
        let enabled = |formula| self.holds(formula, Some(&Overlay::item(inside, choice.value())));
        choice.enable_if.as_ref().is_none_or(enabled)
    }

    /// Its own choices without those that the other question rules out. They are known by their value: ids are each question's own.
    fn carried(&self, question: &Question, options: &Options) -> Vec<Choice> {
        let own = question.kind.choices();
        let source = options
            .from
            .as_ref()
            .and_then(|from| Some((self.plan.named(&from.question)?, from.which)));
        let Some((source, which)) = source else {
            return own.to_vec();
        };
        if let Kind::Repeat(_) = source.kind {
            let over = options.from.as_ref().filter(|_| question.kind.borrows());
            let mut made = over.map_or_else(Vec::new, |over| self.rows_as_choices(source, over));
            made.extend_from_slice(own);
            return made;
        }
        let taken = |choice: &Choice| match self.answer(&source.id) {
            Some(Answer::Choice(id)) => *id == choice.id,
            Some(Answer::Choices(ids) | Answer::Order(ids)) => ids.contains(&choice.id),
            _ => false,
        };
        let stays = |mine: &&Choice| {
            let theirs = source
                .kind
                .choices()
                .iter()
                .find(|choice| choice.value() == mine.value());
            theirs.is_none_or(|theirs| match which {
                Which::All => true,
                Which::Chosen => taken(theirs),
                Which::NotChosen => !taken(theirs),
            })
        };
        own.iter().filter(stays).cloned().collect()
    }
}

impl Runner {
    /// One choice for each row in which it is answered. Fixed rows give none: their value is no list.
    fn rows_as_choices(&self, source: &Question, over: &CarriedOver) -> Vec<Choice> {
        // Its own rows: of those under a shared name, another question's may be the last that were written.
        let Kind::Repeat(repeat) = &source.kind else {
            return Vec::new();
        };
        let Value::List(rows) = self.rows_value(&Place::of(&source.id), repeat, None) else {
            return Vec::new();
        };
        let mut found: Vec<Choice> = Vec::new();
        for row in rows.iter() {
            let Value::Object(fields) = row else { continue };
            let named = |name: &str| {
                let field = fields.iter().find(|(key, _)| **key == *name);
                field
                    .map(|(_, value)| values::text_of(&value.to_json()))
                    .filter(|text| !text.is_empty())
            };
            let first = || fields.first().and_then(|(key, _)| named(key));
            let words = if over.value.is_empty() {
                first()
            } else {
                named(&over.value)
            };
            if let Some(words) = words {
                let choice = Choice::of_words(&words, &named(&over.label).unwrap_or_default());
                if found.iter().all(|known| known.id != choice.id) {
                    found.push(choice);
                }
            }
        }
        found
    }
}

/// FNV-1a: the same text always gives the same draw, on every device.
fn seed(response: &str, question: &str) -> u64 {
    let bytes = response.bytes().chain([0]).chain(question.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Fisher–Yates over splitmix64 (Steele, Lea & Flood 2014).
fn shuffle<T>(items: &mut [T], mut seed: u64) {
    for at in (1..items.len()).rev() {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        items.swap(at, (z % (at as u64 + 1)) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        response::Moment,
        survey::{ChoiceId, Kind, KindName, ResponseId, Survey, SurveyId},
    };

    #[test]
    fn long_lists_are_put_in_order() {
        let mut survey = Survey::blank(SurveyId::from_bits(1), "en");
        let id = survey.add_question(None, KindName::Single);
        let Some(Kind::Single { choices, options }) = survey.question_mut(&id).map(|question| &mut question.kind)
        else {
            panic!("just added");
        };
        let choice = |n: u32| {
            Choice::new(
                ChoiceId::numbered('c', n),
                format!("{:05}", (n * 7_919) % 10_007).as_str().into(),
            )
        };
        *choices = (0..10_000).map(choice).collect();
        options.order = Order::Descending;
        let runner = Runner::new(survey, ResponseId::from_bits(2), Moment(1));
        let question = runner.survey().question(&id).unwrap();
        let shown: Vec<String> = runner
            .choices(question, None)
            .iter()
            .map(|choice| choice.says("en"))
            .collect();
        assert_eq!(shown.len(), 10_000);
        assert!(shown.is_sorted_by(|a, b| a >= b));
    }

    #[test]
    fn a_draw_is_fair_enough_and_repeatable() {
        let mut first = [0u32; 4];
        for n in 0..4_000 {
            let mut items = [0, 1, 2, 3];
            shuffle(&mut items, seed(&n.to_string(), "q"));
            let mut again = [0, 1, 2, 3];
            shuffle(&mut again, seed(&n.to_string(), "q"));
            assert_eq!(items, again);
            first[items[0]] += 1;
        }
        // 4,000 draws: each first place 1,000 times, standard deviation 27.
        assert!(first.iter().all(|n| (865..1_135).contains(n)), "{first:?}");
    }
}
