//! How fast the service receives and answers, on a real directory. One run each, told in plain lines:
//! `cargo bench --bench service`, with `KABINET_BENCH_LETTERS` for another size of the office.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, reason = "a measurement may fail loudly")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use kabinet::api::arrivals::{Arrival, BeginImport, Came, ReceiveLetters};
use kabinet::api::letters::{CountLetters, DecideLetters, LetterView, ListLetters, OpenLetter, Which};
use kabinet::api::office::FoundOffice;
use kabinet::api::page::Anchor;
use kabinet::api::people::{FindPeople, ListPeople, OpenPerson, SuggestContacts};
use kabinet::api::{Ask, send};
use kabinet::base::clock::{IdSource, RandomIds, SystemClock, Timestamp};
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{ImportId, LetterId};
use kabinet::domain::operation::{GroupId, RequestId};
use kabinet::domain::rendition::{Mailbox, Rendition};
use kabinet::domain::verdict::Verdict;
use kabinet::service::{Service, Session};
use kabinet::store::Memory;

fn main() {
    // `cargo test --benches` only wants to know that it runs.
    let trial = std::env::args().any(|arg| arg == "--test") || !std::env::args().any(|arg| arg == "--bench");
    let asked = std::env::var("KABINET_BENCH_LETTERS").ok().and_then(|text| text.parse().ok());
    let size: usize = if trial { 1_000 } else { asked.unwrap_or(100_000) };
    let dir = tempfile::tempdir().unwrap();
    let ids = Arc::new(RandomIds::default());
    let service =
        Service::open(dir.path(), "bench", Memory::Ample, Arc::new(SystemClock), ids.clone(), &mut |_| true).unwrap();
    let bench = Bench::found(&service, ids);
    let first = size.min(20_000);
    let mut letters = bench.receive(0..first, "received, first");
    if size > first {
        letters.extend(bench.receive(first..size, "received, up to the whole office"));
    }
    bench.receive_people(if trial { 1_000 } else { 50_000 });
    // What came is still being written into the index for a while: that is import's cost, not that of a key.
    std::thread::sleep(if trial { Duration::ZERO } else { Duration::from_secs(10) });
    bench.people();
    bench.reads(&letters);
    bench.writes(&letters);
}

struct Bench {
    ids: Arc<RandomIds>,
    owner: Session,
    importer: Session,
}

impl Bench {
    fn found(service: &Service, ids: Arc<RandomIds>) -> Self {
        let request = FoundOffice {
            name: "Кабинет".to_owned(),
            zone: "Europe/Belgrade".to_owned(),
            language: "sr".to_owned(),
            address: "kabinet@example.rs".to_owned(),
            principals: vec![("Министар".to_owned(), "министар".to_owned())],
            user: "Власник".to_owned(),
            login: "owner".to_owned(),
            colleagues: Vec::new(),
            classes: vec![("06".to_owned(), "Посете".to_owned(), None)],
        };
        let founder = service.session(Actor::Internal(InternalActor::Founder));
        let card = send(&founder, RequestId(ids.next(Timestamp(0))), request).unwrap();
        let owner = service.session(card.users[0].actor());
        let importer = service.session(Actor::Internal(InternalActor::Importer));
        Self { ids, owner, importer }
    }

    fn request(&self) -> RequestId {
        RequestId(self.ids.next(Timestamp(1_795_345_200_000)))
    }

    fn ask<R: Ask>(&self, request: R) -> R::Answer {
        send(&self.owner, self.request(), request).unwrap()
    }

    /// Letters to fifty people each, and many from one of them.
    fn receive_people(&self, count: usize) {
        self.receive_all(&(0..count / 50).map(crowd).collect::<Vec<_>>(), "received, to fifty new people each");
        self.receive_all(&(0..count / 10).map(from_one).collect::<Vec<_>>(), "received, from one person");
    }

    fn people(&self) {
        let busy = self.ask(FindPeople { text: "zauzeti".to_owned(), limit: 1 })[0].id;
        timed("OpenPerson, the busiest card", 50, |_| drop(self.ask(OpenPerson { id: busy, newest: 12 })));
        for (what, text) in [
            ("one letter", "п"),
            ("one word", "petr"),
            ("two words, one of them rare", "petar 4711"),
            ("two common words", "petar petrović"),
            ("words that nobody has together", "petar zauzeti"),
            ("an address", "b123@"),
        ] {
            timed(&format!("FindPeople among many, {what}"), 50, |_| {
                drop(self.ask(FindPeople { text: text.to_owned(), limit: 20 }));
            });
        }
        timed("ListPeople, 50 rows", 50, |_| {
            let (filter, anchor) = (String::new(), Anchor::Start);
            drop(self.ask(ListPeople { cyrillic: true, contacts: false, filter, anchor, limit: 50 }));
        });
        timed("SuggestContacts", 5, |_| drop(self.ask(SuggestContacts {})));
    }

    fn receive(&self, range: std::ops::Range<usize>, what: &str) -> Vec<LetterId> {
        self.receive_all(&range.map(arrival).collect::<Vec<_>>(), what)
    }

