//! Bytes to lines without folds, in UTF-8.

use crate::format::mime::charset;

/// The most lines of a file; what comes after them is not read.
const MOST_LINES: usize = 4_000_000;
/// The longest line without folds, bytes: a photo of a megabyte in base64. A longer one is left out.
const LONGEST: usize = 1_500_000;

/// The lines of a file without folds.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Lines {
    text: String,
    spans: Vec<Span>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Span {
    /// Where the line begins in the file.
    at: usize,
    from: usize,
    to: usize,
    /// It was too long and stands here as its name alone.
    cut: bool,
}

impl Lines {
    /// How many there are.
    pub const fn len(&self) -> usize {
        self.spans.len()
    }

    /// Whether there are none.
    pub const fn is_empty(&self) -> bool {
        self.spans.is_empty()
    }

    /// Each with where it begins in the file, and whether it was too long and is left out.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &str, bool)> {
        let text = |span: &Span| (span.at, self.text.get(span.from..span.to).unwrap_or_default(), span.cut);
        self.spans.iter().map(text)
    }
}

/// The lines of `bytes`: ended by LF, CRLF or a bare CR, continued by a blank at the beginning of the next one, or as the
/// quoted-printable and base64 of vCard 2.1 go on. What is not UTF-8 is read in the charset that the line names, else
/// guessed for all such lines together.
pub fn unfold(bytes: &[u8]) -> Lines {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut joined: Vec<u8> = Vec::with_capacity(bytes.len());
    let mut spans: Vec<Span> = Vec::new();
    let mut open = Open::default();
    for (at, line) in physical(bytes) {
        if open.goes_on(line, joined.get(spans.last().map_or(0, |span| span.from)..).unwrap_or_default()) {
            open.join(&mut joined, line);
        } else if !line.is_empty() {
            if spans.len() >= MOST_LINES {
                break;
            }
            spans.push(Span { at, from: joined.len(), to: 0, cut: false });
            open = Open::begin(&mut joined, line);
        } else {
            open.base64 = false;
        }
        if let Some(span) = spans.last_mut() {
            shorten(span, &mut joined);
        }
    }
    in_utf8(&joined, &spans)
}

/// The lines as they stand in the file, each with where it begins.
fn physical(bytes: &[u8]) -> impl Iterator<Item = (usize, &[u8])> {
    let mut rest = bytes;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let at = bytes.len() - rest.len();
        let end = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        rest = after.strip_prefix(b"\r\n").or_else(|| after.get(1..)).unwrap_or_default();
        Some((at, line))
    })
}

/// How the line that is being read may go on.
#[derive(Default)]
struct Open {
    /// It is quoted-printable of vCard 2.1.
    quoted: bool,
    /// Its last byte says that quoted-printable goes on.
    soft: bool,
    /// It is base64 of vCard 2.1, whose lines some programs do not indent.
    base64: bool,
}

impl Open {
    fn begin(joined: &mut Vec<u8>, line: &[u8]) -> Self {
        joined.extend_from_slice(line);
        let head = line.split(|byte| *byte == b':').next().unwrap_or_default().to_ascii_uppercase();
        let names = |what: &[u8]| head.split(|byte| matches!(byte, b';' | b'=' | b',')).skip(1).any(|it| it == what);
        let quoted = names(b"QUOTED-PRINTABLE");
        let base64 = names(b"BASE64") || names(b"B");
        let mut open = Self { quoted, soft: false, base64 };
        open.softened(joined);
        open
    }

    fn goes_on(&self, line: &[u8], so_far: &[u8]) -> bool {
        if so_far.is_empty() {
            return false;
        }
        let bare = || !line.is_empty() && line.iter().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(byte));
        self.soft || matches!(line, [b' ' | b'\t', ..]) || (self.base64 && bare())
    }

    fn join(&mut self, joined: &mut Vec<u8>, line: &[u8]) {
        let folded = !self.soft && matches!(line, [b' ' | b'\t', ..]);
        joined.extend_from_slice(if folded { line.get(1..).unwrap_or_default() } else { line });
        self.softened(joined);
    }

    fn softened(&mut self, joined: &mut Vec<u8>) {
        self.soft = self.quoted && joined.last() == Some(&b'=');
        if self.soft {
            joined.pop();
        }
    }
}

/// Ends the span where the lines now end; what is too long is forgotten but for its beginning.
fn shorten(span: &mut Span, joined: &mut Vec<u8>) {
    if span.cut {
        joined.truncate(span.to);
    } else if joined.len() - span.from > LONGEST {
        let start = joined.get(span.from..).unwrap_or_default().iter().take(200);
        span.cut = true;
        span.to = span.from + start.take_while(|byte| !b":;".contains(byte)).count();
        joined.truncate(span.to);
    } else {
        span.to = joined.len();
    }
}

