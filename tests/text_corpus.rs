//! Text functions against real Serbian text, where it is at hand: `KABINET_CORPUS`, else `shared/data` beside
//! the project or beside its folder. Figures are printed (`--nocapture`); what must hold is asserted.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a helper of tests fails as a test does"
)]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use chrono::{NaiveDate, Weekday};
use kabinet::base::script::{Script, cyrillic, fold, latin};
use kabinet::base::{collate, safe, width, wrap};
use kabinet::words::{Language, Words, typed};

fn corpus(part: &str) -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("KABINET_CORPUS").map(PathBuf::from);
    let beside = root.ancestors().skip(1).take(2).map(|folder| folder.join("shared/data"));
    let found = named.into_iter().chain(beside).map(|data| data.join("text").join(part)).find(|folder| folder.is_dir());
    if found.is_none() {
        println!("no corpus `{part}`: skipped");
    }
    found
}

/// The rows of a file of tab-separated columns, without its comments.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

fn texts(folder: &Path) -> Vec<String> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .map(|path| std::fs::read_to_string(path).unwrap())
        .collect()
}

/// Prints and returns the share of pairs that agree, in percent.
fn agreement(what: &str, pairs: &[(String, String)]) -> f64 {
    let wrong = pairs.iter().filter(|(ours, theirs)| ours != theirs);
    let agreed = pairs.len() - wrong.clone().count();
    let share = 100.0 * agreed as f64 / pairs.len() as f64;
    println!("{what}: {agreed} of {} agree ({share:.2} %)", pairs.len());
    for (ours, theirs) in wrong.collect::<BTreeSet<_>>().into_iter().take(16) {
        println!("    ours {ours:?}, theirs {theirs:?}");
    }
    share
}

#[test]
fn pairs_of_names_agree() {
    let Some(folder) = corpus("transliteration") else { return };
    let pairs = rows(&folder.join("cldr-pairs.tsv"));
    let to_latin: Vec<_> = pairs.iter().map(|row| (latin(&row[0]).into_owned(), row[1].clone())).collect();
    let to_cyrillic: Vec<_> = pairs.iter().map(|row| (cyrillic(&row[1]).into_owned(), row[0].clone())).collect();
    let folded: Vec<_> = pairs.iter().map(|row| (fold(&row[0]), fold(&row[1]))).collect();
    assert!(agreement("CLDR names, Cyrillic to Latin", &to_latin) > 99.9);
    assert!(agreement("CLDR names, Latin to Cyrillic", &to_cyrillic) > 99.5);
    assert!(agreement("CLDR names, skeletons", &folded) > 99.9);
}

#[test]
fn sentences_of_another_transliterator_agree() {
    let Some(folder) = corpus("transliteration") else { return };
    let tests = rows(&folder.join("turanjanin-tests.tsv"));
    let of = |direction: &str, ours: fn(&str) -> String| -> Vec<(String, String)> {
        tests.iter().filter(|row| row[0] == direction).map(|row| (ours(&row[1]), row[2].clone())).collect()
    };
    assert!(agreement("sentences to Latin", &of("toLatin", |text| latin(text).into_owned())) > 99.0);
    let sentences = of("toCyrillic", |text| cyrillic(text).into_owned());
    let words: Vec<_> = sentences
        .iter()
        .flat_map(|(ours, theirs)| ours.split(' ').map(str::to_owned).zip(theirs.split(' ').map(str::to_owned)))
        .collect();
    assert!(agreement("words to Cyrillic", &words) > 80.0);
}

/// Beginnings of words in which another transliterator keeps two letters apart.
#[test]
fn two_letters_that_look_like_one_stay_apart() {
    let Some(folder) = corpus("transliteration") else { return };
    let text = std::fs::read_to_string(folder.join("turanjanin-data.tsv")).unwrap();
    let mut pairs = Vec::new();
    let mut digraph = None;
    for line in text.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        if let [list, key, ..] = columns[..] {
            digraph = (list == "digraphExceptions").then(|| key.to_owned());
        }
        let stem = columns.last().copied().unwrap_or_default().trim().trim_matches(['\'', ',']);
        if let Some((head, tail)) =
            digraph.as_deref().and_then(|pair| Some((stem, stem.find(pair)? + 1))).map(|(stem, at)| stem.split_at(at))
        {
            pairs.push((cyrillic(stem).into_owned(), format!("{}{}", cyrillic(head), cyrillic(tail))));
        }
    }
    assert!(pairs.len() > 200, "the list is read");
    assert!(agreement("two letters that stay apart", &pairs) > 99.0);
}

