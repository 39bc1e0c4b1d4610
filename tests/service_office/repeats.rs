//! A request that comes again is answered from the journal.

use chrono::NaiveDate;
use kabinet::api::Client;
use kabinet::api::arrivals::{BeginImport, EndImport, ListImports, ReceiveLetters};
use kabinet::api::history::{Undo, Undoable};
use kabinet::api::letters::{DecideLetters, EnterLetter, LetterView};
use kabinet::api::office::{SaveClass, SetOffice};
use kabinet::api::people::EditPerson;
use kabinet::api::{Envelope, Request};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::arrival::{Intake, Tally};
use kabinet::domain::ids::{ImportId, LetterId, Revision};
use kabinet::domain::letter::Channel;
use kabinet::domain::operation::{GroupId, Sequence};
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use kabinet::service::Session;

use crate::papers::paper;
use crate::support::{House, Mail};

fn twice(house: &House, session: &Session, body: Request) {
    let envelope = Envelope { request: house.request(), expected: None, body };
    let first = session.ask(envelope.clone()).unwrap();
    let sequence = sequence(house);
    assert_eq!(session.ask(envelope.clone()).unwrap(), first, "{:?}", envelope.body.name());
    assert_eq!(self::sequence(house), sequence, "done twice: {:?}", envelope.body.name());
    let other = house.session(Role::Chief).ask(envelope);
    assert!(other.is_err(), "another one's request was answered");
}

fn sequence(house: &House) -> Sequence {
    let list = kabinet::api::letters::ListLetters {
        view: LetterView::All,
        filter: String::new(),
        anchor: kabinet::api::Anchor::Start,
        limit: 1,
    };
    house.ask(list).unwrap().sequence
}

pub fn enter(from: &str) -> EnterLetter {
    EnterLetter {
        from: from.to_owned(),
        person: None,
        subject: "Молба за пријем".to_owned(),
        received: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
        channel: Channel::Post,
        remark: String::new(),
        lane: 1,
    }
}

#[test]
fn every_kind_of_change_is_done_once() {
    let house = House::new();
    let mut letters: Vec<LetterId> = Vec::new();
    for n in 0..3 {
        let from = format!("p{n}@example.org");
        letters.extend(house.inbox(vec![Mail { from: &from, ..Mail::default() }.arrival()]));
    }
    let owner = &house.owner;
    let verdict = Verdict::Deadline(None);
    twice(&house, owner, DecideLetters { letters: letters.clone(), verdict, group: None }.into());
    twice(&house, owner, enter("Ана Анић").into());
    twice(&house, owner, paper(&house, "Белешка").into());
    twice(&house, owner, SetOffice { reply_days: Some(8), ..SetOffice::default() }.into());
    let class = SaveClass { id: None, code: "07".to_owned(), title: "Ново".to_owned(), years: None, closed: false };
    twice(&house, owner, class.into());
    let person = house.open(letters[0]).party.unwrap();
    let person = kabinet::domain::person::Person { name: "Пера".to_owned(), contact: true, ..person };
    twice(&house, owner, EditPerson { person, organisations: false }.into());
    let what = Undoable::Operation(sequence(&house));
    twice(&house, owner, Undo { what }.into());
    let (id, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    let intake = Intake::Archive;
    twice(&house, &house.importer, BeginImport { id, group, intake, sources: Vec::new() }.into());
    let mail = Mail { id: "n@x", ..Mail::default() }.arrival();
    let arrivals = vec![mail.clone(), Mail::default().arrival(), mail];
    twice(&house, &house.importer, ReceiveLetters { import: id, group, intake, lane: 0, arrivals }.into());
    twice(
        &house,
        &house.importer,
        EndImport { id, tally: Tally { new: 1, ..Tally::default() }, remarks: Vec::new() }.into(),
    );
}

#[test]
fn one_id_is_not_two_requests() {
    let house = House::new();
    let request = house.request();
    let first = Envelope { request, expected: None, body: enter("Ана").into() };
    house.owner.ask(first).unwrap();
    let second = Envelope { request, expected: None, body: paper(&house, "Б").into() };
    assert_eq!(house.owner.ask(second).unwrap_err().id, "request-taken");
}

#[test]
fn what_somebody_else_changed_is_not_overwritten() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    house.decide(letter, Verdict::Deadline(None)).unwrap();
    let body = DecideLetters { letters: vec![letter], verdict: Verdict::Assign(None), group: None }.into();
    let stale = Envelope { request: house.request(), expected: Some(Revision(1)), body };
    let error = house.owner.ask(stale).unwrap_err();
    assert_eq!((&*error.id, error.arg("who")), ("changed-since", Some("Власник")));
}

#[test]
fn an_import_ends_however_long_the_names_are_of_what_it_left_out() {
    let house = House::new();
    let (id, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    house.bring(BeginImport { id, group, intake: Intake::Archive, sources: Vec::new() }).unwrap();
    let long = "\u{1d11e}".repeat(500);
    let why = Error::new(ErrorKind::Invalid, "import-no-letter").with("path", &long);
    let short = ("/mail/a.txt".to_owned(), Error::new(ErrorKind::Invalid, "import-empty").with("path", "/mail/a.txt"));
    let mut remarks = vec![(long, why); 99];
    remarks.push(short.clone());
    house.bring(EndImport { id, tally: Tally { skipped: 100, ..Tally::default() }, remarks }).unwrap();
    let runs = house.ask(ListImports { limit: 1 }).unwrap();
    assert!(runs[0].ended.is_some() && runs[0].remarks.len() > 10 && runs[0].remarks.contains(&short));
}
