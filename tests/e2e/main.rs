//! Drives the built site in headless Chromium through chromedriver: `make test`.
