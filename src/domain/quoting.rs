//! Quotations in letters: which lines are somebody else's words, where the signature begins, and a text quoted for an
//! answer. It works on the readable text; it folds and colours nothing.

mod attribution;

use std::ops::Range;

/// The lines of `text` (counted from 0) that are quotations, in order, apart from each other: blocks marked with `>`
/// and the line that introduces them, and everything under a copied head of an older letter.
pub fn quotes(text: &str) -> Vec<Range<usize>> {
    let lines: Vec<&str> = text.lines().collect();
    let copied = attribution::copied_letter(&lines).unwrap_or(lines.len());
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < copied {
        if !is_marked(lines.get(at).copied().unwrap_or_default()) {
            at += 1;
            continue;
        }
        let end = block_end(&lines, at, copied);
        let start = attribution::before(&lines, at).filter(|s| blocks.last().is_none_or(|b| b.end <= *s)).unwrap_or(at);
        blocks.push(start..end);
        at = end;
    }
    if copied < lines.len() {
        match blocks.last_mut() {
            Some(last) if lines.get(last.end..copied).is_some_and(|gap| gap.iter().all(|l| l.trim().is_empty())) => {
                last.end = lines.len();
            }
            _ => blocks.push(copied..lines.len()),
        }
    }
    blocks
}

/// The text without its quotations: what the writer added.
pub fn own_words(text: &str) -> String {
    let blocks = quotes(text);
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if !blocks.iter().any(|block| block.contains(&number)) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// The line (counted from 0) of the signature's mark `-- ` (RFC 3676 section 4.3), the last one outside quotations.
pub fn signature(text: &str) -> Option<usize> {
    let lines: Vec<&str> = text.lines().collect();
    let is_mark = |line: &str| line == "-- " || line == "--" || line == "\u{2014}";
    let at = lines.iter().rposition(|line| is_mark(line))?;
    let after = lines.len() - at - 1;
    (after > 0 && after <= 30).then_some(at)
}

/// `text` quoted under `attribution`, without its signature and without control characters.
pub fn quote_for_reply(text: &str, attribution: &str) -> String {
    let end = signature(text).unwrap_or(usize::MAX);
    let mut lines: Vec<String> = text.lines().take(end).map(visible).collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    let mut out = visible(attribution).trim().to_owned();
    if !out.is_empty() {
        out.push('\n');
    }
    for line in lines {
        out.push_str(match line.as_str() {
            "" => ">",
            marked if marked.starts_with('>') => ">",
            _ => "> ",
        });
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// `>` at the start, after at most three blanks; a mail program's `>From` is text.
fn is_marked(line: &str) -> bool {
    let content = line.trim_start_matches(' ');
    line.len() - content.len() <= 3 && content.starts_with('>') && !content.starts_with(">From ")
}

/// The end of a marked block: empty lines inside it belong to it.
fn block_end(lines: &[&str], start: usize, most: usize) -> usize {
    let mut end = start + 1;
    let mut at = start + 1;
    while at < most {
        let line = lines.get(at).copied().unwrap_or_default();
        if is_marked(line) {
            end = at + 1;
        } else if !line.trim().is_empty() {
            break;
        }
        at += 1;
    }
    end
}

fn visible(line: &str) -> String {
    line.chars().filter(|c| *c == '\t' || !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marked_blocks_with_their_first_line() {
        let text = "Agreed.\n\nOn 3 Nov 2026 at 10:00, Ana <a@x.rs> wrote:\n> one\n>\n\n> two\n\nMore.\n> three\n";
        assert_eq!(quotes(text), [2..7, 9..10]);
        assert_eq!(own_words(text), "Agreed.\n\n\nMore.\n");
    }

    #[test]
    fn attributions_in_the_languages_of_the_office() {
        for line in [
            "Дана 3. новембра 2026. у 10:00, Ана Анић <a@x.rs> је написала:",
            "Dana 3. novembra 2026. u 10:00, Ana Anić <a@x.rs> je napisala:",
            "Am 03.11.2026 um 10:00 schrieb Ana:",
            "Le mar. 3 nov. 2026 à 10:00, Ana <a@x.rs> a écrit :",
            "On Tue, Nov 3, 2026 at 10:00 AM Ana Anic\n<a@x.rs> wrote:",
        ] {
            let text = format!("Да.\n{line}\n> старо\n");
            assert_eq!(own_words(&text), "Да.\n", "{line}");
        }
    }

    #[test]
    fn copied_heads_of_outlook() {
        for head in [
            "-----Original Message-----\nx",
            "-----Оригинална порука-----\nx",
            "-----Originalna poruka-----\nx",
            "-----Ursprüngliche Nachricht-----\nx",
            "-----Message d'origine-----\nx",
            "________________________________\nFrom: Ana\nSent: Tuesday\nTo: B\nSubject: s\n\nold",
            "Од: Ана\nПослато: уторак\nЗа: Б\nПредмет: п\n\nстаро",
            "From: Ana\nDate: Tuesday\nSubject: s\n\nold",
            "Von: Ana\nGesendet: Dienstag\nAn: B\nBetreff: s",
            "De : Ana\nEnvoyé : mardi\nÀ : B\nObjet : s",
            "Šalje: Ana\nPoslato: utorak\nPrima: B\nTema: s",
        ] {
            assert_eq!(own_words(&format!("Yes.\n\n{head}\n")).trim(), "Yes.", "{head}");
        }
    }

    #[test]
    fn prose_is_no_quotation() {
        let text = "From: here on we agree.\nSent with care.\n\nHe wrote:\nnothing.\n>From now on\n";
        assert_eq!(quotes(text), Vec::<Range<usize>>::new());
    }

    #[test]
    fn the_signature_is_the_last_mark() {
        assert_eq!(signature("x\n-- \ny\n-- \nAna\n"), Some(3));
        assert_eq!(signature("x\n-- \n"), None);
        assert_eq!(signature("a -- b\n"), None);
    }

    #[test]
    fn an_answer_quotes_visible_words_only() {
        let quoted = quote_for_reply("Dear\n\n> old\n\u{1b}[31mred\u{9b}\n\n-- \nAna\n", "Ana\u{7} wrote:");
        assert_eq!(quoted, "Ana wrote:\n> Dear\n>\n>> old\n> [31mred\n");
    }

    proptest! {
        #[test]
        fn blocks_are_apart_and_inside(text in "((> ?|On 3 Nov at 10:00 A wrote:|From: a|Sent: b|Subject: c|--|[a-z]{0,4})\n){0,20}") {
            let count = text.lines().count();
            let mut last = 0;
            for block in quotes(&text) {
                prop_assert!(block.start >= last && block.start < block.end && block.end <= count);
                last = block.end;
            }
            prop_assert!(quotes(&quote_for_reply(&text, "")).len() <= 1);
        }
    }
}
