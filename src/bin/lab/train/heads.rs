//! The two heads of a model from rows: scaling by naive Bayes, class and source weights, pruning, quantising.
//! The recipe and the fitting are elsewhere.

use waystone::sentiment::model::{BITS, DENSE, Family, Tongue, unit};

use super::calibrate::Case;
use super::data::Row;
use super::fit::{Columns, Problem, fit};
use super::recipe::Recipe;

/// A model before it becomes a file.
pub struct Heads {
    /// Feature numbers, rising.
    pub slots: Vec<u32>,
    /// Quantised weights of each feature.
    pub weights: Vec<[i8; 2]>,
    pub scales: [f32; 2],
    pub dense: [[f32; DENSE]; 2],
    pub biases: [f32; 2],
}

/// Rounds over the rows before and after pruning; more change little.
const ROUNDS: [usize; 2] = [6, 12];
/// Weights are whole numbers from -31 to 31: six bits.
const TOP: f32 = 31.0;
/// Column that says which source a row is from, so that its skew does not go into the words.
const SOURCE: f32 = 0.3;
const SLOTS: usize = 1 << BITS;
const NONE: u32 = u32::MAX;

/// One head's question of a row.
#[derive(Clone, Copy, PartialEq)]
enum Head {
    Polarity,
    Neutral,
}

/// What training both heads needs to know of the rows.
struct Course<'a> {
    recipe: &'a Recipe,
    sources: &'a [String],
    /// Rows of the polarity head: negative or positive.
    sided: Vec<&'a Row>,
    /// Rows of the neutral head: of sources that have neutral rows.
    graded: Vec<&'a Row>,
}

/// Trains on `rows`, whose sources are indices into `sources`.
pub fn train(tongue: Tongue, rows: &[&Row], sources: &[String]) -> Heads {
    let recipe = Recipe::of(tongue);
    let mut has_neutral = vec![false; sources.len()];
    for row in rows.iter().filter(|row| row.label == 0) {
        has_neutral[row.source] = true;
    }
    let course = Course {
        recipe,
        sources,
        sided: rows.iter().copied().filter(|row| row.label != 0).collect(),
        graded: rows.iter().copied().filter(|row| has_neutral[row.source]).collect(),
    };
    let counts = course.counts(rows);
    let mut slots: Vec<u32> = (0..SLOTS as u32)
        .filter(|slot| counts.rows[*slot as usize] >= recipe.rows)
        .collect();
    if slots.len() > recipe.features {
        let first = course.both(&slots, &counts, ROUNDS[0]);
        slots = pruned(&slots, &first, &counts, recipe.features);
    }
    let fitted = course.both(&slots, &counts, ROUNDS[1]);
    let quantised = fitted.each_ref().map(|(weights, _, _)| quantise(weights));
    Heads {
        weights: (0..slots.len())
            .map(|at| quantised.each_ref().map(|(_, whole)| whole[at]))
            .collect(),
        scales: quantised.each_ref().map(|(scale, _)| *scale),
        dense: fitted.each_ref().map(|(_, dense, _)| *dense),
        biases: fitted.map(|(_, _, bias)| bias),
        slots,
    }
}

/// For each feature: in how many rows it is, and the log of how much likelier it is in positive than in negative ones.
struct Counts {
    rows: Vec<u32>,
    ratio: Vec<f32>,
}

type Fitted = (Vec<f32>, [f32; DENSE], f32);

