//! Damage that is found, named and repaired.

use std::io::Write;

use crate::LETTER;
use crate::cli_kit::Home;

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
