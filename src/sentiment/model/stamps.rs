//! Which features a text and a sentence already had: one number for each text and sentence, so that nothing is cleared between them.

/// For each feature, two bytes side by side, so that asking costs one place in memory.
#[derive(Clone, Debug, Default)]
pub(super) struct Stamps {
    /// The last text and the last sentence that had it.
    places: Vec<[u8; 2]>,
    text: u8,
    sentence: u8,
}

impl Stamps {
    pub(super) fn new(places: usize) -> Self {
        Self {
            places: vec![[0; 2]; places],
            ..Self::default()
        }
    }

    /// No feature was had by the text that begins, nor by its first sentence.
    pub(super) fn begin(&mut self) {
        if self.text == u8::MAX {
            self.places.fill([0; 2]);
            (self.text, self.sentence) = (0, 0);
        }
        self.text += 1;
        self.next();
    }

    /// No feature was had by the sentence that begins.
    pub(super) fn next(&mut self) {
        if self.sentence == u8::MAX {
            self.places.iter_mut().for_each(|place| place[1] = 0);
            self.sentence = 0;
        }
        self.sentence += 1;
    }

    /// Whether it is the text's first feature of this number.
    #[inline]
    pub(super) fn in_text(&mut self, at: u32) -> bool {
        let place = self.places.get_mut(at as usize);
        place.is_some_and(|place| std::mem::replace(&mut place[0], self.text) != self.text)
    }

    /// Whether it is the first of its text, and of its sentence.
    #[inline]
    pub(super) fn in_both(&mut self, at: u32) -> (bool, bool) {
        let Some(place) = self.places.get_mut(at as usize) else {
            return (false, false);
        };
        let [text, sentence] = std::mem::replace(place, [self.text, self.sentence]);
        (text != self.text, sentence != self.sentence)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_and_sentence_begins_with_nothing_however_many_there_are() {
        let mut stamps = Stamps::new(2);
        for _ in 0..600 {
            stamps.begin();
            assert_eq!(stamps.in_both(0), (true, true));
            assert_eq!(stamps.in_both(0), (false, false));
            for _ in 0..3 {
                stamps.next();
                assert_eq!(stamps.in_both(0), (false, true));
            }
            assert_eq!(
                (stamps.in_text(1), stamps.in_text(1), stamps.in_text(2)),
                (true, false, false)
            );
        }
    }
}
