//! The bytes of one attachment, taken from the raw letter when somebody saves or opens it; it writes no file.

use crate::base::error::{Error, ErrorKind, Result};
use crate::format::mime::{leaf, structure};

/// The decoded bytes of attachment `index`, counted as [`Rendition::attachments`](crate::domain::rendition::Rendition::attachments) lists them.
///
/// # Errors
/// `no-such-attachment` when the letter has no such attachment.
pub fn attachment(raw: &[u8], index: usize) -> Result<Vec<u8>> {
    let structure = structure::walk(raw);
    let mut left = index;
    for part in &structure.parts {
        match leaf::class(&structure, part) {
            leaf::Class::Attached if left == 0 => return Ok(leaf::bytes(raw, part).0.into_owned()),
            leaf::Class::Attached => left -= 1,
            leaf::Class::Plain => {
                let files = leaf::plain(raw, part).1;
                let count = files.len();
                if let Some(file) = files.into_iter().nth(left) {
                    return Ok(file.bytes);
                }
                left -= count;
            }
            leaf::Class::Html | leaf::Class::Holder => {}
        }
    }
    Err(Error::new(ErrorKind::NotFound, "no-such-attachment").with("number", index + 1))
}
