//! The board in the corridor: what anybody who passes may know of the diaries. Its answer holds nothing else, so that
//! whatever shows it can tell no more.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::ids::PrincipalId;
use crate::domain::moment::When;
use crate::domain::operation::Sequence;

/// What may be known of some days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardActivities {
    /// Whose diaries; everybody's if it is empty.
    pub principals: Vec<PrincipalId>,
    /// From this day of the office's on.
    pub from: NaiveDate,
    /// Before this day.
    pub until: NaiveDate,
}

/// What the board shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// The office's name.
    pub office: String,
    /// Whom it serves, by lane, of those that were asked for.
    pub principals: Vec<(PrincipalId, String)>,
    /// By their beginning; whole days come first.
    pub rows: Vec<BoardRow>,
    /// There is more than fits into an answer.
    pub more: bool,
    /// The operation up to which it is true.
    pub sequence: Sequence,
}

/// One time that is taken, and what everybody may know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoardRow {
    /// Whose time it is; nobody's for what concerns the whole office.
    pub principals: Vec<PrincipalId>,
    /// When.
    pub when: When,
    /// What and where; none if only this may be known, that the time is taken.
    pub shown: Option<Shown>,
}

/// What stands on the board of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// What it is called.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
}
