//! The verbs of the program as a whole, and the one register of all verbs.

use crate::ui::act::{Act, Acts};
use crate::ui::board;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::edit;
use crate::ui::overlay;
use crate::ui::pane::letter::commands::Verbs;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::{desk, diary, editor, letters, papers, people, quarantine, tasks};
use crate::ui::place::{Place, Screen};
use crate::ui::root::model::Model;
use crate::ui::root::{giving, import, jobs, jump, links, looks, office, reports, steps, trail, writing};

/// One verb of the root.
pub type RootCommand = (&'static str, fn(&Model) -> Option<&'static str>, fn(&mut Model) -> Acts);

/// The root's verbs, the common ones first, then those of the menu: name, why not, what it does. Those that show this register itself are done by `verbs`.
pub const COMMANDS: &[RootCommand] = &[
    ("screen.desk", always, |_| vec![Act::Go(Place::Desk)]),
    ("screen.diary", always, |_| vec![Act::Go(Place::Diary)]),
    ("screen.letters", always, trail::letters),
    ("screen.people", always, |_| vec![Act::Go(Place::People)]),
    ("screen.papers", always, trail::papers),
    ("screen.tasks", always, giving::all),
    ("back", always, trail::back),
    ("undo", always, steps::undo),
    ("redo", always, steps::redo),
    ("repeat", always, |_| vec![]),
    ("paper.note", always, writing::note),
    ("task.about", always, giving::about),
    ("task.list", always, giving::of_selection),
    ("go.links", always, links::ask),
    ("go.number", always, jump::number),
    ("go.person", always, jump::person),
    ("go.date", always, jump::date),
    ("draft.list", always, writing::list),
    ("help.open", always, |_| vec![]),
    ("palette.open", always, |_| vec![]),
    ("line.open", always, |_| vec![]),
    ("cancel", always, |_| vec![]),
    ("look.privacy", always, looks::privacy),
    ("screen.blank", always, looks::blank),
    ("screen.redraw", always, |_| vec![Act::Effect(crate::ui::effect::Effect::Redraw)]),
    ("program.suspend", always, |_| vec![Act::Effect(crate::ui::effect::Effect::Suspend)]),
    ("program.quit", always, trail::quit),
    ("import.inbox", always, import::inbox),
    ("import.archive", always, import::archive),
    ("import.undo", always, import::list),
    ("import.report", always, reports::list),
    ("quarantine.open", always, |_| vec![Act::Go(Place::Quarantine)]),
    ("export.all", always, import::ask_export),
    ("job.list", always, jobs::open),
    ("office.settings", needs_office, office::settings),
    ("class.list", needs_office, office::classes),
    ("paper.new", always, writing::new),
    ("task.new", always, giving::new),
    ("look.theme", always, looks::theme),
    ("look.lean", always, looks::lean),
    ("language.choose", always, looks::language),
    ("help.howto", always, crate::ui::root::howto::open),
];

const fn always(_: &Model) -> Option<&'static str> {
    None
}

fn needs_office(model: &Model) -> Option<&'static str> {
    model.ctx.office.office.is_none().then_some("why-no-office")
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
    known(desk::commands::COMMANDS, &mut all);
    known(diary::commands::COMMANDS, &mut all);
    known(letters::commands::COMMANDS, &mut all);
    known(Verbs::<Letters>::COMMANDS, &mut all);
    known(people::commands::COMMANDS, &mut all);
    known(papers::commands::COMMANDS, &mut all);
    known(tasks::commands::COMMANDS, &mut all);
    known(quarantine::commands::COMMANDS, &mut all);
    known(editor::commands::COMMANDS, &mut all);
    known(board::commands::COMMANDS, &mut all);
    all.extend(edit::COMMANDS.iter().map(|&(name, _)| Known { name, context: edit::CONTEXT }));
    all.extend(overlay::commands::COMMANDS.iter().map(|&(name, context)| Known { name, context }));
    all
}

fn known<S>(table: &[Command<S>], all: &mut Vec<Known>) {
    all.extend(table.iter().map(|command| Known { name: command.name, context: command.context }));
}

/// Whether a verb of that name exists.
pub fn exists(name: &str) -> bool {
    all().iter().any(|known| known.name == name)
}

/// The verbs that can be live on the shown screen, the pane's own first, each once.
pub fn here(model: &Model) -> Vec<Known> {
    let live = model.screen.contexts();
    let mut here: Vec<Known> = Vec::new();
    let all = all();
    let of_pane = all.iter().filter(|known| known.context != "global" && live.contains(&known.context));
    for known in of_pane.chain(all.iter().filter(|known| known.context == "global")) {
        if !here.iter().any(|other| other.name == known.name) {
            here.push(*known);
        }
    }
    here
}

