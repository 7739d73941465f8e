//! A table of answers comes in: choose, say what the columns are, done.
use std::path::Path;

use waystone::{route::Route, words::Lang};

use crate::harness::{Browser, Outcome};

pub struct Import<'b>(pub &'b Browser);

impl<'b> Import<'b> {
    pub async fn open(browser: &'b Browser) -> Result<Self, Box<dyn std::error::Error>> {
        browser.open(&Route::Import).await?;
        Ok(Self(browser))
    }

    pub async fn choose(&self, file: &Path) -> Outcome {
        self.0.upload(".drop input[type=file]", &[file]).await
    }

    /// The file was read, and its columns stand there.
    pub async fn columns(&self) -> Outcome {
        self.0.see("#import-columns").await?;
        Ok(())
    }

    /// What the file's column is taken for, by the tag of its role.
    pub async fn use_as(&self, column: &str, role: &str) -> Outcome {
        self.0
            .choose(&format!(".col-use select[aria-label$=': {column}']"), role)
            .await
    }

    pub async fn import(&self) -> Outcome {
        self.0.press(Lang::En.words().import().import).await?;
        self.0.see("#import-by").await?;
        Ok(())
    }

    pub async fn undo(&self) -> Outcome {
        self.0.press(Lang::En.words().import().undo).await?;
        self.0.see_text(".say", Lang::En.words().import().undone).await
    }

    /// The file was not taken, and this is why.
    pub async fn refused(&self, why: &str) -> Outcome {
        self.0.see_text(".say", why).await
    }
}
