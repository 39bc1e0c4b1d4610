//! What came of a job or a step, in words.

use std::path::PathBuf;

use crate::api::job::{Adopted, Brought, Outcome};
use crate::base::error::Error;
use crate::base::width;
use crate::domain::arrival::Tally;
use crate::ui::ctx::Ctx;
use crate::ui::overlay::page::measure;
use crate::ui::overlay::state::Page;
use crate::ui::paint::wrapped;
use crate::ui::root::reasons;
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
            (words.with("did-undo", &[("what", ctx.did(verb).into())]), *cancelled)
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
    let Adopted { letters, papers, people, classes } = *counts;
    let args = [("letters", letters), ("papers", papers), ("people", people), ("classes", classes)];
    let id = if dry_run { "would-adopt" } else { "did-adopt" };
    words.with(id, &args.map(|(name, n)| (name, words.plural(&format!("count-{name}"), n as usize).into())))
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
    Some(words.with("import-brought", &args))
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
        page.lines.push((width::pad_left(&number, NUMBERS).into_owned(), what));
    }
    page.lines.extend(reasons(ctx, tally, remarks));
    page
}

/// A report of these paragraphs.
pub fn page<'a>(ctx: &Ctx, paragraphs: impl IntoIterator<Item = &'a str>) -> Page {
    let lines =
        paragraphs.into_iter().flat_map(|text| wrapped(text, measure(ctx, NUMBERS))).map(|line| (" ".to_owned(), line));
    Page::new(ctx.words.text("report-title").into_owned(), lines.collect())
}

/// The page of letters that a bulk verdict did not fit; none if it fitted all.
pub fn refused(ctx: &Ctx, outcome: &Outcome) -> Option<Page> {
    let Outcome::Changed { refused, .. } = outcome else { return None };
    if refused.is_empty() {
        return None;
    }
    let mut lines = vec![(String::new(), ctx.words.plural("bulk-refused", refused.len()))];
    let mut reasons: Vec<String> = refused.iter().map(|(_, error)| ctx.words.error(error)).collect();
    reasons.sort();
    reasons.dedup();
    lines.extend(
        reasons.iter().flat_map(|reason| wrapped(reason, measure(ctx, NUMBERS))).map(|line| (" ".to_owned(), line)),
    );
    Some(Page::new(ctx.words.text("report-title").into_owned(), lines))
}

fn reasons(ctx: &Ctx, tally: &Tally, remarks: &[(String, Error)]) -> Vec<(String, String)> {
    let beneath = |line: &str| (" ".to_owned(), format!("  {line}"));
    let mut lines = Vec::new();
    if !remarks.is_empty() {
        lines.push((" ".to_owned(), String::new()));
        lines.push((String::new(), ctx.words.text("report-reasons").into_owned()));
    }
    for reason in reasons::grouped(remarks) {
        for (n, line) in wrapped(&reason.sentence(&ctx.words), measure(ctx, NUMBERS) - 6).enumerate() {
            lines.push(if n == 0 { (" ".to_owned(), line) } else { beneath(&line) });
        }
        let others = reason.others(&ctx.words);
        let more = ctx.look.symbols().more;
        lines.extend(others.iter().map(|name| beneath(&width::cut_middle(name, measure(ctx, NUMBERS) - 4, more))));
    }
    lines.extend(reasons::untold(&ctx.words, tally, remarks).map(|text| (" ".to_owned(), text)));
    lines
}
