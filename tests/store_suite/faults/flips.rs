//! Bits that flipped and ends that are missing: found, never taken for absence.

use kabinet::base::error::ErrorKind;
use kabinet::domain::ids::ContentHash;
use kabinet::store::Storage;
use kabinet::store::disk::{Disk, SimulatedDisk};
use kabinet::store::index::home::MemoryHome;

use super::{Ledger, STEPS, content, expected, run, start};
use crate::tools::items;

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
