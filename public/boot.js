// Starts the app that index.html began to fetch, and when it can't go on, shows a page from which everything can be saved. Needs no
// wasm for that.
const { at, name: other, program, rest, module_or_path, sheet } = globalThis.waystoneStart;

// A program without a page, for when something needs it: src/app/browser/courier.rs.
globalThis.waystoneLoad = async name => {
  const { default: init } = await import(at(`${name}.js`));
  await init({ module_or_path: at(`${name}_bg.wasm`) });
};

// Programs are cut in two by src/bin/parts. The rest of one comes with the first touch, or in a while: an author goes on at once,
// a respondent may only have looked.
const late = other === "respond" ? 10_000 : 1_000;
let first, coming, isWhole = false;
async function complete() {
  if (!first || coming || isWhole) return;
  coming = new AbortController();
  try {
    const answer = await fetch(rest, { signal: coming.signal });
    if (!answer.ok) throw new Error(answer.status);
    await WebAssembly.instantiate(await answer.arrayBuffer(), { first });
    isWhole = true;
  } catch { /* Asked for again with the next touch, or where it is needed. */ }
  coming = undefined;
}
for (const touch of ["pointerdown", "keydown", "click"]) addEventListener(touch, complete, { capture: true, passive: true });

// Called by the program: once, when it starts, with what its rest may use; without, where something in the rest is about to run
// and did not come yet. Then it can only wait.
globalThis.waystoneRest = exports => {
  if (exports) {
    if ("m0" in exports) first = exports;
    setTimeout(complete, late);
    return;
  }
  coming?.abort();
  try {
    const request = new XMLHttpRequest();
    request.open("GET", rest, false);
    request.overrideMimeType("text/plain; charset=x-user-defined");
    request.send();
    if (request.status !== 200) throw new Error(`${request.status} ${rest}`);
    const bytes = Uint8Array.from(request.responseText, letter => letter.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes), { first });
    isWhole = true;
  } catch (error) {
    recover(error);
    throw error;
  }
};

// The theme before the first paint. The prefix is the one of src/store/key.rs.
const prefix = `waystone:${location.pathname.slice(0, location.pathname.lastIndexOf("/") + 1)}:v1:`;
const setting = name => { try { return JSON.parse(localStorage.getItem(`${prefix}setting/${name}`)); } catch { return null; } };
const theme = setting("theme");
if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;

const words = {
  en: ["Waystone stopped", "Something went wrong in the program. Your surveys and answers are still in this browser.", "Download everything", "Reload the page", "No connection", "A part of this page did not come yet. It loads by itself when the connection is back; what you entered is kept in this browser."],
  "zh-Hans": ["Waystone 已停止", "程序出现错误。您的问卷和答卷仍保存在此浏览器中。", "下载全部数据", "重新加载页面", "没有网络连接", "此页还有一部分未加载。网络恢复后会自动加载；您填写的内容已保存在此浏览器中。"],
  "zh-Hant": ["Waystone 已停止", "程式發生錯誤。您的問卷和作答仍保存在這個瀏覽器中。", "下載全部資料", "重新載入頁面", "沒有網路連線", "此頁還有一部分尚未載入。網路恢復後會自動載入；您填寫的內容已保存在這個瀏覽器中。"],
  fa: ["Waystone متوقف شد", "خطایی در برنامه رخ داد. نظرسنجی‌ها و پاسخ‌های شما همچنان در این مرورگر هستند.", "دانلود همه‌چیز", "بارگذاری دوبارهٔ صفحه", "اتصال برقرار نیست", "بخشی از این صفحه هنوز نیامده است. با برقراری اتصال خودبه‌خود بارگذاری می‌شود؛ آنچه نوشته‌اید در همین مرورگر نگه داشته شده است."],
};

// A backup that the app can import: every readable record as it is kept, the rest as text beside it.
// Drafts are a respondent's, settings and leases a device's, as in src/store/key.rs; what was put aside there is text, whatever it is.
const kept = /^(survey|invite|response|segment|key|view|recipe|labels|themes|events)\/|^journey(\/|$)|^(people|cases)$/;
const aside = /^quarantine\//;

function everything() {
  const records = {}, unreadable = {};
  for (let i = 0; i < localStorage.length; i++) {
    const key = localStorage.key(i);
    if (!key.startsWith(prefix)) continue;
    const name = key.slice(prefix.length), raw = localStorage.getItem(key);
    if (aside.test(name)) unreadable[name] = raw;
    if (!kept.test(name)) continue;
    try { JSON.parse(raw); records[name] = raw; } catch { unreadable[name] = raw; }
  }
  const body = Object.entries(records).map(([name, raw]) => `${JSON.stringify(name)}:${raw}`).join(",");
  return `{"waystone":"backup","version":1,"records":{${body}},"unreadable":${JSON.stringify(unreadable)}}`;
}

function recover(error) {
  if (document.getElementById("recovery")) return;
  const lang = document.documentElement.lang in words ? document.documentElement.lang : "en";
  const [title, text, download, reload, noLine, comesBack] = words[lang];
  const add = (parent, tag, content, attributes = {}) => {
    const element = document.createElement(tag);
    element.textContent = content;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return parent.appendChild(element);
  };
  document.body.replaceChildren();
  const main = add(document.body, "main", "", { id: "recovery", class: "page recovery" });
  add(main, "h1", navigator.onLine ? title : noLine);
  add(main, "p", navigator.onLine ? text : comesBack);
  if (!navigator.onLine) addEventListener("online", () => location.reload(), { once: true });
  const row = add(main, "div", "", { class: "row" });
  add(row, "button", download, { class: "btn pri lg", type: "button" }).addEventListener("click", () => {
    const url = URL.createObjectURL(new Blob([everything()], { type: "application/json" }));
    const link = add(document.body, "a", "", { href: url, download: "waystone-backup.json" });
    link.click();
    link.remove();
  });
  add(row, "button", reload, { class: "btn lg", type: "button" }).addEventListener("click", () => location.reload());
  add(main, "pre", String(error?.message ?? error), { class: "note", dir: "ltr" });
}

// A panic in the app (src/app/browser/panic.rs) or a program file that did not arrive.
addEventListener("waystone-panic", event => recover(event.detail));
// In a frame runs only what respondents see: nobody works their surveys under another page's buttons.
const isFramed = top !== self && other !== "respond";
if (isFramed) document.body.append(Object.assign(document.createElement("a"), { href: location.href, target: "_blank", textContent: "Waystone ↗" }));
else try {
  const [{ default: init }] = await Promise.all([program, sheet]);
  await init({ module_or_path });
} catch (error) {
  recover(error);
}
