//! What an outgoing letter consists of, before it is bytes.

use crate::domain::rendition::{Dated, Mailbox};

/// A letter that is to leave the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outgoing {
    /// Who writes.
    pub from: Mailbox,
    /// To whom; may be empty if `cc` or `bcc` is not.
    pub to: Vec<Mailbox>,
    /// Copies that everybody sees.
    pub cc: Vec<Mailbox>,
    /// Copies that nobody sees: kept out of the bytes.
    pub bcc: Vec<Mailbox>,
    /// The subject, one line.
    pub subject: String,
    /// When, and in which offset.
    pub date: Dated,
    /// Its `Message-ID`, without brackets.
    pub message_id: String,
    /// The letter that it answers, without brackets.
    pub in_reply_to: Option<String>,
    /// The conversation so far, oldest first, without brackets.
    pub references: Vec<String>,
    /// The text, `\n` line ends.
    pub text: String,
    /// What goes with it.
    pub attachments: Vec<Enclosure>,
}

/// A file that goes with a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enclosure {
    /// Its name.
    pub name: String,
    /// `type/subtype`.
    pub content_type: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
