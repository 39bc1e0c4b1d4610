//! Content-Transfer-Encoding (RFC 2045 section 6) undone, forgivingly: what cannot be read is left out and said.

use std::borrow::Cow;

use crate::format::mime::uuencode;

/// How a body is encoded for its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Transfer {
    /// 7bit, 8bit, binary, and names that nobody knows.
    #[default]
    Identity,
    /// base64 (RFC 2045 section 6.8).
    Base64,
    /// quoted-printable (RFC 2045 section 6.7).
    QuotedPrintable,
    /// x-uuencode.
    Uuencode,
}

impl Transfer {
    /// The encoding a field names; comments, quotes and a trailing `;` are forgiven.
    pub fn named(value: &str) -> Self {
        let word: String = value
            .trim_matches(|c: char| !c.is_ascii_alphanumeric())
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect();
        match word.to_ascii_lowercase().as_str() {
            "base64" => Self::Base64,
            "quoted-printable" => Self::QuotedPrintable,
            "x-uuencode" | "uuencode" | "x-uue" => Self::Uuencode,
            _ => Self::Identity,
        }
    }

    /// The decoded body, and whether something in it was broken.
    pub fn decode(self, body: &[u8]) -> (Cow<'_, [u8]>, bool) {
        match self {
            Self::Identity => (Cow::Borrowed(body), false),
            Self::Base64 => owned(base64(body)),
            Self::QuotedPrintable => owned(quoted_printable(body, false)),
            Self::Uuencode => match uuencode::first(body) {
                Some(file) => owned((file.bytes, file.broken)),
                None => (Cow::Borrowed(body), true),
            },
        }
    }
}

fn owned((bytes, broken): (Vec<u8>, bool)) -> (Cow<'static, [u8]>, bool) {
    (Cow::Owned(bytes), broken)
}

/// Base64, blanks skipped; several padded runs after each other are read on. The flag: foreign bytes, or cut short.
pub fn base64(body: &[u8]) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(body.len() / 4 * 3 + 3);
    let (mut bits, mut count, mut broken) = (0_u32, 0_u32, false);
    // After padding and a blank the rest of a line is a remark, not data.
    let (mut padded, mut remark) = (false, false);
    for byte in body {
        if remark && *byte != b'\n' {
            continue;
        }
        remark = padded && matches!(byte, b' ' | b'\t');
        padded = *byte == b'=' || (padded && *byte != b'\n' && remark);
        let value = SEXTETS.get(usize::from(*byte)).copied().unwrap_or(FOREIGN);
        match value {
            0..=63 => {
                bits = bits << 6 | u32::from(value);
                count += 1;
                if count == 4 {
                    out.extend_from_slice(bits.to_be_bytes().get(1..).unwrap_or_default());
                    (bits, count) = (0, 0);
                }
            }
            BLANK => {}
            PAD => broken |= !flush(&mut out, &mut bits, &mut count),
            _ => broken = true,
        }
    }
    broken |= count > 0;
    flush(&mut out, &mut bits, &mut count);
    (out, broken)
}

/// Quoted-printable; with `word` the form of encoded words, where `_` is a blank (RFC 2047 section 4.2).
pub fn quoted_printable(body: &[u8], word: bool) -> (Vec<u8>, bool) {
    let mut out = Vec::with_capacity(body.len());
    // Blanks before `encoded` were written as `=20` and are meant.
    let (mut at, mut encoded, mut broken) = (0, 0, false);
    while let Some(byte) = body.get(at) {
        at += 1;
        match byte {
            b'=' => {
                let rest = body.get(at..).unwrap_or_default();
                if let [high, low, ..] = rest
                    && high.is_ascii_hexdigit()
                    && low.is_ascii_hexdigit()
                {
                    out.push(hex(*high) << 4 | hex(*low));
                    encoded = out.len();
                    at += 2;
                } else if let Some(length) = soft_break(rest) {
                    at += length;
                } else {
                    out.push(b'=');
                    broken = true;
                }
            }
            b'_' if word => out.push(b' '),
            b'\n' if !word => {
                trim_line(&mut out, encoded);
                out.push(b'\n');
            }
            other => out.push(*other),
        }
    }
    (out, broken)
}

