//! Real letters, where they are at hand: every one is decoded without panic, quickly and in bounded memory, and what
//! is known of them is compared field by field. Without the data the tests say so and pass.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a test's own helpers: they stop it and print its figures"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use kabinet::domain::quoting as quote;
use kabinet::domain::rendition::Rendition;
use kabinet::format::{mbox, mime};
use serde_json::Value;

/// The least share of agreeing fields, in tenths of a percent.
const FLOOR_STALWART: usize = 836;
/// Replies of the talon collection whose own words are found exactly.
const FLOOR_REPLIES: usize = 12;
/// Signatures of the talon collection (all but one have no mark).
const FLOOR_SIGNATURES: usize = 1;
/// Letters in the mailbox file.
const MAILBOX_LETTERS: usize = 1_900;

/// Disagreements that lie in the data or in what the other program means by a field, and why.
const CHILDLESS: &str = "a multipart without children is shown as text here, listed as an attachment there";
const NESTED: &str = "a letter without text of its own shows that of the letter inside it";
const ONE: &str = "of several plain alternatives one is shown";
const SIBLINGS: &str = "the parts after an outer boundary are kept as parts";
const KNOWN: &[(&str, &str)] = &[
    ("malformed/001 text", CHILDLESS),
    ("malformed/001 attachments", CHILDLESS),
    ("malformed/002 text", CHILDLESS),
    ("malformed/002 attachments", CHILDLESS),
    ("malformed/003 text", CHILDLESS),
    ("malformed/003 attachments", CHILDLESS),
    ("malformed/004 text", CHILDLESS),
    ("malformed/004 attachments", CHILDLESS),
    ("malformed/006 text", CHILDLESS),
    ("malformed/006 attachments", CHILDLESS),
    ("malformed/007 attachments", CHILDLESS),
    ("malformed/008 text", SIBLINGS),
    ("malformed/008 attachments", SIBLINGS),
    ("malformed/009 text", SIBLINGS),
    ("malformed/009 attachments", SIBLINGS),
    ("malformed/011 text", SIBLINGS),
    ("malformed/011 attachments", SIBLINGS),
    ("malformed/012 text", NESTED),
    ("malformed/012 attachments", SIBLINGS),
    ("malformed/016 text", CHILDLESS),
    ("malformed/016 attachments", CHILDLESS),
    ("malformed/017 text", CHILDLESS),
    ("malformed/017 attachments", CHILDLESS),
    ("malformed/019 date", "two Date fields: the first that is a date, there the last"),
    ("malformed/019 text", "the fields of several letters in each other: the first text that can be read"),
    ("malformed/020 text", "two Content-Type fields in one head: the first counts here, the last there"),
    ("malformed/021 text", "two Content-Type fields in one head: the first counts here, the last there"),
    ("thirdparty/000 text", ONE),
    ("thirdparty/001 text", ONE),
    ("thirdparty/002 attachments", "words in a text part that are no base64 are shown here, attached there"),
    ("thirdparty/002 text", "words in a text part that are no base64 are shown here, attached there"),
    ("thirdparty/005 text", "euc-jp has no table here; a boundary inside a line"),
    ("thirdparty/007 text", NESTED),
    ("thirdparty/012 text", NESTED),
    ("thirdparty/015 attachments", "three letters are attached; the other program finds one"),
];

/// No letter may keep anybody waiting: a decoder that hangs is found here. The slowest needs a tenth of it.
const AT_MOST: Duration = Duration::from_secs(1);

#[test]
fn every_letter_is_decoded_quickly_and_in_bounds() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let (mut count, mut slowest) = (0, (Duration::ZERO, PathBuf::new()));
    for path in files(&mail) {
        let raw = std::fs::read(&path).unwrap();
        if raw.len() > 50 << 20 || path.extension().is_some_and(|e| e == "mbox") {
            continue;
        }
        let before = peak_memory();
        let start = Instant::now();
        let rendition = mime::decode(&raw);
        let took = start.elapsed();
        let grown = peak_memory().saturating_sub(before);
        assert!(took < AT_MOST, "{} took {took:?}", path.display());
        assert!(grown <= raw.len() * 8 + (16 << 20), "{} took {grown} bytes", path.display());
        check_invariants(&raw, &rendition, &path);
        let _ = quote::quotes(&rendition.text);
        count += 1;
        if took > slowest.0 {
            slowest = (took, path);
        }
    }
    println!("decoded {count} files; slowest {:?}: {}", slowest.0, slowest.1.display());
    assert!(count > 380, "only {count} files");
}

