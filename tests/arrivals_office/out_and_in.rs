//! What came goes out as it came, and comes again: an office's calendars and cards are the same after any way round.

use std::collections::BTreeMap;

use kabinet::api::job::Job;

use crate::House;
use crate::export_kit::{DAYS, PEOPLE, files, has_faces};

/// The calendars and cards of an export.
pub fn faces(house: &House) -> BTreeMap<String, String> {
    let into = house.room.path().join(format!("out-{}", house.ids.next(crate::NOW)));
    house.run(Job::ExportAll { into: into.clone() });
    let faces = files(&into).into_iter().filter(|(name, _)| name.starts_with("diaries/") || name == "people.vcf");
    faces.map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect()
}

/// The cards of an export.
pub fn cards_of(house: &House) -> String {
    faces(house).remove("people.vcf").unwrap_or_default()
}

/// An office with what these faces hold.
pub fn taken_in(faces: &BTreeMap<String, String>) -> House {
    let house = House::new();
    for (name, text) in faces {
        let came = house.import(&name.replace('/', "-"), text);
        assert_eq!(came.tally.quarantined, 0, "{name}: {:?}", came.remarks);
    }
    house
}

/// The text without when it was written.
fn unstamped(faces: &BTreeMap<String, String>) -> BTreeMap<&str, Vec<&str>> {
    let lines = |text| str::lines(text).filter(|line| !line.starts_with("DTSTAMP:")).collect();
    faces.iter().map(|(name, text)| (name.as_str(), lines(text))).collect()
}

#[test]
fn an_office_s_calendars_and_cards_are_the_same_after_they_went_out_and_came_in() {
    let first = House::new();
    first.import("days.ics", DAYS);
    first.import("people.vcf", PEOPLE);
    let out = faces(&first);
    has_faces(&out.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect());
    let again = faces(&taken_in(&out));
    assert_eq!(unstamped(&again), unstamped(&out));
}
