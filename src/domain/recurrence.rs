//! What comes again: a series' rules, and the times at which it falls.
//!
//! Rules are kept as RFC 5545 (section 3.3.10) writes them and are worked out by the `rrule` crate, which is named here
//! alone. They are worked out on the wall, where no hour is jumped over and none comes twice: what zone a clock stands in
//! counts when its times become instants. A rule may come from anybody, so it is never followed further than [`STEPS`]
//! steps and is refused when a single step of it would stand for more than [`STEP_SIZE`] times.

mod forward;
mod normal;
mod parted;
mod parts;
mod shift;
mod sieve;

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime};
use chrono_tz::Tz;
use rrule::{RRule, RRuleSet, Unvalidated};
use serde::{Deserialize, Serialize};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::moment::When;
use crate::domain::recurrence::sieve::Sieve;

/// The most times that a series is followed for one answer.
pub const STEPS: usize = 10_000;
/// The most times that one step of a rule may stand for: a year of hours.
pub const STEP_SIZE: usize = 8_784;
/// The most rules of one series.
pub const RULES: usize = 10;
/// The most single times that are added to a series, left out of it, or stand apart from it.
pub const SINGLES: usize = 2_000;
/// The longest rule, bytes.
pub const RULE_LENGTH: usize = 2_000;
/// What a rule begins with that takes times away. Old calendars have such rules (RFC 2445 section 4.8.5.2); RFC 5545 gave
/// them up.
pub const EXCEPT: &str = "EXRULE:";

/// How something comes again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    /// Its rules, as `RRULE` has them; one that begins with [`EXCEPT`] says when it does not take place. At most [`RULES`].
    pub rules: Vec<String>,
    /// Times that are added to what the rules give, by the clock of its zone; at most [`SINGLES`].
    pub added: Vec<NaiveDateTime>,
    /// Times at which it does not take place; at most [`SINGLES`].
    pub left_out: Vec<NaiveDateTime>,
    /// The day up to which the diary's index lists its times.
    pub listed_until: NaiveDate,
}

/// Times at which a series falls.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Times {
    /// They, by the clock of the series' zone, in order.
    pub starts: Vec<NaiveDateTime>,
    /// There would be more: the rules were not followed to the end of what was asked for.
    pub cut: bool,
}

impl Series {
    /// A series with one rule.
    pub fn by_rule(rule: &str, listed_until: NaiveDate) -> Self {
        Self { rules: vec![rule.to_owned()], listed_until, ..Self::default() }
    }

    /// Whether its rules can be followed from `first` on, and its size is within bounds.
    ///
    /// # Errors
    /// `bad-rule` with the rule and what is wrong with it, or `too-many`.
    pub fn check(&self, first: &When) -> Result<()> {
        let sizes = [(self.rules.len(), RULES), (self.added.len(), SINGLES), (self.left_out.len(), SINGLES)];
        for (size, most) in sizes {
            if size > most {
                return Err(Error::new(ErrorKind::Invalid, "too-many").with("most", most));
            }
        }
        for rule in &self.rules {
            let rule = rule.strip_prefix(EXCEPT).unwrap_or(rule);
            validated(&normal::normal(rule, first), first.starts())?;
        }
        Ok(())
    }

    /// The times at which it falls from `from` on and before `until`, by the clock of its zone.
    pub fn times(&self, first: &When, from: NaiveDateTime, until: NaiveDateTime, office: Tz) -> Times {
        let zone = first.zone().rules(office);
        let mut starts: BTreeSet<NaiveDateTime> = BTreeSet::new();
        let mut cut = false;
        // RFC 5545 section 3.8.5.3: the first time counts, whatever the rules say.
        starts.insert(first.starts());
        let mut gone: BTreeSet<NaiveDateTime> = self.left_out.iter().copied().collect();
        for rule in &self.rules {
            let (rule, into) = match rule.strip_prefix(EXCEPT) {
                Some(rule) => (rule, &mut gone),
                None => (rule.as_str(), &mut starts),
            };
            cut |= follow(rule, first, (from, until), zone, into);
        }
        starts.extend(&self.added);
        starts.retain(|start| !gone.contains(start));
        Times { starts: starts.into_iter().filter(|start| *start >= from && *start < until).collect(), cut }
    }

