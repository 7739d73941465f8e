//! What the browser keeps: out, in, away.
use std::{error::Error, path::Path};

use waystone::route::Route;

use crate::harness::{Browser, Outcome};

pub struct Data<'b>(pub &'b Browser);

impl<'b> Data<'b> {
    pub async fn open(browser: &'b Browser) -> Result<Self, Box<dyn Error>> {
        browser.open(&Route::Data).await?;
        browser.see("#export").await?;
        Ok(Self(browser))
    }

    /// The backup's text.
    pub async fn export(&self) -> Result<String, Box<dyn Error>> {
        let (name, text) = self.0.download(async || self.0.click("#export").await).await?;
        assert_eq!(name, "waystone-backup.json");
        Ok(text)
    }

    pub async fn import(&self, file: &Path) -> Outcome {
        self.0.upload(".intake input[type=file]", &[file]).await
    }

    /// What the page says of the file that came in.
    pub async fn told(&self, text: &str) -> Outcome {
        self.0.see_text(".backup", text).await
    }

    pub async fn clear(&self) -> Outcome {
        self.0.click("#clear").await?;
        self.0.click("#clear-yes").await?;
        self.0.see("#cleared").await?;
        Ok(())
    }
}
