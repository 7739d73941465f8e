//! Renames a question inside expressions and templates, as texts: what else they say stays as written. No parsing.
use super::function::Function;

/// `text` with every variable that begins with the name `from` (whatever its case) beginning with `to`: `{from}`,
/// `{from.x}`, `{#from[0]}`, `{$from.title}`; and as first argument of functions that take names. Quoted texts else stay.
/// Also for templates, where nothing is quoted: `quotes` false.
pub fn rename(text: &str, from: &str, to: &str, quotes: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let length = match c {
            '{' => {
                let inner = rest[1..].split(['{', '}']).next().unwrap_or_default();
                let end = 1 + inner.len();
                out.push('{');
                match rest[end..].starts_with('}') {
                    true => out.push_str(&variable(inner, from, to)),
                    false => out.push_str(inner),
                }
                rest = &rest[end..];
                continue;
            }
            '\'' | '"' if quotes => {
                let length = quoted(rest);
                let inner = rest.get(1..length - 1).unwrap_or_default();
                if takes_name(&out) && inner.to_lowercase() == from.to_lowercase() {
                    out.push(c);
                    out.push_str(to);
                    out.push(c);
                    rest = &rest[length..];
                    continue;
                }
                length
            }
            _ => c.len_utf8(),
        };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    out
}

/// The bytes of the quoted text that this begins with; at least one, and all where it does not end.
fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '\\' => escaped = !escaped,
            '\'' | '"' if !escaped => return at + 1,
            _ => escaped = false,
        }
    }
    text.len()
}

/// Whether what came before ends with the call of a function whose first argument is a name.
fn takes_name(before: &str) -> bool {
    let Some(call) = before.trim_end().strip_suffix('(') else {
        return false;
    };
    let start = call
        .rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .map_or(0, |at| at + 1);
    let name = call.get(start..).unwrap_or_default();
    Function::named(name).is_some_and(Function::names_element)
}

fn variable(inner: &str, from: &str, to: &str) -> String {
    let space = inner.len() - inner.trim_start().len();
    let mark = inner[space..].chars().take_while(|c| matches!(c, '#' | '$')).count();
    let (lead, name) = inner.split_at(space + mark);
    let length = from.chars().count();
    let end = name.char_indices().map(|(at, _)| at).chain([name.len()]).nth(length);
    let end = end.filter(|end| {
        let after = name[*end..].chars().next();
        let ends = after.is_none_or(|c| matches!(c, '.' | '[') || c.is_whitespace());
        ends && name[..*end].to_lowercase() == from.to_lowercase()
    });
    match end {
        // What follows a space must be nothing more.
        Some(end) if !name[end..].starts_with(char::is_whitespace) || name[end..].trim().is_empty() => {
            format!("{lead}{to}{}", &name[end..])
        }
        _ => inner.to_string(),
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
