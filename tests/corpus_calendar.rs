//! The corpus of calendars: every file comes apart without a panic or a hang, and what is written is what was read,
//! property by property. Found by `KABINET_CORPUS` or beside the checkout, else passed over with a line that says so.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail and tells what it saw"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use kabinet::base::clock::Timestamp;
use kabinet::format::ics::{Outgoing, calendar, read};
use kabinet::format::lines::{Component, Kind, components, unfold};

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

fn files(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            files(&entry, ending, found);
        } else if entry.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending)) {
            found.push(entry);
        }
    }
}

fn parts(bytes: &[u8]) -> Vec<Component> {
    let mut found = Vec::new();
    components(&unfold(bytes), &mut |component| {
        found.push(component);
        true
    });
    found
}

/// The lines of a component in their order, but for the `UID` that one without gets.
fn properties(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !(line.starts_with("UID:") && line.ends_with("@kabinet"))).collect()
}

#[test]
fn every_calendar_of_the_corpus_is_read_and_written_as_it_was() {
    let Some(folder) = corpus("calendar") else { return };
    let mut all = Vec::new();
    files(&folder, "ics", &mut all);
    let mut refused: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let (mut read_well, mut events, mut slowest) = (0, 0, Duration::ZERO);
    for path in &all {
        let name = path.strip_prefix(&folder).unwrap().display().to_string();
        let begun = Instant::now();
        for part in parts(&std::fs::read(path).unwrap()) {
            if part.kind != Kind::Event {
                continue;
            }
            events += 1;
            let event = match part.wrong {
                Some(wrong) => Err(wrong.to_owned()),
                None => read(&part.text).map_err(|error| format!("{} {:?}", error.id, error.args)),
            };
            match event {
                Err(why) => refused.entry(why).or_default().push(name.clone()),
                Ok(event) => {
                    let zone = event.activity.when.zone().clone();
                    let stands_for = event.stands_for.map(|at| (at, &zone));
                    let (activity, uid) = (&event.activity, event.activity.uid.as_str());
                    let text = calendar([Outgoing {
                        activity,
                        uid,
                        stands_for,
                        source: Some(&part.text),
                        stamp: Timestamp(0),
                    }]);
                    let back = parts(text.as_bytes());
                    let again = back.first().and_then(|back| Some((read(&back.text).ok()?, properties(&back.text))));
                    let same = again.is_some_and(|(again, lines)| {
                        again.activity.when == activity.when && lines == properties(&part.text)
                    });
                    if same {
                        read_well += 1
                    } else {
                        refused.entry("not the same".into()).or_default().push(name.clone())
                    }
                }
            }
        }
        slowest = slowest.max(begun.elapsed());
    }
    println!(
        "{} files, {events} events, {read_well} read and written as they were; the slowest file {slowest:?}",
        all.len()
    );
    for (why, names) in &refused {
        println!("  {why}: {} ({})", names.len(), names[..names.len().min(4)].join(" "));
    }
    assert!(read_well * 100 >= events * 95, "{read_well} of {events}");
    assert!(slowest < Duration::from_secs(10));
}
