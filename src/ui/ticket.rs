//! Whom an answer is for.

use chrono::NaiveDate;

use crate::api::diary::{Reach, Step};
use crate::api::history::Undoable;
use crate::api::letters::EnterLetter;
use crate::api::tasks::SaveTask;
use crate::base::error::Error;
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, ClassId, LetterId, PersonId, Revision, TaskId};
use crate::domain::paper::PaperKind;
use crate::domain::task;
use crate::domain::verdict::Verdict;
use crate::ui::days::{self, Which};
use crate::ui::place::Place;
use crate::ui::then::PeopleThen;
use crate::ui::window::Fetch;

/// Travels with an ask and comes back with its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ticket {
    /// The office's card, for everyone.
    Office,
    /// An undo or redo of this.
    Undo(Undoable),
    /// The jump to a number typed after `g`.
    Jump(Sought),
    /// The letter that was answered, to be done with it; and how many keys were pressed by then, if somebody waited for
    /// the answer to leave.
    Answered(Option<u64>),
    /// Drafts left from before, at the start.
    Drafts,
    /// The drafts, to choose one of them.
    DraftList,
    /// The letters' screen.
    Letters(LettersTicket),
    /// The papers' screen.
    Papers(PapersTicket),
    /// The people's screen.
    People(PeopleTicket),
    /// The tasks' screen.
    Tasks(TasksTicket),
    /// A task was given, as it was told.
    Given(Box<SaveTask>),
    /// The diary.
    Diary(DiaryTicket),
    /// The desk.
    Desk(DeskTicket),
    /// The editor.
    Editor(EditorTicket),
    /// The quarantine.
    Quarantine(QuarantineTicket),
    /// What the selection is tied to.
    Links,
    /// The activity that a paper of this kind is begun about.
    Noted(PaperKind),
    /// A chooser's rows, while somebody types in it.
    Chooser(u64),
    /// What stands in the diary from one day to another, for a line that is typed.
    Standing(NaiveDate, NaiveDate),
    /// Who these names are, for a line that is typed.
    Known(Vec<String>),
    /// The first start.
    Founding,
    /// A change of the office's settings or classes.
    Settings,
    /// The imports, to take one back.
    Imports,
    /// The imports, to read a report.
    Reports,
}

/// What a number that was typed is looked for as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// A letter of this number.
    Letter,
    /// A task of this number.
    Task,
    /// A task of this number, else a letter.
    TaskFirst(u32),
    /// A paper of this year and number.
    Paper(i32, u32),
    /// A letter of this number that was received in this year, as there is no such paper.
    LetterOf(i32, u32),
}

/// What the verbs of a letter asked, on whichever screen it is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LetterTicket {
    /// A verdict.
    Verdict(Box<Decision>),
    /// What was done to the letter of this number.
    History(u32),
}

/// A verdict on one letter, on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// What was decided.
    pub verdict: Verdict,
    /// About which letter.
    pub letter: LetterId,
    /// Its number.
    pub number: u32,
    /// Who wrote it, as lists show it.
    pub party: String,
    /// Where the list stood; none if the letter was not from it.
    pub from: Option<Place>,
}

/// What the letters' screen asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LettersTicket {
    /// Rows of the list.
    Rows(Fetch),
    /// Counts of the views.
    Counts,
    /// The letter under the cursor; the serial drops late answers.
    Sheet(u64),
    /// What a verb of a letter asked.
    Letter(LetterTicket),
    /// Ids for marks or a bulk act.
    Picked(u64),
    /// A paper letter was entered, as it was told.
    Entered(Box<EnterLetter>),
    /// Nothing comes of it but errors.
    Quiet,
}

/// What the papers' screen asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PapersTicket {
    /// Rows of the list.
    Rows(Fetch),
    /// The paper under the cursor.
    Sheet(u64),
    /// A change.
    Changed,
    /// A paper was filed.
    Filed,
    /// A paper to be written on, or corrected.
    ToWrite,
    /// The last number that was given, before filing under this class.
    LastNumber(ClassId),
}

