//! A table of answers comes in, and what is no such table is refused in words, with nothing half done.
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use waystone::{
    exchange::{limits, pack, table::TableError},
    words::Lang,
};

use crate::{
    harness::{Browser, Outcome, on_site, shots::shots},
    pages::{data::Data, import::Import, results::Results, seed},
};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures/feedback")
        .join(name)
}

async fn kept(b: &Browser) -> Result<usize, Box<dyn std::error::Error>> {
    Ok(
        b.eval("return Object.keys(localStorage).filter(k => /:(survey|segment|response)\\//.test(k)).length")
            .await?,
    )
}

#[test]
fn a_table_of_real_answers_becomes_a_survey_with_a_score_and_is_taken_back() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let import = Import::open(&b).await?;
        import.choose(&fixture("sfo_2017_journey.csv")).await?;
        import.columns().await?;
        import.import().await?;
        b.see_text("main", "315").await?;
        b.clean().await?;
        assert_eq!(kept(&b).await?, 2, "a survey and a segment");
        let id: String = b
            .eval("return Object.keys(localStorage).find(k => /:survey\\//.test(k)).split('/').pop()")
            .await?;
        import.undo().await?;
        assert_eq!(kept(&b).await?, 0);

        // Once more, and one column is something else than proposed.
        import.choose(&fixture("sfo_2017_journey.csv")).await?;
        import.columns().await?;
        import.use_as("nps", "skip").await?;
        import.import().await?;
        let found = "return Object.keys(localStorage).find(k => /:survey\\//.test(k)).split('/').pop()";
        let again: String = b.eval(found).await?;
        let kept_survey = b.record(&format!("survey/{again}")).await?;
        assert!(kept_survey.is_some_and(|kept| !kept.contains("\"nps\"")));
        import.undo().await?;

        import.choose(&fixture("sfo_2017_journey.csv")).await?;
        import.columns().await?;
        import.import().await?;
        let results = Results::open(&b, &id).await?;
        results.charts_are_drawn().await?;
        b.clean().await
    })
}

/// The file is not taken, for this reason, and nothing is kept of it.
async fn refused(b: &Browser, file: &Path, why: &TableError) -> Outcome {
    let import = Import::open(b).await?;
    let before = kept(b).await?;
    import.choose(file).await?;
    import.refused(&(Lang::En.words().import().error)(why)).await?;
    assert_eq!(kept(b).await?, before);
    b.clean().await
}

#[test]
fn what_is_no_table_is_refused() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&[seed::pulse("s1")]).await?;
        refused(&b, &site.file("empty.csv", "\n\n")?, &TableError::Empty).await?;
        refused(&b, &site.file("head.csv", "id,nps\n")?, &TableError::HeaderOnly).await?;
        refused(
            &b,
            &site.file("book.csv", b"PK\x03\x04 and so on")?,
            &TableError::Workbook,
        )
        .await?;
        refused(
            &b,
            &site.file("picture.csv", [0x89, b'P', b'N', b'G', 0, 0xFF, 0xFE, 0xFD])?,
            &TableError::NotText,
        )
        .await?;
        let wide = vec!["c"; limits::COLUMNS + 1].join(",");
        let wide = format!("{wide}\n{wide}\n");
        let why = TableError::TooManyColumns {
            found: limits::COLUMNS + 1,
            limit: limits::COLUMNS,
        };
        refused(&b, &site.file("wide.csv", wide)?, &why).await?;
        refused(&b, &fixture("open_quote.csv"), &TableError::OpenQuote { row: 3 }).await
    })
}

#[test]
fn h1_fifty_megabytes_are_refused_at_once() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let row = "1,9,good and friendly service\n";
        let size = 50 * 1024 * 1024;
        let big = format!("id,nps,comment\n{}", row.repeat(size / row.len()));
        let why = TableError::TooLarge {
            size: big.len(),
            limit: limits::FILE,
        };
        refused(&b, &site.file("big.csv", big)?, &why).await
    })
}

