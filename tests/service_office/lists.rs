//! Pages equal a model, whatever the filter, the anchor and the size.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kabinet::api::letters::{CountLetters, LetterRow, LetterView, ListLetters, MarkSeen, PickLetters};
use kabinet::api::page::{Anchor, Cursor, Page};
use kabinet::domain::letter::{Endorsement, Hold};
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use proptest::prelude::*;

use crate::support::{DAY, House, Mail, NOON};

fn page(house: &House, view: LetterView, filter: &str, anchor: Anchor, limit: u16) -> Page<LetterRow> {
    house.ask(ListLetters { view, filter: filter.to_owned(), anchor, limit }).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn pages_equal_a_model(
        letters in prop::collection::vec((0_i64..30, 0_usize..4, 0_usize..3), 1..40),
        limit in 1_u16..9,
        filter in prop::sample::select(vec!["", "ana", "мол", "molba 1", "1", "ništa"]),
    ) {
        let house = House::new();
        let subjects = ["Молба", "Poziv", "Molba za prijem", "ИЗВЕШТАЈ"];
        let senders = ["Ana <a@x.rs>", "Бора <b@x.rs>", "Vera <v@x.rs>"];
        let mut model: BTreeMap<(i64, uuid::Uuid), bool> = BTreeMap::new();
        for (n, (ago, subject, sender)) in letters.iter().enumerate() {
            let id = format!("{n}@x");
            let mail = Mail { from: senders[*sender], subject: subjects[*subject], id: &id, ago: *ago, ..Mail::default() };
            let letter = house.inbox(vec![mail.arrival()])[0];
            let text = format!("{} {} {}", kabinet::base::script::fold(senders[*sender]),
                kabinet::base::script::fold(subjects[*subject]), n + 1);
            let words = filter.split_whitespace().map(kabinet::base::script::fold);
            model.insert((*ago, letter.uuid()), words.into_iter().all(|word| text.contains(&word)));
        }
        // Newest first; within one instant by id.
        let wanted: Vec<_> = model.iter().filter(|(_, passes)| **passes).map(|((_, id), _)| *id).collect();
        let mut found = Vec::new();
        let mut anchor = Anchor::Start;
        loop {
            let page = page(&house, LetterView::All, filter, anchor, limit);
            prop_assert_eq!(page.total, letters.len() as u64);
            prop_assert!(page.paused.is_none() && page.rows.len() <= usize::from(limit));
            found.extend(page.rows.iter().map(|(_, row)| row.id.uuid()));
            let Some((last, _)) = page.rows.last() else { break };
            anchor = Anchor::After(last.clone());
        }
        prop_assert_eq!(&found, &wanted);
        let mut back = Vec::new();
        let mut anchor = Anchor::End;
        loop {
            let page = page(&house, LetterView::All, filter, anchor, limit);
            back.splice(0..0, page.rows.iter().map(|(_, row)| row.id.uuid()));
            let Some((first, _)) = page.rows.first() else { break };
            anchor = Anchor::Before(first.clone());
        }
        prop_assert_eq!(&back, &wanted);
        let picked = house.ask(PickLetters { view: LetterView::All, filter: filter.to_owned(), after: None }).unwrap();
        prop_assert_eq!(picked.letters.iter().map(|id| id.uuid()).collect::<Vec<_>>(), wanted);
        prop_assert!(picked.more.is_none());
    }
}

#[test]
fn a_filter_pauses_after_two_thousand_and_goes_on() {
    let house = House::new();
    let ids: Vec<String> = (0..2_300).map(|n| format!("{n}@x")).collect();
    for ids in ids.chunks(500) {
        let ago = |id: &String| id.split('@').next().unwrap().parse::<i64>().unwrap();
        house.inbox(ids.iter().map(|id| Mail { id, ago: ago(id), subject: id, ..Mail::default() }.arrival()).collect());
    }
    let first = page(&house, LetterView::All, "2299@x", Anchor::Start, 10);
    assert!(first.rows.is_empty() && first.more);
    let rest = page(&house, LetterView::All, "2299@x", Anchor::After(first.paused.unwrap()), 10);
    assert_eq!((rest.rows.len(), rest.paused), (1, None));
    let picked = house.ask(PickLetters { view: LetterView::All, filter: String::new(), after: None }).unwrap();
    assert_eq!(picked.letters.len(), 2_000);
    let more = house.ask(PickLetters { view: LetterView::All, filter: String::new(), after: picked.more }).unwrap();
    assert_eq!((more.letters.len(), more.more), (300, None));
}

