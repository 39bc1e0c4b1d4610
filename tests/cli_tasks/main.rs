//! The command line as a script uses it: statuses, JSON lines, sentences.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod cli_kit;

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use cli_kit::Home;
use serde_json::Value;

const LETTER: &[u8] = b"From: \"\x1b]0;owned\x07Ana\" <ana@example.org>\r\nTo: kabinet@example.org\r\n\
Subject: =?utf-8?Q?Molba_=1B[2Jza_=C2=9B31mprijem?=\r\nMessage-ID: <1@example.org>\r\n\
Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDobar dan.\x1b[31m\r\n";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn lists_are_json_lines_with_ids() {
    let home = Home::with_demo();
    for task in ["letters", "people", "papers"] {
        let (status, out, err) = home.told(&[task, "--json"]);
        assert_eq!((status, err.as_str()), (0, ""), "{task}");
        let rows = lines(&out);
        assert!(rows.len() > 5, "{task}: {}", rows.len());
        assert!(rows.iter().all(|row| row["id"].as_str().is_some_and(|id| id.len() == 36)), "{task}");
        let (_, text, _) = home.told(&[task]);
        assert_eq!(text.lines().count(), rows.len(), "{task}");
    }
    let letters = lines(&home.told(&["letters", "--json"]).1);
    assert_eq!(letters.len(), 40);
    assert_eq!(lines(&home.told(&["letters", "--json", "--limit", "3"]).1), letters[..3]);
    let number = letters[0]["number"].to_string();
    let (status, out, _) = home.told(&["show", &number, "--json"]);
    assert_eq!((status, &lines(&out)[0]["id"]), (0, &letters[0]["id"]));
    let id = format!("letter:{}", letters[0]["id"].as_str().unwrap());
    assert!(home.told(&["show", &id]).1.contains(letters[0]["subject"].as_str().unwrap().trim()));
}

#[test]
fn statuses_tell_a_failure_from_a_mistake() {
    let home = Home::with_demo();
    for (args, status, told) in [
        (&["letters", "--view", "nonsense"][..], 2, "no list"),
        (&["show", "no-id"], 2, "names nothing"),
        (&["letters", "--limit", "many"], 2, "invalid value"),
        (&["nonsense"], 2, "unrecognized"),
        (&["--lang", "de", "letters"], 2, "sr-Latn"),
        (&["--keymap", "emacs", "letters"], 2, "vim"),
        (&["show", "99999"], 1, "99999"),
        (&["export", "--all", "."], 1, "."),
        (&["--data", "/dev/null/x", "demo"], 1, "/dev/null/x"),
        (&["--data", "elsewhere", "letters"], 1, "no office"),
        (&["--data", "office/ballast", "letters"], 2, "is a file"),
        (&["--data", "office/ballast", "restore", "x"], 2, "is a file"),
        (&["--data", "/proc/nowhere", "import", "."], 1, "cannot be used"),
        (&["import", "nothere"], 1, "nothere"),
        (&["restore", "nothere", "--data", "fresh"], 1, "nothere"),
    ] {
        let (got, out, err) = home.told(args);
        assert_eq!((got, out.as_str()), (status, ""), "{args:?}: {err}");
        assert!(err.contains(told), "{args:?}: {err}");
    }
    let (status, _, err) = home.told(&["--lang", "sr", "show", "99999"]);
    assert!(status == 1 && err.contains("не постоји"), "{err}");
}

#[test]
fn screens_are_refused_where_there_are_none() {
    let home = Home::new();
    let (status, out, err) = home.told(&[]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.contains("terminal"), "{err}");
    assert!(!home.data().exists());
}

