//! What every pane may look at and none may change: words, keys, looks, the office, the time, what was decided last.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::office::OfficeCard;
use crate::base::clock::Timestamp;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::office::{Class, User};
use crate::ui::habits::Habits;
use crate::ui::key::Key;
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::Keymap;
use crate::ui::theme::Look;
use crate::ui::verb;
use crate::words::{Arg, OFFICE_ZONE, Words, Zone, dates, typed};

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
    /// What was decided last at this seat.
    pub habits: Habits,
}

impl Ctx {
    /// Surroundings before anything is known of the office.
    pub fn new(words: Arc<Words>, keymap: Arc<Keymap>, look: Look, now: Timestamp, size: (u16, u16)) -> Self {
        let office = OfficeCard { office: None, principals: vec![], users: vec![], classes: vec![], me: None };
        Self { words, keymap, look, office: Arc::new(office), now, zone: OFFICE_ZONE, size, habits: Habits::default() }
    }

    /// The message `id` with its arguments. The keys that it tells are those that its commands have where `contexts` hold.
    pub fn told(&self, contexts: &[&str], id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let keys = self.words.keys(id);
        let told = keys.iter().map(|told| (told.variable.as_str(), self.keys(contexts, &told.command).into()));
        self.words.with(id, &args.iter().cloned().chain(told).collect::<Vec<_>>())
    }

    /// The keys of a command where `contexts` hold, as they are shown: of several the one that begins its title, as `y` does
    /// for yes. Its title, by which the palette finds it, if it has none.
    fn keys(&self, contexts: &[&str], command: &str) -> String {
        let title = verb::title(&self.words, command);
        // A Serbian letter stands on the cap that a keymap names.
        let first = Key::beginning(&title);
        let keys = self.keymap.all_keys_of(contexts, command);
        let begins = |keys: &&Vec<Key>| matches!(keys.as_slice(), [key] if Some(key.cap()) == first);
        match keys.iter().find(begins).or(keys.first()) {
            Some(keys) => show(keys),
            None => self.words.with("key-none", &[("title", title.into())]),
        }
    }

    /// The office's date.
    pub fn today(&self) -> NaiveDate {
        dates::day_of(self.now, self.zone)
    }

    /// A day as it stands in a field for a day: as people write it, if that is understood.
    pub fn typed(&self, day: NaiveDate) -> String {
        let written = self.words.date(day);
        if typed::date(&written, self.today()) == Some(day) { written } else { day.to_string() }
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
}
