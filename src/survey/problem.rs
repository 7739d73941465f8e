//! What can be wrong with a survey, as a closed list that the interface can translate.

/// Something was not right, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// As in `pages[0].elements[2].choices[1].value`.
    pub path: String,
    pub defect: Defect,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Defect {
    /// The id was malformed; another was given.
    BadId,
    /// Used before among its like; another was given.
    DuplicateId,
    /// Nothing to call it by; a name was given.
    MissingName,
    /// Another question, page or panel has this name: formulas can't tell them apart.
    DuplicateName,
    /// A type of question that this version does not ask.
    UnknownKind(String),
    /// A key that this version does not know, or does not act on.
    UnknownKey,
    /// A picture from elsewhere, which is not loaded.
    FarPicture,
    /// A choice question without choices, or a matrix without rows or columns.
    NoChoices,
    /// Formatting was taken out of a text.
    Markup,
    /// Read as the nearest thing that there is here.
    Nearest,
    /// A rule that names no earlier question, or a test that does not fit it; the rule was left out.
    BadRule,
    /// More than the limit; what was over it was left out.
    TooMany { limit: usize },
    /// Longer than the limit in bytes; the text was cut.
    TooLong { limit: usize },
    /// Panels in panels, deeper than the limit; what was below was left out.
    TooDeep { limit: usize },
    /// A title that says nothing.
    EmptyTitle,
    /// No pages; an empty one was given.
    NoPages,
    /// A text where a list is wanted, or the like; it was left out.
    WrongType,
    /// A word that is not one of those known here; it was left out.
    BadValue,
    /// A formula that can't be read, from this character on (from 0); it counts as not there.
    BadFormula { at: usize },
    /// A function that there is not; it gives nothing.
    UnknownFunction(String),
    /// A regular expression that can't be read, or is too big; it is not checked.
    BadPattern,
    /// Formulas that chase each other in a circle; they were stopped.
    Circle,
    /// There is no place for it here; it was left out.
    LeftOut,
    /// SurveyJS has no place for it; it was left out of the file.
    NotThere,
}

/// What became of the thing that a problem names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It stays in the survey and comes back on export, without effect here.
    Kept,
    /// It is in the survey, otherwise than it was written.
    Changed,
    /// It has no part in the survey.
    Ignored,
}

impl Problem {
    pub fn fate(&self) -> Fate {
        match self.defect {
            Defect::UnknownKind(_) | Defect::UnknownKey | Defect::FarPicture | Defect::NoChoices => Fate::Kept,
            Defect::BadId
            | Defect::DuplicateId
            | Defect::MissingName
            | Defect::DuplicateName
            | Defect::Markup
            | Defect::Nearest
            | Defect::TooLong { .. }
            | Defect::EmptyTitle
            | Defect::NoPages
            | Defect::Circle => Fate::Changed,
            Defect::BadRule
            | Defect::TooMany { .. }
            | Defect::TooDeep { .. }
            | Defect::WrongType
            | Defect::BadValue
            | Defect::LeftOut
            | Defect::NotThere
            | Defect::BadFormula { .. }
            | Defect::UnknownFunction(_)
            | Defect::BadPattern => Fate::Ignored,
        }
    }
}
