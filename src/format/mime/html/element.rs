//! HTML cut into tags and text (a bounded, forgiving subset of the standard's tokenizer); it knows no nesting.

use mail_parser::decoders::html::add_html_token;

use crate::format::mime::limits;

/// A piece of a document.
#[derive(Debug)]
pub enum Token<'a> {
    /// Text with its entities still encoded.
    Text(&'a str),
    /// A tag.
    Tag(Tag<'a>),
}

/// A tag as written.
#[derive(Debug)]
pub struct Tag<'a> {
    /// Its name, as written.
    pub name: &'a str,
    attributes: &'a str,
    /// `</name>`.
    pub closing: bool,
    /// `<name/>`.
    pub empty: bool,
}

/// The pieces of a document in order; comments, scripts and styles are passed over.
pub struct Tokens<'a> {
    rest: &'a str,
    /// Ends that were looked for and are not there any more: they are not looked for twice.
    missing: Vec<String>,
    /// Tags without an end; after a few of them no more is read ahead than to the next `<`.
    endless: usize,
}

impl<'a> Tokens<'a> {
    /// Starts at the beginning of `source`.
    pub fn new(source: &'a str) -> Self {
        Self { rest: source, missing: Vec::new(), endless: 0 }
    }

    fn take(&mut self, bytes: usize) -> &'a str {
        let (head, tail) = self.rest.split_at_checked(bytes).unwrap_or((self.rest, ""));
        self.rest = tail;
        head
    }

    /// Passes over `<!-- -->`, `<!doctype>` and `<?xml ?>`; false if there is none here.
    fn pass_declaration(&mut self) -> bool {
        if self.rest.starts_with("<!--")
            && let Some(at) = self.find_end("-->", |rest| rest.find("-->"))
        {
            self.take(at + 3);
        } else if self.rest.starts_with("<!") || self.rest.starts_with("<?") {
            let end = self.find_end(">", |rest| rest.find('>')).map_or(2, |at| at + 1);
            self.take(end);
        } else {
            return false;
        }
        true
    }

    /// Where an end stands in the rest; one that is missing once is missing for good.
    fn find_end(&mut self, end: &str, find: impl Fn(&str) -> Option<usize>) -> Option<usize> {
        if self.missing.iter().any(|missing| missing == end) {
            return None;
        }
        let found = find(self.rest);
        if found.is_none() {
            self.missing.push(end.to_owned());
        }
        found
    }

    /// The tag at the start of the rest, if it is one.
    fn tag(&mut self) -> Option<Tag<'a>> {
        let inner = self.rest.strip_prefix('<')?;
        let (inner, closing) = inner.strip_prefix('/').map_or((inner, false), |inner| (inner, true));
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let length = tag_length(inner, self.endless < 50).unwrap_or_else(|| {
            self.endless += 1;
            endless_length(inner)
        });
        let body = inner.get(..length)?;
        self.take(self.rest.len() - inner.len() + length + 1);
        let name_end = body.find(|c: char| c.is_whitespace() || c == '/').unwrap_or(body.len());
        let (name, attributes) = body.split_at(name_end);
        let tag = Tag { name, attributes, closing, empty: body.ends_with('/') };
        self.pass_raw_text(&tag);
        Some(tag)
    }

    /// What stands in scripts, styles and titles is no text and no markup.
    fn pass_raw_text(&mut self, tag: &Tag<'a>) {
        let name = tag.name_lower();
        if tag.closing || !matches!(name.as_str(), "script" | "style" | "title" | "textarea" | "xml") {
            return;
        }
        let closes = |rest: &str, at: usize| {
            rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(&name))
        };
        let find = |rest: &str| rest.match_indices("</").map(|(at, _)| at).find(|at| closes(rest, *at));
        let end = self.find_end(&name, find);
        if let Some(end) = end {
            self.take(end);
        }
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        while self.pass_declaration() {}
        if self.rest.is_empty() {
            return None;
        }
        if let Some(tag) = self.tag() {
            return Some(Token::Tag(tag));
        }
        let skip = usize::from(self.rest.starts_with('<'));
        let end = self.rest.get(skip..)?.find('<').map_or(self.rest.len(), |at| at + skip);
        Some(Token::Text(self.take(end)))
    }
}

