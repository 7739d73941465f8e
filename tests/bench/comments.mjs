#!/usr/bin/env node
// The sentiment of 10,000 English comments of 20 words, in one Chromium run, taking turns: small JavaScript libraries; our worker as
// the page drives it (orders and outcomes as JSON; every comment with language, sentences, deciding words, emotion, urgency, intents,
// themes, and the phrases of all); and the reading alone as a wasm module without messages (`scorer`).
// `WAYSTONE_DIST=../../dist SCORER=scorer.wasm node comments.mjs [--reps=7] [--n=10000]`; prints a table of Markdown. SCORER may be left out.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { freshPage, launch } from './lib/browser.mjs';
import { comments } from './lib/data.mjs';
import { median } from './lib/stats.mjs';
import { bundle } from './peers/text.mjs';

const { values: o } = parseArgs({ options: { reps: { type: 'string', default: '7' }, n: { type: 'string', default: '10000' } } });
const reps = Number(o.reps), n = Number(o.n);
const dist = path.resolve(process.env.WAYSTONE_DIST ?? '../../dist'), own = '/waystone/';
const server = await startServer();
const peers = await bundle();
server.mount(peers.mounts);
server.mount({ prefix: own, dir: dist });
const scorers = Object.fromEntries((process.env.SCORER ?? '').split(',').filter(Boolean).map((file) => [path.basename(file, '.wasm'), fs.readFileSync(file).toString('base64')]));

/** In the page: a worker as `src/app/browser/worker.rs` has it, and the scorers. */
async function setUp([own, texts, scorers, model]) {
  const bytes = (base64) => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
  globalThis.__texts = texts;
  const worker = new Worker(`${own}worker_boot.js?v=bench`, { type: 'module' });
  let hear;
  const said = () => new Promise((ok, no) => { hear = (text) => { const m = JSON.parse(text); if (!m.Progress) ok(m); }; worker.onerror = no; });
  worker.onmessage = (e) => hear(e.data);
  await said();
  let id = 0;
  // Parts as `results/sentiment.rs` cuts them.
  globalThis.__libs['Waystone: worker, everything'] = async (all) => {
    let sum = 0;
    for (let at = 0, part = 200; at < all.length; part = Math.min(part * 2, 4000)) {
      const written = all.slice(at, at + part).map((text) => ({ text })), first = at === 0;
      at += written.length;
      const job = { first, written, own: {}, then: at >= all.length ? 'End' : 'More' };
      const answer = said();
      worker.postMessage([JSON.stringify({ Run: [++id, 'Comments', job] }), new Uint8Array()]);
      for (const opinion of (await answer).Done[1].opinions) sum += opinion.mood.polarity;
    }
    return sum;
  };
  // What the library's dependencies would ask of a page, and the scorer never calls.
  const nothing = new Proxy({}, { get: () => new Proxy({}, { get: () => () => 0 }) });
  for (const [name, base64] of Object.entries(scorers)) {
    const { instance: { exports: wasm } } = await WebAssembly.instantiate(bytes(base64), nothing);
    const put = (bytes) => { const at = wasm.room(bytes.length); new Uint8Array(wasm.memory.buffer).set(bytes, at); };
    put(bytes(model));
    if (!wasm.load()) throw new Error('no model');
    const joined = (all) => put(new TextEncoder().encode(all.join('\0')));
    globalThis.__libs[`Waystone: ${name}, a number each`] = (all) => { joined(all); return wasm.polarities(); };
    globalThis.__libs[`Waystone: ${name}, whole readings`] = (all) => { joined(all); return wasm.readings(); };
  }
  for (const name of ['vader-sentiment', 'sentiment', 'wink-sentiment']) {
    const one = globalThis.__libs[name];
    globalThis.__libs[name] = (all) => { let sum = 0; for (const text of all) sum += one(text); return sum; };
  }
  return Object.keys(globalThis.__libs);
}
/** No text twice: what the worker has read it does not read again. */
const round = (r) => comments(n, 20, 7 + r);

const browser = await launch();
const { page, errors } = await freshPage(browser);
await page.goto(`${server.base}/text/`);
const model = fs.readFileSync(path.join(dist, 'models/en.bin')).toString('base64');
const names = await page.evaluate(setUp, [own, [], scorers, model]);
const times = Object.fromEntries(names.map((name) => [name, []]));
const before = os.loadavg();
for (let r = -1; r < reps; r++) { // -1 warms up and is thrown away
  await page.evaluate((texts) => { globalThis.__texts = texts; }, round(r));
  for (const name of names) {
    const ms = await page.evaluate(async (name) => {
      await new Promise((ok) => setTimeout(ok, 30));
      const from = performance.now();
      const sum = await globalThis.__libs[name](globalThis.__texts);
      if (!Number.isFinite(sum) || sum === 0) throw new Error(`${name}: ${sum}`);
      return performance.now() - from;
    }, name);
    if (r >= 0) times[name].push(ms);
  }
}
if (errors.length) { console.error(errors.join('\n')); process.exitCode = 1; }
const load = (l) => l.map((x) => x.toFixed(1)).join('/');
console.log(`${n.toLocaleString('en')} comments of 20 words, ${reps} rounds, each with other comments; load average ${load(before)} before, ${load(os.loadavg())} after, ${os.cpus().length} cores.\n`);
const of = (name) => median(times[name]);
const fastest = Math.min(of('sentiment'), of('wink-sentiment'), of('vader-sentiment'));
console.log('| who | median [min–max] | comments a second | times as fast as vader | … as wink | … as the fastest of the three |\n|---|--:|--:|--:|--:|--:|');
for (const name of names) {
  const [ms, all] = [of(name), times[name]];
  const times_ = (other) => (other / ms).toFixed(2);
  console.log(`| ${name} | ${ms.toFixed(0)} ms [${Math.min(...all).toFixed(0)}–${Math.max(...all).toFixed(0)}] | ${Math.round((n / ms) * 1000).toLocaleString('en')} | ${times_(of('vader-sentiment'))} | ${times_(of('wink-sentiment'))} | ${times_(fastest)} |`);
}
await browser.close();
await server.close();
process.exit();
