//! What an edit is called when it is taken back.
use super::{Edit, ListEdit};
use crate::words::Words;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EditName {
    Text,
    AddQuestion,
    AddPage,
    RemoveQuestion,
    RemovePage,
    Duplicate,
    Move,
    Kind,
    Options,
    Setting,
    Rule,
    Status,
    Advice,
    Load,
}

impl EditName {
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::AddQuestion,
        Self::AddPage,
        Self::RemoveQuestion,
        Self::RemovePage,
        Self::Duplicate,
        Self::Move,
        Self::Kind,
        Self::Options,
        Self::Setting,
        Self::Rule,
        Self::Status,
        Self::Advice,
        Self::Load,
    ];

    /// In the reader's words.
    pub fn say(self, words: &Words) -> &'static str {
        words.editing().edits.get(self as usize).copied().unwrap_or_default()
    }
}

impl Edit {
    pub fn name(&self) -> EditName {
        match self {
            Self::Write { .. } | Self::Translate { .. } | Self::Touchpoint(..) | Self::Owner(..) => EditName::Text,
            Self::Status(_) => EditName::Status,
            Self::AddPage(_) => EditName::AddPage,
            Self::DuplicatePage(_) | Self::DuplicateQuestion(_) | Self::List(_, _, ListEdit::Duplicate(_)) => {
                EditName::Duplicate
            }
            Self::MovePage(..) | Self::MoveQuestion(..) | Self::List(_, _, ListEdit::Move(..)) => EditName::Move,
            Self::RemovePage(_) => EditName::RemovePage,
            Self::AddQuestion(..) | Self::Insert(..) => EditName::AddQuestion,
            Self::RemoveQuestion(_) => EditName::RemoveQuestion,
            Self::Kind(..) => EditName::Kind,
            Self::ShowIf(..) => EditName::Rule,
            Self::List(..) => EditName::Options,
            Self::Required(..)
            | Self::Stage(..)
            | Self::Order(..)
            | Self::Limits(..)
            | Self::Scale(..)
            | Self::Look(..)
            | Self::Input(..)
            | Self::Slider(..)
            | Self::Appearance { .. } => EditName::Setting,
            Self::Replace(name, _) => *name,
        }
    }

    /// What is written to without pause becomes one step of the history.
    pub(super) fn field(&self) -> Option<Field> {
        match self {
            Self::Write { spot, lang, .. } => Some(Field::Spot(spot.clone(), lang.clone())),
            Self::Translate { key, lang, .. } => Some(Field::Key(key.clone(), lang.clone())),
            Self::Appearance { typed: true, .. } => Some(Field::Appearance),
            Self::Touchpoint(id, _) => Some(Field::Touchpoint(id.clone())),
            Self::Owner(id, _) => Some(Field::Owner(id.clone())),
            _ => None,
        }
    }
}

/// A text that is being written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Spot(super::Spot, Option<String>),
    Key(String, String),
    Appearance,
    Touchpoint(crate::survey::QuestionId),
    Owner(crate::survey::QuestionId),
}
