//! Tabs of a browser on one origin, as Chromium keeps them: each has its own copy, its writes reach the others later, in order.
//! What can go wrong goes wrong by dice. No expectations here.
use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
    rc::Rc,
};

use super::super::{Shelf, ShelfError};

/// SplitMix64 (Steele, Lea, Flood 2014): the same seed, the same schedule.
#[derive(Debug)]
pub struct Dice(Cell<u64>);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(Cell::new(seed))
    }

    pub fn roll(&self) -> u64 {
        self.0.set(self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15));
        let mut z = self.0.get();
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    pub fn below(&self, n: u64) -> u64 {
        self.roll() % n
    }

    /// Once in `n` times.
    pub fn once_in(&self, n: u64) -> bool {
        n > 0 && self.below(n) == 0
    }
}

/// What all tabs share.
#[derive(Debug, Default)]
pub struct Site {
    pub kept: BTreeMap<String, String>,
    /// Every change, and by which tab.
    log: Vec<(usize, String, Option<String>)>,
    pub capacity: Option<usize>,
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

impl Site {
    fn has_room(&self, key: &str, value: &str) -> bool {
        let Some(capacity) = self.capacity else { return true };
        let before = self.kept.get(key).map(|before| units(before));
        let all: usize = self.kept.iter().map(|(key, value)| units(key) + units(value)).sum();
        before.is_some_and(|before| units(value) <= before)
            || all - before.map_or(0, |before| before + units(key)) + units(key) + units(value) <= capacity
    }

    pub fn change(&mut self, tab: usize, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.kept.insert(key.to_owned(), value.to_owned()),
            None => self.kept.remove(key),
        };
        self.log.push((tab, key.to_owned(), value.map(str::to_owned)));
    }
}

/// One fault in so many calls; 0 is never.
#[derive(Clone, Copy, Debug, Default)]
pub struct Odds {
    pub denied: u64,
    pub full: u64,
    /// Says yes and keeps nothing.
    pub drops: u64,
    /// Keeps a piece and says yes.
    pub torn: u64,
    /// Other tabs' changes arrive only once in so many calls.
    pub late: u64,
    /// The tab is gone, amid whatever it does.
    pub dies: u64,
    /// Another tab does something between two calls.
    pub meddled: u64,
}

/// What another tab does in between.
pub type Meddler = Rc<RefCell<Option<Box<dyn FnMut()>>>>;

pub struct Tab {
    id: usize,
    site: Rc<RefCell<Site>>,
    view: RefCell<BTreeMap<String, String>>,
    /// How much of the log has arrived.
    seen: Cell<usize>,
    dice: Rc<Dice>,
    pub odds: Cell<Odds>,
    pub is_dead: Cell<bool>,
    /// A piece stands where a record stood: the tab does not die now, or no program could help.
    is_torn: Cell<bool>,
    meddler: Meddler,
    pub faults: Cell<usize>,
}

impl Tab {
    pub fn open(id: usize, site: &Rc<RefCell<Site>>, dice: &Rc<Dice>, meddler: &Meddler) -> Self {
        Self {
            id,
            view: RefCell::new(site.borrow().kept.clone()),
            seen: Cell::new(site.borrow().log.len()),
            site: site.clone(),
            dice: dice.clone(),
            odds: Cell::default(),
            is_dead: Cell::default(),
            is_torn: Cell::default(),
            meddler: meddler.clone(),
            faults: Cell::default(),
        }
    }

    /// Other tabs' changes arrive, but for those that this tab has overwritten since.
    pub fn catch_up(&self) {
        let site = self.site.borrow();
        let mut view = self.view.borrow_mut();
        let mut own_later: Vec<&str> = Vec::new();
        let mut arrived: Vec<&(usize, String, Option<String>)> = Vec::new();
        for change in site.log[self.seen.get()..].iter().rev() {
            if change.0 == self.id {
                own_later.push(&change.1);
            } else if !own_later.contains(&change.1.as_str()) {
                arrived.push(change);
            }
        }
        for (_, key, value) in arrived.into_iter().rev() {
            match value {
                Some(value) => view.insert(key.clone(), value.clone()),
                None => view.remove(key),
            };
        }
        self.seen.set(site.log.len());
    }

    fn strikes(&self, odds: u64) -> bool {
        let strikes = self.dice.once_in(odds);
        self.faults.set(self.faults.get() + usize::from(strikes));
        strikes
    }

    fn before_call(&self) -> Result<(), ShelfError> {
        let odds = self.odds.get();
        if self.is_dead.get() || (!self.is_torn.get() && self.strikes(odds.dies)) {
            self.is_dead.set(true);
            return Err(ShelfError::Denied);
        }
        if self.dice.once_in(odds.meddled) {
            // Taken out meanwhile, so that nobody meddles with the meddler.
            let meddler = self.meddler.borrow_mut().take();
            if let Some(mut meddler) = meddler {
                meddler();
                self.meddler.borrow_mut().replace(meddler);
            }
        }
        if odds.late == 0 || self.dice.once_in(odds.late) {
            self.catch_up();
        }
        if self.strikes(odds.denied) {
            return Err(ShelfError::Denied);
        }
        Ok(())
    }

    fn change(&self, key: &str, value: Option<&str>) {
        self.site.borrow_mut().change(self.id, key, value);
        match value {
            Some(value) => self.view.borrow_mut().insert(key.to_owned(), value.to_owned()),
            None => self.view.borrow_mut().remove(key),
        };
    }
}

impl Shelf for Tab {
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.before_call()?;
        Ok(self.view.borrow().get(key).cloned())
    }

    fn put(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.before_call()?;
        let odds = self.odds.get();
        if self.strikes(odds.full) {
            return Err(ShelfError::Full);
        }
        if self.strikes(odds.drops) {
            return Ok(());
        }
        let is_torn = self.strikes(odds.torn);
        let cut = if is_torn {
            self.dice.below(value.len() as u64) as usize
        } else {
            value.len()
        };
        let value = &value[..value.floor_char_boundary(cut)];
        if !self.site.borrow().has_room(key, value) {
            return Err(ShelfError::Full);
        }
        self.is_torn.set(is_torn);
        self.change(key, Some(value));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.before_call()?;
        self.is_torn.set(false);
        self.change(key, None);
        Ok(())
    }

    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.before_call()?;
        Ok(self.view.borrow().keys().cloned().collect())
    }
}
