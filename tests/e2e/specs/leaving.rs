//! Who left, by group and experience: drawn, read, pressed, chosen otherwise, taken along; small groups stay held back.
use waystone::words::Lang;

use crate::{
    harness::{Browser, Outcome, in_browser, shots::shots},
    pages::{results::Results, seed},
};

const FIGURE: &str = "figure.leaving";

async fn opened<'b>(
    b: &'b Browser,
    counts: &[(&str, u8, usize, usize)],
) -> Result<Results<'b>, Box<dyn std::error::Error>> {
    b.seed(&seed::left("s1", counts)).await?;
    Results::open(b, "s1").await
}

/// More left after a bad experience, and more so among who pays; of the trial few are known.
const PLANS: [(&str, u8, usize, usize); 6] = [
    ("Premium", 9, 40, 4),
    ("Premium", 3, 40, 24),
    ("Freemium", 9, 60, 6),
    ("Freemium", 3, 40, 7),
    ("Trial", 9, 6, 1),
    ("Trial", 3, 2, 2),
];

#[test]
fn leavers_are_told_apart_by_group_and_experience() -> Outcome {
    in_browser(async |b| {
        let results = opened(b, &PLANS).await?;
        let words = Lang::En.words();
        let own = words.leaving();
        b.see_text(FIGURE, "Leaving goes with a bad experience more in some groups")
            .await?;
        b.see_text(FIGURE, "of 188 left").await?;
        let (_, csv) = b.download(async || b.press_in(FIGURE, "CSV").await).await?;
        let line = |of: &str| {
            csv.lines()
                .find(|line| line.contains(of))
                .unwrap_or_default()
                .to_owned()
        };
        let bad = csv
            .lines()
            .find(|line| line.starts_with("Premium,Bad"))
            .unwrap_or_default();
        assert!(bad.starts_with("Premium,Bad (0 to 6),40,60,"), "{csv}");
        // Two people could be subtracted out of eight, so neither part of the trial is told.
        assert!(
            csv.lines()
                .filter(|line| line.starts_with("Trial"))
                .all(|line| line.ends_with(",,,,,,,")),
            "{}",
            line("Trial")
        );
        let (_, svg) = b.download(async || b.press_in(FIGURE, "SVG").await).await?;
        assert!(svg.contains("Premium") && svg.contains(words.results().held));
        let (_, html) = b.download(async || b.click("#save-report").await).await?;
        assert!(html.contains(own.heading) && html.contains("Freemium"));
        // The table says what the file says.
        b.press_in(FIGURE, words.shell().table).await?;
        b.see_text(&format!("{FIGURE} .sheet"), "Bad (0 to 6)").await?;
        shots(b, "results-leaving").await?;
        // A mark narrows the page to the people that it stands for.
        b.eval::<bool>("const m = [...document.querySelectorAll('#leaving-marks .mark')].find(m => m.ariaLabel.startsWith('Premium: Experience Bad')); m.click(); return true").await?;
        results.looks_at("40 of 188 answers").await?;
        results.headline("−100").await?;
        b.press(words.filters().clear).await?;
        results.looks_at("188 answers").await?;
        // Without the experience, by language there is nothing to compare; what is chosen stands in the address.
        b.choose("#left-felt", "-").await?;
        b.see_text(
            FIGURE,
            "Most left among “\u{2068}Premium\u{2069}” (\u{2068}35.0%\u{2069})",
        )
        .await?;
        b.choose("#left-who", "f.Churn=No").await?;
        b.see_text(FIGURE, "of 188 left").await?;
        let told = results.told().await?;
        assert!(told.contains("left=f.Churn=No") && told.contains("felt=-"), "{told}");
        b.clean().await
    })
}

#[test]
fn what_says_that_somebody_left_is_asked_for_where_nothing_tells() -> Outcome {
    in_browser(async |b| {
        b.seed(&seed::told_apart("s1")).await?;
        let results = Results::open(b, "s1").await?;
        results.headline("+33").await?;
        b.click("#leaving-title").await?;
        b.see_text(".leaving", Lang::En.words().leaving().ask).await?;
        b.choose("#left-who", "q.q2=c1").await?;
        b.see_text(FIGURE, "of 60 left").await?;
        b.until("the keyboard to stay on the choice", async || {
            Ok(b.eval::<bool>("return document.activeElement.id === 'left-who'")
                .await?)
        })
        .await?;
        b.refresh().await?;
        b.see_text(FIGURE, "of 60 left").await?;
        b.clean().await
    })
}
