//! What overlays are made of.

use chrono::NaiveDate;

use crate::api::diary::ActivityRow;
use crate::domain::ids::{OrganisationId, PersonId, PrincipalId, UserId};
use crate::ui::field::Field;
use crate::ui::known::Known;
use crate::ui::then::{Then, Value};

/// What lies over the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Overlay {
    /// One line of text.
    Prompt(Prompt),
    /// One of several rows.
    Choose(Choose),
    /// Some fields.
    Form(Form),
    /// Yes or no.
    Confirm(Confirm),
    /// A text to read: help, history, an explanation.
    Page(Page),
}

impl Overlay {
    /// It says names or subjects that were worded when it was opened, so that it cannot mask them any more.
    pub fn is_worded(&self) -> bool {
        match self {
            Self::Prompt(prompt) => !prompt.field.text().is_empty(),
            Self::Choose(choose) => choose.source == Source::Fixed && !choose.rows.iter().all(|row| row.private),
            Self::Form(_) | Self::Confirm(_) | Self::Page(_) => true,
        }
    }
}

/// Asks for one line.
#[derive(Debug, Clone, PartialEq)]
pub struct Prompt {
    /// What is asked, worded.
    pub title: String,
    /// What was typed.
    pub field: Field,
    /// What the text has to be.
    pub wants: Wants,
    /// Why it was not taken, worded.
    pub fault: Option<String>,
    /// How the path that is typed can go on, if in several ways.
    pub offered: Vec<String>,
    /// What stands in the diary at the time that is typed.
    pub standing: Standing,
    /// Whom the names that are typed mean.
    pub known: Known,
    /// Tell `then` each change at once, not only the end (a list that narrows while one types).
    pub live: bool,
    /// Who waits.
    pub then: Then,
}

/// What a text has to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wants {
    /// Anything, also nothing.
    Any,
    /// Something.
    Text,
    /// The path of a file or folder.
    Path,
    /// Some paths, parted by spaces.
    Paths,
    /// A day as people write it; empty for none if that is allowed.
    Day {
        /// Empty is „no day“.
        optional: bool,
    },
    /// A day as people write it that is not to come any more.
    PastDay,
    /// A day as people write it after today.
    ComingDay,
    /// A new activity on one line: day, times, what, where; this day if none is told, in this one's diary.
    Activity(NaiveDate, Option<PrincipalId>),
    /// A day and times, or some days.
    When,
}

/// What stands in the diary on the days that a line is about: looked up while it is typed, once for the same days.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    /// The first and the last day.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// What stands there, once it is known.
    pub rows: Vec<ActivityRow>,
}

/// Offers rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Choose {
    /// What is asked, worded.
    pub title: String,
    /// What it is about, worded, over the rows; empty if the title says it all.
    pub about: String,
    /// What narrows the rows.
    pub field: Field,
    /// The rows.
    pub rows: Vec<Choice>,
    /// The selected one of the rows that fit.
    pub selected: usize,
    /// Whether one is selected.
    pub waits: Waits,
    /// Where the rows come from.
    pub source: Source,
    /// Who waits.
    pub then: Then,
}

/// Whether a chooser waits until somebody types or moves, so that no row is taken by a key pressed too fast.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// One is selected.
    No,
    /// None is.
    Yes,
    /// None is, though somebody would have taken it: it is said what to do first.
    Told,
}

/// One row of a chooser.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// What it says.
    pub label: String,
    /// What it says besides: a key, a position, a reason why it is not possible.
    pub detail: String,
    /// Its words as they are compared, folded.
    pub folded: String,
    /// It can be chosen.
    pub enabled: bool,
    /// It says who somebody is, or what is written about: masked while one is watched.
    pub private: bool,
    /// What choosing it answers.
    pub value: Picked,
}

impl Choice {
    /// The first word of its label: what the command line completes to.
    pub fn word(&self) -> &str {
        self.label.split_whitespace().next().unwrap_or_default()
    }

    /// What a command is called in a row of this source: on the command line that stands beside its word.
    pub fn title(&self, source: Source) -> &str {
        if source == Source::Line { &self.detail } else { &self.label }
    }
}

/// What choosing a row means.
#[derive(Debug, Clone, PartialEq)]
pub enum Picked {
    /// It answers.
    Value(Value),
    /// It runs a command.
    Command(String),
}

/// Where a chooser's rows come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// They are all here, narrowed by what is typed.
    Fixed,
    /// The office is asked for people while one types; the serial drops late answers.
    People(u64),
    /// Commands of this moment: the palette.
    Commands,
    /// The command line (`:`): the first word chooses, what follows is its argument.
    Line,
}

