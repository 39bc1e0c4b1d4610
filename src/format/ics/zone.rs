//! Zones: what the names of calendars mean in the IANA database, and how a zone is described to those who do not know it.
//! The calendar crate is named here alone.

use std::collections::BTreeMap;
use std::panic::catch_unwind;
use std::str::FromStr;

use calcard::common::timezone::Tz as Known;
use calcard::icalendar::{ICalendar, ICalendarComponent, ICalendarComponentType};
use chrono::{Days, NaiveDate, NaiveTime, Offset, TimeZone, Weekday};
use chrono_tz::{TZ_VARIANTS, Tz};

use crate::domain::moment::Zone;
use crate::format::lines::{Line, zone_id};

/// The most observances of a zone that are looked at.
const OBSERVANCES: usize = 200;
/// The longest name of a zone, bytes.
const NAME: usize = 255;
/// The year in which offsets are compared.
const YEAR: i32 = 2026;

const WEEKDAYS: [(&str, Weekday); 7] = [
    ("MO", Weekday::Mon),
    ("TU", Weekday::Tue),
    ("WE", Weekday::Wed),
    ("TH", Weekday::Thu),
    ("FR", Weekday::Fri),
    ("SA", Weekday::Sat),
    ("SU", Weekday::Sun),
];

/// The zones that a text describes.
#[derive(Debug, Default)]
pub struct Zones<'a> {
    described: BTreeMap<String, Described<'a>>,
}

/// What a `VTIMEZONE` says.
#[derive(Debug, Default)]
struct Described<'a> {
    names: Vec<&'a str>,
    cdo: Option<&'a str>,
    observances: Vec<Observance>,
}

/// When an offset begins in each year.
#[derive(Debug, Default, Clone, Copy)]
struct Observance {
    since: i32,
    to: i32,
    month: u32,
    nth: i32,
    weekday: Option<Weekday>,
    again: bool,
}

impl<'a> Zones<'a> {
    /// The zones that these lines describe.
    pub fn of(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut zones = Self::default();
        let (mut id, mut current) = (None, None);
        for line in lines.filter_map(Line::read) {
            if line.is("BEGIN") && line.value.trim().eq_ignore_ascii_case("VTIMEZONE") {
                current = Some(Described::default());
            }
            let Some(zone) = &mut current else { continue };
            if line.is("TZID") {
                id = Some(zone_id(line.value));
            } else if line.is("END") && line.value.trim().eq_ignore_ascii_case("VTIMEZONE") {
                if let Some((id, zone)) = id.take().zip(current.take()) {
                    zones.described.entry(id).or_insert(zone);
                }
            } else {
                zone.add(&line);
            }
        }
        zones
    }

    /// The zone that a calendar calls so; floating when nothing tells which one is meant.
    pub fn named(&self, name: &str) -> Zone {
        let name = zone_id(name);
        let described = self.described.get(&name);
        let by_name = || known(&name);
        let found = by_name().or_else(|| described?.zone()).or_else(|| by_offset(&name));
        found.map_or(Zone::Floating, |zone| Zone::Named(zone.name().to_owned()))
    }
}

impl<'a> Described<'a> {
    fn add(&mut self, line: &Line<'a>) {
        let value = line.value.trim();
        if line.is("X-LIC-LOCATION") || line.is("TZID-ALIAS-OF") {
            self.names.push(value);
        } else if line.is("X-MICROSOFT-CDO-TZID") {
            self.cdo = Some(value);
        } else if line.is("BEGIN") && self.observances.len() < OBSERVANCES {
            self.observances.push(Observance::default());
        }
        let Some(last) = self.observances.last_mut() else { return };
        if line.is("TZOFFSETTO") {
            last.to = offset(value).unwrap_or(i32::MAX);
        } else if line.is("DTSTART") {
            last.since = value.get(..4).and_then(|year| year.parse().ok()).unwrap_or_default();
            last.month = value.get(4..6).and_then(|month| month.parse().ok()).unwrap_or_default();
        } else if line.is("RRULE") {
            last.rule(value);
        }
    }

