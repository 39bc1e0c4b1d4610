//! A letter leaves: composed from its draft, recorded, and put into the outbox folder, from which a transport takes it.
//! Nothing is sent from here.
//!
//! In the outbox, `<number>-<words>.eml` is a letter without any `Bcc`, and `<number>-<words>.envelope` beside it a JSON
//! object with all `recipients`, blind ones too, and the `sender`: what a transport needs to deliver it. The envelope
//! is there before the letter. Names that begin with `.tmp-` are unfinished; [`finish_outbox`] settles them at start.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use chrono::Offset;
use serde::Serialize;
use uuid::Uuid;

use crate::api::arrivals::KnownContents;
use crate::api::drafts::{Draft, DropDraft, Purpose};
use crate::api::history::Done;
use crate::api::job::Outcome;
use crate::api::letters::{LetterSheet, OpenLetter, SendLetter, Which};
use crate::api::office::OpenOffice;
use crate::base::clock::Timestamp;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ContentHash, LetterId};
use crate::domain::letter::Letter;
use crate::domain::office::Office;
use crate::domain::rendition::{Dated, Mailbox, Rendition};
use crate::format::{eml, mime};
use crate::work::enclosures;
use crate::work::means::Means;
use crate::work::place;
use crate::work::slug::slug;

/// The beginning of the names of unfinished files.
const UNFINISHED: &str = ".tmp-";
/// The ending of a letter's recipients.
const ENVELOPE: &str = "envelope";
/// How many letters of a subject stand in a name.
const WORDS: usize = 40;
/// The most references of a letter (the oldest are left out).
const MOST_REFERENCES: usize = 50;

/// Held while a letter leaves and while the outbox is settled: a letter on its way is not yet recorded, and settling
/// would take it for one that was cut off.
static LEAVING: Mutex<()> = Mutex::new(());

/// Who a letter goes to, for a transport.
#[derive(Debug, Serialize)]
struct Envelope<'a> {
    sender: &'a str,
    recipients: &'a [String],
}

