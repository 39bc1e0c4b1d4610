//! One record's step within an operation, and taking it back.

use super::conflicts;
use crate::base::error::Result;
use crate::domain::ids::{EntityKind, EntityRef, Revision};
use crate::domain::record::Record;
use crate::domain::revert::{Reverted, revert};
use crate::service::scope::Scope;

/// One record's change, decoded.
pub struct Step {
    /// The record.
    pub entity: EntityRef,
    /// As it was.
    pub before: Option<Record>,
    /// As it became.
    pub after: Option<Record>,
}

impl Step {
    /// Stages the record as it was, keeping what went on since. False if nothing had to be done.
    /// What only `follows` from the rest and is needed by others by now stays.
    ///
    /// # Errors
    /// `undo-conflict`, `still-needed`, or of the store.
    pub fn take_back(&self, scope: &mut Scope<'_>, follows: bool) -> Result<bool> {
        let current = scope.record(self.entity)?;
        match (&self.before, &self.after, current) {
            _ if self.entity.kind == EntityKind::Book => return Ok(false),
            (None, _, None) => return Ok(false),
            (None, Some(after), Some(current)) => {
                let went_on = !same(after, &current);
                let needs = if went_on { None } else { conflicts::needs(scope, &current)? };
                match needs {
                    // Whom others write to by now stays; it followed from a letter.
                    _ if follows && (went_on || needs.is_some()) => return Ok(false),
                    _ if went_on => return Err(conflicts::conflict(scope, self.entity, "")?),
                    Some(other) => return Err(conflicts::needed_by(&other)),
                    None => scope.remove(self.entity)?,
                }
            }
            (Some(before), None, None) => scope.put_as_is(again(before))?,
            (Some(before), _, Some(current)) if same(before, &current) => return Ok(false),
            (Some(before), Some(after), Some(current)) => match revert(before, after, &current)? {
                Reverted::To(record) if same(&record, &current) => return Ok(false),
                Reverted::To(record) => scope.put(*record)?,
                Reverted::Clash(clashes) => {
                    let fields: Vec<&str> = clashes.iter().map(|clash| clash.field.as_str()).collect();
                    return Err(conflicts::conflict(scope, self.entity, &fields.join(" "))?);
                }
            },
            (Some(_), Some(_), None) | (_, None, Some(_)) => {
                return Err(conflicts::conflict(scope, self.entity, "")?);
            }
        }
        Ok(true)
    }
}

/// Whether two states of a record say the same.
pub fn same(a: &Record, b: &Record) -> bool {
    a.clone().at_revision(Revision::FIRST) == b.clone().at_revision(Revision::FIRST)
}

/// A removed record as it comes back: a revision that it never had.
pub fn again(record: &Record) -> Record {
    record.clone().at_revision(record.revision().next())
}
