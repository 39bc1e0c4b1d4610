//! Names with a comma of their own, as address books and other calendars have them, among those who take part.

use kabinet::domain::activity::Participant;
use kabinet::ui::event::Event;
use kabinet::ui::key::{Code, Key};

use crate::English;
use crate::week::{HOME, Office};

/// The keys from the first field of the form to those who take part.
const TO_PEOPLE: usize = 9;

/// A meeting with one known person and one who is only named.
fn meeting() -> (Office, Vec<Participant>) {
    let office = Office::empty();
    let known = office.participant("Примерић, Марко", "");
    let address = "petar@uzorak.example".to_owned();
    let named = Participant { person: None, name: "Узорак, Петар".to_owned(), address };
    let mut meeting = office.activity("Састанак", "2026-11-23 10:00", 60, 0);
    meeting.participants = vec![known, named];
    let all = meeting.participants.clone();
    office.keep(meeting);
    (office, all)
}

fn who(seat: &crate::kit::Seat) -> Vec<Participant> {
    seat.model.diary.sheet().unwrap().activity.participants.clone()
}

#[test]
fn who_was_taken_from_those_offered_keeps_the_name() {
    let office = Office::empty();
    let known = office.participant("Примерић, Марко", "");
    office.keep(office.activity("Састанак", "2026-11-23 10:00", 60, 0));
    let mut seat = office.seat(English, HOME);
    seat.press("l P").type_text("Приме").press("enter").expect("With (1)");
    assert_eq!(who(&seat), std::slice::from_ref(&known));
    seat.press("e").press(&"tab ".repeat(TO_PEOPLE)).expect("Примерић, Марко").press("ctrl-s");
    seat.press("e").type_text(" II").press("ctrl-s").expect("Састанак II");
    assert_eq!(who(&seat), [known]);
}

#[test]
fn a_form_adds_somebody_and_leaves_the_others_as_they_are() {
    let (office, mut all) = meeting();
    let mut seat = office.seat(English, HOME);
    seat.press("l e").press(&"tab ".repeat(TO_PEOPLE)).type_text(", Ana Primerić").press("ctrl-s");
    all.push(Participant { person: None, name: "Ana Primerić".to_owned(), address: String::new() });
    assert_eq!(who(&seat), all);
}

#[test]
fn a_form_takes_one_away_and_leaves_the_other_as_it_is() {
    let (office, all) = meeting();
    let mut seat = office.seat(English, HOME);
    seat.press("l e").press(&"tab ".repeat(TO_PEOPLE));
    for _ in "Узорак, Петар".chars() {
        seat.event(Event::Key(Key::plain(Code::Backspace)));
    }
    seat.press("ctrl-s");
    assert_eq!(who(&seat), all[..1]);
}

#[test]
fn of_two_who_are_called_the_same_each_stays() {
    let (office, _) = meeting();
    let mut both = office.activity("Оба", "2026-11-24 10:00", 60, 0);
    both.participants = ["a@uzorak.example", "b@uzorak.example"]
        .map(|address| Participant {
            person: None, name: "Узорак, Петар".to_owned(), address: address.to_owned()
        })
        .to_vec();
    let all = both.participants.clone();
    office.keep(both);
    let mut seat = office.seat(English, HOME);
    seat.press("l l e").press(&"tab ".repeat(TO_PEOPLE)).type_text(", Ana").press("ctrl-s");
    assert_eq!(who(&seat)[..2], all);
}
