//! Responses put together again from their columns. Nothing here trusts a length or a number that it reads.
use serde_json::{Number, Value};

use super::{bytes::Bytes, slot};
use crate::{
    order::Map,
    response::{Answer, Moment, Origin, Response, Row, Via},
    survey::{Amount, ChoiceId, QuestionId, ResponseId, SurveyId, gathered},
};

/// Names in one record at most: 200 columns of 200 choices, and more.
const NAMES: usize = 65_536;

struct Numbers<'a> {
    /// `width` times as many bytes as numbers.
    planes: &'a [u8],
    width: usize,
    count: usize,
    at: usize,
}

impl Numbers<'_> {
    fn next(&mut self) -> Option<u64> {
        if self.at >= self.count {
            return None;
        }
        let planes = self.planes.get(self.at..)?.iter().step_by(self.count);
        self.at += 1;
        let bytes = planes.take(self.width).enumerate();
        Some(bytes.fold(0, |value, (plane, byte)| value | u64::from(*byte) << (8 * plane)))
    }
}

pub struct Columns<'a> {
    /// Of the ids, which stand elsewhere.
    pub seal: u128,
    pub survey: SurveyId,
    pub origin: Option<Origin>,
    names: Vec<&'a str>,
    shapes: Vec<Vec<(u32, u8)>>,
    numbers: Vec<Numbers<'a>>,
    /// What is left of each text.
    texts: Vec<&'a str>,
    /// From name and slot to the place in `numbers` and in `texts`, each counted from 1; 0 is none.
    places: Vec<(u32, u32)>,
    last: u64,
}

impl<'a> Columns<'a> {
    /// `None` when it isn't what [`super::write::Columns::into_bytes`] writes.
    pub fn open(bytes: &'a [u8]) -> Option<Self> {
        let mut from = Bytes(bytes);
        let seal = u128::from_le_bytes(from.take(16)?.try_into().ok()?);
        let survey = SurveyId::new(from.string()?).ok()?;
        let origin = match from.byte()? {
            0 => None,
            sort @ 1..=2 => {
                let file = from.string()?.to_owned();
                let imported = if sort == 2 { Some(Moment(from.varint()?)) } else { None };
                Some(Origin { file, imported })
            }
            _ => return None,
        };
        let names = from.list(NAMES, Bytes::string)?;
        let shapes = from.list(usize::MAX, |from| {
            from.list(usize::MAX, |from| Some((from.index()?, from.byte()?)))
        })?;
        let heads = from.list(usize::MAX, |from| {
            Some((from.index()?, from.byte()?, from.byte()?, from.count()?))
        })?;
        let text_heads = from.list(usize::MAX, |from| Some((from.index()?, from.byte()?, from.count()?)))?;
        let mut places = vec![(0, 0); names.len() * slot::SLOTS];
        let mut numbers = Vec::with_capacity(heads.len());
        for (name, slot, width, count) in heads {
            let width = usize::from(width);
            if !(1..=8).contains(&width) {
                return None;
            }
            let planes = from.take(width.checked_mul(count)?)?;
            numbers.push(Numbers {
                planes,
                width,
                count,
                at: 0,
            });
            places.get_mut(place(name, slot)?)?.0 = numbers.len() as u32;
        }
        let mut texts = Vec::with_capacity(text_heads.len());
        for (name, slot, length) in text_heads {
            texts.push(std::str::from_utf8(from.take(length)?).ok()?);
            places.get_mut(place(name, slot)?)?.1 = texts.len() as u32;
        }
        Some(Self {
            seal,
            survey,
            origin,
            names,
            shapes,
            numbers,
            texts,
            places,
            last: 0,
        })
    }

    fn number(&mut self, name: u32, slot: u8) -> Option<u64> {
        let (at, _) = *self.places.get(place(name, slot)?)?;
        self.numbers.get_mut((at as usize).checked_sub(1)?)?.next()
    }

