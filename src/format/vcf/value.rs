//! Values of cards: what they say, and how they are written, in each version.

use std::fmt::Write as _;

use crate::format::lines::{Line, escaped, parts, unescaped};
use crate::format::mime::{charset, transfer};

/// The version of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Version {
    /// vCard 2.1
    V21,
    /// RFC 2426
    V30,
    /// RFC 6350
    V40,
}

/// What holds a name in the other script where a second `FN` does not: versions before 4.0 have that once, and one in the
/// same script says nothing of the kind.
pub const OTHER_NAME: &str = "X-KABINET-OTHER-NAME";

impl Version {
    /// What the line `VERSION` says.
    pub fn of(lines: &[Line<'_>]) -> Self {
        match lines.iter().find(|line| line.is("VERSION")).map(|line| line.value.trim()) {
            Some("4.0") => Self::V40,
            Some("2.1") => Self::V21,
            _ => Self::V30,
        }
    }
}

/// What the value says.
pub fn text(line: &Line<'_>) -> String {
    decoded(line, line.value)
}

/// The parts of a structured value.
pub fn structure(line: &Line<'_>) -> Vec<String> {
    parts(line.value, ';').into_iter().map(|part| decoded(line, part).trim().to_owned()).collect()
}

fn decoded(line: &Line<'_>, value: &str) -> String {
    if !line.says("ENCODING", "QUOTED-PRINTABLE") {
        return unescaped(value);
    }
    let (bytes, _) = transfer::quoted_printable(value.as_bytes(), false);
    unescaped(&charset::decode(line.param("CHARSET"), &bytes).0.replace("\r\n", "\n"))
}

/// The line that says `text`, or of a structured value its parts.
pub fn line(version: Version, name: &str, texts: &[&str]) -> String {
    if version == Version::V21 && texts.iter().any(|text| !text.is_ascii() || text.contains(['\n', '\r'])) {
        let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
        return format!("{name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:{}", quoted.join(";"));
    }
    let plain: Vec<String> = texts.iter().map(|text| escaped(text)).collect();
    format!("{name}:{}", plain.join(";"))
}

fn quoted(text: &str) -> String {
    let mut out = String::new();
    for byte in text.replace("\r\n", "\n").replace('\n', "\r\n").bytes() {
        if byte.is_ascii_alphanumeric() || b" .,-@".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "={byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn t40_a_text_comes_back_from_a_card_of_every_version(text in "[^\\x00-\\x1f\\x7f-\\x9f\\\\ ][^\\x00-\\x1f\\x7f-\\x9f\\\\]{0,39}[^\\x00-\\x1f\\x7f-\\x9f\\\\ ]") {
            for version in [Version::V21, Version::V30, Version::V40] {
                let written = line(version, "NOTE", &[&text]);
                proptest::prop_assert!(!written.contains(['\n', '\r']));
                proptest::prop_assert_eq!(super::text(&Line::read(&written).unwrap()), text.clone());
            }
        }
    }
}
