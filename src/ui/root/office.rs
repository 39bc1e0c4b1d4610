//! The office as this seat knows it, its settings and its classes.

use std::sync::Arc;

use crate::api::contract::Answer;
use crate::api::office::{OfficeCard, OpenOffice, SaveClass, SetOffice};
use crate::base::error::Result;
use crate::domain::ids::ClassId;
use crate::domain::office::{Class, Watched};
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::root::founding::state::Founding;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;
use crate::ui::verb;

/// Parts watched folders in the settings' field.
const PARTED: char = ';';

/// Asks for the office's card.
pub fn ask() -> Act {
    Act::ask(Ticket::Office, OpenOffice {})
}

/// The office's card came; a store without an office is founded first.
pub fn known(model: &mut Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::OpenOffice(card)) => {
            let nobody = card.office.is_none() && card.users.is_empty();
            if nobody && model.founding.is_none() {
                model.founding = Some(Founding::new(&model.ctx, &model.login));
            }
            learn(model, card);
            vec![]
        }
        Ok(Answer::FoundOffice(card)) => {
            model.founding = None;
            let said = model.ctx.told(model.screen.contexts(), "did-office-found", &[]);
            learn(model, card);
            let mut acts = vec![Act::Say(said, Role::Good)];
            acts.extend(model.refresh());
            acts
        }
        Ok(_) => vec![],
        Err(error) => {
            let said = model.ctx.words.error(&error);
            if let Some(founding) = &mut model.founding {
                founding.refused(said);
                return vec![];
            }
            vec![Act::Say(said, Role::Danger)]
        }
    }
}

fn learn(model: &mut Model, card: OfficeCard) {
    if let Some(zone) = card.zone() {
        model.ctx.zone = zone;
    }
    model.ctx.office = Arc::new(card);
}

/// A setting or a class was changed.
pub fn changed(model: &mut Model, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::SetOffice(done) | Answer::SaveClass(done)) => {
            vec![Act::Did(verb::came_of(&model.ctx.words, &done), done), ask()]
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

/// The form of the settings.
pub fn settings(model: &mut Model) -> Acts {
    let ctx = &model.ctx;
    let Some(office) = &ctx.office.office else { return vec![] };
    let watched: Vec<String> = office.watched.iter().map(worded).collect();
    let fields = vec![
        open::text_field(ctx, "office-name", &office.name, Wants::Text),
        open::text_field(ctx, "office-address", &office.address, Wants::Any),
        open::text_field(ctx, "office-reply-days", &office.reply_days.to_string(), Wants::Text),
        open::text_field(ctx, "office-watched", &watched.join("; "), Wants::Any),
    ];
    vec![open::form(ctx, "office-title", fields, Then::Root(RootThen::Office))]
}

/// Between a watched folder and the number of the principal whose things come in there.
const WHOSE: &str = " = ";

fn worded(folder: &Watched) -> String {
    match folder.lane {
        0 => folder.path.clone(),
        lane => format!("{}{WHOSE}{lane}", folder.path),
    }
}

/// The folder as it is typed; without a number it is the office's.
fn watched_folder(text: &str) -> Watched {
    let whose = text.rsplit_once(WHOSE).and_then(|(path, lane)| Some((path.trim(), lane.trim().parse().ok()?)));
    let (path, lane) = whose.unwrap_or((text, 0));
    Watched { path: path.to_owned(), lane }
}

/// Takes the settings as they stand in the form.
pub fn set(model: &Model, fields: &[String]) -> Acts {
    let ([name, address, days, watched], Some(office)) = (fields, &model.ctx.office.office) else { return vec![] };
    let Ok(days) = days.parse::<u16>() else {
        return vec![Act::Say(model.ctx.words.text("why-no-days").into_owned(), Role::Warning)];
    };
    let paths = watched.split(PARTED).map(str::trim).filter(|path| !path.is_empty());
    let watched = paths.map(watched_folder).collect();
    let request = SetOffice {
        name: Some(name.clone()),
        language: None,
        address: Some(address.clone()),
        reply_days: Some(days),
        watched: Some(watched),
    };
    vec![Act::AskAt(Ticket::Settings, Box::new(request.into()), office.revision)]
}

/// The list of classes, to change one or add one.
pub fn classes(model: &mut Model) -> Acts {
    let ctx = &model.ctx;
    let mut rows: Vec<_> =
        ctx.office.classes.iter().enumerate().map(|(row, class)| class_row(ctx, row, class)).collect();
    rows.push(open::choice(&ctx.words.text("class-new"), "", Value::Row(rows.len())));
    vec![open::choose(ctx, "classes-title", rows, Then::Root(RootThen::Classes))]
}

fn class_row(ctx: &Ctx, row: usize, class: &Class) -> crate::ui::overlay::state::Choice {
    let detail = if class.closed { ctx.words.text("class-closed").into_owned() } else { open::kept(ctx, class.years) };
    open::choice(&format!("{}  {}", class.code, class.title), &detail, Value::Row(row))
}

/// The form of the class in this row; the row after the last one is a new class.
pub fn edit_class(model: &Model, row: usize) -> Acts {
    let ctx = &model.ctx;
    let class = ctx.office.classes.get(row);
    let years = class.and_then(|class| class.years).map(|years| years.to_string()).unwrap_or_default();
    let closed = class.is_some_and(|class| class.closed);
    let fields = vec![
        open::text_field(ctx, "class-code", class.map_or("", |class| &class.code), Wants::Text),
        open::text_field(ctx, "class-name", class.map_or("", |class| &class.title), Wants::Text),
        open::text_field(ctx, "class-kept", &years, Wants::Any),
        open::one_of_field(ctx, "class-state", &["class-open", "class-closed"], usize::from(closed)),
    ];
    vec![open::form(ctx, "class-title", fields, Then::Root(RootThen::Class(class.map(|class| class.id))))]
}

/// Takes a class as it stands in the form; no years is for ever.
pub fn save_class(model: &Model, id: Option<ClassId>, fields: &[String]) -> Acts {
    let [code, title, years, closed] = fields else { return vec![] };
    let years = match years.trim() {
        "" => None,
        text => match text.parse::<u16>() {
            Ok(years) => Some(years),
            Err(_) => return vec![Act::Say(model.ctx.words.text("why-no-years").into_owned(), Role::Warning)],
        },
    };
    let request = SaveClass { id, code: code.clone(), title: title.clone(), years, closed: closed == "1" };
    let revision = id.and_then(|id| model.ctx.class(id)).map(|class| class.revision);
    vec![match revision {
        Some(revision) => Act::AskAt(Ticket::Settings, Box::new(request.into()), revision),
        None => Act::ask(Ticket::Settings, request),
    }]
}
