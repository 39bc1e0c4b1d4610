//! What answers do to the editor: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, EditorThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::pane::editor::{enclose, file, head, keep, leave, onward, search, send};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::EditorTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Editor, ticket: EditorTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    match (ticket, answer) {
        (EditorTicket::Kept(version), answer) => {
            let Some(mut acts) = keep::kept(pane, version, answer, ctx) else { return vec![] };
            acts.extend(leave::go_on(pane, ctx));
            acts
        }
        (EditorTicket::Saved, answer) => leave::saved(pane, answer, ctx),
        (EditorTicket::Filed, answer) => leave::filed(pane, answer, ctx),
        (EditorTicket::LastNumber(class), answer) => file::confirm(pane, class, &answer, ctx),
        (EditorTicket::Opened, Ok(Answer::OpenDraft(draft))) => {
            pane.resumed = Some(draft.id);
            vec![Act::Go(Place::Write(Box::new(draft)))]
        }
        (EditorTicket::Opened | EditorTicket::Dropped, Err(error)) => {
            vec![Act::Say(ctx.words.error(&error), Role::Danger)]
        }
        (EditorTicket::Opened | EditorTicket::Dropped, Ok(_)) => vec![],
    }
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Editor, then: &EditorThen, value: Value, ctx: &Ctx) -> Acts {
    if pane.draft.is_none() {
        return vec![];
    }
    match (then, value) {
        (EditorThen::Head, Value::Form(fields)) => head::edited(pane, &fields, ctx),
        (EditorThen::File, Value::Text(title)) => file::titled(pane, title, ctx),
        (EditorThen::File, Value::Class(class)) => file::classed(pane, class, ctx),
        (EditorThen::FileFor(class), Value::Yes) => leave::begin(pane, ctx, Step::File(*class)),
        (EditorThen::Send, Value::Yes) => leave::begin(pane, ctx, Step::Send),
        (EditorThen::Bare, Value::Yes) => send::question(pane, ctx),
        (EditorThen::Attach, Value::Text(text)) => enclose::named(pane, &text),
        (EditorThen::Detach, Value::Row(row)) => enclose::taken_off(pane, row, ctx),
        (EditorThen::Drop, Value::Yes) => leave::begin(pane, ctx, Step::Drop),
        (EditorThen::Abandon, Value::Yes) => onward::abandon(pane),
        (EditorThen::Search, Value::Text(words)) => search::find(pane, &words, ctx),
        _ => vec![],
    }
}
