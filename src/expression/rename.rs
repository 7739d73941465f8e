//! Renames a question inside expressions and templates, as texts: what else they say stays as written. No parsing.
use super::{coerce::same_text, function::Function};

/// `text` with every variable that begins with the name `from` (whatever its case) beginning with `to`: `{from}`,
/// `{from.x}`, `{#from[0]}`, `{$from.title}`; and as first argument of functions that take names. Quoted texts else stay.
/// Also for templates, where nothing is quoted: `quotes` false.
pub fn rename(text: &str, from: &str, to: &str, quotes: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '{' {
            out.push(c);
            let (inner, after) = cut(rest.as_str(), |c| matches!(c, '{' | '}'));
            match after.starts_with('}') {
                true => variable(inner, from, to, &mut out),
                false => out.push_str(inner),
            }
            rest = after.chars();
        } else if quotes && matches!(c, '\'' | '"') {
            let mut escaped = false;
            let (inner, after) = cut(rest.as_str(), |c| {
                let closes = matches!(c, '\'' | '"') && !escaped;
                escaped = c == '\\';
                closes
            });
            let is_name = same_text(inner, from) && takes_name(&out);
            out.push(c);
            out.push_str(if is_name { to } else { inner });
            rest = after.chars();
            // The closing quote opens nothing.
            out.extend(rest.next());
        } else {
            out.push(c);
        }
    }
    out
}

/// Before the first such character, and from it on.
fn cut(text: &str, ends: impl FnMut(char) -> bool) -> (&str, &str) {
    let at = text.find(ends).unwrap_or(text.len());
    text.split_at_checked(at).unwrap_or((text, ""))
}

/// Whether what came before ends with the call of a function whose first argument is a name.
fn takes_name(before: &str) -> bool {
    let call = before.trim_end().strip_suffix('(').unwrap_or_default();
    let name = call.rsplit(|c: char| !c.is_ascii_alphanumeric() && c != '_').next();
    name.and_then(Function::named).is_some_and(Function::names_element)
}

fn variable(inner: &str, from: &str, to: &str, out: &mut String) {
    let bare = inner.trim_start().trim_start_matches(['#', '$']);
    let lead = inner.strip_suffix(bare).unwrap_or_default();
    let mut left = from.chars().count() + 1;
    let (name, after) = cut(bare, |_| {
        left -= 1;
        left == 0
    });
    let ends = after.starts_with(['.', '[']) || after.trim().is_empty();
    match ends && same_text(name, from) {
        true => out.extend([lead, to, after]),
        false => out.push_str(inner),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_variables_of_that_name_change() {
        for (text, renamed) in [
            ("{a} = 'a' and {A.x} > {#a[0]}", "{b c} = 'a' and {b c.x} > {#b c[0]}"),
            ("{ab} + {x.a} + {$a.title}", "{ab} + {x.a} + {$b c.title}"),
            (
                "displayValue('a') + f('a') + '{a}'",
                "displayValue('b c') + f('a') + '{a}'",
            ),
            ("{a} = 'it\\'s {a}' or {a}", "{b c} = 'it\\'s {a}' or {b c}"),
            ("{a", "{a"),
            ("'unended {a}", "'unended {a}"),
            ("{a b}", "{a b}"),
        ] {
            assert_eq!(rename(text, "a", "b c", true), renamed);
        }
        assert_eq!(rename("It's { a }, {{a}}!", "a", "名", false), "It's { 名 }, {{名}}!");
        assert_eq!(rename("{q.1} {q.1.x} {q}", "q.1", "r", true), "{r} {r.x} {q}");
    }
}
