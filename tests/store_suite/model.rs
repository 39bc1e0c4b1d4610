//! Any run of changes, compared with a plain list: pages, counts, parts and history.

use std::collections::BTreeMap;
use std::ops::Bound;

use kabinet::store::{Cursor, Direction, Storage, Store, Window, memory};
use proptest::prelude::*;

use crate::tools::{agrees, open, window};
use crate::toy::{ALL, BY_PERSON, Item, label, letter, put, toy};

type Model = BTreeMap<u32, Item>;

fn steps() -> impl Strategy<Value = Vec<(u32, Option<Item>)>> {
    let item = (0..4_u16, 0..12_u32, 0..4_u8).prop_map(|(lane, rank, person)| Item::new(lane, rank, person));
    prop::collection::vec((0..16_u32, prop::option::weighted(0.8, item)), 1..60)
}

fn play(store: &Store, steps: &[(u32, Option<Item>)]) -> Model {
    let mut model = Model::new();
    for (n, (id, item)) in steps.iter().enumerate() {
        store.commit(put(store, n as u32, letter(*id), item.as_ref())).unwrap();
        match item {
            Some(item) => model.insert(*id, item.clone()),
            None => model.remove(id),
        };
    }
    model
}

/// The places that a window over these lanes shows, in order upwards.
fn expected(model: &Model, lanes: &[u16], person: Option<u8>) -> Vec<(u32, uuid::Uuid)> {
    let shown = model.iter().filter(|(_, item)| lanes.contains(&item.lane) && person.is_none_or(|p| item.person == p));
    let mut places: Vec<_> = shown.map(|(id, item)| (item.rank, letter(*id).id)).collect();
    places.sort_unstable();
    places
}

fn compare(store: &Store, model: &Model, lanes: &[u16], limit: usize, from: u32) {
    let labels: Vec<_> = lanes.iter().map(|lane| label(*lane)).collect();
    for (view, person) in [(ALL, None), (BY_PERSON, Some(1)), (BY_PERSON, Some(3))] {
        let partition = person.map_or_else(Vec::new, |person| vec![person]);
        let all = expected(model, lanes, person);
        assert_eq!(store.count(view, &labels, &partition).unwrap(), all.len() as u64);
        let cursor = Cursor::before(&from.to_be_bytes());
        let up = Window { from: Bound::Included(cursor.clone()), limit, ..window(view, &labels, &partition) };
        let down = Window { from: Bound::Excluded(cursor), direction: Direction::Down, ..up.clone() };
        let above: Vec<_> = all.iter().filter(|(rank, _)| *rank >= from).copied().collect();
        let below: Vec<_> = all.iter().rev().filter(|(rank, _)| *rank < from).copied().collect();
        for (window, wanted) in [(up, above), (down, below)] {
            let page = store.page(&window).unwrap();
            let place = |row: &kabinet::store::Row| {
                (u32::from_be_bytes(row.sort.clone().try_into().unwrap()), uuid::Uuid::from_bytes(row.id))
            };
            let found: Vec<_> = page.rows.iter().map(place).collect();
            assert_eq!(found, wanted.iter().take(limit).copied().collect::<Vec<_>>());
            assert_eq!(page.more, wanted.len() > limit);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn views_equal_a_plain_list(
        steps in steps(),
        lanes in prop::collection::btree_set(0..4_u16, 0..4),
        limit in 0..9_usize,
        from in 0..13_u32,
    ) {
        let store = memory::open(toy()).unwrap();
        let model = play(&store, &steps);
        agrees(&store);
        compare(&store, &model, &lanes.into_iter().collect::<Vec<_>>(), limit, from);
        let touched = |id: u32| steps.iter().enumerate().filter(move |(_, step)| step.0 == id).map(|(n, _)| n as u64 + 1);
        for id in 0..16 {
            let history: Vec<u64> = store.history(letter(id), None, 100).unwrap().iter().map(|s| s.0).collect();
            let mut wanted: Vec<u64> = touched(id).collect();
            wanted.reverse();
            assert_eq!(history, wanted);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sled_and_its_rebuild_equal_a_plain_list(steps in steps(), limit in 1..9_usize, from in 0..13_u32) {
        let dir = tempfile::tempdir().unwrap();
        let store = open(dir.path()).unwrap();
        let model = play(&store, &steps);
        compare(&store, &model, &[0, 1, 3], limit, from);
        store.rebuild().unwrap();
        compare(&store, &model, &[0, 1, 3], limit, from);
        agrees(&store);
    }
}
