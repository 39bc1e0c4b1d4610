//! Decoded text brought into one form: NFC, `\n` line ends, no NUL. It is not made safe for a terminal here.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text of many lines.
pub fn text(decoded: &str) -> String {
    let decoded = decoded.strip_prefix('\u{feff}').unwrap_or(decoded);
    if !decoded.bytes().any(|b| b == b'\r' || b == 0) {
        return nfc(decoded).into_owned();
    }
    let mut out = String::with_capacity(decoded.len());
    let mut chars = decoded.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                while chars.next_if_eq(&'\r').is_some() {}
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            '\0' => {}
            other => out.push(other),
        }
    }
    nfc(&out).into_owned()
}

/// A text of one line: every run of blanks and control characters is one blank.
pub fn line(decoded: &str) -> String {
    let tidy = decoded.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let mut out = String::with_capacity(decoded.len());
    for word in tidy {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    match nfc(&out) {
        Cow::Borrowed(_) => out,
        Cow::Owned(composed) => composed,
    }
}

/// Cuts `text` to at most `most` bytes, between characters; whether it was cut.
pub fn cut(text: &mut String, most: usize) -> bool {
    if text.len() <= most {
        return false;
    }
    let end = (0..=most).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.truncate(end);
    true
}

fn nfc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_composition() {
        assert_eq!(text("a\r\nb\rc\r\r\nd\0"), "a\nb\nc\nd");
        assert_eq!(text("\u{feff}c\u{30c}"), "č");
        assert_eq!(line(" a\r\n\tb \u{0}\u{85} c"), "a b c");
    }

    #[test]
    fn a_cut_falls_between_characters() {
        let mut text = "дан".to_owned();
        assert!(cut(&mut text, 3));
        assert_eq!(text, "д");
        assert!(!cut(&mut text, 3));
    }
}
