//! Drafts as the first version kept them, before files could go with a letter: read for ever, written no more.

use serde::Deserialize;
use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, EntityRef, LetterId, PaperId};
use crate::domain::paper::PaperKind;
use crate::domain::rendition::Mailbox;

/// The number of that version.
pub const VERSION: u8 = 1;

#[derive(Debug, Deserialize)]
struct First {
    id: Uuid,
    purpose: FirstPurpose,
    title: String,
    text: String,
    cursor: (u32, u32),
    changed: Timestamp,
}

#[derive(Debug, Deserialize)]
enum FirstPurpose {
    Paper { kind: PaperKind, about: Vec<EntityRef>, corrects: Option<PaperId>, class: Option<ClassId> },
    Letter { answers: Option<LetterId>, to: Vec<Mailbox>, cc: Vec<Mailbox>, bcc: Vec<Mailbox> },
}

/// The draft in these bytes.
///
/// # Errors
/// What is no draft of that version.
pub fn decode(body: &[u8]) -> postcard::Result<Draft> {
    let First { id, purpose, title, text, cursor, changed } = postcard::from_bytes(body)?;
    Ok(Draft { id, purpose: purpose.into(), title, text, cursor, changed })
}

impl From<FirstPurpose> for Purpose {
    fn from(first: FirstPurpose) -> Self {
        match first {
            FirstPurpose::Paper { kind, about, corrects, class } => Self::Paper { kind, about, corrects, class },
            FirstPurpose::Letter { answers, to, cc, bcc } => Self::Letter { answers, to, cc, bcc, enclosed: vec![] },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A letter to one person, as that version wrote it: bytes that people may still have.
    const LETTER: [u8; 45] = [
        16, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7, 1, 0, 1, 3, 65, 110, 97, 7, 97, 64, 120, 46, 101, 120, 97,
        0, 0, 1, 84, 2, 72, 105, 0, 2, 128, 1, 0, 0,
    ];

    #[test]
    fn a_draft_of_the_first_version_is_still_read() {
        let draft = decode(&LETTER).unwrap();
        let to = vec![Mailbox { name: "Ana".into(), address: "a@x.exa".into() }];
        let purpose = Purpose::Letter { answers: None, to, cc: vec![], bcc: vec![], enclosed: vec![] };
        let (title, text, changed) = ("T".into(), "Hi".into(), Timestamp(64));
        assert_eq!(draft, Draft { id: Uuid::from_u128(7), purpose, title, text, cursor: (0, 2), changed });
    }
}
