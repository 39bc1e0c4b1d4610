//! Receiving: known bytes, twins, threads by names and by subject, correspondents, deadlines.

use chrono::NaiveDate;
use kabinet::api::arrivals::{BeginImport, Came, ListImports};
use kabinet::api::letters::{LetterView, SendLetter};
use kabinet::api::people::{FindPeople, OpenPerson};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{ImportId, LetterId};
use kabinet::domain::letter::{Direction, Stage};
use kabinet::domain::operation::GroupId;
use kabinet::domain::rendition::{Mailbox, Rendition};

use crate::support::{House, Mail};

#[test]
fn the_same_bytes_again_change_nothing() {
    let house = House::new();
    let mail = Mail { id: "a@x", ..Mail::default() };
    let (_, came) = house.receive(Intake::Inbox, vec![mail.arrival(), mail.arrival()]);
    let Came::New(first) = came[0] else { panic!("{came:?}") };
    assert_eq!(came[1], Came::Known(first));
    let (_, again) = house.receive(Intake::Archive, vec![mail.arrival()]);
    assert_eq!(again, vec![Came::Known(first)]);
    assert_eq!(house.listed(LetterView::All), vec![first]);
}

#[test]
fn the_same_message_id_with_other_bytes_is_a_twin() {
    let house = House::new();
    let first = house.inbox(vec![Mail { id: "a@x", ..Mail::default() }.arrival()])[0];
    let second = house.inbox(vec![Mail { id: "a@x", ago: 1, ..Mail::default() }.arrival()])[0];
    assert_eq!(house.open(second).letter.twin, Some(first));
    assert_eq!(house.open(second).letter.thread, house.open(first).letter.thread);
    assert_eq!(house.open(first).in_thread, 2);
}

#[test]
fn answers_meet_whatever_the_order() {
    let house = House::new();
    let child = Mail { id: "b@x", names: &["a@x"], ago: 1, ..Mail::default() };
    let other = Mail { id: "c@x", names: &["a@x", "z@x"], ..Mail::default() };
    let parent = Mail { id: "a@x", ago: 2, ..Mail::default() };
    let ids = house.inbox(vec![child.arrival(), other.arrival(), parent.arrival()]);
    let thread = house.open(ids[0]).letter.thread;
    assert_eq!(house.listed(LetterView::Thread(thread)), vec![ids[2], ids[0], ids[1]]);
    assert_eq!(house.listed(LetterView::Conversations), vec![ids[1]]);
}

#[test]
fn a_letter_that_ties_two_conversations_joins_them() {
    let house = House::new();
    let left = house.inbox(vec![Mail { id: "a@x", ago: 5, ..Mail::default() }.arrival()])[0];
    let right = house.inbox(vec![Mail { id: "b@x", subject: "Other", ago: 4, ..Mail::default() }.arrival()])[0];
    let third = house.inbox(vec![Mail { id: "d@x", subject: "Third", ago: 3, ..Mail::default() }.arrival()])[0];
    assert_eq!(house.listed(LetterView::Conversations).len(), 3);
    let tie = house.inbox(vec![Mail { id: "c@x", names: &["b@x", "d@x"], ago: 2, ..Mail::default() }.arrival()])[0];
    let last = house.inbox(vec![Mail { id: "e@x", names: &["a@x", "c@x"], ago: 1, ..Mail::default() }.arrival()])[0];
    let all = vec![left, right, third, tie, last];
    for letter in &all {
        let sheet = house.open(*letter);
        assert_eq!(sheet.in_thread, 5);
        assert_eq!(house.listed(LetterView::Thread(sheet.letter.thread)), all);
    }
    assert_eq!(house.listed(LetterView::Conversations), vec![last]);
}

#[test]
fn a_subject_ties_only_replies_between_the_same_parties_within_sixty_days() {
    let house = House::new();
    let first = house.inbox(vec![Mail { subject: "Молба", ago: 50, ..Mail::default() }.arrival()])[0];
    let thread = house.open(first).letter.thread;
    let same = |mail: Mail| {
        let id = house.inbox(vec![mail.arrival()])[0];
        house.open(id).letter.thread == thread
    };
    assert!(same(Mail { subject: "Odg: Re: molba", ago: 20, ..Mail::default() }), "a reply");
    assert!(!same(Mail { subject: "Molba", ago: 19, ..Mail::default() }), "no prefix");
    assert!(!same(Mail { subject: "Fwd: Molba", ago: 18, ..Mail::default() }), "forwarded");
    assert!(!same(Mail { subject: "Re: Molba", from: "eva@example.org", ago: 17, ..Mail::default() }), "somebody else");
    assert!(!same(Mail { subject: "Re: Molba", ago: 55, ..Mail::default() }), "before it");
    let house = House::new();
    let old = house.inbox(vec![Mail { ago: 70, ..Mail::default() }.arrival()])[0];
    let late = house.inbox(vec![Mail { subject: "Re: Molba", ..Mail::default() }.arrival()])[0];
    assert_ne!(house.open(old).letter.thread, house.open(late).letter.thread, "too late");
}

