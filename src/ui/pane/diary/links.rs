//! From an activity to who takes part and to what it is tied to: what it belongs to, what is on its margins, letters,
//! papers, tasks.

use crate::api::diary::ActivitySheet;
use crate::domain::ids::{EntityKind, EntityRef, LetterId, OrganisationId, PaperId, PersonId};
use crate::ui::act::{Act, Acts, DiaryThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::activity::told;
use crate::ui::pane::diary::state::Diary;
use crate::ui::pane::tasks::named as tasks;
use crate::ui::place::{Place, Screen};
use crate::ui::theme::Role;

/// Something that one can go to.
#[derive(Debug, Clone)]
pub struct Link {
    /// What it is, in a word.
    pub kind: String,
    /// What it is called.
    pub name: String,
    /// Where it is.
    pub place: Place,
}

/// All that an activity is tied to.
pub fn of(sheet: &ActivitySheet, ctx: &Ctx) -> Vec<Link> {
    let it = &sheet.activity;
    let link = |kind: &str, name: &str, place: Place| {
        let (kind, name) = (ctx.words.text(kind).into_owned(), told::title(name, ctx).into_owned());
        Link { kind, name, place }
    };
    let mut links = Vec::new();
    links.extend(sheet.parent.iter().map(|(id, title)| link("activity-parent", title, Place::Activity(*id, None))));
    if let Some(part) = &it.part {
        links.push(link("activity-series", &it.title, Place::Activity(part.series, None)));
    }
    links.extend(sheet.margins.iter().map(|row| link("activity-margin", &row.title, Place::Activity(row.id, row.at))));
    for (entity, known) in &sheet.about {
        links.extend(place(*entity).map(|(kind, place)| link(kind, known, place)));
    }
    links.extend(sheet.papers.iter().map(|row| {
        let title = ctx.words.or(&row.title, "word-untitled");
        link("word-paper", &title, Place::Paper(row.id))
    }));
    links.extend(sheet.tasks.iter().map(|row| Link {
        kind: ctx.words.text("word-task").into_owned(),
        name: format!("{}  {}", tasks::line(row, ctx), tasks::beside(row, ctx).0),
        place: Place::Task(row.id),
    }));
    links
}

fn place(entity: EntityRef) -> Option<(&'static str, Place)> {
    match entity.kind {
        EntityKind::Letter => Some(("word-letter", Place::Letter(LetterId::new(entity.id)))),
        EntityKind::Person => Some(("word-person", Place::Person(PersonId::new(entity.id)))),
        EntityKind::Paper => Some(("word-paper", Place::Paper(PaperId::new(entity.id)))),
        EntityKind::Organisation => Some(("word-organisation", Place::Organisation(OrganisationId::new(entity.id)))),
        _ => None,
    }
}

/// Goes to what it is tied to; offers it if there is more than one.
pub fn follow(pane: &mut Diary, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    let links = of(sheet, ctx);
    offer(pane, links, "why-no-activity-links", "activity-which-link", ctx)
}

/// Goes to somebody who takes part; offers them if there are several.
pub fn participants(pane: &mut Diary, sheet: &ActivitySheet, ctx: &Ctx) -> Acts {
    let known = sheet.activity.participants.iter().filter_map(|one| {
        let place = Place::Person(one.person?);
        Some(Link { kind: one.address.clone(), name: told::title(&one.name, ctx).into_owned(), place })
    });
    let known: Vec<Link> = known.collect();
    offer(pane, known, "why-no-participants", "activity-which-participant", ctx)
}

fn offer(pane: &mut Diary, links: Vec<Link>, none: &str, which: &str, ctx: &Ctx) -> Acts {
    let rows =
        links.iter().enumerate().map(|(at, link)| open::choice(&link.name, &link.kind, Value::Row(at))).collect();
    pane.offered = links.into_iter().map(|link| link.place).collect();
    match pane.offered.as_slice() {
        [] => vec![Act::Say(ctx.told(Screen::Diary.contexts(), none, &[]), Role::Warning)],
        [only] => vec![Act::Go(only.clone())],
        _ => vec![open::choose(ctx, which, rows, Then::Diary(DiaryThen::Link))],
    }
}

/// Goes to the one that was chosen.
pub fn chosen(pane: &Diary, row: usize) -> Acts {
    pane.offered.get(row).cloned().map(Act::Go).into_iter().collect()
}
