//! Rebuilds in use that meet trouble on their way: they are tried again, and closing ends them.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::domain::ids::EntityRef;
use kabinet::store::disk::SimulatedDisk;
use kabinet::store::index::home::MemoryHome;
use kabinet::store::{Schema, Storage, Store, ViewEntry, memory};

use crate::tools::{agrees, items};
use crate::toy::{Item, letter, put, toy};

fn filled(disk: &SimulatedDisk, schema: Arc<dyn Schema>) -> Store {
    let store = memory::open_on(disk, &MemoryHome::default(), schema).unwrap();
    for n in 0..20 {
        store.commit(put(&store, n, letter(n), Some(&Item::new(0, n, 1)))).unwrap();
    }
    store
}

fn works(store: &Store) {
    assert_eq!(items(store).len(), 20);
    agrees(store);
    store.commit(put(store, 99, letter(99), Some(&Item::new(0, 99, 1)))).unwrap();
    assert_eq!(items(store).len(), 21);
}

#[test]
fn a_rebuild_goes_on_once_the_disk_answers_again() {
    let disk = SimulatedDisk::new();
    let store = filled(&disk, toy());
    for failing in [1, 3] {
        disk.fail_reads(failing);
        store.rebuild().unwrap();
    }
    works(&store);
}

/// A schema that panics as often as it is told to.
struct Startled(Arc<dyn Schema>, Arc<AtomicU32>);

impl Schema for Startled {
    fn entries(&self, entity: EntityRef, record: &[u8], out: &mut Vec<ViewEntry>) -> Result<()> {
        let panics = self.1.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        assert!(panics.is_err(), "startled");
        self.0.entries(entity, record, out)
    }

    fn version(&self) -> u32 {
        self.0.version()
    }
}

#[test]
fn a_rebuild_that_panics_is_tried_again() {
    let panics = Arc::new(AtomicU32::new(0));
    let store = filled(&SimulatedDisk::new(), Arc::new(Startled(toy(), Arc::clone(&panics))));
    panics.store(2, Ordering::SeqCst);
    store.rebuild().unwrap();
    assert_eq!(panics.load(Ordering::SeqCst), 0);
    works(&store);
}

#[test]
fn closing_ends_a_rebuild_that_never_goes_well() {
    let disk = SimulatedDisk::new();
    let store = filled(&disk, toy());
    disk.fail_reads(u64::MAX);
    let index = store.engine().index().unwrap();
    store.engine().heal(&index, Error::new(ErrorKind::Damaged, "index-damaged"));
    drop(index);
    let begun = Instant::now();
    while store.record(letter(1)).is_ok() || store.record(letter(1)).is_err_and(|error| error.kind != ErrorKind::Io) {
        assert!(begun.elapsed() < Duration::from_secs(20), "the cause is not told");
        std::thread::sleep(Duration::from_millis(5));
    }
    let closing = Instant::now();
    store.close().unwrap();
    assert!(closing.elapsed() < Duration::from_secs(30), "{:?}", closing.elapsed());
    drop(store);
    disk.fail_reads(0);
    works(&memory::open_on(&disk, &MemoryHome::default(), toy()).unwrap());
}
