//! Cards of an address book: known by their bytes, by their `UID`, or by an address together with the name; a known one is
//! changed, not doubled. What changes is said by [`Person::renewed`], three-way against the card that was kept.

use uuid::Uuid;

use super::edit::checked;
use crate::api::arrivals::{Held, Weight};
use crate::api::people::{ArrivedCard, CardOf, ReceiveCards, ReceivedCards};
use crate::base::error::Result;
use crate::base::script::fold;
use crate::domain::arrival::ImportRun;
use crate::domain::ids::{ContentHash, OrganisationId, PersonId};
use crate::domain::label::Label;
use crate::domain::operation::Operation;
use crate::domain::organisation::Organisation;
use crate::domain::person::{KeptCard, Person};
use crate::domain::record::Record;
use crate::service::checks::{MOST, at_most};
use crate::service::schema::View;
use crate::service::schema::view::{first16, hash16};
use crate::service::scope::{Deal, Scope};
use crate::service::{merged, organisations};

/// The verb of what arrives.
pub const RECEIVE: &str = "import.cards";
/// The most people of one address who are looked at.
const SHARING: usize = 20;
/// The most further cards of one person.
const CARDS: usize = 50;

/// Takes cards in: new ones, and known ones as they are now.
///
/// A newer card of somebody changes what the outside changed since the card that was kept, as read by whoever brings it;
/// what somebody of the office wrote stays. Of a correspondent without a card, a card only adds to what is known.
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

/// What cards would be, before they are taken in.
///
/// # Errors
/// `too-many`, or of the store.
pub fn weigh(scope: &mut Scope<'_>, cards: &[ArrivedCard]) -> Result<Vec<Weight<CardOf>>> {
    at_most(cards.len(), MOST)?;
    cards.iter().map(|card| weight(scope, card)).collect()
}

fn weight(scope: &mut Scope<'_>, card: &ArrivedCard) -> Result<Weight<CardOf>> {
    let source = ContentHash::of(&card.source);
    let (now, kept) = match &card.whose {
        CardOf::Person(given) => match known(scope, &card.uid, given, source)? {
            Known::Card => return Ok(Weight::Known),
            Known::Nobody => return Ok(Weight::New),
            Known::Person(known) => {
                let kept: Vec<_> = known.kept_cards().map(|card| card.source).collect();
                (CardOf::Person(*known), kept)
            }
        },
        CardOf::Organisation(given) => match known_organisation(scope, &card.uid, given)?.1 {
            None => return Ok(Weight::New),
            Some(known) if known.source == Some(source) => return Ok(Weight::Known),
            Some(known) => {
                let kept = known.source.into_iter().collect();
                (CardOf::Organisation(known), kept)
            }
        },
    };
    let texts = kept.into_iter().map(|hash| scope.content(hash)).collect::<Result<_>>()?;
    Ok(Weight::Held(Box::new(Held { now, texts })))
}

enum Came {
    New,
    Changed,
    Known,
}

fn person(scope: &mut Scope<'_>, card: &ArrivedCard, given: &Person, source: ContentHash) -> Result<Came> {
    let found = known(scope, &card.uid, given, source)?;
    let next = match &found {
        Known::Card => return Ok(Came::Known),
        Known::Person(known) => {
            let kept = known.kept_as(&card.uid).map(|kept| kept.source);
            let was = card.before.as_ref().filter(|(hash, _)| *hash == kept);
            let was = was.and_then(|(_, was)| if let CardOf::Person(was) = was { Some(was) } else { None });
            checked(&(**known).clone().renewed(was, given), known.label)?.came_as(known)
        }
        Known::Nobody => {
            let id = PersonId::new(id_of(&card.uid).unwrap_or_else(|| scope.fresh()));
            Person { id, contact: true, ..checked(given, Label::default())? }
        }
    };
    scope.keep_named(source, card.source.clone());
    scope.put(with_card(next, KeptCard { uid: card.uid.clone(), source }))?;
    Ok(if matches!(found, Known::Nobody) { Came::New } else { Came::Changed })
}

