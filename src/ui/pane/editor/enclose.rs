//! Files that go with a letter: named here, looked at by a job, taken off again. No file is touched here.

use std::path::PathBuf;

use crate::api::drafts::{ENCLOSED_LIMIT, Enclosed, Purpose};
use crate::api::job::{Job, Outcome};
use crate::base::error::Result;
use crate::base::script::fold;
use crate::ui::act::{Act, Acts, EditorThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::editor::keep;
use crate::ui::pane::editor::state::Editor;
use crate::ui::path;
use crate::ui::theme::Role;

/// How words begin that speak of a file that goes with the letter, folded: English and Serbian.
const SPEAKING: [&str; 7] = ["attached", "attaching", "attachment", "enclos", "prilog", "priloz", "prilaze"];

/// Asks for the path of a file, beginning in the folder of the last one.
pub fn ask(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let folder = enclosed(pane).last().and_then(|file| file.path.parent()).map(|folder| folder.join(""));
    let begun = folder.map(|folder| folder.display().to_string()).unwrap_or_default();
    vec![open::prompt(ctx, "editor-attach", &begun, Wants::Path, Then::Editor(EditorThen::Attach))]
}

/// Lets the files that were named be looked at.
pub fn named(pane: &mut Editor, text: &str) -> Acts {
    let Some(draft) = pane.draft.as_ref().map(|draft| draft.id) else { return vec![] };
    let paths: Vec<PathBuf> = path::one_or_several(text).into_iter().map(PathBuf::from).collect();
    pane.looked_at.extend(paths.iter().map(|_| draft));
    paths.into_iter().map(|path| Act::Run(Job::Enclose { draft, path })).collect()
}

/// A file was looked at: it goes with the letter, or cannot. The same file again takes its own place.
pub fn ended(pane: &mut Editor, draft: uuid::Uuid, outcome: Result<Outcome>, ctx: &Ctx) -> Acts {
    let open = pane.draft.as_ref().is_some_and(|open| open.id == draft);
    if let Some(at) = pane.looked_at.iter().position(|waits| *waits == draft) {
        pane.looked_at.swap_remove(at);
    }
    let file = match outcome {
        Ok(Outcome::Enclosed { file, .. }) => file,
        Ok(_) => return vec![],
        Err(error) => return vec![Act::Say(ctx.words.error(&error), Role::Danger)],
    };
    let said = [("name", file.name.as_str().into()), ("size", ctx.words.size(file.size).into())];
    if !open {
        return vec![Act::Say(ctx.words.with("editor-attached-late", &said), Role::Warning)];
    }
    if file.size > room_for(pane, &file) {
        let most = ctx.words.size(ENCLOSED_LIMIT);
        return vec![Act::Say(ctx.words.with("editor-attached-much", &[("most", most.into())]), Role::Danger)];
    }
    let said = ctx.words.with("did-attach", &said);
    put(pane, file);
    let mut acts = keep::changed(pane, ctx);
    acts.push(Act::Say(said, Role::Good));
    acts
}

/// Takes a file off: the only one at once, else the one that is chosen.
pub fn take_off(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let files = enclosed(pane);
    if files.len() == 1 {
        return taken_off(pane, 0, ctx);
    }
    let rows = files.iter().enumerate().map(|(at, file)| {
        open::choice(&format!("{}  {}", at + 1, file.name), &ctx.words.size(file.size), Value::Row(at))
    });
    vec![open::choose(ctx, "editor-detach", rows.collect(), Then::Editor(EditorThen::Detach))]
}

/// The file in this row is off.
pub fn taken_off(pane: &mut Editor, row: usize, ctx: &Ctx) -> Acts {
    let Some(files) = enclosed_mut(pane).filter(|files| row < files.len()) else { return vec![] };
    let said = ctx.words.with("did-detach", &[("name", files.remove(row).name.into())]);
    let mut acts = keep::changed(pane, ctx);
    acts.push(Act::Say(said, Role::Good));
    acts
}

/// The files that go with the letter.
pub fn enclosed(pane: &Editor) -> &[Enclosed] {
    match pane.draft.as_ref().map(|draft| &draft.purpose) {
        Some(Purpose::Letter { enclosed, .. }) => enclosed,
        _ => &[],
    }
}

/// Whether a text of ours speaks of a file that goes with it; what it quotes is somebody else's.
pub fn speaks_of_one(text: &str) -> bool {
    let own = text.lines().filter(|line| !line.starts_with('>'));
    own.map(fold).any(|line| {
        let mut words = line.split(|c: char| !c.is_alphanumeric());
        words.any(|word| word == "attach" || SPEAKING.iter().any(|speaking| word.starts_with(speaking)))
    })
}

fn put(pane: &mut Editor, file: Enclosed) {
    let Some(files) = enclosed_mut(pane) else { return };
    match files.iter_mut().find(|known| known.path == file.path) {
        Some(known) => *known = file,
        None => files.push(file),
    }
}

fn enclosed_mut(pane: &mut Editor) -> Option<&mut Vec<Enclosed>> {
    match pane.draft.as_mut().map(|draft| &mut draft.purpose) {
        Some(Purpose::Letter { enclosed, .. }) => Some(enclosed),
        _ => None,
    }
}

/// Bytes that there is room for beside the other files.
fn room_for(pane: &Editor, file: &Enclosed) -> u64 {
    let others = enclosed(pane).iter().filter(|known| known.path != file.path);
    ENCLOSED_LIMIT.saturating_sub(Enclosed::size_of(others))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_speaks_of_a_file_is_known() {
        for text in
            ["Please find attached", "The ENCLOSED paper", "У прилогу достављамо", "Прилози: 2", "prilažemo nacrt"]
        {
            assert!(speaks_of_one(text), "{text}");
        }
        for text in ["Поштовани,\n> у прилогу", "We are closed", "Прилаз згради", "The Military Attaché of Ravnia"]
        {
            assert!(!speaks_of_one(text), "{text}");
        }
    }
}
