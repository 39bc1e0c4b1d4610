//! Renditions as the packs hold them: `[version][postcard]`.

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::rendition::Rendition;

const VERSION: u8 = 1;

/// The bytes of a rendition.
///
/// # Errors
/// `Internal` if it cannot be written, which none causes.
pub fn encode(rendition: &Rendition) -> Result<Vec<u8>> {
    postcard::to_extend(rendition, vec![VERSION])
        .map_err(|_| Error::new(ErrorKind::Internal, "internal").with("what", "rendition"))
}

/// The rendition in these bytes.
///
/// # Errors
/// `Damaged`.
pub fn decode(bytes: &[u8]) -> Result<Rendition> {
    match bytes {
        [VERSION, body @ ..] => postcard::from_bytes(body).map_err(|_| damaged()),
        _ => Err(damaged()),
    }
}

fn damaged() -> Error {
    Error::new(ErrorKind::Damaged, "record-damaged")
}
