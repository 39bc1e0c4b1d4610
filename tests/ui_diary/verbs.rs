//! What is done with an activity: moved, confirmed, cancelled, held; one time or the series; what overlaps; links.

use kabinet::ui::place::Screen;

use crate::week::{HOME, Office, SMALL};
use crate::{English, SerbianCyrillic};

#[test]
fn an_activity_is_moved_by_a_quarter_or_a_day_and_back() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("l l j gt gt");
    assert!(seat.selected().contains("11:30–12:30"), "{}", seat.screen());
    assert_eq!(seat.notice(), "司法合作 会谈 北京市司法局: moved to Tue 24 Nov · 11:30–12:30 · u undo");
    seat.press("lt").expect("11:15–12:15");
    seat.press("}");
    assert_eq!(seat.model.diary.day.unwrap().to_string(), "2026-11-25");
    assert!(seat.selected().contains("司法合作"), "{}", seat.screen());
    seat.press("{");
    assert_eq!(seat.model.diary.day.unwrap().to_string(), "2026-11-24");
    seat.press("u u u u u").expect("11:00–12:00");
    seat.press("ctrl-r .");
    assert!(seat.screen().contains("2026-11-24") || seat.screen().contains("11:15"), "{}", seat.screen());
}

#[test]
fn one_time_of_a_series_or_all_are_moved_with_the_count_before() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("g d").type_text("27.11.\n").press("G gt");
    seat.expect("this one").expect("10 in all, 7 still to come");
    seat.press("enter");
    assert!(seat.selected().contains("15:15–16:15"), "{}", seat.screen());
    seat.press("ctrl-d");
    assert!(seat.selected().contains("15:00–16:00"), "{}", seat.screen());
    seat.press("gt down enter");
    assert!(seat.selected().contains("15:15–16:15"), "{}", seat.screen());
    seat.press("ctrl-d").expect("15:15–16:15");
}

#[test]
fn what_overlaps_may_stand_beside_or_move_or_stay() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("o").type_text("mon 8:30-9:00 Call\n");
    seat.press("a").expect("“Колегијум”").expect("let them stand beside each other");
    seat.press("esc");
    assert!(seat.selected().contains("overlaps?"), "{}", seat.screen());
    seat.press("a down down enter").expect("08:30–09:00").press("esc");
    seat.press("a down down down enter");
    assert!(seat.selected().contains("overlaps?"), "{}", seat.screen());
    seat.press("a enter");
    assert!(!seat.selected().contains("overlaps?"), "{}", seat.screen());
    seat.expect("Beside it, as agreed");
}

#[test]
fn it_is_cancelled_with_a_reason_and_held_once_it_was() {
    let office = Office::week();
    office.keep(office.activity("Јутро", "2026-11-22 09:00", 30, 0));
    let mut seat = office.seat(SerbianCyrillic, HOME);
    seat.press("d");
    assert!(seat.notice().contains("тек предстоји"), "{}", seat.notice());
    seat.press("k d").expect("одржано");
    seat.press("j c").type_text("Болест\n").expect_not("17:15–17:45");
    seat.press("v x").expect("17:15–17:45").expect("отказано");
    seat.press("k enter").expect("Разлог: Болест");
    seat.press("q u").expect("оквирно");
}

#[test]
fn what_is_confirmed_becomes_tentative_and_confirmed_again() {
    for (language, word) in [(English, "tentative"), (SerbianCyrillic, "оквирно")] {
        let mut seat = Office::week().seat(language, HOME);
        seat.press("l j");
        assert!(!seat.selected().contains(word), "{}", seat.screen());
        seat.press("A");
        assert!(seat.selected().contains(word), "{}", seat.screen());
        seat.press("a");
        assert!(!seat.selected().contains(word), "{}", seat.screen());
    }
}

