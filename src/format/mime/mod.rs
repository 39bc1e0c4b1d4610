//! Raw letters to renditions (RFC 5322, RFC 2045 to 2049, 2231, 3676). It shows nothing, stores nothing, fetches
//! nothing, and trusts nothing: any bytes give a rendition, in time and memory bounded by their number.
//!
//! `field` reads heads, `structure` finds the parts, `leaf` says what each is, `text` puts the readable text
//! together; `charset`, `transfer`, `word`, `parameter`, `people`, `flowed`, `html` and `uuencode` each undo one
//! encoding. The crate `mail_parser` is named in this folder only: it reads addresses, dates, charsets and entities.

pub mod attachment;
pub(in crate::format) mod charset;
mod clean;
mod field;
mod flowed;
mod html;
mod leaf;
mod limits;
mod parameter;
mod people;
mod structure;
mod text;
pub(in crate::format) mod transfer;
mod uuencode;
mod word;

use std::collections::HashSet;

use crate::domain::ids::ContentHash;
use crate::domain::rendition::{Attachment, Mailbox, Rendition, Warning};
use field::Head;
use structure::{Disposition, Part, Structure};

use crate::base::error::Result;
pub use attachment::attachment;

/// The version of this decoder: raised whenever the same bytes give another rendition.
pub const DECODER: u16 = 2;

/// Decodes a letter. Never fails and never panics: what cannot be read is left out or guessed, and said in the
/// rendition's warnings.
pub fn decode(raw: &[u8]) -> Rendition {
    let mut rendition = own_parts(raw);
    if rendition.text.trim().is_empty()
        && let Some(inner) = only_letter(raw, &rendition)
        && !inner.text.trim().is_empty()
    {
        rendition.text = quoted_letter(&inner);
        rendition.from_html = inner.from_html;
    }
    rendition
}

/// The nested letter that is attachment `index`, decoded like any other.
///
/// # Errors
/// `no-such-attachment` when there is none.
pub fn nested(raw: &[u8], index: usize) -> Result<Rendition> {
    Ok(decode(&attachment(raw, index)?))
}

/// Decodes a letter without looking into nested ones.
fn own_parts(raw: &[u8]) -> Rendition {
    let mut structure = structure::walk(raw);
    let mut warnings = std::mem::take(&mut structure.warnings);
    let mut rendition = Rendition { decoder: DECODER, ..Rendition::default() };
    read_head(&structure.head, &mut rendition, &mut warnings);
    let plain = read_leaves(raw, &structure, &mut rendition.attachments, &mut warnings);
    let text = text::assemble(raw, &structure, &plain, &mut warnings);
    rendition.text = text.text;
    rendition.from_html = text.from_html;
    if structure.parts.iter().any(is_protected) {
        warnings.push(Warning::NotVerified);
    }
    warnings.sort_unstable();
    warnings.dedup();
    rendition.warnings = warnings;
    rendition
}

fn read_head(head: &Head<'_>, rendition: &mut Rendition, warnings: &mut Vec<Warning>) {
    let mut guessed = false;
    let mut people = |name: &str| -> Vec<Mailbox> {
        let mut list = Vec::new();
        for value in head.all(name) {
            let (found, unsure) = people::mailboxes(value);
            guessed |= unsure;
            list.extend(found);
        }
        list.truncate(limits::MAILBOXES);
        list
    };
    rendition.from = people("from");
    rendition.sender = people("sender").into_iter().next().filter(|sender| !same_address(&rendition.from, sender));
    rendition.reply_to = people("reply-to");
    rendition.to = people("to");
    rendition.cc = people("cc");
    rendition.bcc = people("bcc");
    let (subject, unsure) = subject(head);
    guessed |= unsure;
    rendition.subject = subject;
    rendition.date = head.all("date").find_map(people::date);
    rendition.message_id = head.first("message-id").and_then(|value| people::identifiers(value).into_iter().next());
    let (references, cut) = references(head);
    rendition.references = references;
    let no_sender = rendition.from.iter().all(|mailbox| mailbox.address.is_empty());
    let flags = [
        (guessed, Warning::CharsetGuessed),
        (cut, Warning::ReferencesCut),
        (no_sender, Warning::NoSender),
        (rendition.date.is_none(), Warning::NoDate),
    ];
    warnings.extend(flags.into_iter().filter(|(is, _)| *is).map(|(_, warning)| warning));
}

