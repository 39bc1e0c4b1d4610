//! Numbers and sizes as people read them. It does no arithmetic for anybody.

use fluent_bundle::FluentValue;

use super::Words;

impl Words {
    /// `n` in groups of three: `84,096` or `84.096`.
    pub fn number(&self, n: u64) -> String {
        grouped(n, if self.language().is_serbian() { SERBIAN } else { ENGLISH })
    }

    /// The same where counting stopped: `999+` if there are more.
    pub fn number_or_more(&self, (n, more): (u64, bool)) -> String {
        let mark = if more { "+" } else { "" };
        format!("{}{mark}", self.number(n))
    }

    /// The size of a file: `345 B`, `12 kB`, `1.2 MB` or `1,2 MB`. A kB is 1,000 bytes; one decimal below ten.
    pub fn size(&self, bytes: u64) -> String {
        let (mut unit, mut divisor) = (0, 1_u128);
        let bytes = u128::from(bytes);
        while unit + 1 < UNITS.len() && rounded(bytes, divisor) >= 1_000 {
            (unit, divisor) = (unit + 1, divisor * 1_000);
        }
        let name = UNITS.get(unit).copied().unwrap_or_default();
        let tenths = rounded(bytes * 10, divisor);
        if unit == 0 || tenths >= 100 {
            return format!("{} {name}", rounded(bytes, divisor));
        }
        let mark = if self.language().is_serbian() { ',' } else { '.' };
        format!("{}{mark}{} {name}", tenths / 10, tenths % 10)
    }
}

/// What parts the groups of digits.
const ENGLISH: char = ',';
const SERBIAN: char = '.';

/// How a sentence shows a count in English.
pub fn english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    counted(value, ENGLISH)
}

/// The same in Serbian.
pub fn serbian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    counted(value, SERBIAN)
}

fn counted(value: &FluentValue<'_>, mark: char) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => Some(grouped(number.value as u64, mark)),
        _ => None,
    }
}

fn grouped(n: u64, mark: char) -> String {
    let digits = n.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Symbols of the international system: the same in every language.
const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];

fn rounded(amount: u128, divisor: u128) -> u128 {
    (amount + divisor / 2) / divisor
}
