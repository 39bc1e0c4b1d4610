//! A real office in memory with letters that were made for tests of the desk, the people and the root.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::sync::Arc;

use kabinet::api::arrivals::{Arrival, BeginImport, EndImport, Quarantine, ReceiveLetters, Unreadable};
use kabinet::api::client::{Client, send};
use kabinet::api::diary::{Arrived, ReceiveActivities};
use kabinet::api::letters::{DecideLetters, LetterView, ListLetters};
use kabinet::api::office::FoundOffice;
use kabinet::api::page::Anchor;
use kabinet::base::clock::{FixedClock, IdSource, SeededIds, Timestamp};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::activity::Activity;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::{Intake, Tally};
use kabinet::domain::classes;
use kabinet::domain::ids::ImportId;
use kabinet::domain::operation::{GroupId, RequestId};
use kabinet::domain::rendition::{Mailbox, Rendition};
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use kabinet::service::Service;
use uuid::Uuid;

use crate::kit::NOW;

const DAY: i64 = 86_400_000;

/// From, address, subject, days ago.
const LETTERS: [(&str, &str, &str, i64); 9] = [
    ("Embassy of Austria", "office@austria.example", "Visit of the Federal Minister", 2),
    ("Embassy of Austria", "office@austria.example", "Programme of the visit", 1),
    ("OSCE Mission", "mission@osce.example", "Trial monitoring report, comments", 13),
    ("Унија судија", "unija@sudije.example", "Захтев за пријем", 18),
    (
        "Opština Donja Mrča",
        "opstina@mrca.example",
        "Zahvalnica za posetu i molba za nastavak razgovora o mreži sudova",
        9,
    ),
    ("Др Ђорђе Ђукић-Цветковић", "djordje@fakultet.example", "Позив на конференцију о правосуђу у региону", 5),
    ("北京市司法局", "office@beijing.example", "合作备忘录 草案", 3),
    ("", "bez.imena@posta.example", "", 4),
    ("Савет за борбу против свега што је дугачко у називу установе", "savet@dugo.example", "Кратко", 20),
];

/// The office, asked as its owner, and the session of the founder for what stands before.
pub struct House {
    pub service: Service,
    clock: Arc<FixedClock>,
    pub ids: Arc<SeededIds>,
}

impl House {
    /// A store without an office.
    pub fn empty() -> Self {
        let (clock, ids) = (Arc::new(FixedClock::new(NOW)), Arc::new(SeededIds::new(1_000_000)));
        let service = Service::memory(Arc::<FixedClock>::clone(&clock), Arc::<SeededIds>::clone(&ids)).unwrap();
        Self { service, clock, ids }
    }

    pub fn fresh(&self) -> Uuid {
        self.ids.next(NOW)
    }

    pub fn request(&self) -> RequestId {
        RequestId(self.fresh())
    }

    /// The founder's seat, as it stands before there is anybody.
    pub fn founder(&self) -> Arc<dyn Client> {
        Arc::new(self.service.session(Actor::Internal(InternalActor::Founder)))
    }

    /// Founds the usual office; its owner's seat.
    pub fn found(&self) -> Arc<dyn Client> {
        self.found_with(&[])
    }

    /// The same with these colleagues.
    pub fn found_with(&self, colleagues: &[(&str, Role)]) -> Arc<dyn Client> {
        let founding = FoundOffice {
            name: "Кабинет министра правде".to_owned(),
            zone: "Europe/Belgrade".to_owned(),
            language: "sr".to_owned(),
            address: "kabinet@ministarstvo.example".to_owned(),
            principals: vec![
                ("Јована Петровић".to_owned(), "министар".to_owned()),
                ("Марко Ђурић".to_owned(), "државни секретар".to_owned()),
            ],
            user: "Весна Илић".to_owned(),
            login: String::new(),
            colleagues: colleagues.iter().map(|(name, role)| ((*name).to_owned(), *role)).collect(),
            classes: classes::FIRST
                .iter()
                .map(|(code, word, years)| ((*code).into(), (*word).into(), *years))
                .collect(),
        };
        let card = send(&*self.founder(), self.request(), founding).unwrap();
        let owner = card.me.or_else(|| card.users.first().cloned()).unwrap();
        Arc::new(self.service.session(owner.actor()))
    }

    /// Letters of an ordinary week; three of them are the owner's.
    pub fn week(&self, owner: &dyn Client) {
        self.receive(LETTERS.iter().map(|letter| arrival(*letter)).collect());
        let list = ListLetters { view: LetterView::New, filter: String::new(), anchor: Anchor::Start, limit: 100 };
        let page = send(owner, self.request(), list).unwrap();
        let me = send(owner, self.request(), kabinet::api::office::OpenOffice {}).unwrap().me.unwrap().id;
        let mine: Vec<_> = page.rows.iter().map(|(_, row)| row.id).take(4).collect();
        let verdict = Verdict::Assign(Some(me));
        send(owner, self.request(), DecideLetters { letters: mine, verdict, group: None }).unwrap();
    }

