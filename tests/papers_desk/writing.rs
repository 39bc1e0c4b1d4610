//! Seats at which something is being written.

use kabinet::api::drafts::{Draft, Purpose};
use kabinet::domain::rendition::Mailbox;
use kabinet::ui::act::Act;
use kabinet::ui::place::Place;
use kabinet::ui::root::acts;
use kabinet::words::Language;
use uuid::Uuid;

use super::office::LETTER;
use super::{NOW, Seat, office};

/// The smallest usual terminal.
pub const SMALL: (u16, u16) = (80, 24);
/// The usual one.
pub const HOME: (u16, u16) = (120, 36);

/// A seat that takes a note about the letter.
pub fn note(language: Language, size: (u16, u16)) -> Seat {
    let mut seat = Seat::new(&office(), language, size);
    seat.press("3 t enter");
    seat
}

/// A reply as the letters' screen begins one.
pub fn reply(to: &[(&str, &str)], subject: &str, text: &str) -> Draft {
    let to = to.iter().map(|(name, address)| Mailbox { name: (*name).to_owned(), address: (*address).to_owned() });
    Draft {
        id: Uuid::nil(),
        purpose: Purpose::Letter { answers: Some(LETTER), to: to.collect(), cc: vec![], bcc: vec![], enclosed: vec![] },
        title: subject.to_owned(),
        text: text.to_owned(),
        cursor: (2, 0),
        changed: NOW,
    }
}

/// A seat where this draft is open.
pub fn replying(draft: Draft, language: Language, size: (u16, u16)) -> Seat {
    let mut seat = Seat::new(&office(), language, size);
    seat.press("3");
    let effects = acts::carry_out(&mut seat.model, vec![Act::Go(Place::Write(Box::new(draft)))]);
    assert!(effects.is_empty(), "{effects:?}");
    seat
}

/// The text of a reply before anything is written.
pub const QUOTED: &str = "Excellency,\n\n\n\nJohann Sommer wrote on 12 Nov 2026:\n> Dear Minister,\n> it is my honour to \
                      inform you that the Federal Minister intends to visit Belgrade.\n";
