//! The desk, the people and the quarantine by keystroke, before a real office in memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

mod forms;
mod late;
mod merging;
mod mixed;
mod overtaken;
mod people;

use house::House;
use kabinet::ui::place::Screen;
use kabinet::words::Language::{self, English, SerbianCyrillic, SerbianLatin};
use kit::Seat;

/// The desk on an ordinary Sunday.
fn week(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    house.broken();
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("3 1");
    seat
}

fn nothing(language: Language, columns: u16, rows: u16) -> Seat {
    let mut seat = Seat::new(House::empty().found(), language, (columns, rows));
    seat.press("3 1");
    seat
}

fn crowd(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.crowd(400);
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("3 1");
    seat
}

/// One snapshot per size and language.
fn at_every_size(name: &str, make: impl Fn(Language, u16, u16) -> Seat, keys: &str, sizes: &[(u16, u16)]) {
    for language in [English, SerbianCyrillic] {
        for (columns, rows) in sizes {
            let mut seat = make(language, *columns, *rows);
            seat.press(keys);
            insta::assert_snapshot!(format!("{name}-{columns}-{}", language.tag()), seat.screen());
        }
    }
}

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];
const WITH_LARGE: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

#[test]
fn the_desk_at_every_size() {
    at_every_size("desk", week, "j", &WITH_LARGE);
    at_every_size("desk-empty", nothing, "", &SIZES);
    at_every_size("desk-huge", crowd, "j j", &SIZES);
}

#[test]
fn the_people_at_every_size() {
    at_every_size("people", week, "4 j j", &SIZES);
    at_every_size("person", week, "4 j j enter", &SIZES);
    at_every_size("people-empty", nothing, "4", &SIZES);
    at_every_size("people-huge", crowd, "4 G", &SIZES);
}

#[test]
fn the_quarantine_at_every_size() {
    at_every_size("quarantine", week, "space f q", &SIZES);
    at_every_size("quarantine-reader", week, "space f q enter", &SIZES);
    at_every_size("quarantine-empty", nothing, "space f q", &SIZES);
}

#[test]
fn the_desk_shows_mine_and_else_the_offices() {
    let mut seat = week(English, 120, 36);
    seat.expect("waiting for me 4").press("v").expect("open ones").press("v").expect("waiting for me 4");
    let mut seat = nothing(English, 120, 36);
    seat.expect("the office's open ones 0");
}

#[test]
fn a_verdict_on_the_desk_is_taken_back() {
    let mut seat = week(English, 120, 36);
    let before = seat.selected();
    seat.press("e down enter").expect("waiting for me 3").expect("a/a, class").expect("u undo");
    seat.press("u").expect("waiting for me 4").expect("taken back");
    assert_eq!(seat.selected(), before);
    seat.press("ctrl-r").expect("waiting for me 3").expect("done again");
}

#[test]
fn a_question_on_the_desk_is_about_the_letter_it_was_asked_for() {
    let mut seat = week(English, 120, 36);
    let ids = |seat: &Seat| seat.model.desk.list.rows().map(|row| row.id).collect::<Vec<_>>();
    let before = ids(&seat);
    seat.slow = true;
    seat.press("e down enter d ctrl-u").type_text("+3");
    seat.slow = false;
    seat.release(seat.waiting()).expect("waiting for me 3").press("enter");
    assert_eq!(ids(&seat), before[1..], "the closed letter is gone");
    let due = |seat: &Seat| seat.model.desk.list.rows().map(|row| row.deadline).collect::<Vec<_>>();
    let now = due(&seat);
    seat.press("u u").expect("waiting for me 4");
    assert_eq!(due(&seat)[1..], now[..], "the other letters were left alone");
}

#[test]
fn a_deadline_is_asked_for_and_the_one_it_has_is_told() {
    let mut seat = week(English, 120, 36);
    seat.press("d")
        .expect("instead of")
        .type_text("+3")
        .expect("(Wednesday)")
        .press("enter")
        .expect("8: deadline 25 Nov");
}

