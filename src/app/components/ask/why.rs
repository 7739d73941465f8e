//! Why an answer keeps the respondent here, in words.
use waystone::runner::Why;

use super::Slot;

pub fn why(slot: &Slot, why: &Why) -> String {
    let (run, lang) = (slot.run(), slot.asking.words.lang);
    let number = |n: &u32| u64::from(*n);
    let text = match why {
        Why::Missing => run.missing,
        Why::RowsMissing => run.rows_missing,
        Why::OtherMissing => run.other_missing,
        Why::PanelMissing => run.panel_missing,
        Why::NotEmail => run.not_email,
        Why::NotNumber => run.not_number,
        Why::NotAddress => run.not_address,
        Why::HasDigits => run.has_digits,
        Why::BadForm => run.bad_form,
        Why::Twice => run.twice,
        Why::Below(bound) => return (run.below)(&lang.digits(bound)),
        Why::Above(bound) => return (run.above)(&lang.digits(bound)),
        Why::TooShort(n) => return (run.too_short)(number(n)),
        Why::TooLong(n) => return (run.too_long)(number(n)),
        Why::TooFew(n) => return (run.too_few)(number(n)),
        Why::TooMany(n) => return (run.too_many)(number(n)),
        Why::Said(text) => return slot.says(text)(),
    };
    text.to_owned()
}
