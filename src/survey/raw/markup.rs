//! HTML of other people's surveys as plain text: tags go, paragraphs stay. Nothing here is ever shown as HTML.

pub struct Stripped {
    pub text: String,
    /// Whether more than paragraphs went: emphasis, links, pictures.
    pub lost: bool,
}

/// What stands in a line of its own.
const BLOCKS: [&str; 15] = [
    "br", "p", "div", "li", "ul", "ol", "tr", "table", "hr", "h1", "h2", "h3", "h4", "h5", "h6",
];
/// Losing these loses nothing.
const PLAIN: [&str; 3] = ["br", "p", "div"];
const HIDDEN: [&str; 3] = ["script", "style", "head"];

/// `None` when there is nothing to take out. A text that is not HTML by its place is taken for it when there is a tag in it.
pub fn strip(text: &str, html: bool) -> Option<Stripped> {
    if !html && !has_tag(text) {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    let mut lost = false;
    let mut quotes = true;
    let mut rest = text;
    // After the last `>` there is no tag: looking for its end once for each `<` would take long.
    let last = text.rfind('>').unwrap_or(0);
    while let Some(at) = rest.find('<').filter(|at| text.len() - rest.len() + at < last) {
        out.push_str(&blanks_joined(&rest[..at]));
        let Some((tag, after)) = tag(&rest[at..], &mut quotes) else {
            out.push('<');
            rest = &rest[at + 1..];
            continue;
        };
        rest = after;
        let name = tag.trim_start_matches('/').to_ascii_lowercase();
        lost |= !PLAIN.contains(&name.as_str()) && !tag.starts_with('!');
        if BLOCKS.contains(&name.as_str()) {
            out.push('\n');
        }
        if HIDDEN.contains(&tag.to_ascii_lowercase().as_str()) {
            rest = end_of(rest, &name);
        }
    }
    out.push_str(&blanks_joined(rest));
    Some(Stripped {
        text: tidy(&decode(&out)),
        lost,
    })
}

/// As HTML that [`strip`] reads back.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out
}

/// The name of the tag (with its slash) that the text begins with, and what follows the tag.
fn tag<'a>(text: &'a str, quotes: &mut bool) -> Option<(&'a str, &'a str)> {
    let inside = text.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        return Some(("!", comment.split_once("-->").map_or("", |(_, after)| after)));
    }
    let name = inside.strip_prefix('/').unwrap_or(inside);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let length = name
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '!')
        .unwrap_or(name.len());
    let name = &inside[..inside.len() - name.len() + length];
    // A `>` in quotes does not end the tag.
    let mut quote = None;
    for (at, c) in inside.char_indices().take_while(|_| *quotes) {
        match (quote, c) {
            (None, '>') => return Some((name, &inside[at + 1..])),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), c) if c == open => quote = None,
            _ => {}
        }
    }
    // A quote that never ends, as in `<b "x>`, is none; nor is any after it.
    *quotes = false;
    inside.find('>').map(|at| (name, &inside[at + 1..]))
}

fn has_tag(text: &str) -> bool {
    let last = text.rfind('>').unwrap_or(0);
    let mut quotes = true;
    let mut opened = text
        .match_indices('<')
        .map(|(at, _)| at)
        .take_while(|at| *at < last)
        .take(64);
    opened.any(|at| tag(&text[at..], &mut quotes).is_some())
}

fn end_of<'a>(text: &'a str, name: &str) -> &'a str {
    let end = text.match_indices("</").find(|(at, _)| {
        let close = text.get(at + 2..at + 2 + name.len());
        close.is_some_and(|close| close.eq_ignore_ascii_case(name))
    });
    end.map_or("", |(at, _)| &text[at..])
}

/// Line breaks of the source are blanks.
fn blanks_joined(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

fn decode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let end = rest.bytes().take(10).position(|byte| byte == b';');
        let known = end.and_then(|end| Some((entity(rest.get(1..end)?)?, rest.get(end + 1..)?)));
        if let Some((c, after)) = known {
            out.push(c);
            rest = after;
        } else {
            out.push('&');
            rest = &rest[1..];
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<char> {
    let number = |digits: &str, radix| u32::from_str_radix(digits, radix).ok().and_then(char::from_u32);
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{a0}'),
        name => match name.strip_prefix('#')?.strip_prefix(['x', 'X']) {
            Some(hex) => number(hex, 16),
            None => number(&name[1..], 10),
        },
    }
    .filter(|c| !c.is_control() || *c == '\n')
}

/// One blank between words, one empty line between paragraphs at most, nothing around.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = 0;
    for line in text.lines() {
        let words: Vec<&str> = line.split([' ', '\t', '\r']).filter(|word| !word.is_empty()).collect();
        if words.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 1 { "\n\n" } else { "\n" });
        }
        empty = 0;
        out.push_str(&words.join(" "));
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn plain(html: &str) -> String {
        strip(html, true).unwrap().text
    }

    #[test]
    fn paragraphs_stay_and_tags_go() {
        assert_eq!(
            plain("<h4>Thank  you</h4>\n<p>for <b>all</b> &amp; &lt;more&gt;</p>"),
            "Thank you\nfor all & <more>"
        );
        assert_eq!(plain("a<br>b<br/><br><br>c"), "a\nb\n\nc");
        assert_eq!(plain("<img src='x>y' alt=\"<b>\">hi<!-- <p> -->"), "hi");
        assert_eq!(plain("a<script>alert('<p>')</script>b<STYLE>p{}</STYLE>"), "ab");
        assert_eq!(plain("1 < 2 &bogus; &#169;&#xa9; 5 <3"), "1 < 2 &bogus; ©© 5 <3");
        assert!(!strip("<p>a</p>", true).unwrap().lost);
        assert!(strip("<a href=x>a</a>", true).unwrap().lost);
    }

    #[test]
    fn a_title_is_html_only_with_a_tag_in_it() {
        for title in ["a < b > c", "5 <3 and &amp;", "<>", "x <", "{a} <= 5"] {
            assert!(strip(title, false).is_none(), "{title}");
        }
        assert_eq!(strip("<em>How</em> many?", false).unwrap().text, "How many?");
    }

    proptest! {
        #[test]
        fn what_was_taken_out_stays_out(text in "[<>/a-c!&;#\"' \n-]{0,60}", any in "\\PC{0,40}") {
            for text in [text, any] {
                let once = plain(&text);
                prop_assert_eq!(plain(&escape(&once)), once);
            }
        }
    }
}
