//! What is done with the whole of it: saving, leaving, filing, throwing away. It happens once no draft
//! is on its way, so that none comes after it was dropped.

use crate::api::contract::Answer;
use crate::api::drafts::{DropDraft, Purpose};
use crate::api::papers::{FilePaper, KeepPaper};
use crate::base::error::Result;
use crate::domain::ids::{ClassId, PaperId};
use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::pane::editor::{keep, onward, send};
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::{EditorTicket, Ticket};

/// Saves: a paper as an unfiled one, a letter as its draft.
pub fn save(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.is_paper() {
        return begin(pane, ctx, Step::Save { leave: false });
    }
    keep::ask(pane, ctx)
}

/// Leaves: a paper is saved, a letter's draft stays.
pub fn leave(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.draft.is_none() {
        return vec![Act::Back];
    }
    if pane.is_letter() {
        return begin(pane, ctx, Step::Leave);
    }
    begin(pane, ctx, Step::Save { leave: true })
}

/// Asks whether to throw the draft away.
pub fn drop(_: &mut Editor, ctx: &Ctx) -> Acts {
    vec![open::confirm(ctx.words.text("editor-drop-question").into_owned(), Then::Editor(EditorThen::Drop))]
}

/// Throws the draft away; what was saved as a paper stays as it was saved.
fn dropped(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let mut acts = left_paper(pane);
    acts.push(Act::Say(ctx.words.text("did-draft-drop").into_owned(), Role::Text));
    acts
}

/// Begins a step, and goes on with it at once if no draft is on its way.
pub fn begin(pane: &mut Editor, ctx: &Ctx, step: Step) -> Acts {
    pane.step = step;
    go_on(pane, ctx)
}

/// Goes on with the step that was begun.
pub fn go_on(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if pane.kept.sent.is_some() {
        return vec![];
    }
    match pane.step {
        Step::Writing => vec![],
        // What was on its way may be older than what was typed last.
        Step::Leave if pane.wants_tick() => keep::send(pane, ctx),
        Step::Leave => left_letter(pane, ctx),
        Step::Drop => dropped(pane, ctx),
        Step::Save { leave } if !pane.is_unsaved() => {
            pane.step = Step::Writing;
            if leave { left_paper(pane) } else { vec![] }
        }
        Step::Save { .. } => {
            paper(pane).map(|paper| vec![Act::ask(Ticket::Editor(EditorTicket::Saved), paper)]).unwrap_or_default()
        }
        Step::File(class) => paper(pane)
            .map(|paper| vec![Act::ask(Ticket::Editor(EditorTicket::Filed), FilePaper { paper, class })])
            .unwrap_or_default(),
        Step::Send => send::dispatch(pane, ctx),
        Step::Onward => onward::go_on(pane, ctx),
        Step::Abandon => onward::abandon(pane),
    }
}

/// The paper was saved as an unfiled one, or not.
pub fn saved(pane: &mut Editor, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    let leaving = pane.step == Step::Save { leave: true };
    pane.step = Step::Writing;
    match answer {
        Ok(Answer::KeepPaper(done)) => {
            pane.kept.saved = Some(pane.version);
            let mut acts = if leaving { left_paper(pane) } else { vec![] };
            acts.push(Act::Did(ctx.words.text("did-paper-keep").into_owned(), done));
            acts
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(ctx.words.error(&error), Role::Danger)],
    }
}

/// The paper was filed, or not.
pub fn filed(pane: &mut Editor, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    pane.step = Step::Writing;
    match answer {
        Ok(Answer::FilePaper(filed)) => {
            let number = format!("{}/{}", filed.number, filed.year);
            let said = ctx.words.with("did-paper-file-number", &[("number", number.into())]);
            let paper = pane.draft.as_ref().map(|draft| PaperId::new(draft.id));
            let mut acts = left_paper(pane);
            acts.extend(paper.map(|paper| Act::Go(Place::Paper(paper))));
            acts.push(Act::Say(said, Role::Good));
            acts
        }
        Ok(_) => vec![],
        Err(error) => vec![Act::Say(ctx.words.error(&error), Role::Danger)],
    }
}

/// The class chosen is remembered with the draft.
pub fn choose(pane: &mut Editor, chosen: ClassId, ctx: &Ctx) -> Acts {
    if let Some(Purpose::Paper { class, .. }) = pane.draft.as_mut().map(|draft| &mut draft.purpose)
        && *class != Some(chosen)
    {
        *class = Some(chosen);
        return keep::changed(pane, ctx);
    }
    vec![]
}

fn left_letter(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let kept = pane.kept.at.is_some();
    pane.close();
    let mut acts = vec![Act::Back];
    if kept {
        acts.push(Act::Say(ctx.told(&["global"], "did-draft-stays", &[]), Role::Good));
    }
    acts
}

fn left_paper(pane: &mut Editor) -> Acts {
    let mut acts = forget(pane);
    pane.close();
    acts.push(Act::Back);
    acts
}

/// Drops the draft, if the office has one.
fn forget(pane: &Editor) -> Acts {
    let at_office = pane.kept.at.is_some() || pane.kept.sent.is_some() || pane.kept.fault.is_some();
    let id = pane.draft.as_ref().filter(|_| at_office).map(|draft| draft.id);
    id.map(|id| Act::ask(Ticket::Editor(EditorTicket::Dropped), DropDraft { id })).into_iter().collect()
}

fn paper(pane: &Editor) -> Option<KeepPaper> {
    let draft = pane.draft.as_ref()?;
    let Purpose::Paper { kind, about, corrects, .. } = &draft.purpose else { return None };
    Some(KeepPaper {
        id: PaperId::new(draft.id),
        kind: *kind,
        title: draft.title.clone(),
        text: pane.area.text(),
        about: about.clone(),
        corrects: *corrects,
    })
}
