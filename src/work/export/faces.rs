//! The diaries and the people of an export, as every calendar and address book reads them. They are faces of the records
//! beside them: an import of the export reads the records.

use std::collections::{BTreeMap, HashMap};

use crate::api::arrivals::ExportRecords;
use crate::api::page::PAGE_LIMIT;
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::{ActivityId, ContentHash, EntityKind, PrincipalId};
use crate::domain::office::Principal;
use crate::domain::record::Record;
use crate::format::{ics, vcf};
use crate::work::export::{Export, names};

/// A record and the texts that it came as.
type Sourced<T> = (T, Vec<String>);

/// Writes a calendar for each diary and a file of all contacts.
///
/// # Errors
/// `Cancelled`; `Io` or `Full`; what the service answers.
pub(super) fn write(export: &mut Export<'_>, principals: &[Principal]) -> Result<()> {
    let now = export.means.now();
    let mut diaries: BTreeMap<Option<PrincipalId>, Vec<Sourced<Activity>>> = BTreeMap::new();
    for (record, source) in sourced(export, EntityKind::Activity)? {
        let Record::Activity(activity) = record else { continue };
        diaries.entry(activity.principals.first().copied()).or_default().push((activity, source));
    }
    let series: HashMap<ActivityId, Activity> =
        diaries.values().flatten().filter(|(it, _)| it.series.is_some()).map(|(it, _)| (it.id, it.clone())).collect();
    for (whose, activities) in &diaries {
        let principal = principals.iter().find(|principal| Some(principal.id) == *whose);
        export.put(&names::diary(principal), calendar(activities, &series, now).as_bytes())?;
    }
    people(export)
}

fn calendar(activities: &[Sourced<Activity>], series: &HashMap<ActivityId, Activity>, stamp: Timestamp) -> String {
    let uids: Vec<String> = activities.iter().map(|(activity, _)| activity.uid_outside()).collect();
    ics::calendar(activities.iter().zip(&uids).map(|((activity, source), uid)| {
        let part = activity.part.as_ref();
        let stands_for = part.map(|part| (part.at, &series.get(&part.series).unwrap_or(activity).when));
        ics::Outgoing { activity, uid, stands_for, source: source.first().map(String::as_str), stamp }
    }))
}

fn people(export: &mut Export<'_>) -> Result<()> {
    let mut cards: Vec<(vcf::Card, String, Vec<String>)> = Vec::new();
    for kind in [EntityKind::Person, EntityKind::Organisation] {
        for (record, sources) in sourced(export, kind)? {
            let uid = record.entity().urn();
            match record {
                Record::Person(it) if it.contact && it.into.is_none() => {
                    cards.push((vcf::Card::Person(it), uid, sources));
                }
                Record::Organisation(it) => cards.push((vcf::Card::Organisation(it), uid, sources)),
                _ => {}
            }
        }
    }
    if cards.is_empty() {
        return Ok(());
    }
    let out = cards.iter().map(|(card, uid, sources)| {
        let (source, more) =
            sources.split_first().map_or((None, &[][..]), |(first, more)| (Some(first.as_str()), more));
        vcf::Outgoing { card, uid, source, more }
    });
    export.put(names::PEOPLE, vcf::cards(out).as_bytes())
}

/// The records of a kind, each with the texts that it came as.
fn sourced(export: &mut Export<'_>, kind: EntityKind) -> Result<Vec<Sourced<Record>>> {
    let mut all = Vec::new();
    let mut after = None;
    loop {
        export.course.go_on()?;
        let records = export.means.ask(ExportRecords { kind, after, limit: PAGE_LIMIT })?;
        let last = records.len() < usize::from(PAGE_LIMIT);
        after = records.last().map(|record| record.entity().id);
        let wanted: Vec<(ContentHash, String)> =
            records.iter().flat_map(sources).map(|hash| (hash, hash.to_string())).collect();
        let mut texts: HashMap<String, String> = HashMap::new();
        export.fetch(&wanted, |_, hash, bytes| {
            texts.insert(hash.to_owned(), String::from_utf8_lossy(bytes).into_owned());
            Ok(())
        })?;
        let with_text = |record: Record| {
            let texts = sources(&record).into_iter().filter_map(|hash| texts.get(&hash.to_string()).cloned());
            let texts = texts.collect();
            (record, texts)
        };
        all.extend(records.into_iter().map(with_text));
        if last {
            return Ok(all);
        }
    }
}

fn sources(record: &Record) -> Vec<ContentHash> {
    match record {
        Record::Activity(it) => it.source.into_iter().collect(),
        Record::Person(it) => it.kept_cards().map(|card| card.source).collect(),
        Record::Organisation(it) => it.source.into_iter().collect(),
        _ => Vec::new(),
    }
}
