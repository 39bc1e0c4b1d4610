//! What is kept of people and of organisations alike: how they are reached, and how long a field of theirs may be.

use crate::base::error::Result;
use crate::domain::person::Person;
use crate::service::checks::{at_most, invalid, line};

/// The longest field of one line, characters.
pub const FIELD: usize = 250;
/// The longest remark, characters.
pub const REMARK: usize = 4_000;
/// The most rows of a kind on a card.
pub const NEWEST: usize = 50;
/// The most addresses of one.
const ADDRESSES: usize = 20;
/// The most telephones of one.
const PHONES: usize = 20;

/// Addresses of electronic mail as they are kept: each once.
///
/// # Errors
/// `bad-address`, `too-long`, `too-many`.
pub fn addresses(given: &[String]) -> Result<Vec<String>> {
    at_most(given.len(), ADDRESSES)?;
    let mut addresses: Vec<String> = Vec::with_capacity(given.len());
    for address in given {
        let address = line(address, FIELD)?;
        let known = addresses.iter().any(|other| Person::address_key(other) == Person::address_key(&address));
        if address.is_empty() || known {
            continue;
        }
        if address.contains(' ') || !address.contains('@') {
            return Err(invalid("bad-address").with("text", address));
        }
        addresses.push(address);
    }
    Ok(addresses)
}

/// Telephones as they are kept.
///
/// # Errors
/// `too-long`, `too-many`.
pub fn phones(given: &[String]) -> Result<Vec<String>> {
    at_most(given.len(), PHONES)?;
    let lines: Vec<String> = given.iter().map(|phone| line(phone, FIELD)).collect::<Result<_>>()?;
    Ok(lines.into_iter().filter(|phone| !phone.is_empty()).collect())
}