    fn zone(&self) -> Option<Tz> {
        let named = self.names.iter().find_map(|name| known(name));
        named.or_else(|| self.cdo.and_then(Known::from_ms_cdo_zone_id).and_then(iana)).or_else(|| self.alike())
    }

    /// The first zone of those that offices here meet most, then of all, whose clocks go the same way.
    fn alike(&self) -> Option<Tz> {
        let usual = [Tz::Europe__Belgrade, Tz::Europe__London, Tz::Europe__Athens, Tz::America__New_York];
        let going = self.going();
        if going.is_empty() {
            return None;
        }
        usual
            .iter()
            .chain(TZ_VARIANTS.iter())
            .find(|zone| going.iter().all(|(day, to)| offset_on(**zone, *day) == *to))
            .copied()
    }

    /// Days of the year of comparison, each with the offset of the middle of that day.
    fn going(&self) -> Vec<(NaiveDate, i32)> {
        let mut again: Vec<(NaiveDate, i32)> =
            self.observances.iter().filter_map(|it| it.begins().map(|day| (day, it.to))).collect();
        again.sort_unstable();
        let days = (1..=12).filter_map(|month| NaiveDate::from_ymd_opt(YEAR, month, 15));
        match &again[..] {
            [] => {
                let last = self.observances.iter().max_by_key(|it| it.since).map(|it| it.to);
                last.filter(|to| *to != i32::MAX).map_or_else(Vec::new, |to| days.map(|day| (day, to)).collect())
            }
            [.., (_, year_end)] => {
                let edges = again.iter().flat_map(|(day, _)| [day.pred_opt(), day.succ_opt()]).flatten();
                let on =
                    |day: NaiveDate| again.iter().rfind(|(since, _)| *since <= day).map_or(*year_end, |(_, to)| *to);
                days.chain(edges).map(|day| (day, on(day))).collect()
            }
        }
    }
}

impl Observance {
    fn rule(&mut self, rule: &str) {
        self.again = !rule.contains("UNTIL=");
        for (name, value) in rule.split(';').filter_map(|part| part.split_once('=')) {
            match name {
                "BYMONTH" => self.month = value.parse().unwrap_or(self.month),
                "BYDAY" => {
                    let (nth, day) = value.split_at_checked(value.len().saturating_sub(2)).unwrap_or_default();
                    self.nth = nth.parse().unwrap_or(1);
                    self.weekday = WEEKDAYS.iter().find(|(name, _)| *name == day).map(|(_, weekday)| *weekday);
                }
                _ => {}
            }
        }
    }

    /// The day on which it begins in the year of comparison.
    fn begins(&self) -> Option<NaiveDate> {
        let weekday = self.weekday.filter(|_| self.again && self.to != i32::MAX)?;
        let nth = |nth: u8| NaiveDate::from_weekday_of_month_opt(YEAR, self.month, weekday, nth);
        match self.nth {
            1..=5 => nth(self.nth as u8),
            -5..=-1 => {
                nth(5).or_else(|| nth(4))?.checked_sub_days(Days::new(7 * u64::from(self.nth.unsigned_abs() - 1)))
            }
            _ => None,
        }
    }
}

/// The zone of this name, as the database, other programs or a vendor's prefix have it.
fn known(name: &str) -> Option<Tz> {
    if name.is_empty() || name.len() > NAME {
        return None;
    }
    let exact = |name: &str| TZ_VARIANTS.iter().find(|zone| zone.name().eq_ignore_ascii_case(name)).copied();
    let ending = || {
        let cuts = name.match_indices('/').map(|(at, _)| name.get(at + 1..).unwrap_or_default());
        cuts.filter(|end| end.contains('/')).find_map(exact)
    };
    // A zone of Windows, or one that calls itself by its cities.
    let elsewhere = || catch_unwind(|| Known::from_str(name)).ok()?.ok().and_then(iana);
    name.parse().ok().or_else(|| exact(name)).or_else(ending).or_else(|| by_city(name)).or_else(elsewhere)
}