#[test]
fn correspondents_are_known_by_address_and_get_a_name_once() {
    let house = House::new();
    let letters = [
        Mail { from: "ANA@example.org", ago: 3, ..Mail::default() },
        Mail { from: "Ана Анић <ana@Example.org>", ago: 2, ..Mail::default() },
        Mail { from: "Neko Drugi <ana@example.org>", ago: 1, ..Mail::default() },
    ];
    let ids: Vec<LetterId> = letters.iter().flat_map(|mail| house.inbox(vec![mail.arrival()])).collect();
    let person = house.open(ids[0]).letter.party.person.unwrap();
    assert_eq!(house.listed(LetterView::Person(person)), vec![ids[2], ids[1], ids[0]]);
    let card = house.ask(OpenPerson { id: person, newest: 0 }).unwrap();
    assert_eq!((card.person.name.as_str(), card.letters), ("Ана Анић", 3));
    assert!(!card.person.contact);
    let found = house.ask(FindPeople { text: "ani".to_owned(), limit: 10 }).unwrap();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].id, person);
    assert_eq!(house.open(ids[0]).letter.correspondents, vec![person], "the office is no correspondent of itself");
}

#[test]
fn a_head_as_long_as_it_likes_makes_a_letter_nevertheless() {
    let house = House::new();
    let long = "\u{1}Ж".repeat(100_000);
    let from = format!("{long} <{long}@example.org>");
    let heads = [
        Mail { from: &from, id: "a@x", ..Mail::default() },
        Mail { subject: &long, id: "b@x", ago: 1, ..Mail::default() },
        Mail { to: &from, id: "c@x", ..Mail::default() },
        Mail { id: "d@x", ..Mail::default() },
    ];
    let ids = house.inbox(heads.iter().map(Mail::arrival).collect());
    assert_eq!(house.listed(LetterView::All).len(), 4);
    let sheet = house.open(ids[0]);
    assert_eq!(sheet.letter.party.name.chars().count(), 1_000);
    assert_eq!(sheet.rendition.unwrap().from[0].name, long, "the rendition has all of it");
}

#[test]
fn an_import_remembers_where_it_began_but_not_every_path() {
    let house = House::new();
    let (id, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    let sources = (0..900).map(|n| format!("/{n}/{}", "\u{1}".repeat(4_000))).collect();
    house.bring(BeginImport { id, group, intake: Intake::Archive, sources }).unwrap();
    let run = &house.ask(ListImports { limit: 1 }).unwrap()[0];
    assert!(run.sources.len() == 20 && run.sources[19].starts_with("/19/") && run.sources[19].len() == 500);
}

#[test]
fn work_gets_a_deadline_and_history_none() {
    let house = House::new();
    let work = house.inbox(vec![Mail::default().arrival()])[0];
    let letter = house.open(work).letter;
    // Received on a Sunday: counted from Monday.
    assert_eq!((letter.stage, letter.deadline), (Stage::New, NaiveDate::from_ymd_opt(2026, 12, 8)));
    let (_, came) = house.receive(Intake::Archive, vec![Mail { ago: 400, ..Mail::default() }.arrival()]);
    let letter = house.open(crate::support::id(came[0])).letter;
    assert_eq!((letter.stage, letter.deadline, letter.number), (Stage::Archived, None, 2));
}

#[test]
fn an_answer_to_one_of_ours_is_linked() {
    let house = House::new();
    let asked = house.inbox(vec![Mail { id: "a@x", ago: 2, ..Mail::default() }.arrival()])[0];
    let id = LetterId::new(house.fresh());
    let mailbox = |address: &str| Mailbox { name: String::new(), address: address.to_owned() };
    let rendition = Rendition {
        message_id: Some("ours@x".to_owned()),
        references: vec!["a@x".to_owned()],
        subject: "Re: Molba".to_owned(),
        from: vec![mailbox("kabinet@example.rs")],
        to: vec![mailbox("ana@example.org")],
        ..Rendition::default()
    };
    let sent = house.ask(SendLetter { id, raw: b"ours".to_vec(), rendition, answers: Some(asked), lane: 0 }).unwrap();
    assert_eq!((sent.letter, sent.number), (id, 2));
    let ours = house.open(id).letter;
    assert_eq!((ours.direction, ours.stage, ours.answers), (Direction::Outgoing, Stage::Sent, Some(asked)));
    assert_eq!(ours.party.address, "ana@example.org");
    assert_eq!(house.open(asked).letter.stage, Stage::Open);
    let back =
        house.inbox(vec![Mail { id: "b@x", names: &["a@x", "ours@x"], ago: -1, ..Mail::default() }.arrival()])[0];
    assert_eq!(house.open(back).letter.answers, Some(id));
    assert_eq!(house.listed(LetterView::Thread(ours.thread)), vec![asked, id, back]);
    assert_eq!(house.listed(LetterView::Sent), vec![id]);
}

#[test]
fn t27_letters_that_name_each_other_in_a_circle_are_one_conversation() {
    let house = House::new();
    let named = [["b@x", "a@x"], ["c@x", "b@x"], ["a@x", "c@x"]];
    let mails =
        ["a@x", "b@x", "c@x"].iter().zip(&named).map(|(id, names)| Mail { id, names, ..Mail::default() }.arrival());
    let letters = house.inbox(mails.collect());
    let threads: Vec<_> =
        letters.iter().map(|id| house.open(*id)).map(|sheet| (sheet.in_thread, sheet.letter.answers)).collect();
    assert!(threads.iter().all(|(count, _)| *count == 3), "{threads:?}");
    assert_eq!(house.listed(LetterView::Conversations).len(), 1);
}
