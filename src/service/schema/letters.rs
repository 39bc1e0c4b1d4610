//! Where letters and conversations stand.

use super::Entries;
use super::view::{self, View, newest_first, oldest_first};
use crate::domain::letter::{Direction, Letter, Stage};
use crate::domain::subject;
use crate::domain::thread::Thread;

pub(super) fn letter(letter: &Letter, out: &mut Entries<'_>) {
    let newest = newest_first(letter.received);
    out.listed(View::Letters, &newest);
    out.listed(View::LetterNumbers, &view::highest_first(letter.number));
    out.part(View::ThreadLetters, &letter.thread.to_bytes(), &oldest_first(letter.received));
    stage(letter, out);
    if let Some(class) = letter.class {
        out.part(View::ClassLetters, &class.to_bytes(), &newest);
    }
    let mut people: Vec<_> = letter.correspondents.iter().chain(&letter.linked).copied().collect();
    people.sort_unstable();
    people.dedup();
    for person in people {
        out.part(View::PersonLetters, &person.to_bytes(), &newest);
    }
    if let Some(answered) = letter.answers {
        out.part(View::Answers, &answered.to_bytes(), &oldest_first(letter.received));
    }
    look_ups(letter, out);
}

pub(super) fn thread(thread: &Thread, out: &mut Entries<'_>) {
    match thread.joined {
        Some(whole) => out.part(View::ThreadAliases, &whole.to_bytes(), &[]),
        None => out.listed(View::Conversations, &newest_first(thread.last)),
    }
}

fn stage(letter: &Letter, out: &mut Entries<'_>) {
    let newest = newest_first(letter.received);
    match letter.stage {
        Stage::New | Stage::Open => {
            let by = view::deadline(letter.deadline, letter.received);
            out.listed(View::LettersOpen, &by);
            if let Some(owner) = letter.owner {
                out.part(View::LettersMine, &owner.to_bytes(), &by);
            }
            if letter.stage == Stage::New {
                out.listed(View::LettersNew, &newest);
            }
        }
        Stage::Held => {
            let until = letter.hold.as_ref().map(|hold| hold.until);
            out.listed(View::LettersHeld, &view::deadline(until, letter.received));
        }
        Stage::Done => {
            let closed = letter.closing.as_ref().map_or(letter.received, |closing| closing.at);
            out.listed(View::LettersDone, &newest_first(closed));
        }
        Stage::Sent => out.listed(View::LettersSent, &newest),
        Stage::Archived => {}
    }
}

fn look_ups(letter: &Letter, out: &mut Entries<'_>) {
    if let Some(raw) = letter.raw {
        out.found(View::LetterRaw, &view::first16(raw.0), &[]);
    }
    let thread = letter.thread.to_bytes();
    if let Some(keys) = &letter.message {
        if let Some(own) = keys.own {
            let outgoing = u8::from(letter.direction == Direction::Outgoing);
            out.found(View::MessageOwn, &own, &[&[outgoing][..], &thread].concat());
        }
        for named in &keys.references {
            out.found(View::MessageNamed, named, &thread);
        }
    }
    let subject = subject::key(&letter.subject);
    if !subject.is_empty() {
        out.found(View::Subjects, &view::hash16(subject.as_bytes()), &oldest_first(letter.received));
    }
}
