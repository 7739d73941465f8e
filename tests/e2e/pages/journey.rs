//! The journey map and what stands below it.
use waystone::{route::Route, survey::JourneyId};

use crate::harness::{Browser, Outcome};

pub struct Journey<'b>(pub &'b Browser);

impl<'b> Journey<'b> {
    /// The author's own.
    pub async fn open(browser: &'b Browser) -> Result<Self, Box<dyn std::error::Error>> {
        browser.open(&Route::Journey).await?;
        browser.see(".jmap").await?;
        Ok(Self(browser))
    }

    /// The sample project, from where somebody with nothing begins; its real half.
    pub async fn sample(browser: &'b Browser) -> Result<Self, Box<dyn std::error::Error>> {
        browser.open(&Route::Surveys).await?;
        browser.click("#sample").await?;
        browser.see(".jmap").await?;
        Ok(Self(browser))
    }

    /// The made-up half of the sample that is here.
    pub async fn made_up(&self) -> Outcome {
        let id = JourneyId::new("sample-larkfield").map_err(|error| error.to_string())?;
        self.0.open(&Route::Path(id)).await?;
        self.0.see_text("main h1", "Larkfield").await?;
        self.0.see(".jmap").await?;
        Ok(())
    }

    /// Nothing is read or resampled any more.
    pub async fn is_still(&self) -> Outcome {
        let done = "return !document.querySelector('.j-says .note')?.innerText.includes('…')
            && [...document.querySelectorAll('#chance')].every(h => /500|۵۰۰/.test(h.closest('section').innerText) || !h.closest('section').querySelector('.jchance li'))";
        self.0
            .until("all of the map to be studied", async || {
                Ok(self.0.eval::<bool>(done).await?)
            })
            .await
    }

    /// What the touchpoint of this name says.
    pub async fn touchpoint(&self, name: &str) -> Result<String, Box<dyn std::error::Error>> {
        let script = format!(
            "return [...document.querySelectorAll('.tp > li')].find(e => e.querySelector('h3 bdi')?.innerText === {})?.innerText ?? ''",
            serde_json::json!(name)
        );
        Ok(self.0.eval(&script).await?)
    }

    /// The opportunities in their order, each with its figure and how sure it is.
    pub async fn opportunities(&self) -> Result<Vec<String>, Box<dyn std::error::Error>> {
        let script =
            "return [...document.querySelectorAll('.jchance li')].map(e => e.innerText.replace(/\\s+/g, ' ').trim())";
        Ok(self.0.eval(script).await?)
    }

    /// Shows a group of people only.
    pub async fn only(&self, group: &str) -> Outcome {
        self.0.choose("#jgroup", group).await
    }

    pub async fn beside(&self, group: &str) -> Outcome {
        self.0.choose("#jbeside", group).await
    }
}
