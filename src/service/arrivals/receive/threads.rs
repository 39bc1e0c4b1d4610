//! Conversations: by the message ids that letters name, else by a reply's subject.

use std::collections::HashMap;

use super::lengths::{SUBJECT, cut};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::ids::{LetterId, PersonId, Revision, ThreadId};
use crate::domain::label::Label;
use crate::domain::letter::{Letter, MessageKeys};
use crate::domain::subject;
use crate::domain::thread::Thread;
use crate::service::conversation::root;
use crate::service::schema::View;
use crate::service::schema::view::{hash16, oldest_first};
use crate::service::scope::{Scope, Span};

/// How far back a reply without known references looks for its subject.
const WITHIN: i64 = 60 * 24 * 60 * 60 * 1_000;
/// The most letters of one subject that are looked at.
const CANDIDATES: usize = 20;
/// The most letters with one message key that are looked at.
const OWNERS: usize = 20;

/// A letter known by its message key.
#[derive(Debug, Clone, Copy)]
struct Owner {
    letter: LetterId,
    thread: ThreadId,
    outgoing: bool,
}

/// What this request's own letters add to what the store knows.
pub struct Threads {
    label: Label,
    owners: HashMap<[u8; 16], Vec<Owner>>,
    named: HashMap<[u8; 16], Vec<ThreadId>>,
    subjects: HashMap<[u8; 16], Vec<(Timestamp, LetterId)>>,
}

/// Where a letter belongs.
pub struct Place {
    /// Its conversation.
    pub thread: ThreadId,
    /// One of ours that it answers.
    pub answers: Option<LetterId>,
    /// A letter with the same message id.
    pub twin: Option<LetterId>,
}

/// What a letter is known by before it has a place.
pub struct Sought<'a> {
    /// Its message keys.
    pub keys: &'a MessageKeys,
    /// Its subject as it came.
    pub subject: &'a str,
    /// When it came.
    pub received: Timestamp,
    /// Its correspondents, the sender first.
    pub people: &'a [PersonId],
    /// It is one of ours.
    pub outgoing: bool,
    /// The letter that it is known to answer.
    pub answers: Option<LetterId>,
}

impl Threads {
    /// For letters of this label: a conversation never crosses labels.
    pub fn new(label: Label) -> Self {
        Self { label, owners: HashMap::new(), named: HashMap::new(), subjects: HashMap::new() }
    }

    /// Finds or makes the conversation of a letter, joining those that it ties together.
    pub fn place(&mut self, scope: &mut Scope<'_>, letter: LetterId, sought: &Sought<'_>) -> Result<Place> {
        let mut near: Vec<ThreadId> = Vec::new();
        let mut twin = None;
        let mut answers = sought.answers;
        if let Some(own) = sought.keys.own {
            twin = self.owners(scope, own)?.first().map(|owner| owner.letter);
            near.extend(self.owners(scope, own)?.iter().map(|owner| owner.thread));
            near.extend(self.naming(scope, own)?);
        }
        for key in sought.keys.references.iter().rev() {
            let owners = self.owners(scope, *key)?;
            if !sought.outgoing && answers.is_none() {
                answers = owners.iter().find(|owner| owner.outgoing).map(|owner| owner.letter);
            }
            near.extend(owners.iter().map(|owner| owner.thread));
            near.extend(self.naming(scope, *key)?);
        }
        if let Some(answered) = sought.answers {
            near.extend(scope.find::<Letter>(answered)?.filter(|it| it.label == self.label).map(|it| it.thread));
        }
        if near.is_empty() && subject::bare(sought.subject).reply {
            near.extend(self.by_subject(scope, sought)?);
        }
        let thread = self.join(scope, near, sought)?;
        self.remember(letter, thread, sought);
        Ok(Place { thread, answers, twin })
    }

    fn owners(&self, scope: &mut Scope<'_>, key: [u8; 16]) -> Result<Vec<Owner>> {
        let mut out = self.owners.get(&key).cloned().unwrap_or_default();
        for entry in scope.under(&Span::part(View::MessageOwn, &key), self.label, OWNERS)? {
            let Some((outgoing, thread)) = entry.sort.split_first() else { continue };
            let Ok(thread) = <[u8; 16]>::try_from(thread) else { continue };
            let thread = ThreadId::from_bytes(thread);
            out.push(Owner { letter: LetterId::new(entry.id), thread, outgoing: *outgoing == 1 });
        }
        Ok(out)
    }

