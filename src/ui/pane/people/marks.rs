//! Which suggestions are marked.

use std::collections::BTreeSet;

use crate::domain::ids::PersonId;
use crate::ui::pane::people::row::Row;

/// Those whose marks were taken away. Whoever is suggested anew is marked.
#[derive(Debug, Clone, Default)]
pub struct Unmarked {
    people: BTreeSet<PersonId>,
    organisations: BTreeSet<String>,
}

impl Unmarked {
    /// Whether a suggested row is marked.
    pub fn marks(&self, row: &Row) -> bool {
        match row {
            Row::Person(row) => !self.people.contains(&row.id),
            Row::Suggested(it) => !self.organisations.contains(&it.name),
            Row::Organisation(_) => false,
        }
    }

    /// Takes the mark away, or sets it again.
    pub fn toggle(&mut self, row: &Row) {
        match row {
            Row::Person(row) if !self.people.remove(&row.id) => {
                self.people.insert(row.id);
            }
            Row::Suggested(it) if !self.organisations.remove(&it.name) => {
                self.organisations.insert(it.name.clone());
            }
            _ => {}
        }
    }
}
