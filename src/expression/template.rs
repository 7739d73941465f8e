//! Texts with variables in them: `Thank you, {name}!`. What a variable shows is the scope's to say.
use super::{name::Name, scope::Scope};

/// A text split at its variables, once.
#[derive(Clone, Debug, PartialEq)]
pub struct Template(Box<[Part]>);

#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Text(Box<str>),
    /// With the braces and spaces as written, which stay where there is no such variable.
    Variable {
        name: Name,
        written: Box<str>,
    },
}

impl Template {
    /// Every text is a template. A brace opened again begins anew, so that `{{a}}` is `a` in braces; what holds a colon
    /// or nothing but space is text.
    pub fn parse(text: &str) -> Self {
        let (mut parts, mut done, mut open) = (Vec::new(), 0, None);
        for (at, c) in text.char_indices() {
            match c {
                '{' => open = Some(at),
                '}' => {
                    let Some(start) = open.take() else { continue };
                    let inner = text.get(start + 1..at).unwrap_or_default();
                    let name = super::number::trim(inner);
                    if name.is_empty() || inner.contains(':') {
                        continue;
                    }
                    push_text(&mut parts, text.get(done..start));
                    parts.push(Part::Variable {
                        name: Name::new(name),
                        written: text.get(start..=at).unwrap_or_default().into(),
                    });
                    done = at + 1;
                }
                _ => {}
            }
        }
        push_text(&mut parts, text.get(done..));
        Self(parts.into())
    }

    pub fn parts(&self) -> &[Part] {
        &self.0
    }

    pub fn names(&self) -> impl Iterator<Item = &Name> {
        self.0.iter().filter_map(|part| match part {
            Part::Variable { name, .. } => Some(name),
            Part::Text(_) => None,
        })
    }

    /// With what a reader sees of each variable; unknown ones stay as written.
    pub fn fill(&self, scope: &dyn Scope) -> String {
        let mut out = String::new();
        for part in &self.0 {
            match part {
                Part::Text(text) => out.push_str(text),
                Part::Variable { name, written } => match scope.display(name) {
                    Some(text) => out.push_str(&text),
                    None => out.push_str(written),
                },
            }
        }
        out
    }
}

fn push_text(parts: &mut Vec<Part>, text: Option<&str>) {
    if let Some(text) = text.filter(|text| !text.is_empty()) {
        parts.push(Part::Text(text.into()));
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::{Moment, Value, Values},
        *,
    };

    #[test]
    fn variables_are_filled_in() {
        let mut scope = Values::new(Moment::default());
        scope.set("name", "Ada".into());
        scope.set("n", 1.5.into());
        scope.set("gone", Value::Null);
        for (text, filled) in [
            ("Hi { name }, {{n}}", "Hi Ada, {1.5}"),
            ("{gone}{other} {a:b} {} { }", "{other} {a:b} {} { }"),
            ("}{NAME{name}", "}{NAMEAda"),
            ("很{n}好", "很1.5好"),
            ("{name", "{name"),
        ] {
            let template = Template::parse(text);
            assert_eq!(template.fill(&scope), filled, "{text}");
        }
        assert_eq!(Template::parse("{a.b} {c}").names().count(), 2);
    }
}
