//! A small office in memory that answers as the real one does, for tests of the screens. It keeps letters,
//! decides about them by the domain's own rules, and takes steps back; it is not the service.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};

use kabinet::api::client::{Client, Envelope, Feed};
use kabinet::api::contract::{Answer, Request};
use kabinet::api::diary::Agenda;
use kabinet::api::history::{Done, HistoryLine, Undid, Undoable, Undone};
use kabinet::api::letters::{
    DecideLetters, Decided, EnterLetter, Entered, LetterCount, LetterSheet, LetterView, ListLetters, PickLetters,
    Picked, Which,
};
use kabinet::api::office::OfficeCard;
use kabinet::api::page::{Anchor, FILTER_LIMIT, Page};
use kabinet::api::people::PersonRow;
use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::base::script::fold;
use kabinet::domain::actor::Actor;
use kabinet::domain::ids::{ClassId, LetterId, PersonId, Revision, UserId};
use kabinet::domain::letter::{Letter, Party, Stage};
use kabinet::domain::operation::{GroupId, Sequence};
use kabinet::domain::person::Person;
use kabinet::domain::rendition::Rendition;
use kabinet::domain::verdict::Verdict;

use super::{NOW, cast, rows};

/// What the office knows.
#[derive(Default)]
pub struct Books {
    /// Its letters.
    pub letters: BTreeMap<LetterId, Letter>,
    /// Their texts.
    pub texts: BTreeMap<LetterId, Rendition>,
    /// The people.
    pub people: Vec<Person>,
    /// The letters that the user has opened.
    pub seen: BTreeSet<LetterId>,
    /// What was done.
    pub deeds: Vec<Deed>,
}

/// One step.
pub struct Deed {
    verb: String,
    group: Option<GroupId>,
    before: Vec<(LetterId, Option<Letter>)>,
    undoes: Option<Sequence>,
    undone: bool,
    actor: Actor,
}

/// The office.
pub struct Office {
    /// What it knows.
    pub books: Mutex<Books>,
    /// Its card; `me` is who sits at the seat.
    pub card: OfficeCard,
    /// Every request, in order.
    pub asked: Mutex<Vec<Request>>,
    /// How many rows a filter reads for one answer.
    pub reads: usize,
    feeds: Mutex<Vec<Sender<Feed>>>,
}

impl Client for Office {
    fn ask(&self, envelope: Envelope) -> Result<Answer> {
        self.asked.lock().unwrap().push(envelope.body.clone());
        let me = self.me();
        Ok(match envelope.body {
            Request::OpenOffice(_) => Answer::OpenOffice(self.card.clone()),
            Request::ListLetters(list) => Answer::ListLetters(self.list(&list)),
            Request::CountLetters(count) => Answer::CountLetters(
                count.views.iter().map(|view| LetterCount { view: *view, count: self.count(*view) }).collect(),
            ),
            Request::OpenLetter(open) => Answer::OpenLetter(self.open(open.which)?),
            Request::PickLetters(pick) => Answer::PickLetters(self.pick(&pick)),
            Request::DecideLetters(decide) => {
                Answer::DecideLetters(self.decide(&decide, Actor::User(me), envelope.expected)?)
            }
            Request::EnterLetter(enter) => Answer::EnterLetter(self.enter(&enter)),
            Request::MarkSeen(seen) => {
                self.books.lock().unwrap().seen.extend(seen.letters);
                Answer::MarkSeen(())
            }
            Request::FindPeople(find) => Answer::FindPeople(self.find(&find.text)),
            Request::EntityHistory(history) => Answer::EntityHistory(self.history(LetterId::new(history.entity.id))),
            Request::ListActivities(_) => {
                Answer::ListActivities(Agenda { rows: vec![], more: false, sequence: Sequence(0) })
            }
            Request::Undo(undo) => Answer::Undo(self.undo(undo.what)?),
            _ => return Err(Error::new(ErrorKind::Internal, "internal").with("what", "request")),
        })
    }

    fn feed(&self) -> Receiver<Feed> {
        let (sender, receiver) = channel();
        self.feeds.lock().unwrap().push(sender);
        receiver
    }
}

impl Office {
    /// An office with these letters and texts, the usual people, users and classes.
    pub fn new(letters: Vec<(Letter, Rendition)>) -> Self {
        let mut books = Books { people: cast::people(), ..Books::default() };
        for (letter, text) in letters {
            books.texts.insert(letter.id, text);
            books.letters.insert(letter.id, letter);
        }
        Self {
            books: Mutex::new(books),
            card: cast::office(),
            asked: Mutex::default(),
            reads: FILTER_LIMIT,
            feeds: Mutex::default(),
        }
    }

    /// The same office, whose filters read only so many rows for one answer.
    #[must_use]
    pub fn reading(self, reads: usize) -> Self {
        Self { reads, ..self }
    }

    /// The letter with this number as it is now.
    pub fn letter(&self, number: u32) -> Letter {
        let books = self.books.lock().unwrap();
        books.letters.values().find(|letter| letter.number == number).unwrap().clone()
    }