#[test]
fn the_mailbox_is_taken_apart() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let path = mail.join("mailbox/spamassassin-easyham2-spam1.mbox");
    let bytes = std::fs::read(&path).unwrap();
    let variant = mbox::detect(&bytes[..bytes.len().min(1 << 20)]);
    assert_eq!(variant, mbox::Variant::Mboxrd);
    let start = Instant::now();
    let mut letters = Vec::new();
    for entry in mbox::Mbox::new(bytes.as_slice(), variant) {
        let mbox::Entry::Letter { offset, raw } = entry.unwrap() else { panic!("too large") };
        assert!(bytes[usize::try_from(offset).unwrap()..].starts_with(b"From "));
        letters.push(raw);
    }
    let split = start.elapsed();
    let start = Instant::now();
    let mut warned: BTreeMap<String, usize> = BTreeMap::new();
    for raw in &letters {
        let one = Instant::now();
        let rendition = mime::decode(raw);
        assert!(one.elapsed() < AT_MOST);
        check_invariants(raw, &rendition, &path);
        for warning in &rendition.warnings {
            *warned.entry(format!("{warning:?}")).or_default() += 1;
        }
    }
    println!("{} letters, split {split:?}, decoded and checked {:?}, {warned:?}", letters.len(), start.elapsed());
    assert_eq!(letters.len(), MAILBOX_LETTERS);
}

#[test]
fn fields_agree_with_what_another_decoder_found() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let mut tally = Tally::default();
    for folder in ["rfc", "malformed", "thirdparty"] {
        for path in files(&mail.join("stalwart-mail-parser").join(folder)) {
            if path.extension().is_none_or(|e| e != "eml") {
                continue;
            }
            let raw = std::fs::read(&path).unwrap();
            let name = format!("{folder}/{}", path.file_stem().unwrap().to_string_lossy());
            compare(&mut tally, &name, &raw, &path.with_extension("json"));
            let crlf: Vec<u8> =
                raw.iter().flat_map(|b| if *b == b'\n' { vec![b'\r', b'\n'] } else { vec![*b] }).collect();
            compare(&mut tally, &format!("{name} crlf"), &crlf, &path.with_extension("crlf.json"));
        }
    }
    tally.print("stalwart-mail-parser");
    assert_eq!(tally.unnamed, 0, "differences that nobody has explained");
    assert!(tally.share() >= FLOOR_STALWART, "agreement fell to {}", tally.share());
}

#[test]
fn russian_names_agree() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let folder = mail.join("mime4j-russian");
    let raw = std::fs::read(folder.join("russian-headers.msg")).unwrap();
    let xml = std::fs::read_to_string(folder.join("russian-headers_decoded.xml")).unwrap();
    let body = std::fs::read(folder.join("russian-headers_decoded_1.txt")).unwrap();
    let rendition = mime::decode(&raw);
    assert!(xml.contains(&format!("Subject: {}", rendition.subject)));
    assert_eq!(rendition.attachments[0].name, "Список.doc");
    let found = mime::attachment(&raw, 0).unwrap();
    assert_eq!(found.trim_ascii(), body.trim_ascii());
}

#[test]
fn own_words_of_replies_agree() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let mut right = Vec::new();
    let mut wrong = Vec::new();
    for path in files(&mail.join("reply-quoting/talon/standard_replies")) {
        if path.extension().is_none_or(|e| e != "eml") {
            continue;
        }
        let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
        let expected = std::fs::read_to_string(path.with_file_name(format!("{stem}_reply_text")));
        let expected = expected.unwrap_or_else(|_| "Hello".to_owned());
        let rendition = mime::decode(&std::fs::read(&path).unwrap());
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let own = words(&quote::own_words(&rendition.text));
        if own == words(&expected) { right.push(stem) } else { wrong.push((stem, own)) }
    }
    println!("replies: {} agree, {} do not: {wrong:?}", right.len(), wrong.len());
    assert!(right.len() >= FLOOR_REPLIES);
}

