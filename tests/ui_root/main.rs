//! The program as a whole by keystroke: places, commands, help, jobs, the first start, looks, the frame.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "../house/mod.rs"]
mod house;
#[path = "../kit/mod.rs"]
mod kit;

mod choosing;
mod command_line;
mod founding;
mod frames;
mod help;
mod idle;
mod jobs;
mod keys;
mod looks;
mod pictures;
mod places;
mod settings;
mod undo;

use house::House;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::update;
use kabinet::words::Language::{self};
use kit::Seat;

fn week(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("3 1");
    seat
}

fn first_start(language: Language, columns: u16, rows: u16) -> Seat {
    Seat::new(House::empty().founder(), language, (columns, rows))
}

fn key(seat: &mut Seat, key: &str) -> Vec<Effect> {
    update(&mut seat.model, Event::Key(key.parse().unwrap()))
}
