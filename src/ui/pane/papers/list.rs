//! Moving in the list and in the reader.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::papers::state::{Focus, Papers};
use crate::ui::window::Fetch;

/// Moves by lines: the list's selection, or the reader's text.
pub fn step(pane: &mut Papers, delta: isize) -> Acts {
    if pane.focus == Focus::Reader {
        let most = pane.page.as_ref().map_or(0, |page| page.height()).saturating_sub(pane.height);
        pane.scroll = pane.scroll.saturating_add_signed(delta).min(most);
        return vec![];
    }
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Papers, share: isize) -> Acts {
    if pane.focus == Focus::Reader {
        let rows = (pane.height.saturating_sub(1).max(1) as isize / share.abs()).max(1);
        return step(pane, rows * share.signum());
    }
    let fetch = pane.list.page(share);
    moved(pane, fetch)
}

/// To the first row or line.
pub fn first(pane: &mut Papers) -> Acts {
    if pane.focus == Focus::Reader {
        pane.scroll = 0;
        return vec![];
    }
    let fetch = pane.list.first();
    moved(pane, fetch)
}

/// To the last row or line.
pub fn last(pane: &mut Papers) -> Acts {
    if pane.focus == Focus::Reader {
        return step(pane, isize::MAX);
    }
    let fetch = pane.list.last();
    moved(pane, fetch)
}

/// What follows when the selection moved: rows to fetch, and the paper for the reader.
fn moved(pane: &mut Papers, fetch: Option<Fetch>) -> Acts {
    (pane.pinned, pane.left, pane.scroll) = (None, None, 0);
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    acts.extend(pane.open_selected());
    acts
}

/// Rows came: the paper that was gone to stays, else the selected one is opened.
pub fn came(pane: &mut Papers, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect::<Vec<Act>>();
    match pane.pinned {
        Some(paper) => {
            pane.list.select(|row| row.id == paper);
        }
        None => acts.extend(pane.open_selected()),
    }
    acts
}

/// The selected paper gets the focus.
pub fn read(pane: &mut Papers, _: &Ctx) -> Acts {
    if pane.focus == Focus::List {
        pane.focus = Focus::Reader;
        return pane.open_selected();
    }
    vec![]
}

/// The other part gets the focus.
pub fn turn(pane: &mut Papers, _: &Ctx) -> Acts {
    pane.focus = if pane.focus == Focus::List { Focus::Reader } else { Focus::List };
    vec![]
}

/// From the reader to the list; then the filter goes.
pub fn close(pane: &mut Papers, _: &Ctx) -> Acts {
    if pane.focus == Focus::Reader {
        pane.focus = Focus::List;
        return vec![];
    }
    if pane.filter.is_empty() { vec![] } else { pane.show(pane.view.0) }
}

/// From the reader to the list, from there to where one was; from a paper that was gone to at once.
pub fn back(pane: &mut Papers, _: &Ctx) -> Acts {
    if pane.focus == Focus::Reader && pane.pinned.is_none() {
        pane.focus = Focus::List;
        return vec![];
    }
    vec![Act::Back]
}
