//! Cards of an address book: known by their bytes, by their `UID`, or by an address together with the name; a known one is
//! changed, not doubled.

use uuid::Uuid;

use super::edit::checked;
use crate::api::people::{ArrivedCard, CardOf, ReceiveCards, ReceivedCards};
use crate::base::error::Result;
use crate::base::script::fold;
use crate::domain::arrival::ImportRun;
use crate::domain::ids::{ContentHash, OrganisationId, PersonId};
use crate::domain::label::Label;
use crate::domain::operation::Operation;
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most};
use crate::service::organisations;
use crate::service::schema::View;
use crate::service::schema::view::{first16, hash16};
use crate::service::scope::{Deal, Scope};

/// The verb of what arrives.
pub const RECEIVE: &str = "import.cards";
/// The most people of one address who are looked at.
const SHARING: usize = 20;
/// The most addresses, and the most telephones, of one record.
const SEVERAL: usize = 20;

/// Takes cards in: new ones, and known ones as they are now.
///
/// What somebody of the office noted of a correspondent stays; a card only adds to it. What came by a card before is as the
/// newer card says, but for what that leaves empty.
///
/// # Errors
/// `too-many`, `NotFound` for the import, what a card may not say, or of the store.
pub fn receive(scope: &mut Scope<'_>, request: &ReceiveCards) -> Result<ReceivedCards> {
    at_most(request.cards.len(), MOST)?;
    let run: ImportRun = scope.need(request.import)?;
    let mut received = ReceivedCards::default();
    for card in &request.cards {
        let source = ContentHash::of(&card.source);
        let known = match &card.whose {
            CardOf::Person(given) => person(scope, card, given, source)?,
            CardOf::Organisation(given) => organisation(scope, card, given, source)?,
        };
        match known {
            Came::New => received.new += 1,
            Came::Changed => received.changed += 1,
            Came::Known => received.known += 1,
        }
    }
    scope.commit(&Deal { verb: RECEIVE, group: Some(run.group), ..Deal::default() })?;
    Ok(received)
}

/// What came of them, as the operation that took them in tells.
///
/// # Errors
/// Of a damaged operation.
pub fn came(request: &ReceiveCards, operation: &Operation) -> Result<ReceivedCards> {
    let mut received = ReceivedCards::default();
    for change in &operation.changes {
        match (&change.before, change.after.as_deref().map(Record::decode).transpose()?) {
            (None, Some(Record::Person(_) | Record::Organisation(_))) => received.new += 1,
            (Some(_), Some(Record::Person(_) | Record::Organisation(_))) => received.changed += 1,
            _ => {}
        }
    }
    let all = u32::try_from(request.cards.len()).unwrap_or(u32::MAX);
    received.known = all.saturating_sub(received.new + received.changed);
    Ok(received)
}

enum Came {
    New,
    Changed,
    Known,
}

fn person(scope: &mut Scope<'_>, card: &ArrivedCard, given: &Person, source: ContentHash) -> Result<Came> {
    if !scope.look_up(View::Cards, &first16(source.0), View::PeopleCyrillic, 1)?.is_empty() {
        return Ok(Came::Known);
    }
    let by_uid = id_of(&card.uid);
    let known = match by_uid.map(PersonId::new) {
        Some(id) => scope.find::<Person>(id)?,
        None => None,
    };
    let known = known.map_or_else(|| alike(scope, given), |known| Ok(Some(known)))?;
    if known.as_ref().is_some_and(|known| known.source == Some(source)) {
        return Ok(Came::Known);
    }
    let mut next = match &known {
        Some(known) => checked(&merged(known.clone(), given), known.label)?,
        None => checked(given, Label::default())?,
    };
    next.id = known.as_ref().map_or_else(|| PersonId::new(by_uid.unwrap_or_else(|| scope.fresh())), |known| known.id);
    next.contact = true;
    next.source = Some(source);
    scope.keep_named(source, card.source.clone());
    scope.put(next)?;
    Ok(if known.is_some() { Came::Changed } else { Came::New })
}

