// Starts the worker. The query names the build: it goes to every file, so that no cache mixes two builds.
const at = file => new URL(file + self.location.search, import.meta.url).href;

// A language's model of sentiment, for src/bin/worker.rs; empty when it can't be had, also when it takes too long.
// It waits on the spot: nobody else is on this thread, and what goes wrong in a job stays an error that the page hears,
// which it would not from within a promise.
self.waystoneModel = name => {
  const ask = new XMLHttpRequest();
  ask.open("GET", at(`models/${name}.bin`), false);
  ask.responseType = "arraybuffer";
  ask.timeout = 30_000;
  try { ask.send(); } catch { return new Uint8Array(); }
  return new Uint8Array(ask.status === 200 ? ask.response : 0);
};

const { default: init } = await import(at("worker.js"));
await init({ module_or_path: at("worker_bg.wasm") });
