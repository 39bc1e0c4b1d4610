//! Places that one can go to and come back from.

use chrono::{NaiveDate, NaiveDateTime};

use crate::api::drafts::Draft;
use crate::api::letters::LetterView;
use crate::api::page::Cursor;
use crate::domain::ids::{
    ActivityId, EntityKind, EntityRef, LetterId, OrganisationId, PaperId, PersonId, TaskId, UserId,
};
use crate::ui::edit;

/// A screen, or a thing on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The desk.
    Desk,
    /// A place in the desk's list.
    DeskRow(Cursor),
    /// The diary as it was left.
    Diary,
    /// A day of the diary.
    Day(NaiveDate),
    /// An activity on its page, at one of its times.
    Activity(ActivityId, Option<NaiveDateTime>),
    /// The letters as they were left.
    Letters,
    /// One of the lists of letters.
    List(LetterView),
    /// A place in one of the lists of letters, narrowed by these words.
    Row(LetterView, String, Cursor),
    /// A list of letters beside the way, called so, with this letter selected in it.
    Beside(LetterView, String, LetterId),
    /// A letter, in its reader.
    Letter(LetterId),
    /// The people as they were left.
    People,
    /// A person's card.
    Person(PersonId),
    /// An organisation's card.
    Organisation(OrganisationId),
    /// The card of a person that was opened in the list, to which one comes back from it.
    PersonInList(PersonId),
    /// The same of an organisation.
    OrganisationInList(OrganisationId),
    /// The papers as they were left.
    Papers,
    /// A paper, in its reader.
    Paper(PaperId),
    /// The tasks as they were left.
    Tasks,
    /// The tasks that came from a thing, called so.
    TasksFrom(EntityRef, String),
    /// The tasks of somebody of the office.
    TasksOf(UserId),
    /// A task, on its page.
    Task(TaskId),
    /// What could not be read.
    Quarantine,
    /// The editor, with this draft. A nil id is given a fresh one.
    Write(Box<Draft>),
    /// The editor as it was left.
    Writing,
}

impl Place {
    /// A whole screen as it was left, not a thing on it.
    pub const fn is_screen(&self) -> bool {
        matches!(
            self,
            Self::Desk
                | Self::Diary
                | Self::Letters
                | Self::People
                | Self::Papers
                | Self::Tasks
                | Self::Quarantine
                | Self::Writing
        )
    }

    /// Where a thing is shown; none if it has no page.
    pub const fn of(entity: EntityRef) -> Option<Self> {
        Some(match entity.kind {
            EntityKind::Letter => Self::Letter(LetterId::new(entity.id)),
            EntityKind::Person => Self::Person(PersonId::new(entity.id)),
            EntityKind::Paper => Self::Paper(PaperId::new(entity.id)),
            EntityKind::Task => Self::Task(TaskId::new(entity.id)),
            EntityKind::Organisation => Self::Organisation(OrganisationId::new(entity.id)),
            EntityKind::User => Self::TasksOf(UserId::new(entity.id)),
            EntityKind::Activity => Self::Activity(ActivityId::new(entity.id), None),
            _ => return None,
        })
    }
}

/// The message that says what a thing is.
pub const fn word(kind: EntityKind) -> &'static str {
    match kind {
        EntityKind::Letter => "word-letter",
        EntityKind::Person => "word-person",
        EntityKind::Organisation => "word-organisation",
        EntityKind::Activity => "word-activity",
        EntityKind::Task => "word-task",
        EntityKind::User => "word-owner",
        _ => "word-paper",
    }
}

/// The screens, in the order in which the title bar names them; the last two it does not name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// Where the day begins: what waits.
    Desk,
    /// What is when, and for whom.
    Diary,
    /// Every letter, in lists.
    Letters,
    /// Who writes and is written to.
    People,
    /// What the office writes for itself.
    Papers,
    /// What somebody has to do.
    Tasks,
    /// Opened by a command.
    Quarantine,
    /// Opened by writing.
    Editor,
}

impl Screen {
    /// Those that the title bar names: the screen, the command that goes there, the id of its name.
    pub const NAMED: [(Self, &'static str, &'static str); 6] = [
        (Self::Desk, "screen.desk", "screen-desk"),
        (Self::Diary, "screen.diary", "screen-diary"),
        (Self::Letters, "screen.letters", "screen-letters"),
        (Self::People, "screen.people", "screen-people"),
        (Self::Papers, "screen.papers", "screen-papers"),
        (Self::Tasks, "screen.tasks", "screen-tasks"),
    ];

    /// The keymap's contexts that hold there, the innermost first; some keys hold always.
    pub const fn contexts(self) -> &'static [&'static str] {
        match self {
            Self::Desk => &["desk", "letter", "list", "global", "always", "above"],
            Self::Diary => &["diary", "list", "global", "always", "above"],
            Self::Letters => &["letters", "letter", "list", "global", "always", "above"],
            Self::People => &["people", "list", "global", "always", "above"],
            Self::Papers => &["papers", "list", "global", "always", "above"],
            Self::Tasks => &["tasks", "list", "global", "always", "above"],
            Self::Quarantine => &["quarantine", "list", "global", "always", "above"],
            Self::Editor => &["editor", edit::CONTEXT, "always", "above"],
        }
    }
}
