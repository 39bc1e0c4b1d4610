//! An activity to a `VEVENT`, over the one it came as: what the record still says as the source did goes out as it stood,
//! and so does all that the record does not hold.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDateTime};

use crate::base::clock::Timestamp;
use crate::domain::activity::{Activity, ActivityState, Participant, Visibility};
use crate::domain::moment::{Moment, When};
use crate::domain::recurrence::{EXCEPT, Series};
use crate::format::ics::read::{Event, participant, read};
use crate::format::ics::{time, zone};
use crate::format::lines::{Line, escaped, folded, zone_id};
use crate::format::revision;

/// An activity on its way out.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// The activity.
    pub activity: &'a Activity,
    /// What identifies it and, if it stands for a time of a series, all of that.
    pub uid: &'a str,
    /// The time of a series that it stands for, and when that series first is: the one is written as the other.
    pub stands_for: Option<(NaiveDateTime, &'a When)>,
    /// The text that it came as.
    pub source: Option<&'a str>,
    /// When it is written.
    pub stamp: Timestamp,
}

/// A whole calendar: these activities, with the zones that they name.
pub fn calendar<'a>(activities: impl IntoIterator<Item = Outgoing<'a>>) -> String {
    let mut zones: BTreeSet<String> = BTreeSet::new();
    let (mut described, mut events) = (Vec::new(), Vec::new());
    for one in activities {
        let lines = component(&one);
        for (id, year) in named_zones(&lines) {
            if zones.insert(id.clone()) {
                let own = one.source.filter(|source| {
                    source
                        .lines()
                        .filter_map(Line::read)
                        .any(|line| line.param("TZID").map(zone_id).as_ref() == Some(&id))
                });
                let text = own.map_or_else(|| zone::description(&id, year), |source| zone_of(source, &id));
                described.extend(text.iter().flat_map(|text| text.lines().map(str::to_owned)));
            }
        }
        events.extend(lines);
    }
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kabinet//Kabinet//EN"];
    let body = described.iter().chain(&events).map(String::as_str);
    folded(head.into_iter().chain(body).chain(["END:VCALENDAR"]))
}

/// The lines of one event, without folds.
pub fn component(out: &Outgoing<'_>) -> Vec<String> {
    let Some(source) = out.source else { return ours(out) };
    let Ok(was) = read(source) else { return ours(out) };
    let changed = Fields::changed(out, &was);
    let mut lines: Vec<String> = Vec::new();
    let mut identified = false;
    for (whole, depth) in event_lines(source) {
        let line = Line::read(whole).filter(|_| depth == 1);
        if line.as_ref().is_none_or(|line| !changed.replaces(line, out.activity)) {
            lines.push(whole.to_owned());
        }
        identified |= !changed.uid && line.is_some_and(|line| line.is("UID"));
    }
    let mut added = Vec::new();
    if !identified {
        added.push(format!("UID:{}", bare(out.uid)));
    }
    changed.write(out, &was, &mut added);
    let place = lines.len().min(1);
    lines.splice(place..place, added);
    lines
}

/// Whether two texts say the same of an event, whenever they were written. Which time of a series it stands for is what it
/// is found by.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let passing = |line: &Line<'_>| line.is("DTSTAMP") || line.is("RECURRENCE-ID");
    let passes = |text: &str| revision::is_line(text) || Line::read(text).is_some_and(|line| passing(&line));
    let said = |text| event_lines(text).filter(|(line, _)| !passes(line));
    said(one).map(|(line, _)| line).eq(said(other).map(|(line, _)| line))
}

/// The lines of the event with all that stands inside it, each with how deep it stands.
fn event_lines(source: &str) -> impl Iterator<Item = (&str, usize)> {
    let begins = |line: &str| line.get(..6).is_some_and(|mark| mark.eq_ignore_ascii_case("BEGIN:"));
    let ends = |line: &str| line.get(..4).is_some_and(|mark| mark.eq_ignore_ascii_case("END:"));
    let mut depth = 0_usize;
    source.lines().skip_while(|line| !line.trim_end().eq_ignore_ascii_case("BEGIN:VEVENT")).map(move |line| {
        depth = depth.saturating_sub(usize::from(ends(line))) + usize::from(begins(line));
        (line, depth)
    })
}

