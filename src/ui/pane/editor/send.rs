//! Sending a letter: what is missing is said, whom it goes to is asked, and what became of it is told.

use crate::api::drafts::{Enclosed, Purpose};
use crate::api::job::{Job, Outcome};
use crate::base::error::Result;
use crate::domain::rendition::Mailbox;
use crate::ui::act::{Act, Acts, EditorThen, Then};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::paint;
use crate::ui::pane::editor::state::{Editor, Step};
use crate::ui::pane::editor::{address, enclose, head};
use crate::ui::theme::Role;

/// How many recipients the question names.
const NAMED: usize = 3;

/// Asks whether the letter shall leave, naming whom it goes to.
pub fn send(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let Some(draft) = &pane.draft else { return vec![] };
    let Purpose::Letter { to, cc, bcc, .. } = &draft.purpose else { return vec![] };
    let bad = [to, cc, bcc].into_iter().find_map(|boxes| address::bad(boxes));
    if to.is_empty() {
        return refuse(head::sentence(ctx, "editor-no-recipient", ""));
    }
    if let Some(bad) = bad {
        return refuse(head::sentence(ctx, "editor-bad-address", &told(bad)));
    }
    if draft.title.trim().is_empty() {
        return refuse(head::sentence(ctx, "editor-no-subject", ""));
    }
    if pane.area.is_blank() {
        return refuse(ctx.words.text("editor-no-text").into_owned());
    }
    if pane.looked_at.contains(&draft.id) {
        return refuse(ctx.words.text("editor-looks-at-files").into_owned());
    }
    if enclose::enclosed(pane).is_empty() && enclose::speaks_of_one(&pane.area.text()) {
        let question = ctx.words.text("editor-bare-question").into_owned();
        return vec![open::confirm(question, Then::Editor(EditorThen::Bare))];
    }
    question(pane, ctx)
}

/// The question whether it shall leave: recipients, subject, files. What was written elsewhere hides none of them.
pub fn question(pane: &Editor, ctx: &Ctx) -> Acts {
    let Some(draft) = &pane.draft else { return vec![] };
    let Purpose::Letter { to, cc, bcc, enclosed, .. } = &draft.purpose else { return vec![] };
    let all: Vec<&Mailbox> = to.iter().chain(cc).chain(bcc).collect();
    let named = all.iter().take(NAMED).map(|mailbox| told(mailbox));
    let named = named.map(|name| paint::private(&name, ctx.look).into_owned()).collect::<Vec<_>>().join(", ");
    let args = [
        ("who", named.into()),
        ("subject", paint::brief(&paint::private(&draft.title, ctx.look)).into()),
        ("count", all.len().into()),
        ("more", all.len().saturating_sub(NAMED).into()),
    ];
    let mut question = ctx.words.with("editor-send-question", &args);
    if !enclosed.is_empty() {
        let size = ctx.words.size(Enclosed::size_of(enclosed));
        let args = [("count", enclosed.len().into()), ("size", size.into())];
        question = format!("{question} {}", ctx.words.with("editor-send-files", &args));
    }
    if pane.is_untouched() {
        question = format!("{question} {}", ctx.words.text("editor-send-untouched"));
    }
    vec![open::confirm(question, Then::Editor(EditorThen::Send))]
}

/// Lets the letter leave.
pub fn dispatch(pane: &mut Editor, ctx: &Ctx) -> Acts {
    let draft = pane.now(ctx.now);
    draft.map(|draft| Act::Run(Job::Dispatch { draft })).into_iter().collect()
}

/// The letter left, or not: then its draft stays.
pub fn ended(pane: &mut Editor, outcome: Result<Outcome>, ctx: &Ctx) -> Acts {
    let ours = pane.step == Step::Send;
    match outcome {
        Ok(Outcome::Dispatched { number, file, .. }) => {
            let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let said =
                ctx.words.with("did-letter-send-file", &[("number", number.to_string().into()), ("file", name.into())]);
            let mut acts = vec![];
            if ours {
                pane.close();
                acts.push(Act::Back);
            }
            acts.push(Act::Say(said, Role::Good));
            acts
        }
        Ok(_) => vec![],
        Err(error) => {
            if ours {
                pane.step = Step::Writing;
            }
            vec![Act::Say(ctx.words.error(&error), Role::Danger)]
        }
    }
}

/// Name and address, both cut, so that a long name hides nothing.
fn told(mailbox: &Mailbox) -> String {
    let cut = |text: &str| {
        let safe = crate::base::safe::line(text).into_owned();
        crate::base::width::cut(&safe, 34, crate::base::width::ELLIPSIS).into_owned()
    };
    if mailbox.name.trim().is_empty() {
        return cut(&mailbox.address);
    }
    if mailbox.address.is_empty() {
        return cut(&mailbox.name);
    }
    format!("{} <{}>", cut(&mailbox.name), cut(&mailbox.address))
}

fn refuse(why: String) -> Acts {
    vec![Act::Say(why, Role::Warning)]
}
