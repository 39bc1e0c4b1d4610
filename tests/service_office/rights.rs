//! What may not be seen is not there: hidden and absent things answer alike.

use kabinet::api::arrivals::{AdoptRecords, LetterBytes};
use kabinet::api::history::EntityHistory;
use kabinet::api::letters::{CountLetters, DecideLetters, LetterView, ListLetters, MarkSeen, OpenLetter, Which};
use kabinet::api::page::Anchor;
use kabinet::api::papers::{KeepPaper, ListPapers, OpenPaper, PaperView};
use kabinet::api::people::OpenPerson;
use kabinet::api::{Client, Envelope, Request, send};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::ids::{EntityKind, LetterId, PaperId, PersonId};
use kabinet::domain::label::{Confidentiality, Label};
use kabinet::domain::record::Record;
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;

use crate::exchange::{adopted, exported};
use crate::papers::paper;
use crate::support::{House, Mail};

/// An office with one open letter and one that is confidential, with its person, thread and paper.
struct Secret {
    house: House,
    open: LetterId,
    hidden: LetterId,
    person: PersonId,
    paper: PaperId,
}

fn secret() -> Secret {
    let before = House::new();
    let open = before.inbox(vec![Mail { from: "open@example.org", ..Mail::default() }.arrival()])[0];
    let hidden = before.inbox(vec![Mail { from: "hidden@example.org", ..Mail::default() }.arrival()])[0];
    let note = KeepPaper { about: vec![hidden.into()], ..paper(&before, "Тајна") };
    before.ask(note.clone()).unwrap();
    let letter = before.open(hidden).letter;
    let (person, thread) = (letter.party.person.unwrap(), letter.thread);
    let (mut records, contents) = exported(&before);
    let label = Label { level: Confidentiality::Confidential, ..Label::default() };
    for record in &mut records {
        match record {
            Record::Letter(it) if it.id == hidden => it.label = label,
            Record::Person(it) if it.id == person => it.label = label,
            Record::Thread(it) if it.id == thread => it.label = label,
            Record::Paper(it) if it.id == note.id => it.label = label,
            _ => {}
        }
    }
    Secret { house: adopted(&AdoptRecords { records, contents }), open, hidden, person, paper: note.id }
}

fn told(house: &House, role: Role, body: Request) -> Error {
    house.session(role).ask(Envelope { request: house.request(), expected: None, body }).unwrap_err()
}

/// The same answer but for the id that was asked for.
fn alike(hidden: &Error, absent: &Error, ids: (uuid::Uuid, uuid::Uuid)) {
    let words = format!("{hidden:?}").replace(&ids.0.to_string(), &ids.1.to_string());
    assert_eq!(words, format!("{absent:?}"));
    assert_eq!(hidden.kind, ErrorKind::NotFound);
}

#[test]
fn hidden_and_absent_answer_alike() {
    let Secret { house, hidden, person, paper: note, .. } = secret();
    let nobody = house.fresh();
    for role in [Role::Associate, Role::Administrator, Role::Department, Role::RegistryClerk] {
        let letter = |id: LetterId| -> Vec<Request> {
            let verdict = Verdict::Deadline(None);
            vec![
                OpenLetter { which: Which::Id(id) }.into(),
                LetterBytes { id }.into(),
                DecideLetters { letters: vec![id], verdict, group: None }.into(),
                MarkSeen { letters: vec![id] }.into(),
                EntityHistory { entity: id.into(), before: None, limit: 5 }.into(),
            ]
        };
        for (seen, absent) in letter(hidden).into_iter().zip(letter(LetterId::new(nobody))) {
            alike(&told(&house, role, seen), &told(&house, role, absent), (hidden.uuid(), nobody));
        }
        let (seen, absent) =
            (OpenPerson { id: person, newest: 0 }, OpenPerson { id: PersonId::new(nobody), newest: 0 });
        alike(&told(&house, role, seen.into()), &told(&house, role, absent.into()), (person.uuid(), nobody));
        let (seen, absent) = (OpenPaper { id: note }, OpenPaper { id: PaperId::new(nobody) });
        alike(&told(&house, role, seen.into()), &told(&house, role, absent.into()), (note.uuid(), nobody));
        let by_number = OpenLetter { which: Which::Number(2) };
        assert_eq!(told(&house, role, by_number.into()).kind, ErrorKind::NotFound);
    }
    let about = |id: LetterId| KeepPaper { about: vec![id.into()], ..paper(&house, "Б") };
    let (seen, absent) = (about(hidden), about(LetterId::new(nobody)));
    let (seen, absent) = (told(&house, Role::Associate, seen.into()), told(&house, Role::Associate, absent.into()));
    alike(&seen, &absent, (hidden.uuid(), nobody));
}

#[test]
fn lists_and_counts_hold_only_what_is_readable() {
    let Secret { house, open, hidden, paper, .. } = secret();
    let seen = |role: Role| {
        let list = ListLetters { view: LetterView::All, filter: String::new(), anchor: Anchor::Start, limit: 9 };
        let page = house.ask_as(role, list).unwrap();
        let views = vec![LetterView::All, LetterView::New, LetterView::Open, LetterView::Conversations];
        let counts = house.ask_as(role, CountLetters { views }).unwrap();
        let ids: Vec<LetterId> = page.rows.iter().map(|(_, row)| row.id).collect();
        (ids, page.total, counts.iter().map(|count| count.count).collect::<Vec<_>>())
    };
    assert_eq!(seen(Role::Associate), (vec![open], 1, vec![1; 4]));
    let (ids, total, counts) = seen(Role::Chief);
    assert!(ids.contains(&hidden) && ids.len() == 2);
    assert_eq!((total, counts), (2, vec![2; 4]));
    let about = PaperView::About(hidden.into());
    let list = ListPapers { view: about, filter: String::new(), anchor: Anchor::Start, limit: 9 };
    assert_eq!(house.ask_as(Role::Associate, list.clone()).unwrap().total, 0);
    assert_eq!(house.ask_as(Role::Chief, list).unwrap().rows[0].1.id, paper);
}

#[test]
fn denied_is_said_of_visible_things_only() {
    let Secret { house, open, hidden, .. } = secret();
    let decide = |id| DecideLetters { letters: vec![id], verdict: Verdict::Deadline(None), group: None };
    assert_eq!(told(&house, Role::DiarySecretary, decide(open).into()).kind, ErrorKind::Denied);
    assert_eq!(told(&house, Role::DiarySecretary, decide(hidden).into()).kind, ErrorKind::NotFound);
    assert_eq!(told(&house, Role::Administrator, decide(open).into()).kind, ErrorKind::NotFound);
    let stranger =
        house.service.session(kabinet::domain::actor::Actor::User(kabinet::domain::ids::UserId::new(house.fresh())));
    let asked = send(&stranger, house.request(), kabinet::api::office::OpenOffice {});
    assert_eq!(asked.unwrap_err().id, "unknown-user");
}

#[test]
fn history_names_the_fields_that_changed() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    house.decide(letter, Verdict::Deadline(None)).unwrap();
    let entity = kabinet::domain::ids::EntityRef { kind: EntityKind::Letter, id: letter.uuid() };
    let lines = house.ask(EntityHistory { entity, before: None, limit: 9 }).unwrap();
    let verbs: Vec<&str> = lines.iter().map(|line| line.verb.as_str()).collect();
    assert_eq!(verbs, ["letter.deadline", "import.receive"]);
    assert_eq!(lines[0].fields, ["deadline", "stage"]);
}
