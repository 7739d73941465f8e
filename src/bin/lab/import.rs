//! `lab import FILE`: a table with the guessed mapping, as text. No parsing here: `exchange::table` does it.
use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use waystone::{
    exchange::table::{self, Converted, Mapping, Role, Sheet, SheetSummary, TableError},
    response::SourceKind,
    scoring::nps::{self, Split},
    survey::Measure,
    words::Lang,
};

#[derive(Args)]
pub struct Import {
    file: PathBuf,
    /// A code of a column that means "no answer"; can stand many times.
    #[arg(long, value_name = "COLUMN=CODE")]
    missing: Vec<String>,
    /// Uses a column as skip, key, date-ymd, date-dmy, date-mdy, nps, csat, ces, rating10, rating5, rating7, single, comment, short,
    /// customer, channel, stage, touchpoint, segment or language.
    #[arg(long, value_name = "COLUMN=ROLE")]
    role: Vec<String>,
}

impl Import {
    pub fn run(&self) -> ExitCode {
        match self.score() {
            Ok(()) => ExitCode::SUCCESS,
            Err(sentence) => {
                eprintln!("{sentence}");
                ExitCode::FAILURE
            }
        }
    }

    fn score(&self) -> Result<(), String> {
        let bytes = std::fs::read(&self.file).map_err(|error| format!("{}: {error}", self.file.display()))?;
        let name = self
            .file
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let sheet = table::sheet(&bytes, &mut |_, _| {}).map_err(|error| sentence(&error))?;
        let mut summary = table::summary(&sheet, &mut |_, _| {});
        self.adjust(&mut summary)?;
        print_columns(&summary);
        let mapping = Mapping {
            title: table::title_of(&name),
            lang: Lang::En.tag().to_owned(),
            source: SourceKind::Direct,
            into: None,
            columns: summary.uses,
        };
        let converted = table::convert(&sheet, &mapping, &name, &mut |_, _| {}).map_err(|error| sentence(&error))?;
        print_report(&sheet, &converted);
        Ok(())
    }

    fn adjust(&self, summary: &mut SheetSummary) -> Result<(), String> {
        let split = |option: &str| {
            let (column, value) = option
                .rsplit_once('=')
                .ok_or_else(|| format!("{option}: COLUMN=VALUE is wanted."))?;
            let at = summary.columns.iter().position(|own| own.name == column);
            Ok::<_, String>((
                at.ok_or_else(|| format!("There is no column {column}."))?,
                value.to_owned(),
            ))
        };
        let roles = self
            .role
            .iter()
            .map(|option| split(option))
            .collect::<Result<Vec<_>, _>>()?;
        let codes = self
            .missing
            .iter()
            .map(|option| split(option))
            .collect::<Result<Vec<_>, _>>()?;
        for (at, tag) in roles {
            let role = Role::from_tag(&tag).ok_or_else(|| format!("There is no use {tag}; see --help."))?;
            if let Some(used) = summary.uses.get_mut(at) {
                used.role = role;
            }
        }
        for (at, code) in codes {
            if let Some(used) = summary.uses.get_mut(at).filter(|used| !used.missing.contains(&code)) {
                used.missing.push(code);
            }
        }
        Ok(())
    }
}

fn print_columns(summary: &SheetSummary) {
    for snag in &summary.snags {
        println!("odd: {snag:?}");
    }
    for (column, used) in summary.columns.iter().zip(&summary.uses) {
        let missing = if used.missing.is_empty() {
            String::new()
        } else {
            format!(", missing {}", used.missing.join(" "))
        };
        let reversed = if used.reversed { ", 1 is best" } else { "" };
        let dates = column.dates.filter(|dates| dates.is_ambiguous());
        let dates = dates.map_or_else(String::new, |dates| {
            format!(
                ", ambiguous: {} day first, {} month first, {} either",
                dates.day_first, dates.month_first, dates.either
            )
        });
        println!(
            "{:<44} {:<9} {} filled, {} distinct{missing}{reversed}{dates}",
            column.name,
            used.role.tag(),
            column.filled,
            column.distinct
        );
    }
}

fn print_report(sheet: &Sheet, converted: &Converted) {
    let report = &converted.report;
    for column in &report.columns {
        for bad in &column.bad {
            println!(
                "left out in {}: {} cells {:?}, first rows {:?}",
                column.name, bad.rows.count, bad.why, bad.rows.first
            );
        }
    }
    if report.ambiguous_dates.count + report.other_order.count > 0 {
        println!(
            "dates: {} could be either, {} in the other order",
            report.ambiguous_dates.count, report.other_order.count
        );
    }
    if report.repeated_keys.count > 0 {
        println!("repeated keys: {}", report.repeated_keys.count);
    }
    let units = serde_json::to_string(&converted.segment).map_or(0, |text| text.encode_utf16().count());
    println!("stored {units} UTF-16 units");
    println!("rows {}, answers {}", sheet.len(), report.taken);
    for question in converted.survey.questions() {
        if question
            .kind
            .rating()
            .is_some_and(|rating| rating.measure == Measure::Nps)
        {
            let scores = converted
                .segment
                .responses
                .iter()
                .filter_map(|response| response.answer(&question.id)?.number());
            if let Some(score) = nps::score(&Split::of(scores)) {
                let range = score.range.map_or_else(
                    || "–".to_owned(),
                    |range| format!("[{:.1}, {:.1}]", range.low, range.high),
                );
                println!("NPS {:.2} {range} n {}", score.value, score.n);
            }
        }
    }
}

/// The page says the same in four languages (`words::import`).
fn sentence(error: &TableError) -> String {
    (Lang::En.words().import().error)(error)
}
