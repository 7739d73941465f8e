//! A survey goes to another person as a file, and the answers come back as one.
use waystone::words::Lang;

use crate::{
    harness::{Outcome, on_site},
    pages::{answer::Answering, seed, share::Share, surveys::Surveys},
};

#[test]
fn a_survey_is_answered_in_another_browser_and_the_answers_come_back_once() -> Outcome {
    on_site(async |site| {
        let author = site.browser("author").await?;
        author.seed(&[seed::pulse("s1")]).await?;
        author.open_hash("#/share/s1").await?;
        let share = Share(&author);
        let (name, survey) = share.save_survey().await?;
        assert_eq!(name, "Airport-pulse.survey.json");

        let other = site.browser("respondent").await?;
        let survey = site.file(&name, survey)?;
        Surveys::open(&other).await?.answer_file(&survey).await?;
        let a = Answering(&other);
        a.asks("How likely are you to recommend us?").await?;
        a.rate(10).await?;
        a.next().await?;
        a.next().await?;
        a.tell("Nothing at all").await?;
        a.finish().await?;
        let (name, answers) = a.save_answers().await?;
        let answers = site.file(&name, answers)?;

        share.bring_back(&[&answers]).await?;
        author
            .see_text("#report", &(Lang::En.words().share().report)(1, 0, 0))
            .await?;
        share.bring_back(&[&answers]).await?;
        author
            .see_text("#report", &(Lang::En.words().share().report)(0, 1, 0))
            .await?;
        author.clean().await?;
        other.clean().await
    })
}
