//! Marked letters: one by one, from mark to here, or by a filter a piece at a time.

use crate::api::letters::{LetterRow, PickLetters, Picked};
use crate::domain::ids::LetterId;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letters::list;
use crate::ui::pane::letters::state::Letters;
use crate::ui::place::Screen;
use crate::ui::theme::Role;
use crate::ui::ticket::{LettersTicket, Ticket};

/// Marks the letter under the cursor or takes its mark away, and goes on to the next.
pub fn toggle(pane: &mut Letters, ctx: &Ctx) -> Acts {
    let Some(row) = pane.list.selected().cloned() else { return vec![] };
    pane.marks.toggle(&row, ctx.me());
    list::step_list(pane, 1)
}

/// Marks everything from the last mark to the cursor.
pub fn to_here(pane: &mut Letters, ctx: &Ctx) -> Acts {
    let Some(here) = pane.list.selected().map(|row| row.id) else { return vec![] };
    let from = pane.marks.last.unwrap_or(here);
    let rows: Vec<&LetterRow> = pane.list.rows().collect();
    let place = |id: LetterId| rows.iter().position(|row| row.id == id);
    let (Some(a), Some(b)) = (place(from), place(here)) else { return vec![say(ctx, "why-mark-far")] };
    let between: Vec<LetterRow> = rows.into_iter().skip(a.min(b)).take(a.abs_diff(b) + 1).cloned().collect();
    for row in &between {
        pane.marks.set(row, ctx.me());
    }
    pane.marks.last = Some(here);
    vec![]
}

/// Asks for the words to mark by.
pub fn by_filter(_: &mut Letters, ctx: &Ctx) -> Acts {
    let then = Then::Letters(LettersThen::MarkFilter);
    vec![open::prompt(ctx, "letter-mark-words", "", Wants::Any, then)]
}

/// Marks every letter that is shown and that these words fit; all of those for none.
pub fn pick(pane: &mut Letters, words: &str) -> Acts {
    pane.marks.pick(pane.view.0, format!("{} {words}", pane.filter).trim());
    ask(pane, None)
}

/// A piece of them came: on to the next one.
pub fn picked(pane: &mut Letters, serial: u64, picked: Picked, ctx: &Ctx) -> Acts {
    if serial != pane.marks.serial || pane.marks.picking.is_none() {
        return vec![];
    }
    let more = picked.more.clone();
    pane.marks.take(picked);
    if more.is_some() {
        return ask(pane, more);
    }
    match pane.marks.picked() {
        Some(words) if words.is_empty() => vec![say(ctx, "letter-marked-none")],
        Some(words) => {
            vec![Act::Say(ctx.words.with("letter-marked-nothing", &[("words", words.into())]), Role::Warning)]
        }
        None => vec![Act::Say(ctx.words.plural("letter-marked", pane.marks.len()), Role::Good)],
    }
}

fn ask(pane: &Letters, after: Option<crate::api::page::Cursor>) -> Acts {
    let Some((view, filter)) = pane.marks.picking.clone() else { return vec![] };
    vec![Act::ask(Ticket::Letters(LettersTicket::Picked(pane.marks.serial)), PickLetters { view, filter, after })]
}

fn say(ctx: &Ctx, id: &str) -> Act {
    Act::Say(ctx.told(Screen::Letters.contexts(), id, &[]), Role::Warning)
}
