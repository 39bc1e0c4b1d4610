//! What the board holds, and what an event does to it.

use chrono::Days;

use crate::api::board::{Board as Answer, BoardActivities};
use crate::base::clock::Timestamp;
use crate::base::error::{Error, Result};
use crate::domain::ids::PrincipalId;
use crate::ui::ctx::Ctx;

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
        Self { ctx, principals, days, heard: None, fault: None, leaving: false }
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
            Ok(heard) => (self.heard, self.fault) = (Some(heard), None),
            Err(error) => self.fault = Some(error),
        }
    }

    /// Another minute: what is on is asked anew, since nothing tells that a day has begun.
    pub const fn tick(&mut self, now: Timestamp) -> Wish {
        self.ctx.now = now;
        Wish::Ask
    }
}