/// The verbs that the status line shows now.
pub fn hints(model: &Model) -> &'static [&'static str] {
    match model.screen {
        Screen::Desk => desk::commands::HINTS,
        Screen::Diary => diary::commands::HINTS,
        Screen::Letters => letters::commands::HINTS,
        Screen::People => people::commands::HINTS,
        Screen::Papers => papers::commands::HINTS,
        Screen::Tasks => tasks::commands::HINTS,
        Screen::Quarantine => quarantine::commands::HINTS,
        Screen::Editor if model.editor.is_letter() => editor::commands::LETTER_HINTS,
        Screen::Editor => editor::commands::HINTS,
    }
}

/// Whether the verb is the shown pane's own.
pub fn in_pane(model: &Model, name: &str) -> bool {
    pane_needs(model, name).is_some()
}

/// Whether `.` repeats the verb: those of panes that do something, not those that only move or write.
pub fn repeats(model: &Model, name: &str) -> bool {
    const MOVING: [&str; 6] = ["list.", "diary.", "pane.", "repeat", "editor.", "text."];
    in_pane(model, name) && !MOVING.iter().any(|moving| name.starts_with(moving))
}

/// Why the verb cannot be done now; none if there is no such verb here.
pub fn needs(model: &Model, name: &str) -> Option<Result<(), &'static str>> {
    pane_needs(model, name).or_else(|| {
        let (_, needs, _) = COMMANDS.iter().find(|(known, ..)| *known == name)?;
        Some(needs(model).map_or(Ok(()), Err))
    })
}

fn pane_needs(model: &Model, name: &str) -> Option<Result<(), &'static str>> {
    let ctx = &model.ctx;
    match model.screen {
        Screen::Desk => needs_in(desk::commands::TABLES, &model.desk, ctx, name),
        Screen::Diary => needs_in(&[diary::commands::COMMANDS], &model.diary, ctx, name),
        Screen::Letters => needs_in(letters::commands::TABLES, &model.letters, ctx, name),
        Screen::People => needs_in(&[people::commands::COMMANDS], &model.people, ctx, name),
        Screen::Papers => needs_in(&[papers::commands::COMMANDS], &model.papers, ctx, name),
        Screen::Tasks => needs_in(&[tasks::commands::COMMANDS], &model.tasks, ctx, name),
        Screen::Quarantine => needs_in(&[quarantine::commands::COMMANDS], &model.quarantine, ctx, name),
        Screen::Editor => needs_in(&[editor::commands::COMMANDS], &model.editor, ctx, name)
            .or_else(|| edit::named(name).map(|_| Ok(()))),
    }
}

/// Does the verb where it is live now.
pub fn run(model: &mut Model, name: &str) -> Acts {
    let ctx = &model.ctx;
    let in_pane = match model.screen {
        Screen::Desk => run_in(desk::commands::TABLES, &mut model.desk, ctx, name),
        Screen::Diary => run_in(&[diary::commands::COMMANDS], &mut model.diary, ctx, name),
        Screen::Letters => run_in(letters::commands::TABLES, &mut model.letters, ctx, name),
        Screen::People => run_in(&[people::commands::COMMANDS], &mut model.people, ctx, name),
        Screen::Papers => run_in(&[papers::commands::COMMANDS], &mut model.papers, ctx, name),
        Screen::Tasks => run_in(&[tasks::commands::COMMANDS], &mut model.tasks, ctx, name),
        Screen::Quarantine => run_in(&[quarantine::commands::COMMANDS], &mut model.quarantine, ctx, name),
        Screen::Editor => run_in(&[editor::commands::COMMANDS], &mut model.editor, ctx, name)
            .or_else(|| edit::named(name).map(|edit| editor::input::edit(&mut model.editor, edit, ctx))),
    };
    in_pane.unwrap_or_else(|| match COMMANDS.iter().find(|(known, ..)| *known == name) {
        Some((_, _, run)) => run(model),
        None => vec![],
    })
}

fn needs_in<S>(tables: &[&[Command<S>]], state: &S, ctx: &Ctx, name: &str) -> Option<Result<(), &'static str>> {
    Some((row(tables, name)?.needs)(state, ctx).map_or(Ok(()), Err))
}

fn run_in<S>(tables: &[&[Command<S>]], state: &mut S, ctx: &Ctx, name: &str) -> Option<Acts> {
    Some((row(tables, name)?.run)(state, ctx))
}

fn row<'a, S>(tables: &'a [&[Command<S>]], name: &str) -> Option<&'a Command<S>> {
    tables.iter().flat_map(|table| table.iter()).find(|command| command.name == name)
}
