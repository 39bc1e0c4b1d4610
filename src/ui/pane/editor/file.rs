//! Filing: title, class, then yes, since it is for good.

use crate::api::contract::Answer;
use crate::api::drafts::Purpose;
use crate::base::error::Result;
use crate::domain::ids::ClassId;
use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Wants;
use crate::ui::pane::editor::state::Editor;
use crate::ui::pane::editor::{keep, leave};
use crate::ui::theme::Role;
use crate::ui::ticket::{EditorTicket, Ticket};

/// Asks for what is missing: the title, then the class.
pub fn file(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let Some(draft) = &pane.draft else { return vec![] };
    let Purpose::Paper { class, .. } = &draft.purpose else { return vec![] };
    if pane.area.is_blank() {
        return vec![Act::Say(ctx.words.text("editor-no-text").into_owned(), Role::Warning)];
    }
    if draft.title.trim().is_empty() {
        return vec![open::prompt(ctx, "editor-title", "", Wants::Text, Then::Editor(EditorThen::File))];
    }
    let title = ctx.words.text("filing-class").into_owned();
    vec![open::choose_class(ctx, title, *class, Then::Editor(EditorThen::File))]
}

/// The title was given: now the class.
pub fn titled(pane: &mut Editor, title: String, ctx: &Ctx) -> Acts {
    if let Some(draft) = &mut pane.draft {
        draft.title = title;
    }
    let mut acts = keep::changed(pane, ctx);
    acts.extend(file(pane, ctx));
    acts
}

/// The class was chosen: which number comes next?
pub fn classed(pane: &mut Editor, class: ClassId, ctx: &Ctx) -> Acts {
    let mut acts = leave::choose(pane, class, ctx);
    acts.push(filing::ask_last(Ticket::Editor(EditorTicket::LastNumber(class))));
    acts
}

/// The number is known: is it for good?
pub fn confirm(pane: &Editor, class: ClassId, last: &Result<Answer>, ctx: &Ctx) -> Acts {
    let Some(draft) = &pane.draft else { return vec![] };
    let Purpose::Paper { kind, .. } = &draft.purpose else { return vec![] };
    let then = Then::Editor(EditorThen::FileFor(class));
    vec![filing::question(*kind, &draft.title, &pane.area.text(), last, then, ctx)]
}
