//! Names among what a line says: the pieces between commas after the first, before an `@`. It does not know who is known.

use super::place;

/// The pieces that may be names, as they were typed.
pub(super) fn of(text: &str) -> impl Iterator<Item = &str> {
    let before = place::at_sign(text).map_or(text, |(before, _)| before);
    before.split(',').skip(1).map(str::trim).filter(|name| !name.is_empty())
}

/// Who takes part, in the order in which they were typed: those who are `known`, and so many `others`, the last of the rest.
pub(super) fn in_order(text: &str, known: &dyn Fn(&str) -> bool, others: usize) -> Vec<String> {
    let strange = of(text).filter(|name| !known(name)).count();
    let mut before = strange.saturating_sub(others);
    let mut people = Vec::new();
    for name in of(text) {
        if known(name) || before == 0 {
            people.push(name.to_owned());
        } else {
            before -= 1;
        }
    }
    people
}

/// `text` without the pieces that are `known` names: what is left is read for what it is and where.
pub(super) fn without(text: &str, known: &dyn Fn(&str) -> bool) -> String {
    let (before, place) = place::at_sign(text).map_or((text, None), |(before, place)| (before, Some(place)));
    let mut pieces = before.split(',');
    let mut rest = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces.filter(|piece| !known(piece.trim())) {
        rest.push(',');
        rest.push_str(piece);
    }
    if let Some(place) = place {
        rest.extend([" @", place]);
    }
    rest
}
