//! What the office knows, kept: an append-only **journal** that is the record, **packs** of contents by hash, and an
//! **index** over sled (or memory) that is derived from both and rebuilt at any doubt. It knows nothing of letters:
//! records are bytes, and a [`Schema`] that the service passes in says which view entries follow from them.
//!
//! A store is a directory: `journal/` and `packs/` (segments of 64 MB), `index.sled/`, `drafts/`, `seen/`, `lock`,
//! `clean` (only while it is closed), `ballast` (room for a full disk).
//!
//! # What it promises
//!
//! *Acknowledged means synced.* [`Storage::commit`] goes to the one committer thread: check against the index and what
//! is journaled but not yet applied; append, several together when several wait; one `sync_data`; apply to the index in
//! order, each operation one batch; acknowledge; publish. A failed sync stops writing until the store is opened
//! again. Contents are synced before the operation that names them.
//!
//! *Damage is never taken for absence.* Every value of the index has a checksum, the mark counts and sums all pairs, a
//! scrub compares: at once after an unclean end, else when the program asks. A damaged index is set aside and rebuilt
//! under another name, also in use; reads and changes answer `store-rebuilding` meanwhile. A journal that breaks in
//! the middle, or is shorter than what the index or the note of the clean end know, stops the opening with
//! file, offset and what is safe; [`repair`] then rebuilds what can be rebuilt and keeps the damaged files.
//!
//! *A full disk* refuses changes while reading goes on: a change is refused before the last 16 MB, and a ballast of as
//! much again is given up when the index itself meets the end; it is then opened again and caught up.
//!
//! *What a loss of power leaves* of an append that was never acknowledged is cut off. It is told from damage by its
//! form: the file ends within the frame or a sector is empty, and nothing of a later append follows.
//!
//! # Rooms
//!
//! [`disk`] is the seam to the file system; [`segment`] the form of the files; [`journal`] and [`packs`] stand on
//! it; [`index`] holds the rules of what is derived; [`engine`], [`committer`] and [`live`] make it a store in
//! use; [`storage`] is the contract. Drafts and what users have seen stand beside it: [`drafts`], [`seen`].

pub mod backup;
pub mod backup_beside;
pub mod bridge;
pub mod catch_up;
pub mod clean;
pub mod committer;
pub mod disk;
pub mod drafts;
pub mod engine;
pub mod index;
pub mod journal;
pub mod live;
pub mod lock;
pub mod memory;
pub mod open;
pub mod packs;
pub mod repair;
pub mod repair_report;
pub mod restore;
pub mod rewrite;
pub mod room;
pub mod salvage;
pub mod schema;
pub mod seen;
pub mod segment;
pub mod storage;
pub mod verify;
pub mod watch;

pub use index::home::Memory;
pub use index::sled_table::panic_is_contained;
pub use live::Store;
pub use lock::Holder;
pub use schema::{Schema, ViewEntry, ViewId};
pub use storage::{Cursor, Direction, Page, Precondition, Proposal, Receipt, Row, Storage, Window};
