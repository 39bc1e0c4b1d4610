//! The named lists of this screen: what they are called, and going from one to another.

use crate::ui::act::{Acts, PeopleThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::people::row::{VIEWS, View};
use crate::ui::pane::people::state::People;

/// Offers the lists with their counts.
pub fn choose(pane: &mut People, ctx: &Ctx) -> Acts {
    let rows = VIEWS
        .iter()
        .enumerate()
        .map(|(row, view)| {
            let count = pane.count_of(*view).map(|count| ctx.words.number(count)).unwrap_or_default();
            let name = ctx.words.text(&format!("people-view-{}", view.word())).into_owned();
            open::choice(&name, &count, Value::Row(row))
        })
        .collect();
    vec![open::choose(ctx, "people-choose-view", rows, Then::People(PeopleThen::View))]
}

/// Goes `by` lists on.
pub fn turn(pane: &mut People, by: isize) -> Acts {
    let count = VIEWS.len() as isize;
    let at = VIEWS.iter().position(|view| *view == pane.view).map_or(0, |at| at as isize + by);
    to(pane, VIEWS.get(at.rem_euclid(count) as usize).copied().unwrap_or_default())
}

/// Goes to a list, from its beginning.
pub fn to(pane: &mut People, view: View) -> Acts {
    (pane.view, pane.shown, pane.card) = (view, None, None);
    pane.filter.clear();
    pane.narrow()
}

/// Contacts only, or everybody.
pub fn contacts(pane: &mut People) -> Acts {
    to(pane, if pane.view == View::Contacts { View::People } else { View::Contacts })
}
