//! Checks a closed store from end to end: the journal's chain, every content's hash, and the index against a replay.
//! It changes nothing but to open the index.

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::operation::Sequence;
use crate::store::catch_up::{Progress, Report, catch_up};
use crate::store::clean::CleanEnd;
use crate::store::index::home::IndexHome;
use crate::store::index::key;
use crate::store::index::live::Index;
use crate::store::index::table::Pairs;
use crate::store::journal::Journal;
use crate::store::journal::log::DIR;
use crate::store::journal::scan::Position;
use crate::store::lock;
use crate::store::open::{Opening, missing};
use crate::store::packs::{Damage, Packs};
use crate::store::repair::lost;
use crate::store::schema::Schema;
use crate::store::segment::tail::Spot;

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// The last good operation of the unbroken chain.
    pub last: Sequence,
    /// What breaks the journal: `journal-damaged`, `journal-short`, `journal-missing`, `journal-lost` or
    /// `journal-unknown-version`.
    pub journal: Option<Error>,
    /// How many contents are whole.
    pub contents: u64,
    /// Places in the packs that hold no good content; what a loss of power left of something never acknowledged among them.
    pub packs: Vec<Damage>,
    /// How the index compares with a replay.
    pub index: IndexVerdict,
}

/// How the index compares with a replay of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndexVerdict {
    /// Every pair is the same: records, views, counters, places.
    Agrees,
    /// So many pairs are missing, too many or different; it is rebuilt when the store is opened after an unclean end,
    /// or by a repair.
    Differs(u64),
    /// It cannot be read; it is rebuilt when the store is opened.
    Unreadable(Error),
    /// There is none yet, as after a restore; it is built when the store is first opened.
    NotBuilt,
    /// There is no whole journal to compare it with.
    NotCompared,
}

impl Verdict {
    /// Whether nothing is wrong.
    pub fn is_good(&self) -> bool {
        let index = matches!(self.index, IndexVerdict::Agrees | IndexVerdict::NotBuilt);
        self.journal.is_none() && self.packs.iter().all(|damage| damage.torn) && index
    }
}

/// Checks the store that `opening` would open.
pub fn verify(opening: &Opening, report: &mut Report<'_>) -> Result<Verdict> {
    let _hold = lock::acquire(&*opening.disk, &opening.holder)?;
    let (journal, packs) = opening.files();
    let (home, schema) = (&*opening.home, &*opening.schema);
    let replay = Index::empty(home.scratch()?, schema.version());
    let outcome = catch_up(&replay, &journal, &packs, schema, report);
    let verdict = match outcome {
        Ok(reached) => {
            let contents = count(&packs)?.0;
            let index = open_index(home, schema, &journal, &packs, report);
            let known = index.as_ref().ok().and_then(Option::as_ref);
            let short = shortened(opening, reached.journal, known, &journal)?;
            let index = match index {
                Ok(None) if short.is_none() => IndexVerdict::NotBuilt,
                Ok(Some(index)) if short.is_none() => compare(&index, &replay)?,
                Ok(_) => IndexVerdict::NotCompared,
                Err(error) if error.kind == ErrorKind::Cancelled => return Err(error),
                Err(error) => IndexVerdict::Unreadable(error),
            };
            let last = Sequence(reached.journal.sequence);
            Verdict { last, journal: short, contents, packs: reached.damages, index }
        }
        Err(error) if error.kind == ErrorKind::Damaged => {
            let (contents, damages) = count(&packs)?;
            let (last, index) = (replay.sequence(), IndexVerdict::NotCompared);
            Verdict { last, journal: Some(error), contents, packs: damages, index }
        }
        Err(error) => return Err(error),
    };
    drop(replay);
    home.discard_scratch()?;
    report(Progress { done: 1, total: 1 });
    Ok(verdict)
}

fn count(packs: &Packs) -> Result<(u64, Vec<Damage>)> {
    let mut contents = 0;
    let damages = packs.walk(Spot::default(), &mut |_, _| {
        contents += 1;
        Ok(())
    })?;
    Ok((contents, damages))
}

/// The index, brought up to the journal's end where it lags behind; none if it was never built.
fn open_index(
    home: &dyn IndexHome,
    schema: &dyn Schema,
    journal: &Journal,
    packs: &Packs,
    report: &mut Report<'_>,
) -> Result<Option<Index>> {
    if !home.is_there()? {
        return Ok(None);
    }
    let table = home.open()?;
    if !Index::is_begun(&*table)? {
        return Ok(None);
    }
    let index = Index::resume(table, schema.version())?;
    let mark = index.mark();
    if mark.sequence.0 == 0 || journal.agrees(mark.spot, mark.sequence, mark.link)? {
        catch_up(&index, journal, packs, schema, report)?;
    }
    Ok(Some(index))
}

/// What of the journal is not there: `journal-short`, if the index or the note of the clean end know of more.
fn shortened(opening: &Opening, end: Position, index: Option<&Index>, journal: &Journal) -> Result<Option<Error>> {
    let noted = CleanEnd::read(&*opening.disk)?.map_or(0, |clean| clean.sequence);
    let known = noted.max(index.map_or(0, |index| index.sequence().0));
    if let Some(error) = missing(&*opening.disk)? {
        return Ok(Some(error));
    }
    if known == 0 && !opening.disk.exists(DIR)? {
        return Ok(Some(lost(&*opening.disk)));
    }
    Ok((known > end.sequence).then(|| journal.short(end, known)))
}

fn compare(index: &Index, replay: &Index) -> Result<IndexVerdict> {
    let mut differences = 0;
    let (mut one, mut other) = (pairs(index), pairs(replay));
    let (mut left, mut right) = (one.next().transpose(), other.next().transpose());
    loop {
        // Damage that the table itself notices ends the comparison.
        let (l, r) = match (&left, &right) {
            (Err(error), _) => return Ok(IndexVerdict::Unreadable(error.clone())),
            (_, Err(error)) => return Err(error.clone()),
            (Ok(l), Ok(r)) => (l.as_ref(), r.as_ref()),
        };
        let (step_left, step_right) = match (l, r) {
            (None, None) => break,
            (Some(_), None) => (true, false),
            (None, Some(_)) => (false, true),
            (Some(l), Some(r)) => (l.0 <= r.0, r.0 <= l.0),
        };
        if l != r {
            differences += 1;
        }
        if step_left {
            left = one.next().transpose();
        }
        if step_right {
            right = other.next().transpose();
        }
    }
    Ok(if differences == 0 { IndexVerdict::Agrees } else { IndexVerdict::Differs(differences) })
}

/// All pairs but the mark.
fn pairs(index: &Index) -> Pairs<'_> {
    let after = std::ops::Bound::Excluded(key::MARK.to_vec());
    index.table().scan(after, std::ops::Bound::Unbounded, false)
}
