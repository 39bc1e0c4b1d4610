//! Saving attachments: which, then where. The files are written by a job, never opened.

use std::path::PathBuf;

use crate::api::job::Job;
use crate::ui::act::{Act, Acts, LetterThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::habits::Habit;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letter::chosen::{Aim, Chosen};
use crate::ui::path;
use crate::ui::theme::Role;

/// Asks which attachments to save, if there are several.
pub fn ask<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, which)
}

fn which<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    let files = pane.opened().and_then(|sheet| sheet.rendition.as_ref()).map(|rendition| &rendition.attachments);
    let Some(files) = files.filter(|files| !files.is_empty()) else {
        return vec![Act::Say(ctx.words.text("why-no-attachment").into_owned(), Role::Warning)];
    };
    let all = open::choice(&ctx.words.plural("letter-save-all", files.len()), "", Value::Row(0));
    let one = |(n, file): (usize, &crate::domain::rendition::Attachment)| {
        open::choice(&format!("{}  {}", n + 1, file.name), &ctx.words.size(file.size), Value::Row(n + 1))
    };
    let rows: Vec<_> = std::iter::once(all).chain(files.iter().enumerate().map(one)).collect();
    pane.hand_mut().aim = pane.aimed_at_one();
    if rows.len() == 2 {
        return chosen(pane, 0, ctx);
    }
    vec![open::choose(ctx, "letter-save-which", rows, P::then(LetterThen::SaveWhich))]
}

/// Asks for the folder; the first row stands for all of them.
pub fn chosen<P: Chosen>(pane: &mut P, row: usize, ctx: &Ctx) -> Acts {
    pane.hand_mut().saving = row.checked_sub(1).into_iter().collect();
    let usual = ctx.words.text("letter-save-folder");
    let folder = ctx.habits.folder().unwrap_or(&usual);
    vec![open::prompt(ctx, "letter-save-where", folder, Wants::Path, P::then(LetterThen::Save))]
}

/// Starts the job.
pub fn save<P: Chosen>(pane: &mut P, typed: &str) -> Acts {
    let Some(folder) = path::one_or_several(typed).into_iter().next() else { return vec![] };
    let Some(Aim::One(current, _)) = pane.hand_mut().aim.take() else { return vec![] };
    let job = Job::SaveAttachments {
        letter: current.id,
        which: std::mem::take(&mut pane.hand_mut().saving),
        into: PathBuf::from(&folder),
    };
    vec![Act::Remember(Habit::Folder(folder)), Act::Run(job)]
}
