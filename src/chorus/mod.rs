//! What many comments say together: themes by how many, how they feel and how their writers score; phrases that stand out; what
//! changed. How one comment is read is `sentiment`'s, `tag`'s and `theme`'s; formulas are `scoring`'s.
mod adjust;
mod change;
mod correction;
mod figures;
mod opinion;
mod settle;

pub use adjust::{Adjustment, Example, LEAST, Trial, trial};
pub use change::{Changed, What, changes};
pub use correction::{ALL, Agreed, Correction, Felt, Labels};
pub use figures::{Effect, Figures, PhraseFigures, Sides, ThemeFigures};
pub use opinion::{Heard, Opinion, Said, Touch, themes, writing};
pub use settle::{Settled, settle};

#[cfg(test)]
mod tests;
