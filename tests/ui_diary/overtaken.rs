//! The form of an activity that another seat overtook.

use kabinet::api::client::send;
use kabinet::api::diary::{OpenActivity, Reach, SaveActivity};
use kabinet::domain::activity::Activity;

use crate::week::{HOME, Office};
use crate::{English, SerbianCyrillic};

impl Office {
    /// Another seat writes where this is.
    fn place(&self, activity: &Activity, place: &str) {
        let open = OpenActivity { id: activity.id, at: None };
        let it = send(&*self.owner, self.house.request(), open).unwrap().activity;
        let activity = Activity { place: place.to_owned(), ..it };
        let save = SaveActivity { activity, at: None, reach: Reach::This, beside: vec![] };
        send(&*self.owner, self.house.request(), save).unwrap();
    }

    fn title_and_place(&self, activity: &Activity) -> (String, String) {
        let open = OpenActivity { id: activity.id, at: None };
        let it = send(&*self.owner, self.house.request(), open).unwrap().activity;
        (it.title, it.place)
    }
}

#[test]
fn what_was_typed_stays_and_what_the_other_wrote_is_told() {
    for (language, told) in [(English, "Changed meanwhile"), (SerbianCyrillic, "У међувремену")] {
        let office = Office::empty();
        let meeting = office.activity("Састанак", "2026-11-23 10:00", 60, 0);
        office.keep(meeting.clone());
        let mut seat = office.seat(language, HOME);
        seat.press("l e").type_text(" II");
        office.place(&meeting, "сала 7");
        seat.press("ctrl-s").expect("сала 7").press("esc").expect("Састанак II").expect("сала 7").expect(told);
        seat.press("ctrl-s");
        assert_eq!(office.title_and_place(&meeting), ("Састанак II".to_owned(), "сала 7".to_owned()));
    }
}

#[test]
fn both_wrote_the_same_field_and_one_says_which_holds() {
    for (keys, place) in [("esc ctrl-s", "сала 2"), ("esc esc", "сала 7")] {
        let office = Office::empty();
        let meeting = office.activity("Састанак", "2026-11-23 10:00", 60, 0);
        office.keep(meeting.clone());
        let mut seat = office.seat(English, HOME);
        seat.press("l e tab tab").type_text("сала 2");
        office.place(&meeting, "сала 7");
        seat.press("ctrl-s").expect("сала 7").expect("сала 2").press(keys);
        assert_eq!(office.title_and_place(&meeting).1, place);
    }
}

#[test]
fn somebody_who_takes_part_is_added_to_what_the_other_wrote() {
    let office = Office::empty();
    let meeting = office.activity("Састанак", "2026-11-23 10:00", 60, 0);
    office.keep(meeting.clone());
    let mut seat = office.seat(English, HOME);
    seat.press("l P").type_text("Ana Primerić");
    office.place(&meeting, "сала 7");
    seat.press("enter").expect("changed this on").press("esc").expect("Ana Primerić").press("enter");
    seat.expect("With (1)");
    assert_eq!(office.title_and_place(&meeting).1, "сала 7");
}
