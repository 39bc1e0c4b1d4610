//! Changing what the office knows of an organisation, or adding one.

use crate::api::history::Kept;
use crate::api::organisations::EditOrganisation;
use crate::base::error::Result;
use crate::domain::ids::{OrganisationId, Revision};
use crate::domain::label::Label;
use crate::domain::organisation::Organisation;
use crate::service::checks::{block, invalid, line};
use crate::service::contact::{FIELD, REMARK, addresses, phones};
use crate::service::scope::{Deal, Scope, nothing};

/// The most organisations above one.
const DEPTH: usize = 16;

/// Changes an organisation; one with the revision 0 is added, under the id that it brings or a new one.
///
/// # Errors
/// `NotFound`, `already-there`, `organisation-without-name`, `organisation-in-itself`, `bad-country`, `bad-address`,
/// `too-long`, `too-many`, `changed-since`, or of the store.
pub fn edit(scope: &mut Scope<'_>, request: &EditOrganisation) -> Result<Kept<OrganisationId>> {
    let given = &request.organisation;
    let id = if given.id.uuid().is_nil() { OrganisationId::new(scope.fresh()) } else { given.id };
    let (verb, label, source) = if given.revision == Revision::default() {
        if scope.taken(id.into())? {
            return Err(invalid("already-there").with("what", id));
        }
        ("organisation.add", Label::default(), None)
    } else {
        let found: Organisation = scope.need(id)?;
        scope.expect(id.into())?;
        ("organisation.edit", found.label, found.source)
    };
    let organisation = Organisation { id, source, ..checked(given, label)? };
    above(scope, &organisation)?;
    let same = scope
        .find::<Organisation>(id)?
        .is_some_and(|found| Organisation { revision: found.revision, ..organisation.clone() } == found);
    if same {
        return Ok(Kept { done: nothing(verb, None), id });
    }
    scope.put(organisation)?;
    Ok(Kept { done: scope.commit(&Deal::one(verb))?, id })
}

/// What it is a part of is there, and is no part of it.
fn above(scope: &mut Scope<'_>, organisation: &Organisation) -> Result<()> {
    let mut next = organisation.parent;
    for _ in 0..DEPTH {
        let Some(parent) = next else { return Ok(()) };
        if parent == organisation.id {
            break;
        }
        let found: Organisation = scope.need(parent)?;
        scope.rely_on(parent);
        next = found.parent;
    }
    Err(invalid("organisation-in-itself").with("name", &organisation.name))
}

/// The organisation within the bounds of its fields.
///
/// # Errors
/// `organisation-without-name`, `bad-country`, `bad-address`, `too-long` or `too-many`.
pub fn checked(given: &Organisation, label: Label) -> Result<Organisation> {
    let name = line(&given.name, FIELD)?;
    if name.is_empty() {
        return Err(invalid("organisation-without-name"));
    }
    let country = given.country.trim().to_uppercase();
    let is_code = country.len() == 2 && country.bytes().all(|byte| byte.is_ascii_uppercase());
    if !country.is_empty() && !is_code {
        return Err(invalid("bad-country").with("text", country));
    }
    Ok(Organisation {
        id: given.id,
        revision: given.revision,
        label,
        name,
        other_name: line(&given.other_name, FIELD)?,
        short: line(&given.short, FIELD)?,
        kind: given.kind,
        parent: given.parent,
        country,
        addresses: addresses(&given.addresses)?,
        phones: phones(&given.phones)?,
        place: line(&given.place, FIELD)?,
        remark: block(&given.remark, REMARK)?,
        source: None,
    })
}