    fn flag(&mut self, name: u32, slot: u8) -> Option<bool> {
        match self.number(name, slot)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }

    fn text(&mut self, name: u32, slot: u8) -> Option<String> {
        let length = usize::try_from(self.number(name, slot)?).ok()?;
        let (_, at) = *self.places.get(place(name, slot)?)?;
        if length == 0 {
            return Some(String::new());
        }
        let left = self.texts.get_mut((at as usize).checked_sub(1)?)?;
        let (text, rest) = left.split_at_checked(length)?;
        *left = rest;
        Some(text.to_owned())
    }

    fn name(&self, at: u64) -> Option<&'a str> {
        self.names.get(usize::try_from(at).ok()?).copied()
    }

    fn named(&mut self, name: u32, slot: u8) -> Option<&'a str> {
        let at = self.number(name, slot)?;
        self.name(at)
    }

    fn choice(&mut self, name: u32, slot: u8) -> Option<ChoiceId> {
        ChoiceId::new(self.named(name, slot)?).ok()
    }

    fn amount(&mut self, name: u32, slot: u8) -> Option<Amount> {
        Amount::new(f64::from_bits(self.number(name, slot)?))
    }

    /// Reads a map of the shape that stands in the column.
    fn map<K: Ord, V>(
        &mut self,
        name: u32,
        column: u8,
        mut read: impl FnMut(&mut Self, &'a str, u32, u8) -> Option<(K, V)>,
    ) -> Option<Map<K, V>> {
        let at = usize::try_from(self.number(name, column)?).ok()?;
        let count = self.shapes.get(at)?.len();
        // One by one, so that the table of shapes need not be copied.
        let mut map = Map::new();
        for place in 0..count {
            let (key, what) = *self.shapes.get(at)?.get(place)?;
            let id = self.name(key.into())?;
            let (key, value) = read(self, id, key, what)?;
            map.insert(key, value);
        }
        Some(map)
    }

    pub fn response(&mut self, bits: u128) -> Option<Response> {
        let flags = self.number(slot::WHOLE, slot::FLAGS)?;
        let has = |bit: u64| flags & bit != 0;
        let id = if has(slot::HAS_ODD_ID) {
            let odd = ResponseId::new(&self.text(slot::WHOLE, slot::ODD_ID)?).ok()?;
            // Its digest stands among the ids.
            Some(odd).filter(|id| super::bits(id).0 == bits)?
        } else {
            ResponseId::from_bits(bits)
        };
        let via = match (flags >> slot::VIA) & 3 {
            0 => Via::Device,
            1 => Via::File,
            2 => Via::Import,
            _ => return None,
        };
        let revision = u32::try_from(self.number(slot::WHOLE, slot::REVISION)?).ok()?;
        let lang = self.named(slot::WHOLE, slot::LANG)?.to_owned();
        let started = self.moment(has(slot::HAS_STARTED), slot::STARTED)?;
        self.last = started.map_or(self.last, |moment| moment.0);
        let ended = self.moment(has(slot::HAS_ENDED), slot::ENDED)?;
        let Row { answers, remarks } = self.row(slot::WHOLE, slot::DEPTH)?;
        let computed = self.map(slot::WHOLE, slot::COMPUTED, |from, name, key, sort| {
            Some((name.to_owned(), from.value(key, sort, slot::DEPTH)?))
        })?;
        Some(Response {
            id,
            survey: self.survey.clone(),
            revision,
            lang,
            started,
            ended,
            finished: has(slot::FINISHED),
            via,
            answers,
            remarks,
            computed,
        })
    }

    fn moment(&mut self, is_there: bool, column: u8) -> Option<Option<Moment>> {
        if !is_there {
            return Some(None);
        }
        let apart = slot::unzigzag(self.number(slot::WHOLE, column)?);
        Some(Some(Moment(self.last.wrapping_add(apart))))
    }

    fn row(&mut self, owner: u32, depth: u8) -> Option<Row> {
        let answers = self.map(owner, slot::ANSWERS, |from, id, key, kind| {
            Some((QuestionId::new(id).ok()?, from.answer(key, kind, depth)?))
        })?;
        let remarks = self.map(owner, slot::REMARKS, |from, id, key, _| {
            Some((QuestionId::new(id).ok()?, from.text(key, slot::REMARK)?))
        })?;
        Some(Row { answers, remarks })
    }

    /// Each one that is read takes a number from a column, so a false count ends early.
    fn list<T>(&mut self, name: u32, column: u8, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number(name, column)?;
        (0..count).map(|_| read(self)).collect()
    }

    fn answer(&mut self, name: u32, kind: u8, depth: u8) -> Option<Answer> {
        let more = kind.checked_add(slot::MORE)?;
        Some(match kind {
            slot::NUMBER => Answer::Number(u8::try_from(self.number(name, kind)?).ok()?),
            slot::CHOICE => Answer::Choice(self.choice(name, kind)?),
            slot::CHOICES => Answer::Choices(self.list(name, kind, |from| from.choice(name, more))?),
            slot::ORDER => Answer::Order(self.list(name, kind, |from| from.choice(name, more))?),
            slot::YES => Answer::Yes(self.flag(name, kind)?),
            slot::TEXT => Answer::Text(self.text(name, kind)?),
            slot::AMOUNT => Answer::Amount(self.amount(name, kind)?),
            slot::SPAN => Answer::Span(self.amount(name, kind)?, self.amount(name, more)?),
            slot::GRID => Answer::Grid(self.map(name, kind, |from, row, _, _| {
                Some((ChoiceId::new(row).ok()?, from.choice(name, more)?))
            })?),
            slot::FIELDS => Answer::Fields(self.map(name, kind, |from, field, _, _| {
                Some((ChoiceId::new(field).ok()?, from.text(name, more)?))
            })?),
            slot::ROWS => {
                let depth = depth.checked_sub(1)?;
                Answer::Rows(self.list(name, kind, |from| from.row(name, depth))?)
            }
            slot::TABLE => {
                let depth = depth.checked_sub(1)?;
                Answer::Table(self.map(name, kind, |from, row, _, _| {
                    Some((ChoiceId::new(row).ok()?, from.row(name, depth)?))
                })?)
            }
            _ => return None,
        })
    }

    fn inner(&mut self, name: u32, depth: u8) -> Option<Value> {
        let sort = u8::try_from(self.number(name, slot::SORT)?).ok()?;
        self.value(name, sort, depth)
    }

    fn value(&mut self, name: u32, sort: u8, depth: u8) -> Option<Value> {
        Some(match sort {
            slot::NULL => Value::Null,
            slot::FALSE => Value::Bool(false),
            slot::TRUE => Value::Bool(true),
            slot::UNSIGNED => self.number(name, sort)?.into(),
            slot::SIGNED => (self.number(name, sort)? as i64).into(),
            slot::FLOAT => Value::Number(Number::from_f64(f64::from_bits(self.number(name, sort)?))?),
            slot::STRING => Value::String(self.text(name, sort)?),
            slot::ARRAY => {
                let depth = depth.checked_sub(1)?;
                Value::Array(self.list(name, sort, |from| from.inner(name, depth))?)
            }
            slot::OBJECT => {
                let depth = depth.checked_sub(1)?;
                let entries = self.list(name, sort, |from| {
                    Some((from.text(name, slot::KEY)?, from.inner(name, depth)?))
                })?;
                Value::Object(gathered(entries))
            }
            _ => return None,
        })
    }
}

fn place(name: u32, slot: u8) -> Option<usize> {
    if usize::from(slot) >= slot::SLOTS {
        return None;
    }
    (name as usize).checked_mul(slot::SLOTS)?.checked_add(slot.into())
}
