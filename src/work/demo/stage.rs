//! Lets the demo's story happen: asks an office for one thing after the other, each by whoever would do it, at the time
//! it would be done.

use std::collections::BTreeMap;
use std::sync::Arc;

use uuid::Uuid;

use crate::api::arrivals::{Arrival, BeginImport, Came, EndImport, ReceiveLetters};
use crate::api::letters::{DecideLetters, EnterLetter, MarkSeen, OpenLetter, SendLetter, Which};
use crate::api::office::{FoundOffice, OfficeCard};
use crate::api::papers::{FilePaper, KeepPaper};
use crate::api::people::EditPerson;
use crate::api::{Ask, Client, send};
use crate::base::clock::{IdSource, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::arrival::{Intake, Tally};
use crate::domain::ids::{ClassId, EntityRef, ImportId, LetterId, PersonId, UserId};
use crate::domain::letter::{Channel, Endorsement, Hold};
use crate::domain::operation::{GroupId, RequestId};
use crate::domain::role::Role;
use crate::domain::verdict::Verdict;
use crate::format::mime;
use crate::work::course::Course;
use crate::work::demo::cast::{self, Correspondent};
use crate::work::demo::compose::{self, Subject};
use crate::work::demo::papers;
use crate::work::demo::story::{Fate, Piece, Plan, Story, day_of, tell};
use crate::work::demo::words::WORDS;

/// The most letters of one request.
const PIECE: usize = 500;
/// More people than this are not looked up one by one.
const MOST_KNOWN: usize = 500;

/// Where the demo is played: an empty office and a clock that obeys.
pub struct Stage<'a> {
    /// A seat for whoever acts.
    pub seat: &'a dyn Fn(Actor) -> Result<Arc<dyn Client>>,
    /// Sets the office's clock; the times only grow.
    pub set: &'a dyn Fn(Timestamp),
    /// New ids.
    pub ids: &'a dyn IdSource,
    /// The account of the operating system that belongs to the office's first user.
    pub login: &'a str,
}

/// What was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Built {
    /// Letters.
    pub letters: u64,
    /// Of these, sent by the office.
    pub sent: u64,
    /// Correspondents whose organisation and position the office knows.
    pub people: u64,
    /// Papers.
    pub papers: u64,
    /// The office's first user.
    pub user: Option<UserId>,
}

/// Builds the office of `plan` on an empty `stage`.
///
/// # Errors
/// `Cancelled`; what the service answers.
pub fn build(plan: &Plan, stage: &Stage<'_>, course: &Course) -> Result<Built> {
    let people = cast::people(plan.people);
    let hands = 1 + WORDS.office("colleague").len();
    let story = tell(plan, &people, hands);
    (stage.set)(plan.at(story.pieces.iter().map(|piece| piece.ago).max().unwrap_or_default() + 1, 480));
    let mut play = Play::begin(plan, stage, course, &people, &story)?;
    play.history()?;
    play.live()?;
    play.built.letters = play.letters.iter().flatten().count() as u64;
    play.built.user = play.users.first().map(|(id, _)| *id);
    (stage.set)(plan.now);
    Ok(play.built)
}

/// What is done on a day, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Arrive,
    Enter,
    Triage,
    Send,
    Close,
    Paper,
}

impl Step {
    /// Minutes into the day.
    const fn minutes(self) -> i64 {
        match self {
            Self::Arrive => 700,
            Self::Enter => 720,
            Self::Triage => 750,
            Self::Send => 780,
            Self::Close => 930,
            Self::Paper => 960,
        }
    }
}

/// A play under way. What a letter or paper is called in the office is noted beside its number in the story.
struct Play<'a> {
    plan: &'a Plan,
    stage: &'a Stage<'a>,
    course: &'a Course,
    people: &'a [Correspondent],
    story: &'a Story,
    importer: Arc<dyn Client>,
    users: Vec<(UserId, Arc<dyn Client>)>,
    able: Vec<bool>,
    classes: BTreeMap<String, ClassId>,
    letters: Vec<Option<LetterId>>,
    persons: Vec<Option<PersonId>>,
    built: Built,
}

