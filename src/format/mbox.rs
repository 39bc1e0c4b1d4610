//! Mailbox files taken apart into letters while they are read: mboxo, mboxrd and mboxcl2 (RFC 4155 describes the
//! first). Memory stays bounded whatever the file holds; the letters themselves are not looked into.

mod source;

use std::io::{self, BufRead};

use source::Source;

/// The largest letter that is given out, bytes.
pub const LARGEST: usize = 100 << 20;

/// How far a `Content-Length` is believed, bytes; a longer letter is ended by the next `From ` line.
const LONGEST_LENGTH: usize = 16 << 20;

/// How a mailbox keeps lines of a letter that begin with `From ` apart from its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// `>From ` stands for `From `, and `>>From ` for itself.
    Mboxo,
    /// One `>` is taken from every `>…>From `.
    Mboxrd,
    /// Nothing is quoted; `Content-Length` says where a letter ends.
    Mboxcl2,
}

/// One thing found in a mailbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A letter as it was before it was put into the mailbox.
    Letter {
        /// Where its `From ` line begins in the file, bytes.
        offset: u64,
        /// Its bytes.
        raw: Vec<u8>,
    },
    /// A letter over [`LARGEST`]; the ones after it are read on.
    TooLarge {
        /// Where its `From ` line begins.
        offset: u64,
        /// Its size, bytes.
        size: u64,
    },
}

/// The variant that the first bytes of a mailbox speak for: a `Content-Length` that lands on the next `From ` line
/// makes it mboxcl2; else it is mboxrd, which reads nearly every mboxo file right.
pub fn detect(start: &[u8]) -> Variant {
    let mut source = Source::new(start);
    let mut line = Vec::new();
    if source.piece(&mut line).is_ok_and(|some| some) && line.starts_with(b"From ") {
        let mut head = Vec::new();
        let landed = read_head(&mut source, &mut head, LARGEST).and_then(|()| {
            let length = length_of(&head).filter(|length| *length <= LONGEST_LENGTH);
            length.map_or(Ok(false), |length| source.lands(length))
        });
        if landed.unwrap_or(false) {
            return Variant::Mboxcl2;
        }
    }
    Variant::Mboxrd
}

/// The letters of a mailbox, in order.
pub struct Mbox<R> {
    source: Source<R>,
    variant: Variant,
    largest: usize,
    /// The offset of the `From ` line that was read last and whose letter comes next.
    next: Option<u64>,
    ended: bool,
}

impl<R: BufRead> Mbox<R> {
    /// Reads a mailbox of a known variant.
    pub fn new(reader: R, variant: Variant) -> Self {
        Self::with_largest(reader, variant, LARGEST)
    }

    /// The same with another limit for a letter.
    pub fn with_largest(reader: R, variant: Variant, largest: usize) -> Self {
        Self { source: Source::new(reader), variant, largest, next: None, ended: false }
    }

    fn entry(&mut self) -> io::Result<Option<Entry>> {
        let offset = match self.next.take() {
            Some(offset) => offset,
            None => self.source.offset(),
        };
        let mut letter = Letter { raw: Vec::new(), size: 0, largest: self.largest };
        let mut line = Vec::new();
        let mut blank_before = true;
        let mut at_line_start = true;
        if self.variant == Variant::Mboxcl2 && offset != self.source.offset() {
            self.by_length(&mut letter)?;
            blank_before = letter.raw.is_empty() || letter.raw.ends_with(b"\n");
        }
        loop {
            let start = self.source.offset();
            if !self.source.piece(&mut line)? {
                self.ended = true;
                break;
            }
            if at_line_start && blank_before && is_separator(&line, start == 0) {
                self.next = Some(start);
                if letter.size == 0 && start == offset {
                    return self.entry();
                }
                break;
            }
            let blank = line == b"\n" || line == b"\r\n";
            blank_before = at_line_start && blank;
            letter.push(if at_line_start { self.unquoted(&line) } else { &line });
            at_line_start = line.ends_with(b"\n");
        }
        Ok(letter.finish(offset))
    }

    /// Takes a letter by its `Content-Length` if that lands on the next `From ` line; else takes its head only.
    fn by_length(&mut self, letter: &mut Letter) -> io::Result<()> {
        let mut head = Vec::new();
        read_head(&mut self.source, &mut head, self.largest)?;
        let length = length_of(&head).filter(|length| *length <= self.largest.min(LONGEST_LENGTH));
        letter.push(&head);
        if let Some(length) = length
            && self.source.lands(length)?
        {
            letter.push(self.source.ahead(length));
            self.source.advance(length);
        }
        Ok(())
    }

