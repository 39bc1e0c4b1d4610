//! What came of a job or a step, in words.

use std::path::PathBuf;

use crate::api::job::{Adopted, Brought, Outcome};
use crate::base::error::Error;
use crate::base::width;
use crate::domain::arrival::Tally;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::state::{Page, Paragraph};
use crate::ui::root::reasons;
use crate::ui::verb;
use crate::words::Words;

/// Columns of a report's numbers.
const NUMBERS: usize = 9;

/// One sentence for how a job ended.
pub fn sentence(ctx: &Ctx, outcome: &Outcome) -> String {
    let words = &ctx.words;
    let (text, cancelled) = match outcome {
        Outcome::Imported { tally, brought: kinds, cancelled, .. } => {
            let kinds = brought(words, kinds).map_or_else(String::new, |text| format!(" · {text}"));
            (format!("{}{kinds}", imported(ctx, tally)), *cancelled)
        }
        Outcome::Adopted { counts, dry_run } => (adopted(words, counts, *dry_run), false),
        Outcome::Exported { into, records } => {
            let args = [("count", (*records as usize).into()), ("path", into.display().to_string().into())];
            (words.with("did-export", &args), false)
        }
        Outcome::Changed { undone: Some(verb), cancelled, .. } => {
            (words.with("did-undo", &[("what", verb::did(&ctx.words, verb).into())]), *cancelled)
        }
        Outcome::Changed { done, cancelled, .. } => (words.plural("did-bulk", done.changed as usize), *cancelled),
        Outcome::Dispatched { number, .. } => {
            (words.with("did-dispatch", &[("number", number.to_string().into())]), false)
        }
        Outcome::Enclosed { file, .. } => {
            let args = [("name", file.name.as_str().into()), ("size", words.size(file.size).into())];
            (words.with("did-attach", &args), false)
        }
        Outcome::Saved { files } => (saved(words, files), false),
    };
    if cancelled { words.with("did-cancelled", &[("what", text.into())]) } else { text }
}

/// What a whole office that was taken over holds, or would be.
pub fn adopted(words: &Words, counts: &Adopted, dry_run: bool) -> String {
    let kinds = [
        ("letters", counts.letters),
        ("papers", counts.papers),
        ("people", counts.people),
        ("organisations", counts.organisations),
        ("activities", counts.activities),
        ("tasks", counts.tasks),
        ("classes", counts.classes),
        ("records", counts.records),
    ];
    let id = if dry_run { "would-adopt" } else { "did-adopt" };
    let kinds = kinds.map(|(name, n)| (name, words.plural(&format!("count-{name}"), n as usize).into()));
    let rest = [("quarantined", counts.quarantined.into())];
    words.with(id, &kinds.into_iter().chain(rest).collect::<Vec<_>>())
}

/// Where files were saved: the one file, or their folder.
fn saved(words: &Words, files: &[PathBuf]) -> String {
    let path = match files {
        [file] => Some(file.as_path()),
        files => files.first().and_then(|file| file.parent()),
    };
    let path = path.map(|path| path.display().to_string()).unwrap_or_default();
    words.with("did-save", &[("count", files.len().into()), ("path", path.into())])
}

/// How much of what came is no letter; none if all is.
pub fn brought(words: &Words, brought: &Brought) -> Option<String> {
    if brought.is_empty() {
        return None;
    }
    let counts = [("activities", brought.activities), ("people", brought.people)];
    let counts = counts.map(|(kind, n)| (kind, words.plural(&format!("count-{kind}"), n as usize).into()));
    let args: Vec<_> = counts.into_iter().chain([("changed", brought.changed.into())]).collect();
    let clashing = (brought.clashing > 0).then(|| words.plural("import-clashing", brought.clashing as usize));
    Some([Some(words.with("import-brought", &args)), clashing].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

fn imported(ctx: &Ctx, tally: &Tally) -> String {
    let counts = [("new", tally.new), ("known", tally.known), ("quarantined", tally.quarantined)];
    ctx.words.with("did-import", &counts.map(|(name, count)| (name, count.into())))
}

/// The report of an import: what it brought, and why things were set aside.
pub fn report(ctx: &Ctx, tally: &Tally, remarks: &[(String, Error)], said: &str) -> Page {
    let mut page = page(ctx, [said, ""]);
    for (id, count) in [
        ("report-new", tally.new),
        ("report-known", tally.known),
        ("report-quarantined", tally.quarantined),
        ("report-skipped", tally.skipped),
    ] {
        let number = ctx.words.number(count);
        let what = ctx.words.with(id, &[("count", count.into())]);
        page.paragraphs.push(Paragraph::beside(width::pad_left(&number, NUMBERS), what));
    }
    page.paragraphs.extend(reasons(ctx, tally, remarks));
    page
}

/// A report of these paragraphs.
pub fn page<'a>(ctx: &Ctx, paragraphs: impl IntoIterator<Item = &'a str>) -> Page {
    let paragraphs = paragraphs.into_iter().map(Paragraph::text).collect();
    Page::new(ctx.words.text("report-title").into_owned(), paragraphs)
}

/// The page of letters that a bulk verdict did not fit; none if it fitted all.
pub fn refused(ctx: &Ctx, outcome: &Outcome) -> Option<Page> {
    let Outcome::Changed { refused, .. } = outcome else { return None };
    if refused.is_empty() {
        return None;
    }
    let mut reasons: Vec<String> = refused.iter().map(|(_, error)| ctx.words.error(error)).collect();
    reasons.sort();
    reasons.dedup();
    let heading = Paragraph::heading(ctx.words.plural("bulk-refused", refused.len()));
    let paragraphs = [heading].into_iter().chain(reasons.into_iter().map(Paragraph::text)).collect();
    Some(Page::new(ctx.words.text("report-title").into_owned(), paragraphs))
}

fn reasons(ctx: &Ctx, tally: &Tally, remarks: &[(String, Error)]) -> Vec<Paragraph> {
    let mut paragraphs = Vec::new();
    if !remarks.is_empty() {
        paragraphs.push(Paragraph::text(""));
        paragraphs.push(Paragraph::heading(ctx.words.text("report-reasons")));
    }
    for reason in reasons::grouped(remarks) {
        paragraphs.push(Paragraph::hanging(reason.sentence(&ctx.words)));
        paragraphs.extend(reason.others(&ctx.words).into_iter().map(Paragraph::name));
    }
    paragraphs.extend(reasons::untold(&ctx.words, tally, remarks).map(Paragraph::text));
    paragraphs
}
