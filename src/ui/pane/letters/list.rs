//! Moving in the list and in the reader.

use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::beside;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::pane::letters::views;
use crate::ui::window::Fetch;

/// Moves by lines: the list's selection, or the reader's text.
pub fn step(pane: &mut Letters, delta: isize) -> Acts {
    match pane.focus {
        Focus::Reader => {
            pane.text.scroll(delta);
            vec![]
        }
        Focus::List => step_list(pane, delta),
    }
}

/// Moves the list's selection, wherever the focus is.
pub fn step_list(pane: &mut Letters, delta: isize) -> Acts {
    pane.visit = None;
    let fetch = pane.list.step(delta);
    moved(pane, fetch)
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Letters, share: isize) -> Acts {
    match pane.focus {
        Focus::Reader => {
            pane.text.page(share);
            vec![]
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
        pane.text.first();
        return vec![];
    }
    let fetch = pane.list.first();
    moved(pane, fetch)
}

/// To the last row or line.
pub fn last(pane: &mut Letters) -> Acts {
    if pane.focus == Focus::Reader {
        pane.text.last();
        return vec![];
    }
    let fetch = pane.list.last();
    moved(pane, fetch)
}

/// What follows when the selection may have moved: rows to fetch, and the letter for the reader.
pub fn moved(pane: &mut Letters, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect::<Vec<Act>>();
    if let Some(goal) = pane.goal.filter(|_| pane.list.is_loaded()) {
        pane.list.select(|row| row.id == goal);
        pane.goal = None;
    }
    if !pane.wide {
        acts.extend(pane.open_selected());
    }
    acts
}

/// Opens the letter under the cursor; in the list of conversations, the conversation.
pub fn open(pane: &mut Letters, ctx: &Ctx) -> Acts {
    let talk = pane.view.0 == crate::api::letters::LetterView::Conversations && pane.visit.is_none();
    if talk && pane.focus == Focus::List && pane.list.selected().is_some_and(|row| row.in_thread > 1) {
        return beside::conversation(pane, ctx);
    }
    enter_reader(pane)
}

fn enter_reader(pane: &mut Letters) -> Acts {
    pane.wide = false;
    pane.focus = Focus::Reader;
    pane.reading = true;
    let acts = pane.open_selected();
    if acts.is_empty() { pane.read() } else { acts }
}

/// Gives the focus back to the list.
pub fn leave_reader(pane: &mut Letters) -> Acts {
    pane.focus = Focus::List;
    if pane.visit.take().is_some() {
        return pane.open_selected();
    }
    vec![]
}

/// The focus goes to the other part.
pub fn turn(pane: &mut Letters) -> Acts {
    match pane.focus {
        Focus::Reader => leave_reader(pane),
        Focus::List => enter_reader(pane),
    }
}

/// The list takes the whole width, or gives room for the reader again.
pub fn widen(pane: &mut Letters) -> Acts {
    pane.visit = None;
    pane.wide = !pane.wide;
    pane.focus = Focus::List;
    if pane.wide { vec![] } else { pane.open_selected() }
}

/// Back: from the reader to the list, from a list beside the way to where one was, else off the screen.
pub fn back(pane: &mut Letters) -> Acts {
    if pane.focus == Focus::Reader && pane.visit.is_none() {
        return leave_reader(pane);
    }
    if pane.visit.take().is_some() {
        pane.focus = Focus::List;
        return vec![Act::Back];
    }
    views::back(pane).unwrap_or_else(|| vec![Act::Back])
}
