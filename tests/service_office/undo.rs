//! Undo: generated verbs, then all taken back, equal the state before; a new store derived from the records lists
//! the same.

use chrono::NaiveDate;
use kabinet::api::arrivals::AdoptRecords;
use kabinet::api::history::{Undo, Undoable};
use kabinet::api::letters::{DecideLetters, LetterView};
use kabinet::api::office::{OpenOffice, SaveClass, SetOffice};
use kabinet::api::page::Anchor;
use kabinet::api::papers::{DropPaper, FilePaper, KeepPaper};
use kabinet::api::people::{EditPerson, ListPeople};
use kabinet::base::error::ErrorKind;
use kabinet::domain::arrival::Intake;
use kabinet::domain::ids::{LetterId, PersonId, Revision};
use kabinet::domain::letter::{Endorsement, Hold};
use kabinet::domain::operation::{GroupId, Sequence};
use kabinet::domain::person::Person;
use kabinet::domain::record::Record;
use kabinet::domain::role::Role;
use kabinet::domain::verdict::Verdict;
use proptest::prelude::*;

use crate::exchange::{adopted, exported};
use crate::papers::paper;
use crate::repeats::enter;
use crate::support::{House, Mail};

/// A generated step: what, on which, and a number to vary it.
#[derive(Debug, Clone, Copy)]
struct Step(usize, usize, usize);

struct Run {
    house: House,
    letters: Vec<LetterId>,
    people: Vec<PersonId>,
    papers: Vec<KeepPaper>,
    done: Vec<Undoable>,
}

impl Run {
    fn new() -> Self {
        let house = House::new();
        let mut letters = Vec::new();
        for n in 0..4 {
            let (id, from) = (format!("{n}@x"), format!("p{n}@x.rs"));
            letters.extend(house.inbox(vec![Mail { id: &id, from: &from, ago: n, ..Mail::default() }.arrival()]));
        }
        let people = letters.iter().map(|letter| house.open(*letter).letter.party.person.unwrap()).collect();
        Self { house, letters, people, papers: Vec::new(), done: Vec::new() }
    }

    fn note(&mut self, sequence: Option<Sequence>) {
        self.done.extend(sequence.map(Undoable::Operation));
    }

    fn step(&mut self, step: Step) {
        let Step(what, which, vary) = step;
        let letter = self.letters[which % self.letters.len()];
        match what {
            0..=8 => self.decide(what, letter, which, vary),
            9 => self.receive(which, vary),
            10 => {
                if let Ok(entered) = self.house.ask(enter(&format!("Пошиљалац {}", vary % 3))) {
                    self.letters.push(entered.letter);
                    self.note(entered.done.sequence);
                }
            }
            11 => {
                let about = vec![letter.into(), self.people[vary % self.people.len()].into()];
                let kept = KeepPaper { about, ..paper(&self.house, &format!("Папир {vary}")) };
                let done = self.house.ask(kept.clone()).unwrap();
                self.papers.push(kept);
                self.note(done.sequence);
            }
            12 => {
                if let Some(kept) = self.papers.get(which % self.papers.len().max(1)).cloned() {
                    let changed = KeepPaper { text: format!("Текст {vary}"), ..kept };
                    let done = self.house.ask(changed).unwrap();
                    self.note(done.sequence);
                }
            }
            13 => {
                if !self.papers.is_empty() {
                    let kept = self.papers.remove(which % self.papers.len());
                    let done = self.house.ask(DropPaper { id: kept.id }).unwrap();
                    self.note(done.sequence);
                }
            }
            14 => self.edit(which, vary),
            _ => self.office(vary),
        }
    }

    fn decide(&mut self, what: usize, letter: LetterId, which: usize, vary: usize) {
        let users = &self.house.card.users;
        let classes = &self.house.card.classes;
        let person = self.people[vary % self.people.len()];
        let day = NaiveDate::from_ymd_opt(2026, 12, 1 + (vary % 28) as u32).unwrap();
        let class = classes[vary % classes.len()].id;
        let verdict = match what {
            0 => Verdict::Assign(Some(users[vary % users.len()].id)),
            1 => Verdict::Deadline((!vary.is_multiple_of(3)).then_some(day)),
            2 => Verdict::Hold(Hold { until: day, reason: "чека".to_owned() }),
            3 => Verdict::Resume,
            4 => Verdict::File((!vary.is_multiple_of(3)).then_some(class)),
            5 => Verdict::Link(person),
            6 => Verdict::Unlink(person),
            7 => Verdict::Close { class, endorsement: Endorsement::AdActa },
            _ => {
                if which.is_multiple_of(2) {
                    Verdict::Reopen
                } else {
                    Verdict::Remark(format!("напомена {vary}"))
                }
            }
        };
        let letters = if vary.is_multiple_of(4) { self.letters.clone() } else { vec![letter] };
        if let Ok(decided) = self.house.ask(DecideLetters { letters, verdict, group: None }) {
            self.note(decided.done.sequence);
        }
    }

