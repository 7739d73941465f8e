//! Records on their way to the worker, as they are kept: the page copies texts, and whoever unloads them reads them.
use super::{Key, Library, MemoryShelf, Shelf};
use crate::survey::SurveyId;

impl<S: Shelf> Library<S> {
    /// These surveys and their answers. Nothing is read or checked.
    pub fn load_up(&self, surveys: &[SurveyId]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let wanted = |key: &Key| {
            let survey = match key {
                Key::Survey(id) | Key::Response(id, _) | Key::Segment(id, _) => id,
                _ => return false,
            };
            surveys.contains(survey)
        };
        // What can't be read at all is not there, for who only looks.
        let _ = self.each(&wanted, &mut |key, raw| {
            bytes.extend(format!("{key}\n{}\n", raw.len()).into_bytes());
            bytes.extend(raw.into_bytes());
        });
        bytes
    }
}

/// What was loaded up, on a shelf of its own. A record that is cut off ends it.
pub fn unload(bytes: &[u8]) -> Library<MemoryShelf> {
    let shelf = MemoryShelf::default();
    let mut rest = bytes;
    while let Some((key, raw, after)) = record(rest) {
        // A shelf in memory keeps all.
        let _ = shelf.put(key, raw);
        rest = after;
    }
    Library::new(shelf, String::new())
}

fn record(bytes: &[u8]) -> Option<(&str, &str, &[u8])> {
    let (key, rest) = line(bytes)?;
    let (length, rest) = line(rest)?;
    let (raw, rest) = rest.split_at_checked(length.parse().ok()?)?;
    Some((key, std::str::from_utf8(raw).ok()?, rest))
}

fn line(bytes: &[u8]) -> Option<(&str, &[u8])> {
    let at = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at_checked(at)?;
    Some((std::str::from_utf8(line).ok()?, rest.get(1..)?))
}
