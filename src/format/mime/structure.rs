//! Where the parts of a letter stand (RFC 2046 section 5.1), found in one pass over its lines with a bounded stack:
//! nothing here recurses, and no nesting or number of parts costs more than the bytes it is written in.

use std::ops::Range;

use crate::domain::rendition::Warning;
use crate::format::mime::field::{Head, line_at, read_head, unfold};
use crate::format::mime::{clean, limits, parameter, transfer::Transfer};

/// What a multipart means for its children.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Multi {
    /// The same content in several forms.
    Alternative,
    /// Letters bound together: a child without a type is a letter.
    Digest,
    /// Any other: the children follow each other.
    Other,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A part that holds parts.
    Multi(Multi),
    /// A part with content.
    Leaf,
}

/// `Content-Disposition` (RFC 2183).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disposition {
    /// Not said.
    #[default]
    None,
    /// Meant to be shown with the text.
    Inline,
    /// Meant to be saved.
    Attachment,
}

/// One part and what its head says of it.
#[derive(Debug, Clone)]
pub struct Part {
    /// The multipart it stands in.
    pub parent: Option<usize>,
    /// Leaf or multipart.
    pub kind: Kind,
    /// `type/subtype`, lower case.
    pub content_type: String,
    /// The charset it names.
    pub charset: Option<String>,
    /// `format=flowed`.
    pub flowed: bool,
    /// `delsp=yes`.
    pub delsp: bool,
    /// How the body is encoded.
    pub transfer: Transfer,
    /// Inline or attachment.
    pub disposition: Disposition,
    /// The file name, from the disposition or the type; empty if there is none.
    pub name: String,
    /// It has a `Content-ID`, by which HTML refers to it.
    pub referred: bool,
    /// Its bytes in the letter, still encoded.
    pub body: Range<usize>,
}

/// A letter taken apart.
#[derive(Debug, Default)]
pub struct Structure<'a> {
    /// The letter's own head.
    pub head: Head<'a>,
    /// Its parts in order; the first is the letter itself.
    pub parts: Vec<Part>,
    /// What had to be left out or repaired.
    pub warnings: Vec<Warning>,
}

/// Takes a letter apart.
pub fn walk(raw: &[u8]) -> Structure<'_> {
    let mut walker = Walker { raw, found: Structure::default(), open: Vec::new(), leaf: None };
    let mut at = walker.enter(0);
    while at < raw.len() && !walker.open.is_empty() {
        let (line, next) = line_at(raw, at);
        let Some((level, closing)) = walker.boundary(line) else {
            at = next;
            continue;
        };
        walker.end_level(level, at, closing);
        at = next;
        if closing {
            continue;
        }
        if walker.found.parts.len() >= limits::PARTS {
            walker.found.warnings.push(Warning::TooManyParts);
            walker.open.clear();
            break;
        }
        at = walker.enter(next);
    }
    finish(walker)
}

struct Open {
    part: usize,
    boundary: Vec<u8>,
}

struct Walker<'a> {
    raw: &'a [u8],
    found: Structure<'a>,
    open: Vec<Open>,
    leaf: Option<usize>,
}

impl Walker<'_> {
    /// Reads the part whose head begins at `at`; gives the offset of its body.
    fn enter(&mut self, at: usize) -> usize {
        let (head, body) = read_head(self.raw, at, |line| self.boundary(line).is_some());
        self.found.warnings.extend(head.cut.then_some(Warning::HeaderCut));
        let parent = self.open.last().map(|open| open.part);
        let in_digest =
            parent.and_then(|p| self.found.parts.get(p)).is_some_and(|p| p.kind == Kind::Multi(Multi::Digest));
        let (mut part, boundary) = describe(&head, in_digest, &mut self.found.warnings);
        part.parent = parent;
        part.body = body..self.raw.len();
        let index = self.found.parts.len();
        match boundary {
            Some(boundary) if self.open.len() < limits::NESTING => {
                self.open.push(Open { part: index, boundary });
                self.leaf = None;
            }
            other => {
                if other.is_some() {
                    self.found.warnings.push(Warning::TooManyParts);
                    part.kind = Kind::Leaf;
                }
                self.leaf = Some(index);
            }
        }
        self.found.parts.push(part);
        if index == 0 {
            self.found.head = head;
        }
        body
    }

    /// The open multipart whose boundary this line is, and whether it closes it.
    fn boundary(&self, line: &[u8]) -> Option<(usize, bool)> {
        let rest = line.strip_prefix(b"--")?.trim_ascii_end();
        self.open.iter().enumerate().rev().find_map(|(level, open)| {
            match rest.strip_prefix(open.boundary.as_slice())? {
                b"" => Some((level, false)),
                b"--" => Some((level, true)),
                _ => None,
            }
        })
    }

    /// Ends what stands open inside `level` before the line at `at`, and the level itself when `closing`.
    fn end_level(&mut self, level: usize, at: usize, closing: bool) {
        let end = before_line(self.raw, at);
        if self.open.len() > level + 1 {
            self.found.warnings.push(Warning::BrokenStructure);
        }
        let keep = if closing { level } else { level + 1 };
        let ended = self.open.drain(keep..).map(|open| open.part).chain(self.leaf.take()).collect::<Vec<_>>();
        for index in ended {
            if let Some(part) = self.found.parts.get_mut(index) {
                part.body.end = end.max(part.body.start);
            }
        }
    }
}

