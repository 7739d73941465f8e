#!/usr/bin/env node
// Results of many answers: from the first look at a record to figures on the page (load), from opening the page to the first chart,
// from a press on a bar to the last chart drawn anew, and the longest task of the page's thread in each,
// beside crossfilter2 and Chart.js with the same rows and filters in the same run.
// `WAYSTONE_DIST=../../dist node slices.mjs [--sizes=1000,10000,100000] [--reps=3]`; prints a table of Markdown.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { startServer } from './lib/server.mjs';
import { launch, heap, sleep } from './lib/browser.mjs';
import { comment, rng } from './lib/data.mjs';
import { median } from './lib/stats.mjs';

const { values: o } = parseArgs({ options: { sizes: { type: 'string', default: '1000,10000,100000' }, reps: { type: 'string', default: '3' } } });
const sizes = o.sizes.split(',').map(Number), reps = Number(o.reps);
const dist = path.resolve(process.env.WAYSTONE_DIST ?? '../../dist');
const own = '/waystone/', peer = '/peer/';

/** Two years of answers; what is asked goes together, so that filters move the scores. Every tenth has a comment of 20 words. */
function table(n) {
  const r = rng(11), pick = (list) => list[(r() * list.length) | 0];
  const lines = ['date,nps,satisfaction,ease,channel,region,plan,comment'];
  for (let i = 0; i < n; i++) {
    const channel = pick(['email', 'email', 'email', 'app', 'app', 'paper']);
    const mood = Math.min(1, Math.max(0, 0.6 + (r() + r() + r() - 1.5) * 0.6 - (channel === 'paper' ? 0.2 : 0)));
    const scale = (lo, hi) => Math.min(hi, Math.max(lo, Math.round(lo + (hi - lo) * (mood + (r() - 0.5) * 0.4))));
    const day = new Date(Date.UTC(2024, 0, 1) + Math.floor((i * 730) / n) * 86_400_000).toISOString().slice(0, 10);
    lines.push([day, scale(0, 10), scale(1, 5), scale(1, 7), channel, pick(['north', 'east', 'south', 'west', 'centre']), pick(['basic', 'plus', 'pro']), i % 10 ? '' : comment(r, 20, mood).replaceAll(',', '')].join(','));
  }
  return lines.join('\n') + '\n';
}

/** In the page, before anything of its own: when canvases and nodes were last drawn, and how long frames took. */
function probe() {
  const seen = { first: 0, last: 0, ink: 0, gap: 0, from: 0, read: 0, shown: 0, long: 0 };
  globalThis.__seen = seen;
  for (const name of ['fillRect', 'fill', 'stroke', 'fillText']) {
    const plain = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...all) { const now = performance.now(); seen.ink++; if (seen.ink === 20) seen.first = now; seen.last = now; return plain.apply(this, all); };
  }
  const plainGet = Storage.prototype.getItem;
  Storage.prototype.getItem = function (key) { if (!seen.read && key.includes(':v1:segment/')) seen.read = performance.now(); return plainGet.call(this, key); };
  new PerformanceObserver((list) => { for (const task of list.getEntries()) seen.long = Math.max(seen.long, task.duration); }).observe({ type: 'longtask', buffered: true });
  const begin = () => new MutationObserver(() => { seen.last = performance.now(); if (!seen.shown && document.querySelector('#finding')) seen.shown = seen.last; }).observe(document.documentElement, { childList: true, subtree: true, characterData: true, attributes: true });
  document.documentElement ? begin() : addEventListener('DOMContentLoaded', begin);
  let before = performance.now();
  (function frame() { const now = performance.now(); if (seen.from && now - seen.from < 20_000) seen.gap = Math.max(seen.gap, now - Math.max(before, seen.from)); before = now; requestAnimationFrame(frame); })();
  addEventListener('pointerdown', () => { seen.from = performance.now(); seen.gap = seen.long = 0; }, true);
  const memories = [];
  for (const kind of ['instantiate', 'instantiateStreaming']) {
    const plain = WebAssembly[kind];
    WebAssembly[kind] = async (...all) => { const made = await plain.apply(WebAssembly, all); const { memory } = (made.instance ?? made).exports; if (memory) memories.push(memory); return made; };
  }
  globalThis.__bench = { wasmBytes: () => memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) };
}

/** Nothing was drawn for a while. */
const quiet = (page) => page.waitForFunction(() => __seen.ink > 20 && performance.now() - __seen.last > 700, null, { timeout: 240_000, polling: 100 });

