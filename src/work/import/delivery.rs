//! The office's side of an import: begins it with the first new thing, hands over batch after batch, counts what came
//! of them, ends it. It reads no file.

use std::collections::HashSet;

use crate::api::arrivals::{
    Arrival, BeginImport, Came, EndImport, ListQuarantined, Quarantine, ReceiveLetters, Unreadable,
};
use crate::api::diary::{Arrived, ReceiveActivities, ReceivedActivities};
use crate::api::history::Done;
use crate::api::job::{Brought, Outcome};
use crate::api::page::{Anchor, PAGE_LIMIT};
use crate::api::people::{ArrivedCard, ReceiveCards, ReceivedCards};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::arrival::Tally;
use crate::domain::ids::{ContentHash, ImportId};
use crate::domain::operation::GroupId;
use crate::work::import::batch::{MOST_BROKEN, Place};
use crate::work::import::order::Order;
use crate::work::import::weighing::{self, Coming, Overtaken, Rehearsed};
use crate::work::means::Means;

/// The most remarks of a report.
const MOST_REMARKS: usize = 100;

/// The most paths that the office is told.
const MOST_SOURCES: usize = 20;

/// The verb of an import's receipt.
const VERB: &str = "import.receive";

/// A batch that is ready.
#[derive(Debug)]
pub struct Load {
    /// Decoded letters.
    pub arrivals: Vec<(Place, Arrival)>,
    /// What would be new, in a dry run.
    pub fresh: Vec<ContentHash>,
    /// Activities.
    pub activities: Vec<(Place, Arrived)>,
    /// Cards.
    pub cards: Vec<(Place, ArrivedCard)>,
    /// How many were here already.
    pub known: u64,
    /// Things that could not be read.
    pub broken: Vec<Unreadable>,
    /// What was passed over, and why.
    pub passed: Vec<(String, Error)>,
    /// How far the reading was, bytes.
    pub done: u64,
}

/// What came with bytes of its own, which go to the quarantine if the office refuses it.
trait Bytes {
    fn bytes(self) -> Vec<u8>;
}

impl Bytes for Arrival {
    fn bytes(self) -> Vec<u8> {
        self.raw
    }
}

impl Bytes for ArrivedCard {
    fn bytes(self) -> Vec<u8> {
        self.source
    }
}

impl Bytes for Arrived {
    fn bytes(self) -> Vec<u8> {
        self.source
    }
}

/// A delivery under way.
pub struct Delivery<'a> {
    means: &'a Means,
    order: &'a Order,
    begun: Option<(ImportId, GroupId)>,
    tally: Tally,
    brought: Brought,
    remarks: Vec<(String, Error)>,
    unread: u64,
    done: u64,
    rehearsed: HashSet<ContentHash>,
    weighed: Rehearsed,
    /// What could not be read so far.
    broken: HashSet<ContentHash>,
    /// What was in the quarantine before.
    waiting: Option<HashSet<ContentHash>>,
}

impl<'a> Delivery<'a> {
    /// A delivery of which nothing has arrived.
    pub fn new(means: &'a Means, order: &'a Order) -> Self {
        Self {
            means,
            order,
            begun: None,
            tally: Tally::default(),
            brought: Brought::default(),
            remarks: Vec::new(),
            unread: 0,
            done: 0,
            rehearsed: HashSet::new(),
            weighed: Rehearsed::default(),
            broken: HashSet::new(),
            waiting: None,
        }
    }

    /// How far the reading was, bytes.
    pub const fn done(&self) -> u64 {
        self.done
    }

    /// How many things were handled.
    pub const fn count(&self) -> u64 {
        self.tally.new + self.tally.known + self.tally.quarantined + self.tally.skipped
    }

