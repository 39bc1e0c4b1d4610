//! Letters written to hurt: every test carries the id of the attack. All input is made here.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's own helpers")]

use std::fmt::Write;
use std::time::{Duration, Instant};

use kabinet::domain::quoting as quote;
use kabinet::domain::rendition::{Rendition, Warning};
use kabinet::format::{mime, sniff};
use proptest::prelude::*;

/// Decodes, and does not hang: a minute is far beyond what a slow build on a busy machine takes.
fn quick(raw: &[u8]) -> Rendition {
    let start = Instant::now();
    let rendition = mime::decode(raw);
    assert!(start.elapsed() < Duration::from_mins(1), "{:?} for {} bytes", start.elapsed(), raw.len());
    check(raw, &rendition);
    rendition
}

fn check(raw: &[u8], rendition: &Rendition) {
    assert!(rendition.text.len() <= 4 << 20);
    assert!(rendition.text.len() <= raw.len() * 8 + 4_096, "{} from {}", rendition.text.len(), raw.len());
    assert!(rendition.references.len() <= 50);
    assert!(rendition.attachments.len() <= 1_100 * 100);
    let bytes: u64 = rendition.attachments.iter().map(|a| a.size).sum();
    assert!(bytes <= raw.len() as u64);
    assert!(!rendition.subject.contains(['\n', '\r']));
    assert!(!rendition.text.contains(['\r', '\0']));
    for (index, attachment) in rendition.attachments.iter().enumerate().take(20) {
        assert_eq!(mime::attachment(raw, index).unwrap().len() as u64, attachment.size);
    }
}

fn warns(rendition: &Rendition, warning: Warning) -> bool {
    rendition.warnings.contains(&warning)
}

#[test]
fn t25_multiparts_nested_10_000_deep() {
    let mut raw = String::from("Subject: deep\n");
    for level in 0..10_000 {
        write!(raw, "Content-Type: multipart/mixed; boundary=b{level}\n\n--b{level}\n").unwrap();
    }
    raw.push_str("Content-Type: text/plain\n\nbottom\n");
    let rendition = quick(raw.as_bytes());
    assert!(warns(&rendition, Warning::TooManyParts));
    assert_eq!(rendition.subject, "deep");
}

#[test]
fn t25_fifty_multiparts_inside_each_other_are_read_and_no_more() {
    let nested = |depth: usize| {
        let heads = (0..depth).map(|n| format!("Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n"));
        quick(format!("Subject: x\n{}Content-Type: text/plain\n\nbottom\n", heads.collect::<String>()).as_bytes())
    };
    assert_eq!(nested(50).text.trim(), "bottom");
    assert!(!warns(&nested(50), Warning::TooManyParts));
    assert!(warns(&nested(51), Warning::TooManyParts) && !nested(51).text.contains("bottom"));
}

#[test]
fn t25_letters_nested_10_000_deep() {
    let mut raw = String::new();
    for level in 0..10_000 {
        write!(raw, "Subject: s{level}\nContent-Type: message/rfc822\n\n").unwrap();
    }
    let rendition = quick(raw.as_bytes());
    assert_eq!(rendition.attachments.len(), 1);
    assert_eq!(mime::nested(raw.as_bytes(), 0).unwrap().subject, "s1");
}

#[test]
fn t25_a_hundred_thousand_parts() {
    let raw = format!("Content-Type: multipart/mixed; boundary=b\n\n{}--b--\n", "--b\n\nx\n".repeat(100_000));
    let rendition = quick(raw.as_bytes());
    assert!(warns(&rendition, Warning::TooManyParts));
    assert!(rendition.text.starts_with("x\nx\n") && rendition.text.len() < 4_000);
    let files =
        format!("Content-Type: multipart/mixed; boundary=b\n\n{}", "--b\nContent-Type: a/b\n\nx\n".repeat(100_000));
    assert!(quick(files.as_bytes()).attachments.len() <= 1_000);
}

#[test]
fn t25_boundaries_that_lie() {
    for boundary in ["", "\"\"", "\"--\"", "\"a\nb\"", "a--", "\"a b \"", "=?utf-8?Q?a?="] {
        let raw =
            format!("Content-Type: multipart/mixed; boundary={boundary}\n\n--a\n\none\n--a--\n--a--\ntwo\n----\n");
        quick(raw.as_bytes());
    }
    let same = "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: multipart/mixed; boundary=a\n\n--a\n\nin\n--a--\nout\n--a--\n";
    assert!(quick(same.as_bytes()).text.contains("in"));
}

#[test]
fn t26_comments_semicolons_and_quotes_in_every_field() {
    for piece in
        ["(", ";", "\"", "<", "\\", "=?", "=?a?b?", "@,", ":;", "[a]", "''", "*0*=", "; x=\"", "\n ", "\u{2028}"]
    {
        let value = piece.repeat((1 << 20) / piece.len());
        for field in
            ["From", "To", "Subject", "Date", "Message-ID", "References", "Content-Type", "Content-Disposition"]
        {
            let rendition = quick(format!("{field}: {value}\n\nbody\n").as_bytes());
            assert!(warns(&rendition, Warning::HeaderCut), "{field}: {piece}");
        }
    }
}

