//! Words of the build section.
pub struct Build {
    pub title: &'static str,
}

pub static EN: Build = Build { title: "build" };
pub static ZH_HANS: Build = Build { title: "build" };
pub static ZH_HANT: Build = Build { title: "build" };
pub static FA: Build = Build { title: "build" };
