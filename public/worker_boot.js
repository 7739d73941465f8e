// Starts the worker. The query names the build: it goes to every file, so that no cache mixes two builds.
const at = file => new URL(file + self.location.search, import.meta.url).href;
const { default: init } = await import(at("worker.js"));
await init({ module_or_path: at("worker_bg.wasm") });
