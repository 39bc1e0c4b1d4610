//! What can be opened from a card: its sections, each with its newest rows.

use crate::api::diary::ActivityRow;
use crate::api::letters::{LetterRow, LetterView};
use crate::api::organisations::{Member, OrganisationCard};
use crate::api::papers::PaperRow;
use crate::api::people::{Newest, PersonCard};
use crate::api::tasks::TaskRow;
use crate::domain::activity::ActivityState;
use crate::domain::letter::Direction;
use crate::domain::moment::When;
use crate::domain::person::Position;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::activity::told;
use crate::ui::pane::letter::named;
use crate::ui::pane::people::state::Card;
use crate::ui::pane::tasks::named as tasks;
use crate::ui::place::Place;
use crate::words::dates::clock;

/// A heading and the rows under it.
#[derive(Debug)]
pub struct Section {
    /// What it is, with its count.
    pub heading: String,
    /// Its rows.
    pub rows: Vec<Item>,
}

/// One row.
#[derive(Debug)]
pub struct Item {
    /// A number before the text; may be empty.
    pub number: String,
    /// What it is.
    pub text: String,
    /// When, or which number, on the right.
    pub right: String,
    /// Where it leads to.
    pub opens: Option<Place>,
    /// It is over.
    pub past: bool,
}

/// The sections of a card, those that have something.
pub fn of(card: &Card, ctx: &Ctx) -> Vec<Section> {
    let mut sections = match card {
        Card::Person(card) => person(card, ctx),
        Card::Organisation(card) => organisation(card, ctx),
    };
    sections.retain(|section| !section.rows.is_empty());
    sections
}

/// Where the rows of a card lead to that lead anywhere, in their order.
pub fn places(card: &Card, ctx: &Ctx) -> Vec<Place> {
    of(card, ctx).into_iter().flat_map(|section| section.rows).filter_map(|row| row.opens).collect()
}

/// The place where all letters of a person are.
pub fn all_letters(card: &PersonCard, ctx: &Ctx) -> Option<Place> {
    let newest = card.newest.letters.first()?;
    let name = paint::private(card.person.display(), ctx.look).into_owned();
    Some(Place::Beside(LetterView::Person(card.person.id), name, newest.id))
}

fn person(card: &PersonCard, ctx: &Ctx) -> Vec<Section> {
    let words = &ctx.words;
    let mut letters = words.plural("count-letters", card.letters as usize);
    if let Some(last) = card.last {
        let said = words.with("person-last", &[("when", words.when(last, ctx.zone, ctx.today()).into())]);
        letters = format!("{letters} {} {said}", ctx.look.symbols().dot);
    }
    let mut rows: Vec<Item> = card.newest.letters.iter().map(|row| letter(row, ctx)).collect();
    if card.letters > rows.len() as u64 {
        rows.push(Item {
            number: String::new(),
            text: words.plural("person-all-letters", card.letters as usize),
            right: String::new(),
            opens: all_letters(card, ctx),
            past: false,
        });
    }
    let today = ctx.today();
    let positions = card.person.positions.iter();
    vec![
        Section {
            heading: words.text("person-positions").into_owned(),
            rows: positions.map(|it| position(it, !it.holds(today), ctx)).collect(),
        },
        Section { heading: letters, rows },
        Section {
            heading: activities(card, ctx),
            rows: card.newest.activities.iter().map(|row| activity(row, ctx)).collect(),
        },
        Section {
            heading: words.plural("count-papers", card.papers as usize),
            rows: card.newest.papers.iter().map(|row| paper(row, ctx)).collect(),
        },
        tasks(&card.newest, ctx),
    ]
}

/// How many activities, and when the next one is.
fn activities(card: &PersonCard, ctx: &Ctx) -> String {
    let count = ctx.words.plural("count-activities", card.activities as usize);
    let Some(next) = &card.next else { return count };
    let starts = next.when.here(ctx.zone).0;
    let (date, today) = (starts.date(), ctx.today());
    let soon = (date - today).num_days() <= 1;
    let day = if soon { ctx.words.day_called(date, today) } else { ctx.words.day_near(date, today) };
    let when = if matches!(next.when, When::Days { .. }) { day } else { format!("{day} {}", clock(starts.time())) };
    format!("{count} {} {}", ctx.look.symbols().dot, ctx.words.with("person-next", &[("when", when.into())]))
}

