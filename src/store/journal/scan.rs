//! Walks the journal's chain from a place to its end, and says what stands at the end.

use std::sync::Arc;

use crate::base::error::{Error, ErrorKind, Result};
use crate::store::segment::files::SegmentFiles;
use crate::store::segment::frame::{Link, SEGMENT_HEAD, SegmentHead};
use crate::store::segment::reader::{Frame, Reader, Step};
use crate::store::segment::tail::Spot;

/// A place in the chain: after the frame with this sequence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Position {
    /// The segment; 0 before the first.
    pub segment: u64,
    /// The first byte after the frame.
    pub offset: u64,
    /// The frame's sequence; 0 before the first.
    pub sequence: u64,
    /// The frame's link.
    pub link: Link,
}

/// What a walk asks for at each frame.
pub type Visit<'a> = dyn FnMut(Spot, Frame) -> Result<()> + 'a;

/// Visits every frame after `start`; answers the end of what is good.
///
/// A torn end, which a loss of power leaves of an append that was never acknowledged, is left out. Anything else
/// that is not good is `journal-damaged`, with file, offset and the last operation before it.
pub fn walk(files: &SegmentFiles, start: Position, visit: &mut Visit<'_>) -> Result<Position> {
    let mut at = start;
    let numbers = files.numbers()?;
    let last = numbers.last().copied().unwrap_or(0);
    for number in numbers.into_iter().filter(|number| *number >= start.segment) {
        if number > at.segment || at.segment == 0 {
            match enter(files, number, at, number == last)? {
                Some(entered) => at = entered,
                None => return Ok(at),
            }
        }
        at = segment(files, at, number == last, visit)?;
    }
    Ok(at)
}

/// Goes over to the next segment; none if the last one was never begun in full.
fn enter(files: &SegmentFiles, number: u64, at: Position, last: bool) -> Result<Option<Position>> {
    let Some(head) = files.head(number)? else {
        return if last && never_begun(files, number)? { Ok(None) } else { Err(broken(files, number, 0, at)) };
    };
    let SegmentHead { first, previous, .. } = head;
    if first <= at.sequence || previous != at.link {
        return Err(broken(files, number, 0, at));
    }
    Ok(Some(Position { segment: number, offset: SEGMENT_HEAD as u64, ..at }))
}

/// Whether a segment holds nothing but a part of its head: the power went while it was begun.
pub fn never_begun(files: &SegmentFiles, number: u64) -> Result<bool> {
    let file = files.file(number)?;
    let length = file.len()?;
    let head = file.read_at(0, SEGMENT_HEAD)?;
    Ok(length < SEGMENT_HEAD as u64 || (length == SEGMENT_HEAD as u64 && head.iter().all(|byte| *byte == 0)))
}

fn segment(files: &SegmentFiles, start: Position, last: bool, visit: &mut Visit<'_>) -> Result<Position> {
    let mut at = start;
    let mut reader = Reader::new(Arc::clone(&files.file(start.segment)?), start.offset)?;
    loop {
        match reader.step()? {
            Step::End => return Ok(at),
            Step::Broken { offset } => {
                let torn = last && reader.torn()?;
                return if torn { Ok(at) } else { Err(broken(files, at.segment, offset, at)) };
            }
            Step::Frame(frame) => {
                if !follows(&frame, at) {
                    return Err(broken(files, at.segment, frame.offset, at));
                }
                let spot = Spot { segment: at.segment, offset: frame.offset, length: frame.head.length() };
                at = Position { offset: frame.end(), sequence: frame.head.sequence, link: frame.link, ..at };
                visit(spot, *frame)?;
            }
        }
    }
}

fn follows(frame: &Frame, at: Position) -> bool {
    let next = frame.head.sequence == at.sequence + 1 || (frame.head.bridge && frame.head.sequence > at.sequence);
    next && frame.head.previous == at.link
}

fn broken(files: &SegmentFiles, number: u64, offset: u64, at: Position) -> Error {
    Error::new(ErrorKind::Damaged, "journal-damaged")
        .with("file", files.shown(number))
        .with("offset", offset)
        .with("safe", at.sequence)
}
