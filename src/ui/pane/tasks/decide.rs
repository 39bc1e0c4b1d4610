//! What is done with tasks: one key each. One task is decided at once, many after their number was shown.

use chrono::NaiveDate;

use crate::api::tasks::{DecideTasks, OpenTask, SaveTask, TaskSheet, TasksDecided, WhichTask};
use crate::base::error::Error;
use crate::domain::ids::TaskId;
use crate::domain::task::{Step, puts_off};
use crate::ui::act::{Act, Acts, Target, TasksThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::Wants;
use crate::ui::overlay::{open, overtaken};
use crate::ui::paint;
use crate::ui::pane::tasks::named;
use crate::ui::pane::tasks::state::{Aim, Current, Tasks};
use crate::ui::theme::Role;
use crate::ui::ticket::{TasksTicket, Ticket};
use crate::words::Arg;

/// Asks whom to assign to.
pub fn assign(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_user(ctx, "task-assign-to", Then::Tasks(TasksThen::Assign))]
}

/// Assigns to oneself.
pub fn take(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    decide(pane, Step::Assign(ctx.me()), ctx)
}

/// Asks for the day, and tells the one that stands.
pub fn due(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let title = match &pane.aim {
        Some(Aim::One(Current { due: Some(day), .. })) => {
            ctx.words.with("task-due-instead", &[("day", ctx.words.date_short(*day).into())])
        }
        _ => ctx.words.text("task-due-day").into_owned(),
    };
    vec![open::worded_prompt(title, "", Wants::Day { optional: true }, Then::Tasks(TasksThen::Due))]
}

/// Asks for a word of evidence.
pub fn done(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    said(pane, ctx, "task-done-evidence", TasksThen::Done)
}

/// Asks why it is not to be done.
pub fn drop(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    said(pane, ctx, "task-drop-reason", TasksThen::Drop)
}

fn said(pane: &mut Tasks, ctx: &Ctx, title: &str, then: TasksThen) -> Acts {
    pane.aim = pane.aimed();
    vec![open::prompt(ctx, title, "", Wants::Text, Then::Tasks(then))]
}

/// Takes it up again.
pub fn reopen(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    decide(pane, Step::Reopen, ctx)
}

/// Does the same as last time.
pub fn repeat(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let last = pane.last.clone();
    last.map(|step| decide(pane, step, ctx)).unwrap_or_default()
}

/// Asks for the text, beginning with the one that stands.
pub fn edit(pane: &mut Tasks, ctx: &Ctx) -> Acts {
    let Some(current) = pane.current() else { return vec![] };
    let act = open::prompt(ctx, "task-edit-text", &current.text, Wants::Text, Then::Tasks(TasksThen::Edit));
    pane.aim = Some(Aim::One(current));
    vec![act]
}

/// Takes an answered question in: it completes a step, or more is to be asked.
pub fn answered(pane: &mut Tasks, then: &TasksThen, value: Value, ctx: &Ctx) -> Acts {
    match (then, value) {
        (TasksThen::Assign, Value::User(owner)) => decide(pane, Step::Assign(owner), ctx),
        (TasksThen::Due, Value::Date(day)) if wants_reason(pane, day) => {
            let then = Then::Tasks(TasksThen::PutOff(day));
            vec![open::prompt(ctx, "task-put-off-reason", "", Wants::Text, then)]
        }
        (TasksThen::Due, Value::Date(day)) => decide(pane, Step::Due { day, reason: String::new() }, ctx),
        (TasksThen::PutOff(day), Value::Text(reason)) => decide(pane, Step::Due { day: *day, reason }, ctx),
        (TasksThen::Done, Value::Text(evidence)) => decide(pane, Step::Done { evidence }, ctx),
        (TasksThen::Drop, Value::Text(reason)) => decide(pane, Step::Drop { reason }, ctx),
        (TasksThen::Edit, Value::Text(text)) => reworded(pane, text),
        (TasksThen::Bulk(step), Value::Yes) => bulk(pane, step),
        _ => vec![],
    }
}

/// Of marked tasks some may be put off by it; the reason is asked before anything is done.
fn wants_reason(pane: &Tasks, day: Option<NaiveDate>) -> bool {
    match &pane.aim {
        Some(Aim::One(current)) => puts_off(current.due, day),
        Some(Aim::Marked(_)) => true,
        None => false,
    }
}

