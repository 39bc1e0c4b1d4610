//! What `Storage` promises, on memory and on sled.

use std::ops::Bound;
use std::sync::Barrier;

use kabinet::base::error::ErrorKind;
use kabinet::domain::operation::{GroupId, Sequence};
use kabinet::store::{Cursor, Direction, Precondition, Storage, Window};
use uuid::Uuid;

use crate::tools::{on_both, open, window};
use crate::toy::{ALL, BY_PERSON, BY_RANK, Item, change, label, letter, proposal, put, request};

#[test]
fn a_change_is_read_back_with_its_operation() {
    on_both(|store| {
        let item = Item::new(1, 5, 3);
        let receipt = store.commit(proposal(1, vec![change(letter(1), None, Some(&item))])).unwrap();
        assert_eq!((receipt.sequence, receipt.repeated), (Sequence(1), false));
        assert_eq!(store.record(letter(1)).unwrap(), Some(item.record()));
        assert_eq!(store.records(&[letter(2), letter(1)]).unwrap(), vec![None, Some(item.record())]);
        assert_eq!(store.answered(request(1)).unwrap(), Some(Sequence(1)));
        assert_eq!(store.answered(request(2)).unwrap(), None);
        let operation = store.operation(Sequence(1)).unwrap();
        assert_eq!(operation.changes, vec![change(letter(1), None, Some(&item))]);
        assert_eq!(store.operation(Sequence(2)).unwrap_err().kind, ErrorKind::NotFound);
        assert_eq!(store.sequence(), Sequence(1));
    });
}

#[test]
fn the_same_request_is_answered_not_done_twice() {
    on_both(|store| {
        let first = proposal(1, vec![change(letter(1), None, Some(&Item::new(1, 1, 0)))]);
        assert!(!store.commit(first.clone()).unwrap().repeated);
        let again = store.commit(first).unwrap();
        assert_eq!((again.sequence, again.repeated), (Sequence(1), true));
        assert_eq!(store.sequence(), Sequence(1));
    });
}

#[test]
fn a_change_to_something_changed_since_is_refused_whole() {
    on_both(|store| {
        let (old, new) = (Item::new(1, 1, 0), Item::new(1, 2, 0));
        store.commit(proposal(1, vec![change(letter(1), None, Some(&old))])).unwrap();
        store.commit(proposal(2, vec![change(letter(1), Some(&old), Some(&new))])).unwrap();
        let stale = vec![change(letter(2), None, Some(&old)), change(letter(1), Some(&old), None)];
        let error = store.commit(proposal(3, stale)).unwrap_err();
        assert_eq!((error.kind, error.id.as_ref()), (ErrorKind::Conflict, "conflict"));
        assert_eq!(store.record(letter(2)).unwrap(), None);
        let twice = vec![change(letter(1), Some(&new), None), change(letter(1), Some(&new), None)];
        assert_eq!(store.commit(proposal(4, twice)).unwrap_err().id, "changed-twice");
        let mut huge = proposal(5, vec![change(letter(3), None, Some(&old))]);
        huge.changes[0].after = Some(vec![1; 300_000]);
        assert_eq!(store.commit(huge).unwrap_err().id, "record-too-large");
        assert_eq!(store.sequence(), Sequence(2));
    });
}

#[test]
fn preconditions_hold_or_nothing_is_changed() {
    on_both(|store| {
        let item = Item::new(1, 7, 4);
        let with = |n: u32, precondition: Precondition| {
            let mut proposal = proposal(n, vec![change(letter(n), None, Some(&Item { rank: n, ..item.clone() }))]);
            proposal.preconditions.push(precondition);
            store.commit(proposal).map(|receipt| receipt.sequence.0).map_err(|error| error.id.to_string())
        };
        let absent = Precondition::Absent(BY_PERSON, vec![4]);
        assert_eq!(with(1, absent.clone()), Ok(1));
        assert_eq!(with(2, absent), Err("not-absent".to_owned()));
        assert_eq!(with(3, Precondition::Absent(BY_RANK, 1_u32.to_be_bytes().to_vec())), Err("not-absent".to_owned()));
        let guard = |version| Precondition::Guard(b"hall 2".to_vec(), version);
        assert_eq!(store.guard(b"hall 2").unwrap(), 0);
        assert_eq!(with(4, guard(0)), Ok(2));
        assert_eq!(with(5, guard(0)), Err("guard-moved".to_owned()));
        assert_eq!(store.guard(b"hall 2").unwrap(), 2);
        assert_eq!(with(6, guard(2)), Ok(3));
        let seen = store.record(letter(1)).unwrap();
        assert_eq!(with(7, Precondition::Revision(letter(1), None)), Err("conflict".to_owned()));
        assert_eq!(with(8, Precondition::Revision(letter(1), seen)), Ok(4));
    });
}