/// Whose card it is.
enum Known {
    /// The same card is here.
    Card,
    /// Somebody who is known.
    Person(Box<Person>),
    /// Nobody knows them yet.
    Nobody,
}

/// By the same card; by what identifies it; by an address and the name.
fn known(scope: &mut Scope<'_>, uid: &str, given: &Person, source: ContentHash) -> Result<Known> {
    if !scope.look_up(View::Cards, &first16(source.0), View::PeopleCyrillic, 1)?.is_empty() {
        return Ok(Known::Card);
    }
    let by_uid = match uid {
        "" => None,
        uid => scope.look_up(View::CardUids, &hash16(uid.as_bytes()), View::PeopleCyrillic, 1)?.pop(),
    };
    let by_uid = by_uid.map(|entry| entry.id).or_else(|| id_of(uid)).map(PersonId::new);
    let found = by_uid.map_or(Ok(None), |id| merged::find(scope, id))?;
    let found = found.map_or_else(|| alike(scope, given), |found| Ok(Some(found)))?;
    Ok(match found {
        Some(found) if found.kept_cards().any(|card| card.source == source) => Known::Card,
        Some(found) => Known::Person(Box::new(found)),
        None => Known::Nobody,
    })
}

/// The person with a card in place of the one that it is a newer state of; with one more if it is of none.
fn with_card(mut person: Person, card: KeptCard) -> Person {
    match person.kept_as(&card.uid) {
        None if person.source.is_some() => {
            if person.cards.len() < CARDS {
                person.cards.push(card);
            }
        }
        Some(was) if Some(was.source) != person.source => {
            for kept in person.cards.iter_mut().filter(|kept| **kept == was) {
                *kept = card.clone();
            }
        }
        _ => {
            person.source = Some(card.source);
            if !card.uid.is_empty() {
                person.uid = card.uid;
            }
        }
    }
    person
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

fn organisation(scope: &mut Scope<'_>, card: &ArrivedCard, given: &Organisation, source: ContentHash) -> Result<Came> {
    let (id, known) = known_organisation(scope, &card.uid, given)?;
    if known.as_ref().is_some_and(|known| known.source == Some(source)) {
        return Ok(Came::Known);
    }
    let (label, next) = match &known {
        Some(known) => {
            let was = card.before.as_ref().filter(|(hash, _)| *hash == known.source);
            let was = was.and_then(|(_, was)| if let CardOf::Organisation(was) = was { Some(was) } else { None });
            (known.label, known.clone().renewed(was, given))
        }
        None => (Label::default(), given.clone()),
    };
    let next = Organisation { id, label, source: Some(source), ..organisations::checked(&next, label)? };
    scope.keep_named(source, card.source.clone());
    scope.put(next)?;
    Ok(if known.is_some() { Came::Changed } else { Came::New })
}

/// The organisation whose card it is, by its name or by what identifies the card, and its id.
fn known_organisation(
    scope: &mut Scope<'_>,
    uid: &str,
    given: &Organisation,
) -> Result<(OrganisationId, Option<Organisation>)> {
    let by_name = || Uuid::from_bytes(hash16(format!("organisation {}", fold(given.name.trim())).as_bytes()));
    let named = organisations::called(scope, &given.name)?;
    let id = named.unwrap_or_else(|| OrganisationId::new(id_of(uid).unwrap_or_else(by_name)));
    Ok((id, scope.find(id)?))
}

/// The id that follows from a card's `UID`: the record's own, if the card was written here.
fn id_of(uid: &str) -> Option<Uuid> {
    let own = uid.strip_prefix("urn:uuid:").and_then(|text| Uuid::parse_str(text).ok());
    let derived = || Uuid::from_bytes(hash16(format!("card {uid}").as_bytes()));
    (!uid.is_empty()).then(|| own.unwrap_or_else(derived))
}
