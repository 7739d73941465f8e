//! The peer of slices.mjs: the same rows and filters on crossfilter2 and Chart.js. Counts and means only; no ranges, no tests.
const COLUMNS = ["nps", "satisfaction", "ease", "channel", "region", "plan"];
const text = await (await fetch("data.csv")).text();
const lines = text.trim().split("\n");
const head = lines[0].split(",");
const rows = lines.slice(1).map((line) => {
  const cells = line.split(",");
  const row = {};
  head.forEach((name, i) => { row[name] = ["nps", "satisfaction", "ease"].includes(name) ? +cells[i] : cells[i]; });
  row.month = row.date.slice(0, 7);
  return row;
});
const filter = crossfilter(rows);
const all = filter.groupAll().reduceSum((row) => (row.nps > 8 ? 1 : row.nps < 7 ? -1 : 0));
const charts = [];
const main = document.querySelector("main");

function chart(name, type, dimension, group, value) {
  const add = (to, tag) => to.appendChild(document.createElement(tag));
  const figure = add(main, "figure");
  add(figure, "figcaption").textContent = name;
  const box = add(figure, "div");
  box.className = "box";
  const canvas = add(box, "canvas");
  const bins = () => group.all();
  const chosen = new Set();
  const made = new Chart(canvas, {
    type,
    data: { labels: bins().map((bin) => bin.key), datasets: [{ data: bins().map(value) }] },
    options: {
      animation: false, responsive: true, maintainAspectRatio: false, plugins: { legend: { display: false } },
      onClick: (_, marks) => {
        if (!marks.length || type !== "bar") return;
        const key = bins()[marks[0].index].key;
        chosen.has(key) ? chosen.delete(key) : chosen.add(key);
        dimension.filter(chosen.size ? (one) => chosen.has(one) : null);
        draw();
      },
    },
  });
  charts.push(() => { made.data.datasets[0].data = bins().map(value); made.update("none"); });
  return made;
}

for (const name of COLUMNS) {
  const dimension = filter.dimension((row) => row[name]);
  const made = chart(name, "bar", dimension, dimension.group(), (bin) => bin.value);
  if (name === "channel") globalThis.channel = made;
}
const month = filter.dimension((row) => row.month);
const net = month.group().reduce(
  (sum, row) => { sum.n++; sum.net += row.nps > 8 ? 1 : row.nps < 7 ? -1 : 0; return sum; },
  (sum, row) => { sum.n--; sum.net -= row.nps > 8 ? 1 : row.nps < 7 ? -1 : 0; return sum; },
  () => ({ n: 0, net: 0 }),
);
chart("NPS by month", "line", month, net, (bin) => (bin.value.n ? (100 * bin.value.net) / bin.value.n : null));

function draw() {
  charts.forEach((redraw) => redraw());
  const n = filter.allFiltered().length;
  document.querySelector("#n").textContent = `${n} of ${rows.length} answers, NPS ${((100 * all.value()) / n).toFixed(1)}`;
}
draw();
