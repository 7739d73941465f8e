//! Any file that somebody chooses: a survey, answers, a backup, sealed answers, an invitation. Nothing of how it is kept.
use waystone::exchange::{decode, read, read_backup, read_invitation};

pub fn run(bytes: &[u8]) {
    if let Some((text, _)) = decode(bytes) {
        let _ = read(&text);
        let _ = read_backup(&text);
        let _ = read_invitation(&text);
    }
}
