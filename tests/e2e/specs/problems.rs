//! What can't run in a survey is told to its author by name, and stops nothing else.
use serde_json::json;
use waystone::{survey::Defect, words::Lang};

use crate::{
    harness::{Outcome, on_site, shots},
    pages::everything::kiosk,
};

#[test]
fn what_cannot_run_is_told_to_its_author() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let survey = json!({ "title": "Broken", "pages": [{ "name": "p1", "elements": [
            { "type": "text", "name": "first" },
            { "type": "text", "name": "bad", "visibleIf": "{first} = = 1" },
            { "type": "text", "name": "pattern", "title": "The pattern", "validators": [{ "type": "regex", "regex": "(?=a)b" }] },
            { "type": "text", "name": "calls", "visibleIf": "nowhere({first})" },
            { "type": "text", "name": "egg", "visibleIf": "{hen} notempty" }, { "type": "text", "name": "hen", "visibleIf": "{egg} notempty" }] }] });
        b.seed(&[kiosk(&survey)]).await?;
        b.open_hash("#/build/s1").await?;
        let words = Lang::En.words().defects();
        b.see_text(".unrun summary", &(words.unrun)(5)).await?;
        b.click(".unrun summary").await?;
        for defect in [
            Defect::BadFormula { at: 10 },
            Defect::BadPattern,
            Defect::UnknownFunction("nowhere".to_owned()),
            Defect::Circle,
        ] {
            b.see_text(".unrun .report", &words.say(&defect)).await?;
        }
        shots::shots(&b, "build-unrun").await?;
        b.press("pattern.validators").await?;
        b.see_text(".trail li[data-sel]", "The pattern").await?;
        b.clean().await?;

        // The respondent answers all the rest.
        b.open_hash("#/answer/s1").await?;
        // What a function gives that there is not is nothing: so "calls" stays hidden, as in SurveyJS.
        for name in ["first", "bad", "pattern"] {
            b.write(&format!("[data-question='{name}'] input"), "x").await?;
        }
        b.click(".r-nav .pri").await?;
        b.see("#arrived").await?;
        b.clean().await
    })
}
