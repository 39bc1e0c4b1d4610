//! Brings files and folders in as letters and activities: found, read, decoded, delivered in batches, each batch whole or not at
//! all. What is in the office already stays as it is; an import that brings nothing leaves no trace.
//!
//! [`walk`] finds files, [`beneath`] opens those in folders that others write into, [`read`] and [`parts`] take them apart,
//! [`batch`] decodes, [`diary`] says whose activities they are, and this file delivers. Exports of this program are handed to [`crate::work::export::adopt`].

pub mod batch;
pub mod beneath;
pub mod comes;
pub mod delivery;
pub mod diary;
pub mod item;
pub mod order;
pub mod parts;
pub mod read;
pub mod received;
pub mod walk;
pub mod weighing;

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use crate::api::arrivals::KnownContents;
use crate::api::diary::Arrived;
use crate::api::job::Outcome;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::PrincipalId;
use crate::format::lines::Kind;
use crate::work::course::Course;
use crate::work::export::adopt;
use crate::work::import::batch::Batch;
use crate::work::import::delivery::{Delivery, Load};
use crate::work::import::order::Order;
use crate::work::import::walk::{Found, Links};
use crate::work::means::Means;

/// Does the import. Cancelled, it keeps the batches that are in and says so.
///
/// # Errors
/// What the service answers; the batches before it stay.
pub fn import(means: &Means, order: &Order, course: &Course) -> Result<Outcome> {
    let found = walk::walk(&order.paths, Links::Followed, || course.is_cancelled());
    if let Some(Found::Export(folder)) = found.iter().find(|it| matches!(it, Found::Export(_))) {
        return match &found[..] {
            [_] if order.dry_run => adopt::rehearse(folder, course),
            [_] => adopt::adopt(means, folder, course),
            _ => Err(Error::new(ErrorKind::Invalid, "export-among-letters").with("path", folder.display())),
        };
    }
    bring(means, order, &found, course)
}

/// Brings in what was found.
///
/// # Errors
/// What the service answers; the batches before it stay.
pub fn bring(means: &Means, order: &Order, found: &[Found], course: &Course) -> Result<Outcome> {
    let total = found.iter().map(size).sum();
    let whose = diary::of(means, order.lane);
    let mut delivery = Delivery::new(means, order);
    let ended = thread::scope(|scope| {
        let (read, to_decode) = sync_channel::<Batch>(1);
        let (decoded, to_deliver) = sync_channel::<Result<Load>>(1);
        scope.spawn(move || gather(found, &read, course));
        scope.spawn(move || prepare(means, order, &whose, &to_decode, &decoded));
        deliver(&mut delivery, &to_deliver, total, course)
    });
    let cancelled = course.is_cancelled() && delivery.done() < total;
    delivery.conclude(ended, cancelled)
}

/// Reads files into batches until nobody takes them or the job is cancelled.
fn gather(found: &[Found], out: &SyncSender<Batch>, course: &Course) {
    let mut batch = Batch::new();
    let mut done = 0;
    for it in found {
        if course.is_cancelled() {
            return;
        }
        let before = done;
        done += size(it);
        match it {
            Found::File(source) => {
                let name = source.path.display().to_string();
                let mut taken = true;
                read::read(source, &mut |item| {
                    let place = match &item {
                        item::Item::Letter(raw) | item::Item::Part(raw, _) => raw.offset + raw.size,
                        _ => 0,
                    };
                    batch.add(&name, item);
                    batch.done = before + place.min(source.size);
                    if batch.is_full() {
                        taken = out.send(std::mem::take(&mut batch)).is_ok();
                    }
                    taken && !course.is_cancelled()
                });
                if !taken {
                    return;
                }
            }
            Found::Passed(path, why) => batch.add(&path.display().to_string(), item::Item::Passed(why.clone())),
            Found::Export(_) => {}
        }
        batch.done = done;
    }
    if !batch.is_empty() && !course.is_cancelled() {
        let _ = out.send(batch);
    }
}

/// Leaves out what the office has already, and decodes the rest.
fn prepare(
    means: &Means,
    order: &Order,
    whose: &Result<Vec<PrincipalId>>,
    batches: &Receiver<Batch>,
    out: &SyncSender<Result<Load>>,
) {
    for batch in batches {
        let load = load(means, order, whose, batch);
        let failed = load.is_err();
        if out.send(load).is_err() || failed {
            return;
        }
    }
}

fn load(means: &Means, order: &Order, whose: &Result<Vec<PrincipalId>>, mut batch: Batch) -> Result<Load> {
    let activities = events(&mut batch, whose);
    let hashes = batch::hashes(&batch.letters);
    let known = match hashes.len() {
        0 => Vec::new(),
        _ => means.bring(KnownContents { hashes: hashes.clone() })?,
    };
    let read = batch.letters.len();
    let fresh = batch::fresh(batch.letters, &hashes, &known);
    let known = (read - fresh.len()) as u64;
    let (arrivals, fresh) = if order.dry_run {
        (Vec::new(), batch::hashes(&fresh))
    } else {
        (batch::decode(fresh, means.now()), Vec::new())
    };
    let cards = batch::read_cards(std::mem::take(&mut batch.parts), &mut batch.broken);
    Ok(Load { arrivals, fresh, activities, cards, known, broken: batch.broken, passed: batch.passed, done: batch.done })
}

/// The activities of a batch; where nobody said whose they are, each file that has some is passed over.
fn events(batch: &mut Batch, whose: &Result<Vec<PrincipalId>>) -> Vec<(batch::Place, Arrived)> {
    let (events, rest) = std::mem::take(&mut batch.parts).into_iter().partition(|(_, _, kind)| *kind == Kind::Event);
    batch.parts = rest;
    match whose {
        Ok(principals) => batch::read_events(events, principals, &mut batch.broken),
        Err(why) => {
            let mut files: Vec<String> = events.into_iter().map(|(place, ..)| place.source).collect();
            files.dedup();
            batch.passed.extend(files.into_iter().map(|file| (file.clone(), why.clone().with("path", file))));
            Vec::new()
        }
    }
}

fn deliver(delivery: &mut Delivery, loads: &Receiver<Result<Load>>, total: u64, course: &Course) -> Result<()> {
    for load in loads {
        if course.is_cancelled() {
            break;
        }
        delivery.take(load?)?;
        course.tell(delivery.done(), total, delivery.count());
    }
    Ok(())
}

fn size(found: &Found) -> u64 {
    match found {
        Found::File(source) => source.size,
        Found::Export(_) | Found::Passed(..) => 0,
    }
}
