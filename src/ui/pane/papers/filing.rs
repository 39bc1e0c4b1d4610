//! Filing an unfiled paper from the list, and throwing one away.

use crate::api::contract::Answer;
use crate::api::papers::{DropPaper, FilePaper, KeepPaper, PaperSheet};
use crate::base::error::Result;
use crate::domain::ids::ClassId;
use crate::ui::act::{Act, Acts, PapersThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::papers::state::Papers;
use crate::ui::place::Screen;
use crate::ui::theme::Role;
use crate::ui::ticket::{PapersTicket, Ticket};

/// Asks for the class.
pub fn file(pane: &mut Papers, ctx: &Ctx) -> Acts {
    let titled = pane.current().is_some_and(|page| !page.sheet.paper.title.trim().is_empty());
    if !titled {
        return vec![Act::Say(ctx.told(Screen::Papers.contexts(), "why-paper-untitled", &[]), Role::Warning)];
    }
    let title = ctx.words.text("filing-class").into_owned();
    vec![open::choose_class(ctx, title, None, Then::Papers(PapersThen::File))]
}

/// The class was chosen: which number comes next?
pub fn classed(class: ClassId) -> Acts {
    vec![crate::ui::filing::ask_last(Ticket::Papers(PapersTicket::LastNumber(class)))]
}

/// The number is known: is it for good?
pub fn confirm(pane: &Papers, class: ClassId, last: &Result<Answer>, ctx: &Ctx) -> Acts {
    let Some(page) = pane.current() else { return vec![] };
    let (paper, then) = (&page.sheet.paper, Then::Papers(PapersThen::FileFor(class)));
    vec![crate::ui::filing::question(paper.kind, &paper.title, &page.sheet.text, last, then, ctx)]
}

/// Files the paper as it was read.
pub fn go(pane: &Papers, class: ClassId) -> Acts {
    let Some(page) = pane.current() else { return vec![] };
    let request = FilePaper { paper: kept(&page.sheet), class };
    vec![Act::AskAt(Ticket::Papers(PapersTicket::Filed), Box::new(request.into()), page.sheet.paper.revision)]
}

/// Asks whether to throw an unfiled paper away.
pub fn drop(pane: &mut Papers, ctx: &Ctx) -> Acts {
    let Some(page) = pane.current() else { return vec![] };
    let title = crate::ui::paint::private(&page.sheet.paper.title, ctx.look);
    let question = ctx.told(Screen::Papers.contexts(), "paper-drop-question", &[("title", title.into())]);
    vec![open::confirm(question, Then::Papers(PapersThen::Drop))]
}

/// Throws it away.
pub fn dropped(pane: &Papers) -> Acts {
    let Some(page) = pane.current() else { return vec![] };
    let request = DropPaper { id: page.sheet.paper.id };
    vec![Act::AskAt(Ticket::Papers(PapersTicket::Changed), Box::new(request.into()), page.sheet.paper.revision)]
}

fn kept(sheet: &PaperSheet) -> KeepPaper {
    let paper = &sheet.paper;
    KeepPaper {
        id: paper.id,
        kind: paper.kind,
        title: paper.title.clone(),
        text: sheet.text.clone(),
        about: paper.about.clone(),
        corrects: paper.corrects,
    }
}
