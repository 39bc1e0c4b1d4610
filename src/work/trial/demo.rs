use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::NaiveDate;

use super::{Bench, NOW};
use crate::api::Client;
use crate::base::clock::{SeededIds, Timestamp};
use crate::domain::activity::ActivityKind;
use crate::domain::actor::Actor;
use crate::domain::ids::EntityKind;
use crate::domain::letter::{Channel, Direction, Stage};
use crate::domain::moment::When;
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
}

#[test]
fn its_tasks_are_of_several_people_and_come_from_everything() {
    let bench = Bench::new();
    build(&bench, &Plan::usual(NOW));
    let today = NOW.to_utc().date_naive();
    let state = bench.office.state.lock().unwrap();
    let tasks = state.records.values().filter_map(|it| if let Record::Task(it) = it { Some(it) } else { None });
    let (open, ended): (Vec<_>, Vec<_>) = tasks.partition(|it| it.is_open());
    assert_eq!((open.len(), ended.len()), (19, 5));
    let due = |fits: fn(&NaiveDate, &NaiveDate) -> bool| {
        open.iter().filter(|it| it.due.is_some_and(|day| fits(&day, &today))).count()
    };
    assert_eq!((due(NaiveDate::lt), due(NaiveDate::eq), due(NaiveDate::gt)), (3, 3, 10));
    let owners: HashSet<_> = open.iter().filter_map(|it| it.owner).collect();
    assert_eq!(owners.len(), 7);
    let of = |kind| open.iter().chain(&ended).filter(|it| it.origin.is_some_and(|it| it.kind == kind)).count();
    let kinds = [EntityKind::Letter, EntityKind::Paper, EntityKind::Person, EntityKind::Activity];
    assert_eq!(kinds.map(of), [7, 3, 4, 5]);
}

#[test]
fn its_organisations_are_known_and_some_are_parts_of_others() {
    let bench = Bench::new();
    build(&bench, &Plan::usual(NOW));
    let state = bench.office.state.lock().unwrap();
    let bodies = |it: &Record| if let Record::Organisation(it) = it { Some(it.clone()) } else { None };
    let bodies: Vec<_> = state.records.values().filter_map(bodies).collect();
    assert_eq!(bodies.len(), 60);
    assert!(bodies.iter().filter(|it| it.parent.is_some()).count() >= 8);
    let kinds: HashSet<_> = bodies.iter().map(|it| it.kind).collect();
    assert!(kinds.len() >= 11, "{kinds:?}");
    let names: HashSet<_> = bodies.iter().map(|it| it.name.as_str()).collect();
    let people = state.records.values().filter_map(|it| if let Record::Person(it) = it { Some(it) } else { None });
    let places = people.flat_map(|it| &it.positions).map(|it| it.body.as_str()).filter(|body| !body.is_empty());
    assert!(places.clone().count() > 150 && places.clone().all(|body| names.contains(body)));
}

#[test]
fn its_visit_has_meetings_on_its_margins_and_talks_go_back_to_letters() {
    let bench = Bench::new();
    build(&bench, &Plan::usual(NOW));
    let state = bench.office.state.lock().unwrap();
    let all: Vec<_> =
        state.records.values().filter_map(|it| if let Record::Activity(it) = it { Some(it) } else { None }).collect();
    let margins: Vec<_> = all.iter().filter(|it| it.parent.is_some()).collect();
    let visit = all.iter().find(|it| Some(it.id) == margins[0].parent).unwrap();
    assert!(matches!(visit.when, When::Days { .. }) && margins.iter().all(|it| it.parent == Some(visit.id)));
    let met: HashSet<_> = margins
        .iter()
        .filter(|it| it.kind == ActivityKind::Bilateral)
        .filter_map(|it| it.participants.first()?.person)
        .collect();
    assert_eq!(met.len(), 3);
    assert!(all.iter().filter(|it| it.participants.iter().any(|it| it.person.is_some())).count() > 100);
    assert!(all.iter().filter(|it| it.about.iter().any(|it| it.kind == EntityKind::Letter)).count() > 20);
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
    assert!((160..=200).contains(&bench.office.count(EntityKind::Activity)));
}
