//! One time of a series and all later ones: from that time on they are a series of their own.

use chrono::{NaiveDateTime, TimeDelta};

use super::kept::looked_at;
use crate::api::diary::Reach;
use crate::base::error::Result;
use crate::domain::activity::{Activity, LINKS, Part};
use crate::domain::ids::{ActivityId, EntityRef, Revision};
use crate::domain::recurrence::SINGLES;
use crate::service::checks::invalid;
use crate::service::numbers::derived;
use crate::service::schema::View;
use crate::service::scope::{Scope, Span};

/// A series from one of its times on, and the record of which it was a part till now.
pub(super) struct Later {
    /// The one that ends before.
    earlier: Activity,
    /// The one that begins at that time; it is not staged yet.
    pub(super) series: Activity,
}

impl Later {
    /// What a change is about that is meant for `at` and all later times of `found`; none if it is meant otherwise, or if
    /// nothing comes before `at`, so that the series itself is meant.
    ///
    /// # Errors
    /// `no-such-time`, `series-from-outside` for one that another calendar goes on to tell, `series-undivided` for rules that would fall at other times in two, or of the store.
    pub(super) fn of(
        scope: &mut Scope<'_>,
        found: &Activity,
        reach: Reach,
        at: Option<NaiveDateTime>,
    ) -> Result<Option<Self>> {
        let (Reach::Later, Some(series), Some(at)) = (reach, &found.series, at) else { return Ok(None) };
        if !found.uid.is_empty() || found.source.is_some() {
            return Err(invalid("series-from-outside").with("title", &found.title));
        }
        let office = scope.zone()?;
        let until = looked_at(scope, series)?.max(at + TimeDelta::days(1));
        let all = found.times(found.when.starts(), until, office).starts;
        if !all.contains(&at) {
            return Err(invalid("no-such-time").with("title", &found.title).with("when", at.format("%Y-%m-%d %H:%M")));
        }
        if all.first() == Some(&at) && found.apart.iter().all(|apart| *apart > at) {
            return Ok(None);
        }
        let undivided = || invalid("series-undivided").with("title", &found.title);
        let (before, after) = series.parted(&found.when, at, office).ok_or_else(undivided)?;
        let (apart, stays) = found.apart.iter().partition(|apart| **apart >= at);
        let earlier = Activity { series: Some(before), apart: stays, ..found.clone() };
        let id = ActivityId::new(derived(found.id.uuid(), &format!("later {at}")));
        let id = if scope.taken(id.into())? { ActivityId::new(scope.fresh()) } else { id };
        let series = Activity {
            id,
            revision: Revision::default(),
            when: found.when.at(at),
            series: Some(after),
            apart,
            about: tied(found),
            ..found.clone()
        };
        let halves = [&earlier, &series].map(|half| half.times(half.when.starts(), until, office).starts);
        if halves.concat() != all {
            return Err(undivided());
        }
        Ok(Some(Self { earlier, series }))
    }

    /// Stages the series that ends, and with the new one, whose times are `by` later than they were, what belongs to these: the
    /// times with records of their own, and what takes place on their margins.
    ///
    /// # Errors
    /// Of the store.
    pub(super) fn part_ways(&self, scope: &mut Scope<'_>, by: TimeDelta) -> Result<()> {
        let (old, new, from) = (self.earlier.id, self.series.id, self.series.when.starts());
        scope.put(self.earlier.clone())?;
        for mut activity in of_theirs(scope, View::SeriesParts, old)? {
            let Some(part) = activity.part.take_if(|part| part.at >= from) else { continue };
            let at = part.at.checked_add_signed(by).unwrap_or(part.at);
            activity.part = Some(Part { series: new, at });
            scope.put(activity)?;
        }
        let office = scope.zone()?;
        let since = self.series.when.days(office).0;
        for mut activity in of_theirs(scope, View::Margins, old)? {
            if activity.when.days(office).0 >= since {
                activity.parent = Some(new);
                scope.put(activity)?;
            }
        }
        Ok(())
    }
}

/// What the later part is about: the same, and the part before it, to which tasks and papers stay tied.
fn tied(found: &Activity) -> Vec<EntityRef> {
    let mut about = found.about.clone();
    if about.len() < LINKS {
        about.push(found.id.into());
    }
    about
}

/// What the index has of an activity's parts or margins.
fn of_theirs(scope: &mut Scope<'_>, view: View, of: ActivityId) -> Result<Vec<Activity>> {
    let entries = scope.entries(&Span::part(view, &of.to_bytes()), None, true, SINGLES)?;
    let found = entries.into_iter().map(|entry| scope.find::<Activity>(ActivityId::new(entry.id)));
    Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
}
