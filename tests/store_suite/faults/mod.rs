//! Thousands of broken disks: whatever was acknowledged is there, nothing is there in part, nothing twice.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use kabinet::base::error::{ErrorKind, Result};
use kabinet::domain::ids::ContentHash;
use kabinet::store::disk::{Disk, Fault, SimulatedDisk};
use kabinet::store::index::home::MemoryHome;
use kabinet::store::journal::scan::Position;
use kabinet::store::journal::{Journal, codec};
use kabinet::store::open::Opening;
use kabinet::store::segment::frame::FIXED;
use kabinet::store::{Proposal, Storage, Store};

use crate::tools::{agrees, holder, items};
use crate::toy::{Item, change, letter, proposal, put, toy};

const STEPS: u32 = 14;

fn start(disk: &SimulatedDisk, home: &MemoryHome, ballast: u64) -> Result<Store> {
    let (disk, home) = (Arc::new(disk.clone()), Box::new(home.clone()));
    // Segments so short that the script goes through several.
    Store::start(Opening { disk, home, schema: toy(), holder: holder(), segment_bytes: 1_500, ballast }, &mut |_| true)
}

/// Step `n` of the script: it makes, changes and removes, and is different from every other.
fn step(n: u32) -> Proposal {
    let item = |n: u32| Item::new(n as u16 % 3, n, (n % 4) as u8);
    let slot = |n: u32| (n % 5, item(n));
    let (place, new) = slot(n);
    let before = (n >= 5 && n % 7 != 5).then(|| item(n - 5));
    let after = (!n.is_multiple_of(7)).then_some(new);
    let mut changes =
        vec![change(letter(place), before.as_ref().filter(|_| !(n - 5).is_multiple_of(7)), after.as_ref())];
    changes.push(change(letter(100 + n), None, Some(&item(1_000 + n))));
    proposal(n, changes)
}

fn content(n: u32) -> Vec<u8> {
    vec![n as u8; 100 + 60 * n as usize]
}

/// What stands after the first `done` steps.
fn expected(done: u32) -> Vec<Item> {
    let mut letters = std::collections::BTreeMap::new();
    for n in 1..=done {
        for change in script(n).changes {
            match change.after {
                Some(after) => letters.insert(change.entity, Item::of(&after).unwrap()),
                None => letters.remove(&change.entity),
            };
        }
    }
    let mut items: Vec<Item> = letters.into_values().collect();
    items.sort_by_key(|item| item.rank);
    items
}

/// Step `n` with the records before it as they then are.
fn script(n: u32) -> Proposal {
    let mut before = std::collections::BTreeMap::new();
    for earlier in 1..n {
        for change in step(earlier).changes {
            before.insert(change.entity, change.after);
        }
    }
    let mut proposal = step(n);
    for change in &mut proposal.changes {
        change.before = before.get(&change.entity).cloned().flatten();
    }
    proposal
}

/// How far the script came.
#[derive(Default)]
struct Ledger {
    acknowledged: u32,
    asked: u32,
    contents: u32,
}

fn run(store: &Store, ledger: &mut Ledger) -> Result<()> {
    for n in ledger.acknowledged + 1..=STEPS {
        if n % 3 == 0 {
            store.put_many(&[&content(n), &content(n + 1), b"the same"])?;
            ledger.contents = n;
        }
        ledger.asked = n;
        let receipt = store.commit(script(n))?;
        assert_eq!(receipt.sequence.0, u64::from(n));
        ledger.acknowledged = n;
    }
    Ok(())
}

/// Opens what is left, checks the promises, and finishes the script.
fn finish(disk: &SimulatedDisk, home: &MemoryHome, mut ledger: Ledger, case: &str) {
    let store = start(disk, home, 0).unwrap_or_else(|error| panic!("{case}: {error}"));
    let done = store.sequence().0 as u32;
    assert!(done >= ledger.acknowledged && done <= ledger.asked, "{case}: {done} of {}", ledger.acknowledged);
    assert_eq!(items(&store), expected(done), "{case}");
    for n in (3..=ledger.contents).step_by(3) {
        assert_eq!(store.content(ContentHash::of(&content(n))).unwrap(), content(n), "{case}");
    }
    for n in ledger.acknowledged + 1..=ledger.asked {
        let receipt = store.commit(script(n)).unwrap();
        assert_eq!((receipt.sequence.0, receipt.repeated), (u64::from(n), n <= done), "{case}");
        ledger.acknowledged = n;
    }
    run(&store, &mut ledger).unwrap_or_else(|error| panic!("{case}: {error}"));
    assert_eq!(items(&store), expected(STEPS), "{case}");
    agrees(&store);
    store.close().unwrap();
}

