//! Small symmetric matrices: Cholesky solving and Jacobi's eigenvalues, for some tens of rows. No statistics.
//!
//! Own code because `nalgebra` costs more wasm than these textbook methods (Golub & Van Loan, Matrix Computations, 4.2
//! and 8.5): the figures stand in `drivers`.

/// A square matrix by rows. Indices given to its methods are below `size`: everything here is private to the room.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Matrix {
    size: usize,
    cells: Vec<f64>,
}

/// Eigenvalues with their vectors in the columns of `vectors`.
pub(super) struct Eigen {
    pub values: Vec<f64>,
    pub vectors: Matrix,
}

impl Matrix {
    pub fn from_fn(size: usize, mut cell: impl FnMut(usize, usize) -> f64) -> Matrix {
        let cells = (0..size * size).map(|i| cell(i / size, i % size)).collect();
        Matrix { size, cells }
    }

    pub fn size(&self) -> usize {
        self.size
    }

    pub fn at(&self, row: usize, column: usize) -> f64 {
        self.cells.get(row * self.size + column).copied().unwrap_or(f64::NAN)
    }

    fn set(&mut self, row: usize, column: usize, value: f64) {
        if let Some(cell) = self.cells.get_mut(row * self.size + column) {
            *cell = value;
        }
    }

    /// The rows and columns in `kept`, in that order.
    pub fn part(&self, kept: &[usize]) -> Matrix {
        let pick = |i: usize| kept.get(i).copied().unwrap_or(self.size);
        Matrix::from_fn(kept.len(), |row, column| self.at(pick(row), pick(column)))
    }

    /// The lower triangle L with L L' = self; `None` unless clearly positive definite: a pivot at or below
    /// `tolerance` times its diagonal means that the row depends on those before it.
    pub fn cholesky(&self, tolerance: f64) -> Option<Matrix> {
        let mut lower = Matrix::from_fn(self.size, |_, _| 0.0);
        for row in 0..self.size {
            for column in 0..=row {
                let done: f64 = (0..column).map(|k| lower.at(row, k) * lower.at(column, k)).sum();
                let rest = self.at(row, column) - done;
                if row != column {
                    lower.set(row, column, rest / lower.at(column, column));
                } else if rest > tolerance * self.at(row, row) && rest.is_finite() {
                    lower.set(row, row, rest.sqrt());
                } else {
                    return None;
                }
            }
        }
        Some(lower)
    }

    /// Solves L x = b for a lower triangle.
    pub fn forward(&self, b: &[f64]) -> Vec<f64> {
        let mut x: Vec<f64> = Vec::with_capacity(self.size);
        for (row, b) in b.iter().enumerate().take(self.size) {
            let done: f64 = x.iter().enumerate().map(|(k, x)| self.at(row, k) * x).sum();
            x.push((b - done) / self.at(row, row));
        }
        x
    }

    /// The inverse of L L' for a lower triangle L.
    pub fn inverse_from_lower(&self) -> Matrix {
        let columns: Vec<Vec<f64>> = (0..self.size)
            .map(|j| {
                self.forward(
                    &(0..self.size)
                        .map(|i| if i == j { 1.0 } else { 0.0 })
                        .collect::<Vec<_>>(),
                )
            })
            .collect();
        let dot = |a: Option<&Vec<f64>>, b: Option<&Vec<f64>>| match (a, b) {
            (Some(a), Some(b)) => a.iter().zip(b).map(|(a, b)| a * b).sum(),
            _ => f64::NAN,
        };
        Matrix::from_fn(self.size, |i, j| dot(columns.get(i), columns.get(j)))
    }

