//! The cards of `kabinet show`: a person, an organisation, and what is newest about them.

use crate::api::organisations::OrganisationCard;
use crate::api::people::{Newest, PersonCard};
use crate::app::cli::head::Head;
use crate::app::cli::out::Out;
use crate::base::error::Result;
use crate::domain::activity::ActivityState;
use crate::domain::person::Position;
use crate::words::{Zone, dates};

/// A label and a text on one line.
///
/// # Errors
/// `output`.
pub fn fact(out: &Out, word: &str, text: &str) -> Result<()> {
    out.line(&format!("{}: {text}", out.words.text(word)))
}

/// Where something stands, whose it is, and its class.
///
/// # Errors
/// `output`.
pub fn standing(out: &Out, head: &Head) -> Result<()> {
    fact(out, "word-status", &out.words.text(&head.status_word))?;
    for (word, value) in [(head.person_word, &head.person), ("word-class", &head.class)] {
        if let Some(value) = value {
            fact(out, word, value)?;
        }
    }
    Ok(())
}

/// A person.
///
/// # Errors
/// `output`.
pub fn person(out: &Out, card: &PersonCard, zone: Zone) -> Result<()> {
    let person = &card.person;
    out.line(person.display())?;
    let reached = person.addresses.iter().chain(&person.phones);
    let placed = !person.positions.is_empty();
    let place = [&person.position, &person.organisation].into_iter().filter(|_| !placed);
    let known = std::iter::once(&person.other_name).chain(place).chain(reached);
    for line in known.filter(|it| !it.is_empty()) {
        out.line(line)?;
    }
    for position in &person.positions {
        out.line(&lasted(out, &[&position.title, &position.body], position))?;
    }
    for (count, many) in
        [("count-letters", card.letters), ("count-activities", card.activities), ("count-papers", card.papers)]
    {
        out.line(&out.words.plural(count, many as usize))?;
    }
    newest(out, &card.newest, zone)
}

/// An organisation with its people.
///
/// # Errors
/// `output`.
pub fn organisation(out: &Out, card: &OrganisationCard, zone: Zone) -> Result<()> {
    let it = &card.organisation;
    out.line(&it.name)?;
    out.line(&out.words.text(&format!("organisation-kind-{}", it.kind.word())))?;
    let reached = it.addresses.iter().chain(&it.phones);
    let known = [&it.other_name, &it.short, &it.country, &it.place].into_iter().chain(&card.parent).chain(reached);
    for line in known.filter(|it| !it.is_empty()) {
        out.line(line)?;
    }
    for member in &card.people {
        out.line(&lasted(out, &[&member.name, &member.position.title], &member.position))?;
    }
    newest(out, &card.newest, zone)
}

/// Some words, and how long the position lasted.
fn lasted(out: &Out, words: &[&str], position: &Position) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| out.words.date(day)).unwrap_or_default();
    let words: Vec<&str> = words.iter().copied().filter(|word| !word.is_empty()).collect();
    let text = words.join(" · ");
    match (position.from, position.until) {
        (None, None) => text,
        (from, until) => format!("{text}  {}–{}", day(from), day(until)),
    }
}

fn newest(out: &Out, newest: &Newest, zone: Zone) -> Result<()> {
    let day = |at| out.words.date(dates::day_of(at, zone));
    for row in &newest.letters {
        out.line(&format!(
            "{:>6}  {}  {}",
            row.number,
            day(row.received),
            out.words.or(&row.subject, "word-no-subject")
        ))?;
    }
    for row in &newest.activities {
        let mark = match row.state {
            ActivityState::Cancelled => format!("  ({})", out.words.text("activity-state-cancelled")),
            _ => String::new(),
        };
        let title = out.words.or(&row.title, "word-untitled");
        out.line(&format!("        {}  {title}{mark}", out.words.date(row.when.days(zone).0)))?;
    }
    for row in &newest.papers {
        let number = row.number.map(|(year, number)| format!("{number}/{year}  ")).unwrap_or_default();
        out.line(&format!("        {number}{}", out.words.or(&row.title, "word-untitled")))?;
    }
    Ok(())
}
