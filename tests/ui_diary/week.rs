//! A week of a minister and a state secretary, for tests of the diary.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use kabinet::api::client::{Client, send};
use kabinet::api::diary::{Reach, SaveActivity};
use kabinet::api::office::OpenOffice;
use kabinet::api::people::EditPerson;
use kabinet::domain::activity::{Activity, ActivityKind, ActivityState, Participant};
use kabinet::domain::ids::{ActivityId, PersonId, PrincipalId};
use kabinet::domain::moment::{Moment, When, Zone};
use kabinet::domain::person::Person;
use kabinet::domain::recurrence::Series;
use kabinet::words::Language;
use uuid::Uuid;

use crate::house::House;
use crate::kit::Seat;

pub const SMALL: (u16, u16) = (80, 24);
pub const HOME: (u16, u16) = (120, 36);

/// The office, and who sits before it.
pub struct Office {
    pub house: House,
    pub owner: Arc<dyn Client>,
    pub principals: Vec<PrincipalId>,
}

impl Office {
    /// An office with nothing in its diary.
    pub fn empty() -> Self {
        let house = House::empty();
        let owner = house.found();
        let card = send(&*owner, house.request(), OpenOffice {}).unwrap();
        let principals = card.principals.iter().map(|one| one.id).collect();
        Self { house, owner, principals }
    }

    /// An office with just this in its diary, confirmed.
    pub fn with(make: impl Fn(&Self) -> Activity) -> Self {
        let office = Self::empty();
        office.keep(Activity { state: ActivityState::Confirmed, ..make(&office) });
        office
    }

    /// The usual week.
    pub fn week() -> Self {
        let office = Self::empty();
        for (title, place, from, minutes, lane, state) in [
            ("Колегијум", "сала 2", "2026-11-23 08:30", 60, 0, ActivityState::Confirmed),
            ("Амбасадор Аустрије", "сала 2", "2026-11-23 10:00", 45, 0, ActivityState::Confirmed),
            ("Interview, Radio Izmišljeno", "", "2026-11-22 17:15", 30, 0, ActivityState::Tentative),
            ("Donor coordination", "room 5", "2026-11-23 09:00", 120, 1, ActivityState::Confirmed),
            ("司法合作 会谈 北京市司法局", "北京厅", "2026-11-24 11:00", 60, 0, ActivityState::Confirmed),
            (
                "Razgovor o mreži sudova u C\u{30c}ac\u{30c}ku",
                "Mrc\u{30c}a",
                "2026-11-24 13:00",
                90,
                1,
                ActivityState::Tentative,
            ),
            (
                "Буџет: седница одбора са веома дугачким називом који никуда не може да стане",
                "Дом Народне скупштине, велика сала",
                "2026-11-27 09:15",
                150,
                0,
                ActivityState::Confirmed,
            ),
        ] {
            let mut new = office.activity(title, from, minutes, lane);
            (new.place, new.state) = (place.to_owned(), state);
            office.keep(new);
        }
        office.journey();
        office.series();
        office
    }

    /// A day of which every title is hard to count: an acute on Cyrillic letters, carons apart from their letters, Chinese.
    pub fn mixed() -> Self {
        let office = Self::empty();
        let mut whole = office.activity("Пу\u{301}т 東京", "2026-11-23 00:00", 0, 0);
        whole.when = When::Days { first: day("2026-11-23"), last: day("2026-11-24") };
        office.keep(whole);
        for (title, place, from, lane) in [
            ("Коле\u{301}гијум и\u{301} 会谈", "сала 北京", "2026-11-23 08:00", 0),
            ("C\u{30c}ac\u{30c}ak, mrez\u{30c}a 法院", "Mrc\u{30c}a", "2026-11-23 09:00", 1),
            ("東京都庁 разгово\u{301}р", "東京", "2026-11-24 10:00", 0),
        ] {
            let mut new = office.activity(title, from, 60, lane);
            place.clone_into(&mut new.place);
            office.keep(new);
        }
        office
    }

    fn journey(&self) {
        let days = When::Days { first: day("2026-11-24"), last: day("2026-11-26") };
        let mut travel = self.activity("Службено путовање, Беч", "2026-11-24 00:00", 0, 0);
        (travel.when, travel.kind, travel.state) = (days, ActivityKind::Travel, ActivityState::Confirmed);
        let parent = travel.id;
        self.keep(travel);
        let mut call = self.activity("Позив, Савет", "2026-11-25 08:00", 30, 0);
        call.when =
            When::lasting(wall("2026-11-25 08:00"), TimeDelta::minutes(30), &Zone::Named("America/New_York".into()));
        (call.parent, call.kind) = (Some(parent), ActivityKind::Bilateral);
        call.participants = vec![
            Participant { person: None, name: "Ана Примерић".into(), address: String::new() },
            Participant { person: None, name: "Петар Узорак".into(), address: String::new() },
        ];
        self.keep(call);
    }

    fn series(&self) {
        let mut weekly = self.activity("Преглед недеље", "2026-11-06 15:00", 60, 0);
        weekly.state = ActivityState::Confirmed;
        weekly.series = Some(Series::by_rule("FREQ=WEEKLY;COUNT=10", day("2026-01-01")));
        self.keep(weekly);
    }

    /// Something by the clock of the office.
    pub fn activity(&self, title: &str, from: &str, minutes: i64, lane: usize) -> Activity {
        let when = When::lasting(wall(from), TimeDelta::minutes(minutes), &Zone::Named("Europe/Belgrade".into()));
        let principals = vec![self.principals[lane]];
        Activity { principals, ..Activity::new(ActivityId::new(self.house.fresh()), title, when) }
    }

    /// Something from a time in one zone until a time in another.
    pub fn between(&self, title: &str, (from, here): (&str, &str), (until, there): (&str, &str)) -> Activity {
        let moment = |text, zone: &str| Moment { wall: wall(text), zone: Zone::Named(zone.to_owned()) };
        let when = When::Times { from: moment(from, here), until: moment(until, there) };
        Activity { when, ..self.activity(title, "2026-11-23 00:00", 0, 0) }
    }

    /// Somebody who takes part, kept with this position.
    pub fn participant(&self, name: &str, position: &str) -> Participant {
        let mut person = Person::named(PersonId::new(Uuid::nil()), name);
        position.clone_into(&mut person.position);
        let kept = send(&*self.owner, self.house.request(), EditPerson { person, organisations: false }).unwrap();
        Participant { person: Some(kept.id), name: name.to_owned(), address: String::new() }
    }

    pub fn keep(&self, activity: Activity) {
        let save = SaveActivity { activity, at: None, reach: Reach::Series, beside: vec![] };
        send(&*self.owner, self.house.request(), save).unwrap();
    }

    /// A seat in front of its diary.
    pub fn seat(&self, language: Language, size: (u16, u16)) -> Seat {
        let mut seat = Seat::new(Arc::clone(&self.owner), language, size);
        seat.press("2");
        seat
    }
}

pub fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
