//! Where answers go: to the pane or root that asked, by ticket or by what an overlay was opened for.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::pane::{desk, diary, editor, letter, letters, papers, people, quarantine, tasks};
use crate::ui::root::model::Model;
use crate::ui::root::{
    closing, giving, import, jobs, jump, known, links, looks, office, reports, standing, steps, writing,
};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// An answer of the office.
pub fn reply(model: &mut Model, ticket: Ticket, answer: Result<Answer>) -> Acts {
    match ticket {
        Ticket::Letters(ticket) => letters::answer::take(&mut model.letters, ticket, answer, &model.ctx),
        Ticket::Diary(ticket) => diary::answer::take(&mut model.diary, ticket, answer, &model.ctx),
        Ticket::Desk(ticket) => desk::answer::take(&mut model.desk, ticket, answer, &model.ctx),
        Ticket::People(ticket) => people::answer::take(&mut model.people, ticket, answer, &model.ctx),
        Ticket::Papers(ticket) => papers::answer::take(&mut model.papers, ticket, answer, &model.ctx),
        Ticket::Tasks(ticket) => tasks::answer::take(&mut model.tasks, ticket, answer, &model.ctx),
        Ticket::Given(told) => giving::kept(model, *told, answer),
        Ticket::Quarantine(ticket) => quarantine::answer::take(&mut model.quarantine, ticket, answer, &model.ctx),
        Ticket::Editor(ticket) => editor::answer::take(&mut model.editor, ticket, answer, &model.ctx),
        Ticket::Undo(what) => steps::undone(model, what, answer),
        Ticket::Office | Ticket::Founding => office::known(model, answer),
        Ticket::Settings => office::changed(model, answer),
        Ticket::Chooser(serial) => jump::found(model, serial, answer),
        Ticket::Standing(first, last) => standing::came(model, (first, last), answer),
        Ticket::Known(names) => known::came(model, names, answer),
        Ticket::Answered(waited) => closing::offer(model, waited, answer),
        Ticket::Noted(kind) => writing::noted(model, kind, answer),
        Ticket::Links => links::found(model, answer),
        Ticket::Jump(sought) => jump::landed(model, sought, answer),
        Ticket::Drafts => writing::listed(model, false, answer),
        Ticket::DraftList => writing::listed(model, true, answer),
        Ticket::Imports => import::listed(model, answer),
        Ticket::Reports => reports::listed(model, answer),
    }
}

/// An answer of a person, in an overlay.
pub fn overlay(model: &mut Model, then: &Then, value: Value) -> Acts {
    match then {
        Then::Letters(then) => letters::answer::answered(&mut model.letters, then, value, &model.ctx),
        Then::Diary(then) => diary::answer::answered(&mut model.diary, then, value, &model.ctx),
        Then::Desk(then) => letter::answer::answered(&mut model.desk, then, value, &model.ctx),
        Then::People(then) => people::answer::answered(&mut model.people, then, value),
        Then::Papers(then) => papers::answer::answered(&mut model.papers, then, value, &model.ctx),
        Then::Tasks(then) => tasks::answer::answered(&mut model.tasks, then, value, &model.ctx),
        Then::Quarantine(then) => quarantine::answer::answered(&mut model.quarantine, then, value, &model.ctx),
        Then::Editor(then) => editor::answer::answered(&mut model.editor, then, value, &model.ctx),
        Then::Root(then) => root(model, then, value),
    }
}

fn root(model: &mut Model, then: &RootThen, value: Value) -> Acts {
    match (then, value) {
        (RootThen::Quit, Value::Yes) => {
            editor::onward::before(&mut model.editor, &Act::Quit, &model.ctx).unwrap_or_else(|| vec![Act::Quit])
        }
        (RootThen::Jump, Value::Text(text)) => jump::to(model, &text),
        (RootThen::Person, Value::Person(id)) => vec![Act::Go(crate::ui::place::Place::Person(id))],
        (RootThen::Day, Value::Date(Some(day))) => vec![Act::Go(crate::ui::place::Place::Day(day))],
        (RootThen::Link, Value::Thing(to)) => links::go(to),
        (RootThen::Draft, Value::Row(row)) => writing::resume(model, row),
        (RootThen::Paper, Value::Row(row)) => writing::begin(model, row, true),
        (RootThen::NewPaper, Value::Row(row)) => writing::begin(model, row, false),
        (RootThen::Task(origin), Value::Form(fields)) => giving::given(model, *origin, &fields),
        (RootThen::Import(intake), Value::Text(text)) => import::begin(*intake, &text),
        (RootThen::ImportInto(intake, files), Value::Row(lane)) => import::begin_for(*intake, files, lane),
        (RootThen::Imports, Value::Row(row)) => import::chosen(model, row),
        (RootThen::Reports, Value::Row(row)) => reports::read(model, row),
        (RootThen::Reports, Value::Yes) => reports::latest(model),
        (RootThen::ImportUndo(what), Value::Yes) => import::undo(model, *what),
        (RootThen::Export, Value::Text(text)) => import::export(&text),
        (RootThen::Jobs, Value::Job(id)) => jobs::ask_cancel(model, id),
        (RootThen::Job(id), Value::Yes) => jobs::cancel(model, *id),
        (RootThen::Language, Value::Row(row)) => looks::speak(row),
        (RootThen::Office, Value::Form(fields)) => office::set(model, &fields),
        (RootThen::Classes, Value::Row(row)) => office::edit_class(model, row),
        (RootThen::Class(id), Value::Form(fields)) => office::save_class(model, *id, &fields),
        (_, _) => vec![Act::Say(model.ctx.words.text("why-not-here").into_owned(), Role::Warning)],
    }
}
