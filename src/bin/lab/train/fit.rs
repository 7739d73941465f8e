//! Weighted L2 logistic regression by dual coordinate descent (Yu, Huang & Lin 2011, algorithm 5, as in LIBLINEAR).
//! Knows numbers only.

use waystone::sentiment::model::{Family, unit};

/// Columns of a row by family, each family of length one before scaling.
pub type Columns = [Vec<u32>; Family::COUNT];

/// Rows of a sparse matrix, and some dense columns beside.
pub struct Problem {
    /// Columns of each row, below `scale.len()`.
    pub rows: Vec<Columns>,
    /// `beside` numbers for each row.
    pub dense: Vec<Vec<f32>>,
    /// Answer of each row, and how much an error costs.
    pub targets: Vec<(bool, f64)>,
    /// Factor of each sparse column.
    pub scale: Vec<f32>,
    pub beside: usize,
}

/// Weights of the sparse columns, scale included, and of the dense ones.
pub struct Fit {
    pub sparse: Vec<f32>,
    pub dense: Vec<f64>,
}

/// The two dual variables of a row and the square of its length.
struct Dual {
    alpha: [f64; 2],
    square: f64,
    /// The value in all columns of a family.
    units: [f32; Family::COUNT],
}

/// Newton steps for one variable stop here.
const CLOSE: f64 = 1e-3;
const STEPS: usize = 60;

/// At most `rounds` rounds over all rows.
pub fn fit(problem: &Problem, rounds: usize) -> Fit {
    let mut state = State {
        problem,
        sparse: vec![0.0; problem.scale.len()],
        dense: vec![0.0; problem.beside],
    };
    let mut duals: Vec<Dual> = (0..problem.rows.len()).map(|at| state.begin(at)).collect();
    let mut order: Vec<usize> = (0..duals.len()).collect();
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    for _ in 0..rounds {
        for at in (1..order.len()).rev() {
            // Knuth's MMIX generator: the order is part of the recipe.
            random = random
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            order.swap(at, ((random >> 33) as usize) % (at + 1));
        }
        for at in &order {
            state.improve(*at, &mut duals[*at]);
        }
    }
    let State { mut sparse, dense, .. } = state;
    for (weight, scale) in sparse.iter_mut().zip(&problem.scale) {
        *weight *= scale;
    }
    Fit { sparse, dense }
}

struct State<'a> {
    problem: &'a Problem,
    sparse: Vec<f32>,
    dense: Vec<f64>,
}

impl State<'_> {
    fn begin(&mut self, at: usize) -> Dual {
        let (yes, cost) = self.problem.targets[at];
        let problem = self.problem;
        let row = &problem.rows[at];
        let units = row.each_ref().map(|columns| unit(columns.len()));
        let first = (0.001 * cost).min(1e-8);
        self.add(at, units, if yes { first } else { -first });
        let scaled = row.iter().zip(units).flat_map(|(columns, unit)| {
            let each = columns.chunk_by(|a, b| a == b);
            each.map(move |same| problem.scale[same[0] as usize] * unit * same.len() as f32)
        });
        let beside = problem.dense[at].iter().map(|x| f64::from(x * x));
        Dual {
            alpha: [first, cost - first],
            square: scaled.map(|x| f64::from(x * x)).sum::<f64>() + beside.sum::<f64>(),
            units,
        }
    }

    /// Adds `change` times the row to the weights.
    fn add(&mut self, at: usize, units: [f32; Family::COUNT], change: f64) {
        for (columns, unit) in self.problem.rows[at].iter().zip(units) {
            let step = change as f32 * unit;
            for column in columns {
                self.sparse[*column as usize] += step * self.problem.scale[*column as usize];
            }
        }
        for (weight, x) in self.dense.iter_mut().zip(&self.problem.dense[at]) {
            *weight += change * f64::from(*x);
        }
    }

    fn product(&self, at: usize, units: [f32; Family::COUNT]) -> f64 {
        let mut sum = 0.0;
        for (columns, unit) in self.problem.rows[at].iter().zip(units) {
            let family: f32 = columns
                .iter()
                .map(|column| self.sparse[*column as usize] * self.problem.scale[*column as usize])
                .sum();
            sum += family * unit;
        }
        let beside = self
            .dense
            .iter()
            .zip(&self.problem.dense[at])
            .map(|(w, x)| w * f64::from(*x));
        f64::from(sum) + beside.sum::<f64>()
    }

    /// Solves the one-variable problem of a row.
    fn improve(&mut self, at: usize, dual: &mut Dual) {
        let (yes, c) = self.problem.targets[at];
        if c <= 0.0 {
            return;
        }
        let y = if yes { 1.0 } else { -1.0 };
        let (a, b) = (dual.square, y * self.product(at, dual.units));
        let (one, two, sign) = if 0.5 * a * (dual.alpha[1] - dual.alpha[0]) + b < 0.0 {
            (1, 0, -1.0)
        } else {
            (0, 1, 1.0)
        };
        let old = dual.alpha[one];
        let slope = |z: f64| a * (z - old) + sign * b + (z / (c - z)).ln();
        let mut z = if c - old < 0.5 * c { 0.1 * old } else { old };
        let mut gradient = slope(z);
        let mut steps = 0;
        while gradient.abs() >= CLOSE && steps < STEPS {
            let next = z - gradient / (a + c / (c - z) / z);
            z = if next <= 0.0 {
                0.1 * z
            } else {
                next.min(c * (1.0 - 1e-12))
            };
            gradient = slope(z);
            steps += 1;
        }
        if steps > 0 {
            dual.alpha[one] = z;
            dual.alpha[two] = c - z;
            self.add(at, dual.units, sign * (z - old) * y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two rows on one axis, y = ±1: the minimum of w²/2 + 2·ln(1 + e^-w) is where w = 2 / (1 + e^w).
    #[test]
    fn finds_the_minimum() {
        let problem = Problem {
            rows: vec![Columns::default(), Columns::default()],
            dense: vec![vec![1.0], vec![-1.0]],
            targets: vec![(true, 1.0), (false, 1.0)],
            scale: vec![],
            beside: 1,
        };
        let w = fit(&problem, 50).dense[0];
        assert!((w - 2.0 / (1.0 + w.exp())).abs() < 2e-3, "{w}");
    }
}
