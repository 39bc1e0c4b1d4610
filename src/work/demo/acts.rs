//! What the demo's people do, one act each. Who acts and on what is in `play`.

use std::collections::{BTreeMap, HashMap};

use crate::api::arrivals::{Arrival, Came, ReceiveLetters};
use crate::api::letters::{DecideLetters, EnterLetter, MarkSeen, OpenLetter, SendLetter, Which};
use crate::api::organisations::EditOrganisation;
use crate::api::papers::{FilePaper, KeepPaper};
use crate::api::people::EditPerson;
use crate::base::error::Result;
use crate::domain::arrival::Intake;
use crate::domain::ids::{ClassId, EntityRef, ImportId, LetterId, OrganisationId};
use crate::domain::letter::{Endorsement, Hold};
use crate::domain::operation::GroupId;
use crate::domain::verdict::Verdict;
use crate::work::demo::bodies;
use crate::work::demo::papers;
use crate::work::demo::play::Play;
use crate::work::demo::story::{Fate, day_of};
use crate::work::demo::words::WORDS;

/// The most letters of one request.
pub(super) const PIECE: usize = 500;
/// More people than this are not looked up one by one.
const MOST_KNOWN: usize = 500;

impl Play<'_> {
    /// The organisations that the office knows before anybody writes.
    pub(super) fn know_bodies(&self) -> Result<()> {
        let mut known = HashMap::new();
        for body in bodies::all() {
            let organisation = body.record(OrganisationId::new(self.fresh()), known.get(body.parent).copied());
            known.insert(body.domain, organisation.id);
            self.ask(0, EditOrganisation { organisation })?;
        }
        Ok(())
    }

    pub(super) fn receive(
        &mut self,
        import: ImportId,
        group: GroupId,
        intake: Intake,
        numbers: &[usize],
    ) -> Result<()> {
        self.course.go_on()?;
        let arrivals = numbers.iter().filter_map(|&n| self.arrival(n)).collect();
        let received = self.bring(ReceiveLetters { import, group, intake, lane: 0, arrivals })?;
        for (&n, came) in numbers.iter().zip(received.letters) {
            let (Came::New(id) | Came::Known(id)) = came;
            self.note(n, id);
        }
        numbers.iter().try_for_each(|&n| self.introduce(n))
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
        person.positions = bodies::career(self.plan.seed, index, them, day_of(self.plan.now));
        person.salutation = them.salutation();
        them.tongue.tag().clone_into(&mut person.language);
        person.contact = index % 3 == 0;
        self.ask(0, EditPerson { person, organisations: true })?;
        self.built.people += 1;
        Ok(())
    }

    /// A letter that came on paper or was told on the telephone.
    pub(super) fn enter(&mut self, n: usize) -> Result<()> {
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
    pub(super) fn triage(&mut self, numbers: &[usize]) -> Result<()> {
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
    pub(super) fn send(&mut self, n: usize) -> Result<()> {
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

    pub(super) fn close(&mut self, numbers: &[usize]) -> Result<()> {
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
    pub(super) fn write(&mut self, n: usize) -> Result<()> {
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
