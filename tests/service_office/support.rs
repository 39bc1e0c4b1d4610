//! An office in memory, letters for it, and short ways to ask.

use std::sync::Arc;

use kabinet::api::arrivals::{Arrival, BeginImport, Came, ReceiveLetters};
use kabinet::api::letters::{DecideLetters, Decided, LetterSheet, LetterView, ListLetters, OpenLetter, Which};
use kabinet::api::office::{FoundOffice, OfficeCard};
use kabinet::api::page::{Anchor, Page};
use kabinet::api::{Ask, Client, Envelope, send};
use kabinet::base::clock::{Clock, FixedClock, IdSource, RandomIds, Timestamp};
use kabinet::base::error::Result;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{ImportId, LetterId};
use kabinet::domain::operation::{GroupId, RequestId};
use kabinet::domain::rendition::{Mailbox, Rendition};
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use kabinet::service::{Service, Session};
use uuid::Uuid;

/// 22 November 2026, 12:00 in Belgrade: a Sunday.
pub const NOON: Timestamp = Timestamp(1_795_345_200_000);
pub const DAY: i64 = 86_400_000;

pub struct House {
    pub service: Service,
    pub clock: Arc<FixedClock>,
    pub ids: Arc<RandomIds>,
    pub card: OfficeCard,
    pub owner: Session,
    pub importer: Session,
}

impl House {
    pub fn new() -> Self {
        let (clock, ids) = (Arc::new(FixedClock::new(NOON)), Arc::new(RandomIds::default()));
        let service = Service::memory(clock.clone(), ids.clone()).unwrap();
        let founder = service.session(Actor::Internal(InternalActor::Founder));
        let card = send(&founder, RequestId(ids.next(NOON)), founding()).unwrap();
        let owner = service.session(user(&card, Role::Owner));
        let importer = service.session(Actor::Internal(InternalActor::Importer));
        Self { service, clock, ids, card, owner, importer }
    }

    pub fn fresh(&self) -> Uuid {
        self.ids.next(self.clock.now())
    }

    pub fn request(&self) -> RequestId {
        RequestId(self.fresh())
    }

    /// Asks as the owner.
    pub fn ask<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(&self.owner, self.request(), request)
    }

    pub fn session(&self, role: Role) -> Session {
        self.service.session(user(&self.card, role))
    }

    pub fn ask_as<R: Ask>(&self, role: Role, request: R) -> Result<R::Answer> {
        send(&self.session(role), self.request(), request)
    }

    pub fn bring<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(&self.importer, self.request(), request)
    }

    /// Receives letters as one import; its group.
    pub fn receive(&self, intake: Intake, arrivals: Vec<Arrival>) -> (GroupId, Vec<Came>) {
        let (import, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        self.bring(BeginImport { id: import, group, intake, sources: vec!["mail".to_owned()] }).unwrap();
        let received = self.bring(ReceiveLetters { import, group, intake, lane: 0, arrivals }).unwrap();
        (group, received.letters)
    }

    /// Receives new letters of an inbox.
    pub fn inbox(&self, arrivals: Vec<Arrival>) -> Vec<LetterId> {
        self.receive(Intake::Inbox, arrivals).1.into_iter().map(id).collect()
    }

    pub fn decide(&self, letter: LetterId, verdict: Verdict) -> Result<Decided> {
        self.ask(DecideLetters { letters: vec![letter], verdict, group: None })
    }

    pub fn open(&self, letter: LetterId) -> LetterSheet {
        self.ask(OpenLetter { which: Which::Id(letter) }).unwrap()
    }

    /// The ids of the first rows of a list.
    pub fn listed(&self, view: LetterView) -> Vec<LetterId> {
        let page: Page<_> =
            self.ask(ListLetters { view, filter: String::new(), anchor: Anchor::Start, limit: 500 }).unwrap();
        page.rows.into_iter().map(|(_, row)| row.id).collect()
    }
}

pub fn id(came: Came) -> LetterId {
    match came {
        Came::New(id) | Came::Known(id) => id,
    }
}

pub fn user(card: &OfficeCard, role: Role) -> Actor {
    card.users.iter().find(|user| user.role == role).unwrap().actor()
}

pub fn founding() -> FoundOffice {
    FoundOffice {
        name: "Кабинет".to_owned(),
        zone: "Europe/Belgrade".to_owned(),
        language: "sr".to_owned(),
        address: "kabinet@example.rs".to_owned(),
        principals: vec![("Министар".to_owned(), "министар".to_owned()), ("Секретар".to_owned(), "др".to_owned())],
        user: "Власник".to_owned(),
        login: "owner".to_owned(),
        colleagues: Role::ALL
            .into_iter()
            .filter(|role| *role != Role::Owner)
            .map(|role| (format!("{role:?}"), role))
            .collect(),
        classes: vec![("06-1".to_owned(), "Посете".to_owned(), Some(5)), ("02".to_owned(), "Закони".to_owned(), None)],
    }
}

/// A letter to the office: from, subject, id, the ids it names.
pub struct Mail<'a> {
    pub from: &'a str,
    pub to: &'a str,
    pub subject: &'a str,
    pub id: &'a str,
    pub names: &'a [&'a str],
    /// Days before noon of today.
    pub ago: i64,
}

impl Default for Mail<'_> {
    fn default() -> Self {
        Self { from: "ana@example.org", to: "kabinet@example.rs", subject: "Molba", id: "", names: &[], ago: 0 }
    }
}

impl Mail<'_> {
    pub fn arrival(&self) -> Arrival {
        let received = Timestamp(NOON.0 - self.ago * DAY);
        let mailbox = |text: &str| match text.split_once('<') {
            Some((name, address)) => {
                Mailbox { name: name.trim().to_owned(), address: address.trim_end_matches('>').to_owned() }
            }
            None => Mailbox { name: String::new(), address: text.to_owned() },
        };
        let rendition = Rendition {
            decoder: 1,
            message_id: (!self.id.is_empty()).then(|| self.id.to_owned()),
            references: self.names.iter().map(|name| (*name).to_owned()).collect(),
            subject: self.subject.to_owned(),
            from: vec![mailbox(self.from)],
            to: vec![mailbox(self.to)],
            text: format!("Text of {}", self.subject),
            ..Rendition::default()
        };
        let raw = format!("{} {} {} {} {:?} {}", self.from, self.to, self.subject, self.id, self.names, self.ago);
        Arrival { raw: raw.into_bytes(), rendition, received }
    }
}

/// Asks with an envelope of one's own.
pub fn envelope<R: Ask>(request: RequestId, body: R) -> Envelope {
    Envelope { request, expected: None, body: body.into() }
}

pub fn answer<R: Ask>(session: &Session, envelope: &Envelope) -> Result<R::Answer> {
    session.ask(envelope.clone()).map(|answer| R::take(answer).unwrap())
}