/// An event that came from nowhere.
fn ours(out: &Outgoing<'_>) -> Vec<String> {
    let mut lines = vec!["BEGIN:VEVENT".to_owned()];
    lines.push(format!("UID:{}", bare(out.uid)));
    lines.push(format!("DTSTAMP:{}Z", time::wall(out.stamp.to_utc().naive_utc())));
    lines.push(revision::line(out.activity.revision));
    let nothing = Activity::new(out.activity.id, "", out.activity.when.clone());
    let all = Fields {
        title: true,
        when: true,
        state: true,
        ..Fields::changed(out, &Event { activity: nothing, stands_for: None })
    };
    all.write(
        out,
        &Event { activity: Activity { participants: Vec::new(), ..out.activity.clone() }, stands_for: None },
        &mut lines,
    );
    lines.push("END:VEVENT".to_owned());
    lines
}

/// Which of its fields a record says otherwise than its source.
#[derive(Debug, Default)]
struct Fields {
    uid: bool,
    title: bool,
    place: bool,
    text: bool,
    when: bool,
    series: bool,
    stands_for: bool,
    state: bool,
    visibility: bool,
    free: bool,
}

impl Fields {
    fn changed(out: &Outgoing<'_>, was: &Event) -> Self {
        let (now, old) = (out.activity, &was.activity);
        let times =
            |it: &Option<Series>| it.as_ref().map(|it| (it.rules.clone(), it.added.clone(), it.left_out.clone()));
        let zone = now.when.zone() != old.when.zone();
        Self {
            uid: out.uid != old.uid,
            title: now.title != old.title,
            place: now.place != old.place,
            text: now.text != old.text,
            when: now.when != old.when,
            series: times(&now.series) != times(&old.series) || (now.series.is_some() && zone),
            stands_for: out.stands_for.map(|(at, _)| at)
                != was
                    .stands_for
                    .as_ref()
                    .map(|was| was.wall_in(out.stands_for.map_or(&was.zone, |(_, first)| first.zone()))),
            // What was held was confirmed before.
            state: status(now.state) != status(old.state),
            visibility: class(now.visibility) != class(old.visibility),
            free: now.free != old.free,
        }
    }

    /// Whether a line of the source no longer says what the record does.
    fn replaces(&self, line: &Line<'_>, now: &Activity) -> bool {
        let gone = || participant(line).is_some_and(|one| !now.participants.iter().any(|it| same(it, &one)));
        let cases: [(bool, &[&str]); 10] = [
            (self.uid, &["UID"]),
            (self.title, &["SUMMARY"]),
            (self.place, &["LOCATION"]),
            (self.text, &["DESCRIPTION", "X-ALT-DESC"]),
            (self.when, &["DTSTART", "DTEND", "DURATION"]),
            (self.series, &["RRULE", "RDATE", "EXDATE", "EXRULE"]),
            (self.stands_for, &["RECURRENCE-ID"]),
            (self.state, &["STATUS"]),
            (self.visibility, &["CLASS"]),
            (self.free, &["TRANSP"]),
        ];
        cases.iter().any(|(changed, names)| *changed && names.iter().any(|name| line.is(name)))
            || ((line.is("ATTENDEE") || line.is("ORGANIZER")) && gone())
    }

    fn write(&self, out: &Outgoing<'_>, was: &Event, lines: &mut Vec<String>) {
        let now = out.activity;
        for (changed, name, text) in [
            (self.title, "SUMMARY", &now.title),
            (self.place, "LOCATION", &now.place),
            (self.text, "DESCRIPTION", &now.text),
        ] {
            if changed && !text.is_empty() {
                lines.push(format!("{name}:{}", escaped(text)));
            }
        }
        if self.when {
            when(&now.when, lines);
        }
        if let (true, Some((at, first))) = (self.stands_for, out.stands_for) {
            lines.push(moment("RECURRENCE-ID", at, first));
        }
        if let (true, Some(series)) = (self.series, &now.series) {
            again(series, &now.when, lines);
        }
        if self.state {
            lines.push(format!("STATUS:{}", status(now.state)));
        }
        if self.visibility {
            lines.push(format!("CLASS:{}", class(now.visibility)));
        }
        if self.free {
            lines.push(format!("TRANSP:{}", if now.free { "TRANSPARENT" } else { "OPAQUE" }));
        }
        let new = now.participants.iter().filter(|one| !was.activity.participants.iter().any(|it| same(it, one)));
        lines.extend(new.map(attendee));
    }
}