    /// Many letters from many people.
    pub fn crowd(&self, count: u32) {
        let letters = (0..count).map(|n| {
            let name = format!("Дописник број {n} са веома дугачким именом које не може да стане у ред");
            let (name, address) = (name.as_str(), format!("d{n}@mnogo.example"));
            arrival((
                name,
                &address,
                "Предмет који је толико дугачак да га треба сећи на сваком екрану, ма колико био широк",
                i64::from(n % 25),
            ))
        });
        let all: Vec<Arrival> = letters.collect();
        for part in all.chunks(100) {
            self.receive(part.to_vec());
        }
    }

    /// Letters of one person that are all past their deadline.
    pub fn late(&self, count: u32) {
        let subjects: Vec<String> = (0..count).map(|n| format!("Ургенција {n}")).collect();
        let all: Vec<Arrival> =
            subjects.iter().map(|subject| arrival(("Заборављени", "z@kasno.example", subject, 25))).collect();
        for part in all.chunks(100) {
            self.receive(part.to_vec());
        }
    }

    /// Letters that were brought in while they were fresh, so that the oldest are overdue by now.
    pub fn receive(&self, arrivals: Vec<Arrival>) {
        self.clock.advance(-25 * DAY);
        let importer = self.service.session(Actor::Internal(InternalActor::Importer));
        let (import, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        let sources = vec!["/home/vesna/posta".to_owned()];
        send(&importer, self.request(), BeginImport { id: import, group, intake: Intake::Inbox, sources }).unwrap();
        let letters = ReceiveLetters { import, group, intake: Intake::Inbox, lane: 0, arrivals };
        send(&importer, self.request(), letters).unwrap();
        self.clock.advance(25 * DAY);
    }

    /// What another calendar brings into the diary.
    pub fn bring_in(&self, activities: Vec<Activity>) {
        let importer = self.service.session(Actor::Internal(InternalActor::Importer));
        let (import, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        let begin = BeginImport { id: import, group, intake: Intake::Archive, sources: vec!["a.ics".to_owned()] };
        send(&importer, self.request(), begin).unwrap();
        let arrived = activities.into_iter().map(|it| {
            let activity = Activity { uid: it.title.clone(), ..it };
            Arrived { source: activity.title.clone().into_bytes(), activity, stands_for: None, before: None }
        });
        let activities = arrived.collect();
        send(&importer, self.request(), ReceiveActivities { import, activities }).unwrap();
    }

    /// An import that ended so.
    pub fn imported(&self, tally: Tally, remarks: Vec<(String, Error)>) {
        let importer = self.service.session(Actor::Internal(InternalActor::Importer));
        let (id, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        let sources = vec!["/home/vesna/posta".to_owned()];
        send(&importer, self.request(), BeginImport { id, group, intake: Intake::Archive, sources }).unwrap();
        send(&importer, self.request(), EndImport { id, tally, remarks }).unwrap();
    }

    /// Two things that could not be read.
    pub fn broken(&self) {
        let importer = self.service.session(Actor::Internal(InternalActor::Importer));
        let item = |source: &str, raw: &[u8]| Unreadable {
            source: source.to_owned(),
            offset: 0,
            reason: Error::new(ErrorKind::Invalid, "import-binary").with("path", source),
            raw: raw.to_vec(),
            size: raw.len() as u64,
        };
        let items = vec![
            item("/home/vesna/posta/slika.eml", b"\x89PNG\r\n\x1b[2J\x1b]0;own\x07 not a letter\x00\xff"),
            item("/home/vesna/posta/veoma/dugacka/putanja/do/pisma/koje/se/ne/moze/procitati/pismo-0001.eml", b"half"),
        ];
        send(&importer, self.request(), Quarantine { import: None, group: None, items }).unwrap();
    }
}

/// A letter: from, address, subject, days ago.
pub fn arrival((name, address, subject, ago): (&str, &str, &str, i64)) -> Arrival {
    let text = format!(
        "Поштовани,\n\nпишем Вам поводом: {subject}. Молимо Вас да нас обавестите о термину који Вам највише одговара, као и о учесницима.\n\n> Поштовани, хвала на писму.\n> Јавићемо се.\n\nС поштовањем,\n{name}\n"
    );
    let rendition = Rendition {
        decoder: 1,
        subject: subject.to_owned(),
        from: vec![Mailbox { name: name.to_owned(), address: address.to_owned() }],
        to: vec![Mailbox { name: String::new(), address: "kabinet@ministarstvo.example".to_owned() }],
        text,
        ..Rendition::default()
    };
    let raw = format!("From: {name} <{address}>\r\nSubject: {subject}\r\nX: {ago}\r\n").into_bytes();
    Arrival { raw, rendition, received: Timestamp(NOW.0 - ago * DAY) }
}
