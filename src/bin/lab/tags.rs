//! `lab tags`: precision, recall and F1 of the tags on labelled sentences, those seen while writing rules apart from those held
//! out. Measures only.
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use waystone::{
    sentiment::{Reader, model::Tongue},
    tag::{self, Emotion, Intent, Tags, Urgency},
};

/// A labelled sentence: `emotion TAB urgency TAB intents TAB text`.
pub struct Row {
    pub emotion: Option<Emotion>,
    pub urgency: Urgency,
    pub intents: Vec<Intent>,
    pub text: String,
    /// Every third line: rules were written without looking at which of these fail.
    pub held: bool,
}

#[derive(Clone, Copy, Default)]
pub struct Count {
    pub right: u32,
    pub wrong: u32,
    pub missed: u32,
}

impl Count {
    fn add(&mut self, is: bool, said: bool) {
        self.right += u32::from(is && said);
        self.wrong += u32::from(!is && said);
        self.missed += u32::from(is && !said);
    }

    pub fn precision(self) -> Option<f64> {
        share(self.right, self.right + self.wrong)
    }

    pub fn recall(self) -> Option<f64> {
        share(self.right, self.right + self.missed)
    }

    /// `None` where there was nothing to find and nothing was found.
    pub fn f1(self) -> Option<f64> {
        share(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }
}

fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// What came of one part of a file.
#[derive(Default)]
pub struct Part {
    pub rows: u32,
    pub intents: [Count; 7],
    /// The seventh is none shown.
    pub emotions: [Count; 7],
    /// By label, then by what was said.
    pub urgency: [[u32; 4]; 4],
}

impl Part {
    fn add(&mut self, row: &Row, tags: &Tags) {
        self.rows += 1;
        for (count, intent) in self.intents.iter_mut().zip(Intent::ALL) {
            count.add(row.intents.contains(&intent), tags.has(intent));
        }
        let said = tags.emotion.as_ref().map(|emotion| emotion.what);
        let each = Emotion::ALL.into_iter().map(Some).chain([None]);
        for (count, emotion) in self.emotions.iter_mut().zip(each) {
            count.add(row.emotion == emotion, said == emotion);
        }
        self.urgency[row.urgency as usize][tags.level() as usize] += 1;
    }

    /// The mean F1 over the classes of emotion that occur.
    pub fn emotion(&self) -> f64 {
        mean(&self.emotions)
    }

    pub fn intent(&self) -> f64 {
        mean(&self.intents)
    }

    /// Of one level against the others.
    pub fn level(&self, level: usize) -> Count {
        let column: u32 = self.urgency.iter().map(|row| row[level]).sum();
        let right = self.urgency[level][level];
        Count {
            right,
            wrong: column - right,
            missed: self.urgency[level].iter().sum::<u32>() - right,
        }
    }

    pub fn levels(&self) -> f64 {
        mean(&[0, 1, 2, 3].map(|level| self.level(level)))
    }
}

fn mean(counts: &[Count]) -> f64 {
    let all: Vec<f64> = counts.iter().filter_map(|count| count.f1()).collect();
    all.iter().sum::<f64>() / all.len().max(1) as f64
}

/// The rows seen while rules were written, and those held out.
pub fn measure(file: &Path, mut each: impl FnMut(&Row, &Tags)) -> Result<[Part; 2], String> {
    let mut reader = reader()?;
    let mut parts = [Part::default(), Part::default()];
    for row in rows(file)? {
        let tags = tag::read(&row.text, &reader.read(&row.text));
        parts[usize::from(row.held)].add(&row, &tags);
        each(&row, &tags);
    }
    Ok(parts)
}

/// With the committed models.
pub fn reader() -> Result<Reader, String> {
    let mut reader = Reader::default();
    for tongue in Tongue::ALL {
        let name = format!("public/models/{}.bin", tongue.name());
        let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&name));
        let bytes = bytes.map_err(|error| format!("{name} cannot be read: {error}."))?;
        reader
            .load(tongue, &bytes)
            .map_err(|fault| format!("{name} is refused: {fault:?}."))?;
    }
    Ok(reader)
}

