//! Calendars fall when another program says that they fall, or `docs/recurrence.md` names the section of RFC 5545 by which
//! they do not.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use kabinet::domain::moment::Moment;
use kabinet::format::ics::read;
use kabinet::format::lines::Kind;

use crate::calendar_kit::parts;
use crate::named::are_all_named;
use crate::rules::KEPT;
use crate::{corpus, files};

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
    let (mut asked, mut others) = (0, BTreeSet::new());
    for path in files(&folder, "ics") {
        let told = told(&std::fs::read_to_string(path.with_extension("json")).unwrap());
        if told.is_empty() {
            continue;
        }
        asked += 1;
        let found = found(&std::fs::read(&path).unwrap(), &told);
        let broken_off = told.len() >= FOLLOWED && told.is_subset(&found);
        if found != told && !broken_off {
            let (missing, more) = (told.difference(&found).count(), found.difference(&told).count());
            let name = path.file_stem().unwrap().display().to_string();
            println!("  {name}: {missing} missing, {more} more, of {}", told.len());
            others.insert(name);
        }
    }
    println!("calcard: {} of {asked} agree", asked - others.len());
    are_all_named(KEPT, "calcard", &others);
}
