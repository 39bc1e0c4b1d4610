//! What comes again: how it is chosen in the form, what is asked before it is kept, how its count and its next time are told.

use kabinet::domain::activity::ActivityState;
use kabinet::domain::recurrence::Series;
use kabinet::ui::overlay::state::{FieldKind, Overlay};

use crate::kit::Seat;
use crate::week::{HOME, Office, SMALL, day};
use crate::{English, SerbianCyrillic};

/// From the form's first field to how it comes again.
const TO_AGAIN: &str = "tab tab tab tab tab tab tab";

/// The option that is on in the focused field.
fn chosen(seat: &Seat) -> String {
    let Some(Overlay::Form(form)) = &seat.model.overlay else { panic!("no form:\n{}", seat.screen()) };
    let FieldKind::OneOf(options, at) = &form.fields[form.focus].kind else { panic!("no choice:\n{}", seat.screen()) };
    options[*at].clone()
}

/// The question which times are meant has this row selected.
fn proposes(seat: &Seat, row: &str) {
    let Some(Overlay::Choose(choose)) = &seat.model.overlay else { panic!("no question:\n{}", seat.screen()) };
    let selected = &choose.rows[choose.selected].label;
    assert!(selected.starts_with(row), "{selected} is proposed, not {row}");
}

/// A meeting of each week without end.
fn endless(office: &Office) {
    let mut weekly = office.activity("Одбор", "2026-11-03 12:00", 60, 0);
    weekly.state = ActivityState::Confirmed;
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY", day("2026-01-01")));
    office.keep(weekly);
}

#[test]
fn letters_choose_the_option_of_which_a_word_begins_so() {
    for (language, typed, option) in [
        (English, "w", "each week"),
        (English, "every two", "every two weeks"),
        (English, "each month", "each month"),
        (SerbianCyrillic, "нед", "сваке недеље"),
        (SerbianCyrillic, "ned", "сваке недеље"),
        (SerbianCyrillic, "svake druge", "сваке друге недеље"),
    ] {
        let mut seat = Office::empty().seat(language, SMALL);
        seat.press("O").press(TO_AGAIN).type_text(typed);
        assert_eq!(chosen(&seat), option, "{typed}");
    }
}

#[test]
fn letters_that_fit_no_option_change_nothing_and_say_so() {
    let mut seat = Office::empty().seat(English, SMALL);
    seat.press("O").type_text("Одбор").press(TO_AGAIN).type_text("xq w");
    assert_eq!(chosen(&seat), "no");
    seat.expect("None of these begins so");
    seat.press("ctrl-s").expect("None of these begins so");
    seat.press("backspace backspace backspace backspace space").expect_not("None of these begins so");
    assert_eq!(chosen(&seat), "each week", "space alone still steps, to the usual one first");
}

#[test]
fn what_becomes_a_series_is_asked_first() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l e").press(TO_AGAIN).type_text("w").press("ctrl-s");
    seat.expect("each week from Mon 23 Nov, without end").press("down enter").expect("comes again");
    seat.press(TO_AGAIN);
    assert_eq!(chosen(&seat), "each week", "the form is as it was");
    seat.press("ctrl-s down down enter").expect_not("without end");
    seat.press("e").press(TO_AGAIN).type_text("w").press("ctrl-s enter");
    assert!(seat.notice().contains("each week from Mon 23 Nov, without end"), "{}", seat.notice());
    seat.press("e").type_text(" II").press("ctrl-s").expect("this one").expect("the whole series · without end");
}

#[test]
fn a_series_with_an_end_is_kept_at_once_and_told() {
    let mut seat = Office::empty().seat(SerbianCyrillic, HOME);
    seat.press("O").type_text("Одбор").press("tab ctrl-u").type_text("24.11. 12-13").press("tab tab tab tab tab tab");
    seat.type_text("нед").press("tab").type_text("24.12.2026").press("ctrl-s");
    let told = "сваке недеље од уто 24.11. до уто 22.12. (укупно 5)";
    assert!(seat.notice().contains(told), "{}\n{}", seat.notice(), seat.screen());
}

#[test]
fn a_series_without_end_says_so_instead_of_a_count() {
    for (language, told) in [(English, "each week · without end"), (SerbianCyrillic, "сваке недеље · без краја")]
    {
        let office = Office::empty();
        endless(&office);
        let mut seat = office.seat(language, HOME);
        seat.press("l l").expect(told).press("gt").expect(told.split(" · ").nth(1).unwrap());
    }
}

