//! How much of a hostile letter is read: every bound of the decoder in one place.

/// Multiparts inside each other; a deeper one stays a closed attachment.
pub const NESTING: usize = 50;
/// Parts of one letter; what follows is left out, with a warning.
pub const PARTS: usize = 1_000;
/// Readable text, bytes.
pub const TEXT: usize = 4 << 20;
/// References that are kept, the newest.
pub const REFERENCES: usize = 50;
/// One header field, bytes, with its continuation lines.
pub const FIELD: usize = 256 << 10;
/// Header fields of one part.
pub const FIELDS: usize = 2_000;
/// Correspondents in one field.
pub const MAILBOXES: usize = 5_000;
/// Parameters of one structured field.
pub const PARAMETERS: usize = 100;
/// One encoded word (RFC 2047 says 75; real mail does not keep to it).
pub const ENCODED_WORD: usize = 2_048;
/// HTML that is laid out as HTML, bytes; the work is linear, so this is the time budget as well.
pub const HTML: usize = 3 << 20;
/// Tags in it.
pub const HTML_TAGS: usize = 200_000;
/// Bytes of one tag with its attributes.
pub const HTML_TAG: usize = 16 << 10;
/// Link targets that are listed under a text.
pub const HTML_LINKS: usize = 500;
/// Uuencoded files inside one text.
pub const UUENCODED: usize = 100;
