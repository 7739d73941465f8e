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

    pub async fn save_survey(&self) -> Result<(String, String), Box<dyn Error>> {
        self.0
            .download(async || self.0.press(Lang::En.words().share().save_survey).await)
            .await
    }

    pub async fn bring_back(&self, files: &[&Path]) -> Outcome {
        self.0.upload("main input[type=file]", files).await
    }
}
