//! The named lists: what they are called, and going from one to another.

use crate::api::letters::LetterView;
use crate::ui::act::{Act, Acts, LettersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::letters::state::{Before, Letters, VIEWS};
use crate::ui::theme::Role;

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
            let count = pane.count_of(*view).map(|count| ctx.words.number(count)).unwrap_or_default();
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

/// Shows the letters of the conversation that the letter belongs to, oldest first.
pub fn conversation(pane: &mut Letters, _: &Ctx) -> Acts {
    let (Some(current), Some(thread)) = (pane.current(), thread(pane)) else { return vec![] };
    let about = pane.opened().map(|sheet| sheet.letter.subject.clone());
    let about = about.or_else(|| pane.list.selected().map(|row| row.subject.clone())).unwrap_or_default();
    let acts = aside(pane, LetterView::Thread(thread), about);
    pane.goal = Some(current.id);
    acts
}

/// Shows the other letters from, to or linked to the sender.
pub fn of_sender(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let Some(person) = sheet.letter.party.person else { return vec![nobody(ctx)] };
        let (id, about) = (sheet.letter.id, sheet.letter.party.display().to_owned());
        let acts = aside(pane, LetterView::Person(person), about);
        pane.goal = Some(id);
        acts
    })
}

fn nobody(ctx: &Ctx) -> Act {
    Act::Say(ctx.words.text("why-no-sender").into_owned(), Role::Warning)
}

fn thread(pane: &Letters) -> Option<crate::domain::ids::ThreadId> {
    if pane.visit.is_some() {
        return pane.opened().map(|sheet| sheet.letter.thread);
    }
    pane.list.selected().map(|row| row.thread)
}

/// Shows a list beside the way; `q` comes back to where one was.
fn aside(pane: &mut Letters, view: LetterView, about: String) -> Acts {
    let called = std::mem::replace(&mut pane.called, about);
    let at = pane.list.place().cloned();
    pane.left.push(Before { view: pane.view.0, filter: pane.filter.clone(), called, at });
    pane.show(view)
}

/// Comes back from a list beside the way; none if there is nothing to come back to.
pub fn back(pane: &mut Letters) -> Option<Acts> {
    let before = pane.left.pop()?;
    pane.called = before.called;
    Some(pane.show_at(before.view, before.filter, before.at))
}
