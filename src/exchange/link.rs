//! A survey in a link: its JSON, deflated, as base64url. The respondent's browser inflates; this inflates for tests and limits.
use super::{pack::zip, survey_json};
use crate::{
    seal::{PublicKey, from_base64, to_base64},
    survey::Survey,
};

const VERSION: u8 = 1;
/// Letters of a survey in a link (`reliability.md` H3).
pub const LINK: usize = 8 * 1024;
/// What they may inflate to, in bytes.
pub const INFLATED: usize = 256 * 1024;

/// What stands after `#/s/`; longer than [`LINK`] it is refused by those who get it.
pub fn survey_link(survey: &Survey, to: &PublicKey) -> String {
    let mut bytes = vec![VERSION];
    bytes.extend(zip::deflate_raw(survey_json(survey, to).as_bytes()));
    to_base64(&bytes)
}

/// The deflated JSON in a link. `None` when it is too long, damaged, or of another version.
pub fn deflated(payload: &str) -> Option<Vec<u8>> {
    let bytes = (payload.len() <= LINK).then(|| from_base64(payload))??;
    let (version, rest) = bytes.split_first()?;
    (*version == VERSION).then(|| rest.to_vec())
}
