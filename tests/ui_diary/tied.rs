//! Names on the line of a new activity: who is known takes part as the person, whatever comma stands before the name.

use kabinet::api::client::send;
use kabinet::api::organisations::EditOrganisation;
use kabinet::api::people::EditPerson;
use kabinet::domain::activity::Participant;
use kabinet::domain::ids::{OrganisationId, PersonId};
use kabinet::domain::organisation::Organisation;
use kabinet::domain::person::Person;
use kabinet::ui::place::Screen;

use uuid::Uuid;

use crate::kit::Seat;
use crate::week::{HOME, Office};
use crate::{English, SerbianCyrillic};

/// An office that knows two people, one of them by two names.
fn office() -> Office {
    let office = Office::empty();
    for (name, other_name) in [("Вук Примерић", ""), ("Robert Sample", "Роберт Семпл")] {
        keep(&office, Person { contact: true, other_name: other_name.into(), ..person(name) });
    }
    office
}

fn person(name: &str) -> Person {
    Person::named(PersonId::new(Uuid::nil()), name)
}

fn keep(office: &Office, person: Person) {
    send(&*office.owner, office.house.request(), EditPerson { person, organisations: false }).unwrap();
}

/// Who takes part in what is selected, each with whether it is a person.
fn with(seat: &Seat) -> Vec<(String, bool)> {
    let told = |one: &Participant| (one.name.clone(), one.person.is_some());
    seat.model.diary.sheet().unwrap().activity.participants.iter().map(told).collect()
}

fn known(name: &str) -> (String, bool) {
    (name.to_owned(), true)
}

#[test]
fn a_known_name_after_a_room_is_the_person() {
    for (language, line, preview) in [
        (English, "tue 15-16 Talks in room 2, vuk primerić, Ana", "with   Вук Примерић, Ana (not known)"),
        (SerbianCyrillic, "уто 15-16 Разговор у сали 2, Вук Примерић, Ana", "учесници  Вук Примерић, Ana (непознато)"),
    ] {
        let mut seat = office().seat(language, HOME);
        seat.press("o").type_text(line).expect(preview).type_text("\n").press("enter");
        assert_eq!(with(&seat), [known("Вук Примерић"), ("Ana".to_owned(), false)]);
        seat.press("p");
        assert_eq!(seat.model.screen, Screen::People, "{}", seat.screen());
    }
}

#[test]
fn a_known_name_after_the_last_comma_is_no_place() {
    for (language, line, place) in [
        (English, "tue 15-16 Talks, Vuk Primerić, Robert Sample", ""),
        (SerbianCyrillic, "уто 15-16 Договор, Вук Примерић, Роберт Семпл", ""),
        (SerbianCyrillic, "уто 15-16 Договор, Вук Примерић, Robert Sample, Ниш", "Ниш"),
        (English, "tue 15-16 Talks, Vuk Primerić, Robert Sample @ Niš, centre", "Niš, centre"),
    ] {
        let mut seat = office().seat(language, HOME);
        seat.press("o").type_text(line).type_text("\n").press("enter");
        assert_eq!(with(&seat), [known("Вук Примерић"), known("Robert Sample")], "{line}");
        let it = &seat.model.diary.sheet().unwrap().activity;
        assert!(matches!(&*it.title, "Talks" | "Договор"), "{}", it.title);
        assert_eq!(it.place, place, "{line}");
    }
}

#[test]
fn a_name_that_nobody_or_more_than_one_has_stays_as_it_was_typed() {
    for name in ["Vuk Primerić", "Robert", "Нико Нигде"] {
        let office = office();
        keep(&office, Person { contact: true, ..person("Vuk Primerić") });
        let mut seat = office.seat(English, HOME);
        seat.press("o").type_text(&format!("tue 15-16 Talks, {name}")).expect(&format!("where  {name}"));
        seat.type_text("\n").press("enter");
        assert_eq!((with(&seat), &*seat.model.diary.sheet().unwrap().activity.place), (vec![], name));
    }
}

#[test]
fn a_contact_is_meant_before_others_of_the_name_and_an_organisation_is_nobody() {
    let office = office();
    keep(&office, person("Vuk Primerić"));
    keep(&office, person("Завод за примере"));
    let organisation = Organisation::named(OrganisationId::new(Uuid::nil()), "Завод за примере");
    send(&*office.owner, office.house.request(), EditOrganisation { organisation }).unwrap();
    let mut seat = office.seat(SerbianCyrillic, HOME);
    seat.press("o").type_text("уто 15-16 Договор, Вук Примерић, Завод за примере\n").press("enter");
    assert_eq!(with(&seat), [known("Вук Примерић")]);
    assert_eq!(seat.model.diary.sheet().unwrap().activity.place, "Завод за примере");
}

#[test]
fn who_enters_the_line_before_the_office_answered_has_the_same() {
    let mut seat = office().seat(English, HOME);
    seat.slow = true;
    seat.press("o").type_text("tue 15-16 Talks, Vuk Primerić\n");
    seat.hurry();
    seat.press("enter");
    assert_eq!(with(&seat), [known("Вук Примерић")]);
}

#[test]
fn a_line_without_a_comma_asks_for_nobody() {
    let mut seat = office().seat(English, HOME);
    seat.press("o").type_text("tue 15-16 Talks");
    let before = seat.asked;
    seat.type_text(" in room 2 and all that").press("backspace backspace");
    assert_eq!(seat.asked, before);
}
