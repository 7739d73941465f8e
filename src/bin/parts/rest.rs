//! The rest of a program: its functions, put into the first half's table. Everything else is the first half's.
use walrus::{
    ConstExpr, ElementItems, ElementKind, FunctionId, FunctionKind, GlobalKind, ImportedFunction, Module, Result,
    ir::Value,
};

use crate::cut::{Cut, table};

/// Where it finds the first half, in the words of `public/boot.js`.
pub const FIRST: &str = "first";

/// The name by which one half gives something to the other: short, there are hundreds.
pub fn name(what: char, n: usize) -> String {
    format!("{what}{n:x}")
}

/// # Errors
/// The program has no table of functions.
pub fn keep(module: &mut Module, cut: &Cut) -> Result<()> {
    module.start = None;
    let exports: Vec<_> = module.exports.iter().map(|one| one.id()).collect();
    exports.into_iter().for_each(|id| module.exports.delete(id));
    let elements: Vec<_> = module.elements.iter().map(|one| one.id()).collect();
    elements.into_iter().for_each(|id| module.elements.delete(id));
    let data: Vec<_> = module.data.iter().map(|one| one.id()).collect();
    data.into_iter().for_each(|id| module.data.delete(id));
    let imports: Vec<_> = module.imports.iter().map(|one| one.id()).collect();
    imports.into_iter().for_each(|id| module.imports.delete(id));

    let functions: Vec<FunctionId> = module.funcs.iter().map(|one| one.id()).collect();
    for (n, id) in functions.iter().enumerate().filter(|(n, _)| !cut.rest.contains(n)) {
        let import = module.imports.add(FIRST, &name('f', n), *id);
        let function = module.funcs.get_mut(*id);
        function.kind = FunctionKind::Import(ImportedFunction {
            import,
            ty: function.ty(),
        });
    }
    let tables: Vec<_> = module.tables.iter().map(|one| one.id()).collect();
    for (n, id) in tables.into_iter().enumerate() {
        let import = module.imports.add(FIRST, &name('t', n), id);
        let table = module.tables.get_mut(id);
        table.import = Some(import);
        table.elem_segments.clear();
    }
    let memories: Vec<_> = module.memories.iter().map(|one| one.id()).collect();
    for (n, id) in memories.into_iter().enumerate() {
        let import = module.imports.add(FIRST, &name('m', n), id);
        let memory = module.memories.get_mut(id);
        memory.import = Some(import);
        memory.data_segments.clear();
    }
    let globals: Vec<_> = module.globals.iter().map(|one| one.id()).collect();
    for (n, id) in globals.into_iter().enumerate() {
        let import = module.imports.add(FIRST, &name('g', n), id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }

    let table = table(module)?;
    let offset = ConstExpr::Value(Value::I32(i32::try_from(cut.table)?));
    let called = cut.called.iter().filter_map(|n| functions.get(*n).copied());
    let items = ElementItems::Functions(called.collect());
    let element = module.elements.add(ElementKind::Active { table, offset }, items);
    let table = module.tables.get_mut(table);
    table.elem_segments.insert(element);
    table.initial += cut.called.len() as u64;
    table.maximum = Some(table.initial);
    walrus::passes::gc::run(module);
    Ok(())
}