#[test]
fn an_import_says_what_came_and_comes_once() {
    let home = Home::with_demo();
    let letter = home.write("in/a.eml", LETTER);
    home.write("in/b.eml", b"\x00\x01\x02\xff nothing of a letter");
    let (status, out, err) = home.told(&["import", "in", "--json", "--dry-run"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(lines(&out).last().unwrap()["new"], 1);
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 40);
    let (status, out, err) = home.told(&["import", "in", "--json"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let events = lines(&out);
    let report = events.last().unwrap();
    assert_eq!((&report["event"], &report["new"], &report["quarantined"]), (&"imported".into(), &1.into(), &1.into()));
    assert!(events.iter().all(|event| event["id"] == report["id"]));
    let (_, out, _) = home.told(&["import", &letter]);
    assert!(out.contains("new 0, already here 1"), "{out}");
}

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
    let many: Vec<u8> = (0..3_000)
        .flat_map(|n| {
            format!("From a@b Thu Jan  1 00:00:00 2026\nFrom: a@b.c\nSubject: {n}\n\nText {n}\n\n").into_bytes()
        })
        .collect();
    let path = home.write("many.mbox", &many);
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
fn an_interrupted_import_keeps_what_came() {
    let home = Home::with_demo();
    let many: Vec<u8> = (0..30_000)
        .flat_map(|n| {
            format!("From a@b Thu Jan  1 00:00:00 2026\nFrom: a@b.c\nSubject: {n}\n\nText {n}\n\n").into_bytes()
        })
        .collect();
    let path = home.write("many.mbox", &many);
    let mut child =
        home.command(&["import", &path, "--json"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut out = BufReader::new(child.stdout.take().unwrap()).lines();
    let begun = out.by_ref().map_while(Result::ok).find(|line| lines(line)[0]["count"].as_u64() > Some(400));
    assert!(begun.is_some());
    let pid = rustix::process::Pid::from_child(&child);
    rustix::process::kill_process(pid, rustix::process::Signal::INT).unwrap();
    let last = out.map_while(Result::ok).last().unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
    let report = &lines(&last)[0];
    assert_eq!(report["cancelled"], true);
    let new = report["new"].as_u64().unwrap();
    assert!(new > 400 && new < 30_000, "{new}");
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len() as u64, 40 + new);
}

#[test]
fn a_reader_who_goes_away_hears_nothing() {
    let home = Home::with_demo();
    let mut child = home.command(&["letters", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.len()), (Some(0), 0));
}

#[test]
fn a_mistake_in_the_settings_names_its_line() {
    let home = Home::with_demo();
    home.write("config/kabinet/config.toml", b"language = \"sr\"\n\ncolour = 3\n");
    let (status, _, err) = home.told(&["letters"]);
    assert!(status == 2 && err.contains("config.toml, line 3"), "{err}");
    home.write("config/kabinet/config.toml", b"language = \"sr\"\n");
    home.write("config/kabinet/keymap.toml", b"[global]\n\"hyper-q\" = \"back\"\n");
    let (status, _, err) = home.told(&["letters"]);
    assert!(status == 2 && err.contains("keymap.toml, ред 2") && err.contains("hyper-q"), "{err}");
}

#[test]
fn a_copy_is_as_good_as_the_office() {
    let home = Home::with_demo();
    let letters = home.told(&["letters", "--json"]).1;
    let (status, _, err) = home.told(&["backup", "copy.kabinet"]);
    assert_eq!(status, 0, "{err}");
    assert_eq!(home.told(&["--data", "again", "restore", "copy.kabinet"]).0, 0);
    assert_eq!(home.told(&["--data", "again", "letters", "--json"]).1, letters);
    assert_eq!(home.told(&["verify"]).0, 0);
    assert_eq!(home.told(&["export", "--all", "out"]).0, 0);
    let dry = ["--data", "third", "import", "out", "--dry-run"];
    let (_, out, err) = home.told(&dry);
    assert!(out.contains("would be taken over") && !out.contains("is taken over"), "{out} {err}");
    let (_, out, err) = home.told(&[&dry[..], &["--json"]].concat());
    assert_eq!(lines(&out).last().unwrap()["dry_run"], true, "{out} {err}");
    assert_eq!(home.told(&["--data", "third", "import", "out"]).0, 0);
    let same = |text: &str| {
        lines(text)
            .iter()
            .map(|row| (row["id"].clone(), row["number"].clone(), row["subject"].clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(same(&home.told(&["--data", "third", "letters", "--json"]).1), same(&letters));
}

#[test]
fn a_restored_office_that_was_never_opened_is_found_good() {
    let home = Home::with_demo();
    assert_eq!(home.told(&["backup", "copy.kabinet"]).0, 0);
    assert_eq!(home.told(&["--data", "again", "restore", "copy.kabinet"]).0, 0);
    for _ in 0..2 {
        let (status, out, err) = home.told(&["--data", "again", "verify"]);
        assert!(status == 0 && out.contains("All is well"), "{out} {err}");
        assert!(out.contains("built when the office is first opened"), "{out}");
    }
    assert_eq!(home.told(&["--data", "again", "letters"]).0, 0);
    let (status, out, _) = home.told(&["--data", "again", "verify"]);
    assert!(status == 0 && out.contains("agrees"), "{out}");
}

#[test]
fn an_office_that_can_only_be_read_is_copied_and_else_says_so() {
    let home = Home::with_demo();
    let letters = home.told(&["letters", "--json"]).1;
    home.write("a.eml", LETTER);
    home.protect(true);
    for task in [&["letters"][..], &["show", "1"], &["verify"], &["repair"], &["import", "a.eml"], &["doctor"]] {
        let (status, out, err) = home.told_protected(task);
        assert!(status == 1 && err.contains("can only be read") && err.contains("kabinet backup"), "{task:?}: {err}");
        assert!(out.is_empty() || task == ["doctor"], "{task:?}: {out}");
    }
    let (status, _, err) = home.told_protected(&["backup", "copy.kabinet"]);
    assert_eq!(status, 0, "{err}");
    home.protect(false);
    assert_eq!(home.told(&["--data", "again", "restore", "copy.kabinet"]).0, 0);
    assert_eq!(home.told(&["--data", "again", "letters", "--json"]).1, letters);
}

#[test]
fn a_thing_is_shown_by_each_of_its_names() {
    let home = Home::with_usual_demo();
    let filed = lines(&home.told(&["papers", "--view", "filed", "--json"]).1);
    for paper in filed.iter().take(3) {
        let name = format!("{}/{}", paper["number"][1], paper["number"][0]);
        let id = paper["id"].as_str().unwrap();
        for which in [&name, id, &format!("paper:{id}")] {
            let shown = lines(&home.told(&["show", which, "--json"]).1).remove(0);
            assert_eq!((&shown["kind"], &shown["id"]), (&"paper".into(), &paper["id"]), "{which}");
        }
        assert_eq!(home.told(&["show", &name]), home.told(&["show", id]));
    }
    let letter = lines(&home.told(&["letters", "--limit", "1", "--json"]).1).remove(0);
    for which in [letter["number"].to_string(), letter["id"].as_str().unwrap().to_owned()] {
        let shown = lines(&home.told(&["show", &which, "--json"]).1).remove(0);
        assert_eq!((&shown["kind"], &shown["id"]), (&"letter".into(), &letter["id"]), "{which}");
    }
    for nothing in ["99999/2026", "99999", "1/1804"] {
        let (status, _, err) = home.told(&["show", nothing]);
        assert!(status == 1 && err.contains(nothing), "{err}");
    }
    for wrong in ["65/x", "/2026", "65/2026/1", "paper:65", "letter", "minister:1", "-3", ""] {
        let (status, out, err) = home.told(&["show", "--", wrong]);
        assert!(status == 2 && out.is_empty() && err.contains("65/2026") && err.contains("417"), "{wrong}: {err}");
    }
}

#[test]
fn a_letter_whose_bytes_are_damaged_is_whole_once_it_is_imported_again() {
    let home = Home::with_demo();
    let body = "Tekst pisma. ".repeat(300);
    let letter = home.write("a.eml", &[LETTER, body.as_bytes()].concat());
    assert!(home.told(&["import", &letter]).1.contains("new 1"));
    let shown = home.told(&["show", "41"]);
    assert!(shown.0 == 0 && shown.1.contains("Tekst pisma"), "{shown:?}");
    let pack = std::fs::read_dir(home.data().join("packs")).unwrap().next().unwrap().unwrap().path();
    let whole = std::fs::read(&pack).unwrap();
    let said = |at: usize| whole[at..].starts_with(b"Tekst pisma");
    // The letter as it came and its readable form stand there, whichever first.
    let places = [(0..whole.len()).find(|at| said(*at)).unwrap(), (0..whole.len()).rfind(|at| said(*at)).unwrap()];
    for at in places {
        let mut bytes = std::fs::read(&pack).unwrap();
        bytes[at] ^= 1;
        std::fs::write(&pack, bytes).unwrap();
        assert_eq!(home.told(&["verify"]).0, 1);
        let (status, out, err) = home.told(&["import", &letter]);
        assert!(status == 0 && out.contains("new 0, already here 1"), "{out} {err}");
        assert_eq!(home.told(&["show", "41"]), shown);
    }
    assert_eq!(home.told(&["export", "--all", "out"]).0, 0);
}

#[test]
fn a_copy_is_made_beside_whoever_works() {
    let home = Home::with_demo();
    let many: Vec<u8> = (0..3_000)
        .flat_map(|n| {
            format!("From a@b Thu Jan  1 00:00:00 2026\nFrom: a@b.c\nSubject: {n}\n\nText {n}\n\n").into_bytes()
        })
        .collect();
    let path = home.write("many.mbox", &many);
    let mut first = home.command(&["import", &path, "--json"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut out = BufReader::new(first.stdout.take().unwrap());
    out.read_line(&mut String::new()).unwrap();
    let (status, said, err) = home.told(&["backup", "copy.kabinet"]);
    assert!(status == 0 && said.contains("copy.kabinet"), "{err}");
    assert_eq!(home.told(&["letters"]).0, 1, "the office was free: nothing was tested");
    assert!(out.lines().map_while(Result::ok).last().is_some_and(|last| last.contains("\"new\":3000")));
    assert!(first.wait().unwrap().success());
    assert_eq!(home.told(&["--data", "again", "restore", "copy.kabinet"]).0, 0);
    let restored = lines(&home.told(&["--data", "again", "letters", "--json"]).1).len();
    assert_eq!(home.told(&["--data", "again", "verify"]).0, 0);
    assert!((40..=3_040).contains(&restored), "{restored}");
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

#[test]
fn what_is_no_letter_is_told_and_stops_nothing() {
    let home = Home::with_demo();
    let mut binary: Vec<u8> = (0..200_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    binary.splice(..4, *b"\x7fELF");
    home.write("in/binary.eml", &binary);
    home.write("in/letter.eml", LETTER);
    std::os::unix::fs::symlink("..", home.0.path().join("in/up")).unwrap();
    let fifo = home.0.path().join("in/pipe.eml");
    assert!(std::process::Command::new("mkfifo").arg(&fifo).status().unwrap().success());
    // Nothing but a hole: two gigabytes that take no room.
    std::fs::File::create(home.0.path().join("in/x.eml")).unwrap().set_len(2 << 30).unwrap();
    let (status, out, err) = home.told(&["import", "in"]);
    assert_eq!(status, 0, "{out} {err}");
    for (name, told) in [("binary.eml", "not a letter"), ("pipe.eml", "pipe"), ("x.eml", "not a letter")] {
        assert!(out.contains(name) && out.contains(told), "{name}: {out}");
    }
    assert!(out.contains("new 1"), "{out}");
}

#[test]
fn an_import_that_could_not_read_all_says_so_and_fails_with_the_rest_in() {
    let home = Home::with_demo();
    home.write("in/letter.eml", LETTER);
    (0..120).for_each(|n| drop(home.write(&format!("in/m{n}.txt"), b"Nothing but a note.\n")));
    let closed = home.write("in/unreadable.eml", LETTER);
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o000)).unwrap();
    std::os::unix::fs::symlink("nowhere", home.0.path().join("in/dangling.eml")).unwrap();
    home.protect(false);
    for new in [1, 0] {
        let (status, out, err) = home.told_protected(&["import", "in"]);
        assert!(status == 1 && err.contains("Not everything could be read"), "{out} {err}");
        assert!(out.contains(&format!("new {new}")) && out.contains("left out 122"), "{out}");
        for (name, told) in [("unreadable.eml", "cannot be read"), ("dangling.eml", "leads nowhere")] {
            assert!(out.lines().any(|line| line.contains(name) && line.contains(told)), "{name}: {out}");
        }
    }
}

#[test]
fn a_reason_is_told_once_for_all_that_it_holds_of() {
    let home = Home::with_demo();
    (10..60).for_each(|n| drop(home.write(&format!("in/m{n}.txt"), b"Nothing but a note.\n")));
    home.write("in/photo.jpg", b"\xff\xd8\xff\xe0");
    let (_, out, err) = home.told(&["import", "in"]);
    let told = |text: &str| out.matches(text).count();
    assert_eq!((told("in/m10.txt"), told("is text, but not a letter"), told("in/photo.jpg")), (1, 1, 1), "{out} {err}");
    assert!(out.contains("of 49 other files:") && out.contains("and of 40 files more") && told("in/m") == 10, "{out}");
    let (_, out, _) = home.told(&["import", "in", "--json"]);
    assert_eq!(lines(&out).iter().filter(|line| line["event"] == "remark").count(), 51);
}

#[test]
fn damage_is_found_and_named() {
    let home = Home::with_demo();
    let pack = std::fs::read_dir(home.data().join("packs")).unwrap().next().unwrap().unwrap().path();
    let mut bytes = std::fs::read(&pack).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::File::create(&pack).unwrap().write_all(&bytes).unwrap();
    let (status, out, err) = home.told(&["verify"]);
    assert_eq!(status, 1, "{out}");
    assert!(out.contains("packs/") && err.contains("repair"), "{out} {err}");
}

#[test]
fn a_repair_is_reached_also_where_the_journal_is_gone() {
    let home = Home::with_demo();
    let letters = home.told(&["letters", "--json"]).1;
    let at = |name: &str| home.data().join(name);
    std::fs::create_dir_all(at("damaged/journal-1")).unwrap();
    std::fs::write(at("kabinet.log.1"), b"").unwrap();
    std::fs::rename(at("journal"), at("journal.repaired")).unwrap();
    let (status, out, err) = home.told(&["repair"]);
    assert!(status == 0 && out.contains("interrupted is now finished"), "{out} {err}");
    assert_eq!(home.told(&["letters", "--json"]).1, letters);
    std::fs::remove_dir_all(at("journal")).unwrap();
    let (status, out, err) = home.told(&["verify"]);
    assert!(status == 1 && out.contains("kabinet repair"), "{out} {err}");
    let (status, out, err) = home.told(&["repair"]);
    assert!(status == 0 && out.contains("No record is lost") && out.contains("damaged/journal-"), "{out} {err}");
    assert_eq!(home.told(&["letters", "--json"]).1, letters);
    assert_eq!(home.told(&["verify"]).0, 0);
}

#[test]
fn the_demo_is_made_once_and_over_nothing_else() {
    let home = Home::with_demo();
    let first = home.told(&["letters", "--json"]).1;
    assert_eq!(home.told(&["demo"]).0, 0);
    assert_eq!(home.told(&["letters", "--json"]).1, first);
    assert_eq!(home.told(&["demo", "--reset", "--letters", "20"]).0, 0);
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 20);
    std::fs::remove_file(home.data().join("demo")).unwrap();
    let (status, _, err) = home.told(&["demo", "--reset"]);
    assert!(status == 1 && err.contains("not the demo"), "{err}");
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 20);
}

#[test]
fn help_speaks_the_language_of_the_line() {
    let home = Home::new();
    let (status, out, _) = home.told(&["--lang", "sr", "--help"]);
    assert!(status == 0 && out.contains("Испиши дописе"), "{out}");
    let (_, out, _) = home.told(&["man", "--lang", "sr-Latn"]);
    assert!(out.contains("kabinet") && out.contains("Ispi"), "{out}");
    assert!(home.told(&["completions", "bash"]).1.contains("_kabinet"));
    let (status, out, _) = home.told(&["doctor"]);
    assert!(status == 0 && out.contains("office"), "{out}");
}