fn writes_of_the_script() -> u64 {
    let disk = SimulatedDisk::new();
    let store = start(&disk, &MemoryHome::default(), 0).unwrap();
    run(&store, &mut Ledger::default()).unwrap();
    store.close().unwrap();
    disk.writes()
}

#[test]
fn power_cuts_after_every_write() {
    let writes = writes_of_the_script();
    let mut cases = 0;
    for at in 0..writes {
        for seed in 0..18 {
            let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
            disk.plan(Some(Fault::CutAt(at)));
            let mut ledger = Ledger::default();
            let stale = interrupted(&disk, &home, &mut ledger);
            let left = disk.after_power_cut(seed * 1_000 + at);
            let index = match seed % 3 {
                0 => MemoryHome::default(),
                1 => home,
                _ => stale,
            };
            finish(&left, &index, ledger, &format!("cut at {at} of {writes}, seed {seed}"));
            cases += 1;
        }
    }
    println!("{cases} power cuts");
    assert!(cases > 1_000);
}

/// Runs the script until the disk fails; answers the index as it was half way.
fn interrupted(disk: &SimulatedDisk, home: &MemoryHome, ledger: &mut Ledger) -> MemoryHome {
    let Ok(store) = start(disk, home, 0) else { return MemoryHome::default() };
    let mut stale = MemoryHome::default();
    for _ in 0..2 {
        if run(&store, ledger).is_err() {
            stale = home.copy();
            break;
        }
    }
    stale
}

#[test]
fn kills_after_every_write() {
    for at in 0..writes_of_the_script() {
        let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
        disk.plan(Some(Fault::CutAt(at)));
        let mut ledger = Ledger::default();
        let _ = interrupted(&disk, &home, &mut ledger);
        finish(&disk.after_kill(), &home, ledger, &format!("kill at {at}"));
    }
}

#[test]
fn every_second_loss_comes_during_the_recovery_of_the_first() {
    let writes = writes_of_the_script();
    for at in (0..writes).step_by(2) {
        for second in 0..8 {
            let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
            disk.plan(Some(Fault::CutAt(at)));
            let mut ledger = Ledger::default();
            let _ = interrupted(&disk, &home, &mut ledger);
            let left = disk.after_power_cut(at * 31 + second);
            left.plan(Some(Fault::CutAt(second)));
            let _ = start(&left, &MemoryHome::default(), 0);
            let again = left.after_power_cut(at + second * 17);
            finish(&again, &MemoryHome::default(), ledger, &format!("cut at {at}, then at {second}"));
        }
    }
}

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
fn a_flipped_bit_is_never_taken_for_absence() {
    let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
    let store = start(&disk, &home, 0).unwrap();
    run(&store, &mut Ledger::default()).unwrap();
    drop(store);
    let (mut stopped, mut cases) = (0, 0);
    for name in disk.list("journal").unwrap() {
        let path = format!("journal/{name}");
        let length = disk.open(&path).unwrap().len().unwrap() as usize;
        for offset in (0..length).step_by(5) {
            let damaged = disk.after_kill();
            damaged.flip(&path, offset, offset as u8);
            let error = start(&damaged, &MemoryHome::default(), 0).err().unwrap_or_else(|| panic!("{path} {offset}"));
            assert_eq!(error.kind, ErrorKind::Damaged, "{path} {offset}: {error}");
            assert!(error.arg("file").is_some() && error.arg("offset").is_some() && error.arg("safe").is_some());
            assert!(start(&damaged, &MemoryHome::default(), 0).is_err(), "it stays stopped");
            let unclean = damaged.after_kill();
            unclean.remove("clean").unwrap();
            let error = start(&unclean, &MemoryHome::default(), 0).err().unwrap_or_else(|| panic!("{path} {offset}"));
            assert_eq!(error.kind, ErrorKind::Damaged, "{path} {offset}: {error}");
            // With its index the store opens, and says so where the damage is read.
            if let Ok(store) = start(&damaged, &home.copy(), 0) {
                assert_eq!(items(&store), expected(STEPS));
                let read = |n| store.operation(kabinet::domain::operation::Sequence(n));
                stopped += u32::from((1..=u64::from(STEPS)).any(|n| read(n).is_err()));
            }
            cases += 1;
        }
    }
    println!("{cases} flips in the journal, {stopped} found by reading");
    assert!(stopped > 0);
}

