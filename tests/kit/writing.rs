//! Seats at which something is being written.

use std::sync::Arc;

use kabinet::api::drafts::{Draft, Purpose};
use kabinet::domain::rendition::Mailbox;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;
use kabinet::words::Language;
use uuid::Uuid;

use super::papers::{LETTER, PaperOffice};
use super::{NOW, Seat, cast};

/// The smallest usual terminal.
pub const SMALL: (u16, u16) = (80, 24);
/// The usual one.
pub const HOME: (u16, u16) = (120, 36);

/// A seat at an office with papers.
pub fn seated(language: Language, size: (u16, u16)) -> (Seat, Arc<PaperOffice>) {
    let office = Arc::new(PaperOffice::new());
    (Seat::new(office.clone(), language, size), office)
}

/// A seat that takes a note about the letter.
pub fn note(language: Language, size: (u16, u16)) -> (Seat, Arc<PaperOffice>) {
    let (mut seat, office) = seated(language, size);
    seat.press("3 t enter");
    (seat, office)
}

/// A reply as the letters' screen begins one.
pub fn reply(to: &[(&str, &str)], subject: &str, text: &str) -> Draft {
    let to = to.iter().map(|(name, address)| Mailbox { name: (*name).to_owned(), address: (*address).to_owned() });
    Draft {
        id: Uuid::nil(),
        purpose: Purpose::Letter {
            answers: Some(cast::letter_id(LETTER)),
            to: to.collect(),
            cc: vec![],
            bcc: vec![],
            enclosed: vec![],
        },
        title: subject.to_owned(),
        text: text.to_owned(),
        cursor: (2, 0),
        changed: NOW,
    }
}

/// A seat where this draft is open.
pub fn replying(draft: Draft, language: Language, size: (u16, u16)) -> (Seat, Arc<PaperOffice>) {
    let (mut seat, office) = seated(language, size);
    seat.press("3").act(vec![Act::Go(Place::Write(Box::new(draft)))]);
    (seat, office)
}

/// The text of a reply before anything is written.
pub const QUOTED: &str = "Excellency,\n\n\n\nJohann Sommer wrote on 12 Nov 2026:\n> Dear Minister,\n> it is my honour to \
                      inform you that the Federal Minister intends to visit Belgrade.\n";