/// The person who has one of these addresses and the same name, or none yet.
fn alike(scope: &mut Scope<'_>, given: &Person) -> Result<Option<Person>> {
    for address in &given.addresses {
        let key = hash16(Person::address_key(address).as_bytes());
        for entry in scope.look_up(View::Addresses, &key, View::PeopleCyrillic, SHARING)? {
            let Some(found) = scope.find::<Person>(PersonId::new(entry.id))? else { continue };
            if found.name.trim().is_empty() || given.name.is_empty() || fold(&found.name) == fold(&given.name) {
                return Ok(Some(found));
            }
        }
    }
    Ok(None)
}

/// What is known of a person, with what a card adds.
fn merged(known: Person, card: &Person) -> Person {
    let by_card = known.source.is_some();
    Person {
        name: newer(&known.name, &card.name, by_card),
        other_name: newer(&known.other_name, &card.other_name, by_card),
        organisation: newer(&known.organisation, &card.organisation, by_card && known.positions.is_empty()),
        position: newer(&known.position, &card.position, by_card && known.positions.is_empty()),
        language: newer(&known.language, &card.language, by_card),
        remark: newer(&known.remark, &card.remark, by_card),
        addresses: both(&known.addresses, &card.addresses),
        phones: both(&known.phones, &card.phones),
        ..known
    }
}

fn organisation(scope: &mut Scope<'_>, card: &ArrivedCard, given: &Organisation, source: ContentHash) -> Result<Came> {
    let by_name = || Uuid::from_bytes(hash16(format!("organisation {}", fold(given.name.trim())).as_bytes()));
    let named = organisations::called(scope, &given.name)?;
    let id = named.unwrap_or_else(|| OrganisationId::new(id_of(&card.uid).unwrap_or_else(by_name)));
    let known = scope.find::<Organisation>(id)?;
    if known.as_ref().is_some_and(|known| known.source == Some(source)) {
        return Ok(Came::Known);
    }
    let next = known.clone().map_or_else(|| given.clone(), |known| joined(known, given));
    let label = known.as_ref().map_or_else(Label::default, |known| known.label);
    let next = Organisation { id, label, source: Some(source), ..organisations::checked(&next, label)? };
    scope.keep_named(source, card.source.clone());
    scope.put(next)?;
    Ok(if known.is_some() { Came::Changed } else { Came::New })
}

fn joined(known: Organisation, card: &Organisation) -> Organisation {
    let by_card = known.source.is_some();
    Organisation {
        name: newer(&known.name, &card.name, by_card),
        other_name: newer(&known.other_name, &card.other_name, by_card),
        place: newer(&known.place, &card.place, by_card),
        remark: newer(&known.remark, &card.remark, by_card),
        addresses: both(&known.addresses, &card.addresses),
        phones: both(&known.phones, &card.phones),
        ..known
    }
}

/// What came by a card is as the newer one says; what somebody wrote stays, if it says anything.
fn newer(known: &str, new: &str, by_card: bool) -> String {
    let stays = new.is_empty() || (!by_card && !known.is_empty());
    if stays { known.to_owned() } else { new.to_owned() }
}

fn both(known: &[String], new: &[String]) -> Vec<String> {
    let key = |text: &String| Person::address_key(text);
    let added = new.iter().filter(|it| !known.iter().any(|other| key(other) == key(it)));
    known.iter().chain(added).take(SEVERAL).cloned().collect()
}

/// The id that follows from a card's `UID`: the record's own, if the card was written here.
fn id_of(uid: &str) -> Option<Uuid> {
    let own = uid.strip_prefix("urn:uuid:").and_then(|text| Uuid::parse_str(text).ok());
    let derived = || Uuid::from_bytes(hash16(format!("card {uid}").as_bytes()));
    (!uid.is_empty()).then(|| own.unwrap_or_else(derived))
}
