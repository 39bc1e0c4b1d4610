//! The classes that a new office begins with: codes and years. Their titles are words of a language and stand
//! in `locales/` as `class-title-…`; the office changes the list as it likes.

/// Code, the word of its title, and the years that its papers are kept; none for ever (трајно).
pub const FIRST: [(&str, &str, Option<u16>); 12] = [
    ("00-1", "organisation", None),
    ("00-2", "minister", None),
    ("01-1", "government", None),
    ("01-2", "parliament", Some(10)),
    ("02-1", "legislation", None),
    ("03-1", "international", None),
    ("04-1", "meetings", Some(5)),
    ("05-1", "citizens", Some(5)),
    ("06-1", "press", Some(3)),
    ("07-1", "protocol", Some(3)),
    ("08-1", "travel", Some(3)),
    ("09-1", "other", Some(2)),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_different_and_in_order() {
        assert!(FIRST.is_sorted_by(|a, b| a.0 < b.0));
    }
}
