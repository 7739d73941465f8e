//! The types of questions, and what belongs to those that are small. The larger ones have files of their own.
use serde_json::Value;

use super::{Map, Pass, Way, slots::text_of_number};
use crate::survey::{
    Amount, Area, ChoiceLook, Computed, ComputedStyle, Defect, Formula, Input, InputSort, Kind, Measure, Options,
    Picture, Question, Rating, RatingLook, Repeat, RepeatLook, Rows, Scale, Slider, Text, YesNo,
};

/// Keys of how a computed value is written; in a column, of its total.
const STYLE: [&str; 4] = ["format", "displayStyle", "currency", "maximumFractionDigits"];
pub const TOTAL_STYLE: [&str; 4] = [
    "totalFormat",
    "totalDisplayStyle",
    "totalCurrency",
    "totalMaximumFractionDigits",
];

/// The type in SurveyJS, where it is not what would be written.
pub const AS: &str = "~as";

impl<W: Way> Pass<W> {
    pub fn read_kind(&mut self, m: &mut Map, kind: String) -> Kind {
        let name = kind.trim().to_ascii_lowercase();
        let mut several = false;
        if name == "imagepicker" {
            self.flag(m, "multiSelect", &mut several);
        }
        let Some(mut kind) = start(&name, several) else {
            if !kind.is_empty() {
                self.tell("type", Defect::UnknownKind(kind.chars().take(40).collect()));
            }
            return Kind::Unsupported(kind);
        };
        if name == "buttongroup" {
            m.insert(AS.to_owned(), name.into());
        }
        if matches!(kind, Kind::Rating(_)) {
            return self.read_rating(m);
        }
        self.kind(m, &mut kind);
        kind
    }

    pub fn write_kind(&mut self, m: &mut Map, question: &mut Question) -> String {
        let shown_as = question.extra.get(AS).and_then(Value::as_str);
        let as_rating = shown_as == Some("rating");
        let (kind, others) = match &question.kind {
            Kind::Rating(_) => ("rating", None),
            Kind::Single { options, .. } => match options.look {
                ChoiceLook::Buttons if as_rating => ("rating", None),
                ChoiceLook::Buttons => ("radiogroup", shown_as),
                ChoiceLook::DropDown => ("dropdown", None),
                ChoiceLook::Images => ("imagepicker", None),
            },
            Kind::Multiple { options, .. } => match options.look {
                ChoiceLook::Buttons => ("checkbox", None),
                ChoiceLook::DropDown => ("tagbox", None),
                ChoiceLook::Images => ("imagepicker", None),
            },
            Kind::Ranking { .. } => ("ranking", None),
            Kind::YesNo(_) => ("boolean", None),
            Kind::Comment(_) => ("comment", None),
            Kind::Short(_) => ("text", None),
            Kind::Matrix { .. } => ("matrix", None),
            Kind::Fields(_) => ("multipletext", None),
            Kind::Slider(_) => ("slider", None),
            Kind::Repeat(repeat) => match (repeat.look, &repeat.rows) {
                (RepeatLook::Panels, _) => ("paneldynamic", None),
                (_, Rows::Fixed(_)) => ("matrixdropdown", None),
                (_, Rows::Growing { .. }) => ("matrixdynamic", None),
            },
            Kind::Computed(_) => ("expression", None),
            Kind::Block(_) => ("html", None),
            Kind::Picture(_) => ("image", None),
            Kind::Unsupported(kind) => (kind.as_str(), None),
        };
        let kind = others.unwrap_or(kind).to_owned();
        if kind == "imagepicker" {
            self.flag(m, "multiSelect", &mut matches!(question.kind, Kind::Multiple { .. }));
        }
        if kind == "rating" {
            self.write_rating(m, question);
        } else if let Kind::Repeat(repeat) = &mut question.kind {
            self.repeat(m, repeat);
            self.spare(m, &question.extra);
        } else {
            self.kind(m, &mut question.kind);
        }
        kind
    }

