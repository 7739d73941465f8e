//! What is on the shelf of one survey, in columns. Not how it came there, and no figures.
use std::sync::Arc;

use waystone::{
    analysis::{Columns, Comment, Commented, Gathering, Slice},
    response::Response,
    survey::Survey,
};

use crate::app::browser::clock;

pub struct Base {
    pub survey: Survey,
    /// Finished answers.
    pub total: u64,
    /// The first and the last day with an answer.
    pub days: Option<(i64, i64)>,
    pub columns: Arc<Columns>,
    comments: Arc<Vec<Comment>>,
}

/// It is made once for each change.
impl PartialEq for Base {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Base {
    /// Of all answers, whatever the page is narrowed to.
    pub fn comments(&self) -> Arc<Vec<Comment>> {
        self.comments.clone()
    }

    pub fn of(survey: &Survey, responses: &[Response]) -> Self {
        let mut filling = Filling::new(survey);
        responses.iter().for_each(|response| filling.add(response));
        filling.finish()
    }
}

/// A base to which answers are added one by one.
pub struct Filling {
    survey: Survey,
    rows: usize,
    columns: Gathering,
    comments: Commented,
}

impl Filling {
    pub fn new(survey: &Survey) -> Self {
        Self {
            survey: survey.clone(),
            rows: 0,
            columns: Gathering::new(survey, clock::calendar()),
            comments: Commented::new(survey),
        }
    }

    pub fn add(&mut self, response: &Response) {
        self.columns.add(response);
        self.comments.add(self.rows, response);
        self.rows += 1;
    }

    pub fn finish(self) -> Base {
        let columns = self.columns.finish();
        let whole = columns.cut(&Slice::default());
        Base {
            survey: self.survey,
            total: whole.rows.count(),
            days: columns.span(&whole.rows),
            columns: Arc::new(columns),
            comments: Arc::new(self.comments.finish()),
        }
    }
}
