//! The model file: bytes to parts and back, with a checksum, a version and closed errors. No scoring.
//!
//! Little-endian: `WSTN`, version, tongue, three Rice parameters (gaps, two heads), one zero byte; number of features
//! (u32); 2 scales, 2 biases, 2 × DENSE weights of the lexicon's numbers, the calibration (f32 each); then bits: the
//! gaps between sorted feature numbers, the zigzag weights of the polarity head, those of the neutral head; last
//! the FNV-1a hash (u32) of all before.

use super::bits::{Reader, Writer, best, unzigzag, zigzag};
use super::{BITS, Calibration, DENSE, Tongue};
use serde::{Deserialize, Serialize};

/// What this build reads. Counts up whenever features or the layout change: an older file would be misread.
pub const VERSION: u8 = 3;

const MAGIC: [u8; 4] = *b"WSTN";
const HEAD: usize = 10;
/// More features than this would not be a model of ours.
const MOST: u32 = 1 << 20;

/// Why there is no model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// No bytes came.
    Missing,
    /// The bytes are something else, for instance a server's error page.
    NotAModel,
    /// Made for another version of this program.
    OtherVersion,
    /// A model of another language than asked for.
    OtherLanguage,
    /// Cut off or changed on the way.
    Damaged,
}

/// What a file holds, as training makes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    pub tongue: Tongue,
    /// Feature numbers, rising, with their weights for polarity and for neutral, in units of `scales`.
    pub features: Vec<(u32, [i8; 2])>,
    pub scales: [f32; 2],
    pub biases: [f32; 2],
    pub dense: [[f32; DENSE]; 2],
    pub calibration: Calibration,
}

impl Parts {
    /// The file. Features must rise; the same parts give the same bytes.
    #[must_use]
    pub fn encode(&self) -> Vec<u8> {
        let mut last = None;
        let gaps: Vec<u32> = self
            .features
            .iter()
            .map(|(slot, _)| {
                let gap = last.map_or(*slot, |l| slot.saturating_sub(l).saturating_sub(1));
                last = Some(*slot);
                gap
            })
            .collect();
        let head = |h: usize| {
            self.features
                .iter()
                .map(move |(_, w)| zigzag(w.get(h).copied().unwrap_or(0)))
        };
        let parameters = [best(gaps.iter().copied()), best(head(0)), best(head(1))];
        let mut bytes = MAGIC.to_vec();
        bytes.push(VERSION);
        bytes.push(self.tongue as u8);
        bytes.extend(parameters.map(|k| k as u8));
        bytes.push(0);
        bytes.extend((self.features.len() as u32).to_le_bytes());
        for number in self
            .scales
            .iter()
            .chain(&self.biases)
            .chain(self.dense.iter().flatten())
        {
            bytes.extend(number.to_le_bytes());
        }
        for number in self.calibration.numbers() {
            bytes.extend(number.to_le_bytes());
        }
        let mut bits = Writer::default();
        gaps.iter().for_each(|gap| bits.rice(*gap, parameters[0]));
        head(0).for_each(|w| bits.rice(w, parameters[1]));
        head(1).for_each(|w| bits.rice(w, parameters[2]));
        bytes.extend(bits.into_bytes());
        bytes.extend(fnv(&bytes).to_le_bytes());
        bytes
    }

    /// Reads a file.
    ///
    /// # Errors
    /// Says what is wrong with the bytes; nothing is kept of a file that is not whole.
    pub fn decode(bytes: &[u8], tongue: Tongue) -> Result<Self, Fault> {
        if bytes.is_empty() {
            return Err(Fault::Missing);
        }
        if !bytes.starts_with(&MAGIC) {
            return Err(Fault::NotAModel);
        }
        if bytes.get(4).is_some_and(|version| *version != VERSION) {
            return Err(Fault::OtherVersion);
        }
        let (body, sum) = bytes.split_last_chunk::<4>().ok_or(Fault::Damaged)?;
        if fnv(body) != u32::from_le_bytes(*sum) {
            return Err(Fault::Damaged);
        }
        if body.get(5).is_some_and(|found| *found != tongue as u8) {
            return Err(Fault::OtherLanguage);
        }
        Self::body(body, tongue).ok_or(Fault::Damaged)
    }

    fn body(body: &[u8], tongue: Tongue) -> Option<Self> {
        let k = |at: usize| body.get(at).map(|k| u32::from(*k)).filter(|k| *k < 32);
        let (gap_k, polarity_k, neutral_k) = (k(6)?, k(7)?, k(8)?);
        let mut rest = body.get(HEAD..)?;
        let count = u32::from_le_bytes(take(&mut rest)?);
        if count > MOST {
            return None;
        }
        let mut number = || take(&mut rest).map(f32::from_le_bytes).filter(|n| n.is_finite());
        let (scales, biases) = ([number()?, number()?], [number()?, number()?]);
        let mut dense = [[0.0; DENSE]; 2];
        for slot in dense.iter_mut().flatten() {
            *slot = number()?;
        }
        let mut numbers = [0.0; Calibration::NUMBERS];
        for slot in &mut numbers {
            *slot = number()?;
        }
        let mut bits = Reader::new(rest);
        let mut features = Vec::with_capacity(count as usize);
        let mut next = 0_u32;
        for _ in 0..count {
            let slot = next.checked_add(bits.rice(gap_k)?).filter(|slot| *slot < 1 << BITS)?;
            features.push((slot, [0; 2]));
            next = slot + 1;
        }
        for (head, k) in [(0, polarity_k), (1, neutral_k)] {
            for (_, weights) in &mut features {
                *weights.get_mut(head)? = unzigzag(bits.rice(k)?)?;
            }
        }
        bits.is_done().then_some(Self {
            tongue,
            features,
            scales,
            biases,
            dense,
            calibration: Calibration::of(numbers),
        })
    }
}

fn take<const N: usize>(rest: &mut &[u8]) -> Option<[u8; N]> {
    let (first, later) = rest.split_first_chunk::<N>()?;
    *rest = later;
    Some(*first)
}

/// FNV-1a, 32 bits (Fowler, Noll & Vo): finds accidents, not attacks; the file comes from our own origin.
fn fnv(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
    })
}
