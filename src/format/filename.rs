//! A safe file name from one that a stranger wrote. It creates no file; whoever saves opens with create-new.

use unicode_normalization::UnicodeNormalization;

/// The longest name, bytes: what every common file system takes, with room for a number.
const LONGEST: usize = 200;
const LONGEST_EXTENSION: usize = 20;
/// What stands for a name of which nothing is left.
const NAMELESS: &str = "attachment";
const RESERVED: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2",
    "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A plain file name for `written`, one that `taken` does not know. It has no separator, no control or direction
/// character, no leading `.` or `-`, no device's name, and at most 200 bytes and a number.
pub fn safe(written: &str, taken: impl Fn(&str) -> bool) -> String {
    let name = plain(written);
    if !taken(&name) {
        return name;
    }
    let (stem, extension) = split(&name);
    let numbered = |n: u32| format!("{stem} ({n}){extension}");
    (2..10_000).map(numbered).find(|candidate| !taken(candidate)).unwrap_or_else(|| numbered(10_000))
}

/// The safe name, whether or not it is taken.
pub fn plain(written: &str) -> String {
    let last = written.rsplit(['/', '\\']).map(str::trim).find(|part| !part.is_empty()).unwrap_or_default();
    let kept: String = last.nfc().filter_map(tidy).collect();
    let kept = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let kept = kept.trim_start_matches(['.', '-', '~', ' ']).trim_end_matches(['.', ' ']);
    if kept.is_empty() {
        return NAMELESS.to_owned();
    }
    let (stem, extension) = split(kept);
    let stem = shorten(stem, LONGEST - extension.len());
    if is_reserved(stem) { format!("_{stem}{extension}") } else { format!("{stem}{extension}") }
}

/// Drops what a name must not hold, and replaces what a shell or another system would misread.
fn tidy(c: char) -> Option<char> {
    match c {
        c if c.is_control() || is_invisible(c) => None,
        ':' | '*' | '?' | '"' | '<' | '>' | '|' | '`' | '$' | '\u{2044}' | '\u{2215}' => Some('_'),
        other => Some(other),
    }
}

/// Direction marks, joiners, tags and other characters that change what a name seems to be.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Stem and extension (with its dot; empty if there is none worth keeping).
fn split(name: &str) -> (&str, &str) {
    match name.rfind('.') {
        Some(dot) if dot > 0 && name.len() - dot <= LONGEST_EXTENSION => name.split_at(dot),
        _ => (name, ""),
    }
}

fn shorten(stem: &str, most: usize) -> &str {
    let end = (0..=most.min(stem.len())).rev().find(|at| stem.is_char_boundary(*at)).unwrap_or(0);
    stem.get(..end).unwrap_or_default().trim_end_matches(['.', ' '])
}

fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim();
    RESERVED.iter().any(|name| first.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn t32_hostile_names() {
        let cases = [
            ("../../x", "x"),
            ("/etc/passwd", "passwd"),
            ("C:\\x\\y.doc", "y.doc"),
            ("C:y.doc", "C_y.doc"),
            ("..", "attachment"),
            ("a\0b\nc.pdf", "abc.pdf"),
            ("-rf", "rf"),
            (".bashrc", "bashrc"),
            ("", "attachment"),
            ("con.txt", "_con.txt"),
            ("LPT1", "_LPT1"),
            ("Позив\u{202e}cod.exe", "Позивcod.exe"),
            ("a\u{200b}b.pdf. .", "ab.pdf"),
            ("`id`$(x).sh", "_id__(x).sh"),
            ("c\u{30c}.doc", "č.doc"),
        ];
        for (written, safe) in cases {
            assert_eq!(plain(written), safe, "{written:?}");
        }
        assert!(plain(&"ш".repeat(4_096)).len() <= LONGEST);
        assert!(plain(&format!("{}.pdf", "a".repeat(4_096))).ends_with("a.pdf"));
    }

    #[test]
    fn t22_no_folder_is_left_whatever_the_name_says() {
        for written in
            ["../../../.ssh/authorized_keys", "x/../..", "..\\..\\x", "/", "\\", "./.", "`rm`/y", "a\u{2044}b"]
        {
            let name = plain(written);
            assert!(!name.contains(['/', '\\', '\0', '`']) && name != ".." && name != ".", "{written:?} gave {name:?}");
        }
    }

    #[test]
    fn t32_duplicates_are_numbered() {
        let have = ["a.pdf", "a (2).pdf"];
        assert_eq!(safe("a.pdf", |name| have.contains(&name)), "a (3).pdf");
        assert_eq!(safe("b.pdf", |name| have.contains(&name)), "b.pdf");
    }

    proptest! {
        #[test]
        fn t32_any_name_is_safe(written in "\\PC{0,300}|(?s).{0,300}") {
            let name = plain(&written);
            prop_assert!(!name.is_empty() && name.len() <= LONGEST + 1);
            prop_assert!(!name.contains(['/', '\\']) && !name.chars().any(char::is_control));
            prop_assert!(!name.starts_with(['.', '-']));
            prop_assert_eq!(plain(&name), name.clone());
        }
    }
}
