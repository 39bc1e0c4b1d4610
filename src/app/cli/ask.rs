//! Asking an open office from the command line.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::{Ask, send};
use crate::app::cli::args::Common;
use crate::app::cli::shown::Shown;
use crate::app::config;
use crate::app::office::{Door, Office};
use crate::base::error::{Error, ErrorKind, Result};
use crate::store::Memory;
use crate::words::{OFFICE_ZONE, Zone, dates};

/// An office, and the seat of whoever runs the command.
pub struct Asker {
    /// The office.
    pub office: Office,
    /// The seat.
    pub door: Arc<Door>,
}

impl Asker {
    /// Opens the office for a task of this name.
    ///
    /// # Errors
    /// `no-office` if there is none yet; `store-busy`; of the store.
    pub fn open(common: &Common, task: &str) -> Result<Self> {
        let dir = folder(common)?;
        let none = || Error::new(ErrorKind::NotFound, "no-office").with("path", dir.display());
        if !dir.join("journal").is_dir() {
            return Err(none());
        }
        let asker = Self::open_any(common, task, Memory::Modest)?;
        if asker.office.card()?.office.is_none() { Err(none()) } else { Ok(asker) }
    }

    /// The same also where there is no office yet.
    ///
    /// # Errors
    /// `store-busy`; of the store.
    pub fn open_any(common: &Common, task: &str, memory: Memory) -> Result<Self> {
        let name = format!("kabinet {task}");
        let office = Office::open(&folder(common)?, &name, memory, &mut Shown::default().report())?;
        let door = office.seat()?;
        Ok(Self { office, door })
    }

    /// The zone whose days and clock are told: the office's own.
    ///
    /// # Errors
    /// Of the store.
    pub fn zone(&self) -> Result<Zone> {
        Ok(self.office.card()?.zone().unwrap_or(OFFICE_ZONE))
    }

    /// The office's date.
    ///
    /// # Errors
    /// Of the store.
    pub fn today(&self) -> Result<NaiveDate> {
        Ok(dates::day_of(self.office.clock.now(), self.zone()?))
    }

    /// Asks.
    ///
    /// # Errors
    /// What the office answers.
    pub fn ask<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(&*self.door, self.office.request(), request)
    }
}

impl Drop for Asker {
    fn drop(&mut self) {
        self.office.close();
    }
}

/// The data directory: what was written, else `KABINET_DATA`, else the one of the XDG directories.
///
/// # Errors
/// `no-home` on a machine without a home.
pub fn folder(common: &Common) -> Result<PathBuf> {
    folder_or(common, "kabinet")
}

/// The same with another name in the XDG data directory. Always absolute: no file in it can be taken for an option.
///
/// # Errors
/// `data-is-file` if a file stands there; `no-home` on a machine without a home.
pub fn folder_or(common: &Common, name: &str) -> Result<PathBuf> {
    let from_environment = || std::env::var_os("KABINET_DATA").filter(|it| !it.is_empty()).map(PathBuf::from);
    let path = common.data.clone().or_else(from_environment).map_or_else(|| config::data(name), Ok)?;
    if path.is_file() {
        return Err(Error::new(ErrorKind::Invalid, "data-is-file").with("path", path.display()));
    }
    std::path::absolute(&path).map_err(|error| Error::io(path.display(), &error))
}
