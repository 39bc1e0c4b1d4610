use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use uuid::Uuid;

use super::Bench;
use super::outbox::{draft, names};
use crate::api::drafts::{Draft, ENCLOSED_LIMIT, Enclosed, Purpose};
use crate::api::job::{Job, Outcome};
use crate::base::error::Result;
use crate::domain::ids::EntityKind;
use crate::format::mime;

fn enclose(bench: &Bench, path: &Path) -> Result<Enclosed> {
    let job = Job::Enclose { draft: Uuid::from_u128(77), path: path.to_owned() };
    let Outcome::Enclosed { draft, file } = bench.run(job)? else { panic!() };
    assert_eq!(draft, Uuid::from_u128(77));
    Ok(file)
}

/// A file of this name with these bytes, as it was looked at.
fn file(bench: &Bench, name: &str, bytes: &[u8]) -> Enclosed {
    fs::write(bench.path().join(name), bytes).unwrap();
    enclose(bench, &bench.path().join(name)).unwrap()
}

fn letter_with(files: Vec<Enclosed>) -> Draft {
    let mut draft = draft(None);
    let Purpose::Letter { enclosed, .. } = &mut draft.purpose else { panic!() };
    *enclosed = files;
    draft
}

#[test]
fn files_go_with_a_letter_under_their_names_as_they_are() {
    let bench = Bench::new();
    bench.office.found();
    fs::create_dir(bench.path().join("old")).unwrap();
    let files = vec![
        file(&bench, "Програм посете, нацрт.pdf", &[0, 255, b'\r', b'\n', b'.', b'\r', b'\n']),
        file(&bench, "nacrt.txt", b"one"),
        file(&bench, "old/nacrt.txt", b"two"),
    ];
    assert_eq!((files[0].size, files[0].path.as_path()), (7, bench.path().join("Програм посете, нацрт.pdf").as_path()));
    let Outcome::Dispatched { file, .. } = bench.run(Job::Dispatch { draft: letter_with(files) }).unwrap() else {
        panic!()
    };
    let bytes = fs::read(file).unwrap();
    let rendition = mime::decode(&bytes);
    let names: Vec<&str> = rendition.attachments.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["Програм посете, нацрт.pdf", "nacrt.txt", "nacrt (2).txt"]);
    assert_eq!(mime::attachment(&bytes, 0).unwrap(), [0, 255, b'\r', b'\n', b'.', b'\r', b'\n']);
    assert_eq!(mime::attachment(&bytes, 2).unwrap(), b"two");
    assert!(String::from_utf8_lossy(&bytes).contains("filename*0*=UTF-8''"), "RFC 2231");
}

#[test]
fn a_name_that_lies_decomposed_is_found_by_typing_it_composed() {
    let bench = Bench::new();
    let (folder, name) = ("Pos\u{30c}ta", "Odluc\u{30c}i\u{306}.pdf");
    fs::create_dir(bench.path().join(folder)).unwrap();
    fs::write(bench.path().join(folder).join(name), b"one").unwrap();
    let found = enclose(&bench, &bench.path().join("Pošta").join("Odlučĭ.pdf")).unwrap();
    assert_eq!((found.size, found.path), (3, bench.path().join(folder).join(name)));
    fs::write(bench.path().join(folder).join("Odlučĭ.pdf"), b"other").unwrap();
    let exact = enclose(&bench, &bench.path().join("Pošta").join("Odlučĭ.pdf")).unwrap();
    assert_eq!(exact.size, 5, "the very name comes first");
}

#[test]
fn a_file_that_is_gone_or_another_one_holds_the_letter_back() {
    let bench = Bench::new();
    bench.office.found();
    let file = file(&bench, "a.pdf", b"before");
    let draft = letter_with(vec![file.clone()]);
    let refused = || bench.run(Job::Dispatch { draft: draft.clone() }).unwrap_err();
    fs::write(&file.path, b"behind").unwrap();
    assert_eq!((refused().id.as_ref(), refused().arg("path")), ("enclosure-changed", file.path.to_str()));
    fs::remove_file(&file.path).unwrap();
    assert_eq!(refused().id, "enclosure-missing");
    symlink("/etc/passwd", &file.path).unwrap();
    assert_eq!(refused().id, "enclosure-link");
    assert_eq!((bench.office.count(EntityKind::Letter), bench.means.outbox.exists()), (0, false));
    assert!(bench.office.state.lock().unwrap().dropped.is_empty());
    fs::remove_file(&file.path).unwrap();
    fs::write(&file.path, b"before").unwrap();
    bench.run(Job::Dispatch { draft }).unwrap();
    assert_eq!(names(&bench.means.outbox).len(), 2);
}

#[test]
fn only_a_file_of_a_size_that_fits_is_taken() {
    let bench = Bench::new();
    let at = |name: &str| bench.path().join(name);
    fs::write(at("empty"), b"").unwrap();
    fs::write(at("full"), b"12345").unwrap();
    fs::File::create(at("large")).unwrap().set_len(ENCLOSED_LIMIT + 1).unwrap();
    symlink(at("full"), at("link")).unwrap();
    fs::create_dir(at("folder")).unwrap();
    rustix::fs::mknodat(rustix::fs::CWD, at("pipe"), rustix::fs::FileType::Fifo, rustix::fs::Mode::RUSR, 0).unwrap();
    for (name, id) in [
        ("nowhere", "enclosure-none"),
        ("empty", "enclosure-empty"),
        ("large", "enclosures-too-large"),
        ("link", "enclosure-link"),
        ("folder", "enclosure-not-a-file"),
        ("pipe", "enclosure-not-a-file"),
    ] {
        assert_eq!(enclose(&bench, &at(name)).unwrap_err().id, id, "{name}");
    }
    assert_eq!(enclose(&bench, &at("full")).unwrap().size, 5);
}

#[test]
fn t19_t32_a_name_on_the_disk_writes_no_field_and_leads_nowhere() {
    let bench = Bench::new();
    bench.office.found();
    for name in ["a\r\nBcc: v@x.rs.pdf", "\"; x=\"y.pdf", "\u{202e}fdp.exe", "-rf", "a\\b\".pdf"] {
        let file = file(&bench, name, b"x");
        assert!(
            !file.name.contains(['\r', '\n', '"', '/', '\\', '\u{202e}']) && !file.name.starts_with('-'),
            "{file:?}"
        );
        let draft = Draft { id: Uuid::now_v7(), ..letter_with(vec![file.clone()]) };
        let Outcome::Dispatched { file: left, .. } = bench.run(Job::Dispatch { draft }).unwrap() else { panic!() };
        let rendition = mime::decode(&fs::read(left).unwrap());
        assert_eq!((rendition.attachments.len(), rendition.bcc.len()), (1, 0));
        assert_eq!(rendition.attachments[0].name, file.name);
    }
}
