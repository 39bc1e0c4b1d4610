//! Narrowing the diary by words: only what they fit is shown, in every view, until they are taken away.

use crate::week::{HOME, Office, SMALL};
use crate::{English, SerbianCyrillic};

#[test]
fn words_leave_only_what_they_fit_while_they_are_typed_and_esc_takes_them_away() {
    for language in [English, SerbianCyrillic] {
        let mut seat = Office::week().seat(language, SMALL);
        seat.press("/").type_text("kole").expect("Колегијум").expect_not("Interview").expect_not("Donor");
        seat.press("enter").expect("/kole");
        assert!(seat.selected().contains("Колегијум"), "{}", seat.screen());
        seat.press("esc").expect("Donor").expect_not("/kole");
        assert!(seat.selected().contains("Колегијум"), "{}", seat.screen());
    }
}

#[test]
fn what_where_and_everybody_who_takes_part_are_looked_at_in_either_script() {
    for (words, found) in [
        ("budzet", "Буџет"),
        ("sala 2 austrija", ""),
        ("sala 2 austrije", "Амбасадор"),
        ("primeric", "Позив, Савет"),
        ("узорак", "Позив, Савет"),
        ("ROOM", "Donor"),
    ] {
        let mut seat = Office::week().seat(English, HOME);
        seat.press("/").type_text(words).press("enter");
        assert!(seat.selected().contains(found), "{words}\n{}", seat.screen());
    }
}

#[test]
fn every_view_shows_only_what_fits() {
    for view in ["v a", "v d", "v w", "v m"] {
        let mut seat = Office::week().seat(English, HOME);
        seat.press("l").press(view).press("/").type_text("donor\n").expect("/donor");
        seat.expect("Donor").expect_not("Колегиј").expect_not("Амбасадор");
    }
}

#[test]
fn days_without_a_match_give_way_and_nothing_that_is_taken_is_called_free() {
    let mut seat = Office::week().seat(English, SMALL);
    seat.press("v f").expect("free").press("/").type_text("sala\n");
    seat.expect_not("free").expect_not("with nothing").expect_not("Today");
    seat.press("j").expect_not("nothing");
    seat.press("esc").expect("free");
}

#[test]
fn where_nothing_fits_it_is_said_what_to_do() {
    let office = Office::week();
    let mut seat = office.seat(English, SMALL);
    seat.press("/").type_text("zzz\n").expect("Nothing fits “zzz” in the days at hand. esc shows all");
    seat.press("v w").expect("Nothing here fits “zzz”. j goes on").press("esc").expect("Interview");
    let mut seat = office.seat(SerbianCyrillic, SMALL);
    seat.press("/").type_text("zzz\n").expect("Ништа у учитаним данима не одговара речима „zzz“");
}

#[test]
fn what_is_new_is_seen_though_other_words_were_looked_for() {
    let mut seat = Office::week().seat(English, SMALL);
    seat.press("/").type_text("kole\n").press("o").type_text("24.11. 18:00 Reception\n");
    assert!(seat.selected().contains("Reception"), "{}", seat.screen());
    seat.expect_not("/kole");
}

#[test]
fn words_that_fit_nothing_leave_one_where_one_was() {
    for (go, day) in [("g d 2 3 . 1 1 . enter j", "2026-11-23"), ("g d 2 9 . 1 1 . enter", "2026-11-29")] {
        for typed in ["xyz", "buxyz", "koxyz"] {
            let mut seat = Office::week().seat(English, SMALL);
            seat.press(go);
            let stood = (seat.model.diary.day, seat.model.diary.key);
            assert_eq!(stood.0, Some(crate::week::day(day)));
            seat.press("/").type_text(typed).press("enter").press("esc");
            assert_eq!((seat.model.diary.day, seat.model.diary.key), stood, "{typed}\n{}", seat.screen());
            seat.press("/").type_text(typed).press("esc");
            assert_eq!((seat.model.diary.day, seat.model.diary.key), stood, "{typed}\n{}", seat.screen());
            seat.press("/").type_text(typed).press("enter /").type_text("q").press("enter esc");
            assert_eq!((seat.model.diary.day, seat.model.diary.key), stood, "{typed}\n{}", seat.screen());
        }
    }
}

#[test]
fn each_letter_is_looked_for_from_where_one_was_and_whoever_went_on_stays_there() {
    let mut seat = Office::week().seat(English, SMALL);
    seat.press("g d").type_text("23.11.\n").press("/").type_text("bu").press("backspace backspace").type_text("don\n");
    assert!(seat.selected().contains("Donor"), "{}", seat.screen());
    let mut seat = Office::week().seat(English, SMALL);
    seat.press("v w /").type_text("xyz\n").press("}");
    let day = seat.model.diary.day;
    seat.press("esc");
    assert_eq!(seat.model.diary.day, day, "who went on stays there");
}
