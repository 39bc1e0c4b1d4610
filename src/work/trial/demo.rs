use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use super::{Bench, NOW};
use crate::api::Client;
use crate::base::clock::{SeededIds, Timestamp};
use crate::domain::actor::Actor;
use crate::domain::ids::EntityKind;
use crate::domain::letter::{Channel, Direction, Stage};
use crate::domain::record::Record;
use crate::work::demo::{Built, Plan, Stage as Scene, build as play};

/// Builds the office of `plan` on a bench.
pub(super) fn build(bench: &Bench, plan: &Plan) -> Built {
    let last = AtomicI64::new(0);
    let seat = |_: Actor| Ok(Arc::clone(&bench.office) as Arc<dyn Client>);
    let set = |at: Timestamp| {
        assert!(last.swap(at.0, Ordering::Relaxed) <= at.0, "time goes back");
        bench.clock.advance(at.0 - crate::base::clock::Clock::now(bench.clock.as_ref()).0);
    };
    let ids = SeededIds::new(9);
    play(plan, &Scene { seat: &seat, set: &set, ids: &ids, login: "ana" }, &bench.course()).unwrap()
}

#[test]
fn the_usual_office_is_as_it_is_told() {
    let bench = Bench::new();
    let built = build(&bench, &Plan::usual(NOW));
    assert_eq!((built.letters, built.people, built.papers), (400, 150, 80));
    let letters = bench.office.letters();
    assert_eq!(letters.len(), 400);
    let work: Vec<_> = letters.iter().filter(|it| it.stage.wants_work()).collect();
    assert_eq!(work.len(), 41);
    let today = NOW.to_utc().date_naive();
    let overdue = work.iter().filter(|it| it.deadline.is_some_and(|day| day < today)).count();
    let mine = work.iter().filter(|it| it.owner == built.user).count();
    let held = work.iter().filter(|it| it.stage == Stage::Held).count();
    let new = work.iter().filter(|it| it.stage == Stage::New).count();
    assert!((5..=9).contains(&overdue), "{overdue} overdue");
    assert!((8..=16).contains(&mine), "{mine} mine");
    assert_eq!((held, new), (5, 8));
    assert!(letters.iter().filter(|it| it.direction == Direction::Outgoing).count() > 40);
    assert!(letters.iter().filter(|it| it.channel != Channel::Email).count() >= 10);
    assert!(letters.iter().filter(|it| it.attachments > 0).count() > 40);
    let state = bench.office.state.lock().unwrap();
    let filed = state.records.values().filter(|it| matches!(it, Record::Paper(it) if it.is_filed())).count();
    assert_eq!(filed, 64);
    let tasks = state.records.values().filter_map(|it| if let Record::Task(it) = it { Some(it) } else { None });
    let (open, ended): (Vec<_>, Vec<_>) = tasks.partition(|it| it.is_open());
    assert_eq!((open.len(), ended.len()), (8, 2));
    assert_eq!(open.iter().filter(|it| it.due.is_some_and(|day| day < today)).count(), 2);
    assert!(open.iter().filter(|it| it.origin.is_some()).count() >= 5);
}

#[test]
fn the_same_plan_gives_the_same_bytes() {
    let (one, other) = (Bench::new(), Bench::new());
    build(&one, &Plan::sized(120, NOW));
    build(&other, &Plan::sized(120, NOW));
    let (one, other) = (one.office.state.lock().unwrap(), other.office.state.lock().unwrap());
    assert_eq!(one.records, other.records);
    assert_eq!(one.contents, other.contents);
}

#[test]
fn letters_read_as_they_were_written() {
    let bench = Bench::new();
    build(&bench, &Plan::usual(NOW));
    for letter in bench.office.letters().iter().filter(|it| it.raw.is_some()) {
        assert!(!letter.subject.is_empty() && !letter.subject.contains(['{', '?', '\u{fffd}']), "{:?}", letter.subject);
        let state = bench.office.state.lock().unwrap();
        let rendition: crate::domain::rendition::Rendition =
            serde_json::from_slice(&state.contents[&letter.rendition.unwrap()]).unwrap();
        assert!(rendition.warnings.is_empty(), "{} {:?}", letter.subject, rendition.warnings);
        assert!(rendition.text.len() > 100 && !rendition.text.contains(['{', '\u{fffd}']), "{}", rendition.text);
        assert!(rendition.date.is_some() && rendition.message_id.is_some());
    }
    assert_eq!(bench.office.count(EntityKind::Paper), 80);
    assert!((170..=260).contains(&bench.office.count(EntityKind::Activity)));
}
