//! Time as people write it in a diary: what the clock on the wall says, and where that wall stands.
//!
//! A wall time and the name of its zone are kept, never an instant: when a country changes its clocks, a meeting at ten
//! stays at ten. Instants are worked out when they are needed, see [`TZ_VERSION`].

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::base::clock::Timestamp;

/// The version of the zone database that instants are worked out with: an index of another one is made anew.
pub const TZ_VERSION: &str = chrono_tz::IANA_TZDB_VERSION;

/// The longest span that a diary takes, days; what is longer is cut.
pub const LONGEST: u64 = 3_660;

/// Where the wall stands whose clock is read.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Zone {
    /// Wherever one is: RFC 5545 (section 3.3.12) calls it floating. It is read as the office's zone.
    #[default]
    Floating,
    /// The zone of this name in the IANA database.
    Named(String),
}

impl Zone {
    /// The zone as its rules are known; `office` where it floats or is not known any more.
    pub fn rules(&self, office: Tz) -> Tz {
        match self {
            Self::Floating => office,
            Self::Named(name) => name.parse().unwrap_or(office),
        }
    }
}

/// A wall time in a zone.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Moment {
    /// What the clock on the wall says.
    pub wall: NaiveDateTime,
    /// Where.
    pub zone: Zone,
}

impl Moment {
    /// The instant, for an office in the zone `office`.
    pub fn instant(&self, office: Tz) -> Timestamp {
        instant(self.wall, self.zone.rules(office))
    }

    /// What the clock of `zone` says then; a floating time is what it is, and so is any where `zone` floats.
    pub fn wall_in(&self, zone: &Zone) -> NaiveDateTime {
        match (&self.zone, zone) {
            (Zone::Named(own), Zone::Named(other)) if own != other => {
                let office = Tz::UTC;
                self.instant(office).to_utc().with_timezone(&zone.rules(office)).naive_local()
            }
            _ => self.wall,
        }
    }

    /// The moment when so much time has passed, whatever the clock does meanwhile: by UTC where its own clock would mean
    /// another one. A floating clock, and one that nobody knows, does nothing.
    #[must_use]
    pub fn after(&self, time: TimeDelta) -> Self {
        let on = |wall: NaiveDateTime| Self { wall, zone: self.zone.clone() };
        let later = |wall: NaiveDateTime| wall.checked_add_signed(time).unwrap_or(wall);
        let Zone::Named(name) = &self.zone else { return on(later(self.wall)) };
        let Ok(zone) = name.parse::<Tz>() else { return on(later(self.wall)) };
        let at = later(self.instant(zone).to_utc().naive_utc());
        let there = on(at.and_utc().with_timezone(&zone).naive_local());
        let told = there.instant(zone).to_utc().naive_utc() == at;
        if told { there } else { Self { wall: at, zone: Zone::Named("UTC".to_owned()) } }
    }

    /// What the office's own clock says then.
    pub fn here(&self, office: Tz) -> NaiveDateTime {
        if self.zone.rules(office) == office {
            return self.wall;
        }
        self.instant(office).to_utc().with_timezone(&office).naive_local()
    }
}

/// The instant at which the clock of `zone` says `wall`.
///
/// A time that comes twice is the first of them; a time that the clock jumps over is read with the offset from before the
/// jump (RFC 5545 section 3.3.5), so that 02:30 in the night of the jump is 03:30.
pub fn instant(wall: NaiveDateTime, zone: Tz) -> Timestamp {
    let at: DateTime<Utc> = match zone.from_local_datetime(&wall) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => {
            let before = wall.checked_sub_signed(TimeDelta::days(1)).unwrap_or(wall);
            let offset = zone.offset_from_local_datetime(&before).earliest().map(|offset| offset.fix());
            let seconds = offset.map_or(0, |offset| i64::from(offset.local_minus_utc()));
            wall.checked_sub_signed(TimeDelta::seconds(seconds)).unwrap_or(wall).and_utc()
        }
    };
    at.into()
}

/// Whether at `at` the clock of `zone` says what it said before: it was put back, and two hours have one name.
pub fn says_again(at: Timestamp, zone: Tz) -> bool {
    let wall = at.to_utc().with_timezone(&zone).naive_local();
    matches!(zone.from_local_datetime(&wall), LocalResult::Ambiguous(_, second) if second.to_utc() == at.to_utc())
}

