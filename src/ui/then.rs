//! Who waits for what somebody answers in an overlay, and the answer. A leaf: overlays and acts both name it.

use std::path::PathBuf;

use chrono::NaiveDate;
use uuid::Uuid;

use crate::api::history::Undoable;
use crate::api::job::JobId;
use crate::domain::arrival::Intake;
use crate::domain::ids::{ActivityId, ClassId, EntityRef, OrganisationId, PersonId, Revision, UserId};
use crate::domain::organisation::Organisation;
use crate::domain::person::{Person, Position};
use crate::domain::task::Step;
use crate::domain::verdict::Verdict;

/// What somebody answered in an overlay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Some text.
    Text(String),
    /// A day, or none.
    Date(Option<NaiveDate>),
    /// Somebody of the office, or nobody.
    User(Option<UserId>),
    /// A thing that has a page.
    Thing(EntityRef),
    /// A class.
    Class(ClassId),
    /// A person.
    Person(PersonId),
    /// An organisation, or a new one of the name that was typed.
    Organisation(Option<OrganisationId>),
    /// The fields of a form, in order.
    Form(Vec<String>),
    /// Yes.
    Yes,
    /// A job that runs.
    Job(JobId),
    /// The row of a list, from 0.
    Row(usize),
}

/// Who waits for an overlay's answer, and for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// The letters' screen.
    Letters(LettersThen),
    /// The papers' screen.
    Papers(PapersThen),
    /// The people's screen.
    People(PeopleThen),
    /// The tasks' screen.
    Tasks(TasksThen),
    /// The diary.
    Diary(DiaryThen),
    /// The desk.
    Desk(LetterThen),
    /// The editor.
    Editor(EditorThen),
    /// The quarantine.
    Quarantine(QuarantineThen),
    /// The root itself.
    Root(RootThen),
}

impl Then {
    /// Whether the same form of the same thing waits, whatever that was as it was opened.
    pub fn is_about_what(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::People(one), Self::People(other)) => one.form() == other.form(),
            (one, other) => one == other,
        }
    }
}

/// What the verbs of a letter wait for, on whichever screen it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterThen {
    /// Whom to assign to.
    Assign,
    /// The deadline.
    Deadline,
    /// The day to hold until.
    HoldDay,
    /// The reason for holding until this day.
    HoldReason(NaiveDate),
    /// The class to file under.
    File,
    /// The class to close under.
    Close,
    /// The person to link.
    Link,
    /// The linked person to let go.
    Unlink,
    /// The remark.
    Remark,
    /// Yes to this verdict on the marked letters.
    Bulk(Verdict),
    /// Which attachment to save; the first row is all of them.
    SaveWhich,
    /// The folder for attachments.
    Save,
}

/// What the letters' screen waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LettersThen {
    /// What a verb of a letter waits for.
    Letter(LetterThen),
    /// The words to narrow by.
    Filter,
    /// The words to mark by.
    MarkFilter,
    /// The form of a letter on paper.
    Enter,
    /// Which list to show.
    View,
}

/// What the papers' screen waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PapersThen {
    /// The words to narrow by.
    Filter,
    /// The class to file under.
    File,
    /// Yes to filing under this class, which is for good.
    FileFor(ClassId),
    /// Yes to throwing an unfiled paper away.
    Drop,
    /// Which link to follow.
    Link,
    /// Which list to show.
    View,
}

/// What the diary waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiaryThen {
    /// Whose lane to hide or show.
    Lane,
    /// The words to narrow by.
    Filter,
    /// A new activity, on one line.
    Quick,
    /// The form of the activity in hand, which is this one.
    Form(ActivityId),
    /// The day for a copy of the activity in hand.
    Copy,
    /// Why it is cancelled.
    Reason,
    /// One time, or the series.
    Reach,
    /// Whether it shall come again so.
    Series,
    /// What to do as something else takes the same time.
    Overlap,
    /// What becomes of what takes place on the margins of something that is cancelled.
    Margins,
    /// Somebody who shall take part in this one.
    Invite(ActivityId),
    /// Where to go.
    Link,
}

/// What the people's screen waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleThen {
    /// The words to narrow by.
    Filter,
    /// The form of a person, as it was when the form was opened, and of this position.
    Edit(Box<Person>, Position),
    /// The form of a position that a person takes up, as it was when the form was opened.
    Position(Box<Person>),
    /// The form of an organisation, as it was when the form was opened.
    Organisation(Box<Organisation>),
    /// Which list to show.
    View,
    /// The record that is merged into this one.
    MergeWith(PersonId),
    /// Merging into this one these others, as it was shown.
    Merge(PersonId, Vec<PersonId>, Revision),
    /// Yes to keeping the marked ones of those who are suggested.
    Keep,
}

impl PeopleThen {
    /// Which form of what this is; none for what is no form.
    fn form(&self) -> Option<(Uuid, bool)> {
        match self {
            Self::Edit(person, _) => Some((person.id.uuid(), false)),
            Self::Position(person) => Some((person.id.uuid(), true)),
            Self::Organisation(organisation) => Some((organisation.id.uuid(), false)),
            _ => None,
        }
    }
}

/// What the tasks' screen waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TasksThen {
    /// The words to narrow by.
    Filter,
    /// The words to mark by.
    MarkFilter,
    /// Which list to show.
    View,
    /// Whose tasks to show.
    Owner,
    /// Whom to assign to.
    Assign,
    /// The day by which.
    Due,
    /// Why it is put off until this day.
    PutOff(Option<NaiveDate>),
    /// A word of evidence.
    Done,
    /// Why it is not to be done.
    Drop,
    /// The text as it shall be.
    Edit,
    /// Yes to this step with the marked tasks.
    Bulk(Step),
}

/// What the editor waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorThen {
    /// Title and class of a paper, or the head of a letter.
    Head,
    /// The class to file under.
    File,
    /// Yes to filing under this class, which is for good.
    FileFor(ClassId),
    /// Yes to letting the letter leave.
    Send,
    /// Yes to sending without a file, though the text speaks of one.
    Bare,
    /// The path of a file that shall go with the letter.
    Attach,
    /// Which file to take off the letter.
    Detach,
    /// What to search for.
    Search,
    /// Yes to throwing the draft away.
    Drop,
    /// Yes to leaving what could not be kept.
    Abandon,
}

/// What the quarantine waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuarantineThen {
    /// Yes to throwing all of it away.
    DiscardAll,
}

/// What the root waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RootThen {
    /// Yes to leaving.
    Quit,
    /// A number to jump to.
    Jump,
    /// A person to go to.
    Person,
    /// A day of the diary to go to.
    Day,
    /// Which of the things to go to that the selection is tied to.
    Link,
    /// Which draft to go on with.
    Draft,
    /// What kind of paper to begin about the selection.
    Paper,
    /// What kind of paper to begin about nothing yet.
    NewPaper,
    /// The form of a new task, which came from this.
    Task(Option<EntityRef>),
    /// What to import, as paths.
    Import(Intake),
    /// Whose diary the activities of these files go into.
    ImportInto(Intake, Vec<PathBuf>),
    /// Which import to take back.
    Imports,
    /// Which import's report to read; yes for this seat's last one.
    Reports,
    /// Yes to taking an import back.
    ImportUndo(Undoable),
    /// The folder to write everything into.
    Export,
    /// Which job to cancel.
    Jobs,
    /// Yes to cancelling a job.
    Job(JobId),
    /// A class to change, or a new one.
    Class(Option<ClassId>),
    /// Which class to change; the last row is a new one.
    Classes,
    /// The office's settings.
    Office,
    /// The language.
    Language,
}