fn in_utf8(joined: &[u8], spans: &[Span]) -> Lines {
    if let Ok(text) = std::str::from_utf8(joined) {
        return Lines { text: text.to_owned(), spans: spans.to_vec() };
    }
    let raw = |span: &Span| joined.get(span.from..span.to).unwrap_or_default();
    let odd: Vec<&[u8]> = spans.iter().map(raw).filter(|line| is_odd(line)).collect();
    let guessed = charset::guess(&odd.join(&b'\n'));
    let mut guessed = guessed.split('\n');
    let mut lines = Lines::default();
    for span in spans {
        let from = lines.text.len();
        let line = raw(span);
        match std::str::from_utf8(line) {
            Ok(text) => lines.text.push_str(text),
            Err(_) if is_odd(line) => lines.text.push_str(guessed.next().unwrap_or_default()),
            Err(_) => lines.text.push_str(&in_its_charset(line)),
        }
        lines.spans.push(Span { from, to: lines.text.len(), ..*span });
    }
    lines
}

/// Whether a line has other bytes than UTF-8 and does not say what they are.
fn is_odd(line: &[u8]) -> bool {
    std::str::from_utf8(line).is_err() && named_charset(line).is_none()
}

/// A line that names its charset, which is UTF-8 from now on.
fn in_its_charset(line: &[u8]) -> String {
    let Some((from, to)) = named_charset(line) else { return charset::guess(line) };
    let label = String::from_utf8_lossy(line.get(from..to).unwrap_or_default()).into_owned();
    let text = |bytes: Option<&[u8]>| charset::decode(Some(&label), bytes.unwrap_or_default()).0.into_owned();
    format!("{}UTF-8{}", text(line.get(..from)), text(line.get(to..)))
}

/// Where the name of the line's charset stands.
fn named_charset(line: &[u8]) -> Option<(usize, usize)> {
    const NAME: &[u8] = b";CHARSET=";
    let head = line.iter().position(|byte| *byte == b':')?;
    let found = line.get(..head)?.windows(NAME.len()).position(|it| it.eq_ignore_ascii_case(NAME))?;
    let from = found + NAME.len();
    let length = line.get(from..head)?.iter().position(|byte| *byte == b';').unwrap_or(head - from);
    (length > 0).then_some((from, from + length))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(bytes: &[u8]) -> Vec<String> {
        unfold(bytes).iter().map(|(_, line, _)| line.to_owned()).collect()
    }

    #[test]
    fn every_end_of_a_line_ends_it_and_a_blank_goes_on() {
        assert_eq!(lines(b"A:1\r\nB:2\nC:3\rD:4\r\n 5\n\t6\n\n\nE:7"), ["A:1", "B:2", "C:3", "D:456", "E:7"]);
        let at: Vec<usize> = unfold(b"A:1\r\nB:2\n c\nD:4").iter().map(|(at, ..)| at).collect();
        assert_eq!(at, [0, 5, 12]);
    }

    #[test]
    fn a_fold_inside_a_letter_costs_nothing() {
        assert_eq!(lines(b"SUMMARY:\xd0\r\n \x96\xd0\xb5\xd0\xbd\xd0\xb0"), ["SUMMARY:Жена"]);
    }

    #[test]
    fn old_cards_go_on_in_their_own_ways() {
        let quoted = b"N;ENCODING=QUOTED-PRINTABLE:=D0=\n=96=D0=B5=\n=D0=BD\nTEL:1";
        assert_eq!(lines(quoted), ["N;ENCODING=QUOTED-PRINTABLE:=D0=96=D0=B5=D0=BD", "TEL:1"]);
        assert_eq!(lines(b"PHOTO;BASE64:\nAAAA\nBBB=\n\nTEL:1"), ["PHOTO;BASE64:AAAABBB=", "TEL:1"]);
        assert_eq!(lines(b"PHOTO;ENCODING=b:AA\n N:evil\nTEL:1"), ["PHOTO;ENCODING=b:AAN:evil", "TEL:1"]);
    }

    #[test]
    fn charsets_are_named_or_guessed_together() {
        let named = b"N;CHARSET=windows-1250:\xe8vor\nX:\xd0\x96";
        assert_eq!(lines(named), ["N;CHARSET=UTF-8:čvor", "X:Ж"]);
        let guessed = lines(b"SUMMARY:\xcc\xe8\xed\xe8\xf1\xf2\xe0\xf0\nLOCATION:\xf1\xe0\xeb\xe0");
        assert_eq!(guessed, ["SUMMARY:Министар", "LOCATION:сала"]);
    }

    #[test]
    fn t44_folding_each_byte_and_a_photo_of_fifty_megabytes_cost_their_length() {
        let mut folded = b"NOTE:".to_vec();
        folded.extend(b"x\n ".repeat(1_000_000));
        assert_eq!(lines(&folded).len(), 1);
        let mut photo = b"PHOTO;ENCODING=b:".to_vec();
        photo.extend(b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n ".repeat(1_250_000));
        photo.extend(b"\nTEL:1");
        let found = unfold(&photo);
        assert_eq!(
            found.iter().map(|(_, line, cut)| (line, cut)).collect::<Vec<_>>(),
            [("PHOTO", true), ("TEL:1", false)]
        );
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_lines(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..400)) {
            for (at, line, _) in unfold(&bytes).iter() {
                proptest::prop_assert!(at < bytes.len() && !line.contains(['\n', '\r']));
            }
        }
    }
}
