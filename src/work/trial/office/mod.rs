//! An office in memory: it keeps records and contents, and checks nothing that the jobs do not rely on.

mod arrivals;
mod exchange;
mod founding;
mod letters;
mod papers;
mod tasks;

use std::collections::{BTreeMap, HashMap};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

use uuid::Uuid;

use crate::api::arrivals::Desk;
use crate::api::diary;
use crate::api::history::{Done, Kept};
use crate::api::{Answer, Client, Envelope, Feed, Request};
use crate::base::clock::{Clock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::{ContentHash, EntityKind, EntityRef, Id, PersonId, UserId};
use crate::domain::letter::Letter;
use crate::domain::operation::{GroupId, Sequence};
use crate::domain::record::Record;

pub struct FakeOffice {
    pub state: Mutex<State>,
    clock: Arc<dyn Clock>,
}

type Before = Box<dyn FnMut(&Request) + Send>;

#[derive(Default)]
pub struct State {
    pub records: BTreeMap<EntityRef, Record>,
    pub contents: HashMap<ContentHash, Vec<u8>>,
    pub writes: u64,
    pub dropped: Vec<Uuid>,
    /// What lies on the desks.
    pub desks: BTreeMap<UserId, Desk>,
    /// Refuse this request from its so many-th time on.
    pub refuse: Option<(&'static str, u32)>,
    /// Refuse letters in whose bytes this stands.
    pub unwelcome: Option<(&'static str, Error)>,
    /// What is run before a request is answered.
    pub before: Option<Before>,
    people: HashMap<String, PersonId>,
    next: u128,
}

impl FakeOffice {
    pub fn new(clock: Arc<dyn Clock>) -> Self {
        Self { state: Mutex::default(), clock }
    }

    pub fn found(&self) {
        self.state.lock().unwrap().office("kabinet@o.example");
    }

    pub fn letters(&self) -> Vec<Letter> {
        let state = self.state.lock().unwrap();
        state.records.values().filter_map(|it| Letter::try_from(it.clone()).ok()).collect()
    }

    pub fn count(&self, kind: EntityKind) -> usize {
        self.state.lock().unwrap().records.keys().filter(|it| it.kind == kind).count()
    }
}

impl Client for FakeOffice {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        let mut state = self.state.lock().unwrap();
        if let Some(mut before) = state.before.take() {
            before(&envelope.body);
            state.before = Some(before);
        }
        let name = format!("{:?}", envelope.body.name());
        if let Some((refused, times)) = &mut state.refuse
            && *refused == name
        {
            if *times == 0 {
                return Err(Error::new(ErrorKind::Full, "disk-full"));
            }
            *times -= 1;
        }
        state.answer(envelope.body, self.clock.now())
    }

    fn feed(&self) -> Receiver<Feed> {
        channel().1
    }
}

impl State {
    fn answer(&mut self, request: Request, now: Timestamp) -> Result<Answer> {
        Ok(match request {
            Request::OpenOffice(_) => Answer::OpenOffice(self.card()),
            Request::FoundOffice(it) => Answer::FoundOffice(self.found(it)),
            Request::BeginImport(it) => Answer::BeginImport(self.begin_import(it, now)),
            Request::EndImport(it) => Answer::EndImport(self.end_import(it, now)?),
            Request::ReceiveLetters(it) => Answer::ReceiveLetters(self.receive(it)?),
            Request::ReceiveCards(it) => Answer::ReceiveCards(self.receive_cards(it)),
            Request::ReceiveActivities(it) => Answer::ReceiveActivities(self.receive_activities(it)),
            Request::Weigh(it) => Answer::Weigh(self.weigh(&it)),
            Request::KnownContents(it) => {
                Answer::KnownContents(it.hashes.iter().map(|hash| self.by_raw(*hash).is_some()).collect())
            }
            Request::Quarantine(it) => Answer::Quarantine(self.quarantine(it, now)),
            Request::ListQuarantined(_) => Answer::ListQuarantined(self.quarantined()),
            Request::ExportRecords(it) => Answer::ExportRecords(self.records_after(&it)),
            Request::ExportContents(it) => {
                // Few at a time, so that whoever asks has to go on.
                Answer::ExportContents(it.hashes.iter().take(3).map(|hash| self.contents[hash].clone()).collect())
            }
            Request::AdoptRecords(it) => Answer::AdoptRecords(self.adopt(it)?),
            Request::ExportDesk(it) => Answer::ExportDesk(self.desk(it.user)),
            Request::AdoptDesk(it) => {
                self.desks.insert(it.desk.user, it.desk);
                Answer::AdoptDesk(())
            }
            Request::OpenLetter(it) => Answer::OpenLetter(self.sheet(it.which)?),
            Request::LetterBytes(it) => Answer::LetterBytes(self.bytes(it.id)?),
            Request::SendLetter(it) => Answer::SendLetter(self.send(it, now)),
            Request::EnterLetter(it) => Answer::EnterLetter(self.enter(it, now)),
            Request::DecideLetters(it) => Answer::DecideLetters(self.decide(&it, now)?),
            Request::MarkSeen(_) => Answer::MarkSeen(()),
            Request::EditPerson(it) => {
                let id = it.person.id;
                self.put(it.person);
                Answer::EditPerson(Kept { done: self.done("person.edit", None), id })
            }
            Request::EditOrganisation(it) => {
                let id = it.organisation.id;
                self.put(it.organisation);
                Answer::EditOrganisation(Kept { done: self.done("organisation.add", None), id })
            }
            Request::SaveActivity(it) => {
                let (id, when) = (it.activity.id, it.activity.when.clone());
                self.put(it.activity);
                let done = self.done("activity.add", None);
                Answer::SaveActivity(diary::Kept { done, id, when, overlaps: vec![] })
            }
            Request::KeepPaper(it) => {
                self.paper(it, None, now);
                Answer::KeepPaper(self.done("paper.keep", None))
            }
            Request::FilePaper(it) => Answer::FilePaper(self.file(it, now)),
            Request::SaveTask(it) => Answer::SaveTask(self.give(it, now)),
            Request::DecideTasks(it) => Answer::DecideTasks(self.step(&it, now)?),
            Request::DropDraft(it) => {
                self.dropped.push(it.id);
                Answer::DropDraft(())
            }
            other => panic!("the fake office does not answer {:?}", other.name()),
        })
    }

    fn id<T>(&mut self) -> Id<T> {
        self.next += 1;
        Id::new(Uuid::from_u128(self.next))
    }

    fn put(&mut self, record: impl Into<Record>) {
        let record = record.into();
        self.writes += 1;
        self.records.insert(record.entity(), record);
    }

    fn take<T: TryFrom<Record, Error = Error>>(&self, at: EntityRef) -> Result<T> {
        self.records.get(&at).cloned().ok_or_else(|| Error::not_found(at)).and_then(T::try_from)
    }

    fn content(&mut self, bytes: Vec<u8>) -> ContentHash {
        let hash = ContentHash::of(&bytes);
        self.contents.insert(hash, bytes);
        hash
    }

    fn done(&self, verb: &str, group: Option<GroupId>) -> Done {
        Done { verb: verb.to_owned(), sequence: Some(Sequence(self.writes)), group, changed: 1 }
    }
}