    /// Somebody else decides.
    pub fn decide(&self, decide: &DecideLetters, actor: Actor, expected: Option<Revision>) -> Result<Decided> {
        let mut books = self.books.lock().unwrap();
        let by = if let Actor::User(user) = actor { Some(user) } else { None };
        let (mut before, mut after, mut refused, mut unchanged) = (vec![], vec![], vec![], 0);
        for id in &decide.letters {
            let letter = books.letters.get(id).ok_or_else(|| Error::not_found(id))?;
            if expected.is_some_and(|revision| revision != letter.revision) {
                return Err(Error::new(ErrorKind::Conflict, "conflict"));
            }
            match letter.decide(&decide.verdict, by, NOW, NOW.to_utc().date_naive()) {
                Ok(Some(next)) => {
                    before.push((*id, Some(letter.clone())));
                    after.push(next);
                }
                Ok(None) => unchanged += 1,
                Err(error) if decide.letters.len() == 1 && decide.group.is_none() => return Err(error),
                Err(error) => refused.push((*id, error)),
            }
        }
        books.letters.extend(after.into_iter().map(|letter| (letter.id, letter)));
        let done = self.did(&mut books, decide.verdict.verb(), decide.group, before, None, actor);
        Ok(Decided { done, unchanged, refused })
    }

    fn me(&self) -> UserId {
        self.card.me.as_ref().map(|user| user.id).unwrap()
    }

    fn list(&self, list: &ListLetters) -> Page<kabinet::api::letters::LetterRow> {
        let books = self.books.lock().unwrap();
        let all = rows::of(&books, list.view, self.me());
        let total = all.len() as u64;
        let (walk, backwards) = rows::from(all, &list.anchor);
        let (mut found, mut paused, mut more) = (vec![], None, false);
        for (read, (place, row)) in walk.into_iter().enumerate() {
            if !list.filter.is_empty() && read == self.reads {
                paused = found.last().map(|(place, _): &(kabinet::api::page::Cursor, _)| place.clone()).or(Some(place));
                more = true;
                break;
            }
            if found.len() == usize::from(list.limit) {
                more = true;
                break;
            }
            if rows::narrowed(&row, &list.filter) {
                found.push((place, row));
            } else if !list.filter.is_empty() && read + 1 == self.reads {
                (paused, more) = (Some(place), true);
                break;
            }
        }
        if backwards {
            found.reverse();
        }
        Page { rows: found, total, more, paused, sequence: Sequence(books.deeds.len() as u64) }
    }

    fn count(&self, view: LetterView) -> u64 {
        rows::of(&self.books.lock().unwrap(), view, self.me()).len() as u64
    }

    fn open(&self, which: Which) -> Result<LetterSheet> {
        let books = self.books.lock().unwrap();
        let letter = match which {
            Which::Id(id) => books.letters.get(&id),
            Which::Number(number) => books.letters.values().find(|letter| letter.number == number),
        };
        let letter = letter.ok_or_else(|| Error::not_found("letter"))?.clone();
        let person = |id: &PersonId| books.people.iter().find(|person| person.id == *id).cloned();
        let with = letter.party.person.map_or(1, |person| {
            books.letters.values().filter(|other| other.party.person == Some(person)).count() as u64
        });
        Ok(LetterSheet {
            rendition: books.texts.get(&letter.id).cloned(),
            party: letter.party.person.as_ref().and_then(person),
            people: letter.correspondents.iter().skip(1).chain(&letter.linked).filter_map(person).collect(),
            in_thread: books.letters.values().filter(|other| other.thread == letter.thread).count() as u64,
            with_party: with,
            usual: letter.party.person.and_then(|person| usual(&books, letter.id, person)),
            answered: books
                .letters
                .values()
                .filter(|other| other.answers == Some(letter.id))
                .map(|other| (other.number, other.received))
                .max(),
            tasks: vec![],
            papers: 0,
            letter,
        })
    }

    fn pick(&self, pick: &PickLetters) -> Picked {
        let books = self.books.lock().unwrap();
        let anchor = pick.after.clone().map_or(Anchor::Start, Anchor::After);
        let (walk, _) = rows::from(rows::of(&books, pick.view, self.me()), &anchor);
        let read: Vec<_> = walk.iter().take(self.reads).collect();
        let more = (walk.len() > read.len()).then(|| read.last().map(|(place, _)| place.clone())).flatten();
        let fitting: Vec<_> = read.iter().filter(|(_, row)| rows::narrowed(row, &pick.filter)).collect();
        let others = fitting.iter().filter(|(_, row)| row.owner.is_some_and(|owner| owner != self.me())).count();
        Picked { letters: fitting.iter().map(|(_, row)| row.id).collect(), of_others: others as u64, more }
    }