impl Tag<'_> {
    /// The name in lower case.
    pub fn name_lower(&self) -> String {
        self.name.to_ascii_lowercase()
    }

    /// The decoded value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() {
                return None;
            }
            let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len()).max(1);
            let (found, after) = rest.split_at_checked(end)?;
            let (value, tail) = attribute_value(after);
            if found.eq_ignore_ascii_case(name) {
                return Some(decode_entities(value));
            }
            rest = tail;
        }
    }

    /// Whether the sender hid the element.
    pub fn is_hidden(&self) -> bool {
        if matches!(self.name_lower().as_str(), "script" | "style" | "title" | "template" | "noscript" | "xml") {
            return true;
        }
        if self.attributes.is_empty() {
            return false;
        }
        let style: String =
            self.attribute("style").unwrap_or_default().chars().filter(|c| !c.is_whitespace()).collect();
        let style = style.to_ascii_lowercase();
        let hides =
            ["display:none", "visibility:hidden", "mso-hide:all", "font-size:0px", "font-size:0;", "max-height:0"];
        hides.iter().any(|rule| style.contains(rule))
            || style.ends_with("font-size:0")
            || self.attribute("hidden").is_some()
    }
}

/// Text with its entities decoded; what is no entity stays.
pub fn decode_entities(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, here) = rest.split_at(at);
        out.push_str(before);
        let end =
            here.bytes().take(34).skip(1).position(|b| !(b.is_ascii_alphanumeric() || b == b'#')).unwrap_or(0) + 1;
        let known = here.as_bytes().get(end) == Some(&b';') && end > 1;
        let token = here.get(..=end).filter(|_| known);
        if let Some(token) = token {
            add_html_token(&mut out, token.as_bytes(), false);
            rest = here.get(end + 1..).unwrap_or_default();
        } else {
            out.push('&');
            rest = here.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out
}

/// Elements that stand on lines of their own.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "div"
            | "tr"
            | "section"
            | "article"
            | "header"
            | "footer"
            | "center"
            | "address"
            | "dt"
            | "dd"
            | "form"
            | "body"
            | "html"
            | "head"
            | "main"
            | "nav"
            | "aside"
            | "figure"
            | "fieldset"
            | "caption"
            | "tbody"
            | "thead"
            | "li"
            | "option"
            | "legend"
    )
}

/// Elements that never have content.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "br" | "hr"
            | "img"
            | "input"
            | "meta"
            | "link"
            | "area"
            | "base"
            | "col"
            | "embed"
            | "source"
            | "track"
            | "wbr"
    )
}

/// The length of a tag's inside, to the `>` outside quotes; only to the next `<` unless `far`.
fn tag_length(inner: &str, far: bool) -> Option<usize> {
    let bytes = inner.as_bytes();
    let mut quote = None;
    for (at, byte) in bytes.iter().enumerate().take(limits::HTML_TAG) {
        match (byte, quote) {
            (b'>', None) => return Some(at),
            (b'<', _) if !far => return None,
            (b'"' | b'\'', None) if bytes.get(..at).is_some_and(|b| b.trim_ascii_end().ends_with(b"=")) => {
                quote = Some(byte);
            }
            (b, Some(open)) if b == open => quote = None,
            _ => {}
        }
    }
    None
}

/// The length of a tag that never ends as it should: to the next `>` or `<`, or the limit.
fn endless_length(inner: &str) -> usize {
    let window = inner.as_bytes().iter().skip(1).take(limits::HTML_TAG);
    window.clone().position(|b| matches!(b, b'>' | b'<')).map_or_else(
        || {
            let most = inner.len().min(limits::HTML_TAG);
            (0..=most).rev().find(|at| inner.is_char_boundary(*at)).unwrap_or(0)
        },
        |at| at + 1,
    )
}

/// The value after an attribute's name, and what follows it.
fn attribute_value(after: &str) -> (&str, &str) {
    let Some(value) = after.trim_start().strip_prefix('=') else { return ("", after) };
    let value = value.trim_start();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            return inner.split_once(quote).unwrap_or((inner, ""));
        }
    }
    let end = value.find(char::is_whitespace).unwrap_or(value.len());
    value.split_at(end)
}
