//! What the quarantine holds, and what it asks for.

use crate::api::arrivals::{ListQuarantined, OpenQuarantined, QuarantinedSheet};
use crate::domain::arrival::Quarantined;
use crate::ui::act::{Act, Acts};
use crate::ui::text::Laid;
use crate::ui::ticket::{QuarantineTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// The quarantine.
#[derive(Debug, Clone, Default)]
pub struct Quarantine {
    /// The things, newest first.
    pub list: Window<Quarantined>,
    /// The reader has the focus.
    pub reading: bool,
    /// The thing under the cursor.
    pub sheet: Option<Box<QuarantinedSheet>>,
    /// Its raw text, made safe.
    pub text: Laid,
    /// Drops late answers.
    pub serial: u64,
}

impl Quarantine {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self) -> Acts {
        let fetch = self.list.renew();
        vec![Self::rows(fetch)]
    }

    /// The ask for rows.
    pub fn rows(fetch: Fetch) -> Act {
        let request = ListQuarantined { anchor: fetch.anchor.clone(), limit: fetch.limit };
        Act::ask(Ticket::Quarantine(QuarantineTicket::Rows(fetch)), request)
    }

    /// The ask for the thing under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        let Some(item) = self.list.selected() else {
            self.sheet = None;
            self.text.set("");
            self.reading = false;
            return vec![];
        };
        let id = item.id;
        if self.sheet.as_ref().is_some_and(|sheet| sheet.item.id == id) {
            return vec![];
        }
        self.serial += 1;
        vec![Act::ask(Ticket::Quarantine(QuarantineTicket::Sheet(self.serial)), OpenQuarantined { id })]
    }

    /// Takes a thing in.
    pub fn show(&mut self, sheet: QuarantinedSheet) {
        self.text.set(&String::from_utf8_lossy(&sheet.raw));
        self.sheet = Some(Box::new(sheet));
    }
}
