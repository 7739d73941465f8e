//! Makes a program tell which of its functions ran, so that the lists of the rest can be checked: `tests/bench/parts.mjs`.
use std::fmt::Write;

use walrus::{
    ExportItem, FunctionKind, Module, Result,
    ir::{Const, MemArg, Store, StoreKind, Value},
};

/// What the memory is exported as that has a byte for each function, 1 once it ran.
const RAN: &str = "ran";
const PAGE: u64 = 65_536;

/// The functions in the order of their bytes, a line each: how long its code is, and its name.
///
/// # Errors
/// More functions than an `i32` counts.
pub fn mark(module: &mut Module) -> Result<String> {
    let pages = module.funcs.iter().count() as u64 / PAGE + 1;
    let memory = module.memories.add_local(false, false, pages, Some(pages), None);
    module.exports.add(RAN, ExportItem::Memory(memory));
    let mut names = String::new();
    let mut n = 0;
    for function in module.funcs.iter_mut() {
        let FunctionKind::Local(local) = &mut function.kind else {
            continue;
        };
        let name = function.name.as_deref().unwrap_or_default();
        let _ = writeln!(names, "{} {}", local.size(), crate::cut::without_hashes(name));
        let one = |n: i32| Const { value: Value::I32(n) };
        let store = Store {
            memory,
            kind: StoreKind::I32_8 { atomic: false },
            arg: MemArg { align: 1, offset: 0 },
        };
        let mut body = local.builder_mut().func_body();
        body.instr_at(0, one(n)).instr_at(1, one(1)).instr_at(2, store);
        n += 1;
    }
    Ok(names)
}
