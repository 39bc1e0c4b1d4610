//! A person's card: what is known, letters with them, papers about them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::letters::LetterRow;
use crate::api::people::PersonCard;
use crate::base::width;
use crate::base::wrap;
use crate::domain::letter::Direction;
use crate::ui::ctx::Ctx;
use crate::ui::paint;
use crate::ui::pane::letter::named;
use crate::ui::pane::people::state::People;
use crate::ui::theme::Role;

/// Columns of the labels.
const LABEL: u16 = 15;
/// The most papers shown.
const PAPERS: usize = 5;

/// Where the letters stand on the card whose body is `body`, heading included.
pub fn letters_area(pane: &People, body: Rect) -> Rect {
    let papers = match pane.papers.len() {
        0 => 0,
        many => many.min(PAPERS) as u16 + 2,
    };
    let body = paint::below(body, fact_rows(pane) + 1);
    Rect { height: body.height.saturating_sub(papers), ..body }
}

/// Draws it.
pub fn draw(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let Some(card) = &pane.card else {
        let body = paint::titled(buf, area, "", pane.reading, look);
        let id = if pane.shown.is_some() { "word-loading" } else { "person-none" };
        paint::put(buf, body, 1, 2, &ctx.words.text(id), look.style(Role::Dim), look);
        return;
    };
    let body = paint::titled(buf, area, &paint::private(card.person.display(), look), pane.reading, look);
    let body = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    facts(card, ctx, Rect { height: body.height.min(fact_rows(pane)), ..body }, buf);
    let letters = letters_area(pane, body);
    draw_letters(pane, card, ctx, letters, buf);
    draw_papers(pane, ctx, paint::below(body, fact_rows(pane) + 1 + letters.height), buf);
}

/// Rows of the facts: what it is, one for each that is known, two for the remark.
fn fact_rows(pane: &People) -> u16 {
    let Some(person) = pane.card.as_ref().map(|card| &card.person) else { return 1 };
    let lines = [&person.organisation, &person.position, &person.salutation, &person.language];
    let known = lines.iter().filter(|text| !text.is_empty()).count() as u16;
    1 + known + u16::from(!person.addresses.is_empty()) + if person.remark.is_empty() { 0 } else { 2 }
}

fn facts(card: &PersonCard, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let (person, look) = (&card.person, ctx.look);
    let contact = ctx.words.text(if person.contact { "person-contact" } else { "person-correspondent" });
    let addresses = person.addresses.join(", ");
    let fields: [(&str, &str); 6] = [
        ("person-addresses", &addresses),
        ("person-organisation", &person.organisation),
        ("person-position", &person.position),
        ("person-salutation", &person.salutation),
        ("person-language", &person.language),
        ("person-remark", &person.remark),
    ];
    paint::put(buf, area, 0, 0, &contact, look.style(Role::Dim), look);
    let mut row = 1;
    for (label, text) in fields.into_iter().filter(|(_, text)| !text.is_empty()) {
        paint::put(
            buf,
            Rect { width: LABEL.min(area.width), ..area },
            row,
            0,
            &ctx.words.text(label),
            look.style(Role::Dim),
            look,
        );
        let text = crate::base::safe::line(text);
        let text = paint::private(&text, look);
        let room = usize::from(area.width.saturating_sub(LABEL)).max(1);
        let lines = if label == "person-remark" { 2 } else { 1 };
        for range in wrap::wrap(&text, room).into_iter().take(lines) {
            paint::put(buf, area, row, LABEL, text.get(range).unwrap_or_default(), look.style(Role::Text), look);
            row += 1;
        }
    }
}

fn draw_letters(pane: &People, card: &PersonCard, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    let mut heading = ctx.words.plural("count-letters", card.letters as usize);
    if let Some(last) = card.last {
        let when = ctx.words.when(last, ctx.zone, ctx.today());
        let said = ctx.words.with("person-last", &[("when", when.into())]);
        heading = format!("{heading} {} {said}", look.symbols().dot);
    }
    paint::put(buf, area, 0, 0, &heading, look.style(Role::Strong), look);
    let rows = Rect { x: area.x.saturating_sub(1), width: area.width + 1, ..paint::below(area, 1) };
    let when = |letter: &LetterRow| ctx.words.when(letter.received, ctx.zone, ctx.today());
    let dates = pane.letters.visible().map(|(_, letter)| width::width(&when(letter))).max().unwrap_or(0);
    for (i, (selected, letter)) in pane.letters.visible().enumerate() {
        draw_letter(letter, i as u16, &width::pad_left(&when(letter), dates), ctx, rows, buf);
        if selected && pane.reading {
            paint::select(buf, rows, i as u16, look);
        }
    }
}

/// Number, subject, when; a letter of ours has a word for that before the day.
fn draw_letter(row: &LetterRow, line: u16, when: &str, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let look = ctx.look;
    paint::put(buf, area, line, 1, &width::pad_left(&row.number.to_string(), 6), look.style(Role::Text), look);
    let sent = if row.direction == Direction::Outgoing { ctx.words.text("person-sent") } else { "".into() };
    let right = format!("{sent} {when}");
    let used = paint::put_right(buf, area, line, &right, look.style(Role::Dim), look);
    let middle = Rect { width: area.width.saturating_sub(used + 1), ..area };
    paint::put(buf, middle, line, 9, &named::subject(&row.subject, ctx), look.style(Role::Text), look);
}

fn draw_papers(pane: &People, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    if pane.papers.is_empty() {
        return;
    }
    let look = ctx.look;
    paint::put(buf, area, 1, 0, &ctx.words.text("person-papers"), look.style(Role::Strong), look);
    for (i, paper) in pane.papers.iter().take(PAPERS).enumerate() {
        let row = i as u16 + 2;
        let number = paper.number.map(|(year, number)| format!("{number}/{year}")).unwrap_or_default();
        let used = paint::put_right(buf, area, row, &number, look.style(Role::Dim), look);
        let left = Rect { width: area.width.saturating_sub(used + 1), ..area };
        let title = if paper.title.is_empty() { &paper.gist } else { &paper.title };
        paint::put(buf, left, row, 0, &paint::private(title, look), look.style(Role::Text), look);
    }
}
