//! More than is read, shown or has room: it says so.

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use kabinet::api::client::{Client, Envelope, Feed};
use kabinet::api::contract::Answer;
use kabinet::base::error::Result;
use kabinet::domain::moment::When;

use crate::kit::Seat;
use crate::week::{HOME, Office, SMALL, day};
use crate::{English, SerbianCyrillic};

/// An office that has more in its diary than it answers.
struct Cut(Arc<dyn Client>);

impl Client for Cut {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        let mut answer = self.0.ask(envelope)?;
        if let Answer::ListActivities(agenda) = &mut answer {
            agenda.more = true;
        }
        Ok(answer)
    }

    fn feed(&self) -> Receiver<Feed> {
        self.0.feed()
    }
}

#[test]
fn days_of_which_not_all_was_read_say_so_in_every_view() {
    let office = Office::week();
    for (language, told) in [(English, "not all of it is shown"), (SerbianCyrillic, "није све приказано")]
    {
        for size in [SMALL, HOME] {
            let mut seat = Seat::new(Arc::new(Cut(Arc::clone(&office.owner))), language, size);
            seat.press("2 l");
            for view in ["v a", "v d", "v w", "v m"] {
                seat.press(view).expect(told);
            }
            office.seat(language, size).press("l").expect_not(told);
        }
    }
}

#[test]
fn a_day_of_which_not_all_was_read_is_neither_free_nor_empty() {
    let office = Office::week();
    let mut seat = Seat::new(Arc::new(Cut(Arc::clone(&office.owner))), English, HOME);
    seat.press("2 l v f").expect_not("–18:00").expect_not("with nothing");
    seat.press("v d").expect_not("–18:00");
}

#[test]
fn whole_days_that_have_no_room_are_counted() {
    let office = Office::empty();
    for nth in 1..=7 {
        let mut whole = office.activity(&format!("Цео дан {nth}"), "2026-11-24 00:00", 0, 0);
        whole.when = When::day(day("2026-11-24"));
        office.keep(whole);
    }
    let mut seat = office.seat(English, HOME);
    seat.press("g d").type_text("24.11.\n");
    for view in ["v d", "v w"] {
        seat.press(view).expect("Цео дан 3").expect("+4").expect_not("Цео дан 4");
    }
    seat.press("G").expect("Цео дан 7").expect("+4").expect_not("Цео дан 4");
}

#[test]
fn a_heading_leaves_out_what_is_needed_least() {
    let office = Office::week();
    for language in [English, SerbianCyrillic] {
        let mut seat = office.seat(language, SMALL);
        seat.press("l v d c").type_text("Болест\n").press("/").type_text("Амбасадор са дугачким именом\n");
        let heading = seat.screen().lines().nth(1).unwrap().to_owned();
        assert!(heading.contains("23") && heading.contains("/Амбасадор са дугачким именом"), "{heading}");
        assert!(!heading.contains('…'), "{heading}");
    }
}
