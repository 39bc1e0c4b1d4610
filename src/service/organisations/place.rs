//! Which organisation a position is meant to be at.

use std::collections::BTreeMap;

use crate::base::error::Result;
use crate::base::script::{fold, is_cyrillic, latin};
use crate::domain::ids::OrganisationId;
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::person::Position;
use crate::service::schema::{View, name_partition};
use crate::service::scope::Scope;

/// Finds the organisations of one request's positions. What it adds the index does not know before the request is done.
pub struct Placing {
    adds: bool,
    added: BTreeMap<String, OrganisationId>,
}

impl Placing {
    /// With organisations that nobody knows added, or left as text.
    pub const fn new(adds: bool) -> Self {
        Self { adds, added: BTreeMap::new() }
    }

    /// The position is at the organisation that it names: by its id; by a name that just one has, in whichever script; or,
    /// if that is wanted, at a new one of that name.
    ///
    /// # Errors
    /// `NotFound`, or of the store.
    pub fn place(&mut self, scope: &mut Scope<'_>, position: &mut Position) -> Result<()> {
        if position.organisation.is_none() && !position.body.is_empty() {
            position.organisation = self.named(scope, &position.body)?;
        }
        let Some(id) = position.organisation else { return Ok(()) };
        let found: Organisation = scope.need(id)?;
        scope.rely_on(id);
        if position.body.is_empty() {
            position.body = found.name;
        }
        Ok(())
    }

    fn named(&mut self, scope: &mut Scope<'_>, name: &str) -> Result<Option<OrganisationId>> {
        let key = fold(name);
        if let Some(id) = self.added.get(&key) {
            return Ok(Some(*id));
        }
        let found = called(scope, name)?;
        if found.is_some() || !self.adds {
            return Ok(found);
        }
        let id = add(scope, name)?;
        self.added.insert(key, id);
        Ok(Some(id))
    }
}

/// The one organisation that is called so; none if there is none, or more than one.
///
/// # Errors
/// Of the store.
pub fn called(scope: &mut Scope<'_>, name: &str) -> Result<Option<OrganisationId>> {
    let found = scope.look_up(View::OrganisationNames, &name_partition(name), View::OrganisationsCyrillic, 2)?;
    match found.as_slice() {
        [one] => Ok(Some(OrganisationId::new(one.id))),
        _ => Ok(None),
    }
}

fn add(scope: &mut Scope<'_>, name: &str) -> Result<OrganisationId> {
    let id = OrganisationId::new(scope.fresh());
    // Latin is certain, Cyrillic would be a guess that nobody looks at.
    let other_name = if name.chars().any(is_cyrillic) { latin(name).into_owned() } else { String::new() };
    scope.add(Organisation { other_name, kind: OrganisationKind::of_name(name), ..Organisation::named(id, name) })?;
    Ok(id)
}
