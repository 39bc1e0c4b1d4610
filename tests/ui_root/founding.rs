//! The first start.

use std::sync::Arc;

use kabinet::api::Client;
use kabinet::words::Language::English;

use crate::first_start;
use crate::house::House;
use crate::kit::Seat;

#[test]
fn the_first_start_asks_four_things() {
    let mut seat = first_start(English, 100, 30);
    seat.expect("a new office").press("ctrl-s").expect("The office needs a name first.");
    seat.type_text("Cabinet of the Minister").press("enter");
    seat.type_text("Jovana Petrović, minister").press("enter").type_text("Marko Đurić, state secretary").press("tab");
    seat.type_text("Vesna Ilić").press("enter right").expect("Ко сам ја").press("left").expect("Who am I");
    seat.press("enter enter").expect("Minister + 1");
    assert!(seat.model.founding.is_none());
    let card = &seat.model.ctx.office;
    assert_eq!(card.office.as_ref().unwrap().name, "Cabinet of the Minister");
    assert_eq!(card.principals.iter().map(|p| p.office.as_str()).collect::<Vec<_>>(), ["minister", "state secretary"]);
    assert_eq!(card.classes.len(), 12);
    assert!(card.classes.iter().all(|class| !class.title.starts_with("class-title")));
}

#[test]
fn letters_that_came_before_the_office_are_there_once_it_is_founded() {
    let house = House::empty();
    house.crowd(3);
    let mut seat = Seat::new(house.founder(), English, (100, 30));
    seat.type_text("Cabinet of the Minister").press("enter").type_text("Jovana Petrović, minister").press("tab");
    seat.type_text("Vesna Ilić").press("ctrl-s");
    assert!(seat.model.founding.is_none(), "{}", seat.screen());
    let me = seat.model.ctx.office.users.first().unwrap().actor();
    let owner: Arc<dyn Client> = Arc::new(house.service.session(me));
    Seat::new(owner, English, (100, 30)).press("3").expect("New · 3 letters").press("A").expect("assigned to me");
}
