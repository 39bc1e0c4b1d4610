//! What stands beside the selected letter: its sender, their other letters, papers about them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterRow;
use crate::api::people::PersonCard;
use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::desk::diary;
use crate::ui::pane::desk::state::Desk;
use crate::ui::pane::letter::named;
use crate::ui::pane::tasks::named as tasks;
use crate::ui::theme::Role;

/// Draws it.
pub fn draw(pane: &Desk, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    if let Some(timed) = pane.activity() {
        diary::context(timed, ctx, area, buf);
        return;
    }
    let look = ctx.look;
    let Some(sheet) = pane.sheet.as_ref().filter(|_| pane.list.selected().is_some()) else {
        paint::titled(buf, area, "", false, look);
        return;
    };
    let name = match &pane.card {
        Some(card) => paint::private(card.person.display(), look),
        None => named::party(sheet.letter.party.display(), sheet.letter.direction, ctx),
    };
    let body = paint::titled(buf, area, &name, false, look);
    let body = Rect { width: body.width.saturating_sub(1), ..body };
    let mut row = 0;
    let room = usize::from(body.width.saturating_sub(2)).max(1);
    let mut say = |text: &str, role: Role| {
        if text.is_empty() {
            return;
        }
        for line in paint::wrapped(text, room) {
            paint::put(buf, body, row, 1, &line, look.style(role), look);
            row += 1;
        }
    };
    if let Some(card) = &pane.card {
        facts(card, ctx, room, &mut say);
    } else {
        say(&address(&sheet.letter.party.address, ctx, room), Role::Text);
    }
    if !sheet.tasks.is_empty() {
        row = section(ctx, body, row, "desk-tasks", buf);
        for task in &sheet.tasks {
            let (standing, role) = tasks::beside(task, ctx);
            row = pressing(ctx, body, row, &tasks::line(task, ctx), (&standing, role), buf);
        }
    }
    let here = sheet.letter.id;
    let others: Vec<_> = pane.letters.iter().filter(|letter| letter.id != here).collect();
    if !others.is_empty() {
        row = section(ctx, body, row, "desk-others", buf);
        let when = |letter: &LetterRow| ctx.words.when(letter.received, ctx.zone, ctx.today());
        let dates = others.iter().map(|letter| width::width(&when(letter))).max().unwrap_or(0);
        for letter in others {
            let when = width::pad_left(&when(letter), dates).into_owned();
            let line =
                format!("{}  {}", width::pad_left(&letter.number.to_string(), 5), named::subject(&letter.subject, ctx));
            row = fact(ctx, body, row, &line, &when, buf);
        }
    }
    if !pane.about.is_empty() {
        row = section(ctx, body, row, "desk-papers", buf);
        for paper in &pane.about {
            let number = paper.number.map(|(year, number)| format!("{number}/{year}")).unwrap_or_default();
            let title = if paper.title.is_empty() { &paper.gist } else { &paper.title };
            row = fact(ctx, body, row, &paint::private(title, look), &number, buf);
        }
    }
}

/// The sender's card, line by line.
fn facts(card: &PersonCard, ctx: &Ctx, room: usize, say: &mut impl FnMut(&str, Role)) {
    let (person, look) = (&card.person, ctx.look);
    say(&paint::private(&person.position, look), Role::Text);
    say(&paint::private(&person.organisation, look), Role::Text);
    say(&address(person.addresses.first().map_or("", String::as_str), ctx, room), Role::Dim);
    let mut counts = ctx.words.plural("count-letters", card.letters as usize);
    if card.papers > 0 {
        counts = format!("{counts} {} {}", look.symbols().dot, ctx.words.plural("count-papers", card.papers as usize));
    }
    say(&counts, Role::Dim);
    if let Some(last) = card.last {
        let when = ctx.words.when(last, ctx.zone, ctx.today());
        say(&ctx.words.with("desk-last", &[("when", when.into())]), Role::Dim);
    }
    say(&paint::private(&person.remark, look), Role::Text);
}

/// An address keeps to one line.
fn address(text: &str, ctx: &Ctx, room: usize) -> String {
    let safe = safe::line(&paint::private(text, ctx.look)).into_owned();
    width::cut_middle(&safe, room, ctx.look.symbols().more).into_owned()
}

fn section(ctx: &Ctx, area: Rect, row: u16, title: &str, buf: &mut Buffer) -> u16 {
    paint::put(buf, area, row + 1, 1, &ctx.words.text(title), ctx.look.style(Role::Strong), ctx.look);
    row + 2
}

fn fact(ctx: &Ctx, area: Rect, row: u16, text: &str, right: &str, buf: &mut Buffer) -> u16 {
    pressing(ctx, area, row, text, (right, Role::Dim), buf)
}

/// A fact whose right side may press.
fn pressing(ctx: &Ctx, area: Rect, row: u16, text: &str, (right, role): (&str, Role), buf: &mut Buffer) -> u16 {
    let used = paint::put_right(buf, area, row, right, ctx.look.style(role), ctx.look);
    let left = Rect { width: area.width.saturating_sub(used + 1), ..area };
    paint::put(buf, left, row, 1, text, ctx.look.style(Role::Text), ctx.look);
    row + 1
}
