// Runs surveys step by step in survey-core and in Waystone (`lab runs`) and compares what is to be seen. README.md says how.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as survey from 'survey-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const paths = process.argv.slice(2);
const folder = path.join(root, 'tests/interop/runs');
const files = paths.length ? paths.map(arg => path.resolve(arg)) : fs.readdirSync(folder).sort().map(name => path.join(folder, name));

// survey-core talks of what it loads.
console.warn = console.error = () => {};
survey.settings.animationEnabled = false;

const copy = value => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

const rowsOf = q => {
  if (q.getType() === 'paneldynamic') return q.panels;
  const rows = q.isDescendantOf('matrixdropdownbase') ? (q.visibleRows, q.generatedVisibleRows ?? []) : [];
  return q.getType() === 'matrixdropdown' ? q.rows.map(row => rows.find(one => one.rowName === row.value)) : rows;
};
const cellOf = (row, name) => row?.getQuestionByName(name);

const find = (model, at) => {
  const [first, ...rest] = at.split('.');
  let question = model.getQuestionByName(first);
  for (let n = 0; question && n + 1 < rest.length; n += 2) question = cellOf(rowsOf(question)[Number(rest[n])], rest[n + 1]);
  return question;
};

const shown = q => q.isVisible && q.isParentVisible !== false;

const look = (q, at, into, errors) => {
  const special = ['html', 'image', 'expression'].includes(q.getType());
  const seen = { title: q.locTitle?.textOrHtml ?? '', required: Boolean(q.isRequired || q.eachRowRequired), enabled: !q.isReadOnly || special, value: copy(q.value) };
  // Their rows are looked at one by one, and all together in the data.
  if (rowsOf(q).length) seen.value = null;
  if (q.isDescendantOf('selectbase')) seen.choices = q.visibleChoices.filter(one => one.id !== 'selectall' && one.value !== undefined).map(one => [one.value, one.locText.textOrHtml]);
  if (q.getType() === 'html') seen.html = q.locHtml.textOrHtml;
  into[at] = seen;
  if (q.errors?.length) errors.push(at);
  if (q.getType() === 'multipletext') q.items.forEach(item => item.editor.errors.length && errors.push(`${at}..${item.name}`));
  const panel = q.getType() === 'paneldynamic';
  rowsOf(q).forEach((row, n) => {
    if (!row || (panel ? !row.isVisible : row.isVisible === false)) return;
    const cells = panel ? row.questions : q.visibleColumns.map(column => row.getQuestionByColumnName?.(column.name) ?? row.getQuestionByName(column.name));
    for (const cell of cells.filter(cell => cell && shown(cell))) look(cell, `${at}.${n}.${cell.name}`, into, errors);
  });
};

const see = model => {
  const questions = {}, errors = [];
  for (const page of model.visiblePages) for (const q of page.questions) if (shown(q)) look(q, q.name, questions, errors);
  // What a panel lacks is said at its first question here.
  for (const panel of model.getAllPanels()) if (panel.errors.length) errors.push(panel.questions.find(shown)?.name);
  return { page: model.currentPage?.name ?? null, pages: model.visiblePages.map(page => page.name), progress: model.getProgress(), questions, errors: errors.sort(), ended: model.state === 'completed', data: copy(model.data) };
};

const play = one => {
  const model = new survey.Model(copy(one.survey));
  const seen = [see(model)];
  for (const [act, at, value] of one.steps) {
    const q = at && find(model, at);
    if (act === 'set') q.value = value === null ? undefined : copy(value);
    if (act === 'remark') q.otherValue !== undefined && q.isOtherSelected ? (q.otherValue = value) : (q.comment = value);
    if (act === 'add') q.getType() === 'paneldynamic' ? q.addPanel() : q.addRow();
    if (act === 'remove') q.getType() === 'paneldynamic' ? q.removePanel(value) : q.removeRow(value);
    if (act === 'next') model.isLastPage ? model.completeLastPage() : model.nextPage();
    if (act === 'back') model.prevPage();
    const now = act === 'next' && model.state === 'completed' ? { ...seen.at(-1), errors: [], ended: true, data: copy(model.data) } : see(model);
    seen.push(now);
  }
  return seen;
};

/** Nothing, an empty text, an empty list and an empty row say the same. */
const plain = value => {
  if (Array.isArray(value)) return value.length ? value.map(one => plain(one) ?? {}) : undefined;
  if (value && typeof value === 'object') {
    const kept = Object.entries(value).map(([key, one]) => [key, plain(one)]).filter(([, one]) => one !== undefined);
    return kept.length ? Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined;
  }
  // A text field keeps numbers as texts here.
  return value === '' || value === null || value === undefined ? undefined : typeof value === 'number' ? String(value) : value;
};

/** What one side has no words for, or is not comparable, is taken from the other. */
const level = (mine, seen) => {
  for (const [key, q] of Object.entries(mine.questions)) {
    const other = seen.questions[key];
    if (!other) continue;
    if (!q.title || /^row .*, column /.test(other.title)) q.title = other.title;
    if (other.value === null) q.value = null;
    // Of "other" and "none", the words are each program's own.
    q.choices?.forEach((choice, n) => String(choice[0]) === choice[1] && other.choices?.[n]?.[0] === choice[0] && (choice[1] = other.choices[n][1]));
  }
};

const differences = (ours, theirs, at, found) => {
  const [a, b] = [plain(ours), plain(theirs)];
  if (JSON.stringify(a) === JSON.stringify(b)) return;
  const parts = one => one && typeof one === 'object' && !Array.isArray(one);
  if (parts(a) && parts(b)) {
    for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) differences(a[key], b[key], `${at}/${key}`, found);
  } else {
    found.push(`${at}: ours ${JSON.stringify(a)?.slice(0, 600)} | survey-core ${JSON.stringify(b)?.slice(0, 600)}`);
  }
};

let same = 0, all = 0;
for (const file of files) {
  const cases = JSON.parse(fs.readFileSync(file, 'utf8'));
  const lab = process.env.LAB ? [process.env.LAB, []] : ['cargo', ['run', '-q', '--locked', '--features', 'lab', '--bin', 'lab', '--']];
  const ours = JSON.parse(execFileSync(lab[0], [...lab[1], 'runs', file], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 1 << 28 }));
  cases.forEach((one, n) => {
    const theirs = play(one);
    const found = [];
    let told = new Set();
    theirs.forEach((seen, step) => {
      const mine = ours[n][step];
      level(mine, seen);
      if (!seen.ended && !one.always) seen.data = mine.data = null;
      // They keep an error on show until the answer changes; we say what "next" found.
      if (one.steps[step - 1]?.[0] !== 'next') seen.errors = mine.errors = null;
      if (!one.progress) seen.progress = mine.progress = null;
      const now = [];
      differences(mine, seen, '', now);
      // Each difference once, where it begins.
      now.filter(text => !told.has(text)).forEach(text => found.push(`step ${step} ${step ? JSON.stringify(one.steps[step - 1]) : ''} ${text}`));
      told = new Set(now);
    });
    // What differs on purpose says so when it no longer does.
    const alike = path.basename(file) === 'known.json' ? found.length > 0 : found.length === 0;
    all += 1;
    same += alike;
    if (!alike) console.log([`${path.basename(file)}: ${one.name}`, ...found.slice(0, 25)].join('\n    '));
  });
}
console.log(`survey-core ${survey.Version}: ${same} of ${all} runs as expected`);
process.exit(same === all && all ? 0 : 1);