#[test]
fn t26_a_field_of_many_lines_and_a_head_of_many_fields() {
    let folded = format!("Subject: a{}\n\nx", "\n b".repeat(400_000));
    assert!(warns(&quick(folded.as_bytes()), Warning::HeaderCut));
    let many = format!("{}Subject: late\n\nx", "X-A: b\n".repeat(200_000));
    assert!(warns(&quick(many.as_bytes()), Warning::HeaderCut));
}

#[test]
fn t27_a_hundred_thousand_references() {
    let mut ids = String::new();
    (0..100_000).for_each(|n| writeln!(ids, " <{n}@x>").unwrap());
    let rendition = quick(format!("References:{ids}In-Reply-To: <last@x>\nMessage-ID: <99999@x>\n\n").as_bytes());
    assert!(warns(&rendition, Warning::ReferencesCut));
    assert_eq!(rendition.references.len(), 50);
    assert_eq!(rendition.references[48..], ["99999@x", "last@x"]);
    let cycle = quick(b"Message-ID: <a@x>\nReferences: <a@x> <a@x> <b@x> <a@x>\nIn-Reply-To: <b@x>\n\n");
    assert_eq!(cycle.references, ["a@x", "b@x"]);
}

#[test]
fn t28_broken_encodings_keep_what_can_be_read() {
    let base64 = quick(b"Content-Transfer-Encoding: base64\n\nSGVsbG8gd29ybG\x00!");
    assert!(base64.text.starts_with("Hello worl"), "{:?}", base64.text);
    assert!(warns(&base64, Warning::BrokenEncoding));
    let printable = quick(b"Content-Transfer-Encoding: quoted-printable\n\nfifty=ZZ = 5=0\n");
    assert_eq!(printable.text, "fifty=ZZ = 5=0\n");
    assert!(warns(&printable, Warning::BrokenEncoding));
    let cut = quick(b"Content-Type: text/plain; charset=utf-8\n\n\xd0\x9f\xd0\xbe\xd1\x88\xd1");
    assert_eq!(cut.text, "Пош\u{fffd}");
    let seven = quick(b"Content-Type: text/plain; charset=utf-7\n\n+BB8EQAQ4BDsEPgQz- +BA\n");
    assert!(seven.text.starts_with("Прилог"));
    let raw_head = quick(b"Subject: \xcf\xee\xe7\xe8\xe2 \xed\xe0 \xf1\xe0\xf1\xf2\xe0\xed\xe0\xea\n\n");
    assert_eq!(raw_head.subject, "Позив на састанак");
    assert!(warns(&raw_head, Warning::CharsetGuessed));
    let uu = quick(b"\nbegin 644 ../x\n#0V%T\n`\nend\nbegin 644 y\nM!!\n");
    assert_eq!((uu.attachments[0].name.as_str(), uu.attachments[0].size), ("../x", 3));
}

#[test]
fn t29_small_letters_do_not_become_great_ones() {
    let table = format!("Content-Type: text/html\n\n<table>{}", "<tr><td>x</td></tr>".repeat(600_000));
    assert!(table.len() > 10 << 20);
    assert!(warns(&quick(table.as_bytes()), Warning::TextCut));
    let deep = format!("Content-Type: text/html\n\n{}x{}", "<div>".repeat(50_000), "</div>".repeat(50_000));
    assert_eq!(quick(deep.as_bytes()).text, "x\n");
    let lists = format!("Content-Type: text/html\n\n{}", "<ul><li>".repeat(50_000));
    quick(lists.as_bytes());
    let quotes = format!("Content-Type: text/html\n\n{}", "<blockquote>a<br>".repeat(50_000));
    quick(quotes.as_bytes());
    for piece in
        ["<", "<!--", "<a href='", "<a ", "&", "&#", "<script>", "<div style=display:none>", "<title></", "</a x=\""]
    {
        quick(format!("Content-Type: text/html\n\n{}", piece.repeat((1 << 20) / piece.len())).as_bytes());
    }
    let tag = format!("Content-Type: text/html\n\n<p {}>", "a=b ".repeat(1 << 18));
    quick(tag.as_bytes());
}

#[test]
fn t29_hidden_text_and_counting_pixels_are_not_read() {
    let raw = b"Content-Type: text/html; charset=utf-8\n\n<p style=\"display:none\">secret words</p>\
        <img src=\"http://x/p.gif\" width=\"1\" height=\"1\" alt=\"pixel\"><p>shown</p>";
    assert_eq!(quick(raw).text, "shown\n");
}

