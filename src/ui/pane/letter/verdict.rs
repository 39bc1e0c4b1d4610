//! Verdicts: one key each. One letter is decided at once, many after their number was shown.

use chrono::NaiveDate;

use crate::api::job::Job;
use crate::api::letters::{DecideLetters, Decided, LetterSheet};
use crate::domain::ids::ClassId;
use crate::domain::letter::{Endorsement, Hold};
use crate::domain::verdict::Verdict;
use crate::ui::act::{Act, Acts, LetterThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::habits::Habit;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::letter::chosen::{Aim, Chosen, Current};
use crate::ui::pane::letter::told;
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::{Decision, LetterTicket};

/// Asks whom to assign to.
pub fn assign<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    vec![open::choose_user(ctx, "letter-assign-to", P::then(LetterThen::Assign))]
}

/// Assigns to oneself.
pub fn take<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    decide(pane, ctx, Verdict::Assign(ctx.me()))
}

/// Asks for the deadline, and tells the one that stands.
pub fn deadline<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    let stands = match &pane.hand_mut().aim {
        Some(Aim::One(current, _)) => current.deadline,
        _ => None,
    };
    let title = match stands {
        Some(day) => ctx.words.with("letter-deadline-instead", &[("day", ctx.words.date_short(day).into())]),
        None => ctx.words.text("letter-deadline-day").into_owned(),
    };
    vec![open::worded_prompt(title, "", Wants::Day { optional: true }, P::then(LetterThen::Deadline))]
}

/// Asks for the day until which the letter waits.
pub fn hold<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    let wants = Wants::ComingDay;
    vec![open::prompt(ctx, "letter-hold-day", "", wants, P::then(LetterThen::HoldDay))]
}

/// Asks why it waits until `day`, and tells a deadline that lies before that.
pub fn hold_reason<P: Chosen>(pane: &mut P, ctx: &Ctx, day: NaiveDate) -> Acts {
    let then = P::then(LetterThen::HoldReason(day));
    let deadline = match &pane.hand_mut().aim {
        Some(Aim::One(current, _)) => current.deadline.filter(|deadline| *deadline < day),
        _ => None,
    };
    let title = match deadline {
        Some(deadline) => ctx.words.with("letter-hold-reason-late", &[("day", ctx.words.date_short(deadline).into())]),
        None => ctx.words.text("letter-hold-reason").into_owned(),
    };
    vec![open::worded_prompt(title, "", Wants::Text, then)]
}

/// Asks for the class to file under.
pub fn file<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    let title = ctx.words.text("letter-file-class").into_owned();
    vec![open::choose_class(ctx, title, proposed(pane, ctx), P::then(LetterThen::File))]
}

/// Proposes to close the letter, a/a under the class that is known for it; one key accepts.
pub fn close<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    let title = ctx.words.text("letter-close-class").into_owned();
    vec![open::choose_class(ctx, title, proposed(pane, ctx), P::then(LetterThen::Close))]
}

/// Proposes the same for a letter that was just answered, whichever is under the cursor by now.
pub fn close_answered<P: Chosen>(pane: &mut P, sheet: &LetterSheet, ctx: &Ctx) -> Acts {
    let current = Current::from(sheet);
    let number = current.number.to_string();
    let class = known(&current, &others(sheet, ctx), ctx);
    pane.hand_mut().aim = Some(Aim::One(current, pane.place()));
    let title = ctx.words.with("letter-close-answered", &[("number", number.into())]);
    vec![open::choose_class(ctx, title, class, P::then(LetterThen::Close))]
}

/// Asks for a person to link.
pub fn link<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.hand_mut().aim = pane.aimed();
    vec![open::choose_person(ctx, "letter-link-person", P::then(LetterThen::Link))]
}

/// Offers the linked people, to take one's link away.
pub fn unlink<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        let Some(sheet) = pane.opened() else { return vec![] };
        let linked = sheet.people.iter().filter(|person| sheet.letter.linked.contains(&person.id));
        let rows: Vec<_> = linked
            .map(|person| open::choice(person.display(), &person.organisation, Value::Person(person.id)))
            .collect();
        if rows.is_empty() {
            return vec![Act::Say(ctx.words.text("why-nobody-linked").into_owned(), Role::Warning)];
        }
        pane.hand_mut().aim = pane.aimed();
        vec![open::choose(ctx, "letter-unlink-person", rows, P::then(LetterThen::Unlink))]
    })
}

/// Asks for the office's remark, beginning with the one that stands.
pub fn remark<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| {
        pane.hand_mut().aim = pane.aimed();
        let text = pane.opened().map_or("", |sheet| sheet.letter.remark.as_str());
        vec![open::prompt(ctx, "letter-remark", text, Wants::Any, P::then(LetterThen::Remark))]
    })
}

/// Decides the same as last time.
pub fn repeat<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    match ctx.habits.last().cloned() {
        Some(verdict) => decide(pane, ctx, verdict),
        None => vec![],
    }
}

