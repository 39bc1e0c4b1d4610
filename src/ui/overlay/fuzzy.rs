//! Which rows fit what was typed: by words that stand somewhere in them, or ranked by letters in order but not side by
//! side. The one place that knows the matching library; it looks at folded text, so script and case do not count.

use nucleo_matcher::pattern::{Atom, AtomKind, CaseMatching, Normalization};
use nucleo_matcher::{Config, Matcher, Utf32Str};

/// The rows that fit every word of `typed` (folded), the best first; all of them, in order, for no words.
pub fn rank<'a, T>(rows: impl Iterator<Item = (&'a str, T)>, typed: &str) -> Vec<T> {
    let words: Vec<Atom> = typed
        .split_whitespace()
        .map(|word| Atom::new(word, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy, false))
        .collect();
    if words.is_empty() {
        return rows.map(|(_, row)| row).collect();
    }
    let mut config = Config::DEFAULT;
    config.prefer_prefix = true;
    let mut matcher = Matcher::new(config);
    let mut characters = Vec::new();
    let mut ranked: Vec<(u32, T)> = rows
        .filter_map(|(text, row)| {
            let text = Utf32Str::new(text, &mut characters);
            let scores = words.iter().map(|word| word.score(text, &mut matcher).map(u32::from));
            Some((scores.sum::<Option<u32>>()?, row))
        })
        .collect();
    ranked.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    ranked.into_iter().map(|(_, row)| row).collect()
}

/// The rows whose text holds every word of `typed` (folded), those first in which each begins a word of theirs.
pub fn by_beginnings<'a, T>(rows: &'a [T], text: impl Fn(&T) -> &str, typed: &str) -> Vec<&'a T> {
    let fits = |row: &&T| typed.split_whitespace().all(|word| text(row).contains(word));
    let begins = |row: &&T| {
        let mut words = typed.split_whitespace();
        words.all(|word| text(row).split(|c: char| !c.is_alphanumeric()).any(|own| own.starts_with(word)))
    };
    let (mut first, rest): (Vec<&T>, Vec<&T>) = rows.iter().filter(fits).partition(begins);
    first.extend(rest);
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_in_order_are_enough_and_beginnings_win() {
        let rows = ["hold until a day", "day and night", "undo"];
        let fits = |typed| rank(rows.iter().map(|row| (*row, *row)), typed);
        assert_eq!(fits("da"), ["day and night", "hold until a day"]);
        assert_eq!(fits("hud"), ["hold until a day"]);
        assert_eq!(fits("night day"), ["day and night"]);
        assert_eq!(fits("xyz"), Vec::<&str>::new());
        assert_eq!(fits(" ").len(), 3);
    }
}
