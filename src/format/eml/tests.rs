use proptest::prelude::*;

use super::*;
use crate::base::clock::Timestamp;
use crate::format::mime;

fn person(name: &str, address: &str) -> Mailbox {
    Mailbox { name: name.to_owned(), address: address.to_owned() }
}

fn sample() -> Outgoing {
    Outgoing {
        from: person("Кабинет министра", "kabinet@example.rs"),
        to: vec![person("Ана Анић, амбасада", "ana@example.at")],
        cc: vec![person("", "b@example.rs")],
        bcc: vec![person("Тајна", "secret@example.rs"), person("", "B@example.rs")],
        subject: "Одг: Посета министра".to_owned(),
        date: Dated { at: Timestamp(1_795_000_000_000), offset: 60 },
        message_id: "x1@example.rs".to_owned(),
        in_reply_to: Some("q@example.at".to_owned()),
        references: vec!["p@example.at".to_owned(), "q@example.at".to_owned()],
        text: "Поштована,\n\nпотврђујемо.\n.\nFrom here\n".to_owned(),
        attachments: vec![Enclosure {
            name: "Програм посете, нацрт.pdf".to_owned(),
            content_type: "application/pdf".to_owned(),
            bytes: vec![0, 1, 2, 255, b'\r', b'\n', 10],
        }],
    }
}

#[test]
fn what_was_built_is_read_back() {
    let letter = sample();
    let built = build(&letter).unwrap();
    let read = mime::decode(&built.bytes);
    assert_eq!(read.from, std::slice::from_ref(&letter.from));
    assert_eq!(read.to, letter.to);
    assert_eq!(read.subject, letter.subject);
    assert_eq!(read.date, Some(letter.date));
    assert_eq!(read.message_id.as_deref(), Some("x1@example.rs"));
    assert_eq!(read.references, letter.references);
    assert_eq!(read.text.trim_end(), letter.text.trim_end());
    assert_eq!(read.attachments[0].name, "Програм посете, нацрт.pdf");
    assert_eq!(mime::attachment(&built.bytes, 0).unwrap(), letter.attachments[0].bytes);
    assert_eq!(read.warnings, []);
    assert_eq!(built, build(&letter).unwrap());
}

#[test]
fn every_line_ends_with_crlf_and_is_short_enough() {
    let mut letter = sample();
    letter.text = "ж".repeat(5_000);
    letter.subject = "Ш".repeat(500);
    for line in build(&letter).unwrap().bytes.split_inclusive(|b| *b == b'\n') {
        assert!(line.ends_with(b"\r\n") && line.len() <= 1_000, "{:?}", String::from_utf8_lossy(line));
    }
}

#[test]
fn t18_line_ends_in_addresses_are_refused() {
    let hostile = ["a@x.rs\r\nBcc: v@x.rs", "a@x.rs\nX: y", "\"a\r\nb\"@x.rs", "a@x.rs\0", "a@x\u{85}rs"];
    for address in hostile {
        let mut letter = sample();
        letter.to = vec![person("", address)];
        assert_eq!(build(&letter).unwrap_err().id, "mail-control-character", "{address:?}");
    }
    for address in ["a", "@x.rs", "a@", "a@b@c", "a b@x.rs", "<a@x.rs>", "a@x.rs,b@x.rs", "\"a\"@x.rs", ""] {
        let mut letter = sample();
        letter.cc = vec![person("", address)];
        assert_eq!(build(&letter).unwrap_err().id, "mail-bad-address", "{address:?}");
    }
}

