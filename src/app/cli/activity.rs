//! An activity on the command line, in the words of the diary's page, a fact a line.

use std::sync::Arc;

use crate::api::diary::ActivitySheet;
use crate::app::cli::ask::Asker;
use crate::app::cli::cards::{fact, standing};
use crate::app::cli::head::Head;
use crate::app::cli::out::Out;
use crate::base::error::Result;
use crate::ui::ctx::Ctx;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::{links, page};

/// What an activity is worded in: the office, its clock, the language.
///
/// # Errors
/// Of the store.
pub fn surroundings(asker: &Asker, out: &Out) -> Result<Ctx> {
    let (words, now) = (Arc::clone(&out.words), asker.office.clock.now());
    let bare = Ctx::new(words, Arc::default(), out.look, now, (0, 0));
    Ok(Ctx { office: Arc::new(asker.office.card()?), zone: asker.zone()?, ..bare })
}

/// Everything that is known of it.
///
/// # Errors
/// `output`.
pub fn say(out: &Out, sheet: &ActivitySheet, head: &Head, ctx: &Ctx) -> Result<()> {
    let it = &sheet.activity;
    out.line(&out.words.or(&it.title, "word-untitled"))?;
    fact(out, "activity-when", &told::when(&sheet.when, ctx))?;
    page::series(sheet, ctx).map_or(Ok(()), |again| out.line(&again))?;
    if !it.place.is_empty() {
        fact(out, "activity-place", &it.place)?;
    }
    standing(out, head)?;
    if !it.reason.is_empty() {
        out.line(&out.words.with("activity-reason", &[("reason", it.reason.as_str().into())]))?;
    }
    participants(out, sheet)?;
    links::of(sheet, ctx).iter().try_for_each(|link| out.line(&format!("{}: {}", link.kind, link.name)))?;
    if it.text.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.block(&it.text)
}

/// Who takes part, with what they are where that is known.
fn participants(out: &Out, sheet: &ActivitySheet) -> Result<()> {
    let positions = sheet.positions.iter().map(String::as_str).chain(std::iter::repeat(""));
    sheet.activity.participants.iter().zip(positions).try_for_each(|(one, position)| {
        let name = if one.name.is_empty() { &one.address } else { &one.name };
        let known: Vec<&str> = [name.as_str(), position].into_iter().filter(|text| !text.is_empty()).collect();
        fact(out, "activity-participant", &known.join(" · "))
    })
}
