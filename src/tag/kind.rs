//! The tags there are. How they are found is `rules` and `read`.
use serde::{Deserialize, Serialize};

/// What the writer shows to feel: Ekman's six. The seventh, none shown, is the absence of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Emotion {
    Joy,
    Anger,
    Sadness,
    Fear,
    Disgust,
    Surprise,
}

impl Emotion {
    pub const ALL: [Self; 6] = [
        Self::Joy,
        Self::Anger,
        Self::Sadness,
        Self::Fear,
        Self::Disgust,
        Self::Surprise,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Joy => "joy",
            Self::Anger => "anger",
            Self::Sadness => "sadness",
            Self::Fear => "fear",
            Self::Disgust => "disgust",
            Self::Surprise => "surprise",
        }
    }
}

/// How soon somebody should act.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// 0: nothing to do.
    #[default]
    None,
    /// 1: to be looked into, or somebody waits for a reply.
    Look,
    /// 2: blocked, out of money, chasing, leaving, a deadline in days.
    Soon,
    /// 3: danger to health or safety, fraud, the law, hours.
    Now,
}

impl Urgency {
    pub const ALL: [Self; 4] = [Self::None, Self::Look, Self::Soon, Self::Now];
}

/// What the writer means to do, or asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Intent {
    /// Comes, buys or uses again.
    Again,
    AgainNo,
    Recommend,
    /// Tells others to keep away.
    RecommendNo,
    /// Ends, or may end, a standing relation.
    Leave,
    /// Asks to be contacted or answered.
    Contact,
    /// Had to get in touch more than once about one thing.
    Repeat,
}

impl Intent {
    pub const ALL: [Self; 7] = [
        Self::Again,
        Self::AgainNo,
        Self::Recommend,
        Self::RecommendNo,
        Self::Leave,
        Self::Contact,
        Self::Repeat,
    ];

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Again => "again",
            Self::AgainNo => "again-no",
            Self::Recommend => "recommend",
            Self::RecommendNo => "recommend-no",
            Self::Leave => "leave",
            Self::Contact => "contact",
            Self::Repeat => "repeat",
        }
    }
}
