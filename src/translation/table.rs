//! Tables of texts as RFC 4180, safe from being taken for formulas; there and back. No meanings.
//! Not by the `csv` crate: its tables would come into the builder's program for this alone.

/// Spreadsheets take a cell that begins so for a formula (OWASP, "CSV injection").
fn is_formula(text: &str) -> bool {
    let first = text.trim_start_matches([' ', '"', '\'']).chars().next();
    let first = first.or_else(|| text.chars().next());
    first.is_some_and(|c| "=+-@\t\r\n\0＝＋－＠".contains(c))
}

/// With a byte order mark, so that spreadsheets read UTF-8.
pub fn write<const N: usize>(rows: impl Iterator<Item = [String; N]>) -> String {
    let mut text = String::from('\u{feff}');
    for row in rows {
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push(',');
            }
            let guard = if is_formula(cell) { "'" } else { "" };
            text.push_str(&format!("\"{guard}{}\"", cell.replace('"', "\"\"")));
        }
        text.push_str("\r\n");
    }
    text
}

/// Rows of cells. Commas, semicolons or tabs part them, whichever the first line has most of; a quote that never closes
/// ends with the text.
pub fn read(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_start_matches('\u{feff}');
    let separator = separator(text);
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' if quoted => quoted = false,
            c if quoted => cell.push(c),
            '"' if cell.is_empty() => quoted = true,
            c if c == separator => row.push(bare(std::mem::take(&mut cell))),
            '\r' if chars.peek() == Some(&'\n') => {}
            '\r' | '\n' => {
                row.push(bare(std::mem::take(&mut cell)));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(bare(cell));
        rows.push(row);
    }
    rows.retain(|row| row.iter().any(|cell| !cell.is_empty()));
    rows
}

/// What stands most in the first line, outside of quotes.
fn separator(text: &str) -> char {
    let mut counts = [(',', 0), (';', 0), ('\t', 0)];
    let mut quoted = false;
    for c in text.chars() {
        match c {
            '"' => quoted = !quoted,
            '\n' if !quoted => break,
            c => {
                for (separator, count) in &mut counts {
                    *count += usize::from(*separator == c && !quoted);
                }
            }
        }
    }
    counts
        .into_iter()
        .fold((',', 0), |best, one| if one.1 > best.1 { one } else { best })
        .0
}

/// Without the apostrophe that guarded it.
fn bare(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if is_formula(rest) => rest.to_owned(),
        _ => cell,
    }
}
