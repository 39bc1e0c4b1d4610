//! `kabinet board`: the board in the corridor, in a terminal of its own.

use std::path::Path;

use crate::app::cli::principal;
use crate::app::cli::shown::Shown;
use crate::app::config::Settings;
use crate::app::office::Office;
use crate::app::run::board::{Board, stand};
use crate::app::terminal::facts;
use crate::base::error::{Error, ErrorKind, Result};
use crate::store::Memory;

/// Puts the board of the office in `dir` up until it is taken down; the exit status.
///
/// # Errors
/// `no-terminal`, `dumb-terminal`; `no-office`; `no-principal`; `store-busy`; of the store or the terminal.
pub fn board(dir: &Path, settings: Settings, principals: &[String], days: u16) -> Result<u8> {
    facts::fit()?;
    if !dir.join("journal").is_dir() {
        return Err(Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display()));
    }
    let office = Office::open(dir, "kabinet board", Memory::Modest, &mut Shown::default().report())?;
    let card = office.card()?;
    let status = principal::named(&card, principals)
        .and_then(|principals| Board::take(&office, &card, settings, principals, days).map(stand));
    office.close();
    status
}