fn subject(head: &Head<'_>) -> (String, bool) {
    let Some(value) = head.first("subject") else { return (String::new(), false) };
    let (line, raw_guess) = field::unfold(value);
    let (decoded, word_guess) = word::decode(&line);
    (clean::line(&decoded), raw_guess || word_guess)
}

/// `References`, then `In-Reply-To`; without repeats; the newest ones if there are too many.
fn references(head: &Head<'_>) -> (Vec<String>, bool) {
    let fields = head.all("references").chain(head.all("in-reply-to"));
    let mut seen = HashSet::new();
    let mut ids: Vec<String> = fields.flat_map(people::identifiers).filter(|id| seen.insert(id.clone())).collect();
    let extra = ids.len().saturating_sub(limits::REFERENCES);
    (ids.split_off(extra), extra > 0)
}

/// Decodes the plain texts (by place) and describes the attachments.
fn read_leaves(
    raw: &[u8],
    structure: &Structure<'_>,
    attachments: &mut Vec<Attachment>,
    warnings: &mut Vec<Warning>,
) -> Vec<Option<String>> {
    let mut texts = vec![None; structure.parts.len()];
    for (index, part) in structure.parts.iter().enumerate() {
        let broken = match leaf::class(structure, part) {
            leaf::Class::Plain => {
                let (bytes, files, broken) = leaf::plain(raw, part);
                attachments.extend(files.iter().map(uuencoded));
                if let Some(text) = texts.get_mut(index) {
                    *text = Some(text::of_plain(structure, index, &bytes, warnings));
                }
                broken
            }
            leaf::Class::Attached => {
                let (bytes, broken) = leaf::bytes(raw, part);
                attachments.push(describe(part, &bytes));
                broken
            }
            leaf::Class::Html | leaf::Class::Holder => false,
        };
        warnings.extend(broken.then_some(Warning::BrokenEncoding));
    }
    texts
}

fn describe(part: &Part, bytes: &[u8]) -> Attachment {
    let shown = part.content_type.starts_with("image/") && part.referred;
    Attachment {
        name: part.name.clone(),
        content_type: part.content_type.clone(),
        size: bytes.len() as u64,
        hash: ContentHash::of(bytes),
        inline: part.disposition == Disposition::Inline || (part.disposition == Disposition::None && shown),
    }
}

fn uuencoded(file: &uuencode::Encoded) -> Attachment {
    let (name, _) = charset::decode(None, &file.name);
    Attachment {
        name: clean::line(&name),
        content_type: "application/octet-stream".to_owned(),
        size: file.bytes.len() as u64,
        hash: ContentHash::of(&file.bytes),
        inline: false,
    }
}

/// The nested letter of a letter that has no text of its own.
fn only_letter(raw: &[u8], rendition: &Rendition) -> Option<Rendition> {
    let index = rendition.attachments.iter().position(|a| a.content_type == "message/rfc822")?;
    let bytes = attachment(raw, index).ok()?;
    Some(own_parts(&bytes))
}

/// A nested letter's head and text; the field names are the protocol's own.
fn quoted_letter(inner: &Rendition) -> String {
    let from = inner.from.first().map(Mailbox::display).unwrap_or_default();
    let fields = [("From", from), ("Subject", inner.subject.as_str())];
    let mut text = String::new();
    for (name, value) in fields.into_iter().filter(|(_, value)| !value.is_empty()) {
        text.extend([name, ": ", value, "\n"]);
    }
    text.extend(["\n", &inner.text]);
    text
}

fn same_address(list: &[Mailbox], one: &Mailbox) -> bool {
    list.iter().any(|mailbox| mailbox.address.eq_ignore_ascii_case(&one.address))
}

fn is_protected(part: &Part) -> bool {
    matches!(
        part.content_type.as_str(),
        "multipart/signed"
            | "multipart/encrypted"
            | "application/pkcs7-mime"
            | "application/x-pkcs7-mime"
            | "application/pgp-encrypted"
    )
}

#[cfg(test)]
mod tests;
