//! Encoded words in header fields (RFC 2047), neighbours joined before their charset is read, so that a letter cut
//! between two of them comes back whole.

use std::borrow::Cow;

use crate::format::mime::{charset, limits, transfer};

/// A field's text with its encoded words decoded, and whether a charset had to be guessed.
pub fn decode(value: &str) -> (Cow<'_, str>, bool) {
    rewrite(value, |text, out| out.push_str(text))
}

/// The same, each run of words written again as one UTF-8 base64 word: what a parser of addresses can read without
/// mistaking a decoded comma for its own.
pub fn normalise(value: &str) -> (Cow<'_, str>, bool) {
    rewrite(value, |text, out| {
        out.push_str("=?utf-8?B?");
        encode_base64(text.as_bytes(), out);
        out.push_str("?=");
    })
}

struct Word<'a> {
    charset: &'a str,
    bytes: Vec<u8>,
    length: usize,
}

fn rewrite(value: &str, write: impl Fn(&str, &mut String)) -> (Cow<'_, str>, bool) {
    if !value.contains("=?") {
        return (Cow::Borrowed(value), false);
    }
    let mut out = String::with_capacity(value.len());
    let mut open: Option<(&str, Vec<u8>)> = None;
    let mut guessed = false;
    let mut rest = value;
    let close = |open: &mut Option<(&str, Vec<u8>)>, out: &mut String, guessed: &mut bool| {
        if let Some((label, bytes)) = open.take() {
            let (text, unsure) = charset::decode(Some(label), &bytes);
            *guessed |= unsure;
            write(&text, out);
        }
    };
    while let Some(start) = rest.find("=?") {
        let (before, here) = rest.split_at(start);
        let Some(word) = word_at(here) else {
            close(&mut open, &mut out, &mut guessed);
            out.push_str(before);
            out.push_str("=?");
            rest = here.get(2..).unwrap_or_default();
            continue;
        };
        let glued = open.is_some() && before.trim().is_empty();
        match &mut open {
            Some((label, bytes)) if glued && label.eq_ignore_ascii_case(word.charset) => {
                bytes.extend_from_slice(&word.bytes);
            }
            _ => {
                close(&mut open, &mut out, &mut guessed);
                if !glued {
                    out.push_str(before);
                }
                open = Some((word.charset, word.bytes));
            }
        }
        rest = here.get(word.length..).unwrap_or_default();
    }
    close(&mut open, &mut out, &mut guessed);
    out.push_str(rest);
    (Cow::Owned(out), guessed)
}

/// The word at the start of `text`: `=?charset*language?B|Q?data?=`, blanks in the data forgiven.
fn word_at(text: &str) -> Option<Word<'_>> {
    let inner = text.strip_prefix("=?")?;
    let (label, rest) = split_once_within(inner, b'?', 60)?;
    let charset = label.split('*').next().unwrap_or(label);
    if charset.is_empty() || charset.bytes().any(|b| b.is_ascii_whitespace() || b == b'=') {
        return None;
    }
    let (encoding, rest) = split_once_within(rest, b'?', 2)?;
    let end = rest.as_bytes().array_windows::<2>().take(limits::ENCODED_WORD).position(|w| w == b"?=")?;
    // `=?x?Q?=41?=`: the `?` before `=41` opens the data, it does not close it.
    let data = rest.get(..end)?;
    let bytes = match encoding {
        "B" | "b" => transfer::base64(data.as_bytes()).0,
        "Q" | "q" => transfer::quoted_printable(data.as_bytes(), true).0,
        _ => return None,
    };
    Some(Word { charset, bytes, length: text.len() - rest.len() + end + 2 })
}

fn split_once_within(text: &str, separator: u8, most: usize) -> Option<(&str, &str)> {
    let at = text.bytes().take(most).position(|b| b == separator)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

fn encode_base64(bytes: &[u8], out: &mut String) {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for chunk in bytes.chunks(3) {
        let bits = (0..3).fold(0_u32, |bits, i| bits << 8 | u32::from(chunk.get(i).copied().unwrap_or(0)));
        for i in 0..4_usize {
            let sextet = (bits >> (18 - 6 * i)) & 63;
            let letter = ALPHABET.get(sextet as usize).copied().unwrap_or(b'=');
            out.push(if i <= chunk.len() { char::from(letter) } else { '=' });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> String {
        decode(value).0.into_owned()
    }

    #[test]
    fn words_of_the_rfc() {
        assert_eq!(text("=?ISO-8859-1?Q?a?="), "a");
        assert_eq!(text("=?ISO-8859-1?Q?a?= b"), "a b");
        assert_eq!(text("=?ISO-8859-1?Q?a?=  =?ISO-8859-1?Q?b?="), "ab");
        assert_eq!(text("=?ISO-8859-1?Q?a_b?="), "a b");
        assert_eq!(text("=?utf-8*sr?b?0JTQsNC9?= 1"), "Дан 1");
        assert_eq!(text("=?windows-1251?Q?=CF=F0=E5=E4=EC=E5=F2?="), "Предмет");
    }

    #[test]
    fn a_letter_cut_between_two_words_is_whole() {
        assert_eq!(text("=?utf-8?Q?=D0?= =?UTF-8?Q?=94=D0=B0?="), "Да");
    }

    #[test]
    fn what_is_no_word_stays() {
        for plain in ["=?", "=?utf-8?X?abc?=", "a =?b? c", "=?utf-8?Q?never ends", "2=?3"] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn normalised_words_decode_to_the_same() {
        for value in ["=?utf-8?Q?=D0?= =?utf-8?Q?=94?= <x@y>", "\"=?koi8-r?B?7cnO?=\" <a@b>"] {
            let once = normalise(value).0.into_owned();
            assert_eq!(text(&once), text(value));
        }
    }

    #[test]
    fn t19_decoded_line_ends_are_only_text_here() {
        assert_eq!(text("=?utf-8?Q?a=0D=0ABcc:_x?="), "a\r\nBcc: x");
    }
}
