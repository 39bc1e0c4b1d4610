use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeZone, Utc};

use super::*;
use crate::base::error::ErrorKind;

fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn all() -> [Words; 3] {
    [Words::new(Language::English), Words::new(Language::SerbianCyrillic), Words::new(Language::SerbianLatin)]
}

/// The ids of a source, each with its text up to the next id.
fn messages(language: Language) -> BTreeMap<String, String> {
    let mut messages = BTreeMap::new();
    let mut id = String::new();
    for part in resource::parts(language) {
        for line in part.lines().filter(|line| !line.starts_with('#')) {
            if let Some(next) = resource::ids(line).next() {
                id = next.to_owned();
                assert!(messages.insert(id.clone(), String::new()).is_none(), "{id} stands twice");
            }
            let text = messages.get_mut(&id);
            if let Some(text) = text {
                text.push_str(line.strip_prefix(id.as_str()).unwrap_or(line));
                text.push('\n');
            }
        }
    }
    messages
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().unwrap())
        .collect()
}

/// The text that people see: without placeables, selectors and variants' names.
fn shown(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let line = line.trim_start().trim_start_matches('*');
        let line = if line.starts_with('[') { line.split_once(']').unwrap().1 } else { line };
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            rest = after.split_once('}').map_or("", |(_, after)| after);
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

#[test]
fn every_part_parses_and_is_listed() {
    for language in Language::ALL {
        for part in resource::parts(language) {
            if let Err((_, errors)) = FluentResource::try_new(part.into_owned()) {
                panic!("{language}: {errors:?}");
            }
        }
    }
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales");
    let mut listed: Vec<&str> = resource::FILES.iter().flat_map(|(english, serbian)| [*english, *serbian]).collect();
    listed.sort_unstable();
    let mut there = Vec::new();
    for (folder, prefix) in [(root.clone(), ""), (root.join("parts"), "parts/")] {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.contains(".ftl") {
                there.push(format!("{prefix}{name}"));
            }
        }
    }
    there.sort_unstable();
    assert_eq!(there, listed, "a part is listed in words/resource.rs");
}

#[test]
fn both_languages_have_the_same_messages_and_variables() {
    let (english, serbian) = (messages(Language::English), messages(Language::SerbianCyrillic));
    let names = |messages: &BTreeMap<String, String>| messages.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&english), names(&serbian));
    for (id, text) in &english {
        // A date shows its month by name in one language and by number in the other; those whom the program answers in a
        // language that it does not speak are answered from the English file.
        if id.starts_with("date-") || id == "letter-attribution" {
            continue;
        }
        assert_eq!(variables(text), variables(&serbian[id]), "{id}");
    }
}

#[test]
fn serbian_is_written_in_cyrillic() {
    for (id, text) in messages(Language::SerbianCyrillic) {
        let latin: Vec<&str> = shown(&text)
            .split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '+')))
            .filter(|word| word.chars().any(|c| c.is_alphabetic() && !crate::base::script::is_cyrillic(c)))
            .filter(|word| !NAMES.contains(word))
            .map(|word| Box::leak(word.to_owned().into_boxed_str()) as &str)
            .collect();
        assert!(latin.is_empty(), "{id}: {latin:?} (a Latin name goes into {{ \"…\" }})");
    }
    for (id, text) in messages(Language::SerbianLatin) {
        assert!(!shown(&text).chars().any(crate::base::script::is_cyrillic), "{id}");
    }
}

/// Latin names that Serbian text may show as they are.
const NAMES: [&str; 14] = [
    "Esc",
    "Enter",
    "Tab",
    "ctrl",
    "alt",
    "kabinet",
    "PDF",
    "CSV",
    "JSON",
    "iCalendar",
    "vCard",
    "Markdown",
    "PgUp",
    "PgDn",
];

#[test]
fn every_error_says_something_to_do() {
    for (id, text) in messages(Language::English).into_iter().filter(|(id, _)| id.starts_with("error-")) {
        assert!(
            text.trim_end_matches([' ', '\n', '}']).ends_with('.') && text.matches(['.', ';', ',']).count() >= 1,
            "{id}: {text}"
        );
    }
}

#[test]
fn messages_are_told_in_each_language() {
    let [english, cyrillic, latin] = all();
    assert_eq!(english.text("screen-tasks"), "Tasks");
    assert_eq!(cyrillic.text("screen-tasks"), "Задужења");
    assert_eq!(latin.text("screen-tasks"), "Zaduženja");
    assert_eq!(english.text("no-such"), "no-such");
    assert!(matches!(cyrillic.text("word-yes"), Cow::Borrowed("да")));
}