/// Some fields under each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    /// What it is, worded.
    pub title: String,
    /// The fields.
    pub fields: Vec<FormField>,
    /// The same as they stood before anybody typed.
    pub began: Vec<FormField>,
    /// The focused one.
    pub focus: usize,
    /// Why it was not taken, worded.
    pub fault: Option<String>,
    /// Who is offered for the focused field.
    pub offer: Offer,
    /// Who waits.
    pub then: Then,
}

impl Form {
    /// It asks for nothing but one thing.
    pub const fn is_single(&self) -> bool {
        self.fields.len() == 1
    }

    /// Something is offered for the focused field.
    pub fn offers(&self) -> bool {
        !self.offer.rows.is_empty()
    }
}

/// People or organisations whose names begin as what was typed, or users of the office.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offer {
    /// Drops late answers.
    pub serial: u64,
    /// They.
    pub rows: Vec<Choice>,
    /// The selected one.
    pub selected: usize,
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    /// Its label, worded.
    pub label: String,
    /// What was typed, or which choice is on.
    pub field: Field,
    /// What it has to be.
    pub kind: FieldKind,
}

/// What a form's field has to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// A text.
    Text(Wants),
    /// A person, or any other text. The form answers the text and, after it, the id of the person who was taken from
    /// those offered, or nothing.
    Person(Option<PersonId>),
    /// Several people or other names, parted by commas; those who are known. The form answers the names, a line each, and
    /// after them the ids, a line each too.
    People(Vec<Named>),
    /// An organisation, or any other text. The form answers the text and, after it, the id of the organisation that was
    /// taken from those offered, [`NEW`] for a new one of this name, or nothing.
    Organisation(Body),
    /// Somebody of the office, or nobody. The form answers the id, or nothing for nobody.
    User(Officer),
    /// The name that stands in the field of this place, in the other script: proposed while that is typed.
    OtherScript(usize),
    /// One of these, worded; its number, the letters of a word of it, space or arrows change it. The form answers its place,
    /// from 0.
    OneOf(Vec<String>, usize),
}

/// A name that is known as one, whatever commas it has, and whose it is if somebody said.
pub type Named = (String, Option<PersonId>);

/// What a form answers for an organisation that is to be added.
pub const NEW: &str = "new";

/// Which organisation a field names.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Body {
    /// Any, by its text.
    #[default]
    Named,
    /// This one.
    Known(OrganisationId),
    /// A new one.
    New,
}

/// Whom of the office a field names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Officer {
    /// Somebody is looked for by what was typed.
    Sought,
    /// This one, or nobody.
    Taken(Option<UserId>),
}

/// Asks for yes or no.
#[derive(Debug, Clone, PartialEq)]
pub struct Confirm {
    /// The question, worded, with what will happen.
    pub question: String,
    /// Who waits.
    pub then: Then,
}

/// A text to read.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What it is, worded.
    pub title: String,
    /// What it says; it is wrapped when it is drawn, so that it follows the terminal.
    pub paragraphs: Vec<Paragraph>,
    /// How many lines are above the screen.
    pub top: usize,
    /// The words that narrow it, while somebody types them.
    pub narrow: Option<Field>,
}

impl Page {
    /// A page from its first line.
    pub const fn new(title: String, paragraphs: Vec<Paragraph>) -> Self {
        Self { title, paragraphs, top: 0, narrow: None }
    }
}

/// A piece of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// What stands at its left: keys, a number, a time, or nothing.
    pub left: String,
    /// Its text.
    pub text: String,
    /// What it is.
    pub shape: Shape,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Stands over others.
    Heading,
    /// A text.
    Text,
    /// A text whose lines after the first one are indented.
    Hanging,
    /// The name of a file, indented: one line, cut in its middle.
    Name,
}

impl Paragraph {
    /// A heading.
    pub fn heading(text: impl Into<String>) -> Self {
        Self { left: String::new(), text: text.into(), shape: Shape::Heading }
    }

    /// A text without anything at its left.
    pub fn text(text: impl Into<String>) -> Self {
        Self { shape: Shape::Text, ..Self::heading(text) }
    }

    /// A text beside keys, a number, a time.
    pub fn beside(left: impl Into<String>, text: impl Into<String>) -> Self {
        Self { left: left.into(), ..Self::text(text) }
    }

    /// A text whose lines after the first one are indented.
    pub fn hanging(text: impl Into<String>) -> Self {
        Self { shape: Shape::Hanging, ..Self::heading(text) }
    }

    /// The name of a file.
    pub fn name(text: impl Into<String>) -> Self {
        Self { shape: Shape::Name, ..Self::heading(text) }
    }
}
