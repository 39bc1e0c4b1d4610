//! The components of a file, one by one: whatever is wrong with one of them stays with it.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::format::lines::{Line, Lines, zone_id};

/// The most lines of one component.
const MOST_LINES: usize = 20_000;
/// The most bytes of one component's text.
const MOST_BYTES: usize = 4 << 20;
/// The largest description of a zone that is kept, bytes; a zone with a larger one is known by its name.
const ZONE_BYTES: usize = 32 << 10;
/// The most zones of a file that are kept.
const ZONES: usize = 500;

/// What a component is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `VEVENT`
    Event,
    /// `VTODO`
    Todo,
    /// `VJOURNAL`
    Journal,
    /// `VCARD`
    Card,
    /// Another one.
    Other,
}

impl Kind {
    fn of(name: &str) -> Option<Self> {
        const NAMES: [(&str, Kind); 8] = [
            ("VEVENT", Kind::Event),
            ("VTODO", Kind::Todo),
            ("VJOURNAL", Kind::Journal),
            ("VCARD", Kind::Card),
            ("VFREEBUSY", Kind::Other),
            ("VAVAILABILITY", Kind::Other),
            ("VPOLL", Kind::Other),
            ("VTIMEZONE", Kind::Other),
        ];
        NAMES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, kind)| *kind)
    }
}

/// A component of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Component {
    /// What it is.
    pub kind: Kind,
    /// Its lines without folds, each ended by `\n`, after those of the zones that it names.
    pub text: String,
    /// Where it begins in the file.
    pub at: usize,
    /// What the calendar around it is sent for (`METHOD`), in capitals; empty if it does not say.
    pub method: String,
    /// Lines that were too long and are left out, by their names.
    pub left_out: Vec<String>,
    /// What is wrong with it, as the id of an error; none if it can be read.
    pub wrong: Option<&'static str>,
}

/// The components of a file in their order, but for zones, which go with those that name them. `take` may say to stop,
/// with false.
pub fn components(lines: &Lines, take: &mut dyn FnMut(Component) -> bool) {
    let zones = zones(lines);
    each(lines, &mut |mut component, name| {
        if name.eq_ignore_ascii_case("VTIMEZONE") {
            return true;
        }
        let named = named_zones(&component.text, &zones);
        if !named.is_empty() {
            component.text.insert_str(0, &named);
        }
        take(component)
    });
}

/// The descriptions of zones by their `TZID`; of two with the same one the first.
fn zones(lines: &Lines) -> HashMap<String, String> {
    let mut zones = HashMap::new();
    each(lines, &mut |component, name| {
        let is_zone = name.eq_ignore_ascii_case("VTIMEZONE") && component.wrong.is_none();
        if is_zone && component.text.len() <= ZONE_BYTES && zones.len() < ZONES {
            let id = component.text.lines().filter_map(Line::read).find(|line| line.is("TZID"));
            if let Some(id) = id.map(|line| zone_id(line.value)) {
                zones.entry(id).or_insert(component.text);
            }
        }
        true
    });
    zones
}

fn named_zones(text: &str, zones: &HashMap<String, String>) -> String {
    let mut ids: Vec<String> = Vec::new();
    if !zones.is_empty() {
        let dated = text.lines().filter(|line| line.split(':').next().is_some_and(|head| head.contains("TZID=")));
        for id in dated.filter_map(|line| Line::read(line)?.param("TZID").map(zone_id)) {
            if !ids.contains(&id) && ids.len() < 20 {
                ids.push(id);
            }
        }
    }
    ids.iter().filter_map(|id| zones.get(id)).map(String::as_str).collect()
}

/// Gives every component at the first depth to `take`, with its name.
fn each(lines: &Lines, take: &mut dyn FnMut(Component, &str) -> bool) {
    let mut open: Option<Open<'_>> = None;
    let mut method = String::new();
    for (at, line, cut) in lines.iter() {
        let mark = if cut { None } else { Mark::of(line) };
        let nested = open.as_ref().is_some_and(|open| open.holds(mark));
        let begins = matches!(mark, Some(Mark::Begin(name)) if is_frame(name) || Kind::of(name).is_some());
        let ends = matches!(mark, Some(Mark::End(name)) if is_frame(name));
        if (begins || ends) && !nested {
            if let Some(unended) = open.take()
                && !unended.give(Some("component-without-end"), take)
            {
                return;
            }
            if let Some(Mark::Begin(name)) = mark {
                match Kind::of(name) {
                    Some(kind) => open = Some(Open::begin(kind, name, at, line, &method)),
                    None => method.clear(),
                }
            }
            continue;
        }
        let Some(current) = &mut open else {
            if let Some(line) = Line::read(line).filter(|line| line.is("METHOD")) {
                method = line.value.trim().to_ascii_uppercase();
            }
            continue;
        };
        if current.add(line, mark, cut)
            && let Some(whole) = open.take()
            && !whole.give(None, take)
        {
            return;
        }
    }
    if let Some(unended) = open {
        unended.give(Some("component-without-end"), take);
    }
}

fn is_frame(name: &str) -> bool {
    name.eq_ignore_ascii_case("VCALENDAR")
}

#[derive(Clone, Copy)]
enum Mark<'a> {
    Begin(&'a str),
    End(&'a str),
}

impl<'a> Mark<'a> {
    fn of(line: &'a str) -> Option<Self> {
        let (head, name) = line.split_once(':')?;
        match head.trim() {
            it if it.eq_ignore_ascii_case("BEGIN") => Some(Self::Begin(name.trim())),
            it if it.eq_ignore_ascii_case("END") => Some(Self::End(name.trim())),
            _ => None,
        }
    }
}

/// A component whose end has not come yet.
struct Open<'a> {
    name: &'a str,
    inner: Vec<&'a str>,
    lines: usize,
    agent: bool,
    component: Component,
}

