// What a respondent who has never seen the survey does next: the first thing on the page that has no answer yet, or a refused one.
// Returns what is to be done to `window.task`: press it, type into it, choose in it, or nothing. Run in the page by `respondent.rs`.
const form = document.querySelector('.respond form');
const tries = (window.tries ??= new WeakMap());
const again = (window.again ??= new WeakSet());
const texts = ['Ada', '42', '7', '150', '12345', '123456789', 'Some words', 'x'];
const numbers = ['42', '18', '7', '3', '1', '100', '150', '1000', '0.5'];
const open = e => e.getClientRects().length > 0 && !e.matches(':disabled') && !e.closest('[inert]');
const task = (e, what, text = '') => {
  window.task = e;
  again.delete(e);
  tries.set(e, (tries.get(e) ?? 0) + 1);
  e.scrollIntoView({ block: 'center' });
  return [what, text];
};
const of = e => [...form.querySelectorAll('input')].filter(i => i.name === e.name && i.type === e.type);
const dated = e => {
  window.day = (window.day ?? 9) + 1;
  const day = String(10 + (window.day % 18));
  const usual = { date: `2026-11-${day}`, 'datetime-local': `2026-11-${day}T10:30`, time: `${day}:30`, month: '2026-11', week: `2026-W${day}`, color: '#336699' }[e.type];
  return e.min && usual < e.min ? e.min : e.max && usual > e.max ? e.max : usual;
};
for (const e of form.querySelectorAll('input, textarea, select, .rank, .add')) {
  const n = tries.get(e) ?? 0;
  if (e.matches('.add')) {
    const rows = document.getElementById(e.id.replace(/-add$/, '-rows'));
    if (rows?.children.length === 0) return task(e, 'press');
  } else if (e.matches('.rank')) {
    const down = e.querySelector('.down');
    if (n === 0 && down) {
      tries.set(e, 1);
      return task(down, 'press');
    }
  } else if (e.matches('.filter') || !open(e.closest('details:not([open])')?.querySelector('summary') ?? e.closest('label') ?? e)) {
    continue;
  } else if (e.type === 'radio') {
    if (of(e).every(i => !i.checked)) return task(e.closest('label'), 'press');
  } else if (e.type === 'checkbox') {
    const group = of(e), wanted = 1 + (tries.get(group[0].closest('.question, .cell')) ?? 0);
    if (e.name && !e.checked && group.filter(i => i.checked).length < wanted) {
      const closed = e.closest('details:not([open])');
      return closed ? task(closed.querySelector('summary'), 'press') : task(e.closest('label'), 'press');
    }
  } else if (e.matches('select')) {
    const first = [...e.options].find(o => o.value !== '' && !o.disabled);
    if (e.value === '' && first) return task(e, 'choose', first.value);
  } else if (e.type === 'range') {
    if (e.matches('.unset')) return task(e, 'slide');
  } else if (['date', 'datetime-local', 'time', 'month', 'week', 'color'].includes(e.type)) {
    if (e.type === 'color' ? n === 0 : e.value === '' || again.has(e)) return task(e, 'put', dated(e));
  } else if (e.value === '' || again.has(e)) {
    const all = e.type === 'email' ? ['someone@example.org'] : e.type === 'url' ? ['https://example.org/'] : e.type === 'tel' ? ['5550100'] : e.inputMode === 'decimal' ? numbers : texts;
    const text = all[n % all.length];
    return task(e, 'type', e.maxLength > 0 ? text.slice(0, e.maxLength) : text);
  }
}
return ['done', ''];