fn when(when: &When, lines: &mut Vec<String>) {
    match when {
        When::Days { first, last } => {
            let after = last.checked_add_days(Days::new(1)).unwrap_or(*last);
            lines.push(format!("DTSTART;VALUE=DATE:{}", time::day(*first)));
            lines.push(format!("DTEND;VALUE=DATE:{}", time::day(after)));
        }
        When::Times { from, until } => {
            lines.push(format!("DTSTART{}", time::moment(from)));
            lines.push(format!("DTEND{}", time::moment(until)));
        }
    }
}

fn again(series: &Series, first: &When, lines: &mut Vec<String>) {
    let named = |rule: &String| if rule.starts_with(EXCEPT) { bare(rule) } else { format!("RRULE:{}", bare(rule)) };
    lines.extend(series.rules.iter().map(named));
    for (name, times) in [("RDATE", &series.added), ("EXDATE", &series.left_out)] {
        lines.extend(times.iter().map(|at| moment(name, *at, first)));
    }
}

/// A time of a series, as its first one is written.
fn moment(name: &str, at: NaiveDateTime, first: &When) -> String {
    match first {
        When::Days { .. } => format!("{name};VALUE=DATE:{}", time::day(at.date())),
        When::Times { from, .. } => format!("{name}{}", time::moment(&Moment { wall: at, zone: from.zone.clone() })),
    }
}

fn attendee(one: &Participant) -> String {
    let name: String = one.name.replace('"', "'").chars().filter(|c| !c.is_control()).collect();
    let name = if name.is_empty() { name } else { format!(";CN=\"{name}\"") };
    let address =
        if one.address.is_empty() { "invalid:nomail".to_owned() } else { format!("mailto:{}", bare(&one.address)) };
    format!("ATTENDEE{name}:{address}")
}

fn same(one: &Participant, other: &Participant) -> bool {
    one.address == other.address && (!one.address.is_empty() || one.name == other.name)
}

const fn status(state: ActivityState) -> &'static str {
    match state {
        ActivityState::Tentative => "TENTATIVE",
        ActivityState::Confirmed | ActivityState::Held => "CONFIRMED",
        ActivityState::Cancelled => "CANCELLED",
    }
}

const fn class(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public | Visibility::Announced | Visibility::Internal => "PUBLIC",
        Visibility::Busy => "PRIVATE",
    }
}

/// A value that has no escapes, without what would end it.
fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// The zones that these lines name, with the year of the first time in each.
fn named_zones(lines: &[String]) -> Vec<(String, i32)> {
    let dated = lines.iter().filter_map(|line| Line::read(line));
    dated
        .filter_map(|line| {
            let year = line.value.get(..4).and_then(|year| year.parse().ok());
            Some((zone_id(line.param("TZID")?), year.unwrap_or_else(|| Timestamp(0).to_utc().year())))
        })
        .collect()
}

