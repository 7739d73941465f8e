//! Words of the surveys section.
pub struct Surveys {
    pub title: &'static str,
}

pub static EN: Surveys = Surveys { title: "surveys" };
pub static ZH_HANS: Surveys = Surveys { title: "surveys" };
pub static ZH_HANT: Surveys = Surveys { title: "surveys" };
pub static FA: Surveys = Surveys { title: "surveys" };
