//! The corpus of calendars and cards: every file comes apart without a panic or a hang, what is written is what was read,
//! property by property, and what comes again comes when RFC 5545 says. Where the program stays with its own answer, a table
//! names the case. Found by `KABINET_CORPUS` or beside the checkout, else passed over with a line that says so.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail and tells what it saw"
)]

#[path = "../calendar_kit/mod.rs"]
mod calendar_kit;

mod expansions;
mod identity;
mod named;
mod rules;

use std::path::{Path, PathBuf};

/// The folder of this name in the corpus; none where there is no corpus.
fn corpus(name: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data");
    let root = std::env::var_os("KABINET_CORPUS").map_or(beside, PathBuf::from);
    let folder = root.join(name);
    if !folder.is_dir() {
        println!("no corpus at {}: passed over", folder.display());
        return None;
    }
    Some(folder)
}

/// The files with this ending in a folder and all below it, in order.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    let below = |entry: PathBuf| match entry.is_dir() {
        true => files(&entry, ending),
        false if entry.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)) => vec![entry],
        false => Vec::new(),
    };
    entries.into_iter().flat_map(below).collect()
}
