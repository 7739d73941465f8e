//! Files out of the page and into it.
use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use waystone::{
    exchange::{Incoming, ReadError, decode, limits, read, read_invitation},
    survey::Survey,
};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// Offers a text as a download.
pub fn download(name: &str, mime: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&text.into());
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        download_blob(name, &blob);
    }
}

/// Offers a file as a download.
pub fn download_blob(name: &str, blob: &Blob) {
    let Ok(url) = Url::create_object_url_with_blob(blob) else {
        return;
    };
    if let Ok(Ok(link)) = document()
        .create_element("a")
        .map(|element| element.dyn_into::<HtmlAnchorElement>())
    {
        link.set_href(&url);
        link.set_download(name);
        if let Some(body) = document().body() {
            let _ = body.append_child(&link);
            link.click();
            link.remove();
        }
    }
    // Safari reads the blob a little later.
    set_timeout(
        move || drop(Url::revoke_object_url(&url)),
        std::time::Duration::from_secs(30),
    );
}

/// A file as chosen: its name, its size in bytes, and a way to its content.
#[derive(Clone)]
pub struct Chosen(File);

impl Chosen {
    pub fn name(&self) -> String {
        self.0.name()
    }

    pub fn size(&self) -> f64 {
        self.0.size()
    }

    /// An address of the content within this page; to be revoked.
    pub fn address(&self) -> Option<String> {
        Url::create_object_url_with_blob(&self.0).ok()
    }

    /// The content as one of our own files.
    ///
    /// # Errors
    /// What keeps it from being one; too large a file is not read at all.
    pub async fn incoming(&self) -> Result<Incoming, ReadError> {
        read(&self.text().await?)
    }

    /// The content as a survey that somebody sent.
    ///
    /// # Errors
    /// As [`Self::incoming`].
    pub async fn invitation(&self) -> Result<Survey, ReadError> {
        read_invitation(&self.text().await?)
    }

    async fn text(&self) -> Result<String, ReadError> {
        if self.size() > limits::FILE as f64 {
            return Err(ReadError::TooLarge { limit: limits::FILE });
        }
        let bytes = self.bytes().await.ok_or(ReadError::Unreadable)?;
        Ok(decode(&bytes).ok_or(ReadError::NotText)?.0)
    }

    /// The content; `None` when it can't be read (moved, or no permission).
    pub async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.0.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files of an `<input type=file>`, which is emptied so that the same file can be chosen again.
pub fn chosen(event: &leptos::ev::Event) -> Vec<Chosen> {
    let Some(input) = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return Vec::new();
    };
    let files = input.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let list = (0..count)
        .filter_map(|at| files.as_ref()?.get(at).map(Chosen))
        .collect();
    input.set_value("");
    list
}

/// The files that were dropped on an element.
pub fn dropped(event: &leptos::ev::Event) -> Vec<Chosen> {
    let event = event.dyn_ref::<web_sys::DragEvent>();
    let files = event.and_then(|event| event.data_transfer()?.files());
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    (0..count)
        .filter_map(|at| files.as_ref()?.get(at).map(Chosen))
        .collect()
}

/// A name that every file system takes, from a title.
pub fn file_name(title: &str, ending: &str) -> String {
    let safe: String = title
        .trim()
        .chars()
        .take(60)
        .map(|c| if c.is_alphanumeric() || c == '-' { c } else { '-' })
        .collect();
    let safe = safe
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-");
    if safe.is_empty() {
        format!("waystone{ending}")
    } else {
        format!("{safe}{ending}")
    }
}

/// A file of the site, as text; `None` when it can't be had. Nothing but the site's own files.
pub async fn fetched(name: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(name)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Puts a text on the clipboard; whether it got there.
pub async fn copy(text: &str) -> bool {
    JsFuture::from(window().navigator().clipboard().write_text(text))
        .await
        .is_ok()
}
