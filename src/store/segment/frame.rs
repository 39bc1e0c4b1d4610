//! The frame of one record on disk, version 1, and the head of a segment's file.
//!
//! ```text
//! magic "KBR1" (or "KBB1") | back u32 | header length u32 | payload length u32 | sequence u64
//! | link of the frame before (32) | SHA-256 of the payload (32) | crc32 of the header u32 | crc32 of all before u32
//! | header | payload
//! ```
//! All numbers are little endian. `back` is the distance to the first byte that was written in the same
//! append: what begins after a broken place was written when that place was already synced. The **link** is the
//! SHA-256 of everything but the payload: a payload may be disposed of and the chain still verifies.

use sha2::{Digest, Sha256};

use crate::domain::ids::ContentHash;

/// Length of a segment's own head.
pub const SEGMENT_HEAD: usize = 64;
/// Length of a frame before its header.
pub const FIXED: usize = 96;
/// The longest header or payload that is written or believed, bytes.
pub const LONGEST: usize = 1 << 30;

const SEGMENT_MAGIC: [u8; 8] = *b"KABINET1";
const RECORD: [u8; 4] = *b"KBR1";
const BRIDGE: [u8; 4] = *b"KBB1";

/// The hash by which a frame names the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Link(pub [u8; 32]);

/// What a file of segments holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum SegmentKind {
    /// Operations, chained.
    Journal = 1,
    /// Contents by their hash, not chained.
    Pack = 2,
}

/// The head of a segment's file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentHead {
    /// What it holds.
    pub kind: SegmentKind,
    /// The sequence of its first frame, or the number of the pack.
    pub first: u64,
    /// The link of the last frame of the segment before.
    pub previous: Link,
}

impl SegmentHead {
    /// The head's bytes.
    pub fn encode(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(SEGMENT_HEAD);
        bytes.extend_from_slice(&SEGMENT_MAGIC);
        bytes.extend_from_slice(&(self.kind as u32).to_le_bytes());
        bytes.extend_from_slice(&self.first.to_le_bytes());
        bytes.extend_from_slice(&self.previous.0);
        bytes.resize(SEGMENT_HEAD - 4, 0);
        let crc = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&crc.to_le_bytes());
        bytes
    }

    /// The head that these bytes begin with; none if they are damaged.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let mut fields = Fields(bytes.get(..SEGMENT_HEAD)?);
        let crc = crc32fast::hash(bytes.get(..SEGMENT_HEAD - 4)?);
        (fields.take::<8>()? == SEGMENT_MAGIC).then_some(())?;
        let kind = match fields.u32()? {
            1 => SegmentKind::Journal,
            2 => SegmentKind::Pack,
            _ => return None,
        };
        let (first, previous) = (fields.u64()?, Link(fields.take()?));
        fields.take::<8>()?;
        (fields.u32()? == crc).then_some(Self { kind, first, previous })
    }
}

/// The part of a frame that has a fixed length.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameHead {
    /// Written by a repair: the sequences between the frame before and this one are lost.
    pub bridge: bool,
    /// Distance to the first byte of the same append.
    pub back: u32,
    /// Length of the header.
    pub header: u32,
    /// Length of the payload.
    pub payload: u32,
    /// The frame's place in the chain.
    pub sequence: u64,
    /// The link of the frame before.
    pub previous: Link,
    /// The hash of the payload.
    pub hash: ContentHash,
    /// The crc32 of the header.
    pub header_crc: u32,
}

impl FrameHead {
    /// Length of the whole frame.
    pub fn length(&self) -> u64 {
        FIXED as u64 + u64::from(self.header) + u64::from(self.payload)
    }

    /// The link that the next frame names.
    pub fn link(&self, header: &[u8]) -> Link {
        let mut hash = Sha256::new();
        hash.update(self.encode());
        hash.update(header);
        Link(hash.finalize().into())
    }

    fn encode(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(FIXED);
        bytes.extend_from_slice(if self.bridge { &BRIDGE } else { &RECORD });
        for number in [self.back, self.header, self.payload] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        bytes.extend_from_slice(&self.previous.0);
        bytes.extend_from_slice(&self.hash.0);
        bytes.extend_from_slice(&self.header_crc.to_le_bytes());
        let crc = crc32fast::hash(&bytes);
        bytes.extend_from_slice(&crc.to_le_bytes());
        bytes
    }

    /// The head that these bytes begin with; none if they are too few or damaged.
    pub fn decode(bytes: &[u8]) -> Option<Self> {
        let magic = bytes.get(..4)?;
        if magic != RECORD && magic != BRIDGE {
            return None;
        }
        let crc = crc32fast::hash(bytes.get(..FIXED - 4)?);
        let mut fields = Fields(bytes.get(4..FIXED)?);
        let head = Self {
            bridge: magic == BRIDGE,
            back: fields.u32()?,
            header: fields.u32()?,
            payload: fields.u32()?,
            sequence: fields.u64()?,
            previous: Link(fields.take()?),
            hash: ContentHash(fields.take()?),
            header_crc: fields.u32()?,
        };
        (fields.u32()? == crc).then_some(head)
    }
}

/// Where the next frame stands in its chain.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// Written by a repair over lost frames.
    pub bridge: bool,
    /// Its sequence.
    pub sequence: u64,
    /// The link of the frame before.
    pub previous: Link,
}

/// Adds one frame to what will be one append, and answers its link. Header and payload are at most [`LONGEST`].
pub fn encode(append: &mut Vec<u8>, place: Place, header: &[u8], payload: &[u8], hash: ContentHash) -> Link {
    let head = FrameHead {
        bridge: place.bridge,
        back: append.len() as u32,
        header: header.len() as u32,
        payload: payload.len() as u32,
        sequence: place.sequence,
        previous: place.previous,
        hash,
        header_crc: crc32fast::hash(header),
    };
    append.extend_from_slice(&head.encode());
    append.extend_from_slice(header);
    append.extend_from_slice(payload);
    head.link(header)
}

struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk::<N>()?;
        self.0 = rest;
        Some(*taken)
    }

    fn u32(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Option<u64> {
        self.take().map(u64::from_le_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_read_back_and_every_flipped_bit_is_noticed() {
        let mut bytes = Vec::new();
        let place = Place { bridge: false, sequence: 7, previous: Link([3; 32]) };
        let link = encode(&mut bytes, place, b"head", b"payload", ContentHash::of(b"payload"));
        let head = FrameHead::decode(&bytes).unwrap();
        assert_eq!((head.sequence, head.length(), head.link(b"head")), (7, bytes.len() as u64, link));
        let segment = SegmentHead { kind: SegmentKind::Pack, first: 9, previous: Link([1; 32]) };
        let written = segment.encode();
        assert_eq!(SegmentHead::decode(&written), Some(segment));
        for bit in 0..FIXED * 8 {
            let mut damaged = bytes.clone();
            damaged[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(FrameHead::decode(&damaged), None, "bit {bit}");
            if bit / 8 < SEGMENT_HEAD {
                let mut damaged = written.clone();
                damaged[bit / 8] ^= 1 << (bit % 8);
                assert_eq!(SegmentHead::decode(&damaged), None, "bit {bit}");
            }
        }
    }
}
