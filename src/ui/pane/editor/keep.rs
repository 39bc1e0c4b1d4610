//! Keeping the draft: at the first change at once, then each second while something is new. One is on
//! its way at a time, so that a late one never stands over a newer one.

use crate::api::contract::Answer;
use crate::api::drafts::KeepDraft;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::theme::Role;
use crate::ui::ticket::{EditorTicket, Ticket};

/// Text or head changed.
pub fn changed(pane: &mut Editor, ctx: &Ctx) -> Acts {
    pane.version += 1;
    if pane.kept.at.is_none() && pane.kept.fault.is_none() { send(pane, ctx) } else { vec![] }
}

/// Time went by: what is new is kept.
pub fn tick(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.wants_tick() && matches!(pane.step, Step::Writing) { send(pane, ctx) } else { vec![] }
}

/// Sends the draft as it is now, unless one is on its way.
pub fn send(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let Some(draft) = pane.now(ctx.now) else { return vec![] };
    if pane.kept.sent.is_some() {
        return vec![];
    }
    pane.kept.sent = Some(pane.version);
    vec![Act::ask(Ticket::Editor(EditorTicket::Kept(pane.version)), KeepDraft { draft })]
}

/// The program ends, whatever is on its way: the newest goes after it. What was decided about the whole of it stays
/// decided: a draft that came after a filing, a sending or a drop would bring it back.
pub fn last(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let decided = matches!(pane.step, Step::File(_) | Step::Send | Step::Drop | Step::Abandon);
    if decided || !pane.wants_tick() || pane.kept.sent == Some(pane.version) {
        return vec![];
    }
    pane.kept.sent = None;
    send(pane, ctx)
}

/// Somebody wants it kept now: says so once the office has the newest of it.
pub fn ask(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let safe = pane.is_safe() && pane.kept.at.is_some();
    pane.kept.asked = !safe;
    if safe { vec![Act::Say(ctx.words.text("did-draft-keep").into_owned(), Role::Good)] } else { send(pane, ctx) }
}

/// The office has it, or says why not; none if nobody waits for this answer any more.
pub fn kept(pane: &mut Editor, version: u64, answer: Result<Answer>, ctx: &Ctx) -> Option<Acts> {
    if pane.kept.sent != Some(version) {
        return None;
    }
    pane.kept.sent = None;
    match answer {
        Ok(_) => {
            pane.kept.version = version;
            pane.kept.at = Some(ctx.now);
            pane.kept.fault = None;
            Some(if pane.kept.asked { ask(pane, ctx) } else { vec![] })
        }
        Err(error) => {
            let why = ctx.words.error(&error);
            pane.kept.asked = false;
            pane.kept.fault = Some(why.clone());
            // A paper can still be saved and a letter sent: only leaving on the draft alone must wait.
            if pane.step == Step::Leave {
                pane.step = Step::Writing;
            }
            Some(vec![Act::Say(why, Role::Danger)])
        }
    }
}
