//! `docs/commands.md` says what the program's commands are, in both languages. It is made from the program itself; with
//! `KABINET_WRITE_DOCS=1` this test writes it anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::fmt::Write as _;

use kabinet::ui::keymap::file::{load, show};
use kabinet::ui::keymap::trie::{Keymap, Meaning};
use kabinet::ui::place::Screen;
use kabinet::ui::root::commands::{self, Known};
use kabinet::words::{Language, Words};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/commands.md");

const HEAD: &str = "# Commands\n\nMade by `tests/docs_commands.rs` from the commands, `keymaps/default.toml` and `locales/`. \
Every command can be called by its words with `ctrl-p`, and by its name in a keymap of your own (`keymap.toml` in the \
settings' folder).\n";

/// The contexts whose keys hold where a command of `context` is live, the innermost first.
fn stack(context: &'static str) -> Vec<&'static str> {
    let panes = [
        Screen::Desk,
        Screen::Diary,
        Screen::Letters,
        Screen::People,
        Screen::Papers,
        Screen::Tasks,
        Screen::Quarantine,
        Screen::Editor,
    ]
    .map(Screen::contexts);
    let pane = panes.into_iter().find(|contexts| contexts.first() == Some(&context));
    pane.map_or_else(|| vec![context], <[_]>::to_vec)
}

/// The keys of a command: those of its pane's contexts that no inner context gives to another command. What is
/// bound only where no command of that name is told of belongs to all of them.
fn keys(keymap: &Keymap, context: &'static str, name: &str, all: &[Known]) -> Vec<String> {
    let stack = stack(context);
    let told_of = |place: &str| all.iter().any(|known| known.name == name && known.context == place);
    let mut shown = Vec::new();
    for (place, keys, command) in keymap.bindings() {
        let live = if stack.contains(&place) {
            keymap.resolve(&stack, &keys) == Meaning::Command(name.to_owned())
        } else {
            !told_of(place)
        };
        let keys = format!("`{}`", show(&keys));
        if command == name && live && !shown.contains(&keys) {
            shown.push(keys);
        }
    }
    shown
}

fn page() -> String {
    let keymap = load(&[], &commands::exists).unwrap();
    let (english, serbian) = (Words::new(Language::English), Words::new(Language::SerbianCyrillic));
    let mut page = HEAD.to_owned();
    let all = commands::all();
    let mut contexts: Vec<&str> = Vec::new();
    for known in &all {
        if !contexts.contains(&known.context) {
            contexts.push(known.context);
        }
    }
    for context in contexts {
        let title = english.text(&format!("context-{context}")).into_owned();
        write!(page, "\n## {title}\n\n| command | keys | what it does | шта ради |\n|---|---|---|---|\n").unwrap();
        for known in all.iter().filter(|known| known.context == context) {
            let list = keys(&keymap, context, known.name, &all).join(", ");
            let id = format!("help-{}", known.name.replace('.', "-"));
            let cell = |words: &Words| words.text(&id).replace('|', "\\|");
            let list = list.replace('|', "\\|");
            writeln!(page, "| `{}` | {list} | {} | {} |", known.name, cell(&english), cell(&serbian)).unwrap();
        }
    }
    page
}

#[test]
fn the_page_of_commands_is_true() {
    let page = page();
    if std::env::var_os("KABINET_WRITE_DOCS").is_some() {
        std::fs::write(FILE, &page).unwrap();
    }
    let written = std::fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        written == page,
        "docs/commands.md is out of date: run KABINET_WRITE_DOCS=1 cargo test --test docs_commands"
    );
}
