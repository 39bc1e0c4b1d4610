//! Completing a path that is being typed: what is asked for, and what comes of the answer. The files are looked at by
//! `app`.

use crate::base::{safe, width};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::reaction::Reaction;
use crate::ui::overlay::state::{Prompt, Wants};
use crate::ui::path;

/// Asks how the path before the cursor can go on.
pub fn ask(prompt: &Prompt) -> Reaction {
    Reaction::Path(path::last(prompt.field.before(), one(prompt)).path)
}

/// It can go on in these ways: it is written as far as they agree; several are offered. What was asked for another
/// text is dropped.
pub fn came(prompt: &mut Prompt, begun: &str, ways: &[String], ctx: &Ctx) {
    let last = path::last(prompt.field.before(), one(prompt));
    if last.path != begun || !matches!(prompt.wants, Wants::Path | Wants::Paths) {
        return;
    }
    let agreed = agreed(ways);
    if agreed.len() > begun.len() {
        prompt.field.rewrite(last.from, &last.written(agreed));
    }
    prompt.fault = ways.is_empty().then(|| ctx.words.text("fault-no-path").into_owned());
    prompt.offered = if ways.len() > 1 { ways.iter().map(|way| name(way).to_owned()).collect() } else { vec![] };
}

/// The ways as one line of so many columns; of those that do not fit, how many they are. A first one that fills the line
/// is cut, so that the number stays in sight.
pub fn in_a_line(ways: &[String], columns: usize) -> String {
    const GAP: &str = "  ";
    let (mut line, mut shown) = (String::new(), String::new());
    for (left, way) in (0..ways.len()).rev().zip(ways) {
        let gap = if line.is_empty() { "" } else { GAP };
        line = format!("{line}{gap}{}", safe::line(way));
        let more = if left == 0 { String::new() } else { format!("{GAP}+{left}") };
        let room = columns.saturating_sub(width::width(&more));
        if !shown.is_empty() && width::width(&line) > room {
            break;
        }
        shown = format!("{}{more}", width::cut(&line, room, width::ELLIPSIS));
    }
    shown
}

fn one(prompt: &Prompt) -> bool {
    prompt.wants == Wants::Path
}

/// The beginning that all ways share.
fn agreed(ways: &[String]) -> &str {
    let Some((first, others)) = ways.split_first() else { return "" };
    let shared =
        |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let length: usize = others.iter().map(|other| shared(first, other)).min().unwrap_or(first.len());
    first.get(..length).unwrap_or_default()
}

/// The last part of a path, with the `/` of a folder.
fn name(path: &str) -> &str {
    let end = path.trim_end_matches('/');
    path.get(end.rfind('/').map_or(0, |slash| slash + 1)..).unwrap_or(path)
}
