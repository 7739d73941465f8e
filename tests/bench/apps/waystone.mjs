// ADAPTER OF THE APP UNDER TEST. Placeholder: every hook that is still null makes its section run with peers only.
// Fill a hook when the app can do the thing; nothing else in the harness has to change.
// The built app is found by WAYSTONE_DIST=/path/to/dist (served under WAYSTONE_PREFIX, default /waystone/).
const dist = process.env.WAYSTONE_DIST ?? null;
const prefix = process.env.WAYSTONE_PREFIX ?? '/waystone/';

/** Root URL of the app on the harness's server. */
export const url = (base) => base + prefix;

/** Seed the survey of lib/data.mjs (SURVEY) into a fresh browser profile and return the respondent's URL.
 *  Called once; cookies, localStorage and IndexedDB it leaves behind are copied into every measured context.
 *  E.g. import a survey file in the author's page and take the share link. Null while the app cannot do it: then url() must
 *  itself show the survey. For the Lighthouse section (a Chromium of its own) the URL must work without stored data. */
const KEY = `waystone:${prefix}:v1:`;
/** The survey of lib/data.mjs in the app's own form, all questions on one page as SurveyJS shows them. */
const own = ({ elements, title }) => {
  const choices = (list, letter) => list.map(({ value, text }) => ({ id: `${letter}${value}`, label: text }));
  const kinds = {
    rating: e => ({ type: e.rateMax === 10 ? 'nps' : 'ces', low: e.minRateDescription, high: e.maxRateDescription }),
    radiogroup: e => ({ type: 'single', choices: choices(e.choices, `${e.name}-`) }),
    matrix: e => ({ type: 'matrix', columns: choices(e.columns, 'col'), choices: choices(e.rows, '') }),
    comment: () => ({ type: 'comment' }),
  };
  const questions = elements.map(e => ({ id: e.name, title: e.title, ...kinds[e.type](e) }));
  return { id: 'bench', revision: 1, lang: 'en', status: 'open', title, brand: '', thanks: '', counter: 99, pages: [{ id: 'p1', questions }] };
};
export const seedSurvey = async ({ page, base, survey }) => {
  await page.goto(url(base));
  await page.evaluate(([key, value]) => localStorage.setItem(key, value), [`${KEY}survey/bench`, JSON.stringify(own(survey))]);
  return `${url(base)}#/answer/bench`;
};
//  // async ({ page, base, survey }) => 'http://…/#/s/…'

/** Element of the first question (NPS) that must be visible, as a CSS selector. */
export const firstQuestionSelector = '[data-question="nps"] .nps-row'; // '[data-question="nps"]'

/** All NPS answers 0..10 in order: the elements a person clicks. */
export const answersSelector = '[data-question="nps"] .nps-row label'; // '[data-question="nps"] label'

/** In-page predicate (source text): does this answer element show as chosen *by the app* (not merely input:checked)? */
/* Chosen, and kept by the app. */
export const isSelected = `(el) => { const i = el.querySelector('input'); return i.checked && (localStorage.getItem('${KEY}draft/bench') ?? '').includes('"nps":{"n":' + i.value + '}'); }`; // '(el) => el.getAttribute("aria-checked") === "true"'

/** Get N responses into the memory of the page, without drawing anything yet, e.g. through the import file.
 *  `responses` is an array of answers as in lib/data.mjs; `file(name, text)` writes a temporary file and returns its path. */
export const seedResponses = null; // async ({ page, base, n, responses, survey, file }) => {}

/** In-page function (source text) that opens the results: the clock starts when it is called. It may return a promise. */
export const openResults = null; // '() => document.querySelector("#results").click()'

/** In-page predicate (source text): every chart of the 5 questions (word cloud or sentiment of the comment too) is drawn. */
export const resultsDrawn = null; // '() => document.querySelectorAll(".chart[data-drawn]").length >= 5'

/** Where to click to filter on FILTER (satisfaction = 5): a page point of that answer in its chart. The clock starts at the
 *  click's own time stamp. */
export const filterPoint = null; // async ({ page }) => ({ x, y })

/** In-page predicate (source text): the filter is applied and all charts show it. */
export const filterApplied = null; // '() => document.querySelector("#n").dataset.filtered === "true"'

/** Optional: the attributes whose change counts as drawing (default: SVG geometry). Add 'style' if bars are drawn by CSS. */
export const drawnAttributes = undefined;

/** Optional: in-page function (source text) returning the element of the comment's chart, and the CSS selector of one chart's
 *  box: with both, the time of the charts other than the comment's is reported too. */
export const textChart = undefined; // '() => document.querySelector("[data-chart=comment]")'
export const chartSelector = undefined; // '[data-chart]'

/** Open a page in which globalThis.__benchScore(text) -> number is the app's sentiment (wasm). */
export const openScorer = null; // async ({ page, base }) => {}
/** Optional: score all texts in one call, if the app does so: globalThis.__benchScoreAll(texts) -> array of numbers. */

/** Store responses in the app's own way until it refuses or `limit` is reached; return how many were kept. */
export const storeResponses = null; // async ({ page, base, survey, responses, limit }) => ({ stored, ms, refused })

export default dist && {
  name: 'waystone',
  label: 'Waystone',
  mounts: () => [{ prefix, dir: dist }],
  respondent: firstQuestionSelector && answersSelector && isSelected
    ? { url, seedSurvey, firstQuestionSelector, answersSelector, isSelected } : null,
  dashboard: seedResponses && openResults && resultsDrawn
    ? { url, seedResponses, openResults, resultsDrawn, filterPoint, filterApplied, drawnAttributes, textChart, chartSelector } : null,
  text: openScorer ? { openScorer } : null,
  storage: storeResponses ? { url, storeResponses } : null,
};
