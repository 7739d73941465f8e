//! Words of the templates section.
pub struct Templates {
    pub title: &'static str,
}

pub static EN: Templates = Templates { title: "templates" };
pub static ZH_HANS: Templates = Templates { title: "templates" };
pub static ZH_HANT: Templates = Templates { title: "templates" };
pub static FA: Templates = Templates { title: "templates" };
