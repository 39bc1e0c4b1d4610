//! HTML to readable text in one linear pass: no tree, no styles, no scripts, nothing fetched. What the sender hid is
//! left out; links are numbered and listed underneath.

mod element;
mod output;

use element::{Tag, Token, Tokens};
use output::Output;

use crate::format::mime::limits;

/// A text and whether the HTML was too much to lay out.
#[derive(Debug, Default)]
pub struct Readable {
    /// The text.
    pub text: String,
    /// Over the budget of bytes or tags: the rest is shown without layout.
    pub over_budget: bool,
}

/// The readable text of an HTML document.
pub fn to_text(source: &str) -> Readable {
    let (text, lost) = render(source, true);
    if lost {
        // Something hidden never ended and would swallow the rest: then nothing counts as hidden.
        return Readable { text: render(source, false).0.text, over_budget: text.over_budget };
    }
    text
}

/// The charset that a document names in its first bytes.
pub fn charset(source: &[u8]) -> Option<String> {
    let start = source.get(..source.len().min(2_048))?.to_ascii_lowercase();
    let at = start.array_windows::<8>().position(|w| w == b"charset=")? + 8;
    let rest = start.get(at..)?;
    let label: Vec<u8> = rest
        .iter()
        .copied()
        .skip_while(|b| matches!(b, b'"' | b'\'' | b' '))
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        .collect();
    String::from_utf8(label).ok().filter(|label| !label.is_empty())
}

/// Renders once; the flag says that a hidden element stood open at the end.
fn render(source: &str, hide: bool) -> (Readable, bool) {
    let mut page = Page { output: Output::default(), hidden: None, hide, link: None };
    let mut over_budget = source.len() > limits::HTML;
    let mut tags = 0;
    for token in Tokens::new(source) {
        match token {
            Token::Text(text) if page.hidden.is_none() => page.output.text(text),
            Token::Text(_) => {}
            Token::Tag(tag) => {
                tags += 1;
                if tags > limits::HTML_TAGS {
                    over_budget = true;
                    continue;
                }
                page.tag(&tag);
            }
        }
        if page.output.is_full() {
            over_budget = true;
            break;
        }
    }
    let lost = page.hidden.is_some();
    (Readable { text: page.output.finish(), over_budget }, lost)
}

struct Page<'a> {
    output: Output,
    /// The element that hides its content, and how many of its name are open.
    hidden: Option<(&'a str, usize)>,
    hide: bool,
    link: Option<(String, usize)>,
}

impl<'a> Page<'a> {
    fn tag(&mut self, tag: &Tag<'a>) {
        if self.skip(tag) {
            return;
        }
        match (tag.name_lower().as_str(), tag.closing) {
            ("br", _) => self.output.line(),
            ("hr", _) => self.output.rule(),
            ("p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "table" | "ul" | "ol" | "dl", closing) => {
                self.output.paragraph();
                if matches!(tag.name_lower().as_str(), "ul" | "ol") {
                    self.output.list(!closing, tag.name.eq_ignore_ascii_case("ol"));
                }
            }
            ("blockquote", closing) => self.output.quote(!closing),
            ("pre", closing) => self.output.preformatted(!closing),
            ("li", false) => self.output.item(),
            ("td" | "th", false) => self.output.cell(),
            ("a", false) => self.open_link(tag),
            ("a", true) => self.close_link(),
            ("img", _) => self.image(tag),
            (name, _) if element::is_block(name) => self.output.line_if_any(),
            _ => {}
        }
    }

    /// Whether the tag stands inside, opens or closes something hidden.
    fn skip(&mut self, tag: &Tag<'a>) -> bool {
        if let Some((name, depth)) = &mut self.hidden {
            if tag.name.eq_ignore_ascii_case(name) && !tag.empty {
                if tag.closing {
                    *depth -= 1;
                } else {
                    *depth += 1;
                }
                if *depth == 0 {
                    self.hidden = None;
                }
            }
            return true;
        }
        if self.hide && !tag.closing && !tag.empty && !element::is_void(&tag.name_lower()) && tag.is_hidden() {
            self.hidden = Some((tag.name, 1));
            return true;
        }
        false
    }

