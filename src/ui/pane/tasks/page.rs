//! A task's page: how it stands, what it came from, what was done to it; laid out for a width.

use crate::api::tasks::TaskSheet;
use crate::domain::task::Task;
use crate::ui::ctx::Ctx;
use crate::ui::filing::capital;
use crate::ui::paint;
use crate::ui::pane::letter::history;
use crate::ui::pane::tasks::named;
use crate::ui::pane::tasks::state::Tasks;
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// The widest line, columns.
const MEASURE: usize = 80;

/// A line of the page and its look.
type Line = (String, Role);

/// The page's title: number, and whether it is still to be done.
pub fn title(sheet: &TaskSheet, ctx: &Ctx) -> String {
    let task = &sheet.task;
    let how = task.outcome.as_ref().map_or("task-is-open", named::ended);
    let word = capital(&ctx.words.text("word-task"));
    format!("{word} {} {} {}", named::number(task.number, ctx), ctx.look.symbols().dot, ctx.words.text(how))
}

/// Its lines.
pub fn lines(pane: &Tasks, ctx: &Ctx, width: u16) -> Vec<Line> {
    let Some(sheet) = &pane.sheet else { return vec![] };
    let room = usize::from(width.saturating_sub(2)).clamp(1, MEASURE);
    let mut lines = Vec::new();
    let mut say = |text: &str, role: Role| lines.extend(paint::wrapped(text, room).map(|line| (line, role)));
    say(&paint::private(&sheet.task.text, ctx.look), Role::Strong);
    facts(&sheet.task, ctx, &mut say);
    origin(sheet, ctx, &mut say);
    say("", Role::Text);
    say(&ctx.words.text("task-history"), Role::Strong);
    for line in &pane.history {
        let row = history::row(line, ctx);
        say(&format!("{}  {}", row.left, row.text), Role::Text);
    }
    lines
}

fn facts(task: &Task, ctx: &Ctx, say: &mut impl FnMut(&str, Role)) {
    let owner = paint::private(&ctx.owner(task.owner), ctx.look).into_owned();
    let owner = if task.owner.is_some() { owner } else { ctx.words.text("choose-nobody").into_owned() };
    say(&ctx.words.with("task-owner", &[("who", owner.into())]), Role::Text);
    if let Some(day) = task.due {
        let args = [("day", ctx.words.day(day).into()), ("left", ctx.days_left(day).into())];
        let role = if task.is_open() { named::standing(Some(day), None, ctx).1 } else { Role::Text };
        say(&ctx.words.with(if task.is_open() { "task-due-left" } else { "task-due-was" }, &args), role);
    }
    if !task.reason.is_empty() {
        say(&ctx.words.with("task-put-off", &[("reason", masked(&task.reason, ctx))]), Role::Text);
    }
    if let Some(outcome) = &task.outcome {
        let id = if outcome.done { "task-evidence" } else { "task-dropped-for" };
        let when = ctx.words.moment_full(outcome.at, ctx.zone);
        say(&ctx.words.with(id, &[("what", masked(&outcome.evidence, ctx)), ("when", when.into())]), Role::Text);
    }
    let given = ctx.words.moment_full(task.given, ctx.zone);
    let by = task.by.and_then(|id| ctx.user(id)).map_or("", |user| user.name.as_str());
    say(&ctx.words.with("task-given", &[("when", given.into()), ("who", masked(by, ctx))]), Role::Dim);
}

fn origin(sheet: &TaskSheet, ctx: &Ctx, say: &mut impl FnMut(&str, Role)) {
    let Some(origin) = &sheet.origin else { return };
    say("", Role::Text);
    let what = named::origin(origin, ctx);
    say(&ctx.words.with("task-origin", &[("what", what.into())]), Role::Text);
    say(&ctx.told(Screen::Tasks.contexts(), "task-origin-key", &[]), Role::Dim);
}

fn masked<'a>(text: &'a str, ctx: &Ctx) -> crate::words::Arg<'a> {
    paint::private(text, ctx.look).into()
}