#[test]
fn a_count_that_stops_says_so_everywhere() {
    let house = House::empty();
    let owner = house.found();
    house.late(1_000);
    for language in [English, SerbianLatin] {
        let mut seat = Seat::new(owner.clone(), language, (120, 36));
        seat.press("3 1");
        let row = |seat: &Seat, word: &str| seat.screen().lines().find(|line| line.contains(word)).unwrap().to_owned();
        let (overdue, letters) = match language {
            English => ("overdue", "999+ letters"),
            _ => ("prekoračeni", "999+ dopisa"),
        };
        assert!(row(&seat, overdue).contains(" 999+"), "{}", seat.screen());
        seat.resize(80, 24).expect(&format!("999+ {overdue}")).resize(120, 36);
        seat.press("3 v l").expect(letters);
        seat.press("v v").type_text(overdue).expect(" 999+").press("esc").resize(200, 60).expect(" 999+");
        seat.press("/").type_text("ургенција").press("enter").expect(" 999+");
    }
}

#[test]
fn every_verb_of_a_letter_works_on_the_desk_as_well() {
    let mut seat = week(English, 120, 36);
    seat.press("h")
        .type_text("1.12.\n")
        .type_text("a\n")
        .expect("8: held until 1 Dec")
        .press("u")
        .expect("8: taken back");
    seat.press("f down enter").expect("8: filed, class").press("m").type_text("urgent\n").expect("│ urgent");
    seat.press("i")
        .expect("What was done")
        .press("esc")
        .press("l")
        .type_text("osce")
        .press("enter")
        .expect("person linked");
    seat.press("L").expect("Take away the link").press("enter").expect("link taken away");
    seat.press("y n");
    assert_eq!(seat.copied, ["8"]);
    seat.press("E").expect("The letter is not done.");
}

#[test]
fn a_letter_opened_from_the_desk_is_read() {
    let mut seat = week(English, 120, 36);
    let seen = |seat: &Seat| seat.model.desk.list.selected().map(|row| row.seen);
    assert_eq!(seen(&seat), Some(false));
    seat.press("enter q");
    assert_eq!((seat.model.screen, seen(&seat)), (Screen::Desk, Some(true)));
}

#[test]
fn an_answer_begun_on_the_desk_comes_back_to_it() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press("j r").hurry();
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("Re: ").press("esc");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn a_conversation_and_a_sender_are_seen_from_the_desk_and_q_comes_back() {
    let mut seat = week(English, 120, 36);
    seat.press("j");
    for (key, title) in [("c", "Conversation: "), ("w", "Letters with: ")] {
        let letter = seat.model.desk.list.selected().map(|row| row.number).unwrap();
        seat.press("1").press(key).expect(title).expect(&format!("Letter {letter}")).press("q");
        assert_eq!(seat.model.screen, Screen::Desk, "{}", seat.screen());
    }
}

#[test]
fn quotations_are_folded_on_the_desk_as_in_the_reader() {
    let mut seat = week(English, 120, 36);
    seat.press("j").expect("… 2 quoted lines").expect_not("> Јавићемо").press("Q").expect("> Јавићемо");
}