#[test]
fn counts_follow_the_grammar() {
    let [english, cyrillic, latin] = all();
    for (count, text) in [
        (1, "1 означен"),
        (2, "2 означена"),
        (5, "5 означених"),
        (11, "11 означених"),
        (21, "21 означен"),
        (102, "102 означена"),
        (1234, "1.234 означена"),
    ] {
        assert_eq!(cyrillic.plural("count-marked", count), text);
    }
    assert_eq!(latin.plural("count-tasks", 3), "3 zaduženja");
    assert_eq!(english.plural("count-letters", 1), "1 letter");
    assert_eq!(english.plural("count-letters", 0), "0 letters");
}

/// Variables that say how many. Others are texts, dates, or numbers that name something.
const COUNTS: [&str; 12] =
    ["count", "new", "known", "quarantined", "skipped", "records", "bytes", "most", "read", "shown", "all", "more"];

/// Where a count stands as a label's value or before words that do not change with it.
const UNDECLINED: [(&str, &[&str]); 2] = [
    (
        "en",
        &[
            "activity-links-head",
            "activity-makes-times",
            "activity-participants-head",
            "activity-times",
            "count-of",
            "desk-line-held",
            "desk-line-mine",
            "desk-line-new",
            "desk-line-open",
            "desk-line-overdue",
            "desk-mine",
            "desk-office",
            "did-adopt",
            "did-import",
            "editor-attached-much",
            "editor-send-question",
            "error-enclosures-too-large",
            "error-import-file-too-large",
            "error-journal-short",
            "error-letter-too-large",
            "error-too-many",
            "import-report",
            "letters-elsewhere",
            "letters-searching",
            "papers-no-hits",
            "people-narrowed",
            "people-no-hits",
            "tasks-no-hits",
            "would-adopt",
        ],
    ),
    (
        "sr",
        &[
            "activity-links-head",
            "activity-makes-times",
            "activity-participants-head",
            "activity-times",
            "count-of",
            "desk-line-open",
            "desk-mine",
            "desk-office",
            "did-adopt",
            "did-import",
            "editor-attached-much",
            "error-enclosures-too-large",
            "error-import-file-too-large",
            "error-journal-short",
            "error-letter-too-large",
            "error-too-many",
            "import-report",
            "letters-elsewhere",
            "letters-searching",
            "papers-no-hits",
            "people-narrowed",
            "people-no-hits",
            "tasks-no-hits",
            "would-adopt",
        ],
    ),
];

#[test]
fn what_is_counted_is_declined() {
    for language in [Language::English, Language::SerbianCyrillic] {
        let plain: Vec<String> = messages(language)
            .iter()
            .filter(|(_, text)| {
                let counts = variables(text).into_iter().filter(|name| COUNTS.contains(name));
                counts.into_iter().any(|name| !text.contains(&format!("{{ ${name} ->")))
            })
            .map(|(id, _)| id.clone())
            .collect();
        let (_, allowed) = UNDECLINED.into_iter().find(|(tag, _)| *tag == language.tag()).unwrap();
        assert_eq!(plain, allowed, "{language}: these name a count and do not decline by it");
    }
}

#[test]
fn serbian_has_a_form_for_one_for_few_and_for_many() {
    for (id, text) in messages(Language::SerbianCyrillic) {
        let forms = ["[one]", "[few]", "[other]"].map(|form| text.matches(form).count());
        let literal = text.contains("[0]") || !text.contains("[one]");
        assert!(literal || forms.iter().all(|count| *count == forms[0]), "{id}: {forms:?}");
    }
}

#[test]
fn peoples_data_keeps_its_script_and_presses_nothing() {
    let latin = Words::new(Language::SerbianLatin);
    let error = Error::not_found("Њ\u{1b}[2J\n417");
    assert_eq!(latin.error(&error), "Њ 417 ne postoji. Proverite broj ili ga potražite pretragom.");
    let long = latin.error(&Error::not_found("x".repeat(10_000)));
    assert!(long.len() < 400, "T09: {}", long.len());
    assert!(latin.error(&Error::new(ErrorKind::NotFound, "not-found")).starts_with("Nešto nije u redu (not-found)."));
    assert_eq!(
        Words::new(Language::English).error(&Error::new(ErrorKind::Internal, "never-worded")),
        "Something went wrong (never-worded). Try again; if it happens again, report this word."
    );
}

