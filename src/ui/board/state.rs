//! What the board holds, and what an event does to it.

use chrono::Days;

use crate::api::board::{Board as Answer, BoardActivities};
use crate::base::clock::Timestamp;
use crate::base::error::{Error, Result};
use crate::domain::ids::PrincipalId;
use crate::ui::ctx::Ctx;

/// How long a page stands where not all fits on one, milliseconds.
pub const TURN: i64 = 20_000;
/// One minute, milliseconds.
const MINUTE: i64 = 60_000;

/// The state of a board.
#[derive(Debug, Clone)]
pub struct Board {
    /// Words, keys, looks, the time.
    pub ctx: Ctx,
    /// Whose diaries; everybody's if it is empty.
    pub principals: Vec<PrincipalId>,
    /// How many days, today among them.
    pub days: u16,
    /// What was heard last.
    pub heard: Option<Answer>,
    /// When it was heard.
    pub heard_at: Timestamp,
    /// When the board was put up: its pages are turned from then on.
    pub since: Timestamp,
    /// What went wrong when it was asked again.
    pub fault: Option<Error>,
    /// It was asked whether to leave.
    pub leaving: bool,
}

/// What the board wants of `app`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Nothing but to be drawn.
    Nothing,
    /// An answer to [`Board::request`].
    Ask,
    /// To end.
    Leave,
}

impl Board {
    /// A board that has heard nothing yet.
    pub const fn new(ctx: Ctx, principals: Vec<PrincipalId>, days: u16) -> Self {
        let since = ctx.now;
        Self { ctx, principals, days, heard: None, heard_at: since, since, fault: None, leaving: false }
    }

    /// What it asks now.
    pub fn request(&self) -> BoardActivities {
        let from = self.ctx.today();
        let until = from.checked_add_days(Days::new(u64::from(self.days))).unwrap_or(from);
        BoardActivities { principals: self.principals.clone(), from, until }
    }

    /// Takes an answer in; what was heard before stays where there is none.
    pub fn hear(&mut self, answer: Result<Answer>) {
        match answer {
            Ok(heard) => (self.heard, self.heard_at, self.fault) = (Some(heard), self.ctx.now, None),
            Err(error) => self.fault = Some(error),
        }
    }

    /// It is `now`: with another minute what is on is asked anew, since nothing tells that a day has begun.
    pub const fn tick(&mut self, now: Timestamp) -> Wish {
        let before = std::mem::replace(&mut self.ctx.now, now);
        if before.0.div_euclid(MINUTE) == now.0.div_euclid(MINUTE) { Wish::Nothing } else { Wish::Ask }
    }

    /// Which of so many pages stands there now.
    pub fn page(&self, pages: usize) -> usize {
        let turns = self.ctx.now.0.saturating_sub(self.since.0).div_euclid(TURN);
        usize::try_from(turns).unwrap_or_default() % pages.max(1)
    }
}