    /// The eigenvalues of a symmetric matrix by cyclic Jacobi rotations; `None` if they do not settle, as with NaN.
    pub fn eigen(&self) -> Option<Eigen> {
        let (mut a, mut vectors) = (
            self.clone(),
            Matrix::from_fn(self.size, |i, j| if i == j { 1.0 } else { 0.0 }),
        );
        let scale: f64 = self.cells.iter().map(|c| c * c).sum();
        for _sweep in 0..64 {
            let off: f64 = a.pairs().map(|(i, j)| a.at(i, j).powi(2)).sum();
            if off <= 1e-30 * scale {
                return Some(Eigen {
                    values: (0..a.size).map(|i| a.at(i, i)).collect(),
                    vectors,
                });
            }
            for (p, q) in a.pairs().collect::<Vec<_>>() {
                if a.at(p, q) != 0.0 {
                    let (c, s) = a.rotation(p, q);
                    a.rotate_columns(p, q, c, s);
                    a.rotate_rows(p, q, c, s);
                    vectors.rotate_columns(p, q, c, s);
                }
            }
        }
        None
    }

    /// Cosine and sine that turn cell (p, q) to zero.
    fn rotation(&self, p: usize, q: usize) -> (f64, f64) {
        let theta = (self.at(q, q) - self.at(p, p)) / (2.0 * self.at(p, q));
        let t = 1.0_f64.copysign(theta) / (theta.abs() + theta.hypot(1.0));
        let c = 1.0 / t.hypot(1.0);
        (c, t * c)
    }

    fn rotate_columns(&mut self, p: usize, q: usize, c: f64, s: f64) {
        for k in 0..self.size {
            let (kp, kq) = (self.at(k, p), self.at(k, q));
            self.set(k, p, c * kp - s * kq);
            self.set(k, q, s * kp + c * kq);
        }
    }

    fn rotate_rows(&mut self, p: usize, q: usize, c: f64, s: f64) {
        for k in 0..self.size {
            let (pk, qk) = (self.at(p, k), self.at(q, k));
            self.set(p, k, c * pk - s * qk);
            self.set(q, k, s * pk + c * qk);
        }
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let size = self.size;
        (0..size).flat_map(move |i| (i + 1..size).map(move |j| (i, j)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_symmetric() -> impl Strategy<Value = Matrix> {
        (1usize..9).prop_flat_map(|size| {
            prop::collection::vec(-1.0..1.0f64, size * size)
                .prop_map(move |cells| Matrix::from_fn(size, |i, j| cells[i.min(j) * size + i.max(j)]))
        })
    }

    /// a' a, which is positive semidefinite.
    fn square(a: &Matrix) -> Matrix {
        Matrix::from_fn(a.size, |i, j| (0..a.size).map(|k| a.at(k, i) * a.at(k, j)).sum())
    }

    #[test]
    fn dependent_rows_have_no_cholesky() {
        assert_eq!(Matrix::from_fn(2, |_, _| 1.0).cholesky(1e-10), None);
        assert_eq!(Matrix::from_fn(2, |_, _| f64::NAN).cholesky(1e-10), None);
        assert!(Matrix::from_fn(2, |_, _| f64::NAN).eigen().is_none());
    }

    proptest! {
        #[test]
        fn eigenvectors_rebuild_the_matrix(a in any_symmetric()) {
            let Eigen { values, vectors } = a.eigen().unwrap();
            for i in 0..a.size {
                for j in 0..a.size {
                    let rebuilt: f64 = (0..a.size).map(|k| vectors.at(i, k) * values[k] * vectors.at(j, k)).sum();
                    prop_assert!((rebuilt - a.at(i, j)).abs() < 1e-12);
                }
            }
        }

        #[test]
        fn inverse_undoes(a in any_symmetric()) {
            let a = square(&a);
            let Some(lower) = a.cholesky(1e-6) else { return Ok(()) };
            let inverse = lower.inverse_from_lower();
            for i in 0..a.size {
                for j in 0..a.size {
                    let cell: f64 = (0..a.size).map(|k| inverse.at(i, k) * a.at(k, j)).sum();
                    prop_assert!((cell - f64::from(u8::from(i == j))).abs() < 1e-6);
                }
            }
        }
    }
}