    /// A line of a letter without the `>` that the mailbox put before it.
    fn unquoted<'a>(&self, line: &'a [u8]) -> &'a [u8] {
        let quoted = match self.variant {
            Variant::Mboxcl2 => false,
            Variant::Mboxo => line.starts_with(b">From "),
            Variant::Mboxrd => {
                let marks = line.iter().take_while(|b| **b == b'>').count();
                marks > 0 && line.get(marks..).is_some_and(|rest| rest.starts_with(b"From "))
            }
        };
        if quoted { line.get(1..).unwrap_or(line) } else { line }
    }
}

impl<R: BufRead> Iterator for Mbox<R> {
    type Item = io::Result<Entry>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            match self.entry() {
                Ok(Some(entry)) => return Some(Ok(entry)),
                Ok(None) => {}
                Err(error) => {
                    self.ended = true;
                    return Some(Err(error));
                }
            }
        }
        None
    }
}

/// Adds a letter to a mailbox in the form of mboxrd.
pub fn append_mboxrd(mailbox: &mut Vec<u8>, raw: &[u8]) {
    mailbox.extend_from_slice(b"From MAILER-DAEMON Thu Jan  1 00:00:00 1970\n");
    for line in raw.split_inclusive(|b| *b == b'\n') {
        let marks = line.iter().take_while(|b| **b == b'>').count();
        if line.get(marks..).is_some_and(|rest| rest.starts_with(b"From ")) {
            mailbox.push(b'>');
        }
        mailbox.extend_from_slice(line);
    }
    if !raw.ends_with(b"\n") {
        mailbox.push(b'\n');
    }
    mailbox.push(b'\n');
}

/// A letter that is being read.
struct Letter {
    raw: Vec<u8>,
    size: u64,
    largest: usize,
}

impl Letter {
    fn push(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        if self.size > self.largest as u64 {
            self.raw = Vec::new();
        } else {
            self.raw.extend_from_slice(bytes);
        }
    }

    /// The entry, without the empty line that the mailbox put after it; none if there is nothing.
    fn finish(mut self, offset: u64) -> Option<Entry> {
        if self.size > self.largest as u64 {
            return Some(Entry::TooLarge { offset, size: self.size });
        }
        if self.raw.ends_with(b"\n\n") {
            self.raw.pop();
        } else if self.raw.ends_with(b"\n\r\n") {
            self.raw.truncate(self.raw.len() - 2);
        }
        (!self.raw.trim_ascii().is_empty()).then_some(Entry::Letter { offset, raw: self.raw })
    }
}

fn read_head<R: BufRead>(source: &mut Source<R>, head: &mut Vec<u8>, most: usize) -> io::Result<()> {
    let mut line = Vec::new();
    while head.len() < most.min(1 << 20) && source.piece(&mut line)? {
        head.extend_from_slice(&line);
        if line == b"\n" || line == b"\r\n" {
            break;
        }
    }
    Ok(())
}

fn length_of(head: &[u8]) -> Option<usize> {
    let field = head.split(|b| *b == b'\n').find_map(|line| {
        let (name, value) = line.split_at_checked(15)?;
        name.eq_ignore_ascii_case(b"content-length:").then_some(value)
    })?;
    std::str::from_utf8(field.trim_ascii()).ok()?.parse().ok()
}

