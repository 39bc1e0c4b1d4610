//! Finds every good frame of a damaged journal, wherever it stands.

use std::collections::BTreeMap;

use crate::base::error::Result;
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::SEGMENT_HEAD;
use crate::store::segment::reader::{Reader, Step};
use crate::store::segment::tail::Spot;

/// A good frame and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Its operation.
    pub sequence: u64,
    /// Its place.
    pub spot: Spot,
}

/// Every good frame, ordered by sequence. Of several with the same sequence the first counts.
pub fn salvage(files: &SegmentFiles) -> Result<Vec<Found>> {
    let mut found = BTreeMap::new();
    for number in files.numbers()? {
        let mut reader = Reader::new(files.file(number)?, SEGMENT_HEAD as u64)?;
        loop {
            match reader.step()? {
                Step::End => break,
                Step::Frame(frame) => {
                    let spot = Spot { segment: number, offset: frame.offset, length: frame.head.length() };
                    found.entry(frame.head.sequence).or_insert(spot);
                }
                Step::Broken { .. } => {
                    if !reader.resync()? {
                        break;
                    }
                }
            }
        }
    }
    Ok(found.into_iter().map(|(sequence, spot)| Found { sequence, spot }).collect())
}
