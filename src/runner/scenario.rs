//! A respondent without a page: answers whatever is asked, by lot, until the end. For tests, `lab` and path checks.
use super::{Runner, Step, Why, demands};
use crate::{
    order::Map,
    response::{Answer, Row},
    survey::{Amount, Choice, Demand, Input, InputSort, Kind, Question, QuestionId, Role, Rows, Validator},
};

/// What is typed where nothing is known of what is wanted, or the usual is refused.
const TEXTS: [&str; 10] = [
    "42",
    "7",
    "150",
    "12345",
    "123456789",
    "someone@example.org",
    "https://example.org/",
    "Some words more than one",
    "AB-1234",
    "2026-11-22",
];

/// Answers by lot from a seed: the same seed gives the same walk.
#[derive(Clone, Debug)]
pub struct Scenario {
    seed: u64,
    /// Leave questions that need no answer now and then.
    pub may_skip: bool,
}

/// How a walk came out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Walk {
    /// Came to the end; otherwise stuck on the refusals in `stuck`.
    pub ended: bool,
    pub screens: usize,
    /// Questions that were asked, each once.
    pub asked: usize,
    pub stuck: Vec<(QuestionId, Why)>,
    /// Questions that could be answered, and were left without an answer.
    pub unanswered: Vec<QuestionId>,
    /// Progress after each step.
    pub percents: Vec<f64>,
}

impl Scenario {
    pub fn new(seed: u64) -> Self {
        Self { seed, may_skip: false }
    }

