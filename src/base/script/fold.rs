//! The search skeleton: what two writings of one name have in common. It is for matching, never for showing.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark, is_nfc};

use super::table;

/// `text` in lower case and bald Latin letters: закон, zakon and ZAKON meet, so do č, ć and c, š and s, ž and
/// z, đ and dj, ǆ and dž; marks and invisible characters are gone. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    if text.is_ascii() {
        out.push_str(text);
        out.make_ascii_lowercase();
    } else if is_nfc(text) {
        text.chars().for_each(|c| letter(c, &mut out));
    } else {
        text.nfc().for_each(|c| letter(c, &mut out));
    }
    out
}

fn letter(c: char, out: &mut String) {
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if let Some(bald) = table::latin(c) {
        bald.chars().for_each(|c| bare(c, out));
    } else {
        // A letter may come out of its decomposition in upper case or in another script: look at each again.
        for c in c.to_lowercase().nfkd().flat_map(char::to_lowercase) {
            match table::latin(c) {
                Some(bald) => bald.chars().for_each(|c| bare(c, out)),
                None => bare(c, out),
            }
        }
    }
}

/// One letter that has no case and no composition left, without its bar, stroke or hook.
fn bare(c: char, out: &mut String) {
    match c {
        'č' | 'ć' => out.push('c'),
        'š' => out.push('s'),
        'ž' => out.push('z'),
        'đ' | 'ð' => out.push_str("dj"),
        'ł' => out.push('l'),
        'ø' => out.push('o'),
        'ı' => out.push('i'),
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'þ' => out.push_str("th"),
        '’' | '‘' | 'ʼ' => out.push('\''),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
        _ if is_combining_mark(c) => {}
        _ => out.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
    }
}
