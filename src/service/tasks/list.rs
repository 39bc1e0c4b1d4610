//! The named lists of tasks: pages and counts.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::open::origin;
use crate::api::page::Page;
use crate::api::tasks::{CountTasks, ListTasks, TaskCount, TaskRow, TaskView};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::ids::{EntityRef, TaskId};
use crate::domain::office::User;
use crate::domain::task::Task;
use crate::service::checks::{Filter, at_most};
use crate::service::merged;
use crate::service::schema::view::deadline_from;
use crate::service::schema::{View, tasks_of};
use crate::service::scope::{Reading, Scope, Span, paged};

/// The most tasks that the page of another thing shows.
const BESIDE: usize = 20;

/// A page of a list.
///
/// # Errors
/// Of the store, or a bad cursor.
pub fn list(scope: &mut Scope<'_>, request: &ListTasks) -> Result<Page<TaskRow>> {
    let filter = Filter::new(&request.filter);
    let span = span(scope, request.view)?;
    let reading = Reading { span, anchor: &request.anchor, limit: request.limit, filtered: !filter.is_empty() };
    paged(scope, &reading, |scope, entry| {
        let Some(task) = scope.find::<Task>(TaskId::new(entry.id))? else { return Ok(None) };
        let row = row(scope, task)?;
        let passes = filter.is_empty() || passes(scope, &filter, &row)?;
        Ok(passes.then_some(row))
    })
}

/// The counts of some lists.
///
/// # Errors
/// Of the store.
pub fn count(scope: &mut Scope<'_>, request: &CountTasks) -> Result<Vec<TaskCount>> {
    at_most(request.views.len(), 100)?;
    let mut out = Vec::with_capacity(request.views.len());
    for view in &request.views {
        let span = span(scope, *view)?;
        out.push(TaskCount { view: *view, count: scope.count(&span)? });
    }
    Ok(out)
}

/// The tasks that came from a thing, which the asker may see; newest first, as many as its page shows.
///
/// # Errors
/// Of the store.
pub fn of(scope: &mut Scope<'_>, thing: EntityRef) -> Result<Vec<TaskRow>> {
    let mut rows = Vec::new();
    let from = merged::about(scope, View::TasksFrom, thing)?;
    for entry in scope.entries(&from, None, true, BESIDE)? {
        if let Some(task) = scope.find::<Task>(TaskId::new(entry.id))? {
            rows.push(row(scope, task)?);
        }
    }
    Ok(rows)
}

/// The tasks that came from these things, the most urgent first: those that are open by the day by which, those without
/// one after them, then those that ended, the last one first.
///
/// # Errors
/// Of the store.
pub fn urgent(scope: &mut Scope<'_>, things: impl IntoIterator<Item = EntityRef>) -> Result<Vec<TaskRow>> {
    let mut rows = Vec::new();
    for thing in things {
        rows.extend(of(scope, thing)?);
    }
    rows.sort_by_key(|row| match &row.outcome {
        None => (0, row.due.unwrap_or(NaiveDate::MAX), Reverse(Timestamp::default())),
        Some(outcome) => (1, NaiveDate::MAX, Reverse(outcome.at)),
    });
    rows.truncate(BESIDE);
    Ok(rows)
}

/// The list as a span of a view.
fn span(scope: &mut Scope<'_>, view: TaskView) -> Result<Span> {
    Ok(match view {
        TaskView::Open => Span::whole(View::TasksOpen),
        TaskView::Mine(user) => Span::part(View::TasksOf, &tasks_of(Some(user))),
        TaskView::Nobody => Span::part(View::TasksOf, &tasks_of(None)),
        TaskView::Overdue => {
            let today = scope.today()?;
            Span::whole(View::TasksOpen).range(Vec::new(), deadline_from(Some(today)))
        }
        TaskView::Done => Span::whole(View::TasksDone),
        TaskView::From(thing) => match scope.record(thing)? {
            Some(_) => merged::about(scope, View::TasksFrom, thing)?,
            None => Span { partitions: Vec::new(), ..Span::whole(View::TasksFrom) },
        },
    })
}

fn row(scope: &mut Scope<'_>, task: Task) -> Result<TaskRow> {
    Ok(TaskRow {
        id: task.id,
        revision: task.revision,
        number: task.number,
        origin: origin(scope, task.origin)?,
        text: task.text,
        owner: task.owner,
        due: task.due,
        outcome: task.outcome,
    })
}

fn passes(scope: &mut Scope<'_>, filter: &Filter, row: &TaskRow) -> Result<bool> {
    let owner = match row.owner {
        Some(id) => scope.find::<User>(id)?.map(|user| user.name),
        None => None,
    };
    let known = row.origin.as_ref().map_or("", |(_, words)| words.as_str());
    let evidence = row.outcome.as_ref().map_or("", |outcome| outcome.evidence.as_str());
    let (number, owner) = (row.number.to_string(), owner.unwrap_or_default());
    Ok(filter.matches(&[row.text.as_str(), &number, &owner, known, evidence]))
}
