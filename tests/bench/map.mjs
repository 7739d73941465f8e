#!/usr/bin/env node
// The journey map of many answers in Chromium: from opening the page to the map without resamples, to the last resample; and from
// the choice of another group to the map drawn anew, alone and beside a second group, while resamples run and after them.
// `WAYSTONE_DIST=../../dist node map.mjs [--answers=100000] [--reps=3]`; prints a table of Markdown.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { launch } from './lib/browser.mjs';
import { median } from './lib/stats.mjs';

const { values: o } = parseArgs({ options: { answers: { type: 'string', default: '100000' }, reps: { type: 'string', default: '3' } } });
const reps = Number(o.reps), dist = path.resolve(process.env.WAYSTONE_DIST ?? '../../dist'), own = '/waystone/';

/** In the page, before anything of its own: when the map was last drawn, what the worker took, and how long frames took. */
function probe() {
  const seen = { first: 0, drawn: 0, gap: 0, posted: 0, took: [] };
  globalThis.__seen = seen;
  const note = () => { seen.drawn = performance.now(); seen.first ||= seen.drawn; };
  const isStage = (node) => node.nodeType === 1 && (node.matches?.('section.stage') || node.querySelector?.('section.stage'));
  const begin = () => new MutationObserver((all) => { if (all.some((one) => [...one.addedNodes].some(isStage))) note(); }).observe(document.documentElement, { childList: true, subtree: true });
  document.documentElement ? begin() : addEventListener('DOMContentLoaded', begin);
  let before = performance.now();
  (function frame() { const now = performance.now(); seen.gap = Math.max(seen.gap, now - before); before = now; requestAnimationFrame(frame); })();
  const Plain = globalThis.Worker;
  globalThis.Worker = class extends Plain {
    constructor(...all) { super(...all); this.addEventListener('message', ({ data }) => { if (seen.posted && String(data).includes('"Drawn"')) { seen.took.push(performance.now() - seen.posted); seen.posted = 0; } }); }
    postMessage(...all) { const [message] = all; if (/"(Again|Read)"/.test(String(message?.[0] ?? message).slice(0, 200))) seen.posted = performance.now(); return super.postMessage(...all); }
  };
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'map-')), file = path.join(folder, 'records.json');
const native = execFileSync('cargo', ['run', '-q', '--release', '--features', 'lab', '--bin', 'lab', '--', 'bench', 'map', o.answers, '--keep', file], { cwd: '../..', encoding: 'utf8' });
console.log(`Load average ${os.loadavg().map((l) => l.toFixed(1)).join('/')}, ${os.cpus().length} cores, ${reps} repetitions.\n\nNative:\n\n    ${native.trim().replaceAll('\n', '\n    ')}\n`);
const records = JSON.parse(fs.readFileSync(file, 'utf8'));
const server = await startServer();
server.mount({ prefix: own, dir: dist });
const rows = { 'open → map drawn': [], 'open → 500 resamples': [], 'group chosen while resampling → drawn': [], '… of that in the worker': [], 'group chosen → drawn': [], 'everyone chosen → drawn': [], '… of that in the worker (everyone)': [], 'two groups compared → drawn': [], '… of that in the worker (compared)': [], 'longest frame gap while drawing anew': [], 'longest frame gap while resampling': [] };
for (let i = 0; i <= reps; i++) {
  const browser = await launch();
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
  page.on('pageerror', (error) => { console.error(String(error)); process.exitCode = 1; });
  await page.addInitScript(probe);
  await page.goto(`${server.base}${own}robots.txt`);
  await page.evaluate(([prefix, records]) => { for (const [key, value] of Object.entries(records)) localStorage.setItem(prefix + key, value); }, [`waystone:${own}:v1:`, records]);
  await page.goto(`${server.base}${own}#/journey`);
  const stage = () => page.waitForFunction(() => __seen.first && document.querySelector('section.stage:not([data-nodata])'), null, { timeout: 120_000 });
  await stage();
  const opened = await page.evaluate(() => __seen.drawn);
  const choose = async (menu, value) => {
    await page.evaluate(() => { __seen.gap = 0; });
    const from = await page.evaluate(([menu, value]) => { const select = document.querySelector(menu); select.value = value; const at = performance.now(); select.dispatchEvent(new Event('change', { bubbles: true })); return at; }, [menu, value]);
    await page.waitForFunction((from) => __seen.drawn > from, from, { timeout: 120_000, polling: 5 });
    return page.evaluate((from) => ({ ms: __seen.drawn - from, gap: __seen.gap, took: __seen.took.at(-1) }), from);
  };
  const still = async () => { await page.waitForFunction(() => /500 resamples/.test(document.body.textContent), null, { timeout: 300_000, polling: 250 }); return page.evaluate(() => ({ at: performance.now(), gap: __seen.gap })); };
  await page.evaluate(() => { __seen.gap = 0; });
  const sure = await still();
  await choose('#jgroup', 'plan=basic');
  await page.waitForTimeout(1500);
  const busy = await choose('#jgroup', 'plan=plus');
  await still();
  const calm = await choose('#jgroup', 'plan=pro');
  await still();
  const all = await choose('#jgroup', '');
  await still();
  await choose('#jgroup', 'plan=pro');
  await still();
  const both = await choose('#jbeside', 'plan=basic');
  await browser.close();
  // The first warms up the disk.
  if (i === 0) continue;
  const of = [opened, sure.at, busy.ms, busy.took, calm.ms, all.ms, all.took, both.ms, both.took, Math.max(busy.gap, calm.gap, all.gap, both.gap), sure.gap];
  Object.keys(rows).forEach((name, at) => rows[name].push(of[at]));
}
console.log(`| ${Number(o.answers).toLocaleString('en')} answers, 30 touchpoints, Chromium | median | best | worst |\n|---|--:|--:|--:|`);
for (const [name, all] of Object.entries(rows)) console.log(`| ${name} | ${median(all).toFixed(0)} ms | ${Math.min(...all).toFixed(0)} ms | ${Math.max(...all).toFixed(0)} ms |`);
console.log(`\nLoad average at the end ${os.loadavg().map((l) => l.toFixed(1)).join('/')}.`);
fs.rmSync(folder, { recursive: true, force: true });
await server.close();
