//! From the list to the editor: going on with an unfiled paper, correcting a filed one; and links.

use crate::api::drafts::{Draft, Purpose};
use crate::api::papers::{OpenPaper, PaperSheet};
use crate::base::clock::Timestamp;
use crate::domain::ids::{ActivityId, EntityKind, EntityRef, LetterId, PaperId, PersonId};
use crate::ui::act::{Act, Acts, PapersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::papers::state::Papers;
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::{PapersTicket, Ticket};

/// Asks for the paper as it is now, to write on it or to correct it.
pub fn ask(pane: &mut Papers, _: &Ctx) -> Acts {
    let id = pane.current().map(|page| page.sheet.paper.id);
    id.map(|id| Act::ask(Ticket::Papers(PapersTicket::ToWrite), OpenPaper { id })).into_iter().collect()
}

/// Opens the editor: with the paper itself while it is unfiled, else with a new one that corrects it.
pub fn begin(sheet: PaperSheet) -> Acts {
    let paper = sheet.paper;
    let about = sheet.about.iter().map(|(entity, _)| *entity).collect();
    let (id, corrects, class) = match &paper.filing {
        None => (paper.id.uuid(), paper.corrects, None),
        Some(filing) => (uuid::Uuid::nil(), Some(paper.id), Some(filing.class)),
    };
    let purpose = Purpose::Paper { kind: paper.kind, about, corrects, class };
    let (title, text, changed) = (paper.title, sheet.text, Timestamp::default());
    vec![Act::Go(Place::Write(Box::new(Draft { id, purpose, title, text, cursor: (0, 0), changed })))]
}

/// What the paper is tied to, each with its words: what it is about, what it corrects, what corrects it.
pub fn links(sheet: &PaperSheet) -> impl Iterator<Item = (EntityRef, &str)> {
    let about = sheet.about.iter().map(|(entity, known)| (*entity, known.as_str()));
    let papers = sheet.corrects.iter().chain(&sheet.corrected_by).map(|(id, known)| ((*id).into(), known.as_str()));
    about.chain(papers)
}

/// Goes to what the paper is tied to; offers it if there is more than one.
pub fn follow(pane: &mut Papers, ctx: &Ctx) -> Acts {
    let Some(page) = pane.current() else { return vec![] };
    let all: Vec<_> = links(&page.sheet).collect();
    if let [(only, _)] = all.as_slice() {
        return go(*only);
    }
    let rows = all.iter().enumerate().map(|(at, (entity, known))| {
        let kind = ctx.words.text(kind(*entity)).into_owned();
        open::choice(&crate::ui::paint::private(known, ctx.look), &kind, Value::Row(at))
    });
    vec![open::choose(ctx, "paper-which-link", rows.collect(), Then::Papers(PapersThen::Link))]
}

/// Goes to one of them.
pub fn followed(pane: &Papers, row: usize) -> Acts {
    let entity = pane.current().and_then(|page| links(&page.sheet).nth(row)).map(|(entity, _)| entity);
    entity.map(go).unwrap_or_default()
}

/// Copies the number.
pub fn copy(pane: &mut Papers, ctx: &Ctx) -> Acts {
    let filing = pane.current().and_then(|page| page.sheet.paper.filing.as_ref());
    let Some(number) = filing.map(|filing| format!("{}/{}", filing.number, filing.year)) else { return vec![] };
    let said = ctx.words.with("did-paper-copy", &[("number", number.as_str().into())]);
    vec![Act::Copy(number), Act::Say(said, Role::Good)]
}

/// The word for what it is.
pub const fn kind(entity: EntityRef) -> &'static str {
    match entity.kind {
        EntityKind::Letter => "word-letter",
        EntityKind::Person => "word-person",
        EntityKind::Activity => "word-activity",
        _ => "word-paper",
    }
}

fn go(entity: EntityRef) -> Acts {
    let place = match entity.kind {
        EntityKind::Letter => Place::Letter(LetterId::new(entity.id)),
        EntityKind::Person => Place::Person(PersonId::new(entity.id)),
        EntityKind::Paper => Place::Paper(PaperId::new(entity.id)),
        EntityKind::Activity => Place::Activity(ActivityId::new(entity.id), None),
        _ => return vec![],
    };
    vec![Act::Go(place)]
}
