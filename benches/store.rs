//! How quick the store is: big groups, small commits, pages. `KABINET_RECORDS` sets the size (100,000).
#![allow(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may stop at once")]
#![allow(missing_docs, reason = "a benchmark has no readers of documentation")]

use std::ops::Bound;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use kabinet::base::clock::Timestamp;
use kabinet::base::error::Result;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::ids::{EntityKind, EntityRef};
use kabinet::domain::label::Label;
use kabinet::domain::operation::{Change, Deed, RequestId};
use kabinet::store::Memory;
use kabinet::store::{Direction, Holder, Proposal, Schema, Storage, Store, ViewEntry, ViewId, Window};
use uuid::Uuid;

/// Eight entries a record, two of them in parts.
struct Letters;

impl Schema for Letters {
    fn entries(&self, entity: EntityRef, record: &[u8], out: &mut Vec<ViewEntry>) -> Result<()> {
        for view in 0..8_u8 {
            let partition = match view {
                6 => record[..2].to_vec(),
                7 => entity.id.as_bytes()[8..].to_vec(),
                _ => Vec::new(),
            };
            let sort = [&[view], &record[..12]].concat();
            let id = entity.id.into_bytes();
            out.push(ViewEntry {
                view: ViewId(view),
                label: Label::default(),
                partition,
                sort,
                id,
                counted: view != 7,
            });
        }
        Ok(())
    }

    fn version(&self) -> u32 {
        1
    }
}

fn open(path: &Path) -> Store {
    let started = Instant::now();
    let store = Store::open(path, Arc::new(Letters), Holder::this("bench", Timestamp(0)), Memory::Ample, &mut |_| true)
        .unwrap();
    println!("open                      {:>10.1} ms", started.elapsed().as_secs_f64() * 1e3);
    store
}

fn proposal(n: u64, count: u64) -> Proposal {
    let deed = Deed {
        at: Timestamp(n as i64),
        actor: Actor::Internal(InternalActor::Importer),
        on_behalf: None,
        verb: "letter.import".to_owned(),
        request: RequestId(Uuid::from_u128(u128::from(n) << 64 | 1)),
        group: None,
        undoes: None,
    };
    let change = |n: u64| {
        let mut record = vec![0; 700];
        record[..8].copy_from_slice(&n.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes());
        let id = Uuid::from_u128((u128::from(n) << 64) | 5);
        Change { entity: EntityRef { kind: EntityKind::Letter, id }, before: None, after: Some(record) }
    };
    Proposal { deed, changes: (n..n + count).map(change).collect(), preconditions: Vec::new() }
}

fn main() {
    let records = std::env::var("KABINET_RECORDS").ok().and_then(|n| n.parse().ok()).unwrap_or(100_000_u64);
    let dir = tempfile::tempdir().unwrap();
    let store = open(dir.path());
    let started = Instant::now();
    for n in (0..records).step_by(500) {
        store.commit(proposal(n, 500)).unwrap();
    }
    let took = started.elapsed().as_secs_f64();
    println!("commits of 500 records    {:>10.0} records/s", records as f64 / took);
    let mut times: Vec<f64> = (0..500)
        .map(|n| {
            let started = Instant::now();
            store.commit(proposal(records + 1_000 + n, 1)).unwrap();
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    println!("commit of one record      {:>10.2} ms median, {:.2} p95", times[250], times[475]);
    let mut pages: Vec<f64> = (0..500_u64)
        .map(|n| {
            let started = Instant::now();
            let from = kabinet::store::Cursor::before(
                &[&[3], n.wrapping_mul(0x1234_5678_9ABC_DEF1).to_be_bytes().as_slice()].concat(),
            );
            let window = Window {
                view: ViewId(3),
                labels: &[Label::default()],
                partition: b"",
                from: Bound::Included(from),
                until: Bound::Unbounded,
                direction: Direction::Up,
                limit: 50,
            };
            let rows = store.page(&window).unwrap().rows;
            assert!(n > 100 || !rows.is_empty());
            started.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    pages.sort_by(f64::total_cmp);
    println!("page of 50                {:>10.3} ms median, {:.3} p95", pages[250], pages[475]);
    let contents: Vec<Vec<u8>> = (0..5_000_u32).map(|n| n.to_be_bytes().repeat(1_500)).collect();
    let started = Instant::now();
    for batch in contents.chunks(500) {
        store.put_many(&batch.iter().map(Vec::as_slice).collect::<Vec<_>>()).unwrap();
    }
    println!("contents of 6 kB          {:>10.0} a second", 5_000.0 / started.elapsed().as_secs_f64());
    let started = Instant::now();
    store.scrub(|_| true).unwrap();
    println!("scrub                     {:>10.1} ms", started.elapsed().as_secs_f64() * 1e3);
    drop(store);
    let store = open(dir.path());
    let started = Instant::now();
    store.rebuild().unwrap();
    println!("rebuild                   {:>10.1} s", started.elapsed().as_secs_f64());
}
