//! The stream of what people said, and one customer.
use waystone::route::Route;

use crate::harness::{Browser, Outcome};

pub struct Feedback<'b>(pub &'b Browser);

impl<'b> Feedback<'b> {
    pub async fn open(browser: &'b Browser) -> Result<Self, Box<dyn std::error::Error>> {
        browser.open(&Route::Feedback).await?;
        Ok(Self(browser))
    }

    /// Ticks the choice with this text.
    pub async fn tick(&self, choice: &str) -> Outcome {
        let script = format!(
            "const l = [...document.querySelectorAll('.fb-f label')].find(e => e.innerText.startsWith({})); l?.click(); return !!l",
            serde_json::json!(choice)
        );
        self.0
            .until(&format!("a choice “{choice}”"), async || {
                Ok(self.0.eval::<bool>(&script).await?)
            })
            .await
    }

    /// Which of these labels the piece has that holds `part`: only this one, or none.
    pub async fn says_of(&self, part: &str, labels: &[&str], said: Option<&str>) -> Outcome {
        let script = format!(
            "const item = [...document.querySelectorAll('.fb-item')].find(e => e.innerText.includes({})); \
             return [...item?.querySelectorAll('.sent, .chip') ?? []].map(e => e.innerText)",
            serde_json::json!(part)
        );
        self.0
            .until(&format!("“{part}” to be labelled {said:?}"), async || {
                let chips: Vec<String> = self.0.eval(&script).await?;
                let of: Vec<&str> = labels
                    .iter()
                    .copied()
                    .filter(|label| chips.iter().any(|chip| chip == label))
                    .collect();
                // The sentiment comes with the labels.
                Ok(!chips.is_empty() && of == Vec::from_iter(said))
            })
            .await
    }

    /// How many pieces the choice would leave, as it is said.
    pub async fn count(&self, choice: &str) -> Result<String, Box<dyn std::error::Error>> {
        let script = format!(
            "return [...document.querySelectorAll('.fb-f label')].find(e => e.innerText.startsWith({}))?.querySelector('.n').innerText ?? ''",
            serde_json::json!(choice)
        );
        Ok(self.0.eval(&script).await?)
    }

    pub async fn search(&self, words: &str) -> Outcome {
        self.0.write("#fq", words).await
    }

    /// Opens the customer of the first piece, and says the name.
    pub async fn first_customer(&self) -> Result<String, Box<dyn std::error::Error>> {
        let name = self.0.see(".fb-item .hd .lnk").await?.text().await?;
        self.0.click(".fb-item .hd .lnk").await?;
        self.0.see("#customer").await?;
        Ok(name)
    }
}
