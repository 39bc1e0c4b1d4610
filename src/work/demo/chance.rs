//! Numbers that look like chance and are the same in every run (`SplitMix64`). Not for secrets.

/// A row of such numbers.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The row that `seed` and `branch` begin: other branches go other ways.
    pub const fn new(seed: u64, branch: u64) -> Self {
        Self(seed ^ branch.wrapping_mul(0xD134_2543_DE82_EF95))
    }

    /// The next number.
    pub const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from `low` to `high`, both included.
    pub const fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = if high > low { (high - low) as u64 + 1 } else { 1 };
        low + (self.next() % span) as i64
    }

    /// One of `things`; none if there are none.
    pub fn pick<'a, T>(&mut self, things: &'a [T]) -> Option<&'a T> {
        let count = things.len().max(1) as u64;
        things.get((self.next() % count) as usize)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_its_row_and_a_branch_another() {
        let row = |branch| {
            std::iter::repeat_with({
                let mut c = Chance::new(7, branch);
                move || c.next()
            })
            .take(4)
            .collect::<Vec<_>>()
        };
        assert_eq!(row(1), row(1));
        assert_ne!(row(1), row(2));
        assert!((0..100).all(|n| (3..=5).contains(&Chance::new(n, 0).between(3, 5))));
    }
}