impl<'a> Play<'a> {
    fn begin(
        plan: &'a Plan,
        stage: &'a Stage<'a>,
        course: &'a Course,
        people: &'a [Correspondent],
        story: &'a Story,
    ) -> Result<Self> {
        let founder = (stage.seat)(Actor::Internal(InternalActor::Founder))?;
        let card = send(founder.as_ref(), RequestId(stage.ids.next(plan.now)), founding(stage.login))?;
        let mut play = Self {
            plan,
            stage,
            course,
            people,
            story,
            importer: (stage.seat)(Actor::Internal(InternalActor::Importer))?,
            users: Vec::new(),
            able: Vec::new(),
            classes: card.classes.iter().map(|class| (class.code.clone(), class.id)).collect(),
            letters: vec![None; story.pieces.len()],
            persons: vec![None; people.len()],
            built: Built::default(),
        };
        play.employ(&card)?;
        Ok(play)
    }

    /// The first user first, then the colleagues in the order of the table.
    fn employ(&mut self, card: &OfficeCard) -> Result<()> {
        let colleagues = WORDS.office("colleague");
        let names = colleagues.iter().filter_map(|row| row.first()).copied();
        for name in std::iter::once(WORDS.of_office("user")).chain(names) {
            let user = card.users.iter().find(|user| user.name == name).ok_or_else(|| Error::not_found(name))?;
            self.users.push((user.id, (self.stage.seat)(user.actor())?));
            self.able.push(matches!(user.role, Role::Owner | Role::Adviser | Role::Associate));
        }
        Ok(())
    }

    fn set(&self, ago: i64, step: Step) {
        (self.stage.set)(self.plan.at(ago, step.minutes()));
    }

    fn fresh(&self) -> Uuid {
        self.stage.ids.next(self.plan.now)
    }