#[test]
fn a_series_that_is_linked_to_opens_at_its_next_time() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("27.11.\n").press("G gt enter").expect("15:15–16:15").press("i");
    seat.expect("Fri 4 Dec · 15:00–16:00").expect("in its own way");
}

#[test]
fn from_one_time_on_all_are_moved_and_what_came_before_stays() {
    for (language, later, said) in [
        (English, "this and all later · 2 times", "with all later ones"),
        (SerbianCyrillic, "овај и сви каснији · 2 термина", "са свим каснијим"),
    ] {
        let office = Office::empty();
        let mut weekly = office.activity("Одбор", "2026-11-17 12:00", 60, 0);
        weekly.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=3", day("2026-01-01")));
        office.keep(weekly);
        let mut seat = office.seat(language, HOME);
        seat.press("g d").type_text("24.11.\n").press(">").expect(later).press("down down enter");
        assert!(seat.notice().contains(said), "{}\n{}", seat.notice(), seat.screen());
        seat.expect("12:15–13:15").press("g d").type_text("17.11.\n").expect("12:00–13:00");
        // Nothing comes before the first time, and nothing after the last.
        seat.press(">").expect_not(later.split(" · ").next().unwrap()).press("esc");
        seat.press("u g d").type_text("24.11.\n").expect("12:00–13:00").expect_not("12:15–13:15");
    }
}

#[test]
fn a_form_changes_one_time_and_all_later_ones() {
    let office = Office::empty();
    let mut weekly = office.activity("Одбор", "2026-11-17 12:00", 60, 0);
    weekly.series = Some(Series::by_rule("FREQ=WEEKLY", day("2026-01-01")));
    office.keep(weekly);
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("24.11.\n").press("e").type_text(" за буџет").press("ctrl-s");
    seat.expect("this and all later · without end").press("down down enter").expect("Одбор за буџет");
    let mut seat = office.seat(English, SMALL);
    seat.press("g d").type_text("8.12.\n").press("enter").expect("Одбор за буџет").press("esc");
    seat.press("g d").type_text("17.11.\n").press("enter").expect("Одбор").expect_not("Одбор за буџет");
}

#[test]
fn the_question_counts_no_time_that_was_left_out_or_put_elsewhere_alone() {
    let office = Office::empty();
    let mut weekly = office.activity("Одбор", "2026-11-24 10:00", 60, 0);
    let mut rule = Series::by_rule("FREQ=WEEKLY;COUNT=6", day("2026-01-01"));
    rule.left_out.push(crate::week::wall("2026-12-01 10:00"));
    weekly.series = Some(rule);
    office.keep(weekly);
    let mut seat = office.seat(English, HOME);
    seat.press("l l gt").expect("5 in all, 5 still to come").press("enter");
    seat.press("ctrl-d ctrl-d gt").expect("4 in all, 4 still to come").press("esc");
    seat.press("c enter").type_text("Ill\n").press("ctrl-d gt").expect("3 in all, 3 still to come");
}

#[test]
fn the_last_answer_is_proposed_for_the_same_series_until_it_is_taken_back() {
    let office = Office::empty();
    endless(&office);
    let mut other = office.activity("Колегијум", "2026-12-01 08:00", 60, 0);
    other.series = Some(Series::by_rule("FREQ=WEEKLY", day("2026-01-01")));
    office.keep(other);
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("8.12.\n").press("j");
    seat.press(">");
    proposes(&seat, "this one");
    seat.press("down enter >");
    proposes(&seat, "the whole series");
    seat.press("enter").expect("12:30–13:30").press("c");
    proposes(&seat, "this one");
    seat.press("esc k >");
    proposes(&seat, "this one");
    seat.press("esc j u >");
    proposes(&seat, "this one");
}

#[test]
fn later_times_that_became_a_series_are_all_of_it() {
    let office = Office::empty();
    endless(&office);
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("8.12.\n").press("> down down enter >");
    proposes(&seat, "the whole series");
    seat.press("enter").expect("12:30–13:30").press("ctrl-d > down enter >");
    proposes(&seat, "the whole series");
    seat.press("esc ctrl-d >");
    proposes(&seat, "this and all later");
}
