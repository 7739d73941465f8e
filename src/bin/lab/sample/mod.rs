//! `lab sample --airport FILE`: the sample project, `public/sample.json`. Deterministic: the same file gives the same bytes.
//! Real answers are in `airport`, made-up ones in `larkfield`, and nothing is mixed.
mod airport;
mod customers;
mod larkfield;
mod words;

use std::{path::PathBuf, process::ExitCode};

use clap::Args;
use waystone::{
    response::Segment,
    store::{Library, MemoryShelf},
    survey::{Journey, JourneyId, Survey},
};

use crate::ended::ended;

#[derive(Args)]
pub struct Sample {
    /// The tidy table of the 2017 survey of San Francisco International Airport.
    #[arg(long)]
    airport: PathBuf,
    #[arg(default_value = "public/sample.json")]
    into: PathBuf,
}

/// A journey with the surveys that ask along it.
pub struct Part {
    journey: (JourneyId, Journey),
    kept: Vec<(Segment, Survey)>,
}

impl Sample {
    pub fn run(&self) -> ExitCode {
        ended(self.make())
    }

    fn make(&self) -> Result<String, String> {
        let library = Library::new(MemoryShelf::default(), String::new());
        let mut answers = 0;
        for part in [airport::part(&self.airport)?, larkfield::part()?] {
            let (id, journey) = part.journey;
            let not = |error| format!("{id}: not kept: {error:?}");
            library.save_journey_at(Some(&id), &journey).map_err(not)?;
            for (segment, mut survey) in part.kept {
                answers += segment.responses.len();
                library.save_survey(&mut survey, None).map_err(not)?;
                library.add_segment(&segment).map_err(not)?;
            }
        }
        let text = library.backup().to_text();
        std::fs::write(&self.into, &text).map_err(|error| format!("{}: {error}", self.into.display()))?;
        Ok(format!("{answers} answers in {} bytes", text.len()))
    }
}