#[test]
fn a_flipped_bit_in_a_pack_costs_one_content_and_is_said() {
    let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
    let store = start(&disk, &home, 0).unwrap();
    run(&store, &mut Ledger::default()).unwrap();
    drop(store);
    let wanted: Vec<Vec<u8>> = (3..=STEPS).step_by(3).map(content).collect();
    for name in disk.list("packs").unwrap() {
        let path = format!("packs/{name}");
        let length = disk.open(&path).unwrap().len().unwrap() as usize;
        for offset in (0..length).step_by(11) {
            let damaged = disk.after_kill();
            damaged.flip(&path, offset, offset as u8);
            for index in [home.copy(), MemoryHome::default()] {
                let store = start(&damaged, &index, 0).unwrap();
                let mut lost = 0;
                for content in &wanted {
                    match store.content(ContentHash::of(content)) {
                        Ok(found) => assert_eq!(found, *content),
                        Err(error) => {
                            assert_eq!(error.id, "content-lost");
                            lost += 1;
                        }
                    }
                }
                assert!(lost <= 1, "{path} {offset}: {lost} lost");
                assert_eq!(items(&store), expected(STEPS));
            }
        }
    }
}

#[test]
fn a_content_that_is_damaged_is_whole_once_it_is_put_again() {
    let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
    let store = start(&disk, &home, 0).unwrap();
    let (lost, kept) = (content(20), content(3));
    store.put_many(&[&kept]).unwrap();
    let hash = store.put_many(&[&lost]).unwrap()[0];
    let path = format!("packs/{}", disk.list("packs").unwrap().pop().unwrap());
    disk.flip(&path, disk.open(&path).unwrap().len().unwrap() as usize - 9, 3);
    assert_eq!(store.content(hash).unwrap_err().id, "content-lost");
    let used = disk.used();
    store.put_many(&[&kept]).unwrap();
    assert_eq!(disk.used(), used, "what is whole is not written again");
    store.put_many(&[&lost, &kept, &lost]).unwrap();
    assert_eq!(store.content(hash).unwrap(), lost);
    assert!(disk.used() < used + 2 * lost.len() as u64, "once is enough");
    drop(store);
    for home in [home, MemoryHome::default()] {
        let store = start(&disk.after_power_cut(1), &home, 0).unwrap();
        assert_eq!((store.content(hash).unwrap(), store.put_many(&[&kept]).unwrap().len()), (lost.clone(), 1));
    }
}

#[test]
fn a_journal_that_was_cut_is_noticed() {
    let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
    let store = start(&disk, &home, 0).unwrap();
    run(&store, &mut Ledger::default()).unwrap();
    store.close().unwrap();
    let last = format!("journal/{}", disk.list("journal").unwrap().pop().unwrap());
    let length = disk.open(&last).unwrap().len().unwrap() as usize;
    for keep in (0..length).step_by(7) {
        let damaged = disk.after_kill();
        damaged.change(&last, |bytes| bytes.truncate(keep));
        // The note of the clean end knows better, or the index does.
        assert_eq!(start(&damaged, &MemoryHome::default(), 0).err().unwrap().kind, ErrorKind::Damaged);
        damaged.remove("clean").unwrap();
        let error = start(&damaged, &home.copy(), 0).err().unwrap();
        assert_eq!(error.id, "journal-short", "{keep}: {error}");
        assert_eq!(error.arg("known"), Some(STEPS.to_string().as_str()));
    }
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
