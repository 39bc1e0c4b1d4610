//! The agenda as a calendar: each time as an event of its own, so that it holds the days that were asked for and no more.

use std::collections::HashMap;

use crate::api::diary::{ActivityRow, OpenActivity};
use crate::app::cli::ask::Asker;
use crate::base::error::Result;
use crate::domain::activity::{Activity, Part};
use crate::domain::ids::ActivityId;
use crate::format::ics;

/// The text of the calendar.
///
/// # Errors
/// What the office answers.
pub(super) fn text(asker: &Asker, rows: &[ActivityRow]) -> Result<String> {
    let mut known = HashMap::new();
    let mut events = Vec::with_capacity(rows.len());
    for row in rows {
        let it = once(asker, &mut known, row)?;
        // A time of a series is told by the clock of that: programs know it again by both.
        let series = match &it.part {
            Some(part) => Some(record(asker, &mut known, part.series)?),
            None => None,
        };
        events.push((it.uid_outside(), it, series));
    }
    let stamp = asker.office.clock.now();
    Ok(ics::calendar(events.iter().map(|(uid, activity, series)| {
        let first = &series.as_ref().unwrap_or(activity).when;
        let stands_for = activity.part.as_ref().map(|part| (part.at, first));
        ics::Outgoing { activity, uid, stands_for, source: None, stamp }
    })))
}

/// The activity at the time of its row alone.
fn once(asker: &Asker, known: &mut HashMap<ActivityId, Activity>, row: &ActivityRow) -> Result<Activity> {
    let it = record(asker, known, row.id)?;
    let part = row.at.map(|at| Part { series: it.id, at }).or_else(|| it.part.clone());
    Ok(Activity { when: row.when.clone(), series: None, part, ..it })
}

/// A record, asked for once.
fn record(asker: &Asker, known: &mut HashMap<ActivityId, Activity>, id: ActivityId) -> Result<Activity> {
    if let Some(it) = known.get(&id) {
        return Ok(it.clone());
    }
    let it = asker.ask(OpenActivity { id, at: None })?.activity;
    known.insert(id, it.clone());
    Ok(it)
}
