//! Several records of one person become one: which they are, what would come of it, and doing it.

use crate::api::people::{MergePeople, MergeSheet, WeighMerge};
use crate::base::{safe, width};
use crate::domain::ids::{PersonId, Revision};
use crate::domain::person::Person;
use crate::ui::act::{Act, Acts, PeopleThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Choice;
use crate::ui::paint;
use crate::ui::pane::people::facts;
use crate::ui::pane::people::list;
use crate::ui::pane::people::row::{Row, Shown, View};
use crate::ui::pane::people::state::{Card, People};
use crate::ui::pane::people::suggested;
use crate::ui::ticket::{PeopleTicket, Ticket};

/// Columns of the labels.
const LABEL: usize = 16;

/// Marks a person for merging, or takes the mark away; among the suggestions the mark says who is kept.
pub fn toggle(pane: &mut People, ctx: &Ctx) -> Acts {
    if pane.view == View::Suggested {
        return suggested::toggle(pane, ctx);
    }
    if let Some(Row::Person(row)) = pane.list.selected() {
        let id = row.id;
        match pane.marked.iter().position(|marked| *marked == id) {
            Some(at) => drop(pane.marked.remove(at)),
            None => pane.marked.push(id),
        }
    }
    list::step(pane, 1, ctx)
}

/// Why nobody can be marked here.
pub fn unmarkable(pane: &People, _: &Ctx) -> Option<&'static str> {
    let person = matches!(pane.list.selected(), Some(Row::Person(_)));
    (pane.reading || !person && pane.view != View::Suggested).then_some("why-no-person")
}

/// Why nobody can be merged here.
pub fn unmergeable(pane: &People, _: &Ctx) -> Option<&'static str> {
    let person = matches!(pane.card, Some(Card::Person(_)));
    (!person && pane.marked.len() < 2).then_some("why-no-person")
}

/// Shows what would come of the marked records, of which the first stays; of one person's alone, asks for the other.
pub fn begin(pane: &mut People, ctx: &Ctx) -> Acts {
    match (pane.marked.as_slice(), &pane.card) {
        ([into, others @ ..], _) if !others.is_empty() => weigh(*into, others.to_vec()),
        (_, Some(Card::Person(card))) => {
            vec![open::choose_person(ctx, "person-merge-whom", Then::People(PeopleThen::MergeWith(card.person.id)))]
        }
        _ => vec![],
    }
}

/// Asks what would come of it.
pub fn weigh(into: PersonId, others: Vec<PersonId>) -> Acts {
    vec![Act::ask(Ticket::People(PeopleTicket::Weighed), WeighMerge { into, others })]
}

/// Shows what would come of it, to be done or not.
pub fn weighed(sheet: &MergeSheet, ctx: &Ctx) -> Acts {
    let name = sheet.person.display();
    let named = |text: &str| paint::private(&paint::brief(text), ctx.look).into_owned();
    let same = |other: &Person| other.display() == name;
    let called = |other: &Person| named(way(other).filter(|_| same(other)).unwrap_or(other.display()));
    let others = sheet.others.iter().map(called).collect::<Vec<_>>().join(", ");
    let stays = match way(&sheet.person).filter(|_| sheet.others.iter().any(same)) {
        Some(way) => format!("{} ({})", named(name), named(way)),
        None => named(name),
    };
    let args = [("name", stays.into()), ("others", others.into())];
    let title = ctx.words.with("person-merge-title", &args);
    let done = open::choice(&ctx.words.text("person-merge-do"), &moved(sheet, ctx), Value::Row(0));
    let told = facts::of_person(&sheet.person, ctx).into_iter().map(|(label, text)| told(ctx, label, &text));
    let rows = std::iter::once(done).chain(told).collect();
    let ids = sheet.others.iter().map(|other| other.id).collect();
    let then = PeopleThen::Merge(sheet.person.id, ids, sheet.person.revision);
    vec![open::worded_choose(title, rows, Then::People(then))]
}

/// An address or a telephone: it tells apart who have the same name.
fn way(person: &Person) -> Option<&str> {
    person.addresses.first().or_else(|| person.phones.first()).map(String::as_str)
}

/// What the one person would have: to be read, not to be chosen.
fn told(ctx: &Ctx, label: &str, text: &str) -> Choice {
    let text = paint::private(&safe::line(text), ctx.look).into_owned();
    let label = width::pad_right(&ctx.words.text(label), LABEL).into_owned();
    Choice { enabled: false, ..open::choice(&format!("{label} {text}"), "", Value::Row(1)) }
}

/// What would move to them, each kind that there is.
fn moved(sheet: &MergeSheet, ctx: &Ctx) -> String {
    let counts = [
        ("count-letters", sheet.letters),
        ("count-activities", sheet.activities),
        ("count-papers", sheet.papers),
        ("count-tasks", sheet.tasks),
    ];
    let counted = counts.iter().filter(|(_, count)| *count > 0);
    let counted: Vec<String> = counted.map(|(id, count)| ctx.words.plural(id, *count as usize)).collect();
    if counted.is_empty() {
        return ctx.words.text("person-merge-moves-nothing").into_owned();
    }
    ctx.words.with("person-merge-moves", &[("what", counted.join(", ").into())])
}

/// They are one: whoever stayed, the first that was marked, is selected.
pub fn select_who_stayed(pane: &mut People) {
    let marked = std::mem::take(&mut pane.marked);
    if let Some(stays) = marked.first() {
        pane.list.select(|row| row.shown() == Some(Shown::Person(*stays)));
    }
}

/// Merges them, if the one that stays is still as it was shown.
pub fn merge(into: PersonId, others: Vec<PersonId>, revision: Revision) -> Acts {
    let request = MergePeople { into, others };
    vec![Act::AskAt(Ticket::People(PeopleTicket::Merged), Box::new(request.into()), revision)]
}
