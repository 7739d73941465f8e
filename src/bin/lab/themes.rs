//! `lab themes`: the preset themes against human codes of NHS comments. The mapping stands here; measures only.
use std::path::Path;
use std::process::ExitCode;

use waystone::{
    sentiment::{Language, detect},
    text::Writing,
    theme::{Book, Own, Preset},
};

use crate::ended::ended;

/// Which human codes (of pxtextmining's framework) mean which preset. Codes of care itself, and presets that no code means (price,
/// delivery, website, errors, billing, returns, quality, choice, ease), are left out of the comparison.
const MAPPING: &[(Preset, &[&str])] = &[
    (
        Preset::Staff,
        &[
            "Staff manner & personal attributes",
            "Staff listening, understanding & involving patients",
            "Competence & training",
            "Staff responsiveness",
            "Number & deployment of staff",
            "Staff continuity",
        ],
    ),
    (Preset::Waiting, &["Timeliness of care"]),
    (
        Preset::Information,
        &[
            "Information directly from staff during care",
            "Being kept informed, clarity & consistency of information",
            "Information provision & guidance",
            "Unspecified communication",
        ],
    ),
    (
        Preset::Reach,
        &["Contacting services", "Appointment arrangements", "Appointment method"],
    ),
    (Preset::Cleanliness, &["Cleanliness, tidiness & infection control"]),
    (Preset::Place, &["Environment & Facilities", "Sensory experience"]),
    (Preset::Food, &["Food & drink provision & facilities"]),
    (
        Preset::Access,
        &["Transport to/ from services", "Service location", "Parking"],
    ),
    (Preset::Safety, &["Feeling safe", "Safeguarding concerns?"]),
];

/// Reads `file` (columns `comment` and `human_themes`, codes parted by `|`); rows that nobody coded are left out.
pub fn run(file: &Path) -> ExitCode {
    ended(measure(file))
}

fn measure(file: &Path) -> Result<String, String> {
    let mut reader =
        csv::Reader::from_path(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
    let heads = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| {
        let place = heads.iter().position(|head| head == name);
        place.ok_or_else(|| format!("{} has no column {name}.", file.display()))
    };
    let (comment, codes) = (column("comment")?, column("human_themes")?);
    let book = Book::new(&Own::default());
    // Right, wrong, missed.
    let mut counts = vec![[0_u32; 3]; MAPPING.len()];
    let mut rows = 0;
    for row in reader.records() {
        let row = row.map_err(|error| error.to_string())?;
        let (text, human) = (row.get(comment).unwrap_or_default(), row.get(codes).unwrap_or_default());
        if human.is_empty() || human.starts_with("Labelling not possible") || detect(text) == Language::Other {
            continue;
        }
        rows += 1;
        let human: Vec<&str> = human.split('|').map(str::trim).collect();
        let found = book.find(text, Writing::Latin);
        for ((preset, meant), count) in MAPPING.iter().zip(&mut counts) {
            let is = meant.iter().any(|code| human.contains(code));
            let said = found.iter().any(|found| found.theme == *preset as usize);
            count[0] += u32::from(is && said);
            count[1] += u32::from(!is && said);
            count[2] += u32::from(is && !said);
        }
    }
    let mut told = format!("{rows} coded comments; precision, recall, F1 in percent (how many were coded so)\n");
    let mut sum = 0.0;
    for ((preset, _), [right, wrong, missed]) in MAPPING.iter().zip(counts) {
        let share = |part: u32, whole: u32| 100.0 * f64::from(part) / f64::from(whole.max(1));
        let f1 = share(2 * right, 2 * right + wrong + missed);
        sum += f1;
        told += &format!(
            "  {:<12} {:5.1} {:5.1} {:5.1} ({})\n",
            preset.name(),
            share(right, right + wrong),
            share(right, right + missed),
            f1,
            right + missed
        );
    }
    Ok(format!("{told}macro-F1 {:.1}", sum / MAPPING.len() as f64))
}
