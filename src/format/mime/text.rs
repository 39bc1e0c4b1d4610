//! The readable text of a letter: its text parts in order, of alternatives the plain one, HTML made readable.

use crate::domain::rendition::Warning;
use crate::format::mime::structure::{Kind, Multi, Structure};
use crate::format::mime::{charset, clean, flowed, html, leaf, limits};

/// The text and where it came from.
#[derive(Debug, Default)]
pub struct Text {
    /// The text, `\n` line ends.
    pub text: String,
    /// Part of it came from HTML.
    pub from_html: bool,
}

/// Puts the text together. `plain` holds the decoded text of each plain part, by the part's place.
pub fn assemble(raw: &[u8], structure: &Structure<'_>, plain: &[Option<String>], warnings: &mut Vec<Warning>) -> Text {
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); structure.parts.len()];
    for (index, part) in structure.parts.iter().enumerate() {
        if let Some(list) = part.parent.and_then(|p| children.get_mut(p)) {
            list.push(index);
        }
    }
    let tree = Tree { structure, children: &children, plain };
    let mut text = Text::default();
    for piece in tree.pieces(0) {
        if text.text.len() > limits::TEXT {
            break;
        }
        match piece {
            Piece::Plain(index) => append(&mut text.text, plain.get(index).and_then(Option::as_deref).unwrap_or("")),
            Piece::Html(index) => {
                text.from_html = true;
                append(&mut text.text, &html_text(raw, structure, index, warnings));
            }
        }
    }
    if clean::cut(&mut text.text, limits::TEXT) {
        warnings.push(Warning::TextCut);
    }
    text
}

/// The text of a plain part's bytes as its head describes them.
pub fn of_plain(structure: &Structure<'_>, index: usize, bytes: &[u8], warnings: &mut Vec<Warning>) -> String {
    let Some(part) = structure.parts.get(index) else { return String::new() };
    let bytes = within_limit(bytes, limits::TEXT, warnings);
    let (text, guessed) = charset::decode(part.charset.as_deref(), bytes);
    warnings.extend(guessed.then_some(Warning::CharsetGuessed));
    let text = clean::text(&text);
    if part.flowed { flowed::join(&text, part.delsp) } else { text }
}

#[derive(Debug, Clone, Copy)]
enum Piece {
    Plain(usize),
    Html(usize),
}

struct Tree<'a> {
    structure: &'a Structure<'a>,
    children: &'a [Vec<usize>],
    plain: &'a [Option<String>],
}

impl Tree<'_> {
    /// The pieces of text under a part. It recurses no deeper than the structure's limit.
    fn pieces(&self, index: usize) -> Vec<Piece> {
        let Some(part) = self.structure.parts.get(index) else { return Vec::new() };
        let children = self.children.get(index).map(Vec::as_slice).unwrap_or_default();
        match (leaf::class(self.structure, part), part.kind) {
            (leaf::Class::Plain, _) => vec![Piece::Plain(index)],
            (leaf::Class::Html, _) => vec![Piece::Html(index)],
            (_, Kind::Multi(Multi::Alternative)) => self.choose(children),
            _ => children.iter().flat_map(|child| self.pieces(*child)).collect(),
        }
    }

    /// The first alternative with plain text in it; without one, the first with HTML.
    fn choose(&self, children: &[usize]) -> Vec<Piece> {
        let options: Vec<Vec<Piece>> = children.iter().map(|child| self.pieces(*child)).collect();
        let plain = options.iter().position(|option| self.is_readable(option));
        let html = || options.iter().position(|option| option.iter().any(|p| matches!(p, Piece::Html(_))));
        plain.or_else(html).and_then(|at| options.into_iter().nth(at)).unwrap_or_default()
    }

    fn is_readable(&self, option: &[Piece]) -> bool {
        option.iter().all(|piece| matches!(piece, Piece::Plain(_)))
            && option.iter().any(|piece| match piece {
                Piece::Plain(index) => {
                    self.plain.get(*index).and_then(Option::as_ref).is_some_and(|text| !text.trim().is_empty())
                }
                Piece::Html(_) => false,
            })
    }
}

fn html_text(raw: &[u8], structure: &Structure<'_>, index: usize, warnings: &mut Vec<Warning>) -> String {
    let Some(part) = structure.parts.get(index) else { return String::new() };
    let (bytes, broken) = leaf::bytes(raw, part);
    warnings.extend(broken.then_some(Warning::BrokenEncoding));
    let bytes = within_limit(&bytes, limits::HTML, warnings);
    let named = part.charset.clone().or_else(|| html::charset(bytes));
    let (source, guessed) = charset::decode(named.as_deref(), bytes);
    warnings.extend(guessed.then_some(Warning::CharsetGuessed));
    let readable = html::to_text(&source);
    warnings.extend(readable.over_budget.then_some(Warning::HtmlBudget));
    clean::text(&readable.text)
}

fn within_limit<'a>(bytes: &'a [u8], most: usize, warnings: &mut Vec<Warning>) -> &'a [u8] {
    match bytes.get(..most) {
        Some(start) if bytes.len() > most => {
            warnings.push(Warning::TextCut);
            // Not in the middle of a UTF-8 character.
            let tail = start.iter().rev().take(3).take_while(|b| **b & 0xc0 == 0x80).count();
            start.get(..most.saturating_sub(tail + 1)).unwrap_or(start)
        }
        _ => bytes,
    }
}

/// Adds one part's text, on a line of its own.
fn append(text: &mut String, more: &str) {
    if !text.is_empty() && !text.ends_with('\n') && !more.is_empty() {
        text.push('\n');
    }
    text.push_str(more);
}
