//! Rules about the office's own things that several requests keep: lanes that exist, classes still offered, people
//! who still work there.

use crate::base::error::Result;
use crate::domain::ids::{ClassId, UserId};
use crate::domain::office::{Class, User};
use crate::service::checks::invalid;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// A class that is still offered.
///
/// # Errors
/// `NotFound`, `class-closed`.
pub fn open_class(scope: &mut Scope<'_>, id: ClassId) -> Result<()> {
    let class: Class = scope.need(id)?;
    if class.closed {
        return Err(invalid("class-closed").with("code", class.code));
    }
    scope.rely_on(id);
    Ok(())
}

/// Somebody of the office who still works there.
///
/// # Errors
/// `NotFound`, `user-inactive`.
pub fn active_user(scope: &mut Scope<'_>, id: UserId) -> Result<()> {
    let found: User = scope.need(id)?;
    if !found.active {
        return Err(invalid("user-inactive").with("name", found.name));
    }
    scope.rely_on(id);
    Ok(())
}

/// Refuses a lane that is neither the office's nor that of a principal.
///
/// # Errors
/// `no-such-lane`.
pub fn lane_exists(scope: &mut Scope<'_>, lane: u16) -> Result<()> {
    let span = Span::whole(View::Principals).beginning(&lane.to_be_bytes());
    if lane == 0 || !scope.entries(&span, None, true, 1)?.is_empty() {
        Ok(())
    } else {
        Err(invalid("no-such-lane").with("lane", lane))
    }
}
