//! The one boundary where text from outside becomes safe for a terminal. It removes what a terminal would
//! obey or hide; it does not judge what the text says.
//!
//! Whole escape sequences go, not only their first byte, so that no debris stays to be read; then control
//! characters, the twelve `Bidi_Control` characters, invisible formats and noncharacters; a base carries at
//! most eight combining marks. Every function here is idempotent and linear, and borrows when there is
//! nothing to do.

mod sequence;

use std::borrow::Cow;
use std::fmt::Write as _;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};
use unicode_width::UnicodeWidthChar;

/// Combining marks that one base may carry.
pub const MARKS: usize = 8;

const TAB: usize = 8;

/// `text` as one safe line: any run of tabs and line ends becomes one space, none at either end.
pub fn line(text: &str) -> Cow<'_, str> {
    clean(text, Shape::Line)
}

/// `text` as safe lines parted by `\n`: CRLF, a lone CR and Unicode's line ends become `\n`, tabs become
/// spaces up to the next eighth column. At most eight times as long as `text`.
pub fn block(text: &str) -> Cow<'_, str> {
    clean(text, Shape::Block)
}

/// Pasted text as plain text: [`block`], in Unicode's form NFC. Key sequences and the end of a bracketed
/// paste (`ESC [ 201 ~`) inside it are gone, so they can press nothing.
pub fn paste(text: &str) -> Cow<'_, str> {
    let safe = block(text);
    if is_nfc(&safe) {
        return safe;
    }
    let composed: String = safe.nfc().collect();
    Cow::Owned(block(&composed).into_owned())
}

/// Valid JSON text for a terminal: what [`line()`] would remove is written as `\uXXXX`, so the value stays the
/// same and a terminal obeys none of it (`serde_json` leaves U+007F–U+009F as they are, RFC 8259 section 7).
pub fn json(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| c == '\n' || is_plain(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut units = [0_u16; 2];
    for c in text.chars() {
        match c {
            '\n' => out.push(c),
            '\r' | '\t' => out.push(' '),
            _ if is_removed(c) || is_break(c) || is_joiner(c) => {
                for unit in c.encode_utf16(&mut units) {
                    let _ = write!(out, "\\u{unit:04x}");
                }
            }
            _ => out.push(c),
        }
    }
    if out == text { Cow::Borrowed(text) } else { Cow::Owned(out) }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    Line,
    Block,
}

fn clean(text: &str, shape: Shape) -> Cow<'_, str> {
    if text.chars().all(|c| is_plain(c) || (c == '\n' && shape == Shape::Block)) {
        return Cow::Borrowed(text);
    }
    let mut writer = Writer::new(text.len(), shape);
    let mut strings = sequence::Strings::default();
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if let Some(end) = strings.end(text, at, c) {
            at = end;
            continue;
        }
        at += c.len_utf8();
        if !(c == '\r' && text.as_bytes().get(at) == Some(&b'\n')) {
            writer.take(c);
        }
    }
    if writer.out == text { Cow::Borrowed(text) } else { Cow::Owned(writer.out) }
}

/// What was written so far, and what the next character depends on.
struct Writer {
    out: String,
    shape: Shape,
    column: usize,
    marks: usize,
    last: Option<char>,
    joiner: Option<char>,
    gap: bool,
}

impl Writer {
    fn new(capacity: usize, shape: Shape) -> Self {
        Self { out: String::with_capacity(capacity), shape, column: 0, marks: 0, last: None, joiner: None, gap: false }
    }

    fn take(&mut self, c: char) {
        if c == '\t' || is_break(c) {
            self.blank(c);
        } else if is_joiner(c) {
            self.joiner = self.joiner.or(Some(c));
        } else if !is_removed(c) {
            self.visible(c);
        }
    }

    fn blank(&mut self, c: char) {
        self.joiner = None;
        match self.shape {
            Shape::Line => self.gap = true,
            Shape::Block if c == '\t' => {
                for _ in 0..TAB - self.column % TAB {
                    self.push(' ');
                }
            }
            Shape::Block => {
                self.out.push('\n');
                (self.column, self.marks, self.last) = (0, 0, None);
            }
        }
    }

    fn visible(&mut self, c: char) {
        if self.gap && c != ' ' && self.last.is_some_and(|last| last != ' ') {
            self.push(' ');
        }
        self.gap = false;
        if is_combining_mark(c) {
            let bare = self.last.is_none() || (c == EMOJI_STYLE && !self.last.is_some_and(takes_style));
            if bare || self.marks == MARKS {
                return;
            }
            self.join(c);
            self.marks += 1;
            self.out.push(c);
            self.last = Some(c);
        } else {
            self.join(c);
            self.push(c);
        }
    }

    /// A joiner stays only between two characters beyond ASCII, where it makes a letter's form or an emoji.
    fn join(&mut self, next: char) {
        if let Some(joiner) = self.joiner.take()
            && !next.is_ascii()
            && self.last.is_some_and(|last| !last.is_ascii())
        {
            self.out.push(joiner);
        }
    }

    fn push(&mut self, c: char) {
        self.out.push(c);
        self.column += c.width().unwrap_or(0);
        self.marks = 0;
        self.last = Some(c);
    }
}

const EMOJI_STYLE: char = '\u{FE0F}';

fn takes_style(last: char) -> bool {
    !last.is_ascii() && last != EMOJI_STYLE
}

/// Characters that need no second look: printable ASCII, Latin, Greek, Cyrillic, punctuation, symbols.
fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{A0}'..='\u{AC}' | '\u{AE}'..='\u{2FF}' | '\u{370}'..='\u{482}'
        | '\u{48A}'..='\u{52F}' | '\u{1E00}'..='\u{1FFF}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}'
        | '\u{20A0}'..='\u{20BF}' | '\u{2100}'..='\u{2BFF}')
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

fn is_removed(c: char) -> bool {
    c.is_control() || is_bidi_control(c) || is_invisible(c) || is_noncharacter(c)
}

/// Unicode's property `Bidi_Control`, all twelve.
fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Characters that show nothing: soft hyphen, fillers, zero-width spaces, byte order mark, variation
/// selectors other than emoji style, interlinear marks, tags.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0E}'
        | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests;
