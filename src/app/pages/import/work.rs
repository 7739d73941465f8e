//! Where an import stands, and the steps that move it on: reading, asking, importing, keeping, undoing. No markup.
use leptos::{prelude::*, task::spawn_local};
use waystone::{
    exchange::{
        limits,
        table::{Converted, Mapping, Preview, Recipe, Report, SheetSummary, TableError, survey_id},
    },
    job::{TableJob, TableOutcome},
    route::Route,
    store::{QUOTA, StoreError},
    survey::{SegmentId, Survey, SurveyId},
};

use crate::app::{
    browser::{
        clock,
        files::Chosen,
        worker::{self, Desk},
    },
    shelf::Shelf,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Choose,
    Reading,
    Columns,
    /// The first answers are being made, for the author to look at.
    Trying,
    Importing,
    Done,
}

impl Stage {
    /// The step of the path, from 0.
    pub fn step(self) -> usize {
        match self {
            Self::Choose | Self::Reading => 0,
            Self::Columns | Self::Trying | Self::Importing => 1,
            Self::Done => 2,
        }
    }

    pub fn is_busy(self) -> bool {
        matches!(self, Self::Reading | Self::Trying | Self::Importing)
    }

    /// Where the way goes back to when the work ends early.
    fn before(self) -> Self {
        match self {
            Self::Trying | Self::Importing => Self::Columns,
            _ => Self::Choose,
        }
    }

    /// The id of the heading that the keyboard goes to.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Choose => "import-choose",
            Self::Reading | Self::Trying | Self::Importing => "import-busy",
            Self::Columns => "import-columns",
            Self::Done => "import-done",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    Cancelled,
    Undone,
    Already(Route),
    Table(TableError),
    NoTitle,
    /// A day that could be two, and its column.
    WhichDay(String, String),
    Unreadable,
    Failed,
    OtherBuild,
    Store(StoreError),
    /// In UTF-16 code units.
    NoRoom {
        needed: usize,
        free: usize,
    },
}

/// An import that is kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub survey: SurveyId,
    pub segment: SegmentId,
    pub file: String,
    pub report: Report,
    /// Answers that were here already, and were left out.
    pub already: usize,
    /// The survey that these were added to, before and after; `None` where it was made for them.
    added_to: Option<Box<(Survey, Survey)>>,
}

#[derive(Clone, Copy)]
pub struct Work {
    pub stage: RwSignal<Stage>,
    /// 0 to 100.
    pub progress: RwSignal<u8>,
    pub message: RwSignal<Option<Message>>,
    pub sheet: RwSignal<Option<SheetSummary>>,
    /// How a table with the same columns was imported last.
    pub recipe: RwSignal<Option<Recipe>>,
    pub preview: RwSignal<Option<Preview>>,
    pub done: RwSignal<Option<Kept>>,
    file: RwSignal<Option<Chosen>, LocalStorage>,
    /// How the import that runs was asked for, and the names of the columns.
    asked: StoredValue<Option<(Mapping, Vec<String>)>>,
    desk: StoredValue<Desk<TableJob>, LocalStorage>,
    /// Counts what was begun: an answer to something older is not listened to.
    turn: StoredValue<u32>,
    shelf: Shelf,
}

