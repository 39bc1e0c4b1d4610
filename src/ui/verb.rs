//! Verbs in words: how each is called, what it does, what it did. Which there are, the panes' tables say.

use crate::api::history::Done;
use crate::words::Words;

/// The verb of an undo, which no table has: what it took back was an undo or a step, and no title says which.
const UNDO: &str = "undo";

/// What a verb is called: the title of its command.
pub fn title(words: &Words, verb: &str) -> String {
    words.text(&format!("cmd-{}", hyphened(verb))).into_owned()
}

/// Other words by which a verb is looked for; most have none.
pub fn also(words: &Words, verb: &str) -> String {
    let id = format!("also-{}", hyphened(verb));
    if words.has(&id) { words.text(&id).into_owned() } else { String::new() }
}

/// What a verb does, in a sentence.
pub fn help(words: &Words, verb: &str) -> String {
    words.text(&format!("help-{}", hyphened(verb))).into_owned()
}

/// What a verb did: `did-letter-assign` for `letter.assign`; else its title.
pub fn did(words: &Words, verb: &str) -> String {
    let name = hyphened(verb);
    let id = match verb {
        UNDO => "did-taken-back".to_owned(),
        _ => [format!("did-{name}"), format!("cmd-{name}")]
            .into_iter()
            .find(|id| words.has(id))
            .unwrap_or_else(|| "did-something".to_owned()),
    };
    words.text(&id).into_owned()
}

/// What a change came to; that nothing changed, if nothing had to.
pub fn came_of(words: &Words, done: &Done) -> String {
    match done.sequence {
        Some(_) => did(words, &done.verb),
        None => words.text("did-nothing").into_owned(),
    }
}

/// A verb as the locales name it, where a dot parts a message from its attribute.
fn hyphened(verb: &str) -> String {
    verb.replace('.', "-")
}
