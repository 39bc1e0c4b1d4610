//! What every pane may look at and none may change: words, keys, looks, the office, the time.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::office::OfficeCard;
use crate::base::clock::Timestamp;
use crate::base::width;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::office::{Class, User};
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::Keymap;
use crate::ui::theme::Look;
use crate::words::{OFFICE_ZONE, Words, Zone, dates};

/// The minus of the languages' badges.
const MINUS: char = '−';

/// The surroundings of a pane.
#[derive(Debug, Clone)]
pub struct Ctx {
    /// The language.
    pub words: Arc<Words>,
    /// The keys.
    pub keymap: Arc<Keymap>,
    /// The looks.
    pub look: Look,
    /// The office as it was last heard of.
    pub office: Arc<OfficeCard>,
    /// Now.
    pub now: Timestamp,
    /// The office's zone.
    pub zone: Zone,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
}

impl Ctx {
    /// Surroundings before anything is known of the office.
    pub fn new(words: Arc<Words>, keymap: Arc<Keymap>, look: Look, now: Timestamp, size: (u16, u16)) -> Self {
        let office = OfficeCard { office: None, principals: vec![], users: vec![], classes: vec![], me: None };
        Self { words, keymap, look, office: Arc::new(office), now, zone: OFFICE_ZONE, size }
    }

    /// The keys of a command where `contexts` hold, as they are shown; its title, by which the palette finds it, if it has
    /// none.
    pub fn keys(&self, contexts: &[&str], command: &str) -> String {
        match self.keymap.keys_of(contexts, command) {
            Some(keys) => show(&keys),
            None => self.words.text(&format!("cmd-{}", command.replace('.', "-"))).into_owned(),
        }
    }

    /// The office's date.
    pub fn today(&self) -> NaiveDate {
        dates::day_of(self.now, self.zone)
    }

    /// The user at this seat.
    pub fn me(&self) -> Option<UserId> {
        self.office.me.as_ref().map(|user| user.id)
    }

    /// Somebody of the office.
    pub fn user(&self, id: UserId) -> Option<&User> {
        self.office.users.iter().find(|user| user.id == id)
    }

    /// A class of the office.
    pub fn class(&self, id: ClassId) -> Option<&Class> {
        self.office.classes.iter().find(|class| class.id == id)
    }

    /// The days left till a deadline, as a short badge.
    pub fn days_left(&self, day: NaiveDate) -> String {
        let badge = self.words.days_left(day, self.today());
        badge.replace(MINUS, self.look.symbols().minus)
    }

    /// A deadline as a short badge that says by itself that it is one.
    pub fn due(&self, day: NaiveDate) -> String {
        self.words.due(day, self.today()).replace(MINUS, self.look.symbols().minus)
    }

    /// How an owner stands in a list: „me“, or the beginning of the name; a dash for nobody.
    pub fn owner(&self, owner: Option<UserId>) -> String {
        match owner {
            None => self.look.symbols().nobody.to_owned(),
            Some(id) if self.me() == Some(id) => self.words.text("word-me").into_owned(),
            Some(id) => self.user(id).map_or_else(String::new, |user| user.name.clone()),
        }
    }

    /// The same in a narrow column: a colleague by initials.
    pub fn owner_short(&self, owner: Option<UserId>) -> String {
        let name = self.owner(owner);
        if owner.is_none() || owner == self.me() {
            return name;
        }
        name.split_whitespace().filter_map(|word| word.chars().next()).take(2).collect()
    }

    /// The most columns that an owner takes, so that owners stand in one column.
    pub fn owners_width(&self, short: bool) -> u16 {
        const MOST: usize = 20;
        let shown = |id| if short { self.owner_short(Some(id)) } else { self.owner(Some(id)) };
        let widest = self.office.users.iter().map(|user| width::width(&shown(user.id))).max();
        widest.unwrap_or(0).clamp(1, MOST) as u16
    }
}