    fn receive_all(&self, all: &[Arrival], what: &str) -> Vec<LetterId> {
        let (import, group) = (ImportId::new(self.request().0), GroupId(self.request().0));
        let intake = Intake::Inbox;
        let begin = BeginImport { id: import, group, intake, sources: Vec::new() };
        send(&self.importer, self.request(), begin).unwrap();
        let mut letters = Vec::with_capacity(all.len());
        let mut spent = Duration::ZERO;
        for piece in all.chunks(500) {
            let request = ReceiveLetters { import, group, intake, lane: 0, arrivals: piece.to_vec() };
            let begun = Instant::now();
            let came = send(&self.importer, self.request(), request).unwrap().letters;
            spent += begun.elapsed();
            letters.extend(came.into_iter().map(|came| match came {
                Came::New(id) | Came::Known(id) => id,
            }));
        }
        let rate = all.len() as f64 / spent.as_secs_f64();
        println!("{what}: {} letters in {:.2} s, {rate:.0}/s", all.len(), spent.as_secs_f64());
        letters
    }

    fn reads(&self, letters: &[LetterId]) {
        let list =
            |view, filter: &str| ListLetters { view, filter: filter.to_owned(), anchor: Anchor::Start, limit: 50 };
        for view in [LetterView::All, LetterView::Open, LetterView::Conversations] {
            timed(&format!("ListLetters {view:?}, 50 rows"), 50, |_| drop(self.ask(list(view, ""))));
        }
        timed("ListLetters All, filter that finds nothing", 20, |_| drop(self.ask(list(LetterView::All, "ništavilo"))));
        let views = vec![
            LetterView::All,
            LetterView::New,
            LetterView::Open,
            LetterView::Mine,
            LetterView::Overdue,
            LetterView::Held,
            LetterView::Done,
            LetterView::Sent,
            LetterView::Conversations,
        ];
        timed("CountLetters, nine lists", 50, |_| drop(self.ask(CountLetters { views: views.clone() })));
        timed("OpenLetter", 100, |n| {
            drop(self.ask(OpenLetter { which: Which::Id(letters[n * 7_919 % letters.len()]) }));
        });
        timed("FindPeople", 50, |n| drop(self.ask(FindPeople { text: format!("posiljalac {n}"), limit: 10 })));
    }

    fn writes(&self, letters: &[LetterId]) {
        timed("DecideLetters, one letter", 100, |n| {
            let letters = vec![letters[n * 104_729 % letters.len()]];
            drop(self.ask(DecideLetters { letters, verdict: Verdict::Remark(format!("{n}")), group: None }));
        });
        timed("DecideLetters, 500 letters", 10, |n| {
            let letters = letters.iter().copied().skip(n * 50).take(500).collect();
            drop(self.ask(DecideLetters { letters, verdict: Verdict::Remark(format!("све {n}")), group: None }));
        });
    }
}

/// Runs `work` so often and tells the median and the slowest twentieth.
fn timed(what: &str, times: usize, mut work: impl FnMut(usize)) {
    let mut spent: Vec<Duration> = (0..times)
        .map(|n| {
            let begun = Instant::now();
            work(n);
            begun.elapsed()
        })
        .collect();
    spent.sort();
    let at = |part: usize| spent[(times * part / 100).min(times - 1)].as_secs_f64() * 1_000.0;
    println!("{what}: median {:.2} ms, p95 {:.2} ms", at(50), at(95));
}

/// A letter of about 3 kB from one of 2,000 people; each third answers an earlier one.
fn arrival(n: usize) -> Arrival {
    let person = n * 31 % 2_000;
    let subject = format!("Молба број {} за пријем", n % 5_000);
    let text = format!("Поштовани, обраћам се {n}. ").repeat(40);
    let names =
        if n.is_multiple_of(3) && n > 10 { vec![format!("m{}@example.org", n - n % 9 - 1)] } else { Vec::new() };
    let raw = format!("Message-ID: <m{n}@example.org>\r\nSubject: {subject}\r\n\r\n{text}").into_bytes();
    let sender = Mailbox { name: format!("Пошиљалац {person}"), address: format!("p{person}@example.org") };
    let copied = Mailbox { name: String::new(), address: format!("p{}@example.org", n * 17 % 2_000) };
    let rendition = Rendition {
        decoder: 1,
        message_id: Some(format!("m{n}@example.org")),
        references: names,
        subject,
        from: vec![sender],
        to: vec![Mailbox { name: String::new(), address: "kabinet@example.rs".to_owned() }],
        cc: vec![copied],
        text,
        ..Rendition::default()
    };
    Arrival { raw, rendition, received: Timestamp(1_700_000_000_000 + n as i64 * 900_000) }
}

/// A letter to fifty people of their own.
fn crowd(n: usize) -> Arrival {
    const NAMES: [&str; 5] = ["Петар", "Милица", "Ђорђе", "Љубица", "Petra"];
    const SURNAMES: [&str; 4] = ["Петровић", "Шљивић", "Ђурђевић", "Petrić"];
    let person = |at: usize| {
        let number = n * 50 + at;
        let (name, surname) = (NAMES[number % NAMES.len()], SURNAMES[number % SURNAMES.len()]);
        Mailbox { name: format!("{name} {surname} {number}"), address: format!("b{number}@example.net") }
    };
    letter(&format!("crowd {n}"), person(0), (1..50).map(person).collect())
}

/// A letter from the same person as all others of these.
fn from_one(n: usize) -> Arrival {
    let sender = Mailbox { name: "Зоран Заузети".to_owned(), address: "zauzeti@example.net".to_owned() };
    letter(&format!("busy {n}"), sender, Vec::new())
}

fn letter(subject: &str, from: Mailbox, to: Vec<Mailbox>) -> Arrival {
    let rendition = Rendition { decoder: 1, subject: subject.to_owned(), from: vec![from], to, ..Rendition::default() };
    Arrival { raw: subject.as_bytes().to_vec(), rendition, received: Timestamp(1_790_000_000_000) }
}
