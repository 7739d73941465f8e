// The survey engine beside survey-core, in one run on the same surveys: ready for the first question, and everything that
// follows one changed answer. `cargo build --release --features lab --bin lab`, then `npm ci && node engine.mjs`.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { Model, Version: version } = require("survey-core-3");
const lab = process.env.WAYSTONE_LAB ?? new URL("../../target/release/lab", import.meta.url).pathname;

// Five questions a page. Half of them look at the first answer, the others at the one before them.
function survey(count) {
  const kinds = [
    name => ({ type: "rating", name, rateMin: 0, rateMax: 10 }),
    name => ({ type: "radiogroup", name, choices: ["a", "b", "c", "d"] }),
    name => ({ type: "boolean", name }),
    name => ({ type: "checkbox", name, choices: ["x", "y", "z"] }),
    name => ({ type: "comment", name }),
  ];
  const pages = [];
  for (let at = 0; at < count; at++) {
    if (at % 5 === 0) pages.push({ name: `p${pages.length}`, elements: [] });
    const element = { ...kinds[at % 5](`q${at}`), title: `Question ${at} about {q0}`, isRequired: at % 3 === 0 };
    if (at > 0) element.visibleIf = at % 2 ? `{q0} > ${at % 9}` : `{q${at - 1}} notempty or {q0} <= 5`;
    pages[pages.length - 1].elements.push(element);
  }
  return { pages };
}

function median(once) {
  once();
  const times = Array.from({ length: 31 }, once).sort((a, b) => a - b);
  return times[15];
}

const folder = mkdtempSync(join(tmpdir(), "engine-"));
const sizes = [10, 50, 200, 1000];
const files = sizes.map(size => {
  const file = join(folder, `${size}.json`);
  writeFileSync(file, JSON.stringify(survey(size)));
  return file;
});
const ours = execFileSync(lab, ["bench", "runner", ...files], { encoding: "utf8" }).trim().split("\n").map(JSON.parse);
console.log(`| questions | ready: Waystone | survey-core ${version} | one change: Waystone | survey-core ${version} |`);
console.log("|--:|--:|--:|--:|--:|");
sizes.forEach((size, at) => {
  const text = JSON.stringify(survey(size));
  const ready = median(() => {
    const began = performance.now();
    const model = new Model(JSON.parse(text));
    model.currentPage.visibleQuestions;
    return performance.now() - began;
  });
  const model = new Model(JSON.parse(text));
  let turn = 0;
  const change = median(() => {
    const began = performance.now();
    model.setValue("q0", turn++ % 2 ? 2 : 9);
    return performance.now() - began;
  });
  const ms = (x, digits) => `${x.toFixed(digits)} ms`;
  console.log(`| ${size} | ${ms(ours[at].ready_ms, 2)} | ${ms(ready, 1)} | ${ms(ours[at].change_ms, 3)} | ${ms(change, 2)} |`);
});