/// When something is: whole days, or from one moment until another.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum When {
    /// Whole days, wherever one is.
    Days {
        /// The first day.
        first: NaiveDate,
        /// The last day, included.
        last: NaiveDate,
    },
    /// By the clock.
    Times {
        /// It begins.
        from: Moment,
        /// It ends; not before it begins.
        until: Moment,
    },
}

impl When {
    /// One whole day.
    pub const fn day(day: NaiveDate) -> Self {
        Self::Days { first: day, last: day }
    }

    /// From `from` for `length`, in one zone.
    pub fn lasting(from: NaiveDateTime, length: TimeDelta, zone: &Zone) -> Self {
        let until = from.checked_add_signed(length).unwrap_or(from);
        Self::Times {
            from: Moment { wall: from, zone: zone.clone() },
            until: Moment { wall: until.max(from), zone: zone.clone() },
        }
    }

    /// The wall time at which it begins, in its own zone: midnight for whole days.
    pub fn starts(&self) -> NaiveDateTime {
        match self {
            Self::Days { first, .. } => first.and_time(NaiveTime::MIN),
            Self::Times { from, .. } => from.wall,
        }
    }

    /// The zone in which it begins.
    pub const fn zone(&self) -> &Zone {
        match self {
            Self::Days { .. } => &Zone::Floating,
            Self::Times { from, .. } => &from.zone,
        }
    }

    /// Begin and end by the office's clock; whole days end at the midnight after the last one.
    pub fn here(&self, office: Tz) -> (NaiveDateTime, NaiveDateTime) {
        match self {
            Self::Days { first, last } => {
                let end = last.checked_add_days(Days::new(1)).unwrap_or(*last);
                (first.and_time(NaiveTime::MIN), end.and_time(NaiveTime::MIN))
            }
            Self::Times { from, until } => {
                let from = from.here(office);
                (from, until.here(office).max(from))
            }
        }
    }

    /// The first and the last of the office's days on which it is. What ends at midnight is not on the day that begins then.
    pub fn days(&self, office: Tz) -> (NaiveDate, NaiveDate) {
        let (from, until) = self.here(office);
        let last = if until > from { until - TimeDelta::nanoseconds(1) } else { from };
        (from.date(), last.date())
    }

    /// Begin and end as instants, for an office in the zone `office`.
    pub fn instants(&self, office: Tz) -> (Timestamp, Timestamp) {
        match self {
            Self::Days { .. } => {
                let (from, until) = self.here(office);
                (instant(from, office), instant(until, office))
            }
            Self::Times { from, until } => {
                let from = from.instant(office);
                (from, until.instant(office).max(from))
            }
        }
    }

    /// The same thing beginning at `start` on the wall of its zone: what lasts an hour by the clock still does.
    #[must_use]
    pub fn at(&self, start: NaiveDateTime) -> Self {
        self.moved(start.signed_duration_since(self.starts()))
    }

    /// The same thing `by` later, or earlier, by the clock; whole days move by whole days.
    #[must_use]
    pub fn moved(&self, by: TimeDelta) -> Self {
        let shift = |wall: NaiveDateTime| wall.checked_add_signed(by).unwrap_or(wall);
        match self {
            Self::Days { first, last } => {
                let shift = |day: NaiveDate| day.checked_add_signed(TimeDelta::days(by.num_days())).unwrap_or(day);
                Self::Days { first: shift(*first), last: shift(*last) }
            }
            Self::Times { from, until } => Self::Times {
                from: Moment { wall: shift(from.wall), zone: from.zone.clone() },
                until: Moment { wall: shift(until.wall), zone: until.zone.clone() },
            },
        }
    }

