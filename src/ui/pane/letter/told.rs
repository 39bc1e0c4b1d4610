//! What the status line says of a verdict: which letter, and what was decided about it. The next letter is on the
//! screen by then, so the number comes first.

use crate::api::history::Done;
use crate::domain::ids::ClassId;
use crate::domain::verdict::Verdict;
use crate::ui::act::Act;
use crate::ui::ctx::Ctx;
use crate::ui::theme::Role;
use crate::ui::ticket::Decision;
use crate::words::Arg;

/// Says it, and remembers it for `u`.
pub fn act(decision: Decision, done: Done, ctx: &Ctx) -> Act {
    if done.sequence.is_none() && done.group.is_none() {
        return Act::Say(
            numbered(decision.number, ctx.words.text("told-letter-unchanged").into_owned(), ctx),
            Role::Dim,
        );
    }
    let said = numbered(decision.number, verdict(&decision.verdict, ctx), ctx);
    Act::Decided { said, done, number: decision.number, from: decision.from }
}

/// `deadline 24 Nov`.
pub fn verdict(verdict: &Verdict, ctx: &Ctx) -> String {
    let (id, what) = told(verdict, ctx);
    ctx.words.with(id, &[("what", Arg::from(what))])
}

/// `266: deadline 24 Nov`.
fn numbered(number: u32, what: String, ctx: &Ctx) -> String {
    ctx.words.with("did-to-letter", &[("number", number.to_string().into()), ("what", what.into())])
}

/// The sentence of a verdict, and what it names besides the letter.
fn told(verdict: &Verdict, ctx: &Ctx) -> (&'static str, String) {
    let nothing = String::new();
    match verdict {
        Verdict::Assign(None) => ("told-letter-nobody", nothing),
        Verdict::Assign(owner) if *owner == ctx.me() => ("told-letter-take", nothing),
        Verdict::Assign(owner) => ("told-letter-assign", ctx.owner(*owner)),
        Verdict::Deadline(None) => ("told-letter-no-deadline", nothing),
        Verdict::Deadline(Some(day)) => ("told-letter-deadline", ctx.words.date_short(*day)),
        Verdict::Hold(hold) => ("told-letter-hold", ctx.words.date_short(hold.until)),
        Verdict::Resume => ("told-letter-resume", nothing),
        Verdict::File(None) => ("told-letter-no-class", nothing),
        Verdict::File(Some(class)) => ("told-letter-file", code(*class, ctx)),
        Verdict::Link(_) => ("told-letter-link", nothing),
        Verdict::Unlink(_) => ("told-letter-unlink", nothing),
        Verdict::Close { class, .. } => ("told-letter-close", code(*class, ctx)),
        Verdict::Reopen => ("told-letter-reopen", nothing),
        Verdict::Remark(_) => ("told-letter-remark", nothing),
    }
}

fn code(class: ClassId, ctx: &Ctx) -> String {
    ctx.class(class).map_or_else(String::new, |class| class.code.clone())
}