/// Sends the letter of `draft`, and drops the draft. Asked again for a draft whose letter has left, it only drops the
/// draft: the letter has the draft's id.
///
/// # Errors
/// `draft-not-letter`, `office-without-address`, what [`eml::build`] and [`enclosures::collect`] refuse, `Io` or `Full`, what the service answers.
/// The letter has not left then, and the draft is kept. `outbox-file-gone` if somebody took the unfinished file away:
/// the letter is recorded then, the draft is kept.
pub fn dispatch(means: &Means, draft: &Draft) -> Result<Outcome> {
    let _leaving = LEAVING.lock().unwrap_or_else(PoisonError::into_inner);
    let id = LetterId::new(draft.id);
    let unfinished = unfinished(&means.outbox, draft.id);
    let earlier = recorded(means, id)?.is_some();
    let done = if earlier {
        Done { verb: "letter.send".to_owned(), sequence: None, group: None, changed: 0 }
    } else {
        record(means, id, draft, &unfinished)?
    };
    let letter = recorded(means, id)?.ok_or_else(|| Error::not_found(id))?;
    // A letter that was recorded earlier may have left, and its file be gone with the transport.
    if !earlier && !unfinished.exists() {
        let gone = Error::new(ErrorKind::Io, "outbox-file-gone");
        return Err(gone.with("number", letter.number).with("path", means.outbox.display()));
    }
    let file = release(&means.outbox, &unfinished, &letter)?;
    match means.ask(DropDraft { id: draft.id }) {
        Err(error) if error.kind != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    Ok(Outcome::Dispatched { done, letter: id, number: letter.number, file })
}

/// Settles what a cut-off dispatch left in the outbox: a letter that is recorded is put in its place, one that is not
/// is removed; one that whoever sits here may not see waits for somebody else. Returns how many were put in place.
///
/// # Errors
/// `Io`; what the service answers; what is not settled is there the next time.
pub fn finish_outbox(means: &Means) -> Result<u32> {
    let _leaving = LEAVING.lock().unwrap_or_else(PoisonError::into_inner);
    let names = match fs::read_dir(&means.outbox) {
        Ok(names) => names,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(0),
        Err(error) => return Err(Error::io(means.outbox.display(), &error)),
    };
    let mut ids: Vec<Uuid> =
        names.filter_map(|entry| unfinished_id(&entry.ok()?.file_name().to_string_lossy())).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut finished = 0;
    for id in ids {
        let file = unfinished(&means.outbox, id);
        if let Some(letter) = recorded(means, LetterId::new(id))? {
            release(&means.outbox, &file, &letter)?;
            finished += 1;
        } else if !is_known(means, &file)? {
            remove(&file)?;
            remove(&file.with_extension(ENVELOPE))?;
        }
    }
    Ok(finished)
}

/// Composes the letter, puts it unfinished into the outbox, and records it.
fn record(means: &Means, id: LetterId, draft: &Draft, unfinished: &Path) -> Result<Done> {
    let Purpose::Letter { answers, to, cc, bcc, enclosed } = &draft.purpose else {
        return Err(Error::new(ErrorKind::Invalid, "draft-not-letter"));
    };
    let answered = answers.map(|id| means.ask(OpenLetter { which: Which::Id(id) })).transpose()?;
    let office = means.ask(OpenOffice {})?.office.ok_or_else(|| Error::not_found("office"))?;
    let composed = compose(&office, draft, answered.as_ref(), [to, cc, bcc], means.now())?;
    let outgoing = eml::Outgoing { attachments: enclosures::collect(enclosed)?, ..composed };
    let built = eml::build(&outgoing)?;
    let rendition = Rendition { bcc: bcc.clone(), ..mime::decode(&built.bytes) };
    place::make_folder(&means.outbox)?;
    let envelope = Envelope { sender: &office.address, recipients: &built.recipients };
    let envelope = serde_json::to_vec(&envelope)
        .map_err(|_| Error::new(ErrorKind::Internal, "internal").with("what", "envelope"))?;
    for (path, bytes) in [(unfinished.with_extension(ENVELOPE), &envelope), (unfinished.to_owned(), &built.bytes)] {
        remove(&path)?;
        place::write_new(&path, bytes)?;
    }
    place::sync_folder(&means.outbox)?;
    let lane = answered.map_or(0, |sheet| sheet.letter.label.lane);
    let sent = means.ask(SendLetter { id, raw: built.bytes, rendition, answers: *answers, lane });
    sent.map(|entered| entered.done)
}

fn compose(
    office: &Office,
    draft: &Draft,
    answered: Option<&LetterSheet>,
    [to, cc, bcc]: [&Vec<Mailbox>; 3],
    now: Timestamp,
) -> Result<eml::Outgoing> {
    let Some((_, domain)) = office.address.rsplit_once('@') else {
        return Err(Error::new(ErrorKind::Invalid, "office-without-address"));
    };
    let answered = answered.and_then(|sheet| sheet.rendition.as_ref());
    let in_reply_to = answered.and_then(|rendition| rendition.message_id.clone());
    let mut references = answered.map(|rendition| rendition.references.clone()).unwrap_or_default();
    references.retain(|id| Some(id) != in_reply_to.as_ref());
    references.extend(in_reply_to.clone());
    references.retain(|id| is_plain(id));
    Ok(eml::Outgoing {
        from: Mailbox { name: office.name.clone(), address: office.address.clone() },
        to: to.clone(),
        cc: cc.clone(),
        bcc: bcc.clone(),
        subject: draft.title.split_whitespace().collect::<Vec<_>>().join(" "),
        date: Dated { at: now, offset: offset(&office.zone, now) },
        message_id: format!("{}@{domain}", draft.id),
        in_reply_to: in_reply_to.filter(|id| is_plain(id)),
        references: references.split_off(references.len().saturating_sub(MOST_REFERENCES)),
        text: draft.text.clone(),
        attachments: Vec::new(),
    })
}

/// Whether a stranger's identifier can stand in a head of ours; others are left out, not refused.
fn is_plain(id: &str) -> bool {
    !id.is_empty() && id.len() <= 900 && id.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>'))
}

/// Minutes east of UTC in the office's zone.
fn offset(zone: &str, at: Timestamp) -> i16 {
    let zone: Option<chrono_tz::Tz> = zone.parse().ok();
    let seconds = zone.map_or(0, |zone| at.to_utc().with_timezone(&zone).offset().fix().local_minus_utc());
    i16::try_from(seconds / 60).unwrap_or_default()
}

fn recorded(means: &Means, id: LetterId) -> Result<Option<Letter>> {
    match means.ask(OpenLetter { which: Which::Id(id) }) {
        Ok(sheet) => Ok(Some(sheet.letter)),
        Err(error) if error.kind == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Whether the office has the letter in this file, whoever may see it.
fn is_known(means: &Means, file: &Path) -> Result<bool> {
    let bytes = match fs::read(file) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(Error::io(file.display(), &error)),
    };
    Ok(means.bring(KnownContents { hashes: vec![ContentHash::of(&bytes)] })?.contains(&true))
}

/// Gives the unfinished files of a recorded letter their names, the envelope first. Done already, it changes nothing.
fn release(outbox: &Path, unfinished: &Path, letter: &Letter) -> Result<PathBuf> {
    let words = slug(&letter.subject, WORDS);
    let file = outbox.join(format!("{}-{words}.eml", letter.number));
    for (from, to) in
        [(unfinished.with_extension(ENVELOPE), file.with_extension(ENVELOPE)), (unfinished.to_owned(), file.clone())]
    {
        if from.exists() {
            // A link and a removal, because a rename would write over a file that is there.
            match fs::hard_link(&from, &to) {
                Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists || !same(&from, &to) => {
                    return Err(Error::io(to.display(), &error));
                }
                _ => remove(&from)?,
            }
        }
    }
    place::sync_folder(outbox)?;
    Ok(file)
}

/// Whether both are the same letter: a cut between the link and the removal leaves both names.
fn same(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}

fn remove(path: &Path) -> Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io(path.display(), &error)),
        _ => Ok(()),
    }
}

fn unfinished(outbox: &Path, id: Uuid) -> PathBuf {
    outbox.join(format!("{UNFINISHED}{id}"))
}

fn unfinished_id(name: &str) -> Option<Uuid> {
    let id = name.strip_prefix(UNFINISHED)?;
    Uuid::parse_str(id.strip_suffix(".envelope").unwrap_or(id)).ok()
}
