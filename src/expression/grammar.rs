//! Reads an expression's text into a tree: SurveyJS's grammar (`grammar.pegjs` of survey-core 3.1.1), with winnow. No
//! evaluation but of constants.
use winnow::{
    Parser,
    ascii::{Caseless, digit1},
    combinator::{alt, cut_err, delimited, opt, preceded, repeat, terminated},
    error::{EmptyError, ErrMode},
    stream::{LocatingSlice, Location, Stateful, Stream},
    token::{none_of, one_of, take_while},
};

use super::{
    MAX_DEPTH, Malformed, Reason,
    function::Function,
    name::{Marks, Name},
    node::{Call, Node, Unary},
    number,
    operator::Operator::{self, *},
    run,
    value::Value,
};

type Source<'s> = Stateful<LocatingSlice<&'s str>, State>;
type Parsed<T> = Result<T, ErrMode<EmptyError>>;

#[derive(Debug, Default)]
struct State {
    depth: usize,
    too_deep: bool,
    /// The last byte where something was looked for.
    farthest: usize,
    /// Whether this is a condition written as a text inside another expression.
    quoted: bool,
}

pub(super) fn parse(text: &str, quoted: bool) -> Result<Node, Malformed> {
    let text = &spelled(text);
    let at = |byte: usize| text.get(..byte).map_or(0, |before| before.chars().count());
    let mut source = Stateful {
        input: LocatingSlice::new(text.as_str()),
        state: State {
            quoted,
            ..State::default()
        },
    };
    let parsed = whole(&mut source);
    let end = source.current_token_start();
    let fault = |byte, reason| Err(Malformed { at: at(byte), reason });
    match parsed {
        _ if source.state.too_deep => fault(source.state.farthest, Reason::TooDeep),
        Ok(node) if end == text.len() => Ok(node),
        _ if text.trim().is_empty() => fault(0, Reason::Empty),
        _ => fault(end.max(source.state.farthest), Reason::Unexpected),
    }
}

/// Old spellings, replaced wherever they are, even in quotes; each by as many characters.
fn spelled(text: &str) -> String {
    let text = text.replace("=>", ">=").replace("=<", "<=").replace("<>", "!=");
    text.replace("equals", "equal ")
}

fn space(source: &mut Source) -> Parsed<()> {
    take_while(0.., [' ', '\t', '\n', '\r']).void().parse_next(source)
}

fn whole(source: &mut Source) -> Parsed<Node> {
    delimited(space, |source: &mut Source| chain(source, 0), space).parse_next(source)
}

/// Operators that bind at least as much as `level`.
fn chain(source: &mut Source, level: u8) -> Parsed<Node> {
    let mut left = factor(source)?;
    let mut rest: Vec<(Operator, Node)> = Vec::new();
    loop {
        let before = source.checkpoint();
        let sign = preceded(space, operator).parse_next(source);
        let Some(sign) = sign.ok().filter(|sign| sign.level() >= level) else {
            source.reset(&before);
            return Ok(linked(left, rest));
        };
        if rest.first().is_some_and(|(first, _)| first.level() != sign.level()) {
            left = linked(left, std::mem::take(&mut rest));
        }
        space(source)?;
        let right = if sign.level() == 6 {
            opt(factor).parse_next(source)?.unwrap_or(Node::Nothing)
        } else {
            // Nothing else takes an operator up, so that there is no way back from here.
            cut_err(|source: &mut Source| chain(source, sign.level() + 1)).parse_next(source)?
        };
        rest.push((sign, right));
    }
}

fn linked(first: Node, rest: Vec<(Operator, Node)>) -> Node {
    if rest.is_empty() {
        return first;
    }
    let constant = first.is_constant() && rest.iter().all(|(_, node)| node.is_constant());
    folded(Node::Chain(first.into(), rest.into()), constant)
}

fn folded(node: Node, constant: bool) -> Node {
    match constant.then(|| run::constant(&node)).flatten() {
        Some(value) => Node::Folded((value, node).into()),
        None => node,
    }
}

fn operator(source: &mut Source) -> Parsed<Operator> {
    let word = |word: &'static str| Caseless(word);
    alt((
        alt((
            alt(("*=", word("contains"), word("contain"))).value(Contains),
            alt((word("notcontains"), word("notcontain"))).value(NotContains),
            word("anyof").value(AnyOf),
            word("allof").value(AllOf),
            word("noneof").value(NoneOf),
            alt(("^", word("power"))).value(Power),
        )),
        alt(("*".value(Times), "/".value(Over), "%".value(Remainder))),
        alt(("+".value(Plus), "-".value(Minus))),
        alt((
            alt(("<=", word("lessorequal"))).value(LessOrEqual),
            alt((">=", word("greaterorequal"))).value(GreaterOrEqual),
            alt(("==", "=", word("equal"))).value(Equal),
            alt(("!=", word("notequal"))).value(NotEqual),
            alt(("<", word("less"))).value(Less),
            alt((">", word("greater"))).value(Greater),
        )),
        alt(("&&", word("and"))).value(And),
        alt(("||", word("or"))).value(Or),
    ))
    .parse_next(source)
}

