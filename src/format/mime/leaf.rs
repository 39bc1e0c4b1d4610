//! What a part is to a reader: text, or something attached; and its bytes, decoded.

use std::borrow::Cow;

use crate::format::mime::structure::{Disposition, Kind, Multi, Part, Structure};
use crate::format::mime::transfer::Transfer;
use crate::format::mime::uuencode::{self, Encoded};

/// What a leaf is to a reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Plain text of the letter.
    Plain,
    /// HTML text of the letter.
    Html,
    /// An attachment, nested letters among them.
    Attached,
    /// A part that only holds others.
    Holder,
}

/// What this part is.
pub fn class(structure: &Structure<'_>, part: &Part) -> Class {
    if part.kind != Kind::Leaf {
        return Class::Holder;
    }
    let sort = match part.content_type.as_str() {
        "text/plain" => Class::Plain,
        "text/html" => Class::Html,
        _ => return Class::Attached,
    };
    let parent = part.parent.and_then(|p| structure.parts.get(p));
    let alternative = parent.is_some_and(|p| p.kind == Kind::Multi(Multi::Alternative));
    let named_file = !part.name.is_empty() && parent.is_some() && !alternative;
    if part.disposition == Disposition::Attachment || named_file { Class::Attached } else { sort }
}

/// The bytes of a part, decoded, and whether their encoding was broken.
pub fn bytes<'a>(raw: &'a [u8], part: &Part) -> (Cow<'a, [u8]>, bool) {
    part.transfer.decode(raw.get(part.body.clone()).unwrap_or_default())
}

/// The bytes of a plain text and the uuencoded files taken out of it.
pub fn plain<'a>(raw: &'a [u8], part: &Part) -> (Cow<'a, [u8]>, Vec<Encoded>, bool) {
    let (mut body, broken) = bytes(raw, part);
    if broken && part.transfer == Transfer::Base64 && std::str::from_utf8(&body).is_err() {
        let written = raw.get(part.body.clone()).unwrap_or_default();
        // Words that only call themselves base64 are shown as they stand.
        if written.iter().any(|b| b.is_ascii_punctuation() && !b"+/=".contains(b)) {
            body = Cow::Borrowed(written);
        }
    }
    let files = uuencode::all(&body);
    if files.is_empty() {
        return (body, files, broken);
    }
    let broken = broken || files.iter().any(|file| file.broken);
    (Cow::Owned(uuencode::without(&body, &files)), files, broken)
}
