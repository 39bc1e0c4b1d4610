//! An operation as a frame holds it, version 1: who, when and why in the header, what changed in the payload.
//!
//! So a payload can be disposed of and the register of deeds still reads. Both begin with a version byte; every
//! version stays readable for ever.

use serde::{Deserialize, Serialize};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::ContentHash;
use crate::domain::operation::{Change, Deed, Operation, Sequence};
use crate::store::segment::reader::Frame;

const VERSION: u8 = 1;
/// The largest operation, bytes; 500 records of usual size are far below it.
const LARGEST: usize = 64 * 1024 * 1024;

/// A frame's parts, ready to be appended.
#[derive(Debug)]
pub struct Encoded {
    /// The header.
    pub header: Vec<u8>,
    /// The payload.
    pub payload: Vec<u8>,
    /// The payload's hash.
    pub hash: ContentHash,
}

impl Encoded {
    /// How many bytes it takes, roughly.
    pub fn length(&self) -> usize {
        self.header.len() + self.payload.len()
    }
}

/// An operation with what only the store knows of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The operation.
    pub operation: Operation,
    /// The guards it moved.
    pub guards: Vec<Vec<u8>>,
}

#[derive(Serialize)]
struct BodyOut<'a> {
    changes: &'a [Change],
    guards: &'a [Vec<u8>],
}

#[derive(Deserialize)]
struct Body {
    changes: Vec<Change>,
    guards: Vec<Vec<u8>>,
}

/// The frame's parts of an operation; `operation-too-large` beyond 64 MB.
pub fn encode(deed: &Deed, changes: &[Change], guards: &[Vec<u8>]) -> Result<Encoded> {
    let header = versioned(deed)?;
    let payload = versioned(&BodyOut { changes, guards })?;
    if header.len() + payload.len() > LARGEST {
        return Err(Error::new(ErrorKind::Invalid, "operation-too-large").with("bytes", payload.len()));
    }
    let hash = ContentHash::of(&payload);
    Ok(Encoded { header, payload, hash })
}

/// The operation in a good frame; none if this program does not know its version.
pub fn decode(frame: &Frame) -> Option<Logged> {
    let deed: Deed = unversioned(&frame.header)?;
    let Body { changes, guards } = unversioned(&frame.payload)?;
    Some(Logged { operation: Operation { sequence: Sequence(frame.head.sequence), deed, changes }, guards })
}

fn versioned(value: &impl Serialize) -> Result<Vec<u8>> {
    let failed = |e: postcard::Error| Error::new(ErrorKind::Internal, "not-encoded").with("cause", e);
    postcard::to_extend(value, vec![VERSION]).map_err(failed)
}

fn unversioned<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    let (version, rest) = bytes.split_first()?;
    if *version != VERSION {
        return None;
    }
    postcard::from_bytes(rest).ok()
}
