//! Narrowing the list by words while they are typed: one ask at a time, further rows read by themselves.

use crate::api::page::FILTER_LIMIT;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::letters::list;
use crate::ui::pane::letters::state::{Letters, Next};
use crate::ui::window::Fetch;

/// Asks for the words.
pub fn ask(pane: &mut Letters, ctx: &Ctx) -> Acts {
    vec![open::live_prompt(ctx, "letters-filter", &pane.filter, Then::Letters(LettersThen::Filter))]
}

/// Takes the words as they stand now.
pub fn set(pane: &mut Letters, words: &str) -> Acts {
    let words = words.trim();
    if words == pane.filter {
        return vec![];
    }
    words.clone_into(&mut pane.filter);
    pane.reload(Next::Open)
}

/// What follows when rows came: the next piece of a filter that paused, or what was put off meanwhile.
pub fn answered(pane: &mut Letters, fetch: Option<Fetch>, paused: bool) -> Acts {
    pane.way.rows = pane.way.rows.saturating_sub(1);
    if pane.way.rows == 0
        && let Some(next) = pane.way.next.take()
    {
        if let Some(fetch) = &fetch {
            pane.list.failed(fetch);
        }
        return pane.reload(next);
    }
    if !paused {
        pane.search.read = 0;
        return list::moved(pane, fetch);
    }
    pane.search.read += FILTER_LIMIT as u64;
    match fetch {
        Some(fetch) if pane.search.stopped => {
            pane.list.failed(&fetch);
            pane.search.read = 0;
            list::moved(pane, None)
        }
        fetch => {
            if fetch.is_none() {
                pane.search.read = 0;
            }
            list::moved(pane, fetch)
        }
    }
}

/// `Esc`: stops what goes on, else takes back the nearest thing that narrows or marks.
pub fn cancel(pane: &mut Letters) -> Acts {
    if pane.marks.is_picking() {
        pane.marks.stop();
    } else if pane.marks.missed {
        pane.marks.clear();
    } else if pane.search.read > 0 {
        pane.search.stopped = true;
    } else if pane.focus == crate::ui::pane::letters::state::Focus::Reader {
        return list::leave_reader(pane);
    } else if !pane.filter.is_empty() {
        return set(pane, "");
    } else {
        pane.marks.clear();
    }
    Vec::<Act>::new()
}
