//! One `VEVENT` to an activity.

use chrono::{Days, NaiveDateTime, TimeDelta};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::{
    Activity, ActivityState, PARTICIPANTS, Participant, TEXT_LIMIT, TITLE_LIMIT, Visibility,
};
use crate::domain::ids::{ActivityId, ContentHash};
use crate::domain::moment::{Moment, When, Zone};
use crate::domain::recurrence::{EXCEPT, RULES, SINGLES, Series};
use crate::format::ics::time::{Span, Value, duration, value, values};
use crate::format::ics::zone::Zones;
use crate::format::lines::Line;

/// The longest `UID` that is kept as it is, bytes; a longer one is known by its hash.
const UID: usize = 500;
/// The most single times that are looked at, of which many may be the same.
const SEVERAL: usize = 50 * SINGLES;
/// The longest name or address of a participant, characters.
const NAME: usize = 250;

/// What was read of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The activity, of nobody's diary yet, without an id.
    pub activity: Activity,
    /// The time of a series that it stands for, by whatever clock it names.
    pub stands_for: Option<Moment>,
}

/// The event in a component's text (see [`crate::format::lines::Component`]).
///
/// # Errors
/// `event-without-start`, `event-bad-time`, `event-range`, or `bad-rule` and `too-many` of its series.
pub fn read(source: &str) -> Result<Event> {
    let zones = Zones::of(source.lines());
    let lines = own_lines(source);
    let read = Read { lines: &lines, zones: &zones };
    let when = read.when()?;
    let mut activity = Activity::new(ActivityId::from_bytes([0; 16]), &read.title(), when);
    activity.uid = read.uid(source);
    activity.place = line(&read.text("LOCATION"), TITLE_LIMIT);
    activity.text = block(&read.text("DESCRIPTION"), TEXT_LIMIT);
    activity.state = state(read.word("STATUS").as_str());
    activity.visibility = visibility(read.word("CLASS").as_str());
    activity.free = read.word("TRANSP") == "TRANSPARENT";
    activity.participants = participants(&lines);
    let named = read.first("RECURRENCE-ID");
    let stands_for = named.and_then(|line| value(line, &zones)).map(Value::moment);
    if named.is_some_and(|line| line.param("RANGE").is_some()) {
        return Err(invalid("event-range").with("title", &activity.title));
    }
    if stands_for.is_none() {
        activity.series = read.series(&activity.when)?;
    }
    Ok(Event { activity, stands_for })
}

/// What the event in a component's text is called, whatever else is wrong with it.
pub fn title(source: &str) -> String {
    let lines = own_lines(source);
    Read { lines: &lines, zones: &Zones::of(source.lines()) }.title()
}

/// The lines of the event itself: not those of zones and of what stands inside it.
pub(super) fn own_lines(source: &str) -> Vec<Line<'_>> {
    let mut depth = 0_usize;
    let mut inside = false;
    let mut own = Vec::new();
    for line in source.lines().filter_map(Line::read) {
        if line.is("BEGIN") {
            inside |= depth == 0 && line.value.trim().eq_ignore_ascii_case("VEVENT");
            depth += 1;
        } else if line.is("END") {
            depth = depth.saturating_sub(1);
            inside &= depth > 0;
        } else if inside && depth == 1 {
            own.push(line);
        }
    }
    own
}

struct Read<'a, 'b> {
    lines: &'b [Line<'a>],
    zones: &'b Zones<'a>,
}