#[test]
fn quotation_marks_inside_others_are_the_inner_ones() {
    let [english, cyrillic, latin] = all();
    for (words, title, told) in [
        (&cyrillic, "О „Реформи“ и «суду»", "Одбацити „О ’Реформи‘ и ’суду‘“?"),
        (&latin, "(“Reforma”)", "Odbaciti „(’Reforma‘)“?"),
        (&english, "„Reform“ and ”more”", "Throw “‘Reform’ and ‘more’” away?"),
        (&english, "12\" pipe, the minister's", "Throw “12\" pipe, the minister's” away?"),
    ] {
        let args = [("title", title.into()), ("key-undo", "u".into())];
        assert!(words.with("paper-drop-question", &args).starts_with(told), "{title}");
    }
    let plain = cyrillic.with("did-undo", &[("what", "о „Реформи“".into())]);
    assert_eq!(plain, "поништено: о „Реформи“", "a text that stands in no marks keeps its own");
}

#[test]
fn words_are_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&Words::new(Language::English));
}

#[test]
fn dates_are_written_as_each_language_does() {
    let [english, cyrillic, latin] = all();
    let sunday = on(2026, 11, 22);
    let at = crate::base::clock::Timestamp::from(Utc.with_ymd_and_hms(2026, 11, 22, 13, 5, 0).unwrap());
    assert_eq!(english.moment(at, OFFICE_ZONE), "Sun 22 Nov 14:05");
    assert_eq!(cyrillic.moment(at, OFFICE_ZONE), "нед 22.11. 14:05");
    assert_eq!(latin.moment_full(at, OFFICE_ZONE), "22.11.2026. 14:05");
    assert_eq!(cyrillic.date(sunday), "22.11.2026.");
    assert_eq!(english.date_long(sunday), "22 November 2026");
    assert_eq!(latin.date_long(on(2026, 6, 5)), "5. jun 2026.");
    assert_eq!(cyrillic.span(on(2026, 11, 23), on(2026, 11, 29)), "23–29. новембар 2026.");
    assert_eq!(english.span(on(2026, 11, 30), on(2026, 12, 6)), "30 November – 6 December 2026");
    assert_eq!(english.span(on(2026, 12, 28), on(2027, 1, 3)), "28 December 2026 – 3 January 2027");
    assert_eq!(cyrillic.week(on(2026, 11, 23)), "недеља 48");
    assert_eq!(dates::day_of(at, "Asia/Tokyo".parse().unwrap()), sunday);
    assert_eq!(cyrillic.when(at, OFFICE_ZONE, sunday), "14:05");
    assert_eq!(english.when(at, OFFICE_ZONE, on(2026, 11, 23)), "22 Nov");
    assert_eq!(english.when(at, OFFICE_ZONE, on(2027, 1, 3)), "22 Nov 2026");
}

#[test]
fn deadlines_are_short_badges() {
    let [english, cyrillic, _] = all();
    let sunday = on(2026, 11, 22);
    for (due, en, sr) in [
        (on(2026, 11, 20), "−2 d", "−2 д"),
        (sunday, "today", "данас"),
        (on(2026, 11, 25), "3 d", "3 д"),
        (on(2026, 11, 27), "due Fri", "рок пет"),
        (on(2026, 12, 4), "12 d", "12 д"),
    ] {
        assert_eq!((english.days_left(due, sunday).as_str(), cyrillic.days_left(due, sunday).as_str()), (en, sr));
    }
}

#[test]
fn numbers_and_sizes() {
    let [english, cyrillic, _] = all();
    assert_eq!((english.number(84_096).as_str(), cyrillic.number(1_234_567).as_str()), ("84,096", "1.234.567"));
    for (bytes, en, sr) in [
        (0, "0 B", "0 B"),
        (999, "999 B", "999 B"),
        (1_000, "1.0 kB", "1,0 kB"),
        (12_345, "12 kB", "12 kB"),
        (999_949, "1.0 MB", "1,0 MB"),
        (1_240_000, "1.2 MB", "1,2 MB"),
        (u64::MAX, "", ""),
    ] {
        if bytes == u64::MAX {
            assert!(english.size(bytes).ends_with(" TB"));
        } else {
            assert_eq!((english.size(bytes).as_str(), cyrillic.size(bytes).as_str()), (en, sr));
        }
    }
}
