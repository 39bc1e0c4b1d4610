//! A series that goes on otherwise from one of its times on.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::{EXCEPT, Series, follow};
use crate::domain::moment::{When, Zone, instant};

impl Series {
    /// The series until its time `at`, and what it is from then on; none where one of its rules does not give that time, or
    /// takes times away: followed from there on it would give others than it did.
    pub fn parted(&self, first: &When, at: NaiveDateTime, office: Tz) -> Option<(Self, Self)> {
        if self.rules.is_empty() && at != first.starts() && !self.added.contains(&at) {
            return None;
        }
        // It ends with its last time, which is the day that a form tells.
        let last = self.times(first, first.starts(), at, office).starts.last().copied();
        let end = end(first, last.or_else(|| at.checked_sub_signed(TimeDelta::seconds(1)))?, office);
        let rules = self.rules.iter().map(|rule| rest(rule, first, at, office)).collect::<Option<Vec<_>>>()?;
        let split = |times: &[NaiveDateTime], later: bool| {
            times.iter().copied().filter(|time| if later { *time > at } else { *time < at }).collect::<Vec<_>>()
        };
        let mut before = Self {
            rules: self.rules.iter().map(|rule| format!("{};UNTIL={end}", endless(rule))).collect(),
            added: split(&self.added, false),
            left_out: split(&self.left_out, false),
            listed_until: self.listed_until,
        };
        // The first time counts, whatever the rules say.
        before.left_out.extend(Some(at).filter(|at| *at == first.starts()));
        let after = Self {
            rules,
            added: split(&self.added, true),
            left_out: split(&self.left_out, true),
            listed_until: self.listed_until,
        };
        Some((before, after))
    }
}

/// The rule as it goes on from `at`, which it gives: with so many times fewer as came before.
fn rest(rule: &str, first: &When, at: NaiveDateTime, office: Tz) -> Option<String> {
    let counts = rule.split(';').any(|part| part.trim().starts_with("COUNT="));
    let from = if counts { first.starts() } else { at };
    let mut given = BTreeSet::new();
    let until = at.checked_add_signed(TimeDelta::seconds(1))?;
    let cut = follow(rule, first, (from, until), first.zone().rules(office), &mut given);
    if rule.starts_with(EXCEPT) || cut || !given.remove(&at) {
        return None;
    }
    let part = |part: &str| match part.trim().strip_prefix("COUNT=") {
        Some(count) => Some(format!("COUNT={}", count.parse::<usize>().ok()?.checked_sub(given.len())?)),
        None => Some(part.to_owned()),
    };
    Some(rule.split(';').map(part).collect::<Option<Vec<_>>>()?.join(";"))
}

/// The rule without an end.
fn endless(rule: &str) -> String {
    let ends = |part: &&str| ["UNTIL=", "COUNT="].iter().any(|end| part.trim().starts_with(end));
    rule.split(';').filter(|part| !ends(part)).collect::<Vec<_>>().join(";")
}

/// The end of a rule of which `last` is the last time, as RFC 5545 (section 3.3.10) wants it for such a first time.
fn end(first: &When, last: NaiveDateTime, office: Tz) -> String {
    let form = "%Y%m%dT%H%M%S";
    match (first, first.zone()) {
        (When::Days { .. }, _) => last.format("%Y%m%d").to_string(),
        (When::Times { .. }, Zone::Floating) => last.format(form).to_string(),
        (When::Times { .. }, zone) => format!("{}Z", instant(last, zone.rules(office)).to_utc().format(form)),
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;

    const BELGRADE: Tz = Tz::Europe__Belgrade;

    fn day(n: i64) -> NaiveDateTime {
        "2026-01-05T09:30:00".parse::<NaiveDateTime>().unwrap() + TimeDelta::days(n)
    }

    #[test]
    fn what_cannot_be_followed_from_there_on_is_not_parted() {
        let first = When::lasting(day(0), TimeDelta::hours(1), &Zone::Floating);
        let mut series = Series::by_rule("FREQ=WEEKLY", NaiveDate::MAX);
        assert!(series.parted(&first, day(3), BELGRADE).is_none(), "no time of it");
        series.added = vec![day(3)];
        assert!(series.parted(&first, day(3), BELGRADE).is_none(), "no time of its rule");
        series.rules.push("EXRULE:FREQ=WEEKLY;INTERVAL=2".into());
        assert!(series.parted(&first, day(7), BELGRADE).is_none(), "a rule that takes times away");
    }

    proptest! {
        #[test]
        fn both_parts_have_all_times_and_none_twice(
            rule in prop::sample::select(vec![
                "FREQ=DAILY", "FREQ=DAILY;COUNT=40", "FREQ=WEEKLY;BYDAY=MO,TH;INTERVAL=2;COUNT=19",
                "FREQ=WEEKLY;UNTIL=20260701T073000Z", "FREQ=MONTHLY;COUNT=9", "FREQ=MONTHLY;BYDAY=1MO;UNTIL=20261231",
            ]),
            nth in 0_usize..9,
            kind in 0_u8..4,
        ) {
            let zone = ["Europe/Belgrade", "America/New_York", "UTC"].get(usize::from(kind)).map(|it| Zone::Named((*it).into()));
            let first = When::lasting(day(0), TimeDelta::hours(1), &zone.unwrap_or_default());
            let series = Series {
                added: vec![day(2), day(100)],
                left_out: vec![day(14), day(98)],
                ..Series::by_rule(rule, NaiveDate::MAX)
            };
            let all = |series: &Series, first: &When| series.times(first, day(-9), day(400), BELGRADE).starts;
            let times = all(&series, &first);
            let at = times[nth];
            prop_assume!(at != day(2) && at != day(100));
            let (before, after) = series.parted(&first, at, BELGRADE).unwrap();
            let mut both = all(&before, &first);
            prop_assert!(both.iter().all(|time| *time < at), "{:?}", both);
            both.extend(all(&after, &first.at(at)));
            prop_assert_eq!(both, times);
        }
    }
}
