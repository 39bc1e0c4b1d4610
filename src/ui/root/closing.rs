//! What follows when a letter was answered: it is offered to be done, and nobody is forced. Who has begun something
//! else by then is only told.

use crate::api::contract::Answer;
use crate::api::drafts::Purpose;
use crate::api::job::Job;
use crate::api::letters::{LetterSheet, OpenLetter, Which};
use crate::base::error::Result;
use crate::ui::act::{Act, Acts};
use crate::ui::pane::editor::state::Step;
use crate::ui::pane::letter::verdict;
use crate::ui::place::Screen;
use crate::ui::root::model::Model;
use crate::ui::theme::Role;
use crate::ui::ticket::Ticket;

/// A letter of ours left: asks how the one that it answers stands.
pub fn ask(model: &Model, job: &Job) -> Option<Act> {
    let Job::Dispatch { draft } = job else { return None };
    let Purpose::Letter { answers: Some(letter), .. } = &draft.purpose else { return None };
    let waits = model.screen == Screen::Editor && model.editor.step == Step::Send;
    let ticket = Ticket::Answered(waits.then_some(model.keys));
    Some(Act::ask(ticket, OpenLetter { which: Which::Id(*letter) }))
}

/// It is known how the answered letter stands: proposes to be done with it, if it is still open.
///
/// A window opens by itself only for somebody who waited and pressed no key since: the next key was meant for something
/// else.
pub fn offer(model: &mut Model, waited: Option<u64>, answer: Result<Answer>) -> Acts {
    // That the letter left was said already; that the other one cannot be read is no concern of that.
    let Ok(Answer::OpenLetter(sheet)) = answer else { return vec![] };
    let classes = model.ctx.office.classes.iter().any(|class| !class.closed);
    if !classes || !sheet.letter.stage.wants_work() {
        return vec![];
    }
    match model.screen {
        _ if model.overlay.is_some() || waited != Some(model.keys) => vec![told(model, &sheet)],
        Screen::Desk => verdict::close_answered(&mut model.desk, &sheet, &model.ctx),
        Screen::Letters => verdict::close_answered(&mut model.letters, &sheet, &model.ctx),
        Screen::Diary | Screen::People | Screen::Papers | Screen::Tasks | Screen::Quarantine | Screen::Editor => {
            vec![told(model, &sheet)]
        }
    }
}

/// Says after what was said already that the letter is still open, and how to be done with it.
fn told(model: &Model, sheet: &LetterSheet) -> Act {
    let number = sheet.letter.number.to_string();
    let id = if model.screen == Screen::Editor { "letter-answered-still" } else { "letter-answered-open" };
    let open = model.ctx.told(Screen::Letters.contexts(), id, &[("number", number.into())]);
    let said = model.notice.as_ref().map(|(said, _)| format!("{said} {} ", model.ctx.look.symbols().dot));
    Act::Say(said.unwrap_or_default() + &open, Role::Good)
}
