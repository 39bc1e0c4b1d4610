//! What answers do to the diary's screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::api::diary::ActivitySheet;
use crate::base::error::{ErrorKind, Result};
use crate::ui::act::{Act, Acts, DiaryThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::days::Which;
use crate::ui::overlay::overtaken;
use crate::ui::pane::diary::state::Diary;
use crate::ui::pane::diary::{change, create, form, links, margins, overlap, receipt, step, views};
use crate::ui::theme::Role;
use crate::ui::ticket::{Deed, DiaryTicket, Intent};

/// Takes an answer of the office in.
pub fn take(pane: &mut Diary, ticket: DiaryTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    match (ticket, answer) {
        (DiaryTicket::Days(fetch), Ok(Answer::ListActivities(agenda))) => pane.take(fetch, agenda, ctx),
        (DiaryTicket::Sheet(key), Ok(Answer::OpenActivity(sheet))) => pane.opened(key, sheet, ctx),
        (DiaryTicket::Before(key, intent), Ok(Answer::OpenActivity(sheet))) => {
            opened_for(pane, key, intent, &sheet, ctx)
        }
        (DiaryTicket::Named(line, day), Ok(Answer::KnowPeople(people))) => {
            create::named(pane, (&line, day), people, ctx)
        }
        (DiaryTicket::Changed(change), Ok(Answer::SaveActivity(kept) | Answer::DecideActivity(kept))) => {
            receipt::kept(pane, &change, kept, ctx)
        }
        (DiaryTicket::Changed(change), Err(error)) if error.id == overlap::OVERLAPS => {
            overlap::ask(pane, *change, &error, ctx)
        }
        (DiaryTicket::Changed(change), Err(error)) if error.id == margins::STAND => {
            margins::ask(pane, *change, &error, ctx)
        }
        (DiaryTicket::Changed(change), Err(error))
            if overtaken::is(&error) && matches!(change.deed, Deed::Save(..)) =>
        {
            let invited = pane.base.is_none();
            vec![change::before(change.key, Intent::Again(error, invited))]
        }
        (ticket, Err(error)) => {
            let gone = error.kind == ErrorKind::NotFound;
            match ticket {
                DiaryTicket::Days(fetch) => pane.days.failed(fetch),
                // It was taken back, or another seat let it go, while its page was on its way.
                DiaryTicket::Sheet(key) if gone && pane.visiting != Some(key) => return vec![],
                DiaryTicket::Sheet(_) if gone => {
                    step::close(pane, ctx);
                }
                _ => {}
            }
            vec![Act::Say(ctx.words.error(&error), Role::Danger)]
        }
        _ => vec![],
    }
}

/// An activity was opened for something.
fn opened_for(pane: &mut Diary, key: Which, intent: Intent, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    match intent {
        Intent::Weigh(change) => change::weigh(pane, *change, sheet, ctx),
        Intent::Later(change, minutes) => overlap::later_as(*change, minutes, sheet),
        Intent::Edit => form::edit(pane, key, sheet, ctx),
        Intent::Copy => create::copy(pane, key, sheet, ctx),
        Intent::Invite => form::invite(pane, key, sheet, ctx),
        Intent::Again(error, invited) => {
            let again = if invited { form::invite(pane, key, sheet, ctx) } else { form::edit(pane, key, sheet, ctx) };
            again.into_iter().map(|act| overtaken::over(act, &error)).collect()
        }
        Intent::Participants => links::participants(pane, sheet, ctx),
        Intent::Links => links::follow(pane, sheet, ctx),
    }
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Diary, then: &DiaryThen, value: Value, ctx: &Ctx) -> Acts {
    match (then, value) {
        (DiaryThen::Lane, Value::Row(row)) => views::lane(pane, row, ctx),
        (DiaryThen::Filter, Value::Text(words)) => views::narrow(pane, &words, ctx),
        (DiaryThen::Quick, Value::Text(line)) => create::entered(pane, line, ctx),
        (DiaryThen::Form(_), Value::Form(fields)) => form::filled(pane, &fields, ctx),
        (DiaryThen::Invite(_), Value::Form(fields)) => form::invited(pane, &fields),
        (DiaryThen::Copy, Value::Date(Some(day))) => create::copied(pane, day),
        (DiaryThen::Reason, Value::Text(reason)) => change::cancelled(pane, reason),
        (DiaryThen::Reach, Value::Row(row)) => change::reached(pane, row, ctx),
        (DiaryThen::Series, Value::Row(row)) => form::settled(pane, row, ctx),
        (DiaryThen::Overlap, Value::Row(row)) => overlap::settled(pane, row, ctx),
        (DiaryThen::Margins, Value::Row(row)) => margins::settled(pane, row),
        (DiaryThen::Link, Value::Row(row)) => links::chosen(pane, row),
        _ => vec![],
    }
}
