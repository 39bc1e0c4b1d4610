//! Rules come when the tests of other programs say, or `docs/recurrence.md` names the section of RFC 5545 by which they do
//! not.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::{Duration, Instant};

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use chrono_tz::Tz;
use kabinet::domain::moment::{Moment, When, Zone};
use kabinet::domain::recurrence::Series;

use crate::corpus;
use crate::named::are_all_named;

/// The table of what is kept.
pub const KEPT: &str = include_str!("../../docs/recurrence.md");

/// What a file says of a rule.
#[derive(Default, PartialEq, Eq)]
enum Told {
    /// These are its times.
    #[default]
    Times,
    /// It cannot be followed.
    Refused,
    /// It goes on until the years end.
    Endless,
}

/// One case of the files of rules and instances.
#[derive(Default)]
struct Case {
    rule: String,
    first: Option<When>,
    from: Option<NaiveDateTime>,
    instances: Vec<NaiveDateTime>,
    told: Told,
}

fn wall(text: &str) -> Option<NaiveDateTime> {
    let text = text.trim().trim_end_matches('Z');
    let day = || Some(NaiveDate::parse_from_str(text, "%Y%m%d").ok()?.and_time(NaiveTime::MIN));
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").ok().or_else(day)
}

/// The first time: a whole day where the file names only that.
fn first(text: &str) -> Option<When> {
    let wall = wall(text)?;
    let moment = Moment { wall, zone: Zone::Named("UTC".into()) };
    let times = When::Times { from: moment.clone(), until: moment };
    Some(if text.contains('T') { times } else { When::day(wall.date()) })
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
                "DTSTART" => case.first = first(value),
                "START-AT" => case.from = wall(value),
                "EXCEPTION" if value.contains("OutOfRange") => case.told = Told::Endless,
                "EXCEPTION" => case.told = Told::Refused,
                "INSTANCES" if value.contains("***") => case.told = Told::Refused,
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

/// The times that the program finds, as far as the file tells them.
fn found(case: &Case, first: &When, series: &Series) -> Vec<NaiveDateTime> {
    let begin = first.starts();
    // Where the file stops, the rule may go on: it is followed as far as the file does.
    let last = case.instances.last().copied().unwrap_or(begin);
    let until = if series.is_endless() {
        last + chrono::TimeDelta::seconds(1)
    } else {
        NaiveDate::MAX.and_time(NaiveTime::MIN)
    };
    let mut starts = series.times(first, case.from.unwrap_or(begin), until, Tz::UTC).starts;
    // RFC 5545 section 3.8.5.3: the first time counts, also where the file leaves it out.
    if case.instances.first() != starts.first() && starts.first() == Some(&begin) {
        starts.remove(0);
    }
    starts
}

/// Whether the program makes of a rule what the file does; else what it finds.
fn agrees(case: &Case, first: &When) -> Result<(), String> {
    let series = Series::by_rule(&case.rule, NaiveDate::MAX);
    let checked = series.check(first);
    let begun = Instant::now();
    let starts = found(case, first, &series);
    assert!(begun.elapsed() < Duration::from_secs(2), "{}", case.rule);
    let same = match case.told {
        Told::Times => starts == case.instances,
        Told::Refused => checked.is_err(),
        Told::Endless => checked.is_err() || series.is_endless() && starts.is_empty(),
    };
    let shown = |times: &[NaiveDateTime]| {
        times.iter().take(6).map(|at| at.format("%Y%m%dT%H ").to_string()).collect::<String>()
    };
    let differs = || {
        format!(
            "wants {} {}, has {} {}, {checked:?}",
            case.instances.len(),
            shown(&case.instances),
            starts.len(),
            shown(&starts)
        )
    };
    if same { Ok(()) } else { Err(differs()) }
}

/// Holds the program against a file; the cases in which they differ have to be named as those of `kind`.
fn held_against(path: &Path, kind: &str) {
    let all = cases(&std::fs::read_to_string(path).unwrap());
    let mut others = BTreeSet::new();
    for case in &all {
        let midnight = || When::day(NaiveDate::default());
        let first = case.first.clone().unwrap_or_else(midnight);
        if let Err(differs) = agrees(case, &first) {
            let other = format!("{} from {}", case.rule, first.starts().format("%Y-%m-%d"));
            println!("  {other}: {differs}");
            others.insert(other);
        }
    }
    println!("{kind}: {} of {} agree", all.len() - others.len(), all.len());
    are_all_named(KEPT, kind, &others);
}

#[test]
fn rules_agree_with_libical_but_for_those_that_are_named() {
    let Some(folder) = corpus("calendar/recurrence-oracle/libical") else { return };
    held_against(&folder.join("src/test/icalrecur_test.txt"), "libical");
}

#[test]
fn rules_agree_with_ical_net_but_for_those_that_are_named() {
    let Some(folder) = corpus("calendar/recurrence-oracle/ical.net") else { return };
    held_against(&folder.join("RecurrenceTestCases.txt"), "ical.net");
}
