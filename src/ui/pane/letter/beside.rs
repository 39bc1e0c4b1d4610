//! The letters that belong to the chosen one: its conversation, and what else its sender wrote.

use crate::api::letters::LetterView;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::theme::Role;

/// Shows the letters of the conversation that the letter belongs to, oldest first.
pub fn conversation<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, _| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let (id, about) = (sheet.letter.id, sheet.letter.subject.clone());
        let thread = sheet.letter.thread;
        pane.aside(LetterView::Thread(thread), about, id)
    })
}

/// Shows the other letters from, to or linked to the sender.
pub fn of_sender<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let Some(person) = sheet.letter.party.person else {
            return vec![Act::Say(ctx.words.text("why-no-sender").into_owned(), Role::Warning)];
        };
        let (id, about) = (sheet.letter.id, sheet.letter.party.display().to_owned());
        pane.aside(LetterView::Person(person), about, id)
    })
}
