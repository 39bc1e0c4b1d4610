//! The keys of the index: one tag byte, then parts whose order in bytes is their own order.

use crate::domain::ids::{ContentHash, EntityKind, EntityRef};
use crate::domain::label::Label;
use crate::domain::operation::{GroupId, RequestId, Sequence};
use crate::store::schema::{ViewEntry, ViewId};

/// The mark's key, the first of all.
pub const MARK: &[u8] = &[0];
/// The first byte of records.
pub const RECORD: u8 = 1;
/// The first byte of view entries.
pub const VIEW: u8 = 2;
/// The first byte of counters.
pub const COUNTER: u8 = 3;
const REQUEST: u8 = 4;
const GROUP: u8 = 5;
const HISTORY: u8 = 6;
const OPERATION: u8 = 7;
const CONTENT: u8 = 8;
const GUARD: u8 = 9;

/// The key of a record.
pub fn record(entity: EntityRef) -> Vec<u8> {
    [&[RECORD, entity.kind as u8], entity.id.as_bytes().as_slice()].concat()
}

/// The entity of a record's key.
pub fn entity(key: &[u8]) -> Option<EntityRef> {
    let [RECORD, kind, id @ ..] = key else { return None };
    Some(EntityRef { kind: EntityKind::from_number(*kind)?, id: uuid::Uuid::from_slice(id).ok()? })
}

/// What the entries of one view, label and partition begin with.
pub fn part(tag: u8, view: ViewId, label: Label, partition: &[u8]) -> Vec<u8> {
    [&[tag, view.0], label.to_bytes().as_slice(), &[partition.len() as u8], partition].concat()
}

/// The key of an entry.
pub fn entry(entry: &ViewEntry) -> Vec<u8> {
    let mut key = part(VIEW, entry.view, entry.label, &entry.partition);
    key.extend_from_slice(&entry.sort);
    key.extend_from_slice(&entry.id);
    key
}

/// The key of the counter that counts an entry's part.
pub fn counter(view: ViewId, label: Label, partition: &[u8]) -> Vec<u8> {
    part(COUNTER, view, label, partition)
}

/// The counter's key for the key of an entry.
pub fn counter_of(entry: &[u8]) -> Option<Vec<u8>> {
    let length = usize::from(*entry.get(2 + Label::LEN)?);
    let mut key = entry.get(..3 + Label::LEN + length)?.to_vec();
    *key.first_mut()? = COUNTER;
    Some(key)
}

/// The label of an entry's or counter's key.
pub fn label(key: &[u8]) -> Option<Label> {
    Label::from_bytes(*key.get(2..)?.first_chunk()?)
}

/// The partition of an entry's or counter's key.
pub fn partition(key: &[u8]) -> Option<&[u8]> {
    let length = usize::from(*key.get(2 + Label::LEN)?);
    key.get(3 + Label::LEN..)?.get(..length)
}

/// The key of a request's answer.
pub fn request(request: RequestId) -> Vec<u8> {
    [&[REQUEST], request.0.as_bytes().as_slice()].concat()
}

/// What the keys of a group's operations begin with; a sequence follows.
pub fn group(group: GroupId) -> Vec<u8> {
    [&[GROUP], group.0.as_bytes().as_slice()].concat()
}

/// What the keys of a record's operations begin with; a sequence follows.
pub fn history(entity: EntityRef) -> Vec<u8> {
    [&[HISTORY, entity.kind as u8], entity.id.as_bytes().as_slice()].concat()
}

/// A key that ends in a sequence.
pub fn at(mut prefix: Vec<u8>, sequence: Sequence) -> Vec<u8> {
    prefix.extend_from_slice(&sequence.0.to_be_bytes());
    prefix
}

/// The sequence in which a key ends.
pub fn sequence(key: &[u8]) -> Option<Sequence> {
    key.last_chunk().map(|last| Sequence(u64::from_be_bytes(*last)))
}

/// The key of an operation's place in the journal.
pub fn operation(sequence: Sequence) -> Vec<u8> {
    at(vec![OPERATION], sequence)
}

/// The key of a content's place in the packs.
pub fn content(hash: ContentHash) -> Vec<u8> {
    [&[CONTENT], hash.0.as_slice()].concat()
}

/// The key of a guard's version.
pub fn guard(key: &[u8]) -> Vec<u8> {
    [&[GUARD], key].concat()
}

/// The first key after all that begin with `prefix`; none if there is none.
pub fn after(prefix: &[u8]) -> Option<Vec<u8>> {
    let mut end = prefix.to_vec();
    while let Some(last) = end.pop() {
        if last < u8::MAX {
            end.push(last + 1);
            return Some(end);
        }
    }
    None
}