    fn bring<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(self.importer.as_ref(), RequestId(self.fresh()), request)
    }

    /// Asks as `hand`, or as the first user where that hand's role does not reach.
    fn ask<R: Ask>(&self, hand: usize, request: R) -> Result<R::Answer> {
        let hand = if self.able.get(hand).copied().unwrap_or_default() { hand } else { 0 };
        let Some((_, seat)) = self.users.get(hand) else { return Err(nobody()) };
        send(seat.as_ref(), RequestId(self.fresh()), request)
    }

    fn user(&self, hand: usize) -> Option<UserId> {
        self.users.get(hand).map(|(id, _)| *id)
    }

    fn class(&self, code: &str) -> Option<ClassId> {
        self.classes.get(code).copied()
    }

    fn person(&self, piece: &Piece) -> Option<&'a Correspondent> {
        self.people.get(self.story.talks.get(piece.talk)?.person)
    }

    /// The bytes of a letter of the story, decoded, with the time it came.
    fn arrival(&self, n: usize) -> Option<Arrival> {
        let piece = self.story.pieces.get(n)?;
        let talk = self.story.talks.get(piece.talk)?;
        let hand = if let Fate::Sent(hand) = piece.fate { hand } else { 0 };
        let colleague = hand.checked_sub(1).and_then(|nth| WORDS.office("colleague").get(nth)?.first().copied());
        let signs = colleague.unwrap_or(WORDS.of_office("user"));
        let raw = compose::letter(&Subject { plan: self.plan, talk, piece, person: self.person(piece)?, signs });
        Some(Arrival { rendition: mime::decode(&raw), raw, received: piece.at })
    }

    /// What came as history: one import.
    fn history(&mut self) -> Result<()> {
        let is_history = |n: &usize| self.story.pieces.get(*n).is_some_and(|piece| piece.fate == Fate::History);
        let all: Vec<_> = (0..self.story.pieces.len()).filter(is_history).collect();
        let ago = self.story.pieces.iter().filter(|piece| piece.fate != Fate::History).map(|piece| piece.ago).max();
        (self.stage.set)(self.plan.at(ago.unwrap_or_default() + 1, 540));
        self.import(Intake::Archive, "arhiva.mbox", |play, import, group| {
            all.chunks(PIECE).try_for_each(|piece| play.receive(import, group, Intake::Archive, piece))
        })
    }

    /// The past weeks, day by day.
    fn live(&mut self) -> Result<()> {
        let mut days: BTreeMap<(i64, Step), Vec<usize>> = BTreeMap::new();
        for (n, piece) in self.story.pieces.iter().enumerate() {
            for (ago, step) in steps(piece) {
                days.entry((-ago, step)).or_default().push(n);
            }
        }
        for n in 0..self.plan.papers as usize {
            days.entry((-papers::ago(self.plan, self.story, n), Step::Paper)).or_default().push(n);
        }
        self.import(Intake::Inbox, "prijem/", |play, import, group| {
            for ((ago, step), numbers) in days {
                play.course.go_on()?;
                play.set(-ago, step);
                match step {
                    Step::Arrive => {
                        numbers
                            .chunks(PIECE)
                            .try_for_each(|piece| play.receive(import, group, Intake::Inbox, piece))?;
                    }
                    Step::Enter => numbers.iter().try_for_each(|&n| play.enter(n))?,
                    Step::Triage => play.triage(&numbers)?,
                    Step::Send => numbers.iter().try_for_each(|&n| play.send(n))?,
                    Step::Close => play.close(&numbers)?,
                    Step::Paper => numbers.iter().try_for_each(|&n| play.write(n))?,
                }
            }
            Ok(())
        })
    }

    fn import(
        &mut self,
        intake: Intake,
        source: &str,
        work: impl FnOnce(&mut Self, ImportId, GroupId) -> Result<()>,
    ) -> Result<()> {
        let (id, group) = (ImportId::new(self.fresh()), GroupId(self.fresh()));
        let before = self.letters.iter().flatten().count();
        self.bring(BeginImport { id, group, intake, sources: vec![source.to_owned()] })?;
        work(self, id, group)?;
        let came = self.letters.iter().flatten().count() - before;
        self.bring(EndImport { id, tally: Tally { new: came as u64, ..Tally::default() } }).map(|_| ())
    }

    fn receive(&mut self, import: ImportId, group: GroupId, intake: Intake, numbers: &[usize]) -> Result<()> {
        self.course.go_on()?;
        let arrivals = numbers.iter().filter_map(|&n| self.arrival(n)).collect();
        let received = self.bring(ReceiveLetters { import, group, intake, lane: 0, arrivals })?;
        for (&n, came) in numbers.iter().zip(received.letters) {
            let (Came::New(id) | Came::Known(id)) = came;
            self.note(n, id);
        }
        numbers.iter().try_for_each(|&n| self.introduce(n))
    }

    fn note(&mut self, n: usize, id: LetterId) {
        if let Some(slot) = self.letters.get_mut(n) {
            *slot = Some(id);
        }
        let done = n as u64 + 1;
        self.course.tell(done.min(self.story.pieces.len() as u64), self.story.pieces.len() as u64, done);
    }

    /// Notes organisation and position of somebody who wrote for the first time.
    fn introduce(&mut self, n: usize) -> Result<()> {
        let (Some(piece), Some(Some(letter))) = (self.story.pieces.get(n), self.letters.get(n).copied()) else {
            return Ok(());
        };
        let index = self.story.talks.get(piece.talk).map_or(usize::MAX, |talk| talk.person);
        if index >= MOST_KNOWN || self.persons.get(index).is_none_or(Option::is_some) {
            return Ok(());
        }
        let (Some(them), Some(mut person)) =
            (self.people.get(index), self.ask(0, OpenLetter { which: Which::Id(letter) })?.party)
        else {
            return Ok(());
        };
        if let Some(slot) = self.persons.get_mut(index) {
            *slot = Some(person.id);
        }
        person.organisation.clone_from(&them.organisation);
        person.position.clone_from(&them.position);
        person.salutation = them.salutation();
        them.tongue.tag().clone_into(&mut person.language);
        person.contact = index % 3 == 0;
        self.ask(0, EditPerson { person })?;
        self.built.people += 1;
        Ok(())
    }

    /// A letter that came on paper or was told on the telephone.
    fn enter(&mut self, n: usize) -> Result<()> {
        let Some(piece) = self.story.pieces.get(n) else { return Ok(()) };
        let (Some(them), Some(arrival)) = (self.person(piece), self.arrival(n)) else { return Ok(()) };
        let remarks = WORDS.phrases("remark");
        let entered = self.ask(
            0,
            EnterLetter {
                from: them.name.clone(),
                person: None,
                subject: arrival.rendition.subject,
                received: day_of(piece.at),
                channel: piece.channel,
                remark: remarks.get(n % remarks.len().max(1)).copied().unwrap_or_default().to_owned(),
                lane: 0,
            },
        )?;
        self.note(n, entered.letter);
        self.introduce(n)
    }

    /// First decisions: who works on what, what waits, what only has its day.
    fn triage(&mut self, numbers: &[usize]) -> Result<()> {
        let mut decisions: Vec<(Verdict, Vec<LetterId>)> = Vec::new();
        let mut decide = |verdict: Verdict, letter| match decisions.iter_mut().find(|(it, _)| *it == verdict) {
            Some((_, letters)) => letters.push(letter),
            None => decisions.push((verdict, vec![letter])),
        };
        let mut seen = Vec::new();
        for &n in numbers {
            let (Some(piece), Some(Some(letter))) = (self.story.pieces.get(n), self.letters.get(n).copied()) else {
                continue;
            };
            seen.push(letter);
            match piece.fate {
                Fate::Open(Some(hand)) | Fate::Closed(hand, _) => decide(Verdict::Assign(self.user(hand)), letter),
                Fate::Open(None) => decide(Verdict::Deadline(Some(day_of(self.plan.at(piece.ago - 12, 0)))), letter),
                Fate::Held(hand, days) => {
                    decide(Verdict::Assign(self.user(hand)), letter);
                    decide(Verdict::Hold(self.hold(n, days)), letter);
                }
                Fate::History | Fate::New | Fate::Sent(_) => {}
            }
        }
        for (verdict, letters) in decisions {
            letters.chunks(PIECE).try_for_each(|piece| self.decide(0, verdict.clone(), piece))?;
        }
        seen.chunks(PIECE).try_for_each(|piece| self.ask(0, MarkSeen { letters: piece.to_vec() }))
    }

    fn hold(&self, n: usize, days: i64) -> Hold {
        let reasons = WORDS.phrases("hold");
        let reason = reasons.get(n % reasons.len().max(1)).copied().unwrap_or_default();
        let today = day_of(self.plan.now);
        Hold { until: today + chrono::Days::new(days.max(1) as u64), reason: reason.to_owned() }
    }

    /// The office's answer to the letter before it.
    fn send(&mut self, n: usize) -> Result<()> {
        let (Some(Fate::Sent(hand)), Some(arrival)) =
            (self.story.pieces.get(n).map(|piece| piece.fate), self.arrival(n))
        else {
            return Ok(());
        };
        let answers = n.checked_sub(1).and_then(|before| self.letters.get(before).copied().flatten());
        let id = LetterId::new(self.fresh());
        let Arrival { raw, rendition, .. } = arrival;
        let entered = self.ask(hand, SendLetter { id, raw, rendition, answers, lane: 0 })?;
        self.note(n, entered.letter);
        self.built.sent += 1;
        Ok(())
    }

    fn close(&mut self, numbers: &[usize]) -> Result<()> {
        let mut closings: BTreeMap<(usize, ClassId), Vec<LetterId>> = BTreeMap::new();
        for &n in numbers {
            let (Some(piece), Some(Some(letter))) = (self.story.pieces.get(n), self.letters.get(n).copied()) else {
                continue;
            };
            let topic = self.story.talks.get(piece.talk).and_then(|talk| WORDS.topics.get(talk.topic));
            if let (Fate::Closed(hand, _), Some(class)) = (piece.fate, topic.and_then(|topic| self.class(topic.class)))
            {
                closings.entry((hand, class)).or_default().push(letter);
            }
        }
        for ((hand, class), letters) in closings {
            let verdict = Verdict::Close { class, endorsement: Endorsement::AdActa };
            letters.chunks(PIECE).try_for_each(|piece| self.decide(hand, verdict.clone(), piece))?;
        }
        Ok(())
    }

    /// A paper, filed or kept.
    fn write(&mut self, n: usize) -> Result<()> {
        let Some(written) = papers::paper(self.plan, self.story, n) else { return Ok(()) };
        let piece = written.piece.and_then(|piece| self.story.pieces.get(piece));
        let letter = written.piece.and_then(|piece| self.letters.get(piece).copied().flatten());
        let person =
            piece.and_then(|piece| self.persons.get(self.story.talks.get(piece.talk)?.person).copied().flatten());
        let about: Vec<EntityRef> = letter.map(Into::into).into_iter().chain(person.map(Into::into)).collect();
        let paper = KeepPaper { about, ..written.paper };
        match written.class.and_then(|code| self.class(code)) {
            Some(class) => self.ask(written.hand, FilePaper { paper, class }).map(|_| ())?,
            None => self.ask(written.hand, paper).map(|_| ())?,
        }
        self.built.papers += 1;
        Ok(())
    }

    fn decide(&self, hand: usize, verdict: Verdict, letters: &[LetterId]) -> Result<()> {
        let decided = self.ask(hand, DecideLetters { letters: letters.to_vec(), verdict, group: None })?;
        match decided.refused.into_iter().next() {
            Some((_, why)) => Err(why),
            None => Ok(()),
        }
    }
}

