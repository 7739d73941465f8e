//! Edits of a list in a question: its choices, rows, columns or fields. A field is treated as what it shares with a choice.
use crate::survey::{Choice, ChoiceId, Field, Kind, MAX_CHOICES, QuestionId, Role, Survey, Text};

/// Which list. Rows are where a matrix keeps its statements, `Choices` elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    Choices,
    Rows,
    Columns,
    Fields,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListEdit {
    /// After this one, or at the end, before "other" and "none".
    Add(Option<ChoiceId>),
    /// A role has its place at the end; with the words that its choice gets.
    AddRole(Role, Text),
    Duplicate(ChoiceId),
    /// To this place, from 0, counted without it.
    Move(ChoiceId, usize),
    Remove(ChoiceId),
    /// One for each text: the first into this one when it is empty, the others after it; without one, at the end.
    Paste(Option<ChoiceId>, Vec<String>),
}

impl Part {
    pub const ALL: [Self; 4] = [Self::Choices, Self::Rows, Self::Columns, Self::Fields];

    /// The lists that a kind has.
    pub fn of(kind: &Kind) -> &'static [Self] {
        match kind {
            Kind::Matrix { .. } => &[Self::Rows, Self::Columns],
            Kind::Single { .. } | Kind::Multiple { .. } | Kind::Ranking { .. } => &[Self::Choices],
            Kind::Fields(_) => &[Self::Fields],
            _ => &[],
        }
    }

    /// A scale of one step is no scale.
    pub fn fewest(self) -> usize {
        if self == Self::Columns { 2 } else { 1 }
    }

    /// The ids, in order.
    pub fn ids(self, kind: &Kind) -> Vec<ChoiceId> {
        match (self, kind) {
            (Self::Fields, Kind::Fields(fields)) => fields.iter().map(|field| field.id.clone()).collect(),
            (Self::Fields, _) => Vec::new(),
            _ => self.choices(kind).iter().map(|choice| choice.id.clone()).collect(),
        }
    }

    /// Of fields there are none.
    pub fn choices(self, kind: &Kind) -> &[Choice] {
        match (self, kind) {
            (Self::Columns, _) => kind.columns(),
            (Self::Rows, Kind::Matrix { rows, .. }) => rows,
            (Self::Choices, Kind::Matrix { .. }) | (Self::Rows | Self::Fields, _) => &[],
            (Self::Choices, _) => kind.choices(),
        }
    }

    fn choices_mut(self, kind: &mut Kind) -> Option<&mut Vec<Choice>> {
        match (self, &kind) {
            (Self::Columns, _) => kind.columns_mut(),
            (Self::Rows, Kind::Matrix { .. }) => kind.choices_mut(),
            (Self::Choices, Kind::Matrix { .. }) | (Self::Rows | Self::Fields, _) => None,
            (Self::Choices, _) => kind.choices_mut(),
        }
    }

    pub fn label<'k>(self, kind: &'k Kind, id: &ChoiceId) -> Option<&'k Text> {
        if let (Self::Fields, Kind::Fields(fields)) = (self, kind) {
            return fields.iter().find(|field| field.id == *id).map(|field| &field.title);
        }
        let mut all = self.choices(kind).iter();
        all.find(|choice| choice.id == *id).map(|choice| &choice.label)
    }

    pub(super) fn label_mut<'k>(self, kind: &'k mut Kind, id: &ChoiceId) -> Option<&'k mut Text> {
        if self == Self::Fields {
            let Kind::Fields(fields) = kind else { return None };
            let mut all = fields.iter_mut();
            return all.find(|field| field.id == *id).map(|field| &mut field.title);
        }
        let mut all = self.choices_mut(kind)?.iter_mut();
        all.find(|choice| choice.id == *id).map(|choice| &mut choice.label)
    }
}

/// What can stand in such a list.
trait Item: Clone {
    fn id(&self) -> &ChoiceId;
    fn fresh(id: ChoiceId) -> Self;
    fn copied(&self, id: ChoiceId) -> Self;
    fn text(&mut self) -> &mut Text;
    /// "Other" and "none" stand last.
    fn stands_last(&self) -> bool;
}

impl Item for Choice {
    fn id(&self) -> &ChoiceId {
        &self.id
    }

    fn fresh(id: ChoiceId) -> Self {
        Self::new(id, Text::default())
    }

    fn copied(&self, id: ChoiceId) -> Self {
        // Two of one value could not be told apart; and one "other" is enough.
        Self {
            id,
            value: None,
            role: Role::Plain,
            ..self.clone()
        }
    }

    fn text(&mut self) -> &mut Text {
        &mut self.label
    }

    fn stands_last(&self) -> bool {
        self.role != Role::Plain
    }
}

impl Item for Field {
    fn id(&self) -> &ChoiceId {
        &self.id
    }

    fn fresh(id: ChoiceId) -> Self {
        Self::new(id)
    }

    fn copied(&self, id: ChoiceId) -> Self {
        Self {
            id,
            name: String::new(),
            ..self.clone()
        }
    }

    fn text(&mut self) -> &mut Text {
        &mut self.title
    }

    fn stands_last(&self) -> bool {
        false
    }
}