    /// Whether it goes on without end: some rule of it names neither a last day nor a count.
    pub fn is_endless(&self) -> bool {
        let ends = |part: &str| ["UNTIL=", "COUNT="].iter().any(|end| part.trim().starts_with(end));
        self.giving().any(|rule| !rule.split(';').any(ends))
    }

    /// Whether it may fall again at or after `after`; told from the rules, which are followed only where they count.
    pub fn goes_on(&self, first: &When, after: NaiveDateTime, office: Tz) -> bool {
        let zone = first.zone().rules(office);
        let ends = |rule: &String| {
            let (endless, end) = without_end(rule, zone);
            end.is_some_and(|end| end < after) || endless.contains("COUNT=")
        };
        if !self.giving().all(ends) {
            return true;
        }
        !self.times(first, after, NaiveDateTime::MAX, office).starts.is_empty()
    }

    /// Whether it falls at the same times as another one that begins when it does.
    pub fn falls_as(&self, other: &Self) -> bool {
        (&self.rules, &self.added, &self.left_out) == (&other.rules, &other.added, &other.left_out)
    }

    /// The rules that give times; the others take some of these away.
    pub fn giving(&self) -> impl Iterator<Item = &String> {
        self.rules.iter().filter(|rule| !rule.starts_with(EXCEPT))
    }
}

/// Follows one rule into `starts`; whether it was cut short.
fn follow(
    rule: &str,
    first: &When,
    (from, until): (NaiveDateTime, NaiveDateTime),
    zone: Tz,
    starts: &mut BTreeSet<NaiveDateTime>,
) -> bool {
    // What the rule leaves to its first time is that of the whole series, wherever it is taken up.
    let rule = normal::normal(rule, first);
    let first = first.starts();
    let (endless, end) = without_end(&rule, zone);
    // The crate cuts weekdays by bytes and panics inside a letter of several.
    if !endless.is_ascii() {
        return true;
    }
    if endless.parse().is_ok_and(|rule| is_barren(&rule, first)) {
        return false;
    }
    let (rule, sieve) = Sieve::of(&endless, first);
    let Ok(parsed) = rule.parse::<RRule<Unvalidated>>() else { return true };
    let begin = if sieve.count.is_some() { sieve.begin } else { forward::forward(&parsed, sieve.begin, from) };
    let Ok(rule) = validated(&rule, begin) else { return true };
    let Some(begin) = on_the_wall(begin) else { return true };
    let set = RRuleSet::new(begin).rrule(rule).limit();
    let (mut followed, mut counted) = (0, 0);
    for at in &set {
        followed += 1;
        let wall = at.naive_utc();
        if wall >= until || end.is_some_and(|end| wall > end) {
            return false;
        }
        if followed > STEPS {
            return true;
        }
        if wall < first || !sieve.passes(wall.date()) {
            continue;
        }
        counted += 1;
        if sieve.count.is_some_and(|count| counted > count) {
            return false;
        }
        starts.insert(wall);
    }
    false
}

/// Whether a yearly or monthly rule never gives a time. The calendar repeats itself after four hundred years, so the rule
/// is tried as many before the crate's last year, not in all the thousands until then.
fn is_barren(rule: &RRule<Unvalidated>, first: NaiveDateTime) -> bool {
    if !matches!(rule.get_freq(), rrule::Frequency::Yearly | rrule::Frequency::Monthly) {
        return false;
    }
    let late = first.with_year(9_200 + first.year().rem_euclid(400));
    let Some(begin) = late.map(|late| late.and_utc().with_timezone(&rrule::Tz::UTC)) else { return false };
    let rule = rule.clone().validate(begin).map(|rule| RRuleSet::new(begin).rrule(rule).limit());
    rule.is_ok_and(|set| (&set).into_iter().next().is_none())
}

/// The rule with what its first time adds to it.
fn validated(text: &str, first: NaiveDateTime) -> Result<RRule> {
    let bad = |cause: String| Error::new(ErrorKind::Invalid, "bad-rule").with("rule", text).with("cause", cause);
    if text.len() > RULE_LENGTH {
        return Err(bad("length".into()));
    }
    if !text.is_ascii() {
        return Err(bad("letters".into()));
    }
    let (endless, _) = without_end(text, Tz::UTC);
    let rule: RRule<Unvalidated> = endless.parse().map_err(|error: rrule::RRuleError| bad(error.to_string()))?;
    if step_size(&rule) > STEP_SIZE {
        return Err(bad("size".into()));
    }
    let begin = on_the_wall(first).ok_or_else(|| bad("year".into()))?;
    rule.validate(begin).map_err(|error| bad(error.to_string()))
}

