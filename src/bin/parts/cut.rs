//! Which functions of a program are its rest: those that lists name, and what only they call. Changes nothing.
use std::{
    collections::{BTreeSet, HashMap, HashSet},
    io,
};

use walrus::{
    ElementItems, ExportItem, FunctionId, FunctionKind, Module, Result, TableId,
    ir::{Visitor, dfs_in_order},
};

/// Functions are numbered as they stand in the program: its two halves are made from the same bytes.
pub struct Cut {
    pub rest: HashSet<usize>,
    /// Those of the rest that the first half calls, in the order of their places at the table's end.
    pub called: Vec<usize>,
    /// How long the table was.
    pub table: u64,
}

impl Cut {
    /// # Errors
    /// The program has no table of functions.
    pub fn new(module: &Module, lists: &str) -> Result<Self> {
        let numbers: HashMap<FunctionId, usize> = module.funcs.iter().map(|one| one.id()).zip(0..).collect();
        let of =
            |ids: Vec<FunctionId>| -> Vec<usize> { ids.iter().filter_map(|id| numbers.get(id).copied()).collect() };
        let calls: Vec<Vec<usize>> = module.funcs.iter().map(|one| of(calls(&one.kind))).collect();
        let entries = of(entries(module));
        let named = named(module, lists);
        let mut first = HashSet::new();
        let mut next = entries.clone();
        while let Some(n) = next.pop() {
            if !named.contains(&n) && first.insert(n) {
                next.extend(calls.get(n).into_iter().flatten());
            }
        }
        let locals = module
            .funcs
            .iter()
            .zip(0..)
            .filter(|(one, _)| matches!(one.kind, FunctionKind::Local(_)));
        let rest: HashSet<usize> = locals.map(|(_, n)| n).filter(|n| !first.contains(n)).collect();
        let from_first = first.iter().filter_map(|n| calls.get(*n)).flatten();
        let called: BTreeSet<usize> = from_first
            .chain(&entries)
            .filter(|n| rest.contains(n))
            .copied()
            .collect();
        Ok(Self {
            rest,
            called: called.into_iter().collect(),
            table: module.tables.get(table(module)?).initial,
        })
    }
}

/// # Errors
/// The program has no table of functions.
pub fn table(module: &Module) -> Result<TableId> {
    let table = module.tables.main_function_table()?;
    Ok(table.ok_or_else(|| io::Error::other("no table of functions"))?)
}

/// Functions with the same code become one: the name of such a small one may be anybody's.
const FOLDED: [&str; 4] = ["core::ptr::drop_in_place", "grow_one", "map_err", "__FieldVisitor"];

#[derive(Default)]
struct Calls(Vec<FunctionId>);

impl Visitor<'_> for Calls {
    fn visit_function_id(&mut self, id: &FunctionId) {
        self.0.push(*id);
    }
}

fn calls(kind: &FunctionKind) -> Vec<FunctionId> {
    let mut found = Calls::default();
    if let FunctionKind::Local(local) = kind {
        dfs_in_order(&mut found, local, local.entry_block());
    }
    found.0
}

/// What is called from outside, or through the table.
fn entries(module: &Module) -> Vec<FunctionId> {
    let mut entries: Vec<FunctionId> = module.start.into_iter().collect();
    entries.extend(module.exports.iter().filter_map(|export| match export.item {
        ExportItem::Function(id) => Some(id),
        _ => None,
    }));
    for element in module.elements.iter() {
        if let ElementItems::Functions(ids) = &element.items {
            entries.extend(ids);
        }
    }
    entries
}

/// What the lists name.
fn named(module: &Module, lists: &str) -> HashSet<usize> {
    let lines = lists.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let is_named =
        |name: &str| lines.iter().any(|line| name.contains(line)) && !FOLDED.iter().any(|folded| name.contains(folded));
    let names = module
        .funcs
        .iter()
        .map(|one| without_hashes(one.name.as_deref().unwrap_or_default()));
    names
        .zip(0..)
        .filter(|(name, _)| is_named(name))
        .map(|(_, n)| n)
        .collect()
}

/// A name of Rust without the hashes of its crates: `core[9ae5b3ea6bd1b0bd]::fmt` is `core::fmt`.
pub fn without_hashes(name: &str) -> String {
    let mut parts = name.split('[');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("]::") {
            Some((hash, after)) if hash.chars().all(|c| c.is_ascii_hexdigit()) => plain = plain + "::" + after,
            _ => plain = plain + "[" + part,
        }
    }
    plain
}
