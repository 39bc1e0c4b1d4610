//! People and organisations: positions over time, finding across scripts, what a card tells, taking it back.

use chrono::NaiveDate;
use kabinet::api::history::{Undo, Undoable};
use kabinet::api::organisations::{
    EditOrganisation, FindOrganisations, ListOrganisations, OpenOrganisation, OrganisationRow,
};
use kabinet::api::page::Anchor;
use kabinet::api::people::{
    CountPeople, EditPerson, FindPeople, KeepContacts, KnowPeople, ListPeople, OpenPerson, PersonCard, SuggestContacts,
};
use kabinet::base::error::Result;
use kabinet::domain::activity::{Activity, ActivityState, Participant};
use kabinet::domain::ids::{OrganisationId, PersonId};
use kabinet::domain::organisation::{Organisation, OrganisationKind};
use kabinet::domain::person::{Person, Position};
use kabinet::domain::role::Role;
use uuid::Uuid;

use crate::diary::{keep, meeting};
use crate::support::{House, Mail};

fn nobody() -> PersonId {
    PersonId::new(Uuid::nil())
}

fn day(year: i32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month, day)
}

fn add(house: &House, person: Person) -> Result<PersonId> {
    house.ask(EditPerson { person, organisations: true }).map(|kept| kept.id)
}

fn position(body: &str, title: &str, from: Option<NaiveDate>) -> Position {
    Position { body: body.to_owned(), title: title.to_owned(), from, ..Position::default() }
}

fn card(house: &House, id: PersonId) -> PersonCard {
    house.ask(OpenPerson { id, newest: 10 }).unwrap()
}

fn organisations(house: &House, cyrillic: bool) -> Vec<OrganisationRow> {
    let list = ListOrganisations { cyrillic, filter: String::new(), kinds: vec![], anchor: Anchor::Start, limit: 100 };
    house.ask(list).unwrap().rows.into_iter().map(|(_, row)| row).collect()
}

