//! `kabinet board`: the board in the corridor, in a terminal of its own.

use std::path::Path;

use crate::app::config::Settings;
use crate::app::run::board::{Board, stand};
use crate::app::terminal::facts;
use crate::base::error::{Error, ErrorKind, Result};

/// Puts the board of the office in `dir` up until it is taken down; the exit status.
///
/// # Errors
/// `no-terminal`, `dumb-terminal`; `no-office`; `no-principal`; of the store or the terminal.
pub fn board(dir: &Path, settings: Settings, principals: &[String], days: u16) -> Result<u8> {
    facts::fit()?;
    if !dir.join("journal").is_dir() {
        return Err(Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display()));
    }
    Board::take(dir, settings, principals, days).map(stand)
}
