//! What is cancelled, free or far away: how it is told where it is not seen at once.

use crate::week::{HOME, Office, SMALL};
use crate::{English, SerbianCyrillic};

#[test]
fn what_was_cancelled_says_how_to_see_it_and_is_counted() {
    for (language, told, count) in [
        (English, "cancelled; v x shows it", "1 cancelled hidden"),
        (SerbianCyrillic, "отказано; v x га приказује", "скривено 1 отказано"),
    ] {
        let office = Office::week();
        let mut seat = office.seat(language, SMALL);
        seat.press("l c").type_text("Болест\n");
        assert!(seat.notice().contains(told), "{}", seat.notice());
        for view in ["v a", "v d", "v w", "v m"] {
            seat.press(view).expect(count);
        }
        seat.press("v x").expect_not(count);
    }
}

#[test]
fn a_day_of_which_all_is_cancelled_still_says_so() {
    let office = Office::empty();
    let mut seat = office.seat(English, SMALL);
    seat.press("o").type_text("25.11. 10:00 Call\n").press("c").type_text("Ill\n").press("g n");
    seat.expect("Wed 25 Nov · 1 cancelled hidden");
}

#[test]
fn of_a_series_it_is_asked_which_times_before_why() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("g d").type_text("27.11.\n").press("G c").expect("this one").expect_not("Why is it cancelled?");
    seat.press("enter")
        .expect("Why is it cancelled?")
        .type_text("Ill\n")
        .expect_not("15:00–16:00  Преглед недеље\n Fri 27");
    assert!(seat.notice().contains("cancelled"), "{}", seat.notice());
    seat.press("ctrl-d").expect("Преглед недеље");
}

#[test]
fn what_is_done_again_is_named() {
    for (language, told) in [(English, "done again: added"), (SerbianCyrillic, "поново урађено: додато")]
    {
        let mut seat = Office::empty().seat(language, SMALL);
        seat.press("o").type_text("25.11. 10:00 Позив\n").press("u ctrl-r");
        assert!(seat.notice().contains(told), "{}", seat.notice());
        seat.press("u ctrl-r");
        assert!(seat.notice().contains(told), "{}", seat.notice());
    }
}

#[test]
fn a_move_says_to_when() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("l l j gt");
    assert!(seat.notice().contains("moved to Tue 24 Nov · 11:15–12:15"), "{}", seat.notice());
    seat.press("g d").type_text("27.11.\n").press("G gt down enter");
    assert!(seat.notice().contains("moved to Fri 27 Nov · 15:15–16:15"), "{}", seat.notice());
}

#[test]
fn a_date_that_is_gone_to_stands_first() {
    let office = Office::week();
    for (size, date, head) in [(SMALL, "14.12.", "Mon 14 Dec"), (HOME, "14.3.2031", "Fri 14 Mar 2031")] {
        let mut seat = office.seat(English, size);
        seat.press("g d").type_text(date).press("enter");
        let screen = seat.screen();
        assert!(screen.lines().nth(3).unwrap().trim_start().starts_with(head), "{screen}");
    }
}

#[test]
fn free_time_is_told_in_day_and_week_too() {
    let mut seat = Office::week().seat(English, HOME);
    seat.press("v f l v d").expect("10:45–18:00 free").expect("11:00–18:00 free");
    seat.press("v w").expect("–18:00 free").expect("12").press("v a").expect("08:00–18:00  free");
    seat.press("v f").expect_not("08:00–18:00");
}

#[test]
fn after_something_vanishes_what_stood_beside_it_is_selected() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("l j j c").type_text("Болест\n");
    assert!(seat.selected().contains("Службено"), "{}", seat.screen());
    seat.press("k c").type_text("Ill\n");
    assert!(seat.selected().contains("Службено"), "{}", seat.screen());
}

#[test]
fn after_another_seat_cancels_it_what_stood_beside_it_is_selected() {
    let office = Office::week();
    let (mut seat, mut other) = (office.seat(English, SMALL), office.seat(English, SMALL));
    seat.press("l j j");
    assert!(seat.selected().contains("Амбасадор"), "{}", seat.screen());
    other.press("l j j c").type_text("Болест\n");
    seat.listen_for("1 cancelled hidden");
    assert!(seat.selected().contains("Службено"), "{}", seat.screen());
}
