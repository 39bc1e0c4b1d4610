//! The verbs of the editor alone; those of every text stand in [`edit`]. No printable key is one of theirs:
//! those are text.

use crate::ui::act::{Act, Acts};
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::pane::editor::{enclose, file, head, input, leave, search, send};

/// Every verb, one row each.
pub const COMMANDS: &[Command<Editor>] = &[
    Command::new("editor.save", "editor", busy, leave::save),
    Command::new("editor.leave", "editor", busy, leave::leave),
    Command::new("editor.head", "editor", busy, head::edit),
    Command::new("editor.external", "editor", busy, external),
    Command::new("editor.file", "editor", needs_paper, file::file),
    Command::new("editor.send", "editor", needs_letter, send::send),
    Command::new("editor.attach", "editor", needs_own_letter, enclose::ask),
    Command::new("editor.detach", "editor", needs_file, enclose::take_off),
    Command::new("editor.drop", "editor", busy, leave::drop),
    Command::free("editor.find", "editor", search::ask),
    Command::new("editor.find-next", "editor", needs_search, |pane, ctx| search::next(pane, ctx, true)),
    Command::new("editor.find-previous", "editor", needs_search, |pane, ctx| search::next(pane, ctx, false)),
    Command::new("editor.undo", "editor", busy, search::undo),
    Command::new("editor.redo", "editor", busy, search::redo),
    Command::new("editor.newline", "editor", busy, input::newline),
    Command::new("editor.indent", "editor", busy, input::indent),
    Command::free("editor.up", "editor", |pane, _| input::rows(pane, -1)),
    Command::free("editor.down", "editor", |pane, _| input::rows(pane, 1)),
    Command::free("editor.page-up", "editor", |pane, ctx| input::page(pane, ctx, false)),
    Command::free("editor.page-down", "editor", |pane, ctx| input::page(pane, ctx, true)),
    Command::free("editor.top", "editor", |pane, _| input::to_end(pane, false)),
    Command::free("editor.bottom", "editor", |pane, _| input::to_end(pane, true)),
];

/// The verbs that the status line shows while a paper is written, as far as there is room.
pub const HINTS: &[&str] =
    &["editor.leave", "editor.file", "editor.head", "editor.save", "editor.find", "palette.open", "help.open"];

/// The same while a letter is written.
pub const LETTER_HINTS: &[&str] = &[
    "editor.leave",
    "editor.send",
    "editor.head",
    "editor.attach",
    "editor.save",
    "editor.find",
    "palette.open",
    "help.open",
];

fn busy(pane: &Editor, _: &Ctx) -> Option<&'static str> {
    (pane.step != Step::Writing).then_some("why-editor-busy")
}

fn needs_paper(pane: &Editor, ctx: &Ctx) -> Option<&'static str> {
    if pane.is_paper() { busy(pane, ctx) } else { Some("why-no-paper-here") }
}

fn needs_letter(pane: &Editor, ctx: &Ctx) -> Option<&'static str> {
    if pane.is_letter() { busy(pane, ctx) } else { Some("why-no-letter-here") }
}

fn needs_own_letter(pane: &Editor, ctx: &Ctx) -> Option<&'static str> {
    if pane.is_letter() { busy(pane, ctx) } else { Some("why-no-letter-to-attach") }
}

fn needs_file(pane: &Editor, ctx: &Ctx) -> Option<&'static str> {
    if enclose::enclosed(pane).is_empty() { Some("why-no-file") } else { busy(pane, ctx) }
}

fn needs_search(pane: &Editor, _: &Ctx) -> Option<&'static str> {
    (!pane.area.is_searching()).then_some("why-no-search")
}

fn external(pane: &mut Editor, _: &Ctx) -> Acts {
    vec![Act::Edit(pane.area.text())]
}
