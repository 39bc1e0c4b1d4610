//! Entering a letter that came on paper, by keystroke, at a real office in memory.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod house;
mod kit;

use std::sync::Arc;

use house::House;
use kabinet::api::client::{Client, send};
use kabinet::api::letters::{LetterSheet, LetterView, ListLetters, OpenLetter, Which};
use kabinet::api::page::Anchor;
use kabinet::domain::letter::Channel;
use kabinet::domain::rendition::Mailbox;
use kabinet::ui::overlay::state::Overlay;
use kabinet::words::Language;
use kit::Seat;

fn seat(language: Language, size: (u16, u16)) -> (House, Arc<dyn Client>, Seat) {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let mut seat = Seat::new(Arc::clone(&owner), language, size);
    seat.press("3");
    (house, owner, seat)
}

/// The letter that was entered last.
fn last(house: &House, owner: &dyn Client) -> LetterSheet {
    let list = ListLetters { view: LetterView::All, filter: String::new(), anchor: Anchor::Start, limit: 100 };
    let page = send(owner, house.request(), list).unwrap();
    let newest = page.rows.iter().max_by_key(|(_, row)| row.number).unwrap().1.id;
    send(owner, house.request(), OpenLetter { which: Which::Id(newest) }).unwrap()
}

#[test]
fn a_known_sender_is_offered_in_either_script_and_taken_with_one_key() {
    let (house, owner, mut seat) = seat(Language::English, (120, 36));
    seat.press("o").type_text("sud").expect("Унија судија").expect("enter or tab takes");
    seat.press("enter").type_text("Molba za prijem").press("ctrl-s").expect("letter 10 entered");
    let sheet = last(&house, &*owner);
    assert_eq!((sheet.letter.party.name.as_str(), sheet.letter.channel), ("Унија судија", Channel::Post));
    let known = Mailbox { name: "Унија судија".to_owned(), address: "unija@sudije.example".to_owned() };
    assert_eq!(sheet.party.unwrap().addresses, [known.address]);
}

#[test]
fn any_other_name_can_be_typed_whatever_is_offered() {
    let (house, owner, mut seat) = seat(Language::SerbianCyrillic, (80, 24));
    seat.press("o").type_text("Ун").expect("Унија судија").press("esc").expect_not("Унија судија  ");
    assert!(matches!(seat.model.overlay, Some(Overlay::Form(_))), "only the offer is gone");
    seat.press("tab").type_text("Захвалница").press("tab tab").type_text("4").expect("4 телефоном");
    seat.press("enter").type_text("звала двапут").press("enter");
    let letter = last(&house, &*owner).letter;
    assert_eq!((letter.party.name.as_str(), letter.channel), ("Ун", Channel::Phone));
    assert_eq!((letter.subject.as_str(), letter.remark.as_str()), ("Захвалница", "звала двапут"));
}

#[test]
fn what_is_offered_follows_what_is_typed_and_ends_with_it() {
    let (_, _, mut seat) = seat(Language::English, (120, 36));
    seat.press("o").type_text("e").expect("Embassy of Austria").press("ctrl-u").expect_not("enter or tab takes");
    seat.type_text("nobody of that name").expect_not("enter or tab takes").press("enter");
    seat.expect("tab next field").press("backtab ctrl-u").type_text("osc").expect("OSCE Mission");
    seat.press("tab backtab left").expect("OSCE Mission").press("backspace").expect_not("enter or tab takes");
}

#[test]
fn the_day_is_read_back_and_one_to_come_is_refused_before_anything_is_lost() {
    let (house, owner, mut seat) = seat(Language::English, (120, 36));
    seat.press("o").type_text("A").press("enter").type_text("B").press("enter");
    seat.expect("22 November 2026");
    seat.press("ctrl-u").type_text("yesterday").expect("21 November 2026");
    seat.press("ctrl-u").type_text("+3").press("ctrl-s").expect("still to come");
    seat.press("ctrl-u").type_text("20.11.").press("ctrl-s").expect("entered");
    assert_eq!(last(&house, &*owner).letter.received.to_utc().format("%d.%m.").to_string(), "20.11.");
}

#[test]
fn a_letter_that_the_office_refuses_stands_in_its_form_again() {
    let (_, _, mut seat) = seat(Language::English, (120, 36));
    seat.press("o").type_text(&"a".repeat(300)).press("enter").type_text("Subject").press("ctrl-s");
    seat.expect("A letter that came on paper").expect("Subject").expect("longer than 200");
}

#[test]
fn help_over_a_form_gives_it_back_as_it_was() {
    let (_, _, mut seat) = seat(Language::English, (120, 36));
    seat.press("o").type_text("OSCE").press("esc tab").type_text("Half a sub");
    seat.press("F1").expect("Keys here").expect_not("Half a sub").press("F1 q").expect_not("Keys here");
    seat.expect("Half a sub").type_text("ject").press("ctrl-s").expect("letter 10 entered");
    seat.press("F1 esc").expect_not("A letter that came on paper");
}

#[test]
fn the_form_looks_right() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        let (_, _, mut seat) = seat(language, (80, 24));
        seat.press("o").type_text("s");
        insta::assert_snapshot!(format!("offered_{tag}"), seat.screen());
        seat.press("esc tab tab");
        insta::assert_snapshot!(format!("day_{tag}"), seat.screen());
        seat.press("tab");
        insta::assert_snapshot!(format!("ways_{tag}"), seat.screen());
    }
}
