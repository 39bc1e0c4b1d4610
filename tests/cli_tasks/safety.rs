//! What is hostile stays harmless, what is private private, what belongs to others theirs.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::cli_kit::Home;
use crate::{LETTER, lines, mbox};

#[test]
fn t01_what_is_hostile_is_shown_harmless() {
    let home = Home::with_demo();
    home.write("in/a.eml", LETTER);
    home.write("in/\u{1b}[31m\u{9b}bad.bin", b"not a letter");
    let hostile = |text: &str| text.chars().any(|c| c.is_control() && c != '\n');
    for args in [&["import", "in"][..], &["letters"], &["letters", "--filter", "molba"], &["people"], &["show", "41"]] {
        let (status, out, err) = home.told(args);
        assert_eq!(status, 0, "{args:?} {err}");
        assert!(!hostile(&out) && !hostile(&err), "{args:?} {out:?} {err:?}");
    }
    let (_, out, err) = home.told(&["show", "\u{1b}]0;x\u{7}"]);
    assert!(!hostile(&out) && !hostile(&err), "{err:?}");
    let (_, text, _) = home.told(&["letters", "--filter", "molba", "--json"]);
    assert!(text.lines().all(|line| !line.contains('\u{1b}')), "{text}");
    let log = std::fs::read_to_string(home.data().join("kabinet.log")).unwrap_or_default();
    assert!(!hostile(&log), "{log:?}");
}

#[test]
fn t50_what_looks_like_an_option_stays_a_path() {
    let home = Home::with_demo();
    home.write("--data=other/a.eml", LETTER);
    let (status, out, err) = home.told(&["import", "--", "--data=other"]);
    assert!(status == 0 && out.contains("new 1"), "{out} {err}");
    assert!(!home.0.path().join("other").exists());
}

#[test]
fn t24_data_is_its_owners_alone() {
    let home = Home::with_demo();
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.data()), 0o700);
    for name in ["journal", "packs", "drafts", "seen"] {
        let folder = home.data().join(name);
        assert_eq!(mode(&folder), 0o700, "{name}");
        std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).for_each(|file| {
            assert_eq!(mode(&file), if file.is_dir() { 0o700 } else { 0o600 }, "{}", file.display());
        });
    }
}

#[test]
fn t60_a_second_process_hears_who_has_the_office() {
    let home = Home::with_demo();
    let path = home.write("many.mbox", &mbox(3_000));
    let mut first = home.command(&["import", &path, "--json"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    let mut out = BufReader::new(first.stdout.take().unwrap());
    out.read_line(&mut line).unwrap();
    let (status, _, err) = home.told(&["letters"]);
    assert_eq!(status, 1, "{line}");
    assert!(err.contains("mira") && err.contains(&first.id().to_string()) && err.contains("kabinet import"), "{err}");
    assert!(out.lines().map_while(Result::ok).last().is_some_and(|last| last.contains("\"new\":3000")));
    assert!(first.wait().unwrap().success());
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 3_040);
}

#[test]
fn what_belongs_to_others_is_left_alone() {
    let home = Home::with_demo();
    home.write("photos/a.jpg", b"x");
    home.write("theirs/journal/notes.txt", b"x");
    home.write("letter.eml", LETTER);
    for data in ["photos", "theirs"] {
        for task in [&["import", "letter.eml"][..], &["letters"], &["verify"], &["repair"], &["backup", "b"]] {
            let (status, out, err) = home.told(&[&["--data", data], task].concat());
            assert!(status == 1 && out.is_empty() && err.contains(data), "{task:?}: {out} {err}");
        }
        assert_eq!(std::fs::read_dir(home.0.path().join(data)).unwrap().count(), 1);
    }
}
