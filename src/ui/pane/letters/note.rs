//! Writing a paper about the letter. What is in it is the editor's.

use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::domain::ids::EntityRef;
use crate::domain::paper::PaperKind;
use crate::ui::act::{Act, Acts, LettersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::letters::state::Letters;
use crate::ui::place::Place;

/// Asks for the kind of paper.
pub fn ask(pane: &mut Letters, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |_, ctx| {
        let row = |(row, kind): (usize, &PaperKind)| {
            open::choice(&ctx.words.text(&format!("letter-note-{}", kind.word())), "", Value::Row(row))
        };
        let rows = PaperKind::ALL.iter().enumerate().map(row).collect();
        vec![open::choose(ctx, "letter-note-kind", rows, Then::Letters(LettersThen::Note))]
    })
}

/// Begins a paper of the chosen kind about the letter and its sender.
pub fn begin(pane: &Letters, row: usize, ctx: &Ctx) -> Acts {
    let (Some(sheet), Some(kind)) = (pane.opened(), PaperKind::ALL.get(row)) else { return vec![] };
    let mut about = vec![sheet.letter.id.into()];
    about.extend(sheet.letter.party.person.map(EntityRef::from));
    let purpose = Purpose::Paper { kind: *kind, about, corrects: None, class: sheet.letter.class };
    let title = crate::domain::subject::bare(&sheet.letter.subject).subject.to_owned();
    let draft = Draft { id: Uuid::nil(), purpose, title, text: String::new(), cursor: (0, 0), changed: ctx.now };
    vec![Act::Go(Place::Write(Box::new(draft)))]
}
