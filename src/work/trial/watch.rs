use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::{Bench, NOW, letter};
use crate::api::job::Outcome;
use crate::base::error::{Error, ErrorKind};
use crate::domain::arrival::Tally;
use crate::domain::ids::EntityKind;
use crate::domain::letter::Stage;
use crate::domain::office::{Office, Watched};
use crate::domain::record::Record;
use crate::work::watch::Watch;

/// Writes a file that was last changed so many milliseconds before now.
fn put(path: &Path, bytes: &[u8], ago: u64) {
    fs::write(path, bytes).unwrap();
    let at = SystemTime::UNIX_EPOCH + Duration::from_millis(NOW.0 as u64 - ago);
    fs::File::options().write(true).open(path).unwrap().set_modified(at).unwrap();
}

fn watched() -> (Bench, std::path::PathBuf) {
    let bench = Bench::new();
    bench.office.found();
    let drop = bench.path().join("drop");
    fs::create_dir(&drop).unwrap();
    let mut state = bench.office.state.lock().unwrap();
    let folder = Watched { path: drop.display().to_string(), lane: 3 };
    for record in state.records.values_mut() {
        if let Record::Office(Office { watched, .. }) = record {
            watched.push(folder.clone());
        }
    }
    std::mem::drop(state);
    (bench, drop)
}

fn new(outcomes: &[Outcome]) -> u64 {
    outcomes.iter().map(|it| if let Outcome::Imported { tally: Tally { new, .. }, .. } = it { *new } else { 0 }).sum()
}

#[test]
fn new_files_become_letters_once_they_are_whole() {
    let (bench, drop) = watched();
    let mut watch = Watch::new();
    put(&drop.join("a.eml"), &letter(1), 60_000);
    put(&drop.join("b.eml"), &letter(2), 500);
    put(&drop.join(".c.eml"), &letter(3), 60_000);
    put(&drop.join("d.eml.part"), &letter(4), 60_000);
    assert_eq!(new(&watch.round(&bench.means, &bench.course()).unwrap()), 1);
    bench.clock.advance(60_000);
    assert_eq!(new(&watch.round(&bench.means, &bench.course()).unwrap()), 1);
    let letters = bench.office.letters();
    assert!(letters.iter().all(|it| it.stage == Stage::New && it.deadline.is_some()));
    let writes = bench.office.state.lock().unwrap().writes;
    assert!(watch.round(&bench.means, &bench.course()).unwrap().is_empty());
    assert_eq!(new(&Watch::new().round(&bench.means, &bench.course()).unwrap()), 0);
    assert_eq!(bench.office.state.lock().unwrap().writes, writes);
    assert_eq!(fs::read_dir(&drop).unwrap().count(), 4);
}

#[test]
fn a_round_that_fails_is_taken_up_by_the_next() {
    let (bench, drop) = watched();
    let mut watch = Watch::new();
    put(&drop.join("a.eml"), &letter(1), 60_000);
    bench.office.state.lock().unwrap().refuse = Some(("ReceiveLetters", 0));
    assert_eq!(watch.round(&bench.means, &bench.course()).unwrap_err().id, "disk-full");
    bench.office.state.lock().unwrap().refuse = None;
    assert_eq!(new(&watch.round(&bench.means, &bench.course()).unwrap()), 1);
}

#[test]
fn one_folder_that_fails_does_not_keep_the_others_waiting() {
    let (bench, drop) = watched();
    let other = bench.path().join("other");
    fs::create_dir(&other).unwrap();
    {
        let mut state = bench.office.state.lock().unwrap();
        state.unwelcome = Some(("Letter 1", Error::new(ErrorKind::Invalid, "no-such-lane")));
        for record in state.records.values_mut() {
            if let Record::Office(Office { watched, .. }) = record {
                watched.push(Watched { path: other.display().to_string(), lane: 0 });
            }
        }
    }
    let mut watch = Watch::new();
    put(&drop.join("a.eml"), &letter(1), 60_000);
    put(&other.join("b.eml"), &letter(2), 60_000);
    assert_eq!(watch.round(&bench.means, &bench.course()).unwrap_err().id, "no-such-lane");
    assert_eq!(bench.office.letters().len(), 1);
    bench.office.state.lock().unwrap().unwelcome = None;
    assert_eq!(new(&watch.round(&bench.means, &bench.course()).unwrap()), 1);
}

#[test]
fn a_watched_folder_that_is_gone_or_holds_no_letters_is_said_once() {
    let (bench, drop) = watched();
    let mut watch = Watch::new();
    put(&drop.join("photo.jpg"), b"\xff\xd8\xff", 60_000);
    assert_eq!(watch.round(&bench.means, &bench.course()).unwrap().len(), 1);
    assert!(watch.round(&bench.means, &bench.course()).unwrap().is_empty());
    fs::remove_dir_all(&drop).unwrap();
    let outcomes = watch.round(&bench.means, &bench.course()).unwrap();
    assert!(matches!(&outcomes[..], [Outcome::Imported { remarks, .. }] if remarks[0].1.id == "io"));
    assert!(watch.round(&bench.means, &bench.course()).unwrap().is_empty());
    assert_eq!(bench.office.count(EntityKind::ImportRun), 0);
}
