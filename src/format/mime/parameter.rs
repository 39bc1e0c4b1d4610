//! Structured fields: a value and its parameters (RFC 2045 section 5.1), continued and encoded ones too (RFC 2231).

use crate::format::mime::{charset, limits, word};

/// `value; name=value…` as a field has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Structured {
    /// What stands before the first `;`, lower case, no comments.
    pub value: String,
    parameters: Vec<(String, String)>,
    /// A charset in it had to be guessed.
    pub guessed: bool,
}

impl Structured {
    /// The decoded value of the parameter `name` (lower case).
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }
}

/// Reads an unfolded field.
pub fn parse(field: &str) -> Structured {
    let mut scanner = Scanner { rest: field };
    let value = scanner.value().to_ascii_lowercase();
    let mut pieces: Vec<Piece> = Vec::new();
    while pieces.len() < limits::PARAMETERS
        && let Some((name, value, quoted)) = scanner.parameter()
    {
        pieces.push(Piece::new(&name, value, quoted));
    }
    let mut structured = Structured { value, ..Structured::default() };
    join(pieces, &mut structured);
    structured
}

/// One parameter as written: `name*2*=value` is section 2 of `name`, percent-encoded.
struct Piece {
    name: String,
    section: Option<u32>,
    encoded: bool,
    quoted: bool,
    value: String,
}

impl Piece {
    fn new(written: &str, value: String, quoted: bool) -> Self {
        let lower = written.to_ascii_lowercase();
        let (bare, encoded) = lower.strip_suffix('*').map_or((lower.as_str(), false), |bare| (bare, true));
        let (name, section) = match bare.split_once('*') {
            Some((name, number)) => (name, number.parse().ok()),
            None => (bare, None),
        };
        Self { name: name.to_owned(), section, encoded, quoted, value }
    }
}

/// Puts sections together in order; an encoded form wins over a plain one of the same name.
fn join(mut pieces: Vec<Piece>, into: &mut Structured) {
    pieces.sort_by_key(|p| (p.section.is_none() && !p.encoded, p.section.unwrap_or(0)));
    let mut names: Vec<String> = Vec::new();
    for piece in &pieces {
        if !names.contains(&piece.name) {
            names.push(piece.name.clone());
        }
    }
    for name in names {
        let mut sections = pieces.iter().filter(|p| p.name == name);
        let Some(first) = sections.next() else { continue };
        let (text, guessed) = if first.section.is_some() || first.encoded {
            let tail = sections.filter(|p| p.section.is_some() && first.section.is_some());
            extended(first, tail)
        } else {
            let (text, guessed) = word::decode(&first.value);
            (text.into_owned(), guessed)
        };
        into.guessed |= guessed;
        into.parameters.push((name, text));
    }
}

fn extended<'a>(first: &'a Piece, rest: impl Iterator<Item = &'a Piece>) -> (String, bool) {
    let (label, start) = match first.value.splitn(3, '\'').collect::<Vec<_>>().as_slice() {
        [label, _, start] if first.encoded => (Some((*label).to_owned()), (*start).to_owned()),
        _ => (None, first.value.clone()),
    };
    let mut bytes = Vec::new();
    append(&mut bytes, &start, first.encoded);
    for piece in rest {
        append(&mut bytes, &piece.value, piece.encoded);
    }
    let (text, guessed) = charset::decode(label.as_deref(), &bytes);
    if label.is_none() && !first.quoted {
        return (word::decode(&text).0.into_owned(), guessed);
    }
    (text.into_owned(), guessed)
}

fn append(bytes: &mut Vec<u8>, value: &str, encoded: bool) {
    if !encoded {
        bytes.extend_from_slice(value.as_bytes());
        return;
    }
    let mut rest = value.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = match (first, tail) {
            (b'%', [high, low, after @ ..]) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                let digits = [*high, *low];
                let byte = std::str::from_utf8(&digits).ok().and_then(|d| u8::from_str_radix(d, 16).ok());
                bytes.extend(byte);
                after
            }
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
}

struct Scanner<'a> {
    rest: &'a str,
}

