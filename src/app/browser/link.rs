//! A survey that stands in the address: the browser inflates it, and no more of it than is allowed.
use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use waystone::{
    exchange::{INFLATED, deflated},
    survey::{RawSurvey, Survey, SurveyId},
};
use web_sys::{Blob, ReadableStreamDefaultReader, ReadableWritablePair};

/// The survey in a link, and its JSON; `None` when the link is damaged, names no survey, or this browser is too old to read it.
pub async fn survey(payload: &str) -> Option<(Survey, String)> {
    let json = json(payload).await?;
    let raw: RawSurvey = serde_json::from_str(&json).ok()?;
    // Ours always name themselves.
    let nobody = SurveyId::from_bits(0);
    let survey = raw.is_survey().then(|| raw.check_own(nobody.clone()))??.0;
    (survey.id != nobody).then_some((survey, json))
}

async fn json(payload: &str) -> Option<String> {
    let bytes = Uint8Array::from(deflated(payload)?.as_slice());
    let blob = Blob::new_with_u8_array_sequence(&Array::of1(&bytes)).ok()?;
    // Not in web-sys yet. It throws where the format is unknown.
    let make = Reflect::get(&js_sys::global(), &"DecompressionStream".into()).ok()?;
    let make: Function = make.dyn_into().ok()?;
    let inflate = Reflect::construct(&make, &Array::of1(&"deflate-raw".into())).ok()?;
    let stream = blob
        .stream()
        .pipe_through(inflate.unchecked_ref::<ReadableWritablePair>());
    let reader: ReadableStreamDefaultReader = stream.get_reader().dyn_into().ok()?;
    let mut json = Vec::new();
    loop {
        let part = JsFuture::from(reader.read()).await.ok()?;
        if Reflect::get(&part, &"done".into()).ok()?.is_truthy() {
            return String::from_utf8(json).ok();
        }
        let part: Uint8Array = Reflect::get(&part, &"value".into()).ok()?.dyn_into().ok()?;
        if json.len() + part.length() as usize > INFLATED {
            let _ = reader.cancel();
            return None;
        }
        json.extend(part.to_vec());
    }
}
