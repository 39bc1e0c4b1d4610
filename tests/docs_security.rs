//! `docs/security.md` names the tests that hold each of its lines: every one of them is there, under its id, and none
//! is left out.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::collections::BTreeSet;
use std::path::Path;

/// The names of all tests that carry ids.
fn tests_in(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            tests_in(&entry, found);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            let text = std::fs::read_to_string(&entry).unwrap();
            let names = text.lines().filter_map(|line| line.trim().strip_prefix("fn ")?.split('(').next());
            found.extend(names.filter(|name| !ids(name).is_empty()).map(str::to_owned));
        }
    }
}

/// The ids at the beginning of a test's name: `t01_t04_no_code` has two.
fn ids(name: &str) -> Vec<String> {
    let is_id = |part: &&str| part.len() == 3 && part.starts_with('t') && part[1..].parse::<u8>().is_ok();
    name.split('_').take_while(is_id).map(str::to_uppercase).collect()
}

#[test]
fn every_line_is_held_by_tests_and_every_test_stands_in_its_line() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut there = BTreeSet::new();
    for folder in ["src", "tests"] {
        tests_in(&root.join(folder), &mut there);
    }
    let sheet = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let mut told = BTreeSet::new();
    for line in sheet.lines().filter(|line| line.starts_with("| T")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let [_, id, holds, tests, _] = cells[..] else { panic!("{line}") };
        assert!(holds.ends_with('.') && !tests.is_empty(), "{line}");
        for name in tests.split(['`', ' ']).filter(|name| !name.is_empty()) {
            assert!(there.contains(name), "{id}: there is no test {name}");
            assert!(ids(name).iter().any(|it| it == id), "{id}: {name} carries another id");
            told.insert((id.to_owned(), name.to_owned()));
        }
    }
    for name in &there {
        for id in ids(name) {
            assert!(told.contains(&(id.clone(), name.clone())), "the line {id} does not name {name}");
        }
    }
}

/// What it tells beside its table names tests that are there, too.
#[test]
fn every_test_that_is_named_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sheet = std::fs::read_to_string(root.join("docs/security.md")).unwrap();
    let named = sheet.lines().filter(|line| !line.starts_with('|')).flat_map(|line| line.split('`').skip(1).step_by(2));
    let named: BTreeSet<&str> = named.filter(|name| name.contains('_') && !name.contains(['/', '.'])).collect();
    let sources = all_text(&root.join("tests")) + &all_text(&root.join("src"));
    let missing: Vec<_> = named.iter().filter(|name| !sources.contains(&format!("fn {name}("))).collect();
    assert!(named.len() >= 5 && missing.is_empty(), "{missing:?}");
}

fn all_text(folder: &Path) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if entry.is_dir() {
            text += &all_text(&entry);
        } else if entry.extension().is_some_and(|ending| ending == "rs") {
            text += &std::fs::read_to_string(entry).unwrap();
        }
    }
    text
}
