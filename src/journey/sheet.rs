//! A survey with its answers, by person and by question: read once, so that drawing the map anew looks nothing up. No places
//! of the map, no statistics.
use crate::{
    order::Map,
    response::{Answer, Moment, Response},
    survey::{Choice, ChoiceId, Kind, Question, QuestionId, Survey},
};

/// Not answered.
pub(super) const BLANK: u8 = u8::MAX;

/// What was said to one question: for each response a point of its scale (or 1 for yes, or for anything where there is no
/// scale), [`BLANK`] where nothing that fits was said. A matrix has a line for each of its rows.
type Column = Vec<Vec<u8>>;

pub struct Sheet {
    pub survey: Survey,
    pub responses: Vec<Response>,
    /// When each response came.
    moments: Vec<Option<Moment>>,
    /// One for each question of the survey, in its order; without lines where it has no place on a journey.
    columns: Vec<Column>,
}

impl Sheet {
    pub fn of(survey: Survey, responses: Vec<Response>) -> Self {
        let asked: Vec<Asked<'_>> = survey.questions().map(Asked::of).collect();
        let mut columns: Vec<Column> = asked.iter().map(|asked| asked.blank(responses.len())).collect();
        let places: Map<&QuestionId, usize> = asked.iter().enumerate().map(|(at, it)| (&it.question.id, at)).collect();
        // Response by response: a hundred thousand of them are far apart in memory.
        for (at, response) in responses.iter().enumerate() {
            for (id, answer) in &response.answers {
                let found = places
                    .get(id)
                    .and_then(|nth| Some((asked.get(*nth)?, columns.get_mut(*nth)?)));
                if let Some((asked, column)) = found {
                    asked.put(answer, at, column);
                }
            }
        }
        Self {
            moments: responses.iter().map(Response::moment).collect(),
            columns,
            survey,
            responses,
        }
    }

    pub(super) fn moment(&self, response: usize) -> Option<Moment> {
        self.moments.get(response).copied().flatten()
    }

    /// By the question's place in the survey.
    pub(super) fn lines(&self, question: usize) -> &[Vec<u8>] {
        self.columns.get(question).map_or(&[], Vec::as_slice)
    }
}

/// A question, with the places of its rows and columns.
struct Asked<'a> {
    question: &'a Question,
    rows: Map<ChoiceId, usize>,
    columns: Map<ChoiceId, usize>,
}

impl<'a> Asked<'a> {
    fn of(question: &'a Question) -> Self {
        let (rows, columns) = match &question.kind {
            Kind::Matrix { rows, columns } if super::plan::is_rated(&question.kind) => (places(rows), places(columns)),
            _ => (Map::new(), Map::new()),
        };
        Self {
            question,
            rows,
            columns,
        }
    }

    fn blank(&self, responses: usize) -> Column {
        match self.question.place {
            Some(_) => vec![vec![BLANK; responses]; self.rows.len().max(1)],
            None => Column::new(),
        }
    }

    fn put(&self, answer: &Answer, at: usize, column: &mut Column) {
        if column.is_empty() || answer.is_empty() || answer.fits(self.question).is_err() {
            return;
        }
        let mut put = |line: usize, point: u8| {
            if let Some(place) = column.get_mut(line).and_then(|line| line.get_mut(at)) {
                *place = point;
            }
        };
        match answer {
            Answer::Number(point) => put(0, *point),
            Answer::Yes(yes) => put(0, u8::from(*yes)),
            Answer::Grid(grid) if !self.columns.is_empty() => {
                for (row, column) in grid {
                    if let (Some(line), Some(place)) = (self.rows.get(row), self.columns.get(column)) {
                        put(*line, u8::try_from(place + 1).unwrap_or(BLANK));
                    }
                }
            }
            _ => put(0, 1),
        }
    }
}

fn places(choices: &[Choice]) -> Map<ChoiceId, usize> {
    let pairs = choices.iter().enumerate();
    pairs.map(|(at, choice)| (choice.id.clone(), at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::{KindName, Place, StageId, SurveyId};

    #[test]
    fn only_what_has_a_place_and_fits_is_there() {
        let mut survey = Survey::blank(SurveyId::from_bits(1), "en");
        let [csat, nps] = [KindName::Csat, KindName::Nps].map(|kind| survey.add_question(None, kind));
        let stage = StageId::new("buy").unwrap();
        survey.question_mut(&csat).unwrap().place = Some(Place {
            stage,
            touchpoint: String::new(),
        });
        let response = |bits, point| Response {
            id: crate::survey::ResponseId::from_bits(bits),
            survey: survey.id.clone(),
            revision: 1,
            lang: String::new(),
            started: None,
            ended: None,
            finished: true,
            via: crate::response::Via::Import,
            answers: Map::from([(csat.clone(), Answer::Number(point)), (nps.clone(), Answer::Number(9))]),
            remarks: Map::new(),
            computed: Map::new(),
        };
        let sheet = Sheet::of(survey.clone(), vec![response(1, 4), response(2, 9)]);
        let at = |id| survey.questions().position(|question| question.id == id).unwrap();
        assert_eq!(sheet.lines(at(csat.clone())), [vec![4, BLANK]]);
        assert!(sheet.lines(at(nps.clone())).is_empty() && sheet.lines(99).is_empty());
        assert_eq!(sheet.moment(0), None);
    }
}
