//! Copies of the office, and offices made of them.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::cli_kit::Home;
use crate::{LETTER, lines, mbox};

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
fn an_office_that_is_taken_over_tells_how_much_of_each_kind_came() {
    let home = Home::with_usual_demo();
    let (_, out, _) = home.told(&["export", "--all", "out", "--json"]);
    let records = lines(&out).last().unwrap()["records"].clone();
    let (status, out, err) = home.told(&["--data", "third", "import", "out", "--json"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let told = lines(&out).pop().unwrap();
    for (kind, task) in [("letters", "letters"), ("people", "people"), ("papers", "papers")] {
        let rows = lines(&home.told(&["--data", "third", task, "--limit", "9999", "--json"]).1);
        assert_eq!(told[kind], rows.len(), "{kind}: {told}");
    }
    let organisations = lines(&home.told(&["--data", "third", "people", "--organisations", "--json"]).1);
    assert_eq!((&told["organisations"], &told["records"]), (&organisations.len().into(), &records));
    assert!(["activities", "tasks", "classes", "quarantined"].iter().all(|kind| told[kind].is_u64()), "{told}");
    let (_, out, _) = home.told(&["--data", "fourth", "import", "out", "--lang", "en"]);
    for kind in ["letters", "papers", "people", "organisations", "activities", "tasks", "classes"] {
        assert!(out.contains(&format!("{} {kind}", told[kind])), "{kind}: {out}");
    }
    assert!(out.contains("records in all"), "{out}");
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
fn a_copy_is_made_beside_whoever_works() {
    let home = Home::with_demo();
    let path = home.write("many.mbox", &mbox(3_000));
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