#[test]
fn laws_keep_their_words_through_both_scripts() {
    let Some(folder) = corpus("sr-laws-cyrillic") else { return };
    let mut words = Vec::new();
    for law in texts(&folder) {
        assert_eq!(fold(&law), fold(&latin(&law)));
        words.extend(law.split_whitespace().map(|word| (cyrillic(&latin(word)).into_owned(), word.to_owned())));
    }
    assert!(agreement("words of laws, to Latin and back", &words) > 99.0);
}

#[test]
fn latin_texts_come_back_from_cyrillic() {
    let Some(folder) = corpus("comtext-sr-legal") else { return };
    let mut words = Vec::new();
    for text in texts(&folder.join("ekavica")) {
        words.extend(text.split_whitespace().map(|word| (latin(&cyrillic(word)).into_owned(), word.to_owned())));
    }
    assert!(words.is_empty() || agreement("words of legal texts, to Cyrillic and back", &words) > 98.0);
}

#[test]
fn laws_are_plain_text_that_wraps() {
    let Some(folder) = corpus("sr-laws-cyrillic") else { return };
    for law in texts(&folder) {
        let text = safe::block(&law);
        assert_eq!(safe::block(&text), text);
        for range in wrap::wrap(&text, 80) {
            assert!(width::width(&text[range]) <= 80);
        }
    }
}

/// CLDR's list of territories in Serbian, sorted by us, is in the order of the alphabet's letters.
#[test]
fn names_are_sorted_by_the_alphabet() {
    let Some(folder) = corpus("transliteration") else { return };
    let azbuka = "абвгдђежзијклљмнњопрстћуфхцчџш";
    let mut names: Vec<String> = rows(&folder.join("cldr-pairs.tsv")).into_iter().map(|row| row[0].clone()).collect();
    names.retain(|name| name.chars().next().is_some_and(|c| azbuka.contains(c.to_lowercase().next().unwrap())));
    names.sort_by_cached_key(|name| collate::sort_key(name, Script::Cyrillic));
    let firsts: Vec<usize> = names
        .iter()
        .map(|name| azbuka.find(name.chars().next().unwrap().to_lowercase().next().unwrap()).unwrap())
        .collect();
    assert!(firsts.is_sorted());
}

/// Months and weekdays are named as CLDR names them, and read back as typed.
#[test]
fn names_of_days_are_those_of_cldr() {
    let Some(folder) = corpus("cldr-sr") else { return };
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::SerbianLatin, "sr-Latn")] {
        let Some(path) = find(&folder.join("cldr-dates-full"), &format!("{tag}/ca-gregorian.json")) else {
            println!("no CLDR dates for {tag}: skipped");
            continue;
        };
        let json: serde_json::Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let calendar = &json["main"][tag]["dates"]["calendars"]["gregorian"];
        let words = Words::new(language);
        for month in 1..=12_u32 {
            let name = calendar["months"]["stand-alone"]["wide"][month.to_string()].as_str().unwrap();
            assert_eq!(words.month(month), name);
            let today = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap();
            assert_eq!(typed::date(&format!("5. {name} 2026."), today), NaiveDate::from_ymd_opt(2026, month, 5));
        }
        for (day, key) in [(Weekday::Mon, "mon"), (Weekday::Wed, "wed"), (Weekday::Sun, "sun")] {
            assert_eq!(words.weekday(day), calendar["days"]["stand-alone"]["wide"][key].as_str().unwrap());
        }
    }
}

/// The file under `folder` whose path ends with `end`.
fn find(folder: &Path, end: &str) -> Option<PathBuf> {
    std::fs::read_dir(folder)
        .ok()?
        .flatten()
        .map(|entry| entry.path())
        .find_map(|path| if path.is_dir() { find(&path, end) } else { path.ends_with(end).then_some(path) })
}
