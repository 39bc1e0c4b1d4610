//! Every word that the code asks for stands in the locales: the sentences of errors, and named messages.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper of tests fails as a test does")]

use std::fs;
use std::path::{Path, PathBuf};

use kabinet::words::{Language, Words};

/// The program's sources up to their tests, with their paths.
fn sources() -> Vec<(PathBuf, String)> {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") && !path.ends_with("tests.rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
                sources.push((path, code));
            }
        }
    }
    sources
}

/// The string literals that follow `call` before its statement ends.
fn literals<'a>(code: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(call).filter_map(move |(at, _)| {
        let rest = &code[at + call.len()..];
        let arguments = &rest[..rest.find([')', ';']).unwrap_or(rest.len())];
        arguments.split('"').nth(1)
    })
}

/// The same, but only where the first argument is a literal.
fn first_literals<'a>(code: &'a str, call: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(call).filter_map(move |(at, _)| {
        let rest = code[at + call.len()..].trim_start().strip_prefix('"')?;
        rest.split('"').next()
    })
}

#[test]
fn every_error_has_its_sentence() {
    let all = Language::ALL.map(Words::new);
    let mut missing = Vec::new();
    let mut found = 0;
    for (path, code) in sources() {
        // `Error::io` chooses between two ids, which stand there as literals of their own.
        let chosen = ["io", "disk-full"].into_iter().filter(|_| path.ends_with("base/error.rs"));
        for id in literals(&code, "Error::new(").chain(chosen) {
            found += 1;
            if !all.iter().all(|words| words.has(&format!("error-{id}"))) {
                missing.push(format!("{}: error-{id}", path.display()));
            }
        }
    }
    assert!(found > 3, "the search finds the errors");
    assert!(missing.is_empty(), "no sentence in locales/: {missing:#?}");
}

#[test]
fn every_message_asked_for_is_there() {
    let words = Words::new(Language::English);
    let mut missing = Vec::new();
    for (path, code) in sources() {
        for call in ["words.text(", "words.with(", "words.plural("] {
            for id in first_literals(&code, call).filter(|id| !id.contains('{')) {
                if !words.has(id) {
                    missing.push(format!("{}: {id}", path.display()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no message in locales/: {missing:#?}");
}
