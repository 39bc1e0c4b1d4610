//! Letters that come in, and what is kept aside of them.

use super::State;
use crate::api::arrivals::{
    Arrival, BeginImport, Came, EndImport, Quarantine, ReceiveLetters, Received, Weigh, Weighed, Weight,
};
use crate::api::diary::{ReceiveActivities, ReceivedActivities};
use crate::api::history::Done;
use crate::api::page::{Cursor, Page};
use crate::api::people::{CardOf, ReceiveCards, ReceivedCards};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::arrival::{ImportRun, Intake, Quarantined, Tally};
use crate::domain::ids::{ContentHash, ImportId, LetterId, Revision};
use crate::domain::label::Label;
use crate::domain::letter::Stage;
use crate::domain::operation::Sequence;
use crate::domain::organisation::Organisation;
use crate::domain::person::Person;
use crate::domain::record::Record;

impl State {
    pub(super) fn begin_import(&mut self, it: BeginImport, now: Timestamp) -> Done {
        let (begun, intake, sources, group) = (now, it.intake, it.sources, it.group);
        let (revision, ended, tally, remarks) = (Revision::FIRST, None, Tally::default(), Vec::new());
        self.put(ImportRun { id: it.id, revision, begun, ended, intake, sources, group, tally, remarks });
        self.done("import.begin", Some(it.group))
    }

    pub(super) fn end_import(&mut self, it: EndImport, now: Timestamp) -> Result<Done> {
        let mut run: ImportRun = self.take(it.id.into())?;
        (run.ended, run.tally, run.remarks) = (Some(now), it.tally, it.remarks);
        self.put(run);
        Ok(self.done("import.end", None))
    }

    pub(super) fn receive(&mut self, it: ReceiveLetters) -> Result<Received> {
        assert!((1..=500).contains(&it.arrivals.len()));
        if let Some((mark, error)) = &self.unwelcome
            && it.arrivals.iter().any(|arrival| String::from_utf8_lossy(&arrival.raw).contains(mark))
        {
            return Err(error.clone());
        }
        let letters = it.arrivals.into_iter().map(|arrival| match self.by_raw(ContentHash::of(&arrival.raw)) {
            Some(id) => Came::Known(id),
            None => Came::New(self.arrive(arrival, it.intake, it.import)),
        });
        Ok(Received { letters: letters.collect() })
    }

    pub(super) fn receive_activities(&mut self, it: ReceiveActivities) -> ReceivedActivities {
        assert!((1..=500).contains(&it.activities.len()));
        let mut received = ReceivedActivities::default();
        for arrived in it.activities {
            let source = Some(self.content(arrived.source));
            let is = |record: &Record| matches!(record, Record::Activity(it) if it.source == source);
            if self.records.values().any(is) {
                received.known += 1;
            } else {
                let id = self.id();
                self.put(Activity { id, source, import: Some(it.import), ..arrived.activity });
                received.new += 1;
            }
        }
        received
    }

    /// Nothing is known but by its bytes.
    pub(super) fn weigh(&self, it: &Weigh) -> Weighed {
        Weighed {
            activities: it.activities.iter().map(|it| self.weight(&it.source)).collect(),
            cards: it.cards.iter().map(|it| self.weight(&it.source)).collect(),
        }
    }

    fn weight<T>(&self, source: &[u8]) -> Weight<T> {
        if self.contents.contains_key(&ContentHash::of(source)) { Weight::Known } else { Weight::New }
    }

    pub(super) fn receive_cards(&mut self, it: ReceiveCards) -> ReceivedCards {
        assert!((1..=500).contains(&it.cards.len()));
        let new = it.cards.len() as u32;
        for card in it.cards {
            let source = Some(self.content(card.source));
            match card.whose {
                CardOf::Person(person) => {
                    let id = self.id();
                    self.put(Person { id, source, ..person });
                }
                CardOf::Organisation(organisation) => {
                    let id = self.id();
                    self.put(Organisation { id, source, ..organisation });
                }
            }
        }
        ReceivedCards { new, ..ReceivedCards::default() }
    }

    pub(super) fn quarantine(&mut self, it: Quarantine, now: Timestamp) -> Done {
        assert!((1..=100).contains(&it.items.len()));
        for item in it.items {
            let (id, raw) = (self.id(), self.content(item.raw));
            let (source, offset, reason, size, import) = (item.source, item.offset, item.reason, item.size, it.import);
            let (revision, label, at) = (Revision::FIRST, Label::default(), now);
            self.put(Quarantined { id, revision, label, at, source, offset, reason, raw, size, import });
        }
        self.done("quarantine.add", it.group)
    }

    pub(super) fn quarantined(&self) -> Page<Quarantined> {
        let all = self.records.values().filter_map(|it| Quarantined::try_from(it.clone()).ok());
        let rows: Vec<_> = all.map(|it| (Cursor(Vec::new()), it)).collect();
        let total = rows.len() as u64;
        Page { rows, total, more: false, paused: None, sequence: Sequence(0) }
    }

    pub(super) fn by_raw(&self, hash: ContentHash) -> Option<LetterId> {
        self.contents.get(&hash)?;
        self.records.values().find_map(|it| match it {
            Record::Letter(it) if it.raw == Some(hash) => Some(it.id),
            _ => None,
        })
    }

    fn arrive(&mut self, arrival: Arrival, intake: Intake, import: ImportId) -> LetterId {
        let (id, rendition) = (self.id(), arrival.rendition);
        let mut letter = self.letter(id, &rendition, arrival.received);
        let from = rendition.from.first().cloned().unwrap_or_default();
        letter.party.person = Some(self.person(&from.name, &from.address));
        letter.raw = Some(self.content(arrival.raw));
        letter.import = Some(import);
        if intake == Intake::Archive {
            (letter.stage, letter.deadline) = (Stage::Archived, None);
        }
        self.put(letter);
        id
    }
}
