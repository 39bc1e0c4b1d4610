//! Reading sentences of the locales as a person would: which of them says a key that a keymap might give to something else.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every message of the locales: its file, its id, its text as it is written there.
pub fn messages() -> Vec<(String, String, String)> {
    let mut messages: Vec<(String, String, String)> = Vec::new();
    for path in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales")) {
        let source = fs::read_to_string(&path).unwrap();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            match line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic())) {
                Some((id, text)) => messages.push((file.clone(), id.to_owned(), text.to_owned())),
                None => {
                    if let Some((.., text)) = messages.last_mut() {
                        text.push('\n');
                        text.push_str(line);
                    }
                }
            }
        }
    }
    messages
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// The keys that a sentence says by themselves, instead of naming their command: keys with names, with ctrl or alt, F-keys,
/// and characters that stand alone without being a word, or, if they are digits, at the beginning of a clause.
pub fn literal_keys(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let shown = shown(text);
    // Between Cyrillic words a Latin letter is no word.
    let words = if shown.chars().any(|c| ('а'..='ш').contains(&c)) { "аиоускАИОУСК" } else { "aAI" };
    let is_key = |word: &str| is_key(word, words);
    let mut begins = true;
    for word in shown.split_whitespace() {
        let quoted = |c: char| "`„“”«»’‘'\"()".contains(c);
        let bare = word.trim_matches(quoted);
        let ended = bare.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        let key = if ended.is_empty() { bare } else { ended };
        let digit = begins && bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_digit());
        if is_key(key) || digit {
            found.push(key.to_owned());
        }
        begins = word.ends_with(['.', ';', ':', '·']);
    }
    found
}

fn is_key(word: &str, words: &str) -> bool {
    const NAMES: [&str; 9] = ["Enter", "Esc", "Tab", "BackTab", "Backspace", "PgUp", "PgDn", "Ctrl", "Alt"];
    const JOINERS: &str = "·–—-…|+=×%&}";
    let mut chars = word.chars();
    let function = word.strip_prefix('F').is_some_and(|number| number.parse::<u8>().is_ok());
    match (chars.next(), chars.next()) {
        (Some(c), None) => !c.is_ascii_digit() && !words.contains(c) && !JOINERS.contains(c),
        _ => NAMES.contains(&word) || word.starts_with("ctrl-") || word.starts_with("alt-") || function,
    }
}

/// What a person reads of a message: literals as they are, a dash for what is filled in, no selectors.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = line.trim_start();
        let variant = line.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once(']'));
        let mut rest = variant.map_or(line, |(_, text)| text);
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let (inside, next) = after.split_once('}').unwrap_or((after, ""));
            let literal = inside.trim().strip_prefix('"').and_then(|text| text.strip_suffix('"'));
            out.push_str(literal.unwrap_or("—"));
            rest = next;
        }
        out.push_str(rest.trim_end_matches('}'));
        out.push('\n');
    }
    out
}
