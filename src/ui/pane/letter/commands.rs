//! The verbs of a letter: the same ones under the same keys wherever a letter is chosen.

use std::marker::PhantomData;

use crate::domain::letter::Stage;
use crate::domain::verdict::Verdict;
use crate::ui::act::Acts;
use crate::ui::command::Command;
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::pane::letter::{attach, beside, copy, history, reply, verdict};

/// The table of the verbs for a screen.
#[derive(Debug)]
pub struct Verbs<P>(PhantomData<P>);

impl<P: Chosen> Verbs<P> {
    /// Every verb, one row each.
    pub const COMMANDS: &'static [Command<P>] = &[
        Command::new("letter.assign", "letter", needs_aim, verdict::assign),
        Command::new("letter.take", "letter", needs_aim, verdict::take),
        Command::new("letter.deadline", "letter", needs_aim, verdict::deadline),
        Command::new("letter.reply", "letter", needs_letter, reply::reply),
        Command::new("letter.reply-all", "letter", needs_letter, reply::reply_all),
        Command::new("letter.file", "letter", needs_class, verdict::file),
        Command::new("letter.close", "letter", needs_class, verdict::close),
        Command::new("letter.reopen", "letter", needs_done, |pane, ctx| verdict::decide(pane, ctx, Verdict::Reopen)),
        Command::new("letter.hold", "letter", needs_aim, verdict::hold),
        Command::new("letter.resume", "letter", needs_held, |pane, ctx| verdict::decide(pane, ctx, Verdict::Resume)),
        Command::new("letter.repeat", "letter", needs_last, verdict::repeat),
        Command::new("letter.link", "letter", needs_aim, verdict::link),
        Command::new("letter.unlink", "letter", needs_aim, verdict::unlink),
        Command::new("letter.remark", "letter", needs_aim, verdict::remark),
        Command::new("letter.conversation", "letter", needs_letter, beside::conversation),
        Command::new("letter.sender", "letter", needs_letter, beside::of_sender),
        Command::new("letter.history", "letter", needs_letter, history::ask),
        Command::new("letter.unfold", "letter", needs_quotes, unfold),
        Command::new("letter.save", "letter", needs_letter, attach::ask),
        Command::new("letter.copy-number", "letter", needs_letter, copy::number),
        Command::new("letter.copy-subject", "letter", needs_letter, copy::subject),
        Command::new("letter.copy-address", "letter", needs_letter, copy::address),
    ];
}

fn unfold<P: Chosen>(pane: &mut P, _: &Ctx) -> Acts {
    pane.reading_mut().unfold();
    vec![]
}

/// A letter has to be chosen, or some marked.
pub fn needs_letter<P: Chosen>(pane: &P, _: &Ctx) -> Option<&'static str> {
    (!pane.has_marked() && pane.current().is_none()).then_some("why-no-letter")
}

/// A verdict has to be about what was meant.
fn needs_aim<P: Chosen>(pane: &P, ctx: &Ctx) -> Option<&'static str> {
    pane.unmet().or_else(|| needs_letter(pane, ctx))
}

fn needs_held<P: Chosen>(pane: &P, ctx: &Ctx) -> Option<&'static str> {
    needs_aim(pane, ctx).or_else(|| needs_stage(pane, &[Stage::Held], "why-not-held"))
}

fn needs_done<P: Chosen>(pane: &P, ctx: &Ctx) -> Option<&'static str> {
    needs_aim(pane, ctx).or_else(|| needs_stage(pane, &[Stage::Done, Stage::Archived], "why-not-done"))
}

/// The one letter has to be at a stage; of marked ones the office tells which are not.
fn needs_stage<P: Chosen>(pane: &P, stages: &[Stage], why: &'static str) -> Option<&'static str> {
    let current = pane.current().filter(|_| !pane.has_marked())?;
    (!stages.contains(&current.stage)).then_some(why)
}

fn needs_class<P: Chosen>(pane: &P, ctx: &Ctx) -> Option<&'static str> {
    let none = ctx.office.classes.iter().all(|class| class.closed);
    if none { Some("why-no-class") } else { needs_aim(pane, ctx) }
}

fn needs_last<P: Chosen>(pane: &P, ctx: &Ctx) -> Option<&'static str> {
    if ctx.habits.last().is_none() { Some("why-no-verdict") } else { needs_aim(pane, ctx) }
}

fn needs_quotes<P: Chosen>(pane: &P, _: &Ctx) -> Option<&'static str> {
    (pane.quoted() == 0).then_some("why-no-quotes")
}
