//! The next free time of the same day, where something else takes the time of an activity. It changes nothing.

use std::rc::Rc;

use chrono::{NaiveTime, TimeDelta};

use super::list::around;
use super::row::{Clash, Time, clash};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::moment::When;
use crate::service::scope::Scope;

/// What people meet on, milliseconds: the quarters of an hour.
const QUARTER: i64 = 15 * 60 * 1_000;

/// The next time of the same length on its day at which `activity` takes nobody's, and by how many minutes that is later;
/// none for a series, whose times are many.
///
/// # Errors
/// Of the store.
pub(super) fn next(scope: &mut Scope<'_>, activity: &Activity) -> Result<Option<(When, i64)>> {
    if activity.series.is_some() {
        return Ok(None);
    }
    let office = scope.zone()?;
    let own = Time::of(&Rc::new(activity.clone()), None, office);
    let day = When::day(own.here.0.date());
    let (begins, ends) = own.span;
    let until = own.here.0.date().and_time(NaiveTime::MIN) + TimeDelta::days(1);
    let mut others = around(scope, activity, (own.here.0, until), office)?;
    others.retain(|other| other.lasts() && clash(activity, &other.activity) == Some(Clash::Refused));
    others.sort_by_key(|other| other.span);
    let (mut free, length) = (begins.0, ends.0 - begins.0);
    for Time { span: (from, until), .. } in &others {
        if until.0 > free && from.0 < free + length {
            free = until.0.div_euclid(QUARTER) * QUARTER + if until.0.rem_euclid(QUARTER) == 0 { 0 } else { QUARTER };
        }
    }
    let today = Timestamp(free + length) <= day.instants(office).1;
    let minutes = (free - begins.0) / 60_000;
    Ok((today && minutes > 0).then(|| (activity.when.moved(TimeDelta::minutes(minutes)), minutes)))
}
