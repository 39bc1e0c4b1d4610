//! How much of a head goes into records: a field may be as long as it likes, a record may not. The rendition has it all.

/// The longest subject, characters.
pub const SUBJECT: usize = 1_000;
/// The longest name or address of a party, characters.
pub const NAME: usize = 1_000;

/// The first `most` characters of a text.
pub fn cut(text: &str, most: usize) -> String {
    text.chars().take(most).collect()
}