    fn enter(&self, enter: &EnterLetter) -> Entered {
        let mut books = self.books.lock().unwrap();
        let number = books.letters.values().map(|letter| letter.number).max().unwrap_or(0) + 1;
        let person = books.people.iter().find(|person| person.name == enter.from).map(|person| person.id);
        let mut letter = cast::letter(number, &enter.from, &enter.subject).0;
        letter.party = Party { person, name: enter.from.clone(), address: String::new() };
        letter.channel = enter.channel;
        letter.remark.clone_from(&enter.remark);
        letter.stage = Stage::New;
        let id = letter.id;
        books.letters.insert(id, letter);
        let done = self.did(&mut books, "letter.enter", None, vec![(id, None)], None, Actor::User(self.me()));
        Entered { done, letter: id, number }
    }

    fn find(&self, text: &str) -> Vec<PersonRow> {
        let books = self.books.lock().unwrap();
        let fits = |person: &Person| fold(&format!("{} {}", person.name, person.organisation)).contains(&fold(text));
        books.people.iter().filter(|person| fits(person)).map(person_row).collect()
    }

    fn history(&self, letter: LetterId) -> Vec<HistoryLine> {
        let books = self.books.lock().unwrap();
        let lines = books.deeds.iter().enumerate().filter(|(_, deed)| deed.before.iter().any(|(id, _)| *id == letter));
        let of = |deed: &Deed| deed.before.iter().find(|(id, _)| *id == letter).and_then(|(_, before)| before.clone());
        let after = |at: usize| {
            let later = books.deeds.iter().skip(at + 1).find_map(of);
            later.or_else(|| books.letters.get(&letter).cloned())
        };
        let verb_of = |undone: Sequence| books.deeds[undone.0 as usize - 1].verb.clone();
        let line = |(at, deed): (usize, &Deed)| HistoryLine {
            sequence: Sequence(at as u64 + 1),
            at: NOW,
            actor: deed.actor,
            verb: deed.verb.clone(),
            verdict: of(deed).zip(after(at)).and_then(|(was, is)| Verdict::between(&deed.verb, &was, &is)),
            fields: vec![],
            undoes: deed.undoes,
            undid: deed.undoes.map(|undone| Undid::Back(verb_of(undone))),
        };
        lines.map(line).rev().collect()
    }

    fn undo(&self, what: Undoable) -> Result<Undone> {
        let mut books = self.books.lock().unwrap();
        let fits = |at: usize, deed: &Deed| match what {
            Undoable::Operation(sequence) => sequence.0 == at as u64 + 1,
            Undoable::Group(group) => deed.group == Some(group) && !deed.undone,
        };
        let found: Vec<usize> =
            books.deeds.iter().enumerate().filter(|(at, deed)| fits(*at, deed)).map(|(at, _)| at).collect();
        let at = *found.last().ok_or_else(|| Error::not_found("operation"))?;
        let (verb, before) = (books.deeds[at].verb.clone(), books.deeds[at].before.clone());
        books.deeds[at].undone = true;
        let mut now = vec![];
        for (id, letter) in before {
            let revision = books.letters.get(&id).map_or(Revision::FIRST, |letter| letter.revision.next());
            let was = match letter {
                Some(letter) => books.letters.insert(id, Letter { revision, ..letter }),
                None => books.letters.remove(&id),
            };
            now.push((id, was));
        }
        let group = matches!(what, Undoable::Group(_)).then(|| GroupId(uuid::Uuid::from_u128(7_000 + at as u128)));
        let me = Actor::User(self.me());
        let done = self.did(&mut books, "undo", group, now, Some(Sequence(at as u64 + 1)), me);
        Ok(Undone { done, verb, more: found.len() > 1 })
    }

    fn did(
        &self,
        books: &mut Books,
        verb: &str,
        group: Option<GroupId>,
        before: Vec<(LetterId, Option<Letter>)>,
        undoes: Option<Sequence>,
        actor: Actor,
    ) -> Done {
        let changed = before.len() as u32;
        if changed == 0 {
            return Done { verb: verb.to_owned(), sequence: None, group, changed };
        }
        let entities = before.iter().map(|(id, _)| (*id).into()).take(100).collect();
        books.deeds.push(Deed { verb: verb.to_owned(), group, before, undoes, undone: false, actor });
        let sequence = Sequence(books.deeds.len() as u64);
        let feed = Feed { sequence, actor, verb: verb.to_owned(), group, entities };
        self.feeds.lock().unwrap().retain(|seat| seat.send(feed.clone()).is_ok());
        Done { verb: verb.to_owned(), sequence: Some(sequence), group, changed }
    }
}

fn person_row(person: &Person) -> PersonRow {
    PersonRow {
        id: person.id,
        name: person.display().to_owned(),
        address: person.addresses.first().cloned().unwrap_or_default(),
        organisation: person.organisation.clone(),
        position: person.position.clone(),
        contact: person.contact,
        letters: 1,
    }
}

/// The class of the newest other letter with this person that has one.
fn usual(books: &Books, letter: LetterId, person: PersonId) -> Option<ClassId> {
    let others = books.letters.values().filter(|other| other.id != letter && other.party.person == Some(person));
    others.max_by_key(|other| (other.class.is_some(), other.received)).and_then(|other| other.class)
}