#[test]
fn marked_signatures_are_found_and_no_others() {
    let _alone = alone();
    let Some(mail) = corpus() else { return };
    let folder = mail.join("reply-quoting/talon/signature/emails/stripped");
    let (mut agree, mut all) = (0, 0);
    for path in files(&folder) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let Some(stem) = name.strip_suffix("_body") else { continue };
        let body = std::fs::read_to_string(&path).unwrap();
        let expected = std::fs::read_to_string(path.with_file_name(format!("{stem}_signature"))).unwrap();
        let found: Vec<&str> = quote::signature(&body).map(|at| body.lines().skip(at).collect()).unwrap_or_default();
        all += 1;
        agree += usize::from(words(&found.join(" ")) == words(&expected));
    }
    println!("signatures: {agree} of {all} agree; the others carry no mark and are guessed by name there");
    assert!(agree >= FLOOR_SIGNATURES);
    let marked = std::fs::read_to_string(mail.join("reply-quoting/email_reply_parser/correct_sig.txt")).unwrap();
    assert!(quote::signature(&marked).is_some());
}

/// One test at a time: the peak of memory is the whole process's.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Where the letters are: `KABINET_CORPUS`, else `shared/data` beside the project.
fn corpus() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("KABINET_CORPUS").map(PathBuf::from);
    let beside =
        root.ancestors().skip(1).take(3).map(|folder| folder.join("shared/data")).find(|folder| folder.is_dir());
    let mail = named.or(beside).map(|data| data.join("mail")).filter(|mail| mail.is_dir());
    if mail.is_none() {
        println!("skipped: no corpus (set KABINET_CORPUS)");
    }
    mail
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// What holds of every rendition, and that each attachment comes out as it was listed.
fn check_invariants(raw: &[u8], rendition: &Rendition, path: &Path) {
    let at = path.display();
    assert!(!rendition.text.contains('\r') && !rendition.text.contains('\0'), "{at}");
    assert!(!rendition.subject.contains('\n'), "{at}");
    assert!(rendition.references.len() <= 50 && rendition.text.len() <= 4 << 20, "{at}");
    for (index, attachment) in rendition.attachments.iter().enumerate() {
        let bytes = mime::attachment(raw, index).unwrap();
        assert_eq!(bytes.len() as u64, attachment.size, "{at} attachment {index}");
        assert_eq!(kabinet::domain::ids::ContentHash::of(&bytes), attachment.hash, "{at} attachment {index}");
    }
    assert!(mime::attachment(raw, rendition.attachments.len()).is_err(), "{at}");
}

/// The most memory this process ever held, bytes; 0 where the system does not say.
fn peak_memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches("kB").trim().parse::<usize>().ok()).unwrap_or(0) * 1024
}

#[derive(Default)]
struct Tally {
    fields: BTreeMap<&'static str, (usize, usize)>,
    differences: Vec<String>,
    unnamed: usize,
}

impl Tally {
    fn note(&mut self, name: &str, field: &'static str, agrees: bool, detail: impl Fn() -> String) {
        let entry = self.fields.entry(field).or_default();
        entry.1 += 1;
        if agrees {
            entry.0 += 1;
            return;
        }
        let place = format!("{name} {field}");
        let known = KNOWN.iter().find(|(known, _)| *known == place.replace(" crlf", ""));
        if let Some((_, why)) = known {
            self.differences.push(format!("{place}: known, {why}"));
        } else {
            self.unnamed += 1;
            self.differences.push(format!("{place}: {}", detail()));
        }
    }

    fn share(&self) -> usize {
        let (right, all) = self.fields.values().fold((0, 0), |(r, a), (right, all)| (r + right, a + all));
        right * 1_000 / all.max(1)
    }

    fn print(&self, what: &str) {
        println!("{what}: {} of 1000 fields agree; {:?}", self.share(), self.fields);
        for line in &self.differences {
            println!("  {line}");
        }
    }
}

