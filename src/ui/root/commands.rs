//! The verbs of the program as a whole, and the one register of all verbs.

use crate::ui::act::{Act, Acts};
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::{desk, editor, letters, papers, people, quarantine};
use crate::ui::place::{Place, Screen};
use crate::ui::root::acts;
use crate::ui::root::help;
use crate::ui::root::model::Model;
use crate::ui::root::writing;

/// One verb of the root.
pub type RootCommand = (&'static str, fn(&Model) -> Option<&'static str>, fn(&mut Model) -> Acts);

/// The root's verbs: name, why not, what it does.
pub const COMMANDS: &[RootCommand] = &[
    ("screen.desk", always, |_| vec![Act::Go(Place::Desk)]),
    ("screen.letters", always, |_| vec![Act::Go(Place::Letters)]),
    ("screen.people", always, |_| vec![Act::Go(Place::People)]),
    ("screen.papers", always, |_| vec![Act::Go(Place::Papers)]),
    ("quarantine.open", always, |_| vec![Act::Go(Place::Quarantine)]),
    ("help.open", always, help::open),
    ("palette.open", always, help::palette),
    ("undo", always, acts::undo),
    ("redo", always, acts::redo),
    ("back", always, acts::back),
    ("paper.note", always, writing::note),
    ("draft.list", always, writing::list),
];

const fn always(_: &Model) -> Option<&'static str> {
    None
}

/// A verb as help and the palette know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known {
    /// `noun.verb`.
    pub name: &'static str,
    /// The keymap's context.
    pub context: &'static str,
}

/// Every verb there is, in the order of the tables.
pub fn all() -> Vec<Known> {
    let mut all: Vec<Known> = COMMANDS.iter().map(|(name, ..)| Known { name, context: "global" }).collect();
    all.extend(
        letters::commands::COMMANDS.iter().map(|command| Known { name: command.name, context: command.context }),
    );
    all.extend(papers::commands::COMMANDS.iter().map(|command| Known { name: command.name, context: command.context }));
    all.extend(editor::commands::COMMANDS.iter().map(|command| Known { name: command.name, context: command.context }));
    all
}

/// Whether a verb of that name exists.
pub fn exists(name: &str) -> bool {
    all().iter().any(|known| known.name == name)
}

/// The keymap's contexts that hold now, the innermost first.
pub fn contexts(model: &Model) -> &'static [&'static str] {
    match model.screen {
        Screen::Desk => desk::commands::CONTEXTS,
        Screen::Letters => letters::commands::CONTEXTS,
        Screen::People => people::commands::CONTEXTS,
        Screen::Papers => papers::commands::CONTEXTS,
        Screen::Quarantine => quarantine::commands::CONTEXTS,
        Screen::Editor => editor::commands::CONTEXTS,
    }
}

/// The verbs that the status line shows now.
pub fn hints(model: &Model) -> &'static [&'static str] {
    match model.screen {
        Screen::Desk => desk::commands::HINTS,
        Screen::Letters => letters::commands::HINTS,
        Screen::People => people::commands::HINTS,
        Screen::Papers => papers::commands::HINTS,
        Screen::Quarantine => quarantine::commands::HINTS,
        Screen::Editor if model.editor.is_letter() => editor::commands::LETTER_HINTS,
        Screen::Editor => editor::commands::HINTS,
    }
}

/// Why the verb cannot be done now; none if there is no such verb here.
pub fn needs(model: &Model, name: &str) -> Option<Result<(), &'static str>> {
    let ctx = &model.ctx;
    let in_pane = match model.screen {
        Screen::Desk => needs_in(desk::commands::COMMANDS, &model.desk, ctx, name),
        Screen::Letters => needs_in(letters::commands::COMMANDS, &model.letters, ctx, name),
        Screen::People => needs_in(people::commands::COMMANDS, &model.people, ctx, name),
        Screen::Papers => needs_in(papers::commands::COMMANDS, &model.papers, ctx, name),
        Screen::Quarantine => needs_in(quarantine::commands::COMMANDS, &model.quarantine, ctx, name),
        Screen::Editor => needs_in(editor::commands::COMMANDS, &model.editor, ctx, name),
    };
    in_pane.or_else(|| {
        let (_, needs, _) = COMMANDS.iter().find(|(known, ..)| *known == name)?;
        Some(needs(model).map_or(Ok(()), Err))
    })
}

/// Does the verb where it is live now.
pub fn run(model: &mut Model, name: &str) -> Acts {
    let ctx = &model.ctx;
    let in_pane = match model.screen {
        Screen::Desk => run_in(desk::commands::COMMANDS, &mut model.desk, ctx, name),
        Screen::Letters => run_in(letters::commands::COMMANDS, &mut model.letters, ctx, name),
        Screen::People => run_in(people::commands::COMMANDS, &mut model.people, ctx, name),
        Screen::Papers => run_in(papers::commands::COMMANDS, &mut model.papers, ctx, name),
        Screen::Quarantine => run_in(quarantine::commands::COMMANDS, &mut model.quarantine, ctx, name),
        Screen::Editor => run_in(editor::commands::COMMANDS, &mut model.editor, ctx, name),
    };
    in_pane.unwrap_or_else(|| match COMMANDS.iter().find(|(known, ..)| *known == name) {
        Some((_, _, run)) => run(model),
        None => vec![],
    })
}

fn needs_in<S>(table: &[Command<S>], state: &S, ctx: &Ctx, name: &str) -> Option<Result<(), &'static str>> {
    let command = table.iter().find(|command| command.name == name)?;
    Some((command.needs)(state, ctx).map_or(Ok(()), Err))
}

fn run_in<S>(table: &[Command<S>], state: &mut S, ctx: &Ctx, name: &str) -> Option<Acts> {
    let command = table.iter().find(|command| command.name == name)?;
    Some((command.run)(state, ctx))
}