    /// Hands a batch over.
    ///
    /// # Errors
    /// What the service answers; nothing of the letters came in then.
    pub fn take(&mut self, load: Load) -> Result<()> {
        self.tally.known += load.known;
        let would = load.fresh.len() as u64;
        let before = self.rehearsed.len();
        self.rehearsed.extend(load.fresh);
        let fresh = (self.rehearsed.len() - before) as u64;
        self.tally.new += fresh;
        self.tally.known += would - fresh;
        let mut broken = load.broken;
        broken.extend(self.each(load.arrivals, Self::receive)?);
        broken.extend(self.each(load.activities, Self::activities)?);
        broken.extend(self.each(load.cards, Self::cards)?);
        self.set_aside(broken)?;
        self.tally.skipped += load.passed.len() as u64;
        for (source, why) in load.passed {
            self.remark(source, why);
        }
        self.done = load.done;
        Ok(())
    }

    /// Ends the import, if anything came of it, whether reading `ended` well or not.
    ///
    /// # Errors
    /// Why it ended, or what the service answers to the end.
    pub fn conclude(mut self, ended: Result<()>, cancelled: bool) -> Result<Outcome> {
        self.remarks.sort_by_key(|(_, why)| !is_unread(why));
        let closed = self.begun.map(|(id, group)| {
            let done = self.means.bring(EndImport { id, tally: self.tally, remarks: self.remarks.clone() });
            done.map(|done| (id, self.receipt(&done, group)))
        });
        ended?;
        let (import, done) = closed.transpose()?.unzip();
        let Self { tally, brought, remarks, unread, .. } = self;
        Ok(Outcome::Imported { import, done, tally, brought, remarks, unread, cancelled })
    }

    fn receipt(&self, done: &Done, group: GroupId) -> Done {
        let changed = u32::try_from(self.tally.new).unwrap_or(u32::MAX);
        Done { verb: VERB.to_owned(), group: Some(group), changed, sequence: done.sequence }
    }

    /// Delivers things together; if the office refuses one of them, one by one. Gives back those it refuses.
    fn each<T: Bytes + Clone>(
        &mut self,
        things: Vec<(Place, T)>,
        receive: fn(&mut Self, Vec<T>) -> Result<()>,
    ) -> Result<Vec<Unreadable>> {
        if things.is_empty() {
            return Ok(Vec::new());
        }
        let all = things.iter().map(|(_, thing)| thing.clone()).collect();
        match receive(self, all) {
            Err(error) if is_of_a_letter(&error) => {}
            done => return done.map(|()| Vec::new()),
        }
        let mut refused = Vec::new();
        for (place, thing) in things {
            match receive(self, vec![thing.clone()]) {
                Err(reason) if is_of_a_letter(&reason) => {
                    let (Place { source, offset }, raw) = (place, thing.bytes());
                    refused.push(Unreadable { source, offset, reason, size: raw.len() as u64, raw });
                }
                done => done?,
            }
        }
        Ok(refused)
    }

    fn receive(&mut self, arrivals: Vec<Arrival>) -> Result<()> {
        let (import, group) = self.begin()?;
        let Order { intake, lane, .. } = *self.order;
        let received = self.means.bring(ReceiveLetters { import, group, intake, lane, arrivals })?;
        for came in received.letters {
            match came {
                Came::New(_) => self.tally.new += 1,
                Came::Known(_) => self.tally.known += 1,
            }
        }
        Ok(())
    }

    fn activities(&mut self, activities: Vec<Arrived>) -> Result<()> {
        let ([new, changed, known], overtaken) = if self.order.dry_run {
            self.weighed.activities(self.means, &activities)?
        } else {
            let Coming { told: activities, known, overtaken } = weighing::activities_coming(self.means, activities)?;
            let mut came = ReceivedActivities::default();
            if !activities.is_empty() {
                let (import, _) = self.begin()?;
                came = self.means.bring(ReceiveActivities { import, activities })?;
            }
            self.brought.clashing += u64::from(came.clashing);
            ([came.new, came.changed, came.known + known], overtaken)
        };
        self.brought.activities += u64::from(new);
        self.count_changed(new, changed, known);
        self.leave(overtaken);
        Ok(())
    }

