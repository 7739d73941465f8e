//! The choices behind each language's model, found by cross-validation on training rows and on left-out sources. No code that fits.

use waystone::sentiment::model::Tongue;

/// How one language is trained.
pub struct Recipe {
    /// Folders of the data directory whose rows train.
    pub folders: &'static [&'static str],
    /// A file of emotions beside the data directory's folders, whose rows teach polarity alone.
    pub emotions: Option<&'static str>,
    /// Cost of an error of the polarity head: LIBLINEAR's C.
    pub cost: f64,
    /// That of the neutral head.
    pub neutral_cost: f64,
    /// Factor of the lexicon's numbers: less is more strongly regularised.
    pub beside: f32,
    /// A feature must be in this many rows.
    pub rows: u32,
    /// How many features stay.
    pub features: usize,
    /// Sources that count more or less than one.
    pub sources: &'static [(&'static str, Share)],
}

/// How much the rows of a source count.
#[derive(Clone, Copy)]
pub struct Share {
    pub polarity: f64,
    pub neutral: f64,
    /// In Platt's scaling and in the border of neutral.
    pub calibration: f64,
}

const WHOLE: Share = Share {
    polarity: 1.0,
    neutral: 1.0,
    calibration: 1.0,
};

/// Of the project's own rows: few, but each says what many say. No survey has them in this mix, so they do not calibrate.
const OWN: Share = Share {
    polarity: 3.0,
    neutral: 3.0,
    calibration: 0.0,
};

impl Recipe {
    pub fn of(tongue: Tongue) -> &'static Self {
        match tongue {
            Tongue::En => &ENGLISH,
            Tongue::Zh => &CHINESE,
            Tongue::Fa => &PERSIAN,
        }
    }

    pub fn share(&self, source: &str) -> Share {
        let found = self.sources.iter().find(|(name, _)| *name == source);
        found.map_or(WHOLE, |(_, share)| *share)
    }
}

/// Survey comments count most; tweets hardly teach what neutral means in a survey.
const ENGLISH: Recipe = Recipe {
    folders: &["train"],
    emotions: Some("../tags/en_goemotions_ekman_train.tsv"),
    cost: 3.0,
    neutral_cost: 1.0,
    beside: 0.5,
    rows: 2,
    features: 100_000,
    sources: &[
        ("en_own", OWN),
        (
            "en_nhs",
            Share {
                polarity: 4.0,
                neutral: 8.0,
                calibration: 3.0,
            },
        ),
        (
            "en_nhs_p1",
            Share {
                polarity: 2.0,
                neutral: 1.0,
                calibration: 1.0,
            },
        ),
        (
            "en_goemotions_ekman_train",
            Share {
                polarity: 0.3,
                neutral: 0.0,
                calibration: 0.0,
            },
        ),
        (
            "en_tweeteval",
            Share {
                polarity: 1.0,
                neutral: 0.2,
                calibration: 0.2,
            },
        ),
    ],
};

/// `extra/zht_gmap_more` was tried: no better on sources left out.
const CHINESE: Recipe = Recipe {
    folders: &["train"],
    emotions: None,
    cost: 4.0,
    neutral_cost: 1.0,
    beside: 1.0,
    rows: 2,
    features: 100_000,
    sources: &[("zhs_own", OWN)],
};

const PERSIAN: Recipe = Recipe {
    folders: &["train"],
    emotions: None,
    cost: 0.8,
    neutral_cost: 0.5,
    beside: 1.0,
    rows: 2,
    features: 150_000,
    sources: &[("fa_own", OWN)],
};
