//! How a survey goes out and its answers come back.
use std::{error::Error, path::Path};

use waystone::words::Lang;

use crate::harness::{Browser, Outcome};

pub struct Share<'b>(pub &'b Browser);

impl Share<'_> {
    pub async fn open_survey(&self) -> Outcome {
        self.0.press(Lang::En.words().share().open_it).await?;
        self.0.see_text("main", Lang::En.words().share().open_now).await
    }

    /// Makes the key and downloads the backup that opens the way out: its text.
    pub async fn back_up(&self) -> Result<String, Box<dyn Error>> {
        let (name, text) = self.0.download(async || self.0.click("#make-key").await).await?;
        assert_eq!(name, "waystone-backup.json");
        self.0.see("#own-key").await?;
        Ok(text)
    }

    /// What stands in a field that is only there to be copied.
    pub async fn shown(&self, css: &str) -> Result<String, Box<dyn Error>> {
        self.0.see(css).await?;
        Ok(self
            .0
            .eval(&format!(
                "return document.querySelector({}).value",
                serde_json::json!(css)
            ))
            .await?)
    }

    pub async fn link(&self) -> Result<String, Box<dyn Error>> {
        self.shown("#survey-link").await
    }

    pub async fn paste(&self, text: &str) -> Outcome {
        self.0.write("#links", text).await?;
        self.0.click("#take-links").await
    }

    pub async fn reports(&self, new: u64, same: u64, refused: u64) -> Outcome {
        self.0
            .see_text("#report", &(Lang::En.words().back().report)(new, same, refused))
            .await
    }

    pub async fn save_survey(&self) -> Result<(String, String), Box<dyn Error>> {
        self.0
            .download(async || self.0.press(Lang::En.words().share().save_survey).await)
            .await
    }

    pub async fn bring_back(&self, files: &[&Path]) -> Outcome {
        self.0.upload(".intake input[type=file]", files).await
    }
}