impl<'a> Read<'a, '_> {
    fn first(&self, name: &str) -> Option<&Line<'a>> {
        self.lines.iter().find(|line| line.is(name))
    }

    fn text(&self, name: &str) -> String {
        self.first(name).map(Line::text).unwrap_or_default()
    }

    fn word(&self, name: &str) -> String {
        self.first(name).map(|line| line.value.trim().to_ascii_uppercase()).unwrap_or_default()
    }

    /// What identifies it; of one without a `UID`, what it is.
    fn uid(&self, source: &str) -> String {
        let uid = self.first("UID").map_or("", |line| line.value.trim());
        match uid.len() {
            0 => format!("{}@kabinet", ContentHash::of(source.as_bytes())),
            1..=UID => uid.to_owned(),
            _ => format!("{}@kabinet", ContentHash::of(uid.as_bytes())),
        }
    }

    /// A title there must be: the first words that say anything.
    fn title(&self) -> String {
        let texts = ["SUMMARY", "DESCRIPTION", "LOCATION"].map(|name| self.text(name));
        let first = texts.iter().flat_map(|text| text.lines()).map(|text| line(text, TITLE_LIMIT));
        let summary = line(texts.first().map_or("", String::as_str), TITLE_LIMIT);
        Some(summary).into_iter().chain(first).find(|text| !text.is_empty()).unwrap_or_else(|| "—".to_owned())
    }

    fn when(&self) -> Result<When> {
        let bad = |line: &Line<'_>| invalid("event-bad-time").with("text", shown(line.value));
        let begin = self.first("DTSTART").ok_or_else(|| invalid("event-without-start"))?;
        let from = value(begin, self.zones).ok_or_else(|| bad(begin))?;
        let end = self.first("DTEND").and_then(|line| value(line, self.zones));
        let length = self.first("DURATION").and_then(|line| duration(line.value));
        Ok(match from {
            Value::Day(first) => {
                let nights = length.map_or(1, |length| length.whole().num_days().max(1));
                let until = end.map_or_else(|| first + TimeDelta::days(nights), |end| end.wall().date());
                let last = until.checked_sub_days(Days::new(1)).unwrap_or(until).max(first);
                When::Days { first, last }
            }
            Value::At(from) => {
                let until = match (end, length) {
                    (Some(Value::At(until)), _) => until,
                    (Some(Value::Day(day)), _) => Moment { wall: Value::Day(day).wall(), zone: from.zone.clone() },
                    (None, length) => self.end(&from, length.unwrap_or_default()),
                };
                When::Times { from, until }
            }
        }
        .bounded())
    }

    /// The end of what begins at `from`. Of what comes again all times last as the first one does by the clock, so that the
    /// one during which the clocks change cannot decide for the others.
    fn end(&self, from: &Moment, length: Span) -> Moment {
        let comes_again = self.first("RRULE").or_else(|| self.first("RDATE")).is_some();
        let (days, rest) = if comes_again { (length.whole(), TimeDelta::zero()) } else { (length.days, length.rest) };
        let wall = from.wall.checked_add_signed(days).unwrap_or(from.wall);
        let then = Moment { wall, zone: from.zone.clone() };
        if rest.is_zero() { then } else { then.after(rest) }
    }

    fn series(&self, when: &When) -> Result<Option<Series>> {
        let zone = when.zone();
        let rule = |line: &Line<'_>| line.value.trim().to_ascii_uppercase();
        let except = self.each("EXRULE").map(|line| format!("{EXCEPT}{}", rule(line)));
        let rules: Vec<String> = self.each("RRULE").map(rule).chain(except).collect();
        let series = Series {
            added: self.times("RDATE", zone),
            left_out: self.times("EXDATE", zone),
            rules,
            ..Series::default()
        };
        if series.rules.iter().all(|rule| rule.starts_with(EXCEPT)) && series.added.is_empty() {
            return Ok(None);
        }
        for (size, most) in
            [(series.rules.len(), RULES), (series.added.len(), SINGLES), (series.left_out.len(), SINGLES)]
        {
            if size > most {
                return Err(invalid("too-many").with("most", most));
            }
        }
        series.check(when)?;
        Ok(Some(series))
    }

    fn times(&self, name: &str, zone: &Zone) -> Vec<NaiveDateTime> {
        let values = self.each(name).flat_map(|line| values(line, self.zones, SEVERAL));
        let mut times: Vec<_> = values.take(SEVERAL).map(|value| value.moment().wall_in(zone)).collect();
        times.sort_unstable();
        times.dedup();
        times
    }

    fn each<'b>(&'b self, name: &'b str) -> impl Iterator<Item = &'b Line<'a>> {
        self.lines.iter().filter(move |line| line.is(name))
    }
}

