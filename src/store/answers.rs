//! Answers on a shelf, single or packed: each counts once, and adding one is one small write.
use super::{Key, Library, Shelf, StoreError, Trouble, reading};
use crate::{
    exchange::{digest, pack},
    order::sorted,
    response::{Response, Segment},
    survey::{ResponseId, SegmentId, SurveyId},
};

/// Each response once, in the order of their ids. Two of one id and different content were added at once by two tabs: both are
/// kept, the second under an id that its content gives.
pub(super) fn union(responses: Vec<Response>) -> Vec<Response> {
    let mut responses = sorted(responses, |a, b| a.id.cmp(&b.id));
    responses.dedup();
    if !responses.is_sorted_by(|a, b| a.id < b.id) {
        responses = apart(responses);
    }
    responses
}

#[cold]
fn apart(responses: Vec<Response>) -> Vec<Response> {
    let named: Vec<(Response, String)> = responses
        .into_iter()
        .map(|response| {
            let text = serde_json::to_string(&response).unwrap_or_default();
            (response, text)
        })
        .collect();
    // In any order they may have come, the same one keeps its id.
    let mut named = sorted(named, |a, b| (&a.0.id, &a.1).cmp(&(&b.0.id, &b.1)));
    named.dedup_by(|a, b| a.0 == b.0);
    let mut last = None;
    let mut responses = Vec::with_capacity(named.len());
    for (mut response, text) in named {
        if last.as_ref() == Some(&response.id) {
            response.id = ResponseId::from_bits(digest(text.as_bytes()));
        } else {
            last = Some(response.id.clone());
        }
        responses.push(response);
    }
    let mut responses = sorted(responses, |a, b| a.id.cmp(&b.id));
    responses.dedup_by(|a, b| a.id == b.id);
    responses
}

fn is_answer(key: &Key, id: &SurveyId) -> bool {
    matches!(key, Key::Response(survey, _) | Key::Segment(survey, _) if survey == id)
}

fn answers_in(key: &Key, raw: &str) -> Option<Vec<Response>> {
    match key {
        Key::Response(survey, id) => reading::response_in(survey, id, raw).map(|response| vec![response]),
        Key::Segment(survey, id) => reading::segment_in(survey, id, raw).map(|(_, responses)| responses),
        _ => None,
    }
}

impl<S: Shelf> Library<S> {
    /// Every answer to a survey, each id once, in a fixed order.
    pub fn responses(&self, id: &SurveyId) -> (Vec<Response>, Vec<Trouble>) {
        let (parts, troubles) = self.load(&|key| is_answer(key, id), answers_in);
        (union(parts.into_iter().flatten().collect()), troubles)
    }

    /// The same for who must not take a shelf that can't be read now for an empty one.
    pub(super) fn all_responses(&self, id: &SurveyId) -> Result<Vec<Response>, StoreError> {
        let mut all = Vec::new();
        self.each(&|key| is_answer(key, id), &mut |key, raw| {
            all.extend(answers_in(key, &raw).into_iter().flatten());
        })?;
        Ok(union(all))
    }

    /// The single responses only: what a respondent's own device holds of them. Inflates nothing.
    pub fn single_responses(&self, id: &SurveyId) -> Vec<Response> {
        let wanted = |key: &Key| matches!(key, Key::Response(survey, _) if survey == id);
        let read = |key: &Key, raw: &str| match key {
            Key::Response(survey, id) => reading::response_in(survey, id, raw),
            _ => None,
        };
        self.load(&wanted, read).0
    }

    /// One that was kept by itself: whether it was given already.
    pub fn response(&self, survey: &SurveyId, id: &ResponseId) -> Option<Response> {
        let key = Key::Response(survey.clone(), id.clone());
        reading::response_in(survey, id, &self.raw(&key).ok()??)
    }

    /// The imports of a survey. What was merged here came from no file and is not among them.
    pub fn segments(&self, id: &SurveyId) -> (Vec<Segment>, Vec<Trouble>) {
        let (segments, troubles) = self.load(
            &|key| matches!(key, Key::Segment(survey, _) if survey == id),
            |key, raw| {
                let Key::Segment(survey, id) = key else { return None };
                let (origin, responses) = reading::segment_in(survey, id, raw)?;
                Some(origin.map(|origin| Segment {
                    id: id.clone(),
                    survey: survey.clone(),
                    origin,
                    responses,
                }))
            },
        );
        (segments.into_iter().flatten().collect(), troubles)
    }

    /// Whether a segment has a response of this id. Nothing is inflated: a respondent's page does not even hold the code for it.
    fn is_in_segment(&self, survey: &SurveyId, id: &ResponseId) -> Result<bool, StoreError> {
        let mut is_there = false;
        self.each(
            &|key| matches!(key, Key::Segment(own, _) if own == survey),
            &mut |_, raw| {
                is_there |= if pack::is_pack(&raw) {
                    pack::cover(&raw).is_some_and(|cover| cover.holds(id))
                } else {
                    // Quotes within texts are escaped.
                    raw.contains(&format!("\"id\":\"{id}\""))
                };
            },
        )?;
        Ok(is_there)
    }

    /// Keeps one response: one small write. The same one again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another response has its id, or it was merged with others already: it is not given twice.
    pub fn add_response(&self, response: &Response) -> Result<(), StoreError> {
        let key = Key::Response(response.survey.clone(), response.id.clone());
        let text = serde_json::to_string(response).map_err(|_| StoreError::NotKept)?;
        match self.raw(&key)? {
            Some(held) if held == text => return Ok(()),
            Some(_) => return Err(StoreError::Changed),
            None if self.is_in_segment(&response.survey, &response.id)? => return Err(StoreError::Changed),
            None => {}
        }
        match self.write(&key, &text, None) {
            // Another tab merged it in the same moment.
            Err(StoreError::NotKept) if self.is_in_segment(&response.survey, &response.id)? => Ok(()),
            other => other,
        }
    }

    /// Keeps answers that came together: one write, so all of them or none. The same ones again change nothing.
    ///
    /// # Errors
    /// [`StoreError::Changed`] when another segment has its id.
    pub fn add_segment(&self, segment: &Segment) -> Result<(), StoreError> {
        let key = Key::Segment(segment.survey.clone(), segment.id.clone());
        let text = segment_text(segment).ok_or(StoreError::NotKept)?;
        match self.raw(&key)? {
            Some(held) if held == text => Ok(()),
            Some(_) => Err(StoreError::Changed),
            None => self.write(&key, &text, None),
        }
    }

    /// # Errors
    /// [`StoreError`]
    pub fn remove_segment(&self, survey: &SurveyId, segment: &SegmentId) -> Result<(), StoreError> {
        self.discard(&self.full(&Key::Segment(survey.clone(), segment.clone())))
    }
}

/// As it is kept: packed, or as JSON where that can't be.
pub(super) fn segment_text(segment: &Segment) -> Option<String> {
    let text = pack::pack(&segment.survey, Some(&segment.origin), &segment.responses);
    let is_exact = |text: &String| pack::unpack(text).is_some_and(|pack| pack.responses == segment.responses);
    text.filter(is_exact).or_else(|| serde_json::to_string(segment).ok())
}
