//! What answers do to the papers' screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Act, Acts, PapersThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::papers::page::Page;
use crate::ui::pane::papers::state::{Focus, Papers};
use crate::ui::pane::papers::{filing, list, views, write};
use crate::ui::theme::Role;
use crate::ui::ticket::PapersTicket;

/// Takes an answer of the office in.
pub fn take(pane: &mut Papers, ticket: PapersTicket, answer: Result<Answer>, ctx: &Ctx) -> Acts {
    if let PapersTicket::LastNumber(class) = ticket {
        return filing::confirm(pane, class, &answer, ctx);
    }
    let answer = match answer {
        Ok(answer) => answer,
        Err(error) => {
            if let PapersTicket::Rows(fetch) = &ticket {
                pane.list.failed(fetch);
            }
            return vec![Act::Say(ctx.words.error(&error), Role::Danger)];
        }
    };
    match (ticket, answer) {
        (PapersTicket::Rows(fetch), Answer::ListPapers(page)) => {
            let fetch = pane.list.take(fetch, page);
            list::came(pane, fetch)
        }
        (PapersTicket::Sheet(serial), Answer::OpenPaper(sheet)) if serial == pane.serial => {
            let same = pane.page.as_ref().is_some_and(|page| page.sheet.paper.id == sheet.paper.id);
            pane.scroll = if same { pane.scroll } else { 0 };
            pane.page = Some(Box::new(Page::new(sheet, pane.columns)));
            vec![]
        }
        (PapersTicket::ToWrite, Answer::OpenPaper(sheet)) => write::begin(sheet),
        (PapersTicket::Changed, Answer::DropPaper(done)) => {
            pane.focus = Focus::List;
            pane.pinned = None;
            let mut acts = pane.refresh();
            acts.push(Act::Did(ctx.words.text("did-paper-drop").into_owned(), done));
            acts
        }
        (PapersTicket::Filed, Answer::FilePaper(filed)) => {
            let number = format!("{}/{}", filed.number, filed.year);
            let mut acts = pane.refresh();
            acts.extend(pane.page.as_ref().map(|page| page.sheet.paper.id).map(|id| pane.open(id)).unwrap_or_default());
            let said = ctx.words.with("did-paper-file-number", &[("number", number.into())]);
            acts.push(Act::Say(said, Role::Good));
            acts
        }
        _ => vec![],
    }
}

/// Takes an overlay's answer in.
pub fn answered(pane: &mut Papers, then: &PapersThen, value: Value, _: &Ctx) -> Acts {
    match (then, value) {
        (PapersThen::Filter, Value::Text(words)) => views::narrow(pane, &words),
        (PapersThen::View, Value::Row(row)) => match pane.offered.get(row).copied() {
            Some(view) => pane.show(view),
            None => vec![],
        },
        (PapersThen::Link, Value::Row(row)) => write::followed(pane, row),
        (PapersThen::File, Value::Class(class)) => filing::classed(class),
        (PapersThen::FileFor(class), Value::Yes) => filing::go(pane, *class),
        (PapersThen::Drop, Value::Yes) => filing::dropped(pane),
        _ => vec![],
    }
}
