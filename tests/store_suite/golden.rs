//! The journal's form, version 1, stays readable for ever: a file that was written once is read by every later version.
//! `KABINET_BLESS=1` writes it anew; that is right only before the first release.

use std::path::Path;
use std::sync::Arc;

use kabinet::base::clock::Timestamp;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::ids::UserId;
use kabinet::domain::operation::{Deed, GroupId, Operation, RequestId, Sequence};
use kabinet::store::disk::{Disk, SimulatedDisk};
use kabinet::store::journal::Journal;
use kabinet::store::journal::codec;
use kabinet::store::journal::scan::Position;
use uuid::Uuid;

use crate::toy::{Item, change, letter};

const GUARDS: [&[u8]; 1] = [b"book 2026"];

fn operations() -> Vec<Operation> {
    let deed = |n: u128, actor, group: Option<u128>, undoes: Option<u64>| Deed {
        at: Timestamp(1_795_000_000_000 + n as i64),
        actor,
        on_behalf: group.map(|_| Actor::User(UserId::new(Uuid::from_u128(0xB0)))),
        verb: format!("letter.verb-{n}"),
        request: RequestId(Uuid::from_u128(0xA000 + n)),
        group: group.map(|group| GroupId(Uuid::from_u128(group))),
        undoes: undoes.map(Sequence),
    };
    let (old, new) = (Item::new(1, 17, 2), Item::new(2, 18, 0));
    let user = Actor::User(UserId::new(Uuid::from_u128(0xC0)));
    vec![
        Operation {
            sequence: Sequence(1),
            deed: deed(1, Actor::Internal(InternalActor::Founder), None, None),
            changes: vec![change(letter(1), None, Some(&old))],
        },
        Operation {
            sequence: Sequence(2),
            deed: deed(2, user, Some(0xD0), None),
            changes: vec![change(letter(1), Some(&old), Some(&new)), change(letter(2), None, Some(&old))],
        },
        Operation {
            sequence: Sequence(3),
            deed: deed(3, user, Some(0xD0), Some(2)),
            changes: vec![change(letter(1), Some(&new), None)],
        },
    ]
}

fn written() -> Vec<u8> {
    let disk = SimulatedDisk::new();
    let journal = Journal::new(Arc::new(disk.clone()), 1 << 20);
    journal.ready(Position::default()).unwrap();
    let guards = GUARDS.map(<[u8]>::to_vec);
    let encoded: Vec<_> =
        operations().iter().map(|op| codec::encode(&op.deed, &op.changes, &guards).unwrap()).collect();
    journal.append(&[&encoded[0]]).unwrap();
    journal.append(&[&encoded[1], &encoded[2]]).unwrap();
    let file = disk.open(&journal.files().path(1)).unwrap();
    file.read_at(0, file.len().unwrap() as usize).unwrap()
}

#[test]
fn the_journal_of_version_1_is_read_and_still_written() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/journal-v1.bin");
    if std::env::var_os("KABINET_BLESS").is_some() {
        std::fs::write(&path, written()).unwrap();
    }
    let golden = std::fs::read(&path).unwrap();
    let disk = SimulatedDisk::new();
    let journal = Journal::new(Arc::new(disk.clone()), 1 << 20);
    disk.create(&journal.files().path(1)).unwrap().append(&golden).unwrap();
    let mut found = Vec::new();
    let end = journal
        .walk(Position::default(), &mut |_, frame| {
            let logged = codec::decode(&frame).unwrap();
            assert_eq!(logged.guards, GUARDS.map(<[u8]>::to_vec));
            found.push(logged.operation);
            Ok(())
        })
        .unwrap();
    assert_eq!(found, operations());
    assert_eq!((end.sequence, end.offset), (3, golden.len() as u64));
    assert_eq!(written(), golden, "what is written now has another form: give it a new version");
}
