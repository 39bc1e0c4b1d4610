//! The letter's page: a head of four lines, more for a long subject, a rule, the text.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterSheet;
use crate::base::{safe, width};
use crate::domain::deadline;
use crate::domain::letter::{Channel, Direction, Letter, Stage};
use crate::domain::rendition::Mailbox;
use crate::ui::ctx::Ctx;
use crate::ui::owners::Owners;
use crate::ui::paint;
use crate::ui::pane::letter::named;
use crate::ui::pane::letters::enter::channel_word;
use crate::ui::pane::letters::state::{Focus, Letters};
use crate::ui::theme::Role;

/// Lines above the text without the subject: title, rule, three lines of the head, rule.
const HEAD: u16 = 6;
/// The most lines of a subject.
const SUBJECT: usize = 3;
/// Columns of a head beside its longest label: blanks on both sides, and between.
const AROUND: u16 = 4;

/// Lines above the text of a letter in a page so wide. A long subject takes more than one.
pub fn head(sheet: &LetterSheet, ctx: &Ctx, width: u16) -> u16 {
    HEAD + subject(sheet, ctx, width.saturating_sub(labels_width(ctx) + AROUND)).len() as u16
}

fn labels(ctx: &Ctx) -> [Cow<'_, str>; 4] {
    ["letter-from", "letter-to", "letter-subject", "letter-facts"].map(|id| ctx.words.text(id))
}

fn labels_width(ctx: &Ctx) -> u16 {
    labels(ctx).iter().map(|label| width::width(label)).max().unwrap_or(0) as u16
}

/// The subject in lines, at least one.
fn subject(sheet: &LetterSheet, ctx: &Ctx, columns: u16) -> Vec<String> {
    let text = named::subject(sheet.letter.subject.trim(), ctx);
    let mut lines: Vec<String> = paint::wrapped(&text, usize::from(columns).max(1)).collect();
    // What does not fit is cut off where the last line is drawn, with the sign for it.
    let rest = lines.split_off(lines.len().min(SUBJECT - 1));
    lines.extend((!rest.is_empty()).then(|| rest.join(" ")));
    lines
}

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
    let rows = draw_head(sheet, ctx, body, buf);
    paint::rule(buf, body, rows, ctx.look);
    let text = paint::below(body, rows + 1);
    draw_place(pane, ctx, Rect { y: body.y + rows.min(body.height), height: 1.min(text.height), ..body }, buf);
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

/// Draws the head; how many lines it has.
fn draw_head(sheet: &LetterSheet, ctx: &Ctx, area: Rect, buf: &mut Buffer) -> u16 {
    let outgoing = sheet.letter.direction == Direction::Outgoing;
    let left = labels_width(ctx) + AROUND - 1;
    let column = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(left + 1), ..area };
    let subject = subject(sheet, ctx, column.width);
    let facts = 2 + subject.len() as u16;
    for (row, label) in [0, 1, 2, facts].into_iter().zip(labels(ctx)) {
        paint::put(buf, area, row, 1, &label, ctx.look.style(Role::Dim), ctx.look);
    }
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
    let to = if outgoing { named::party(&to, Direction::Outgoing, ctx) } else { paint::private(&to, ctx.look) };
    paint::put(buf, column, 1, 0, &to, ctx.look.style(Role::Text), ctx.look);
    for (row, line) in (2..).zip(&subject) {
        paint::put(buf, column, row, 0, line, ctx.look.style(Role::Strong), ctx.look);
    }
    draw_facts(&sheet.letter, ctx, paint::below(column, facts), buf);
    facts + 1
}

/// The sender: name, then position and organisation if the office knows them, then the address.
fn draw_party(sheet: &LetterSheet, row: u16, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let name = named::party(sheet.letter.party.display(), sheet.letter.direction, ctx);
    let used = paint::put(buf, area, row, 0, &name, ctx.look.style(Role::Text), ctx.look);
    // Nothing stands beside a name that fills the line.
    if ctx.look.private || usize::from(used) < width::width(&safe::line(&name)) {
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
    let came = if letter.stage == Stage::Sent { "word-sent" } else { "word-received" };
    let when = format!("{} {}", ctx.words.text(came), ctx.words.when(letter.received, ctx.zone, today));
    let mut parts = vec![(letter.number.to_string(), Role::Text), (when, Role::Text)];
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
        parts.push((Owners::Named.shown(letter.owner, ctx), Role::Text));
    }
    if let Some(class) = letter.class.and_then(|class| ctx.class(class)) {
        parts.push((class.code.clone(), Role::Text));
    }
    let stage = match letter.stage {
        Stage::New => Some("letter-stage-new"),
        Stage::Open | Stage::Sent => None,
        Stage::Held => Some("letter-held"),
        Stage::Done => Some("letter-stage-done"),
        Stage::Archived => Some("letter-stage-archived"),
    };
    parts.extend(stage.map(|id| (ctx.words.text(id).into_owned(), Role::Dim)));
    let mut column = 0;
    for (at, (text, role)) in parts.iter().enumerate() {
        if column + 4 > area.width {
            break;
        }
        if at > 0 {
            column += paint::put(buf, area, 0, column, &dot(ctx), ctx.look.style(Role::Dim), ctx.look);
        }
        column += paint::put(buf, area, 0, column, text, ctx.look.style(*role), ctx.look);
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
