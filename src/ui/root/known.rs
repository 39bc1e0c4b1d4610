//! Whom names mean that somebody types on a line: asked for all at once, whenever they change.

use crate::api::contract::Answer;
use crate::api::people::KnowPeople;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts};
use crate::ui::known::Known;
use crate::ui::overlay::state::Overlay;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// Asks who they are.
pub fn ask(names: Vec<String>) -> Act {
    Act::ask(Ticket::Known(names.clone()), KnowPeople { names })
}

/// It was said: the line that still has these names tells it.
pub fn came(model: &mut Model, names: Vec<String>, answer: Result<Answer>) -> Acts {
    match (answer, &mut model.overlay) {
        (Ok(Answer::KnowPeople(people)), Some(Overlay::Prompt(prompt))) if prompt.known.asked == names => {
            prompt.known = Known::of(names, people);
            vec![]
        }
        (Err(error), _) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
        _ => vec![],
    }
}
