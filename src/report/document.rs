//! A report as one HTML file that needs nothing else: no script, no other file. Texts of strangers stay texts.
use super::show;
use crate::{analysis::Table, words::Lang};

pub struct Document {
    pub lang: Lang,
    pub title: String,
    /// What it is a report of: days, answers, filters, when it was made.
    pub line: String,
    pub finding: String,
    pub sections: Vec<Section>,
    /// How ranges are made.
    pub method: String,
}

/// A part with its drawing, its sentences and its numbers, as far as it has them.
pub struct Section {
    pub heading: String,
    /// An SVG document of ours.
    pub drawing: Option<String>,
    pub texts: Vec<String>,
    pub table: Option<Table>,
}

/// Paper and screen alike; the fonts are those of the device.
const STYLE: &str = "body{font:15px/1.55 system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"PingFang TC\",\"Microsoft JhengHei UI\",Vazirmatn,Tahoma,sans-serif;color:#16201B;background:#fff;max-width:52rem;margin:2rem auto;padding:0 1.25rem}\
h1{font-size:1.75rem;margin:0 0 .25rem}h2{font-size:1.1rem;margin:0 0 .5rem}.line,.method{color:#57635C;font-size:.85rem}.finding{font-size:1.4rem;line-height:1.3;font-weight:600;margin:1.5rem 0}\
section{border-top:1.5px solid #16201B;padding:1rem 0;break-inside:avoid}svg{max-width:100%;height:auto}table{border-collapse:collapse;width:100%;font-size:.85rem;font-variant-numeric:tabular-nums}\
th,td{text-align:start;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #DCE2DD;vertical-align:top}td.n,th.n{text-align:end}caption{text-align:start;color:#57635C;padding-bottom:.35rem}@page{size:A4;margin:16mm 15mm 18mm}";

impl Document {
    pub fn html(&self) -> String {
        let (lang, dir) = (self.lang.tag(), self.lang.dir());
        let sections: String = self.sections.iter().map(|section| section.html(self.lang)).collect();
        let [title, line, finding, method] =
            [&self.title, &self.line, &self.finding, &self.method].map(|text| escaped(text));
        format!(
            "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\"><head><meta charset=\"utf-8\">\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title}</title><style>{STYLE}</style></head>\
             <body><main><h1 dir=\"auto\">{title}</h1><p class=\"line\">{line}</p><p class=\"finding\" dir=\"auto\">{finding}</p>{sections}\
             <p class=\"method\">{method}</p></main></body></html>\n"
        )
    }
}

impl Section {
    fn html(&self, lang: Lang) -> String {
        let mut html = format!("<section><h2 dir=\"auto\">{}</h2>", escaped(&self.heading));
        if let Some(drawing) = &self.drawing {
            // Ours, and said again by the table: a reader hears it once.
            html += &format!("<div dir=\"ltr\" aria-hidden=\"true\">{drawing}</div>");
        }
        for text in &self.texts {
            html += &format!("<p dir=\"auto\">{}</p>", escaped(text));
        }
        if let Some(table) = &self.table {
            html += &sheet(table, lang);
        }
        html + "</section>"
    }
}

fn sheet(table: &Table, lang: Lang) -> String {
    let class = |column: usize| if table.is_text(column) { "" } else { " class=\"n\"" };
    let names = table.columns.iter().enumerate();
    let head: String = names
        .map(|(at, name)| format!("<th scope=\"col\"{}>{}</th>", class(at), escaped(name)))
        .collect();
    let cell = |(at, cell): (usize, &crate::analysis::Cell)| {
        let text = escaped(&show(lang, cell));
        match at {
            0 => format!("<th scope=\"row\"><bdi>{text}</bdi></th>"),
            _ => format!("<td{}><bdi>{text}</bdi></td>", class(at)),
        }
    };
    let row = |row: &Vec<crate::analysis::Cell>| {
        let cells: String = row.iter().enumerate().map(cell).collect();
        format!("<tr>{cells}</tr>")
    };
    let body: String = table.rows.iter().map(row).collect();
    let caption = escaped(&table.caption);
    format!("<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
}

/// A text that is nothing but text in HTML.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Cell;

    #[test]
    fn texts_stay_texts_and_nothing_else_is_needed() {
        let nasty = "</title><script>alert(1)</script>\" onload=\"x & y";
        let document = Document {
            lang: Lang::Fa,
            title: nasty.into(),
            line: nasty.into(),
            finding: nasty.into(),
            sections: vec![Section {
                heading: nasty.into(),
                drawing: Some("<svg></svg>".into()),
                texts: vec![nasty.into()],
                table: Some(Table {
                    caption: nasty.into(),
                    columns: vec![nasty.into(), "n".into()],
                    rows: vec![vec![Cell::Text(nasty.into()), Cell::Percent(42.0, 0)]],
                }),
            }],
            method: nasty.into(),
        };
        let html = document.html();
        assert!(
            !html.contains("<script") && !html.contains("src=") && !html.contains("http:"),
            "{html}"
        );
        assert_eq!(html.matches("&lt;script&gt;").count(), 10);
        assert!(html.contains("dir=\"rtl\"") && html.contains("۴۲٪") && html.contains("<svg></svg>"));
    }
}
