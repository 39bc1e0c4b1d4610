//! What is written is what was read, property by property; what cannot be read is refused alone, for a reason that
//! `refused.md` names.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use kabinet::format::ics::{Event, read};
use kabinet::format::lines::{Component, Kind};
use kabinet::format::vcf;

use crate::calendar_kit::{parts, rewritten, rewritten_card};
use crate::named::are_all_named;
use crate::{corpus, files};

const REFUSED: &str = include_str!("refused.md");

/// The lines of a component in their order, but for the `UID` that one without gets.
fn properties(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !(line.starts_with("UID:") && line.ends_with("@kabinet"))).collect()
}

/// Whether an event goes out as it came, and comes back as it was; else why not.
fn event_is_the_same(part: &Component) -> Result<(), String> {
    let event = read(&part.text).map_err(|error| error.id.to_string())?;
    let back = parts(rewritten(&event, &part.text).as_bytes());
    let [back] = &back[..] else { return Err("other-count".into()) };
    let again = read(&back.text).map_err(|error| error.id.to_string())?;
    // The name that one without gets is made of its text, of which the head may be another.
    let one = |event: &Event| {
        let mut event = event.clone();
        event.activity.uid.clear();
        event
    };
    if properties(&back.text) != properties(&part.text) {
        return Err("other-lines".into());
    }
    if one(&again) == one(&event) { Ok(()) } else { Err("read-otherwise".into()) }
}

/// Whether a card goes out as it came, and comes back as it was; else why not.
fn card_is_the_same(part: &Component) -> Result<(), String> {
    let read = vcf::read(&part.text).map_err(|error| error.id.to_string())?;
    let back = parts(rewritten_card(&read, &part.text).as_bytes());
    if back.len() != 1 || back[0].text != part.text {
        return Err("other-lines".into());
    }
    if vcf::read(&back[0].text).ok() == Some(read) { Ok(()) } else { Err("read-otherwise".into()) }
}

/// Every component of a kind in the files of a folder is the same on the other side, or refused for a reason with a name.
fn all_are_the_same(name: &str, endings: &[&str], kind: Kind, is_same: fn(&Component) -> Result<(), String>) {
    let Some(folder) = corpus(name) else { return };
    let (mut all, mut same, mut slowest) = (0, 0, Duration::ZERO);
    let mut others: BTreeMap<String, usize> = BTreeMap::new();
    for path in endings.iter().flat_map(|ending| files(&folder, ending)) {
        let begun = Instant::now();
        let found = parts(&std::fs::read(&path).unwrap());
        for part in found.iter().filter(|part| part.kind == kind) {
            all += 1;
            match part.wrong.map_or_else(|| is_same(part), |wrong| Err(wrong.to_owned())) {
                Ok(()) => same += 1,
                Err(why) => {
                    let file = path.strip_prefix(&folder).unwrap().display();
                    *others.entry(format!("{file} {why}")).or_default() += 1;
                }
            }
        }
        slowest = slowest.max(begun.elapsed());
    }
    println!("{name}: {all} of its kind, {same} read and written as they were; the slowest file {slowest:?}");
    let others = others.into_iter().map(|(other, times)| format!("{other} {times}")).collect();
    are_all_named(REFUSED, name, &others);
    assert!(same > 0 && slowest < Duration::from_secs(10));
}

#[test]
fn every_calendar_of_the_corpus_is_read_and_written_as_it_was() {
    all_are_the_same("calendar", &["ics"], Kind::Event, event_is_the_same);
}

#[test]
fn every_card_of_the_corpus_is_read_and_written_as_it_was() {
    all_are_the_same("contacts", &["vcf", "txt"], Kind::Card, card_is_the_same);
}
