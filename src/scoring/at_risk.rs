//! Customers who may be lost: points for what is known of one of them, with the reasons. No forecast, and no wording.
//!
//! Source: Waystone's own proposal, no published standard: try it on known churn before relying on it.

use serde::{Deserialize, Serialize};

/// What is known of a customer; `None` is unknown and gives no points.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signals {
    /// The newest answer to the recommendation question, 0..=10; other numbers count as unknown.
    pub last_nps: Option<u8>,
    /// The one before, 0..=10.
    pub previous_nps: Option<u8>,
    /// Said that they want to leave.
    pub leave_intent: Option<bool>,
    /// Days that the oldest open case has been open; 0 if none is.
    pub open_case_days: Option<u64>,
    /// The newest effort answer was in the bottom-two box.
    pub hard_effort: Option<bool>,
    /// Days since anything was heard.
    pub silent_days: Option<u64>,
}

/// Why a customer has points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Detractor,
    Drop,
    LeaveIntent,
    OpenCase,
    HardEffort,
    Silent,
}

/// Points for each reason and the limits behind them, all of them the author's to change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    pub detractor: u32,
    pub drop: u32,
    pub leave_intent: u32,
    pub open_case: u32,
    pub hard_effort: u32,
    pub silent: u32,
    /// At most this score is a detractor.
    pub detractor_max: u8,
    /// A fall by at least so many points of the 0..=10 scale.
    pub drop_least: u8,
    /// A case open for more days than this.
    pub open_case_days: u64,
    /// Silent for more days than this: the freshness limit.
    pub silent_days: u64,
    /// From so many points on, the customer is at risk.
    pub at_risk_from: u32,
}

impl Rules {
    /// 2, 2, 3, 2, 1 and 1 points; at risk from 4.
    pub const STANDARD: Rules = Rules {
        detractor: 2,
        drop: 2,
        leave_intent: 3,
        open_case: 2,
        hard_effort: 1,
        silent: 1,
        detractor_max: 6,
        drop_least: 3,
        open_case_days: 7,
        silent_days: 30,
        at_risk_from: 4,
    };

    fn points(&self, reason: Reason) -> u32 {
        match reason {
            Reason::Detractor => self.detractor,
            Reason::Drop => self.drop,
            Reason::LeaveIntent => self.leave_intent,
            Reason::OpenCase => self.open_case,
            Reason::HardEffort => self.hard_effort,
            Reason::Silent => self.silent,
        }
    }
}

/// The points of a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Risk {
    pub points: u32,
    pub is_at_risk: bool,
    /// Those that gave points, in the order of [`Reason`].
    pub reasons: Vec<Reason>,
}

/// `None` if nothing is known: no points would then read as no risk.
pub fn risk(signals: Signals, rules: &Rules) -> Option<Risk> {
    let on_scale = |score: Option<u8>| score.filter(|score| *score <= 10);
    let (last, previous) = (on_scale(signals.last_nps), on_scale(signals.previous_nps));
    let fall = last.zip(previous).map(|(last, before)| before.saturating_sub(last));
    let found = [
        (Reason::Detractor, last.map(|score| score <= rules.detractor_max)),
        (Reason::Drop, fall.map(|fall| fall > 0 && fall >= rules.drop_least)),
        (Reason::LeaveIntent, signals.leave_intent),
        (
            Reason::OpenCase,
            signals.open_case_days.map(|days| days > rules.open_case_days),
        ),
        (Reason::HardEffort, signals.hard_effort),
        (Reason::Silent, signals.silent_days.map(|days| days > rules.silent_days)),
    ];
    if found.iter().all(|(_, known)| known.is_none()) {
        return None;
    }
    let counts = |(reason, known): &(Reason, Option<bool>)| *known == Some(true) && rules.points(*reason) > 0;
    let reasons: Vec<Reason> = found.iter().filter(|f| counts(f)).map(|(reason, _)| *reason).collect();
    let points = reasons
        .iter()
        .fold(0_u32, |sum, reason| sum.saturating_add(rules.points(*reason)));
    Some(Risk {
        points,
        is_at_risk: points >= rules.at_risk_from,
        reasons,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(signals: Signals) -> Option<(u32, bool, Vec<Reason>)> {
        risk(signals, &Rules::STANDARD).map(|r| (r.points, r.is_at_risk, r.reasons))
    }

    #[test]
    fn each_signal_by_hand() {
        let nothing = Signals::default();
        let drop = Signals {
            last_nps: Some(6),
            previous_nps: Some(9),
            ..nothing
        };
        assert_eq!(of(drop), Some((4, true, vec![Reason::Detractor, Reason::Drop])));
        let small = Signals {
            last_nps: Some(7),
            previous_nps: Some(9),
            ..nothing
        };
        assert_eq!(of(small), Some((0, false, vec![])));
        let rest = Signals {
            leave_intent: Some(true),
            open_case_days: Some(8),
            hard_effort: Some(true),
            silent_days: Some(31),
            ..nothing
        };
        assert_eq!(of(rest).map(|r| (r.0, r.1, r.2.len())), Some((7, true, 4)));
        let at_limits = Signals {
            open_case_days: Some(7),
            silent_days: Some(30),
            ..nothing
        };
        assert_eq!(of(at_limits), Some((0, false, vec![])));
    }

    #[test]
    fn nothing_known_is_no_low_risk() {
        assert_eq!(of(Signals::default()), None);
        let off_the_scale = Signals {
            last_nps: Some(11),
            ..Signals::default()
        };
        assert_eq!(of(off_the_scale), None);
    }

    #[test]
    fn no_fall_is_no_drop_whatever_the_rule() {
        let rules = Rules {
            drop_least: 0,
            ..Rules::STANDARD
        };
        let same = Signals {
            last_nps: Some(9),
            previous_nps: Some(9),
            ..Signals::default()
        };
        assert_eq!(risk(same, &rules).unwrap().points, 0);
    }

    fn any_signals() -> impl Strategy<Value = Signals> {
        let score = || prop::option::of(0u8..=10);
        let days = || prop::option::of(0u64..60);
        let flag = || prop::option::of(any::<bool>());
        (score(), score(), flag(), days(), flag(), days()).prop_map(|(last, before, leave, case, effort, silent)| {
            Signals {
                last_nps: last,
                previous_nps: before,
                leave_intent: leave,
                open_case_days: case,
                hard_effort: effort,
                silent_days: silent,
            }
        })
    }

    proptest! {
        #[test]
        fn points_are_those_of_the_reasons(signals in any_signals()) {
            if let Some(risk) = risk(signals, &Rules::STANDARD) {
                let sum: u32 = risk.reasons.iter().map(|r| Rules::STANDARD.points(*r)).sum();
                prop_assert_eq!((risk.points, risk.is_at_risk), (sum, sum >= 4));
                prop_assert!(sum <= 11);
            }
        }
    }
}