    fn open_link(&mut self, tag: &Tag<'_>) {
        self.close_link();
        self.link = tag.attribute("href").map(|target| (target, self.output.mark()));
    }

    /// A link is numbered unless its text already is its target.
    fn close_link(&mut self) {
        let Some((target, since)) = self.link.take() else { return };
        let target = target.trim();
        let web = target.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("http"));
        let bare = target.strip_prefix("mailto:").unwrap_or(target);
        let label = self.output.since(since);
        if label.trim().is_empty() || label.trim().trim_end_matches('/') == bare.trim_end_matches('/') {
            return;
        }
        if web || target.len() != bare.len() {
            self.output.reference(bare);
        }
    }

    /// A picture is its description; those of one point count letters being opened and say nothing.
    fn image(&mut self, tag: &Tag<'_>) {
        let tiny = |name| tag.attribute(name).is_some_and(|v| matches!(v.trim().trim_end_matches("px"), "0" | "1"));
        if tiny("width") || tiny("height") || tag.is_hidden() {
            return;
        }
        if let Some(words) = tag.attribute("alt").filter(|alt| !alt.trim().is_empty()) {
            self.output.decoded("[");
            self.output.decoded(words.trim());
            self.output.decoded("]");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(source: &str) -> String {
        to_text(source).text
    }

    #[test]
    fn paragraphs_lists_and_entities() {
        assert_eq!(text("<p>Dear  <b>Minister</b>,</p><p>we &amp; you</p>"), "Dear Minister,\n\nwe & you\n");
        assert_eq!(text("<ul><li>one<li>two</ul>x"), "- one\n- two\n\nx\n");
        assert_eq!(text("<ol><li>one</li><li>two</li></ol>"), "1. one\n2. two\n");
        assert_eq!(text("a&nbsp;b &#1044;&#x430; &bogus; &scaron;"), "a b Да &bogus; š\n");
        assert_eq!(text("<table><tr><td>a<td>b<tr><td>c</table>"), "a  b\nc\n");
        assert_eq!(text("one<br>two<div>three</div>four"), "one\ntwo\nthree\nfour\n");
    }

    #[test]
    fn quotes_and_preformatted() {
        assert_eq!(text("hi<blockquote>old<br>words</blockquote>"), "hi\n\n> old\n> words\n");
        assert_eq!(text("<pre>a  b\n c</pre>"), "a  b\n c\n");
    }

    #[test]
    fn links_show_where_they_lead() {
        assert_eq!(text("<a href='https://evil.example/x'>gov.rs</a>"), "gov.rs [1]\n\n[1] https://evil.example/x\n");
        assert_eq!(text("<a href=\"https://gov.rs/\">https://gov.rs</a>"), "https://gov.rs\n");
        assert_eq!(text("<a href='mailto:a@x.rs'>a@x.rs</a>"), "a@x.rs\n");
    }

    #[test]
    fn t29_hidden_things_and_tiny_images_are_left_out() {
        let hidden = "<div style='DISPLAY : none'>x<div>y</div>z</div><span hidden>q</span>\
            <img width=1 height=1 src=t alt=spy><script>alert(1)</script><style>a{}</style><!-- c -->shown";
        assert_eq!(text(hidden), "shown\n");
        assert_eq!(text("<div style='display:none'>never closed, so shown"), "never closed, so shown\n");
        assert_eq!(text("a<script>if (1<2) '</div>'</script>b"), "ab\n");
    }

    #[test]
    fn t29_50_000_nested_elements_and_a_great_table() {
        let deep = format!("{}text{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
        assert_eq!(text(&deep), "text\n");
        let quotes = format!("{}text", "<blockquote>".repeat(50_000));
        assert!(text(&quotes).len() < 200);
        let table = format!("<table>{}</table>", "<tr><td>cell</td></tr>".repeat(100_000));
        let readable = to_text(&table);
        assert!(readable.over_budget);
        assert!(readable.text.len() <= table.len());
    }

    #[test]
    fn broken_markup_keeps_the_words() {
        for (source, words) in
            [("a < b and c", "a < b and c"), ("<", "<"), ("x <a href='", "x"), ("&#xffffffff;", "\u{fffd}")]
        {
            assert!(text(source).starts_with(words), "{source:?} gave {:?}", text(source));
        }
    }
}
