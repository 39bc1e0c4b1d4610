//! Moving in the list and in the reader.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::window::Fetch;

/// Moves by lines: the list's selection, or the reader's text.
pub fn step(pane: &mut Letters, delta: isize) -> Acts {
    match pane.focus {
        Focus::Reader => {
            pane.scroll = pane.scroll.saturating_add_signed(delta);
            vec![]
        }
        Focus::List => {
            let fetch = pane.list.step(delta);
            moved(pane, fetch)
        }
    }
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Letters, ctx: &Ctx, share: isize) -> Acts {
    match pane.focus {
        Focus::Reader => {
            let rows = (isize::from(ctx.size.1 as i16) - 10).max(2) / share.abs();
            step(pane, rows * share.signum())
        }
        Focus::List => {
            let fetch = pane.list.page(share);
            moved(pane, fetch)
        }
    }
}

/// To the first row or line.
pub fn first(pane: &mut Letters) -> Acts {
    if pane.focus == Focus::Reader {
        pane.scroll = 0;
        return vec![];
    }
    let fetch = pane.list.first();
    moved(pane, fetch)
}

/// To the last row or line.
pub fn last(pane: &mut Letters) -> Acts {
    if pane.focus == Focus::Reader {
        pane.scroll = usize::MAX;
        return vec![];
    }
    let fetch = pane.list.last();
    moved(pane, fetch)
}

/// What follows when the selection moved: rows to fetch, and the letter for the reader.
pub fn moved(pane: &mut Letters, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect::<Vec<Act>>();
    if !pane.wide {
        pane.scroll = 0;
        acts.extend(pane.open_selected());
    }
    acts
}
