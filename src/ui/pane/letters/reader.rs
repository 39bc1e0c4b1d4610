//! The letter's page: a head of four lines, a rule, the text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterSheet;
use crate::base::width;
use crate::domain::deadline;
use crate::domain::letter::{Channel, Direction, Letter, Stage};
use crate::domain::rendition::Mailbox;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letters::enter::channel_word;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::theme::Role;

/// Lines above the text: title, rule, four lines of the head, rule.
pub const HEAD: u16 = 7;

/// Draws the reader with its title.
pub fn draw(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let focused = pane.focus == Focus::Reader;
    let Some(sheet) = &pane.sheet else {
        paint::titled(buf, area, "", focused, ctx.look);
        return;
    };
    let title = ctx.words.with("letter-title", &[("number", sheet.letter.number.to_string().into())]);
    let body = paint::titled(buf, area, &title, focused, ctx.look);
    let used = width::width(&title) as u16 + 3;
    let right = Rect { x: area.x + used.min(area.width), width: area.width.saturating_sub(used + 1), ..area };
    paint::put_right(buf, right, 0, &beside(sheet, ctx), ctx.look.style(Role::Dim), ctx.look);
    draw_head(sheet, ctx, body, buf);
    paint::rule(buf, body, 4, ctx.look);
    let text = paint::below(body, 5);
    draw_place(pane, ctx, Rect { y: body.y + 4.min(body.height), height: 1.min(text.height), ..body }, buf);
    let text = Rect { x: text.x + 1.min(text.width), width: text.width.saturating_sub(1), ..text };
    pane.text.draw(sheet, ctx, text, buf);
}

/// What else there is: the conversation, other letters of the sender, papers.
fn beside(sheet: &LetterSheet, ctx: &Ctx) -> String {
    let mut parts = vec![];
    if sheet.in_thread > 1 {
        parts.push(ctx.words.plural("letter-in-thread", sheet.in_thread as usize));
    }
    if sheet.with_party > 1 {
        parts.push(ctx.words.plural("letter-with-party", sheet.with_party as usize));
    }
    if sheet.papers > 0 {
        parts.push(ctx.words.plural("count-papers", sheet.papers as usize));
    }
    parts.join(&dot(ctx))
}

fn draw_head(sheet: &LetterSheet, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let outgoing = sheet.letter.direction == Direction::Outgoing;
    let labels = ["letter-from", "letter-to", "letter-subject", "letter-facts"].map(|id| ctx.words.text(id));
    let left = labels.iter().map(|label| width::width(label)).max().unwrap_or(0) as u16 + 3;
    for (row, label) in labels.iter().enumerate() {
        paint::put(buf, area, row as u16, 1, label, ctx.look.style(Role::Dim), ctx.look);
    }
    let column = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(left + 1), ..area };
    if outgoing {
        let from = sheet.rendition.as_ref().map(|rendition| names(&rendition.from)).unwrap_or_default();
        paint::put(buf, column, 0, 0, &paint::private(&from, ctx.look), ctx.look.style(Role::Text), ctx.look);
    } else {
        draw_party(sheet, 0, ctx, column, buf);
    }
    let to = match (&sheet.rendition, outgoing) {
        (Some(rendition), _) if !rendition.to.is_empty() || !rendition.cc.is_empty() => {
            let all: Vec<Mailbox> = rendition.to.iter().chain(&rendition.cc).cloned().collect();
            names(&all)
        }
        (_, true) => sheet.letter.party.display().to_owned(),
        (_, false) => ctx.office.office.as_ref().map_or_else(String::new, |office| office.name.clone()),
    };
    paint::put(buf, column, 1, 0, &paint::private(&to, ctx.look), ctx.look.style(Role::Text), ctx.look);
    let subject = if sheet.letter.subject.trim().is_empty() {
        ctx.words.text("word-no-subject")
    } else {
        paint::private(&sheet.letter.subject, ctx.look)
    };
    paint::put(buf, column, 2, 0, &subject, ctx.look.style(Role::Strong), ctx.look);
    draw_facts(&sheet.letter, ctx, column, buf);
}

/// The sender: name, then position and organisation if the office knows them, then the address.
fn draw_party(sheet: &LetterSheet, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let name = paint::private(sheet.letter.party.display(), ctx.look);
    let used = paint::put(buf, area, row, 0, &name, ctx.look.style(Role::Text), ctx.look);
    if ctx.look.private {
        return;
    }
    let mut known: Vec<&str> = vec![];
    if let Some(person) = &sheet.party {
        known.extend([person.position.as_str(), person.organisation.as_str()]);
    }
    if !sheet.letter.party.name.trim().is_empty() {
        known.push(&sheet.letter.party.address);
    }
    known.retain(|part| !part.trim().is_empty());
    if !known.is_empty() {
        let more = format!("{}{}", dot(ctx), known.join(&dot(ctx)));
        paint::put(buf, area, row, used, &more, ctx.look.style(Role::Dim), ctx.look);
    }
}

/// Number, received, deadline, owner, class, and where its work stands if it does not go on.
fn draw_facts(letter: &Letter, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let today = ctx.today();
    let mut parts = vec![
        (letter.number.to_string(), Role::Text),
        (
            format!("{} {}", ctx.words.text("word-received"), ctx.words.when(letter.received, ctx.zone, today)),
            Role::Text,
        ),
    ];
    if letter.channel != Channel::Email {
        parts.push((ctx.words.text(channel_word(letter.channel)).into_owned(), Role::Dim));
    }
    if let Some(day) = letter.deadline {
        let late = deadline::days_left(day, today) < 0 && letter.stage.wants_work();
        let left = ctx.days_left(day);
        let text = format!("{} {} ({left})", ctx.words.text("word-deadline"), ctx.words.date_short(day));
        parts.push((text, if late { Role::Danger } else { Role::Text }));
    }
    if letter.owner.is_some() {
        parts.push((ctx.owner(letter.owner), Role::Text));
    }
    if let Some(class) = letter.class.and_then(|class| ctx.class(class)) {
        parts.push((class.code.clone(), Role::Text));
    }
    let stage = match letter.stage {
        Stage::New => Some("letter-stage-new"),
        Stage::Open => None,
        Stage::Held => Some("letter-held"),
        Stage::Done => Some("letter-stage-done"),
        Stage::Archived => Some("letter-stage-archived"),
        Stage::Sent => Some("letter-stage-sent"),
    };
    parts.extend(stage.map(|id| (ctx.words.text(id).into_owned(), Role::Dim)));
    let mut column = 0;
    for (at, (text, role)) in parts.iter().enumerate() {
        if column + 4 > area.width {
            break;
        }
        if at > 0 {
            column += paint::put(buf, area, 3, column, &dot(ctx), ctx.look.style(Role::Dim), ctx.look);
        }
        column += paint::put(buf, area, 3, column, text, ctx.look.style(*role), ctx.look);
    }
}

/// Which lines are shown, on the rule, if not all of them are.
fn draw_place(pane: &Letters, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    if let Some((first, last, all)) = pane.text.shown().filter(|_| area.height > 0) {
        let text = format!(" {first}{}{last} / {all} ", ctx.look.symbols().dash);
        let inside = Rect { width: area.width.saturating_sub(2), ..area };
        paint::put_right(buf, inside, 0, &text, ctx.look.style(Role::Dim), ctx.look);
    }
}

fn names(mailboxes: &[Mailbox]) -> String {
    mailboxes.iter().take(20).map(Mailbox::display).collect::<Vec<_>>().join(", ")
}

fn dot(ctx: &Ctx) -> String {
    format!(" {} ", ctx.look.symbols().dot)
}
