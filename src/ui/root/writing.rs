//! What can be written from anywhere: a paper about the selection, or a draft left from before.

use chrono::NaiveDate;

use crate::api::contract::Answer;
use crate::api::diary::{ActivitySheet, OpenActivity};
use crate::api::drafts::{Draft, DraftHead, ListDrafts, OpenDraft, Purpose};
use crate::base::error::Result;
use crate::domain::ids::{EntityRef, LetterId};
use crate::domain::paper::PaperKind;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::days::{Timed, Which};
use crate::ui::filing;
use crate::ui::given::Given;
use crate::ui::overlay::open;
use crate::ui::pane::editor::template;
use crate::ui::place::{Place, Screen};
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::{EditorTicket, Ticket};

/// `t`: asks what kind of paper to begin about the selection.
pub fn note(model: &mut Model) -> Acts {
    kinds(model, RootThen::Paper)
}

/// Asks what kind of paper to begin about nothing yet.
pub fn new(model: &mut Model) -> Acts {
    kinds(model, RootThen::NewPaper)
}

fn kinds(model: &Model, then: RootThen) -> Acts {
    let ctx = &model.ctx;
    let rows = filing::KINDS.iter().enumerate().map(|(at, id)| open::choice(&ctx.words.text(id), "", Value::Row(at)));
    vec![open::choose(ctx, "paper-which", rows.collect(), Then::Root(then))]
}

/// The kind was chosen: the editor opens. About an activity, once all that is known of it was asked for.
pub fn begin(model: &Model, row: usize, about: bool) -> Acts {
    let Some(kind) = PaperKind::ALL.get(row).copied() else { return vec![] };
    if let Some(Which { id, at }) = activity(model).filter(|_| about) {
        return vec![Act::ask(Ticket::Noted(kind), OpenActivity { id, at })];
    }
    let about = if about { selection(model) } else { vec![] };
    open_editor(kind, &about, &Given::default(), &model.ctx)
}

/// All of the activity is known: the editor opens with what was when, where and with whom.
pub fn noted(model: &Model, kind: PaperKind, answer: Result<Answer>) -> Acts {
    match answer {
        Ok(Answer::OpenActivity(sheet)) => {
            let about = [(sheet.activity.id.into(), sheet.activity.title.clone())];
            open_editor(kind, &about, &given(&sheet, &model.ctx), &model.ctx)
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    }
}

fn open_editor(kind: PaperKind, about: &[(EntityRef, String)], given: &Given, ctx: &Ctx) -> Acts {
    vec![Act::Go(Place::Write(Box::new(template::begin(kind, about, given, ctx))))]
}

/// Asks for the drafts, to choose one.
pub fn list(_: &mut Model) -> Acts {
    vec![Act::ask(Ticket::DraftList, ListDrafts {})]
}

/// The drafts came: at the start they are told of, later one is chosen.
pub fn listed(model: &mut Model, choose: bool, answer: Result<Answer>) -> Acts {
    let drafts = match answer {
        Ok(Answer::ListDrafts(drafts)) => drafts,
        Ok(_) => return vec![],
        Err(error) => return vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    };
    let (ctx, count) = (&model.ctx, drafts.len());
    let acts = match (choose, count) {
        (true, 0) => vec![Act::Say(ctx.words.text("drafts-none").into_owned(), Role::Dim)],
        (false, 0) => vec![],
        (true, _) => {
            let rows = drafts.iter().enumerate().map(|(at, draft)| row(at, draft, model)).collect();
            vec![open::choose(ctx, "drafts-which", rows, Then::Root(RootThen::Draft))]
        }
        (false, _) => {
            let said = ctx.told(model.screen.contexts(), "drafts-unfinished", &[("count", count.into())]);
            vec![Act::Say(said, Role::Warning)]
        }
    };
    model.drafts = drafts;
    acts
}

/// A draft was chosen: it is asked for.
pub fn resume(model: &Model, row: usize) -> Acts {
    let draft = model.drafts.get(row);
    draft.map(|draft| Act::ask(Ticket::Editor(EditorTicket::Opened), OpenDraft { id: draft.id })).into_iter().collect()
}

/// This draft, or another answer to the same letter, was left from before: it is gone on with instead of being written
/// over or a second time.
pub fn unfinished(model: &mut Model, begun: &Draft) -> Option<Acts> {
    let same = |draft: &DraftHead| {
        draft.id == begun.id
            || begun.id.is_nil() && answers(&draft.purpose).is_some_and(|to| answers(&begun.purpose) == Some(to))
    };
    let at = model.drafts.iter().position(same)?;
    if model.editor.resumed == Some(begun.id) {
        model.drafts.remove(at);
        return None;
    }
    let mut acts = resume(model, at);
    if begun.id.is_nil() {
        // Only once: should it be gone by now, the next try begins a new one.
        model.drafts.remove(at);
        acts.push(Act::Say(model.ctx.words.text("drafts-gone-on-with").into_owned(), Role::Warning));
    }
    Some(acts)
}

fn answers(purpose: &Purpose) -> Option<LetterId> {
    match purpose {
        Purpose::Letter { answers, .. } => *answers,
        Purpose::Paper { .. } => None,
    }
}

/// What is selected where one is, each thing with the words that people know it by.
pub fn selection(model: &Model) -> Vec<(EntityRef, String)> {
    match model.screen {
        Screen::Letters => model.letters.about(),
        Screen::Papers => model.papers.about(),
        Screen::Diary => model.diary.about(),
        Screen::Desk => model.desk.about(),
        Screen::People => model.people.about(),
        Screen::Tasks => model.tasks.about(),
        Screen::Quarantine | Screen::Editor => vec![],
    }
}

/// The selected activity, and which time of it.
fn activity(model: &Model) -> Option<Which> {
    match model.screen {
        Screen::Diary => model.diary.current(),
        Screen::Desk => model.desk.activity().map(Timed::key),
        _ => None,
    }
}

/// The day on which the selected activity begins.
pub fn begins(model: &Model) -> Option<NaiveDate> {
    match model.screen {
        Screen::Diary => {
            let shown = model.diary.sheet().map(|sheet| sheet.when.days(model.ctx.zone).0);
            shown.or_else(|| model.diary.shown().map(|timed| timed.days.0))
        }
        Screen::Desk => model.desk.activity().map(|timed| timed.days.0),
        _ => None,
    }
}

/// What is known of when, where and with whom it was.
fn given(sheet: &ActivitySheet, ctx: &Ctx) -> Given {
    let it = &sheet.activity;
    let people = it.participants.iter().zip(&sheet.positions).map(|(one, position)| match position.as_str() {
        "" => one.name.clone(),
        position => format!("{} ({position})", one.name),
    });
    let subject = if it.place.is_empty() { it.title.clone() } else { format!("{}, {}", it.title, it.place) };
    let people = people.collect::<Vec<_>>().join(", ");
    Given { day: Some(sheet.when.days(ctx.zone).0), subject, people }
}

fn row(at: usize, draft: &DraftHead, model: &Model) -> crate::ui::overlay::state::Choice {
    let ctx = &model.ctx;
    let kind = match &draft.purpose {
        Purpose::Paper { kind, .. } => filing::kind(*kind),
        Purpose::Letter { .. } => "word-letter",
    };
    let title =
        if draft.title.trim().is_empty() { ctx.words.text("word-untitled") } else { draft.title.as_str().into() };
    let label = format!("{} {} {title}", ctx.words.text(kind), ctx.look.symbols().dot);
    open::private_choice(&label, &ctx.words.when(draft.changed, ctx.zone, ctx.today()), Value::Row(at))
}
