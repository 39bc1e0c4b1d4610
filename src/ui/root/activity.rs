//! An activity as a page over the screen: what a card names can be read without going away from it.

use crate::api::contract::Answer;
use crate::api::diary::{ActivitySheet, OpenActivity};
use crate::base::error::Result;
use crate::domain::ids::ActivityId;
use crate::domain::moment::When;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::{Overlay, Page, Paragraph};
use crate::ui::paint;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;
use crate::words::dates;

/// Asks for it.
pub fn open(id: ActivityId) -> Acts {
    vec![Act::ask(Ticket::Activity, OpenActivity { id, at: None })]
}

/// It came.
pub fn opened(model: &Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::OpenActivity(sheet)) => vec![Act::Open(Overlay::Page(page(&sheet, &model.ctx)))],
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

fn page(sheet: &ActivitySheet, ctx: &Ctx) -> Page {
    let it = &sheet.activity;
    let who: Vec<&str> = it.participants.iter().map(|one| one.name.as_str()).collect();
    let facts = [
        ("activity-when", when(&sheet.when, ctx)),
        ("activity-place", it.place.clone()),
        ("activity-participants", who.join(", ")),
        ("activity-text", it.text.clone()),
    ];
    let told = facts.iter().filter(|(_, text)| !text.is_empty());
    let told = told.map(|(label, text)| Paragraph::beside(ctx.words.text(label), paint::private(text, ctx.look)));
    Page::new(paint::private(&it.title, ctx.look).into_owned(), told.collect())
}

/// Its days, or its day and hours by the office's clock.
fn when(when: &When, ctx: &Ctx) -> String {
    if let When::Days { first, last } = when {
        return ctx.words.span(*first, *last);
    }
    let (from, until) = when.here(ctx.zone);
    let hours = [from, until].map(|at| dates::clock(at.time())).join(ctx.look.symbols().dash);
    format!("{} {} {hours}", ctx.words.date(from.date()), ctx.look.symbols().dot)
}
