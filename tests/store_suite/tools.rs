//! Stores to test on, and the checks that every test ends with.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::path::Path;

use kabinet::base::clock::Timestamp;
use kabinet::base::error::Result;
use kabinet::store::Memory;
use kabinet::store::index::key;
use kabinet::store::{Cursor, Direction, Holder, Storage, Store, ViewId, Window, memory};

use crate::toy::{ALL, BY_PERSON, Item, label, toy};

pub fn holder() -> Holder {
    Holder::this("store-test", Timestamp(1_700_000_000_000))
}

pub fn open(path: &Path) -> Result<Store> {
    Store::open(path, toy(), holder(), Memory::Modest, &mut |_| true)
}

/// Runs a test on a store in memory and on one with sled.
pub fn on_both(test: impl Fn(&Store)) {
    let in_memory = memory::open(toy()).unwrap();
    test(&in_memory);
    agrees(&in_memory);
    let dir = tempfile::tempdir().unwrap();
    let on_disk = open(dir.path()).unwrap();
    test(&on_disk);
    agrees(&on_disk);
    drop(on_disk);
    let again = open(dir.path()).unwrap();
    agrees(&again);
}

pub fn window<'a>(view: ViewId, labels: &'a [kabinet::domain::label::Label], partition: &'a [u8]) -> Window<'a> {
    let (from, until) = (Bound::<Cursor>::Unbounded, Bound::Unbounded);
    Window { view, labels, partition, from, until, direction: Direction::Up, limit: 10_000 }
}

/// Counters equal a recount of the entries, and the entries equal what the records say.
pub fn agrees(store: &Store) {
    let index = store.engine().index().unwrap();
    let all = index.table().scan(Bound::Unbounded, Bound::Unbounded, false);
    let (mut counted, mut counters) = (BTreeMap::<Vec<u8>, u64>::new(), BTreeMap::new());
    let (mut entries, mut expected) = (BTreeMap::new(), BTreeMap::new());
    for pair in all {
        let (key, value) = pair.unwrap();
        match key[0] {
            key::RECORD => {
                let entity = key::entity(&key).unwrap();
                let schema = toy();
                expected.extend(kabinet::store::index::derive::entries(entity, Some(&value), &*schema).unwrap());
            }
            key::VIEW => {
                if value == [1] {
                    *counted.entry(key::counter_of(&key).unwrap()).or_default() += 1;
                }
                entries.insert(key, value == [1]);
            }
            key::COUNTER => {
                counters.insert(key, u64::from_be_bytes(value.try_into().unwrap()));
            }
            _ => {}
        }
    }
    assert_eq!(counted, counters);
    assert_eq!(entries, expected);
    index.scrub(|_| true).unwrap();
}

/// What a store shows: every item in order, as rank, lane and person.
pub fn items(store: &Store) -> Vec<Item> {
    let labels: Vec<_> = (0..8).map(label).collect();
    let page = store.page(&window(ALL, &labels, b"")).unwrap();
    let item = |row: &kabinet::store::Row| {
        let id = uuid::Uuid::from_bytes(row.id);
        let entity = kabinet::domain::ids::EntityRef { kind: kabinet::domain::ids::EntityKind::Letter, id };
        Item::of(&store.record(entity).unwrap().unwrap()).unwrap()
    };
    let items: Vec<Item> = page.rows.iter().map(item).collect();
    assert_eq!(store.count(ALL, &labels, b"").unwrap(), items.len() as u64);
    let with_person = items.iter().filter(|item| item.person > 0).count() as u64;
    let persons = store.partitions(BY_PERSON, &labels, None, 1_000).unwrap();
    assert_eq!(persons.iter().map(|(_, count)| count).sum::<u64>(), with_person);
    items
}
