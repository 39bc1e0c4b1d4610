//! What every pane may look at and none may change: words, keys, looks, the office, the time, what was decided last.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::office::OfficeCard;
use crate::base::clock::Timestamp;
use crate::base::width;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::office::{Class, User};
use crate::ui::habits::Habits;
use crate::ui::key::Key;
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::Keymap;
use crate::ui::theme::Look;
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
        let title = self.words.text(&format!("cmd-{}", command.replace('.', "-"))).into_owned();
        let keys = self.keymap.all_keys_of(contexts, command);
        let begins =
            |keys: &&Vec<Key>| matches!(keys.as_slice(), [key] if key.text().is_some_and(|c| title.starts_with(c)));
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

    /// What a verb did, in words: `did-letter-assign` for `letter.assign`; else the verb's own title.
    pub fn did(&self, verb: &str) -> String {
        let name = verb.replace('.', "-");
        let id = match verb {
            "undo" => "did-taken-back".to_owned(),
            _ => [format!("did-{name}"), format!("cmd-{name}")]
                .into_iter()
                .find(|id| self.words.has(id))
                .unwrap_or_else(|| "did-something".to_owned()),
        };
        self.words.text(&id).into_owned()
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