    fn receive(&mut self, which: usize, vary: usize) {
        let (id, from) = (format!("r{which}-{vary}@x"), format!("p{}@x.rs", vary % 7));
        let names = [format!("{}@x", which % 4), format!("r{}-{}@x", which % 3, vary % 3)];
        let names: Vec<&str> = names.iter().map(String::as_str).take(vary % 3).collect();
        let subject = if vary.is_multiple_of(2) { "Re: Molba" } else { "Ново" };
        let mail = Mail { id: &id, from: &from, names: &names, subject, ago: -((vary % 5) as i64), ..Mail::default() };
        let (group, came) = self.house.receive(Intake::Inbox, vec![mail.arrival()]);
        if let kabinet::api::arrivals::Came::New(letter) = came[0] {
            self.letters.push(letter);
        }
        self.done.push(Undoable::Group(group));
    }

    fn edit(&mut self, which: usize, vary: usize) {
        let id = self.people[which % self.people.len()];
        let person = self.house.ask(kabinet::api::people::OpenPerson { id, newest: 0 }).unwrap().person;
        let mut person =
            Person {
                organisation: format!("Установа {}", vary % 3), contact: vary.is_multiple_of(2), ..person
            };
        if vary.is_multiple_of(5) {
            person = Person { id: PersonId::new(self.house.fresh()), revision: Revision(0), ..person };
            person.addresses = vec![format!("novi{vary}@x.rs")];
        }
        let done = self.house.ask(EditPerson { person, organisations: false }).unwrap().done;
        self.note(done.sequence);
    }

    fn office(&mut self, vary: usize) {
        let done = if vary.is_multiple_of(2) {
            self.house.ask(SetOffice { reply_days: Some(1 + (vary % 20) as u16), ..SetOffice::default() })
        } else {
            let code = format!("{}-{}", 10 + vary % 5, vary % 3);
            self.house.ask(SaveClass { id: None, code, title: "Нова".to_owned(), years: None, closed: false })
        };
        if let Ok(done) = done {
            self.note(done.sequence);
        }
    }

    /// Takes one thing back, with all its pieces; what redoes it.
    fn undo(&self, what: Undoable) -> Undoable {
        let mut redo = what;
        loop {
            let undone = self.house.ask(Undo { what }).unwrap_or_else(|error| panic!("{what:?}: {error}"));
            redo = match (undone.done.group, undone.done.sequence) {
                (Some(group), _) => Undoable::Group(group),
                (None, Some(sequence)) => Undoable::Operation(sequence),
                (None, None) => redo,
            };
            if !undone.more {
                return redo;
            }
        }
    }
}

/// Every record but books, without revisions.
fn state(house: &House) -> Vec<Record> {
    let (records, _) = exported(house);
    let kept = records.into_iter().filter(|record| !matches!(record, Record::Book(_)));
    kept.map(|record| record.at_revision(Revision::FIRST)).collect()
}

/// What the lists say.
fn lists(house: &House) -> Vec<Vec<LetterId>> {
    let mut views = vec![
        LetterView::All,
        LetterView::New,
        LetterView::Open,
        LetterView::Overdue,
        LetterView::Held,
        LetterView::Done,
        LetterView::Conversations,
        LetterView::Number,
        LetterView::Mine,
    ];
    let classes = house.ask(OpenOffice {}).unwrap().classes;
    views.extend(classes.iter().map(|class| LetterView::Class(class.id)));
    let people =
        ListPeople { cyrillic: true, contacts: false, filter: String::new(), anchor: Anchor::default(), limit: 500 };
    let people = house.ask(people).unwrap().rows;
    views.extend(people.iter().map(|(_, row)| LetterView::Person(row.id)));
    let counts = house.ask(kabinet::api::letters::CountLetters { views: views.clone() }).unwrap();
    let listed: Vec<_> = views.into_iter().map(|view| house.listed(view)).collect();
    for (count, list) in counts.iter().zip(&listed) {
        assert_eq!(count.count, list.len() as u64, "{:?}", count.view);
    }
    listed
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn all_taken_back_is_the_state_before(
        steps in prop::collection::vec((0_usize..16, 0_usize..12, 0_usize..40).prop_map(|(a, b, c)| Step(a, b, c)), 1..25),
    ) {
        let mut run = Run::new();
        let before = state(&run.house);
        for step in steps {
            run.step(step);
        }
        let after = state(&run.house);
        let (records, contents) = exported(&run.house);
        let derived = adopted(&AdoptRecords { records, contents });
        prop_assert_eq!(lists(&run.house), lists(&derived));
        let redo: Vec<Undoable> = run.done.iter().rev().map(|what| run.undo(*what)).collect();
        prop_assert_eq!(state(&run.house), before);
        let (records, contents) = exported(&run.house);
        let derived = adopted(&AdoptRecords { records, contents });
        prop_assert_eq!(lists(&run.house), lists(&derived));
        for what in redo.iter().rev() {
            run.undo(*what);
        }
        prop_assert_eq!(state(&run.house), after);
    }
}

