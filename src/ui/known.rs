//! Whom the names on a line mean, as far as the office said: kept while the line is typed, and read once it is entered.

use crate::api::people::PersonRow;
use crate::domain::activity::Participant;

/// The names that a line may hold, and who they are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The names that were asked for last.
    pub asked: Vec<String>,
    /// Those of which the office said who it is, or that it is nobody known.
    told: Vec<(String, Option<PersonRow>)>,
}

impl Known {
    /// What the office said of `names`, in their order.
    pub fn of(names: Vec<String>, people: Vec<Option<PersonRow>>) -> Self {
        let told = names.iter().cloned().zip(people).collect();
        Self { asked: names, told }
    }

    /// Whether a name is that of somebody known.
    pub fn has(&self, name: &str) -> bool {
        self.person(name).is_some()
    }

    /// The name as the office knows it, else as it was typed; and whether it was said that nobody known has it.
    pub fn called<'a>(&'a self, name: &'a str) -> (&'a str, bool) {
        let strange = self.told.iter().any(|(told, person)| told == name && person.is_none());
        (self.person(name).map_or(name, |person| &person.name), strange)
    }

    /// Those who take part by these names; nobody known does so twice.
    pub fn participants(&self, names: Vec<String>) -> Vec<Participant> {
        let mut all: Vec<Participant> = Vec::new();
        for name in names {
            let one = match self.person(&name) {
                Some(row) => Participant { person: Some(row.id), ..Participant::named(row.name.clone()) },
                None => Participant::named(name),
            };
            if one.person.is_none() || all.iter().all(|other| other.person != one.person) {
                all.push(one);
            }
        }
        all
    }

    fn person(&self, name: &str) -> Option<&PersonRow> {
        self.told.iter().find(|(told, _)| told == name).and_then(|(_, person)| person.as_ref())
    }
}
