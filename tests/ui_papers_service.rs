//! Papers and drafts by keystroke over the real service: what the screens believe of the office holds.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod kit;

use std::sync::Arc;
use std::sync::mpsc::Receiver;

use kabinet::api::client::{Client, Envelope, Feed, send};
use kabinet::api::contract::Answer;
use kabinet::api::drafts::ListDrafts;
use kabinet::api::office::FoundOffice;
use kabinet::base::clock::{FixedClock, IdSource, RandomIds, Timestamp};
use kabinet::base::error::Result;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::operation::RequestId;
use kabinet::service::{Service, Session};
use kabinet::ui::event::Event;
use kabinet::words::Language;
use kit::{NOW, Seat};

/// A session whose requests have ids of their own, however many seats use it.
struct Line(Session, Arc<RandomIds>);

impl Client for Line {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        self.0.ask(Envelope { request: RequestId(self.1.next(NOW)), ..envelope })
    }

    fn feed(&self) -> Receiver<Feed> {
        self.0.feed()
    }
}

fn office() -> (Service, Arc<Line>) {
    let ids = Arc::new(RandomIds::default());
    let service = Service::memory(Arc::new(FixedClock::new(NOW)), ids.clone()).unwrap();
    let founder = service.session(Actor::Internal(InternalActor::Founder));
    let request = FoundOffice {
        name: "Кабинет министра".to_owned(),
        zone: "Europe/Belgrade".to_owned(),
        language: "sr".to_owned(),
        address: "kabinet@example.rs".to_owned(),
        principals: vec![("Ана Градац".to_owned(), "министар".to_owned())],
        user: "Весна Липовац".to_owned(),
        login: "vesna".to_owned(),
        colleagues: vec![],
        classes: vec![("06-1".to_owned(), "Посете".to_owned(), Some(5)), ("02".to_owned(), "Закони".to_owned(), None)],
    };
    let card = send(&founder, RequestId(ids.next(NOW)), request).unwrap();
    let session = service.session(card.users[0].actor());
    (service, Arc::new(Line(session, ids)))
}

/// Somebody sits down, with ids that no seat before had.
fn sit(line: &Arc<Line>, language: Language, size: (u16, u16)) -> Seat {
    let mut seat = Seat::new(line.clone(), language, size);
    seat.model.fresh = (0..8).map(|_| line.1.next(NOW)).collect();
    seat
}

fn tick(seat: &mut Seat, seconds: i64) {
    seat.event(Event::Tick(Timestamp(NOW.0 + seconds * 1_000)));
}

fn drafts(line: &Line) -> usize {
    send(line, RequestId(line.1.next(NOW)), ListDrafts {}).unwrap().len()
}

#[test]
fn a_paper_lives_from_its_first_key_to_its_correction() {
    let (_service, line) = office();
    let mut seat = sit(&line, Language::SerbianCyrillic, (120, 36));
    seat.press("5").expect("Списа још нема");
    seat.press("o enter").type_text("Састанак је одржан");
    tick(&mut seat, 1);
    let (text, cursor) = (seat.model.editor.area.text(), seat.model.editor.area.cursor());
    assert_eq!(drafts(&line), 1);
    drop(seat);

    let mut seat = sit(&line, Language::SerbianCyrillic, (120, 36));
    seat.press("5 g w enter");
    assert_eq!((seat.model.editor.area.text(), seat.model.editor.area.cursor()), (text, cursor));
    seat.type_text(" данас.").press("ctrl-t").type_text("Састанак о посети").press("ctrl-s esc");
    seat.expect("незаведен").expect("Састанак о посети").expect("спис сачуван");
    assert_eq!(drafts(&line), 0);

    seat.press("u").expect("поништено").press("ctrl-r").expect("Састанак о посети");
    seat.press("f down enter").expect("1/2026").type_text("д").expect("заведено под 1/2026");
    seat.press("e").expect("само чита");
    seat.press("c ctrl-end").type_text(" Исправка.").press("ctrl-x f down enter").expect("2/2026").type_text("д");
    seat.expect("Исправља: ").expect("Исправка.");
    seat.press("q G").expect("Исправљено у: ");
    assert_eq!(drafts(&line), 0);

    seat.press("/").type_text("sastanak").expect("2").press("enter v down down enter").expect("2/2026");
}

#[test]
fn a_paper_thrown_away_comes_back() {
    let (_service, line) = office();
    let mut seat = sit(&line, Language::English, (80, 24));
    seat.press("5 o enter").type_text("Gone").press("ctrl-t").type_text("Gone soon").press("ctrl-s esc");
    seat.press("D").type_text("y").expect_not("Gone soon");
    seat.press("u").expect("Gone soon");
}
