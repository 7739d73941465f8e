//! A place for an answer as the inputs see it: what stands there, how it changes, what may be said of it. No elements of its own kind.
use std::sync::Arc;

use leptos::prelude::*;
use waystone::{
    response::Answer,
    runner::{Place, Refusal, Runner, Why},
    survey::{Choice, Question, Text},
    words::{Words, run::Run},
};

use crate::app::browser::view::{View, el, nothing};

/// What all questions on a screen share. Drawn in one language: another one is another drawing.
#[derive(Clone, Copy)]
pub struct Asking {
    pub runner: RwSignal<Runner>,
    pub words: &'static Words,
    /// What keeps the respondent here, once that is pointed out.
    pub refusals: Memo<Vec<Refusal>>,
    /// Called after each change.
    pub changed: Callback<()>,
}

#[derive(Clone)]
pub struct Slot {
    pub asking: Asking,
    pub place: Arc<Place>,
    pub question: Arc<Question>,
    /// The language of the author's texts.
    pub lang: Arc<str>,
    /// Begins the ids and names of what stands here.
    pub id: Arc<str>,
    /// The ids of what names the inputs.
    pub label: Arc<str>,
    pub answer: Memo<Option<Answer>>,
    pub enabled: Memo<bool>,
    pub refusal: Memo<Option<Why>>,
}

impl Asking {
    pub fn run(self) -> &'static Run {
        self.words.run()
    }

    /// `None` when there is no such question.
    pub fn slot(self, place: Place) -> Option<Slot> {
        let (question, lang) = self
            .runner
            .with_untracked(|runner| Some((runner.question_at(&place)?.clone(), runner.lang().to_owned())))?;
        let (place, runner) = (Arc::new(place), self.runner);
        let id: Arc<str> = place.key().into();
        let (read, open, wrong) = (place.clone(), place.clone(), place.clone());
        Some(Slot {
            asking: self,
            question: Arc::new(question),
            lang: lang.into(),
            label: format!("{id}-title").into(),
            id,
            place,
            answer: Memo::new(move |_| runner.with(|runner| runner.answer_at(&read))),
            enabled: Memo::new(move |_| runner.with(|runner| runner.enabled_at(&open))),
            refusal: Memo::new(move |_| {
                let inside = runner.with_untracked(|runner| runner.inside(&wrong));
                let mine = |refusal: &&Refusal| refusal.question == wrong.question && refusal.inside == inside;
                self.refusals
                    .with(|all| all.iter().find(mine).map(|refusal| refusal.why.clone()))
            }),
        })
    }
}

impl Slot {
    pub fn run(&self) -> &'static Run {
        self.asking.run()
    }

    /// A number as the reader writes it.
    pub fn count(&self, n: usize) -> String {
        self.asking.words.lang.count(n as u64)
    }

    pub fn part(&self, part: &str) -> String {
        format!("{}-{part}", self.id)
    }

    /// A question in one of its rows.
    pub fn cell(&self, row: usize, question: &Question) -> Option<Self> {
        self.asking.slot(self.place.cell(row, &question.id))
    }

    pub fn set(&self, answer: Option<Answer>) {
        let place = &self.place;
        self.asking.runner.update(|runner| {
            runner.set_at(place, answer);
        });
        self.asking.changed.run(());
    }

    pub fn set_remark(&self, text: &str) {
        let place = &self.place;
        self.asking.runner.update(|runner| {
            runner.set_remark_at(place, text);
        });
        self.asking.changed.run(());
    }

    pub fn remark(&self) -> impl Fn() -> String + Send + Sync + use<> {
        let (runner, place) = (self.asking.runner, self.place.clone());
        move || runner.with(|runner| runner.remark_at(&place)).unwrap_or_default()
    }

    pub fn required(&self) -> impl Fn() -> bool + Send + Sync + use<> {
        let (runner, place) = (self.asking.runner, self.place.clone());
        move || runner.with(|runner| runner.required_at(&place))
    }

    /// What can be chosen, as it is shown now; follows other answers only where it depends on them.
    pub fn choices(&self) -> Signal<Vec<Choice>> {
        let (runner, place) = (self.asking.runner, self.place.clone());
        let follows = self.question.kind.options().is_some_and(|options| {
            let each = |choice: &Choice| choice.show_if.is_some();
            options.from.is_some() || options.show_each_if.is_some() || self.question.kind.choices().iter().any(each)
        });
        if follows {
            Memo::new(move |_| runner.with(|runner| runner.choices_at(&place))).into()
        } else {
            Signal::stored(runner.with_untracked(|runner| runner.choices_at(&place)))
        }
    }

    /// What the answer can name, in the order in which it is kept.
    pub fn known(&self) -> Vec<Choice> {
        self.asking.runner.with_untracked(|runner| runner.known_at(&self.place))
    }

    /// Whether a choice can't be taken now, where that depends on answers.
    pub fn barred(&self, choice: &Choice) -> Option<impl Fn() -> bool + Send + Sync + use<>> {
        choice.enable_if.as_ref()?;
        let (runner, place, choice) = (self.asking.runner, self.place.clone(), choice.clone());
        Some(move || runner.with(|runner| !runner.can_take(&choice, runner.overlay_at(&place).as_ref())))
    }

    /// An author's text as it reads now.
    pub fn says(&self, text: &Text) -> impl Fn() -> String + Send + Sync + use<> {
        let (runner, place, text) = (self.asking.runner, self.place.clone(), text.clone());
        move || runner.with(|runner| runner.text(&text, runner.overlay_at(&place).as_ref()))
    }

    /// An author's text, which follows the answers where it speaks of them.
    pub fn text(&self, text: &Text) -> View {
        let plain = text.get(&self.lang);
        if plain.contains('{') {
            nothing().with(self.says(text))
        } else {
            nothing().with(plain)
        }
    }

    /// A choice's label as a plain text.
    pub fn choice_says(&self, choice: &Choice) -> String {
        if choice.label.is_empty() {
            self.run()
                .own_word(choice)
                .map_or_else(|| choice.says(&self.lang), str::to_owned)
        } else {
            self.says(&choice.label)()
        }
    }

    pub fn choice_text(&self, choice: &Choice) -> View {
        if choice.label.is_empty() {
            nothing().with(self.choice_says(choice))
        } else {
            self.text(&choice.label)
        }
    }

    /// The question's title, or its name where there is none.
    pub fn title(&self) -> View {
        if self.question.title.is_empty() {
            nothing().with(self.question.name())
        } else {
            self.text(&self.question.title)
        }
    }

    /// Whether there is anything on the way here, or the field is the reason.
    pub fn wrong(&self) -> impl Fn() -> bool + Send + Sync + Copy + use<> {
        let refusal = self.refusal;
        move || refusal.with(Option::is_some)
    }

    /// A field of its own: named by the title, and by the error when there is one.
    pub fn field(&self, what: &str) -> View {
        let (error, wrong) = (self.part("error"), self.wrong());
        el(what)
            .attr("name", &*self.id)
            .attr("autocomplete", "off")
            .attr("aria-labelledby", &*self.label)
            .attr("aria-invalid", move || wrong().then_some("true"))
            .attr("aria-describedby", move || wrong().then(|| error.clone()))
    }
}