/// A mailbox's own line: `From `, something, a time of day and a year; at the very start any `From ` line.
fn is_separator(line: &[u8], first: bool) -> bool {
    let Some(rest) = line.strip_prefix(b"From ") else { return false };
    let clock = rest
        .array_windows::<5>()
        .any(|[a, b, colon, d, e]| *colon == b':' && [a, b, d, e].iter().all(|c| c.is_ascii_digit() || **c == b' '));
    let year = rest.array_windows::<4>().any(|w| w.iter().all(u8::is_ascii_digit));
    first || (clock && year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn letters(mailbox: &[u8], variant: Variant) -> Vec<String> {
        let raw = |entry: io::Result<Entry>| match entry.unwrap() {
            Entry::Letter { raw, .. } => String::from_utf8_lossy(&raw).into_owned(),
            Entry::TooLarge { offset, size } => format!("too large at {offset}: {size}"),
        };
        Mbox::new(mailbox, variant).map(raw).collect()
    }

    const TWO: &[u8] = b"From a@b Mon Jan  1 00:00:00 2024\nSubject: 1\n\n>From x\n>>From y\nFrom here on\n\n\
        From a@b Mon Jan  1 00:00:01 2024\nSubject: 2\n\nend\n";

    #[test]
    fn both_ways_of_quoting() {
        assert_eq!(
            letters(TWO, Variant::Mboxrd),
            ["Subject: 1\n\nFrom x\n>From y\nFrom here on\n", "Subject: 2\n\nend\n"]
        );
        assert_eq!(letters(TWO, Variant::Mboxo).first().unwrap(), "Subject: 1\n\nFrom x\n>>From y\nFrom here on\n");
        assert_eq!(detect(TWO), Variant::Mboxrd);
    }

    #[test]
    fn a_length_is_believed_only_where_it_lands() {
        let right = b"From a Mon Jan  1 00:00:00 2024\nContent-Length: 46\n\n\nFrom b Mon Jan  1 00:00:00 2024\n>From inside\n\nFrom c Mon Jan  1 00:00:00 2024\nSubject: 2\n\nx\n";
        assert_eq!(detect(right), Variant::Mboxcl2);
        let found = letters(right, Variant::Mboxcl2);
        assert_eq!(found.len(), 2);
        assert!(found[0].ends_with("\nFrom b Mon Jan  1 00:00:00 2024\n>From inside\n"), "{found:?}");
        let wrong = b"From a Mon Jan  1 00:00:00 2024\nContent-Length: 7\n\nbody is longer\n\nFrom c Mon Jan  1 00:00:00 2024\nSubject: 2\n\nx\n";
        assert_eq!(detect(wrong), Variant::Mboxrd);
        assert_eq!(letters(wrong, Variant::Mboxcl2), ["Content-Length: 7\n\nbody is longer\n", "Subject: 2\n\nx\n"]);
    }

    #[test]
    fn one_letter_too_large_does_not_stop_the_rest() {
        let mut mailbox = Vec::new();
        append_mboxrd(&mut mailbox, &[b"S: 1\n\n".as_slice(), &b"x".repeat(300_000)].concat());
        let second = mailbox.len() as u64;
        append_mboxrd(&mut mailbox, b"S: 2\n\nsmall\n");
        let entries: Vec<Entry> =
            Mbox::with_largest(mailbox.as_slice(), Variant::Mboxrd, 1_000).map(Result::unwrap).collect();
        assert!(matches!(entries[0], Entry::TooLarge { offset: 0, size } if size > 300_000));
        assert_eq!(entries[1], Entry::Letter { offset: second, raw: b"S: 2\n\nsmall\n".to_vec() });
    }

    #[test]
    fn lengths_that_lie_cost_no_more_than_the_file() {
        let lie = format!("From a Mon Jan  1 00:00:00 2024\nContent-Length: {}\n\nx\n\n", LONGEST_LENGTH - 9);
        let mailbox = lie.repeat(200_000);
        let start = std::time::Instant::now();
        assert_eq!(Mbox::new(mailbox.as_bytes(), Variant::Mboxcl2).count(), 200_000);
        // A few seconds are enough; with all that lies ahead moved for each lie, it takes minutes.
        assert!(start.elapsed() < std::time::Duration::from_mins(1));
    }

    #[test]
    fn crlf_junk_before_and_emptiness() {
        let crlf = b"From a Mon Jan  1 00:00:00 2024\r\nS: 1\r\n\r\nx\r\n\r\nFrom a Mon Jan  1 00:00:00 2024\r\nS: 2\r\n\r\ny\r\n";
        assert_eq!(letters(crlf, Variant::Mboxrd), ["S: 1\r\n\r\nx\r\n", "S: 2\r\n\r\ny\r\n"]);
        assert_eq!(
            letters(b"S: 0\n\njunk\n\nFrom a Mon Jan  1 00:00:00 2024\nS: 1\n", Variant::Mboxrd),
            ["S: 0\n\njunk\n", "S: 1\n"]
        );
        assert!(letters(b"", Variant::Mboxrd).is_empty());
        assert!(letters(b"\n\n", Variant::Mboxo).is_empty());
    }

    proptest! {
        #[test]
        fn splitting_undoes_joining(letters in proptest::collection::vec("S: [a-z]{1,5}\n\n((>{0,3}From a 10:00 2024|[a-z>]{0,9}|)\n){0,6}[a-z]{1,4}\n", 1..5)) {
            let mut mailbox = Vec::new();
            for letter in &letters {
                append_mboxrd(&mut mailbox, letter.as_bytes());
            }
            let found: Vec<Vec<u8>> = Mbox::new(mailbox.as_slice(), Variant::Mboxrd)
                .map(|entry| match entry.unwrap() { Entry::Letter { raw, .. } => raw, Entry::TooLarge { .. } => Vec::new() })
                .collect();
            let wanted: Vec<Vec<u8>> = letters.iter().map(|letter| letter.as_bytes().to_vec()).collect();
            prop_assert_eq!(found, wanted);
        }

        #[test]
        fn any_bytes_end_and_lose_nothing_much(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
            for variant in [Variant::Mboxo, Variant::Mboxrd, Variant::Mboxcl2] {
                let total: usize = Mbox::new(bytes.as_slice(), variant).map(|entry| match entry.unwrap() {
                    Entry::Letter { raw, .. } => raw.len(),
                    Entry::TooLarge { .. } => 0,
                }).sum();
                prop_assert!(total <= bytes.len());
            }
        }
    }
}
