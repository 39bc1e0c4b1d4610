//! People and organisations by keystroke.

use kabinet::api::client::{Feed, send};
use kabinet::api::contract::Request;
use kabinet::api::diary::{Reach, SaveActivity};
use kabinet::domain::activity::{Activity, ActivityState, Participant};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::ids::{ActivityId, PersonId};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::operation::Sequence;
use kabinet::ui::event::Event;
use kabinet::ui::place::Screen;
use kabinet::words::Language::{self, English, SerbianCyrillic};

use super::house::House;
use super::kit::Seat;
use super::{SIZES, at_every_size};

/// The week, with an activity in which the embassy takes part, and a seat at its people.
fn people(language: Language, columns: u16, rows: u16) -> Seat {
    people_with(language, columns, rows, |_| {})
}

/// The same, with the activity as `make` makes it.
fn people_with(language: Language, columns: u16, rows: u16, make: impl Fn(&mut Activity)) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let find = kabinet::api::people::FindPeople { text: "embassy".to_owned(), limit: 1 };
    let embassy = send(&*owner, house.request(), find).unwrap()[0].id;
    let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 25).unwrap();
    let mut activity = Activity::new(ActivityId::new(house.fresh()), "Радни ручак са амбасадором", When::day(day));
    activity.participants.push(participant(embassy));
    "сала 2".clone_into(&mut activity.place);
    make(&mut activity);
    send(&*owner, house.request(), SaveActivity { activity, at: None, reach: Reach::Series, beside: vec![] }).unwrap();
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("4");
    seat
}

fn participant(person: PersonId) -> Participant {
    Participant { person: Some(person), name: "Embassy of Austria".to_owned(), address: String::new() }
}

/// The embassy's card, with an ambassador who was somebody else before.
fn card(language: Language, columns: u16, rows: u16) -> Seat {
    let mut seat = people(language, columns, rows);
    seat.press("/").type_text("embassy").press("enter");
    seat.press("p").type_text("Амбасада Аустрије").press("enter").type_text("саветник");
    seat.press("tab ctrl-u").type_text("1.3.2020").press("ctrl-s");
    seat.press("p").type_text("ambasada").press("enter").type_text("амбасадор / 大使");
    seat.press("tab ctrl-u").type_text("15.5.2024").press("ctrl-s enter");
    seat
}

#[test]
fn a_card_and_the_organisations_at_every_size() {
    at_every_size("card", card, "j j", &SIZES);
    at_every_size("organisations", card, "esc v o", &SIZES);
    at_every_size("organisation", card, "esc v o enter", &SIZES);
    at_every_size("person-form", card, "e", &SIZES);
    at_every_size("organisation-form", card, "esc v o e tab tab tab tab", &SIZES);
    at_every_size("suggested", often, "4 v s", &SIZES);
    at_every_size("people-views", card, "v v", &SIZES);
    at_every_size("card-activity", card, "G enter", &SIZES);
}

/// Three people who write often, two of them from one place.
fn often(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    for n in 0..3 {
        house.receive(vec![
            super::house::arrival(("Мила Пример", "mila@sud.example", &format!("Допис {n}"), n)),
            super::house::arrival(("Jovan Džep", "jovan@sud.example", &format!("Dopis {n}"), n)),
            super::house::arrival(("Ђуро Сам", "djuro@gmail.com", &format!("Молба {n}"), n)),
        ]);
    }
    Seat::new(owner, language, (columns, rows))
}

#[test]
fn a_position_closes_the_one_before_and_the_present_one_is_shown() {
    let mut seat = card(English, 120, 36);
    seat.expect("Positions").expect("since 15 May 2024").expect("1 Mar 2020–14 May 2024");
    seat.expect("амбасадор").press("esc").expect("Амбасада Аустрије · амб").press("u").expect_not("15 May 2024");
}

