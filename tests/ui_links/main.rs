//! From anything to anything that it is tied to, and back to where one was.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

use std::sync::Arc;

use chrono::NaiveDate;
use kabinet::api::client::{Client, send};
use kabinet::api::diary::{Reach, SaveActivity};
use kabinet::api::letters::{OpenLetter, Which};
use kabinet::api::office::OpenOffice;
use kabinet::api::papers::KeepPaper;
use kabinet::api::people::EditPerson;
use kabinet::api::tasks::SaveTask;
use kabinet::domain::activity::{Activity, Participant};
use kabinet::domain::ids::{ActivityId, EntityRef, PaperId, TaskId};
use kabinet::domain::moment::When;
use kabinet::domain::paper::PaperKind;
use kabinet::domain::person::Position;
use kabinet::ui::overlay::state::Overlay;
use kabinet::words::Language;

use house::House;
use kit::Seat;

const HOME: (u16, u16) = (120, 36);
const SMALL: (u16, u16) = (80, 24);

const OTHER: &str = "2 Programme of the visit";
const TASK: &str = "одговорити на допис";
const LETTER: &str = "1 Visit of the Federal Minister";
const PERSON: &str = "Embassy of Austria";
const BODY: &str = "Амбасада Аустрије";
const ACTIVITY: &str = "Радни ручак са амбасадором";
const PAPER: &str = "Белешка о посети";

/// An office in which everything is tied to everything else.
fn tied() -> Arc<dyn Client> {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let me = send(&*owner, house.request(), OpenOffice {}).unwrap().me.unwrap().id;
    let letter = send(&*owner, house.request(), OpenLetter { which: Which::Number(1) }).unwrap();
    let mut person = letter.party.unwrap();
    let letter = letter.letter.id;
    let embassy = person.id;
    person.positions =
        vec![Position { body: BODY.to_owned(), title: "амбасадор".to_owned(), ..Position::default() }];
    send(&*owner, house.request(), EditPerson { person, organisations: true }).unwrap();
    let day = NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let mut activity = Activity::new(ActivityId::new(house.fresh()), ACTIVITY, When::day(day));
    let (lunch, note) = (activity.id, PaperId::new(house.fresh()));
    activity.about = vec![letter.into()];
    let name = PERSON.to_owned();
    activity.participants.push(Participant { person: Some(embassy), name, address: String::new() });
    send(&*owner, house.request(), SaveActivity { activity, at: None, reach: Reach::Series, beside: vec![] }).unwrap();
    let about = vec![letter.into(), lunch.into(), embassy.into()];
    let (kind, title, text) = (PaperKind::Note, PAPER.to_owned(), "Договорено.".to_owned());
    send(&*owner, house.request(), KeepPaper { id: note, kind, title, text, about, corrects: None }).unwrap();
    let task = |origin: EntityRef, text: &str, d| {
        let (id, due) = (TaskId::new(house.fresh()), NaiveDate::from_ymd_opt(2026, 11, d));
        let (text, origin) = (text.to_owned(), Some(origin));
        let given = SaveTask { id, text, owner: Some(me), due, origin, reason: String::new() };
        send(&*owner, house.request(), given).unwrap();
    };
    task(letter.into(), TASK, 24);
    task(lunch.into(), "припремити ручак", 23);
    task(note.into(), "послати белешку", 30);
    task(embassy.into(), "честитати празник", 26);
    owner
}

fn seat(size: (u16, u16)) -> Seat {
    Seat::new(tied(), Language::English, size)
}

/// All but the status line.
fn body(seat: &Seat) -> String {
    let screen = seat.screen();
    let lines: Vec<&str> = screen.lines().collect();
    lines[..lines.len() - 1].join("\n")
}

/// What is offered to go to, as it is called.
fn offered(seat: &Seat, keys: &str) -> Vec<String> {
    match &seat.model.overlay {
        Some(Overlay::Choose(choose)) => choose.rows.iter().map(|row| row.label.clone()).collect(),
        _ => panic!("nothing is offered after {keys}:\n{}", seat.screen()),
    }
}

/// The keys that lead to a thing, in its list or on its page, and all that it is tied to.
const TABLE: &[(&str, &[&str])] = &[
    ("3 v a j", &[PERSON, BODY, TASK, PAPER, ACTIVITY]),
    ("3 v a j enter", &[PERSON, BODY, TASK, PAPER, ACTIVITY]),
    ("1 g g j j", &[PERSON, BODY, TASK, PAPER, ACTIVITY]),
    ("4 g g j j", &[BODY, OTHER, LETTER, ACTIVITY, "честитати празник", PAPER]),
    ("4 g g j j enter j j j", &[BODY, OTHER, LETTER, ACTIVITY, "честитати празник", PAPER]),
    ("2 l l l", &[PERSON, LETTER, "припремити ручак", PAPER]),
    ("2 l l l enter", &[PERSON, LETTER, "припремити ручак", PAPER]),
    ("5", &[LETTER, ACTIVITY, PERSON, "послати белешку"]),
    ("5 enter", &[LETTER, ACTIVITY, PERSON, "послати белешку"]),
    ("6 j", &[LETTER, "Весна Илић"]),
    ("6 j enter", &[LETTER, "Весна Илић"]),
];

