//! Looking after a store: verify, repair, backup, restore.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};

use kabinet::base::clock::Timestamp;
use kabinet::domain::ids::{ContentHash, UserId};
use kabinet::domain::operation::{Deed, Sequence};
use kabinet::store::Memory;
use kabinet::store::backup::backup;
use kabinet::store::backup_beside::backup_beside;
use kabinet::store::disk::{Disk, RealDisk};
use kabinet::store::open::Opening;
use kabinet::store::repair::{Repaired, repair};
use kabinet::store::restore::restore;
use kabinet::store::verify::{IndexVerdict, Verdict, verify};
use kabinet::store::{Storage, Store};
use kabinet::words::{Language, Words};
use uuid::Uuid;

use crate::tools::{agrees, holder, items, open};
use crate::toy::{Item, deed, letter, put, toy};

const USER: UserId = UserId::new(Uuid::from_u128(5));

fn opening(dir: &Path) -> Opening {
    // Segments so short that there are several.
    Opening { segment_bytes: 4_000, ballast: 0, ..Opening::directory(dir, toy(), holder(), Memory::Modest).unwrap() }
}

fn start(dir: &Path) -> Store {
    Store::start(opening(dir), &mut |_| true).unwrap()
}

fn verdict(dir: &Path) -> Verdict {
    verify(&opening(dir), &mut |_| true).unwrap()
}

fn repaired(dir: &Path) -> Repaired {
    let mut number = 900_000;
    let mut deeds = || {
        number += 1;
        Deed { verb: "store.repair".to_owned(), at: Timestamp(5), ..deed(number) }
    };
    repair(&opening(dir), &mut deeds, &mut |_| true).unwrap()
}

/// Sixty operations on twenty letters, some of them removals, and a few contents.
fn sample(dir: &Path) -> Vec<Item> {
    let store = start(dir);
    for n in 0..60_u32 {
        let item = Item::new(n as u16 % 2, n, (n % 3) as u8);
        store.commit(put(&store, n, letter(n % 20), (n % 11 != 4).then_some(&item))).unwrap();
    }
    store.put_many(&[b"one", b"two", &[3; 9_000]]).unwrap();
    let user = USER;
    store.drafts().save(user, Uuid::from_u128(6), "нацрт".as_bytes()).unwrap();
    store.seen(user).unwrap().add(&[[7; 16]]).unwrap();
    items(&store)
}

fn segments(dir: &Path) -> Vec<std::path::PathBuf> {
    let mut found: Vec<_> = fs::read_dir(dir.join("journal")).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.sort();
    found
}

fn flip(path: &Path, at: usize) {
    let mut bytes = fs::read(path).unwrap();
    bytes[at] ^= 4;
    fs::write(path, bytes).unwrap();
}

#[test]
fn a_good_store_is_found_good_and_repair_leaves_it_alone() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    let found = verdict(dir.path());
    assert!(found.is_good(), "{found:?}");
    assert_eq!((found.last, found.contents), (Sequence(60), 3));
    let done = repaired(dir.path());
    assert_eq!((done.kept, done.complete), (None, true));
    assert_eq!(items(&start(dir.path())), before);
}

#[test]
fn each_kind_of_damage_is_named() {
    let dir = tempfile::tempdir().unwrap();
    sample(dir.path());
    let segment = &segments(dir.path())[1];
    let whole = fs::read(segment).unwrap();
    flip(segment, 700);
    let found = verdict(dir.path());
    assert_eq!(found.journal.as_ref().unwrap().id, "journal-damaged");
    assert_eq!(found.index, IndexVerdict::NotCompared);
    assert!(!found.is_good() && found.last.0 < 60);
    fs::write(segment, whole).unwrap();
    let pack = fs::read_dir(dir.path().join("packs")).unwrap().next().unwrap().unwrap().path();
    flip(&pack, 64 + 96 + 1);
    let found = verdict(dir.path());
    assert_eq!((found.journal, found.packs.len(), found.contents), (None, 1, 2));
    flip(&pack, 64 + 96 + 1);
    let index = start(dir.path());
    let table = index.engine().index().unwrap();
    table.table().apply(vec![(kabinet::store::index::key::record(letter(0)), None)]).unwrap();
    drop(table);
    drop(index);
    assert_eq!(verdict(dir.path()).index, IndexVerdict::Differs(1));
}

