//! Where the texts of a survey stand, each with its key. What is done with them is the caller's.
use super::{Part, Place};
use crate::survey::{Choice, Kind, Look, Options, Page, Question, Rows, Survey, Text};

type Each<'e> = &'e mut dyn FnMut(&str, &Place, Part, &mut Text);

/// Every text that people read, in the order in which they meet it.
pub fn each(survey: &mut Survey, each: Each) {
    let whole = Place::Survey;
    each("survey/title", &whole, Part::Title, &mut survey.title);
    each("survey/brand", &whole, Part::Sender, &mut survey.brand);
    let mut look = Look::of(survey);
    let before = look.consent.clone();
    each("survey/consent", &whole, Part::Consent, &mut look.consent);
    if look.consent != before {
        look.keep(survey);
    }
    for page in &mut survey.pages {
        self::page(page, each);
    }
    each("survey/thanks", &whole, Part::Thanks, &mut survey.thanks);
    for (at, ending) in survey.behaviour.endings.iter_mut().enumerate() {
        each(
            &format!("survey/ending/{}", at + 1),
            &whole,
            Part::Thanks,
            &mut ending.thanks,
        );
    }
    let labels = &mut survey.behaviour.labels;
    for (name, text) in [
        ("start", &mut labels.start),
        ("back", &mut labels.back),
        ("next", &mut labels.next),
        ("preview", &mut labels.preview),
        ("finish", &mut labels.finish),
    ] {
        each(&format!("survey/button/{name}"), &whole, Part::Button, text);
    }
}

fn page(page: &mut Page, each: Each) {
    let (place, root) = (Place::Page(page.id.clone()), format!("page/{}", page.id));
    each(&format!("{root}/title"), &place, Part::Title, &mut page.title);
    each(&format!("{root}/help"), &place, Part::Help, &mut page.help);
    for panel in &mut page.panels {
        let root = format!("{root}/panel/{}", panel.id);
        each(&format!("{root}/title"), &place, Part::Title, &mut panel.title);
        each(&format!("{root}/help"), &place, Part::Help, &mut panel.help);
    }
    for one in &mut page.questions {
        let place = Place::Question(one.id.clone());
        let root = format!("question/{}", one.id);
        question(one, &root, &place, each);
    }
}

fn question(question: &mut Question, root: &str, place: &Place, each: Each) {
    let mut add = |name: &str, part: Part, text: &mut Text| each(&format!("{root}/{name}"), place, part, text);
    add("title", Part::Title, &mut question.title);
    add("help", Part::Help, &mut question.help);
    kind(&mut question.kind, root, place, each);
    let mut add = |name: &str, part: Part, text: &mut Text| each(&format!("{root}/{name}"), place, part, text);
    if let Some(remark) = &mut question.remark {
        add("remark", Part::Hint, remark);
    }
    for (at, validator) in question.validators.iter_mut().enumerate() {
        add(&format!("message/{}", at + 1), Part::Message, &mut validator.says);
    }
}

fn choices(list: &mut [Choice], root: &str, name: &str, place: &Place, part: fn(usize) -> Part, each: Each) {
    for (at, choice) in list.iter_mut().enumerate() {
        each(
            &format!("{root}/{name}/{}", choice.id),
            place,
            part(at + 1),
            &mut choice.label,
        );
    }
}

fn options(options: &mut Options, root: &str, place: &Place, each: Each) {
    each(
        &format!("{root}/placeholder"),
        place,
        Part::Hint,
        &mut options.placeholder,
    );
    each(
        &format!("{root}/other"),
        place,
        Part::Hint,
        &mut options.other_placeholder,
    );
}

fn kind(kind: &mut Kind, root: &str, place: &Place, each: Each) {
    match kind {
        Kind::Single {
            choices: list,
            options: own,
        }
        | Kind::Multiple {
            choices: list,
            options: own,
        }
        | Kind::Ranking {
            choices: list,
            options: own,
        } => {
            choices(list, root, "option", place, Part::Option, each);
            options(own, root, place, each);
        }
        Kind::Matrix { rows, columns } => {
            choices(rows, root, "row", place, Part::Row, each);
            choices(columns, root, "column", place, Part::Column, each);
        }
        Kind::Rating(rating) => {
            each(&format!("{root}/low"), place, Part::Low, &mut rating.low);
            each(&format!("{root}/high"), place, Part::High, &mut rating.high);
            for (at, label) in &mut rating.labels {
                each(&format!("{root}/label/{at}"), place, Part::Label, label);
            }
        }
        Kind::Slider(slider) => {
            each(&format!("{root}/low"), place, Part::Low, &mut slider.low);
            each(&format!("{root}/high"), place, Part::High, &mut slider.high);
        }
        Kind::YesNo(yes_no) => {
            each(&format!("{root}/yes"), place, Part::Label, &mut yes_no.yes);
            each(&format!("{root}/no"), place, Part::Label, &mut yes_no.no);
        }
        Kind::Comment(area) => each(&format!("{root}/placeholder"), place, Part::Hint, &mut area.placeholder),
        Kind::Short(input) => each(
            &format!("{root}/placeholder"),
            place,
            Part::Hint,
            &mut input.placeholder,
        ),
        Kind::Fields(fields) => {
            for (at, field) in fields.iter_mut().enumerate() {
                let root = format!("{root}/field/{}", field.id);
                each(&format!("{root}/title"), place, Part::Row(at + 1), &mut field.title);
                each(
                    &format!("{root}/placeholder"),
                    place,
                    Part::Hint,
                    &mut field.input.placeholder,
                );
            }
        }
        Kind::Repeat(repeat) => {
            each(&format!("{root}/heading"), place, Part::Title, &mut repeat.title);
            if let Rows::Fixed(rows) = &mut repeat.rows {
                choices(rows, root, "row", place, Part::Row, each);
            }
            for inner in &mut repeat.questions {
                let root = format!("{root}/inner/{}", inner.id);
                question(inner, &root, place, each);
            }
            for panel in &mut repeat.panels {
                each(
                    &format!("{root}/panel/{}", panel.id),
                    place,
                    Part::Title,
                    &mut panel.title,
                );
            }
            each(&format!("{root}/add"), place, Part::Button, &mut repeat.add);
            each(&format!("{root}/remove"), place, Part::Button, &mut repeat.remove);
        }
        Kind::Block(text) => each(&format!("{root}/text"), place, Part::Other, text),
        Kind::Picture(picture) => each(&format!("{root}/says"), place, Part::Other, &mut picture.says),
        Kind::Computed(computed) => each(&format!("{root}/format"), place, Part::Other, &mut computed.format),
        Kind::Unsupported(_) => {}
    }
}
