//! Several records of one person become one, and several again.

use kabinet::api::history::{Undo, Undoable};
use kabinet::api::letters::{LetterView, ListLetters};
use kabinet::api::links::ListLinks;
use kabinet::api::page::Anchor;
use kabinet::api::people::{CountPeople, EditPerson, FindPeople, MergePeople, OpenPerson, WeighMerge};
use kabinet::domain::ids::{EntityKind, PersonId};
use kabinet::domain::person::Person;

use crate::House;

/// Two cards of one person.
pub const TWO: &str = "BEGIN:VCARD\nVERSION:4.0\nUID:a@x\nFN:Мира Проба\nEMAIL:mira@proba.example\nX-FIRST;A=b:kept\nEND:VCARD\n\
    BEGIN:VCARD\nVERSION:4.0\nUID:b@x\nFN:Mira Proba-Uzorak\nEMAIL:mira@uzorak.example\nTEL:011\nitem1.X-SECOND:kept too\nEND:VCARD\n";

fn letter(from: &str, to: &str, subject: &str) -> String {
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{subject}@x>\r\nDate: Tue, 10 Nov 2026 09:00:00 +0100\r\n\r\nx\r\n"
    )
}

/// Two records of one person, with letters to each and one that names both.
fn house() -> (House, PersonId, PersonId) {
    let house = House::new();
    house.import("a.vcf", TWO);
    let office = "kabinet@office.example";
    house.import("1.eml", &letter("mira@proba.example", office, "one"));
    house.import("2.eml", &letter("mira@uzorak.example", office, "two"));
    house.import("3.eml", &letter("mira@uzorak.example", "mira@proba.example", "both"));
    let id = |uid: &str| house.people().into_iter().find(|it| it.uid == uid).unwrap().id;
    let (one, other) = (id("a@x"), id("b@x"));
    (house, one, other)
}

fn merge(house: &House, into: PersonId, other: PersonId) -> Undoable {
    Undoable::Operation(house.ask(MergePeople { into, others: vec![other] }).sequence.unwrap())
}

fn subjects(house: &House, person: PersonId) -> Vec<String> {
    let view = LetterView::Person(person);
    let list = ListLetters { view, filter: String::new(), anchor: Anchor::Start, limit: 50 };
    let mut subjects: Vec<_> = house.ask(list).rows.into_iter().map(|(_, row)| row.subject).collect();
    subjects.sort_unstable();
    subjects
}

#[test]
fn t46_what_named_either_is_told_of_the_one_and_an_undo_brings_both_back() {
    let (house, one, other) = house();
    let before = house.people();
    let sheet = house.ask(WeighMerge { into: one, others: vec![other] });
    assert_eq!((sheet.letters, sheet.activities, sheet.papers, sheet.tasks), (2, 0, 0, 0));
    assert_eq!(house.people(), before, "to look is not to do");
    let done = merge(&house, one, other);
    assert_eq!(house.ask(CountPeople {}).people, 1);
    for id in [one, other] {
        let card = house.ask(OpenPerson { id, newest: 10 });
        assert_eq!((card.person.id, card.letters, card.newest.letters.len()), (one, 3, 3));
        assert_eq!(subjects(&house, id), ["both", "one", "two"]);
    }
    let person = house.ask(OpenPerson { id: other, newest: 0 }).person;
    assert_eq!(person, Person { revision: person.revision, ..sheet.person });
    assert_eq!(person.addresses, ["mira@proba.example", "mira@uzorak.example"]);
    for text in ["mira", "uzorak", "011"] {
        let found: Vec<_> = house.ask(FindPeople { text: text.into(), limit: 10 }).iter().map(|row| row.id).collect();
        assert_eq!(found, [one], "{text}");
    }
    house.import("4.eml", &letter("mira@uzorak.example", "kabinet@office.example", "late"));
    assert_eq!(subjects(&house, one).len(), 4);
    house.ask(Undo { what: done });
    let back = house.people().into_iter().zip(before).map(|(now, was)| (Person { revision: was.revision, ..now }, was));
    assert!(back.into_iter().all(|(now, was)| now == was));
    assert_eq!(subjects(&house, other), ["both", "two"]);
}

#[test]
fn t46_all_cards_of_the_one_stay_whole_and_go_out_together() {
    let (house, one, other) = house();
    merge(&house, one, other);
    let out = crate::out_and_in::cards_of(&house);
    for line in ["X-FIRST;A=b:kept", "card2-item1.X-SECOND:kept too", "EMAIL:mira@uzorak.example", "TEL:011", "UID:a@x"]
    {
        assert_eq!(out.matches(&format!("\r\n{line}\r\n")).count(), 1, "{line}: {out}");
    }
    assert_eq!(out.matches("BEGIN:VCARD").count(), 1);
    // Either card is the one person's when it comes again.
    assert_eq!(house.import("a.vcf", TWO).tally.known, 2);
    house.import("a.vcf", &TWO.replace("TEL:011", "TEL:012"));
    let person = house.ask(OpenPerson { id: one, newest: 0 }).person;
    assert_eq!(person.phones, ["012"]);
    assert_eq!(house.ask(CountPeople {}).people, 1);
}

#[test]
fn t46_a_merge_is_taken_back_only_before_the_next() {
    let (house, one, other) = house();
    let third = Person::named(PersonId::new(uuid::Uuid::nil()), "М. Проба");
    let third = house.ask(EditPerson { person: third, organisations: false }).id;
    let first = merge(&house, one, other);
    let second = merge(&house, third, one);
    assert_eq!(house.ask(OpenPerson { id: other, newest: 0 }).person.id, third);
    let owner = house.actor(kabinet::domain::role::Role::Owner);
    assert_eq!(house.ask_as(owner, Undo { what: first }).unwrap_err().id, "undo-conflict");
    house.ask(Undo { what: second });
    house.ask(Undo { what: first });
    assert_eq!(house.ask(CountPeople {}).people, 3);
}

#[test]
fn t46_nobody_is_merged_with_themselves_and_who_was_merged_is_not_changed() {
    let (house, one, other) = house();
    let owner = house.actor(kabinet::domain::role::Role::Owner);
    let itself = house.ask_as(owner, MergePeople { into: one, others: vec![one] }).unwrap_err();
    assert_eq!(itself.id, "merge-with-itself");
    let stale = house.ask(OpenPerson { id: other, newest: 0 }).person;
    merge(&house, one, other);
    let refused = house.ask_as(owner, EditPerson { person: stale, organisations: false }).unwrap_err();
    assert_eq!((refused.id.as_ref(), refused.arg("name")), ("person-merged", Some("Мира Проба")));
}

#[test]
fn what_is_tied_to_either_record_is_tied_to_the_one() {
    let (house, one, other) = house();
    merge(&house, one, other);
    let ties = house.ask(ListLinks { of: one.into() });
    assert_eq!(ties.len(), 3, "the letters of both: {ties:?}");
    for letter in ties {
        let back = house.ask(ListLinks { of: letter.to });
        let people: Vec<_> = back.iter().map(|link| link.to).filter(|to| to.kind == EntityKind::Person).collect();
        assert_eq!(people, [one.into()], "each once: {back:?}");
    }
}
