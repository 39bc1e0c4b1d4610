//! Moving among the people and among the letters of one.

use crate::ui::act::{Act, Acts, PeopleThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::people::state::People;
use crate::ui::place::Place;
use crate::ui::window::Fetch;

/// Moves by rows.
pub fn step(pane: &mut People, delta: isize) -> Acts {
    if pane.reading {
        let fetch = pane.letters.step(delta);
        return letters(pane, fetch);
    }
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut People, share: isize) -> Acts {
    if pane.reading {
        let fetch = pane.letters.page(share);
        return letters(pane, fetch);
    }
    let fetch = pane.list.page(share);
    moved(pane, fetch)
}

/// To the first or the last row.
pub fn end(pane: &mut People, last: bool) -> Acts {
    if pane.reading {
        let fetch = if last { pane.letters.last() } else { pane.letters.first() };
        return letters(pane, fetch);
    }
    let fetch = if last { pane.list.last() } else { pane.list.first() };
    moved(pane, fetch)
}

/// What follows when the selection moved: rows to fetch, and the card.
pub fn moved(pane: &mut People, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    acts.extend(pane.open_selected());
    acts
}

/// What follows when the selection among the letters moved.
pub fn letters(pane: &People, fetch: Option<Fetch>) -> Acts {
    fetch.map_or_else(Vec::new, |fetch| pane.letter_rows(fetch))
}

/// Opens the card, or on the card the letter.
pub fn open(pane: &mut People) -> Acts {
    if pane.reading {
        return pane.letters.selected().map(|row| Act::Go(Place::Letter(row.id))).into_iter().collect();
    }
    pane.reading = pane.list.selected().is_some();
    vec![]
}

/// Narrows the list while one types.
pub fn filter(_: &mut People, ctx: &Ctx) -> Acts {
    vec![open::live_prompt(ctx, "people-filter", "", Then::People(PeopleThen::Filter))]
}

/// Only contacts, or everybody.
pub fn contacts(pane: &mut People) -> Acts {
    pane.contacts = !pane.contacts;
    pane.narrow()
}

/// Back to the list, or to everybody.
pub fn leave(pane: &mut People) -> Acts {
    if pane.reading {
        pane.reading = false;
        return vec![];
    }
    if pane.filter.is_empty() {
        return vec![];
    }
    pane.filter.clear();
    pane.narrow()
}