fn compare(tally: &mut Tally, name: &str, raw: &[u8], expected: &Path) {
    let json: Value = serde_json::from_slice(&std::fs::read(expected).unwrap()).unwrap();
    let rendition = mime::decode(raw);
    let header = |wanted: &str| {
        let headers = json["parts"][0]["headers"].as_array().into_iter().flatten();
        headers.filter(|h| h["name"] == wanted).map(|h| h["value"].clone()).next_back()
    };
    for (field, ours) in [("from", &rendition.from), ("to", &rendition.to), ("cc", &rendition.cc)] {
        let Some(value) = header(field) else { continue };
        let theirs = addresses(&value);
        let ours: Vec<String> = ours.iter().map(|m| format!("{}|{}", m.name, m.address)).collect();
        let field = if field == "from" {
            "from"
        } else if field == "to" {
            "to"
        } else {
            "cc"
        };
        tally.note(name, field, ours == theirs, || format!("{ours:?} / {theirs:?}"));
    }
    if let Some(theirs) = header("subject").and_then(|v| v["Text"].as_str().map(words)) {
        tally.note(name, "subject", words(&rendition.subject) == theirs, || {
            format!("{:?} / {theirs:?}", rendition.subject)
        });
    }
    if let Some(date) = header("date").filter(|v| v["DateTime"].is_object()) {
        let theirs = instant(&date["DateTime"]);
        let ours = rendition.date.map(|d| d.at.0 / 1000);
        tally.note(name, "date", ours == theirs, || format!("{ours:?} / {theirs:?}"));
    }
    compare_content(tally, name, &rendition, &json);
}

fn compare_content(tally: &mut Tally, name: &str, rendition: &Rendition, json: &Value) {
    let part = |index: &Value| &json["parts"][usize::try_from(index.as_u64().unwrap()).unwrap()];
    let texts: Vec<&Value> = json["text_body"].as_array().unwrap().iter().map(part).collect();
    if texts.iter().all(|p| p["body"]["Text"].is_string() || p["body"]["InlineBinary"].is_array()) {
        let theirs: String = texts.iter().filter_map(|p| p["body"]["Text"].as_str()).collect::<Vec<_>>().join("\n");
        let same = words(&rendition.text) == words(&theirs);
        tally.note(name, "text", same, || format!("{:?} / {:?}", rendition.text, theirs));
    }
    let theirs: Vec<&Value> = json["attachments"].as_array().unwrap().iter().map(part).collect();
    let counts = (rendition.attachments.len(), theirs.len());
    tally.note(name, "attachments", counts.0 == counts.1, || format!("{counts:?}"));
    if counts.0 != counts.1 {
        return;
    }
    for (ours, theirs) in rendition.attachments.iter().zip(theirs) {
        let binary = theirs["body"]["Binary"].as_array().or(theirs["body"]["InlineBinary"].as_array());
        if let Some(bytes) = binary {
            tally.note(name, "size", ours.size == bytes.len() as u64, || format!("{} / {}", ours.size, bytes.len()));
        }
    }
}

fn addresses(value: &Value) -> Vec<String> {
    let one =
        |a: &Value| format!("{}|{}", words(a["name"].as_str().unwrap_or("")), a["address"].as_str().unwrap_or(""));
    let address = &value["Address"];
    if let Some(list) = address["List"].as_array() {
        return list.iter().map(one).collect();
    }
    let groups = address["Group"].as_array().into_iter().flatten();
    groups.flat_map(|group| group["addresses"].as_array().into_iter().flatten()).map(one).collect()
}

fn instant(date: &Value) -> Option<i64> {
    let n = |name: &str| date[name].as_i64().unwrap_or(0);
    let day = chrono::NaiveDate::from_ymd_opt(n("year") as i32, n("month") as u32, n("day") as u32)?;
    let local = day.and_hms_opt(n("hour") as u32, n("minute") as u32, n("second") as u32)?.and_utc().timestamp();
    let offset = (n("tz_hour") * 60 + n("tz_minute")) * 60;
    Some(if date["tz_before_gmt"] == true { local + offset } else { local - offset })
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