fn iana(zone: Known) -> Option<Tz> {
    match zone {
        Known::Tz(zone) => Some(zone),
        Known::Fixed(offset) => fixed(offset.local_minus_utc()),
        Known::Floating => None,
    }
}

/// `(UTC+01:00) Belgrade, Bratislava`: the first city that a zone is called by.
fn by_city(name: &str) -> Option<Tz> {
    let (_, cities) = name.strip_prefix('(')?.split_once(')')?;
    let city =
        |zone: &&Tz, city: &str| zone.name().rsplit('/').next().is_some_and(|last| last.replace('_', " ") == city);
    cities
        .split(',')
        .map(str::trim)
        .filter(|it| it.len() > 3)
        .find_map(|it| TZ_VARIANTS.iter().find(|zone| city(zone, it)).copied())
}

/// `GMT+1`, `UTC-05:00`, `+0100`: a fixed offset.
fn by_offset(name: &str) -> Option<Tz> {
    let name = name.strip_prefix('(').and_then(|rest| rest.split(')').next()).unwrap_or(name).trim();
    let rest = ["GMT", "UTC"].iter().find_map(|prefix| name.strip_prefix(prefix)).unwrap_or(name);
    let (sign, digits) = rest.split_at_checked(1)?;
    let digits = digits.replace(':', "");
    let digits = if digits.len() <= 2 { format!("{digits:0>2}00") } else { format!("{digits:0>4}") };
    offset(&format!("{sign}{digits}")).and_then(fixed)
}

/// A zone that always has this offset.
fn fixed(seconds: i32) -> Option<Tz> {
    let hours = seconds / 3_600;
    if seconds % 3_600 == 0 {
        return format!("Etc/GMT{:+}", -hours).parse().ok();
    }
    let days = [1, 4, 7, 10].map(|month| NaiveDate::from_ymd_opt(YEAR, month, 15));
    let always = |zone: &&Tz| days.iter().flatten().all(|day| offset_on(**zone, *day) == seconds);
    TZ_VARIANTS.iter().find(always).copied()
}

/// `+0100`, `-053000`, in seconds; none beyond a day.
fn offset(value: &str) -> Option<i32> {
    let (sign, digits) = value.split_at_checked(1)?;
    let part = |from: usize| digits.get(from..from + 2).map_or(Some(0), |part| part.parse::<i32>().ok());
    if !matches!(sign, "+" | "-") || !matches!(digits.len(), 4 | 6) {
        return None;
    }
    let seconds = part(0)? * 3_600 + part(2)? * 60 + if digits.len() == 6 { part(4)? } else { 0 };
    let seconds = if sign == "-" { -seconds } else { seconds };
    (seconds.abs() < 86_400).then_some(seconds)
}

fn offset_on(zone: Tz, day: NaiveDate) -> i32 {
    let noon = day.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    zone.offset_from_utc_datetime(&noon).fix().local_minus_utc()
}

