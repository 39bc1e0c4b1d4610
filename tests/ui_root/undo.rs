//! Steps that are taken back as a whole: imports, bulk changes, nothing at all.

use kabinet::api::history::Done;
use kabinet::api::job::{Job, JobId, Outcome};
use kabinet::ui::event::Event;
use kabinet::words::Language::English;
use uuid::Uuid;

use crate::kit::Seat;
use crate::week;

#[test]
fn a_whole_import_is_taken_back() {
    let mut seat = week(English, 120, 36);
    seat.press("space f u").expect("Take back which import?").expect("/home/vesna/posta").press("enter");
    seat.expect("Take this import back").press("y");
    assert!(seat.jobs.iter().any(|job| matches!(job, Job::Undo { .. })));
}

#[test]
fn bulk_changes_can_be_taken_back_as_one() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let group = Some(kabinet::domain::operation::GroupId(Uuid::from_u128(3)));
    let done = Done { verb: "letter.assign".to_owned(), sequence: None, group, changed: 41 };
    let job = JobId(Uuid::from_u128(99));
    let ended = Outcome::Changed { done, undone: None, refused: vec![], cancelled: true };
    seat.event(Event::Ended(job, Box::new(Ok(ended))));
    seat.expect("stopped: 41 letters changed · u undo").press("u");
    assert!(seat.model.jobs.values().any(|(job, _)| matches!(job, Job::Undo { .. })));
}

#[test]
fn the_rest_of_a_bulk_undo_that_was_stopped_is_taken_back_by_the_next_u() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let group = |id| Some(kabinet::domain::operation::GroupId(Uuid::from_u128(id)));
    let changed = |undone: Option<&str>, group, cancelled| {
        let done = Done { verb: "letter.assign".to_owned(), sequence: None, group, changed: 41 };
        Ok(Outcome::Changed { done, undone: undone.map(str::to_owned), refused: vec![], cancelled })
    };
    let undoing = |seat: &Seat| {
        let of = |job: &Job| matches!(job, Job::Undo { what: kabinet::api::history::Undoable::Group(of) } if Some(*of) == group(3));
        seat.model.jobs.iter().find(|(_, (job, _))| of(job)).map(|(id, _)| *id)
    };
    seat.event(Event::Ended(JobId(Uuid::from_u128(99)), Box::new(changed(None, group(3), false))));
    seat.press("u");
    let job = undoing(&seat).unwrap();
    seat.event(Event::Ended(job, Box::new(changed(Some("letter.assign"), group(4), true))))
        .expect("stopped: taken back");
    assert!(undoing(&seat).is_none());
    seat.press("u");
    assert!(undoing(&seat).is_some());
}

#[test]
fn u_without_anything_done_says_so() {
    let mut seat = week(English, 120, 36);
    seat.press("u").expect("There is nothing to undo.").press("ctrl-r").expect("nothing to do again");
    seat.press(".").expect("Nothing was decided yet").press("4 .").expect("nothing to repeat");
}

#[test]
fn a_letters_history_names_what_was_taken_back_and_done_again() {
    let mut seat = week(English, 120, 36);
    seat.press("g 6 enter A").expect("assigned to me").press("u ctrl-r u i");
    let screen = seat.screen();
    let what: Vec<&str> = screen.lines().filter_map(|line| line.split_once(": ")).map(|(_, what)| what).collect();
    let told =
        |what: &&str| ["done again: assigned", "taken back: assigned"].into_iter().find(|told| what.starts_with(told));
    let told: Vec<&str> = what.iter().filter_map(told).collect();
    assert_eq!(told[..3], ["taken back: assigned", "done again: assigned", "taken back: assigned"], "{screen}");
}
