//! Reads a segment frame by frame, tells a torn end from damage, and finds the next good frame after damage.

use std::sync::Arc;

use crate::base::error::Result;
use crate::domain::ids::ContentHash;
use crate::store::disk::DiskFile;
use crate::store::segment::frame::{FIXED, FrameHead, LONGEST, Link};

const CHUNK: usize = 256 * 1024;
const SECTOR: u64 = 512;

/// A frame that was read and whose checksums agree.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Where it begins in its file.
    pub offset: u64,
    /// Its fixed part.
    pub head: FrameHead,
    /// What the next frame names.
    pub link: Link,
    /// The header.
    pub header: Vec<u8>,
    /// The payload.
    pub payload: Vec<u8>,
}

impl Frame {
    /// The first byte after it.
    pub fn end(&self) -> u64 {
        self.offset + self.head.length()
    }
}

/// What stands at a place of a segment.
#[derive(Debug)]
pub enum Step {
    /// A good frame.
    Frame(Box<Frame>),
    /// The end of the file.
    End,
    /// No good frame.
    Broken {
        /// Where it should begin.
        offset: u64,
    },
}

/// Reads frames in order. It reads ahead, so it costs few calls.
pub struct Reader {
    file: Arc<dyn DiskFile>,
    offset: u64,
    end: u64,
    ahead: Vec<u8>,
    ahead_at: u64,
}

impl Reader {
    /// Frames of `file` from `offset` to its present end.
    pub fn new(file: Arc<dyn DiskFile>, offset: u64) -> Result<Self> {
        let end = file.len()?;
        Ok(Self { file, offset, end, ahead: Vec::new(), ahead_at: 0 })
    }

    /// Frames of `file` from `offset` to `end`.
    pub fn until(file: Arc<dyn DiskFile>, offset: u64, end: u64) -> Self {
        Self { file, offset, end, ahead: Vec::new(), ahead_at: 0 }
    }

    /// Where the next frame should begin.
    pub fn offset(&self) -> u64 {
        self.offset
    }

    /// The next frame; after a broken place the same answer again, until [`Reader::resync`].
    pub fn step(&mut self) -> Result<Step> {
        if self.offset >= self.end {
            return Ok(Step::End);
        }
        let Some(frame) = self.frame_at(self.offset)? else { return Ok(Step::Broken { offset: self.offset }) };
        self.offset = frame.end();
        Ok(Step::Frame(Box::new(frame)))
    }

    /// Goes on at the next good frame after a broken place; false if there is none.
    pub fn resync(&mut self) -> Result<bool> {
        let mut at = self.offset + 1;
        while at + (FIXED as u64) <= self.end {
            let window = self.bytes(at, CHUNK)?;
            let found = window.windows(4).position(|four| four == b"KBR1" || four == b"KBB1");
            let Some(found) = found else {
                at += (window.len().saturating_sub(3)).max(1) as u64;
                continue;
            };
            at += found as u64;
            if self.frame_at(at)?.is_some() {
                self.offset = at;
                return Ok(true);
            }
            at += 1;
        }
        Ok(false)
    }

    /// Whether the broken place here is what a loss of power leaves of the last, never acknowledged append.
    ///
    /// It is, if no later append follows, and the file ends within the frame or a sector of it is empty.
    /// Everything else is damage of something that was acknowledged.
    pub fn torn(&mut self) -> Result<bool> {
        let broken = self.offset;
        let whole = self.head_at(broken)?;
        let short = match &whole {
            Some(head) => broken + head.length() > self.end,
            None => self.end - broken < FIXED as u64,
        };
        let holed = self.empty_sector(broken)?;
        while self.resync()? {
            if let Some(head) = self.head_at(self.offset)?
                && self.offset.saturating_sub(u64::from(head.back)) > broken
            {
                self.offset = broken;
                return Ok(false);
            }
        }
        self.offset = broken;
        Ok(short || holed)
    }

    fn empty_sector(&mut self, from: u64) -> Result<bool> {
        let mut at = from;
        while at < self.end {
            let chunk = self.bytes(at, CHUNK)?;
            let mut rest = chunk.as_slice();
            while !rest.is_empty() {
                let length = (SECTOR - at % SECTOR).min(rest.len() as u64);
                let (sector, after) = rest.split_at(length as usize);
                if sector.iter().all(|byte| *byte == 0) {
                    return Ok(true);
                }
                at += length;
                rest = after;
            }
        }
        Ok(false)
    }

    fn head_at(&mut self, offset: u64) -> Result<Option<FrameHead>> {
        let head = FrameHead::decode(&self.bytes(offset, FIXED)?);
        Ok(head.filter(|head| head.header as usize <= LONGEST && head.payload as usize <= LONGEST))
    }

    fn frame_at(&mut self, offset: u64) -> Result<Option<Frame>> {
        let Some(head) = self.head_at(offset)?.filter(|head| offset + head.length() <= self.end) else {
            return Ok(None);
        };
        let mut header = self.bytes(offset + FIXED as u64, head.header as usize + head.payload as usize)?;
        if header.len() != head.header as usize + head.payload as usize {
            return Ok(None);
        }
        let payload = header.split_off(head.header as usize);
        if crc32fast::hash(&header) != head.header_crc || ContentHash::of(&payload) != head.hash {
            return Ok(None);
        }
        let link = head.link(&header);
        Ok(Some(Frame { offset, head, link, header, payload }))
    }

    fn bytes(&mut self, offset: u64, length: usize) -> Result<Vec<u8>> {
        let length = length.min(self.end.saturating_sub(offset) as usize);
        let start = offset.wrapping_sub(self.ahead_at) as usize;
        if offset >= self.ahead_at
            && let Some(found) = self.ahead.get(start..start.saturating_add(length))
        {
            return Ok(found.to_vec());
        }
        let wanted = length.max(CHUNK).min(self.end.saturating_sub(offset) as usize);
        self.ahead = self.file.read_at(offset, wanted)?;
        self.ahead_at = offset;
        Ok(self.ahead.get(..length).unwrap_or(&self.ahead).to_vec())
    }
}

/// The one frame at a place that an index names; none if it is damaged.
pub fn frame_at(file: &Arc<dyn DiskFile>, offset: u64, length: u64) -> Result<Option<Frame>> {
    Reader::until(Arc::clone(file), offset, offset.saturating_add(length)).frame_at(offset)
}
