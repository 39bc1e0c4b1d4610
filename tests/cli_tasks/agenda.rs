//! The diary on the command line.

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use kabinet::api::diary::{Reach, SaveActivity};
use kabinet::api::send;
use kabinet::app::office::Office;
use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::ids::ActivityId;
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::recurrence::Series;
use kabinet::store::Memory;

use crate::cli_kit::Home;
use crate::lines;

/// Title, place, the principals' places in the office's list, when, and whether it is confirmed.
type Entry = (&'static str, &'static str, &'static [usize], When, bool);

fn at(from: &str, minutes: i64) -> When {
    let from = NaiveDateTime::parse_from_str(from, "%Y-%m-%d %H:%M").unwrap();
    When::lasting(from, TimeDelta::minutes(minutes), &Zone::Floating)
}

fn days(first: &str, last: &str) -> When {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    When::Days { first: day(first), last: day(last) }
}

fn enter(data: &Path, entries: Vec<Entry>) {
    enter_with(data, entries, None);
}

/// The same, coming again so, and beside whatever stands there already.
fn enter_with(data: &Path, entries: Vec<Entry>, series: Option<&Series>) {
    let office = Office::open(data, "test", Memory::Modest, &mut |_| true).unwrap();
    let (card, seat) = (office.card().unwrap(), office.seat().unwrap());
    for (title, place, principals, when, confirmed) in entries {
        let id = ActivityId::new(office.ids.next(office.clock.now()));
        let activity = Activity {
            place: place.into(),
            principals: principals.iter().map(|at| card.principals[*at].id).collect(),
            state: if confirmed { ActivityState::Confirmed } else { ActivityState::Tentative },
            series: series.cloned(),
            ..Activity::new(id, title, when)
        };
        let save = |beside| SaveActivity { activity: activity.clone(), at: None, reach: Reach::Series, beside };
        if let Err(error) = send(&*seat, office.request(), save(vec![])) {
            let others = error.arg("others").unwrap().split(' ').map(|id| id.parse().unwrap()).collect();
            send(&*seat, office.request(), save(others)).unwrap();
        }
    }
    office.close();
}

fn home() -> Home {
    let home = Home::with_demo();
    enter(
        &home.data(),
        vec![
            ("Колегијум", "сала 2", &[0], at("2031-11-22 08:30", 60), true),
            ("Visit \u{1b}[31mof the OSCE", "", &[0, 1], at("2031-11-22 10:00", 45), false),
            ("Лет из Беча", "", &[1], at("2031-11-22 23:00", 135), true),
            ("Конференција", "Беч", &[0], days("2031-11-22", "2031-11-24"), false),
            ("Дан отворених врата", "", &[], days("2031-11-23", "2031-11-23"), true),
        ],
    );
    home
}

#[test]
fn the_agenda_has_days_principals_and_times() {
    let home = home();
    let (status, out, err) = home.told(&["agenda", "--from", "22.11.2031", "--to", "2031-11-23"]);
    assert_eq!((status, err.as_str()), (0, ""));
    insta::assert_snapshot!("agenda_en", out);
    let (_, out, _) = home.told(&["agenda", "--from", "22.11.2031", "--principal", "2", "--lang", "sr"]);
    insta::assert_snapshot!("agenda_sr_one", out);
}

#[test]
fn its_json_is_one_line_for_an_activity_with_an_id_and_the_office_s_time() {
    let home = home();
    let (status, out, err) = home.told(&["agenda", "--from", "22.11.2031", "--to", "23.11.2031", "--json"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let rows = lines(&out);
    assert_eq!(rows.len(), 5);
    assert!(rows.iter().all(|row| row["id"].as_str().is_some_and(|id| id.len() == 36)), "{out}");
    let row = rows.iter().find(|row| row["title"] == "Колегијум").unwrap();
    assert_eq!((&row["begins"], &row["ends"]), (&"2031-11-22T08:30".into(), &"2031-11-22T09:30".into()));
    let (_, out, _) = home.told(&["agenda", "--from", "22.11.2031", "--principal", "2", "--json"]);
    assert_eq!(lines(&out).len(), 2);
}

#[test]
fn its_calendar_has_each_time_as_an_event_that_is_read_again() {
    let home = home();
    let weekly = Series::by_rule("FREQ=WEEKLY", "2026-01-01".parse().unwrap());
    enter_with(&home.data(), vec![("Одбор", "", &[0], at("2031-11-15 12:00", 60), true)], Some(&weekly));
    let (status, out, err) = home.told(&["agenda", "--from", "22.11.2031", "--to", "23.11.2031", "--ics"]);
    assert_eq!((status, err.as_str()), (0, ""));
    assert!(out.starts_with("BEGIN:VCALENDAR\r\n") && out.ends_with("END:VCALENDAR\r\n"), "{out}");
    assert_eq!(out.matches("BEGIN:VEVENT").count(), 6, "{out}");
    assert!(out.contains("RECURRENCE-ID") && !out.contains("RRULE"), "{out}");
    assert!(out.contains("SUMMARY:Колегијум") && out.contains("DTSTART:20311122T083000"), "{out}");
    for event in out.split("BEGIN:VEVENT").skip(1) {
        let text = format!("BEGIN:VEVENT{}END:VEVENT\r\n", event.split("END:VEVENT").next().unwrap());
        assert!(kabinet::format::ics::read(&text).is_ok(), "{text}");
    }
    assert_eq!(home.told(&["agenda", "--json", "--ics"]).0, 2);
    let (_, out, _) = home.told(&["agenda", "--from", "28.12.2031", "--ics"]);
    assert!(out.contains("BEGIN:VCALENDAR") && !out.contains("VEVENT"), "{out}");
}

#[test]
fn its_calendar_is_here_already_and_comes_elsewhere_once() {
    let home = home();
    let weekly = Series::by_rule("FREQ=WEEKLY", "2026-01-01".parse().unwrap());
    enter_with(&home.data(), vec![("Одбор", "", &[0], at("2031-11-15 12:00", 60), true)], Some(&weekly));
    let days = ["agenda", "--principal", "1", "--from", "15.11.2031", "--to", "30.11.2031", "--ics"];
    let (_, calendar, _) = home.told(&days);
    let events = calendar.matches("BEGIN:VEVENT").count();
    assert!(calendar.matches("RECURRENCE-ID").count() > 3, "{calendar}");
    let elsewhere = Home::with_demo();
    // What every demo office has it has under the same ids.
    for (home, new) in [(&home, 0), (&elsewhere, 6), (&elsewhere, 0)] {
        let path = home.write("days.ics", calendar.as_bytes());
        let (_, out, err) = home.told(&["import", &path, "--lane", "1"]);
        let known = events - new;
        assert!(out.contains(&format!("new {new}, already here {known}, in quarantine 0")), "{out} {err}");
    }
}

#[test]
fn an_agreed_overlap_says_so_in_its_line() {
    let home = home();
    enter_with(&home.data(), vec![("Позив", "", &[0], at("2031-11-22 09:00", 15), true)], None);
    let (_, out, _) = home.told(&["agenda", "--from", "22.11.2031", "--principal", "1"]);
    let line = |title: &str| out.lines().find(|line| line.contains(title)).unwrap_or_default().to_owned();
    assert!(line("Позив").ends_with("(beside another, as agreed)"), "{out}");
    assert!(line("Колегијум").ends_with("(beside another, as agreed)"), "{out}");
    let (_, out, _) = home.told(&["agenda", "--from", "22.11.2031", "--principal", "1", "--lang", "sr"]);
    assert!(out.contains("(упоредо, по договору)"), "{out}");
}

#[test]
fn an_empty_day_says_so_and_a_mistake_says_what_to_write() {
    let home = home();
    let (status, out, _) = home.told(&["agenda", "--from", "29.11.2031"]);
    assert!(status == 0 && out.contains("Nothing stands in the diary") && out.contains("--from"), "{out}");
    assert_eq!(home.told(&["agenda", "--from", "29.11.2031", "--json"]), (0, String::new(), String::new()));
    for (args, told) in [
        (&["--from", "soon"][..], "no date"),
        (&["--from", "2031-11-22", "--to", "2031-11-01"], "lies before"),
        (&["--principal", "nobody at all"], "1 "),
    ] {
        let (status, out, err) = home.told(&[&["agenda"], args].concat());
        assert_eq!((status, out.as_str()), (2, ""), "{args:?}: {err}");
        assert!(err.contains(told), "{args:?}: {err}");
    }
}