/// A multipart without any child becomes what people would see of it: its text.
fn finish(mut walker: Walker<'_>) -> Structure<'_> {
    if !walker.open.is_empty() {
        walker.found.warnings.push(Warning::BrokenStructure);
    }
    let parts = &mut walker.found.parts;
    let mut childless: Vec<bool> = parts.iter().map(|part| part.kind != Kind::Leaf).collect();
    for parent in parts.iter().filter_map(|part| part.parent) {
        if let Some(flag) = childless.get_mut(parent) {
            *flag = false;
        }
    }
    for (part, _) in parts.iter_mut().zip(childless).filter(|(_, childless)| *childless) {
        part.kind = Kind::Leaf;
        "text/plain".clone_into(&mut part.content_type);
        walker.found.warnings.push(Warning::BrokenStructure);
    }
    walker.found
}

/// What the head says of its part, and the boundary if it is a multipart.
fn describe(head: &Head<'_>, in_digest: bool, warnings: &mut Vec<Warning>) -> (Part, Option<Vec<u8>>) {
    let field = |name| head.first(name).map(|value| unfold(value).0.into_owned());
    let written = field("content-type");
    let missing = written.is_none();
    let mut kind = written.map(|v| parameter::parse(&v)).unwrap_or_default();
    kind.value = tidy_type(&kind.value, missing && in_digest);
    let disposition = field("content-disposition").map(|v| parameter::parse(&v)).unwrap_or_default();
    if kind.guessed || disposition.guessed {
        warnings.push(Warning::CharsetGuessed);
    }
    let name =
        disposition.parameter("filename").or_else(|| kind.parameter("name")).map(clean::line).unwrap_or_default();
    let multi = match kind.value.strip_prefix("multipart/") {
        Some("alternative") => Some(Multi::Alternative),
        Some("digest") => Some(Multi::Digest),
        Some(_) => Some(Multi::Other),
        None => None,
    };
    let boundary = multi.and_then(|_| kind.parameter("boundary")).map(|b| b.trim_end().as_bytes().to_vec());
    let boundary = boundary.filter(|b| !b.is_empty());
    if multi.is_some() && boundary.is_none() {
        warnings.push(Warning::BrokenStructure);
        "text/plain".clone_into(&mut kind.value);
    }
    let is = |name, value: &str| kind.parameter(name).is_some_and(|v| v.eq_ignore_ascii_case(value));
    let part = Part {
        parent: None,
        kind: multi.filter(|_| boundary.is_some()).map_or(Kind::Leaf, Kind::Multi),
        charset: kind.parameter("charset").map(str::to_owned),
        flowed: is("format", "flowed"),
        delsp: is("delsp", "yes"),
        transfer: field("content-transfer-encoding").map_or(Transfer::Identity, |v| Transfer::named(&v)),
        disposition: match disposition.value.as_str() {
            "attachment" => Disposition::Attachment,
            "inline" => Disposition::Inline,
            _ => Disposition::None,
        },
        name,
        referred: head.first("content-id").is_some(),
        content_type: kind.value.clone(),
        body: 0..0,
    };
    (part, boundary)
}

/// `type/subtype` in lower case; what is missing or is no type counts as plain text (RFC 2045 section 5.2).
fn tidy_type(written: &str, message: bool) -> String {
    if message {
        return "message/rfc822".to_owned();
    }
    let token = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_graphic() && b != b'/' && b != b'"');
    match written.split_once('/') {
        Some((main, sub)) if token(main.trim()) => {
            let sub = sub.trim().split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default();
            let sub = sub.trim_end_matches(['>', '.']);
            if token(sub) { format!("{}/{sub}", main.trim()) } else { "text/plain".to_owned() }
        }
        _ => "text/plain".to_owned(),
    }
}

/// The end of the body before the boundary line at `at`: the line end before it belongs to the boundary.
fn before_line(raw: &[u8], at: usize) -> usize {
    let before = raw.get(..at).unwrap_or_default();
    let cut = before.strip_suffix(b"\n").unwrap_or(before);
    cut.strip_suffix(b"\r").unwrap_or(cut).len()
}
