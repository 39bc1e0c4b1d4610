//! The corpus of calendars: every file comes apart without a panic or a hang, and what is written is what was read,
//! property by property. Found by `KABINET_CORPUS` or beside the checkout, else passed over with a line that says so.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test may fail and tells what it saw"
)]

mod calendar_kit;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use calendar_kit::{parts, rewritten, rewritten_card};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use kabinet::domain::moment::{Moment, When, Zone};
use kabinet::domain::recurrence::Series;
use kabinet::format::ics::read;
use kabinet::format::lines::{Component, Kind};
use kabinet::format::vcf;

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
                    let back = parts(rewritten(&event, &part.text).as_bytes());
                    let again = back.first().and_then(|back| Some((read(&back.text).ok()?, properties(&back.text))));
                    let same = again.is_some_and(|(again, lines)| {
                        again.activity.when == event.activity.when && lines == properties(&part.text)
                    });
                    if same {
                        read_well += 1;
                    } else {
                        refused.entry("not the same".into()).or_default().push(name.clone());
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

/// One case of the files of rules and instances.
#[derive(Default)]
struct Case {
    rule: String,
    first: Option<NaiveDateTime>,
    from: Option<NaiveDateTime>,
    instances: Vec<NaiveDateTime>,
    refused: bool,
}

fn wall(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches('Z');
    let day = || Some(NaiveDate::parse_from_str(text, "%Y%m%d").ok()?.and_time(NaiveTime::MIN));
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok().or_else(day)
}

fn cases(text: &str) -> Vec<Case> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let mut found = Vec::new();
    for block in text.split("\n\n") {
        let mut case = Case::default();
        for line in block.lines() {
            let Some((name, value)) = line.split_once(':') else { continue };
            match name.trim() {
                "RRULE" => value.trim().clone_into(&mut case.rule),
                "DTSTART" => case.first = wall(value),
                "START-AT" => case.from = wall(value),
                "EXCEPTION" => case.refused = true,
                "INSTANCES" if value.contains("***") => case.refused = true,
                "INSTANCES" => case.instances = value.split(',').filter_map(wall).collect(),
                _ => {}
            }
        }
        // The file tells those before the moment of the question as well.
        if let Some(from) = case.from {
            case.instances.retain(|at| *at >= from);
        }
        if !case.rule.is_empty() {
            found.push(case);
        }
    }
    found
}

/// Why the program stays with what it makes of a rule, by the section of RFC 5545.
fn why(rule: &str, refused: bool, error: Option<&str>) -> &'static str {
    let has = |part: &str| rule.contains(part);
    let counted = has("BYDAY=1") || has("BYDAY=2");
    match error {
        Some("size") => return "T37, not RFC 5545: one step would stand for more times than a year has hours",
        Some("year") => return "T37, not RFC 5545: years after 9000 are not followed",
        Some(_) => return "3.3.10 BYDAY: a month has no sixth weekday; the rule is refused, not read without it",
        None => {}
    }
    if has("BYDAY=0") || has(",0") {
        "3.3.10 BYDAY: a count of none is not legal; it is read as no count"
    } else if refused || has("BYWEEKNO") && counted {
        "3.3.10: the rule is not legal; it is followed as far as it means anything"
    } else if has("BYWEEKNO") && has("INTERVAL") {
        "3.3.10 INTERVAL: counted in calendar years, not in years of weeks"
    } else if has("BYWEEKNO") && (has("BYMONTH") || has("BYYEARDAY")) {
        "3.3.10 BYWEEKNO: a day of January in the last week of the year before is not found"
    } else if has("FREQ=WEEKLY") && has("BYSETPOS") {
        "3.3.10 BYSETPOS: the set of the first week begins with the first time"
    } else if has("BYMINUTE") || has("BYMONTHDAY") && has("BYDAY") {
        "3.8.5.3: a first time, or a day of the year, that the rule does not name; not defined"
    } else {
        "UNNAMED"
    }
}

/// How far the program agrees with a file of rules: agreed, and the rules of the others with what was found.
fn agreement(path: &Path) -> (usize, Vec<String>) {
    let (mut agreed, mut others) = (0, Vec::new());
    for case in cases(&std::fs::read_to_string(path).unwrap()) {
        let first = case.first.unwrap_or_default();
        let moment = Moment { wall: first, zone: Zone::Named("UTC".into()) };
        let when = When::Times { from: moment.clone(), until: moment };
        let series = Series::by_rule(&case.rule, NaiveDate::MAX);
        let checked = series.check(&when);
        let begun = Instant::now();
        let from = case.from.unwrap_or(first);
        let last = case.instances.last().copied().unwrap_or(first);
        // Where the file stops, the rule may go on: it is followed as far as the file does.
        let endless = !case.rule.contains("COUNT=") && !case.rule.contains("UNTIL=");
        let until =
            if endless { last + chrono::TimeDelta::seconds(1) } else { NaiveDate::MAX.and_time(NaiveTime::MIN) };
        let found = series.times(&when, from, until, Tz::UTC);
        let budget = begun.elapsed() < Duration::from_secs(2);
        // RFC 5545 section 3.8.5.3: the first time counts, also where the file leaves it out.
        let mut starts = found.starts.clone();
        if case.instances.first() != starts.first() && starts.first() == Some(&first) {
            starts.remove(0);
        }
        let same = if case.refused { checked.is_err() } else { starts == case.instances };
        if same && budget {
            agreed += 1;
        } else {
            let shown: Vec<String> = starts.iter().take(6).map(|at| at.format("%Y%m%dT%H").to_string()).collect();
            let wanted: Vec<String> =
                case.instances.iter().take(6).map(|at| at.format("%Y%m%dT%H").to_string()).collect();
            let error = checked.err().map(|error| error.arg("cause").unwrap_or_default().to_owned());
            let first = first.format("%Y%m%dT%H%M%S");
            let (rule, wants, has) = (&case.rule, case.instances.len(), starts.len());
            let why = why(rule, case.refused, error.as_deref());
            others.push(format!("{why}\n    {rule} from {first}: wants {wants} {wanted:?}, has {has} {shown:?}"));
        }
    }
    (agreed, others)
}