#[test]
fn each_verdict_moves_a_letter_to_its_list() {
    let house = House::new();
    let letters: Vec<_> = (0..5)
        .map(|n| house.inbox(vec![Mail { id: &format!("{n}@x"), ago: 14 - n, ..Mail::default() }.arrival()])[0])
        .collect();
    house.clock.advance(20 * DAY);
    let me = house.card.users.iter().find(|user| user.role == Role::Owner).unwrap().id;
    let class = house.card.classes[0].id;
    let day = |d| NaiveDate::from_ymd_opt(2026, 12, d).unwrap();
    house.decide(letters[0], Verdict::Assign(Some(me))).unwrap();
    house.decide(letters[1], Verdict::Hold(Hold { until: day(20), reason: "чека".to_owned() })).unwrap();
    house.decide(letters[2], Verdict::Close { class, endorsement: Endorsement::AdActa }).unwrap();
    house.decide(letters[3], Verdict::Deadline(None)).unwrap();
    assert_eq!(house.listed(LetterView::Mine), [letters[0]]);
    assert_eq!(house.listed(LetterView::Held), [letters[1]]);
    assert_eq!(house.listed(LetterView::Done), [letters[2]]);
    assert_eq!(house.listed(LetterView::Class(class)), [letters[2]]);
    assert_eq!(house.listed(LetterView::New), [letters[4]]);
    assert_eq!(house.listed(LetterView::Open), [letters[0], letters[4], letters[3]], "no deadline comes last");
    assert_eq!(house.listed(LetterView::Overdue), [letters[0], letters[4]]);
    assert_eq!(house.listed(LetterView::Number), letters.iter().rev().copied().collect::<Vec<_>>());
    let views = vec![LetterView::Overdue, LetterView::Open, LetterView::Held, LetterView::Done, LetterView::Mine];
    let counts: Vec<u64> = house.ask(CountLetters { views }).unwrap().iter().map(|count| count.count).collect();
    assert_eq!(counts, [2, 3, 1, 1, 1]);
}

#[test]
fn a_letters_sheet_knows_the_class_last_given_to_its_sender() {
    let house = House::new();
    let mail = |id, from| house.inbox(vec![Mail { from, id, ..Mail::default() }.arrival()])[0];
    let letters = [mail("1@x", "ana@example.org"), mail("2@x", "ana@example.org"), mail("3@x", "ben@example.org")];
    assert_eq!(house.open(letters[1]).usual, None);
    let class = house.card.classes[1].id;
    house.decide(letters[0], Verdict::Close { class, endorsement: Endorsement::AdActa }).unwrap();
    assert_eq!(letters.map(|letter| house.open(letter).usual), [None, Some(class), None]);
}

#[test]
fn mail_of_three_years_ago_keeps_its_day_and_counts_from_today() {
    let house = House::new();
    let [old, fresh] = [1_100, 3].map(|ago| house.inbox(vec![Mail { ago, ..Mail::default() }.arrival()])[0]);
    let (old, fresh) = (house.open(old).letter, house.open(fresh).letter);
    assert_eq!(old.received.0, NOON.0 - 1_100 * DAY);
    let day = |d| NaiveDate::from_ymd_opt(2026, 12, d);
    // Today is Sunday, 22 November: it counts from Monday.
    assert_eq!((old.deadline, fresh.deadline), (day(8), day(4)));
    assert!(house.listed(LetterView::Overdue).is_empty());
}

#[test]
fn seen_is_each_users_own() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let seen = |role| {
        let list = ListLetters { view: LetterView::New, filter: String::new(), anchor: Anchor::Start, limit: 1 };
        house.ask_as(role, list).unwrap().rows[0].1.seen
    };
    assert!(!seen(Role::Owner));
    house.ask(MarkSeen { letters: vec![letter] }).unwrap();
    assert!(seen(Role::Owner) && !seen(Role::Chief));
}

#[test]
fn a_cursor_from_nowhere_is_refused_and_from_finds_its_row() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let bad =
        ListLetters { view: LetterView::All, filter: String::new(), anchor: Anchor::After(Cursor(vec![1])), limit: 1 };
    assert_eq!(house.ask(bad).unwrap_err().id, "bad-cursor");
    let first = page(&house, LetterView::All, "", Anchor::Start, 1).rows.remove(0).0;
    assert_eq!(page(&house, LetterView::All, "", Anchor::From(first), 1).rows[0].1.id, letter);
}
