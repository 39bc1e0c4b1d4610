//! The named lists: what they are called, and going from one to another.

use crate::api::letters::LetterView;
use crate::domain::ids::LetterId;
use crate::ui::act::{Acts, LettersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::letters::state::{Before, Letters, VIEWS};

/// The message that names a list; its empty state is the same with `letters-empty-` before the last word.
pub const fn word(view: LetterView) -> &'static str {
    match view {
        LetterView::New => "new",
        LetterView::Mine => "mine",
        LetterView::Open => "open",
        LetterView::Overdue => "overdue",
        LetterView::Held => "held",
        LetterView::Conversations => "conversations",
        LetterView::Done => "done",
        LetterView::Sent => "sent",
        LetterView::All | LetterView::Number => "all",
        LetterView::Thread(_) => "thread",
        LetterView::Person(_) => "person",
        LetterView::Class(_) => "class",
    }
}

/// A list's name.
pub fn name(view: LetterView, ctx: &Ctx) -> String {
    ctx.words.text(&format!("letters-view-{}", word(view))).into_owned()
}

/// Offers the lists with their counts.
pub fn choose(pane: &mut Letters, ctx: &Ctx) -> Acts {
    let rows = VIEWS
        .iter()
        .enumerate()
        .map(|(row, view)| {
            let count = pane.count_of(*view).map(|count| ctx.words.number_or_more(count)).unwrap_or_default();
            open::choice(&name(*view, ctx), &count, Value::Row(row))
        })
        .collect();
    vec![open::choose(ctx, "letters-choose-view", rows, Then::Letters(LettersThen::View))]
}

/// Goes `by` lists on in the sidebar's order.
pub fn turn(pane: &mut Letters, by: isize) -> Acts {
    let count = VIEWS.len() as isize;
    let at = VIEWS.iter().position(|view| *view == pane.view.0).map_or(0, |at| at as isize + by);
    let view = VIEWS.get(at.rem_euclid(count) as usize).copied().unwrap_or(LetterView::New);
    to(pane, view)
}

/// Goes to a list of the sidebar.
pub fn to(pane: &mut Letters, view: LetterView) -> Acts {
    pane.left.clear();
    pane.called.clear();
    pane.show(view)
}

/// Shows a list beside the way, with `letter` selected in it; `q` comes back to where one was.
pub fn aside(pane: &mut Letters, view: LetterView, about: String, letter: LetterId) -> Acts {
    let called = std::mem::replace(&mut pane.called, about);
    let at = pane.list.place().cloned();
    pane.left.push(Before { view: pane.view.0, filter: pane.filter.clone(), called, at });
    let acts = pane.show(view);
    pane.goal = Some(letter);
    acts
}

/// The same, come to from another screen, to which `q` comes back.
pub fn beside(pane: &mut Letters, view: LetterView, about: String, letter: LetterId) -> Acts {
    let acts = to(pane, view);
    (pane.called, pane.goal) = (about, Some(letter));
    acts
}

/// The whole screen: what was narrowed to one person, class or conversation was looked at in passing.
pub fn whole(pane: &mut Letters) -> Acts {
    if VIEWS.contains(&pane.view.0) {
        return vec![];
    }
    let before = pane.left.drain(..).find(|before| VIEWS.contains(&before.view));
    pane.called.clear();
    match before {
        Some(before) => pane.show_at(before.view, before.filter, before.at),
        None => pane.show(LetterView::New),
    }
}

/// Comes back from a list beside the way; none if there is nothing to come back to.
pub fn back(pane: &mut Letters) -> Option<Acts> {
    let before = pane.left.pop()?;
    pane.called = before.called;
    Some(pane.show_at(before.view, before.filter, before.at))
}