impl ListEdit {
    /// The new item, if there is one.
    pub(super) fn apply(&self, survey: &mut Survey, question: &QuestionId, part: Part) -> Option<Option<ChoiceId>> {
        let needed = match self {
            Self::Add(_) | Self::AddRole(..) | Self::Duplicate(_) => 1,
            Self::Paste(_, lines) => lines.len().min(MAX_CHOICES),
            Self::Move(..) | Self::Remove(_) => 0,
        };
        survey.question(question)?;
        let fresh: Vec<ChoiceId> = (0..needed).map(|_| ChoiceId::numbered('c', survey.fresh())).collect();
        let kind = &mut survey.question_mut(question)?.kind;
        let made = match (part, kind) {
            (Part::Fields, Kind::Fields(fields)) => self.change(fields, part, fresh),
            (Part::Fields, _) => None,
            (_, kind) => {
                let choices = part.choices_mut(kind)?;
                if let Self::AddRole(role, label) = self {
                    let id = fresh.into_iter().next()?;
                    choices.push(Choice {
                        role: *role,
                        ..Choice::new(id.clone(), label.clone())
                    });
                    Some(id)
                } else {
                    self.change(choices, part, fresh)
                }
            }
        };
        // A rule may have asked for what went.
        survey.drop_dangling_rules();
        Some(made)
    }

    fn change<T: Item>(&self, list: &mut Vec<T>, part: Part, fresh: Vec<ChoiceId>) -> Option<ChoiceId> {
        let place = |list: &[T], id: &ChoiceId| list.iter().position(|item| item.id() == id);
        let end = |list: &[T]| list.len() - list.iter().rev().take_while(|item| item.stands_last()).count();
        let room = MAX_CHOICES.saturating_sub(list.len());
        match self {
            Self::Add(after) => {
                let id = fresh.into_iter().next().filter(|_| room > 0)?;
                let at = after.as_ref().and_then(|after| place(list, after)).map(|at| at + 1);
                list.insert(at.unwrap_or_else(|| end(list)), T::fresh(id.clone()));
                Some(id)
            }
            Self::AddRole(..) => None,
            Self::Duplicate(id) => {
                let at = place(list, id)?;
                let new = fresh.into_iter().next().filter(|_| room > 0)?;
                let copy = list.get(at)?.copied(new.clone());
                list.insert(at + 1, copy);
                Some(new)
            }
            Self::Move(id, to) => {
                let from = place(list, id)?;
                let item = list.remove(from);
                list.insert((*to).min(list.len()), item);
                None
            }
            Self::Remove(id) => {
                if list.len() > part.fewest() {
                    list.retain(|item| item.id() != id);
                }
                None
            }
            Self::Paste(into, lines) => {
                let mut lines = lines.iter();
                let at = into.as_ref().and_then(|into| place(list, into));
                if let Some(item) = at.and_then(|at| list.get_mut(at))
                    && item.text().default.trim().is_empty()
                    && let Some(line) = lines.next()
                {
                    item.text().default.clone_from(line);
                }
                let start = at.map_or_else(|| end(list), |at| at + 1);
                let mut last = into.clone();
                let new = fresh.into_iter().zip(lines).take(room).map(|(id, line)| {
                    last = Some(id.clone());
                    let mut item = T::fresh(id);
                    item.text().default.clone_from(line);
                    item
                });
                list.splice(start..start, new.collect::<Vec<_>>());
                last
            }
        }
    }
}

/// The lines of a pasted list: without blanks around them, bullets or numbers before them, and without empty ones.
pub fn lines(text: &str) -> Vec<String> {
    let lines = text.split(['\n', '\r', '\u{2028}']).map(unmarked);
    let whole = lines.filter(|line| !line.is_empty());
    whole
        .take(MAX_CHOICES)
        .map(|line| line.chars().take(LONGEST).collect())
        .collect()
}

/// A label of a choice has at most so many characters when it is pasted.
const LONGEST: usize = 2_000;

fn unmarked(line: &str) -> &str {
    let line = line.trim();
    let bullet = line.strip_prefix(['•', '‣', '◦', '·', '-', '–', '*', '●', '○', '▪']);
    let numbered = || {
        let rest = line.trim_start_matches(|c: char| c.is_numeric());
        (rest.len() < line.len())
            .then(|| rest.strip_prefix(['.', ')', '、', '．', '）']))
            .flatten()
    };
    match bullet.or_else(numbered) {
        // A number with a point, or a dash before a number, is the text itself.
        Some(rest) if rest.starts_with(char::is_whitespace) || line.contains('、') => rest.trim_start(),
        _ => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_come_with_bullets_and_numbers() {
        assert_eq!(lines("Fish\r\n\n  Meat \n"), ["Fish", "Meat"]);
        assert_eq!(lines("• Fish\n- Meat\n* Bread"), ["Fish", "Meat", "Bread"]);
        assert_eq!(lines("1. Fish\n2) Meat\n۳. نان\n4、魚"), ["Fish", "Meat", "نان", "魚"]);
        assert_eq!(lines("-5\n1.5 kg\n3-4\n2024"), ["-5", "1.5 kg", "3-4", "2024"]);
    }
}
