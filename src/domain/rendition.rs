//! A letter as people read it: what the decoder made of the raw bytes, once, for readers, search
//! and export alike.

use serde::{Deserialize, Serialize};

use crate::domain::ids::ContentHash;

/// A decoded letter. Every text in it is valid UTF-8 in NFC with `\n` line ends, and still **not**
/// safe for a terminal: it is what the sender wrote.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Rendition {
    /// The version of the decoder that made it; an older one is rendered anew as a job.
    pub decoder: u16,
    /// The `Message-ID` without its angle brackets (RFC 5322 section 3.6.4).
    pub message_id: Option<String>,
    /// `In-Reply-To` and `References`, oldest first, without brackets, at most 50, no repeats.
    pub references: Vec<String>,
    /// The `Date` header.
    pub date: Option<Dated>,
    /// Subject, decoded, on one line.
    pub subject: String,
    /// `From`; may be empty in broken mail.
    pub from: Vec<Mailbox>,
    /// `Sender`, when it differs from `From`.
    pub sender: Option<Mailbox>,
    /// `Reply-To`.
    pub reply_to: Vec<Mailbox>,
    /// `To`.
    pub to: Vec<Mailbox>,
    /// `Cc`.
    pub cc: Vec<Mailbox>,
    /// `Bcc`, as it stands in mail that we ourselves sent.
    pub bcc: Vec<Mailbox>,
    /// The readable text: text parts in order, HTML made readable, format=flowed joined.
    pub text: String,
    /// The text came from HTML (there was no plain text).
    pub from_html: bool,
    /// Attachments in order of the message, nested messages among them.
    pub attachments: Vec<Attachment>,
    /// What the decoder had to guess, leave out or repair.
    pub warnings: Vec<Warning>,
}

/// The time in a `Date` header: the instant, and the offset the sender wrote it in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// UTC, milliseconds since 1970.
    pub at: crate::base::clock::Timestamp,
    /// Minutes east of UTC.
    pub offset: i16,
}

/// A name and an address from a letter's head.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Mailbox {
    /// The display name, decoded; empty when there was none.
    pub name: String,
    /// The address as written; empty for a name alone.
    pub address: String,
}

impl Mailbox {
    /// The name, or the address when there is no name.
    pub fn display(&self) -> &str {
        if self.name.trim().is_empty() { &self.address } else { &self.name }
    }
}

/// One attachment: described here, its bytes taken from the raw letter when somebody saves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The name the sender gave it, unsafe as it came; empty when there was none.
    pub name: String,
    /// `type/subtype`, lower case.
    pub content_type: String,
    /// Size after decoding, bytes.
    pub size: u64,
    /// SHA-256 of the decoded bytes.
    pub hash: ContentHash,
    /// Shown inside the text by the sender (`Content-Disposition: inline` or a `cid:` image).
    pub inline: bool,
}

/// Something that the reader of a rendition should know about how it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Warning {
    /// No `From`, or one without any address.
    NoSender,
    /// A date that is missing or cannot be read.
    NoDate,
    /// A charset that is not known or does not fit the bytes; the text was guessed.
    CharsetGuessed,
    /// Nested deeper than 50 levels, or more than 1,000 parts: the rest was left out.
    TooManyParts,
    /// The HTML took longer than its time budget and is shown as plain text.
    HtmlBudget,
    /// A base64, quoted-printable or uuencode body that breaks off or holds foreign bytes.
    BrokenEncoding,
    /// The text is longer than 4 MB and is cut.
    TextCut,
    /// More than 50 references; the oldest were left out.
    ReferencesCut,
    /// The multipart structure is broken (no boundary, no end).
    BrokenStructure,
    /// A header line longer than allowed was cut.
    HeaderCut,
    /// The parts that are encrypted or signed are not checked by this program.
    NotVerified,
}
