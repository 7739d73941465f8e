// Opens surveys and what Waystone makes of them in survey-core, and compares what it objects to. README.md says how to run it.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as survey from 'survey-core';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const told = process.argv.slice(2).filter(arg => arg !== '--differences');
const paths = told.length ? told.map(arg => path.resolve(arg)) : [path.join(root, 'tests/fixtures/surveyjs'), path.join(root, 'tests/fixtures/surveyjs/real')];
const isJson = name => name.endsWith('.json');
const files = paths.flatMap(one => (fs.statSync(one).isDirectory() ? fs.readdirSync(one).filter(isJson).map(name => path.join(one, name)) : [one]));

const made = fs.mkdtempSync(path.join(os.tmpdir(), 'waystone-interop-'));
const args = ['run', '-q', '--locked', '--features', 'lab', '--bin', 'lab', '--', 'surveyjs', '--to', made, ...files];
execFileSync('cargo', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

// survey-core talks of what it loads; only what it keeps in jsonErrors counts.
console.warn = console.error = () => {};
const open = file => {
  const model = new survey.Model(JSON.parse(fs.readFileSync(file, 'utf8')));
  const errors = (model.jsonErrors ?? []).map(error => `${error.type}: ${error.message}`);
  return { errors, questions: model.getAllQuestions().length, json: model.toJSON() };
};

/** Without what the first list has. */
const added = (before, after) => {
  const left = [...before];
  return after.filter(one => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

const differences = (a, b, at, found = []) => {
  const parts = one => one && typeof one === 'object';
  if (JSON.stringify(a) === JSON.stringify(b)) return found;
  if (!parts(a) || !parts(b) || Array.isArray(a) !== Array.isArray(b)) {
    found.push(`${at}: ${JSON.stringify(a)?.slice(0, 80)} -> ${JSON.stringify(b)?.slice(0, 80)}`);
    return found;
  }
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) differences(a[key], b[key], `${at}.${key}`, found);
  return found;
};

let bad = 0, same = 0, sourceErrors = 0;
for (const file of files) {
  const name = path.basename(file);
  const exported = path.join(made, name);
  if (!fs.existsSync(exported)) {
    console.log(`${name}: not exported`);
    bad += 1;
    continue;
  }
  const [source, ours] = [open(file), open(exported)];
  sourceErrors += source.errors.length > 0;
  const worse = added(source.errors, ours.errors);
  if (worse.length || source.questions !== ours.questions) {
    bad += 1;
    console.log(`${name}: ${source.questions} questions in the source, ${ours.questions} in ours; new: ${worse.join('; ') || 'none'}`);
  }
  const found = differences(source.json, ours.json, '');
  same += found.length === 0;
  if (process.argv.includes('--differences') && found.length) console.log([name, ...found].join('\n    '));
}
fs.rmSync(made, { recursive: true });
console.log(`survey-core ${survey.Version}: ${files.length} surveys (${sourceErrors} with errors of their own), ${files.length - bad} exports without a new one, ${same} read exactly as their source`);
process.exit(bad || !files.length ? 1 : 0);
