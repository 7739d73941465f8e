#!/usr/bin/env node
// Which functions of each program run before the first touch, and whether src/bin/parts/rest names one of them. From the project's
// folder: `PARTS=mark trunk build --release --dist target/marked`, then here `node parts.mjs [--least=250] [program…]`.
// Prints lines that name what ran (they make a visit wait), and what else could be named: its bytes, and a line for the list.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { launch } from './lib/browser.mjs';

const { values: o, positionals } = parseArgs({ options: { least: { type: 'string', default: '250' } }, allowPositionals: true });
const dist = path.resolve(process.env.WAYSTONE_DIST ?? '../../target/marked');
const lists = path.resolve('../../src/bin/parts/rest');
const base = '/waystone/', kept = `waystone:${base}:v1:`;
const server = await startServer();
server.mount({ prefix: base, dir: dist });
const browser = await launch();
const home = server.base + base;

/** What each program ran, by the numbers of its functions. */
const ran = new Map();
const note = async (page, program) => {
  const now = await page.evaluate(() => [...new Uint8Array(globalThis.ran.buffer)].flatMap((one, n) => (one ? [n] : [])));
  ran.set(program, new Set([...(ran.get(program) ?? []), ...now]));
};

/** A visit of its own: shown, touched where `touch` says so, and left. */
const visit = async (records, program, hash, css, touch) => {
  if (positionals.length > 0 && !positionals.includes(program)) return;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript(() => {
    let ask;
    const told = (exports) => { if (exports) globalThis.ran = exports.ran; ask(exports); };
    Object.defineProperty(globalThis, 'waystoneRest', { get: () => told, set: (own) => { ask = own; } });
  });
  const page = await context.newPage();
  await page.goto(`${home}favicon.svg`);
  await page.evaluate(([prefix, all]) => all.forEach(([key, value]) => localStorage.setItem(prefix + key, value)), [kept, records]);
  await page.goto(home + hash);
  await page.locator(css).first().waitFor();
  await page.waitForTimeout(program === 'reader' ? 2500 : 700);
  if (touch) await touch(page);
  await page.evaluate(() => {
    for (const what of ['beforeunload', 'pagehide', 'visibilitychange']) dispatchEvent(new Event(what, { cancelable: true }));
  });
  await note(page, program);
  const made = await page.evaluate((prefix) => Object.entries(localStorage).map(([key, value]) => [key.slice(prefix.length), value]), kept);
  await context.close();
  return made;
};

const answer = async (page) => {
  const choice = page.locator('.question label:has(input)').first();
  if (await choice.count()) await choice.click(); else await page.locator('.question textarea').first().fill('Signs');
};
const list = [['question', 'nps'], ['easy', 'ces'], ['happy', 'csat'], ['why', 'comment']].map(([id, type]) => ({ id, type, title: `${id}?` }));
const survey = { id: 's1', revision: 1, lang: 'en', status: 'open', title: 'Pulse', brand: '', thanks: '', counter: 9, pages: [{ id: 'p1', questions: list }] };
const comments = ['The wait was long and staff were rude.', 'Lovely people, quick help!', '排队太久了', 'خیلی خوب بود'];
const answers = Array.from({ length: 60 }, (_, i) => {
  const id = String(i + 1).padStart(32, '0'), day = 1_780_000_000_000 + i * 86_400_000;
  const said = { question: { n: i % 11 }, easy: { n: 1 + (i % 7) }, happy: { n: 1 + (i % 5) }, why: { t: comments[i % 4] } };
  return [`response/s1/${id}`, JSON.stringify({ id, survey: 's1', revision: 1, lang: 'en', started: day, ended: day + 60_000, finished: true, via: 'device', answers: said })];
});
const one = [['survey/s1', JSON.stringify(survey)]], full = [...one, ...answers];

await visit([], 'waystone', '#/', 'h1');
for (const lang of ['en', 'zh-Hans', 'zh-Hant', 'fa']) {
  const language = ['setting/language', JSON.stringify(lang)];
  await visit([language, ...full], 'waystone', '#/', '.srow');
  await visit([language, ...full], 'sender', '#/data', 'h1');
  await visit([language, ...full], 'sender', '#/share/s1', 'main');
  await visit([language, ...full], 'reader', '#/results/s1', 'main');
  await visit([language, ...full], 'map', '#/journey', 'h1');
  await visit([language, ...full], 'importer', '#/import', 'h1');
  await visit([language, ...one], 'respond', '#/answer/s1', '.question', answer);
  for (const template of ['brand', 'satisfaction', 'effort', 'purchase', 'support', 'onboarding', 'delivery', 'renewal', 'employee', 'maturity', 'understand']) {
    const asked = positionals.length === 0 || positionals.includes('maker') || positionals.includes('respond');
    if (!asked || (lang !== 'en' && template !== 'support')) continue;
    const made = await visit([language], 'maker', `#/new/${template}`, '.phone') ?? [];
    const open = made.map(([key, value]) => [key, value.replace('"status":"draft"', '"status":"open"')]);
    const id = open.find(([key]) => key.startsWith('survey/'))?.[0].slice(7);
    if (id) await visit(open, 'respond', `#/answer/${id}`, '.question', answer);
  }
}
await browser.close();
await server.close?.();

const folded = ['core::ptr::drop_in_place', 'grow_one', 'map_err', '__FieldVisitor'];
const lines = (file) => fs.readFileSync(path.join(lists, file), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
for (const [program, used] of ran) {
  const functions = fs.readFileSync(path.join(dist, `${program}_names.txt`), 'utf8').trimEnd().split('\n')
    .map((line) => [Number(line.split(' ', 1)), line.slice(line.indexOf(' ') + 1)]);
  const shared = (name) => folded.some((one) => name.includes(one));
  const needed = functions.filter(([, name], n) => used.has(n) && !shared(name)).map(([, name]) => name);
  const named = [...lines(`${program}.txt`), ...lines('common.txt')];
  const bytes = (all) => all.reduce((sum, [size]) => sum + size, 0);
  console.log(`${program}: ${used.size} of ${functions.length} functions ran`);
  for (const line of named) for (const name of needed) if (name.includes(line)) console.log(`  ran: ${line} (${name.slice(0, 120)})`);
  // The shortest path of modules, or the method of a type, that nothing has in its name that ran.
  const text = needed.join('\n');
  const others = functions.filter(([, name], n) => !used.has(n) && !shared(name) && !named.some((line) => name.includes(line)));
  const offers = new Map();
  for (const one of others) {
    const paths = (one[1].match(/[A-Za-z_]\w*(?:::[A-Za-z_]\w*)+/g) ?? []).flatMap((whole) => {
      const parts = whole.split('::');
      return parts.map((_, i) => parts.slice(0, i + 1).join('::')).slice(1).find((some) => !text.includes(some)) ?? [];
    });
    const methods = (one[1].match(/[A-Z]\w*(?:<[^<>]*>)?>::[a-z_]+/g) ?? []).filter((method) => !text.includes(method));
    for (const offer of new Set([...paths, ...methods])) offers.set(offer, [...(offers.get(offer) ?? []), one]);
  }
  const best = [...offers].map(([offer, all]) => [bytes(all), offer]).filter(([size]) => size >= Number(o.least)).sort((a, b) => b[0] - a[0]);
  for (const [size, offer] of best.slice(0, 40)) console.log(`  ${String(size).padStart(6)} ${offer}`);
}
