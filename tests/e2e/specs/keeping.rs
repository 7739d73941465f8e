//! Everything goes out as one file and comes in again, and nothing is overwritten on the way.
use std::path::PathBuf;

use serde_json::Value;
use waystone::{survey::Defect, words::Lang};

use crate::{
    harness::{Outcome, Site, in_browser, on_site},
    pages::{data::Data, seed},
};

fn records() -> [(String, String); 3] {
    [
        seed::pulse("s1"),
        seed::answer("s1", "r1", 9, "Signs"),
        seed::answer("s1", "r2", 2, "خیلی کند بود 太慢了"),
    ]
}

#[test]
fn p14_export_clear_import_export_is_the_same() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&records()).await?;
        let data = Data::open(&b).await?;
        let before = data.export().await?;
        data.clear().await?;
        assert_eq!(b.record("survey/s1").await?, None);
        let file = site.file("backup.json", &before)?;
        data.import(&file).await?;
        data.told(&(Lang::En.words().data().merged)(3, 0, 0, 0)).await?;
        assert_eq!(data.export().await?, before);
        // Once more: nothing is counted twice.
        data.import(&file).await?;
        data.told(&(Lang::En.words().data().merged)(0, 3, 0, 0)).await?;
        assert_eq!(data.export().await?, before);
        b.clean().await
    })
}

#[test]
fn clearing_can_be_taken_back() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&records()).await?;
        let data = Data::open(&b).await?;
        let before = data.export().await?;
        data.clear().await?;
        b.press(Lang::En.words().shell().undo).await?;
        b.see_text("main", Lang::En.words().data().restored).await?;
        assert_eq!(data.export().await?, before);
        Ok(())
    })
}

/// The file is refused with these words, and what is kept stays as it was.
async fn refused(site: &Site, file: PathBuf, words: &str) -> Outcome {
    let b = site
        .browser(&format!(
            "author-{}",
            file.file_stem().and_then(|s| s.to_str()).unwrap_or_default()
        ))
        .await?;
    b.seed(&records()).await?;
    let data = Data::open(&b).await?;
    let before = data.export().await?;
    data.import(&file).await?;
    data.told(words).await?;
    assert_eq!(data.export().await?, before);
    b.clean().await
}

#[test]
fn a_file_of_another_program_is_refused() -> Outcome {
    on_site(async |site| {
        let file = site.file("other.json", r#"{"title":"Recipes","list":["soup"]}"#)?;
        refused(site, file, Lang::En.words().errors().not_ours).await
    })
}

#[test]
fn a_survey_of_surveyjs_comes_in_with_a_report() -> Outcome {
    on_site(async |site| {
        let text = r#"{"title":"Pulse","elements":[{"type":"rating","name":"score"},
            {"type":"signaturepad","name":"sign"},{"type":"comment","name":"why","visibleIf":"{score} <= 2"}]}"#;
        let file = site.file("pulse.json", text)?;
        let b = site.browser("author").await?;
        let data = Data::open(&b).await?;
        data.import(&file).await?;
        b.see_text("main", Lang::En.words().data().survey_added).await?;
        b.see_text(".report", "elements[1].type").await?;
        b.see_text(
            ".report",
            &Lang::En
                .words()
                .defects()
                .say(&Defect::UnknownKind("signaturepad".to_owned())),
        )
        .await?;
        b.clean().await
    })
}

#[test]
fn a_file_of_a_newer_version_is_refused() -> Outcome {
    on_site(async |site| {
        let file = site.file("newer.json", r#"{"waystone":"backup","version":99,"records":{}}"#)?;
        refused(site, file, Lang::En.words().errors().newer).await
    })
}

#[test]
fn a_torn_file_is_refused() -> Outcome {
    on_site(async |site| {
        let file = site.file(
            "torn.json",
            r#"{"waystone":"backup","version":1,"records":{"survey/s9":{"id":"#,
        )?;
        refused(site, file, "1").await
    })
}

#[test]
fn a_picture_is_refused() -> Outcome {
    on_site(async |site| {
        let file = site.file(
            "picture.json",
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0xFF, 0xFE],
        )?;
        refused(site, file, Lang::En.words().errors().not_text).await
    })
}

#[test]
fn records_that_do_not_belong_are_left_out_and_told() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&records()).await?;
        let mut backup: Value = serde_json::from_str(r#"{"waystone":"backup","version":1,"records":{}}"#)?;
        backup["records"]["../../other"] = "evil".into();
        backup["records"]["survey/s9"] = 7.into();
        let (key, mine) = seed::answer("s1", "r1", 3, "Another text under the same id");
        backup["records"][key] = serde_json::from_str(&mine)?;
        let file = site.file("mixed.json", backup.to_string())?;
        let data = Data::open(&b).await?;
        data.import(&file).await?;
        b.see("#told").await?;
        assert!(
            b.record("response/s1/r1")
                .await?
                .is_some_and(|kept| kept.contains("Signs")),
            "overwritten"
        );
        let keys: Vec<String> = b.eval("return Object.keys(localStorage)").await?;
        assert!(
            !keys.iter().any(|key| key.contains("..") || key.ends_with("survey/s9")),
            "{keys:?}"
        );
        b.clean().await
    })
}

#[test]
fn h4_answers_go_out_as_a_table_with_a_codebook_and_no_formula() -> Outcome {
    in_browser(async |b| {
        b.seed(&[seed::pulse("s1"), seed::answer("s1", "r1", 9, "=1+1")])
            .await?;
        Data::open(b).await?;
        let (name, text) = b.download(async || b.click("#save-table").await).await?;
        assert_eq!(name, "Airport-pulse.csv");
        assert!(text.starts_with('\u{feff}'), "Excel is told that it is UTF-8");
        let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(lines.len(), 2);
        assert!(
            lines[0].starts_with("response,started,ended,finished,language,revision,q1,q2,q3"),
            "{text}"
        );
        assert!(lines[1].contains(",9,,'=1+1"), "{text}");
        let (name, book) = b.download(async || b.click("#save-codebook").await).await?;
        assert_eq!(name, "Airport-pulse.codebook.csv");
        assert!(
            book.contains("q1,How likely are you to recommend us?,nps,0 to 10"),
            "{book}"
        );
        b.clean().await
    })
}
