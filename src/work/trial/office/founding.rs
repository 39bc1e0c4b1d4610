//! The office itself: founded, and its card.

use super::State;
use crate::api::office::{FoundOffice, OfficeCard};
use crate::domain::ids::Revision;
use crate::domain::office::{Class, Office, Principal, User};
use crate::domain::record::Record;
use crate::domain::role::Role;

impl State {
    pub(super) fn found(&mut self, it: FoundOffice) -> OfficeCard {
        self.office(&it.address);
        for (n, (name, role)) in [(it.user, Role::Owner)].into_iter().chain(it.colleagues).enumerate() {
            let login = if n == 0 { it.login.clone() } else { String::new() };
            let id = self.id();
            self.put(User { id, revision: Revision::FIRST, name, login, role, active: true });
        }
        for (lane, (name, office)) in it.principals.into_iter().enumerate() {
            let id = self.id();
            self.put(Principal { id, revision: Revision::FIRST, name, office, lane: lane as u16 + 1 });
        }
        for (code, title, years) in it.classes {
            let id = self.id();
            self.put(Class { id, revision: Revision::FIRST, code, title, years, closed: false });
        }
        self.card()
    }

    pub(super) fn office(&mut self, address: &str) {
        let id = self.id();
        let (name, zone, language) = ("Кабинет".to_owned(), "Europe/Belgrade".to_owned(), "sr".to_owned());
        let (revision, address, watched) = (Revision::FIRST, address.to_owned(), Vec::new());
        self.put(Office { id, revision, name, zone, language, address, reply_days: 15, watched });
    }

    pub(super) fn card(&self) -> OfficeCard {
        fn all<T: TryFrom<Record>>(state: &State) -> Vec<T> {
            state.records.values().filter_map(|it| T::try_from(it.clone()).ok()).collect()
        }
        let (office, principals, users) = (all(self).into_iter().next(), all(self), all(self));
        OfficeCard { office, principals, users, classes: all(self), me: None }
    }
}
