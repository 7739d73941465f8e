//! The main job from end to end: build, carry, answer, bring back, score, read, map, export, clear, import, the same.
use std::{error::Error, path::PathBuf};

use serde_json::{Value, json};
use waystone::{
    analysis::Metric,
    courier,
    exchange::{Incoming, read},
    report::show,
    route::Route,
    scoring::nps::{self, Split},
    seal::to_base64,
    survey::KindName,
    words::Lang,
};

use crate::{
    harness::{Browser, Outcome, Site, on_site},
    pages::{answer::Answering, build::Builder, data::Data, results::Results, share::Share, surveys::Surveys},
};

const GOOD: &str = "The staff were wonderful and very kind.";
const BAD: &str = "Terrible: the queue was slow and the guard was rude.";

/// The others answer as the one did who is driven here: their sealed files are like his, but for person, score and words.
fn others(site: &Site, backup: &str, like: &str) -> Result<(Vec<PathBuf>, Vec<u8>), Box<dyn Error>> {
    let scores = [10, 10, 9, 8, 7, 6, 3, 10, 9, 2, 10];
    let backup: Value = serde_json::from_str(backup)?;
    let records = backup["records"].as_object().ok_or("no records")?;
    let (key, secret) = records
        .iter()
        .find(|(key, _)| key.starts_with("key/"))
        .ok_or("no key")?;
    let (public, secret) = (key.trim_start_matches("key/"), secret.as_str().ok_or("no secret")?);
    let Incoming::Sealed(sealed) = read(like).map_err(|error| format!("{error:?}"))? else {
        return Err("not sealed".into());
    };
    let mut response: Value = serde_json::from_str(&courier::ask(&["open", secret, &sealed.to_link()]).ok_or("shut")?)?;
    let mut files = Vec::new();
    for (at, score) in scores.into_iter().enumerate() {
        response["id"] = json!(format!("{:032x}", at + 1));
        let answers = response["answers"].as_object_mut().ok_or("no answers")?;
        for answer in answers.values_mut() {
            if answer.get("n").is_some() {
                *answer = json!({ "n": score });
            } else if answer.get("t").is_some() {
                *answer = json!({ "t": if score < 7 { BAD } else { GOOD } });
            }
        }
        let seed = to_base64(&[at as u8; 32]);
        let sealed = courier::ask(&["seal", public, &response.to_string(), &seed]).ok_or("not sealed")?;
        let file = sealed.lines().next().unwrap_or_default();
        files.push(site.file(&format!("answers-{at}.json"), file)?);
    }
    Ok((files, scores.to_vec()))
}

/// What the author sees of these answers, wherever they came from.
async fn seen(b: &Browser, survey: &str, score: &str) -> Outcome {
    let words = Lang::En.words();
    let results = Results::open(b, survey).await?;
    results.headline(score).await?;
    b.see_text(".hero", &(words.shell().answers)(12)).await?;
    results.feels(GOOD, "pos").await?;
    results.feels(BAD, "neg").await?;
    results.charts_are_drawn().await?;
    b.clean().await?;
    b.open(&Route::Journey).await?;
    b.see_text(".stage .tp", "Front desk").await?;
    b.see_text(".stage .tp", &(words.shell().answers)(12)).await?;
    b.clean().await
}

#[test]
fn build_carry_answer_bring_back_score_read_map_export_clear_import_same() -> Outcome {
    on_site(async |site| {
        let words = Lang::En.words();
        let author = site.browser("author").await?;
        Surveys::open(&author).await?.create_first().await?;
        let builder = Builder(&author);
        builder.title("After your visit").await?;
        builder.brand("Northgate").await?;
        builder
            .add(KindName::Nps, "How likely are you to recommend us?")
            .await?;
        builder.required().await?;
        builder.place(words.journey().stages[3], "Front desk").await?;
        builder.add_page().await?;
        builder.add(KindName::Comment, "What should we know?").await?;
        builder.saved().await?;
        let id = builder.id().await?;
        builder.to_share().await?;
        let share = Share(&author);
        share.open_survey().await?;
        let backup = share.back_up().await?;
        let (name, text) = share.save_survey().await?;
        author.clean().await?;

        // Another person, who has never been here.
        let survey = site.file(&name, text)?;
        let respondent = site.browser("respondent").await?;
        Surveys::open(&respondent).await?.answer_file(&survey).await?;
        let a = Answering(&respondent);
        a.asks("How likely are you to recommend us?").await?;
        a.rate(9).await?;
        a.next().await?;
        a.asks("What should we know?").await?;
        a.tell(GOOD).await?;
        a.finish().await?;
        let (name, text) = a.save_answers().await?;
        respondent.clean().await?;

        let (mut files, mut scores) = others(site, &backup, &text)?;
        files.push(site.file(&name, &text)?);
        scores.push(9);
        let paths: Vec<_> = files.iter().map(PathBuf::as_path).collect();
        share.bring_back(&paths).await?;
        share.reports(12, 0, 0).await?;

        let points = nps::points(&Split::of(scores)).ok_or("no score")?;
        let score = show(Lang::En, &Metric::Nps.cell(Some(points)));
        seen(&author, &id, &score).await?;

        let data = Data::open(&author).await?;
        let before = data.export().await?;
        data.clear().await?;
        Surveys::open(&author).await?;
        author.see(".first").await?;
        let data = Data::open(&author).await?;
        data.import(&site.file("backup.json", &before)?).await?;
        author.see("#told").await?;
        assert_eq!(data.export().await?, before);
        seen(&author, &id, &score).await
    })
}