/// Whether the text of a card goes out as it came.
fn card_is_the_same(part: &Component) -> Result<bool, String> {
    let read = vcf::read(&part.text).map_err(|error| error.id.to_string())?;
    let back = parts(rewritten_card(&read, &part.text).as_bytes());
    Ok(back.len() == 1 && back[0].text == part.text && vcf::read(&back[0].text).ok() == Some(read))
}

#[test]
fn every_card_of_the_corpus_is_read_and_written_as_it_was() {
    let Some(folder) = corpus("contacts") else { return };
    let mut all = Vec::new();
    files(&folder, "vcf", &mut all);
    files(&folder, "txt", &mut all);
    let (mut same, mut cards) = (0, 0);
    for path in &all {
        for part in parts(&std::fs::read(path).unwrap()).iter().filter(|part| part.kind == Kind::Card) {
            cards += 1;
            let told = part.wrong.map_or_else(|| card_is_the_same(part), |wrong| Err(wrong.to_owned()));
            match told {
                Ok(true) => same += 1,
                other => println!("  {other:?}: {}", path.display()),
            }
        }
    }
    println!("{} files, {cards} cards, {same} read and written as they were", all.len());
    assert!(same * 100 >= cards * 90, "{same} of {cards}");
}

#[test]
fn rules_agree_with_what_other_programs_make_of_them() {
    let Some(folder) = corpus("calendar/recurrence-oracle") else { return };
    for (file, floor) in [("libical/src/test/icalrecur_test.txt", 138), ("ical.net/RecurrenceTestCases.txt", 68)] {
        let (agreed, others) = agreement(&folder.join(file));
        println!("{file}: {agreed} of {} agree", agreed + others.len());
        for other in &others {
            println!("  {other}");
        }
        assert!(others.iter().all(|other| !other.starts_with("UNNAMED")), "{file}");
        assert!(agreed >= floor, "{file}");
    }
}

/// Where another program's expansions show floating times and whole days.
const SHOWN: Tz = Tz::Pacific__Auckland;

/// From so many times on the other program breaks off: what is found after those that it tells says nothing.
const FOLLOWED: usize = 100;

/// The beginnings that the documents of `text` tell, as instants.
fn told(text: &str) -> BTreeSet<i64> {
    let documents = serde_json::Deserializer::from_str(text).into_iter::<serde_json::Value>();
    let starts = documents.flatten().flat_map(|document| document["events"].as_array().cloned().unwrap_or_default());
    starts.filter_map(|event| Some(event["start"].as_str()?.parse::<DateTime<Utc>>().ok()?.timestamp())).collect()
}

/// The beginnings that the program finds in a calendar, up to the last one of `told`.
fn found(bytes: &[u8], told: &BTreeSet<i64>) -> BTreeSet<i64> {
    let last = told.last().copied().unwrap_or_default();
    let all = parts(bytes);
    let events: Vec<_> = all.iter().filter(|it| it.kind == Kind::Event).filter_map(|it| read(&it.text).ok()).collect();
    let end = DateTime::from_timestamp(last, 0).unwrap().naive_utc() + chrono::TimeDelta::days(2);
    let mut found = BTreeSet::new();
    for event in &events {
        let apart: Vec<_> = events
            .iter()
            .filter(|other| event.stands_for.is_none() && other.activity.uid == event.activity.uid)
            .filter_map(|other| Some(other.stands_for.as_ref()?.wall_in(event.activity.when.zone())))
            .collect();
        let activity = &event.activity;
        let mut starts = activity.times(activity.when.starts(), end, SHOWN).starts;
        starts.retain(|start| !apart.contains(start));
        let moment = |wall| Moment { wall, zone: activity.when.zone().clone() }.instant(SHOWN).0.div_euclid(1_000);
        found.extend(starts.into_iter().map(moment).filter(|at| *at <= last));
    }
    found
}

#[test]
fn calendars_fall_when_another_program_says_that_they_fall() {
    let Some(folder) = corpus("calendar/recurrence-oracle/calcard-expansion") else { return };
    let mut all = Vec::new();
    files(&folder, "ics", &mut all);
    let (mut agreed, mut asked) = (0, 0);
    for path in &all {
        let told = told(&std::fs::read_to_string(path.with_extension("json")).unwrap());
        if told.is_empty() {
            continue;
        }
        asked += 1;
        let found = found(&std::fs::read(path).unwrap(), &told);
        let broken_off = told.len() >= FOLLOWED && told.is_subset(&found);
        if found == told || broken_off {
            agreed += 1;
        } else {
            let (missing, more) = (told.difference(&found).count(), found.difference(&told).count());
            println!("  {}: {missing} missing, {more} more, of {}", path.file_name().unwrap().display(), told.len());
        }
    }
    println!("calcard-expansion: {agreed} of {asked} agree");
    assert!(agreed >= 135, "{agreed} of {asked}");
}