fn organisation(card: &OrganisationCard, ctx: &Ctx) -> Vec<Section> {
    let words = &ctx.words;
    let there = |present: bool| -> Vec<Item> {
        card.people.iter().filter(|member| member.present == present).map(|it| member(it, ctx)).collect()
    };
    let (present, former) = (there(true), there(false));
    vec![
        Section { heading: words.plural("organisation-present", present.len()), rows: present },
        Section { heading: words.plural("organisation-former", former.len()), rows: former },
        Section {
            heading: words.text("organisation-letters").into_owned(),
            rows: card.newest.letters.iter().map(|row| letter(row, ctx)).collect(),
        },
        Section {
            heading: words.text("organisation-activities").into_owned(),
            rows: card.newest.activities.iter().map(|row| activity(row, ctx)).collect(),
        },
        Section {
            heading: words.text("person-papers").into_owned(),
            rows: card.newest.papers.iter().map(|row| paper(row, ctx)).collect(),
        },
        tasks(&card.newest, ctx),
    ]
}

/// Number, subject, when; a letter of ours has a word for that before the day.
fn letter(row: &LetterRow, ctx: &Ctx) -> Item {
    let when = ctx.words.when(row.received, ctx.zone, ctx.today());
    let sent = row.direction == Direction::Outgoing;
    Item {
        number: row.number.to_string(),
        text: named::subject(&row.subject, ctx).into_owned(),
        right: if sent { format!("{} {when}", ctx.words.text("person-sent")) } else { when },
        opens: Some(Place::Letter(row.id)),
        past: false,
    }
}

/// Title, the office's day on which it begins; what is cancelled says so before that.
fn activity(row: &ActivityRow, ctx: &Ctx) -> Item {
    let day = ctx.words.day_near(row.when.days(ctx.zone).0, ctx.today());
    let cancelled = row.state == ActivityState::Cancelled;
    Item {
        number: String::new(),
        text: paint::private(&row.title, ctx.look).into_owned(),
        right: if cancelled { format!("{} {day}", ctx.words.text(&told::state(row.state))) } else { day },
        opens: Some(Place::Activity(row.id, row.at)),
        past: cancelled,
    }
}

fn paper(row: &PaperRow, ctx: &Ctx) -> Item {
    let title = if row.title.is_empty() { &row.gist } else { &row.title };
    Item {
        number: String::new(),
        text: paint::private(title, ctx.look).into_owned(),
        right: row.number.map(|(year, number)| format!("{number}/{year}")).unwrap_or_default(),
        opens: Some(Place::Paper(row.id)),
        past: false,
    }
}

/// The tasks, the most urgent first.
fn tasks(newest: &Newest, ctx: &Ctx) -> Section {
    let row = |row: &TaskRow| Item {
        number: String::new(),
        text: tasks::line(row, ctx),
        right: tasks::beside(row, ctx).0,
        opens: Some(Place::Task(row.id)),
        past: row.outcome.is_some(),
    };
    let heading = ctx.words.plural("count-tasks", newest.tasks.len());
    Section { heading, rows: newest.tasks.iter().map(row).collect() }
}

fn position(position: &Position, past: bool, ctx: &Ctx) -> Item {
    Item {
        number: String::new(),
        text: paint::private(&joined(&[&position.title, &position.body], ctx), ctx.look).into_owned(),
        right: lasted(position, ctx),
        opens: position.organisation.map(Place::Organisation),
        past,
    }
}

fn member(member: &Member, ctx: &Ctx) -> Item {
    Item {
        number: String::new(),
        text: paint::private(&joined(&[&member.name, &member.position.title], ctx), ctx.look).into_owned(),
        right: lasted(&member.position, ctx),
        opens: Some(Place::Person(member.id)),
        past: !member.present,
    }
}

fn joined(parts: &[&str], ctx: &Ctx) -> String {
    let known: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    known.join(&format!(" {} ", ctx.look.symbols().dot))
}

/// Since when, till when, or both; nothing if neither is known.
fn lasted(position: &Position, ctx: &Ctx) -> String {
    let words = &ctx.words;
    match (position.from, position.until) {
        (Some(from), Some(until)) => format!("{}{}{}", words.date(from), ctx.look.symbols().dash, words.date(until)),
        (Some(from), None) => words.with("position-since", &[("day", words.date(from).into())]),
        (None, Some(until)) => words.with("position-until", &[("day", words.date(until).into())]),
        (None, None) => String::new(),
    }
}
