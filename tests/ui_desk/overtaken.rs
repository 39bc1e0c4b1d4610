//! A form that another seat overtook: what was typed stands there again, over what the other wrote, until one says what holds.

use kabinet::api::client::send;
use kabinet::api::people::EditPerson;
use kabinet::base::clock::Timestamp;
use kabinet::domain::person::{Person, Position};
use kabinet::ui::event::Event;

use super::forms::{Forms, TO_REMARK};
use super::kit::NOW;

impl Forms {
    /// Another seat writes a telephone and a remark of the first person.
    fn overtake(&self) {
        let person = Person { phones: vec!["011 999 888".into()], remark: "другде".into(), ..self.person(0) };
        let request = EditPerson { person, organisations: false };
        send(&*self.office, self.house.request(), request).unwrap();
    }
}

/// A remark is typed, and the other seat is faster.
fn refused() -> Forms {
    let mut forms = Forms::new();
    forms.seat.press("enter e").press(&"tab ".repeat(TO_REMARK)).type_text("овде");
    forms.overtake();
    forms.seat.press("ctrl-s");
    forms
}

#[test]
fn it_is_told_who_changed_what_and_what_to_do() {
    let mut forms = refused();
    forms.seat.expect("changed this on").expect("011 999 888").expect("другде").expect("овде").expect("ctrl-s");
    forms.seat.press("esc").expect("овде").expect("011 999 888").expect("Changed meanwhile");
    forms.seat.expect("ctrl-s");
}

#[test]
fn saving_again_writes_over_what_was_typed_and_leaves_the_rest_to_the_other() {
    let mut forms = refused();
    forms.seat.press("esc ctrl-s").expect("person changed");
    let person = forms.person(0);
    assert_eq!((&*person.remark, person.phones), ("овде", vec!["011 999 888".to_owned()]));
    forms.seat.press("u");
    assert_eq!(&*forms.person(0).remark, "другде");
}

#[test]
fn giving_up_leaves_what_the_other_wrote() {
    let mut forms = refused();
    forms.seat.press("esc esc").expect_not("овде");
    assert_eq!(&*forms.person(0).remark, "другде");
}

#[test]
fn a_second_seat_overtakes_as_the_first_did() {
    let mut forms = refused();
    forms.overtake();
    let person = Person { salutation: "Поштована".into(), ..forms.person(0) };
    send(&*forms.office, forms.house.request(), EditPerson { person, organisations: false }).unwrap();
    forms.seat.press("esc ctrl-s").expect("Поштована").press("esc ctrl-s").expect("person changed");
    assert_eq!((&*forms.person(0).salutation, &*forms.person(0).remark), ("Поштована", "овде"));
}

#[test]
fn a_position_and_an_organisation_stay_as_they_were_typed_too() {
    let mut forms = Forms::new();
    forms.seat.press("p").type_text("Виши суд").press("tab").type_text("судија");
    forms.overtake();
    forms.seat.press("ctrl-s").expect("changed this on").press("esc").expect("судија").press("ctrl-s");
    assert_eq!(forms.person(0).positions.len(), 1);
    forms.seat.press("esc v o g g e").type_text(" у Нигдини");
    forms.rename_first_organisation("Шести суд");
    forms.seat.press("ctrl-s").expect("Шести суд").press("esc ctrl-s");
    assert_eq!(forms.organisation(0).name, "Апелациони суд у Нигдини");
}

#[test]
fn a_position_that_ends_at_midnight_is_not_doubled_by_a_form_left_open() {
    let mut forms = Forms::new();
    let until = chrono::NaiveDate::from_ymd_opt(2026, 11, 22);
    let position =
        Position { body: "Виши суд".into(), title: "судија".into(), until, ..Position::default() };
    let person = Person { positions: vec![position], ..forms.person(0) };
    send(&*forms.office, forms.house.request(), EditPerson { person, organisations: false }).unwrap();
    forms.seat.listen_for("судија").press("enter e").press(&"tab ".repeat(5)).type_text(" извештилац");
    forms.seat.event(Event::Tick(Timestamp(NOW.0 + 11 * 3_600_000))).press("ctrl-s");
    let positions = forms.person(0).positions;
    assert_eq!(positions.len(), 1, "{positions:?}");
    assert_eq!(&*positions[0].title, "судија извештилац");
}