    fn cards(&mut self, cards: Vec<ArrivedCard>) -> Result<()> {
        let ([new, changed, known], overtaken) = if self.order.dry_run {
            self.weighed.cards(self.means, &cards)?
        } else {
            let Coming { told: cards, known, overtaken } = weighing::cards_coming(self.means, cards)?;
            let mut came = ReceivedCards::default();
            if !cards.is_empty() {
                let (import, _) = self.begin()?;
                came = self.means.bring(ReceiveCards { import, cards })?;
            }
            ([came.new, came.changed, came.known + known], overtaken)
        };
        self.brought.people += u64::from(new);
        self.count_changed(new, changed, known);
        self.leave(overtaken);
        Ok(())
    }

    /// What the office changed since it wrote it out stays as it is here, and each is told.
    fn leave(&mut self, overtaken: Overtaken) {
        for title in overtaken {
            self.tally.skipped += 1;
            self.remark(title, Error::new(ErrorKind::Conflict, "import-overtaken"));
        }
    }

    fn count_changed(&mut self, new: u32, changed: u32, known: u32) {
        self.tally.new += u64::from(new + changed);
        self.tally.known += u64::from(known);
        self.brought.changed += u64::from(changed);
    }

    /// What could not be read goes to the quarantine, unless the same bytes are there still; the same bytes count once.
    fn set_aside(&mut self, mut items: Vec<Unreadable>) -> Result<()> {
        if items.is_empty() {
            return Ok(());
        }
        let waiting = match self.waiting.take() {
            Some(waiting) => waiting,
            None => self.quarantined(),
        };
        let all = items.len();
        items.retain(|item| self.broken.insert(ContentHash::of(&item.raw)));
        self.tally.known += (all - items.len()) as u64;
        self.tally.quarantined += items.len() as u64;
        for item in &items {
            self.remark(item.source.clone(), item.reason.clone());
        }
        items.retain(|item| !waiting.contains(&ContentHash::of(&item.raw)));
        self.waiting = Some(waiting);
        if self.order.dry_run {
            return Ok(());
        }
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            let (import, group) = self.begin()?;
            let items = items.by_ref().take(MOST_BROKEN).collect();
            self.means.bring(Quarantine { import: Some(import), group: Some(group), items })?;
        }
        Ok(())
    }

    /// The bytes that are in the quarantine; none if neither the importer nor who asked may see it.
    fn quarantined(&self) -> HashSet<ContentHash> {
        let mut kept = HashSet::new();
        let mut anchor = Anchor::Start;
        let page = |request: ListQuarantined| self.means.bring(request.clone()).or_else(|_| self.means.ask(request));
        while let Ok(page) = page(ListQuarantined { anchor, limit: PAGE_LIMIT }) {
            kept.extend(page.rows.iter().map(|(_, item)| item.raw));
            match page.rows.last() {
                Some((last, _)) if page.more => anchor = Anchor::After(last.clone()),
                _ => break,
            }
        }
        kept
    }

    fn begin(&mut self) -> Result<(ImportId, GroupId)> {
        if let Some(begun) = self.begun {
            return Ok(begun);
        }
        let (id, group) = (ImportId::new(self.means.fresh()), GroupId(self.means.fresh()));
        let sources = self.order.paths.iter().take(MOST_SOURCES).map(|path| path.display().to_string()).collect();
        self.means.bring(BeginImport { id, group, intake: self.order.intake, sources })?;
        self.begun = Some((id, group));
        Ok((id, group))
    }

    /// Keeps the first remarks; what may hold letters and could not be read takes the place of what was left out.
    fn remark(&mut self, source: String, why: Error) {
        self.unread += u64::from(is_unread(&why));
        if self.remarks.len() < MOST_REMARKS {
            self.remarks.push((source, why));
        } else if is_unread(&why)
            && let Some(place) = self.remarks.iter_mut().rev().find(|(_, why)| !is_unread(why))
        {
            *place = (source, why);
        }
    }
}

/// Whether something may come in another time, since nothing is wrong with it: the machine refused to read it, or nobody said
/// whose diary its activities go to.
fn is_unread(why: &Error) -> bool {
    why.kind == ErrorKind::Io || why.id == "import-whose-diary"
}

/// Whether the office refuses a letter for what is in it, not the whole request for where it should go.
fn is_of_a_letter(error: &Error) -> bool {
    error.kind == ErrorKind::Invalid && !matches!(error.id.as_ref(), "no-such-lane" | "too-many")
}
