//! How a task stands where it is one of many: its number, its day, what it came from.

use chrono::NaiveDate;

use crate::api::tasks::TaskRow;
use crate::base::safe;
use crate::domain::ids::EntityRef;
use crate::domain::task::Outcome;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letter::named::pressing;
use crate::ui::place;
use crate::ui::theme::Role;

/// `T-88`.
pub fn number(number: u32, ctx: &Ctx) -> String {
    ctx.words.with("task-number", &[("number", number.to_string().into())])
}

/// How it stands: its day while it is open, else how it ended; how much that presses.
pub fn standing(due: Option<NaiveDate>, outcome: Option<&Outcome>, ctx: &Ctx) -> (String, Role) {
    match (outcome, due) {
        (Some(outcome), _) => (ctx.words.text(ended(outcome)).into_owned(), Role::Dim),
        (None, Some(day)) => (ctx.due(day), pressing(day, ctx)),
        (None, None) => (String::new(), Role::Dim),
    }
}

/// The word for how it ended.
pub const fn ended(outcome: &Outcome) -> &'static str {
    if outcome.done { "task-is-done" } else { "task-is-dropped" }
}

/// What it came from: `letter 417 Visit of the Federal Minister`.
pub fn origin((entity, known): &(EntityRef, String), ctx: &Ctx) -> String {
    let known = paint::private(known, ctx.look);
    format!("{} {}", ctx.words.text(place::word(entity.kind)), safe::line(&known))
}

/// The task on one line, as the pages of other things have it: `T-88 Programme draft`.
pub fn line(row: &TaskRow, ctx: &Ctx) -> String {
    format!("{} {}", number(row.number, ctx), paint::private(&row.text, ctx.look))
}

/// What stands at the right of that line: how it stands, and whose it is; how much that presses.
pub fn beside(row: &TaskRow, ctx: &Ctx) -> (String, Role) {
    let owner = paint::private(&ctx.owner(row.owner), ctx.look).into_owned();
    let (standing, role) = standing(row.due, row.outcome.as_ref(), ctx);
    let said = if standing.is_empty() { owner } else { format!("{standing}  {owner}") };
    (said, if role == Role::Text { Role::Dim } else { role })
}
