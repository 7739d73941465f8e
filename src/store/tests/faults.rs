//! Ten thousand schedules of faults, with another tab in between: what was acknowledged is there in the end.
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use super::{
    super::{condense::Sizes, *},
    response, survey,
    tab::{Dice, Meddler, Odds, Site, Tab},
};
use crate::{
    order::Map,
    response::{Answer, Moment, Origin, Response, Segment},
    runner::State,
    survey::{Journey, PageId, QuestionId, ResponseId, SegmentId, Survey, SurveyId},
};

const SCHEDULES: u64 = 10_000;
const SMALL: Sizes = Sizes {
    singles: 4,
    most: 6,
    few: 2,
    segments: 3,
    alike: [12, 40],
};

/// What was said to be kept. Of a record that is changed: what was acknowledged last, and what was tried since.
#[derive(Default)]
struct Ledger {
    answers: BTreeMap<ResponseId, Response>,
    tried: BTreeMap<ResponseId, Response>,
    surveys: BTreeMap<SurveyId, Vec<Survey>>,
    journeys: Vec<Journey>,
    drafts: Vec<State>,
    /// Counts the answers made.
    next: u128,
}

struct World {
    dice: Rc<Dice>,
    site: Rc<RefCell<Site>>,
    ledger: Rc<RefCell<Ledger>>,
    clock: Rc<Cell<u64>>,
    acknowledged: Rc<Cell<usize>>,
}

type Tabbed = Library<Rc<Tab>>;

fn main_survey() -> SurveyId {
    SurveyId::new("a").unwrap()
}

fn made_by(tab: u128, response: &Response) -> bool {
    u128::from_str_radix(response.id.as_str(), 16).is_ok_and(|bits| bits & 3 == tab)
}

