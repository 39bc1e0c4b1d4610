//! Values of time: dates, moments, spans and how they are written.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;

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

    /// What the clock of `zone` says then; a floating time and a day are what they are.
    pub fn wall_in(&self, zone: &Zone) -> NaiveDateTime {
        match (self, zone) {
            (Self::At(Moment { wall, zone: Zone::Named(own) }), Zone::Named(other)) if own != other => {
                let office = Tz::UTC;
                let at = Moment { wall: *wall, zone: Zone::Named(own.clone()) }.instant(office);
                at.to_utc().with_timezone(&zone.rules(office)).naive_local()
            }
            _ => self.wall(),
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

/// Whether a day lies in the years that the diary knows.
fn bounded(day: NaiveDate) -> bool {
    (1..=9_000).contains(&day.year())
}

/// A span (RFC 5545 section 3.3.6), at most ten years.
pub fn duration(text: &str) -> Option<TimeDelta> {
    let text = text.trim();
    let (back, text) = match text.split_at_checked(1)? {
        ("-", rest) => (true, rest),
        ("+", rest) => (false, rest),
        _ => (false, text),
    };
    let mut seconds: i64 = 0;
    let mut number = String::new();
    for c in text.strip_prefix(['P', 'p'])?.chars() {
        let unit = match c.to_ascii_uppercase() {
            'T' => continue,
            'W' => 7 * 86_400,
            'D' => 86_400,
            'H' => 3_600,
            'M' => 60,
            'S' => 1,
            digit if digit.is_ascii_digit() && number.len() < 9 => {
                number.push(digit);
                continue;
            }
            _ => return None,
        };
        seconds = seconds.checked_add(number.parse::<i64>().ok()?.checked_mul(unit)?)?;
        number.clear();
    }
    let seconds = seconds.min(10 * 366 * 86_400);
    (!back && number.is_empty()).then(|| TimeDelta::seconds(seconds))
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
        assert_eq!(duration("P1DT2H3M4S"), Some(TimeDelta::seconds(93_784)));
        assert_eq!(duration("P2W"), Some(TimeDelta::weeks(2)));
        assert_eq!(duration("PT0S"), Some(TimeDelta::zero()));
        assert!(duration("P999999999W").is_some_and(|it| it.num_days() == 3_660));
        for bad in ["", "P1", "-PT1H", "1H", "P99999999999D", "PTxH"] {
            assert_eq!(duration(bad), None, "{bad}");
        }
    }
}
