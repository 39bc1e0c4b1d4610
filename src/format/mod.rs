//! Bytes to the domain and back: mail, mailboxes, calendars, cards, threads' keys, outgoing letters, exports.
//! Pure: it opens no file, reads no clock and makes no random number; whoever calls brings bytes and times.

pub mod csv;
pub mod eml;
pub mod export;
pub mod filename;
pub mod ics;
pub mod lines;
pub mod maildir;
pub mod mbox;
pub mod mime;
pub mod revision;
pub mod sniff;
pub mod thread;
pub mod vcf;
