//! Correspondents: whoever stands in a letter's head, found by address or made.

use std::collections::HashMap;

use crate::base::error::Result;
use crate::domain::ids::PersonId;
use crate::domain::label::Label;
use crate::domain::person::Person;
use crate::domain::rendition::{Mailbox, Rendition};
use crate::service::schema::View;
use crate::service::schema::view::hash16;
use crate::service::scope::Scope;

/// The most correspondents of one letter.
const MOST: usize = 50;
/// The longest name or address that a person is made of, characters.
const LONGEST: usize = 250;

/// The correspondents known in this request.
pub struct People {
    label: Label,
    office: String,
    known: HashMap<String, (PersonId, bool)>,
}

impl People {
    /// For letters of this label; the office itself, by its address, is nobody's correspondent.
    pub fn new(label: Label, office: &str) -> Self {
        Self { label: Label { lane: 0, ..label }, office: Person::address_key(office), known: HashMap::new() }
    }

    /// Whether this is the office's own address.
    pub fn is_office(&self, mailbox: &Mailbox) -> bool {
        !self.office.is_empty() && Person::address_key(&mailbox.address) == self.office
    }

    /// Every correspondent in a letter's head, `first` first.
    pub fn of(&mut self, scope: &mut Scope<'_>, first: Option<&Mailbox>, head: &Rendition) -> Result<Vec<PersonId>> {
        let boxes = first.into_iter().chain(&head.from).chain(&head.sender);
        let boxes = boxes.chain(&head.to).chain(&head.cc).chain(&head.reply_to).chain(&head.bcc);
        let mut out: Vec<PersonId> = Vec::new();
        for mailbox in boxes {
            if out.len() == MOST {
                break;
            }
            if let Some(person) = self.one(scope, mailbox)?.filter(|person| !out.contains(person)) {
                out.push(person);
            }
        }
        Ok(out)
    }

    /// The person behind a mailbox; none without an address, and none for the office.
    pub fn one(&mut self, scope: &mut Scope<'_>, mailbox: &Mailbox) -> Result<Option<PersonId>> {
        let key = Person::address_key(&mailbox.address);
        if key.is_empty() || key == self.office || key.chars().count() > LONGEST {
            return Ok(None);
        }
        let name: String = mailbox.name.trim().chars().take(LONGEST).collect();
        let found = match self.known.get(&key) {
            Some(found) => Some(*found),
            None => find(scope, &key)?,
        };
        let (id, named) = match found {
            Some((id, false)) if !name.is_empty() => (id, better(scope, id, &name)?),
            Some(found) => found,
            None => self.make(scope, mailbox, &name)?,
        };
        self.known.insert(key, (id, named));
        Ok(Some(id))
    }

    fn make(&self, scope: &mut Scope<'_>, mailbox: &Mailbox, name: &str) -> Result<(PersonId, bool)> {
        let id = PersonId::new(scope.fresh());
        scope.add(Person {
            label: self.label,
            addresses: vec![mailbox.address.trim().to_owned()],
            ..Person::named(id, name)
        })?;
        Ok((id, !name.is_empty()))
    }
}

/// The person with this address, and whether they have a name.
fn find(scope: &mut Scope<'_>, key: &str) -> Result<Option<(PersonId, bool)>> {
    let found = scope.look_up(View::Addresses, &hash16(key.as_bytes()), View::PeopleCyrillic, 1)?;
    Ok(found.first().map(|entry| (PersonId::new(entry.id), entry.sort.first() == Some(&1))))
}

/// Gives a name to somebody who has none.
fn better(scope: &mut Scope<'_>, id: PersonId, name: &str) -> Result<bool> {
    let nameless = scope.find::<Person>(id)?.filter(|person| person.name.trim().is_empty());
    if let Some(mut person) = nameless {
        name.clone_into(&mut person.name);
        scope.put(person)?;
    }
    Ok(true)
}
