//! Letters that come in by the line.

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;

use crate::cli_kit::Home;
use crate::{LETTER, lines, mbox};

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
fn an_interrupted_import_keeps_what_came() {
    let home = Home::with_demo();
    let path = home.write("many.mbox", &mbox(30_000));
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
        assert!(status == 1 && err.contains("Not everything came in"), "{out} {err}");
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

const EVENT: &[u8] = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y\r\nBEGIN:VEVENT\r\nUID:1@x\r\n\
DTSTAMP:20260101T000000Z\r\nDTSTART:20311122T083000\r\nDTEND:20311122T093000\r\nSUMMARY:Talk\r\n\
END:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn a_calendar_left_out_because_nobody_said_whose_it_is_is_a_failure() {
    let home = Home::with_demo();
    home.write("in/letter.eml", LETTER);
    (0..120).for_each(|n| drop(home.write(&format!("in/m{n}.txt"), b"Nothing but a note.\n")));
    home.write("in/z/diary.ics", EVENT);
    let (status, out, err) = home.told(&["import", "in"]);
    assert!(status == 1 && err.contains("Not everything came in"), "{out} {err}");
    assert!(out.contains("new 1") && out.contains("Nobody said whose diary is meant"), "{out}");
    let (status, out, _) = home.told(&["import", "in", "--json"]);
    assert_eq!((status, &lines(&out).last().unwrap()["unread"]), (1, &1.into()));
    let (status, out, err) = home.told(&["import", "in", "--principal", "1"]);
    assert!(status == 0 && out.contains("new 1"), "{out} {err}");
}

#[test]
fn a_calendar_alone_without_a_principal_is_a_line_that_lacks_something() {
    let home = Home::with_demo();
    let file = home.write("diary.ics", EVENT);
    let (status, out, err) = home.told(&["import", &file]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("Nobody said whose diary is meant") && err.contains("--principal"), "{err}");
}

#[test]
fn a_principal_whom_nobody_serves_is_refused_alike_by_every_task() {
    let home = Home::with_demo();
    let (file, letter) = (home.write("diary.ics", EVENT), home.write("a.eml", LETTER));
    let refused = home.told(&["agenda", "--principal", "Nobody"]);
    assert!(refused.0 == 2 && refused.2.contains("“Nobody” does not name one"), "{refused:?}");
    for path in [&file, &letter] {
        assert_eq!(home.told(&["import", path, "--principal", "Nobody"]), refused);
        let (status, _, err) = home.told(&["import", path, "--lane", "99"]);
        assert!(status == 2 && err.contains("“99” does not name one"), "{err}");
    }
    assert_eq!(home.told(&["import", &letter, "--principal", "ministarka"]).0, 0);
}
