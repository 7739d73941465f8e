#: make serve   the app on http://127.0.0.1:8080, rebuilt on every change (another port: make serve PORT=9000)
#: make test    all tests: the library on this machine, the built site in headless Chromium
#: make dist    the static site in dist/, for any path of any host, and the bytes of its first load
#: make fmt     formats the sources
#: make lint    checks the format, and clippy for this machine and for wasm, warnings being errors
#: make clean   removes what was built (the tools stay in their cache)
#:
#: What is missing is installed first, in fixed versions: Rust tools into ~/.cache/waystone/tools,
#: which all clones share; the browser, its fonts and npm through apt. A second run installs nothing.

TRUNK   := 0.21.14
AXE     := 4.14.1
BINDGEN := $(shell sed -n 's/^wasm-bindgen = "=\(.*\)"$$/\1/p' Cargo.toml)
RUST    := $(shell sed -n 's/^rust-version = "\(.*\)"$$/\1/p' Cargo.toml)
PORT    ?= 8080
CACHE   := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/waystone/tools
TARGET  := wasm32-unknown-unknown

SHELL := /bin/sh
.SHELLFLAGS := -euc
# rustup's folder too: a shell opened before rustup was installed doesn't have it.
export PATH := $(CACHE)/bin:$(PATH):$(HOME)/.cargo/bin
# Where the end-to-end tests look for axe-core.
export AXE_CORE := $(CACHE)/axe-core-$(AXE).min.js

# Names the build: the page refuses a worker of another one. Only for Trunk: plain `cargo test` would compile anew.
BUILD = APP_BUILD=$$(find Cargo.lock Cargo.toml public src -type f | LC_ALL=C sort | xargs cat | sha256sum | cut -c1-12)

# Trunk's own release profile (fat LTO, one codegen unit) only makes the installation slow.
INSTALL := CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
  cargo install --quiet --locked --no-default-features --root '$(CACHE)'

# $(call stop,sentence): ends a recipe, saying what to do.
stop = { echo 'waystone: $(1)' >&2; exit 1; }

# $(call apt,packages): installs Debian packages.
apt = command -v apt-get >/dev/null || $(call stop,there is no apt-get here. Install with your own package manager what Debian calls: $(1). Then run make again.); \
  sudo=; test "$$(id -u)" = 0 || { command -v sudo >/dev/null || $(call stop,as root run: apt-get install $(1)); sudo=sudo; }; \
  { $$sudo apt-get update -qq && $$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(1) >/dev/null; } \
    || $(call stop,apt-get could not install $(1): see its words above$(comma) mend that$(comma) then run make again.)
comma := ,

.PHONY: help serve test dist fmt lint clean rust tools browser axe
.DEFAULT_GOAL := help
# Two builds at once would only wait for each other.
.NOTPARALLEL:

help:
	@sed -n 's/^#: \{0,1\}//p' Makefile

# Into a folder of its own, so that a running server and `make test` leave each other's site alone.
serve: tools
	@! curl -so /dev/null 'http://127.0.0.1:$(PORT)/' || $(call stop,port $(PORT) is taken. Choose another one: make serve PORT=9000)
	@echo 'Waystone will be on http://127.0.0.1:$(PORT) (the first build takes about 2 minutes). Ctrl+C ends it.'
	@mkdir -p target/serve
	@export $(BUILD); exec trunk serve --address 127.0.0.1 --port $(PORT) --dist target/serve

test: dist browser axe
	@cargo test --locked --features e2e || $(call stop,tests failed: the first failure stands above. One spec alone: make dist && AXE_CORE=$(AXE_CORE) cargo test --features e2e --test e2e NAME)

