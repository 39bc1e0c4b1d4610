//! What stands in the diary at a time that somebody types: some days of one diary, read once for the line.

use chrono::NaiveDate;

use crate::api::contract::Answer;
use crate::api::diary::ListActivities;
use crate::base::error::Result;
use crate::domain::ids::PrincipalId;
use crate::ui::act::{Act, Acts};
use crate::ui::days::shift;
use crate::ui::overlay::state::Overlay;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// The most that is read: more than a day can hold.
const ROWS: u32 = 500;

/// Asks for the days from one to another.
pub fn ask(whose: PrincipalId, first: NaiveDate, last: NaiveDate) -> Act {
    let until = shift(last, 1);
    let request = ListActivities { principals: vec![whose], from: first, until, cancelled: false, limit: ROWS };
    Act::ask(Ticket::Standing(first, last), request)
}

/// They came: the line that is about them tells them.
pub fn came(model: &mut Model, days: (NaiveDate, NaiveDate), answer: Result<Answer>) -> Acts {
    match (answer, &mut model.overlay) {
        (Ok(Answer::ListActivities(agenda)), Some(Overlay::Prompt(prompt))) if prompt.standing.days == Some(days) => {
            prompt.standing.rows = agenda.rows;
            vec![]
        }
        (Err(error), _) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
        _ => vec![],
    }
}
