//! The command line as a script uses it: statuses, JSON lines, sentences.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

#[path = "../cli_kit/mod.rs"]
mod cli_kit;

mod agenda;
mod copies;
mod damage;
mod demo;
mod imports;
mod output;
mod safety;
mod shown;
mod statuses;
mod zones;

use serde_json::Value;

const LETTER: &[u8] = b"From: \"\x1b]0;owned\x07Ana\" <ana@example.org>\r\nTo: kabinet@example.org\r\n\
Subject: =?utf-8?Q?Molba_=1B[2Jza_=C2=9B31mprijem?=\r\nMessage-ID: <1@example.org>\r\n\
Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDobar dan.\x1b[31m\r\n";

fn lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

/// An mbox of so many short letters, each another one.
fn mbox(letters: u32) -> Vec<u8> {
    let letter =
        |n| format!("From a@b Thu Jan  1 00:00:00 2026\nFrom: a@b.c\nSubject: {n}\n\nText {n}\n\n").into_bytes();
    (0..letters).flat_map(letter).collect()
}