fn found(house: &House, text: &str) -> Vec<String> {
    let rows = house.ask(FindPeople { text: text.to_owned(), limit: 10 }).unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

#[test]
fn a_name_means_the_one_person_who_is_called_so() {
    let house = House::new();
    let ana = Person { other_name: "Anna Example".to_owned(), ..Person::named(nobody(), "Ана Пример") };
    let ana = add(&house, ana).unwrap();
    for name in ["Мира Узорак", "Mira Uzorak"] {
        add(&house, Person::named(nobody(), name)).unwrap();
    }
    let meant = |names: &[&str]| {
        let names = names.iter().map(|&name| name.to_owned()).collect();
        let rows = house.ask(KnowPeople { names }).unwrap();
        rows.into_iter().map(|row| row.map(|row| row.id)).collect::<Vec<_>>()
    };
    assert_eq!(meant(&["Ана Пример", " ana  PRIMER", "Anna Example"]), [Some(ana); 3]);
    assert_eq!(meant(&["Мира Узорак", "Ана", "Ана Пример Узорак", "Пример Ана", "", "–"]), [None; 6]);
    assert_eq!(meant(&["Ана Пример"; 21])[19..], [Some(ana), None]);
}

#[test]
fn a_position_makes_its_organisation_and_a_later_one_closes_it() {
    let house = House::new();
    let mut person = Person::named(nobody(), "Ана Пример");
    person.take_up(position("Амбасада Примерије", "секретар", day(2020, 1, 1)));
    let id = add(&house, person).unwrap();
    let mut person = card(&house, id).person;
    assert_eq!((person.organisation.as_str(), person.position.as_str()), ("Амбасада Примерије", "секретар"));
    person.take_up(position("Ambasada Primerije", "амбасадор", day(2024, 3, 1)));
    add(&house, person).unwrap();
    let person = card(&house, id).person;
    assert_eq!(person.position, "амбасадор");
    let ends: Vec<_> = person.positions.iter().map(|position| (position.from, position.until)).collect();
    assert_eq!(ends, [(day(2024, 3, 1), None), (day(2020, 1, 1), day(2024, 2, 29))]);
    // The other script names the same organisation.
    let rows = organisations(&house, true);
    assert_eq!(rows.len(), 1);
    assert_eq!((rows[0].name.as_str(), rows[0].people), ("Амбасада Примерије", 1));
    let opened = house.ask(OpenOrganisation { id: rows[0].id, newest: 5 }).unwrap();
    assert_eq!(opened.organisation.other_name, "Ambasada Primerije");
    assert_eq!(opened.organisation.kind, OrganisationKind::Embassy);
    assert!(opened.people[0].present && opened.people[0].position.title == "амбасадор");
}

#[test]
fn an_organisation_that_came_with_somebody_goes_with_them_and_comes_back() {
    let house = House::new();
    let mut person = Person::named(nobody(), "Ана Пример");
    person.take_up(position("Мисија", "шеф", None));
    let done = house.ask(EditPerson { person, organisations: true }).unwrap().done;
    let undone = house.ask(Undo { what: Undoable::Operation(done.sequence.unwrap()) }).unwrap();
    assert_eq!(house.ask(CountPeople {}).unwrap().organisations, 0);
    house.ask(Undo { what: Undoable::Operation(undone.done.sequence.unwrap()) }).unwrap();
    assert_eq!(house.ask(CountPeople {}).unwrap().organisations, 1);
}

#[test]
fn an_organisation_with_people_or_parts_is_not_taken_back() {
    let house = House::new();
    let organisation = Organisation::named(OrganisationId::new(Uuid::nil()), "Министарство примера");
    let kept = house.ask(EditOrganisation { organisation }).unwrap();
    let (id, sequence) = (kept.id, kept.done.sequence.unwrap());
    let mut person = Person::named(nobody(), "Ана Пример");
    person.take_up(Position { organisation: Some(id), ..position("", "помоћник", None) });
    let person = add(&house, person).unwrap();
    assert_eq!(card(&house, person).person.organisation, "Министарство примера");
    let refused = house.ask(Undo { what: Undoable::Operation(sequence) }).unwrap_err();
    assert_eq!((refused.id.as_ref(), refused.arg("title")), ("still-needed", Some("Ана Пример")));
    let part =
        Organisation { parent: Some(id), ..Organisation::named(OrganisationId::new(Uuid::nil()), "Управа") };
    let part = house.ask(EditOrganisation { organisation: part }).unwrap().id;
    let opened = house.ask(OpenOrganisation { id: part, newest: 0 }).unwrap();
    assert_eq!(opened.parent.as_deref(), Some("Министарство примера"));
    let top = house.ask(OpenOrganisation { id, newest: 0 }).unwrap().organisation;
    let circle = house.ask(EditOrganisation { organisation: Organisation { parent: Some(part), ..top } }).unwrap_err();
    assert_eq!(circle.id, "organisation-in-itself");
}

#[test]
fn people_and_organisations_are_found_in_either_script_bald_and_by_number() {
    let house = House::new();
    let person = Person {
        other_name: "Djordje Zhivkov".to_owned(),
        phones: vec!["+381 11 123-45-67".to_owned()],
        ..Person::named(nobody(), "Ђорђе Шљивић")
    };
    add(&house, person).unwrap();
    for text in ["Ђорђе", "Đorđe", "djordje", "DJORDJE", "đorđ", "шљив", "šljivić", "sljivic", "zhiv", "3811112", "123"]
    {
        assert_eq!(found(&house, text), ["Ђорђе Шљивић"], "{text}");
    }
    assert_eq!(found(&house, "djordje nema"), Vec::<String>::new());
    let organisation = Organisation {
        short: "ОЕБС".to_owned(),
        other_name: "OSCE Mission".to_owned(),
        kind: OrganisationKind::International,
        ..Organisation::named(OrganisationId::new(Uuid::nil()), "Мисија ОЕБС у Београду")
    };
    house.ask(EditOrganisation { organisation }).unwrap();
    for text in ["oebs", "ОЕБС", "misija beog", "osce"] {
        let rows = house.ask(FindOrganisations { text: text.to_owned(), limit: 10 }).unwrap();
        assert_eq!(rows.len(), 1, "{text}");
    }
}

#[test]
fn organisations_are_found_by_what_their_kind_is_called() {
    let house = House::new();
    for (name, kind) in [("Посланство Примерије", OrganisationKind::Embassy), ("Пример, лист", OrganisationKind::Media)]
    {
        let organisation = Organisation { kind, ..Organisation::named(OrganisationId::new(Uuid::nil()), name) };
        house.ask(EditOrganisation { organisation }).unwrap();
    }
    let kinds = vec![(OrganisationKind::Embassy, "амбасада".to_owned()), (OrganisationKind::Media, "медиј".to_owned())];
    for (filter, found) in [("ambasada", 1), ("primer", 2), ("амбасада лист", 0), ("медиј прим", 1)]
    {
        let (filter, kinds) = (filter.to_owned(), kinds.clone());
        let list = ListOrganisations { cyrillic: true, filter, kinds, anchor: Anchor::Start, limit: 9 };
        assert_eq!(house.ask(list.clone()).unwrap().rows.len(), found, "{}", list.filter);
    }
}

#[test]
fn a_card_tells_the_next_activity_that_is_not_cancelled() {
    let house = House::new();
    let id = add(&house, Person::named(nobody(), "Ана Пример")).unwrap();
    for (title, at, state) in [
        ("before", "2020-01-07 10:00", ActivityState::Confirmed),
        ("last", "2027-03-01 10:00", ActivityState::Confirmed),
        ("next", "2027-02-01 10:00", ActivityState::Tentative),
        ("off", "2027-01-01 10:00", ActivityState::Cancelled),
    ] {
        let participants =
            vec![Participant { person: Some(id), ..Participant::named("Ана Пример".to_owned()) }];
        keep(&house, Activity { state, participants, ..meeting(&house, title, at, 30) }).unwrap();
    }
    assert_eq!(card(&house, id).next.map(|row| row.title).as_deref(), Some("next"));
}

#[test]
fn both_lists_have_the_order_of_each_script() {
    let house = House::new();
    let azbuka =
        ["Аћимов", "Бачка", "Ђурић", "Живко", "Љиљана", "Ненад", "Његош", "Ћирић", "Црњански", "Џомба", "Шаца"];
    let abeceda =
        ["Aćimov", "Bačka", "Crnjanski", "Ćirić", "Džomba", "Đurić", "Ljiljana", "Nenad", "Njegoš", "Šaca", "Živko"];
    for (n, name) in azbuka.iter().rev().enumerate() {
        let name = if n % 2 == 0 { (*name).to_owned() } else { kabinet::base::script::latin(name).into_owned() };
        add(&house, Person::named(nobody(), &name)).unwrap();
        let organisation = Organisation::named(OrganisationId::new(Uuid::nil()), &name);
        house.ask(EditOrganisation { organisation }).unwrap();
    }
    for (cyrillic, order) in [(true, azbuka), (false, abeceda)] {
        let folded = |names: Vec<String>| -> Vec<String> {
            names.iter().map(|name| kabinet::base::script::latin(name).into_owned()).collect()
        };
        let list = ListPeople { cyrillic, contacts: false, filter: String::new(), anchor: Anchor::Start, limit: 100 };
        let people = house.ask(list).unwrap().rows.into_iter().map(|(_, row)| row.name).collect();
        let wanted = folded(order.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(folded(people), wanted);
        assert_eq!(folded(organisations(&house, cyrillic).into_iter().map(|row| row.name).collect()), wanted);
    }
}

#[test]
fn a_card_tells_what_is_newest_first_and_how_much_there_is() {
    let house = House::new();
    let mails = ["Прво", "Друго", "Треће"].iter().zip([9, 5, 1]);
    house.inbox(mails.map(|(subject, ago)| Mail { subject, ago, ..Mail::default() }.arrival()).collect());
    let id = house.ask(FindPeople { text: "ana".to_owned(), limit: 1 }).unwrap()[0].id;
    let card = house.ask(OpenPerson { id, newest: 2 }).unwrap();
    let subjects: Vec<_> = card.newest.letters.iter().map(|row| row.subject.as_str()).collect();
    assert_eq!((card.letters, subjects), (3, vec!["Треће", "Друго"]));
    assert_eq!(card.last, Some(card.newest.letters[0].received));
    assert_eq!((card.activities, card.papers), (0, 0));
}

#[test]
fn who_keeps_no_contacts_adds_no_organisation() {
    let house = House::new();
    let organisation = Organisation::named(OrganisationId::new(Uuid::nil()), "Управа");
    let refused = house.ask_as(Role::Auditor, EditOrganisation { organisation }).unwrap_err();
    assert!(["denied", "not-found"].contains(&&*refused.id));
    assert!(organisations(&house, true).is_empty());
}

#[test]
fn what_is_no_organisation_is_refused_with_a_reason() {
    let house = House::new();
    let named = |name: &str| Organisation::named(OrganisationId::new(Uuid::nil()), name);
    let bad = |organisation| house.ask(EditOrganisation { organisation }).unwrap_err().id.into_owned();
    assert_eq!(bad(named(" ")), "organisation-without-name");
    assert_eq!(bad(Organisation { country: "Аустрија".to_owned(), ..named("X") }), "bad-country");
    assert_eq!(bad(Organisation { addresses: vec!["nema".to_owned()], ..named("X") }), "bad-address");
}

#[test]
fn who_writes_often_is_suggested_with_their_organisation_and_kept_at_one_stroke() {
    let house = House::new();
    let from = ["Ana <ana@sud.example>", "Bora <bora@sud.example>", "Ceca <ceca@gmail.com>"];
    let mut mails = Vec::new();
    for (who, from) in from.iter().enumerate() {
        let ids: Vec<String> = (0..3).map(|n| format!("{who}-{n}@x")).collect();
        mails.extend(ids.iter().map(|id| Mail { from, id, subject: id, ..Mail::default() }.arrival()));
    }
    mails.push(Mail { from: "Deda <deda@sud.example>", ..Mail::default() }.arrival());
    house.inbox(mails);
    let suggested = house.ask(SuggestContacts {}).unwrap();
    let names: Vec<_> = suggested.people.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert_eq!(suggested.organisations.len(), 1);
    assert_eq!((suggested.organisations[0].name.as_str(), suggested.organisations[0].people.len()), ("sud.example", 2));
    let people = suggested.people.iter().map(|row| row.id).collect();
    let done = house.ask(KeepContacts { people, organisations: suggested.organisations }).unwrap();
    assert_eq!(done.changed, 3);
    let counts = house.ask(CountPeople {}).unwrap();
    assert_eq!((counts.contacts, counts.organisations), (3, 1));
    assert!(house.ask(SuggestContacts {}).unwrap().people.is_empty());
    house.ask(Undo { what: Undoable::Operation(done.sequence.unwrap()) }).unwrap();
    let counts = house.ask(CountPeople {}).unwrap();
    assert_eq!((counts.contacts, counts.organisations), (0, 0));
}
