//! What a form of the people's screen keeps, whatever happens to the office and the list under it.

use std::sync::Arc;

use kabinet::api::client::{Client, send};
use kabinet::api::organisations::{EditOrganisation, OpenOrganisation};
use kabinet::api::people::{EditPerson, OpenPerson};
use kabinet::domain::ids::{OrganisationId, PersonId};
use kabinet::domain::organisation::Organisation;
use kabinet::domain::person::Person;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;
use kabinet::words::Language::English;

use super::house::House;
use super::kit::Seat;

/// What an address book may bring: a telephone with a comma in it.
const PHONE: &str = "011 3620 100, lok. 12";

/// Two people, two organisations, a seat at the people, and the same office for what another seat does meanwhile.
pub struct Forms {
    pub house: House,
    pub office: Arc<dyn Client>,
    pub seat: Seat,
    people: [PersonId; 2],
    organisations: [OrganisationId; 2],
}

impl Forms {
    pub fn new() -> Self {
        let house = House::empty();
        let office = house.found();
        let people = ["Ана Прва", "Бојан Други"].map(|name| {
            let person = Person { phones: vec![PHONE.into()], ..Person::named(PersonId::new(house.fresh()), name) };
            send(&*office, house.request(), EditPerson { person, organisations: false }).unwrap().id
        });
        let organisations = ["Апелациони суд", "Виши суд"].map(|name| {
            let phones = vec![PHONE.into()];
            let organisation = Organisation { phones, ..Organisation::named(OrganisationId::new(house.fresh()), name) };
            send(&*office, house.request(), EditOrganisation { organisation }).unwrap().id
        });
        let mut seat = Seat::new(Arc::clone(&office), English, (120, 36));
        seat.press("4 g g");
        Self { house, office, seat, people, organisations }
    }

    pub fn person(&self, at: usize) -> Person {
        let open = OpenPerson { id: self.people[at], newest: 1 };
        send(&*self.office, self.house.request(), open).unwrap().person
    }

    pub fn organisation(&self, at: usize) -> Organisation {
        let open = OpenOrganisation { id: self.organisations[at], newest: 1 };
        send(&*self.office, self.house.request(), open).unwrap().organisation
    }

    /// Another seat gives the first person this name, and this seat hears of it.
    fn rename_first(&mut self, name: &str) {
        let person = Person { name: name.to_owned(), ..self.person(0) };
        send(&*self.office, self.house.request(), EditPerson { person, organisations: false }).unwrap();
        self.seat.listen();
    }

    /// The same for the first organisation.
    pub fn rename_first_organisation(&mut self, name: &str) {
        let organisation = Organisation { name: name.to_owned(), ..self.organisation(0) };
        send(&*self.office, self.house.request(), EditOrganisation { organisation }).unwrap();
        self.seat.listen();
    }
}

/// The keys from the first field of a person's form to the remark.
pub const TO_REMARK: usize = 10;

#[test]
fn a_person_whose_row_moves_away_under_the_form_is_not_written_over_its_neighbour() {
    let mut forms = Forms::new();
    forms.seat.expect("▌ Ана Прва").press("e");
    forms.rename_first("Шана Прва");
    forms.seat.press(&"tab ".repeat(TO_REMARK)).type_text("напомена").press("ctrl-s");
    assert_eq!((&*forms.person(1).name, &*forms.person(1).remark), ("Бојан Други", ""));
    assert_eq!((&*forms.person(0).name, &*forms.person(0).remark), ("Шана Прва", ""));
    forms.seat.expect("changed this on");
}

#[test]
fn a_person_whom_another_seat_renamed_under_the_form_is_refused_as_changed_since() {
    let mut forms = Forms::new();
    forms.seat.press("enter e");
    forms.rename_first("Ана Нова");
    forms.seat.press(&"tab ".repeat(TO_REMARK)).type_text("напомена").press("ctrl-s").expect("changed this on");
    assert_eq!((&*forms.person(0).name, &*forms.person(0).remark), ("Ана Нова", ""));
}

