//! Bytes to text: the charsets that mail uses, and a guess where they are not named or do not fit.

use std::borrow::Cow;

use mail_parser::decoders::charsets::DecoderFnc;
use mail_parser::decoders::charsets::map::charset_decoder;

/// Names that mail uses and the tables do not know, and the names that these know.
const ALSO: [(&str, &str); 13] = [
    ("cp932", "shift_jis"),
    ("x-ms-cp932", "shift_jis"),
    ("cp949", "euc-kr"),
    ("ms949", "euc-kr"),
    ("uhc", "euc-kr"),
    ("cp950", "big5"),
    ("ms950", "big5"),
    ("windows-950", "big5"),
    ("euc-cn", "gbk"),
    ("cn-gb", "gbk"),
    ("iso-2022-jp-1", "iso-2022-jp"),
    ("iso-2022-jp-ms", "iso-2022-jp"),
    ("cp50220", "iso-2022-jp"),
];
/// Charsets of which no table is left in any program: their text is kept where it is ASCII.
const LOST: [&str; 6] = ["iso-2022-kr", "csiso2022kr", "iso-2022-cn", "iso-2022-cn-ext", "hz-gb-2312", "replacement"];

/// The text of `bytes` in the charset called `label`, and whether it had to be guessed.
pub fn decode<'a>(label: Option<&str>, bytes: &'a [u8]) -> (Cow<'a, str>, bool) {
    let label = label.map(tidy).unwrap_or_default();
    match label.as_str() {
        "" | "us-ascii" | "ascii" | "utf-8" | "utf8" => match std::str::from_utf8(bytes) {
            Ok(text) => (Cow::Borrowed(text), false),
            Err(error) => (Cow::Owned(repair(bytes, error.valid_up_to())), true),
        },
        lost if LOST.contains(&lost) => {
            let plain = bytes.is_ascii() && !bytes.iter().any(|byte| b"\x0e\x1b~".contains(byte));
            (String::from_utf8_lossy(bytes), !plain)
        }
        known => match decoder(known) {
            Some(decoder) => {
                let text = decoder(bytes);
                let broken = text.contains(char::REPLACEMENT_CHARACTER);
                (Cow::Owned(text), broken)
            }
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

fn decoder(label: &str) -> Option<DecoderFnc> {
    let known = ALSO.iter().find(|(also, _)| *also == label).map_or(label, |(_, known)| known);
    charset_decoder(known.as_bytes())
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
    }

    #[test]
    fn letters_of_embassies_in_the_far_east() {
        let cases: [(&str, &[u8], &str); 11] = [
            ("GB2312", b"\xd6\xd0\xbb\xaa \xc8\xfb\xb6\xfb\xce\xac\xd1\xc7", "中华 塞尔维亚"),
            ("gbk", b"\xd6\xd0\xc8A\xc8\xcb\xc3\xf1\xb9\xb2\xba\xcd\x87\xf8", "中華人民共和國"),
            ("gb18030", b"\xb4\xf3\xca\xb9\xf0^ \x952\x826", "大使館 𠀀"),
            ("euc-cn", b"\xb4\xf3\xca\xb9\xb9\xdd", "大使馆"),
            ("Big5", b"\xbbO\xa5_\xb8g\xc0\xd9\xa4\xe5\xa4\xc6", "臺北經濟文化"),
            ("Shift_JIS", b"\x83Z\x83\x8b\x83r\x83A\x91\xe5\x8eg\x8a\xd9", "セルビア大使館"),
            ("cp932", b"\x93\xfa\x96{", "日本"),
            ("ISO-2022-JP", b"No. 7 \x1b$BF|K\\9qBg;H4[\x1b(B.", "No. 7 日本国大使館."),
            ("euc-jp", b"\xc6\xfc\xcb\xdc\xb9\xf1", "日本国"),
            ("EUC-KR", b"\xb4\xeb\xc7\xd1\xb9\xce\xb1\xb9 \xb4\xeb\xbb\xe7\xb0\xfc", "대한민국 대사관"),
            ("ks_c_5601-1987", b"\xbc\xbc\xb8\xa3\xba\xf1\xbe\xc6", "세르비아"),
        ];
        for (label, bytes, text) in cases {
            assert_eq!(decode(Some(label), bytes), (Cow::Borrowed(text), false), "{label}");
        }
    }

    #[test]
    fn t28_a_cut_letter_is_said_under_every_name_of_a_charset_of_several_bytes() {
        let labels = "big5 big5-hkscs cn-big5 csbig5 windows-950 gbk gb2312 gb18030 chinese iso-ir-58 x-gbk cp936 ms936 \
            windows-936 euc-jp cseucpkdfmtjapanese shift_jis sjis ms_kanji windows-31j x-sjis csshiftjis cp932 euc-kr \
            korean windows-949 ks_c_5601-1987 iso-ir-149 cp949";
        for label in labels.split_whitespace().filter(|label| decoder(label).is_some()) {
            let (text, broken) = decode(Some(label), b"No. 7 \x93");
            assert!(broken && text.starts_with("No. 7"), "{label}: {text}");
        }
    }

    #[test]
    fn t28_a_cut_or_strange_letter_of_several_bytes_is_said_and_the_rest_kept() {
        let (text, broken) = decode(Some("shift_jis"), b"\x93\xfa\x96{ Tokyo \x93");
        assert!(broken && text.starts_with("日本 Tokyo"), "{text}");
        let (text, broken) = decode(Some("iso-2022-kr"), b"Seoul \x1b$)C\x0e4k;g0|\x0f 7");
        assert!(broken && text.contains("Seoul") && text.contains('7'), "{text}");
        assert_eq!(decode(Some("hz-gb-2312"), b"Beijing"), (Cow::Borrowed("Beijing"), false));
    }

    proptest::proptest! {
        #[test]
        fn t28_any_bytes_are_text_in_any_charset(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            for label in ["gb2312", "gbk", "gb18030", "big5", "shift_jis", "iso-2022-jp", "euc-jp", "euc-kr", "utf-7"] {
                let (text, _) = decode(Some(label), &bytes);
                // Nothing is lost at the end, whatever comes before it: the last line is there.
                let ended = [&bytes[..], b"\x1b(B\n\nKraj."].concat();
                proptest::prop_assert!(decode(Some(label), &ended).0.ends_with("Kraj.") || label == "utf-7");
                proptest::prop_assert!(text.len() <= bytes.len() * 4 + 4);
            }
        }
    }
}
