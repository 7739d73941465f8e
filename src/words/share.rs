//! Words of the share section.
pub struct Share {
    pub title: &'static str,
}

pub static EN: Share = Share { title: "share" };
pub static ZH_HANS: Share = Share { title: "share" };
pub static ZH_HANT: Share = Share { title: "share" };
pub static FA: Share = Share { title: "share" };
