//! Times of a series that are otherwise than it: they stand for one time each, wherever they went out and came in.

use chrono::NaiveDateTime;
use kabinet::api::diary::{ListActivities, Reach, SaveActivity};
use kabinet::domain::activity::Activity;
use kabinet::domain::moment::When;

use crate::House;
use crate::out_and_in::{faces, taken_in};

/// When the things of these days begin, with what they are called.
fn window(house: &House, from: &str, until: &str) -> Vec<String> {
    let (from, until) = (from.parse().unwrap(), until.parse().unwrap());
    let rows = house.ask(ListActivities { principals: Vec::new(), from, until, cancelled: false, limit: 500 }).rows;
    let zone = chrono_tz::Tz::Europe__Belgrade;
    rows.iter()
        .map(|row| match &row.when {
            When::Days { first, .. } => format!("{} {}", first.format("%d."), row.title),
            When::Times { .. } => format!("{} {}", row.when.here(zone).0.format("%d. %H:%M"), row.title),
        })
        .collect()
}

fn calendar(lines: &str) -> String {
    format!("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{}END:VCALENDAR\r\n", lines.replace('\n', "\r\n"))
}

fn event(lines: &str) -> String {
    format!("BEGIN:VEVENT\nUID:1@x\n{lines}\nEND:VEVENT\n")
}

const KINDS: [(&str, &str); 5] = [
    ("days", "DTSTART;VALUE=DATE:20270208"),
    ("floating", "DTSTART:20270208T100000\nDURATION:PT1H"),
    ("utc", "DTSTART:20270208T090000Z\nDURATION:PT1H"),
    ("here", "DTSTART;TZID=Europe/Belgrade:20270208T100000\nDURATION:PT1H"),
    ("there", "DTSTART;TZID=America/New_York:20270208T040000\nDURATION:PT1H"),
];

#[test]
fn one_time_of_another_kind_than_its_series_goes_out_and_comes_in_as_that_time() {
    for (series, start) in KINDS {
        for (kind, other) in KINDS {
            let house = House::new();
            let weekly = event(&format!("{start}\nRRULE:FREQ=WEEKLY;COUNT=3\nSUMMARY:Колегијум"));
            house.import("a.ics", &calendar(&weekly));
            let model = kabinet::format::ics::read(&event(&other.replace("0208", "0216"))).unwrap().activity.when;
            let found = house.activities().remove(0);
            let at: NaiveDateTime = found.when.starts() + chrono::TimeDelta::weeks(1);
            let one = Activity { title: "Друкчије".into(), when: model, ..found };
            house.ask(SaveActivity { activity: one, at: Some(at), reach: Reach::This, beside: Vec::new() });
            let before = window(&house, "2027-02-01", "2027-03-01");
            assert_eq!(before.len(), 3, "{series} {kind}: {before:?}");
            let again = taken_in(&faces(&house));
            assert_eq!(window(&again, "2027-02-01", "2027-03-01"), before, "{series} {kind}");
            assert_eq!(faces(&again), faces(&taken_in(&faces(&again))), "{series} {kind}");
        }
    }
}

#[test]
fn a_time_that_is_named_by_its_day_alone_is_the_one_of_that_day() {
    let house = House::new();
    let day = event("RECURRENCE-ID;VALUE=DATE:20270215\nDTSTART;VALUE=DATE:20270215\nSUMMARY:Цео дан");
    let file = calendar(&(event(WEEKLY) + &day));
    assert_eq!(house.import("a.ics", &file).tally.new, 2);
    assert_eq!(window(&house, "2027-02-09", "2027-02-20"), ["15. Цео дан"]);
    assert_eq!(house.import("a.ics", &file).tally.known, 2);
}

/// The weekly meeting, six times from the eighth of February at ten.
const WEEKLY: &str =
    "DTSTART;TZID=Europe/Belgrade:20270208T100000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=6\nSUMMARY:Колегијум";

/// All times from that day on an hour of this number, and called so.
fn from_then_on(day: &str, hour: u8, title: &str) -> String {
    event(&format!(
        "RECURRENCE-ID;TZID=Europe/Belgrade;RANGE=THISANDFUTURE:{day}T100000\n\
         DTSTART;TZID=Europe/Belgrade:{day}T{hour}0000\nDURATION:PT1H\nSUMMARY:{title}"
    ))
}

#[test]
fn a_change_of_several_times_at_once_is_kept_aside_and_says_so() {
    let house = House::new();
    house.import("a.ics", &calendar(&event(WEEKLY)));
    let before = window(&house, "2027-02-01", "2027-04-01");
    for wrong in [
        from_then_on("20270215", 14, "Од тада"),
        from_then_on("20270215", 14, "До тада").replace("THISANDFUTURE", "THISANDPRIOR"),
        from_then_on("20270215", 14, "Другде").replace("1@x", "2@x"),
    ] {
        let came = house.import("b.ics", &calendar(&wrong));
        assert_eq!((came.tally.new, came.tally.quarantined, came.remarks), (0, 1, vec!["event-range".to_owned()]));
    }
    assert_eq!(window(&house, "2027-02-01", "2027-04-01"), before);
}