    /// The conversations of letters that name this key.
    fn naming(&self, scope: &mut Scope<'_>, key: [u8; 16]) -> Result<Vec<ThreadId>> {
        let mut out = self.named.get(&key).cloned().unwrap_or_default();
        for entry in scope.under(&Span::part(View::MessageNamed, &key), self.label, OWNERS)? {
            out.extend(<[u8; 16]>::try_from(entry.sort.as_slice()).ok().map(ThreadId::from_bytes));
        }
        Ok(out)
    }

    /// The conversation of the newest earlier letter of that subject between the same parties.
    fn by_subject(&self, scope: &mut Scope<'_>, sought: &Sought<'_>) -> Result<Option<ThreadId>> {
        let key = subject::key(sought.subject);
        if key.is_empty() || sought.people.is_empty() {
            return Ok(None);
        }
        let key = hash16(key.as_bytes());
        let oldest = Timestamp(sought.received.0.saturating_sub(WITHIN));
        let mut candidates: Vec<(Timestamp, LetterId)> = self.subjects.get(&key).cloned().unwrap_or_default();
        candidates.retain(|(at, _)| *at >= oldest && *at <= sought.received);
        let end = Timestamp(sought.received.0.saturating_add(1));
        let span = Span::part(View::Subjects, &key).range(oldest_first(oldest).to_vec(), oldest_first(end).to_vec());
        for entry in scope.under(&span, self.label, CANDIDATES)? {
            let at = <[u8; 8]>::try_from(entry.sort.as_slice()).map_or(oldest, at_of);
            candidates.push((at, LetterId::new(entry.id)));
        }
        candidates.sort_unstable_by(|a, b| b.cmp(a));
        for (_, id) in candidates.into_iter().take(CANDIDATES) {
            let Some(letter) = scope.find::<Letter>(id)? else { continue };
            if same_parties(&letter.correspondents, sought.people) {
                return Ok(Some(letter.thread));
            }
        }
        Ok(None)
    }

    /// One conversation of all that a letter ties together: the oldest, to which the others point from now on.
    fn join(&self, scope: &mut Scope<'_>, near: Vec<ThreadId>, sought: &Sought<'_>) -> Result<ThreadId> {
        let mut roots: Vec<ThreadId> = Vec::new();
        for thread in near {
            let root = root(scope, thread)?;
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
        roots.sort_unstable();
        let whole = roots.first().copied();
        let found: Option<Thread> = whole.map(|id| scope.find(id)).transpose()?.flatten();
        let Some(mut thread) = found else {
            let thread = self.fresh(scope, sought);
            let id = thread.id;
            scope.add(thread)?;
            return Ok(id);
        };
        for other in roots.into_iter().filter(|id| *id != thread.id) {
            let Some(mut part) = scope.find::<Thread>(other)? else { continue };
            thread.last = thread.last.max(part.last);
            part.joined = Some(thread.id);
            scope.put(part)?;
        }
        thread.letters = thread.letters.saturating_add(1);
        thread.last = thread.last.max(sought.received);
        let id = thread.id;
        scope.put(thread)?;
        Ok(id)
    }

    fn fresh(&self, scope: &Scope<'_>, sought: &Sought<'_>) -> Thread {
        Thread {
            id: ThreadId::new(scope.fresh()),
            revision: Revision::FIRST,
            label: self.label,
            subject: cut(subject::bare(sought.subject).subject, SUBJECT),
            last: sought.received,
            letters: 1,
            joined: None,
        }
    }

    fn remember(&mut self, letter: LetterId, thread: ThreadId, sought: &Sought<'_>) {
        if let Some(own) = sought.keys.own {
            self.owners.entry(own).or_default().push(Owner { letter, thread, outgoing: sought.outgoing });
        }
        for key in &sought.keys.references {
            let named = self.named.entry(*key).or_default();
            if !named.contains(&thread) {
                named.push(thread);
            }
        }
        let key = subject::key(sought.subject);
        if !key.is_empty() {
            self.subjects.entry(hash16(key.as_bytes())).or_default().push((sought.received, letter));
        }
    }
}

/// Whether who writes now was in the earlier letter's head.
fn same_parties(earlier: &[PersonId], now: &[PersonId]) -> bool {
    now.first().is_some_and(|sender| earlier.contains(sender))
}

fn at_of(key: [u8; 8]) -> Timestamp {
    Timestamp((u64::from_be_bytes(key) ^ (1 << 63)) as i64)
}
