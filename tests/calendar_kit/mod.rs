//! What the tests of calendars and cards do with every file: take it apart, and write what was read over it.

use kabinet::base::clock::Timestamp;
use kabinet::format::ics::{Event, Outgoing, calendar};
use kabinet::format::lines::{Component, components, unfold};
use kabinet::format::vcf;

/// The components of a file.
pub fn parts(bytes: &[u8]) -> Vec<Component> {
    let mut found = Vec::new();
    components(&unfold(bytes), &mut |component| {
        found.push(component);
        true
    });
    found
}

/// A calendar with the event that was read of `source`, written over that.
pub fn rewritten(event: &Event, source: &str) -> String {
    let activity = &event.activity;
    let zone = activity.when.zone();
    let stands_for = event.stands_for.as_ref().map(|at| (at.wall_in(zone), &activity.when));
    calendar([Outgoing { activity, uid: &activity.uid, stands_for, source: Some(source), stamp: Timestamp(0) }])
}

/// A file with the card that was read of `source`, written over that.
pub fn rewritten_card(read: &vcf::Read, source: &str) -> String {
    vcf::cards([vcf::Outgoing { card: &read.card, uid: &read.uid, source: Some(source), more: &[] }])
}
