//! What a new paper begins with: the office's headings, the day, and what it is about.

use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::base::clock::Timestamp;
use crate::domain::ids::{EntityKind, EntityRef};
use crate::domain::paper::PaperKind;
use crate::ui::ctx::Ctx;
use crate::ui::given::Given;

/// The draft of a new paper about these things, each with the words that people know it by. Its id is nil:
/// whoever opens it gives it a fresh one. What is `given` stands in it.
pub fn begin(kind: PaperKind, about: &[(EntityRef, String)], given: &Given, ctx: &Ctx) -> Draft {
    let first = about.first().map_or("", |(_, name)| name.as_str());
    let is_person = about.first().is_some_and(|(entity, _)| entity.kind == EntityKind::Person);
    // A person is who was there; anything else is what it was about.
    let (subject, people) = if is_person { ("", first) } else { (first, "") };
    let people = if given.people.is_empty() { people } else { given.people.as_str() };
    let subject = if given.subject.is_empty() { subject } else { given.subject.as_str() };
    let author = ctx.office.me.as_ref().map_or("", |user| user.name.as_str());
    let args = [
        ("date", ctx.words.date_long(given.day.unwrap_or_else(|| ctx.today())).into()),
        ("subject", subject.into()),
        ("people", people.into()),
        ("author", author.into()),
    ];
    let text = ctx.words.with(&format!("template-{}", kind.word()), &args);
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    let purpose =
        Purpose::Paper { kind, about: about.iter().map(|(entity, _)| *entity).collect(), corrects: None, class: None };
    let cursor = (first_room(&text), 0);
    Draft { id: Uuid::nil(), purpose, title: first.to_owned(), text, cursor, changed: Timestamp::default() }
}

/// The line under the first heading of a section.
fn first_room(text: &str) -> u32 {
    text.lines().position(|line| line.starts_with("## ")).map_or(0, |line| line as u32 + 1)
}