const BLANK: u8 = 64;
const PAD: u8 = 65;
const FOREIGN: u8 = 66;
const SEXTETS: [u8; 256] = sextets();

const fn sextets() -> [u8; 256] {
    let mut table = [FOREIGN; 256];
    let alphabet = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut i = 0;
    #[allow(clippy::indexing_slicing, reason = "a table made by the compiler: an index out of it does not compile")]
    while i < 64 {
        table[alphabet[i] as usize] = i as u8;
        i += 1;
    }
    #[allow(clippy::indexing_slicing, reason = "as above")]
    {
        table[b'\r' as usize] = BLANK;
        table[b'\n' as usize] = BLANK;
        table[b' ' as usize] = BLANK;
        table[b'\t' as usize] = BLANK;
        table[b'=' as usize] = PAD;
    }
    table
}

/// Writes what stands in an unfinished group; false if it is a single sextet, which means nothing.
fn flush(out: &mut Vec<u8>, bits: &mut u32, count: &mut u32) -> bool {
    let whole = *count != 1;
    match *count {
        2 => out.push((*bits >> 4) as u8),
        3 => out.extend_from_slice(&[(*bits >> 10) as u8, (*bits >> 2) as u8]),
        _ => {}
    }
    (*bits, *count) = (0, 0);
    whole
}

/// The length of a soft line break after `=`: blanks, then the line's end or the body's.
fn soft_break(rest: &[u8]) -> Option<usize> {
    let blanks = rest.iter().take_while(|b| matches!(b, b' ' | b'\t')).take(256).count();
    match rest.get(blanks..)? {
        [b'\r', b'\n', ..] => Some(blanks + 2),
        [b'\n', ..] | [b'\r'] => Some(blanks + 1),
        [] => Some(blanks),
        _ => None,
    }
}

/// Blanks at the end of an encoded line were added on the way (RFC 2045 section 6.7, rule 3).
fn trim_line(out: &mut Vec<u8>, encoded: usize) {
    let carriage = out.len() > encoded && out.last() == Some(&b'\r');
    if carriage {
        out.pop();
    }
    while out.len() > encoded && matches!(out.last(), Some(b' ' | b'\t')) {
        out.pop();
    }
    if carriage {
        out.push(b'\r');
    }
}

fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        b'a'..=b'f' => digit - b'a' + 10,
        _ => digit.wrapping_sub(b'A').wrapping_add(10) & 15,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_whole_cut_and_foreign() {
        assert_eq!(base64(b"SGVs\r\nbG8="), (b"Hello".to_vec(), false));
        assert_eq!(base64(b"SGVsbG8"), (b"Hello".to_vec(), true));
        assert_eq!(base64(b"SGVs!bG8="), (b"Hello".to_vec(), true));
        assert_eq!(base64(b"SGk=SGk="), (b"HiHi".to_vec(), false));
        assert_eq!(base64(b"SGk= ignored\nSGk="), (b"HiHi".to_vec(), false));
    }

    #[test]
    fn t28_malformed_quoted_printable_stays_readable() {
        assert_eq!(quoted_printable(b"a=3Db=\r\nc =\nd", false), (b"a=bc d".to_vec(), false));
        assert_eq!(quoted_printable(b"50 % = x=ZZ", false), (b"50 % = x=ZZ".to_vec(), true));
        assert_eq!(quoted_printable(b"a_b=5F", true), (b"a b_".to_vec(), false));
        assert_eq!(quoted_printable(b"line  \r\nnext", false), (b"line\r\nnext".to_vec(), false));
        assert_eq!(quoted_printable(b"--=20 \r\nAna", false), (b"-- \r\nAna".to_vec(), false));
    }

    #[test]
    fn names_are_read_forgivingly() {
        assert_eq!(Transfer::named(" Base64;"), Transfer::Base64);
        assert_eq!(Transfer::named("\"quoted-printable\" (x)"), Transfer::QuotedPrintable);
        assert_eq!(Transfer::named("7-bit"), Transfer::Identity);
    }
}
