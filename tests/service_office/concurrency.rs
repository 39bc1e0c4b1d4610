//! Many at once: numbers without gaps, one id done once, no change lost, the feed in order.

use std::thread;

use kabinet::api::Client;
use kabinet::api::letters::{LetterView, OpenLetter, Which};
use kabinet::api::papers::FilePaper;
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use proptest::prelude::*;

use crate::papers::paper;
use crate::support::{House, Mail, answer, envelope};

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn papers_are_numbered_without_gap_or_repeat(threads in 2_usize..5, each in 1_usize..6) {
        let house = House::new();
        let class = house.card.classes[0].id;
        let mut numbers: Vec<u32> = thread::scope(|scope| {
            let work = || (0..each).map(|_| house.ask(FilePaper { paper: paper(&house, "П"), class }).unwrap().number).collect();
            let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            running.into_iter().flat_map(|thread| -> Vec<u32> { thread.join().unwrap() }).collect()
        });
        numbers.sort_unstable();
        prop_assert_eq!(numbers, (1..=(threads * each) as u32).collect::<Vec<_>>());
    }
}

#[test]
fn one_request_is_done_once_however_often_it_comes() {
    let house = House::new();
    let class = house.card.classes[0].id;
    let asked = envelope(house.request(), FilePaper { paper: paper(&house, "П"), class });
    let answers: Vec<_> = thread::scope(|scope| {
        let running: Vec<_> =
            (0..6).map(|_| scope.spawn(|| answer::<FilePaper>(&house.owner, &asked).unwrap())).collect();
        running.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(answers.iter().all(|filed| *filed == answers[0]), "{answers:?}");
    assert_eq!(house.ask(FilePaper { paper: paper(&house, "Р"), class }).unwrap().number, 2);
}

#[test]
fn verdicts_at_once_lose_nothing_and_the_feed_tells_them_in_order() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let feed = house.session(Role::Auditor).feed();
    let deaf = house.session(Role::Administrator).feed();
    let people: Vec<_> = (0..8)
        .map(|n| {
            let from = format!("p{n}@example.org");
            let id = house.inbox(vec![Mail { from: &from, ..Mail::default() }.arrival()])[0];
            house.open(id).letter.party.person.unwrap()
        })
        .collect();
    thread::scope(|scope| {
        for person in &people {
            scope.spawn(|| house.decide(letter, Verdict::Link(*person)).unwrap());
        }
    });
    let sheet = house.ask(OpenLetter { which: Which::Id(letter) }).unwrap();
    assert_eq!(sheet.letter.linked.len(), 8);
    assert_eq!(sheet.letter.revision.0, 9);
    let mut last = None;
    for _ in 0..16 {
        let line = feed.recv_timeout(std::time::Duration::from_secs(5)).unwrap();
        assert!(Some(line.sequence) > last);
        last = Some(line.sequence);
    }
    // Somebody who reads no letters hears of none: only of the imports' books, which are the office's.
    while let Ok(line) = deaf.recv_timeout(std::time::Duration::from_millis(200)) {
        assert!(line.entities.iter().all(|entity| entity.kind.word() == "book"), "{line:?}");
    }
    assert_eq!(house.listed(LetterView::New).len(), 9);
}
