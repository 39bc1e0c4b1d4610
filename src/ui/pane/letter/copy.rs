//! Copying a piece of the letter's head to the terminal's clipboard, as one safe line.

use crate::base::safe;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::theme::Role;

/// Copies the number.
pub fn number<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| copy(&pane.opened().map_or(0, |sheet| sheet.letter.number).to_string(), ctx))
}

/// Copies the subject.
pub fn subject<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| copy(pane.opened().map_or("", |sheet| &sheet.letter.subject), ctx))
}

/// Copies the sender's address, or the name if there is no address.
pub fn address<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let party = &sheet.letter.party;
        copy(if party.address.is_empty() { &party.name } else { &party.address }, ctx)
    })
}

fn copy(text: &str, ctx: &Ctx) -> Acts {
    let text = safe::line(text).into_owned();
    if text.is_empty() {
        return vec![Act::Say(ctx.words.text("why-nothing-to-copy").into_owned(), Role::Warning)];
    }
    let said = ctx.words.with("letter-copied", &[("text", text.as_str().into())]);
    vec![Act::Copy(text), Act::Say(said, Role::Good)]
}
