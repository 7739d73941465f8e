//! A respondent without a page: answers whatever is asked, by lot, until the end. For tests, `lab` and path checks.

use super::{Runner, Step, Why};
use crate::order::Map;
use crate::{
    response::{Answer, Row},
    survey::{Amount, Choice, InputSort, Kind, Question, QuestionId, Role, Rows},
};

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
        while walk.screens < limit {
            let here: Vec<QuestionId> = runner.here().iter().map(|question| question.id.clone()).collect();
            // What is answered can show or hide the rest of the screen.
            for id in here {
                if runner.is_visible(&id) && runner.is_enabled(&id) {
                    asked.insert(id.clone());
                    self.answer(runner, &id);
                }
            }
            walk.percents.push(runner.progress().percent);
            match runner.next() {
                Ok(Step::End) => {
                    walk.ended = true;
                    break;
                }
                Ok(_) => {
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
                let least = usize::from(options.least).max(1);
                let most = if options.most == 0 {
                    plain.len()
                } else {
                    usize::from(options.most)
                };
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
            Kind::Comment(_) => Answer::Text("The train was late and nobody told us.".to_owned()),
            Kind::Short(input) => Answer::Text(self.typed(input.sort, &input.min, &input.max)),
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
                    texts.insert(
                        field.id.clone(),
                        self.typed(field.input.sort, &field.input.min, &field.input.max),
                    );
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

    fn typed(&mut self, sort: InputSort, min: &str, max: &str) -> String {
        let text = match sort {
            InputSort::Number | InputSort::Range => {
                let bound = |text: &str| text.parse::<f64>().ok();
                let low = bound(min).unwrap_or(bound(max).map_or(1.0, |max| max.min(1.0)));
                return low.to_string();
            }
            InputSort::Email => "someone@example.org",
            InputSort::Url => "https://example.org/",
            InputSort::Tel => "5550100",
            InputSort::Date => "2026-11-22",
            InputSort::Time => "10:30",
            InputSort::DateTime => "2026-11-22T10:30",
            InputSort::Month => "2026-11",
            InputSort::Week => "2026-W47",
            InputSort::Color => "#336699",
            InputSort::Text | InputSort::Password => ["Ada", "Kiran", "Lin"][self.lot(3)],
        };
        let in_bounds = |bound: &str| bound.starts_with(|c: char| c.is_ascii_digit());
        if in_bounds(min) && text < min {
            min.to_owned()
        } else if in_bounds(max) && text > max {
            max.to_owned()
        } else {
            text.to_owned()
        }
    }
}
