//! The head above the text: a paper's title and kind, a letter's recipients and subject, as a form.

use crate::api::drafts::Purpose;
use crate::domain::paper::PaperKind;
use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::filing::KINDS;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::editor::state::Editor;
use crate::ui::pane::editor::{address, keep};
use crate::ui::place::Screen;
use crate::ui::theme::Role;

/// Opens the form.
pub fn edit(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let Some(draft) = &pane.draft else { return vec![] };
    let text = |label, text: &str, wants| open::text_field(ctx, label, text, wants);
    let (title, fields) = match &draft.purpose {
        Purpose::Paper { kind, .. } => {
            let chosen = PaperKind::ALL.iter().position(|of| of == kind).unwrap_or(0);
            let kinds = open::one_of_field(ctx, "editor-kind", &KINDS, chosen);
            ("editor-head-paper", vec![text("editor-title", &draft.title, Wants::Any), kinds])
        }
        Purpose::Letter { to, cc, bcc, .. } => {
            let line = |label, boxes| text(label, &address::show(boxes), Wants::Any);
            let subject = text("editor-subject", &draft.title, Wants::Any);
            let fields = vec![line("editor-to", to), line("editor-cc", cc), line("editor-bcc", bcc), subject];
            ("editor-head-letter", fields)
        }
    };
    vec![open::form(ctx, title, fields, Then::Editor(EditorThen::Head))]
}

/// The sentence of a message that says how the head is opened, with what it is about.
pub fn sentence(ctx: &Ctx, id: &str, text: &str) -> String {
    ctx.told(Screen::Editor.contexts(), id, &[("text", text.into())])
}

/// Takes the form in.
pub fn edited(pane: &mut Editor, fields: &[String], ctx: &Ctx) -> Acts {
    let Some(draft) = &mut pane.draft else { return vec![] };
    let mut said = None;
    match (&mut draft.purpose, fields) {
        (Purpose::Paper { kind, .. }, [title, chosen]) => {
            draft.title.clone_from(title);
            let chosen = chosen.parse().ok().and_then(|at: usize| PaperKind::ALL.get(at).copied());
            *kind = chosen.unwrap_or(*kind);
        }
        (Purpose::Letter { to, cc, bcc, .. }, [one, two, three, subject]) => {
            (*to, *cc, *bcc) = (address::read(one), address::read(two), address::read(three));
            draft.title.clone_from(subject);
            let bad = [&*to, &*cc, &*bcc].into_iter().find_map(|boxes| address::bad(boxes));
            said = bad.map(|bad| sentence(ctx, "editor-bad-address", bad.display()));
        }
        _ => return vec![],
    }
    let mut acts = keep::changed(pane, ctx);
    acts.extend(said.map(|said| Act::Say(said, Role::Warning)));
    acts
}
