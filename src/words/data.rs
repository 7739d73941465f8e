//! Words of the data section.
pub struct Data {
    pub title: &'static str,
}

pub static EN: Data = Data { title: "data" };
pub static ZH_HANS: Data = Data { title: "data" };
pub static ZH_HANT: Data = Data { title: "data" };
pub static FA: Data = Data { title: "data" };
