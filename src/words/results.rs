//! Words of the results section.
pub struct Results {
    pub title: &'static str,
}

pub static EN: Results = Results { title: "results" };
pub static ZH_HANS: Results = Results { title: "results" };
pub static ZH_HANT: Results = Results { title: "results" };
pub static FA: Results = Results { title: "results" };
