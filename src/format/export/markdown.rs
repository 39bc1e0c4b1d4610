//! The Markdown face of a paper: front matter, then its text. A face only: the record is the JSON line.

use std::fmt::Write;

/// A paper as its face shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Face<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its number in the book; none while it is a draft.
    pub number: Option<&'a str>,
    /// Its date, `YYYY-MM-DD`.
    pub date: &'a str,
    /// The class it is filed under.
    pub class: Option<&'a str>,
    /// Further fields, in order.
    pub fields: &'a [(&'a str, &'a str)],
    /// The text.
    pub text: &'a str,
}

/// The face as Markdown with YAML front matter; every value is a quoted string, so that none can become markup.
pub fn write(face: &Face<'_>) -> String {
    let mut out = String::from("---\n");
    let mut field = |name: &str, value: &str| {
        out.push_str(name);
        out.push_str(": ");
        quote(&mut out, value);
        out.push('\n');
    };
    field("title", face.title);
    face.number.into_iter().for_each(|number| field("number", number));
    field("date", face.date);
    face.class.into_iter().for_each(|class| field("class", class));
    face.fields.iter().filter(|(name, _)| is_name(name)).for_each(|(name, value)| field(name, value));
    out.push_str("---\n\n");
    out.push_str(face.text.trim_end_matches('\n'));
    out.push('\n');
    out
}

/// A double-quoted YAML scalar.
fn quote(out: &mut String, value: &str) {
    out.push('"');
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                // Writing into a String cannot fail.
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_and_text() {
        let face = Face {
            title: "Note: \"visit\"\n---",
            number: Some("Z-88/2026"),
            date: "2026-11-22",
            class: None,
            fields: &[("author", "Ана"), ("bad name", "x")],
            text: "Text.\n\n",
        };
        let expected = "---\ntitle: \"Note: \\\"visit\\\"\\n---\"\nnumber: \"Z-88/2026\"\ndate: \"2026-11-22\"\n\
            author: \"Ана\"\n---\n\nText.\n";
        assert_eq!(write(&face), expected);
    }
}
