//! The builder: outline, editor, rule, preview.
use std::error::Error;

use thirtyfour::{TypingData, prelude::*};
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

    /// The questions' titles as the outline has them, pages between them as `|`.
    pub async fn outline(&self) -> Result<String, Box<dyn Error>> {
        let script = "return [...document.querySelectorAll('.trail > [data-row]')].map(row => row.classList.contains('pg') ? '|' \
            : row.querySelector('.q > span').textContent).join(' ')";
        Ok(self.0.eval(script).await?)
    }

    pub async fn outline_is(&self, wanted: &str) -> Outcome {
        self.0
            .until(&format!("the outline {wanted}"), async || {
                Ok(self.outline().await? == wanted)
            })
            .await
            .map_err(|error| error.to_string().into())
    }

    /// The grip of a question, in the `outline` or on its `card`.
    pub async fn grip(&self, area: &str, title: &str) -> Result<WebElement, Box<dyn Error>> {
        let key: String = self
            .0
            .eval(&format!(
                "return [...document.querySelectorAll('.trail > [data-row]')].find(row => row.querySelector('.q > span')?.textContent === {})?.dataset.row ?? ''",
                serde_json::json!(title)
            ))
            .await?;
        Ok(self.0.find(By::Css(format!("[id='grip-{area}-{key}']"))).await?)
    }

    /// The survey as it is stored, without what every save counts.
    pub async fn kept(&self) -> Result<String, Box<dyn Error>> {
        self.saved().await?;
        let kept = self.0.record(&format!("survey/{}", self.id().await?)).await?;
        let mut value: serde_json::Value = serde_json::from_str(&kept.unwrap_or_default())?;
        value["revision"] = 0.into();
        Ok(value.to_string())
    }

    /// Keys for whatever has the keyboard.
    pub async fn keys(&self, keys: impl Into<TypingData>) -> Outcome {
        self.0.active_element().await?.send_keys(keys).await?;
        Ok(())
    }

    /// What was said last to those who don't see it.
    pub async fn said(&self, text: &str) -> Outcome {
        let script = "return [...document.querySelectorAll('p.vh[role=status]')].map(e => e.textContent).join(' ')";
        self.0
            .until(&format!("“{text}” to be said"), async || {
                Ok(self.0.eval::<String>(script).await?.contains(text))
            })
            .await
    }
}
