//! Opening a store: take the lock, find out how it ended, bring the index up to the journal, or say what is wrong.

use std::path::Path;
use std::sync::Arc;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::catch_up::{Reached, Report, catch_up, position};
use crate::store::clean::CleanEnd;
use crate::store::disk::{Disk, RealDisk};
use crate::store::drafts;
use crate::store::engine::{Engine, Parts};
use crate::store::index::home::{IndexHome, Memory, SledHome};
use crate::store::index::live::{Index, damaged};
use crate::store::journal::Journal;
use crate::store::journal::log::{self, SEGMENT_BYTES};
use crate::store::journal::scan::Position;
use crate::store::lock::{self, Holder};
use crate::store::packs::{self, Packs};
use crate::store::room::Room;
use crate::store::schema::Schema;
use crate::store::seen;

/// The folder of the index.
pub const INDEX_DIR: &str = "index.sled";
/// The folder into which a repair writes the new journal.
pub const REPAIRED_DIR: &str = "journal.repaired";

const BALLAST_BYTES: u64 = 16 * 1024 * 1024;

/// Where and how a store is opened.
pub struct Opening {
    /// The disk.
    pub disk: Arc<dyn Disk>,
    /// The index's place.
    pub home: Box<dyn IndexHome>,
    /// What is derived from records.
    pub schema: Arc<dyn Schema>,
    /// Who opens it.
    pub holder: Holder,
    /// Segments grow to about this size, bytes.
    pub segment_bytes: u64,
    /// Room that is kept for a full disk, bytes.
    pub ballast: u64,
}

impl Opening {
    /// The store in a directory, made if it is not there; its index may take so much `memory`.
    pub fn directory(path: &Path, schema: Arc<dyn Schema>, holder: Holder, memory: Memory) -> Result<Self> {
        let disk = Arc::new(RealDisk::new(path)?);
        let home = Box::new(SledHome::new(&path.join(INDEX_DIR), memory));
        Ok(Self { disk, home, schema, holder, segment_bytes: SEGMENT_BYTES, ballast: BALLAST_BYTES })
    }

    /// The journal and the packs, not yet writable.
    pub fn files(&self) -> (Journal, Packs) {
        let Self { disk, segment_bytes, .. } = self;
        (Journal::new(Arc::clone(disk), *segment_bytes), Packs::new(Arc::clone(disk), *segment_bytes))
    }

    /// Opens it. `report` hears of a rebuild, or of the operations that the index had not yet reached.
    ///
    /// # Errors
    /// `store-busy`; `journal-damaged`, `journal-short` and `journal-missing`: nothing was changed, and a repair or a
    /// backup is needed; `cancelled` if `report` answered false.
    pub fn open(self, report: &mut Report<'_>) -> Result<Arc<Engine>> {
        let (journal, packs) = self.files();
        let Self { disk, home, schema, holder, ballast, .. } = self;
        let hold = lock::acquire(&*disk, &holder)?;
        make_folders(&*disk)?;
        let room = Room::open(Arc::clone(&disk), ballast)?;
        let clean = CleanEnd::read(&*disk)?;
        let sources = Sources { journal: &journal, packs: &packs, schema: &*schema, home: &*home };
        let (index, reached) = sources.index(report)?;
        sources.compare(clean, reached.journal)?;
        CleanEnd::remove(&*disk)?;
        journal.ready(reached.journal)?;
        packs.ready(&reached.damages)?;
        let engine = Engine::new(Parts { disk, journal, packs, schema, room, home, index, hold });
        if clean.is_none() {
            engine.scrub_soon();
        }
        Ok(engine)
    }
}

/// Whether anything stands in `dir` of which a store was or can be made.
pub fn remains(dir: &Path) -> bool {
    [log::DIR, REPAIRED_DIR, INDEX_DIR, packs::DIR].iter().any(|name| dir.join(name).is_dir())
}

/// `journal-missing` after a repair that was interrupted between its two renames.
pub fn missing(disk: &dyn Disk) -> Result<Option<Error>> {
    let missing = !disk.exists(log::DIR)? && disk.exists(REPAIRED_DIR)?;
    Ok(missing.then(|| Error::new(ErrorKind::Damaged, "journal-missing").with("file", disk.shown(log::DIR))))
}

fn make_folders(disk: &dyn Disk) -> Result<()> {
    if let Some(error) = missing(disk)? {
        return Err(error);
    }
    for dir in [log::DIR, packs::DIR, drafts::DIR, seen::DIR] {
        if !disk.exists(dir)? {
            disk.create_dir(dir)?;
        }
    }
    disk.sync_dir("")
}

/// What an index is made from.
struct Sources<'a> {
    journal: &'a Journal,
    packs: &'a Packs,
    schema: &'a dyn Schema,
    home: &'a dyn IndexHome,
}

impl Sources<'_> {
    /// The index up to the journal's end: the present one if it is whole, else a new one.
    fn index(&self, report: &mut Report<'_>) -> Result<(Index, Reached)> {
        match self.present(report) {
            Err(error) if error.id == "index-damaged" => {
                tracing::warn!(%error, "the index is set aside and rebuilt from the journal");
                let index = Index::empty(self.home.renew()?, self.schema.version());
                let reached = self.fill(&index, report)?;
                Ok((index, reached))
            }
            outcome => outcome,
        }
    }

    fn present(&self, report: &mut Report<'_>) -> Result<(Index, Reached)> {
        let table = self.home.open()?;
        if !Index::is_begun(&*table)? {
            let index = Index::empty(table, self.schema.version());
            let reached = self.fill(&index, report)?;
            return Ok((index, reached));
        }
        let index = Index::resume(table, self.schema.version())?;
        self.fits(&index)?;
        let reached = self.fill(&index, report)?;
        Ok((index, reached))
    }

    fn fill(&self, index: &Index, report: &mut Report<'_>) -> Result<Reached> {
        catch_up(index, self.journal, self.packs, self.schema, report)
    }

    /// The index was made from this journal. If it was, and knows operations that the journal has no more, the
    /// journal has lost something: `journal-short`.
    fn fits(&self, index: &Index) -> Result<()> {
        let mark = index.mark();
        if mark.sequence.0 == 0 || self.journal.agrees(mark.spot, mark.sequence, mark.link)? {
            return Ok(());
        }
        let end = self.journal.walk(Position::default(), &mut |_, _| Ok(()))?;
        if end.sequence < mark.sequence.0 {
            return Err(self.journal.short(end, position(&mark).sequence));
        }
        Err(damaged("made from another journal"))
    }

    /// The journal ends where it ended when the store was last closed, or later.
    fn compare(&self, clean: Option<CleanEnd>, end: Position) -> Result<()> {
        let Some(clean) = clean else { return Ok(()) };
        let other = clean.sequence == end.sequence && clean.link != end.link;
        if clean.sequence > end.sequence || other { Err(self.journal.short(end, clean.sequence)) } else { Ok(()) }
    }
}
