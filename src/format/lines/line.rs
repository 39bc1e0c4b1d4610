//! One line: its group, name, parameters and value.

/// A content line, taken apart. Nothing is unescaped yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The group before the name (`item1.TEL`); empty for none.
    pub group: &'a str,
    /// The name as it is written.
    pub name: &'a str,
    /// Parameters in their order; one of vCard 2.1 without a name has an empty one.
    pub params: Vec<(&'a str, &'a str)>,
    /// The value.
    pub value: &'a str,
    /// All of it.
    pub whole: &'a str,
}

/// The most parameters of one line; what comes after them is not looked at.
const PARAMS: usize = 100;

impl<'a> Line<'a> {
    /// The line in `whole`; none if that has no colon after a name.
    pub fn read(whole: &'a str) -> Option<Self> {
        let mut pieces = Pieces { rest: whole };
        let (full, mut end) = pieces.next_until_mark()?;
        let (group, name) = full.rsplit_once('.').unwrap_or(("", full));
        let fits = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if name.is_empty() || !name.chars().all(fits) {
            return None;
        }
        let mut params = Vec::new();
        while end == ';' {
            let (param, next) = pieces.next_until_mark()?;
            if params.len() < PARAMS {
                params.push(param.split_once('=').unwrap_or(("", param)));
            }
            end = next;
        }
        Some(Self { group, name, params, value: pieces.rest, whole })
    }

    /// Whether it has this name.
    pub fn is(&self, name: &str) -> bool {
        self.name.eq_ignore_ascii_case(name)
    }

    /// The value of a parameter without its quotes.
    pub fn param(&self, name: &str) -> Option<&'a str> {
        let found = self.params.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some(found.1.trim().trim_matches('"'))
    }

    /// Whether a parameter of vCard says so, with its name (`TYPE=home`) or, in 2.1, without (`HOME`).
    pub fn says(&self, name: &str, what: &str) -> bool {
        self.params.iter().any(|(known, value)| {
            let here = known.is_empty() || known.eq_ignore_ascii_case(name);
            here && value.trim_matches('"').split(',').any(|it| it.trim().eq_ignore_ascii_case(what))
        })
    }

    /// The value as text, without escapes.
    pub fn text(&self) -> String {
        unescaped(self.value)
    }
}

struct Pieces<'a> {
    rest: &'a str,
}

impl<'a> Pieces<'a> {
    /// What comes before the next `;` or `:` that stands outside of quotes, and which of them it is.
    fn next_until_mark(&mut self) -> Option<(&'a str, char)> {
        let mut quoted = false;
        let end = self.rest.bytes().position(|byte| {
            quoted ^= byte == b'"';
            !quoted && matches!(byte, b';' | b':')
        });
        // A quote that is never closed hides nothing.
        let end = end.or_else(|| self.rest.find([';', ':']))?;
        let (piece, rest) = self.rest.split_at(end);
        let mark = rest.chars().next()?;
        self.rest = rest.get(1..)?;
        Some((piece, mark))
    }
}

/// What a zone is called, where it is described (`TZID:W\, E`) and where it is named (`;TZID="W, E"`): the one is a text with
/// escapes (RFC 5545 section 3.8.3.1), the other a parameter without; some write quotes or escapes in both.
pub fn zone_id(written: &str) -> String {
    unescaped(written.trim().trim_matches('"'))
}

/// A TEXT value without its escapes (RFC 5545 section 3.3.11).
pub fn unescaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, if c == '\\' { chars.clone().next() } else { None }) {
            ('\\', Some('n' | 'N')) => {
                chars.next();
                out.push('\n');
            }
            ('\\', Some(next @ ('\\' | ';' | ',' | ':' | '"'))) => {
                chars.next();
                out.push(next);
            }
            _ => out.push(c),
        }
    }
    out
}

/// A TEXT value with its escapes: no line end and no separator of it is left.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push_str("\\n");
            }
            '\n' => out.push_str("\\n"),
            '\t' => out.push(c),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// The parts of a value between separators that are not escaped, still escaped.
pub fn parts(value: &str, separator: char) -> Vec<&str> {
    let mut found = Vec::new();
    let (mut from, mut escape) = (0, false);
    for (at, c) in value.char_indices() {
        if c == separator && !escape {
            found.push(value.get(from..at).unwrap_or_default());
            from = at + c.len_utf8();
        }
        escape = c == '\\' && !escape;
    }
    found.push(value.get(from..).unwrap_or_default());
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_apart() {
        let line = Line::read("item1.TEL;TYPE=\"home,a;b:c\";PREF:+381 11").unwrap();
        assert_eq!((line.group, line.name, line.value), ("item1", "TEL", "+381 11"));
        assert_eq!(line.param("type"), Some("home,a;b:c"));
        assert!(line.says("TYPE", "pref") && !line.says("TYPE", "work"));
        assert_eq!(Line::read("X;A=\"open:1").unwrap().value, "1");
        for none in ["", "no colon", ":value", "A B:x", "Ж:x"] {
            assert_eq!(Line::read(none), None, "{none}");
        }
    }

    #[test]
    fn parts_end_at_bare_separators() {
        assert_eq!(parts(r"a\;b;c\\;d", ';'), [r"a\;b", r"c\\", "d"]);
    }

    proptest::proptest! {
        #[test]
        fn t40_a_text_is_one_value_and_comes_back(text in "(?s)[^\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f]{0,60}") {
            let value = escaped(&text);
            proptest::prop_assert!(!value.contains(['\n', '\r']));
            proptest::prop_assert_eq!(parts(&value, ';').len(), 1);
            proptest::prop_assert_eq!(parts(&value, ',').len(), 1);
            proptest::prop_assert_eq!(unescaped(&value), text);
        }
    }
}