    fn kind(&mut self, m: &mut Map, kind: &mut Kind) {
        match kind {
            Kind::Single { .. } | Kind::Multiple { .. } | Kind::Ranking { .. } => self.chosen_from(m, kind),
            Kind::YesNo(yes_no) => self.yes_no(m, yes_no),
            Kind::Comment(area) => {
                self.small(m, "rows", &mut area.rows, u8::MAX);
                self.small(m, "maxLength", &mut area.max_length, u32::MAX);
                self.text(m, "placeholder", &mut area.placeholder);
            }
            Kind::Short(input) => self.input(m, input),
            Kind::Matrix { rows, columns } => {
                self.choices(m, "columns", columns);
                self.choices(m, "rows", rows);
                if !W::WRITING && (rows.is_empty() || columns.is_empty()) {
                    self.tell("", Defect::NoChoices);
                }
            }
            Kind::Fields(fields) => self.fields(m, fields),
            Kind::Slider(slider) => self.slider(m, slider),
            Kind::Repeat(repeat) => self.repeat(m, repeat),
            Kind::Computed(computed) => self.computed(m, computed),
            Kind::Block(text) => self.html(m, "html", text),
            Kind::Picture(picture) => {
                self.picture(m, "imageLink", &mut picture.address);
                self.text(m, "altText", &mut picture.says);
            }
            Kind::Rating(_) | Kind::Unsupported(_) => {}
        }
    }

    fn yes_no(&mut self, m: &mut Map, yes_no: &mut YesNo) {
        self.text(m, "labelTrue", &mut yes_no.yes);
        self.text(m, "labelFalse", &mut yes_no.no);
        let (mut yes, mut no) = yes_no.values.clone().unzip();
        self.value(m, "valueTrue", &mut yes);
        self.value(m, "valueFalse", &mut no);
        if !W::WRITING && (yes.is_some() || no.is_some()) {
            let values = (yes.unwrap_or(Value::Bool(true)), no.unwrap_or(Value::Bool(false)));
            yes_no.values = Some(values).filter(|values| *values != (Value::Bool(true), Value::Bool(false)));
        }
    }

    pub fn input(&mut self, m: &mut Map, input: &mut Input) {
        let mut sorts: Vec<(&str, InputSort)> = InputSort::ALL.into_iter().map(|sort| (sort.tag(), sort)).collect();
        sorts.push(("datetime", InputSort::DateTime));
        self.word(m, "inputType", &mut input.sort, &sorts);
        for (key, bound) in [
            ("min", &mut input.min),
            ("max", &mut input.max),
            ("step", &mut input.step),
        ] {
            self.string(m, key, bound);
            if W::WRITING {
                text_of_number(m, key);
            }
        }
        self.formula(m, "minValueExpression", &mut input.min_formula);
        self.formula(m, "maxValueExpression", &mut input.max_formula);
        self.text(m, "minErrorText", &mut input.below);
        self.text(m, "maxErrorText", &mut input.above);
        self.small(m, "maxLength", &mut input.max_length, u32::MAX);
        self.text(m, "placeholder", &mut input.placeholder);
    }

    fn slider(&mut self, m: &mut Map, slider: &mut Slider) {
        for (key, slot, usual) in [
            ("min", &mut slider.min, 0),
            ("max", &mut slider.max, 100),
            ("step", &mut slider.step, 1),
        ] {
            let mut amount = Some(*slot).filter(|amount| *amount != Amount::from(usual));
            self.amount(m, key, &mut amount);
            *slot = amount.unwrap_or(Amount::from(usual));
        }
        if slider.min >= slider.max || slider.step.get() <= 0.0 {
            self.tell("min", Defect::BadValue);
            (slider.min, slider.max, slider.step) = (Amount::from(0), Amount::from(100), Amount::from(1));
        }
        self.word(m, "sliderType", &mut slider.span, &[("single", false), ("range", true)]);
        if self.own() {
            self.text(m, "minRateDescription", &mut slider.low);
            self.text(m, "maxRateDescription", &mut slider.high);
        } else if !slider.low.is_empty() || !slider.high.is_empty() {
            self.tell("min", Defect::NotThere);
        }
    }

