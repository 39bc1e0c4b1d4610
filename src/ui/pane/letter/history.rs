//! What was done to the letter: who, what, when.

use crate::api::history::{EntityHistory, HistoryLine};
use crate::domain::actor::{Actor, InternalActor};
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::{Overlay, Page};
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::pane::letter::told;
use crate::ui::ticket::LetterTicket;

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
    let mut rows: Vec<(String, String)> = lines.iter().map(|line| row(line, ctx)).collect();
    if rows.is_empty() {
        rows.push((String::new(), ctx.words.text("letter-history-empty").into_owned()));
    }
    let title = ctx.words.with("letter-history-title", &[("number", number.to_string().into())]);
    vec![Act::Open(Overlay::Page(Page::new(title, rows)))]
}

/// When, and who did what.
pub fn row(line: &HistoryLine, ctx: &Ctx) -> (String, String) {
    let what = match (&line.verdict, &line.undid) {
        (Some(verdict), _) => told::verdict(verdict, ctx),
        (None, Some(undone)) => ctx.words.with("did-undo", &[("what", ctx.did(undone).into())]),
        (None, None) => ctx.did(&line.verb),
    };
    (ctx.words.moment_full(line.at, ctx.zone), format!("{}: {what}", who(line.actor, ctx)))
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
    };
    ctx.words.text(id).into_owned()
}