#[test]
fn one_key_leads_from_anything_to_anything_it_is_tied_to_and_q_back_to_the_same_row() {
    for size in [HOME, SMALL] {
        for (keys, ties) in TABLE {
            let mut seat = seat(size);
            seat.press(keys);
            let before = body(&seat);
            seat.press("g l");
            assert_eq!(offered(&seat, keys), *ties, "{keys}\n{}", seat.screen());
            seat.press("esc");
            for at in 0..ties.len() {
                seat.press("g l").press(&"down ".repeat(at)).press("enter");
                let there = body(&seat);
                assert_ne!(there, before, "{keys}: {}", ties[at]);
                assert!(there.contains(name(ties[at])), "{keys}: {}\n{there}", ties[at]);
                seat.press("q");
                assert_eq!(body(&seat), before, "{keys}: back from {}", ties[at]);
            }
        }
    }
}

/// What stands on the screen of what is called so: a letter's number has another place there, oneself has no page.
fn name(known: &str) -> &str {
    if known == "Весна Илић" {
        return "Mine · 4";
    }
    known.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ')
}

#[test]
fn the_way_back_is_the_way_that_one_came() {
    let mut seat = seat(HOME);
    seat.press("6 j");
    let mut steps = vec![body(&seat)];
    for words in ["visit", "embassy", "rucak", "beleska", "poslati"] {
        seat.press("g l").type_text(words).press("enter");
        steps.push(body(&seat));
    }
    steps.pop();
    while let Some(before) = steps.pop() {
        seat.press("q");
        assert_eq!(body(&seat), before, "{} steps are left", steps.len());
    }
}

/// From where one begins, the keys of each step; a word is whom or what the links are narrowed to.
const CHAINS: &[(&str, &[&str])] = &[
    // The sender's card, an activity, the same card again, and from there her organisation.
    ("3 v a j enter", &["embassy", "rucak", "embassy", "/g g enter"]),
    ("5 enter", &["rucak", "embassy", "rucak", "embassy", "rucak"]),
    ("6 j enter", &["visit", "embassy", "visit", "embassy", "честитати", "embassy"]),
];

#[test]
fn the_way_back_goes_through_what_was_passed_before_as_often_as_it_was() {
    for (keys, chain) in CHAINS {
        let mut seat = seat(HOME);
        seat.press(keys);
        let mut steps = vec![body(&seat)];
        for step in *chain {
            match step.strip_prefix('/') {
                Some(keys) => seat.press(keys),
                None => seat.press("g l").type_text(step).press("enter"),
            };
            assert_ne!(Some(&body(&seat)), steps.last(), "{keys}: {step} leads nowhere");
            steps.push(body(&seat));
        }
        steps.pop();
        while let Some(before) = steps.pop() {
            seat.press("q");
            assert_eq!(body(&seat), before, "{keys}: {} steps are left", steps.len());
        }
    }
}

#[test]
fn the_way_back_is_bounded_and_screens_that_are_turned_to_do_not_lengthen_it() {
    let mut seat = seat(HOME);
    for _ in 0..40 {
        seat.press("g d").type_text("25.11.2026").press("enter 4 g g j j enter");
        seat.press("g l").type_text("rucak").press("enter g l").type_text("embassy").press("enter");
    }
    assert!(seat.model.trail.len() <= 50, "{}", seat.model.trail.len());
    for _ in 0..10 {
        seat.press("1 2 3 4 5 6");
    }
    assert!(seat.model.trail.len() <= 6, "{}", seat.model.trail.len());
}

#[test]
fn a_row_of_a_card_is_one_key_and_back_to_that_row() {
    let mut seat = seat(HOME);
    seat.press("4 g g j j enter");
    for row in 0..9 {
        seat.press("g g").press(&"j ".repeat(row));
        let before = body(&seat);
        seat.press("enter");
        assert_ne!(body(&seat), before, "row {row} leads nowhere");
        seat.press("q");
        assert_eq!(body(&seat), before, "row {row}");
    }
    seat.expect("4 tasks").press("g g G enter").expect("Task T-3");
}

#[test]
fn the_tasks_of_an_activity_stand_on_its_page() {
    let mut seat = seat(HOME);
    seat.press("2 l l l enter").expect("task: T-2 припремити ручак").press("i").type_text("T-2").press("enter");
    seat.expect("Task T-2").press("q").expect("task: T-2 припремити ручак");
}

#[test]
fn somebodys_tasks_are_gone_to_from_a_task_and_left_again() {
    let mut seat = seat(HOME);
    seat.press("6 v o j j");
    let before = body(&seat);
    seat.press("g l").type_text("vesna").press("enter").expect("Mine · 4").press("q");
    assert_eq!(body(&seat), before);
}

#[test]
fn what_is_tied_to_nothing_says_what_to_do() {
    let mut seat = seat(HOME);
    seat.press("6 o").type_text("Нешто").press("enter backspace").type_text("nobody").press("enter enter");
    seat.press("6 G g l").expect("Nothing is tied to this yet");
}
