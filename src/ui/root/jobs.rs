//! Work in the background: started, seen, cancelled, and what came of it.

use crate::api::job::{Job, JobId, Outcome, Progress};
use crate::base::error::{Error, Result};
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::effect::Effect;
use crate::ui::overlay::state::{Choice, Overlay, Picked};
use crate::ui::overlay::{input, open};
use crate::ui::pane::editor;
use crate::ui::place::Screen;
use crate::ui::root::model::Model;
use crate::ui::root::{closing, import, outcome, steps};
use crate::ui::theme::Role;

/// How many ended jobs are remembered.
const ENDED: usize = 20;

/// Starts a job.
pub fn start(model: &mut Model, job: Job) -> Effect {
    model.started += 1;
    let id = JobId(uuid::Uuid::from_u128(model.started));
    model.jobs.insert(id, (job.clone(), None));
    Effect::Start(id, job)
}

/// A job goes on.
pub fn progress(model: &mut Model, progress: Progress) {
    if let Some((_, shown)) = model.jobs.get_mut(&progress.job) {
        *shown = Some(progress);
    }
    renew(model);
}

/// The open list of jobs says what is so now; it closes when there is nothing left to say, but never under somebody's
/// fingers.
fn renew(model: &mut Model) {
    let rows = rows(model);
    match &mut model.overlay {
        Some(Overlay::Choose(choose)) if choose.then == Then::Root(RootThen::Jobs) => {
            if rows.is_empty() && choose.field.text().is_empty() {
                model.overlay = None;
            } else {
                input::renew(choose, rows);
            }
        }
        _ => {}
    }
}

/// The page of jobs: those that run, and what came of the last ones.
pub fn open(model: &mut Model) -> Acts {
    if model.jobs.is_empty() && model.ended.is_empty() {
        return vec![Act::Say(model.ctx.words.text("why-no-jobs").into_owned(), Role::Dim)];
    }
    vec![open::choose(&model.ctx, "jobs-title", rows(model), Then::Root(RootThen::Jobs))]
}

fn rows(model: &Model) -> Vec<Choice> {
    let running = model.jobs.iter().map(|(id, (job, progress))| {
        open::choice(&title(&model.ctx, job), &share(&model.ctx, progress.as_ref()), Value::Job(*id))
    });
    let ended = model.ended.iter().rev().map(|said| Choice {
        enabled: false,
        value: Picked::Value(Value::Yes),
        ..open::choice(said, &model.ctx.words.text("job-ended"), Value::Yes)
    });
    running.chain(ended).collect()
}

/// Asks whether to cancel a job.
pub fn ask_cancel(model: &Model, id: JobId) -> Acts {
    let Some((job, _)) = model.jobs.get(&id) else { return vec![] };
    let question = model.ctx.words.with("job-cancel-question", &[("job", title(&model.ctx, job).into())]);
    vec![open::confirm(question, Then::Root(RootThen::Job(id)))]
}

/// Cancels a job; it says itself when it has stopped.
pub fn cancel(model: &Model, id: JobId) -> Acts {
    if model.jobs.contains_key(&id) { vec![Act::Effect(Effect::Cancel(id))] } else { vec![] }
}

/// The jobs that run, on one short line; none if there are none.
pub fn badge(model: &Model) -> Option<String> {
    let (job, progress) = model.jobs.values().next()?;
    let more = match model.jobs.len() {
        1 => String::new(),
        many => format!(" +{}", many - 1),
    };
    Some(format!("{} {}{more}", title(&model.ctx, job), share(&model.ctx, progress.as_ref())).trim().to_owned())
}

fn title(ctx: &Ctx, job: &Job) -> String {
    let id = match job {
        Job::Import { .. } => "job-import",
        Job::ExportAll { .. } => "job-export",
        Job::Decide { .. } => "job-decide",
        Job::Undo { .. } => "job-undo",
        Job::Dispatch { .. } => "job-dispatch",
        Job::Enclose { .. } => "job-enclose",
        Job::SaveAttachments { .. } => "job-save",
    };
    ctx.words.text(id).into_owned()
}

