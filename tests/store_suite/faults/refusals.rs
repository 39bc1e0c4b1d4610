//! A disk that refuses: writes that fail, no room, several writers in one sync.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kabinet::base::error::ErrorKind;
use kabinet::store::Storage;
use kabinet::store::disk::{Disk, Fault, SimulatedDisk};
use kabinet::store::index::home::MemoryHome;
use kabinet::store::journal::scan::Position;
use kabinet::store::journal::{Journal, codec};
use kabinet::store::segment::frame::FIXED;

use super::{Ledger, STEPS, expected, finish, run, script, start, writes_of_the_script};
use crate::tools::{agrees, items};
use crate::toy::{Item, change, letter, proposal, put};

#[test]
fn failing_writes_stop_writing_and_lose_nothing() {
    for at in 0..writes_of_the_script() {
        let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
        disk.plan(Some(Fault::FailAt(at)));
        let mut ledger = Ledger::default();
        if let Ok(store) = start(&disk, &home, 0) {
            while ledger.acknowledged < STEPS {
                let acknowledged = ledger.acknowledged;
                match run(&store, &mut ledger) {
                    // A write that was undone may be tried again; after a failed sync nothing is written.
                    Err(error) if error.id == "write-failed" => {
                        assert_eq!(store.commit(script(ledger.asked)).unwrap_err().id, "store-stopped");
                        assert_eq!(items(&store), expected(acknowledged.max(ledger.acknowledged)));
                        break;
                    }
                    Err(error) => assert_eq!(error.kind, ErrorKind::Io, "{error}"),
                    Ok(()) => {}
                }
            }
        }
        for seed in 0..4 {
            let ledger = Ledger { ..ledger };
            finish(&disk.after_power_cut(seed), &MemoryHome::default(), ledger, &format!("EIO at {at}, seed {seed}"));
        }
    }
}

#[test]
fn a_full_disk_refuses_cleanly_reads_on_and_works_again() {
    for room in (0..2_500).step_by(13) {
        let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
        let store = start(&disk, &home, 0).unwrap();
        let mut ledger = Ledger::default();
        disk.limit(Some(disk.used() + room));
        let error = run(&store, &mut ledger).unwrap_err();
        assert_eq!((error.kind, error.id.as_ref()), (ErrorKind::Full, "disk-full"));
        assert_eq!(items(&store), expected(ledger.acknowledged));
        let again = run(&store, &mut ledger).unwrap_err();
        assert_eq!(again.kind, ErrorKind::Full);
        let refused = ledger.acknowledged;
        for seed in 0..3 {
            let left = disk.after_power_cut(seed);
            left.limit(None);
            let store = start(&left, &MemoryHome::default(), 0).unwrap();
            assert_eq!(store.sequence().0, u64::from(refused), "what was refused is not done");
        }
        disk.limit(None);
        run(&store, &mut ledger).unwrap();
        drop(store);
        finish(&disk.after_power_cut(room), &home, ledger, "after a full disk");
    }
}

#[test]
fn what_was_refused_together_does_not_come_back_in_part() {
    let encoded: Vec<_> = (1..=3).map(|n| codec::encode(&script(n).deed, &script(n).changes, &[]).unwrap()).collect();
    let encoded: Vec<_> = encoded.iter().collect();
    let whole: usize = encoded.iter().map(|operation| operation.length() + FIXED).sum();
    for room in (0..whole as u64).step_by(20) {
        let disk = SimulatedDisk::new();
        disk.create_dir("journal").unwrap();
        let journal = Journal::new(Arc::new(disk.clone()), 1 << 20);
        journal.ready(Position::default()).unwrap();
        disk.limit(Some(disk.used() + room));
        assert!(journal.append(&encoded).is_err());
        for seed in 0..10 {
            let left = Journal::new(Arc::new(disk.after_power_cut(seed)), 1 << 20);
            assert_eq!(left.walk(Position::default(), &mut |_, _| Ok(())).unwrap().sequence, 0, "room {room}");
        }
    }
}

#[test]
fn the_ballast_is_given_up_and_taken_again() {
    let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
    disk.limit(Some(100_000));
    let store = start(&disk, &home, 10_000).unwrap();
    assert!(disk.exists("ballast").unwrap());
    let filler = disk.create("filler").unwrap();
    filler.append(&vec![0; disk.available().unwrap() as usize - 10]).unwrap();
    assert_eq!(store.commit(script(1)).unwrap_err().kind, ErrorKind::Full);
    assert!(disk.exists("ballast").unwrap(), "the ballast is not for changes");
    drop(store);
    let store = start(&disk, &home, 10_000).unwrap();
    assert!(!disk.exists("ballast").unwrap(), "it is for opening the index");
    assert_eq!(store.commit(script(1)).unwrap_err().kind, ErrorKind::Full);
    filler.truncate(0).unwrap();
    store.commit(script(1)).unwrap();
    assert!(disk.exists("ballast").unwrap());
}

#[test]
fn writers_in_one_sync_are_each_done_or_not() {
    for seed in 0..150 {
        let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
        let store = start(&disk, &home, 0).unwrap();
        disk.plan(Some(Fault::CutAt(disk.writes() + seed % 25)));
        let acknowledged = [const { AtomicU32::new(0) }; 6];
        std::thread::scope(|scope| {
            for (writer, done) in acknowledged.iter().enumerate() {
                let store = &store;
                scope.spawn(move || {
                    for n in 0..6 {
                        let number = writer as u32 * 10 + n;
                        let item = Item::new(1, number, 0);
                        let pair = vec![
                            change(letter(number), None, Some(&item)),
                            change(letter(1_000 + number), None, Some(&item)),
                        ];
                        if store.commit(proposal(number, pair)).is_err() {
                            return;
                        }
                        done.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        drop(store);
        let store = start(&disk.after_power_cut(seed), &MemoryHome::default(), 0).unwrap();
        for (writer, done) in acknowledged.iter().enumerate() {
            for n in 0..6 {
                let number = writer as u32 * 10 + n;
                let one = store.record(letter(number)).unwrap();
                assert_eq!(one.is_some(), store.record(letter(1_000 + number)).unwrap().is_some(), "seed {seed}");
                assert!(one.is_some() || n >= done.load(Ordering::SeqCst), "seed {seed}: {number} is lost");
            }
        }
        agrees(&store);
        store.commit(put(&store, 999, letter(0), None)).unwrap();
    }
}
