//! Merges answers into packed segments, so that a hundred thousand fit. Written and read back before anything is removed: at
//! every moment, and whoever else does the same in another tab, each answer stands in at least one record.
use super::{Key, Library, Shelf, StoreError, reading};
use crate::{
    exchange::{digest, pack},
    order::sorted,
    response::Response,
    survey::{SegmentId, SurveyId},
};

/// When what is merged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// So many single answers of a survey are worth merging.
    pub singles: usize,
    /// At most so many at once; a page can wait for that.
    pub most: usize,
    /// So many when there is hardly any room for the merged record beside the single ones.
    pub few: usize,
    /// So many segments of like size become one.
    pub segments: usize,
    /// Sizes, in answers, below which segments are alike; larger ones stay as they are.
    pub alike: [usize; 2],
}

/// A step of 8,192 answers takes a page less than a tenth of a second; more at once would save a fiftieth of the room.
const SIZES: Sizes = Sizes {
    singles: 128,
    most: 1024,
    few: 32,
    segments: 4,
    alike: [1_024, 8_192],
};

/// A record that is merged: its key, and what stood there.
struct Part {
    key: Key,
    raw: String,
}

impl<S: Shelf> Library<S> {
    /// One step: some single answers, or some small segments, become one segment. `true` when there may be more to do.
    /// Unreadable records and imports stay as they are.
    ///
    /// # Errors
    /// [`StoreError`]; every answer is still there, some of them perhaps twice, which nobody notices.
    pub fn condense(&self, survey: &SurveyId) -> Result<bool, StoreError> {
        self.condense_by(survey, &SIZES)
    }

    pub(super) fn condense_by(&self, survey: &SurveyId, sizes: &Sizes) -> Result<bool, StoreError> {
        let (mut singles, mut segments) = (Vec::new(), Vec::new());
        for key in self.own()?.iter().filter_map(|text| Key::parse(text)) {
            match &key {
                Key::Response(own, _) if own == survey => singles.push(key),
                Key::Segment(own, _) if own == survey => segments.push(key),
                _ => {}
            }
        }
        if singles.len() >= sizes.singles {
            return match self.merge_singles(survey, &singles, sizes.most) {
                Err(StoreError::Full) => self.merge_singles(survey, &singles, sizes.few),
                other => other,
            };
        }
        if segments.len() >= sizes.segments {
            return self.merge_segments(survey, segments, sizes);
        }
        Ok(false)
    }

    /// Surveys that have answers here.
    pub fn answered(&self) -> Vec<SurveyId> {
        let mut ids: Vec<SurveyId> = self
            .own()
            .unwrap_or_default()
            .iter()
            .filter_map(|text| match Key::parse(text)? {
                Key::Response(survey, _) | Key::Segment(survey, _) => Some(survey),
                _ => None,
            })
            .collect();
        ids.dedup();
        let mut ids = sorted(ids, Ord::cmp);
        ids.dedup();
        ids
    }

    fn merge_singles(&self, survey: &SurveyId, keys: &[Key], most: usize) -> Result<bool, StoreError> {
        let (mut parts, mut responses) = (Vec::new(), Vec::new());
        for key in keys {
            if parts.len() == most {
                break;
            }
            let Key::Response(_, id) = key else { continue };
            let Some(raw) = self.raw(key)? else { continue };
            let Some(response) = reading::response_in(survey, id, &raw) else {
                continue;
            };
            responses.push(response);
            parts.push(Part { key: key.clone(), raw });
        }
        if parts.len() < 2 {
            return Ok(false);
        }
        self.merge_parts(survey, parts, responses)
    }

    fn merge_segments(&self, survey: &SurveyId, keys: Vec<Key>, sizes: &Sizes) -> Result<bool, StoreError> {
        let mut alike: [Vec<(Part, usize)>; 2] = Default::default();
        for key in keys {
            let Some(raw) = self.raw(&key)? else { continue };
            let Some(cover) = pack::cover(&raw).filter(|cover| cover.is_merged) else {
                continue;
            };
            let count = cover.count;
            let size = sizes.alike.iter().position(|size| count < *size);
            if let Some(group) = size.and_then(|size| alike.get_mut(size)) {
                group.push((Part { key, raw }, count));
            }
        }
        for group in alike {
            if group.len() < sizes.segments {
                continue;
            }
            let (mut parts, mut responses) = (Vec::new(), Vec::new());
            for (part, count) in group {
                let Key::Segment(_, id) = &part.key else { continue };
                if responses.len() + count > pack::MOST {
                    break;
                }
                let Some((_, held)) = reading::segment_in(survey, id, &part.raw) else {
                    continue;
                };
                responses.extend(held);
                parts.push(part);
            }
            if parts.len() > 1 {
                return self.merge_parts(survey, parts, responses);
            }
        }
        Ok(false)
    }

    fn merge_parts(&self, survey: &SurveyId, parts: Vec<Part>, responses: Vec<Response>) -> Result<bool, StoreError> {
        // By time, so that the differences are small; nothing depends on it.
        let mut responses = sorted(responses, |a, b| (a.started, &a.id).cmp(&(b.started, &b.id)));
        responses.dedup();
        let Some(text) = pack::pack(survey, None, &responses) else {
            return Ok(false);
        };
        let key = Key::Segment(survey.clone(), SegmentId::from_bits(digest(text.as_bytes())));
        match self.raw(&key)? {
            // Another tab was faster.
            Some(held) if held == text => {}
            Some(_) => return Err(StoreError::Changed),
            None => self.write(&key, &text, None)?,
        }
        // What the shelf holds now, not what was meant: this is what the single records are given up for.
        let kept = self.raw(&key)?.and_then(|raw| pack::unpack(&raw));
        if kept.is_none_or(|kept| kept.responses != responses) {
            return Ok(false);
        }
        for part in parts {
            if part.key != key && self.raw(&part.key)?.as_deref() == Some(part.raw.as_str()) {
                self.discard(&self.full(&part.key))?;
            }
        }
        Ok(true)
    }
}
