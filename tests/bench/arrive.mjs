#!/usr/bin/env node
// From a respondent's answer arriving to its comment labelled, with marked words, on a Results page that stands open beside: in four
// languages, each of whose models had come with an earlier comment. `WAYSTONE_DIST=../../dist node arrive.mjs [--reps=5]`.
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { launch } from './lib/browser.mjs';
import { median } from './lib/stats.mjs';

const { values: o } = parseArgs({ options: { reps: { type: 'string', default: '5' } } });
const reps = Number(o.reps), base = '/waystone/', kept = `waystone:${base}:v1:`;
const server = await startServer();
server.mount({ prefix: base, dir: path.resolve(process.env.WAYSTONE_DIST ?? '../../dist') });
const comments = {
  English: ['Waited three hours and nobody apologised.', (n) => `The staff at desk ${n} were rude and the room was dirty.`],
  'Simplified Chinese': ['护士很耐心，解释得很清楚。', (n) => `第${n}次来，排队太久，服务态度很差。`],
  'Traditional Chinese': ['等了一個多小時，店員還臭臉。', (n) => `第${n}次來，餐點很好吃，店員也很親切。`],
  Persian: ['پرستار مهربان بود و همه چیز را با حوصله توضیح داد.', (n) => `بار ${n} بود و کیفیت غذا خیلی بد بود.`],
};
const list = [{ id: 'q1', type: 'nps', title: 'How likely?', required: true }, { id: 'q3', type: 'comment', title: 'Why?' }];
const survey = { id: 's1', revision: 1, lang: 'en', status: 'open', title: 'Pulse', brand: '', thanks: '', counter: 9, pages: [{ id: 'p1', questions: list }] };
const answer = (id, text) => ({ id, survey: 's1', revision: 1, lang: 'en', started: 1_780_000_000_000, ended: 1_780_000_060_000, finished: true, via: 'device', answers: { q1: { n: 7 }, q3: { t: text } } });

const browser = await launch();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const author = await context.newPage();
await author.goto(`${server.base}${base}favicon.svg`);
const records = [['survey/s1', survey], ...Object.values(comments).map(([text], n) => [`response/s1/r${n}`, answer(`r${n}`, text)])];
await author.evaluate(([kept, all]) => all.forEach(([key, value]) => localStorage.setItem(kept + key, JSON.stringify(value))), [kept, records]);
await author.goto(`${server.base}${base}#/results/s1`);
const labelled = (text) => author.waitForFunction((text) => [...document.querySelectorAll('.cmt')].some((one) => one.textContent.includes(text) && one.querySelector('mark') && one.querySelector('.sent.neg, .sent.pos, .sent.neu, .sent.mix')), text, { polling: 'raf', timeout: 60_000 });
// What is marked is cut into pieces, so the whole text is looked for.
for (const [text] of Object.values(comments)) await labelled(text);
await author.evaluate(() => addEventListener('storage', (event) => { if (event.key?.includes('response/')) globalThis.arrived ??= performance.now(); }));

const load = os.loadavg()[0].toFixed(1);
console.log('| comment | arrived → labelled and marked, median [min–max] |\n|---|--:|');
for (const [name, [, say]] of Object.entries(comments)) {
  const times = [];
  for (let n = 0; n < reps; n++) {
    const text = say(n + 2), respondent = await context.newPage();
    await respondent.goto(`${server.base}${base}#/answer/s1`);
    await respondent.locator('.nps-row label').nth(7).click();
    await respondent.locator('textarea').fill(text);
    await author.evaluate((text) => {
      globalThis.arrived = globalThis.shown = undefined;
      const look = () => {
        const item = [...document.querySelectorAll('.cmt')].find((one) => one.textContent.includes(text));
        if (item?.querySelector('mark') && item.querySelector('.sent.neg, .sent.pos, .sent.neu, .sent.mix')) globalThis.shown = performance.now();
        else requestAnimationFrame(look);
      };
      look();
    }, text);
    await respondent.locator('button[type=submit]').click();
    const passed = await author.waitForFunction(() => globalThis.shown - globalThis.arrived, null, { timeout: 30_000 });
    times.push(await passed.jsonValue());
    await respondent.close();
  }
  console.log(`| ${name} | ${Math.round(median(times))} ms [${Math.round(Math.min(...times))}–${Math.round(Math.max(...times))}] |`);
}
console.log(`\nLoad average ${load} before, ${os.loadavg()[0].toFixed(1)} after, ${os.cpus().length} cores; ${reps} answers in each language.`);
await browser.close();
process.exit(0);
