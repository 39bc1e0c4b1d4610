//! A reader that gives pieces of lines, counts bytes and can look ahead; it knows nothing of letters.

use std::io::{self, BufRead};

/// The longest piece; a longer line comes in several.
const PIECE: usize = 64 << 10;

/// The reader and what was read ahead of it.
pub struct Source<R> {
    reader: R,
    ahead: Vec<u8>,
    used: usize,
    offset: u64,
}

impl<R: BufRead> Source<R> {
    /// Starts at the reader's place, which counts as offset 0.
    pub fn new(reader: R) -> Self {
        Self { reader, ahead: Vec::new(), used: 0, offset: 0 }
    }

    /// Bytes given out so far.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// Puts the next line, or the next piece of a very long one, into `line`; false at the end.
    pub fn piece(&mut self, line: &mut Vec<u8>) -> io::Result<bool> {
        line.clear();
        while line.len() < PIECE {
            let room = PIECE - line.len();
            let have = self.ahead.get(self.used..).unwrap_or_default();
            let (taken, done, from_reader) = if have.is_empty() {
                let buffer = fill(&mut self.reader)?;
                let (taken, done) = take_line(buffer, room, line);
                (taken, done || buffer.is_empty(), true)
            } else {
                let (taken, done) = take_line(have, room, line);
                (taken, done, false)
            };
            if from_reader {
                self.reader.consume(taken);
                self.offset += taken as u64;
            } else {
                self.advance(taken);
            }
            if done {
                break;
            }
        }
        Ok(!line.is_empty())
    }

    /// Whether a letter's body of `length` bytes would end before a `From ` line or at the end of the file.
    pub fn lands(&mut self, length: usize) -> io::Result<bool> {
        self.look_ahead(length.saturating_add(7))?;
        let have = self.ahead.get(self.used..).unwrap_or_default();
        let Some(rest) = have.get(length..) else { return Ok(false) };
        let begins_a_line = length == 0 || have.get(..length).is_some_and(|body| body.ends_with(b"\n"));
        let bare = rest.strip_prefix(b"\r").unwrap_or(rest);
        let after = bare.strip_prefix(b"\n");
        Ok(rest.is_empty()
            || (begins_a_line && rest.starts_with(b"From "))
            || after.is_some_and(|after| after.is_empty() || after.starts_with(b"From ")))
    }

    /// The next `length` bytes, which were looked at before.
    pub fn ahead(&self, length: usize) -> &[u8] {
        self.ahead.get(self.used..self.used + length).unwrap_or_default()
    }

    /// Passes over bytes that were looked at.
    pub fn advance(&mut self, length: usize) {
        self.used += length;
        self.offset += length as u64;
        if self.used >= self.ahead.len() {
            self.ahead = Vec::new();
            self.used = 0;
        }
    }

    fn look_ahead(&mut self, length: usize) -> io::Result<()> {
        // Moved only when more is passed than is left: a mailbox that lies about every length stays linear.
        if self.used > self.ahead.len() / 2 {
            self.ahead.drain(..self.used);
            self.used = 0;
        }
        while self.ahead.len() - self.used < length {
            let wanted = length - (self.ahead.len() - self.used);
            let buffer = fill(&mut self.reader)?;
            if buffer.is_empty() {
                break;
            }
            let taken = wanted.min(buffer.len());
            self.ahead.extend_from_slice(buffer.get(..taken).unwrap_or_default());
            self.reader.consume(taken);
        }
        Ok(())
    }
}

/// The reader's buffer; an interrupted read is tried again.
fn fill<R: BufRead>(reader: &mut R) -> io::Result<&[u8]> {
    loop {
        match reader.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    reader.fill_buf()
}

/// Copies up to a line's end or `room` bytes; the number taken, and whether the line ended.
fn take_line(from: &[u8], room: usize, line: &mut Vec<u8>) -> (usize, bool) {
    let window = from.get(..room.min(from.len())).unwrap_or_default();
    let (taken, done) = match window.iter().position(|b| *b == b'\n') {
        Some(end) => (end + 1, true),
        None => (window.len(), false),
    };
    line.extend_from_slice(window.get(..taken).unwrap_or_default());
    (taken, done)
}
