//! An office in memory: it keeps records and contents, and checks nothing that the jobs do not rely on.

use std::collections::{BTreeMap, HashMap};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};

use uuid::Uuid;

use crate::api::arrivals::{AdoptDesk, Came, Desk, ExportDesk, Received};
use crate::api::history::Done;
use crate::api::letters::{Decided, Entered, LetterSheet, Which};
use crate::api::office::OfficeCard;
use crate::api::page::{Cursor, Page};
use crate::api::papers::Filed;
use crate::api::{Answer, Client, Envelope, Feed, Request};
use crate::base::clock::{Clock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::arrival::{ImportRun, Intake, Quarantined, Tally};
use crate::domain::deadline::reply_by;
use crate::domain::ids::{ContentHash, EntityKind, EntityRef, Id, LetterId, PersonId, Revision, UserId};
use crate::domain::label::Label;
use crate::domain::letter::{Channel, Direction, Letter, Party, Stage};
use crate::domain::office::{Class, Office, Principal, User};
use crate::domain::operation::{GroupId, Sequence};
use crate::domain::paper::{Filing, Paper};
use crate::domain::person::Person;
use crate::domain::record::Record;
use crate::domain::rendition::Rendition;
use crate::domain::role::Role;

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
    #[allow(clippy::too_many_lines, reason = "one arm for each request that a job makes")]
    fn answer(&mut self, request: Request, now: Timestamp) -> Result<Answer> {
        Ok(match request {
            Request::OpenOffice(_) => Answer::OpenOffice(self.card()),
            Request::FoundOffice(it) => {
                self.office(&it.address);
                for (n, (name, role)) in [(it.user, Role::Owner)].into_iter().chain(it.colleagues).enumerate() {
                    let login = if n == 0 { it.login.clone() } else { String::new() };
                    let id = self.id();
                    self.put(User { id, revision: Revision::FIRST, name, login, role, active: true });
                }
                for (lane, (name, office)) in it.principals.into_iter().enumerate() {
                    let id = self.id();
                    self.put(Principal { id, revision: Revision::FIRST, name, office, lane: lane as u16 + 1 });
                }
                for (code, title, years) in it.classes {
                    let id = self.id();
                    self.put(Class { id, revision: Revision::FIRST, code, title, years, closed: false });
                }
                Answer::FoundOffice(self.card())
            }
            Request::BeginImport(it) => {
                let (begun, intake, sources, group) = (now, it.intake, it.sources, it.group);
                let revision = Revision::FIRST;
                self.put(ImportRun {
                    id: it.id,
                    revision,
                    begun,
                    ended: None,
                    intake,
                    sources,
                    group,
                    tally: Tally::default(),
                    remarks: Vec::new(),
                });
                Answer::BeginImport(self.done("import.begin", Some(it.group)))
            }
            Request::EndImport(it) => {
                let mut run: ImportRun = self.take(it.id.into())?;
                (run.ended, run.tally, run.remarks) = (Some(now), it.tally, it.remarks);
                self.put(run);
                Answer::EndImport(self.done("import.end", None))
            }
            Request::ReceiveLetters(it) => {
                assert!((1..=500).contains(&it.arrivals.len()));
                if let Some((mark, error)) = &self.unwelcome
                    && it.arrivals.iter().any(|arrival| String::from_utf8_lossy(&arrival.raw).contains(mark))
                {
                    return Err(error.clone());
                }
                let letters = it.arrivals.into_iter().map(|arrival| {
                    let hash = ContentHash::of(&arrival.raw);
                    match self.by_raw(hash) {
                        Some(id) => Came::Known(id),
                        None => Came::New(self.arrive(
                            arrival.raw,
                            &arrival.rendition,
                            arrival.received,
                            it.intake,
                            it.import,
                        )),
                    }
                });
                Answer::ReceiveLetters(Received { letters: letters.collect() })
            }
            Request::KnownContents(it) => {
                Answer::KnownContents(it.hashes.iter().map(|hash| self.by_raw(*hash).is_some()).collect())
            }
            Request::Quarantine(it) => {
                assert!((1..=100).contains(&it.items.len()));
                for item in it.items {
                    let (id, raw) = (self.id(), self.content(item.raw));
                    let (source, offset, reason, size, import) =
                        (item.source, item.offset, item.reason, item.size, it.import);
                    let (revision, label, at) = (Revision::FIRST, Label::default(), now);
                    self.put(Quarantined { id, revision, label, at, source, offset, reason, raw, size, import });
                }
                Answer::Quarantine(self.done("quarantine.add", it.group))
            }
            Request::ListQuarantined(_) => {
                let all = self.records.values().filter_map(|it| Quarantined::try_from(it.clone()).ok());
                let rows: Vec<_> = all.map(|it| (Cursor(Vec::new()), it)).collect();
                let total = rows.len() as u64;
                Answer::ListQuarantined(Page { rows, total, more: false, paused: None, sequence: Sequence(0) })
            }
            Request::ExportRecords(it) => {
                let after = it.after.unwrap_or_default();
                let of_kind = self.records.range(EntityRef { kind: it.kind, id: after }..);
                let wanted = of_kind.filter(|(at, _)| at.kind == it.kind && Some(at.id) != it.after);
                Answer::ExportRecords(wanted.map(|(_, record)| record.clone()).take(it.limit.into()).collect())
            }
            Request::ExportContents(it) => {
                // Few at a time, so that whoever asks has to go on.
                Answer::ExportContents(it.hashes.iter().take(3).map(|hash| self.contents[hash].clone()).collect())
            }
            Request::AdoptRecords(it) => {
                if self.records.keys().any(|at| at.kind == EntityKind::Office) {
                    return Err(Error::new(ErrorKind::Invalid, "store-not-empty"));
                }
                self.writes += 1;
                for bytes in it.contents {
                    self.content(bytes);
                }
                let refs = it.records.iter().map(Record::entity).collect();
                self.records.extend(it.records.into_iter().map(|record| (record.entity(), record)));
                Answer::AdoptRecords(refs)
            }
            Request::ExportDesk(ExportDesk { user }) => {
                let empty = Desk { user, seen: Vec::new(), drafts: Vec::new() };
                Answer::ExportDesk(self.desks.get(&user).cloned().unwrap_or(empty))
            }
            Request::AdoptDesk(AdoptDesk { desk }) => {
                self.desks.insert(desk.user, desk);
                Answer::AdoptDesk(())
            }
            Request::OpenLetter(it) => Answer::OpenLetter(self.sheet(it.which)?),
            Request::LetterBytes(it) => {
                let letter: Letter = self.take(it.id.into())?;
                Answer::LetterBytes(letter.raw.and_then(|raw| self.contents.get(&raw)).cloned().unwrap_or_default())
            }
            Request::SendLetter(it) => {
                let mut letter = self.letter(it.id, &it.rendition, now);
                let them = it.rendition.to.first().cloned().unwrap_or_default();
                (letter.direction, letter.stage, letter.answers) = (Direction::Outgoing, Stage::Sent, it.answers);
                letter.party = Party { person: None, name: them.name, address: them.address };
                letter.raw = Some(self.content(it.raw));
                Answer::SendLetter(self.entered(letter))
            }
            Request::EnterLetter(it) => {
                let rendition = Rendition { subject: it.subject, ..Rendition::default() };
                let id = self.id();
                let mut letter = self.letter(id, &rendition, now);
                letter.rendition = None;
                letter.channel = it.channel;
                letter.party = Party { person: Some(self.person(&it.from, "")), name: it.from, address: String::new() };
                Answer::EnterLetter(self.entered(letter))
            }
            Request::DecideLetters(it) => {
                for id in &it.letters {
                    let letter: Letter = self.take((*id).into())?;
                    let today = now.to_utc().date_naive();
                    if let Some(next) = letter.decide(&it.verdict, None, now, today)? {
                        self.put(next);
                    }
                }
                let done = self.done(it.verdict.verb(), it.group);
                Answer::DecideLetters(Decided { done, unchanged: 0, refused: Vec::new() })
            }
            Request::MarkSeen(_) => Answer::MarkSeen(()),
            Request::EditPerson(it) => {
                self.put(it.person);
                Answer::EditPerson(self.done("person.edit", None))
            }
            Request::KeepPaper(it) => {
                self.paper(it, None, now);
                Answer::KeepPaper(self.done("paper.keep", None))
            }
            Request::FilePaper(it) => {
                let number = self.records.values().filter(|it| matches!(it, Record::Paper(it) if it.is_filed())).count()
                    as u32
                    + 1;
                let filing = Filing { year: 2026, number, class: it.class, at: now, by: None };
                self.paper(it.paper, Some(filing), now);
                Answer::FilePaper(Filed { done: self.done("paper.file", None), year: 2026, number })
            }
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

    fn office(&mut self, address: &str) {
        let id = self.id();
        let (name, zone, language) = ("Кабинет".to_owned(), "Europe/Belgrade".to_owned(), "sr".to_owned());
        let (revision, address, watched) = (Revision::FIRST, address.to_owned(), Vec::new());
        self.put(Office { id, revision, name, zone, language, address, reply_days: 15, watched });
    }

    fn card(&self) -> OfficeCard {
        fn all<T: TryFrom<Record>>(state: &State) -> Vec<T> {
            state.records.values().filter_map(|it| T::try_from(it.clone()).ok()).collect()
        }
        let (office, principals, users) = (all(self).into_iter().next(), all(self), all(self));
        OfficeCard { office, principals, users, classes: all(self), me: None }
    }

    fn by_raw(&self, hash: ContentHash) -> Option<LetterId> {
        self.contents.get(&hash)?;
        self.records.values().find_map(|it| match it {
            Record::Letter(it) if it.raw == Some(hash) => Some(it.id),
            _ => None,
        })
    }

    fn person(&mut self, name: &str, address: &str) -> PersonId {
        let key = format!("{name}/{address}");
        if let Some(id) = self.people.get(&key) {
            return *id;
        }
        let id = self.id();
        self.people.insert(key, id);
        let text = String::new;
        self.put(Person {
            id,
            revision: Revision::FIRST,
            label: Label::default(),
            contact: false,
            name: name.to_owned(),
            addresses: vec![address.to_owned()],
            organisation: text(),
            position: text(),
            salutation: text(),
            language: text(),
            remark: text(),
        });
        id
    }

    fn letter(&mut self, id: LetterId, rendition: &Rendition, received: Timestamp) -> Letter {
        let from = rendition.from.first().cloned().unwrap_or_default();
        let number = self.records.keys().filter(|it| it.kind == EntityKind::Letter).count() as u32 + 1;
        let content = serde_json::to_vec(rendition).unwrap();
        Letter {
            id,
            revision: Revision::FIRST,
            label: Label::default(),
            number,
            direction: Direction::Incoming,
            channel: Channel::Email,
            stage: Stage::New,
            received,
            dated: rendition.date,
            party: Party { person: None, name: from.name, address: from.address },
            correspondents: Vec::new(),
            linked: Vec::new(),
            subject: rendition.subject.clone(),
            gist: String::new(),
            thread: Id::new(Uuid::nil()),
            message: None,
            raw: None,
            rendition: Some(self.content(content)),
            attachments: rendition.attachments.len() as u16,
            owner: None,
            deadline: Some(reply_by(received.to_utc().date_naive(), 15)),
            hold: None,
            class: None,
            closing: None,
            remark: String::new(),
            answers: None,
            twin: None,
            import: None,
        }
    }

    fn arrive(
        &mut self,
        raw: Vec<u8>,
        rendition: &Rendition,
        received: Timestamp,
        intake: Intake,
        import: crate::domain::ids::ImportId,
    ) -> LetterId {
        let id = self.id();
        let mut letter = self.letter(id, rendition, received);
        let from = rendition.from.first().cloned().unwrap_or_default();
        letter.party.person = Some(self.person(&from.name, &from.address));
        letter.raw = Some(self.content(raw));
        letter.import = Some(import);
        if intake == Intake::Archive {
            (letter.stage, letter.deadline) = (Stage::Archived, None);
        }
        self.put(letter);
        id
    }

    fn entered(&mut self, letter: Letter) -> Entered {
        let (id, number) = (letter.id, letter.number);
        self.put(letter);
        Entered { done: self.done("letter.enter", None), letter: id, number }
    }

    fn sheet(&self, which: Which) -> Result<LetterSheet> {
        let Which::Id(id) = which else { panic!("by id only") };
        let letter: Letter = self.take(id.into())?;
        let rendition = letter.rendition.map(|hash| serde_json::from_slice(&self.contents[&hash]).unwrap());
        let party = letter.party.person.map(|id| self.take(id.into())).transpose()?;
        Ok(LetterSheet {
            letter,
            rendition,
            party,
            people: Vec::new(),
            in_thread: 1,
            with_party: 1,
            usual: None,
            papers: 0,
        })
    }

    fn paper(&mut self, it: crate::api::papers::KeepPaper, filing: Option<Filing>, now: Timestamp) {
        let text = self.content(it.text.into_bytes());
        let (id, kind, title, about, corrects) = (it.id, it.kind, it.title, it.about, it.corrects);
        let (revision, label, gist, author) = (Revision::FIRST, Label::default(), String::new(), None);
        self.put(Paper {
            id,
            revision,
            label,
            kind,
            title,
            text,
            gist,
            author,
            begun: now,
            changed: now,
            filing,
            about,
            corrects,
        });
    }
}