    fn computed(&mut self, m: &mut Map, computed: &mut Computed) {
        let mut formula = Some(computed.formula.clone()).filter(|formula| !formula.0.is_empty());
        self.formula(m, "expression", &mut formula);
        computed.formula = formula.unwrap_or_else(|| Formula(String::new()));
        self.style(m, computed, STYLE);
    }

    /// How a computed value is written.
    pub fn style(&mut self, m: &mut Map, computed: &mut Computed, [format, shown_as, unit, most]: [&str; 4]) {
        self.text(m, format, &mut computed.format);
        let (mut style, mut currency) = match &computed.style {
            ComputedStyle::Plain => (0, String::new()),
            ComputedStyle::Number => (1, String::new()),
            ComputedStyle::Percent => (2, String::new()),
            ComputedStyle::Currency(currency) => (3, currency.clone()),
        };
        self.word(
            m,
            shown_as,
            &mut style,
            &[("none", 0), ("decimal", 1), ("percent", 2), ("currency", 3)],
        );
        if style == 3 {
            self.string(m, unit, &mut currency);
            if currency.is_empty() {
                currency.push_str("USD");
            }
        }
        computed.style = match style {
            1 => ComputedStyle::Number,
            2 => ComputedStyle::Percent,
            3 => ComputedStyle::Currency(currency),
            _ => ComputedStyle::Plain,
        };
        let usual = u32::from(u8::MAX);
        let mut digits = computed.digits.map_or(usual, u32::from);
        if W::WRITING || m.get(most).is_some_and(|value| value.as_i64() != Some(-1)) {
            self.count(m, most, &mut digits, usual);
        } else {
            m.remove(most);
        }
        computed.digits = u8::try_from(digits).ok().filter(|digits| *digits < u8::MAX);
    }
}

/// SurveyJS reads types whatever their case.
fn start(name: &str, several: bool) -> Option<Kind> {
    let looks = |look| Options {
        look,
        ..Options::default()
    };
    let choices = Vec::new();
    let repeat = |look, rows| Kind::Repeat(Box::new(Repeat::new(look, rows)));
    let growing = Rows::Growing {
        start: 0,
        least: 0,
        most: 0,
    };
    Some(match name {
        "rating" => Kind::Rating(Rating {
            look: RatingLook::Numbers,
            ..Rating::of(Measure::Plain(Scale::OneToFive))
        }),
        "radiogroup" | "buttongroup" => Kind::single(choices),
        "checkbox" => Kind::multiple(choices),
        "dropdown" => Kind::Single {
            choices,
            options: looks(ChoiceLook::DropDown),
        },
        "tagbox" => Kind::Multiple {
            choices,
            options: looks(ChoiceLook::DropDown),
        },
        "imagepicker" if several => Kind::Multiple {
            choices,
            options: looks(ChoiceLook::Images),
        },
        "imagepicker" => Kind::Single {
            choices,
            options: looks(ChoiceLook::Images),
        },
        "ranking" => Kind::Ranking {
            choices,
            options: Options::default(),
        },
        "boolean" => Kind::YesNo(YesNo::default()),
        "comment" => Kind::Comment(Area::default()),
        "text" => Kind::Short(Input::default()),
        "matrix" => Kind::Matrix {
            rows: Vec::new(),
            columns: Vec::new(),
        },
        "multipletext" => Kind::Fields(Vec::new()),
        "slider" => Kind::Slider(Slider::default()),
        "matrixdropdown" => repeat(RepeatLook::Table, Rows::Fixed(Vec::new())),
        "matrixdynamic" => repeat(RepeatLook::Table, growing),
        "paneldynamic" => repeat(RepeatLook::Panels, growing),
        "expression" => Kind::Computed(Computed {
            formula: Formula(String::new()),
            format: Text::default(),
            style: ComputedStyle::Plain,
            digits: None,
        }),
        "html" => Kind::Block(Text::default()),
        "image" => Kind::Picture(Picture::default()),
        _ => return None,
    })
}
