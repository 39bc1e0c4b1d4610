//! Commands, keys and words agree: what one place names stands in the others.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use kabinet::base::clock::Timestamp;
use kabinet::ui::board;
use kabinet::ui::ctx::Ctx;
use kabinet::ui::keymap::file::{OVERLAYS, load, show};
use kabinet::ui::keymap::trie::{Keymap, Meaning};
use kabinet::ui::overlay;
use kabinet::ui::overlay::commands::{CHOOSE, FORM, OPTION, PAGE};
use kabinet::ui::pane::{desk, diary, editor, letters, papers, people, quarantine, tasks};
use kabinet::ui::place::Screen;
use kabinet::ui::root::{commands, line};
use kabinet::ui::theme::Look;
use kabinet::words::{Language, Words};

/// The contexts that hold together, the innermost first.
const STACKS: [&[&str]; 16] = [
    Screen::Desk.contexts(),
    Screen::Diary.contexts(),
    Screen::Letters.contexts(),
    Screen::People.contexts(),
    Screen::Papers.contexts(),
    Screen::Tasks.contexts(),
    Screen::Quarantine.contexts(),
    Screen::Editor.contexts(),
    &["overlay", "text"],
    &["path", "overlay", "text"],
    CHOOSE,
    FORM,
    OPTION,
    &["confirm", "overlay"],
    PAGE,
    board::commands::CONTEXTS,
];

/// Keys that a screen deliberately means otherwise than the contexts around it: the screen's own `esc` and `q`
/// leave or come back within it first, `.` repeats its verdict, the editor's `ctrl-r` does its text's last
/// step again, and `ctrl-k` goes up in a chooser.
const OVERRIDES: [&str; 5] = ["esc", "q", ".", "ctrl-r", "ctrl-k"];

/// Every hint fits into an overlay of eighty columns.
#[test]
fn hints_are_shown_whole() {
    for language in Language::ALL {
        let ctx = Ctx::new(Arc::new(Words::new(language)), Arc::new(keymap()), Look::default(), Timestamp(0), (80, 24));
        for (hint, contexts) in [
            ("prompt", &["overlay", "text"][..]),
            ("path", &["path", "overlay", "text"]),
            ("day", &["overlay", "text"]),
            ("when", &["overlay", "text"]),
            ("activity", &["overlay", "text"]),
            ("choose", CHOOSE),
            ("line", CHOOSE),
            ("form", FORM),
            ("option", OPTION),
            ("offer", CHOOSE),
            ("confirm", &["confirm", "overlay"]),
        ] {
            let text = ctx.told(contexts, &format!("hint-{hint}"), &[]);
            assert!(!text.contains(['“', '„']), "{language:?}: a key is missing in {text}");
            assert!(kabinet::base::width::width(&text) <= 74, "{language:?}: {text}");
        }
    }
}

/// Keys of the charter that an overlay means otherwise, because fingers that know its program cannot do without them.
/// Their commands keep another key there.
const GIVEN_UP: [(&str, &[&str]); 1] = [("emacs", &["ctrl-p", "ctrl-n", "ctrl-f", "ctrl-s"])];

fn is_given_up(overlay: &str, keys: &str) -> bool {
    GIVEN_UP.iter().any(|(name, given)| *name == overlay && given.contains(&keys))
}

/// The keymaps with each of the overlays.
fn overlaid() -> Vec<(&'static str, Keymap)> {
    let load = |overlay| load(&[overlay], &commands::exists).unwrap_or_else(|error| panic!("{error:?}"));
    OVERLAYS.into_iter().map(|overlay| (overlay.0, load(overlay))).collect()
}