#[test]
fn t30_nothing_is_fetched_and_nothing_asks_for_it() {
    let raw = b"Content-Type: text/html\n\n<img src=\"http://127.0.0.1:9/x.png\" alt=\"logo\"><link rel=stylesheet \
        href=\"http://127.0.0.1:9/x.css\"><iframe src=\"http://127.0.0.1:9/\"></iframe><p>text</p>";
    let rendition = quick(raw);
    assert_eq!(rendition.text, "[logo]\n\ntext\n");
    let external = b"Content-Type: message/external-body; access-type=URL; URL=\"http://127.0.0.1:9/\"\n\n";
    assert_eq!(quick(external).attachments.len(), 1);
}

#[test]
fn t31_archives_stay_closed() {
    let bomb = "UEsDBBQAAAAIAA==";
    let raw = format!(
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee\n--b\nContent-Type: application/zip; name=x.zip\n\
         Content-Transfer-Encoding: base64\n\n{bomb}\n--b--\n"
    );
    let rendition = quick(raw.as_bytes());
    assert_eq!(rendition.text, "see");
    assert_eq!(
        (rendition.attachments[0].content_type.as_str(), rendition.attachments[0].size),
        ("application/zip", 10)
    );
    assert_eq!(sniff::sniff("x.eml", b"PK\x03\x04\x14\0\0\0"), sniff::Sort::Binary);
}

#[test]
fn t36_content_is_never_more_than_text() {
    let org = b"Content-Type: text/plain\n\n#+BEGIN_SRC sh :eval yes\nrm -rf /\n#+END_SRC\n\\write18{id}\n";
    let rendition = quick(org);
    assert_eq!(rendition.text, "#+BEGIN_SRC sh :eval yes\nrm -rf /\n#+END_SRC\n\\write18{id}\n");
    let script = quick(b"Content-Type: text/plain; name=a.js\n\n<script>alert(1)</script>\n");
    assert_eq!(script.text, "<script>alert(1)</script>\n");
    let javascript = quick(b"Content-Type: text/html\n\n<a href='javascript:x()'>click</a>\n");
    assert_eq!(javascript.text, "click\n");
}

#[test]
fn t36_tnef_and_unknown_types_stay_attachments() {
    let raw = b"Content-Type: application/ms-tnef; name=winmail.dat\n\nx\x9f\x3e\x22";
    let rendition = quick(raw);
    assert_eq!(rendition.attachments[0].name, "winmail.dat");
    assert_eq!(rendition.text, "");
}

const PIECES: &[&str] = &[
    "From: A <a@x.rs>\r\n",
    "Subject: =?utf-8?B?0JTQsNC9?=\n",
    "Content-Type: multipart/alternative; boundary=\"b\"\n",
    "Content-Type: multipart/mixed; boundary=c\n",
    "\n",
    "\r\n",
    "--b\n",
    "--b--\n",
    "--c\r\n",
    "--c--",
    "text words\n",
    "Content-Type: text/html; charset=windows-1251\n",
    "Content-Transfer-Encoding: base64\n",
    "SGVsbG8=\n",
    "=D0=94=\n",
    "Content-Transfer-Encoding: quoted-printable\n",
    "<p>a<b>c</p>\n",
    "Content-Type: message/rfc822\n",
    "Content-Disposition: attachment; filename*=utf-8''%D0%B4\n",
    "begin 644 a\n#0V%T\n`\nend\n",
    "> quoted\n",
    "-- \n",
    "Content-Type: text/plain; format=flowed; delsp=yes\n",
    "flowed \n",
    "References: <a@b> <c@d>\n",
    "Date: Fri, 7 Oct 1994 16:15:05 -0700\n",
    "Content-Type: multipart/digest; boundary=d\n",
    "--d\n",
];

fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = proptest::sample::select(PIECES).prop_map(|piece| piece.as_bytes().to_vec());
    let noise = proptest::collection::vec(any::<u8>(), 0..12);
    let either = prop_oneof![9 => piece, 1 => noise];
    proptest::collection::vec(either, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn t28_any_bytes_give_a_rendition(raw in proptest::collection::vec(any::<u8>(), 0..3_000)) {
        check(&raw, &mime::decode(&raw));
    }

    #[test]
    fn t25_any_mixture_of_structure_gives_a_rendition(raw in pieces()) {
        let rendition = mime::decode(&raw);
        check(&raw, &rendition);
        let lines = rendition.text.lines().count();
        for block in quote::quotes(&rendition.text) {
            prop_assert!(block.start < block.end && block.end <= lines);
        }
    }

    #[test]
    fn t28_a_letter_with_flipped_bytes_gives_a_rendition(raw in pieces(), flips in proptest::collection::vec((any::<usize>(), any::<u8>()), 0..20)) {
        let mut raw = raw;
        for (at, byte) in flips {
            let length = raw.len();
            if length > 0 {
                raw[at % length] = byte;
            }
        }
        check(&raw, &mime::decode(&raw));
    }
}