/// The days on which something is done about a letter, and what.
fn steps(piece: &Piece) -> Vec<(i64, Step)> {
    let came = match (piece.fate, piece.channel) {
        (Fate::History, _) => return Vec::new(),
        (Fate::Sent(_), _) => return vec![(piece.ago, Step::Send)],
        (_, Channel::Email) => (piece.ago, Step::Arrive),
        _ => (piece.ago, Step::Enter),
    };
    match piece.fate {
        Fate::New => vec![came],
        Fate::Closed(_, ago) => vec![came, (piece.ago, Step::Triage), (ago, Step::Close)],
        _ => vec![came, (piece.ago, Step::Triage)],
    }
}

fn founding(login: &str) -> FoundOffice {
    let text = |row: &[&'static str], n: usize| row.get(n).copied().unwrap_or_default().to_owned();
    let pairs = WORDS.office("principal").iter().map(|row| (text(row, 0), text(row, 1))).collect();
    let colleagues = WORDS.office("colleague").iter().map(|row| (text(row, 0), role(&text(row, 1)))).collect();
    let classes =
        WORDS.office("class").iter().map(|row| (text(row, 0), text(row, 1), text(row, 2).parse().ok())).collect();
    FoundOffice {
        name: WORDS.of_office("name").to_owned(),
        zone: WORDS.of_office("zone").to_owned(),
        language: WORDS.of_office("language").to_owned(),
        address: WORDS.of_office("address").to_owned(),
        principals: pairs,
        user: WORDS.of_office("user").to_owned(),
        login: login.to_owned(),
        colleagues,
        classes,
    }
}

fn role(word: &str) -> Role {
    match word {
        "adviser" => Role::Adviser,
        "diary" => Role::DiarySecretary,
        "registry" => Role::RegistryClerk,
        "protocol" => Role::Protocol,
        "press" => Role::PressOfficer,
        _ => Role::Associate,
    }
}

fn nobody() -> Error {
    Error::new(ErrorKind::Internal, "internal").with("what", "demo")
}
