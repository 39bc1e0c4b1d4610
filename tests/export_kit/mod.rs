//! An office for exports, what goes into it, and what its export must have.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use kabinet::api::office::FoundOffice;

/// A series and one time of it that stands apart, that one first.
pub const DAYS: &str = include_str!("../fixtures/days.ics");
/// A person and an organisation.
pub const PEOPLE: &str = include_str!("../fixtures/people.vcf");

/// The diaries and the people are there as they came.
pub fn has_faces(one: &BTreeMap<String, Vec<u8>>) {
    let faces: String = one
        .iter()
        .filter(|(name, _)| name.starts_with("diaries/") || *name == "people.vcf")
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    for line in
        ["RECURRENCE-ID:20261130T090000Z", "DURATION:PT1H", "SUMMARY:Колегијум касније", "FN:Мира Проба", "KIND:org"]
    {
        assert!(faces.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
    assert_eq!(faces.matches("X-ODD;A=b:kept\r\n").count(), 2);
}

/// Every file of an export.
pub fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut todo = vec![root.to_owned()];
    while let Some(folder) = todo.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                todo.push(path);
            } else {
                files.insert(path.strip_prefix(root).unwrap().display().to_string(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

/// An office of one principal and one user, with one class.
pub fn founding() -> FoundOffice {
    FoundOffice {
        name: "Кабинет".to_owned(),
        zone: "Europe/Belgrade".to_owned(),
        language: "sr".to_owned(),
        address: "kabinet@office.example".to_owned(),
        principals: vec![("Весна Каменар".to_owned(), "министарка".to_owned())],
        user: "Драгана".to_owned(),
        login: "dragana".to_owned(),
        colleagues: Vec::new(),
        classes: vec![("01-1".to_owned(), "Опште".to_owned(), Some(5))],
    }
}
