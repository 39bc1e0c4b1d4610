//! What the last imports brought, read again: those that the office remembers, and the last one of this seat even if
//! it left no trace there.

use crate::api::arrivals::ListImports;
use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::domain::arrival::ImportRun;
use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::{Choice, Overlay, Page};
use crate::ui::root::model::Model;
use crate::ui::root::{import, outcome};
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// How many imports are offered.
const OFFERED: u16 = 20;

/// Asks for the last imports, to read the report of one.
pub fn list(_: &mut Model) -> Acts {
    vec![Act::ask(Ticket::Reports, ListImports { limit: OFFERED })]
}

/// The imports came. Who may not see those of the office still reads the own one.
pub fn listed(model: &mut Model, answer: Result<Answer>) -> Acts {
    model.imports = match answer {
        Ok(Answer::ListImports(imports)) => imports,
        Ok(_) => return vec![],
        Err(_) if model.report.is_some() => return latest(model),
        Err(error) => return vec![Act::Say(model.ctx.words.error(&error), Role::Danger)],
    };
    let rows: Vec<Choice> = own(model).into_iter().chain(import::rows(model)).collect();
    if rows.is_empty() {
        return vec![Act::Say(model.ctx.words.text("why-no-imports").into_owned(), Role::Dim)];
    }
    vec![open::choose(&model.ctx, "reports-title", rows, Then::Root(RootThen::Reports))]
}

/// The row of this seat's last import, unless it is among those of the office.
fn own(model: &Model) -> Option<Choice> {
    let (import, page) = model.report.as_ref()?;
    if model.imports.iter().any(|run| Some(run.id) == *import) {
        return None;
    }
    let said = &page.paragraphs.first()?.text;
    Some(open::choice(said, &model.ctx.words.text("report-own"), Value::Yes))
}

/// Opens the report of this seat's last import.
pub fn latest(model: &Model) -> Acts {
    model.report.iter().map(|(_, page)| Act::Open(Overlay::Page(page.clone()))).collect()
}

/// Opens the report of the import in this row.
pub fn read(model: &Model, row: usize) -> Acts {
    let page = model.imports.get(row).map(|run| page(&model.ctx, run));
    page.into_iter().map(|page| Act::Open(Overlay::Page(page))).collect()
}

fn page(ctx: &Ctx, run: &ImportRun) -> Page {
    let when = ctx.words.moment_full(run.begun, ctx.zone);
    let said = format!("{when}  {}", run.sources.join("  "));
    if run.ended.is_some() {
        return outcome::report(ctx, &run.tally, &run.remarks, &said);
    }
    let unended = ctx.words.text("report-unended").into_owned();
    outcome::page(ctx, [said.as_str(), "", &unended])
}