/// How a source describes a zone.
fn zone_of(source: &str, id: &str) -> Option<String> {
    let is_end = |line: &str| line.trim_end().eq_ignore_ascii_case("END:VTIMEZONE");
    let mut text = String::new();
    let mut mine = false;
    for line in source.lines() {
        if line.trim_end().eq_ignore_ascii_case("BEGIN:VTIMEZONE") {
            text.clear();
            mine = false;
        }
        text.extend([line, "\n"]);
        mine |= Line::read(line).is_some_and(|line| line.is("TZID") && zone_id(line.value) == id);
        if is_end(line) && mine {
            return Some(text);
        }
        if line.trim_end().eq_ignore_ascii_case("BEGIN:VEVENT") {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::moment::Zone;
    use crate::format::ics::read::own_lines;
    use crate::format::lines::{Kind, components, unfold};

    const SOURCE: &str = "BEGIN:VTIMEZONE\nTZID:Central Europe Standard Time\nX-ODD:1\nEND:VTIMEZONE\nBEGIN:VEVENT\n\
        UID:1@x\nDTSTAMP:20260101T000000Z\nSUMMARY;LANGUAGE=sr;X-P=1:Колегијум\\, сала 2\nX-OURS;A=b:kept\n\
        DTSTART;TZID=Central Europe Standard Time:20261125T100000\nDURATION:PT45M\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@proba.example\n\
        ATTENDEE;PARTSTAT=DECLINED:mailto:b@proba.example\nBEGIN:VALARM\nSUMMARY:Колегијум\\, сала 2\nEND:VALARM\nEND:VEVENT\n";

    fn out<'a>(activity: &'a Activity, source: Option<&'a str>) -> Outgoing<'a> {
        Outgoing { activity, uid: &activity.uid, stands_for: None, source, stamp: Timestamp(0) }
    }

    fn only(text: &str) -> String {
        let mut found = Vec::new();
        components(&unfold(text.as_bytes()), &mut |component| {
            assert_eq!((component.kind, component.wrong), (Kind::Event, None));
            found.push(component.text);
            true
        });
        assert_eq!(found.len(), 1);
        found.remove(0)
    }

    #[test]
    fn what_nobody_changed_goes_out_as_it_stood() {
        let it = read(SOURCE).unwrap().activity;
        assert_eq!(only(&calendar([out(&it, Some(SOURCE))])), SOURCE);
    }

    #[test]
    fn what_was_changed_is_ours_and_all_else_as_it_stood() {
        let mut it = read(SOURCE).unwrap().activity;
        it.title = "Ново; време".into();
        it.when = it.when.moved(TimeDelta::minutes(30));
        it.participants.remove(1);
        it.participants
            .push(Participant { person: None, name: "Проба \"Мира\"".into(), address: String::new() });
        let text = only(&calendar([out(&it, Some(SOURCE))]));
        for line in [
            "SUMMARY:Ново\\; време",
            "X-OURS;A=b:kept",
            "ATTENDEE;CN=\"Проба 'Мира'\":invalid:nomail",
            "ATTENDEE;PARTSTAT=ACCEPTED:mailto:a@proba.example",
            "SUMMARY:Колегијум\\, сала 2",
        ] {
            assert_eq!(text.matches(&format!("\n{line}\n")).count(), 1, "{line} in {text}");
        }
        assert!(!text.contains("DURATION") && !text.contains("DECLINED"));
        let back = read(&text).unwrap().activity;
        assert_eq!((&back.title, &back.when, back.participants.len()), (&it.title, &it.when, 2));
    }

    #[test]
    fn t40_what_came_from_nowhere_is_written_whole_and_writes_no_line_of_its_own() {
        let day = |text: &str| text.parse::<chrono::NaiveDateTime>().unwrap();
        let belgrade = Zone::Named("Europe/Belgrade".into());
        let when = When::lasting(day("2026-11-25T10:00:00"), TimeDelta::hours(1), &belgrade);
        let hostile = "a\r\nATTENDEE:mailto:evil@x.example\rX;,\\";
        let mut it = Activity::new(crate::domain::ids::ActivityId::from_bytes([1; 16]), hostile, when);
        (it.uid, it.place, it.text) = (hostile.into(), hostile.into(), hostile.into());
        it.participants = vec![Participant { person: None, name: hostile.into(), address: format!("{hostile}@x") }];
        it.series = Some(Series {
            left_out: vec![day("2026-12-02T10:00:00")],
            ..Series::by_rule("FREQ=WEEKLY\r\nX:1", chrono::NaiveDate::MAX)
        });
        let text = only(&calendar([out(&it, None)]));
        assert!(
            text.contains("TZID:Europe/Belgrade") && text.contains("EXDATE;TZID=Europe/Belgrade:20261202T100000"),
            "{text}"
        );
        let names: Vec<&str> = own_lines(&text).iter().map(|line| line.name).collect();
        assert_eq!(
            names.join(" "),
            "UID DTSTAMP X-KABINET-REVISION SUMMARY LOCATION DESCRIPTION DTSTART DTEND RRULE EXDATE STATUS ATTENDEE"
        );
    }
}
