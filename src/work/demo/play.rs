//! An office in which the demo is played: who sits where, and what the story's letters and people are called there. What
//! is done stands in `acts`, when in `stage`.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDateTime;
use uuid::Uuid;

use crate::api::arrivals::Arrival;
use crate::api::office::{FoundOffice, OfficeCard};
use crate::api::{Ask, Client, send};
use crate::base::clock::{IdSource, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::activity::ActivityKind;
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::ids::{ActivityId, ClassId, LetterId, PersonId, PrincipalId, TaskId, UserId};
use crate::domain::operation::RequestId;
use crate::domain::role::Role;
use crate::format::mime;
use crate::work::course::Course;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::compose::{self, Subject};
use crate::work::demo::story::{Fate, Piece, Plan, Story};
use crate::work::demo::words::WORDS;

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
    /// Activities; a series counts once.
    pub activities: u64,
    /// The office's first user.
    pub user: Option<UserId>,
}

/// A play under way. What a letter or paper is called in the office is noted beside its number in the story.
pub(super) struct Play<'a> {
    pub(super) plan: &'a Plan,
    pub(super) stage: &'a Stage<'a>,
    pub(super) course: &'a Course,
    pub(super) people: &'a [Correspondent],
    pub(super) story: &'a Story,
    pub(super) importer: Arc<dyn Client>,
    pub(super) users: Vec<(UserId, Arc<dyn Client>)>,
    pub(super) able: Vec<bool>,
    pub(super) classes: BTreeMap<String, ClassId>,
    pub(super) principals: Vec<PrincipalId>,
    pub(super) letters: Vec<Option<LetterId>>,
    pub(super) tasks: Vec<Option<TaskId>>,
    pub(super) persons: Vec<Option<PersonId>>,
    /// The last letter of each of the people.
    pub(super) written: Vec<Option<LetterId>>,
    /// What the diary holds from today on, the next first.
    pub(super) next: Vec<(NaiveDateTime, ActivityKind, ActivityId)>,
    pub(super) built: Built,
}

impl<'a> Play<'a> {
    pub(super) fn begin(
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
            principals: card.principals.iter().map(|principal| principal.id).collect(),
            letters: vec![None; story.pieces.len()],
            tasks: vec![None; WORDS.tasks().len()],
            persons: vec![None; people.len()],
            written: vec![None; people.len()],
            next: Vec::new(),
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

    pub(super) fn fresh(&self) -> Uuid {
        self.stage.ids.next(self.plan.now)
    }

    pub(super) fn bring<R: Ask>(&self, request: R) -> Result<R::Answer> {
        send(self.importer.as_ref(), RequestId(self.fresh()), request)
    }

    /// Asks as `hand`, or as the first user where that hand's role does not reach.
    pub(super) fn ask<R: Ask>(&self, hand: usize, request: R) -> Result<R::Answer> {
        let hand = if self.able.get(hand).copied().unwrap_or_default() { hand } else { 0 };
        let Some((_, seat)) = self.users.get(hand) else { return Err(nobody()) };
        send(seat.as_ref(), RequestId(self.fresh()), request)
    }

    pub(super) fn user(&self, hand: usize) -> Option<UserId> {
        self.users.get(hand).map(|(id, _)| *id)
    }

    pub(super) fn class(&self, code: &str) -> Option<ClassId> {
        self.classes.get(code).copied()
    }

    pub(super) fn person(&self, piece: &Piece) -> Option<&'a Correspondent> {
        self.people.get(self.story.talks.get(piece.talk)?.person)
    }

    /// The bytes of a letter of the story, decoded, with the time it came.
    pub(super) fn arrival(&self, n: usize) -> Option<Arrival> {
        let piece = self.story.pieces.get(n)?;
        let talk = self.story.talks.get(piece.talk)?;
        let hand = if let Fate::Sent(hand) = piece.fate { hand } else { 0 };
        let colleague = hand.checked_sub(1).and_then(|nth| WORDS.office("colleague").get(nth)?.first().copied());
        let signs = colleague.unwrap_or(WORDS.of_office("user"));
        let raw = compose::letter(&Subject { plan: self.plan, talk, piece, person: self.person(piece)?, signs });
        Some(Arrival { rendition: mime::decode(&raw), raw, received: piece.at })
    }

    pub(super) fn note(&mut self, n: usize, id: LetterId) {
        if let Some(slot) = self.letters.get_mut(n) {
            *slot = Some(id);
        }
        let theirs = self.story.pieces.get(n).filter(|piece| !piece.fate.is_ours());
        let talk = theirs.and_then(|piece| self.story.talks.get(piece.talk));
        if let Some(slot) = talk.and_then(|talk| self.written.get_mut(talk.person)) {
            *slot = Some(id);
        }
        self.built.letters += 1;
        let total = self.story.pieces.len() as u64;
        self.course.tell(self.built.letters, total, self.built.letters);
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
