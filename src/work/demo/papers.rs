//! The papers that the demo's people wrote: notes, minutes and reports about its letters, most of them filed. Pure.

use uuid::Uuid;

use crate::api::papers::KeepPaper;
use crate::domain::ids::PaperId;
use crate::domain::paper::PaperKind;
use crate::work::demo::chance::Chance;
use crate::work::demo::compose;
use crate::work::demo::story::{Fate, Plan, Story, day_of};
use crate::work::demo::words::WORDS;

/// One paper of the demo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The paper, about nothing yet.
    pub paper: KeepPaper,
    /// The letter of the story that it is about.
    pub piece: Option<usize>,
    /// The code of the class that it is filed under; none if it is not filed.
    pub class: Option<&'static str>,
    /// Who writes it.
    pub hand: usize,
}

/// How many days ago the `n`th paper was written.
pub fn ago(plan: &Plan, story: &Story, n: usize) -> i64 {
    let about = subject(plan, story, n).and_then(|piece| story.pieces.get(piece));
    about.map_or_else(|| Chance::new(plan.seed, !(n as u64)).between(1, 60), |piece| (piece.ago - 1).max(1))
}

/// The `n`th paper; each fifth is not filed.
pub fn paper(plan: &Plan, story: &Story, n: usize) -> Option<Written> {
    let sheet = WORDS.papers.get(n % WORDS.papers.len().max(1))?;
    let at = plan.at(ago(plan, story, n), 960);
    let (title, text) = compose::paper(plan, n, sheet, day_of(at));
    let kind = match sheet.kind {
        "minutes" => PaperKind::Minutes,
        "report" => PaperKind::Report,
        _ => PaperKind::Note,
    };
    let id = PaperId::new(paper_id(n, at.0, plan.seed));
    let paper = KeepPaper { id, kind, title, text, about: Vec::new(), corrects: None };
    let class = (n % 5 != 4).then_some(sheet.class);
    Some(Written { paper, piece: subject(plan, story, n), class, hand: n % 3 })
}

/// The letter that the `n`th paper is about: one that came in these weeks; none for every third.
fn subject(plan: &Plan, story: &Story, n: usize) -> Option<usize> {
    if n % 3 == 2 {
        return None;
    }
    let start = Chance::new(plan.seed, !(n as u64) >> 1).between(0, story.pieces.len() as i64 - 1) as usize;
    let fits = |at: &usize| {
        story.pieces.get(*at).is_some_and(|piece| piece.ago > 1 && !matches!(piece.fate, Fate::History | Fate::Sent(_)))
    };
    (start..story.pieces.len()).chain(0..start).find(fits)
}

fn paper_id(n: usize, at: i64, seed: u64) -> Uuid {
    let mut tail = [0_u8; 10];
    for (slot, byte) in tail.iter_mut().zip((seed << 32 | n as u64).to_be_bytes()) {
        *slot = byte;
    }
    uuid::Builder::from_unix_timestamp_millis(at.max(0) as u64, &tail).into_uuid()
}
