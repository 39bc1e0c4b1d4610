//! What sentences say of keys: none is written in one, and every empty list tells its first.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sentences;

use kabinet::ui::root::commands;
use kabinet::words::{Language, Words};

/// What speaks of keymaps names keys as examples; the others only look as if they did: the command line has none, a badge
/// counts days, a field says what parts its folders, French stands before a quotation.
fn names_no_key_to_press(id: &str) -> bool {
    ["keymap-", "cli-", "due-"].iter().any(|kind| id.starts_with(kind))
        || ["error-bad-keymap", "office-watched", "letter-attribution"].contains(&id)
}

/// A sentence names the command, `{ $key-letter-take }`; the keymap that is in force says the key.
#[test]
fn no_sentence_says_a_key_itself() {
    let mut found = Vec::new();
    for (file, id, text) in sentences::messages().into_iter().filter(|(_, id, _)| !names_no_key_to_press(id)) {
        let keys = sentences::literal_keys(&text);
        if !keys.is_empty() {
            found.push(format!("{file}: {id}: {keys:?}"));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn a_key_in_a_sentence_is_noticed() {
    for (sentence, keys) in [
        ("Nothing is yours. A takes one; v o shows all.", &["v", "o"][..]),
        ("Ништа није ваше. { \"A\" } преузима допис.", &["A"]),
        ("Nothing fits. Esc shows all again, `/` narrows.", &["Esc", "/"]),
        ("Mark by words with *.", &["*"]),
        ("{ $count ->\n    [one] Press Tab or ctrl-s.\n   *[other] «u» takes back\n}", &["Tab", "ctrl-s", "u"]),
        ("Увезите дописе; 3 показује све, а { \"F9\" } скрива.", &["3", "F9"]),
        (": takes it by name, ? shows every key", &[":", "?"]),
        ("д да   н не", &["д", "н"]),
    ] {
        assert_eq!(sentences::literal_keys(sentence), keys, "{sentence}");
    }
    for prose in [
        "A letter · I wait – 1 of { $all }",
        "Рок је између 1 и { $most } дана, а не више.",
        "{ $key-undo } takes it back.",
    ] {
        assert_eq!(sentences::literal_keys(prose), Vec::<String>::new(), "{prose}");
    }
}

#[test]
fn every_key_that_a_sentence_tells_is_a_commands() {
    for language in Language::ALL {
        let words = Words::new(language);
        for (_, id, _) in sentences::messages() {
            for told in words.keys(&id) {
                assert!(commands::exists(&told.command), "{id}: there is no command {}", told.command);
            }
        }
    }
}

#[test]
fn every_empty_list_teaches_its_first_key() {
    let screens = ["desk", "diary", "letters", "people", "papers", "tasks", "quarantine"];
    let is_list = |id: &str| id.contains("-empty") && screens.contains(&id.split('-').next().unwrap());
    let lists = sentences::messages().into_iter().filter(|(_, id, _)| is_list(id));
    let mute: Vec<_> = lists.filter(|(_, _, text)| !text.contains("{ $key-")).collect();
    assert!(mute.is_empty(), "{mute:#?}");
}
