//! Bytes to text: the charsets that mail uses, and a guess where they are not named or do not fit.

use std::borrow::Cow;

use mail_parser::decoders::charsets::map::charset_decoder;

/// The text of `bytes` in the charset called `label`, and whether it had to be guessed.
pub fn decode<'a>(label: Option<&str>, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
    let label = label.map(tidy).unwrap_or_default();
    match label.as_str() {
        "" | "us-ascii" | "ascii" | "utf-8" | "utf8" => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), false),
            Err(error) => (Cow::Owned(repair(bytes, error.valid_up_to())), true),
        },
        known if is_multi_byte(known) => {
            let plain = bytes.is_ascii() && !bytes.contains(&0x1b);
            (String::from_utf8_lossy(bytes), !plain)
        }
        known => match charset_decoder(known.as_bytes()) {
            Some(decoder) => (Cow::Owned(decoder(bytes)), false),
            None if bytes.is_ascii() => (String::from_utf8_lossy(bytes), true),
            None => (Cow::Owned(guess(bytes)), true),
        },
    }
}

/// The text of 8-bit bytes of unknown charset: UTF-8 if it is that, else the likeliest of windows-1251, KOI8-R and
/// ISO-8859-5 for Cyrillic, windows-1250 and -1252 for Latin.
pub fn guess(bytes: &[u8]) -> String {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let label = if looks_cyrillic(bytes) { cyrillic(bytes) } else { latin(bytes) };
    charset_decoder(label.as_bytes())
        .map_or_else(|| String::from_utf8_lossy(bytes).into_owned(), |decoder| decoder(bytes))
}

fn tidy(label: &str) -> String {
    let label = label.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
    label.strip_prefix("charset=").unwrap_or(&label).trim_start_matches("x-unicode").to_owned()
}

/// Charsets that this program names but has no tables for: their text is kept where it is ASCII.
fn is_multi_byte(label: &str) -> bool {
    const MARKS: [&str; 11] =
        ["jis", "2022", "euc", "big5", "gb2312", "gbk", "gb18030", "ks_c_5601", "ksc5601", "949", "936"];
    MARKS.iter().any(|mark| label.contains(mark))
}

/// Text that calls itself UTF-8 and is not: mostly UTF-8 with a broken place, or something else entirely.
fn repair(bytes: &[u8], valid: usize) -> String {
    let broken = String::from_utf8_lossy(bytes);
    let bad = broken.matches(char::REPLACEMENT_CHARACTER).count();
    let good = broken.chars().filter(|c| !c.is_ascii() && *c != char::REPLACEMENT_CHARACTER).count();
    let cut_at_the_end = bytes.len() - valid < 4 && bytes.get(..valid).is_some_and(|b| !b.is_ascii());
    if (good >= 2 && good * 2 >= bad) || cut_at_the_end { broken.into_owned() } else { guess(bytes) }
}

/// In Cyrillic text 8-bit letters stand next to each other, in Latin text between ASCII letters.
fn looks_cyrillic(bytes: &[u8]) -> bool {
    let (mut beside_high, mut beside_ascii) = (0_usize, 0_usize);
    for pair in bytes.array_windows::<2>() {
        match pair {
            [a, b] if *a >= 0x80 && *b >= 0x80 => beside_high += 1,
            [a, b] if (*a >= 0x80 && b.is_ascii_alphabetic()) || (a.is_ascii_alphabetic() && *b >= 0x80) => {
                beside_ascii += 1;
            }
            _ => {}
        }
    }
    beside_high > beside_ascii
}

/// The Cyrillic charset in which the commonest small letters (о а е и н) occur most.
fn cyrillic(bytes: &[u8]) -> &'static str {
    const COMMON: [(&str, &[u8]); 3] = [
        ("windows-1251", b"\xee\xe0\xe5\xe8\xed"),
        ("koi8-r", b"\xcf\xc1\xc5\xc9\xce"),
        ("iso-8859-5", b"\xde\xd0\xd5\xd8\xdd"),
    ];
    let count = |letters: &[u8]| bytes.iter().filter(|b| letters.contains(b)).count();
    let mut best = ("windows-1251", 0);
    for (label, letters) in COMMON {
        let found = count(letters);
        if found > best.1 {
            best = (label, found);
        }
    }
    best.0
}

/// windows-1250, unless the letters are those that only western languages have there.
fn latin(bytes: &[u8]) -> &'static str {
    const OURS: &[u8] = b"\xe8\xe6\x9a\x9e\xf0\xc8\xc6\x8a\x8e\xd0\xb9\xb3\xea\xf9\xef";
    const WESTERN: &[u8] = b"\xe0\xf1\xe5\xe3\xf5\xe2\xfb\xf2\xec\xaa\xb0\x92\x93\x94";
    let count = |letters: &[u8]| bytes.iter().filter(|b| letters.contains(b)).count();
    if count(WESTERN) > count(OURS) { "windows-1252" } else { "windows-1250" }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MINISTRY: &str = "Министарство правде";
    const W1251: &[u8] = b"\xcc\xe8\xed\xe8\xf1\xf2\xe0\xf0\xf1\xf2\xe2\xee \xef\xf0\xe0\xe2\xe4\xe5";

    #[test]
    fn named_charsets_of_the_region() {
        let cases: [(&str, &[u8], &str); 7] = [
            ("windows-1250", b"Mini\x9aa \xd0or\xf0e\xe6, \xc8a\xe8ak \x9eeli", "Miniša Đorđeć, Čačak želi"),
            ("windows-1251", W1251, MINISTRY),
            ("ISO-8859-2", b"\xa9umadija \xbeivi", "Šumadija živi"),
            ("iso-8859-5", b"\xbc\xd8\xdd\xd8\xe1\xe2\xd0\xe0", "Министар"),
            ("KOI8-R", b"\xed\xc9\xce\xc9\xd3\xd4\xd2", "Министр"),
            ("koi8-u", b"\xf0\xd2\xc9\xd7\xa6\xd4", "Привіт"),
            ("utf-7", b"Prilog +BB8EQAQ4BDsEPgQz- 1.", "Prilog Прилог 1."),
        ];
        for (label, bytes, text) in cases {
            assert_eq!(decode(Some(label), bytes), (Cow::Borrowed(text), false), "{label}");
        }
    }

    #[test]
    fn unnamed_bytes_are_guessed() {
        assert_eq!(guess(W1251), MINISTRY);
        assert_eq!(guess(b"\xed\xc9\xce\xc9\xd3\xd4\xd2 \xd0\xc9\xdb\xc5\xd4"), "Министр пишет");
        assert_eq!(guess(b"Po\x9atovani gospodine Nikoli\xe6u"), "Poštovani gospodine Nikoliću");
        assert_eq!(guess("Поштовани".as_bytes()), "Поштовани");
        assert_eq!(guess(b"l'\xe0 propos fran\xe7ais"), "l'à propos français");
    }

    #[test]
    fn t28_truncated_utf_8_loses_one_letter_only() {
        let text = "Поштовани господине".as_bytes();
        let (decoded, guessed) = decode(Some("utf-8"), &text[..text.len() - 1]);
        assert!(guessed);
        assert_eq!(decoded, "Поштовани господин\u{fffd}");
    }

    #[test]
    fn an_unknown_charset_is_guessed_and_said() {
        assert_eq!(decode(Some("x-unknown"), W1251), (Cow::Borrowed(MINISTRY), true));
        assert!(decode(Some("shift_jis"), b"\x83n").1);
    }
}