async function measure(page, cdp, url, mark) {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  await quiet(page);
  const opened = await page.evaluate(() => ({ first: __seen.first, load: __seen.shown - __seen.read, task: __seen.long }));
  // Comments are read in the worker; what comes back of them is the page's to take in.
  await page.evaluate(() => { __seen.long = 0; });
  await page.waitForFunction(() => !document.querySelector('.cmts-state')?.textContent, null, { timeout: 240_000, polling: 200 });
  await quiet(page);
  const read = await page.evaluate(() => __seen.long);
  const filters = [], gaps = [], tasks = [];
  for (let i = 0; i < 4; i++) {
    const at = await mark(page);
    const before = await page.evaluate(() => __seen.from);
    await page.mouse.move(at.x, at.y);
    await sleep(300);
    await page.mouse.click(at.x, at.y);
    await page.waitForFunction((before) => __seen.from > before && __seen.last > __seen.from, before, { timeout: 60_000, polling: 50 });
    await quiet(page);
    const seen = await page.evaluate(() => ({ ms: __seen.last - __seen.from, gap: __seen.gap, long: __seen.long }));
    // The first press warms up.
    if (i > 0) { filters.push(seen.ms); gaps.push(seen.gap); tasks.push(seen.long); }
  }
  const used = await heap(page, cdp);
  return { ...opened, read, filter: median(filters), gap: Math.max(...gaps), press: Math.max(...tasks), heap: (used.jsHeap + used.wasm) / 1e6 };
}

const server = await startServer();
server.mount({ prefix: own, dir: dist });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'slices-'));
const module = (name) => path.resolve('node_modules', name);
const files = { 'index.html': path.resolve('peers/crossfilter/index.html'), 'page.js': path.resolve('peers/crossfilter/page.js'), 'crossfilter.min.js': module('crossfilter2/crossfilter.min.js'), 'chart.umd.min.js': module('chart.js/dist/chart.umd.min.js') };
console.log(`Load average ${os.loadavg().map((l) => l.toFixed(1)).join('/')}, ${os.cpus().length} cores, ${reps} repetitions.\n`);
console.log('Longest tasks: 0 is none of 50 ms or more, the least that Chromium tells.\n');
console.log('| answers | page | load | open → first chart | longest task meanwhile | … as comments come back read | press → all drawn (median) | longest task | longest frame gap | JS heap + wasm |\n|--:|---|--:|--:|--:|--:|--:|--:|--:|--:|');
for (const n of sizes) {
  const csv = path.join(folder, `${n}.csv`);
  fs.writeFileSync(csv, table(n));
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on('pageerror', (error) => { console.error(String(error)); process.exitCode = 1; });
  await page.addInitScript(probe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  // As the app itself packs them; an import takes 50,000 rows at most.
  const records = JSON.parse(execFileSync('cargo', ['run', '-q', '--release', '--features', 'lab', '--bin', 'lab', '--', 'bench', 'records', csv], { maxBuffer: 1 << 28 }));
  await page.goto(`${server.base}${own}robots.txt`);
  await page.evaluate(([prefix, records]) => { for (const [key, value] of Object.entries(records)) localStorage.setItem(prefix + key, value); }, [`waystone:${own}:v1:`, records]);
  const id = Object.keys(records).find((key) => key.startsWith('survey/')).slice(7);
  const data = `${peer}${n}/`;
  server.mount({ prefix: data, files: { ...files, 'data.csv': csv } });
  const bar = async (page) => {
    const one = page.locator('.qres .by', { hasText: 'email' });
    await one.scrollIntoViewIfNeeded();
    const box = await one.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const peerBar = async (page) => {
    await page.evaluate(() => channel.canvas.scrollIntoView({ block: 'center' }));
    return page.evaluate(() => { const at = channel.getDatasetMeta(0).data[1], box = channel.canvas.getBoundingClientRect(); return { x: box.x + at.x, y: box.y + (at.y + at.base) / 2 }; });
  };
  const all = { Waystone: [], 'crossfilter2 + Chart.js': [] };
  for (let i = 0; i < reps; i++) {
    all.Waystone.push(await measure(page, cdp, `${server.base}${own}#/results/${id}`, bar));
    all['crossfilter2 + Chart.js'].push(await measure(page, cdp, `${server.base}${data}`, peerBar));
  }
  for (const [name, runs] of Object.entries(all)) {
    const of = (key, digits = 0) => median(runs.map((run) => run[key])).toFixed(digits);
    const most = (key) => `${Math.max(...runs.map((run) => run[key])).toFixed(0)} ms`;
    const load = runs[0].load ? `${of('load')} ms` : '–';
    console.log(`| ${n.toLocaleString('en')} | ${name} | ${load} | ${of('first')} ms | ${most('task')} | ${most('read')} | ${of('filter', 1)} ms | ${most('press')} | ${most('gap')} | ${of('heap', 1)} MB |`);
  }
  await browser.close();
}
fs.rmSync(folder, { recursive: true, force: true });
await server.close();
