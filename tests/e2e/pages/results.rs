//! What the answers say: scores, charts, comments.
use waystone::{route::Route, survey::SurveyId};

use crate::harness::{Browser, Outcome};

pub struct Results<'b>(pub &'b Browser);

impl<'b> Results<'b> {
    pub async fn open(browser: &'b Browser, survey: &str) -> Result<Self, Box<dyn std::error::Error>> {
        let id = SurveyId::new(survey).map_err(|error| error.to_string())?;
        browser.open(&Route::Results(id)).await?;
        Ok(Self(browser))
    }

    /// The one large number.
    pub async fn headline(&self, text: &str) -> Outcome {
        self.0.see_text(".hero .big", text).await
    }

    /// The comment with this text was read as `neg`, `neu`, `pos`, `mix` or `unk`.
    pub async fn feels(&self, comment: &str, how: &str) -> Outcome {
        let script = format!(
            "return [...document.querySelectorAll('.cmt')].find(e => e.innerText.includes({}))?.querySelector('.sent')?.className ?? ''",
            serde_json::json!(comment)
        );
        let mut said = String::new();
        self.0
            .until(&format!("“{comment}” to be read as {how}"), async || {
                said = self.0.eval::<String>(&script).await?;
                Ok(said.split(' ').any(|class| class == how))
            })
            .await
            .map_err(|error| format!("{error}; it is “{said}”").into())
    }

    /// The words that decided how the comment with this text reads are marked in it.
    pub async fn marks(&self, comment: &str) -> Outcome {
        let said = self.of(
            comment,
            "[...e.querySelectorAll('mark')].map(m => m.textContent).join('')",
        );
        let said: String = self.0.eval(&said).await?;
        if !said.is_empty() && said.len() <= comment.len() {
            return Ok(());
        }
        Err(format!("“{said}” is marked in “{comment}”").into())
    }

    /// The comment with this text has these labels, among others.
    pub async fn is_labelled(&self, comment: &str, labels: &[&str]) -> Outcome {
        let script = self.of(
            comment,
            "e ? [...e.querySelectorAll('.chip')].map(c => c.innerText) : []",
        );
        let mut said: Vec<String> = Vec::new();
        self.0
            .until(&format!("“{comment}” to be labelled {labels:?}"), async || {
                said = self.0.eval(&script).await?;
                Ok(labels.iter().all(|label| said.iter().any(|said| said == label)))
            })
            .await
            .map_err(|error| format!("{error}; it is {said:?}").into())
    }

    /// So many comments touch this theme; `None`: it is not in the list.
    pub async fn touched(&self, theme: &str, n: Option<u64>) -> Outcome {
        let script = format!(
            "return [...document.querySelectorAll('.themes li')].find(e => e.querySelector('.lnk').innerText === {})?.querySelector('.ct').innerText ?? ''",
            serde_json::json!(theme)
        );
        let wanted = n.map(|n| n.to_string()).unwrap_or_default();
        let mut said = String::new();
        self.0
            .until(&format!("“{theme}” to be touched {n:?} times"), async || {
                said = self.0.eval(&script).await?;
                Ok(said == wanted)
            })
            .await
            .map_err(|error| format!("{error}; it is “{said}”").into())
    }

    /// Presses a label of the comment with this text.
    pub async fn press_label(&self, comment: &str, label: &str) -> Outcome {
        let label = serde_json::json!(label);
        let press = format!("[...e.querySelectorAll('button.chip')].find(c => c.innerText === {label}).click()");
        self.0.eval::<serde_json::Value>(&self.of(comment, &press)).await?;
        Ok(())
    }

    /// Presses the button of this name beside the comment with this text.
    pub async fn press_in_comment(&self, comment: &str, name: &str) -> Outcome {
        let name = serde_json::json!(name);
        let press = format!("[...e.querySelectorAll('.meta button')].find(c => c.innerText === {name}).click()");
        self.0.eval::<serde_json::Value>(&self.of(comment, &press)).await?;
        Ok(())
    }

    /// These words, and no others, are marked in the comment with this text.
    pub async fn marks_exactly(&self, comment: &str, words: &str) -> Outcome {
        let said = self.of(
            comment,
            "[...e.querySelectorAll('mark')].map(m => m.textContent).join(' ')",
        );
        self.0
            .until(&format!("“{words}” to be marked"), async || {
                Ok(self.0.eval::<String>(&said).await? == words)
            })
            .await
    }

    /// Beside the label stands how sure it is, in one of these words.
    pub async fn is_sure(&self, comment: &str, words: &[&str]) -> Outcome {
        let said: String = self
            .0
            .eval(&self.of(comment, "e.querySelector('.row .note')?.innerText ?? ''"))
            .await?;
        if words.contains(&said.as_str()) {
            return Ok(());
        }
        Err(format!("“{comment}” is read as “{said}”").into())
    }

    /// A function body that looks at the comment with this text, `e`.
    fn of(&self, comment: &str, what: &str) -> String {
        let text = serde_json::json!(comment);
        format!(
            "const e = [...document.querySelectorAll('.cmt')].find(e => e.innerText.includes({text})); return {what}"
        )
    }

    /// Opens a pill's menu and ticks, or chooses, what is named so in it.
    pub async fn narrow(&self, menu: &str, name: &str) -> Outcome {
        self.open_menu(menu).await?;
        self.0.press_in(&format!("#{menu}"), name).await?;
        self.close_menu(menu).await
    }

    pub async fn open_menu(&self, menu: &str) -> Outcome {
        self.0.click(&format!("#{menu}-pill")).await?;
        self.0.see(&format!("#{menu}")).await?;
        Ok(())
    }

    pub async fn close_menu(&self, menu: &str) -> Outcome {
        self.0
            .active_element()
            .await?
            .send_keys(thirtyfour::Key::Escape + "")
            .await?;
        self.0.gone(&format!("#{menu}:not([hidden])")).await
    }

    /// "12 of 40 answers", as the bar says it.
    pub async fn looks_at(&self, said: &str) -> Outcome {
        self.0.see_text(".slicer .count", said).await
    }

    /// What stands after the `?` of the address.
    pub async fn told(&self) -> Result<String, Box<dyn std::error::Error>> {
        Ok(self
            .0
            .eval("return decodeURIComponent(location.hash.split('?')[1] ?? '')")
            .await?)
    }

    /// Whether each chart has ink on it.
    pub async fn charts_are_drawn(&self) -> Outcome {
        let script = "const all = [...document.querySelectorAll('canvas')];
            const ink = c => { const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data; const seen = new Set();
              for (let i = 0; i < d.length; i += 4) seen.add(d[i] << 24 | d[i + 1] << 16 | d[i + 2] << 8 | d[i + 3]); return seen.size; };
            return all.length > 0 && all.every(c => c.width > 0 && ink(c) > 2)";
        self.0
            .until("the charts to be drawn", async || {
                Ok(self.0.eval::<bool>(script).await?)
            })
            .await
    }
}
