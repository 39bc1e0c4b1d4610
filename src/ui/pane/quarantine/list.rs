//! Moving in the quarantine, and throwing things away.

use crate::api::arrivals::DiscardQuarantined;
use crate::domain::ids::QuarantineId;
use crate::ui::act::{Act, Acts, QuarantineThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::quarantine::state::Quarantine;
use crate::ui::ticket::{QuarantineTicket, Ticket};
use crate::ui::window::Fetch;

/// The most things of one request.
const MOST: usize = 500;

/// Moves by rows or lines.
pub fn step(pane: &mut Quarantine, delta: isize) -> Acts {
    if pane.reading {
        pane.text.scroll(delta);
        return vec![];
    }
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Quarantine, share: isize) -> Acts {
    if pane.reading {
        pane.text.page(share);
        return vec![];
    }
    let fetch = pane.list.page(share);
    moved(pane, fetch)
}

/// To the first or the last row.
pub fn end(pane: &mut Quarantine, last: bool) -> Acts {
    match (pane.reading, last) {
        (true, false) => pane.text.first(),
        (true, true) => pane.text.last(),
        (false, last) => {
            let fetch = if last { pane.list.last() } else { pane.list.first() };
            return moved(pane, fetch);
        }
    }
    vec![]
}

/// What follows when the selection moved.
pub fn moved(pane: &mut Quarantine, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(Quarantine::rows).into_iter().collect();
    acts.extend(pane.open_selected());
    acts
}

/// Throws the thing under the cursor away; that can be undone.
pub fn discard(pane: &mut Quarantine) -> Acts {
    pane.list.selected().map(|item| away(vec![item.id])).into_iter().collect()
}

/// Asks before all that is loaded is thrown away.
pub fn ask_all(pane: &mut Quarantine, ctx: &Ctx) -> Acts {
    let question = ctx.words.plural("quarantine-question", all(pane).len());
    vec![open::confirm(question, Then::Quarantine(QuarantineThen::DiscardAll))]
}

/// Throws all that is loaded away.
pub fn discard_all(pane: &Quarantine) -> Acts {
    let ids = all(pane);
    if ids.is_empty() { vec![] } else { vec![away(ids)] }
}

fn all(pane: &Quarantine) -> Vec<QuarantineId> {
    pane.list.rows().map(|item| item.id).take(MOST).collect()
}

fn away(ids: Vec<QuarantineId>) -> Act {
    Act::ask(Ticket::Quarantine(QuarantineTicket::Discarded), DiscardQuarantined { ids })
}