impl World {
    fn fresh(&self, tab: u128) -> Response {
        let next = {
            let mut ledger = self.ledger.borrow_mut();
            ledger.next += 1;
            ledger.next
        };
        // The clock goes any way it likes.
        self.clock.set(
            self.clock
                .get()
                .wrapping_add(self.dice.below(2_000))
                .wrapping_sub(1_000),
        );
        let mut made = response("a", "x", (next % 11) as u8);
        // The highest bits are mixed well, the lowest say which tab.
        made.id = ResponseId::from_bits(next.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835) << 2 | tab);
        made.started = Some(Moment(self.clock.get()));
        made.answers.insert(
            QuestionId::new("q3").unwrap(),
            Answer::Text("fine ".repeat(self.dice.below(6) as usize)),
        );
        self.ledger.borrow_mut().tried.insert(made.id.clone(), made.clone());
        made
    }

    fn acknowledge(&self, responses: &[Response]) {
        self.acknowledged.set(self.acknowledged.get() + responses.len());
        let mut ledger = self.ledger.borrow_mut();
        for response in responses {
            ledger.answers.insert(response.id.clone(), response.clone());
        }
    }

    /// One that was acknowledged, or tried by this tab. (Not one that the other tab is about to take back: that it stands there
    /// for a moment is no promise.)
    fn known(&self, tab: u128) -> Option<Response> {
        let ledger = self.ledger.borrow();
        let tried = ledger
            .tried
            .values()
            .filter(|one| ledger.answers.contains_key(&one.id) || made_by(tab, one));
        let all: Vec<&Response> = tried.collect();
        let at = self.dice.below(all.len().max(1) as u64) as usize;
        all.get(at).copied().cloned()
    }

    /// What any tab may do at any time.
    fn answers(&self, library: &Tabbed, tab: u128) {
        match self.dice.below(10) {
            0..=4 => {
                let made = self.fresh(tab);
                if library.add_response(&made).is_ok() {
                    self.acknowledge(&[made]);
                }
            }
            // Sent twice.
            5 => {
                if let Some(known) = self.known(tab)
                    && library.add_response(&known).is_ok()
                {
                    self.acknowledge(&[known]);
                }
            }
            6 => {
                library.shelf().catch_up();
                let count = if self.dice.once_in(20) {
                    70
                } else {
                    1 + self.dice.below(5)
                };
                let made: Vec<Response> = (0..count).map(|_| self.fresh(tab)).collect();
                if library.add_responses(&made).is_ok() {
                    self.acknowledge(&made);
                }
            }
            _ => {
                let _ = library.condense_by(&main_survey(), &SMALL);
            }
        }
    }

    /// What only the tab that has the survey's lease does.
    fn authors(&self, library: &Tabbed, base: &mut Option<(Survey, Base)>) {
        match self.dice.below(8) {
            0..=2 => self.edit(library, base),
            3 => {
                let journey = Journey::preset(["1", "2", "3", "4", "5", if self.dice.once_in(2) { "6" } else { "7" }]);
                let kept = library.save_journey(&journey);
                settle(&mut self.ledger.borrow_mut().journeys, journey, kept.is_ok());
            }
            4 => {
                let draft = State {
                    response: ResponseId::from_bits(self.dice.roll().into()),
                    page: PageId::new("p1").unwrap(),
                    question: None,
                    answers: Map::new(),
                    remarks: Map::new(),
                    touched: Default::default(),
                    trail: Vec::new(),
                    far: 0,
                    reviewing: false,
                    started: Moment(self.clock.get()),
                };
                let kept = library.save_draft(&main_survey(), &draft);
                settle(&mut self.ledger.borrow_mut().drafts, draft, kept.is_ok());
            }
            5 => {
                let responses: Vec<Response> = (0..3).map(|_| self.fresh(1)).collect();
                let segment = Segment {
                    id: SegmentId::from_bits(self.dice.roll().into()),
                    survey: main_survey(),
                    origin: Origin {
                        file: "t.csv".into(),
                        imported: None,
                    },
                    responses,
                };
                if library.add_segment(&segment).is_ok() {
                    self.acknowledge(&segment.responses);
                }
            }
            6 => {
                // A backup of a few answers, some of them here already. (Who brings in the very answer that another tab is given in
                // the same moment, and finds no room for the rest, takes it back: that is not asked of anyone.)
                library.shelf().catch_up();
                let other = Library::new(MemoryShelf::default(), "x:".into());
                let mut answers = vec![self.fresh(1), self.fresh(1)];
                answers.extend(self.known(1));
                for answer in &answers {
                    other.add_response(answer).unwrap();
                }
                if library.merge(&other.backup()).is_ok() {
                    self.acknowledge(&answers);
                }
            }
            _ => {
                // Off the shelf, and back: as long as one of the two fails, everything is still in hand, or there.
                if let Ok(taken) = library.take_survey(&main_survey()) {
                    while library.put_survey_back(&taken).is_err() {
                        if library.shelf().is_dead.get() {
                            // Closed with a survey in hand that was deleted: gone, as was asked for.
                            self.ledger.borrow_mut().forget();
                            break;
                        }
                        // The reader makes room.
                        self.site.borrow_mut().capacity = None;
                    }
                } else {
                    self.ledger.borrow_mut().forget();
                }
            }
        }
    }

    fn edit(&self, library: &Tabbed, base: &mut Option<(Survey, Base)>) {
        let id = main_survey();
        let opened = base.take().or_else(|| library.survey_to_edit(&id));
        let (mut next, old) = match opened {
            Some((survey, base)) => (survey, Some(base)),
            None => (survey("a"), None),
        };
        next.title = format!("Title {}", "long ".repeat(self.dice.below(30) as usize))
            .as_str()
            .into();
        let mut saved = old;
        let kept = match &mut saved {
            Some(base) => library.save_edited(&mut next, base),
            None => library.save_survey(&mut next, None),
        };
        let mut tried = next.clone();
        if kept.is_err() {
            tried.revision = old.map_or(1, |base| base.revision + 1);
        }
        settle(
            self.ledger.borrow_mut().surveys.entry(id).or_default(),
            tried,
            kept.is_ok(),
        );
        // After a failure the page looks again.
        *base = saved.filter(|_| kept.is_ok()).map(|base| (next, base));
    }
}

fn settle<T>(allowed: &mut Vec<T>, tried: T, kept: bool) {
    if kept {
        allowed.clear();
    } else if allowed.is_empty() {
        // Never acknowledged: nothing is owed, but it may stand there.
        return;
    }
    allowed.push(tried);
}

impl Ledger {
    /// The survey was to be deleted, and the deletion or the way back was cut off: nothing of it is owed any more.
    fn forget(&mut self) {
        self.answers.clear();
        self.surveys.clear();
        self.drafts.clear();
    }
}

fn one_in(dice: &Dice, odds: &[u64]) -> u64 {
    odds[dice.below(odds.len() as u64) as usize]
}