impl Scanner<'_> {
    /// Everything up to the first `;`, comments and quotes left out.
    fn value(&mut self) -> String {
        let (mut out, mut depth, mut used) = (String::new(), 0_usize, self.rest.len());
        for (at, c) in self.rest.char_indices() {
            match c {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                ';' if depth == 0 => {
                    used = at;
                    break;
                }
                c if depth == 0 && c != '"' => out.push(c),
                _ => {}
            }
        }
        self.rest = self.rest.get(used..).unwrap_or_default();
        out.trim().to_owned()
    }

    /// The next `name=value`; a missing `;` before it and blanks around `=` are forgiven.
    fn parameter(&mut self) -> Option<(String, String, bool)> {
        loop {
            self.rest = self.rest.trim_start_matches(|c: char| c == ';' || c.is_whitespace());
            if self.rest.is_empty() {
                return None;
            }
            let end = self.rest.find(['=', ';']).unwrap_or(self.rest.len());
            let (name, after) = self.rest.split_at(end);
            if !after.starts_with('=') {
                self.rest = after;
                continue;
            }
            let name = name.trim().rsplit(char::is_whitespace).next().unwrap_or_default().to_owned();
            self.rest = after.get(1..).unwrap_or_default().trim_start();
            let (value, quoted) =
                if self.rest.starts_with('"') { (self.quoted(), true) } else { (self.token(), false) };
            if !name.is_empty() {
                return Some((name, value, quoted));
            }
        }
    }

    fn quoted(&mut self) -> String {
        let mut out = String::new();
        let mut chars = self.rest.char_indices().skip(1);
        while let Some((at, c)) = chars.next() {
            match c {
                '"' => {
                    self.rest = self.rest.get(at + 1..).unwrap_or_default();
                    return out;
                }
                // Only `\"` and `\\` are escapes: old programs send `C:\x.doc` in quotes.
                '\\' => match chars.next() {
                    Some((_, next @ ('"' | '\\'))) => out.push(next),
                    Some((_, next)) => out.extend(['\\', next]),
                    None => out.push('\\'),
                },
                other => out.push(other),
            }
        }
        self.rest = "";
        out
    }

    /// An unquoted value: up to `;`. Blanks inside stay (file names come so), but not before another parameter; an
    /// encoded word may hold anything.
    fn token(&mut self) -> String {
        let end = self.rest.find(';').unwrap_or(self.rest.len());
        let (value, after) = self.rest.split_at(end);
        let mut value = value;
        let next_name = value.find('=').filter(|_| !value.starts_with("=?")).and_then(|at| {
            let head = value.get(..at)?.trim_end();
            let blank = head.rfind(char::is_whitespace)?;
            Some(blank)
        });
        if let Some(blank) = next_name {
            let (first, _) = value.split_at(blank);
            self.rest = self.rest.get(blank..).unwrap_or_default();
            return first.trim().to_owned();
        }
        if let Some((before, _)) = value.split_once(" (") {
            value = before;
        }
        self.rest = after;
        value.trim().trim_end_matches('"').to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(field: &str) -> String {
        parse(field).parameter("filename").unwrap_or("none").to_owned()
    }

    #[test]
    fn plain_quoted_and_spaced() {
        let parsed = parse("Text/Plain (c); charset=\"us-ascii\"; Format = Flowed");
        assert_eq!(parsed.value, "text/plain");
        assert_eq!(parsed.parameter("charset"), Some("us-ascii"));
        assert_eq!(parsed.parameter("format"), Some("Flowed"));
        assert_eq!(name("attachment; filename=my file.doc; size=3"), "my file.doc");
        assert_eq!(name("attachment; filename=a.doc size=3"), "a.doc");
        assert_eq!(name(r#"attachment; filename="a\"b;c.doc""#), "a\"b;c.doc");
    }

    #[test]
    fn continued_and_encoded() {
        assert_eq!(name("a; filename*=UTF-8''%D0%B4.doc"), "д.doc");
        assert_eq!(name("a; filename*0*=UTF-8''%D0; filename*1*=%B4; filename*2=.doc"), "д.doc");
        assert_eq!(name("a; filename*1=b; filename*0=a"), "ab");
        assert_eq!(name("a; filename*0*=windows-1251'sr'%E4%EE; filename*1*=%EF.doc"), "доп.doc");
        assert_eq!(name("a; filename=x.doc; filename*=utf-8''%C4%8D.doc"), "č.doc");
        assert_eq!(name("a; filename==?koi8-r?B?89DJ08/LLmRvYw==?="), "Список.doc");
        assert_eq!(name("a; filename=\"=?utf-8?Q?=C4=8D?= =?utf-8?Q?.doc?=\""), "č.doc");
    }

    #[test]
    fn t26_a_megabyte_of_semicolons() {
        assert_eq!(parse(&";".repeat(1 << 20)), Structured::default());
        assert_eq!(parse(&"(".repeat(1 << 20)).value, "");
        assert!(parse(&"; a=b".repeat(100_000)).parameter("a").is_some());
    }
}