#[test]
fn a_position_is_not_taken_up_by_whoever_stands_under_the_form_by_then() {
    let mut forms = Forms::new();
    forms.seat.press("p").type_text("Виши суд").press("tab").type_text("судија");
    forms.rename_first("Шана Прва");
    forms.seat.press("ctrl-s").expect("changed this on");
    assert!(forms.person(0).positions.is_empty() && forms.person(1).positions.is_empty());
}

#[test]
fn an_organisation_whose_row_moves_away_under_the_form_is_not_written_over_its_neighbour() {
    let mut forms = Forms::new();
    forms.seat.press("v o g g").expect("▌ Апелациони суд").press("e").type_text(" у Нигдини");
    forms.rename_first_organisation("Шести суд");
    forms.seat.press("ctrl-s").expect("changed this on");
    assert_eq!((&*forms.organisation(0).name, &*forms.organisation(1).name), ("Шести суд", "Виши суд"));
}

#[test]
fn somebody_new_is_added_though_a_card_comes_under_the_form() {
    let mut forms = Forms::new();
    forms.seat.press("o").type_text("Цветан Трећи");
    forms.rename_first("Шана Прва");
    forms.seat.press("ctrl-s").expect("person added").expect("Цветан Трећи").expect("3 people");
    assert_eq!(&*forms.person(1).name, "Бојан Други");
}

#[test]
fn a_telephone_with_a_comma_stays_one_when_another_field_is_changed() {
    let mut forms = Forms::new();
    forms
        .seat
        .press("e")
        .press(&"tab ".repeat(TO_REMARK))
        .type_text("напомена")
        .press("ctrl-s")
        .expect("person changed");
    assert_eq!((&*forms.person(0).remark, forms.person(0).phones), ("напомена", vec![PHONE.to_owned()]));
    forms.seat.press("v o g g e").type_text(" у Нигдини").press("ctrl-s").expect("organisation changed");
    assert_eq!(forms.organisation(0).phones, [PHONE]);
}

#[test]
fn a_telephone_with_a_comma_stays_one_when_another_is_added_or_its_end_is_changed() {
    let mut forms = Forms::new();
    forms.seat.press("e tab tab tab").type_text(", 063 111 222").press("ctrl-s").expect("person changed");
    assert_eq!(forms.person(0).phones, [PHONE, "063 111 222"]);
    forms.seat.press("e tab tab tab").press(&"backspace ".repeat(14)).type_text("5").press("ctrl-s");
    assert_eq!(forms.person(0).phones, ["011 3620 100, lok. 15"]);
    forms
        .seat
        .press("e tab tab tab")
        .press("ctrl-u")
        .type_text("+381 11 123, ext. 4, mob. 063 111 222")
        .press("ctrl-s");
    assert_eq!(forms.person(0).phones, ["+381 11 123, ext. 4", "mob. 063 111 222"]);
}

#[test]
fn what_was_added_goes_silently_from_the_card_when_it_is_taken_back() {
    let mut forms = Forms::new();
    forms.seat.press("o").type_text("Цветан Трећи").press("ctrl-s").expect("person added").expect("Цветан Трећи");
    forms.seat.press("u");
    assert_eq!(forms.seat.notice(), "taken back: person added");
    forms.seat.expect("2 people").expect_not("Цветан Трећи");
    forms.seat.press("esc g g").expect("▌ Ана Прва").press("enter").expect("telephones");
}

#[test]
fn a_late_refusal_of_another_card_is_not_told() {
    let mut forms = Forms::new();
    forms.seat.slow = true;
    forms.seat.press("j k").fail(1);
    assert_eq!(forms.seat.notice(), "");
    forms.seat.hurry().expect("telephones");
}

#[test]
fn what_one_goes_to_and_is_not_there_says_so() {
    let mut forms = Forms::new();
    let place = Place::Person(PersonId::new(forms.house.fresh()));
    forms.seat.act(vec![Act::Go(place)]).expect("is not there").expect("telephones");
}
