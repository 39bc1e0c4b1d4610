//! Values of time: dates, moments, spans and how they are written.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use crate::domain::moment::{Moment, Zone};
use crate::format::ics::zone::Zones;
use crate::format::lines::Line;

/// A value of time as a line has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A day.
    Day(NaiveDate),
    /// A moment.
    At(Moment),
}

impl Value {
    /// What the clock says; midnight of a day.
    pub const fn wall(&self) -> NaiveDateTime {
        match self {
            Self::Day(day) => day.and_time(NaiveTime::MIN),
            Self::At(moment) => moment.wall,
        }
    }

    /// The moment; of a day its midnight, wherever one is.
    pub fn moment(self) -> Moment {
        match self {
            Self::Day(_) => Moment { wall: self.wall(), zone: Zone::Floating },
            Self::At(moment) => moment,
        }
    }
}

/// The value of a line.
pub fn value(line: &Line<'_>, zones: &Zones<'_>) -> Option<Value> {
    one(line.value, line, zones)
}

/// The values of a line of several; of a period its beginning. What cannot be read is left out.
pub fn values(line: &Line<'_>, zones: &Zones<'_>, most: usize) -> Vec<Value> {
    let texts = line.value.split(',').take(most);
    texts.filter_map(|text| one(text.split('/').next().unwrap_or(text), line, zones)).collect()
}

fn one(text: &str, line: &Line<'_>, zones: &Zones<'_>) -> Option<Value> {
    let text = text.trim();
    if let Ok(day) = NaiveDate::parse_from_str(text, "%Y%m%d")
        && text.len() == 8
    {
        return bounded(day).then_some(Value::Day(day));
    }
    let (clock, utc) = text.strip_suffix(['Z', 'z']).map_or((text, false), |clock| (clock, true));
    let wall = NaiveDateTime::parse_from_str(clock, "%Y%m%dT%H%M%S")
        .or_else(|_| NaiveDateTime::parse_from_str(clock, "%Y%m%dT%H%M"))
        .ok()?;
    let zone = match line.param("TZID") {
        _ if utc => Zone::Named("UTC".to_owned()),
        Some(name) => zones.named(name),
        None => Zone::Floating,
    };
    bounded(wall.date()).then_some(Value::At(Moment { wall, zone }))
}

/// The longest span, days.
const LONGEST_SPAN: i64 = 10 * 366;

/// Whether a day lies in the years that the diary knows.
fn bounded(day: NaiveDate) -> bool {
    (1..=9_000).contains(&day.year())
}

/// A span (RFC 5545 section 3.3.6): its days, which end at the hour at which they began, and the time that passes after them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Span {
    /// Weeks and days, by the clock.
    pub days: TimeDelta,
    /// Hours and less, as they pass.
    pub rest: TimeDelta,
}

impl Span {
    /// How long it is where no clock changes.
    pub fn whole(self) -> TimeDelta {
        self.days + self.rest
    }
}

/// A span of at most ten years.
pub fn duration(text: &str) -> Option<Span> {
    let text = text.trim();
    let (back, text) = match text.split_at_checked(1)? {
        ("-", rest) => (true, rest),
        ("+", rest) => (false, rest),
        _ => (false, text),
    };
    let (mut days, mut rest) = (0_i64, 0_i64);
    let mut number = String::new();
    for c in text.strip_prefix(['P', 'p'])?.chars() {
        let (sum, unit) = match c.to_ascii_uppercase() {
            'T' => continue,
            'W' => (&mut days, 7),
            'D' => (&mut days, 1),
            'H' => (&mut rest, 3_600),
            'M' => (&mut rest, 60),
            'S' => (&mut rest, 1),
            digit if digit.is_ascii_digit() && number.len() < 9 => {
                number.push(digit);
                continue;
            }
            _ => return None,
        };
        *sum = sum.checked_add(number.parse::<i64>().ok()?.checked_mul(unit)?)?;
        number.clear();
    }
    let span = Span {
        days: TimeDelta::days(days.min(LONGEST_SPAN)),
        rest: TimeDelta::seconds(rest.min((LONGEST_SPAN - days).max(0) * 86_400)),
    };
    (!back && number.is_empty()).then_some(span)
}

/// A day as it is written.
pub fn day(day: NaiveDate) -> String {
    day.format("%Y%m%d").to_string()
}

/// A wall time as it is written.
pub fn wall(at: NaiveDateTime) -> String {
    at.format("%Y%m%dT%H%M%S").to_string()
}

/// The parameter and the value of a moment: `;TZID=Europe/Belgrade:20260101T100000`.
pub fn moment(moment: &Moment) -> String {
    let at = wall(moment.wall);
    match &moment.zone {
        Zone::Floating => format!(":{at}"),
        Zone::Named(name) if name == "UTC" => format!(":{at}Z"),
        Zone::Named(name) => format!(";TZID={}:{at}", name.replace(['"', '\n', '\r', ';', ':'], "")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<Value> {
        value(&Line::read(line).unwrap(), &Zones::default())
    }

    #[test]
    fn moments_are_read_with_their_zone() {
        let at = |text: &str, zone: Zone| Some(Value::At(Moment { wall: text.parse().unwrap(), zone }));
        let belgrade = Zone::Named("Europe/Belgrade".into());
        assert_eq!(read("DTSTART;TZID=Europe/Belgrade:20261125T121500"), at("2026-11-25T12:15:00", belgrade));
        assert_eq!(read("DTSTART:20261125T121500Z"), at("2026-11-25T12:15:00", Zone::Named("UTC".into())));
        assert_eq!(read("DTSTART:20261125T121500"), at("2026-11-25T12:15:00", Zone::Floating));
        assert_eq!(read("DTSTART;VALUE=DATE:20261125"), NaiveDate::from_ymd_opt(2026, 11, 25).map(Value::Day));
        for bad in ["", "20261325", "99991231T000000Z", "tomorrow", "00000101", "+2026-01-01"] {
            assert_eq!(read(&format!("DTSTART:{bad}")), None, "{bad}");
        }
    }

    #[test]
    fn spans_are_bounded() {
        let whole = |text: &str| duration(text).map(Span::whole);
        assert_eq!(whole("P1DT2H3M4S"), Some(TimeDelta::seconds(93_784)));
        assert_eq!(whole("P2W"), Some(TimeDelta::weeks(2)));
        assert_eq!(whole("PT0S"), Some(TimeDelta::zero()));
        for long in ["P999999999W", "PT999999999H", "P3660DT1S"] {
            assert_eq!(whole(long), Some(TimeDelta::days(LONGEST_SPAN)), "{long}");
        }
        for bad in ["", "P1", "-PT1H", "1H", "P99999999999D", "PTxH"] {
            assert_eq!(duration(bad), None, "{bad}");
        }
    }
}
