//! What can be given from anywhere: a task about the selection, or about nothing yet; and the tasks of the selection, or all.

use chrono::NaiveDate;

use crate::api::contract::Answer;
use crate::api::tasks::{SaveTask, TaskView};
use crate::base::error::Result;
use crate::domain::ids::{EntityKind, EntityRef, TaskId, UserId};
use crate::domain::{subject, task};
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::{FormField, Wants};
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::pane::tasks::{named, views};
use crate::ui::place::{Place, Screen};
use crate::ui::root::model::Model;
use crate::ui::root::writing::{self, selection};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// `T`: asks for a task about the selection; its words and the day are proposed.
pub fn about(model: &mut Model) -> Acts {
    let selected = selection(model).into_iter().next();
    let (origin, text) =
        selected.map_or((None, String::new()), |(entity, known)| (Some(entity), proposed(entity, &known)));
    vec![form(&model.ctx, &Told { text, owner: model.ctx.me(), due: deadline(model), origin }, open::proposed_field)]
}

/// Asks for a task that came from nothing.
pub fn new(model: &mut Model) -> Acts {
    let told = Told { text: String::new(), owner: model.ctx.me(), due: None, origin: None };
    vec![form(&model.ctx, &told, open::text_field)]
}

/// `g t`: shows the tasks that came from the selection.
pub fn of_selection(model: &mut Model) -> Acts {
    match selection(model).into_iter().next() {
        Some((entity, known)) => vec![Act::Go(Place::TasksFrom(entity, known))],
        None => vec![Act::Say(model.ctx.words.text("why-no-selection").into_owned(), Role::Warning)],
    }
}

/// `6`: the screen of tasks, all of it: what was narrowed to one thing was looked at in passing.
pub fn all(model: &mut Model) -> Acts {
    let mut acts = match model.tasks.view.0 {
        TaskView::From(_) => views::to(&mut model.tasks, TaskView::Open, &model.ctx),
        _ => vec![],
    };
    acts.push(Act::Go(Place::Tasks));
    acts
}

/// The form was filled in: the task is kept.
pub fn given(model: &mut Model, origin: Option<EntityRef>, fields: &[String]) -> Acts {
    let [text, owner, due] = fields else { return vec![] };
    let Some(id) = model.fresh.pop().map(TaskId::new) else { return vec![] };
    let (text, owner, due) = (text.clone(), owner.parse().ok(), due.parse().ok());
    let request = SaveTask { id, text, owner, due, origin, reason: String::new() };
    vec![Act::ask(Ticket::Given(Box::new(request.clone())), request)]
}

/// It is kept: says its number. If it was refused, the form stands there again with what was told.
pub fn kept(model: &mut Model, told: SaveTask, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::SaveTask(kept)) => {
            model.tasks.goal = Some(kept.id);
            let mut acts = model.refresh();
            acts.extend(model.reread());
            let number = named::number(kept.number, &model.ctx);
            acts.push(Act::Did(model.ctx.words.with("task-given-number", &[("number", number.into())]), kept.done));
            acts
        }
        Ok(_) => vec![],
        Err(error) => {
            let SaveTask { text, owner, due, origin, .. } = told;
            let again = form(&model.ctx, &Told { text, owner, due, origin }, open::text_field);
            vec![again, Act::Say(model.ctx.words.error(&error), Role::Danger)]
        }
    }
}

/// What the form begins with.
struct Told {
    text: String,
    owner: Option<UserId>,
    due: Option<NaiveDate>,
    origin: Option<EntityRef>,
}

/// The form; `field` makes those of text and day, whether they are proposed or were told.
fn form(ctx: &Ctx, told: &Told, field: fn(&Ctx, &str, &str, Wants) -> FormField) -> Act {
    let due = told.due.map(|day| ctx.typed(day)).unwrap_or_default();
    let fields = vec![
        field(ctx, "task-form-text", &told.text, Wants::Text),
        open::user_field(ctx, "task-form-owner", told.owner),
        field(ctx, "task-form-due", &due, Wants::Day { optional: true }),
    ];
    open::form(ctx, "task-form-title", fields, Then::Root(RootThen::Task(told.origin)))
}

/// The words of a thing as a task's text: a letter's subject without what answers put before it.
fn proposed(entity: EntityRef, known: &str) -> String {
    match entity.kind {
        EntityKind::Letter => subject::bare(known).subject.to_owned(),
        _ => known.to_owned(),
    }
}

/// The deadline of the selected letter; the day by which to prepare the selected activity.
fn deadline(model: &Model) -> Option<NaiveDate> {
    if let Some(begins) = writing::begins(model) {
        return task::prepared_by(begins, model.ctx.today());
    }
    match model.screen {
        Screen::Letters => model.letters.current()?.deadline,
        Screen::Desk => model.desk.current()?.deadline,
        _ => None,
    }
}
