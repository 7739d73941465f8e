//! Cuts a text into what may be parts of a date: numbers, words that mean something, signs. No date is made here.
use std::{iter::Peekable, str::Chars};

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Token {
    /// Value and number of digits.
    Number(i64, usize),
    Sign(char),
    Symbol(char),
    Word(Word),
    Space,
    Other,
    End,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Word {
    Month(i64),
    /// Hours to add.
    Half(i64),
    /// Hours ahead of UTC.
    Zone(i64),
    /// `Z`, which is also a zone.
    Zulu,
    T,
    Garbage,
}

pub struct Scanner<'t> {
    chars: Peekable<Chars<'t>>,
    /// What `take` gives next.
    pub next: Token,
}

impl<'t> Scanner<'t> {
    pub fn new(text: &'t str) -> Self {
        let mut scanner = Self {
            chars: text.chars().peekable(),
            next: Token::End,
        };
        scanner.next = scanner.scan();
        scanner
    }

    pub fn take(&mut self) -> Token {
        let next = self.scan();
        std::mem::replace(&mut self.next, next)
    }

    pub fn skip(&mut self, symbol: char) -> bool {
        let found = matches!(self.next, Token::Sign(c) | Token::Symbol(c) if c == symbol);
        if found {
            self.take();
        }
        found
    }

    /// The next token's value if it is a number of so many digits within the range.
    pub fn digits(&mut self, count: usize, low: i64, high: i64) -> Option<i64> {
        match self.next {
            Token::Number(n, length) if length == count && (low..=high).contains(&n) => {
                self.take();
                Some(n)
            }
            _ => None,
        }
    }

    fn scan(&mut self) -> Token {
        let Some(first) = self.chars.next() else {
            return Token::End;
        };
        match first {
            '0'..='9' => {
                let (mut n, mut significant, mut length) = (0, 0, 0);
                let mut digit = Some(first);
                while let Some(value) = digit.and_then(|c| c.to_digit(10)) {
                    length += 1;
                    // More than nine digits are read over.
                    if (significant > 0 || value > 0) && significant < 9 {
                        n = n * 10 + i64::from(value);
                        significant += 1;
                    }
                    digit = self.chars.next_if(char::is_ascii_digit);
                }
                Token::Number(n, length)
            }
            '+' | '-' => Token::Sign(first),
            ':' | '.' | ')' => Token::Symbol(first),
            '(' => {
                let mut depth = 1;
                while depth > 0
                    && let Some(c) = self.chars.next()
                {
                    depth += i32::from(c == '(') - i32::from(c == ')');
                }
                Token::Other
            }
            _ if first.is_whitespace() || first == '\u{feff}' => Token::Space,
            _ if first >= 'A' => {
                let mut word = vec![first];
                while let Some(c) = self.chars.next_if(|c| *c >= 'A' && !c.is_whitespace()) {
                    word.push(c);
                }
                Token::Word(keyword(&word))
            }
            _ => Token::Other,
        }
    }
}

/// Months by their first three letters, however the word goes on; all else as a whole.
fn keyword(word: &[char]) -> Word {
    let lower = |at: usize| word.get(at).map_or(' ', char::to_ascii_lowercase);
    let start: String = (0..3).map(lower).collect();
    if let Some(month) = super::MONTHS.iter().position(|name| name.eq_ignore_ascii_case(&start)) {
        return Word::Month(month as i64 + 1);
    }
    if word.len() > 3 {
        return Word::Garbage;
    }
    match start.trim_end() {
        "am" => Word::Half(0),
        "pm" => Word::Half(12),
        "ut" | "utc" | "gmt" => Word::Zone(0),
        "z" => Word::Zulu,
        "est" => Word::Zone(-5),
        "edt" => Word::Zone(-4),
        "cst" => Word::Zone(-6),
        "cdt" => Word::Zone(-5),
        "mst" => Word::Zone(-7),
        "mdt" => Word::Zone(-6),
        "pst" => Word::Zone(-8),
        "pdt" => Word::Zone(-7),
        "t" => Word::T,
        _ => Word::Garbage,
    }
}