/// Takes an answered question in as the verdict that it completes; none if more is to be asked.
pub fn answered(then: &LetterThen, value: &Value) -> Option<Verdict> {
    Some(match (then, value) {
        (LetterThen::Assign, Value::User(owner)) => Verdict::Assign(*owner),
        (LetterThen::Deadline, Value::Date(day)) => Verdict::Deadline(*day),
        (LetterThen::HoldReason(until), Value::Text(reason)) => {
            Verdict::Hold(Hold { until: *until, reason: reason.clone() })
        }
        (LetterThen::File, Value::Class(class)) => Verdict::File(Some(*class)),
        (LetterThen::Close, Value::Class(class)) => Verdict::Close { class: *class, endorsement: Endorsement::AdActa },
        (LetterThen::Link, Value::Person(person)) => Verdict::Link(*person),
        (LetterThen::Unlink, Value::Person(person)) => Verdict::Unlink(*person),
        (LetterThen::Remark, Value::Text(text)) => Verdict::Remark(text.clone()),
        _ => return None,
    })
}

/// Decides on the letter under the cursor, or asks first when it is about marked letters.
pub fn decide<P: Chosen>(pane: &mut P, ctx: &Ctx, verdict: Verdict) -> Acts {
    let aim = pane.aimed();
    decide_on(pane, ctx, aim, verdict)
}

/// Decides on what was aimed at, or asks first when these are marked letters.
pub fn decide_on<P: Chosen>(pane: &mut P, ctx: &Ctx, aim: Option<Aim>, verdict: Verdict) -> Acts {
    match aim {
        Some(Aim::One(current, from)) => one::<P>(current, from, verdict),
        Some(Aim::Marked(letters, others)) => {
            let question = question(ctx, letters.len(), others, &verdict);
            pane.hand_mut().aim = Some(Aim::Marked(letters, others));
            vec![open::confirm(question, P::then(LetterThen::Bulk(verdict)))]
        }
        None => vec![],
    }
}

fn one<P: Chosen>(current: Current, from: Option<Place>, verdict: Verdict) -> Acts {
    let request = DecideLetters { letters: vec![current.id], verdict: verdict.clone(), group: None };
    let decision = Decision { verdict, letter: current.id, number: current.number, party: current.party, from };
    let ticket = P::ticket(LetterTicket::Verdict(Box::new(decision)));
    vec![Act::AskAt(ticket, Box::new(request.into()), current.revision)]
}

/// The bulk act that waits for a yes got it.
pub fn bulk<P: Chosen>(pane: &mut P, verdict: &Verdict) -> Acts {
    let Some(Aim::Marked(letters, _)) = pane.hand_mut().aim.take() else { return vec![] };
    let habit = Habit::Decided(verdict.clone(), None);
    vec![Act::Remember(habit), Act::Run(Job::Decide { letters, verdict: verdict.clone() })]
}

/// A single verdict is done: it is said, and the screen shows what comes next.
pub fn done<P: Chosen>(pane: &mut P, decision: Decision, decided: Decided, ctx: &Ctx) -> Acts {
    if decided.done.changed > 0 {
        pane.changed(decision.letter);
    }
    let habit = Habit::Decided(decision.verdict.clone(), Some(decision.party.clone()));
    let mut acts = vec![Act::Remember(habit)];
    acts.extend(pane.decided(&decision));
    acts.push(told::act(decision, decided.done, ctx));
    acts
}

/// Whether the office is through with the letter for now, so that the next one may come up.
pub const fn moves_on(verdict: &Verdict) -> bool {
    match verdict {
        Verdict::Assign(_) | Verdict::Deadline(_) | Verdict::Hold(_) | Verdict::File(_) | Verdict::Close { .. } => true,
        Verdict::Resume | Verdict::Link(_) | Verdict::Unlink(_) | Verdict::Reopen | Verdict::Remark(_) => false,
    }
}

fn question(ctx: &Ctx, letters: usize, others: u64, verdict: &Verdict) -> String {
    let args = [("count", letters.into()), ("what", told::verdict(verdict, ctx).into())];
    let many = ctx.words.with("letter-bulk-question", &args);
    match others {
        0 => many,
        others => format!("{many} {}", ctx.words.plural("letter-bulk-others", others as usize)),
    }
}

/// The class to propose for what the verdict is about: of marked letters only the last class given is known.
fn proposed<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Option<ClassId> {
    let others = pane.opened().map_or_else(Vec::new, |sheet| others(sheet, ctx));
    match &pane.hand_mut().aim {
        Some(Aim::One(current, _)) => known(current, &others, ctx),
        _ => ctx.habits.class().filter(|class| is_open(*class, ctx)),
    }
}

/// The letter's own class, else the one last given to its sender at this seat or by the office, else the one last given.
/// Before the letter's sheet came nobody knows what the office usually gives to its sender, and nothing else is proposed
/// instead: what a key accepts must not depend on how fast it is pressed.
fn known(current: &Current, others: &[ClassId], ctx: &Ctx) -> Option<ClassId> {
    let sender = ctx.habits.class_of(&current.party);
    let own = [current.class, sender].into_iter().flatten();
    own.chain(others.iter().copied()).find(|class| is_open(*class, ctx))
}

/// What a letter's sheet adds: the office's last class for its sender, then the one last given to any letter.
fn others(sheet: &LetterSheet, ctx: &Ctx) -> Vec<ClassId> {
    [sheet.usual, ctx.habits.class()].into_iter().flatten().collect()
}

fn is_open(class: ClassId, ctx: &Ctx) -> bool {
    ctx.class(class).is_some_and(|class| !class.closed)
}
