//! What answers do to the tasks' screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::{Error, Result};
use crate::ui::act::{Act, Acts, TasksThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::overtaken;
use crate::ui::pane::tasks::state::{Focus, Tasks};
use crate::ui::pane::tasks::{decide, list, marks, named, views};
use crate::ui::theme::Role;
use crate::ui::ticket::TasksTicket;
use crate::ui::verb;

/// Takes an answer of the office in.
pub fn take(pane: &mut Tasks, ticket: TasksTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => return failed(pane, &ticket, &error, ctx),
    };
    match (ticket, answer) {
        (TasksTicket::Rows(fetch), Answer::ListTasks(page)) => {
            let stood = marks::places(pane);
            let fetch = pane.list.take(fetch, page);
            marks::settle(pane, &stood);
            list::moved(pane, fetch)
        }
        (TasksTicket::Counts, Answer::CountTasks(counts)) => {
            pane.counts = counts;
            vec![]
        }
        (TasksTicket::Sheet(serial), Answer::OpenTask(sheet)) if serial == pane.serial => {
            if pane.sheet.as_ref().is_none_or(|shown| shown.task.id != sheet.task.id) {
                pane.scroll = 0;
                pane.history.clear();
            }
            pane.sheet = Some(Box::new(sheet));
            vec![]
        }
        (TasksTicket::History(serial), Answer::EntityHistory(lines)) if serial == pane.serial => {
            pane.history = lines;
            vec![]
        }
        (TasksTicket::Marked(serial), Answer::ListTasks(page)) => marks::picked(pane, serial, &page, ctx),
        (TasksTicket::Decided(step, task), Answer::DecideTasks(decided)) => {
            let said = decide::decided(&step, task, decided, ctx);
            renewed(pane, said, ctx)
        }
        (TasksTicket::Overtaken(text, error), Answer::OpenTask(sheet)) => {
            decide::again(pane, &text, &sheet, &error, ctx)
        }
        (TasksTicket::Edited(..), Answer::SaveTask(kept)) => {
            let what = verb::did(&ctx.words, "task.edit").into();
            let number = named::number(kept.number, ctx).into();
            let said = ctx.words.with("did-to-letter", &[("number", number), ("what", what)]);
            renewed(pane, Act::Did(said, kept.done), ctx)
        }
        _ => vec![],
    }
}

/// Something was done: the screen shows it.
fn renewed(pane: &mut Tasks, said: Act, ctx: &Ctx) -> Acts {
    let mut acts = pane.refresh(ctx);
    acts.push(said);
    acts
}

fn failed(pane: &mut Tasks, ticket: &TasksTicket, error: &Error, ctx: &Ctx) -> Acts {
    let mut acts = vec![];
    match ticket {
        TasksTicket::Sheet(serial) | TasksTicket::History(serial) if *serial != pane.serial => return vec![],
        TasksTicket::Marked(serial) if *serial != pane.marks.serial => return vec![],
        TasksTicket::Rows(fetch) => pane.list.failed(fetch),
        TasksTicket::Sheet(_) => {
            (pane.sheet, pane.visit, pane.focus) = (None, None, Focus::List);
            pane.history.clear();
        }
        // That the task is gone was said already by its sheet.
        TasksTicket::History(_) => return vec![],
        TasksTicket::Marked(_) => pane.marks.clear(),
        TasksTicket::Edited(task, text) if overtaken::is(error) => {
            acts = pane.refresh(ctx);
            acts.extend(decide::overtaken(*task, text, error));
            return acts;
        }
        TasksTicket::Decided(..) | TasksTicket::Edited(..) => acts = pane.refresh(ctx),
        TasksTicket::Counts | TasksTicket::Overtaken(..) => {}
    }
    acts.push(Act::Say(ctx.words.error(error), Role::Danger));
    acts
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Tasks, then: &TasksThen, value: Value, ctx: &Ctx) -> Acts {
    match (then, value) {
        (TasksThen::Filter, Value::Text(words)) => views::narrow(pane, &words),
        (TasksThen::MarkFilter, Value::Text(words)) => marks::pick(pane, &words),
        (TasksThen::View, Value::Row(row)) => match pane.offered.get(row).copied() {
            Some(view) => views::to(pane, view, ctx),
            None => vec![],
        },
        (TasksThen::Owner, Value::User(owner)) => views::of(pane, owner, ctx),
        (then, value) => decide::answered(pane, then, value, ctx),
    }
}
