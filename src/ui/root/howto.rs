//! The short page on how to work here.

use crate::ui::act::{Act, Acts};
use crate::ui::overlay::state::{Overlay, Page, Paragraph};
use crate::ui::place::Screen;
use crate::ui::root::model::Model;

/// The page's paragraphs, each under its heading.
const PARTS: [(&str, &str); 7] = [
    ("howto-move", "howto-move-text"),
    ("howto-letters", "howto-letters-text"),
    ("howto-papers", "howto-papers-text"),
    ("howto-people", "howto-people-text"),
    ("howto-undo", "howto-undo-text"),
    ("howto-commands", "howto-commands-text"),
    ("howto-import", "howto-import-text"),
];

/// Where the keys hold that the page tells: on a list like any other, with a person's verbs.
const CONTEXTS: &[&str] = Screen::People.contexts();

/// Shows the page.
pub fn open(model: &mut Model) -> Acts {
    let words = &model.ctx.words;
    let mut paragraphs = Vec::new();
    for (heading, text) in PARTS {
        paragraphs.push(Paragraph::heading(words.text(heading)));
        paragraphs.push(Paragraph::text(model.ctx.told(CONTEXTS, text, &[])));
        paragraphs.push(Paragraph::text(""));
    }
    paragraphs.pop();
    vec![Act::Open(Overlay::Page(Page::new(words.text("howto-title").into_owned(), paragraphs)))]
}