/// A text on one line, cut where a diary would refuse it.
fn line(text: &str, most: usize) -> String {
    let text: String = text.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(most).collect();
    text.trim().to_owned()
}

/// A text of several lines, cut where a diary would refuse it.
fn block(text: &str, most: usize) -> String {
    let text: String = text.trim().chars().take(most).collect();
    text.trim_end().to_owned()
}

fn state(word: &str) -> ActivityState {
    match word {
        "TENTATIVE" => ActivityState::Tentative,
        "CANCELLED" => ActivityState::Cancelled,
        _ => ActivityState::Confirmed,
    }
}

/// `PUBLIC` is what many programs write on everything, and makes nothing public here: somebody of the office says so.
fn visibility(word: &str) -> Visibility {
    match word {
        "PRIVATE" | "CONFIDENTIAL" => Visibility::Busy,
        _ => Visibility::Internal,
    }
}

fn participants(lines: &[Line<'_>]) -> Vec<Participant> {
    let mut found: Vec<Participant> = Vec::new();
    for one in lines.iter().filter(|line| line.is("ATTENDEE") || line.is("ORGANIZER")).filter_map(participant) {
        let known =
            |it: &Participant| if one.address.is_empty() { it.name == one.name } else { it.address == one.address };
        if found.len() < PARTICIPANTS && !found.iter().any(known) {
            found.push(one);
        }
    }
    found
}

/// Whom a line names; none for one without name and address.
pub(super) fn participant(it: &Line<'_>) -> Option<Participant> {
    let value = it.value.trim();
    let scheme = value.get(..7).is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"));
    let address = if scheme { value.get(7..).unwrap_or_default() } else { it.param("EMAIL").unwrap_or_default() };
    let address = if address.contains('@') { line(address, NAME) } else { String::new() };
    let name =
        line(&it.param("CN").unwrap_or_default().replace("^'", "\"").replace("^n", " ").replace("^^", "^"), NAME);
    (!name.is_empty() || !address.is_empty()).then_some(Participant { person: None, name, address })
}

fn shown(text: &str) -> String {
    text.chars().take(60).collect()
}

fn invalid(id: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(lines: &str) -> Result<Event> {
        read(&format!("BEGIN:VEVENT\n{lines}\nEND:VEVENT\n"))
    }

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_meeting_is_read() {
        let found = event(
            "UID:1@x\nSUMMARY:Састанак\\, сала  2\nLOCATION:Сала\\n2\nDESCRIPTION: a\\nb \nSTATUS:TENTATIVE\nCLASS:PRIVATE\n\
             TRANSP:TRANSPARENT\nDTSTART;TZID=Europe/Belgrade:20261125T100000\nDURATION:PT45M\n\
             ORGANIZER;CN=\"Проба, Мира\":mailto:mira@proba.example\nATTENDEE:MAILTO:mira@proba.example\n\
             BEGIN:VALARM\nDESCRIPTION:not this\nEND:VALARM",
        )
        .unwrap();
        let it = found.activity;
        assert_eq!(
            (it.uid.as_str(), it.title.as_str(), it.place.as_str(), it.text.as_str()),
            ("1@x", "Састанак, сала 2", "Сала 2", "a\nb")
        );
        assert_eq!((it.state, it.visibility, it.free), (ActivityState::Tentative, Visibility::Busy, true));
        assert_eq!(it.participants.len(), 1);
        assert_eq!(it.participants[0].name, "Проба, Мира");
        let When::Times { from, until } = it.when else { panic!() };
        assert_eq!((from.wall, until.wall), (wall("2026-11-25T10:00:00"), wall("2026-11-25T10:45:00")));
    }

    #[test]
    fn days_end_before_the_day_that_is_named() {
        let days = |lines: &str| event(lines).unwrap().activity.when;
        let day = |n| chrono::NaiveDate::from_ymd_opt(2026, 11, n).unwrap();
        assert_eq!(days("DTSTART;VALUE=DATE:20261125"), When::day(day(25)));
        assert_eq!(
            days("DTSTART;VALUE=DATE:20261125\nDTEND;VALUE=DATE:20261127"),
            When::Days { first: day(25), last: day(26) }
        );
        assert_eq!(days("DTSTART;VALUE=DATE:20261125\nDTEND;VALUE=DATE:20261125"), When::day(day(25)));
        assert_eq!(days("DTSTART;VALUE=DATE:20261125\nDURATION:P3D"), When::Days { first: day(25), last: day(27) });
    }

    #[test]
    fn hours_last_as_long_as_they_say_and_days_until_the_same_hour_when_the_clocks_change() {
        let belgrade = |start: &str, length: &str, more: &str| {
            let text = format!("DTSTART;TZID=Europe/Belgrade:{start}\nDURATION:{length}{more}");
            let (from, until) = event(&text).unwrap().activity.when.instants(chrono_tz::Tz::UTC);
            (until.0 - from.0) / 60_000
        };
        for (start, length, minutes) in [
            ("20271031T013000", "PT3H", 180),
            ("20271031T013000", "PT1H30M", 90),
            ("20271031T023000", "PT1H", 60),
            ("20270328T013000", "PT3H", 180),
            ("20271030T013000", "P1DT2H", 25 * 60 + 60),
            ("20271030T100000", "P1D", 25 * 60),
            ("20271030T100000", "PT24H", 24 * 60),
            ("20271026T100000", "P1W", 7 * 24 * 60 + 60),
        ] {
            assert_eq!(belgrade(start, length, ""), minutes, "{start} {length}");
        }
        let all = "\nRRULE:FREQ=WEEKLY";
        assert_eq!(belgrade("20271031T013000", "PT3H", all), 4 * 60, "its other times last three hours");
    }

    #[test]
    fn a_series_is_read_by_the_clock_of_its_zone() {
        let it = event("DTSTART;TZID=Europe/Belgrade:20261123T100000\nRRULE:freq=weekly\nEXDATE:20261130T090000Z\nRDATE:20261224T100000").unwrap();
        let series = it.activity.series.unwrap();
        assert_eq!(series.left_out, [wall("2026-11-30T10:00:00")]);
        assert_eq!(series.added, [wall("2026-12-24T10:00:00")]);
        assert_eq!(series.rules, ["FREQ=WEEKLY"]);
        let old = event("DTSTART:20261123T100000Z\nEXRULE:FREQ=DAILY;INTERVAL=2\nRRULE:FREQ=DAILY").unwrap().activity;
        assert_eq!(old.series.unwrap().rules, ["FREQ=DAILY", "EXRULE:FREQ=DAILY;INTERVAL=2"]);
        let part =
            event("UID:1\nRECURRENCE-ID:20261130T090000Z\nDTSTART;TZID=Europe/Belgrade:20261130T120000").unwrap();
        let utc = Moment { wall: wall("2026-11-30T09:00:00"), zone: Zone::Named("UTC".into()) };
        assert_eq!((part.stands_for, part.activity.series), (Some(utc), None));
    }

    #[test]
    fn what_cannot_be_an_activity_says_why() {
        let id = |lines: &str| event(lines).unwrap_err().id;
        assert_eq!(id("SUMMARY:x"), "event-without-start");
        assert_eq!(id("DTSTART:sometime"), "event-bad-time");
        assert_eq!(id("DTSTART:20261125T100000Z\nRRULE:FREQ=NEVER"), "bad-rule");
        assert_eq!(event("DTSTART:20261125").unwrap().activity.title, "—");
    }
}
