//! What takes place on the margins of a visit or a journey that is cancelled.

use crate::api::diary::{Margins, Step};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::ActivityId;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// The most margins that are looked at.
const MARGINS: usize = 500;

/// Cancels or lets go what takes place on the margins of `cancelled`, as the step says; the index has it under `series`, of
/// which that may be the later part.
///
/// # Errors
/// `activity-has-margins` with their number, if there are any and nobody said what becomes of them, or of the store.
pub(super) fn settle(scope: &mut Scope<'_>, series: ActivityId, cancelled: &Activity, step: &Step) -> Result<()> {
    let Step::Cancel { margins, .. } = step else { return Ok(()) };
    let open = open(scope, series, cancelled.id)?;
    let Some(margins) = margins else { return refuse(cancelled, &open) };
    for mut activity in open {
        match margins {
            Margins::Cancel => {
                activity.state = ActivityState::Cancelled;
                activity.reason.clone_from(&cancelled.reason);
            }
            Margins::Keep => activity.parent = None,
        }
        scope.put(activity)?;
    }
    Ok(())
}

fn refuse(cancelled: &Activity, open: &[Activity]) -> Result<()> {
    if open.is_empty() {
        return Ok(());
    }
    Err(Error::new(ErrorKind::Conflict, "activity-has-margins")
        .with("title", &cancelled.title)
        .with("count", open.len()))
}

/// What is still to take place on its margins.
fn open(scope: &mut Scope<'_>, series: ActivityId, parent: ActivityId) -> Result<Vec<Activity>> {
    let mut open = Vec::new();
    for entry in scope.entries(&Span::part(View::Margins, &series.to_bytes()), None, true, MARGINS)? {
        let found = scope.find::<Activity>(ActivityId::new(entry.id))?;
        open.extend(found.filter(|it| it.parent == Some(parent) && it.state != ActivityState::Cancelled));
    }
    Ok(open)
}
