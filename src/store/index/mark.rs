//! The mark: how far the index has come, and the sum by which a scrub knows that nothing is missing.

use serde::{Deserialize, Serialize};

use crate::domain::operation::Sequence;
use crate::store::segment::frame::Link;
use crate::store::segment::tail::Spot;

/// The version of everything that the index holds and no schema says.
const LAYOUT: u32 = 1;

/// How far the index has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    layout: u32,
    /// The version of the schema that made it.
    pub schema: u32,
    /// The last operation in it; 0 for none.
    pub sequence: Sequence,
    /// That operation's link.
    pub link: Link,
    /// That operation's place in the journal.
    pub spot: Spot,
    /// The last content in it.
    pub packed: Spot,
    /// How many pairs there are, without the mark.
    pub count: u64,
    /// All pairs' fingerprints, joined by exclusive or.
    pub sum: u64,
}

impl Mark {
    /// The mark of an empty index.
    pub fn empty(schema: u32) -> Self {
        let (sequence, link, spot, packed) = <(Sequence, Link, Spot, Spot)>::default();
        Self { layout: LAYOUT, schema, sequence, link, spot, packed, count: 0, sum: 0 }
    }

    /// Whether this program, with this schema, wrote it.
    pub fn is_current(&self, schema: u32) -> bool {
        self.layout == LAYOUT && self.schema == schema
    }
}

/// A number that changes if a pair does.
pub fn fingerprint(key: &[u8], value: &[u8]) -> u64 {
    let mut z = (u64::from(crc32fast::hash(key)) << 32) | u64::from(crc32fast::hash(value));
    // CRCs are linear: without this, changes in several pairs could cancel each other out.
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