impl Work {
    pub fn new() -> Self {
        let stage = RwSignal::new(Stage::Choose);
        let (progress, message) = (RwSignal::new(0), RwSignal::new(None));
        let (sheet, done) = (RwSignal::new(None), RwSignal::new(None));
        let (recipe, preview) = (RwSignal::new(None), RwSignal::new(None));
        let file: RwSignal<Option<Chosen>, LocalStorage> = RwSignal::new_local(None);
        let asked = StoredValue::new(None);
        let shelf = expect_context::<Shelf>();
        let back = move |why: Message| {
            message.set(Some(why));
            stage.update(|stage| *stage = stage.before());
        };
        let desk = Desk::new(move |report| match report {
            worker::Report::Progress(now) => {
                progress.set(u8::try_from((now.done * 100).checked_div(now.total).unwrap_or(0)).unwrap_or(100));
            }
            worker::Report::Done(TableOutcome::Sheet(Ok(found))) => {
                let names = names(&found);
                let known = shelf.now(|library| library.recipe::<Recipe>(Recipe::key(&names)));
                recipe.set(known.filter(|known| known.uses(&names).is_some()));
                sheet.set(Some(found));
                stage.set(Stage::Columns);
            }
            worker::Report::Done(TableOutcome::Preview(Ok(made))) => {
                preview.set(Some(made));
                stage.set(Stage::Columns);
            }
            worker::Report::Done(TableOutcome::Imported(Ok(converted))) => match asked
                .with_value(|asked| keep(shelf, asked.as_ref(), recipe.get_untracked().as_ref(), *converted))
            {
                Ok(kept) => {
                    done.set(Some(kept));
                    sheet.set(None);
                    stage.set(Stage::Done);
                }
                Err(why) => back(why),
            },
            worker::Report::Done(
                TableOutcome::Sheet(Err(why)) | TableOutcome::Preview(Err(why)) | TableOutcome::Imported(Err(why)),
            ) => back(Message::Table(why)),
            worker::Report::Failed => back(Message::Failed),
            worker::Report::OtherBuild => back(Message::OtherBuild),
        });
        Self {
            stage,
            progress,
            message,
            sheet,
            recipe,
            preview,
            done,
            file,
            asked,
            desk: StoredValue::new_local(desk),
            turn: StoredValue::new(0),
            shelf,
        }
    }

    pub fn file_name(&self) -> String {
        self.file
            .with_untracked(|file| file.as_ref().map(Chosen::name).unwrap_or_default())
    }

    /// Looks at a file; one over the limit is not even read.
    pub fn read(self, file: Chosen) {
        let size = file.size();
        if size > limits::FILE as f64 {
            self.message.set(Some(Message::Table(TableError::TooLarge {
                size: size as usize,
                limit: limits::FILE,
            })));
            return;
        }
        self.clear();
        self.file.set(Some(file));
        self.begin(Stage::Reading, TableJob::Sniff);
    }

    /// Makes the first answers, to be looked at.
    pub fn try_out(self, mapping: Mapping) {
        self.preview.set(None);
        if self.is_told(&mapping) {
            self.begin(Stage::Trying, TableJob::Preview(mapping));
        }
    }

    /// Whether all is said that an import needs; if not, what is missing is told.
    fn is_told(self, mapping: &Mapping) -> bool {
        let missing = if mapping.columns.iter().any(|used| used.role.is_asked()) {
            mapping.title.trim().is_empty().then_some(Message::NoTitle)
        } else {
            Some(Message::Table(TableError::NothingChosen))
        };
        let is_told = missing.is_none();
        if !is_told {
            self.message.set(missing);
        }
        is_told
    }

    /// Makes a survey and its answers of the file, unless they are here already.
    pub fn import(self, mapping: Mapping) {
        let found = self
            .sheet
            .with_untracked(|sheet| sheet.as_ref().map(|sheet| (sheet.digest.clone(), names(sheet))));
        let Some((digest, names)) = found else { return };
        if !self.is_told(&mapping) {
            return;
        }
        let id = survey_id(&digest, &mapping.title);
        if mapping.into.is_none() && self.shelf.now(|library| library.survey(&id)).is_some() {
            self.message.set(Some(Message::Already(Route::Results(id))));
            return;
        }
        let name = self.file_name();
        self.asked.set_value(Some((mapping.clone(), names)));
        self.begin(Stage::Importing, TableJob::Import(mapping, name));
    }

