//! The themes that every dictionary begins with. Their words are tables.

macro_rules! presets {
    ($($preset:ident $name:literal)*) => {
        /// A theme of customer feedback.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Preset { $($preset),* }

        impl Preset {
            /// In the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$preset),*];

            /// What the theme is known by in records.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$preset => $name),* }
            }
        }
    };
}

presets! {
    Staff "staff"
    Waiting "waiting"
    Price "price"
    Quality "quality"
    Delivery "delivery"
    Information "information"
    Reach "reach"
    Ease "ease"
    Website "website"
    Errors "errors"
    Billing "billing"
    Returns "returns"
    Cleanliness "cleanliness"
    Place "place"
    Food "food"
    Choice "choice"
    Access "access"
    Safety "safety"
}

impl Preset {
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|preset| preset.name() == name)
    }
}
