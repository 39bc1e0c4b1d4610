//! What was done to the letter: who, what, when.

use crate::api::history::{EntityHistory, HistoryLine, Undid};
use crate::domain::actor::{Actor, InternalActor};
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::{Overlay, Page, Paragraph};
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::pane::letter::told;
use crate::ui::ticket::LetterTicket;
use crate::ui::verb;

/// How many lines are shown.
const LINES: u16 = 200;

/// Asks for the letter's history.
pub fn ask<P: Chosen>(pane: &mut P, _: &Ctx) -> Acts {
    let Some(current) = pane.current() else { return vec![] };
    let request = EntityHistory { entity: current.id.into(), before: None, limit: LINES };
    vec![Act::ask(P::ticket(LetterTicket::History(current.number)), request)]
}

/// Shows it, newest first.
pub fn show(number: u32, lines: &[HistoryLine], ctx: &Ctx) -> Acts {
    let mut rows: Vec<Paragraph> = lines.iter().map(|line| row(line, ctx)).collect();
    if rows.is_empty() {
        rows.push(Paragraph::heading(ctx.words.text("letter-history-empty")));
    }
    let title = ctx.words.with("letter-history-title", &[("number", number.to_string().into())]);
    vec![Act::Open(Overlay::Page(Page::new(title, rows)))]
}

/// When, and who did what.
pub fn row(line: &HistoryLine, ctx: &Ctx) -> Paragraph {
    let turned = |id: &str, verb: &str| ctx.words.with(id, &[("what", verb::did(&ctx.words, verb).into())]);
    let what = match (&line.undid, &line.verdict) {
        (Some(Undid::Back(verb)), _) => turned("did-undo", verb),
        (Some(Undid::Again(verb)), _) => turned("did-redo", verb),
        (None, Some(verdict)) => told::verdict(verdict, ctx),
        (None, None) => verb::did(&ctx.words, &line.verb),
    };
    Paragraph::beside(ctx.words.moment_full(line.at, ctx.zone), format!("{}: {what}", who(line.actor, ctx)))
}

fn who(actor: Actor, ctx: &Ctx) -> String {
    let id = match actor {
        Actor::User(user) => match ctx.user(user) {
            Some(user) => return user.name.clone(),
            None => "word-unknown",
        },
        Actor::Internal(InternalActor::Founder) => "actor-founder",
        Actor::Internal(InternalActor::Importer) => "actor-importer",
        Actor::Internal(InternalActor::Watcher) => "actor-watcher",
        Actor::Internal(InternalActor::Board) => "actor-board",
    };
    ctx.words.text(id).into_owned()
}