    fn begin(self, stage: Stage, job: TableJob) {
        let Some(file) = self.file.get_untracked() else { return };
        self.message.set(None);
        self.progress.set(0);
        self.stage.set(stage);
        let turn = self.turn.with_value(|turn| turn.wrapping_add(1));
        self.turn.set_value(turn);
        // Read anew for each job: the page holds no second copy of the file.
        spawn_local(async move {
            let bytes = file.bytes().await;
            // The page may be gone by now.
            if self.turn.try_get_value() != Some(turn) {
                return;
            }
            match bytes {
                Some(bytes) => self.desk.with_value(|desk| desk.run(&job, bytes)),
                None => {
                    self.message.set(Some(Message::Unreadable));
                    self.stage.set(Stage::Choose);
                }
            }
        });
    }

    /// Ends what runs. Nothing was kept yet.
    pub fn cancel(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        self.desk.with_value(Desk::cancel);
        self.message.set(Some(Message::Cancelled));
        self.stage.update(|stage| *stage = stage.before());
    }

    /// Back to the first step, to choose another file.
    pub fn start_over(self) {
        self.message.set(None);
        self.clear();
        self.stage.set(Stage::Choose);
    }

    fn clear(self) {
        self.sheet.set(None);
        self.recipe.set(None);
        self.preview.set(None);
        self.done.set(None);
    }

    pub fn undo(self) {
        let Some(kept) = self.done.get_untracked() else { return };
        let undone = self.shelf.write(|library| match kept.added_to.as_deref() {
            Some((before, after)) => library.undo_addition(before, after, &kept.segment),
            None => library.undo_import(&kept.survey, &kept.segment),
        });
        match undone {
            Ok(()) => {
                self.start_over();
                self.message.set(Some(Message::Undone));
            }
            Err(why) => self.message.set(Some(Message::Store(why))),
        }
    }
}

fn names(sheet: &SheetSummary) -> Vec<String> {
    sheet.columns.iter().map(|column| column.name.clone()).collect()
}

/// Keeps what was made: in a survey of its own, or in the one that it was meant for. `recipe` knows the questions of that one.
fn keep(
    shelf: Shelf,
    asked: Option<&(Mapping, Vec<String>)>,
    recipe: Option<&Recipe>,
    mut made: Converted,
) -> Result<Kept, Message> {
    made.segment.origin.imported = Some(clock::now());
    let into = asked.and_then(|(mapping, _)| mapping.into.as_ref());
    let base = match into {
        Some(id) => {
            let held = shelf.now(|library| library.survey(id));
            Some(held.ok_or(Message::Store(StoreError::Changed))?)
        }
        None => None,
    };
    if let (Some(base), Some(recipe)) = (&base, recipe) {
        made = made.added_to(base, recipe);
    }
    let Converted { survey, segment, .. } = &mut made;
    let kept = shelf.write(|library| match &base {
        Some(base) => library.add_to_import(base, survey, segment),
        None => library.add_import(survey, segment).map(|()| 0),
    });
    let already = kept.map_err(|why| match why {
        StoreError::Full => shelf.now(|library| Message::NoRoom {
            needed: library.import_size(&made.survey, &made.segment),
            free: QUOTA.saturating_sub(library.usage().all),
        }),
        StoreError::Changed if base.is_none() => Message::Already(Route::Results(made.survey.id.clone())),
        why => Message::Store(why),
    })?;
    if made.segment.responses.is_empty() {
        return Err(Message::Already(Route::Results(made.survey.id)));
    }
    made.report.taken = made.segment.responses.len();
    if let Some((mapping, names)) = asked {
        // A recipe that can't be kept costs the author a few choices next time, and this import nothing.
        let recipe = Recipe::of(mapping, names, &made);
        let _ = shelf.write(|library| library.keep_recipe(Recipe::key(names), &recipe));
    }
    Ok(Kept {
        survey: made.survey.id.clone(),
        segment: made.segment.id,
        file: made.segment.origin.file,
        report: made.report,
        already,
        added_to: base.map(|base| Box::new((base, made.survey))),
    })
}
