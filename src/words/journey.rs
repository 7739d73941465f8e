//! Words of the journey section.
pub struct Journey {
    pub title: &'static str,
}

pub static EN: Journey = Journey { title: "journey" };
pub static ZH_HANS: Journey = Journey { title: "journey" };
pub static ZH_HANT: Journey = Journey { title: "journey" };
pub static FA: Journey = Journey { title: "journey" };
