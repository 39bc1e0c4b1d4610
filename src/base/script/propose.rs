//! Latin to Cyrillic. A proposal: whether `nj` is one letter or two only the word knows, and foreign words
//! are guessed by their letters.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::fold::fold;
use super::table;

/// Beginnings of words in which `nj`, `lj` or `dž` are two letters: a prefix or foreign stem ends between them.
/// Lower case; the bar is where the two letters part.
const PARTED: [&str; 54] = [
    "in|jek",
    "in|jur",
    "in|jac",
    "in|jar",
    "in|jic",
    "kon|jug",
    "kon|junk",
    "kon|jekt",
    "nekon|jug",
    "nekon|junk",
    "ken|jon",
    "an|jon",
    "tan|jug",
    "van|jezič",
    "van|jav",
    "sin|jor",
    "dvan|jez",
    "jedan|jez",
    "ben|jamin",
    "dizen|jun",
    "man|jok",
    "pan|jar",
    "kin|jarv",
    "novon|jork",
    "ein|jahr",
    "don|juan",
    "nad|žan",
    "nad|žup",
    "nad|živ",
    "nad|žd",
    "nad|žin",
    "nad|žr",
    "nad|že",
    "nad|žnj",
    "od|žal",
    "od|žet",
    "od|žel",
    "od|živ",
    "od|žu",
    "od|žv",
    "od|žd",
    "od|žar",
    "pod|žan",
    "pod|žbun",
    "pod|že",
    "pod|ži",
    "pod|žup",
    "pod|žnj",
    "pred|žet",
    "pred|žel",
    "pred|živ",
    "feld|žand",
    "feld|žap",
    "sred|žan",
];

/// `text` with its Serbian words in Cyrillic. Addresses, Roman numbers and words with letters that Serbian
/// lacks (q, w, x, y, ü …) stay as they are.
pub fn cyrillic(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_alphabetic() && !table::is_cyrillic(c)) {
        return Cow::Borrowed(text);
    }
    let text: Cow<'_, str> = if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let mut out = String::with_capacity(text.len() * 2);
    for token in text.split_inclusive(char::is_whitespace) {
        if is_address(token) {
            out.push_str(token);
        } else {
            words(token, &mut out);
        }
    }
    Cow::Owned(out)
}

/// `text` with every letter in Cyrillic, foreign words and names letter by letter: by this it is ordered among Serbian words,
/// never shown.
pub fn azbuka(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 2);
    for c in cyrillic(text).chars() {
        if c.is_alphabetic() && !table::is_cyrillic(c) {
            fold(c.encode_utf8(&mut [0; 4])).chars().for_each(|c| sounding(c, &mut out));
        } else {
            out.push(c);
        }
    }
    out
}

/// Writes the Cyrillic letter that stands where the bald Latin `c` would.
fn sounding(c: char, out: &mut String) {
    match c {
        'q' => out.push('к'),
        'w' => out.push('в'),
        'x' => out.push_str("кс"),
        'y' => out.push('и'),
        _ => out.push(table::cyrillic(c).unwrap_or(c)),
    }
}

/// Writes the words of a token that is no address, and what stands between them.
fn words(token: &str, out: &mut String) {
    let mut rest = token;
    while !rest.is_empty() {
        let start = rest.find(is_letter).unwrap_or(rest.len());
        let (between, tail) = rest.split_at(start);
        let end = tail.find(|c| !is_letter(c)).unwrap_or(tail.len());
        let (word, tail) = tail.split_at(end);
        out.push_str(between);
        if is_roman(word) || is_foreign(word) {
            out.push_str(word);
        } else {
            serbian(word, out);
        }
        rest = tail;
    }
}

/// Letters, without the modifiers that serve as quote marks.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, '\u{2B0}'..='\u{2FF}')
}

fn serbian(word: &str, out: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    let parted = parting(word);
    let mut at = 0;
    while let Some(&c) = letters.get(at) {
        let next = letters.get(at + 1).copied().filter(|_| parted != Some(at + 1));
        let digraph = next.and_then(|next| digraph(c, next));
        at += if digraph.is_some() { 2 } else { 1 };
        let lower = c.to_lowercase().next().unwrap_or(c);
        match digraph.or_else(|| table::cyrillic(lower)) {
            Some(letter) if c.is_lowercase() => out.push(letter),
            Some(letter) => out.extend(letter.to_uppercase()),
            None => out.push(c),
        }
    }
}

fn digraph(first: char, second: char) -> Option<char> {
    match (first, second) {
        ('l' | 'L', 'j' | 'J') => Some('љ'),
        ('n' | 'N', 'j' | 'J') => Some('њ'),
        ('d' | 'D', 'ž' | 'Ž') => Some('џ'),
        _ => None,
    }
}

/// How many letters of `word` stand before the place where two letters part, if it is one of those words.
fn parting(word: &str) -> Option<usize> {
    let lower = word.to_lowercase();
    PARTED.iter().find_map(|stem| {
        let (head, tail) = stem.split_once('|')?;
        let rest = lower.strip_prefix(head)?;
        rest.starts_with(tail).then(|| head.chars().count())
    })
}

/// A mail or web address, or a file's name.
fn is_address(token: &str) -> bool {
    let inner = token.trim_matches(|c: char| !c.is_alphanumeric());
    token.contains('@')
        || token.contains("://")
        || inner.starts_with("www.")
        || inner.rsplit_once('.').is_some_and(|(name, end)| {
            name.is_ascii()
                && matches!(end, "rs" | "com" | "org" | "net" | "info" | "eu" | "me" | "ba" | "int" | "pdf" | "docx")
        })
}

/// Two or more of I, V and X: a number in any Serbian text; a single `I` is a word.
fn is_roman(word: &str) -> bool {
    word.len() > 1 && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X'))
}

/// Whether `word` has a letter that no Serbian word has, or letters that stand together in none.
fn is_foreign(word: &str) -> bool {
    let lower = word.to_lowercase();
    let spelled = |pair: &&str| lower.len() > pair.len() && lower.contains(*pair);
    lower.chars().any(is_foreign_letter) || FOREIGN.iter().any(spelled)
}

/// Pairs of foreign spelling. Doubles that arise where a Serbian prefix ends (dd, ss, nn …) are not among them.
const FOREIGN: [&str; 7] = ["ll", "ff", "pp", "cc", "gg", "bb", "ch"];

fn is_foreign_letter(c: char) -> bool {
    matches!(c, 'q' | 'w' | 'x' | 'y' | 'Q' | 'W' | 'X' | 'Y' | 'ß')
        || (!c.is_ascii() && !table::is_cyrillic(c) && table::cyrillic(c.to_lowercase().next().unwrap_or(c)).is_none())
}
