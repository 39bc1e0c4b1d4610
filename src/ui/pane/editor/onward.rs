//! Going on to something that takes the editor away: another text, or the end of the program. What is
//! written is kept first; where that fails, it is asked. It knows not how texts are opened.

use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::editor::keep;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::theme::Role;

/// What must be done before `act` may take the editor's text away; none if it may at once. It is done again
/// once the text is kept.
pub fn before(pane: &mut Editor, act: &Act, ctx: &Ctx) -> Option<Acts> {
    if pane.draft.is_none() || pane.is_safe() {
        return None;
    }
    match pane.step {
        Step::Writing => {
            pane.onward = Some(Box::new(act.clone()));
            pane.step = Step::Onward;
            Some(keep::send(pane, ctx))
        }
        // A second wish to leave while no answer comes: nobody is held here by an office that is silent.
        _ if *act == Act::Quit => {
            pane.onward = Some(Box::new(Act::Quit));
            Some(vec![ask(ctx.words.text("editor-leave-busy").into_owned())])
        }
        _ => Some(vec![Act::Say(ctx.words.text("why-editor-busy").into_owned(), Role::Warning)]),
    }
}

/// Nothing is on its way: goes on if the newest is kept, else keeps it. If it could not be kept, asks whether to
/// leave it.
pub fn go_on(pane: &mut Editor, ctx: &Ctx) -> Acts {
    if let Some(why) = &pane.kept.fault {
        let question = ctx.words.with("editor-leave-question", &[("why", why.as_str().into())]);
        pane.step = Step::Writing;
        return vec![ask(question)];
    }
    if !pane.is_safe() {
        return keep::send(pane, ctx);
    }
    pane.step = Step::Writing;
    pane.onward.take().map(|act| *act).into_iter().collect()
}

/// It is left for good, as somebody said. A text that is still on its way is waited for, so that its answer
/// is not taken for that of the next one; the end of the program waits for nothing.
pub fn abandon(pane: &mut Editor) -> Acts {
    if pane.kept.sent.is_some() && pane.onward.as_deref() != Some(&Act::Quit) {
        pane.step = Step::Abandon;
        return vec![];
    }
    let (onward, resumed) = (pane.onward.take(), pane.resumed);
    pane.close();
    pane.resumed = resumed;
    onward.map(|act| *act).into_iter().collect()
}

fn ask(text: String) -> Act {
    open::confirm(text, Then::Editor(EditorThen::Abandon))
}
