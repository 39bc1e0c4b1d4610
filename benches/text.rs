//! How long text takes: made safe, measured, wrapped, folded, sorted, worded. `cargo bench --bench text`.

use divan::{Bencher, black_box};
use kabinet::base::script::{self, Script};
use kabinet::base::{collate, safe, width, wrap};
use kabinet::words::{Language, Words};

fn main() {
    divan::main();
}

const PLAIN: &str =
    "Поштовани господине министре, част ми је да Вас обавестим о посети. Dear Minister, it is my honour. ";
const HOSTILE: &str = "> ново\u{200b} писмо\u{1b}]0;x\u{7}\t日本語 👩\u{200d}👧 e\u{301}\u{302}\r\n";

/// A megabyte of `piece`.
fn megabyte(piece: &str) -> String {
    piece.repeat(1_000_000 / piece.len())
}

#[divan::bench(args = [PLAIN, HOSTILE])]
fn safe_block_1_mb(bencher: Bencher, piece: &str) {
    let text = megabyte(piece);
    bencher.bench(|| safe::block(black_box(&text)).len());
}

#[divan::bench(args = [PLAIN, HOSTILE, "x"])]
fn wrap_1_mb(bencher: Bencher, piece: &str) {
    let text = megabyte(piece);
    let text = safe::block(&text);
    bencher.bench(|| wrap::wrap_quoted(black_box(&text), 80).len());
}

#[divan::bench(args = ["Embassy of Austria, visit", "Амбасада Аустрије, посета", "日本国大使館"])]
fn fit_a_cell(text: &str) -> usize {
    width::fit(black_box(text), 20, width::ELLIPSIS).len()
}

#[divan::bench(args = [PLAIN, "Đorđević Ljubica"])]
fn fold(text: &str) -> usize {
    script::fold(black_box(text)).len()
}

#[divan::bench(args = [Script::Cyrillic, Script::Latin])]
fn sort_key(script: Script) -> usize {
    collate::sort_key(black_box("Ђорђевић Љубица"), script).len()
}

#[divan::bench(args = Language::ALL)]
fn load_words(language: Language) -> Words {
    Words::new(language)
}

#[divan::bench]
fn say_a_plural(bencher: Bencher) {
    let words = Words::new(Language::SerbianCyrillic);
    bencher.bench(|| words.plural(black_box("count-marked"), 22));
}
