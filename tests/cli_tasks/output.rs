//! What is listed and shown, for people and for scripts.

use std::process::Stdio;

use crate::cli_kit::Home;
use crate::lines;

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
fn a_reader_who_goes_away_hears_nothing() {
    let home = Home::with_demo();
    let mut child = home.command(&["letters", "--json"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(child.stdout.take());
    let ended = child.wait_with_output().unwrap();
    assert_eq!((ended.status.code(), ended.stderr.len()), (Some(0), 0));
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

#[test]
fn what_is_shown_says_number_class_owner_and_status() {
    let home = Home::with_usual_demo();
    let all = lines(&home.told(&["letters", "--view", "all", "--limit", "400", "--json"]).1);
    let row =
        all.iter().find(|row| row["stage"] == "Done" && !row["owner"].is_null() && !row["class"].is_null()).unwrap();
    let shown = lines(&home.told(&["show", &row["number"].to_string(), "--json"]).1).remove(0);
    assert_eq!((&shown["number"], &shown["status"]), (&row["number"], &"Done".into()));
    let (class, owner) = (shown["class"].as_str().unwrap(), shown["owner"].as_str().unwrap());
    let (_, text, _) = home.told(&["--lang", "en", "show", &row["number"].to_string()]);
    let heads: Vec<&str> =
        text.lines().take_while(|line| !line.is_empty()).filter_map(|line| line.split(':').next()).collect();
    assert_eq!(heads[..4], ["number", "from", "subject", "received"], "{text}");
    let line = |head: &str, value: &str| assert!(text.contains(&format!("\n{head}: {value}\n")), "{head}: {text}");
    line("status", "done");
    line("owner", owner);
    line("class", class);
    let filed = lines(&home.told(&["papers", "--view", "filed", "--limit", "1", "--json"]).1).remove(0);
    let name = format!("{}/{}", filed["number"][1], filed["number"][0]);
    let shown = lines(&home.told(&["show", &name, "--json"]).1).remove(0);
    assert_eq!((&shown["number"], &shown["status"]), (&name.clone().into(), &"Filed".into()));
    let author = shown["author"].as_str().unwrap();
    assert!(shown.get("owner").is_none(), "{shown}");
    let (_, text, _) = home.told(&["--lang", "sr", "show", &name]);
    assert!(text.contains(&format!("\nаутор: {author}\n")), "{text}");
    let (_, text, _) = home.told(&["--lang", "en", "show", &name]);
    for line in
        [format!("number: {name}"), "status: filed".into(), format!("class: {}", shown["class"].as_str().unwrap())]
    {
        assert!(text.lines().any(|other| other == line), "{line}: {text}");
    }
}

#[test]
fn tasks_are_listed_and_a_list_that_is_none_is_refused() {
    let home = Home::with_demo();
    for view in ["open", "mine", "nobody", "overdue", "done"] {
        let (status, out, err) = home.told(&["tasks", "--view", view, "--json"]);
        assert_eq!((status, err.as_str()), (0, ""), "{view}");
        let rows = lines(&out);
        for row in &rows {
            let number = format!("T-{}", row["number"]);
            let shown = lines(&home.told(&["show", &number, "--json"]).1).remove(0);
            assert_eq!((&shown["kind"], &shown["id"]), (&"task".into(), &row["id"]), "{number}");
            let id = format!("task:{}", row["id"].as_str().unwrap());
            assert_eq!(home.told(&["show", &number]), home.told(&["show", &id]));
        }
    }
    let (status, _, err) = home.told(&["tasks", "--view", "later"]);
    assert!(status == 2 && err.contains("overdue"), "{err}");
    let (status, _, err) = home.told(&["show", "Z-9999"]);
    assert!(status == 1 && err.contains("T-9999"), "{err}");
}

#[test]
fn t45_people_as_a_table_hold_no_formula() {
    let home = Home::with_demo();
    let card = "BEGIN:VCARD\nVERSION:4.0\nFN:=Узорак Мира\nORG:@Завод, проба\nTEL:+381 11 1\nEND:VCARD\n";
    let path = home.write("a.vcf", card.as_bytes());
    assert_eq!(home.told(&["import", &path]).0, 0);
    let (status, out, err) = home.told(&["people", "--csv", "--filter", "Узорак"]);
    assert_eq!((status, err.as_str()), (0, ""));
    let rows: Vec<&str> = out.lines().collect();
    assert_eq!(rows[0], "name,in other script,organisation,position,addresses,telephones");
    assert_eq!(rows[1..], ["'=Узорак Мира,,\"'@Завод, проба\",,,'+381 11 1"]);
}

#[test]
fn a_name_in_the_other_script_stands_in_the_table_only_if_somebody_wrote_it() {
    let home = Home::with_demo();
    let path = home.write("a.vcf", b"BEGIN:VCARD\nVERSION:4.0\nFN:Alice Madeup\nEMAIL:a@example.org\nEND:VCARD\n");
    assert_eq!(home.told(&["import", &path]).0, 0);
    let (_, out, _) = home.told(&["people", "--csv", "--filter", "Madeup"]);
    assert_eq!(out.lines().nth(1), Some("Alice Madeup,,,,a@example.org,"));
    let help = home.told(&["people", "--help"]).1;
    assert!(help.contains("if somebody wrote it"), "{help}");
}

#[test]
fn with_ascii_a_line_has_none_of_the_program_s_other_characters() {
    let home = Home::with_usual_demo();
    let drawn = ['–', '—', '…', '·', '−', '×', '→', '“', '”'];
    for task in [
        &["agenda", "--to", "+6"][..],
        &["letters", "--limit", "400"],
        &["papers"],
        &["people"],
        &["tasks", "--view", "nobody"],
        &["doctor"],
    ] {
        let wide = home.told(task).1;
        let (_, out, _) = home.told(&[task, &["--ascii"]].concat());
        assert_eq!(wide.lines().count(), out.lines().count(), "{task:?}");
        assert!(!out.contains(drawn), "{task:?}: {out}");
    }
    let plain = home.told(&["agenda", "--ascii"]);
    home.write("config/kabinet/config.toml", b"ascii = true\n");
    assert_eq!(home.told(&["agenda"]), plain);
    // What other programs read is not drawn.
    let path = home.write("a.vcf", "BEGIN:VCARD\nVERSION:4.0\nFN:A – Б\nEND:VCARD\n".as_bytes());
    assert_eq!(home.told(&["import", &path]).0, 0);
    assert!(home.told(&["people", "--csv", "--filter", "А – Б"]).1.contains("A – Б"));
}

#[test]
fn looks_and_keys_are_offered_only_where_screens_open() {
    let home = Home::with_demo();
    let looks = ["--lean", "--theme", "--keymap"];
    for task in [&["--help"][..], &["demo", "--help"], &["board", "--help"]] {
        let help = home.told(task).1;
        assert!(looks.iter().all(|look| help.contains(look)), "{task:?}: {help}");
    }
    for task in ["letters", "import", "agenda", "show", "doctor"] {
        let help = home.told(&[task, "--help"]).1;
        assert!(help.contains("--ascii") && !looks.iter().any(|look| help.contains(look)), "{task}: {help}");
    }
    for line in [&["letters", "--keymap", "vim"][..], &["--keymap", "vim", "letters"], &["--lean", "letters"]] {
        let (status, out, err) = home.told(line);
        assert_eq!((status, out.as_str()), (2, ""), "{line:?}");
        assert!(err.contains("is not known here"), "{line:?}: {err}");
    }
}

#[test]
fn an_output_that_takes_nothing_is_told_as_what_it_is() {
    let home = Home::with_usual_demo();
    for task in [&["agenda", "--json"][..], &["letters"], &["--help"], &["agenda", "--help"], &["man"]] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let ended = home.command(task).stdout(full).output().unwrap();
        let err = String::from_utf8(ended.stderr).unwrap();
        assert_eq!(ended.status.code(), Some(1), "{task:?}: {err}");
        assert!(err.contains("output") && !err.contains("change"), "{task:?}: {err}");
    }
}

#[test]
fn a_list_that_there_is_not_names_all_that_there_are() {
    let home = Home::with_demo();
    for (task, among) in [
        ("letters", &["conversations", "number", "thread:ID", "person:ID", "class:CODE"][..]),
        ("papers", &["unfiled", "filed", "class:CODE"]),
        ("tasks", &["nobody", "done", "user:NAME"]),
    ] {
        let (_, help, _) = home.told(&[task, "--help"]);
        let (status, _, err) = home.told(&[task, "--view", "nonsense"]);
        assert_eq!(status, 2);
        for name in among {
            assert!(err.contains(name) && help.contains(name), "{name}: {err}\n{help}");
        }
    }
}
