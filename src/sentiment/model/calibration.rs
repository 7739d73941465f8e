//! From the heads' sums to log-odds. Fitted elsewhere (`src/bin/lab/train/calibrate.rs`); no sums, no verdicts.

/// From sums to probabilities, fitted on rows that the heads did not see.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Calibration {
    /// Platt's scaling of a polarity `x` that is bent where the far ends are less sure than they sound: the log-odds of
    /// positive against negative is `slope * x / (1 + bend * |x|) + offset`.
    pub slope: f32,
    pub offset: f32,
    /// At least 0.
    pub bend: f32,
    /// The log-odds of neutral: `head * neutral - side * |odds| + tilt * odds + base`, `odds` being polarity's.
    pub head: f32,
    pub side: f32,
    pub tilt: f32,
    pub base: f32,
    /// A text is neutral where the probability of it is at least this.
    pub neutral: f32,
}

impl Calibration {
    pub(super) const NUMBERS: usize = 8;

    pub(super) fn numbers(&self) -> [f32; Self::NUMBERS] {
        [
            self.slope,
            self.offset,
            self.bend,
            self.head,
            self.side,
            self.tilt,
            self.base,
            self.neutral,
        ]
    }

    pub(super) fn of([slope, offset, bend, head, side, tilt, base, neutral]: [f32; Self::NUMBERS]) -> Self {
        Self {
            slope,
            offset,
            bend,
            head,
            side,
            tilt,
            base,
            neutral,
        }
    }

    /// What a unit of polarity is worth in log-odds, where the whole is `polarity`.
    #[must_use]
    pub fn worth(&self, polarity: f32) -> f32 {
        self.slope / (1.0 + self.bend.max(0.0) * polarity.abs())
    }

    /// The log-odds of positive against negative.
    #[must_use]
    pub fn odds(&self, polarity: f32) -> f32 {
        polarity * self.worth(polarity) + self.offset
    }

    /// The log-odds of neutral, from the neutral head and the log-odds of the sides.
    #[must_use]
    pub fn neutral_odds(&self, neutral: f32, odds: f32) -> f32 {
        self.head * neutral - self.side * odds.abs() + self.tilt * odds + self.base
    }
}