/// The deepest that components stand inside each other.
const DEEPEST: usize = 16;

impl<'a> Open<'a> {
    fn begin(kind: Kind, name: &'a str, at: usize, line: &str, method: &str) -> Self {
        let (text, method) = (format!("{line}\n"), method.to_owned());
        let component = Component { kind, text, at, method, left_out: Vec::new(), wrong: None };
        Self { name, inner: Vec::new(), lines: 1, agent: false, component }
    }

    /// Whether a card begins inside this one, as the agent of vCard 2.1.
    fn holds(&self, mark: Option<Mark<'_>>) -> bool {
        let in_card = self.component.kind == Kind::Card;
        in_card && self.agent && matches!(mark, Some(Mark::Begin(name)) if name.eq_ignore_ascii_case("VCARD"))
    }

    /// Adds a line; whether it was the last.
    fn add(&mut self, line: &str, mark: Option<Mark<'a>>, cut: bool) -> bool {
        self.agent = line.get(..6).is_some_and(|it| it.eq_ignore_ascii_case("AGENT:")) && line.len() <= 8;
        if cut {
            self.component.left_out.push(line.to_owned());
            return false;
        }
        self.lines += 1;
        if self.lines > MOST_LINES || self.component.text.len() + line.len() > MOST_BYTES {
            self.component.wrong = Some("component-too-large");
        } else {
            let _ = writeln!(self.component.text, "{line}");
        }
        match mark {
            None => false,
            Some(Mark::Begin(name)) => {
                if self.inner.len() >= DEEPEST {
                    self.component.wrong = Some("component-too-deep");
                } else {
                    self.inner.push(name);
                }
                false
            }
            Some(Mark::End(name)) => self.end(name),
        }
    }

    fn end(&mut self, name: &str) -> bool {
        match self.inner.pop() {
            None if name.eq_ignore_ascii_case(self.name) => true,
            Some(inner) if inner.eq_ignore_ascii_case(name) => false,
            inner => {
                self.component.wrong = self.component.wrong.or(Some("component-without-end"));
                let whole = name.eq_ignore_ascii_case(self.name);
                if !whole {
                    self.inner.extend(inner);
                }
                whole
            }
        }
    }

    fn give(mut self, wrong: Option<&'static str>, take: &mut dyn FnMut(Component, &str) -> bool) -> bool {
        self.component.wrong = self.component.wrong.or(wrong);
        take(self.component, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::lines::unfold;

    fn all(text: &str) -> Vec<Component> {
        let mut found = Vec::new();
        components(&unfold(text.as_bytes()), &mut |component| {
            found.push(component);
            true
        });
        found
    }

    #[test]
    fn components_come_one_by_one_with_the_zones_that_they_name() {
        let text = "BEGIN:VCALENDAR\nMETHOD:PUBLISH\nBEGIN:VTIMEZONE\nTZID:Here\nEND:VTIMEZONE\nBEGIN:VEVENT\n\
            DTSTART;TZID=\"Here\":20260101T100000\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM\nEND:VEVENT\n\
            BEGIN:VTODO\nSUMMARY:x\nEND:VTODO\nEND:VCALENDAR\n";
        let found = all(text);
        assert_eq!(
            found.iter().map(|it| (it.kind, it.wrong)).collect::<Vec<_>>(),
            [(Kind::Event, None), (Kind::Todo, None)]
        );
        assert!(found[0].text.starts_with("BEGIN:VTIMEZONE\nTZID:Here\nEND:VTIMEZONE\nBEGIN:VEVENT\n"));
        assert!(found[0].text.ends_with("END:VALARM\nEND:VEVENT\n"));
        assert_eq!(&text[found[1].at..found[1].at + 11], "BEGIN:VTODO");
        assert_eq!(found[0].method, "PUBLISH");
        let next = all(&format!("{text}BEGIN:VCALENDAR\nBEGIN:VEVENT\nMETHOD:x\nEND:VEVENT\nEND:VCALENDAR\n"));
        assert_eq!(next[2].method, "", "another calendar says nothing of it");
    }

    #[test]
    fn t43_what_is_wrong_with_one_stays_with_it() {
        let mut text = "BEGIN:VCALENDAR\n".to_owned();
        for n in 0..1_000 {
            let end = if n == 500 { "" } else { "END:VEVENT\n" };
            let _ = write!(text, "BEGIN:VEVENT\nUID:{n}\nDTSTART:20260101T100000Z\n{end}");
        }
        let found = all(&text);
        assert_eq!((found.len(), found.iter().filter(|it| it.wrong.is_some()).count()), (1_000, 1));
        assert_eq!(found[500].wrong, Some("component-without-end"));
    }

    #[test]
    fn t44_cards_without_end_and_agents_inside_cards() {
        let found = all("BEGIN:VCARD\nN:a\nBEGIN:VCARD\nN:b\nAGENT:\nBEGIN:VCARD\nN:c\nEND:VCARD\nEND:VCARD\n");
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].wrong, found[1].wrong), (Some("component-without-end"), None));
        assert!(found[1].text.contains("N:c"));
    }

    #[test]
    fn t44_components_inside_each_other_ten_thousand_deep() {
        let deep = format!("BEGIN:VEVENT\n{}END:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\n", "BEGIN:VALARM\n".repeat(10_000));
        let found = all(&deep);
        assert_eq!(found.iter().map(|it| it.wrong.is_some()).collect::<Vec<_>>(), [true, false]);
        let lines = format!("BEGIN:VCARD\n{}END:VCARD\n", "TEL:1\n".repeat(1_000_000));
        assert_eq!(all(&lines)[0].wrong, Some("component-too-large"));
    }
}
