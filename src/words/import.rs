//! Words of the import section.
pub struct Import {
    pub title: &'static str,
}

pub static EN: Import = Import { title: "import" };
pub static ZH_HANS: Import = Import { title: "import" };
pub static ZH_HANT: Import = Import { title: "import" };
pub static FA: Import = Import { title: "import" };
