//! The first half of a program. Where a function of the rest stood, a small one sees to it that the rest is here, and calls it.
use std::io;

use walrus::{FunctionBuilder, FunctionId, FunctionKind, ImportKind, Module, RefType, Result, TableId};

use crate::{
    cut::{Cut, table},
    rest::{FIRST, name},
};

/// What `public/boot.js` gives, and `src/app/browser/rest.rs` asks for.
const REST: &str = "waystoneRest";

/// # Errors
/// The program has no table of functions, or does not ask for its rest.
pub fn keep(module: &mut Module, cut: &Cut, rest: &Module) -> Result<()> {
    let table = table(module)?;
    let functions: Vec<FunctionId> = module.funcs.iter().map(|one| one.id()).collect();
    let arrive = arrive(module, cut, table)?;
    for (slot, n) in (cut.table..).zip(&cut.called) {
        let Some(id) = functions.get(*n).copied() else { continue };
        let ty = module.funcs.get(id).ty();
        let (parameters, results) = module.types.params_results(ty);
        let (parameters, results) = (parameters.to_vec(), results.to_vec());
        let arguments: Vec<_> = parameters.iter().map(|one| module.locals.add(*one)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
        let mut body = builder.func_body();
        body.call(arrive);
        for argument in &arguments {
            body.local_get(*argument);
        }
        body.i32_const(i32::try_from(slot)?).call_indirect(ty, table);
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(arguments));
    }
    let grown = module.tables.get_mut(table);
    grown.initial += cut.called.len() as u64;
    grown.maximum = Some(grown.initial);
    export(module, rest, &functions);
    walrus::passes::gc::run(module);
    Ok(())
}

/// Nothing stands in the table's new end as long as the rest is not here: then it is asked for, and has come when that returns.
fn arrive(module: &mut Module, cut: &Cut, table: TableId) -> Result<FunctionId> {
    let ask = module.imports.iter().find_map(|import| match import.kind {
        ImportKind::Function(id) if import.name.contains(REST) => Some(id),
        _ => None,
    });
    let ask = ask.ok_or_else(|| io::Error::other(format!("nothing asks for {REST}")))?;
    let slot = i32::try_from(cut.table)?;
    let mut builder = FunctionBuilder::new(&mut module.types, &[], &[]);
    builder
        .func_body()
        .i32_const(slot)
        .table_get(table)
        .ref_is_null()
        .if_else(
            None,
            |absent| {
                absent.ref_null(RefType::EXTERNREF).call(ask);
            },
            |_| {},
        );
    Ok(builder.finish(Vec::new(), &mut module.funcs))
}

/// Gives the rest what it uses.
fn export(module: &mut Module, rest: &Module, functions: &[FunctionId]) {
    let uses = |what: char, n: usize| rest.imports.find(FIRST, &name(what, n)).is_some();
    for (n, id) in functions.iter().enumerate().filter(|(n, _)| uses('f', *n)) {
        module.exports.add(&name('f', n), *id);
    }
    let tables: Vec<_> = module.tables.iter().map(|one| one.id()).collect();
    for (n, id) in tables.into_iter().enumerate().filter(|(n, _)| uses('t', *n)) {
        module.exports.add(&name('t', n), id);
    }
    let memories: Vec<_> = module.memories.iter().map(|one| one.id()).collect();
    for (n, id) in memories.into_iter().enumerate().filter(|(n, _)| uses('m', *n)) {
        module.exports.add(&name('m', n), id);
    }
    let globals: Vec<_> = module.globals.iter().map(|one| one.id()).collect();
    for (n, id) in globals.into_iter().enumerate().filter(|(n, _)| uses('g', *n)) {
        module.exports.add(&name('g', n), id);
    }
}