#[test]
fn pages_merge_labels_in_order_both_ways() {
    on_both(|store| {
        for n in 0..30 {
            store.commit(put(store, n, letter(n), Some(&Item::new(n as u16 % 3, 100 - n, 0)))).unwrap();
        }
        let labels = [label(0), label(2)];
        let whole = store.page(&window(ALL, &labels, b"")).unwrap();
        let ranks: Vec<u32> =
            whole.rows.iter().map(|row| u32::from_be_bytes(row.sort.clone().try_into().unwrap())).collect();
        assert_eq!(ranks, (71..=100).filter(|rank| (100 - rank) % 3 != 1).collect::<Vec<_>>());
        for direction in [Direction::Up, Direction::Down] {
            let mut found = Vec::new();
            let mut from = Bound::Unbounded;
            loop {
                let window = Window { from, direction, limit: 7, ..window(ALL, &labels, b"") };
                let page = store.page(&window).unwrap();
                found.extend(page.rows);
                if !page.more {
                    break;
                }
                from = Bound::Excluded(Cursor::of(found.last().unwrap()));
            }
            if direction == Direction::Down {
                found.reverse();
            }
            assert_eq!(found, whole.rows);
        }
        let until = Bound::Excluded(Cursor::before(&80_u32.to_be_bytes()));
        let early = store.page(&Window { until, ..window(ALL, &labels, b"") }).unwrap();
        assert_eq!(early.rows.len(), ranks.iter().filter(|rank| **rank < 80).count());
    });
}

#[test]
fn counts_labels_and_parts_follow_the_records() {
    on_both(|store| {
        for n in 0..20_u32 {
            store.commit(put(store, n, letter(n), Some(&Item::new(n as u16 % 2, n, (n % 4) as u8)))).unwrap();
        }
        assert_eq!(store.count(ALL, &[label(0), label(1), label(1)], b"").unwrap(), 20);
        assert_eq!(store.count(ALL, &[label(1)], b"").unwrap(), 10);
        assert_eq!(store.count(BY_RANK, &[label(0), label(1)], &[0, 0, 0, 3]).unwrap(), 0, "not counted");
        assert_eq!(store.labels_of(BY_PERSON, &[1]).unwrap(), vec![label(1)]);
        assert_eq!(store.labels_of(ALL, b"").unwrap(), vec![label(0), label(1)]);
        let labels = [label(0), label(1)];
        let parts = store.partitions(BY_PERSON, &labels, None, 2).unwrap();
        assert_eq!(parts, vec![(vec![1], 5), (vec![2], 5)]);
        assert_eq!(store.partitions(BY_PERSON, &labels, Some(&[2]), 2).unwrap(), vec![(vec![3], 5)]);
        for n in 0..20 {
            store.commit(put(store, 100 + n, letter(n), None)).unwrap();
        }
        assert_eq!(store.count(ALL, &labels, b"").unwrap(), 0);
        assert!(store.labels_of(ALL, b"").unwrap().is_empty());
        assert!(store.partitions(BY_PERSON, &labels, None, 9).unwrap().is_empty());
    });
}

#[test]
fn history_groups_and_the_feed_are_in_order() {
    on_both(|store| {
        let feed = store.watch();
        let group = GroupId(Uuid::from_u128(77));
        for n in 1..=6 {
            let mut proposal = put(store, n, letter(n % 2), Some(&Item::new(1, n, 0)));
            proposal.deed.group = (n > 4).then_some(group);
            store.commit(proposal).unwrap();
        }
        // Publishing follows the acknowledgement, on another thread.
        let next = || feed.recv_timeout(std::time::Duration::from_secs(5)).unwrap().sequence.0;
        let heard: Vec<u64> = (0..6).map(|_| next()).collect();
        assert_eq!(heard, vec![1, 2, 3, 4, 5, 6]);
        assert_eq!(store.operations_of(group).unwrap(), vec![Sequence(5), Sequence(6)]);
        assert_eq!(store.history(letter(0), None, 2).unwrap(), vec![Sequence(6), Sequence(4)]);
        assert_eq!(store.history(letter(0), Some(Sequence(4)), 9).unwrap(), vec![Sequence(2)]);
        let later = store.operations_after(Sequence(4), 10).unwrap();
        assert_eq!(later.iter().map(|op| op.sequence.0).collect::<Vec<_>>(), vec![5, 6]);
    });
}

