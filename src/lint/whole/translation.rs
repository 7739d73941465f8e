//! Texts that one of the survey's languages lacks. What a text says is not read.
use super::{Evidence, Finding, Part, Place, Rule};
use crate::{
    order::sorted,
    survey::{Kind, Page, Question, Rows, Survey, Text, has_letters},
};

/// One finding for each language, at the one place that lacks texts in it, or for the whole survey.
pub(super) fn gaps(survey: &Survey) -> Vec<Finding> {
    let langs = langs(survey);
    let mut gaps: Vec<Option<(Place, usize)>> = vec![None; langs.len()];
    let mut add = |place: Place, texts: &[&Text]| {
        for (lang, gap) in langs.iter().zip(&mut gaps) {
            let lacking = texts.iter().filter(|text| lacks(survey, text, lang)).count();
            if lacking > 0 {
                *gap = Some(match gap.take() {
                    Some((_, before)) => (Place::default(), before + lacking),
                    None => (place.clone(), lacking),
                });
            }
        }
    };
    if langs.len() < 2 {
        return Vec::new();
    }
    let endings = survey.behaviour.endings.iter().map(|ending| &ending.thanks);
    let whole: Vec<&Text> = [&survey.title, &survey.thanks].into_iter().chain(endings).collect();
    add(Place::default(), &whole);
    for page in &survey.pages {
        let place = Place {
            page: Some(page.id.clone()),
            ..Place::default()
        };
        add(place, &page_texts(page));
        for question in &page.questions {
            add(Place::of(&page.id, question, Part::Whole), &texts(question));
        }
    }
    let finding = |(lang, (place, texts)): (&&str, (Place, usize))| {
        let lang = (*lang).to_owned();
        let place = Place {
            lang: Some(lang.clone()),
            ..place
        };
        Finding::of(Rule::TranslationGap, place, Evidence::Lacking { lang, texts })
    };
    let found = langs.iter().zip(gaps).filter_map(|(lang, gap)| Some((lang, gap?)));
    found.map(finding).collect()
}

/// The author's language, then every language that some text is translated to.
pub(in crate::lint) fn langs(survey: &Survey) -> Vec<&str> {
    let whole = [&survey.title, &survey.thanks, &survey.brand].into_iter();
    let pages = survey.pages.iter().flat_map(|page| {
        let questions = page.questions.iter().flat_map(texts);
        page_texts(page).into_iter().chain(questions)
    });
    let mut others: Vec<&str> = Vec::new();
    for lang in whole.chain(pages).flat_map(Text::langs) {
        if lang != survey.lang && !others.contains(&lang) {
            others.push(lang);
        }
    }
    let others = sorted(others, |a, b| a.cmp(b));
    std::iter::once(survey.lang.as_str()).chain(others).collect()
}

fn lacks(survey: &Survey, text: &Text, lang: &str) -> bool {
    if !text.all().any(has_letters) {
        return false;
    }
    if lang == survey.lang {
        text.default.trim().is_empty() && !text.langs().any(|one| one == lang)
    } else {
        !text.langs().any(|one| one == lang)
    }
}

fn page_texts(page: &Page) -> Vec<&Text> {
    let panels = page.panels.iter().flat_map(|panel| [&panel.title, &panel.help]);
    [&page.title, &page.help].into_iter().chain(panels).collect()
}

/// Every text of a question that a respondent reads.
pub(in crate::lint) fn texts(question: &Question) -> Vec<&Text> {
    let mut texts = vec![&question.title, &question.help];
    texts.extend(question.remark.as_ref());
    texts.extend(
        question
            .kind
            .choices()
            .iter()
            .chain(question.kind.columns())
            .map(|choice| &choice.label),
    );
    texts.extend(question.validators.iter().map(|validator| &validator.says));
    match &question.kind {
        Kind::Rating(rating) => {
            texts.extend([&rating.low, &rating.high]);
            texts.extend(rating.labels.iter().map(|(_, text)| text));
        }
        Kind::YesNo(yes_no) => texts.extend([&yes_no.yes, &yes_no.no]),
        Kind::Comment(area) => texts.push(&area.placeholder),
        Kind::Short(input) => texts.push(&input.placeholder),
        Kind::Fields(fields) => texts.extend(fields.iter().flat_map(|field| [&field.title, &field.input.placeholder])),
        Kind::Slider(slider) => texts.extend([&slider.low, &slider.high]),
        Kind::Repeat(repeat) => {
            if let Rows::Fixed(rows) = &repeat.rows {
                texts.extend(rows.iter().map(|row| &row.label));
            }
            texts.extend([&repeat.title, &repeat.add, &repeat.remove]);
            texts.extend(repeat.questions.iter().flat_map(self::texts));
        }
        Kind::Computed(computed) => texts.push(&computed.format),
        Kind::Block(text) => texts.push(text),
        Kind::Picture(picture) => texts.push(&picture.says),
        Kind::Single { options, .. } | Kind::Multiple { options, .. } | Kind::Ranking { options, .. } => {
            texts.extend([&options.placeholder, &options.other_placeholder]);
        }
        Kind::Matrix { .. } | Kind::Unsupported(_) => {}
    }
    texts
}