#[test]
fn everything_on_a_card_is_one_key_away_and_q_comes_back() {
    let mut seat = card(English, 120, 36);
    seat.press("g g enter").expect("1 person there");
    seat.press("q").expect("correspondent").press("j j enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("q").expect("Positions").press("G enter").expect("сала 2");
    seat.press("q").expect("1 activity");
    seat.press("g g j j enter");
    assert_eq!(seat.model.screen, Screen::Letters);
}

#[test]
fn a_card_that_was_opened_in_the_list_is_left_to_its_row_also_after_something_on_it_was_opened() {
    for (narrowed, open) in [("", "enter"), ("", "tab"), ("embassy", "enter"), ("embassy", "tab")] {
        let mut seat = people(English, 120, 36);
        if narrowed.is_empty() {
            seat.press("j j");
        } else {
            seat.press("/").type_text(narrowed).press("enter");
        }
        let row = seat.selected();
        seat.press(open).press("G enter");
        assert_ne!(seat.model.screen, Screen::People);
        seat.press("q");
        assert!(seat.model.people.reading, "{}", seat.screen());
        seat.press("q");
        assert_eq!((seat.model.screen, seat.model.people.reading), (Screen::People, false), "{}", seat.screen());
        assert_eq!((seat.selected(), seat.model.people.filter.as_str()), (row, narrowed));
        seat.press("q");
        assert_eq!(seat.model.screen, Screen::Desk);
    }
}

#[test]
fn a_card_opened_in_the_list_is_left_to_it_though_another_was_gone_to_before() {
    let mut seat = people(English, 120, 36);
    seat.press("g p").type_text("embassy").press("enter");
    seat.press("tab j enter q");
    assert_eq!((seat.model.screen, seat.model.people.reading), (Screen::People, false), "{}", seat.screen());
}

#[test]
fn an_organisation_that_was_opened_in_the_list_is_left_to_its_row() {
    let mut seat = card(English, 120, 36);
    seat.press("esc v o enter enter");
    assert!(seat.model.people.reading && seat.screen().contains("Embassy of Austria"), "{}", seat.screen());
    seat.press("q q");
    assert_eq!((seat.model.screen, seat.model.people.reading), (Screen::People, false), "{}", seat.screen());
    assert!(seat.selected().contains("Амбасада Аустрије"), "{}", seat.screen());
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
}

#[test]
fn all_letters_with_a_person_are_one_key_away() {
    let mut seat = card(English, 120, 36);
    seat.press("w");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.expect("Programme of the visit").press("q").expect("Positions");
}

#[test]
fn somebody_is_added_in_both_scripts_with_a_new_organisation() {
    let mut seat = people(SerbianCyrillic, 120, 36);
    seat.press("o").type_text("Његош Ђукић").expect("Njegoš Đukić");
    seat.press("tab tab").type_text("njegos@sud.example").press("tab").type_text("+381 11 1234-567");
    seat.press("tab").type_text("Апелациони суд").expect("нова").press("enter").type_text("судија").press("ctrl-s");
    seat.expect("лице додато").expect("Његош Ђукић").expect("Njegoš Đukić").expect("судија").expect("контакт");
    seat.press("esc v o").expect("Апелациони суд").press("u").expect("Још нема организација");
}

#[test]
fn the_other_script_follows_until_somebody_writes_it() {
    let mut seat = people(English, 120, 36);
    seat.press("o").type_text("Injekcija Džep").expect("Инјекција Џеп");
    seat.press("tab ctrl-u").type_text("Własny").press("backtab").type_text("ov").expect_not("Џепов").expect("Własny");
}

#[test]
fn an_organisation_is_added_changed_and_taken_back() {
    let mut seat = people(English, 120, 36);
    seat.press("v o").expect("No organisations yet").press("o").type_text("OSCE Mission").press("tab tab");
    seat.type_text("OSCE").press("tab right right tab tab").type_text("at").press("ctrl-s");
    seat.expect("organisation added").expect("special organisation").expect("AT");
    seat.press("e ctrl-s").press("u").expect("No organisations yet");
}

#[test]
fn a_wrong_day_or_country_says_what_to_write() {
    let mut seat = people(English, 120, 36);
    seat.press("v o o").type_text("X").press("tab tab tab tab tab").type_text("Austria").press("ctrl-s");
    seat.expect("no country's code");
}

#[test]
fn lists_are_chosen_by_key_and_by_name_with_their_counts() {
    let mut seat = card(English, 120, 36);
    seat.press("esc esc v v").expect("organisations").expect("8").press("down down enter").expect("1 organisation");
    seat.press("[").expect("Nobody is kept as a contact yet").press("] ]").expect("Nobody who writes often");
    seat.press("v p").expect("8 people").press("C").expect("Nobody is kept").press("C").expect("8 people");
}

#[test]
fn suggestions_are_marked_kept_and_taken_back_at_one_stroke() {
    let mut seat = often(English, 120, 36);
    seat.press("4 a").expect("This is for suggested contacts");
    seat.press("v s").expect("4 suggestions · 4 marked").expect("sud.example");
    seat.press("x").expect("3 marked").press("k x").expect("4 marked");
    seat.press("/").type_text("sud.example\n").expect("3 of 4").expect("Jovan Džep").press("esc");
    seat.press("G x k k k x a").expect("Keep 2 people as contacts and add 0").press("n");
    seat.press("G x a").expect("add 1 organisation?").press("y").expect("2 contacts kept").expect("2 contacts");
    seat.press("v o").expect("sud.example").press("u").press("v c").expect("Nobody is kept");
}

#[test]
fn people_are_found_across_scripts_with_and_without_diacritics() {
    for text in ["djordje", "đorđe", "ђорђе", "Djukić", "ђукиц"] {
        let mut seat = people(English, 120, 36);
        seat.press("/").type_text(text).expect("Др Ђорђе Ђукић-Цветковић").expect("1 of 8");
        seat.press("esc g p").type_text(text).expect("Др Ђорђе Ђукић-Цветковић");
    }
}

#[test]
fn an_organisation_is_written_to_at_its_address() {
    let mut seat = card(English, 120, 36);
    seat.press("esc v o enter w").expect("newest letters stand on its card");
    seat.press("r").expect("No address is known here. e adds one");
    seat.press("e").press(&"tab ".repeat(7)).type_text("pisarnica@ambasada.example").press("ctrl-s");
    seat.expect("pisarnica@ambasada.example").press("r");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("pisarnica@ambasada.example").press("esc");
    assert_eq!(seat.model.screen, Screen::People);
}

#[test]
fn suggestions_are_asked_for_when_they_are_opened_not_at_each_change_nor_at_each_letter_that_is_typed() {
    let mut seat = often(English, 120, 36);
    seat.press("4 v s").expect("Jovan");
    seat.slow = true;
    let asked = |seat: &Seat| seat.unanswered().filter(|ask| matches!(ask, Request::SuggestContacts(_))).count();
    let (sequence, actor, verb) = (Sequence(1), Actor::Internal(InternalActor::Importer), "letter.assign".to_owned());
    let feed = Feed { sequence, actor, verb, group: None, entities: vec![] };
    seat.event(Event::Feed(feed)).press("/").type_text("jov");
    assert_eq!(asked(&seat), 0);
    seat.expect("Jovan").expect_not("Ђуро").press("enter esc").press("v s");
    assert!(asked(&seat) > 0);
}

#[test]
fn a_form_that_nobody_changed_says_so() {
    let mut seat = card(Language::English, 120, 36);
    seat.press("e ctrl-s");
    assert_eq!(seat.notice(), "nothing changed");
}

#[test]
fn an_activity_stands_under_the_office_s_day_and_says_that_it_was_cancelled() {
    let mut seat = people_with(English, 120, 36, |activity| {
        let evening = "2026-11-26T20:30:00".parse().unwrap();
        let new_york = Zone::Named("America/New_York".to_owned());
        activity.when = When::lasting(evening, chrono::TimeDelta::hours(1), &new_york);
    });
    seat.press("/").type_text("embassy\n").press("enter").expect("27 Nov").expect_not("26 Nov");
    let mut seat = people_with(SerbianCyrillic, 120, 36, |activity| {
        (activity.state, activity.reason) = (ActivityState::Cancelled, "Болест".to_owned());
    });
    seat.press("/").type_text("embassy\n").press("enter").expect("отказано 25.11.");
}
