//! Where a terminal's escape sequence ends (ECMA-48 sections 5.3–5.6). It finds ends and removes nothing.

/// Ends of sequences in one text. It remembers up to where there is no string terminator, so that a text
/// full of introducers is still read once.
#[derive(Default)]
pub(super) struct Strings {
    barren: usize,
}

impl Strings {
    /// The byte after the sequence that `c` at byte `at` begins; `None` if none begins there.
    pub(super) fn end(&mut self, text: &str, at: usize, c: char) -> Option<usize> {
        let bytes = text.as_bytes();
        let next = at + c.len_utf8();
        match c {
            '\u{1B}' => Some(self.after_escape(text, next)),
            '\u{9B}' => Some(control_end(bytes, next)),
            '\u{90}' | '\u{98}' | '\u{9D}'..='\u{9F}' => self.string_end(text, next).ok(),
            _ => None,
        }
    }

    fn after_escape(&mut self, text: &str, at: usize) -> usize {
        let bytes = text.as_bytes();
        match bytes.get(at) {
            Some(b'[') => control_end(bytes, at + 1),
            Some(b']' | b'P' | b'X' | b'^' | b'_') => self.string_end(text, at + 1).unwrap_or_else(|line_end| line_end),
            Some(b'N' | b'O') => skip(bytes, at + 1, 1, 0x21..=0x7E),
            Some(0x20..=0x7E) => skip(bytes, skip(bytes, at, usize::MAX, 0x20..=0x2F), 1, 0x30..=0x7E),
            _ => at,
        }
    }

    /// The byte after a control string's terminator; else the end of its line, as an error. An 8-bit introducer
    /// without a terminator is more likely a wrongly decoded letter than a sequence, so it hides nothing.
    fn string_end(&mut self, text: &str, from: usize) -> Result<usize, usize> {
        if from < self.barren {
            return Err(self.barren);
        }
        let rest = text.get(from..).unwrap_or_default();
        for (offset, c) in rest.char_indices() {
            let at = from + offset;
            match c {
                '\u{7}' | '\u{9C}' => return Ok(at + c.len_utf8()),
                '\u{1B}' if text.as_bytes().get(at + 1) == Some(&b'\\') => return Ok(at + 2),
                '\u{1B}' | '\u{18}' | '\u{1A}' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                    self.barren = at;
                    return Err(at);
                }
                _ => {}
            }
        }
        self.barren = text.len();
        Err(text.len())
    }
}

fn control_end(bytes: &[u8], at: usize) -> usize {
    skip(bytes, skip(bytes, at, usize::MAX, 0x20..=0x3F), 1, 0x40..=0x7E)
}

/// The first byte from `at` on that is not in `range`, at most `most` bytes further.
fn skip(bytes: &[u8], at: usize, most: usize, range: std::ops::RangeInclusive<u8>) -> usize {
    let run = bytes.iter().skip(at).take(most).take_while(|b| range.contains(b)).count();
    at + run
}
