//! Verdicts: one key each. One letter is decided at once, many after their number was shown.

use chrono::NaiveDate;

use crate::api::history::Done;
use crate::api::job::Job;
use crate::api::letters::{DecideLetters, Decided, LetterView};
use crate::api::page::Cursor;
use crate::domain::ids::ClassId;
use crate::domain::letter::{Endorsement, Hold};
use crate::domain::verdict::Verdict;
use crate::ui::act::{Act, Acts, LettersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letters::list;
use crate::ui::pane::letters::state::{Aim, Current, Letters, Sent};
use crate::ui::place::Place;
use crate::ui::ticket::{LettersTicket, Ticket};

/// Asks whom to assign to.
pub fn assign(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_user(ctx, "letter-assign-to", Then::Letters(LettersThen::Assign))]
}

/// Assigns to oneself.
pub fn take(pane: &mut Letters, ctx: &Ctx) -> Acts {
    decide(pane, ctx, Verdict::Assign(ctx.me()))
}

/// Asks for the deadline.
pub fn deadline(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let wants = Wants::Day { optional: true };
    vec![open::prompt(ctx, "letter-deadline-day", "", wants, Then::Letters(LettersThen::Deadline))]
}

/// Asks for the day until which the letter waits.
pub fn hold(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    let wants = Wants::Day { optional: false };
    vec![open::prompt(ctx, "letter-hold-day", "", wants, Then::Letters(LettersThen::HoldDay))]
}

/// Asks why it waits until `day`.
pub fn hold_reason(ctx: &Ctx, day: NaiveDate) -> Acts {
    let then = Then::Letters(LettersThen::HoldReason(day));
    vec![open::prompt(ctx, "letter-hold-reason", "", Wants::Text, then)]
}

/// Asks for the class to file under.
pub fn file(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_class(ctx, "letter-file-class", proposed(pane, ctx), Then::Letters(LettersThen::File))]
}

/// Proposes to close the letter, a/a under the likeliest class; one key accepts.
pub fn close(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_class(ctx, "letter-close-class", proposed(pane, ctx), Then::Letters(LettersThen::Close))]
}

/// Asks for a person to link.
pub fn link(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.aim = pane.aimed();
    vec![open::choose_person(ctx, "letter-link-person", Then::Letters(LettersThen::Link))]
}

/// Offers the linked people, to take one's link away.
pub fn unlink(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let linked = sheet.people.iter().filter(|person| sheet.letter.linked.contains(&person.id));
        let rows: Vec<_> = linked
            .map(|person| open::choice(person.display(), &person.organisation, Value::Person(person.id)))
            .collect();
        if rows.is_empty() {
            return vec![Act::Say(ctx.words.text("why-nobody-linked").into_owned(), crate::ui::theme::Role::Warning)];
        }
        pane.aim = pane.aimed();
        vec![open::choose(ctx, "letter-unlink-person", rows, Then::Letters(LettersThen::Unlink))]
    })
}

/// Asks for the office's remark, beginning with the one that stands.
pub fn remark(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        pane.aim = pane.aimed();
        let text = pane.opened().map_or("", |sheet| sheet.letter.remark.as_str());
        vec![open::prompt(ctx, "letter-remark", text, Wants::Any, Then::Letters(LettersThen::Remark))]
    })
}

/// Decides the same as last time.
pub fn repeat(pane: &mut Letters, ctx: &Ctx) -> Acts {
    match pane.last.clone() {
        Some(verdict) => decide(pane, ctx, verdict),
        None => vec![],
    }
}

/// Takes an answered question in as the verdict that it completes; none if more is to be asked.
pub fn answered(then: &LettersThen, value: &Value) -> Option<Verdict> {
    Some(match (then, value) {
        (LettersThen::Assign, Value::User(owner)) => Verdict::Assign(*owner),
        (LettersThen::Deadline, Value::Date(day)) => Verdict::Deadline(*day),
        (LettersThen::HoldReason(until), Value::Text(reason)) => {
            Verdict::Hold(Hold { until: *until, reason: reason.clone() })
        }
        (LettersThen::File, Value::Class(class)) => Verdict::File(Some(*class)),
        (LettersThen::Close, Value::Class(class)) => Verdict::Close { class: *class, endorsement: Endorsement::AdActa },
        (LettersThen::Link, Value::Person(person)) => Verdict::Link(*person),
        (LettersThen::Unlink, Value::Person(person)) => Verdict::Unlink(*person),
        (LettersThen::Remark, Value::Text(text)) => Verdict::Remark(text.clone()),
        _ => return None,
    })
}

