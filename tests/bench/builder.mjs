#!/usr/bin/env node
// Typing in the builder of a long survey: from the key's own time stamp to the frame that shows it, and what of the outline was
// drawn anew; beside it the same keys in a bare text field, which shows what the browser itself takes. `WAYSTONE_DIST=../../dist node builder.mjs [--questions=200] [--keys=300]`; prints, and fails above the goals.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { launch } from './lib/browser.mjs';
import { median } from './lib/stats.mjs';

const GOAL = { median: 16, p95: 50, others: 0 };
const { values: o } = parseArgs({ options: { questions: { type: 'string', default: '200' }, keys: { type: 'string', default: '300' } } });
const [questions, keys] = [Number(o.questions), Number(o.keys)];
const dist = path.resolve(process.env.WAYSTONE_DIST ?? '../../dist');
const base = '/waystone/';

/** A page for every five questions, of all common kinds, each fifth with a rule. */
const survey = (n) => {
  const choices = ['Fast', 'Friendly', 'Cheap', 'Reliable', 'None of these'].map((text, i) => ({ value: `o${i}`, text }));
  const question = (i) => ({
    name: `q${i}`, title: `Question ${i}: how did the ${i}th step of your visit go for you?`,
    ...[{ type: 'rating', rateMin: 0, rateMax: 10 }, { type: 'radiogroup', choices }, { type: 'checkbox', choices }, { type: 'comment' }, { type: 'boolean' }][i % 5],
    ...(i % 5 === 3 ? { rule: { question: `q${i - 3}`, between: [0, 6] } } : {}),
  });
  const pages = Array.from({ length: Math.ceil(n / 5) }, (_, p) => ({ name: `p${p}`, elements: Array.from({ length: Math.min(5, n - 5 * p) }, (_, i) => question(5 * p + i)) }));
  return { waystone: 2, id: 'long', title: 'A long survey', locale: 'en', counter: n + 10, pages };
};

const server = await startServer();
server.mount({ prefix: base, dir: dist });
const browser = await launch();
const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
page.on('pageerror', (error) => { console.error(String(error)); process.exitCode = 1; });
await page.goto(`${server.base}${base}robots.txt`);
await page.evaluate(([key, value]) => localStorage.setItem(key, value), [`waystone:${base}:v1:survey/long`, JSON.stringify(survey(questions))]);
await page.goto(`${server.base}${base}#/build/long`);
await page.locator('#q-title').waitFor();
const rows = await page.locator('.trail > [data-row]').count();
await page.locator('.trail > [data-row]', { hasText: `Question ${questions / 2}:` }).locator('.q').click();
await page.locator(`[data-question=q${questions / 2}] #q-title`).click();
await page.keyboard.press('End');
await page.waitForTimeout(1000);
await page.evaluate(() => {
  globalThis.paints = [];
  globalThis.drawn = { own: 0, others: 0 };
  const own = () => document.querySelector('#card').dataset.row;
  const afterPaint = (done) => requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => { c.port1.close(); done(performance.now()); }; c.port2.postMessage(0); });
  addEventListener('keydown', (event) => { const from = event.timeStamp; afterPaint((to) => globalThis.paints.push(to - from)); }, true);
  // A row that comes, goes or changes was drawn anew.
  new MutationObserver((list) => {
    const seen = new Set();
    for (const one of list) {
      for (const node of [...one.addedNodes, ...one.removedNodes, one.target]) {
        const row = node.nodeType === 1 ? (node.closest('[data-row]') ?? node) : node.parentElement?.closest('[data-row]');
        if (row?.dataset?.row) seen.add(row.dataset.row);
      }
    }
    for (const row of seen) globalThis.drawn[row === own() ? 'own' : 'others'] += 1;
  }).observe(document.querySelector('.trail'), { childList: true, subtree: true, characterData: true, attributes: true });
});
// As people type: the pauses in which the preview follows and the survey is kept come too.
const type = async (page, keys) => {
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press('abcdefghijklmnopqrstuvwxyz'[i % 27] ?? 'Space');
    await page.waitForTimeout(i % 20 === 19 ? 400 : 25 + (i * 7) % 17);
  }
  await page.waitForTimeout(500);
};
await type(page, keys);
const { paints, drawn } = await page.evaluate(() => ({ paints: globalThis.paints, drawn: globalThis.drawn }));
const bare = await (await browser.newContext()).newPage();
await bare.goto(`${server.base}${base}robots.txt`);
await bare.evaluate(() => {
  globalThis.paints = [];
  const field = document.createElement('textarea');
  document.body.replaceChildren(field);
  field.focus();
  addEventListener('keydown', (event) => { const from = event.timeStamp; requestAnimationFrame(() => { const c = new MessageChannel(); c.port1.onmessage = () => globalThis.paints.push(performance.now() - from); c.port2.postMessage(0); }); }, true);
});
await type(bare, 100);
const floor = median(await bare.evaluate(() => globalThis.paints));
await browser.close();
await server.close();
const sorted = [...paints].sort((a, b) => a - b);
const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const figures = { median: median(paints), p95: at(0.95), max: at(1), others: drawn.others / keys };
console.log(`${questions} questions, ${rows} rows in the outline, ${paints.length} keys: key to paint median ${figures.median.toFixed(1)} ms (goal ${GOAL.median}), `
  + `a bare field ${floor.toFixed(1)} ms, p95 ${figures.p95.toFixed(1)} ms (goal ${GOAL.p95}), max ${figures.max.toFixed(1)} ms; outline rows drawn anew per key: own ${(drawn.own / keys).toFixed(2)}, others ${figures.others.toFixed(2)} (goal 0)`);
if (figures.median > GOAL.median || figures.p95 > GOAL.p95 || figures.others > GOAL.others) process.exitCode = 1;
