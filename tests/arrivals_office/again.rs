//! An office's own export comes in again: what nobody changed is here already, what somebody changed in the file is changed.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use kabinet::api::diary::{DecideActivity, Reach, SaveActivity, Step};
use kabinet::api::organisations::EditOrganisation;
use kabinet::api::people::EditPerson;
use kabinet::domain::activity::{Activity, ActivityKind, ActivityState, Visibility};
use kabinet::domain::ids::{ActivityId, EntityKind, OrganisationId, PersonId};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::organisation::Organisation;
use kabinet::domain::person::Person;
use kabinet::domain::recurrence::Series;

use crate::export_kit::{DAYS, PEOPLE};
use crate::out_and_in::faces;
use crate::{Came, House};

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

fn save(house: &House, activity: Activity) -> ActivityId {
    house.ask(SaveActivity { activity, at: None, reach: Reach::Series, beside: Vec::new() }).id
}

fn activity(house: &House, title: &str, from: &str) -> Activity {
    let when = When::lasting(wall(from), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()));
    let id = ActivityId::new(house.ids.next(crate::NOW));
    Activity { principals: vec![house.card.principals[0].id], ..Activity::new(id, title, when) }
}

/// An office with what came, what came and was changed here, and what was made here, a series with times apart among it.
fn lived_in() -> House {
    let house = House::new();
    house.import("days.ics", DAYS);
    house.import("people.vcf", PEOPLE);
    let came = house.activities().into_iter().find(|it| it.series.is_some()).unwrap();
    save(&house, Activity { place: "Сала 2".into(), ..came });
    let announced = activity(&house, "Интервју; сутра, „важно“", "2026-11-24 10:00");
    let (kind, state, visibility) = (ActivityKind::Media, ActivityState::Held, Visibility::Announced);
    save(&house, Activity { kind, state, visibility, text: "први ред\nдруги ред".into(), ..announced });
    let weekly = activity(&house, "Одбор", "2026-11-02 08:30");
    let series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=4", NaiveDate::MAX));
    let id = save(&house, Activity { series, ..weekly });
    let one = |at: &str, minutes| DecideActivity {
        id,
        at: Some(wall(at)),
        reach: Reach::This,
        step: Step::Move { minutes },
        beside: Vec::new(),
    };
    house.ask(one("2026-11-09 08:30", 30));
    // What stands apart goes on to stand for its time when the whole series moves.
    house.ask(DecideActivity { reach: Reach::Series, ..one("2026-11-02 08:30", 60) });
    house.ask(one("2026-11-16 09:30", 45));
    let person = PersonId::new(house.ids.next(crate::NOW));
    let person = Person {
        contact: true, remark: "не зове\nпре девет".into(), ..Person::named(person, "Ђорђе Узорак")
    };
    house.ask(EditPerson { person, organisations: false });
    let organisation = OrganisationId::new(house.ids.next(crate::NOW));
    house.ask(EditOrganisation { organisation: Organisation::named(organisation, "Савез узорака") });
    let came = house.people().into_iter().find(|it| it.source.is_some()).unwrap();
    house.ask(EditPerson { person: Person { position: "Начелница".into(), ..came }, organisations: false });
    house
}

/// Every face of an export brought in, tried first.
fn bring(house: &House, faces: &BTreeMap<String, String>) -> Vec<Came> {
    let one = |(name, text): (&String, &String)| {
        let name = name.replace('/', "-");
        let tried = house.bring(&name, text, true);
        let came = house.import(&name, text);
        assert_eq!((tried.tally, tried.brought), (came.tally, came.brought), "{name}");
        came
    };
    faces.iter().map(one).collect()
}

fn counts(came: &[Came]) -> (u64, u64) {
    (came.iter().map(|it| it.tally.new).sum(), came.iter().map(|it| it.tally.known).sum())
}

fn records(house: &House) -> (Vec<Activity>, Vec<Person>, Vec<Organisation>) {
    (house.activities(), house.people(), house.all(EntityKind::Organisation))
}

#[test]
fn an_office_s_own_export_is_here_already() {
    let house = lived_in();
    let before = records(&house);
    let out = faces(&house);
    let came = bring(&house, &out);
    assert_eq!(counts(&came), (0, 10), "{came:#?}");
    assert_eq!(records(&house), before);
    assert!(came.iter().all(|it| it.undo.is_none()), "nothing came, so nothing is taken back");
}

#[test]
fn another_office_takes_the_same_export_once() {
    let first = lived_in();
    let house = House::new();
    assert_eq!(counts(&bring(&house, &faces(&first))), (10, 0));
    let before = records(&house);
    first.clock.advance(60_000);
    assert_eq!(counts(&bring(&house, &faces(&first))), (0, 10), "written a minute later");
    assert_eq!(counts(&bring(&first, &faces(&house))), (0, 10), "and back where it came from");
    assert_eq!(records(&house), before);
}

#[test]
fn only_what_was_changed_in_the_file_is_a_change() {
    let house = lived_in();
    let before = records(&house);
    let mut out = faces(&house);
    for text in out.values_mut() {
        *text = text
            .replace("SUMMARY:Интервју", "SUMMARY:Велики интервју")
            .replace("FN:Савез узорака", "FN:Савез старих узорака")
            .replace("FN:Завод за пробе", "FN:Завод за велике пробе")
            .replace("FN:Ђорђе Узорак", "FN:Ђорђе Други Узорак");
    }
    let came = bring(&house, &out);
    assert_eq!(counts(&came), (4, 6), "{came:#?}");
    assert_eq!(came.iter().map(|it| it.brought.changed).sum::<u64>(), 4);
    let after = records(&house);
    assert_eq!(
        (after.0.len(), after.1.len(), after.2.len()),
        (before.0.len(), before.1.len(), before.2.len()),
        "{after:#?}"
    );
    let media = after.0.iter().find(|it| it.kind == ActivityKind::Media).unwrap();
    assert_eq!((media.state, media.visibility), (ActivityState::Held, Visibility::Announced));
    assert!(media.title.starts_with("Велики интервју; сутра"));
    assert!(after.2.iter().any(|it| it.name == "Завод за велике пробе"));
    assert!(after.1.iter().any(|it| it.name == "Ђорђе Други Узорак" && it.remark == "не зове\nпре девет"));
    assert_eq!(counts(&bring(&house, &out)), (0, 10), "and it comes once");
}

#[test]
fn what_the_office_changed_since_it_wrote_it_out_stays_and_is_told() {
    let house = lived_in();
    let out = faces(&house);
    let media = house.activities().into_iter().find(|it| it.kind == ActivityKind::Media).unwrap();
    let step = Step::Cancel { reason: "Болест".into(), margins: None };
    house.ask(DecideActivity { id: media.id, at: None, reach: Reach::This, step, beside: Vec::new() });
    let league = house.all::<Organisation>(EntityKind::Organisation).into_iter().find(|it| it.name == "Савез узорака");
    let league = Organisation { place: "Камен-град".into(), ..league.unwrap() };
    house.ask(EditOrganisation { organisation: league });
    let before = records(&house);
    let came = bring(&house, &out);
    assert_eq!(counts(&came), (0, 8), "{came:#?}");
    assert_eq!(came.iter().map(|it| it.tally.skipped).sum::<u64>(), 2);
    assert!(came.iter().flat_map(|it| &it.remarks).all(|why| why == "import-overtaken"), "{came:#?}");
    assert_eq!(records(&house), before);
}