#[test]
fn a_break_in_the_journal_is_bridged_from_a_whole_index() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    flip(&segments(dir.path())[1], 700);
    flip(&segments(dir.path())[2], 900);
    let last = segments(dir.path()).pop().unwrap();
    fs::write(&last, &fs::read(&last).unwrap()[..200]).unwrap();
    assert_eq!(open(dir.path()).err().map(|error| error.kind), Some(kabinet::base::error::ErrorKind::Damaged));
    let done = repaired(dir.path());
    assert!(done.complete && done.restored > 0 && done.lost.len() >= 2, "{done:?}");
    assert!(Path::new(&done.kept.unwrap()).join(segments(dir.path())[0].file_name().unwrap()).exists());
    let store = start(dir.path());
    assert_eq!(items(&store), before);
    assert_eq!(store.sequence(), Sequence(60));
    agrees(&store);
    let (from, _) = done.lost[0];
    assert!(store.operation(Sequence(from - 1)).is_ok());
    let bridge = store.operations_after(Sequence(from - 1), 1).unwrap().remove(0);
    assert_eq!(bridge.deed.verb, "store.repair");
    store.commit(put(&store, 5_000, letter(500), Some(&Item::new(0, 1, 0)))).unwrap();
    drop(store);
    assert!(verdict(dir.path()).is_good());
}

#[test]
fn without_an_index_later_operations_say_what_the_lost_ones_did() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    fs::remove_dir_all(dir.path().join("index.sled")).unwrap();
    // Every letter is changed again later, so nothing of what stands at the end is lost.
    flip(&segments(dir.path())[0], 600);
    let done = repaired(dir.path());
    assert!(!done.complete && done.lost.len() == 1);
    let store = start(dir.path());
    assert_eq!(items(&store), before);
    agrees(&store);
}

#[test]
fn a_journal_that_is_gone_comes_back_from_the_index() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    fs::remove_dir_all(dir.path().join("journal")).unwrap();
    assert_eq!(open(dir.path()).err().unwrap().id, "journal-short");
    let done = repaired(dir.path());
    assert_eq!((done.complete, done.lost), (true, vec![(1, 60)]));
    assert_eq!(items(&start(dir.path())), before);
    assert!(verdict(dir.path()).is_good());
}

#[test]
fn a_journal_that_was_never_opened_without_comes_back_from_the_index() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    fs::remove_dir_all(dir.path().join("journal")).unwrap();
    assert_eq!(verdict(dir.path()).journal.unwrap().id, "journal-short");
    let done = repaired(dir.path());
    assert_eq!((done.complete, done.lost), (true, vec![(1, 60)]));
    assert_eq!(items(&start(dir.path())), before);
    assert!(verdict(dir.path()).is_good());
}

#[test]
fn a_repair_that_was_cut_between_its_renames_is_finished() {
    let dir = tempfile::tempdir().unwrap();
    let before = sample(dir.path());
    flip(&segments(dir.path())[1], 700);
    let kept = repaired(dir.path()).kept.unwrap();
    // As a loss of power between the two renames leaves it.
    fs::rename(dir.path().join("journal"), dir.path().join("journal.repaired")).unwrap();
    assert_eq!(open(dir.path()).err().unwrap().id, "journal-missing");
    assert_eq!(verdict(dir.path()).journal.unwrap().id, "journal-missing");
    let done = repaired(dir.path());
    assert_eq!((done.finished, done.complete, done.kept), (true, false, Some(kept)));
    assert_eq!(items(&start(dir.path())), before);
    assert!(verdict(dir.path()).is_good());
}

#[test]
fn packs_alone_are_no_whole_store() {
    let dir = tempfile::tempdir().unwrap();
    sample(dir.path());
    for gone in ["journal", "index.sled"] {
        fs::remove_dir_all(dir.path().join(gone)).unwrap();
    }
    fs::remove_file(dir.path().join("clean")).unwrap();
    let found = verdict(dir.path());
    assert_eq!((found.is_good(), found.contents, found.journal.unwrap().id.as_ref()), (false, 3, "journal-lost"));
    let error = repair(&opening(dir.path()), &mut || deed(1), &mut |_| true).unwrap_err();
    assert_eq!(error.id, "journal-lost");
    assert!(!dir.path().join("journal").exists());
}

