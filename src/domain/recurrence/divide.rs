//! A series in two: what comes before one of its times, and what comes from that time on.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, TimeDelta};
use chrono_tz::Tz;

use super::{EXCEPT, Series, follow, without_end};
use crate::domain::moment::{When, Zone, instant};

impl Series {
    /// The series before its time `at`, and the one from `at` on, whose first time that is. A rule that ends after so many
    /// times ends on the day of its last one in both. None of a rule that counts further than it is followed.
    ///
    /// A rule that leaps over weeks or months leaps from its first time: whether the second series falls where the whole
    /// one did is for the caller to see.
    pub fn divided(&self, first: &When, at: NaiveDateTime, office: Tz) -> Option<(Self, Self)> {
        let cut = Cut { first, at, zone: first.zone().rules(office) };
        let mut rules = (Vec::new(), Vec::new());
        for rule in &self.rules {
            let (before, after) = cut.rule(rule)?;
            rules.0.extend(before);
            rules.1.extend(after);
        }
        let split = |times: &[NaiveDateTime]| times.iter().copied().partition(|time| *time < at);
        let (added, left_out): ((Vec<_>, Vec<_>), (Vec<_>, Vec<_>)) = (split(&self.added), split(&self.left_out));
        let half = |rules, added, left_out| Self { rules, added, left_out, listed_until: self.listed_until };
        Some((half(rules.0, added.0, left_out.0), half(rules.1, added.1, left_out.1)))
    }
}

/// Where a series is cut.
struct Cut<'a> {
    first: &'a When,
    at: NaiveDateTime,
    zone: Tz,
}

impl Cut<'_> {
    /// A rule before the cut and after it; a half in which it has no time goes without it.
    fn rule(&self, rule: &str) -> Option<(Option<String>, Option<String>)> {
        let (sign, bare) = rule.strip_prefix(EXCEPT).map_or(("", rule), |bare| (EXCEPT, bare));
        let bare = self.dated(bare)?;
        let (endless, end) = without_end(&bare, self.zone);
        if end.is_some_and(|end| end < self.at) {
            return Some((Some(rule.to_owned()), None));
        }
        let before = format!("{sign}{endless};UNTIL={}", self.end(self.at.checked_sub_signed(TimeDelta::seconds(1))?));
        Some((Some(before), Some(format!("{sign}{bare}"))))
    }

    /// The rule with the day of its last time in place of their number.
    fn dated(&self, rule: &str) -> Option<String> {
        let counts = |part: &&str| part.trim().starts_with("COUNT=");
        if !rule.split(';').any(|part| counts(&part)) {
            return Some(rule.to_owned());
        }
        let mut times = BTreeSet::new();
        let start = self.first.starts();
        if follow(rule, self.first, (start, NaiveDateTime::MAX), self.zone, &mut times) {
            return None;
        }
        let last = times.last().copied().unwrap_or(start);
        let rest = rule.split(';').filter(|part| !counts(part)).collect::<Vec<_>>().join(";");
        Some(format!("{rest};UNTIL={}", self.end(last)))
    }

    /// A last moment as RFC 5545 section 3.3.10 wants it: a day of whole days, by the clock without a zone, else in UTC.
    fn end(&self, last: NaiveDateTime) -> String {
        match (self.first, self.first.zone()) {
            (When::Days { .. }, _) => last.format("%Y%m%d").to_string(),
            (_, Zone::Floating) => last.format("%Y%m%dT%H%M%S").to_string(),
            (_, Zone::Named(_)) => instant(last, self.zone).to_utc().format("%Y%m%dT%H%M%SZ").to_string(),
        }
    }
}