dist: tools
	@export $(BUILD); trunk build --release || $(call stop,the site could not be built: the first error stands above.)
	@cd dist; weigh() { echo "$$1"; shift; sum=0; for f in "$$@"; do \
	  bytes=$$(gzip -9c "$$f" | wc -c); sum=$$((sum + bytes)); printf '%10d  %s\n' "$$bytes" "$$f"; \
	done; printf '%10d  in all\n' "$$sum"; }; \
	weigh 'First load of an author, bytes after gzip -9:' index.html base-*.css home.css boot.js waystone-*.js waystone-*.wasm; \
	weigh 'First load of a respondent:' index.html base-*.css respond.css boot.js respond.js respond_bg.wasm; \
	weigh 'The rest of each program, which its first screen does without:' *_rest.wasm; \
	weigh 'More, when a table is taken in (Import):' importer.css importer.js importer_bg.wasm; \
	weigh 'More, when surveys are made (Build):' maker.css maker.js maker_bg.wasm; \
	weigh 'More, when surveys go out and answers come back (Share, Data):' sender.css sender.js sender_bg.wasm; \
	weigh 'When answers are sealed, opened, or drawn as a code:' courier.js courier_bg.wasm; \
	weigh 'More, when answers are read (Results):' reader.css reader.js reader_bg.wasm; \
	weigh 'More, when the journey is mapped (Journey):' map.css map.js map_bg.wasm; \
	weigh 'With the first long job:' worker_boot.js worker.js worker_bg.wasm; \
	weigh 'With the first comment in each language:' models/*.bin

fmt: rust
	@cargo fmt

lint: tools
	@cargo fmt --check || $(call stop,the format is off: run make fmt.)
	@cargo clippy --quiet --locked --all-targets --all-features -- -D warnings || $(call stop,clippy objects: see above.)
	@cargo clippy --quiet --locked --target $(TARGET) --bins -- -D warnings || $(call stop,clippy objects to the wasm part: see above.)

clean: rust
	@cargo clean --quiet
	@rm -rf dist tests/shots

# The compiler, what it needs, and its parts.
rust:
	@command -v cargo >/dev/null || $(call stop,Rust is missing. Install it as https://rustup.rs says$(comma) then run make again.)
	@have=$$(rustc --version | cut -d' ' -f2); \
	test "$$(printf '%s\n' $(RUST) "$$have" | sort -V | head -n 1)" = $(RUST) \
	  || $(call stop,Rust $(RUST) or newer is needed. Run: rustup update stable)
	@command -v cc >/dev/null || { \
	  echo 'A C compiler is missing; Rust links with it: installing gcc through apt (about 1 minute).'; \
	  $(call apt,gcc libc6-dev); }
	@for part in rustfmt clippy; do \
	  cargo $$(echo $$part | sed 's/rust//') --version >/dev/null 2>&1 || { \
	    echo "$$part is missing; make lint runs it: adding it through rustup (seconds)."; \
	    rustup component add $$part || $(call stop,rustup could not add a part of Rust. Is the network there? Then run make again.); }; \
	done

tools: rust
	@test -d "$$(rustc --print sysroot)/lib/rustlib/$(TARGET)" || { \
	  echo 'The target $(TARGET) is missing; the app is compiled for it: adding it through rustup (seconds).'; \
	  command -v rustup >/dev/null || $(call stop,this Rust did not come from rustup. Add its target $(TARGET) by your package manager$(comma) or install rustup.); \
	  rustup target add $(TARGET) || $(call stop,rustup could not add the target. Is the network there? Then run make again.); }
	@test "$$(wasm-bindgen --version 2>/dev/null)" = 'wasm-bindgen $(BINDGEN)' || { \
	  echo 'wasm-bindgen-cli $(BINDGEN) is missing; it ties the wasm to the page: building it (2 to 4 minutes, once).'; \
	  $(INSTALL) wasm-bindgen-cli@$(BINDGEN) || $(call stop,wasm-bindgen-cli could not be built: see above. Is the network there? Then run make again.); }
	@test "$$(trunk --version 2>/dev/null)" = 'trunk $(TRUNK)' || { \
	  echo 'trunk $(TRUNK) is missing; it builds and serves the site: building it (4 to 8 minutes, once).'; \
	  $(INSTALL) trunk@$(TRUNK) || $(call stop,trunk could not be built: see above. Is the network there? Then run make again.); }
	@cargo fetch --locked --quiet || $(call stop,the libraries could not be fetched. Is the network there? Then run make again.)

# Chinese and Persian without fonts would be measured, and photographed, as empty boxes.
browser:
	@for name in chromium google-chrome google-chrome-stable chromium-browser none; do command -v $$name >/dev/null && break; done; \
	test $$name != none && command -v chromedriver >/dev/null || { \
	  echo 'Chromium or its driver is missing; the end-to-end tests run in it: installing both through apt (about 1 minute).'; \
	  $(call apt,chromium chromium-driver); }
	@command -v fc-list >/dev/null && test -n "$$(fc-list :lang=zh-tw file)" && test -n "$$(fc-list :lang=fa file)" || { \
	  echo 'Fonts for Chinese or Persian are missing; the screenshots need them: installing Noto through apt (about 1 minute).'; \
	  $(call apt,fontconfig fonts-noto-core fonts-noto-cjk); }

axe:
	@test -s '$(AXE_CORE)' || { \
	  command -v npm >/dev/null || { \
	    echo 'npm is missing; axe-core comes from its registry: installing it through apt (1 to 3 minutes: 300 small packages).'; \
	    $(call apt,npm); }; \
	  echo 'axe-core $(AXE) is missing; it checks every screen for accessibility: fetching it from npm (seconds).'; \
	  mkdir -p '$(CACHE)'; into=$$(mktemp -d); \
	  (cd "$$into" && npm pack --silent axe-core@$(AXE) >/dev/null && tar xzf axe-core-$(AXE).tgz package/axe.min.js) \
	    || $(call stop,axe-core could not be fetched from npm. Is the network there? Then run make again.); \
	  mv "$$into/package/axe.min.js" '$(AXE_CORE)'; rm -rf "$$into"; }
