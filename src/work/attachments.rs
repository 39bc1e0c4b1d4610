//! Saves attachments of a letter into a folder. Nothing is ever opened, run or unpacked (T31, T34), and nothing that
//! is there is written over.

use std::path::Path;

use crate::api::arrivals::LetterBytes;
use crate::api::job::Outcome;
use crate::api::letters::{LetterSheet, OpenLetter, Which};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::LetterId;
use crate::format::{filename, mime};
use crate::work::course::Course;
use crate::work::means::Means;
use crate::work::place;

/// Saves the attachments `which` (from 0; empty for all) of `letter` into the folder `into`, which is made if need be.
/// Cancelled, it keeps what is saved.
///
/// # Errors
/// `letter-without-attachments`; `no-such-attachment`; `Io` or `Full`; what the service answers.
pub fn save(means: &Means, letter: LetterId, which: &[usize], into: &Path, course: &Course) -> Result<Outcome> {
    let sheet = means.ask(OpenLetter { which: Which::Id(letter) })?;
    let names = names(&sheet);
    let which = if which.is_empty() { (0..names.len()).collect() } else { which.to_vec() };
    if which.is_empty() {
        return Err(Error::new(ErrorKind::Invalid, "letter-without-attachments").with("number", sheet.letter.number));
    }
    let raw = means.ask(LetterBytes { id: letter })?;
    place::make_folder(into)?;
    let mut files = Vec::new();
    for (done, &index) in which.iter().enumerate() {
        if course.is_cancelled() {
            break;
        }
        let bytes = mime::attachment(&raw, index)?;
        let name = filename::plain(names.get(index).map_or("", String::as_str));
        files.push(place::save_new(into, &name, &bytes)?);
        course.tell(done as u64 + 1, which.len() as u64, files.len() as u64);
    }
    Ok(Outcome::Saved { files })
}

fn names(sheet: &LetterSheet) -> Vec<String> {
    let attachments = sheet.rendition.iter().flat_map(|rendition| &rendition.attachments);
    attachments.map(|attachment| attachment.name.clone()).collect()
}
