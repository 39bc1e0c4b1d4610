//! A correspondent: whoever stands in a letter's head; a contact only once somebody says so.

use serde::{Deserialize, Serialize};

use crate::domain::ids::{PersonId, Revision};
use crate::domain::label::Label;

/// One correspondent or contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Its id.
    pub id: PersonId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// Somebody of the office keeps it as a contact.
    pub contact: bool,
    /// The name as the person writes it.
    pub name: String,
    /// Addresses of electronic mail, the most used first; at most 20.
    pub addresses: Vec<String>,
    /// The organisation, as people name it; may be empty.
    pub organisation: String,
    /// The position there; may be empty.
    pub position: String,
    /// How to begin a letter to the person (`Ваша екселенцијо,`); empty for the usual one.
    pub salutation: String,
    /// The language to write in, as a BCP 47 tag; empty when it is not known.
    pub language: String,
    /// What the office noted.
    pub remark: String,
}

impl Person {
    /// The name, or the first address when there is no name.
    pub fn display(&self) -> &str {
        if self.name.trim().is_empty() { self.addresses.first().map_or("", String::as_str) } else { &self.name }
    }

    /// An address as it is compared: trimmed, in lower case.
    pub fn address_key(address: &str) -> String {
        address.trim().to_lowercase()
    }
}