pub fn rows(file: &Path) -> Result<Vec<Row>, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{} cannot be read: {error}.", file.display()))?;
    let lines = text.lines().enumerate();
    lines
        .map(|(at, line)| {
            let why = || format!("{}, line {}, is no labelled sentence.", file.display(), at + 1);
            row(line, (at + 1) % 3 == 0).ok_or_else(why)
        })
        .collect()
}

fn row(line: &str, held: bool) -> Option<Row> {
    let mut cells = line.split('\t');
    let (emotion, urgency, intents, text) = (cells.next()?, cells.next()?, cells.next()?, cells.next()?);
    let known = |name: &str| Intent::ALL.into_iter().find(|intent| intent.name() == name);
    Some(Row {
        emotion: match emotion {
            "neutral" => None,
            name => Some(Emotion::ALL.into_iter().find(|emotion| emotion.name() == name)?),
        },
        urgency: *Urgency::ALL.get(urgency.parse::<usize>().ok()?)?,
        intents: match intents {
            "-" => Vec::new(),
            names => names.split(',').map(known).collect::<Option<_>>()?,
        },
        text: text.to_owned(),
        held,
    })
}

pub fn run(files: &[PathBuf], missed: bool) -> ExitCode {
    let mut worst = f64::MAX;
    for file in files {
        let shown = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let told = measure(file, |row, tags| {
            if missed && !row.held {
                miss(row, tags);
            }
        });
        match told {
            Ok(parts) => {
                println!("{}", table(&shown, &parts));
                worst = parts.iter().fold(worst, |worst, part| worst.min(part.intent()));
            }
            Err(sentence) => {
                eprintln!("{sentence}");
                return ExitCode::FAILURE;
            }
        }
    }
    println!("lowest mean F1 of intents {:.1}", worst * 100.0);
    ExitCode::SUCCESS
}

fn miss(row: &Row, tags: &Tags) {
    let said: Vec<Intent> = tags.intents.iter().map(|found| found.what).collect();
    let mut wanted = row.intents.clone();
    wanted.sort_unstable();
    let emotion = tags.emotion.as_ref().map(|emotion| emotion.what);
    if said != wanted || emotion != row.emotion || tags.level() != row.urgency {
        let mut why = String::new();
        if said != wanted {
            let _ = write!(why, " {wanted:?} said {said:?};");
        }
        if emotion != row.emotion {
            let _ = write!(why, " {:?} said {emotion:?};", row.emotion);
        }
        if tags.level() != row.urgency {
            let _ = write!(why, " {:?} said {:?};", row.urgency, tags.level());
        }
        println!("{}\n   {why}", row.text);
    }
}

fn table(name: &str, parts: &[Part; 2]) -> String {
    let percent = |value: Option<f64>| value.map_or_else(|| "   –".into(), |value| format!("{:4.0}", value * 100.0));
    let three = |count: Count| {
        format!(
            "{} {} {} ({:2})",
            percent(count.precision()),
            percent(count.recall()),
            percent(count.f1()),
            count.right + count.missed
        )
    };
    let mut text = format!(
        "{name}: {} sentences seen, {} held out; precision, recall, F1 in percent (how many bear the tag)\n",
        parts[0].rows, parts[1].rows
    );
    let mut line = |tag: &str, of: &dyn Fn(&Part) -> Count| {
        let _ = writeln!(text, "  {tag:<14}{}   {}", three(of(&parts[0])), three(of(&parts[1])));
    };
    for (at, intent) in Intent::ALL.into_iter().enumerate() {
        line(intent.name(), &|part| part.intents[at]);
    }
    for (at, name) in Emotion::ALL.into_iter().map(Emotion::name).chain(["none"]).enumerate() {
        line(name, &|part| part.emotions[at]);
    }
    for level in 0..4 {
        line(&format!("urgency {level}"), &|part| part.level(level));
    }
    for (name, of) in [
        ("intents", Part::intent as fn(&Part) -> f64),
        ("emotion", Part::emotion),
        ("urgency", Part::levels),
    ] {
        let _ = writeln!(
            text,
            "  mean F1 of {name}: {:.1} seen, {:.1} held out",
            of(&parts[0]) * 100.0,
            of(&parts[1]) * 100.0
        );
    }
    text
}
