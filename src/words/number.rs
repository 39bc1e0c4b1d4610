//! Numbers and sizes as people read them. It does no arithmetic for anybody.

use super::Words;

impl Words {
    /// `n` in groups of three: `84,096` or `84.096`.
    pub fn number(&self, n: u64) -> String {
        let digits = n.to_string();
        let mark = if self.language().is_serbian() { '.' } else { ',' };
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
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

/// Symbols of the international system: the same in every language.
const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];

fn rounded(amount: u128, divisor: u128) -> u128 {
    (amount + divisor / 2) / divisor
}
