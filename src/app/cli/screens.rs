//! `kabinet` without a task, and `kabinet demo` in a terminal: the screens.

use std::path::Path;

use crate::app::cli::shown::Shown;
use crate::app::config::Settings;
use crate::app::office::Office;
use crate::app::run::seat::sit;
use crate::app::terminal::facts;
use crate::base::error::Result;
use crate::store::Memory;

/// Opens the screens of the office in `dir`; the exit status.
///
/// # Errors
/// `no-terminal`, `dumb-terminal`; `store-busy`; of the store or the terminal.
pub fn open(dir: &Path, settings: Settings) -> Result<u8> {
    facts::fit()?;
    let office = Office::open(dir, "kabinet", Memory::Modest, &mut Shown::default().report())?;
    let status = sit(&office, settings);
    office.close();
    status
}
