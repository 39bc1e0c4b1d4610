//! Files that old programs put into the text between `begin 644 name` and `end` (uuencode).

use std::ops::Range;

use crate::format::mime::{field::line_at, limits};

/// One file found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Encoded {
    /// Its name, raw bytes.
    pub name: Vec<u8>,
    /// Where it stands in the text, `begin` and `end` lines included.
    pub at: Range<usize>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// A line was damaged, or `end` is missing.
    pub broken: bool,
}

/// The first file in `body`.
pub fn first(body: &[u8]) -> Option<Encoded> {
    find_from(body, 0)
}

/// Every file in `body`, in order, up to a limit.
pub fn all(body: &[u8]) -> Vec<Encoded> {
    let mut found = Vec::new();
    if !mentions_begin(body) {
        return found;
    }
    let mut at = 0;
    while let Some(file) = find_from(body, at) {
        at = file.at.end;
        found.push(file);
        if found.len() >= limits::UUENCODED {
            break;
        }
    }
    found
}

/// `body` without its files.
pub fn without(body: &[u8], files: &[Encoded]) -> Vec<u8> {
    let mut out = Vec::with_capacity(body.len());
    let mut at = 0;
    for file in files {
        out.extend_from_slice(body.get(at..file.at.start).unwrap_or_default());
        at = file.at.end;
    }
    out.extend_from_slice(body.get(at..).unwrap_or_default());
    out
}

fn mentions_begin(body: &[u8]) -> bool {
    body.starts_with(b"begin ") || body.array_windows::<7>().any(|w| w == b"\nbegin ")
}

fn find_from(body: &[u8], mut at: usize) -> Option<Encoded> {
    while at < body.len() {
        let (line, next) = line_at(body, at);
        if let Some(name) = begin_name(line)
            && let Some((bytes, end, broken)) = read_lines(body, next)
        {
            return Some(Encoded { name: name.to_vec(), at: at..end, bytes, broken });
        }
        at = next;
    }
    None
}

/// The name in `begin 644 name`.
fn begin_name(line: &[u8]) -> Option<&[u8]> {
    let rest = line.strip_prefix(b"begin ")?;
    let mode = rest.iter().take_while(|b| (b'0'..=b'7').contains(*b)).count();
    let name = rest.get(mode..)?.strip_prefix(b" ")?.trim_ascii();
    ((3..=4).contains(&mode) && !name.is_empty()).then_some(name)
}

/// The lines after `begin`: none if not even the first one is uuencode, so that prose is never taken for it.
fn read_lines(body: &[u8], mut at: usize) -> Option<(Vec<u8>, usize, bool)> {
    let mut bytes = Vec::new();
    let mut lines = 0;
    loop {
        if at >= body.len() {
            return (lines > 0).then_some((bytes, at, true));
        }
        let (line, next) = line_at(body, at);
        if line == b"end" {
            return Some((bytes, next, false));
        }
        if line.trim_ascii().is_empty() || line == b"`" {
            at = next;
            continue;
        }
        let Some(decoded) = decode_line(line) else {
            return (lines > 0).then_some((bytes, at, true));
        };
        bytes.extend_from_slice(&decoded);
        lines += 1;
        at = next;
    }
}

fn decode_line(line: &[u8]) -> Option<Vec<u8>> {
    let length = usize::from(line.first()?.checked_sub(32)? & 63);
    let data = line.get(1..)?;
    let groups = length.div_ceil(3);
    if length == 0 || data.len() + 3 < groups * 4 || data.len() > groups * 4 + 2 {
        return None;
    }
    if data.iter().any(|b| !(32..=96).contains(b)) {
        return None;
    }
    let mut out = Vec::with_capacity(groups * 3);
    for group in data.chunks(4).take(groups) {
        let bits = (0..4).fold(0_u32, |bits, i| bits << 6 | u32::from(group.get(i).map_or(0, |b| (b - 32) & 63)));
        out.extend_from_slice(bits.to_be_bytes().get(1..)?);
    }
    out.truncate(length);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CAT: &[u8] = b"Hello\nbegin 644 cat.txt\n#0V%T\n`\nend\nBye\n";

    #[test]
    fn t28_a_file_is_taken_out_of_the_text() {
        let files = all(CAT);
        assert_eq!(files.len(), 1);
        assert_eq!((files[0].name.as_slice(), files[0].bytes.as_slice()), (&b"cat.txt"[..], &b"Cat"[..]));
        assert_eq!(without(CAT, &files), b"Hello\nBye\n");
    }

    #[test]
    fn prose_that_begins_with_begin_stays() {
        assert!(all(b"begin 644 this is prose\nand nothing encoded here at all\n").is_empty());
        assert!(all(b"begin with this\n").is_empty());
    }
}
