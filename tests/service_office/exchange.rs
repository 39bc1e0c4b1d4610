//! A whole office out and into an empty store: nothing lost, nothing changed.

use std::sync::Arc;

use kabinet::api::arrivals::{AdoptDesk, AdoptRecords, Desk, ExportContents, ExportDesk, ExportRecords};
use kabinet::api::drafts::{Draft, KeepDraft, Purpose};
use kabinet::api::letters::{LetterView, MarkSeen};
use kabinet::api::office::OpenOffice;
use kabinet::api::send;
use kabinet::base::clock::{FixedClock, RandomIds};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::ids::{ContentHash, EntityKind, UserId};
use kabinet::domain::operation::RequestId;
use kabinet::domain::record::Record;
use kabinet::domain::role::Role;
use kabinet::service::Service;

use crate::support::{House, Mail, NOON, user};

/// Every record, the office last, and every content that they name.
pub fn exported(house: &House) -> (Vec<Record>, Vec<Vec<u8>>) {
    let mut records: Vec<Record> = Vec::new();
    let kinds = EntityKind::ALL.iter().filter(|kind| **kind != EntityKind::Office).chain([&EntityKind::Office]);
    for kind in kinds {
        let mut after = None;
        loop {
            let piece = house.ask(ExportRecords { kind: *kind, after, limit: 3 }).unwrap();
            let Some(last) = piece.last() else { break };
            after = Some(last.entity().id);
            records.extend(piece);
        }
    }
    let hashes: Vec<ContentHash> = records
        .iter()
        .flat_map(|record| match record {
            Record::Letter(it) => it.raw.into_iter().chain(it.rendition).collect(),
            Record::Paper(it) => vec![it.text],
            _ => Vec::new(),
        })
        .collect();
    let contents = hashes.chunks(500).flat_map(|hashes| house.ask(ExportContents { hashes: hashes.to_vec() }).unwrap());
    (records, contents.collect())
}

fn id_of(house: &House, role: Role) -> UserId {
    house.card.users.iter().find(|user| user.role == role).unwrap().id
}

fn draft(house: &House) -> Draft {
    let purpose = Purpose::Letter { answers: None, to: vec![], cc: vec![], bcc: vec![], enclosed: vec![] };
    let (title, text) = ("Нацрт".to_owned(), "Поштовани,".to_owned());
    Draft { id: house.fresh(), purpose, title, text, cursor: (0, 10), changed: NOON }
}

/// An office made of adopted records.
pub fn adopted(request: &AdoptRecords) -> House {
    adopted_with(request, None)
}

fn adopted_with(request: &AdoptRecords, desk: Option<Desk>) -> House {
    let (clock, ids) = (Arc::new(FixedClock::new(NOON)), Arc::new(RandomIds::default()));
    let service = Service::memory(clock.clone(), ids.clone()).unwrap();
    let importer = service.session(Actor::Internal(InternalActor::Importer));
    let fresh = || RequestId(kabinet::base::clock::IdSource::next(&*ids, NOON));
    if let Some(desk) = desk {
        send(&importer, fresh(), AdoptDesk { desk }).unwrap();
    }
    for records in request.records.chunks(500) {
        let piece = AdoptRecords { records: records.to_vec(), contents: Vec::new() };
        let piece = AdoptRecords { contents: request.contents.clone(), ..piece };
        send(&importer, fresh(), piece).unwrap();
    }
    let card = send(&importer, fresh(), OpenOffice {}).unwrap();
    let owner = service.session(user(&card, Role::Owner));
    House { service, clock, ids, card, owner, importer }
}

#[test]
fn out_and_in_is_identity() {
    let house = House::new();
    for n in 0..5 {
        let from = format!("p{n}@example.org");
        house.inbox(vec![Mail { from: &from, id: &from, ..Mail::default() }.arrival()]);
    }
    house.ask(crate::papers::paper(&house, "Белешка")).unwrap();
    house.ask(MarkSeen { letters: house.listed(LetterView::All)[1..3].to_vec() }).unwrap();
    house.ask(KeepDraft { draft: draft(&house) }).unwrap();
    let (records, contents) = exported(&house);
    let (owner, colleague) = (id_of(&house, Role::Owner), id_of(&house, Role::Chief));
    let desk = house.ask(ExportDesk { user: owner }).unwrap();
    assert_eq!((desk.seen.len(), desk.drafts.len()), (2, 1));
    house.ask_as(Role::Chief, KeepDraft { draft: draft(&house) }).unwrap();
    let others = house.ask(ExportDesk { user: colleague }).unwrap();
    assert!(others.drafts.is_empty(), "what a colleague writes is told to nobody");
    let copy = adopted_with(&AdoptRecords { records: records.clone(), contents: contents.clone() }, Some(desk.clone()));
    assert_eq!(copy.ask(ExportDesk { user: owner }).unwrap(), desk);
    assert_eq!(copy.bring(AdoptDesk { desk }).unwrap_err().id, "store-not-empty");
    assert_eq!(exported(&copy), (records.clone(), contents.clone()));
    assert_eq!(copy.listed(LetterView::Conversations), house.listed(LetterView::Conversations));
    let again = copy.bring(AdoptRecords { records, contents });
    assert_eq!(again.unwrap_err().id, "store-not-empty");
}

#[test]
fn a_content_that_is_missing_is_noticed() {
    let house = House::new();
    house.inbox(vec![Mail::default().arrival()]);
    let (records, _) = exported(&house);
    let service = Service::memory(house.clock.clone(), house.ids.clone()).unwrap();
    let importer = service.session(Actor::Internal(InternalActor::Importer));
    let adopted = send(&importer, house.request(), AdoptRecords { records, contents: Vec::new() });
    assert_eq!(adopted.unwrap_err().id, "export-content-missing");
}

#[test]
fn a_desk_with_more_drafts_than_anybody_writes_is_refused() {
    let service = Service::memory(Arc::new(FixedClock::new(NOON)), Arc::new(RandomIds::default())).unwrap();
    let importer = service.session(Actor::Internal(InternalActor::Importer));
    let house = House::new();
    let desk = Desk { user: id_of(&house, Role::Owner), seen: Vec::new(), drafts: vec![draft(&house); 10_001] };
    assert_eq!(send(&importer, house.request(), AdoptDesk { desk }).unwrap_err().id, "too-many");
}
