use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::{Bench, letter};
use crate::api::arrivals::Desk;
use crate::api::drafts::{Draft, Purpose};
use crate::api::job::{Job, Outcome};
use crate::domain::arrival::Intake;
use crate::domain::ids::{EntityKind, UserId};
use crate::work::demo;

fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let found = crate::work::import::walk::walk(
        &[
            root.join("records"),
            root.join("letters"),
            root.join("papers"),
            root.join("contents"),
            root.join("desks"),
            root.join("manifest.json"),
        ],
        crate::work::import::walk::Links::Passed,
        || false,
    );
    found
        .into_iter()
        .map(|it| match it {
            crate::work::import::walk::Found::File(it) => {
                (it.path.strip_prefix(root).unwrap().display().to_string(), fs::read(&it.path).unwrap())
            }
            other => panic!("{other:?}"),
        })
        .collect()
}

/// A small office with letters of every kind, papers, and something in quarantine.
fn office() -> Bench {
    let bench = Bench::new();
    super::demo::build(&bench, &demo::Plan::sized(60, super::NOW));
    fs::write(bench.path().join("broken.eml"), b"\x7fELF\0\0\0\0").unwrap();
    let paths = vec![bench.path().join("broken.eml")];
    bench.run(Job::Import { paths, intake: Intake::Archive, lane: 0, dry_run: false }).unwrap();
    let mut state = bench.office.state.lock().unwrap();
    let ids = |kind| state.records.keys().filter(move |at| at.kind == kind).map(|at| at.id);
    let user = UserId::new(ids(EntityKind::User).next().unwrap());
    let seen = ids(EntityKind::Letter).take(9).collect();
    let draft = Draft {
        id: uuid::Uuid::from_u128(9),
        purpose: Purpose::Letter { answers: None, to: vec![], cc: vec![], bcc: vec![], enclosed: vec![] },
        title: "Нацрт".to_owned(),
        text: "Поштовани,\n".to_owned(),
        cursor: (1, 0),
        changed: super::NOW,
    };
    state.desks.insert(user, Desk { user, seen, drafts: vec![draft] });
    drop(state);
    bench
}

fn adopt(bench: &Bench, from: &Path) -> crate::base::error::Result<Outcome> {
    bench.run(Job::Import { paths: vec![from.to_owned()], intake: Intake::Archive, lane: 0, dry_run: false })
}

#[test]
fn an_export_taken_into_an_empty_store_is_the_same_office() {
    let bench = office();
    let first = bench.path().join("export");
    bench.run(Job::ExportAll { into: first.clone() }).unwrap();
    let copy = Bench::new();
    let Outcome::Adopted { counts, dry_run: false } = adopt(&copy, &first).unwrap() else { panic!() };
    let count = |kind| bench.office.count(kind) as u64;
    assert_eq!((counts.letters, counts.papers), (count(EntityKind::Letter), count(EntityKind::Paper)));
    assert_eq!((counts.people, counts.classes), (count(EntityKind::Person), count(EntityKind::Class)));
    assert_eq!((counts.activities, counts.tasks), (count(EntityKind::Activity), count(EntityKind::Task)));
    assert_eq!(
        (counts.organisations, counts.quarantined),
        (count(EntityKind::Organisation), count(EntityKind::Quarantined))
    );
    assert_eq!(counts.records, EntityKind::ALL.iter().map(|kind| count(*kind)).sum::<u64>());
    assert_eq!(copy.office.state.lock().unwrap().desks, bench.office.state.lock().unwrap().desks);
    assert_eq!(copy.office.state.lock().unwrap().records, bench.office.state.lock().unwrap().records);
    let second = copy.path().join("export");
    copy.run(Job::ExportAll { into: second.clone() }).unwrap();
    let (one, other) = (files(&first), files(&second));
    assert!(one.len() > 150 && one.keys().any(|name| name.starts_with("papers/unfiled-")), "{:?}", one.keys());
    assert_eq!(one, other);
    assert_eq!(adopt(&copy, &first).unwrap_err().id, "store-not-empty");
}

#[test]
fn an_export_that_does_not_agree_with_its_manifest_is_refused_whole() {
    let bench = office();
    let export = bench.path().join("export");
    bench.run(Job::ExportAll { into: export.clone() }).unwrap();
    let eml = fs::read_dir(export.join("letters")).unwrap().next().unwrap().unwrap().path();
    let bytes = fs::read(&eml).unwrap();
    for damage in [b"".to_vec(), letter(1)] {
        fs::write(&eml, damage).unwrap();
        let copy = Bench::new();
        assert_eq!(adopt(&copy, &export).unwrap_err().id, "export-file-damaged");
        assert_eq!(copy.office.state.lock().unwrap().writes, 0);
    }
    fs::remove_file(&eml).unwrap();
    std::os::unix::fs::symlink("/etc/passwd", &eml).unwrap();
    assert_eq!(adopt(&Bench::new(), &export).unwrap_err().id, "io");
    fs::remove_file(&eml).unwrap();
    fs::write(&eml, bytes).unwrap();
    let dry = Job::Import { paths: vec![export], intake: Intake::Archive, lane: 0, dry_run: true };
    let copy = Bench::new();
    let Outcome::Adopted { counts, dry_run: true } = copy.run(dry).unwrap() else { panic!() };
    assert_eq!(counts.letters, bench.office.count(EntityKind::Letter) as u64);
    assert_eq!(copy.office.state.lock().unwrap().writes, 0);
}

#[test]
fn a_folder_with_something_in_it_is_not_written_into() {
    let bench = office();
    fs::write(bench.path().join("mine.txt"), b"x").unwrap();
    let error = bench.run(Job::ExportAll { into: bench.path().to_owned() }).unwrap_err();
    assert_eq!(error.id, "export-folder-not-empty");
}

#[test]
fn an_adoption_that_was_cut_off_is_begun_again() {
    let bench = office();
    let export = bench.path().join("export");
    bench.run(Job::ExportAll { into: export.clone() }).unwrap();
    for cut in 0..6 {
        let copy = Bench::new();
        copy.office.state.lock().unwrap().refuse = Some(("AdoptRecords", cut));
        assert_eq!(adopt(&copy, &export).unwrap_err().id, "disk-full");
        copy.office.state.lock().unwrap().refuse = None;
        adopt(&copy, &export).unwrap();
        assert_eq!(copy.office.state.lock().unwrap().records, bench.office.state.lock().unwrap().records);
    }
}
