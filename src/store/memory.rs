//! A store in memory: the same rules over a map and a simulated disk, for tests. It keeps nothing.

use std::sync::Arc;

use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::store::disk::SimulatedDisk;
use crate::store::index::home::MemoryHome;
use crate::store::live::Store;
use crate::store::lock::Holder;
use crate::store::open::Opening;
use crate::store::schema::Schema;

/// A new, empty store in memory.
pub fn open(schema: Arc<dyn Schema>) -> Result<Store> {
    open_on(&SimulatedDisk::new(), &MemoryHome::default(), schema)
}

/// The store on a simulated disk, with segments of 64 kB and no ballast.
pub fn open_on(disk: &SimulatedDisk, home: &MemoryHome, schema: Arc<dyn Schema>) -> Result<Store> {
    let holder = Holder {
        pid: 1,
        user: "test".to_owned(),
        host: "memory".to_owned(),
        program: "test".to_owned(),
        since: Timestamp(0),
    };
    let (disk, home) = (Arc::new(disk.clone()), Box::new(home.clone()));
    Store::start(Opening { disk, home, schema, holder, segment_bytes: 64 * 1024, ballast: 0 }, &mut |_| true)
}
