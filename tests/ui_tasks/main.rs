//! The tasks' screen by keystroke over the real service, and tasks given from everywhere else.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

mod given;
mod lists;
mod marks;
mod pictures;
mod steps;

use std::sync::Arc;

use chrono::NaiveDate;
use kabinet::domain::role::Role;
use kabinet::ui::theme::Look;
use kabinet::words::Language;

use house::House;
use kabinet::api::client::{Client, send};
use kabinet::api::office::OpenOffice;
use kabinet::api::tasks::{DecideTasks, OpenTask, SaveTask, WhichTask};
use kabinet::domain::ids::{TaskId, UserId};
use kabinet::domain::task::{Step, Task};
use kit::Seat;

/// The smallest usual terminal.
const SMALL: (u16, u16) = (80, 24);
/// The usual one.
const HOME: (u16, u16) = (120, 36);

/// A seat in an office with letters and a colleague, before the tasks.
fn seat(language: Language, size: (u16, u16)) -> Seat {
    let house = House::empty();
    let owner = house.found_with(&[("Марко Здравац", Role::Adviser)]);
    house.week(&*owner);
    let mut seat = Seat::looking(owner, language, size, Look::default());
    seat.press("6");
    seat
}

/// The same with the tasks of an ordinary day: one overdue and the colleague's, two one's own, one nobody's, one done.
fn day(language: Language, size: (u16, u16)) -> Seat {
    office(language, size).seat
}

/// The seat, and the same office for what another seat does meanwhile.
struct Office {
    seat: Seat,
    house: House,
    owner: Arc<dyn Client>,
    tasks: Vec<TaskId>,
}

impl Office {
    /// Another seat writes what is to be done anew.
    fn reword(&self, id: TaskId, text: &str) {
        let open = OpenTask { which: WhichTask::Id(id) };
        let Task { owner, due, .. } = send(&*self.owner, self.house.request(), open).unwrap().task;
        let (text, reason) = (text.to_owned(), String::new());
        send(&*self.owner, self.house.request(), SaveTask { id, text, owner, due, origin: None, reason }).unwrap();
    }

    /// Another seat drops these tasks.
    fn drop(&self, tasks: Vec<TaskId>) {
        let step = Step::Drop { reason: "elsewhere".to_owned() };
        send(&*self.owner, self.house.request(), DecideTasks { ids: tasks, step, group: None }).unwrap();
    }
}

fn office(language: Language, size: (u16, u16)) -> Office {
    let house = House::empty();
    let owner = house.found_with(&[("Марко Здравац", Role::Adviser)]);
    house.week(&*owner);
    let users = send(&*owner, house.request(), OpenOffice {}).unwrap().users;
    let of = |name: &str| users.iter().find(|user| user.name.starts_with(name)).map(|user| user.id);
    let mut ids = Vec::new();
    for (text, owner_of, d) in [
        ("Нацрт програма посете савезног министра", of("Марко"), Some(20)),
        ("Prikupiti mišljenja sudova o mreži sudova", of("Весна"), Some(24)),
        ("Book the small hall for the round table", of("Весна"), Some(27)),
        ("Припремити одговор 北京市司法局", None, None),
        ("Послати захвалницу општини", of("Марко"), Some(19)),
    ] {
        ids.push(given(&house, &*owner, text, owner_of, d));
    }
    let evidence = "послата поштом 20.11.".to_owned();
    let done = DecideTasks { ids: ids[4..].to_vec(), step: Step::Done { evidence }, group: None };
    send(&*owner, house.request(), done).unwrap();
    let mut seat = Seat::looking(Arc::clone(&owner), language, size, Look::default());
    seat.press("6");
    Office { seat, house, owner, tasks: ids }
}

/// Tasks whose words are hard to count: an acute on Cyrillic letters, carons apart from their letters, Chinese.
fn mixed(language: Language, size: (u16, u16)) -> Seat {
    let house = House::empty();
    let owner = house.found_with(&[("Јова\u{301}н При\u{301}мерић", Role::Adviser)]);
    let users = send(&*owner, house.request(), OpenOffice {}).unwrap().users;
    let colleague = users.iter().find(|user| user.name.starts_with("Јов")).map(|user| user.id);
    for (text, owner_of, d) in [
        ("Припре\u{301}мити одговор 北京市司法局", colleague, Some(20)),
        ("Prikupiti mis\u{30c}ljenja sudova u C\u{30c}ac\u{30c}ku", None, Some(24)),
        ("合作备忘录: и\u{301}справити превод", colleague, None),
        ("Без знакова", None, Some(27)),
    ] {
        given(&house, &*owner, text, owner_of, d);
    }
    let mut seat = Seat::looking(owner, language, size, Look::default());
    seat.press("6");
    seat
}

fn given(house: &House, owner: &dyn Client, text: &str, user: Option<UserId>, d: Option<u32>) -> TaskId {
    let id = TaskId::new(house.fresh());
    let due = d.and_then(|d| NaiveDate::from_ymd_opt(2026, 11, d));
    let request = SaveTask { id, text: text.to_owned(), owner: user, due, origin: None, reason: String::new() };
    send(owner, house.request(), request).unwrap().id
}
