//! What overlays are made of.

use chrono::NaiveDate;

use crate::domain::ids::PersonId;
use crate::ui::field::Field;
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
    /// A new activity on one line: day, times, what, where; this day if none is told.
    Activity(NaiveDate),
    /// A day and times, or some days.
    When,
}

/// Offers rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Choose {
    /// What is asked, worded.
    pub title: String,
    /// What narrows the rows.
    pub field: Field,
    /// The rows.
    pub rows: Vec<Choice>,
    /// The selected one of the rows that fit.
    pub selected: usize,
    /// Where the rows come from.
    pub source: Source,
    /// Who waits.
    pub then: Then,
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
    /// People are offered for the focused field.
    pub fn offers(&self) -> bool {
        !self.offer.rows.is_empty()
    }
}

/// People whose names begin as what was typed.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Offer {
    /// Drops late answers.
    pub serial: u64,
    /// The people.
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
    /// One of these, worded; its number, space or arrows change it. The form answers its place, from 0.
    OneOf(Vec<String>, usize),
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
    /// Its lines: a left part (keys) and a right one; an empty left part is a heading.
    pub lines: Vec<(String, String)>,
    /// How many lines are above the screen.
    pub top: usize,
    /// The words that narrow it, while somebody types them.
    pub narrow: Option<Field>,
}

impl Page {
    /// A page from its first line.
    pub const fn new(title: String, lines: Vec<(String, String)>) -> Self {
        Self { title, lines, top: 0, narrow: None }
    }
}