#[test]
fn t19_line_ends_in_names_subjects_and_identifiers_are_refused() {
    // Also those that come out of a decoded word of the letter being answered.
    let decoded = "Re: a\r\nBcc: v@x.rs";
    let edits: [fn(&mut Outgoing, String); 6] = [
        |letter, value| letter.subject = value,
        |letter, value| letter.from.name = value,
        |letter, value| letter.to[0].name = value,
        |letter, value| letter.message_id = value,
        |letter, value| letter.references.push(value),
        |letter, value| letter.attachments[0].name = value,
    ];
    for edit in edits {
        let mut letter = sample();
        edit(&mut letter, decoded.to_owned());
        assert_eq!(build(&letter).unwrap_err().id, "mail-control-character");
    }
    for hostile in ["a\nb.pdf", "a\r.pdf", "a\u{2028}b.pdf", "a\u{85}b.pdf", "\0"] {
        let mut letter = sample();
        letter.attachments[0].name = hostile.to_owned();
        assert_eq!(build(&letter).unwrap_err().id, "mail-control-character", "{hostile:?}");
    }
    let mut letter = sample();
    letter.attachments[0].content_type = "a/b; x=y".to_owned();
    assert_eq!(build(&letter).unwrap_err().id, "mail-bad-type");
}

#[test]
fn t19_quotes_in_a_file_name_end_no_parameter() {
    for name in ["a\"; filename=\"b.exe", "a\\", "'; x=\"y", "a%22b.pdf"] {
        let mut letter = sample();
        letter.attachments[0].name = name.to_owned();
        let read = mime::decode(&build(&letter).unwrap().bytes);
        assert_eq!(read.attachments.len(), 1, "{name}");
        let plain = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        assert_eq!(plain(&read.attachments[0].name), plain(name));
    }
}

#[test]
fn t20_bcc_stays_out_of_the_bytes() {
    let built = build(&sample()).unwrap();
    let text = String::from_utf8_lossy(&built.bytes).to_lowercase();
    assert!(!text.contains("bcc") && !text.contains("secret@"));
    assert_eq!(built.recipients, ["ana@example.at", "b@example.rs", "secret@example.rs"]);
}

#[test]
fn a_letter_to_nobody_is_refused() {
    let letter = Outgoing { to: vec![], cc: vec![], bcc: vec![], ..sample() };
    assert_eq!(build(&letter).unwrap_err().id, "mail-no-recipient");
}

/// Texts as people write them in a head: one line, composed, no blanks at the ends or in runs.
fn one_line() -> impl Strategy<Value = String> {
    "[a-zA-Zа-шА-ШčćžšđČĆŽŠĐ0-9.,:;?!()\"@=_<>&-]{1,12}( [a-zA-Zа-шА-Ш0-9.,=?_]{1,12}){0,12}"
}

proptest! {
    #[test]
    fn heads_are_read_back_as_written(subject in one_line(), name in "[a-zа-шčć]{1,9}( [A-Zа-ш,.()\"]{1,9}){0,3}", file in "[a-zа-шčć ]{1,60}\\.pdf") {
        let mut letter = sample();
        letter.subject = subject.clone();
        letter.to[0].name = name.clone();
        letter.attachments[0].name = file.trim().to_owned();
        let read = mime::decode(&build(&letter).unwrap().bytes);
        prop_assert_eq!(read.subject, subject);
        prop_assert_eq!(&read.to[0].address, "ana@example.at");
        if !name.contains('"') {
            prop_assert_eq!(&read.to[0].name, &name);
        }
        prop_assert_eq!(read.attachments[0].name.split_whitespace().collect::<Vec<_>>(), file.split_whitespace().collect::<Vec<_>>());
    }

    #[test]
    fn texts_are_read_back_as_written(text in "(\\PC{0,30}\n){0,8}") {
        let letter = Outgoing { text: text.clone(), ..sample() };
        let read = mime::decode(&build(&letter).unwrap().bytes);
        let composed: String = unicode_normalization::UnicodeNormalization::nfc(text.trim_end_matches('\n')).collect();
        prop_assert_eq!(read.text.trim_end_matches('\n'), composed.trim_start_matches('\u{feff}'));
    }

    #[test]
    fn t19_no_value_writes_a_field_of_its_own(value in "(?s).{0,40}") {
        let mut letter = sample();
        letter.subject = value.clone();
        letter.to[0].name = value.clone();
        letter.attachments[0].name = value;
        if let Ok(built) = build(&letter) {
            let read = mime::decode(&built.bytes);
            prop_assert_eq!(read.to.len(), 1);
            prop_assert!(read.bcc.is_empty());
            prop_assert_eq!(read.message_id.as_deref(), Some("x1@example.rs"));
        }
    }
}
