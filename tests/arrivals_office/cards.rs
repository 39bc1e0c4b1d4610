//! Cards of an address book: one person however often they come, by hand and from outside.

use std::fmt::Write as _;

use kabinet::api::people::EditPerson;
use kabinet::domain::person::Person;

use crate::House;

fn card(uid: &str, lines: &str) -> String {
    format!("BEGIN:VCARD\r\nVERSION:4.0\r\nUID:{uid}\r\n{lines}\r\nX-ODD;A=b:kept\r\nEND:VCARD\r\n")
}

fn only(house: &House) -> Person {
    let people = house.people();
    assert_eq!(people.len(), 1, "{people:?}");
    people.into_iter().next().unwrap()
}

#[test]
fn a_card_that_changed_outside_and_by_hand_is_one_person_with_both_changes() {
    let house = House::new();
    house.import("1.vcf", &card("a@x", "FN:Мира Проба\r\nEMAIL:mira@proba.example\r\nTITLE:секретар"));
    let person = only(&house);
    let by_hand = Person {
        salutation: "Поштована,".into(),
        phones: vec!["+381 11 1".into()],
        remark: "звати ујутру".into(),
        ..person
    };
    house.ask(EditPerson { person: by_hand.clone(), organisations: false });
    let second = card("a@x", "FN:Мира Проба-Узорак\r\nEMAIL:mira@uzorak.example\r\nTITLE:начелница\r\nTEL:+381 11 2");
    let came = house.import("2.vcf", &second);
    assert_eq!((came.brought.people, came.brought.changed), (0, 1));
    let both = only(&house);
    assert_eq!((both.name.as_str(), both.position.as_str()), ("Мира Проба-Узорак", "начелница"));
    assert_eq!(both.addresses, ["mira@uzorak.example"]);
    assert_eq!(both.phones, ["+381 11 1", "+381 11 2"]);
    assert_eq!((both.salutation.as_str(), both.remark.as_str()), ("Поштована,", "звати ујутру"));
    assert_eq!(house.import("3.vcf", &second).tally.known, 1);
    house.undo(came.undo.unwrap());
    let back = only(&house);
    assert_eq!(Person { revision: by_hand.revision, ..back }, by_hand);
}

#[test]
fn a_correspondent_who_got_a_card_is_found_by_it_when_all_else_changed() {
    let house = House::new();
    let known =
        Person { addresses: vec!["mira@proba.example".into()], ..Person::named(nobody(), "Мира Проба") };
    house.ask(EditPerson { person: known, organisations: false });
    house.import("1.vcf", &card("a@x", "FN:Мира Проба\r\nEMAIL:mira@proba.example"));
    assert_eq!(only(&house).uid, "a@x");
    house.import("2.vcf", &card("a@x", "FN:Мира Узорак\r\nEMAIL:mira@uzorak.example"));
    let person = only(&house);
    assert_eq!((person.name.as_str(), person.addresses), ("Мира Узорак", vec!["mira@uzorak.example".to_owned()]));
}

#[test]
fn two_cards_of_one_person_are_kept_beside_each_other_and_change_nothing_when_they_come_again() {
    let house = House::new();
    let first = card("a@x", "FN:Мира Проба\r\nEMAIL:mira@proba.example\r\nX-FIRST:1");
    let second = card("b@x", "FN:Мира Проба\r\nEMAIL:mira@proba.example\r\nTEL:1");
    house.import("1.vcf", &first);
    house.import("2.vcf", &second);
    let both = only(&house);
    assert_eq!(both.kept_cards().map(|card| card.uid).collect::<Vec<_>>(), ["a@x", "b@x"]);
    for (name, text) in [("1.vcf", &first), ("2.vcf", &second)] {
        assert_eq!(house.import(name, text).tally.known, 1);
    }
    assert_eq!(only(&house), both);
    house.import("2.vcf", &second.replace("TEL:1", "TEL:2"));
    let changed = only(&house);
    assert_eq!((changed.phones, changed.cards.len()), (vec!["2".to_owned()], 1));
}

#[test]
fn the_same_uid_twice_in_one_file_is_one_person_as_the_last_card_says() {
    let house = House::new();
    let file = card("a@x", "FN:Мира Проба\r\nTEL:1") + &card("a@x", "FN:Мира Узорак\r\nTEL:2");
    let tried = house.bring("a.vcf", &file, true);
    let came = house.import("a.vcf", &file);
    assert_eq!((tried.brought, tried.tally), (came.brought, came.tally));
    let person = only(&house);
    assert_eq!((person.name.as_str(), person.phones), ("Мира Узорак", vec!["2".to_owned()]));
}

#[test]
fn an_import_that_is_only_tried_tells_what_is_known_and_changes_nothing() {
    let house = House::new();
    house.import("1.vcf", &card("a@x", "FN:Мира Проба"));
    let before = house.people();
    let file = card("a@x", "FN:Мира Проба") + &card("b@x", "FN:Нови Узорак") + &card("b@x", "FN:Нови Узорак");
    let tried = house.bring("2.vcf", &file, true);
    assert_eq!((tried.brought.people, tried.tally.new, tried.tally.known), (1, 1, 2));
    assert_eq!(house.people(), before);
    assert_eq!(house.import("2.vcf", &file).tally, tried.tally);
}

#[test]
fn t43_one_bad_card_among_a_thousand() {
    let house = House::new();
    let mut file = String::new();
    for n in 0..1_000 {
        let name = if n == 500 { String::new() } else { format!("FN:Узорак {n}") };
        let _ = write!(file, "{}", card(&format!("{n}@x"), &name));
    }
    let came = house.import("a.vcf", &file);
    assert_eq!((came.brought.people, came.tally.new, came.tally.quarantined), (999, 999, 1));
    assert_eq!(house.quarantined()[0].reason.id, "card-without-name");
    house.undo(came.undo.unwrap());
    assert!(house.people().is_empty());
}

fn nobody() -> kabinet::domain::ids::PersonId {
    kabinet::domain::ids::PersonId::new(uuid::Uuid::nil())
}
