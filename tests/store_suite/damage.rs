//! Damage to the index's files: healed, or harmless; never wrong, never missing, never a panic that ends the program.

use std::fs;
use std::path::{Path, PathBuf};

use kabinet::store::Storage;

use crate::tools::{agrees, items, open};
use crate::toy::{ALL, Item, label, letter, put};

const RECORDS: u32 = 400;

/// A closed store with some hundreds of records, to be copied for every trial.
fn sample(dir: &Path) {
    let store = open(dir).unwrap();
    for n in 0..RECORDS {
        let item = Item { text: format!("предмет {n} ").repeat(20), ..Item::new(0, n, (n % 7) as u8) };
        store.commit(put(&store, n, letter(n), Some(&item))).unwrap();
    }
    store.put_many(&[b"kept"]).unwrap();
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn files(dir: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            files(&entry.path(), found);
        } else if entry.metadata().unwrap().len() > 0 {
            found.push(entry.path());
        }
    }
    found.sort();
}

fn whole(dir: &Path) {
    // A reading may be the first to meet the damage: then the index is rebuilt, and the reading asked again.
    let store = open(dir).unwrap();
    for _ in 0..600 {
        if store.scrub(|_| true).is_ok() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    assert_eq!(items(&store).len() as u32, RECORDS);
    assert_eq!(store.content(kabinet::domain::ids::ContentHash::of(b"kept")).unwrap(), b"kept");
    agrees(&store);
    store.commit(put(&store, 9_000, letter(9_000), Some(&Item::new(0, 9_000, 0)))).unwrap();
    assert_eq!(store.count(ALL, &[label(0)], b"").unwrap(), u64::from(RECORDS) + 1);
    drop(store);
    assert_eq!(items(&open(dir).unwrap()).len() as u32, RECORDS + 1);
}

#[test]
fn trials_on_the_files_of_the_index() {
    let root = tempfile::tempdir().unwrap();
    let origin = root.path().join("origin");
    sample(&origin);
    let mut chance = 12_345_u64;
    let mut next = |below: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (chance >> 33) % below.max(1)
    };
    let trials = std::env::var("KABINET_DAMAGE").ok().and_then(|n| n.parse().ok()).unwrap_or(36);
    for trial in 0..trials {
        let dir = root.path().join(format!("{trial}"));
        copy(&origin, &dir);
        let mut found = Vec::new();
        files(&dir.join("index.sled"), &mut found);
        let path = &found[next(found.len() as u64) as usize];
        let mut bytes = fs::read(path).unwrap();
        let at = next(bytes.len() as u64) as usize;
        match trial % 3 {
            0 => bytes[at] ^= 1 << next(8),
            1 => bytes.truncate(at),
            _ => {
                let end = (at + 4_096).min(bytes.len());
                bytes[at..end].fill(0);
            }
        }
        fs::write(path, bytes).unwrap();
        if trial % 2 == 0 {
            // As after a crash: the index is checked at once.
            fs::remove_file(dir.join("clean")).unwrap();
        }
        whole(&dir);
        fs::remove_dir_all(&dir).unwrap();
    }
}

#[test]
fn an_index_that_is_gone_or_is_not_an_index_is_rebuilt() {
    let root = tempfile::tempdir().unwrap();
    let origin = root.path().join("origin");
    sample(&origin);
    let removed = root.path().join("removed");
    copy(&origin, &removed);
    fs::remove_dir_all(removed.join("index.sled")).unwrap();
    whole(&removed);
    let foreign = root.path().join("foreign");
    copy(&origin, &foreign);
    fs::remove_dir_all(foreign.join("index.sled/0001")).unwrap();
    fs::write(foreign.join("index.sled/0001"), b"not a folder").unwrap();
    whole(&foreign);
}

/// Waits until the index, which meets the full disk some seconds later, has been opened again and stays well.
fn settle(store: &kabinet::store::Store) {
    let mut well = 0;
    for _ in 0..400 {
        std::thread::sleep(std::time::Duration::from_millis(50));
        well = if store.scrub(|_| true).is_ok() { well + 1 } else { 0 };
        if well > 120 {
            return;
        }
    }
    panic!("the index does not recover");
}

/// Runs where `KABINET_SMALL_DISK` names a folder on a file system of some 64 MB, which it fills.
#[test]
fn a_disk_that_is_really_full_refuses_reads_on_and_works_again() {
    let Some(disk) = std::env::var_os("KABINET_SMALL_DISK") else {
        println!("skipped: KABINET_SMALL_DISK names no folder");
        return;
    };
    let dir = tempfile::tempdir_in(&disk).unwrap();
    let store = open(&dir.path().join("office")).unwrap();
    let fill = |store: &kabinet::store::Store, from: u32| {
        for n in from.. {
            let item = Item { text: format!("{n} ").repeat(5_000), ..Item::new(0, n, 1) };
            match store.commit(put(store, n, letter(n), Some(&item))) {
                Ok(_) => {}
                Err(error) => return (n, error.id.to_string()),
            }
        }
        unreachable!()
    };
    let room = dir.path().join("room");
    fs::write(&room, vec![1; 20 << 20]).unwrap();
    let (done, error) = fill(&store, 0);
    assert_eq!(error, "disk-full");
    let rest = dir.path().join("filler");
    let filled = fs::write(&rest, vec![1; 64 << 20]);
    assert!(filled.is_err(), "this disk is too large");
    settle(&store);
    assert_eq!(items(&store).len() as u32, done);
    assert_eq!(fill(&store, done), (done, "disk-full".to_owned()));
    drop(store);
    let store = open(&dir.path().join("office")).unwrap();
    assert_eq!(items(&store).len() as u32, done);
    assert_eq!(fill(&store, done), (done, "disk-full".to_owned()));
    fs::remove_file(rest).unwrap();
    fs::remove_file(room).unwrap();
    let (more, _) = fill(&store, done);
    assert!(more > done);
    assert_eq!(items(&store).len() as u32, more);
    agrees(&store);
}

#[test]
fn an_older_index_catches_up() {
    let root = tempfile::tempdir().unwrap();
    let (origin, older) = (root.path().join("origin"), root.path().join("older"));
    sample(&origin);
    copy(&origin.join("index.sled"), &older);
    {
        let store = open(&origin).unwrap();
        for n in 0..50 {
            store.commit(put(&store, 5_000 + n, letter(5_000 + n), Some(&Item::new(1, n, 0)))).unwrap();
        }
    }
    fs::remove_dir_all(origin.join("index.sled")).unwrap();
    copy(&older, &origin.join("index.sled"));
    let store = open(&origin).unwrap();
    assert_eq!(store.count(ALL, &[label(0), label(1)], b"").unwrap(), u64::from(RECORDS) + 50);
    agrees(&store);
}

#[test]
fn a_journal_that_lost_what_the_index_knows_stops() {
    let root = tempfile::tempdir().unwrap();
    let origin = root.path().join("origin");
    sample(&origin);
    let mut found = Vec::new();
    files(&origin.join("journal"), &mut found);
    let bytes = fs::read(&found[0]).unwrap();
    fs::write(&found[0], &bytes[..bytes.len() / 2]).unwrap();
    fs::remove_file(origin.join("clean")).unwrap();
    let error = open(&origin).err().unwrap();
    assert_eq!(error.id, "journal-short");
    assert_eq!(error.arg("known"), Some("400"));
    fs::remove_dir_all(origin.join("journal")).unwrap();
    assert_eq!(open(&origin).err().unwrap().id, "journal-short");
}
