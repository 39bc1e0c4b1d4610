//! What an import is asked for.

use std::path::PathBuf;

use crate::domain::arrival::Intake;

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What to read.
    pub paths: Vec<PathBuf>,
    /// What becomes of the letters.
    pub intake: Intake,
    /// The lane they go to.
    pub lane: u16,
    /// Only say what would happen.
    pub dry_run: bool,
}
