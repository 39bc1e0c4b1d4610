//! A rule as its parts: `FREQ=YEARLY;BYMONTH=3` is two of them.

use std::fmt;

/// The weekdays as rules write them, from Monday on.
pub(super) const WEEK: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/// The parts of a rule, each a name and its value, in their order.
pub(super) struct Parts(Vec<(String, String)>);

impl Parts {
    /// The parts of `rule`; what is none is left out.
    pub(super) fn of(rule: &str) -> Self {
        let parts = rule.split(';').filter_map(|part| part.split_once('='));
        Self(parts.map(|(name, value)| (name.trim().to_owned(), value.split_whitespace().collect())).collect())
    }

    /// The value of a part.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether the rule has this part.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Whether the rule is one of each year.
    pub(super) fn is_yearly(&self) -> bool {
        self.get("FREQ") == Some("YEARLY")
    }

    /// Whether a weekday of the rule stands with a count: `2TU`, `-1SU`.
    pub(super) fn counts_weekdays(&self) -> bool {
        self.get("BYDAY").is_some_and(|days| days.contains(|c: char| matches!(c, '1'..='9')))
    }

    /// A number that the rule names.
    pub(super) fn number(&self, name: &str) -> Option<i64> {
        self.get(name)?.parse().ok()
    }

    /// Takes parts out of the rule.
    pub(super) fn remove(&mut self, names: &[&str]) {
        self.0.retain(|(known, _)| !names.contains(&known.as_str()));
    }

    /// Says a part that the rule does not say, or another value of one that it does.
    pub(super) fn put(&mut self, name: &str, value: String) {
        match self.0.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => *known = value,
            None => self.0.push((name.to_owned(), value)),
        }
    }
}

impl fmt::Display for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, (name, value)) in self.0.iter().enumerate() {
            write!(f, "{}{name}={value}", if nth == 0 { "" } else { ";" })?;
        }
        Ok(())
    }
}
