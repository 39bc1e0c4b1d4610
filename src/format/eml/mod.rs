//! Outgoing letters as bytes (RFC 5322 and MIME, CRLF). It sends nothing; `Bcc` never stands in the bytes.

mod check;
mod kind;
mod outgoing;

use std::borrow::Cow;

use mail_builder::MessageBuilder;
use mail_builder::headers::{address::Address, content_type::ContentType, message_id::MessageId, raw::Raw};
use mail_builder::mime::{BodyPart, MimePart};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::domain::rendition::{Dated, Mailbox};

pub use kind::content_type;
pub use outgoing::{Enclosure, Outgoing};

/// A letter ready to leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Built {
    /// The letter, CRLF line ends, no `Bcc`.
    pub bytes: Vec<u8>,
    /// Every address it goes to, `bcc` among them, each once.
    pub recipients: Vec<String>,
}

/// Builds the letter. The same letter gives the same bytes.
///
/// # Errors
/// `mail-control-character` (a line end or control character in an address, a name or another head field),
/// `mail-bad-address`, `mail-no-recipient`, `mail-bad-identifier`, `mail-bad-type`.
pub fn build(letter: &Outgoing) -> Result<Built> {
    check::letter(letter)?;
    let mut builder = MessageBuilder::new()
        .header("From", address(&letter.from))
        .header("Date", Raw::new(rfc5322_date(letter.date)?))
        .header("Message-ID", MessageId::new(letter.message_id.as_str()));
    for (name, list) in [("To", &letter.to), ("Cc", &letter.cc)] {
        if !list.is_empty() {
            builder = builder.header(name, Address::List(list.iter().map(address).collect()));
        }
    }
    builder = builder.subject(letter.subject.as_str());
    if let Some(answered) = &letter.in_reply_to {
        builder = builder.in_reply_to(answered.as_str());
    }
    if !letter.references.is_empty() {
        builder = builder.references(MessageId::new_list(letter.references.iter().map(String::as_str)));
    }
    let bytes = builder
        .body(body(letter))
        .write_to_vec()
        .map_err(|cause| Error::new(ErrorKind::Internal, "mail-build").with("cause", cause))?;
    Ok(Built { bytes, recipients: recipients(letter) })
}

fn body(letter: &Outgoing) -> MimePart<'_> {
    let text = MimePart::new(
        ContentType::new("text/plain").attribute("charset", "utf-8"),
        BodyPart::Text(Cow::Owned(crlf(&letter.text))),
    );
    if letter.attachments.is_empty() {
        return text;
    }
    let files = letter.attachments.iter().map(|file| {
        MimePart::new(
            ContentType::new(file.content_type.as_str()),
            BodyPart::Binary(Cow::Borrowed(file.bytes.as_slice())),
        )
        .attachment(file.name.as_str())
    });
    let parts: Vec<MimePart<'_>> = std::iter::once(text).chain(files).collect();
    MimePart::new(ContentType::new("multipart/mixed").attribute("boundary", boundary(letter)), parts)
}

/// A boundary that is the letter's own and the same each time: nothing here is random.
fn boundary(letter: &Outgoing) -> String {
    let mut seed = letter.message_id.clone().into_bytes();
    seed.extend_from_slice(letter.text.as_bytes());
    letter.attachments.iter().for_each(|file| seed.extend_from_slice(&ContentHash::of(&file.bytes).0));
    let hash = ContentHash::of(&seed).to_string();
    format!("kabinet_{}", hash.get(..40).unwrap_or(&hash))
}

fn address(mailbox: &Mailbox) -> Address<'_> {
    let name = Some(mailbox.name.trim()).filter(|name| !name.is_empty());
    Address::new_address(name, mailbox.address.trim())
}

fn recipients(letter: &Outgoing) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for mailbox in letter.to.iter().chain(&letter.cc).chain(&letter.bcc) {
        let address = mailbox.address.trim();
        if !all.iter().any(|known| known.eq_ignore_ascii_case(address)) {
            all.push(address.to_owned());
        }
    }
    all
}

/// RFC 5322 section 3.3, in the sender's offset.
fn rfc5322_date(date: Dated) -> Result<String> {
    let offset = chrono::FixedOffset::east_opt(i32::from(date.offset) * 60)
        .ok_or_else(|| Error::new(ErrorKind::Invalid, "mail-bad-date"))?;
    Ok(date.at.to_utc().with_timezone(&offset).format("%a, %d %b %Y %H:%M:%S %z").to_string())
}

/// The text with CRLF line ends, one at its end.
fn crlf(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 40 + 2);
    for line in text.replace("\r\n", "\n").replace('\r', "\n").trim_end_matches('\n').split('\n') {
        out.push_str(line);
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests;
