//! Keys on a choice in a form: its number, a step, or the letters with which a word of it begins, in either script.

use crate::base::script::fold;
use crate::ui::field::Field;
use crate::ui::key::Key;

/// What a key did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// This one is on.
    At(usize),
    /// What was typed begins none: the one that is on stays.
    None,
}

/// Takes a key in on a choice: `chosen` is on, `typed` are the letters before it.
pub fn key(verb: &str, key: Key, typed: &mut Field, options: &[String], chosen: usize) -> Picked {
    let letter = key.text().filter(|c| verb.is_empty() || (*c == ' ' && !typed.text().is_empty()));
    match (letter, verb) {
        (Some(_), _) => typed.take("", key),
        (None, "option.forget") => typed.take("text.cut-before", key),
        (None, _) => {
            *typed = Field::default();
            return Picked::At(turned(verb, key, chosen, options.len()));
        }
    };
    match typed.text() {
        "" => Picked::At(chosen),
        typed => beginning(typed, options).map_or(Picked::None, Picked::At),
    }
}

/// Whether something was typed that begins none of the options.
pub fn is_strange(typed: &str, options: &[String]) -> bool {
    !typed.is_empty() && beginning(typed, options).is_none()
}

/// The option that begins so, else the first one of which a word does.
fn beginning(typed: &str, options: &[String]) -> Option<usize> {
    let typed = fold(typed);
    let folded: Vec<String> = options.iter().map(|option| fold(option)).collect();
    let whole = folded.iter().position(|option| option.starts_with(&typed));
    let inside = |option: &String| {
        option.match_indices(' ').any(|(at, gap)| option.split_at(at + gap.len()).1.starts_with(&typed))
    };
    whole.or_else(|| folded.iter().position(inside))
}

/// The option that a verb leads to; `key` is the one that it was called by.
pub fn turned(verb: &str, key: Key, chosen: usize, options: usize) -> usize {
    match verb {
        "option.number" => numbered(key, options).unwrap_or(chosen),
        "option.next" => (chosen + 1) % options.max(1),
        "option.previous" => chosen.checked_sub(1).unwrap_or(options.saturating_sub(1)),
        _ => chosen,
    }
}

/// The option whose number stands on the key.
fn numbered(key: Key, options: usize) -> Option<usize> {
    let number = key.text()?.to_digit(10)? as usize;
    number.checked_sub(1).filter(|at| *at < options)
}
