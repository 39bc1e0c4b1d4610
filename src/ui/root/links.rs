//! `g l`: from what is selected, whatever it is, to anything that it is tied to.

use crate::api::contract::Answer;
use crate::api::links::{Link, ListLinks};
use crate::base::error::Result;
use crate::domain::ids::EntityRef;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Choice;
use crate::ui::place::{self, Place};
use crate::ui::root::model::Model;
use crate::ui::root::writing::selection;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// Asks what the selection is tied to.
pub fn ask(model: &mut Model) -> Acts {
    match selection(model).into_iter().next() {
        Some((of, _)) => vec![Act::ask(Ticket::Links, ListLinks { of })],
        None => vec![Act::Say(model.ctx.words.text("why-no-selection").into_owned(), Role::Warning)],
    }
}

/// It is known: goes there, or offers where to go.
pub fn found(model: &Model, answer: Result<Answer>) -> Acts {
    let ctx = &model.ctx;
    let links = match answer {
        Ok(Answer::ListLinks(links)) => links,
        Ok(_) => return vec![],
        Err(error) => return vec![Act::Say(ctx.words.error(&error), Role::Danger)],
    };
    match links.as_slice() {
        [] => vec![Act::Say(ctx.told(model.screen.contexts(), "why-tied-to-nothing", &[]), Role::Warning)],
        [only] => go(only.to),
        all => {
            let rows = all.iter().map(|link| row(link, ctx)).collect();
            vec![open::choose(ctx, "links-which", rows, Then::Root(RootThen::Link))]
        }
    }
}

/// Goes to one of them.
pub fn go(to: EntityRef) -> Acts {
    Place::of(to).map(Act::Go).into_iter().collect()
}

fn row(link: &Link, ctx: &Ctx) -> Choice {
    let known = ctx.words.or(&link.known, "word-untitled");
    open::private_choice(&known, &ctx.words.text(place::word(link.to.kind)), Value::Thing(link.to))
}