#[test]
fn enter_on_the_desk_opens_the_letter_and_q_comes_back() {
    let mut seat = week(English, 120, 36);
    seat.press("j enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("q");
    if seat.model.screen == Screen::Letters {
        seat.press("q");
    }
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn the_summary_leads_to_its_lists() {
    let mut seat = week(English, 120, 36);
    seat.press("tab tab tab j j j enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("1 G k enter");
    assert_eq!(seat.model.screen, Screen::Papers);
    seat.press("1 G enter").expect("Nothing is unfinished");
}

#[test]
fn people_stand_in_the_order_of_the_script() {
    let names = |language| -> Vec<String> {
        let seat = {
            let mut seat = week(language, 200, 60);
            seat.press("4");
            seat
        };
        seat.model.people.list.rows().map(|row| row.name().to_owned()).collect()
    };
    let cyrillic = names(SerbianCyrillic);
    let latin = names(SerbianLatin);
    assert_eq!(cyrillic.len(), latin.len());
    let at = |names: &[String], name: &str| names.iter().position(|known| known.starts_with(name)).unwrap();
    // Ђ follows Д in azbuka, Dž and Đ follow D in abeceda; Opština stands before Савет in both.
    assert!(at(&cyrillic, "Др Ђорђе") < at(&cyrillic, "Opština"));
    assert!(at(&latin, "Opština") < at(&latin, "Савет"));
    let mut seat = week(SerbianCyrillic, 120, 36);
    seat.press("4 : l a n g space e n enter").expect("people");
}

#[test]
fn a_person_is_edited_kept_and_written_to() {
    let mut seat = week(English, 120, 36);
    seat.press("4 /").type_text("austri").press("enter").expect("1 of").expect("Embassy of Austria");
    seat.press("c").expect("person changed").expect("contact");
    seat.press("e tab tab tab tab").type_text("Vienna").press("enter ctrl-s").expect("Vienna");
    seat.press("u u").expect_not("Vienna").expect("correspondent");
    seat.press("esc").expect("people");
    seat.press("C").expect("Nobody is kept as a contact").press("C").expect("Embassy of Austria");
    seat.press("r");
    assert_eq!(seat.model.screen, Screen::Editor);
}

#[test]
fn a_letter_of_a_person_is_one_key_away() {
    let mut seat = week(English, 120, 36);
    seat.press("4 /").type_text("austri").press("enter enter").expect("Visit of the Federal Minister");
    seat.press("enter");
    assert_eq!(seat.model.screen, Screen::Letters);
}

#[test]
fn the_chooser_of_people_goes_to_a_card() {
    let mut seat = week(English, 80, 24);
    seat.press("g p").type_text("osce").press("enter");
    assert_eq!(seat.model.screen, Screen::People);
    seat.expect("mission@osce.example").press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn what_is_thrown_out_of_the_quarantine_comes_back() {
    let mut seat = week(English, 120, 36);
    seat.press("space f q").expect("2 things").press("D").expect("1 thing").press("u").expect("2 things");
    seat.press("* y").expect("The quarantine is empty").press("u").expect("2 things");
}

#[test]
fn raw_text_from_the_quarantine_presses_nothing() {
    let mut seat = week(English, 120, 36);
    seat.press("space f q").expect("not a letter");
    let buffer = seat.buffer();
    let safe = buffer.content.iter().all(|cell| cell.symbol().chars().all(|c| !c.is_control()));
    assert!(safe, "a control character reached the screen");
}

#[test]
fn masked_names_are_nowhere() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    for screen in ["1", "4", "4 enter", "space f q"] {
        seat.press(screen);
        seat.press("F9");
        seat.expect_not("Austria").expect_not("Унија").expect_not("slika.eml");
        seat.press("F9");
    }
}

#[test]
fn no_size_panics() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    for screen in ["1", "4", "4 enter", "space f q", "space f q enter"] {
        for (columns, rows) in
            [(0, 0), (1, 1), (20, 5), (60, 16), (61, 16), (80, 24), (109, 17), (110, 16), (150, 16), (400, 20)]
        {
            seat.resize(columns, rows).press(screen).press("j k G g g tab j tab tab");
            let _ = seat.buffer();
        }
    }
    seat.resize(20, 5).expect("Терминал");
}

#[test]
fn a_wide_terminal_is_only_wide() {
    let mut seat = week(English, 65_535, 16);
    seat.expect("KABINET");
    seat.press("4");
    let _ = seat.buffer();
}

#[test]
fn another_seats_work_is_seen_at_once() {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let mut seat = Seat::new(owner, English, (120, 36));
    seat.press("3 1 v").expect("open ones 9");
    house.crowd(1);
    seat.listen_for("open ones 10");
}

#[test]
fn an_answer_quotes_in_the_language_that_the_person_writes() {
    for (language, told) in [("de-AT", ["Am 18.11.2026 um ", "schrieb "]), ("fr", ["Le 18/11/2026 à ", "a écrit :"])]
    {
        let mut seat = week(English, 120, 36);
        seat.press("4 e tab tab tab tab tab tab tab tab tab ctrl-u").type_text(language).press("ctrl-s enter enter");
        seat.press("r");
        let text = seat.text();
        assert!(told.iter().all(|told| text.contains(told)), "{language}: {text}\n{}", seat.screen());
    }
}
