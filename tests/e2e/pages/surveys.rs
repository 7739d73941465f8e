//! The list of surveys, and what stands there before the first.
use std::path::Path;

use waystone::{route::Route, words::Lang};

use crate::harness::{Browser, Outcome};

pub struct Surveys<'b>(pub &'b Browser);

impl<'b> Surveys<'b> {
    pub async fn open(browser: &'b Browser) -> Result<Self, Box<dyn std::error::Error>> {
        browser.open(&Route::Surveys).await?;
        Ok(Self(browser))
    }

    /// From the very first screen to the builder.
    pub async fn create_first(&self) -> Outcome {
        self.0.press(Lang::En.words().surveys().first_create).await?;
        self.0.see(".build").await?;
        Ok(())
    }

    /// From the list to the builder.
    pub async fn create_new(&self) -> Outcome {
        self.0.press(Lang::En.words().surveys().new).await?;
        self.0.see(".build").await?;
        Ok(())
    }

    /// A template by its name in addresses.
    pub async fn start(&self, template: &str) -> Outcome {
        self.0.click(&format!("[data-template={template}]")).await?;
        self.0.see(".build").await?;
        Ok(())
    }

    /// A survey that somebody sent.
    pub async fn answer_file(&self, file: &Path) -> Outcome {
        self.0.upload(".file-pick input", &[file]).await
    }
}
