//! Where a survey says something: every text that an author writes has a name here.
use super::Part;
use crate::survey::{ChoiceId, Kind, PageId, QuestionId, Survey, Text};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    Title,
    Brand,
    Thanks,
    PageTitle(PageId),
    QuestionTitle(QuestionId),
    Help(QuestionId),
    /// The label of a choice, row, column or field.
    Label(QuestionId, Part, ChoiceId),
    /// The ends of a rating or slider.
    Low(QuestionId),
    High(QuestionId),
    Yes(QuestionId),
    No(QuestionId),
    /// Shown in the empty field.
    Placeholder(QuestionId),
    /// What stands there, where nothing is asked; of a picture what it shows.
    Block(QuestionId),
}

impl Spot {
    pub fn question(&self) -> Option<&QuestionId> {
        match self {
            Self::Title | Self::Brand | Self::Thanks | Self::PageTitle(_) => None,
            Self::QuestionTitle(id)
            | Self::Help(id)
            | Self::Label(id, ..)
            | Self::Low(id)
            | Self::High(id)
            | Self::Yes(id)
            | Self::No(id)
            | Self::Placeholder(id)
            | Self::Block(id) => Some(id),
        }
    }

    pub fn read<'s>(&self, survey: &'s Survey) -> Option<&'s Text> {
        Some(match self {
            Self::Title => &survey.title,
            Self::Brand => &survey.brand,
            Self::Thanks => &survey.thanks,
            Self::PageTitle(id) => &survey.pages.iter().find(|page| page.id == *id)?.title,
            _ => {
                let question = survey.question(self.question()?)?;
                match (self, &question.kind) {
                    (Self::QuestionTitle(_), _) => &question.title,
                    (Self::Help(_), _) => &question.help,
                    (Self::Label(_, part, id), kind) => part.label(kind, id)?,
                    (Self::Low(_), Kind::Rating(rating)) => &rating.low,
                    (Self::High(_), Kind::Rating(rating)) => &rating.high,
                    (Self::Low(_), Kind::Slider(slider)) => &slider.low,
                    (Self::High(_), Kind::Slider(slider)) => &slider.high,
                    (Self::Yes(_), Kind::YesNo(words)) => &words.yes,
                    (Self::No(_), Kind::YesNo(words)) => &words.no,
                    (Self::Placeholder(_), Kind::Short(input)) => &input.placeholder,
                    (Self::Placeholder(_), Kind::Comment(area)) => &area.placeholder,
                    (Self::Block(_), Kind::Block(text)) => text,
                    (Self::Block(_), Kind::Picture(picture)) => &picture.says,
                    _ => return None,
                }
            }
        })
    }

    fn text<'s>(&self, survey: &'s mut Survey) -> Option<&'s mut Text> {
        Some(match self {
            Self::Title => &mut survey.title,
            Self::Brand => &mut survey.brand,
            Self::Thanks => &mut survey.thanks,
            Self::PageTitle(id) => &mut survey.pages.iter_mut().find(|page| page.id == *id)?.title,
            _ => {
                let question = survey.question_mut(self.question()?)?;
                match (self, &mut question.kind) {
                    (Self::QuestionTitle(_), _) => &mut question.title,
                    (Self::Help(_), _) => &mut question.help,
                    (Self::Label(_, part, id), kind) => part.label_mut(kind, id)?,
                    (Self::Low(_), Kind::Rating(rating)) => &mut rating.low,
                    (Self::High(_), Kind::Rating(rating)) => &mut rating.high,
                    (Self::Low(_), Kind::Slider(slider)) => &mut slider.low,
                    (Self::High(_), Kind::Slider(slider)) => &mut slider.high,
                    (Self::Yes(_), Kind::YesNo(words)) => &mut words.yes,
                    (Self::No(_), Kind::YesNo(words)) => &mut words.no,
                    (Self::Placeholder(_), Kind::Short(input)) => &mut input.placeholder,
                    (Self::Placeholder(_), Kind::Comment(area)) => &mut area.placeholder,
                    (Self::Block(_), Kind::Block(text)) => text,
                    (Self::Block(_), Kind::Picture(picture)) => &mut picture.says,
                    _ => return None,
                }
            }
        })
    }

    /// In a language, or the author's own.
    pub fn write(&self, survey: &mut Survey, lang: Option<&str>, wording: &str) -> Option<()> {
        let text = self.text(survey)?;
        match lang {
            Some(lang) => text.translate(lang, wording.to_owned()),
            None => wording.clone_into(&mut text.default),
        }
        Some(())
    }
}
