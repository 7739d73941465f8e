//! Many responses as one short text: columns, deflate, 15 bits a UTF-16 unit. Every response comes back exactly. No storage.
//!
//! The text is a JSON string, so that a backup can hold it as it is: `"w1`, `m` (merged here) or `i` (imported), how many, their
//! ids (16 bytes each, which nothing makes shorter, and so that one can be looked for without inflating), then the columns.
mod bytes;
mod read;
mod slot;
#[cfg(test)]
mod tests;
mod units;
mod write;
pub(super) mod zip;

use crate::{
    exchange::digest,
    response::{Origin, Response},
    survey::{ResponseId, SurveyId},
};

/// In one record at most.
pub const MOST: usize = 65_536;
/// What a record may inflate to, in bytes, however it was made.
const INFLATED: usize = 64 * 1024 * 1024;
const START: &str = "\"w1";
const END: &str = "\"";

/// Responses of one survey that are kept as one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Pack {
    pub survey: SurveyId,
    /// Where they came from together; `None` when they were merged from single records.
    pub origin: Option<Origin>,
    /// In the order in which they were packed.
    pub responses: Vec<Response>,
}

/// What can be told without inflating.
#[derive(Clone, Copy, Debug)]
pub struct Cover<'a> {
    pub is_merged: bool,
    pub count: usize,
    ids: &'a [u8],
    body: &'a str,
}

/// 128 bits for any id: its own, or a digest of one that isn't 32 hexadecimal digits.
fn bits(id: &ResponseId) -> (u128, bool) {
    let own = u128::from_str_radix(id.as_str(), 16)
        .ok()
        .filter(|bits| ResponseId::from_bits(*bits) == *id);
    own.map_or_else(|| (digest(id.as_str().as_bytes()), true), |bits| (bits, false))
}

/// Changes when any id does: ids stand outside of what the checksum of the columns covers. The prime is FNV's.
fn seal(seal: u128, id: u128) -> u128 {
    (seal ^ id).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b)
}

/// `None` when they can't be packed: too many, too large, of several surveys, or nested deeper than any survey of ours.
pub fn pack(survey: &SurveyId, origin: Option<&Origin>, responses: &[Response]) -> Option<String> {
    if responses.len() > MOST || responses.iter().any(|response| response.survey != *survey) {
        return None;
    }
    let mut text = START.to_owned();
    text.push(if origin.is_none() { 'm' } else { 'i' });
    units::count(responses.len(), &mut text);
    let mut columns = write::Columns::new();
    let mut sealed = responses.len() as u128;
    for response in responses {
        let (bits, is_odd) = bits(&response.id);
        units::number(bits, &mut text);
        sealed = seal(sealed, bits);
        columns.response(response, is_odd).ok()?;
    }
    let bytes = columns.into_bytes(sealed, survey, origin);
    let body = zip::deflate(&bytes);
    if bytes.len() > limit(&body) {
        return None;
    }
    units::encode(&body, &mut text);
    text.push_str(END);
    Some(text)
}

/// Answers are not a thousand times as long as their packing, bombs are. Ids stand beside it, so a small body is not suspicious.
fn limit(body: &[u8]) -> usize {
    body.len().saturating_mul(200).saturating_add(1 << 20).min(INFLATED)
}

/// Whether this text wants to be a pack, of this version or a later one.
pub fn is_pack(text: &str) -> bool {
    text.starts_with("\"w")
}

/// Whether it is a pack of a later version.
pub fn is_newer(text: &str) -> bool {
    is_pack(text) && !text.starts_with(START)
}

/// `None` for what is no pack of this version.
pub fn cover(text: &str) -> Option<Cover<'_>> {
    let inner = text.strip_prefix(START)?.strip_suffix(END)?;
    let (sort, rest) = inner.split_at_checked(1)?;
    let (count, rest) = rest.split_at_checked(units::COUNT_LEN)?;
    let count = units::read_count(count.as_bytes()).filter(|count| *count <= MOST)?;
    let (ids, body) = rest.split_at_checked(count * units::NUMBER_LEN)?;
    let is_merged = match sort {
        "m" => true,
        "i" => false,
        _ => return None,
    };
    Some(Cover {
        is_merged,
        count,
        ids: ids.as_bytes(),
        body,
    })
}

impl Cover<'_> {
    /// Whether the response is in it.
    pub fn holds(&self, id: &ResponseId) -> bool {
        let mut wanted = String::new();
        units::number(bits(id).0, &mut wanted);
        self.ids
            .chunks_exact(units::NUMBER_LEN)
            .any(|id| id == wanted.as_bytes())
    }
}

/// What of a pack is inflated, and not read yet.
pub struct Unfolded {
    is_merged: bool,
    ids: Vec<u128>,
    bytes: Vec<u8>,
}

/// Responses of a pack, one after the other. They count only when all came and [`Reader::end`] vouches for them.
pub struct Reader<'a> {
    is_merged: bool,
    ids: std::slice::Iter<'a, u128>,
    sealed: u128,
    columns: read::Columns<'a>,
}

/// `None` for what is no pack of this version, or a damaged one.
pub fn unfold(text: &str) -> Option<Unfolded> {
    let cover = cover(text)?;
    let body = units::decode(cover.body)?;
    let bytes = zip::inflate(&body, limit(&body))?;
    let ids = cover.ids.chunks_exact(units::NUMBER_LEN).map(units::read_number);
    Some(Unfolded {
        is_merged: cover.is_merged,
        ids: ids.collect::<Option<_>>()?,
        bytes,
    })
}

impl Unfolded {
    pub fn count(&self) -> usize {
        self.ids.len()
    }

    /// `None` for a damaged pack.
    pub fn reader(&self) -> Option<Reader<'_>> {
        Some(Reader {
            is_merged: self.is_merged,
            ids: self.ids.iter(),
            sealed: self.ids.len() as u128,
            columns: read::Columns::open(&self.bytes)?,
        })
    }
}

impl Reader<'_> {
    /// Up to so many more; `None` for a damaged pack.
    pub fn take(&mut self, count: usize, into: &mut Vec<Response>) -> Option<()> {
        for bits in self.ids.by_ref().take(count) {
            self.sealed = seal(self.sealed, *bits);
            into.push(self.columns.response(*bits)?);
        }
        Some(())
    }

    /// Whose they are and where they came from; `None` unless all were taken and are what was packed.
    pub fn end(self) -> Option<(SurveyId, Option<Origin>)> {
        let origin = self.columns.origin;
        let is_whole = self.ids.len() == 0 && self.sealed == self.columns.seal && origin.is_none() == self.is_merged;
        is_whole.then_some((self.columns.survey, origin))
    }
}

/// `None` for what is no pack of this version, or a damaged one: all of it, or nothing.
pub fn unpack(text: &str) -> Option<Pack> {
    let unfolded = unfold(text)?;
    let mut reader = unfolded.reader()?;
    let mut responses = Vec::with_capacity(unfolded.count());
    reader.take(unfolded.count(), &mut responses)?;
    let (survey, origin) = reader.end()?;
    Some(Pack {
        survey,
        origin,
        responses,
    })
}