    /// The same thing with its end where an end can be: not before its beginning, and at most [`LONGEST`] days after it.
    #[must_use]
    pub fn bounded(self) -> Self {
        match self {
            Self::Days { first, last } => {
                let most = first.checked_add_days(Days::new(LONGEST)).unwrap_or(first);
                Self::Days { first, last: last.clamp(first, most) }
            }
            Self::Times { from, mut until } => {
                let most = from.wall.checked_add_days(Days::new(LONGEST)).unwrap_or(from.wall);
                if from.instant(Tz::UTC) > until.instant(Tz::UTC) {
                    until = from.clone();
                }
                until.wall = until.wall.min(most);
                Self::Times { from, until }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BELGRADE: Tz = Tz::Europe__Belgrade;

    fn wall(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn in_zone(from: &str, until: &str, zone: &str) -> When {
        let moment = |text| Moment { wall: wall(text), zone: Zone::Named(zone.into()) };
        When::Times { from: moment(from), until: moment(until) }
    }

    #[test]
    fn a_jumped_hour_is_read_with_the_offset_before_and_a_double_one_is_the_first() {
        let text = |at: Timestamp| at.to_utc().to_string();
        assert_eq!(text(instant(wall("2027-03-28T02:30:00"), BELGRADE)), "2027-03-28 01:30:00 UTC");
        assert_eq!(text(instant(wall("2026-10-25T02:30:00"), BELGRADE)), "2026-10-25 00:30:00 UTC");
    }

    #[test]
    fn of_two_hours_of_one_name_the_second_is_told_from_the_first() {
        let at = |text| instant(wall(text), Tz::UTC);
        assert!(!says_again(at("2026-10-25T00:30:00"), BELGRADE), "the first");
        assert!(says_again(at("2026-10-25T01:30:00"), BELGRADE), "the second");
        assert!(!says_again(at("2026-10-25T02:30:00"), BELGRADE), "the one after them");
    }

    #[test]
    fn each_day_of_1990_to_2100_is_one_day_of_an_office_in_any_zone() {
        let midnight = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap().and_time(NaiveTime::MIN);
        for zone in chrono_tz::TZ_VARIANTS {
            let mut before = Timestamp(i64::MIN);
            for day in (0..40_542).map(|n| midnight + TimeDelta::days(n)) {
                let one = When::lasting(day, TimeDelta::days(1), &Zone::Floating);
                assert_eq!(one.days(zone), (day.date(), day.date()), "{zone}");
                assert_eq!(When::day(day.date()).days(zone), (day.date(), day.date()), "{zone}");
                // Only a day that a country left out, as Samoa did one, begins when the next one does.
                let begins = instant(day, zone);
                assert!(begins >= before, "{zone} {day}");
                before = begins;
            }
        }
    }

    #[test]
    fn other_zones_are_shown_by_the_office_s_clock() {
        let vienna = in_zone("2026-11-25T12:15:00", "2026-11-25T12:45:00", "America/New_York");
        assert_eq!(vienna.here(BELGRADE).0, wall("2026-11-25T18:15:00"));
        let late = in_zone("2026-11-25T20:00:00", "2026-11-25T21:00:00", "America/New_York");
        assert_eq!(late.days(BELGRADE), (wall("2026-11-26T00:00:00").date(), wall("2026-11-26T00:00:00").date()));
    }

    #[test]
    fn what_ends_at_midnight_is_on_one_day() {
        let evening = in_zone("2026-11-25T20:00:00", "2026-11-26T00:00:00", "Europe/Belgrade");
        let (first, last) = evening.days(BELGRADE);
        assert_eq!(first, last);
    }

    #[test]
    fn an_unknown_zone_is_read_as_the_office_s() {
        let odd = in_zone("2026-11-25T12:15:00", "2026-11-25T12:45:00", "Central Europe Standard Time");
        assert_eq!(odd.here(BELGRADE).0, wall("2026-11-25T12:15:00"));
    }

    proptest! {
        #[test]
        fn moving_there_and_back_changes_nothing(minutes in -100_000_i64..100_000, day in 0_i64..40_000) {
            let from = wall("1990-01-01T09:30:00") + TimeDelta::days(day);
            let when = When::lasting(from, TimeDelta::minutes(45), &Zone::Named("Europe/Belgrade".into()));
            prop_assert_eq!(when.moved(TimeDelta::minutes(minutes)).moved(TimeDelta::minutes(-minutes)), when.clone());
            prop_assert_eq!(when.at(when.starts()), when);
        }

        #[test]
        fn an_end_never_comes_before_its_beginning(a in 0_i64..9_999_999, b in 0_i64..9_999_999) {
            let from = Moment { wall: wall("1990-01-01T00:00:00") + TimeDelta::minutes(a), zone: Zone::Floating };
            let until = Moment { wall: wall("1990-01-01T00:00:00") + TimeDelta::minutes(b), zone: Zone::Named("Asia/Tokyo".into()) };
            let (from, until) = When::Times { from, until }.bounded().instants(BELGRADE);
            prop_assert!(from <= until);
        }
    }
}