#[test]
fn a_backup_made_in_use_is_restored_whole() {
    let dir = tempfile::tempdir().unwrap();
    let (office, file, copy) = (dir.path().join("office"), dir.path().join("backup.kab"), dir.path().join("copy"));
    sample(&office);
    let store = start(&office);
    let manifest = std::thread::scope(|scope| {
        let store = &store;
        scope.spawn(move || {
            for n in 0..300_u32 {
                store.commit(put(store, 10_000 + n, letter(100 + n), Some(&Item::new(0, n, 1)))).unwrap();
                store.put_many(&[&n.to_le_bytes().repeat(30)]).unwrap();
            }
        });
        backup(store.engine(), &file, &mut |_| true).unwrap()
    });
    assert_eq!(backup(store.engine(), &file, &mut |_| true).unwrap_err().id, "file-exists");
    assert_eq!(restore(&file, &copy, &mut |_| true).unwrap(), manifest);
    let restored = start(&copy);
    assert_eq!(restored.sequence(), Sequence(manifest.sequence));
    for n in 1..=manifest.sequence {
        assert_eq!(restored.operation(Sequence(n)).unwrap(), store.operation(Sequence(n)).unwrap());
    }
    agrees(&restored);
    assert_eq!(restored.content(ContentHash::of(b"two")).unwrap(), b"two");
    let user = USER;
    assert_eq!(restored.drafts().load(user, Uuid::from_u128(6)).unwrap().unwrap(), "нацрт".as_bytes());
    assert!(restored.seen(user).unwrap().contains(&[7; 16]));
    assert_eq!(restore(&file, &copy, &mut |_| true).unwrap_err().id, "not-empty");
}

#[test]
fn backups_beside_a_writer_hold_all_that_was_acknowledged_before_them() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    sample(&office);
    let store = start(&office);
    let (done, acknowledged) = (AtomicBool::new(false), AtomicU64::new(60));
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut n = 0_u32;
            while !done.load(SeqCst) {
                let content = n.to_le_bytes().repeat(50 + n as usize % 400);
                let hash = store.put_many(&[&content]).unwrap()[0];
                assert_eq!(hash, ContentHash::of(&content));
                store.commit(put(&store, 10_000 + n, letter(100 + n), Some(&Item::new(0, n, 1)))).unwrap();
                store.drafts().save(USER, Uuid::from_u128(6), &content).unwrap();
                acknowledged.store(store.sequence().0, SeqCst);
                n += 1;
            }
        });
        for round in 0..6 {
            let (file, copy) = (dir.path().join(format!("{round}.kab")), dir.path().join(format!("{round}")));
            let before = acknowledged.load(SeqCst);
            let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(&office).unwrap());
            let manifest = backup_beside(&disk, &file, &mut |_| true).unwrap();
            assert!(manifest.sequence >= before, "{} after {before}", manifest.sequence);
            assert_eq!(restore(&file, &copy, &mut |_| true).unwrap(), manifest);
            let restored = start(&copy);
            assert_eq!(restored.sequence(), Sequence(manifest.sequence));
            for n in 1..=manifest.sequence {
                assert_eq!(restored.operation(Sequence(n)).unwrap(), store.operation(Sequence(n)).unwrap());
            }
            for n in 0..manifest.sequence as u32 - 60 {
                let content = n.to_le_bytes().repeat(50 + n as usize % 400);
                assert_eq!(restored.content(ContentHash::of(&content)).unwrap(), content);
            }
            assert!(restored.drafts().load(USER, Uuid::from_u128(6)).unwrap().is_some());
            agrees(&restored);
            drop(restored);
            assert!(verdict(&copy).is_good(), "{:?}", verdict(&copy));
        }
        done.store(true, SeqCst);
    });
    drop(store);
    assert!(verdict(&office).is_good());
}