    /// A number below `n`: splitmix64.
    pub fn lot(&mut self, n: usize) -> usize {
        self.seed = self.seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n.max(1) as u64) as usize
    }

    /// From where the runner stands to the end. A screen whose answers are refused is tried again with other answers, a few times.
    pub fn walk(&mut self, runner: &mut Runner) -> Walk {
        let mut walk = Walk::default();
        let mut asked = crate::order::Set::new();
        // Each screen is left once; triggers lead ahead only.
        let limit = runner.survey().questions().count() + runner.survey().pages.len() + 2;
        let mut tries = 0;
        let mut unanswered = Vec::new();
        while walk.screens < limit {
            let here: Vec<QuestionId> = runner.here().iter().map(|question| question.id.clone()).collect();
            // What is answered can show or hide the rest of the screen.
            unanswered.clear();
            for id in here {
                if runner.is_visible(&id) && runner.is_enabled(&id) {
                    asked.insert(id.clone());
                    self.answer(runner, &id);
                    let can = |question: &Question| question.kind.asks() && runner.can_be_answered(question, None);
                    if runner.answer(&id).is_none() && runner.survey().question(&id).is_some_and(can) {
                        unanswered.push(id);
                    }
                }
            }
            walk.percents.push(runner.progress().percent);
            match runner.next() {
                Ok(Step::End) => {
                    walk.unanswered.append(&mut unanswered);
                    walk.ended = true;
                    break;
                }
                Ok(_) => {
                    walk.unanswered.append(&mut unanswered);
                    walk.screens += 1;
                    tries = 0;
                }
                Err(refusals) => {
                    tries += 1;
                    if tries > 20 {
                        walk.stuck = refusals
                            .into_iter()
                            .map(|refusal| (refusal.question, refusal.why))
                            .collect();
                        break;
                    }
                }
            }
        }
        walk.asked = asked.len();
        walk
    }

    /// Answers one question of the screen.
    pub fn answer(&mut self, runner: &mut Runner, id: &QuestionId) {
        let Some(question) = runner.survey().question(id).cloned() else {
            return;
        };
        if self.may_skip && !runner.is_required(id) && self.lot(3) == 0 {
            return;
        }
        if let Kind::Repeat(repeat) = &question.kind {
            if matches!(repeat.rows, Rows::Growing { .. }) && runner.row_count(&question) == 0 {
                runner.add_row(id);
            }
            for at in 0..runner.row_count(&question) {
                for _ in 0..2 {
                    let cells: Vec<(Question, Vec<Choice>)> = {
                        let inside = runner.overlay(&question, at);
                        let cells = runner.cells(&question, at).into_iter().filter(|cell| cell.enabled);
                        cells
                            .map(|cell| (cell.question.clone(), runner.choices(cell.question, Some(&inside))))
                            .collect()
                    };
                    for (cell, choices) in cells {
                        let answer = self.any(&cell, &choices);
                        runner.set_cell(id, at, &cell.id, answer);
                        runner.set_cell_remark(id, at, &cell.id, "else");
                    }
                }
            }
            return;
        }
        let inside = None;
        let choices: Vec<Choice> = runner
            .choices(&question, inside)
            .into_iter()
            .filter(|choice| runner.can_take(choice, inside))
            .collect();
        let answer = self.any(&question, &choices);
        if let Some(answer) = answer {
            runner.set(id, Some(answer));
        }
        if runner.asks_other(id) {
            runner.set_remark(id, "else");
        }
    }

    /// Some answer that fits the question.
    fn any(&mut self, question: &Question, choices: &[Choice]) -> Option<Answer> {
        let one = |this: &mut Self, choices: &[Choice]| {
            let at = this.lot(choices.len());
            choices.get(at).map(|choice| choice.id.clone())
        };
        Some(match &question.kind {
            Kind::Rating(rating) => {
                let values: Vec<u8> = rating.measure.scale().values().collect();
                Answer::Number(*values.get(self.lot(values.len()))?)
            }
            Kind::Single { .. } => Answer::Choice(one(self, choices)?),
            Kind::Multiple { options, .. } => {
                let plain: Vec<&Choice> = choices.iter().filter(|choice| choice.role != Role::Alone).collect();
                let (mut least, mut most) = (usize::from(options.least).max(1), usize::from(options.most));
                for validator in &question.validators {
                    if let Demand::Count { min, max } = validator.demand {
                        least = least.max(min as usize);
                        most = if max == 0 { most } else { max as usize };
                    }
                }
                let most = if most == 0 { plain.len() } else { most };
                let n = least + self.lot(most.saturating_sub(least) + 1);
                Answer::Choices(plain.into_iter().take(n).map(|choice| choice.id.clone()).collect())
            }
            Kind::Ranking { .. } => {
                let mut ids: Vec<_> = choices.iter().map(|choice| choice.id.clone()).collect();
                let turn = self.lot(ids.len());
                let turn = turn.min(ids.len());
                ids.rotate_left(turn);
                Answer::Order(ids)
            }
            Kind::YesNo(_) => Answer::Yes(self.lot(2) == 0),
            Kind::Comment(area) => {
                let input = Input {
                    max_length: area.max_length,
                    ..Input::default()
                };
                let usual = "The train was late and nobody told us.".to_owned();
                Answer::Text(suitable(&input, &question.validators, usual))
            }
            Kind::Short(input) => Answer::Text(self.typed(input, &question.validators)),
            Kind::Matrix { rows, columns } => {
                let column = |this: &mut Self| one(this, columns);
                Answer::Grid(
                    rows.iter()
                        .filter_map(|row| Some((row.id.clone(), column(self)?)))
                        .collect(),
                )
            }
            Kind::Fields(fields) => {
                let mut texts = Map::new();
                for field in fields {
                    texts.insert(field.id.clone(), self.typed(&field.input, &field.validators));
                }
                Answer::Fields(texts)
            }
            Kind::Slider(slider) if slider.span => Answer::Span(slider.min, slider.max),
            Kind::Slider(slider) => {
                let share = self.lot(5) as f64 / 4.0;
                let at = slider.min.get() + (slider.max.get() - slider.min.get()) * share;
                Answer::Amount(Amount::new(at)?)
            }
            Kind::Repeat(repeat) => {
                // A repeat in a row: one row of its own.
                let mut row = Row::default();
                for cell in &repeat.questions {
                    if let Some(answer) = self.any(cell, cell.kind.choices()) {
                        row.answers.insert(cell.id.clone(), answer);
                        row.remarks.insert(cell.id.clone(), "else".to_owned());
                    }
                }
                match &repeat.rows {
                    Rows::Growing { least, .. } => Answer::Rows(vec![row; usize::from(*least).max(1)]),
                    Rows::Fixed(rows) => Answer::Table(rows.iter().map(|one| (one.id.clone(), row.clone())).collect()),
                }
            }
            Kind::Computed(_) | Kind::Block(_) | Kind::Picture(_) | Kind::Unsupported(_) => return None,
        })
    }

    fn typed(&mut self, input: &Input, validators: &[Validator]) -> String {
        let Input { sort, min, max, .. } = input;
        // Not always the same day: one date may have to come after another.
        let day = 10 + self.lot(18);
        let text = match sort {
            InputSort::Number | InputSort::Range => {
                let bound = |text: &str| text.parse::<f64>().ok();
                let low = bound(min).unwrap_or(bound(max).map_or(1.0, |max| max.min(1.0)));
                low.to_string()
            }
            InputSort::Email => "someone@example.org".to_owned(),
            InputSort::Url => "https://example.org/".to_owned(),
            InputSort::Tel => "5550100".to_owned(),
            InputSort::Date => format!("2026-11-{day}"),
            InputSort::Time => format!("{day}:30"),
            InputSort::DateTime => format!("2026-11-{day}T10:30"),
            InputSort::Month => "2026-11".to_owned(),
            InputSort::Week => format!("2026-W{day}"),
            InputSort::Color => "#336699".to_owned(),
            InputSort::Text | InputSort::Password => ["Ada", "Kiran", "Lin"][self.lot(3)].to_owned(),
        };
        let in_bounds = |bound: &str| bound.starts_with(|c: char| c.is_ascii_digit());
        let text = if in_bounds(min) && text < *min {
            min.clone()
        } else if in_bounds(max) && text > *max {
            max.clone()
        } else {
            text
        };
        suitable(input, validators, text)
    }
}

/// The usual, or the first other text that the field and its validators take.
fn suitable(input: &Input, validators: &[Validator], usual: String) -> String {
    let fits = |text: &String| {
        let answer = Answer::Text(text.clone());
        let passes = |validator: &Validator| demands::fails(&validator.demand, &answer).is_none();
        demands::typed(input, text).is_none() && validators.iter().all(passes)
    };
    let edges = validators.iter().flat_map(|validator| match &validator.demand {
        Demand::Number { min, max } => [min, max].into_iter().flatten().map(ToString::to_string).collect(),
        Demand::Length { min, .. } => vec!["a".repeat(*min as usize), "1".repeat(*min as usize)],
        _ => Vec::new(),
    });
    let short = usual.chars().take(input.max_length as usize).collect();
    let others = edges.chain([short]).chain(TEXTS.map(str::to_owned));
    std::iter::once(usual.clone()).chain(others).find(fits).unwrap_or(usual)
}
