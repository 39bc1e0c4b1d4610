//! The way of a key at the board: to its one verb, or to the question whether to leave; every other key is dead.

use crate::ui::act::{Act, Acts};
use crate::ui::board::commands::{self, COMMANDS, CONTEXTS, QUESTION};
use crate::ui::board::state::{Board, Wish};
use crate::ui::key::Key;
use crate::ui::keymap::trie::Meaning;

/// Takes a key in.
pub fn key(board: &mut Board, key: Key) -> Wish {
    let contexts = if board.leaving { QUESTION } else { CONTEXTS };
    let Meaning::Command(name) = board.ctx.keymap.resolve(contexts, &[key.cap()]) else { return Wish::Nothing };
    if command(board, &name).contains(&Act::Quit) { Wish::Leave } else { Wish::Nothing }
}

fn command(board: &mut Board, name: &str) -> Acts {
    match name {
        "confirm.yes" => commands::answer(board, true),
        "overlay.close" => commands::answer(board, false),
        _ => {
            let ctx = board.ctx.clone();
            let row = COMMANDS.iter().find(|command| command.name == name);
            row.map_or_else(Vec::new, |command| (command.run)(board, &ctx))
        }
    }
}