/// What the people's screen asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleTicket {
    /// Rows of the list.
    Rows(Fetch),
    /// How many each list has.
    Counts,
    /// The card of what is under the cursor.
    Card(u64),
    /// A change; the form that says it, if one does.
    Changed(Option<Box<PeopleThen>>),
    /// What a form is about that was refused for this, as it stands by now.
    Overtaken(Box<PeopleThen>, Error),
    /// Somebody or something new.
    Added,
    /// Suggested people were kept.
    Kept,
    /// What merging would come to.
    Weighed,
    /// Records were merged.
    Merged,
}

/// What the tasks' screen asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TasksTicket {
    /// Rows of the list.
    Rows(Fetch),
    /// Counts of the lists.
    Counts,
    /// The task of the page; the serial drops late answers.
    Sheet(u64),
    /// What was done to it.
    History(u64),
    /// Tasks to be marked.
    Marked(u64),
    /// A step with this task, which has this number, or with the marked ones.
    Decided(Box<task::Step>, Option<(TaskId, u32)>),
    /// The text of this one was changed to this.
    Edited(TaskId, String),
    /// The task for which this text was refused, for this, as it stands by now.
    Overtaken(String, Error),
}

/// What the diary asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DiaryTicket {
    /// A window of days.
    Days(days::Fetch),
    /// An activity for its page.
    Sheet(Which),
    /// An activity for what shall be done with it.
    Before(Which, Intent),
    /// Who the names are on the line of a new activity, which was entered on this day of the diary.
    Named(String, NaiveDate),
    /// A change.
    Changed(Box<Change>),
}

/// What an activity was opened for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// To ask whether one time of it is meant, or the series.
    Weigh(Box<Change>),
    /// To make the change so many minutes later, where its time is free.
    Later(Box<Change>, i64),
    /// To fill the form with it.
    Edit,
    /// To put it on another day as well.
    Copy,
    /// To offer who takes part.
    Participants,
    /// To offer what it is tied to.
    Links,
    /// To add somebody who takes part.
    Invite,
    /// To fill the form of it again, or the one of who is added, which was refused for this.
    Again(Error, bool),
}

/// A change of an activity that is under way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Of which.
    pub key: Which,
    /// The revision at which it was read; none for a new one.
    pub revision: Option<Revision>,
    /// What is done.
    pub deed: Deed,
    /// What it is meant for.
    pub reach: Reach,
    /// What may stand at the same time.
    pub beside: Vec<ActivityId>,
}

/// What a change does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// One step with what is called so.
    Step(Step, String),
    /// Everything may be another: as this time shall be, and as the series shall be.
    Save(Box<Activity>, Box<Activity>),
}

/// What the desk asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DeskTicket {
    /// Rows of its list of letters.
    Rows(Fetch),
    /// Counts.
    Counts,
    /// The letter under the cursor.
    Sheet(u64),
    /// The person beside it.
    Card(PersonId),
    /// The sender's other letters.
    Letters(PersonId),
    /// The papers about the sender.
    About(PersonId),
    /// A day in the diary.
    Diary(NaiveDate),
    /// The unfiled papers.
    Papers,
    /// The drafts.
    Drafts,
    /// What a verb of a letter asked.
    Letter(LetterTicket),
}

/// What the editor asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorTicket {
    /// A draft was kept; the serial says which state of the text.
    Kept(u64),
    /// A draft was opened.
    Opened,
    /// A paper was kept as unfiled.
    Saved,
    /// A paper was filed.
    Filed,
    /// A draft was dropped.
    Dropped,
    /// The last number that was given, before filing under this class.
    LastNumber(ClassId),
}

/// What the quarantine asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuarantineTicket {
    /// Rows of the list.
    Rows(Fetch),
    /// The thing under the cursor.
    Sheet(u64),
    /// Something was thrown away.
    Discarded,
}
