//! How many answered each question, as a table.
use crate::{
    analysis::{Analysis, Cell, FacetKey, Table},
    scoring::share::ratio,
    survey::Survey,
    words::Words,
};

/// Question, who answered it, and their share of all finished answers.
pub fn answered(words: &Words, survey: &Survey, analysis: &Analysis) -> Table {
    let asks = |id| survey.question(id).is_some_and(|question| question.kind.asks());
    let asked = analysis.questions.iter().filter(|summary| asks(&summary.question));
    let row = |summary: &crate::analysis::Summary| {
        let key = FacetKey::Answer(summary.question.clone());
        vec![
            Cell::Text(super::facet_name(words, survey, &key)),
            Cell::Count(summary.n),
            Cell::share(ratio(summary.n, analysis.n), 0),
        ]
    };
    Table {
        caption: format!("{}: {}", words.health().title, words.health().answered),
        columns: [
            words.comparing().question,
            words.results().answers,
            words.results().share,
        ]
        .map(str::to_owned)
        .into(),
        rows: asked.map(row).collect(),
    }
}