/// The lines of a `VTIMEZONE` for the zone of this name, from the year `year` on; none for a name that is not known.
pub fn description(name: &str, year: i32) -> Option<String> {
    let at = |year: i32| Some(NaiveDate::from_ymd_opt(year, 1, 1)?.and_time(NaiveTime::MIN).and_utc().timestamp());
    let year = year.clamp(1970, 2100);
    let root =
        ICalendarComponent { component_type: ICalendarComponentType::VCalendar, ..ICalendarComponent::default() };
    let mut calendar = ICalendar { components: vec![root] };
    calendar.add_timezone(name, at(year - 1)?, at(year + 2)?)?;
    let text = calendar.to_string();
    let lines = text.lines().skip_while(|line| *line != "BEGIN:VTIMEZONE").take_while(|line| *line != "END:VCALENDAR");
    let text: String = lines.flat_map(|line| [line, "\n"]).collect();
    (!text.is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> String {
        match Zones::default().named(name) {
            Zone::Named(zone) => zone,
            Zone::Floating => String::new(),
        }
    }

    #[test]
    fn t39_odd_names_are_the_zones_that_they_mean() {
        let cases = [
            ("Europe/Belgrade", "Europe/Belgrade"),
            ("\"europe/belgrade\"", "Europe/Belgrade"),
            ("/freeassociation.sourceforge.net/Europe/Belgrade", "Europe/Belgrade"),
            ("/mozilla.org/20050126_1/America/Argentina/Ushuaia", "America/Argentina/Ushuaia"),
            ("Central Europe Standard Time", "Europe/Budapest"),
            ("(UTC+01:00) Belgrade, Bratislava, Budapest", "Europe/Belgrade"),
            ("GMT+0200", "Etc/GMT-2"),
            ("UTC", "UTC"),
            ("Nowhere at all", ""),
            ("+9900", ""),
            ("", ""),
        ];
        for (name, zone) in cases {
            assert_eq!(named(name), zone, "{name}");
        }
    }

    #[test]
    fn t39_a_described_zone_is_the_one_whose_clocks_go_the_same_way() {
        let rules = |summer: &str, winter: &str, to: [&str; 2]| {
            format!(
                "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:DAYLIGHT\nDTSTART:19700329T020000\nTZOFFSETTO:{}\nRRULE:FREQ=YEARLY;{summer}\nEND:DAYLIGHT\n\
                 BEGIN:STANDARD\nDTSTART:19701025T030000\nTZOFFSETTO:{}\nRRULE:FREQ=YEARLY;{winter}\nEND:STANDARD\nEND:VTIMEZONE\n",
                to[0], to[1]
            )
        };
        let zone = |text: &str| Zones::of(text.lines()).named("Mine");
        let europe = ["BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU"];
        let america = ["BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU"];
        assert_eq!(zone(&rules(europe[0], europe[1], ["+0200", "+0100"])), Zone::Named("Europe/Belgrade".into()));
        assert_eq!(zone(&rules(america[0], america[1], ["-0400", "-0500"])), Zone::Named("America/New_York".into()));
        assert_eq!(zone(&rules(europe[0], europe[1], ["+9900", "-2500"])), Zone::Floating);
        let plain = "BEGIN:VTIMEZONE\nTZID:Mine\nBEGIN:STANDARD\nDTSTART:20000101T000000\nTZOFFSETTO:+0530\nEND:STANDARD\nEND:VTIMEZONE";
        assert_eq!(zone(plain), Zone::Named("Asia/Calcutta".into()));
    }

    #[test]
    fn t39_a_described_zone_is_known_by_its_name_with_and_without_escapes() {
        let text = "BEGIN:VTIMEZONE\nTZID:Here\\, there\nX-LIC-LOCATION:Europe/Belgrade\nEND:VTIMEZONE\n";
        for name in ["Here, there", "\"Here, there\"", "Here\\, there"] {
            assert_eq!(Zones::of(text.lines()).named(name), Zone::Named("Europe/Belgrade".into()), "{name}");
        }
    }

    #[test]
    fn t39_ten_thousand_observances_are_a_few() {
        let many = "BEGIN:STANDARD\nDTSTART:20000101T000000\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYMONTH=-3;BYDAY=-128SU\nEND:STANDARD\n";
        let text = format!("BEGIN:VTIMEZONE\nTZID:Mine\n{}END:VTIMEZONE", many.repeat(10_000));
        let zones = Zones::of(text.lines());
        assert!(zones.described["Mine"].observances.len() <= OBSERVANCES);
        let _ = zones.named("Mine");
    }

    #[test]
    fn a_zone_is_described_and_known_again_by_its_description() {
        let text = description("Europe/Belgrade", 2026).unwrap();
        assert!(
            text.starts_with("BEGIN:VTIMEZONE\nTZID:Europe/Belgrade\n") && text.ends_with("END:VTIMEZONE\n"),
            "{text}"
        );
        let other = text.replace("TZID:Europe/Belgrade", "TZID:Mine");
        assert_eq!(Zones::of(other.lines()).named("Mine"), Zone::Named("Europe/Belgrade".into()));
        assert_eq!(description("Nowhere", 2026), None);
    }
}