#[test]
fn odd_tables_are_read_and_what_was_odd_is_said() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        for (name, columns) in [
            ("wrong_delimiter.csv", 1),
            ("ragged.csv", 3),
            ("utf16le.csv", 0),
            ("hundred_columns.csv", 100),
        ] {
            let import = Import::open(&b).await?;
            import.choose(&fixture(name)).await?;
            import.columns().await?;
            if columns > 0 {
                let there: usize = b.eval("return document.querySelectorAll('.cols .col').length").await?;
                assert_eq!(there, columns, "{name}");
            }
            if matches!(name, "wrong_delimiter.csv" | "ragged.csv") {
                b.see("#import-odd").await?;
            }
            b.clean().await?;
            b.refresh().await?;
        }
        Ok(())
    })
}

#[test]
fn an_import_that_finds_no_room_keeps_nothing() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        b.seed(&[seed::pulse("s1")]).await?;
        b.execute(
            "let n = 5 * 1024 * 1024, i = 0; while (n >= 1) { try { localStorage.setItem('other' + i++, 'x'.repeat(n)); } catch { n = Math.floor(n / 2); } }",
            vec![],
        )
        .await?;
        let import = Import::open(&b).await?;
        import.choose(&fixture("sfo_2017_journey.csv")).await?;
        import.columns().await?;
        b.press(Lang::En.words().import().import).await?;
        b.see(".say .err").await?;
        assert_eq!(kept(&b).await?, 1);
        let data = Data::open(&b).await?;
        assert!(data.export().await?.contains("Airport pulse"));
        b.clean().await
    })
}

/// A column that only its author understands is asked about, the first answers can be looked at, and the next file needs no questions.
#[test]
fn a_mapping_asks_shows_and_is_remembered() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let words = Lang::En.words();
        let rows = "t1,01/02/2026,shop,gold,9,Friendly staff\nt2,03/04/2026,web,,4,I waited for an hour\n";
        let file = site.file("desk.csv", format!("ticket,when,channel,plan,nps,comment\n{rows}"))?;
        let import = Import::open(&b).await?;
        import.choose(&file).await?;
        import.columns().await?;
        import.use_as("plan", "segment").await?;
        b.choose("#import-source", "indirect").await?;
        b.press(words.import().import).await?;
        import
            .refused(&(words.columns().day_missing)("01/02/2026", "when"))
            .await?;
        b.until("the question has the focus", async || {
            Ok(b.eval("return document.activeElement.name === 'day-when'").await?)
        })
        .await?;
        b.click(".which-day input[value='date-mdy']").await?;
        b.press(words.columns().preview).await?;
        b.see_text(".try-out", "Jan 2, 2026").await?;
        b.see_text(".try-out", "I waited for an hour").await?;
        assert_eq!(kept(&b).await?, 0, "a preview keeps nothing");
        shots(&b, "import-preview").await?;
        import.import().await?;
        let packed: String = b
            .eval("return Object.entries(localStorage).find(([key]) => /:segment\\//.test(key))[1]")
            .await?;
        let first = pack::unpack(&packed).ok_or("a segment")?.responses.remove(0);
        let told = |name: &str| {
            first
                .computed
                .get(name)
                .and_then(|value| value.as_str().map(str::to_owned))
        };
        for (name, value) in [("channel", "shop"), ("plan", "gold"), ("source_kind", "indirect")] {
            assert_eq!(told(name).as_deref(), Some(value), "{name}");
        }

        // The next export of the same help desk, its columns in another order: one row came before.
        let next = "comment,nps,plan,channel,when,ticket\nI waited for an hour,4,,web,03/04/2026,t2\nStill slow,3,gold,web,02/03/2026,t9\n";
        let next = site.file("desk_june.csv", next)?;
        b.press(words.import().other_file).await?;
        import.choose(&next).await?;
        import.columns().await?;
        b.see_text("main", &(words.columns().as_before)("Desk")).await?;
        let source: String = b.eval("return document.getElementById('import-source').value").await?;
        assert_eq!(source, "indirect");
        b.see_text(".goes-into", &(words.columns().add_to)("Desk")).await?;
        shots(&b, "import-further").await?;
        import.import().await?;
        b.see_text("main", &(words.import().added)(1, "desk_june.csv")).await?;
        b.see_text("main", &(words.columns().already_here)(1)).await?;
        assert_eq!(kept(&b).await?, 3, "one survey, two segments");
        import.undo().await?;
        assert_eq!(kept(&b).await?, 2);

        // Or into a survey of its own.
        import.choose(&next).await?;
        import.columns().await?;
        b.click(".goes-into input[value='new']").await?;
        b.see("#import-title").await?;
        import.import().await?;
        assert_eq!(kept(&b).await?, 4);
        b.clean().await
    })
}

