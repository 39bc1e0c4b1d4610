//! What a job works with: its seats at the office, the clock, new ids, the outbox. It opens nothing itself.

use std::path::PathBuf;
use std::sync::Arc;

use uuid::Uuid;

use crate::api::{Ask, Client, send};
use crate::base::clock::{Clock, IdSource, Timestamp};
use crate::base::error::Result;
use crate::domain::operation::RequestId;

/// The means of every job.
#[derive(Clone)]
pub struct Means {
    /// The seat of the person who asked for the job.
    pub seat: Arc<dyn Client>,
    /// The seat of the part of the program that brings things in.
    pub importer: Arc<dyn Client>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// New ids.
    pub ids: Arc<dyn IdSource>,
    /// The folder that letters leave through.
    pub outbox: PathBuf,
}

impl Means {
    /// Now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// A new id for something that happens now.
    pub fn fresh(&self) -> Uuid {
        self.ids.next(self.now())
    }

    /// Asks as the person who wanted the job.
    ///
    /// # Errors
    /// What the service answers.
    pub fn ask<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(self.seat.as_ref(), RequestId(self.fresh()), request)
    }

    /// Asks as the importer.
    ///
    /// # Errors
    /// What the service answers.
    pub fn bring<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(self.importer.as_ref(), RequestId(self.fresh()), request)
    }
}