/// The rule without its `UNTIL`, and the last wall time that this allows.
///
/// RFC 5545 wants `UNTIL` in UTC when the first time has a zone, and as a date when that is one; files in the wild have
/// any of the three with any other, so each is read for what it says: a date is meant with its whole day.
fn without_end(rule: &str, zone: Tz) -> (String, Option<NaiveDateTime>) {
    let mut end = None;
    let parts = rule.split(';').filter(|part| {
        let Some(value) = part.trim().strip_prefix("UNTIL=") else { return true };
        end = last_wall(value, zone);
        end.is_none()
    });
    let endless = parts.collect::<Vec<_>>().join(";");
    (endless, end)
}

fn last_wall(value: &str, zone: Tz) -> Option<NaiveDateTime> {
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return day.and_hms_opt(23, 59, 59);
    }
    if let Some(utc) = value.strip_suffix('Z') {
        let at = NaiveDateTime::parse_from_str(utc, "%Y%m%dT%H%M%S").ok()?;
        return Some(at.and_utc().with_timezone(&zone).naive_local());
    }
    NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").ok()
}

/// At most how many times one step of the rule stands for.
fn step_size(rule: &RRule<Unvalidated>) -> usize {
    use rrule::Frequency::{Daily, Hourly, Minutely, Monthly, Secondly, Weekly, Yearly};
    let days = match rule.get_freq() {
        Yearly => 366,
        Monthly => 31,
        Weekly => 7,
        Daily | Hourly | Minutely | Secondly => 1,
    };
    let narrowed = if rule.get_by_month_day().is_empty()
        && rule.get_by_year_day().is_empty()
        && rule.get_by_weekday().is_empty()
        && rule.get_by_week_no().is_empty()
        && rule.get_by_month().is_empty()
    {
        1
    } else {
        days
    };
    [rule.get_by_hour().len(), rule.get_by_minute().len(), rule.get_by_second().len()]
        .into_iter()
        .fold(narrowed, |size: usize, part| size.saturating_mul(part.max(1)))
}

/// A wall time as the rules' crate wants it; none outside of the years that it knows.
fn on_the_wall(at: NaiveDateTime) -> Option<chrono::DateTime<rrule::Tz>> {
    (1..=9_000).contains(&at.year()).then(|| at.and_utc().with_timezone(&rrule::Tz::UTC))
}

