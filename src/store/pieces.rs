//! The answers to a survey record by record, for a page that must not stand still while it reads many. Each is read only.
use super::{Key, Library, Shelf, reading};
use crate::{exchange::pack, response::Response, survey::SurveyId};

/// Where answers stand. What stands in a record of answers never changes: it is merged into another, or removed.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    key: Key,
    /// Its length in UTF-16 code units.
    pub units: usize,
}

/// What of a record can be read.
pub enum Piece {
    Whole(Vec<Response>),
    /// Inflated; its answers are read a few at a time.
    Packed(pack::Unfolded),
}

impl<S: Shelf> Library<S> {
    /// The records that hold answers to a survey, in a fixed order; none where the shelf can't be read.
    pub fn answer_records(&self, survey: &SurveyId) -> Vec<Record> {
        let keys = self.own().unwrap_or_default();
        let keys = keys.iter().filter_map(|text| Key::parse(text));
        keys.filter(|key| matches!(key, Key::Response(own, _) | Key::Segment(own, _) if own == survey))
            .map(|key| Record {
                units: self.shelf.size(&self.full(&key)).unwrap_or_default(),
                key,
            })
            .collect()
    }

    /// `None` when it is gone, or can't be read.
    pub fn piece(&self, record: &Record) -> Option<Piece> {
        let raw = self.raw(&record.key).ok()??;
        match &record.key {
            Key::Response(survey, id) => Some(Piece::Whole(vec![reading::response_in(survey, id, &raw)?])),
            Key::Segment(..) if pack::is_pack(&raw) => pack::unfold(&raw).map(Piece::Packed),
            Key::Segment(survey, id) => Some(Piece::Whole(reading::segment_in(survey, id, &raw)?.1)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        order::Map,
        response::Via,
        store::{MemoryShelf, prefix},
        survey::ResponseId,
    };

    #[test]
    fn pieces_are_all_answers() {
        let library = Library::new(MemoryShelf::default(), prefix("/"));
        let survey = SurveyId::from_bits(1);
        let response = |n: u128| Response {
            id: ResponseId::from_bits(n),
            survey: survey.clone(),
            revision: 1,
            lang: "en".into(),
            started: None,
            ended: None,
            finished: true,
            via: Via::Device,
            answers: Map::new(),
            remarks: Map::new(),
            computed: Map::new(),
        };
        (0..200).for_each(|n| library.add_response(&response(n)).unwrap());
        assert!(library.condense(&survey).is_ok());
        (200..203).for_each(|n| library.add_response(&response(n)).unwrap());
        let records = library.answer_records(&survey);
        assert_eq!(records.len(), 4);
        assert!(records.iter().all(|record| record.units > 0));
        let mut read = Vec::new();
        for record in &records {
            match library.piece(record).unwrap() {
                Piece::Whole(responses) => read.extend(responses),
                Piece::Packed(unfolded) => {
                    let mut reader = unfolded.reader().unwrap();
                    for _ in 0..unfolded.count().div_ceil(64) {
                        reader.take(64, &mut read).unwrap();
                    }
                    assert_eq!(reader.end(), Some((survey.clone(), None)));
                }
            }
        }
        let wanted = library.responses(&survey).0;
        assert_eq!(crate::order::sorted(read, |a: &Response, b| a.id.cmp(&b.id)), wanted);
    }
}
