//! Marks, and steps with all that carry one.

use kabinet::words::Language;

use crate::{HOME, day, office};

#[test]
fn a_bulk_step_tells_its_count_before_anything_is_touched() {
    let mut seat = day(Language::English, HOME);
    seat.press("x x").expect("2 marked").press("A").expect("This will touch 2 tasks");
    seat.press("n").expect("2 marked").press("A y").expect("1 task changed").expect_not("marked");
    seat.expect("Mine 3").press("u").expect("Mine 2");
}

#[test]
fn marks_reach_to_here_and_by_words_and_the_whole_list() {
    let mut seat = day(Language::English, HOME);
    seat.press("x j j X").expect("4 marked").press("esc").expect_not("marked");
    seat.press("*").type_text("vesna").press("enter").expect("2 tasks marked").press("esc * enter").expect("4 marked");
    seat.press("d").type_text("1.12.").press("enter").expect("Why is it put off?").type_text("session moved");
    seat.press("enter").expect("This will touch 4 tasks").press("y").expect("4 tasks changed · u undo");
    seat.press("u").expect("taken back").expect("Overdue 1");
}

#[test]
fn what_a_step_does_not_fit_is_said() {
    let mut seat = day(Language::English, HOME);
    seat.press("v d x v o").expect_not("marked");
    seat.press("x e").type_text("ok").press("enter y").expect("1 task changed");
    seat.press("v d * enter").expect("2 tasks marked").press("e").type_text("twice").press("enter y");
    seat.expect("2 stayed as they were").expect("no longer open");
}

#[test]
fn marking_that_found_nothing_is_not_about_the_cursor() {
    let mut seat = day(Language::English, HOME);
    seat.press("*").type_text("nothing has this").press("enter").expect("no task is marked");
    for keys in ["e", "d", "D", "a", "A"] {
        seat.press(keys).expect("Nothing was marked");
        assert!(seat.model.overlay.is_none(), "{keys}");
    }
    seat.press("esc A").expect("T-1: assigned to me");
}

#[test]
fn a_mark_goes_with_its_task_when_that_leaves_the_list() {
    let mut office = office(Language::English, HOME);
    office.seat.press("x x").expect("2 marked");
    let rows: Vec<_> = office.seat.model.tasks.list.rows().map(|row| row.id).collect();
    office.drop(rows[..1].to_vec());
    office.seat.listen_for("Open 3").expect("1 marked").press("A").expect("This will touch 1 task").press("n");
    office.drop(rows[1..].to_vec());
    office.seat.listen_for("Open 0").expect_not("marked");
}

#[test]
fn a_mark_that_is_not_seen_goes_too() {
    let mut office = office(Language::English, HOME);
    office.seat.press("x x").expect("2 marked").press("/").type_text("北京\n").expect("2 marked");
    office.drop(office.tasks[..1].to_vec());
    office.seat.listen_for("Open 3").press("/").press("ctrl-u").press("enter").expect("1 marked");
}

#[test]
fn marks_of_a_list_beside_the_way_stay_behind_there() {
    let mut seat = day(Language::English, HOME);
    seat.press("T").type_text("Ask first\n").press("ctrl-s g g g t").expect("Ask first").press("x").expect("1 marked");
    seat.press("q").expect("Open").expect_not("marked").press("A").expect_not("This will touch");
}

#[test]
fn marking_by_words_marks_only_what_is_seen() {
    let mut seat = day(Language::English, HOME);
    seat.press("/").type_text("vesna\n").press("* enter").expect("2 tasks marked").press("A").expect("touch 2 tasks");
    seat.press("n esc").press("/").press("ctrl-u").type_text("vesna\n").press("*").type_text("book\n");
    seat.expect("1 task marked").press("esc *").type_text("нацрт\n").expect("no task is marked");
}