#[test]
fn what_went_on_since_stays_and_what_clashes_is_named() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let first = house.decide(letter, Verdict::Remark("моје".to_owned())).unwrap().done.sequence.unwrap();
    house.decide(letter, Verdict::Deadline(None)).unwrap();
    house.ask(Undo { what: Undoable::Operation(first) }).unwrap();
    let now = house.open(letter).letter;
    assert_eq!((now.remark.as_str(), now.deadline), ("", None));
    let mine = house.decide(letter, Verdict::Remark("моје".to_owned())).unwrap().done.sequence.unwrap();
    let remark = Verdict::Remark("туђе".to_owned());
    house.ask_as(Role::Chief, DecideLetters { letters: vec![letter], verdict: remark, group: None }).unwrap();
    let error = house.ask(Undo { what: Undoable::Operation(mine) }).unwrap_err();
    assert_eq!((error.kind, &*error.id), (ErrorKind::Conflict, "undo-conflict"));
    assert_eq!((error.arg("who"), error.arg("fields")), (Some("Chief"), Some("remark")));
    assert_eq!(error.arg("when"), Some("2026-11-22 12:00"));
}

#[test]
fn what_is_for_good_or_anothers_is_not_taken_back() {
    let house = House::new();
    let class = house.card.classes[0].id;
    let filed = house.ask(FilePaper { paper: paper(&house, "П"), class }).unwrap().done.sequence.unwrap();
    assert_eq!(house.ask(Undo { what: Undoable::Operation(filed) }).unwrap_err().id, "cannot-undo");
    assert_eq!(house.ask(Undo { what: Undoable::Operation(Sequence(1)) }).unwrap_err().id, "cannot-undo");
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let mine = house.decide(letter, Verdict::Deadline(None)).unwrap().done.sequence.unwrap();
    let by = |role| house.ask_as(role, Undo { what: Undoable::Operation(mine) });
    assert_eq!(by(Role::Adviser).unwrap_err().kind, ErrorKind::Denied);
    assert_eq!(by(Role::Administrator).unwrap_err().kind, ErrorKind::NotFound);
    by(Role::Chief).unwrap();
    assert_eq!(house.ask(Undo { what: Undoable::Operation(Sequence(9_999)) }).unwrap_err().kind, ErrorKind::NotFound);
    let nothing = Undo { what: Undoable::Group(GroupId(house.fresh())) };
    assert_eq!(house.ask(nothing).unwrap_err().kind, ErrorKind::NotFound);
}

#[test]
fn an_import_goes_away_as_a_group_but_not_what_it_is_used_for() {
    let house = House::new();
    let (group, came) = house.receive(Intake::Archive, vec![Mail { id: "a@x", ..Mail::default() }.arrival()]);
    let letter = crate::support::id(came[0]);
    let note = KeepPaper { about: vec![letter.into()], ..paper(&house, "Белешка") };
    house.ask(note.clone()).unwrap();
    let stays = house.ask(Undo { what: Undoable::Group(group) }).unwrap_err();
    assert_eq!((stays.id.as_ref(), stays.arg("title")), ("still-needed", Some("Белешка")));
    house.ask(DropPaper { id: note.id }).unwrap();
    assert!(house.ask(Undo { what: Undoable::Group(group) }).unwrap().more);
    let last = house.ask(Undo { what: Undoable::Group(group) }).unwrap();
    assert_eq!((last.verb.as_str(), last.more), ("import.begin", false));
    assert!(house.listed(LetterView::All).is_empty());
    let next = house.inbox(vec![Mail { id: "b@x", ..Mail::default() }.arrival()])[0];
    assert_eq!(house.open(next).letter.number, 2, "a number is never given again");
}

#[test]
fn somebody_added_by_hand_goes_only_while_nobody_needs_them() {
    let house = House::new();
    let letter = house.inbox(vec![Mail::default().arrival()])[0];
    let known = house.open(letter).party.unwrap();
    let id = PersonId::new(house.fresh());
    let person = Person { id, revision: Revision(0), addresses: Vec::new(), name: "Нова".to_owned(), ..known };
    let added = house.ask(EditPerson { person, organisations: false }).unwrap().done.sequence.unwrap();
    house.decide(letter, Verdict::Link(id)).unwrap();
    let what = Undoable::Operation(added);
    assert_eq!(house.ask(Undo { what }).unwrap_err().id, "still-needed");
    house.decide(letter, Verdict::Unlink(id)).unwrap();
    assert_eq!(house.ask(Undo { what }).unwrap().verb, "person.add");
    assert_eq!(house.ask(Undo { what }).unwrap().done.sequence, None, "twice is once");
}

#[test]
fn bytes_that_came_again_are_not_brought_back_twice() {
    let house = House::new();
    let mail = Mail { id: "a@x", ..Mail::default() };
    let (group, _) = house.receive(Intake::Archive, vec![mail.arrival()]);
    let first = house.ask(Undo { what: Undoable::Group(group) }).unwrap().done.sequence.unwrap();
    house.inbox(vec![mail.arrival()]);
    assert_eq!(house.ask(Undo { what: Undoable::Operation(first) }).unwrap_err().id, "undo-conflict");
}
