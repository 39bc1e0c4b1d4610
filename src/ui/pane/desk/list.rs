//! Moving on the desk.

use crate::api::letters::LetterView;
use crate::ui::act::{Act, Acts, LettersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::desk::diary;
use crate::ui::pane::desk::state::{COUNTED, Desk, Focus};
use crate::ui::place::Place;
use crate::ui::window::Fetch;

/// Lines of the summary: the counted lists, unfiled papers, drafts.
pub const LINES: usize = COUNTED.len() + 2;

/// Moves by rows or lines.
pub fn step(pane: &mut Desk, delta: isize) -> Acts {
    match pane.focus {
        Focus::Text => pane.text.scroll(delta),
        Focus::Diary => diary::step(pane, delta),
        Focus::Summary => pane.line = pane.line.saturating_add_signed(delta).min(LINES - 1),
        Focus::List => {
            let fetch = pane.list.step(delta);
            return moved(pane, fetch);
        }
    }
    vec![]
}

/// Moves by a share of the page: 1 whole, 2 half; negative is up.
pub fn page(pane: &mut Desk, share: isize) -> Acts {
    match pane.focus {
        Focus::Text => pane.text.page(share),
        Focus::Summary | Focus::Diary => return step(pane, share.signum() * LINES as isize),
        Focus::List => {
            let fetch = pane.list.page(share);
            return moved(pane, fetch);
        }
    }
    vec![]
}

/// To the first or the last row.
pub fn end(pane: &mut Desk, last: bool) -> Acts {
    match (pane.focus, last) {
        (Focus::Text, false) => pane.text.first(),
        (Focus::Text, true) => pane.text.last(),
        (Focus::Diary, last) => diary::step(pane, if last { isize::MAX } else { isize::MIN }),
        (Focus::Summary, last) => pane.line = if last { LINES - 1 } else { 0 },
        (Focus::List, last) => {
            let fetch = if last { pane.list.last() } else { pane.list.first() };
            return moved(pane, fetch);
        }
    }
    vec![]
}

/// What follows when the selection moved: rows to fetch, and the letter itself.
pub fn moved(pane: &mut Desk, fetch: Option<Fetch>) -> Acts {
    let mut acts: Acts = fetch.map(|fetch| pane.rows(fetch)).into_iter().collect();
    acts.extend(pane.open_selected());
    acts
}

/// Opens the letter in its reader, or what the summary's line counts.
pub fn open(pane: &mut Desk) -> Acts {
    if pane.focus == Focus::Diary {
        return diary::open(pane);
    }
    if pane.focus == Focus::Summary {
        return vec![match COUNTED.get(pane.line) {
            Some(view) => Act::Go(Place::List(*view)),
            None if pane.line == COUNTED.len() => Act::Go(Place::Papers),
            None => Act::Command("draft.list"),
        }];
    }
    pane.list.selected().map(|row| Act::Go(Place::Letter(row.id))).into_iter().collect()
}

/// Gives the focus to the next part.
pub fn turn(pane: &mut Desk) -> Acts {
    pane.focus = match pane.focus {
        Focus::List => Focus::Text,
        Focus::Text if pane.wide => Focus::Diary,
        Focus::Diary => Focus::Summary,
        Focus::Text | Focus::Summary => Focus::List,
    };
    vec![]
}

/// Changes between mine and the office's.
pub fn change(pane: &mut Desk) -> Acts {
    pane.chosen = true;
    pane.focus = Focus::List;
    pane.turn(pane.view() == LetterView::Mine)
}

/// Narrows all letters by words: the desk's own list is short enough to look through.
pub fn filter(ctx: &Ctx) -> Acts {
    let prompt = open::live_prompt(ctx, "letters-filter", "", Then::Letters(LettersThen::Filter));
    vec![Act::Go(Place::List(LetterView::All)), prompt]
}