impl Course<'_> {
    fn counts(&self, rows: &[&Row]) -> Counts {
        let mut count = vec![0_u32; SLOTS];
        for slot in rows.iter().flat_map(|row| row.distinct()) {
            count[slot as usize] += 1;
        }
        // One row of smoothing; rows count as they do in the fit.
        let mut sides = [vec![1.0_f32; SLOTS], vec![1.0_f32; SLOTS]];
        for (row, (positive, weight)) in self.sided.iter().zip(self.targets(Head::Polarity)) {
            for slot in row.distinct() {
                sides[usize::from(positive)][slot as usize] += (weight / self.recipe.cost) as f32;
            }
        }
        let all = sides.each_ref().map(|side| side.iter().sum::<f32>());
        let share = |side: usize, slot: usize| sides[side][slot] / all[side];
        let ratio = (0..SLOTS)
            .map(|slot| (share(1, slot) / share(0, slot)).ln().abs())
            .collect();
        Counts { rows: count, ratio }
    }

    fn rows(&self, head: Head) -> &[&Row] {
        match head {
            Head::Polarity => &self.sided,
            Head::Neutral => &self.graded,
        }
    }

    /// Answer and cost of each row: classes are balanced within a source, within bounds.
    fn targets(&self, head: Head) -> Vec<(bool, f64)> {
        let rows = self.rows(head);
        let answer = |row: &Row| match head {
            Head::Polarity => row.label > 0,
            Head::Neutral => row.label == 0,
        };
        let mut counts = vec![[0.0_f64; 2]; self.sources.len()];
        for row in rows {
            counts[row.source][usize::from(answer(row))] += 1.0;
        }
        let cost = |row: &Row| {
            let [no, yes] = counts[row.source];
            let of = if answer(row) { yes } else { no };
            let share = self.recipe.share(&self.sources[row.source]);
            let weight = match head {
                Head::Polarity => self.recipe.cost * share.polarity,
                Head::Neutral => self.recipe.neutral_cost * share.neutral,
            };
            weight * ((no + yes) / (2.0 * of)).clamp(0.35, 4.0)
        };
        rows.iter().map(|row| (answer(row), cost(row))).collect()
    }

    fn both(&self, slots: &[u32], counts: &Counts, rounds: usize) -> [Fitted; 2] {
        let mut columns = vec![NONE; SLOTS];
        for (column, slot) in slots.iter().enumerate() {
            columns[*slot as usize] = column as u32;
        }
        // Wang & Manning 2012, softened by the root.
        let bayes = slots
            .iter()
            .map(|slot| counts.ratio[*slot as usize].sqrt() + 0.05)
            .collect();
        [
            self.head(Head::Polarity, &columns, bayes, rounds),
            self.head(Head::Neutral, &columns, vec![1.0; slots.len()], rounds),
        ]
    }

    fn head(&self, head: Head, columns: &[u32], scale: Vec<f32>, rounds: usize) -> Fitted {
        let rows = self.rows(head);
        let known = |row: &&Row| {
            let mut known = Columns::default();
            for slot in &row.slots {
                let column = columns[*slot as usize];
                if column != NONE {
                    known[Family::of(*slot) as usize].push(column);
                }
            }
            known
        };
        let beside = DENSE + self.sources.len() + 1;
        let numbers = |row: &&Row| {
            let mut numbers = vec![0.0; beside];
            for (to, from) in numbers.iter_mut().zip(row.dense) {
                *to = from * self.recipe.beside;
            }
            numbers[DENSE + row.source] = SOURCE;
            numbers[beside - 1] = 1.0;
            numbers
        };
        let fitted = fit(
            &Problem {
                rows: rows.iter().map(known).collect(),
                dense: rows.iter().map(numbers).collect(),
                targets: self.targets(head),
                scale,
                beside,
            },
            rounds,
        );
        // A new source is taken for the mean of those known.
        let mut used = vec![false; self.sources.len()];
        rows.iter().for_each(|row| used[row.source] = true);
        let offsets: Vec<f64> = (0..used.len())
            .filter(|s| used[*s])
            .map(|s| fitted.dense[DENSE + s])
            .collect();
        let mean = offsets.iter().sum::<f64>() / offsets.len().max(1) as f64;
        let dense = std::array::from_fn(|k| fitted.dense[k] as f32 * self.recipe.beside);
        (
            fitted.sparse,
            dense,
            (fitted.dense[beside - 1] + mean * f64::from(SOURCE)) as f32,
        )
    }
}

/// The features whose weights matter most often.
fn pruned(slots: &[u32], [polarity, neutral]: &[Fitted; 2], counts: &Counts, most: usize) -> Vec<u32> {
    let worth = |at: usize, slot: u32| {
        (polarity.0[at].abs() + 0.5 * neutral.0[at].abs()) * (counts.rows[slot as usize] as f32).sqrt()
    };
    let mut ranked: Vec<(f32, u32)> = slots
        .iter()
        .enumerate()
        .map(|(at, slot)| (worth(at, *slot), *slot))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut kept: Vec<u32> = ranked.into_iter().take(most).map(|(_, slot)| slot).collect();
    kept.sort_unstable();
    kept
}

/// The step that loses least, and the weights in steps.
fn quantise(weights: &[f32]) -> (f32, Vec<i8>) {
    let mut sizes: Vec<f32> = weights.iter().map(|w| w.abs()).collect();
    sizes.sort_by(f32::total_cmp);
    let whole = |w: f32, step: f32| (w / step).round().clamp(-TOP, TOP);
    let lost = |step: f32| {
        weights
            .iter()
            .map(|w| f64::from(whole(*w, step) * step - w).powi(2))
            .sum::<f64>()
    };
    let step = [0.99, 0.995, 0.998, 0.9995, 1.0]
        .into_iter()
        .map(|share| sizes[((sizes.len() - 1) as f64 * share) as usize] / TOP)
        .map(|step| step.max(1e-9))
        .min_by(|a, b| lost(*a).total_cmp(&lost(*b)))
        .unwrap_or(1.0);
    (step, weights.iter().map(|w| whole(*w, step) as i8).collect())
}

impl Heads {
    /// What both heads say of a row, as `Model::score` does of its text.
    pub fn case(&self, row: &Row) -> Case {
        let mut families = [(0, [0_i32; 2]); Family::COUNT];
        for slot in &row.slots {
            if let Ok(at) = self.slots.binary_search(slot) {
                let (count, sums) = &mut families[Family::of(*slot) as usize];
                *count += 1;
                for (sum, weight) in sums.iter_mut().zip(self.weights[at]) {
                    *sum += i32::from(weight);
                }
            }
        }
        let [polarity, neutral] = std::array::from_fn(|head| {
            let beside: f32 = self.dense[head].iter().zip(row.dense).map(|(w, x)| w * x).sum();
            let sum: f32 = families
                .iter()
                .map(|(count, sums)| sums[head] as f32 * unit(*count))
                .sum();
            f64::from(sum * self.scales[head] + beside + self.biases[head])
        });
        Case {
            label: row.label,
            source: row.source,
            polarity,
            neutral,
        }
    }
}
