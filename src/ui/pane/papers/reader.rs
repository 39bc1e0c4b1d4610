//! The paper's page: what it is, whom and what it concerns, a rule, the text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::api::papers::PaperSheet;
use crate::ui::ctx::Ctx;
use crate::ui::filing;
use crate::ui::paint;
use crate::ui::pane::papers::page::Page;
use crate::ui::pane::papers::state::Papers;
use crate::ui::pane::papers::write;
use crate::ui::pane::tasks::named as tasks;
use crate::ui::place::{self, Screen};
use crate::ui::theme::Role;

/// The most lines of links in the head; more are told by their number.
const LINKS: usize = 3;

/// How many rows the head takes, its rule included.
pub fn head_rows(page: &Page) -> u16 {
    let links = write::links(&page.sheet).count();
    3 + links.min(LINKS) as u16 + u16::from(links > LINKS) + 1
}

/// The title of the page: kind and number.
pub fn title(page: &Page, ctx: &Ctx) -> String {
    let paper = &page.sheet.paper;
    let kind = filing::capital(&ctx.words.text(filing::kind(paper.kind)));
    match &paper.filing {
        Some(filing) => format!("{kind} {}/{}", filing.number, filing.year),
        None => format!("{kind} {} {}", ctx.look.symbols().dot, ctx.words.text("paper-is-unfiled")),
    }
}

/// Draws the reader.
pub fn draw(pane: &Papers, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let Some(page) = &pane.page else {
        let id = if pane.list.is_empty() { "papers-teach" } else { "paper-none" };
        paint::instead(buf, area, &ctx.told(Screen::Papers.contexts(), id, &[]), ctx.look);
        return;
    };
    draw_head(&page.sheet, ctx, area, buf);
    if ctx.look.private {
        return;
    }
    let body = paint::below(area, head_rows(page));
    for (row, line) in page.rows(pane.scroll).take(usize::from(body.height)).enumerate() {
        let role = if line.starts_with('#') { Role::Strong } else { Role::Text };
        paint::put(buf, body, row as u16, 1, line, ctx.look.style(role), ctx.look);
    }
}

fn draw_head(sheet: &PaperSheet, ctx: &Ctx, area: Rect, buf: &mut Buffer) {
    let paper = &sheet.paper;
    let mut line = 0;
    let mut put = |text: &str, role: Role| {
        paint::put(buf, area, line, 1, text, ctx.look.style(role), ctx.look);
        line += 1;
    };
    let untitled = ctx.words.text("word-untitled");
    let title = if paper.title.trim().is_empty() { &*untitled } else { paper.title.as_str() };
    put(&paint::private(title, ctx.look), Role::Strong);
    put(&standing(sheet, ctx), Role::Dim);
    put(&class(sheet, ctx), Role::Dim);
    let links: Vec<String> = tied(sheet, ctx).collect();
    links.iter().take(LINKS).for_each(|text| put(text, Role::Text));
    if links.len() > LINKS {
        put(&ctx.words.plural("paper-more-links", links.len() - LINKS), Role::Dim);
    }
    paint::rule(buf, area, line, ctx.look);
}

/// Who wrote it, and when it was filed or last changed.
fn standing(sheet: &PaperSheet, ctx: &Ctx) -> String {
    let paper = &sheet.paper;
    let author = paper.author.and_then(|id| ctx.user(id)).map(|user| user.name.as_str());
    let (id, at) = match &paper.filing {
        Some(filing) => ("paper-filed-at", filing.at),
        None => ("paper-changed-at", paper.changed),
    };
    let args = [("when", ctx.words.moment_full(at, ctx.zone).into())];
    let when = ctx.words.with(id, &args);
    match author {
        Some(author) => format!("{} {} {when}", paint::private(author, ctx.look), ctx.look.symbols().dot),
        None => when,
    }
}

/// The class, or that there is none yet.
fn class(sheet: &PaperSheet, ctx: &Ctx) -> String {
    let class = sheet.paper.filing.as_ref().and_then(|filing| ctx.class(filing.class));
    match class {
        Some(class) => format!("{}  {}", class.code, class.title),
        None => ctx.words.text("paper-not-filed").into_owned(),
    }
}

/// What it is about, what it corrects, what corrects it, its tasks: one line each.
fn tied<'a>(sheet: &'a PaperSheet, ctx: &'a Ctx) -> impl Iterator<Item = String> + 'a {
    let told = |id: &str, known: &str| {
        let args = [("what", paint::private(known, ctx.look).into())];
        ctx.words.with(id, &args)
    };
    let later = sheet.corrected_by.iter().map(move |(_, known)| told("paper-corrected-by", known));
    let earlier = sheet.corrects.iter().map(move |(_, known)| told("paper-corrects", known));
    let about = sheet.about.iter().map(move |(entity, known)| {
        let kind = ctx.words.text(place::word(entity.kind));
        format!("{}: {}", filing::capital(&kind), paint::private(known, ctx.look))
    });
    let tasks = sheet.tasks.iter().map(|task| format!("{}  {}", tasks::line(task, ctx), tasks::beside(task, ctx).0));
    later.chain(earlier).chain(about).chain(tasks)
}
