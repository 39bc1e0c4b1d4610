//! Moving among the people and on a card.

use crate::ui::act::{Act, Acts, PeopleThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::people::sections;
use crate::ui::pane::people::state::{Card, People};
use crate::ui::window::Fetch;

/// Moves by rows.
pub fn step(pane: &mut People, delta: isize, ctx: &Ctx) -> Acts {
    if pane.reading {
        on_card(pane, delta, ctx);
        return vec![];
    }
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut People, share: isize, ctx: &Ctx) -> Acts {
    if pane.reading {
        on_card(pane, (pane.height as isize / share.abs().max(1)).max(1) * share.signum(), ctx);
        return vec![];
    }
    let fetch = pane.list.page(share);
    moved(pane, fetch)
}

/// To the first or the last row.
pub fn end(pane: &mut People, last: bool, ctx: &Ctx) -> Acts {
    if pane.reading {
        on_card(pane, if last { isize::MAX } else { isize::MIN }, ctx);
        return vec![];
    }
    let fetch = if last { pane.list.last() } else { pane.list.first() };
    moved(pane, fetch)
}

/// Moves on the card by rows that can be opened.
pub fn on_card(pane: &mut People, delta: isize, ctx: &Ctx) {
    let count = pane.card.as_ref().map_or(0, |card| sections::places(card, ctx).len());
    pane.line = pane.line.saturating_add_signed(delta).min(count.saturating_sub(1));
}

/// What follows when the selection moved: rows to fetch, and the card.
pub fn moved(pane: &mut People, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    acts.extend(pane.open_selected());
    acts
}

/// Opens the card, or on the card what is chosen there.
pub fn open(pane: &mut People, ctx: &Ctx) -> Acts {
    if pane.reading {
        let chosen = pane.card.as_ref().and_then(|card| sections::places(card, ctx).into_iter().nth(pane.line));
        return chosen.map(Act::Go).into_iter().collect();
    }
    read(pane);
    vec![]
}

/// The card of the selected row gets the focus.
fn read(pane: &mut People) {
    (pane.reading, pane.gone_to) = (pane.shown.is_some(), false);
}

/// The other part gets the focus.
pub fn turn(pane: &mut People) -> Acts {
    if pane.reading {
        pane.to_list();
    } else {
        read(pane);
    }
    vec![]
}

/// Goes to all letters of the person.
pub fn letters(pane: &mut People, ctx: &Ctx) -> Acts {
    let Some(Card::Person(card)) = &pane.card else { return vec![] };
    sections::all_letters(card, ctx).map(Act::Go).into_iter().collect()
}

/// Narrows the list while one types.
pub fn filter(_: &mut People, ctx: &Ctx) -> Acts {
    vec![open::live_prompt(ctx, "people-filter", "", Then::People(PeopleThen::Filter))]
}

/// From the card to the list, from there to where one was; from a card that was gone to at once.
pub fn back(pane: &mut People) -> Acts {
    if !pane.reading || pane.gone_to {
        return vec![Act::Back];
    }
    pane.to_list();
    vec![]
}

/// Back to the list, then to all of it, then without marks.
pub fn leave(pane: &mut People) -> Acts {
    if pane.reading {
        pane.to_list();
        return vec![];
    }
    if pane.filter.is_empty() {
        pane.marked.clear();
        return vec![];
    }
    pane.filter.clear();
    pane.narrow()
}
