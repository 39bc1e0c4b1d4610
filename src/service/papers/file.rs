//! Filing: a paper takes the next number of the year's book and is read-only from then on.

use chrono::Datelike;

use super::keep::made;
use crate::api::papers::{FilePaper, Filed};
use crate::base::error::Result;
use crate::domain::office::BookKind;
use crate::domain::paper::Filing;
use crate::service::checks::invalid;
use crate::service::numbers;
use crate::service::rules::open_class;
use crate::service::scope::{Deal, Scope};

/// The verb of filing, which cannot be undone.
pub const FILE: &str = "paper.file";

/// Files a paper.
///
/// # Errors
/// `paper-untitled`, `class-closed`, those of keeping it, or of the store.
pub fn file(scope: &mut Scope<'_>, request: &FilePaper) -> Result<Filed> {
    let mut paper = made(scope, &request.paper)?;
    if paper.title.is_empty() {
        return Err(invalid("paper-untitled"));
    }
    open_class(scope, request.class)?;
    let year = scope.today()?.year();
    let number = numbers::take(scope, BookKind::Papers, year, 1)?;
    paper.filing = Some(Filing { year, number, class: request.class, at: scope.now(), by: scope.user() });
    scope.put(paper)?;
    let done = scope.commit(&Deal::one(FILE))?;
    Ok(Filed { done, year, number })
}
