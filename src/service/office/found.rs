//! A new office. Letters may have been brought in before it.

use chrono_tz::Tz;
use uuid::Uuid;

use super::card;
use super::settings::{checked_code, title};
use crate::api::office::{FoundOffice, OfficeCard};
use crate::base::error::Result;
use crate::domain::ids::{ClassId, OfficeId, PrincipalId, Revision, UserId};
use crate::domain::office::{Class, Office, Principal, User};
use crate::domain::role::Role;
use crate::service::checks::{at_most, invalid, line};
use crate::service::scope::{Deal, Scope};

/// The verb of founding, which cannot be undone.
pub const FOUND: &str = "office.found";

/// Calendar days from receipt to the reply-by date, until the office says otherwise.
const REPLY_DAYS: u16 = 15;
/// The most principals, colleagues and classes that an office begins with.
const MOST: usize = 400;

/// Founds the office.
///
/// # Errors
/// `store-not-empty` once there is an office, `name-empty`, `bad-zone`, `bad-class-code`, `too-long`, `too-many`, or of the store.
pub fn found(scope: &mut Scope<'_>, request: &FoundOffice) -> Result<OfficeCard> {
    if scope.office()?.is_some() {
        return Err(invalid("store-not-empty"));
    }
    at_most(request.principals.len().max(request.classes.len()).max(request.colleagues.len()), MOST)?;
    if request.zone.parse::<Tz>().is_err() {
        return Err(invalid("bad-zone").with("zone", &request.zone));
    }
    scope.put(Office {
        id: OfficeId::new(scope.fresh()),
        revision: Revision::FIRST,
        name: name(&request.name)?,
        zone: request.zone.clone(),
        language: line(&request.language, 35)?,
        address: line(&request.address, 250)?,
        reply_days: REPLY_DAYS,
        watched: Vec::new(),
    })?;
    scope.put(user(scope.fresh(), &request.user, &request.login, Role::Owner)?)?;
    for (colleague, role) in &request.colleagues {
        scope.put(user(scope.fresh(), colleague, "", *role)?)?;
    }
    for ((person, office), lane) in request.principals.iter().zip(1..) {
        scope.put(Principal {
            id: PrincipalId::new(scope.fresh()),
            revision: Revision::FIRST,
            name: name(person)?,
            office: line(office, 200)?,
            lane,
        })?;
    }
    for (code, words, years) in &request.classes {
        scope.put(Class {
            id: ClassId::new(scope.fresh()),
            revision: Revision::FIRST,
            code: checked_code(code)?,
            title: title(words)?,
            years: *years,
            closed: false,
        })?;
    }
    scope.commit(&Deal { verb: FOUND, ..Deal::default() })?;
    card::open(scope)
}

fn user(id: Uuid, called: &str, login: &str, role: Role) -> Result<User> {
    let (name, login) = (name(called)?, line(login, 100)?);
    Ok(User { id: UserId::new(id), revision: Revision::FIRST, name, login, role, active: true })
}

fn name(text: &str) -> Result<String> {
    let name = line(text, 250)?;
    if name.is_empty() { Err(invalid("name-empty")) } else { Ok(name) }
}
