//! Why an import left things out: each reason once, so that many files of one kind do not bury the one that matters.
//! It draws nothing.

use crate::base::error::Error;
use crate::base::safe;
use crate::domain::arrival::Tally;
use crate::words::Words;

/// The most names under one reason, with the one in its sentence.
const NAMED: usize = 10;

/// One reason.
#[derive(Debug)]
pub struct Reason<'a> {
    why: &'a Error,
    sources: Vec<&'a str>,
}

/// The reasons in the order in which they first come.
pub fn grouped(remarks: &[(String, Error)]) -> Vec<Reason<'_>> {
    let mut reasons: Vec<Reason<'_>> = Vec::new();
    for (source, why) in remarks {
        match reasons.iter_mut().find(|reason| is_same(reason.why, why)) {
            Some(reason) => reason.sources.push(source),
            None => reasons.push(Reason { why, sources: vec![source] }),
        }
    }
    reasons
}

/// Two errors say the same if they differ in nothing but what they are about.
fn is_same(one: &Error, other: &Error) -> bool {
    let rest = |error: &Error| error.args.iter().filter(|(name, _)| name != "path").cloned().collect::<Vec<_>>();
    one.id == other.id && rest(one) == rest(other)
}

impl Reason<'_> {
    /// What is the matter with the first of them. It names it once.
    pub fn sentence(&self, words: &Words) -> String {
        let sentence = words.error(self.why);
        let source = self.sources.first().map(|source| safe::line(source)).unwrap_or_default();
        if sentence.contains(&*source) { sentence } else { format!("{source}: {sentence}") }
    }

    /// How many others there are, their first names, and how many are not named; nothing for one alone.
    pub fn others(&self, words: &Words) -> Vec<String> {
        let Some((_, others)) = self.sources.split_first().filter(|(_, others)| !others.is_empty()) else {
            return Vec::new();
        };
        let counted = |id, count: usize| words.with(id, &[("count", count.into())]);
        let named = others.iter().take(NAMED - 1).map(|source| safe::line(source).into_owned());
        let mut lines: Vec<String> = std::iter::once(counted("report-same", others.len())).chain(named).collect();
        if others.len() >= NAMED {
            lines.push(counted("report-others", others.len() + 1 - NAMED));
        }
        lines
    }
}

/// That there are more than these remarks, if there are.
pub fn untold(words: &Words, tally: &Tally, remarks: &[(String, Error)]) -> Option<String> {
    let all = tally.quarantined.saturating_add(tally.skipped);
    let more = all.checked_sub(remarks.len() as u64).filter(|more| *more > 0)?;
    Some(words.with("report-untold", &[("count", more.into())]))
}
