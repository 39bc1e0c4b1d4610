//! What stands at the same time: told while one types, in rows, on the page, and asked whole.

use kabinet::domain::activity::{Activity, ActivityState};
use kabinet::domain::recurrence::Series;

use crate::week::{HOME, Office, SMALL, day};
use crate::{English, SerbianCyrillic};

#[test]
fn while_one_types_it_is_told_what_stands_at_that_time() {
    for (language, line, told) in [
        (English, "mon 8:30-9:00 Call", "at that time: Колегијум 08:30–09:30"),
        (SerbianCyrillic, "пон 8:30-9:00 Позив", "у то време: Колегијум 08:30–09:30"),
    ] {
        let mut seat = Office::week().seat(language, SMALL);
        seat.press("o").type_text(line).expect(told);
        seat.type_text("\n");
        assert!(seat.notice().contains(told), "{}", seat.notice());
    }
}

#[test]
fn what_stands_far_ahead_is_looked_up_once() {
    let office = Office::week();
    office.keep(office.activity("Далеко", "2029-03-05 10:00", 60, 0));
    let mut seat = office.seat(English, SMALL);
    let before = seat.asked;
    seat.press("o").type_text("5.3.2029 10:30 Other").expect("at that time: Далеко 10:00–11:00");
    assert!(seat.asked - before <= 6, "{} asks for a line", seat.asked - before);
}

#[test]
fn a_free_time_and_another_diary_say_nothing() {
    let mut seat = Office::week().seat(English, SMALL);
    seat.press("o").type_text("mon 12:00 Lunch").expect_not("at that time");
    seat.press("esc o").type_text("mon 9:30-9:45 Call").expect_not("at that time");
}

#[test]
fn the_badge_says_that_a_tentative_one_overlaps_and_an_agreed_one_stands_beside() {
    let office = Office::week();
    let mut seat = office.seat(English, HOME);
    seat.press("o").type_text("mon 8:30-9:00 Call\n");
    assert!(seat.selected().contains("overlaps?"), "{}", seat.screen());
    seat.expect("At that time: “Колегијум”");
    seat.press("a enter");
    assert!(seat.selected().contains("beside"), "{}", seat.screen());
    seat.press("j");
    assert!(seat.selected().contains("beside"), "{}", seat.screen());
}

#[test]
fn what_came_overlapping_is_told_so_until_somebody_decides() {
    for (language, told, question) in [
        (English, "nobody has said", "let them stand beside each other"),
        (SerbianCyrillic, "а нико", "нека стоје упоредо"),
    ] {
        let office = Office::week();
        let came = Activity {
            state: ActivityState::Confirmed,
            ..office.activity("Изненада", "2026-11-23 08:45", 30, 0)
        };
        office.house.bring_in(vec![came]);
        let (overlaps, beside) =
            if language == English { ("overlaps", "beside") } else { ("преклапање", "упоредо") };
        let mut seat = office.seat(language, HOME);
        seat.press("j");
        assert!(seat.selected().contains("Колегијум") && seat.selected().contains(overlaps), "{}", seat.screen());
        seat.press("j");
        assert!(seat.selected().contains("Изненада") && seat.selected().contains(overlaps), "{}", seat.screen());
        seat.expect(told).expect_not("agreed").press("a").expect(question).press("enter");
        assert!(seat.selected().contains("Изненада") && seat.selected().contains(beside), "{}", seat.screen());
        seat.expect_not(told).press("u");
        assert!(seat.selected().contains(overlaps), "{}", seat.screen());
    }
}

#[test]
fn the_question_about_an_overlap_is_whole_and_has_the_day_as_people_say_it() {
    for (language, day) in [(English, "Fri 27 Nov · 09:15–11:45"), (SerbianCyrillic, "пет 27.11. · 09:15–11:45")]
    {
        let mut seat = Office::week().seat(language, SMALL);
        seat.press("o").type_text("27.11. 10:00-10:30 X\n").press("a");
        seat.expect("називом који никуда не може").expect("стане").expect(day).expect_not("2026-11-27");
    }
}

#[test]
fn the_next_free_time_is_taken_at_a_letter_and_taken_back_at_once() {
    for (language, line, letter, offered) in [
        (English, "mon 8:30-9:00 Call", "take", "take the next free time, 09:30–10:00"),
        (SerbianCyrillic, "пон 8:30-9:00 Позив", "прво", "прво слободно време, 09:30–10:00"),
    ] {
        let mut seat = Office::week().seat(language, SMALL);
        seat.press("o").type_text(&format!("{line}\n")).press("a").expect(offered);
        seat.type_text(letter).press("enter");
        assert!(seat.selected().contains("09:30"), "{}", seat.screen());
        assert!(!seat.selected().contains("overlaps") && !seat.selected().contains("оквирно"), "{}", seat.screen());
        seat.press("u");
        assert!(seat.selected().contains("08:30"), "{}", seat.screen());
    }
}

#[test]
fn what_nobody_let_says_so_in_its_row() {
    let office = Office::empty();
    let mut yearly = office.activity("Далеко", "2030-11-26 10:00", 60, 0);
    (yearly.state, yearly.series) = (ActivityState::Confirmed, Some(Series::by_rule("FREQ=YEARLY", day("2026-01-01"))));
    office.keep(yearly);
    // Two that come again are held against each other as far as the office looks ahead: that they meet is found later.
    let mut weekly = office.activity("Одбор", "2026-11-24 10:00", 60, 0);
    (weekly.state, weekly.series) = (ActivityState::Confirmed, Some(Series::by_rule("FREQ=WEEKLY", day("2026-01-01"))));
    office.keep(weekly);
    for (language, badge) in [(English, "overlaps"), (SerbianCyrillic, "преклапање")] {
        let mut seat = office.seat(language, SMALL);
        seat.press("g d").type_text("26.11.2030\n");
        assert!(seat.selected().trim_end().ends_with(badge), "{}", seat.screen());
        // The word finds what it is said of, from its beginning and in either script.
        let typed = if language == English { ["overlaps", "overl"] } else { ["преклапање", "preklap"] };
        for words in typed {
            seat.press("/").type_text(&format!("{words}\n")).expect("Далеко").expect("Одбор").press("esc");
        }
        seat.press("/").type_text("xoverl\n").expect_not("Далеко");
    }
}
