//! What a file is, from its first bytes and its name, before anybody reads all of it. It opens nothing.

use crate::base::error::{Error, ErrorKind};
use crate::format::export::manifest;

/// How many bytes from the start are enough to tell.
pub const ENOUGH: usize = 4_096;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// One letter (RFC 5322).
    Letter,
    /// A mailbox file of many letters.
    Mbox,
    /// A calendar (RFC 5545).
    Calendar,
    /// Contact cards (RFC 6350).
    Cards,
    /// The manifest of an export of this program.
    Manifest,
    /// Nothing in it.
    Empty,
    /// Something else, often a picture, an archive or a document.
    Binary,
    /// Text that is none of these.
    Text,
}

impl Sort {
    /// Why a file of this sort is not taken in; none if it is. `path` is named in the sentence.
    pub fn refusal(self, path: &str) -> Option<Error> {
        let id = match self {
            Self::Letter | Self::Mbox | Self::Calendar | Self::Cards | Self::Manifest => return None,
            Self::Empty => "import-empty",
            Self::Binary => "import-binary",
            Self::Text => "import-no-letter",
        };
        Some(Error::new(ErrorKind::Invalid, id).with("path", path))
    }
}

/// What the file called `name` is, of which `start` are the first bytes (up to [`ENOUGH`] of them, or all).
pub fn sniff(name: &str, start: &[u8]) -> Sort {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start);
    let text = start.trim_ascii_start();
    if text.is_empty() {
        return Sort::Empty;
    }
    if let Some(sort) = of_lines(name, text) {
        return sort;
    }
    if manifest::is_manifest(text) {
        return Sort::Manifest;
    }
    if is_binary(start) {
        return Sort::Binary;
    }
    if is_mbox(text) {
        return Sort::Mbox;
    }
    let extension = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let named = matches!(extension.as_str(), "eml" | "msg" | "mail" | "mai");
    match fields(text) {
        count if count >= 2 || (count >= 1 && named) => Sort::Letter,
        _ => Sort::Text,
    }
}

/// A calendar or cards: by their first line or, where something stands before it, by their name and any line.
fn of_lines(name: &str, text: &[u8]) -> Option<Sort> {
    const CALENDARS: [&[u8]; 2] = [b"BEGIN:VCALENDAR", b"BEGIN:VEVENT"];
    let sort = |line: &[u8]| match line.trim_ascii() {
        line if CALENDARS.iter().any(|mark| begins(line, mark)) => Some(Sort::Calendar),
        line if begins(line, b"BEGIN:VCARD") => Some(Sort::Cards),
        _ => None,
    };
    let named = ["ics", "ical", "ifb", "vcs", "vcf", "vcard"];
    let named = name.rsplit_once('.').is_some_and(|(_, end)| named.iter().any(|it| end.eq_ignore_ascii_case(it)));
    sort(text).or_else(|| text.split(|b| matches!(b, b'\n' | b'\r')).filter(|_| named).find_map(sort))
}

/// `From ` and a second line that is a field, or the envelope's date.
fn is_mbox(text: &[u8]) -> bool {
    let mut lines = text.split(|b| *b == b'\n');
    let first = lines.next().unwrap_or_default();
    first.starts_with(b"From ") && lines.find(|line| !line.starts_with(b">From ")).is_some_and(is_field)
}

/// How many of the first lines are fields that letters have.
fn fields(text: &[u8]) -> usize {
    const KNOWN: [&[u8]; 22] = [
        b"from",
        b"to",
        b"cc",
        b"subject",
        b"date",
        b"message-id",
        b"received",
        b"return-path",
        b"mime-version",
        b"content-type",
        b"content-transfer-encoding",
        b"content-disposition",
        b"delivered-to",
        b"reply-to",
        b"sender",
        b"in-reply-to",
        b"references",
        b"dkim-signature",
        b"x-mailer",
        b"x-original-to",
        b"bcc",
        b"status",
    ];
    text.split(|b| *b == b'\n')
        .take_while(|line| !line.trim_ascii().is_empty())
        .filter(|line| {
            let name = line.split(|b| *b == b':').next().unwrap_or_default().trim_ascii_end().to_ascii_lowercase();
            is_field(line) && KNOWN.contains(&name.as_slice())
        })
        .count()
}

fn is_field(line: &[u8]) -> bool {
    line.iter().take(200).position(|b| *b == b':').is_some_and(|colon| {
        colon > 0 && line.get(..colon).unwrap_or_default().trim_ascii_end().iter().all(|b| (33..127).contains(b))
    })
}

/// NUL bytes, or many control characters, or the marks of common containers.
fn is_binary(start: &[u8]) -> bool {
    const MARKS: [&[u8]; 9] = [
        b"%PDF",
        b"PK\x03\x04",
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"\xd0\xcf\x11\xe0",
        b"\x7fELF",
        b"\x1f\x8b",
        b"7z\xbc",
    ];
    if MARKS.iter().any(|mark| start.starts_with(mark)) {
        return true;
    }
    let head_end = start.array_windows::<2>().position(|w| w == b"\n\n").unwrap_or(start.len());
    let head = start.get(..head_end.min(1_024)).unwrap_or(start);
    let odd = head.iter().filter(|b| matches!(b, 0..=8 | 14..=26 | 28..=31)).count();
    odd * 20 > head.len()
}

fn begins(text: &[u8], with: &[u8]) -> bool {
    text.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sort() {
        let cases: [(&str, &[u8], Sort); 11] = [
            ("a.eml", b"Subject: x\n\nbody", Sort::Letter),
            ("a", b"Received: x\r\nFrom: y\r\n\r\n", Sort::Letter),
            ("a", b"From a@b Mon Jan  1 00:00:00 2024\nSubject: x\n\n", Sort::Mbox),
            ("a.ics", b"\xef\xbb\xbfbegin:vcalendar\r\n", Sort::Calendar),
            ("a.vcf", b"\nBEGIN:VCARD\r\n", Sort::Cards),
            ("a.eml", b"\0\x01\x02\x03\x04", Sort::Binary),
            ("a.eml", b"%PDF-1.7\n", Sort::Binary),
            ("a.eml", b" \r\n", Sort::Empty),
            ("a.txt", b"Shopping: milk\n", Sort::Text),
            ("a.txt", b"From the start we said:\nno\n", Sort::Text),
            ("manifest.json", b"{\"format\":\"kabinet-export\",\"version\":1", Sort::Manifest),
        ];
        for (name, start, sort) in cases {
            assert_eq!(sniff(name, start), sort, "{name} {:?}", String::from_utf8_lossy(start));
        }
    }

    #[test]
    fn what_is_refused_says_why() {
        assert!(Sort::Letter.refusal("a").is_none());
        let error = Sort::Binary.refusal("a.eml").unwrap();
        assert_eq!((error.id.as_ref(), error.arg("path")), ("import-binary", Some("a.eml")));
    }

    #[test]
    fn t36_a_letter_is_a_letter_whatever_its_content_says() {
        let org = b"Content-Type: text/plain\nSubject: #+STARTUP\n\n#+BEGIN_SRC sh\nrm -rf /\n#+END_SRC\n";
        assert_eq!(sniff("a.eml", org), Sort::Letter);
    }
}