/// How far a job is: `45 % · 12,345`.
fn share(ctx: &Ctx, progress: Option<&Progress>) -> String {
    let Some(progress) = progress else { return String::new() };
    let count = ctx.words.number(progress.count);
    match (u128::from(progress.done) * 100).checked_div(u128::from(progress.total)) {
        Some(percent) => format!("{} % {} {count}", percent.min(100), ctx.look.symbols().dot),
        None => count,
    }
}

/// A job ended: what came of it is said, remembered, and can be taken back.
pub fn ended(model: &mut Model, id: JobId, outcome: Result<Outcome>) -> Acts {
    let job = model.jobs.remove(&id).map(|(job, _)| job);
    let acts = settle(model, job.as_ref(), outcome);
    renew(model);
    acts
}

/// What comes of it.
fn settle(model: &mut Model, job: Option<&Job>, outcome: Result<Outcome>) -> Acts {
    if let Some(sent @ Job::Dispatch { .. }) = job {
        let answered = closing::ask(model, sent).filter(|_| outcome.is_ok());
        let mut acts = editor::send::ended(&mut model.editor, outcome, &model.ctx);
        acts.extend(model.refresh());
        acts.extend(answered);
        return acts;
    }
    if let Some(Job::Enclose { draft, .. }) = job {
        return editor::enclose::ended(&mut model.editor, *draft, outcome, &model.ctx);
    }
    let undo = match job {
        Some(Job::Undo { what }) => Some(*what),
        _ => None,
    };
    let mut acts = match outcome {
        Ok(outcome) => {
            remember(model, outcome::sentence(&model.ctx, &outcome));
            came(model, job, outcome)
        }
        Err(error) => {
            if let Some(what) = undo {
                model.history.stayed(what, true);
            }
            let said = model.ctx.words.error(&error);
            remember(model, said.clone());
            vec![Act::Say(said, Role::Danger)]
        }
    };
    acts.extend(model.refresh());
    acts
}

fn remember(model: &mut Model, said: String) {
    model.ended.push(said);
    if model.ended.len() > ENDED {
        model.ended.remove(0);
    }
}

fn came(model: &mut Model, job: Option<&Job>, outcome: Outcome) -> Acts {
    let said = outcome::sentence(&model.ctx, &outcome);
    let refused = outcome::refused(&model.ctx, &outcome);
    match (outcome, job) {
        (Outcome::Imported { import, done, ref tally, ref remarks, .. }, job) => {
            let page = outcome::report(&model.ctx, tally, remarks, &said);
            model.report = Some((import, page.clone()));
            let mut acts = vec![done.map_or(Act::Say(said.clone(), Role::Good), |done| Act::Did(said, done))];
            if model.overlay.is_none() && model.screen != Screen::Editor {
                let whose = whose_diary(model, job, remarks);
                acts.push(whose.unwrap_or(Act::Open(Overlay::Page(page))));
            }
            acts
        }
        (Outcome::Changed { done, undone: Some(verb), cancelled, .. }, Some(Job::Undo { what })) => {
            steps::taken_back(model, *what, &done, &verb, cancelled)
        }
        (Outcome::Changed { done, .. }, _) => {
            let mut acts = vec![Act::Did(said, done)];
            if let Some(page) = refused.filter(|_| model.overlay.is_none()) {
                acts.push(Act::Open(Overlay::Page(page)));
            }
            acts
        }
        (Outcome::Dispatched { done, .. }, _) => vec![Act::Did(said, done)],
        (Outcome::Adopted { .. } | Outcome::Exported { .. } | Outcome::Enclosed { .. } | Outcome::Saved { .. }, _) => {
            vec![Act::Say(said, Role::Good)]
        }
    }
}

/// The question whose diary is meant, if an import met a calendar and nobody said.
fn whose_diary(model: &Model, job: Option<&Job>, remarks: &[(String, Error)]) -> Option<Act> {
    let Some(Job::Import { intake, .. }) = job else { return None };
    import::ask_whose(model, *intake, import::undirected(remarks))
}
