//! What the answers suggest to do next, in sentences for who leads. Nothing here says why.
use crate::{
    analysis::{Analysis, FacetKey, Found, Health},
    survey::{Kind, Survey},
    words::Words,
};

/// From this share on, negative comments are pointed at.
const MANY: f64 = 0.3;

/// `negative` is the share (0..=1) of those who commented, where their comments were read.
pub fn advice(
    words: &Words,
    survey: &Survey,
    analysis: &Analysis,
    health: &Health,
    negative: Option<f64>,
) -> Vec<String> {
    let own = words.looking_at();
    let mut said = Vec::new();
    if let Some((name, share)) = weakest(words, survey, analysis) {
        said.push((own.weakest)(&name, &words.lang.percent(share, 0)));
    }
    if let Some(share) = negative.filter(|share| *share >= MANY) {
        said.push((own.commented)(&words.lang.percent(share, 0)));
    }
    let more = health
        .needed
        .map(|needed| needed.saturating_sub(health.n))
        .filter(|more| *more > 0);
    said.extend(more.map(|more| (own.more_answers)(&words.lang.count(more))));
    said
}

/// The rating or statement whose two highest points have the least share; of those where high is good, and of two at least.
fn weakest(words: &Words, survey: &Survey, analysis: &Analysis) -> Option<(String, f64)> {
    let mut shares: Vec<(FacetKey, f64)> = Vec::new();
    for summary in &analysis.questions {
        let id = &summary.question;
        match (&summary.found, survey.question(id).map(|question| &question.kind)) {
            (Found::Ratings(ratings), _) if ratings.measure.high_is_good() == Some(true) && summary.n >= 30 => {
                let share = ratings.top_two.map(|share| share.value);
                shares.extend(share.map(|share| (FacetKey::Answer(id.clone()), share)));
            }
            (Found::Grid(grid), Some(Kind::Matrix { .. })) => {
                let rows = grid.rows.iter().filter(|row| row.n >= 30);
                let key = |row: &crate::survey::ChoiceId| FacetKey::Row(id.clone(), row.clone());
                shares.extend(rows.filter_map(|row| Some((key(&row.row), row.top_two?.value))));
            }
            _ => {}
        }
    }
    if shares.len() < 2 {
        return None;
    }
    let (key, share) = shares.into_iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((super::facet_name(words, survey, &key), share))
}
