//! The encodings that demo letters are written in (RFC 2045, RFC 2047, RFC 2231). It encodes what this
//! program itself made up and reads nothing.

use std::fmt::Write;

/// How a text stands in a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8.
    Utf8,
    /// windows-1251, as older programs write Cyrillic.
    Cp1251,
}

impl Charset {
    /// Its name in a letter's head.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Cp1251 => "windows-1251",
        }
    }

    /// The bytes of `text`; what windows-1251 does not have becomes a question mark.
    pub fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Self::Utf8 => text.as_bytes().to_vec(),
            Self::Cp1251 => text.chars().map(cp1251).collect(),
        }
    }
}

fn cp1251(c: char) -> u8 {
    match c {
        c if c.is_ascii() => c as u8,
        'А'..='я' => (c as u32 - 0x410 + 0xC0) as u8,
        'Ђ' => 0x80,
        'ђ' => 0x90,
        'Љ' => 0x8A,
        'љ' => 0x9A,
        'Њ' => 0x8C,
        'њ' => 0x9C,
        'Ћ' => 0x8E,
        'ћ' => 0x9E,
        'Џ' => 0x8F,
        'џ' => 0x9F,
        'Ј' => 0xA3,
        'ј' => 0xBC,
        '„' => 0x84,
        '“' => 0x93,
        '”' => 0x94,
        '–' => 0x96,
        _ => b'?',
    }
}

/// Base64 on one line.
pub fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |n: usize| u32::from(three.get(n).copied().unwrap_or_default());
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for n in 0..4 {
            let six = (bits >> (18 - 6 * n)) as usize & 63;
            out.push(if n > three.len() { '=' } else { ALPHABET.get(six).map_or('=', |b| char::from(*b)) });
        }
    }
    out
}

/// Base64 in lines of 76.
pub fn base64_lines(bytes: &[u8]) -> String {
    bytes.chunks(57).map(|line| base64(line) + "\r\n").collect()
}

/// Quoted-printable (RFC 2045 section 6.7) of lines parted by `\n`.
pub fn quoted_printable(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    let mut column = 0;
    for &byte in bytes {
        if byte == b'\n' {
            out.push_str("\r\n");
            column = 0;
            continue;
        }
        let plain = matches!(byte, b' ' | b'!'..=b'<' | b'>'..=b'~');
        let width = if plain { 1 } else { 3 };
        if column + width > 73 {
            out.push_str("=\r\n");
            column = 0;
        }
        column += width;
        if plain {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "={byte:02X}");
        }
    }
    out
}

/// `text` as it stands in a head: as it is, or in encoded words of at most 75 characters.
pub fn encoded_words(text: &str, charset: Charset) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut words = vec![String::new()];
    for c in text.chars() {
        if words.last().is_some_and(|word| word.len() + c.len_utf8() > 42) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    let encode = |word: &String| format!("=?{}?B?{}?=", charset.name(), base64(&charset.bytes(word)));
    words.iter().map(encode).collect::<Vec<_>>().join("\r\n ")
}

/// A parameter's value as RFC 2231 writes it: `name*=UTF-8''...`.
pub fn parameter(name: &str, value: &str) -> String {
    if value.is_ascii() {
        return format!("{name}=\"{value}\"");
    }
    let mut out = format!("{name}*=UTF-8''");
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// `text` in lines of at most `width` characters, each after `prefix`.
pub fn wrap(text: &str, width: usize, prefix: &str) -> String {
    let mut out = String::from(prefix);
    let mut column = 0;
    for word in text.split(' ') {
        let length = word.chars().count();
        if column > 0 && column + 1 + length > width {
            out.push('\n');
            out.push_str(prefix);
            column = 0;
        } else if column > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += length;
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_as_rfc_4648_has_it() {
        let cases =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (plain, coded) in cases {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn lines_are_never_too_long() {
        let text = "Поштована госпођо, „прилог“ је ту. ".repeat(20);
        assert!(quoted_printable(&Charset::Cp1251.bytes(&text)).lines().all(|line| line.len() <= 76));
        assert!(encoded_words(&text, Charset::Utf8).split("\r\n ").all(|word| word.len() <= 75));
        assert!(wrap(&text, 72, "> ").lines().all(|line| line.chars().count() <= 74));
        assert!(!Charset::Cp1251.bytes(&text).contains(&b'?'));
    }
}
