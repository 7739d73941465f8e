//! The text files made ready: sections of patterns, read once, on first use of their language.
use std::sync::OnceLock;

use super::{
    super::read::{Class, Patterns, Tongue},
    Mend,
};

/// A language's lists.
pub(in crate::lint) struct Lists {
    /// What customers judge: two of them joined make two questions.
    pub attributes: Patterns,
    /// Words that join two things; those that join only alternatives; what may follow the one and is a second question.
    pub joints: Patterns,
    pub alternatives: Patterns,
    pub second: Patterns,
    /// Fixed pairs, and joints that are none.
    pub pairs: Patterns,
    /// Where these stand, alternatives are what is asked for.
    pub choosing: Patterns,
    /// Words beyond which no joined thing is looked for.
    pub breaks: Patterns,
    /// Units to look at, before and after a joint.
    pub reach: (usize, usize),
    pub leading: Mended,
    pub negators: Patterns,
    /// Count only where no other does: Persian says them beside a negated verb.
    pub concord: Patterns,
    /// What looks like a negator and is none.
    pub not_negators: Patterns,
    pub vague: Patterns,
    pub absolute: Mended,
    pub agree: Patterns,
    /// Words of agreement on the points of a scale.
    pub agreement: Patterns,
    /// The standard ease statement.
    pub ease: Patterns,
    /// Consent is asked for, not an opinion.
    pub consent: Patterns,
    /// Trade words, beside the abbreviations that all languages share.
    pub jargon: Patterns,
    /// What stands beside a name: a shop, a bank.
    pub called: Patterns,
    pub presupposed: Patterns,
    pub personal: Patterns,
    /// Questions whose possible answers no author can list.
    pub endless: Patterns,
    /// What only some customers meet.
    pub sometimes_met: Patterns,
    pub not_applicable: Patterns,
    /// A whole label begins so: what was judged was not done. Persian says it by its last verb.
    pub undone: Patterns,
    pub other: Patterns,
    /// Labels of scales: whole labels are one of these with words of degree before or after.
    pub good: Patterns,
    pub bad: Patterns,
    pub degrees: Patterns,
    /// A little of it: such steps make a scale that begins at nothing.
    pub slight: Patterns,
    pub none_of_it: Patterns,
    /// Turns a label to its opposite.
    pub turns: Patterns,
    /// Most words (Chinese: characters) of a question.
    pub most: usize,
}

/// Patterns, each with what mends it.
pub(in crate::lint) struct Mended {
    pub patterns: Patterns,
    mends: Vec<Mend>,
}

impl Mended {
    pub fn mend(&self, pattern: usize) -> Mend {
        self.mends.get(pattern).copied().unwrap_or(Mend::No)
    }
}

/// A file: `@class: word, word`, `[section]`, and patterns parted by `;`, each with what mends it after `=>`.
struct File {
    tongue: Tongue,
    classes: Vec<Class>,
    sections: Vec<(&'static str, Vec<&'static str>)>,
}

impl File {
    fn read(tongue: Tongue, text: &'static str) -> Self {
        let (mut classes, mut sections) = (Vec::<Class>::new(), Vec::<(&str, Vec<&str>)>::new());
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, words)) = line.strip_prefix('@').and_then(|line| line.split_once(": ")) {
                let words = words.split(',').map(str::trim);
                match classes.last_mut() {
                    Some((last, list)) if *last == name => list.extend(words),
                    _ => classes.push((name, words.collect())),
                }
            } else if let Some(name) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                sections.push((name, Vec::new()));
            } else if let Some((_, list)) = sections.last_mut() {
                list.extend(line.split(';').map(str::trim).filter(|pattern| !pattern.is_empty()));
            }
        }
        Self {
            tongue,
            classes,
            sections,
        }
    }

    fn list(&self, name: &str) -> &[&'static str] {
        let section = self.sections.iter().find(|(section, _)| *section == name);
        section.map_or(&[], |(_, list)| list.as_slice())
    }

    fn patterns(&self, name: &str) -> Patterns {
        Patterns::new(self.tongue, &self.classes, self.list(name))
    }

    fn mended(&self, name: &str) -> Mended {
        let (mut patterns, mut mends) = (Vec::new(), Vec::new());
        for line in self.list(name) {
            let (pattern, mend) = line.split_once(" => ").unwrap_or((line, ""));
            patterns.push(pattern);
            mends.push(Mend::named(mend));
        }
        Mended {
            patterns: Patterns::new(self.tongue, &self.classes, &patterns),
            mends,
        }
    }

    fn lists(&self, reach: (usize, usize), most: usize) -> Lists {
        Lists {
            attributes: self.patterns("attributes"),
            joints: self.patterns("joints"),
            alternatives: self.patterns("alternatives"),
            second: self.patterns("second"),
            pairs: self.patterns("pairs"),
            choosing: self.patterns("choosing"),
            breaks: self.patterns("breaks"),
            reach,
            leading: self.mended("leading"),
            negators: self.patterns("negators"),
            concord: self.patterns("concord"),
            not_negators: self.patterns("not_negators"),
            vague: self.patterns("vague"),
            absolute: self.mended("absolute"),
            agree: self.patterns("agree"),
            agreement: self.patterns("agreement"),
            ease: self.patterns("ease"),
            consent: self.patterns("consent"),
            jargon: self.patterns("jargon"),
            called: self.patterns("called"),
            presupposed: self.patterns("presupposed"),
            personal: self.patterns("personal"),
            endless: self.patterns("endless"),
            sometimes_met: self.patterns("sometimes_met"),
            not_applicable: self.patterns("not_applicable"),
            undone: self.patterns("undone"),
            other: self.patterns("other"),
            good: self.patterns("good"),
            bad: self.patterns("bad"),
            degrees: self.patterns("degrees"),
            slight: self.patterns("slight"),
            none_of_it: self.patterns("none_of_it"),
            turns: self.patterns("turns"),
            most,
        }
    }
}

pub(in crate::lint) fn lists(tongue: Tongue) -> &'static Lists {
    static EN: OnceLock<Lists> = OnceLock::new();
    static ZH: OnceLock<Lists> = OnceLock::new();
    static FA: OnceLock<Lists> = OnceLock::new();
    // The lengths are those of `survey-lint.md`: a working memory's load.
    let (cell, text, reach, most) = match tongue {
        Tongue::En => (&EN, include_str!("en.txt"), (3, 4), 25),
        Tongue::Zh => (&ZH, include_str!("zh.txt"), (8, 8), 45),
        Tongue::Fa => (&FA, include_str!("fa.txt"), (3, 4), 28),
    };
    cell.get_or_init(|| File::read(tongue, text).lists(reach, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_of_every_file_is_one_that_is_asked_for() {
        let of = |tongue, text| {
            let file = File::read(tongue, text);
            let mut names: Vec<_> = file.sections.iter().map(|(name, _)| *name).collect();
            names.sort_unstable();
            assert_eq!(names.len(), 32);
            // No pattern twice, and every mend is known.
            for (name, list) in &file.sections {
                for (at, pattern) in list.iter().enumerate() {
                    assert!(!list[..at].contains(pattern), "{tongue:?} {name}: {pattern}");
                    let mend = pattern.split_once(" => ").map_or("", |(_, mend)| mend);
                    assert!(mend.is_empty() || Mend::named(mend) != Mend::No, "{pattern}");
                }
            }
            names
        };
        let en = of(Tongue::En, include_str!("en.txt"));
        assert_eq!(of(Tongue::Zh, include_str!("zh.txt")), en);
        assert_eq!(of(Tongue::Fa, include_str!("fa.txt")), en);
    }
}
