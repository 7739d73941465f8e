//! The respondent's page.
use waystone::words::Lang;

use crate::harness::{Browser, Outcome};

pub struct Answering<'b>(pub &'b Browser);

impl Answering<'_> {
    pub async fn asks(&self, title: &str) -> Outcome {
        self.0.see_text(".question .ask", title).await
    }

    /// On a scale: a press on the point.
    pub async fn rate(&self, value: u8) -> Outcome {
        self.0
            .click(&format!(".question .nps-row label:has(input[value='{value}'])"))
            .await
    }

    pub async fn pick(&self, label: &str) -> Outcome {
        self.0.press_in(".question .choices", label).await
    }

    pub async fn tell(&self, text: &str) -> Outcome {
        self.0.write(".question .ta", text).await
    }

    pub async fn next(&self) -> Outcome {
        self.0.press(Lang::En.words().run().next).await
    }

    pub async fn back(&self) -> Outcome {
        self.0.press(Lang::En.words().run().back).await
    }

    pub async fn finish(&self) -> Outcome {
        self.0.press(Lang::En.words().run().finish).await?;
        self.0.see("#arrived").await?;
        Ok(())
    }

    /// From an address that holds the survey.
    pub async fn open_link(&self, link: &str) -> Outcome {
        self.0.goto(link).await?;
        self.0.see(".respond form").await?;
        Ok(())
    }

    /// The reply link, as it is copied. A headless browser has a clipboard only for a page in front, so the copying is watched.
    pub async fn reply_link(&self) -> Result<String, Box<dyn std::error::Error>> {
        self.0.see("#copy-link").await?;
        let watch = "navigator.clipboard.writeText = text => { window.copied = text; return Promise.resolve(); }";
        self.0.execute(watch, vec![]).await?;
        self.0.click("#copy-link").await?;
        self.0.see_text(".send", Lang::En.words().run().copied).await?;
        Ok(self.0.eval("return window.copied").await?)
    }

    /// On the respondent's own device: the sealed file for the author.
    pub async fn save_answers(&self) -> Result<(String, String), Box<dyn std::error::Error>> {
        self.0
            .download(async || self.0.press(Lang::En.words().run().send_file).await)
            .await
    }
}
