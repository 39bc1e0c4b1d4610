//! The diary: windows of days, one activity, and what is done with it.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use crate::api::history::Done;
use crate::api::papers::PaperRow;
use crate::api::tasks::TaskRow;
use crate::domain::activity::{Activity, ActivityKind, ActivityState, Visibility};
use crate::domain::ids::{ActivityId, ContentHash, EntityRef, ImportId, PrincipalId, Revision};
use crate::domain::moment::{Moment, When};
use crate::domain::operation::Sequence;

/// The most rows of one window.
pub const AGENDA_LIMIT: u32 = 20_000;

/// The activities of some days, in the order in which they begin.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListActivities {
    /// Whose; everybody's if it is empty.
    pub principals: Vec<PrincipalId>,
    /// From this day of the office's on.
    pub from: NaiveDate,
    /// Before this day.
    pub until: NaiveDate,
    /// Cancelled ones too.
    pub cancelled: bool,
    /// At most so many rows, at most [`AGENDA_LIMIT`].
    pub limit: u32,
}

/// What stands in the diary on some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// They, by their beginning; whole days come first.
    pub rows: Vec<ActivityRow>,
    /// There are more than were asked for, or a series could not be followed to the end.
    pub more: bool,
    /// The operation up to which it is true.
    pub sequence: Sequence,
}

/// One time of an activity, as a line of the diary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivityRow {
    /// Which activity; of one that comes again, the series, or the record that this time has of its own.
    pub id: ActivityId,
    /// The time of a series that this row is, by the clock of its zone; none for a single activity.
    pub at: Option<NaiveDateTime>,
    /// The revision it was read at.
    pub revision: Revision,
    /// Whose diary.
    pub principals: Vec<PrincipalId>,
    /// What it is called.
    pub title: String,
    /// Where.
    pub place: String,
    /// What it is.
    pub kind: ActivityKind,
    /// How firm it is.
    pub state: ActivityState,
    /// Who may know of it.
    pub visibility: Visibility,
    /// When, this time.
    pub when: When,
    /// It takes no time.
    pub free: bool,
    /// What it belongs to.
    pub parent: Option<ActivityId>,
    /// It comes again, or stands for one time of what does.
    pub recurring: bool,
    /// The first participant's name; empty if there is none.
    pub with: String,
    /// The names of the other participants.
    pub others: Vec<String>,
    /// How many take part.
    pub participants: u32,
    /// Another one takes the same principal's time, and nobody has let it.
    pub conflict: bool,
    /// Another one wants the same time and may: somebody let it, or one of the two is only tentative.
    pub beside: bool,
}

/// One activity, as it is at one of its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenActivity {
    /// Which.
    pub id: ActivityId,
    /// Which time of a series; if it is none, the next one that is to come, or the last.
    pub at: Option<NaiveDateTime>,
}

/// An activity and what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActivitySheet {
    /// The record.
    pub activity: Activity,
    /// When it is, this time.
    pub when: When,
    /// How many times of a series are listed in all; 1 for a single activity.
    pub times: u32,
    /// How many of them are still to come.
    pub to_come: u32,
    /// How many of them are this one or come after it.
    pub from_here: u32,
    /// What it belongs to.
    pub parent: Option<(ActivityId, String)>,
    /// What takes place on its margins, soonest first; at most 100.
    pub margins: Vec<ActivityRow>,
    /// What wants its principals' time as well, but for what belongs together; each says whether it may.
    pub overlaps: Vec<ActivityRow>,
    /// What it is about, with the words people know these by; what the asker may not see is left out.
    pub about: Vec<(EntityRef, String)>,
    /// Papers about it, newest first; at most 20.
    pub papers: Vec<PaperRow>,
    /// What each participant is and where, in their order; empty where that is not known.
    pub positions: Vec<String>,
    /// Tasks that came from it: the open ones first, by the day by which; at most 20.
    pub tasks: Vec<TaskRow>,
}

/// What a change of something that comes again is meant for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reach {
    /// This one time; a single activity is meant as it is.
    #[default]
    This,
    /// The whole series.
    Series,
    /// This time and all later ones: from it on they are a series of their own. Of the first time the whole series is meant.
    Later,
}

/// Keeps an activity: a new one, or an old one as it shall be; revision and label are the service's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SaveActivity {
    /// The activity as it shall be. Of one time of a series (`at` and [`Reach::This`]) the series' record with that time's
    /// fields and time; what comes again is left out of it.
    pub activity: Activity,
    /// Which time of a series.
    pub at: Option<NaiveDateTime>,
    /// What it is meant for.
    pub reach: Reach,
    /// Confirmed activities that may stand at the same time: without them an overlap is refused, naming it.
    pub beside: Vec<ActivityId>,
}

/// One step with one activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecideActivity {
    /// Which.
    pub id: ActivityId,
    /// Which time of a series.
    pub at: Option<NaiveDateTime>,
    /// What it is meant for.
    pub reach: Reach,
    /// What is done.
    pub step: Step,
    /// Confirmed activities that may stand at the same time.
    pub beside: Vec<ActivityId>,
}

/// What becomes of what takes place on the margins of an activity that is cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Margins {
    /// It is cancelled for the same reason.
    Cancel,
    /// It stays, and belongs to nothing.
    Keep,
}

/// What can be done with an activity at one stroke.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Moves it by so many minutes; whole days move by whole days.
    Move {
        /// Minutes later, or earlier if it is less than none.
        minutes: i64,
    },
    /// Says how firm it is.
    State(ActivityState),
    /// Cancels it, for a reason.
    Cancel {
        /// Why; it must be said.
        reason: String,
        /// What becomes of what takes place on its margins; it must be said where there is any.
        margins: Option<Margins>,
    },
    /// Says who may know of it.
    Show(Visibility),
}

impl Step {
    /// The verb, as commands and operations are named.
    pub const fn verb(&self) -> &'static str {
        match self {
            Self::Move { .. } => "activity.move",
            Self::State(ActivityState::Tentative) => "activity.tentative",
            Self::State(ActivityState::Confirmed) => "activity.confirm",
            Self::State(ActivityState::Held) => "activity.held",
            Self::Cancel { .. } | Self::State(ActivityState::Cancelled) => "activity.cancel",
            Self::Show(_) => "activity.show",
        }
    }
}

/// What came of a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// The receipt.
    pub done: Done,
    /// The activity; of one time of a series, the record that this time now has of its own.
    pub id: ActivityId,
    /// When it is now.
    pub when: When,
    /// What wants the same time.
    pub overlaps: Vec<ActivityRow>,
}

/// Up to 500 activities of an import, with the text that they came as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiveActivities {
    /// The import.
    pub import: ImportId,
    /// They.
    pub activities: Vec<Arrived>,
}

/// An activity as a calendar has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Arrived {
    /// What was read; its id, revision and label are the service's, `part` names the series by `uid`.
    pub activity: Activity,
    /// The time of a series that it stands for, by whatever clock its calendar tells it.
    pub stands_for: Option<Moment>,
    /// What the same one said before, and the hash of that text if it is kept: what changed since is told by it.
    pub before: Option<(Option<ContentHash>, Activity)>,
    /// The text that it came as (see [`Activity::source`]).
    pub source: Vec<u8>,
}

/// What came of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceivedActivities {
    /// New ones.
    pub new: u32,
    /// Known ones that changed.
    pub changed: u32,
    /// Known ones as they were.
    pub known: u32,
    /// New and changed ones that take the time of something which nobody let stand beside them; nobody counts them again
    /// for a request that is repeated.
    pub clashing: u32,
}
