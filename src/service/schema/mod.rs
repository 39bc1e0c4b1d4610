//! From records to view entries: what stands where in the index is derived here and nowhere else.
//! Nothing is read: an entry follows from one record alone.

mod diary;
mod letters;
mod office;
mod organisations;
mod papers;
mod people;
mod tasks;
pub mod view;
pub mod words;

use crate::base::collate::COLLATION_VERSION;
use crate::base::error::Result;
use crate::domain::ids::EntityRef;
use crate::domain::label::Label;
use crate::domain::moment::TZ_VERSION;
use crate::domain::record::Record;
use crate::store::schema::{Schema, ViewEntry};

pub use diary::{LISTED, Listed, listed_partition, midnight_after, uid_partition};
pub use organisations::name_partition;
pub use tasks::tasks_of;
pub use view::View;

/// The version of the keys; an index of another one is made anew.
pub const VERSION: u32 = 5;

/// The office's schema.
#[derive(Debug, Default, Clone, Copy)]
pub struct Views;

impl Schema for Views {
    fn entries(&self, _: EntityRef, record: &[u8], out: &mut Vec<ViewEntry>) -> Result<()> {
        derive(&Record::decode(record)?, out);
        Ok(())
    }

    fn version(&self) -> u32 {
        let keys = VERSION << 16 | COLLATION_VERSION;
        // Instants are worked out with the database of zones: another one makes the index anew.
        TZ_VERSION.bytes().fold(keys, |version, byte| version.rotate_left(5) ^ u32::from(byte))
    }
}

/// The entries of `record`.
pub fn derive(record: &Record, into: &mut Vec<ViewEntry>) {
    let mut out = Entries { label: record.label(), id: record.entity().id.into_bytes(), into };
    out.part(View::Every, &[record.entity().kind as u8], &[]);
    match record {
        Record::Letter(it) => letters::letter(it, &mut out),
        Record::Thread(it) => letters::thread(it, &mut out),
        Record::Person(it) => people::person(it, &mut out),
        Record::Paper(it) => papers::paper(it, &mut out),
        Record::Class(it) => office::class(it, &mut out),
        Record::User(it) => office::user(it, &mut out),
        Record::Principal(it) => office::principal(it, &mut out),
        Record::Office(_) => out.listed(View::Office, &[]),
        Record::Quarantined(it) => office::quarantined(it, &mut out),
        Record::ImportRun(it) => office::import(it, &mut out),
        Record::Activity(it) => diary::activity(it, &mut out),
        Record::Organisation(it) => organisations::organisation(it, &mut out),
        Record::Task(it) => tasks::task(it, &mut out),
        Record::Book(_) => {}
    }
}

/// Where the entries of one record go.
struct Entries<'a> {
    label: Label,
    id: [u8; 16],
    into: &'a mut Vec<ViewEntry>,
}

impl Entries<'_> {
    /// In a list.
    fn listed(&mut self, view: View, sort: &[u8]) {
        self.put(view, &[], sort, true);
    }

    /// In one part of a list.
    fn part(&mut self, view: View, partition: &[u8], sort: &[u8]) {
        self.put(view, partition, sort, true);
    }

    /// Where it is looked up, uncounted.
    fn found(&mut self, view: View, partition: &[u8], sort: &[u8]) {
        self.put(view, partition, sort, false);
    }

    fn put(&mut self, view: View, partition: &[u8], sort: &[u8], counted: bool) {
        self.into.push(ViewEntry {
            view: view.number(),
            label: self.label,
            partition: partition.to_vec(),
            sort: sort.to_vec(),
            id: self.id,
            counted,
        });
    }
}