/// Returns how many faults struck and how many answers were acknowledged.
fn run(seed: u64) -> (usize, usize) {
    let dice = Rc::new(Dice::new(seed));
    let site = Rc::new(RefCell::new(Site::default()));
    site.borrow_mut().capacity = Some(one_in(&dice, &[4_000, 12_000, 40_000]) as usize);
    let foreign: Vec<String> = (0..dice.below(4)).map(|n| format!("other{n}")).collect();
    for key in &foreign {
        site.borrow_mut().change(9, key, Some("not { ours"));
    }
    let odds = Odds {
        denied: one_in(&dice, &[0, 0, 8, 40]),
        full: one_in(&dice, &[0, 0, 6, 30]),
        drops: one_in(&dice, &[0, 0, 6, 30]),
        torn: one_in(&dice, &[0, 0, 6, 30]),
        late: one_in(&dice, &[0, 3, 40]),
        dies: one_in(&dice, &[0, 0, 60, 200]),
        meddled: one_in(&dice, &[0, 5, 20]),
    };
    let world = Rc::new(World {
        dice: dice.clone(),
        site: site.clone(),
        ledger: Rc::default(),
        clock: Rc::new(Cell::new(1_790_000_000_000)),
        acknowledged: Rc::default(),
    });
    let meddler: Meddler = Rc::default();
    let nobody: Meddler = Rc::default();
    let library = |tab: Tab| {
        tab.odds.set(odds);
        Library::new(Rc::new(tab), prefix("/"))
    };
    // The other tab, which acts between two calls of the first.
    let (other, inner) = (library(Tab::open(2, &site, &dice, &nobody)), world.clone());
    meddler.borrow_mut().replace(Box::new(move || inner.answers(&other, 2)));
    let mut mine = library(Tab::open(1, &site, &dice, &meddler));
    let (mut base, mut faults) = (None, 0);
    for _ in 0..8 + dice.below(12) {
        if dice.once_in(3) {
            world.authors(&mine, &mut base);
        } else {
            world.answers(&mine, 1);
        }
        if mine.shelf().is_dead.get() {
            faults += mine.shelf().faults.get();
            // Opened again: what was in memory is gone.
            mine = library(Tab::open(1, &site, &dice, &meddler));
            base = None;
        }
    }
    faults += mine.shelf().faults.get();
    let after = Library::new(Tab::open(3, &site, &dice, &nobody), prefix("/"));
    check(seed, &after, &world.ledger.borrow());
    for key in &foreign {
        assert_eq!(
            site.borrow().kept.get(key).map(String::as_str),
            Some("not { ours"),
            "seed {seed}"
        );
    }
    (faults, world.acknowledged.get())
}

fn check(seed: u64, library: &Library<Tab>, ledger: &Ledger) {
    let id = main_survey();
    let found: BTreeMap<ResponseId, Response> = library
        .responses(&id)
        .0
        .into_iter()
        .map(|response| (response.id.clone(), response))
        .collect();
    for (id, answer) in &ledger.answers {
        assert_eq!(
            found.get(id),
            Some(answer),
            "seed {seed}: an acknowledged answer is gone"
        );
    }
    for (id, answer) in &found {
        assert_eq!(
            ledger.tried.get(id),
            Some(answer),
            "seed {seed}: nobody gave this answer"
        );
    }
    if let Some(allowed) = ledger.surveys.get(&id).filter(|allowed| !allowed.is_empty()) {
        let held = library.survey(&id);
        assert!(
            held.as_ref().is_some_and(|held| allowed.contains(held)),
            "seed {seed}: the survey is not what was saved: {:?} {:?} but {:?}",
            held.map(|h| (h.revision, h.title.default)),
            library.shelf().get("waystone:/:v1:survey/a"),
            allowed
                .iter()
                .map(|h| (h.revision, &h.title.default))
                .collect::<Vec<_>>()
        );
    }
    for (what, good) in [
        (
            "journey",
            ledger.journeys.is_empty() || library.journey().is_some_and(|held| ledger.journeys.contains(&held)),
        ),
        (
            "draft",
            ledger.drafts.is_empty() || library.draft(&id).is_some_and(|held| ledger.drafts.contains(&held)),
        ),
    ] {
        assert!(good, "seed {seed}: the {what} is not what was saved");
    }
    // Whatever happens next, answers can be merged without a loss.
    while library.condense_by(&id, &SMALL) == Ok(true) {}
    assert_eq!(library.responses(&id).0.len(), found.len(), "seed {seed}");
}

#[test]
fn ten_thousand_schedules_of_faults_lose_nothing_acknowledged() {
    let (mut faults, mut acknowledged) = (0, 0);
    for seed in 0..SCHEDULES {
        let (more, answers) = run(seed);
        faults += more;
        acknowledged += answers;
    }
    println!("{SCHEDULES} schedules, {faults} faults, {acknowledged} answers acknowledged");
    assert!(faults > 20_000 && acknowledged > 100_000, "{faults} {acknowledged}");
}
