//! How fast letters are decoded, one thread: made ones always, the mailbox of real ones where it is at hand.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use kabinet::format::{mbox, mime};

static LETTERS: LazyLock<Vec<Vec<u8>>> =
    LazyLock::new(|| real().unwrap_or_else(|| vec![plain(), with_attachment(), html()]));

fn main() {
    divan::main();
}

#[divan::bench]
fn decode_mailbox(bencher: Bencher) {
    bencher
        .counter(ItemsCount::new(LETTERS.len()))
        .counter(BytesCount::new(size(&LETTERS)))
        .bench(|| LETTERS.iter().map(|raw| mime::decode(raw).text.len()).sum::<usize>());
}

#[divan::bench(args = ["plain", "attachment", "html"])]
fn decode_one(bencher: Bencher, sort: &str) {
    let raw = match sort {
        "plain" => plain(),
        "attachment" => with_attachment(),
        _ => html(),
    };
    bencher.counter(BytesCount::new(raw.len())).bench(|| mime::decode(&raw));
}

#[divan::bench]
fn split_mailbox(bencher: Bencher) {
    let mut mailbox = Vec::new();
    LETTERS.iter().for_each(|raw| mbox::append_mboxrd(&mut mailbox, raw));
    bencher
        .counter(BytesCount::new(mailbox.len()))
        .bench(|| mbox::Mbox::new(mailbox.as_slice(), mbox::Variant::Mboxrd).count());
}

fn real() -> Option<Vec<Vec<u8>>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let named = std::env::var_os("KABINET_CORPUS").map(PathBuf::from);
    let beside =
        root.ancestors().skip(1).take(3).map(|folder| folder.join("shared/data")).find(|folder| folder.is_dir());
    let bytes = std::fs::read(named.or(beside)?.join("mail/mailbox/spamassassin-easyham2-spam1.mbox")).ok()?;
    let letters = mbox::Mbox::new(bytes.as_slice(), mbox::Variant::Mboxrd).filter_map(|entry| match entry {
        Ok(mbox::Entry::Letter { raw, .. }) => Some(raw),
        _ => None,
    });
    Some(letters.collect())
}

fn size(letters: &[Vec<u8>]) -> usize {
    letters.iter().map(Vec::len).sum()
}

fn head(rest: &str) -> String {
    format!(
        "From: =?utf-8?B?0JDQvdCwINCQ0L3QuNGb?= <ana@example.rs>\r\nTo: kabinet@example.rs\r\n\
         Subject: =?utf-8?Q?=D0=9F=D0=BE=D1=81=D0=B5=D1=82=D0=B0?=\r\nDate: Sun, 22 Nov 2026 14:05:00 +0100\r\n\
         Message-ID: <1@example.rs>\r\n{rest}"
    )
}

fn plain() -> Vec<u8> {
    let text = "Поштовани, част ми је да Вас обавестим о посети.\r\n".repeat(30);
    head(&format!("Content-Type: text/plain; charset=utf-8\r\n\r\n{text}")).into_bytes()
}

fn html() -> Vec<u8> {
    let rows =
        "<tr><td style=\"color:red\">Part&nbsp;one</td><td><a href=\"https://example.rs/a\">link</a></td></tr>\r\n"
            .repeat(200);
    head(&format!("Content-Type: text/html; charset=utf-8\r\n\r\n<table>{rows}</table>")).into_bytes()
}

fn with_attachment() -> Vec<u8> {
    let file = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0NTY3\r\n".repeat(500);
    head(&format!(
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee\r\n--b\r\nContent-Type: application/pdf; name=a.pdf\r\n\
         Content-Transfer-Encoding: base64\r\n\r\n{file}--b--\r\n"
    ))
    .into_bytes()
}
