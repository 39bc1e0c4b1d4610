//! Which lines of a letter its sender's program broke, so that a narrower screen can break them anew. Lists, tables,
//! addresses and signatures are never joined: their lines end where the writer ended them.

use crate::base::width::width;

/// A program breaks lines no shorter than this, columns.
const SHORT: usize = 55;
/// ... and no longer than this.
const LONG: usize = 80;
/// So many columns before the longest line's end a line may have been broken by hand.
const RAGGED: usize = 4;
/// A first word of at most so many letters before a full stop may be short for something (`ul.`, `тел.`).
const ABBREVIATED: usize = 4;

/// For each line of `text`, whether the next one goes on with its sentence, as far as lines are wider than `columns`.
pub fn flowing(text: &str, columns: usize) -> Vec<bool> {
    let lines: Vec<&str> = text.split('\n').collect();
    let mut flows = Vec::with_capacity(lines.len());
    for block in lines.chunk_by(|a, b| is_prose(a) && is_prose(b)) {
        let longest = block.iter().map(|line| width(line.trim_end())).max().unwrap_or(0);
        let told = block.iter().skip(1).any(|line| goes_on(line));
        let broken = |line: &str, next: &str| {
            let wide = width(line.trim_end());
            let word = next.split(' ').next().unwrap_or_default();
            wide > SHORT && wide <= LONG && wide + 1 + width(word) + RAGGED > longest
        };
        let wide = told && longest > columns;
        let pairs = block.iter().zip(block.iter().skip(1));
        flows.extend(pairs.map(|(line, next)| wide && broken(line, next)));
        flows.push(false);
    }
    flows
}

/// `text` with a space in place of each line end that only its sender's program made. Nothing moves: a place in the
/// text stays where it is.
pub fn joined(text: &str, columns: usize) -> String {
    let mut flows = flowing(text, columns).into_iter();
    text.chars().map(|c| if c == '\n' && flows.next() == Some(true) { ' ' } else { c }).collect()
}

/// Not empty, not indented, no quotation, no list, no table.
fn is_prose(line: &str) -> bool {
    let Some(first) = line.chars().next() else { return false };
    let word = line.split(' ').next().unwrap_or_default();
    let counted = word.ends_with(['.', ')']) && word.chars().rev().skip(1).all(|c| c.is_ascii_digit());
    let lettered = word.ends_with(')') && word.chars().count() == 2;
    (first.is_alphanumeric() || "(„\"“'«»’‘".contains(first)) && !counted && !lettered && !is_table(line)
}

fn is_table(line: &str) -> bool {
    let gap = |(at, _): (usize, &str)| !line.get(..at).unwrap_or_default().ends_with(['.', '!', '?', ':']);
    let line_end = line.trim_end();
    line_end.contains(['\t', '|']) || line_end.contains("   ") || line_end.match_indices("  ").any(gap)
}

/// The line begins in the middle of a sentence.
fn goes_on(line: &str) -> bool {
    let word = line.split(' ').next().unwrap_or_default();
    let bare = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    let whole = bare == word || bare.chars().count() > ABBREVIATED;
    whole && bare.starts_with(char::is_lowercase) && bare.chars().all(|c| c.is_alphabetic() || c == '-')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const LETTER: &str = "Dear Minister,

it is my honour to inform you that the Federal Minister of Justice intends
to visit Belgrade on 3 December 2026. Our Ambassador would be available for a
preparatory meeting on 26 or 27 November. The agenda of the visit and the
Draft of the joint statement are attached.

With kind regards,
Johann Sommer";

    #[test]
    fn lines_that_a_program_broke_are_joined_where_the_screen_is_narrower() {
        let joined_lines: Vec<String> = joined(LETTER, 54).lines().map(str::to_owned).collect();
        assert_eq!(joined_lines.len(), 6, "{joined_lines:#?}");
        assert!(joined_lines[2].contains("for a preparatory") && joined_lines[2].contains("the Draft"));
        assert_eq!(joined(LETTER, 78), LETTER, "they fit as they are");
    }

    #[test]
    fn addresses_tables_lists_quotations_and_indents_stay() {
        for text in [
            "Министарство правде Републике Србије, Сектор за европске интеграције\nНемањина 22-26\n11000 Београд",
            "Ministarstvo pravde Republike Srbije, Sektor za evropske integracije\nul. Nemanjina 22-26\ntel. 011 1234",
            "Predmet                  Datum                    Rok za odgovor stranke\npredstavka               1. 12.                   3. 12.",
            "- the first thing that the letter asks for in so many words, and then\n- the second",
            "1. the first thing that the letter asks for in so many words, and then\n2. the second",
            "> the first thing that the letter asks for in so many words, and then\n> goes on",
            "  the first thing that the letter asks for in so many words, and then\n  goes on",
            "a short line\nthat goes on with another line that is very much longer than it is itself",
        ] {
            assert_eq!(joined(text, 40), text);
        }
    }

    #[test]
    fn a_line_that_ends_early_was_ended_by_its_writer() {
        let text = "we propose the following two days for the meeting, in Belgrade:\nor at a later time that suits the Minister better than these do";
        assert_eq!(joined(text, 40), text.replace('\n', " "));
        let text = "we propose the following two days for the meeting, in B.:\nor at a later time that suits the Minister better than these do, if any.";
        assert_eq!(joined(text, 40), text);
    }

    proptest! {
        #[test]
        fn only_line_ends_change(text in "([A-Za-zђ.,|>\t-]{0,9}[ \n]{1,3}){0,60}", columns in 1_usize..90) {
            let joined = joined(&text, columns);
            prop_assert_eq!(joined.len(), text.len());
            prop_assert!(joined.chars().zip(text.chars()).all(|(a, b)| a == b || (a, b) == (' ', '\n')));
        }
    }
}
