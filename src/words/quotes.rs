//! Quotation marks within quotation marks: what stands in those of a sentence has the inner ones, outer „ “ and inner ’ ‘
//! in Serbian, “ ” and ‘ ’ in English. Whatever stands in no marks keeps its own.

use super::language::Language;

/// The marks that people write: which of them open is told by what stands before, as each language has its own.
const MARKS: [char; 5] = ['„', '“', '”', '«', '»'];

/// `text` as it stands between the marks of a sentence.
pub(super) fn inner(text: &str, language: Language) -> String {
    let (opening, closing) = if language.is_serbian() { ('’', '‘') } else { ('‘', '’') };
    let mut before = None;
    text.chars()
        .map(|c| {
            let opens = before.replace(c).is_none_or(|before| before.is_whitespace() || "([–—-".contains(before));
            match MARKS.contains(&c) {
                true if opens => opening,
                true => closing,
                false => c,
            }
        })
        .collect()
}
