//! The one verb of the board.

use crate::ui::act::{Act, Acts};
use crate::ui::board::state::Board;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;

/// The contexts of the question whether to leave.
pub const QUESTION: &[&str] = &["confirm", "overlay"];
/// The contexts of the board itself.
pub const CONTEXTS: &[&str] = &["board"];

/// The board's verbs.
pub const COMMANDS: &[Command<Board>] = &[Command::free("board.leave", "board", leave)];

fn leave(board: &mut Board, _: &Ctx) -> Acts {
    board.leaving = true;
    vec![]
}

/// What the answer to the question leads to: `yes` leaves.
pub fn answer(board: &mut Board, yes: bool) -> Acts {
    board.leaving = false;
    if yes { vec![Act::Quit] } else { vec![] }
}
