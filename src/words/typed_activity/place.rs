//! What follows the time on a line: its title, the place, and those who take part.
//!
//! A place is what an `@` says, else what words for rooms say wherever they stand („у сали 2“, `room 2`), else what follows
//! the last comma. Only where a word for a room says the place are the names after it people: after a comma alone it
//! could be either, and who is known was taken out of the text before.

use crate::base::script;

/// Words that lead to a place, and those that lead to what something is about.
const LEADING: [&str; 4] = ["u", "na", "in", "at"];
const ABOUT: [&str; 8] = ["o", "za", "od", "sa", "about", "of", "for", "the"];
/// Words for rooms, as „у“ gives them too: how they are named by themselves, and whether more words may say whose they are.
const ROOMS: [(&str, &str, bool); 13] = [
    ("sala", "sala", true),
    ("sali", "sala", true),
    ("salu", "sala", true),
    ("kabinet", "kabinet", true),
    ("kabinetu", "kabinet", true),
    ("kancelarija", "kancelarija", true),
    ("kancelariji", "kancelarija", true),
    ("kancelariju", "kancelarija", true),
    ("hol", "hol", true),
    ("holu", "hol", true),
    ("room", "room", false),
    ("hall", "hall", false),
    ("office", "office", false),
];
/// The most words that say whose a room is: „кабинет државног секретара“.
const WHOSE: usize = 2;

/// Title, place and names.
pub(super) struct Parts<'a> {
    pub(super) title: &'a str,
    pub(super) place: String,
    pub(super) people: Vec<String>,
}

/// The parts of what is no time; none if there is no title.
pub(super) fn parts(text: &str) -> Option<Parts<'_>> {
    let said = |(title, place): (_, &str)| Parts { title, place: place.trim().to_owned(), people: vec![] };
    let parts = at_sign(text).map(said).or_else(|| in_a_room(text)).or_else(|| last_comma(text).map(said));
    let parts = parts.unwrap_or(Parts { title: text, place: String::new(), people: vec![] });
    let title = parts.title.trim_end_matches(|c: char| c.is_whitespace() || c == ',');
    (!title.is_empty()).then_some(Parts { title, ..parts })
}

/// Parts at an `@` that stands by itself; nothing after it says that there is no place.
pub(super) fn at_sign(text: &str) -> Option<(&str, &str)> {
    let by_itself = |before: &str, after: &str| {
        (before.is_empty() || before.ends_with(char::is_whitespace))
            && (after.is_empty() || after.starts_with(char::is_whitespace))
    };
    let parts = text.rmatch_indices('@').map(|(at, _)| (text.get(..at), text.get(at + 1..)));
    parts.filter_map(|(before, after)| before.zip(after)).find(|(before, after)| by_itself(before, after))
}

fn last_comma(text: &str) -> Option<(&str, &str)> {
    let (title, place) = text.rsplit_once(", ")?;
    (!title.trim().is_empty() && !place.trim().is_empty()).then_some((title, place))
}

/// Parts at the first room that ends a piece between commas.
fn in_a_room(text: &str) -> Option<Parts<'_>> {
    let mut begins = 0;
    for piece in text.split_inclusive(", ") {
        let ends = begins + piece.len();
        let room = room(piece.trim_end_matches([',', ' ']), begins > 0);
        if let Some((at, place)) = room.filter(|(at, _)| begins + at > 0) {
            let names = text.get(ends..).unwrap_or_default().split(',').map(str::trim);
            let people = names.filter(|name| !name.is_empty()).map(str::to_owned).collect();
            return Some(Parts { title: text.get(..begins + at)?, place, people });
        }
        begins = ends;
    }
    None
}

/// The room that `piece` ends with: where the words for it begin, and how it is named by itself. After a comma (`apart`) it
/// needs neither a number nor a word that leads to it.
fn room(piece: &str, apart: bool) -> Option<(usize, String)> {
    let words: Vec<(usize, &str)> = words(piece).collect();
    let folded: Vec<String> = words.iter().map(|(_, word)| script::fold(word)).collect();
    let (at, (form, alone, whose)) = folded.iter().enumerate().rev().find_map(|(at, word)| Some((at, known(word)?)))?;
    let numbered = matches!(folded.get(at + 1..)?, [number] if number.starts_with(|c: char| c.is_ascii_digit()));
    let further = folded.len() - at - 1;
    if !(numbered || further <= if whose { WHOSE } else { 0 }) {
        return None;
    }
    let about = at.checked_sub(1).and_then(|before| folded.get(before)).is_some_and(|word| ABOUT.contains(&&**word));
    let described = at.checked_sub(1);
    let (first, from) = match (leading(&folded, at), described.and_then(|before| leading(&folded, before))) {
        (Some(lead), _) => (lead, at),
        (None, Some(lead)) => (lead, lead),
        _ if (numbered && !about) || (apart && at == 0) => (at, at),
        _ if apart && at == 1 => (0, 0),
        _ => return None,
    };
    let said = piece.get(words.get(from)?.0..)?;
    let named = if from == at { renamed(said, words.get(at)?.1, form, alone) } else { said.to_owned() };
    Some((words.get(first)?.0, named))
}

fn known(word: &str) -> Option<(&'static str, &'static str, bool)> {
    ROOMS.iter().copied().find(|(form, ..)| *form == word)
}

/// Which word leads to that at `at`; *the* may stand between.
fn leading(folded: &[String], at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let before = if folded.get(before)? == "the" { before.checked_sub(1)? } else { before };
    LEADING.contains(&folded.get(before)?.as_str()).then_some(before)
}

/// What `said` begins with, `word`, as a room is named: „сали 2“ is „сала 2“.
fn renamed(said: &str, word: &str, form: &str, alone: &str) -> String {
    if form == alone {
        return said.to_owned();
    }
    let mut stem = word.to_owned();
    stem.pop();
    if alone.len() == form.len() {
        stem.push(if word.is_ascii() { 'a' } else { 'а' });
    }
    format!("{stem}{}", said.get(word.len()..).unwrap_or_default())
}

/// The words of `text` and where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let begins = at;
        at += piece.len();
        let word = piece.trim_end();
        (!word.is_empty()).then_some((begins, word))
    })
}