fn factor(source: &mut Source) -> Parsed<Node> {
    source.state.farthest = source.state.farthest.max(source.current_token_start());
    if source.state.depth >= MAX_DEPTH {
        source.state.too_deep = true;
        return Err(ErrMode::Cut(EmptyError));
    }
    source.state.depth += 1;
    let node = alt((bracketed, call, negated, tested, list)).parse_next(source);
    source.state.depth -= 1;
    node
}

/// The closing bracket may be missing.
fn bracketed(source: &mut Source) -> Parsed<Node> {
    delimited('(', whole, opt(')')).parse_next(source)
}

fn word<'s>(source: &mut Source<'s>) -> Parsed<&'s str> {
    let letter = |c: char| c.is_ascii_alphabetic() || c == '_';
    let later = move |c: char| letter(c) || c.is_ascii_digit();
    (one_of(letter), take_while(0.., later)).take().parse_next(source)
}

fn call(source: &mut Source) -> Parsed<Node> {
    let name = terminated(word, '(').parse_next(source)?;
    let arguments = terminated(sequence, opt(')')).parse_next(source)?;
    let function = Function::named(name);
    let condition = function
        .filter(|_| !source.state.quoted)
        .and_then(|function| function.written_condition(&arguments))
        .and_then(|text| parse(text, true).ok());
    Ok(Node::Call(Box::new(Call {
        name: name.into(),
        function,
        arguments: arguments.into(),
        condition,
    })))
}

/// Items after a missing first one are dropped; in the peer a first `null` is a missing one.
fn sequence(source: &mut Source) -> Parsed<Vec<Node>> {
    let first = opt(whole).parse_next(source)?;
    let others: Vec<Node> = repeat(0.., preceded((space, ','), whole)).parse_next(source)?;
    Ok(match first.filter(|node| *node != Node::Nothing) {
        Some(first) => [first].into_iter().chain(others).collect(),
        None => Vec::new(),
    })
}

fn list(source: &mut Source) -> Parsed<Node> {
    let items = delimited('[', sequence, ']').parse_next(source)?;
    let constant = items.iter().all(Node::is_constant);
    Ok(folded(Node::List(items.into()), constant))
}

fn negated(source: &mut Source) -> Parsed<Node> {
    let node = preceded((alt(("!", Caseless("negate"))), space), factor).parse_next(source)?;
    let constant = node.is_constant();
    Ok(folded(Node::Unary(Unary::Not, node.into()), constant))
}

fn tested(source: &mut Source) -> Parsed<Node> {
    let node = atom(source)?;
    let test = alt((
        Caseless("empty").value(Unary::Empty),
        Caseless("notempty").value(Unary::NotEmpty),
    ));
    Ok(match opt(preceded(space, test)).parse_next(source)? {
        Some(test) => {
            let constant = node.is_constant();
            folded(Node::Unary(test, node.into()), constant)
        }
        None => node,
    })
}

fn atom(source: &mut Source) -> Parsed<Node> {
    let bare = |word: &str| Node::Literal {
        value: Value::text(word),
        bare: true,
    };
    let literal = |value: Value| Node::Literal { value, bare: false };
    let known = alt((
        Caseless("true").value(Value::Bool(true)),
        Caseless("false").value(Value::Bool(false)),
        number,
    ));
    alt((
        alt(("undefined", "null")).value(Node::Nothing),
        known.map(literal),
        word.map(bare),
        quoted.map(|text| literal(text.into())),
        variable,
    ))
    .parse_next(source)
}

fn number(source: &mut Source) -> Parsed<Value> {
    let not_zero = take_while(1.., '1'..='9');
    let digits = alt(((digit1, '.', digit1).take(), (not_zero, opt(digit1)).take(), "0"));
    let decimal = (opt('-').take(), digits).take();
    alt((
        preceded("0x", digit1).map(|digits| number::in_radix(digits, 16)),
        decimal.map(number::read),
    ))
    .map(Value::Number)
    .parse_next(source)
}

fn quoted(source: &mut Source) -> Parsed<String> {
    let inner = || {
        let escaped = preceded('\\', one_of(['\'', '"']));
        repeat(1.., alt((escaped, none_of(['\'', '"'])))).fold(String::new, |mut text, c: char| {
            text.push(c);
            text
        })
    };
    alt((
        alt(("''", "\"\"")).map(|_| String::new()),
        delimited('\'', inner(), '\''),
        delimited('"', inner(), '"'),
    ))
    .parse_next(source)
}

fn variable(source: &mut Source) -> Parsed<Node> {
    let inner = || take_while(1.., |c: char| !matches!(c, '{' | '}'));
    let word = take_while(1.., |c: char| !matches!(c, '{' | '}' | '%') && !c.is_whitespace());
    let name = alt((
        delimited("{{", inner(), "}}").map(|text| Name::marked(text, Marks::Doubled)),
        delimited('{', inner(), '}').map(Name::new),
        delimited('%', word, '%').map(|text| Name::marked(text, Marks::Percent)),
    ));
    name.map(|name| Node::Variable(name.into())).parse_next(source)
}