/// Decides on the letter under the cursor, or asks first when it is about marked letters.
pub fn decide(pane: &mut Letters, ctx: &Ctx, verdict: Verdict) -> Acts {
    let aim = pane.aimed();
    decide_on(pane, ctx, aim, verdict)
}

/// Decides on what was aimed at, or asks first when these are marked letters.
pub fn decide_on(pane: &mut Letters, ctx: &Ctx, aim: Option<Aim>, verdict: Verdict) -> Acts {
    match aim {
        Some(Aim::One(current, from)) => one(pane, current, from, verdict),
        Some(Aim::Marked(letters, others)) => {
            let question = question(ctx, letters.len(), others);
            pane.aim = Some(Aim::Marked(letters, others));
            vec![open::confirm(question, Then::Letters(LettersThen::Bulk(verdict)))]
        }
        None => vec![],
    }
}

fn one(pane: &mut Letters, current: Current, from: Option<(LetterView, Cursor)>, verdict: Verdict) -> Acts {
    pane.last = Some(verdict.clone());
    if let Verdict::Close { class, .. } | Verdict::File(Some(class)) = &verdict {
        pane.classes.insert(current.party, *class);
    }
    pane.sent = Some(Sent { verdict: verdict.clone(), letter: current.id, from });
    let request = DecideLetters { letters: vec![current.id], verdict, group: None };
    vec![Act::AskAt(Ticket::Letters(LettersTicket::Verdict), Box::new(request.into()), current.revision)]
}

/// The bulk act that waits for a yes got it.
pub fn bulk(pane: &mut Letters, verdict: &Verdict) -> Acts {
    let Some(Aim::Marked(letters, _)) = pane.aim.take() else { return vec![] };
    pane.last = Some(verdict.clone());
    pane.marks.clear();
    vec![Act::Run(Job::Decide { letters, verdict: verdict.clone() })]
}

/// A single verdict is done: the next letter comes up by itself.
pub fn done(pane: &mut Letters, decided: Decided, ctx: &Ctx) -> Acts {
    let Some(sent) = pane.sent.take() else { return vec![] };
    let mut acts = vec![];
    if decided.done.changed > 0 {
        pane.changed(sent.letter);
    }
    let still = pane.list.selected().is_some_and(|row| row.id == sent.letter);
    if moves_on(&sent.verdict) && still && pane.visit.is_none() {
        acts.extend(next(pane));
    }
    acts.extend(pane.refresh());
    acts.extend(pane.open_selected());
    acts.push(told(decided.done, &sent, ctx));
    acts
}

/// To the next letter; from the last one to the one before it.
fn next(pane: &mut Letters) -> Acts {
    let before = pane.list.selected().map(|row| row.id);
    let acts = list::step_list(pane, 1);
    if pane.list.selected().map(|row| row.id) == before {
        return list::step_list(pane, -1);
    }
    acts
}

fn told(done: Done, sent: &Sent, ctx: &Ctx) -> Act {
    if done.sequence.is_none() && done.group.is_none() {
        return Act::Say(ctx.words.text("letter-unchanged").into_owned(), crate::ui::theme::Role::Dim);
    }
    let said = ctx.words.text(&format!("did-{}", done.verb.replace('.', "-"))).into_owned();
    match &sent.from {
        Some((view, place)) => Act::DidAt(said, done, Place::Row(*view, place.clone())),
        None => Act::Did(said, done),
    }
}

/// Whether the office is through with the letter for now, so that the next one may come up.
const fn moves_on(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Assign(_) | Verdict::Deadline(_) | Verdict::Hold(_) | Verdict::File(_) | Verdict::Close { .. } => true,
        Verdict::Resume | Verdict::Link(_) | Verdict::Unlink(_) | Verdict::Reopen | Verdict::Remark(_) => false,
    }
}

fn question(ctx: &Ctx, letters: usize, others: u64) -> String {
    let many = ctx.words.plural("letter-bulk-question", letters);
    match others {
        0 => many,
        others => format!("{many} {}", ctx.words.plural("letter-bulk-others", others as usize)),
    }
}

/// The class last given to a letter of this sender, else the letter's own, else the first.
fn proposed(pane: &Letters, ctx: &Ctx) -> Option<ClassId> {
    let current = pane.current()?;
    let known = current.class.or_else(|| pane.classes.get(&current.party).copied());
    known.or_else(|| ctx.office.classes.iter().find(|class| !class.closed).map(|class| class.id))
}