fn keymap() -> Keymap {
    load(&[], &commands::exists).unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn every_command_has_a_title_and_a_sentence_in_each_language() {
    let mut missing = BTreeSet::new();
    for language in Language::ALL {
        let words = Words::new(language);
        for known in commands::all() {
            for kind in ["cmd", "help"] {
                let id = format!("{kind}-{}", known.name.replace('.', "-"));
                if !words.has(&id) {
                    missing.insert(format!("{language}: {id}"));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn titles_are_short_and_sentences_end() {
    for language in Language::ALL {
        let words = Words::new(language);
        for known in commands::all() {
            let name = known.name.replace('.', "-");
            let title = words.text(&format!("cmd-{name}")).into_owned();
            assert!(title.chars().count() <= 24, "{language}: cmd-{name} is long for a status line: {title}");
            let help = words.text(&format!("help-{name}")).into_owned();
            assert!(help.ends_with('.'), "{language}: help-{name} is no sentence: {help}");
        }
    }
}

#[test]
fn every_command_is_reached_by_keys_or_the_palette() {
    let keymap = keymap();
    // The palette offers all that is in a pane's table or the root's; overlays' verbs have keys only.
    for &(name, context) in overlay::commands::COMMANDS {
        let stack = STACKS.iter().find(|stack| stack.contains(&context)).unwrap();
        assert!(keymap.keys_of(stack, name).is_some(), "{name} has no key");
    }
    let stacks: Vec<&str> = STACKS.iter().flat_map(|stack| stack.iter().copied()).collect();
    for known in commands::all() {
        assert!(stacks.contains(&known.context), "{}: {} holds nowhere", known.name, known.context);
    }
}

#[test]
fn every_key_names_a_command_that_is_live_there() {
    let keymap = keymap();
    let mut dead = Vec::new();
    for (context, keys, command) in keymap.bindings() {
        let there = commands::all().iter().any(|known| {
            let together = STACKS.iter().any(|stack| stack.contains(&context) && stack.contains(&known.context));
            known.name == command && (known.context == "global" || together)
        });
        if !there {
            dead.push(format!("[{context}] {} = {command}", show(&keys)));
        }
    }
    assert!(dead.is_empty(), "{dead:#?}");
}

/// In no keymap does a key mean two things in contexts that hold together, but where that is wanted.
#[test]
fn nothing_is_shadowed_silently() {
    let mut shadowed = BTreeSet::new();
    for (name, keymap) in overlaid().into_iter().chain([("default", keymap())]) {
        for (stack, (context, keys, command)) in
            STACKS.iter().flat_map(|s| keymap.bindings().into_iter().map(move |b| (s, b)))
        {
            let shown = show(&keys);
            if !stack.contains(&context) || OVERRIDES.contains(&shown.as_str()) || is_given_up(name, &shown) {
                continue;
            }
            let meaning = keymap.resolve(stack, &keys);
            if meaning != Meaning::Command(command.to_owned()) {
                shadowed.insert(format!("{name} {stack:?}: [{context}] {shown} = {command} is hidden by {meaning:?}"));
            }
        }
    }
    assert!(shadowed.is_empty(), "{shadowed:#?}");
}

#[test]
fn every_override_is_used() {
    let keymap = keymap();
    for keys in OVERRIDES {
        let bound = keymap.bindings().iter().filter(|(_, bound, _)| show(bound) == keys).count();
        assert!(bound > 1, "{keys} overrides nothing: take it out of the list");
    }
}

/// Fingers that know another program change nothing of what the charter says, but for what is given up knowingly.
#[test]
fn an_overlay_takes_no_key_away() {
    let before = keymap();
    for (name, after) in overlaid() {
        for stack in STACKS {
            for (_, keys, _) in before.bindings() {
                let (meant, means) = (before.resolve(stack, &keys), after.resolve(stack, &keys));
                let Meaning::Command(command) = &meant else { continue };
                if means != meant && is_given_up(name, &show(&keys)) {
                    assert!(after.keys_of(stack, command).is_some(), "{name} {stack:?}: {command} has no key");
                } else {
                    assert_eq!(means, meant, "{name} {stack:?} {}", show(&keys));
                }
            }
        }
    }
}

/// Whoever brings other fingers reaches all that others reach, wherever they are.
#[test]
fn every_command_that_has_keys_has_some_with_each_overlay() {
    let before = keymap();
    for (name, after) in overlaid() {
        for stack in STACKS {
            for known in commands::all().iter().filter(|known| before.keys_of(stack, known.name).is_some()) {
                assert!(after.keys_of(stack, known.name).is_some(), "{name} {stack:?}: {} has no key", known.name);
            }
        }
    }
}

#[test]
fn every_context_and_prefix_has_a_name() {
    let keymaps = overlaid();
    for language in Language::ALL {
        let words = Words::new(language);
        let mut prefixes = BTreeMap::new();
        for (context, keys, _) in keymaps.iter().flat_map(|(_, keymap)| keymap.bindings()) {
            assert!(words.has(&format!("context-{context}")), "{language}: context-{context}");
            for length in 1..keys.len() {
                let id = format!("prefix-{}", show(&keys[..length]).replace(' ', "-"));
                prefixes.insert(id, context);
            }
        }
        let unnamed: Vec<_> = prefixes.iter().filter(|(id, _)| !words.has(id)).collect();
        assert!(unnamed.is_empty(), "{language}: {unnamed:#?}");
    }
}

#[test]
fn hints_are_commands_that_are_live_and_have_keys() {
    let keymap = keymap();
    let hints = [
        (Screen::Desk.contexts(), desk::commands::HINTS),
        (Screen::Diary.contexts(), diary::commands::HINTS),
        (Screen::Letters.contexts(), letters::commands::HINTS),
        (Screen::People.contexts(), people::commands::HINTS),
        (Screen::Papers.contexts(), papers::commands::HINTS),
        (Screen::Tasks.contexts(), tasks::commands::HINTS),
        (Screen::Quarantine.contexts(), quarantine::commands::HINTS),
        (Screen::Editor.contexts(), editor::commands::HINTS),
        (Screen::Editor.contexts(), editor::commands::LETTER_HINTS),
    ];
    for (contexts, hints) in hints {
        for hint in hints {
            assert!(commands::exists(hint), "{contexts:?}: {hint} is no command");
            assert!(keymap.keys_of(contexts, hint).is_some(), "{contexts:?}: {hint} has no key");
        }
        for wanted in ["palette.open", "help.open"] {
            assert!(hints.contains(&wanted), "{contexts:?}: the status line does not show {wanted}");
        }
    }
}

#[test]
fn short_words_of_the_command_line_stand_for_commands() {
    let mut words = BTreeSet::new();
    for (word, command, _) in line::WORDS {
        assert!(commands::exists(command), "{word} = {command}");
        assert!(words.insert(word), "{word} stands twice");
    }
}

/// The key charter: the same everywhere.
#[test]
fn the_charter_holds_on_every_screen() {
    let keymap = keymap();
    let screens = STACKS.iter().filter(|stack| stack.contains(&"list"));
    for stack in screens {
        for (keys, command) in [
            ("j", "list.down"),
            ("k", "list.up"),
            ("ctrl-d", "list.half-down"),
            ("ctrl-u", "list.half-up"),
            ("g g", "list.first"),
            ("G", "list.last"),
            ("enter", "list.open"),
            ("tab", "pane.next"),
            ("1", "screen.desk"),
            ("2", "screen.diary"),
            ("g d", "go.date"),
            ("3", "screen.letters"),
            ("4", "screen.people"),
            ("5", "screen.papers"),
            ("6", "screen.tasks"),
            ("g 4", "go.number"),
            ("g p", "go.person"),
            ("u", "undo"),
            ("ctrl-r", "redo"),
            (":", "line.open"),
            ("ctrl-p", "palette.open"),
            ("?", "help.open"),
            ("ctrl-l", "screen.redraw"),
            ("ctrl-z", "program.suspend"),
            ("F9", "look.privacy"),
        ] {
            let sequence = kabinet::ui::keymap::file::parse(keys).unwrap();
            assert_eq!(keymap.resolve(stack, &sequence), Meaning::Command(command.to_owned()), "{stack:?} {keys}");
        }
    }
}

/// Where text is written every printable key is text: no keymap that comes with the program takes one away.
#[test]
fn no_printable_key_begins_a_verb_where_text_is_written() {
    let keymaps = overlaid();
    for stack in STACKS.into_iter().filter(|stack| stack.contains(&"text")) {
        for (context, keys, command) in keymaps.iter().flat_map(|(_, keymap)| keymap.bindings()) {
            let printable = keys.first().is_some_and(|key| key.text().is_some());
            assert!(!(printable && stack.contains(&context)), "[{context}] {} = {command}", show(&keys));
        }
    }
}

/// Keys stand in `keymaps/` only: what reads, names and resolves them does not say which.
#[test]
fn no_key_is_written_in_code() {
    const LITERAL: [&str; 6] = ["Code::", "\"ctrl-", "\"alt-", "parse::<Key>", "Key::plain", "Key {"];
    let mut found = Vec::new();
    for (path, code) in sources("src/ui") {
        if path.ends_with("ui/key.rs") || path.parent().is_some_and(|folder| folder.ends_with("ui/keymap")) {
            continue;
        }
        for (number, text) in code.lines().enumerate() {
            let trimmed = text.trim_start();
            if !trimmed.starts_with("//") && LITERAL.iter().any(|literal| text.contains(literal)) {
                found.push(format!("{}:{}: {}", path.display(), number + 1, trimmed));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                sources.push((path, text.split("#[cfg(test)]").next().unwrap_or_default().to_owned()));
            }
        }
    }
    assert!(sources.len() > 10, "the scan finds the code");
    sources
}
