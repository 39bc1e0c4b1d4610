//! Thousands of broken disks: whatever was acknowledged is there, nothing is there in part, nothing twice.

mod flips;
mod power;
mod refusals;

use std::sync::Arc;

use kabinet::base::error::Result;
use kabinet::domain::ids::ContentHash;
use kabinet::store::disk::SimulatedDisk;
use kabinet::store::index::home::MemoryHome;
use kabinet::store::open::Opening;
use kabinet::store::{Proposal, Storage, Store};

use crate::tools::{agrees, holder, items};
use crate::toy::{Item, change, letter, proposal, toy};

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
