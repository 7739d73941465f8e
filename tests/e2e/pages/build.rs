//! The builder: outline, editor, rule, preview.
use std::error::Error;

use waystone::{survey::KindName, words::Lang};

use crate::harness::{Browser, Outcome};

pub struct Builder<'b>(pub &'b Browser);

impl Builder<'_> {
    /// The id of the survey that is being built, as the address says.
    pub async fn id(&self) -> Result<String, Box<dyn Error>> {
        let url = self.0.current_url().await?;
        Ok(url.as_str().rsplit('/').next().unwrap_or_default().to_owned())
    }

    pub async fn title(&self, text: &str) -> Outcome {
        let closed: bool = self.0.eval("return !document.querySelector('#survey-title')").await?;
        if closed {
            self.0.click("#edit-about").await?;
        }
        self.0.write("#survey-title", text).await
    }

    pub async fn brand(&self, text: &str) -> Outcome {
        self.0.write("#brand", text).await
    }

    pub async fn add_page(&self) -> Outcome {
        self.0.click("#add-page").await
    }

    /// At the end of the survey; its card is open then.
    pub async fn add(&self, kind: KindName, title: &str) -> Outcome {
        self.0.click("#add-question").await?;
        self.0.click(&format!("#kinds [data-kind='{}']", kind.tag())).await?;
        self.0.see("#q-title").await?;
        self.0.write("#q-title", title).await
    }

    /// The labels of the choices, of as many as stand there.
    pub async fn choices(&self, labels: &[&str]) -> Outcome {
        for (at, label) in labels.iter().enumerate() {
            self.0
                .write(
                    &format!("[data-part=choices] .opt:nth-child({}) textarea", at + 1),
                    label,
                )
                .await?;
        }
        Ok(())
    }

    pub async fn required(&self) -> Outcome {
        self.0.click(".switch:has(#required)").await
    }

    /// Ties the open question to a stage of the journey, by the stage's name.
    pub async fn place(&self, stage: &str, touchpoint: &str) -> Outcome {
        let value: String = self
            .0
            .eval(&format!(
                "return [...document.querySelectorAll('#stage option')].find(o => o.textContent.trim() === {})?.value ?? ''",
                serde_json::json!(stage)
            ))
            .await?;
        assert!(!value.is_empty(), "no stage {stage}");
        self.0.choose("#stage", &value).await?;
        self.0.write("#touchpoint", touchpoint).await
    }

    /// The open question is shown only if the answer to the question of this id lies between.
    pub async fn only_if(&self, question: &str, low: u8, high: u8) -> Outcome {
        self.0.choose("#rule-question", question).await?;
        self.0.choose("#rule-low", &low.to_string()).await?;
        self.0.choose("#rule-high", &high.to_string()).await
    }

    pub async fn saved(&self) -> Outcome {
        self.0.see("[data-save=saved]").await?;
        Ok(())
    }

    pub async fn tab(&self, name: &str) -> Outcome {
        self.0.press_in(".tabs", name).await
    }

    pub async fn to_share(&self) -> Outcome {
        self.tab(Lang::En.words().shell().share).await
    }
}