/// Decides on what was aimed at, or asks first when these are marked tasks.
fn decide(pane: &mut Tasks, step: Step, ctx: &Ctx) -> Acts {
    match pane.aim.take() {
        Some(Aim::One(current)) => {
            pane.last = Some(step.clone());
            let request = DecideTasks { ids: vec![current.id], step: step.clone(), group: None };
            let ticket = Ticket::Tasks(TasksTicket::Decided(Box::new(step), Some((current.id, current.number))));
            vec![Act::AskAt(ticket, Box::new(request.into()), current.revision)]
        }
        Some(Aim::Marked(tasks)) => {
            let question = ctx.words.plural("tasks-bulk-question", tasks.len());
            pane.aim = Some(Aim::Marked(tasks));
            vec![open::confirm(question, Then::Tasks(TasksThen::Bulk(step)))]
        }
        None => vec![],
    }
}

/// The bulk act that waits for a yes got it.
fn bulk(pane: &mut Tasks, step: &Step) -> Acts {
    let Some(Aim::Marked(ids)) = pane.aim.take() else { return vec![] };
    pane.marks.clear();
    pane.last = Some(step.clone());
    let request = DecideTasks { ids, step: step.clone(), group: None };
    vec![Act::ask(Ticket::Tasks(TasksTicket::Decided(Box::new(step.clone()), None)), request)]
}

/// The text was written anew: all else of the task stays.
fn reworded(pane: &mut Tasks, text: String) -> Acts {
    let Some(Aim::One(current)) = pane.aim.take() else { return vec![] };
    let Current { id, owner, due, origin, revision, .. } = current;
    let ticket = Ticket::Tasks(TasksTicket::Edited(id, text.clone()));
    let request = SaveTask { id, text, owner, due, origin, reason: String::new() };
    vec![Act::AskAt(ticket, Box::new(request.into()), revision)]
}

/// Somebody changed the task meanwhile: how does it stand by now?
pub fn overtaken(id: TaskId, text: &str, error: &Error) -> Acts {
    let ticket = TasksTicket::Overtaken(text.to_owned(), error.clone());
    vec![Act::ask(Ticket::Tasks(ticket), OpenTask { which: WhichTask::Id(id) })]
}

/// It stands so: the text is asked for again as it was typed, under what it says now.
pub fn again(pane: &mut Tasks, text: &str, now: &TaskSheet, error: &Error, ctx: &Ctx) -> Acts {
    let theirs = paint::private(&now.task.text, ctx.look).into_owned();
    let title = ctx.words.with("task-edit-overtaken", &[("text", theirs.into())]);
    pane.aim = Some(Aim::One(Current::from(now)));
    let asked = open::worded_prompt(title, text, Wants::Text, Then::Tasks(TasksThen::Edit));
    vec![asked, Act::Say(overtaken::who(error, ctx), Role::Warning)]
}

/// It is done: says what, and remembers it for `u`.
pub fn decided(step: &Step, task: Option<(TaskId, u32)>, decided: TasksDecided, ctx: &Ctx) -> Act {
    let TasksDecided { done, unchanged: _, refused } = decided;
    if done.sequence.is_none() && refused.is_empty() {
        return Act::Say(ctx.words.text("did-task-nothing").into_owned(), Role::Dim);
    }
    let mut said = match task {
        Some((_, number)) => told(step, number, ctx),
        None => ctx.words.plural("did-tasks", done.changed as usize),
    };
    if let Some((_, why)) = refused.first() {
        let stayed = ctx.words.plural("tasks-refused", refused.len());
        said = format!("{said} {} {stayed}: {}", ctx.look.symbols().dot, ctx.words.error(why));
    }
    match task {
        Some((id, _)) => Act::DidTo(Target::Task(id), said, done),
        None => Act::Did(said, done),
    }
}

/// `T-88: due 27 Nov`.
fn told(step: &Step, number: u32, ctx: &Ctx) -> String {
    let (id, what) = match step {
        Step::Assign(None) => ("told-task-nobody", String::new()),
        Step::Assign(owner) if *owner == ctx.me() => ("told-task-take", String::new()),
        Step::Assign(owner) => ("told-task-assign", ctx.owner(*owner)),
        Step::Due { day: None, .. } => ("told-task-no-day", String::new()),
        Step::Due { day: Some(day), .. } => ("told-task-due", ctx.words.date_short(*day)),
        Step::Done { .. } => ("told-task-done", String::new()),
        Step::Drop { .. } => ("told-task-drop", String::new()),
        Step::Reopen => ("told-task-reopen", String::new()),
    };
    let what = ctx.words.with(id, &[("what", Arg::from(what))]);
    ctx.words.with("did-to-letter", &[("number", named::number(number, ctx).into()), ("what", what.into())])
}
