//! The office as every screen needs to know it.

use crate::api::office::OfficeCard;
use crate::base::error::{Error, Result};
use crate::domain::ids::EntityRef;
use crate::domain::office::{Class, Principal, User};
use crate::domain::record::{Entity, Record};
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// The most lines of each of its lists.
const MOST: usize = 2_000;

/// The office, whom it serves, who works there, its classes.
///
/// # Errors
/// Of the store.
pub fn open(scope: &mut Scope<'_>) -> Result<OfficeCard> {
    let me = match scope.user() {
        Some(id) => scope.find(id)?,
        None => None,
    };
    Ok(OfficeCard {
        office: scope.office()?,
        principals: all::<Principal>(scope, View::Principals)?,
        users: all::<User>(scope, View::Users)?,
        classes: all::<Class>(scope, View::Classes)?,
        me,
    })
}

fn all<E>(scope: &mut Scope<'_>, view: View) -> Result<Vec<E>>
where
    E: Entity + TryFrom<Record, Error = Error>,
{
    let mut out = Vec::new();
    for entry in scope.entries(&Span::whole(view), None, true, MOST)? {
        out.extend(scope.find::<E>(EntityRef { kind: E::KIND, id: entry.id })?);
    }
    Ok(out)
}
