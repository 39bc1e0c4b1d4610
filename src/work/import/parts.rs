//! Takes a calendar or a file of cards apart: each component by itself, so that what is wrong with one stays with it. It
//! decodes nothing.

use std::cmp::Reverse;

use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind};
use crate::format::lines::{Component, Kind, Line, components, unfold};
use crate::format::{ics, vcf};
use crate::work::import::item::{Item, Raw};

/// Gives every component in `bytes`, those of the file `path`, to `take` until that says to stop (with false).
///
/// What stands for one time of a series comes after all series: whichever way round the file has them, the series leaves
/// that time to it. What stands for all times from one on comes last, the last such time first: each parts the series that
/// still has it.
pub fn read(path: &str, bytes: &[u8], changed: Timestamp, take: &mut dyn FnMut(Item) -> bool) {
    let lines = unfold(bytes);
    let mut later: Vec<Component> = Vec::new();
    let (mut rest, mut all) = (0_usize, 0_usize);
    let mut go_on = true;
    components(&lines, &mut |component| {
        all += 1;
        match component.kind {
            Kind::Event if message(&component.method).is_none() && stands_for_a_time(&component) => {
                later.push(component);
            }
            Kind::Card if vcf::is_group(&component.text) => rest += 1,
            Kind::Event if message(&component.method).is_some() => go_on = tell(path, component, changed, take),
            Kind::Event | Kind::Card => go_on = give(path, component, changed, take),
            Kind::Todo | Kind::Journal | Kind::Other => rest += 1,
        }
        go_on
    });
    later.sort_by_key(|component| from_then_on(component).map(Reverse));
    for component in later {
        go_on = go_on && give(path, component, changed, take);
    }
    if go_on && all == 0 {
        take(Item::Passed(of_file("import-nothing-in-it", path)));
    }
    if go_on && rest > 0 {
        take(Item::Passed(of_file("import-calendar-rest", path).with("count", rest)));
    }
}

/// What a calendar is that is sent about activities which are elsewhere (RFC 5546 section 1.4), as the id of an error; none for
/// one that has activities of its own.
fn message(method: &str) -> Option<&'static str> {
    const MESSAGES: [(&str, &str); 6] = [
        ("CANCEL", "event-cancellation"),
        ("REPLY", "event-reply"),
        ("COUNTER", "event-counter"),
        ("DECLINECOUNTER", "event-counter-declined"),
        ("REFRESH", "event-refresh"),
        ("ADD", "event-added-time"),
    ];
    MESSAGES.iter().find(|(known, _)| *known == method).map(|(_, id)| *id)
}

/// Puts what a message says of an activity aside: it is no activity itself, and is not applied to one.
fn tell(path: &str, component: Component, changed: Timestamp, take: &mut dyn FnMut(Item) -> bool) -> bool {
    let id = message(&component.method).unwrap_or("event-cancellation");
    let title = ics::title(&component.text);
    let Component { text, at, .. } = component;
    let raw = Raw { size: text.len() as u64, bytes: text.into_bytes(), offset: at as u64, changed };
    take(Item::Broken(raw, of_file(id, path).with("title", title)))
}

fn stands_for_a_time(component: &Component) -> bool {
    let names = |line: &str| line.get(..13).is_some_and(|name| name.eq_ignore_ascii_case("RECURRENCE-ID"));
    component.wrong.is_none() && component.text.lines().any(names)
}

/// From which time on it stands for all of a series, as its calendar writes that.
fn from_then_on(component: &Component) -> Option<String> {
    let named = component.text.lines().filter_map(Line::read).find(|line| line.is("RECURRENCE-ID"))?;
    named.param("RANGE").map(|_| named.value.to_owned())
}

fn give(path: &str, component: Component, changed: Timestamp, take: &mut dyn FnMut(Item) -> bool) -> bool {
    let Component { kind, text, at, left_out, wrong, .. } = component;
    let raw = Raw { size: text.len() as u64, bytes: text.into_bytes(), offset: at as u64, changed };
    let told = left_out.into_iter().take(1).map(|name| of_file("import-line-left-out", path).with("name", name));
    let told: Vec<Error> = told.collect();
    let taken = take(match wrong {
        Some(id) => Item::Broken(raw, of_file(id, path)),
        None => Item::Part(raw, kind),
    });
    taken && told.into_iter().all(|why| take(Item::Passed(why)))
}

fn of_file(id: &'static str, path: &str) -> Error {
    Error::new(ErrorKind::Invalid, id).with("path", path)
}
