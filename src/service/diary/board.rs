//! What the board in the corridor may show: titles of what is public or announced, of the rest only the time.

use chrono_tz::Tz;

use super::list::{Window, times};
use super::row::Time;
use crate::api::board::{Board, BoardActivities, BoardRow, Shown};
use crate::base::error::Result;
use crate::domain::activity::{Activity, ActivityState};
use crate::domain::ids::PrincipalId;
use crate::domain::label::Confidentiality;
use crate::domain::moment::{When, Zone};
use crate::service::office;
use crate::service::scope::Scope;

/// The most rows: more fit on no wall.
const MOST: usize = 1_000;

/// What may be shown of the days that were asked for.
///
/// # Errors
/// Of the store.
pub fn board(scope: &mut Scope<'_>, request: &BoardActivities) -> Result<Board> {
    let sequence = scope.sequence();
    let zone = scope.zone()?;
    let card = office::open(scope)?;
    let asked = |id: &PrincipalId| request.principals.is_empty() || request.principals.contains(id);
    let principals = card.principals.into_iter().filter(|it| asked(&it.id)).map(|it| (it.id, it.name)).collect();
    let window = Window::of_days(scope, &request.principals, request.from, request.until)?;
    let (times, cut) = times(scope, &window, zone)?;
    let mut rows: Vec<_> = times.iter().filter_map(|time| row(time, zone)).collect();
    for row in &mut rows {
        row.principals.retain(asked);
    }
    rows.dedup();
    let more = cut || rows.len() > MOST;
    rows.truncate(MOST);
    Ok(Board { office: card.office.map(|office| office.name).unwrap_or_default(), principals, rows, more, sequence })
}

/// A time as the board has it; none for what takes nobody's time and whose title is not for everybody.
fn row(time: &Time, office: Tz) -> Option<BoardRow> {
    let activity = &time.activity;
    if activity.state == ActivityState::Cancelled {
        return None;
    }
    let shown = for_everybody(activity).then(|| Shown { title: activity.title.clone(), place: activity.place.clone() });
    if shown.is_none() && activity.free {
        return None;
    }
    let when = if shown.is_some() { time.when.clone() } else { bare(&time.when, office) };
    Some(BoardRow { principals: activity.principals.clone(), when, shown })
}

/// Whether its title may stand there: it was announced, and no label says otherwise.
fn for_everybody(activity: &Activity) -> bool {
    let label = activity.label;
    activity.visibility.on_board() && label.level <= Confidentiality::Internal && label.group == 0
}

/// The time alone, by the office's clock: another zone would tell where somebody is.
fn bare(when: &When, office: Tz) -> When {
    match when {
        When::Days { .. } => when.clone(),
        When::Times { .. } => {
            let (from, until) = when.here(office);
            When::lasting(from, until - from, &Zone::Floating)
        }
    }
}