#[test]
fn a_backup_beside_refuses_what_could_not_be_restored() {
    let dir = tempfile::tempdir().unwrap();
    let (office, file) = (dir.path().join("office"), dir.path().join("backup.kab"));
    sample(&office);
    let disk: Arc<dyn Disk> = Arc::new(RealDisk::new(&office).unwrap());
    let refused = || backup_beside(&disk, &file, &mut |_| true).unwrap_err().id;
    let last = segments(&office).pop().unwrap();
    let whole = fs::read(&last).unwrap();
    fs::write(&last, &whole[..200]).unwrap();
    assert_eq!(refused(), "journal-short");
    fs::write(&last, whole).unwrap();
    flip(&segments(&office)[1], 700);
    assert_eq!(refused(), "journal-damaged");
    flip(&segments(&office)[1], 700);
    assert_eq!(backup_beside(&disk, &file, &mut |_| false).unwrap_err().id, "cancelled");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    backup_beside(&disk, &file, &mut |_| true).unwrap();
    assert_eq!(refused(), "file-exists");
}

#[test]
fn drafts_that_change_and_strange_files_break_no_backup() {
    let dir = tempfile::tempdir().unwrap();
    let (office, file, copy) = (dir.path().join("office"), dir.path().join("backup.kab"), dir.path().join("copy"));
    sample(&office);
    fs::write(office.join("drafts/.DS_Store"), b"x").unwrap();
    fs::write(office.join("drafts/note"), b"x").unwrap();
    fs::write(office.join("drafts").join(Uuid::from_u128(77).to_string()), b"a file, not a folder").unwrap();
    fs::write(office.join("drafts").join(Uuid::from_u128(5).to_string()).join("my note.txt"), b"x").unwrap();
    fs::write(office.join("seen/other file"), b"x").unwrap();
    let store = start(&office);
    let user = kabinet::domain::ids::UserId::new(Uuid::from_u128(5));
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let (store, done) = (&store, &done);
        scope.spawn(move || {
            for n in (0_usize..).take_while(|_| !done.load(std::sync::atomic::Ordering::Relaxed)) {
                store.drafts().save(user, Uuid::from_u128(6), &vec![7; n * 7_919 % 100_000]).unwrap();
            }
        });
        for _ in 0..20 {
            let made = backup(store.engine(), &file, &mut |_| true).unwrap();
            assert_eq!(restore(&file, &copy, &mut |_| true).unwrap(), made);
            let restored = kabinet::store::drafts::Drafts::new(std::sync::Arc::new(
                kabinet::store::disk::RealDisk::new(&copy).unwrap(),
            ));
            let draft = restored.load(user, Uuid::from_u128(6)).unwrap().unwrap();
            assert!(draft == "нацрт".as_bytes() || draft.iter().all(|byte| *byte == 7));
            fs::remove_dir_all(&copy).unwrap();
            fs::remove_file(&file).unwrap();
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
    });
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (office, file, copy) = (dir.path().join("office"), dir.path().join("backup.kab"), dir.path().join("copy"));
    sample(&office);
    backup(start(&office).engine(), &file, &mut |_| true).unwrap();
    let whole = fs::read(&file).unwrap();
    let mut reasons = std::collections::BTreeSet::new();
    for at in (0..whole.len()).step_by(211) {
        let mut bytes = whole.clone();
        bytes[at] ^= 1 << (at % 8);
        fs::write(&file, &bytes).unwrap();
        let error = restore(&file, &copy, &mut |_| true).unwrap_err();
        if let Some(reason) = error.arg("reason") {
            reasons.insert(reason.to_owned());
            let told = Words::new(Language::SerbianCyrillic).error(&error);
            assert!(!told.replace("Kabinet", "").chars().any(|c| c.is_ascii_alphabetic()), "{told}");
        }
        fs::write(&file, &whole[..at]).unwrap();
        assert!(restore(&file, &copy, &mut |_| true).is_err(), "cut at {at}");
        assert!(!copy.exists());
    }
    let mut stop = |_| false;
    fs::write(&file, &whole).unwrap();
    assert_eq!(restore(&file, &copy, &mut stop).unwrap_err().id, "cancelled");
    assert!(reasons.len() > 2, "{reasons:?}");
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
}
