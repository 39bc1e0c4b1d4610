//! The head of a part: its fields as they stand, unfolded when asked for. What they mean is said elsewhere.

use std::borrow::Cow;
use std::ops::Range;

use crate::format::mime::{charset, limits};

/// One header field: name and raw value, continuation lines included.
#[derive(Debug, Clone, Copy)]
pub struct Field<'a> {
    /// The name before the colon, as written.
    pub name: &'a [u8],
    /// The bytes after the colon, still folded.
    pub value: &'a [u8],
}

/// The fields of one part, in order.
#[derive(Debug, Clone, Default)]
pub struct Head<'a> {
    fields: Vec<Field<'a>>,
    /// A field was cut or left out (too long, too many).
    pub cut: bool,
}

impl<'a> Head<'a> {
    /// The first field of this name.
    pub fn first(&self, name: &str) -> Option<&'a [u8]> {
        self.all(name).next()
    }

    /// Every field of this name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &'a [u8]> {
        self.fields.iter().filter(move |f| f.name.eq_ignore_ascii_case(name.as_bytes())).map(|f| f.value)
    }

    fn push(&mut self, name: &'a [u8], value: &'a [u8]) {
        if self.fields.len() >= limits::FIELDS {
            self.cut = true;
            return;
        }
        self.cut |= value.len() > limits::FIELD;
        let extra = value.len().saturating_sub(limits::FIELD);
        // The newest references stand last, in every other field the first bytes matter most.
        let kept = if name.eq_ignore_ascii_case(b"references") { extra..value.len() } else { 0..value.len() - extra };
        let value = value.get(kept).unwrap_or_default();
        self.fields.push(Field { name, value });
    }
}

/// Reads the head that begins at `at` and gives it with the offset of its body. It ends at an empty line, at a
/// line that `is_boundary`, or before a line that is no field (then the body starts with that line).
pub fn read_head(raw: &[u8], mut at: usize, is_boundary: impl Fn(&[u8]) -> bool) -> (Head<'_>, usize) {
    let mut head = Head::default();
    let mut open: Option<(&[u8], Range<usize>)> = None;
    while at < raw.len() {
        let (line, next) = line_at(raw, at);
        if line.is_empty() {
            at = next;
            break;
        }
        if matches!(line.first(), Some(b' ' | b'\t')) {
            if let Some((_, value)) = &mut open {
                value.end = next;
            }
            at = next;
            continue;
        }
        if line.starts_with(b"--") && is_boundary(line) {
            break;
        }
        let Some(colon) = colon_of(line) else {
            if is_envelope(line) {
                at = next;
                continue;
            }
            break;
        };
        close(&mut head, raw, open.take());
        let name = line.get(..colon).unwrap_or_default().trim_ascii_end();
        open = Some((name, at + colon + 1..next));
        at = next;
    }
    close(&mut head, raw, open);
    (head, at)
}

/// The line at `at` without its end, and where the next one starts.
pub fn line_at(raw: &[u8], at: usize) -> (&[u8], usize) {
    let rest = raw.get(at..).unwrap_or_default();
    match rest.iter().position(|b| *b == b'\n') {
        Some(end) => {
            let line = rest.get(..end).unwrap_or_default();
            (line.strip_suffix(b"\r").unwrap_or(line), at + end + 1)
        }
        None => (rest.strip_suffix(b"\r").unwrap_or(rest), raw.len()),
    }
}

/// A raw value as text on one line: unfolded, its charset guessed when it is raw 8-bit (`true` if so).
pub fn unfold(value: &[u8]) -> (Cow<'_, str>, bool) {
    let value = value.trim_ascii();
    let (text, guessed) = charset::decode(None, value);
    if text.bytes().any(|b| b == b'\n' || b == b'\r') {
        let joined = text.split(['\r', '\n']).filter(|line| !line.is_empty()).collect::<Vec<_>>();
        return (Cow::Owned(joined.join("").replace('\t', " ")), guessed);
    }
    (text, guessed)
}

fn close<'a>(head: &mut Head<'a>, raw: &'a [u8], open: Option<(&'a [u8], Range<usize>)>) {
    if let Some((name, value)) = open {
        head.push(name, raw.get(value).unwrap_or_default());
    }
}

/// The colon that ends a field's name (RFC 5322 section 2.2: printable ASCII), with blanks before it forgiven.
fn colon_of(line: &[u8]) -> Option<usize> {
    let colon = line.iter().take(200).position(|b| *b == b':')?;
    let name = line.get(..colon)?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(|b| (33..127).contains(b))).then_some(colon)
}

/// `From someone Mon …`, which mailbox programs leave above the first field, and its quoted form.
fn is_envelope(line: &[u8]) -> bool {
    line.starts_with(b"From ") || line.starts_with(b">From ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_ends_at_the_empty_line() {
        let raw = b"Subject: a\r\n b\r\nTo : x\r\n\r\nbody";
        let (head, body) = read_head(raw, 0, |_| false);
        assert_eq!(unfold(head.first("subject").unwrap()).0, "a b");
        assert_eq!(unfold(head.first("to").unwrap()).0, "x");
        assert_eq!(&raw[body..], b"body");
    }

    #[test]
    fn a_line_that_is_no_field_begins_the_body() {
        let raw = b"Subject: a\nHello there\n";
        let (head, body) = read_head(raw, 0, |_| false);
        assert!(head.first("Subject").is_some());
        assert_eq!(&raw[body..], b"Hello there\n");
    }
}