/// The day up to which the index of an office that is at `today` lists what comes again: two whole years on.
pub fn horizon(today: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(today.year() + 2, 12, 31)
        .or_else(|| today.checked_add_days(Days::new(730)))
        .unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;
    use crate::domain::moment::Zone;

    const BELGRADE: Tz = Tz::Europe__Belgrade;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn weekly_from(start: &str) -> When {
        When::lasting(wall(start), TimeDelta::hours(1), &Zone::Named("Europe/Belgrade".into()))
    }

    fn times(rule: &str, first: &str, from: &str, until: &str) -> Times {
        let series = Series::by_rule(rule, NaiveDate::MAX);
        series.times(&weekly_from(first), wall(from), wall(until), BELGRADE)
    }

    #[test]
    fn a_weekly_meeting_stays_at_ten_when_the_clocks_change() {
        let found = times("FREQ=WEEKLY", "2026-03-16T10:00:00", "2026-03-01T00:00:00", "2026-04-07T00:00:00");
        let days: Vec<u32> = found.starts.iter().map(Datelike::day).collect();
        assert_eq!(days, [16, 23, 30, 6]);
        assert!(found.starts.iter().all(|at| at.time() == wall("2026-03-16T10:00:00").time()) && !found.cut);
    }

    #[test]
    fn a_rule_without_last_day_and_count_has_no_end() {
        let endless = |rules: &[&str]| {
            let rules = rules.iter().map(|rule| (*rule).to_owned()).collect();
            Series { rules, ..Series::default() }.is_endless()
        };
        assert!(endless(&["FREQ=WEEKLY"]) && endless(&["FREQ=DAILY;COUNT=3", "FREQ=WEEKLY;BYDAY=TU"]));
        assert!(!endless(&["FREQ=WEEKLY;UNTIL=20261224"]) && !endless(&["COUNT=3;FREQ=DAILY"]) && !endless(&[]));
        assert!(!endless(&["FREQ=DAILY;COUNT=6", "EXRULE:FREQ=WEEKLY;BYDAY=SU"]), "what takes times away adds none");
    }

    #[test]
    fn what_is_left_out_is_not_there_and_what_is_added_is() {
        let mut series = Series::by_rule("FREQ=DAILY;COUNT=4", NaiveDate::MAX);
        series.left_out = vec![wall("2026-03-17T10:00:00")];
        series.added = vec![wall("2026-03-20T15:00:00")];
        let first = weekly_from("2026-03-16T10:00:00");
        let found = series.times(&first, wall("2026-03-01T00:00:00"), wall("2026-04-01T00:00:00"), BELGRADE);
        let days = ["2026-03-16T10:00:00", "2026-03-18T10:00:00", "2026-03-19T10:00:00", "2026-03-20T15:00:00"];
        assert_eq!(found.starts, days.map(wall));
    }

    #[test]
    fn times_that_an_old_rule_takes_away_are_not_there() {
        let mut series = Series::by_rule("FREQ=DAILY;COUNT=8", NaiveDate::MAX);
        series.rules.push(format!("{EXCEPT}FREQ=WEEKLY;BYDAY=SA,SU"));
        let first = weekly_from("2026-03-16T10:00:00");
        assert!(series.check(&first).is_ok());
        let found = series.times(&first, wall("2026-03-01T00:00:00"), wall("2026-04-01T00:00:00"), BELGRADE);
        let days: Vec<u32> = found.starts.iter().map(Datelike::day).collect();
        assert_eq!((days, found.cut), (vec![16, 17, 18, 19, 20, 23], false));
        // It costs no more than any other rule.
        series.rules.push(format!("{EXCEPT}FREQ=SECONDLY"));
        assert!(series.times(&first, wall("2026-03-01T00:00:00"), wall("2026-04-01T00:00:00"), BELGRADE).cut);
    }

    #[test]
    fn an_end_is_read_in_each_of_its_forms() {
        for end in ["20260330", "20260330T080000Z", "20260330T100000"] {
            let rule = format!("FREQ=WEEKLY;UNTIL={end}");
            let found = times(&rule, "2026-03-16T10:00:00", "2026-03-01T00:00:00", "2026-12-01T00:00:00");
            assert_eq!(found.starts.len(), 3, "{rule}");
        }
        let over =
            times("FREQ=WEEKLY;UNTIL=20200101", "2026-03-16T10:00:00", "2026-01-01T00:00:00", "2027-01-01T00:00:00");
        assert_eq!(over.starts, [wall("2026-03-16T10:00:00")], "the first time counts");
    }

    #[test]
    fn a_step_that_stands_for_too_much_is_refused() {
        let hours = (0..24).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
        let sixty = (0..60).map(|n| n.to_string()).collect::<Vec<_>>().join(",");
        let rule = format!("FREQ=YEARLY;BYMONTH=1,2,3;BYHOUR={hours};BYMINUTE={sixty};BYSECOND={sixty}");
        let first = weekly_from("2026-03-16T10:00:00");
        assert_eq!(Series::by_rule(&rule, NaiveDate::MAX).check(&first).unwrap_err().id, "bad-rule");
        assert!(times(&rule, "2026-03-16T10:00:00", "2026-01-01T00:00:00", "2027-01-01T00:00:00").cut);
    }

    #[test]
    fn a_rule_with_letters_that_are_none_of_its_own_is_refused() {
        let first = weekly_from("2026-03-16T10:00:00");
        let series = Series::by_rule("FREQ=WEEKLY;BYDAY=÷O", NaiveDate::MAX);
        assert_eq!(series.check(&first).unwrap_err().id, "bad-rule");
        assert!(series.times(&first, first.starts(), wall("2027-01-01T00:00:00"), BELGRADE).cut);
    }

    #[test]
    fn a_series_is_followed_only_so_far() {
        let found = times("FREQ=SECONDLY", "2026-03-16T10:00:00", "2026-01-01T00:00:00", "2036-01-01T00:00:00");
        assert!(found.cut && found.starts.len() == STEPS);
    }
}