#[test]
fn contents_are_kept_once_by_their_hash() {
    on_both(|store| {
        let big = vec![7; 100_000];
        let contents: [&[u8]; 4] = [b"one", b"two", b"one", &big];
        let hashes = store.put_many(&contents).unwrap();
        assert_eq!(hashes[0], hashes[2]);
        for (hash, content) in hashes.iter().zip(contents) {
            assert_eq!(store.content(*hash).unwrap(), content);
        }
        let before = store.engine().packs.lengths().unwrap();
        store.put_many(&contents).unwrap();
        assert_eq!(store.engine().packs.lengths().unwrap(), before);
        let unknown = kabinet::domain::ids::ContentHash::of(b"three");
        assert!(!store.has_content(unknown).unwrap());
        assert_eq!(store.content(unknown).unwrap_err().id, "content-lost");
    });
}

#[test]
fn many_writers_at_once_lose_nothing_and_one_wins_each_race() {
    on_both(|store| {
        store.commit(proposal(0, vec![change(letter(0), None, Some(&Item::new(0, 0, 0)))])).unwrap();
        let barrier = Barrier::new(8);
        let won: usize = std::thread::scope(|scope| {
            let writers: Vec<_> = (1..=8_u32)
                .map(|writer| {
                    let barrier = &barrier;
                    scope.spawn(move || {
                        let mut won = 0;
                        for round in 0..10 {
                            barrier.wait();
                            let before = Item::new(0, round, 0);
                            let n = writer * 1000 + round;
                            let race = vec![change(letter(0), Some(&before), Some(&Item::new(0, round + 1, 0)))];
                            won += usize::from(store.commit(proposal(n, race)).is_ok());
                            let own = vec![change(letter(n), None, Some(&Item::new(1, n, 0)))];
                            store.commit(proposal(500_000 + n, own)).unwrap();
                        }
                        won
                    })
                })
                .collect();
            writers.into_iter().map(|writer| writer.join().unwrap()).sum()
        });
        assert_eq!(won, 10);
        assert_eq!(store.count(ALL, &[label(1)], b"").unwrap(), 80);
        assert_eq!(store.sequence(), Sequence(91));
    });
}

#[test]
fn a_second_process_hears_who_holds_the_store() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    let error = open(dir.path()).err().unwrap();
    assert_eq!((error.kind, error.id.as_ref()), (ErrorKind::Busy, "store-busy"));
    assert_eq!(error.arg("pid"), Some(std::process::id().to_string().as_str()));
    assert_eq!(error.arg("since"), Some("2023-11-14T22:13:20Z"));
    drop(store);
    open(dir.path()).unwrap();
}

#[test]
fn another_schema_version_builds_the_index_anew() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    for n in 0..50 {
        store.commit(put(&store, n, letter(n), Some(&Item::new(0, n, 1)))).unwrap();
    }
    let hash = store.put_many(&[b"kept"]).unwrap()[0];
    drop(store);
    let schema = std::sync::Arc::new(crate::toy::Toy(2));
    let store = kabinet::store::Store::open(
        dir.path(),
        schema,
        crate::tools::holder(),
        kabinet::store::Memory::Modest,
        &mut |_| true,
    )
    .unwrap();
    assert_eq!(store.count(ALL, &[label(0)], b"").unwrap(), 50);
    assert_eq!(store.content(hash).unwrap(), b"kept");
    crate::tools::agrees(&store);
}

#[test]
fn the_index_is_rebuilt_in_use() {
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path()).unwrap();
    for n in 0..50 {
        store.commit(put(&store, n, letter(n), Some(&Item::new(0, n, 1)))).unwrap();
    }
    store.rebuild().unwrap();
    crate::tools::agrees(&store);
    store.commit(put(&store, 99, letter(99), Some(&Item::new(0, 99, 1)))).unwrap();
    assert_eq!(store.count(ALL, &[label(0)], b"").unwrap(), 51);
    drop(store);
    assert_eq!(crate::tools::items(&open(dir.path()).unwrap()).len(), 51);
}