#[test]
fn json_from_a_help_desk_comes_in_as_a_table() -> Outcome {
    on_site(async |site| {
        let b = site.browser("author").await?;
        let import = Import::open(&b).await?;
        let broken = site.file("broken.json", "[{\"id\":1},\n{\"id\":]")?;
        import.choose(&broken).await?;
        let why = TableError::NotJson { line: 2, column: 7 };
        import.refused(&(Lang::En.words().import().error)(&why)).await?;
        let ours = site.file("mine.json", "{\"waystone\":\"survey\",\"version\":1}")?;
        refused(&b, &ours, &TableError::Ours).await?;
        let tickets = r#"{"tickets":[{"id":"a","rating":5,"comment":"Quick and kind","customer":{"id":"c1"}},
            {"id":"b","rating":2,"comment":"I was sent from desk to desk","customer":{"id":"c2"}}]}"#;
        let import = Import::open(&b).await?;
        import.choose(&site.file("desk.json", tickets)?).await?;
        import.columns().await?;
        import.use_as("customer.id", "customer").await?;
        import.import().await?;
        assert_eq!(kept(&b).await?, 2);
        b.clean().await
    })
}

/// A worker left over in a cache from another release must not take jobs.
#[test]
fn p20_a_worker_of_another_build_is_refused() -> Outcome {
    on_site(async |site| {
        site.tamper(Arc::new(|name, query, mut body| {
            if name == "worker_bg.wasm" {
                // The page names its build in the query; the module holds the same name.
                let build = query.strip_prefix("v=").unwrap_or("?").as_bytes();
                let at = body.windows(build.len()).position(|part| part == build)?;
                body[at] ^= 1;
            }
            Some(body)
        }));
        let b = site.browser("author").await?;
        let import = Import::open(&b).await?;
        import.choose(&fixture("ragged.csv")).await?;
        import.refused(Lang::En.words().shell().reload_why).await
    })
}

#[test]
fn p20_a_missing_worker_is_told_and_the_next_try_works() -> Outcome {
    on_site(async |site| {
        site.tamper(Arc::new(|name, _, body| (!name.starts_with("worker")).then_some(body)));
        let b = site.browser("author").await?;
        let import = Import::open(&b).await?;
        import.choose(&fixture("ragged.csv")).await?;
        import.refused(Lang::En.words().shell().failed).await?;
        site.tamper(Arc::new(|_, _, body| Some(body)));
        import.choose(&fixture("ragged.csv")).await?;
        import.columns().await
    })
}

#[test]
fn reading_can_be_cancelled_and_begun_again() -> Outcome {
    on_site(async |site| {
        // The worker comes late: there is time to change one's mind, however fast the machine.
        site.tamper(Arc::new(|name, _, body| {
            if name == "worker_bg.wasm" {
                std::thread::sleep(std::time::Duration::from_secs(3));
            }
            Some(body)
        }));
        let b = site.browser("author").await?;
        let import = Import::open(&b).await?;
        import.choose(&fixture("ragged.csv")).await?;
        b.press_in(".busy", Lang::En.words().shell().cancel).await?;
        import.refused(Lang::En.words().import().cancelled).await?;
        site.tamper(Arc::new(|_, _, body| Some(body)));
        import.choose(&fixture("ragged.csv")).await?;
        import.columns().await?;
        assert_eq!(kept(&b).await?, 0);
        b.clean().await
    })
}