#[test]
fn a_note_knows_what_when_where_and_who() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l l l j t enter");
    assert_eq!(seat.model.screen, Screen::Editor);
    let text = seat.text();
    assert!(text.contains("Позив, Савет") && text.contains("25 November 2026"), "{text}");
    assert!(text.contains("Ана Примерић, Петар Узорак"), "{text}");
    seat.press("ctrl-end").type_text("Договорено.").press("esc");
    assert_eq!(seat.model.screen, Screen::Diary);
    seat.expect("Tied to it (2)").expect("paper: Позив, Савет");
    seat.press("i down enter");
    assert_eq!(seat.model.screen, Screen::Papers);
    seat.expect("Activity: Позив, Савет").press("l");
    assert_eq!(seat.model.screen, Screen::Diary);
    seat.expect("Bilateral").press("q");
    assert_eq!(seat.model.screen, Screen::Papers);
}

#[test]
fn margins_lead_to_what_they_belong_to_and_back() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l l l j enter i").expect("Службено путовање").expect("Official journey");
    seat.press("i").expect("Bilateral meeting").press("q");
    assert_eq!(seat.model.screen, Screen::Diary);
}

#[test]
fn cancelling_a_journey_asks_what_becomes_of_its_margins() {
    for (choice, stands, side_stands) in
        [("enter", false, false), ("down enter", false, true), ("down down enter", true, true)]
    {
        let office = Office::week();
        let mut seat = office.seat(English, HOME);
        seat.press("l l l c").type_text("No guest\n").expect("What becomes of its margins?");
        seat.expect("One meeting on its margins is not cancelled.").press(choice);
        // The page beside the list, and the note under it, name the journey too.
        let list = |title: &str| {
            let screen = seat.screen();
            screen.lines().filter_map(|line| line.split_once('│')).any(|(list, _)| list.contains(title))
        };
        assert_eq!(
            (list("Службено путовање"), list("Позив, Савет")),
            (stands, side_stands),
            "{choice} {}",
            seat.screen()
        );
    }
}

#[test]
fn titles_are_masked_at_one_key() {
    for view in ["v a", "v d", "v w", "v m", "enter"] {
        let mut seat = Office::week().seat(English, HOME);
        seat.press("l").press(view).press("F9");
        seat.expect_not("Колегијум").expect_not("Амбасадор").expect_not("сала 2");
    }
}

#[test]
fn where_nobody_takes_part_it_is_told_how_somebody_is_added() {
    let mut seat = Office::empty().seat(English, HOME);
    seat.press("o").type_text("tue 15-16 Collegium\n").press("p").expect("P adds somebody.");
}

#[test]
fn a_task_from_an_activity_is_to_be_done_the_day_before_or_on_its_day() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l l j T").expect("A task").expect("23 Nov 2026").press("esc");
    seat.press("enter T").expect("A task").expect("23 Nov 2026").press("esc q");
    seat.press("g n G T").expect("A task").expect("22 Nov 2026").press("esc");
    seat.press("1 tab tab j T").expect("A task").expect("22 Nov 2026");
}

#[test]
fn a_note_knows_everybody_and_what_they_are_wherever_it_is_begun() {
    let office = Office::week();
    let mut activity = office.activity("Пријем", "2026-11-22 19:00", 60, 0);
    for (name, title) in [("Ана Примерић", "саветница"), ("Петар Узорак", "")] {
        activity.participants.push(office.participant(name, title));
    }
    office.keep(activity);
    for keys in ["2 G", "2 G enter", "1 tab tab j"] {
        let mut seat = office.seat(English, (120, 50));
        seat.press(keys).press("t enter");
        let text = seat.text();
        assert!(text.contains("Ана Примерић (саветница), Петар Узорак"), "{keys}: {text}");
        assert!(text.contains("22 November 2026") && text.contains("Пријем"), "{keys}: {text}");
    }
}

#[test]
fn a_receipt_says_what_was_changed_though_one_went_on_meanwhile() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.slow = true;
    seat.press("l A");
    seat.press("l l j").hurry();
    assert_eq!(seat.notice(), "Колегијум: tentative · u undo");
    assert!(seat.selected().contains("Позив, Савет"), "{}", seat.screen());
}

#[test]
fn a_cancelling_is_told_of_what_was_cancelled_though_one_looks_at_something_else() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("l c").type_text("Ill");
    seat.slow = true;
    seat.press("enter j").hurry();
    assert!(seat.notice().starts_with("Колегијум: cancelled"), "{}", seat.notice());
    assert!(seat.selected().contains("Donor"), "{}", seat.screen());
}
