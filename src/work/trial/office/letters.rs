//! Letters that stand here: read, written, decided about.

use uuid::Uuid;

use super::State;
use crate::api::letters::{DecideLetters, Decided, EnterLetter, Entered, LetterSheet, SendLetter, Which};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::domain::deadline::reply_by;
use crate::domain::ids::{EntityKind, Id, LetterId, PersonId, Revision};
use crate::domain::label::Label;
use crate::domain::letter::{Channel, Direction, Letter, Party, Stage};
use crate::domain::person::Person;
use crate::domain::rendition::Rendition;

impl State {
    pub(super) fn sheet(&self, which: Which) -> Result<LetterSheet> {
        let Which::Id(id) = which else { panic!("by id only") };
        let letter: Letter = self.take(id.into())?;
        let rendition = letter.rendition.map(|hash| serde_json::from_slice(&self.contents[&hash]).unwrap());
        let party = letter.party.person.map(|id| self.take(id.into())).transpose()?;
        Ok(LetterSheet {
            letter,
            rendition,
            party,
            people: Vec::new(),
            in_thread: 1,
            with_party: 1,
            usual: None,
            answered: None,
            tasks: vec![],
            papers: 0,
        })
    }

    pub(super) fn bytes(&self, id: LetterId) -> Result<Vec<u8>> {
        let letter: Letter = self.take(id.into())?;
        Ok(letter.raw.and_then(|raw| self.contents.get(&raw)).cloned().unwrap_or_default())
    }

    pub(super) fn send(&mut self, it: SendLetter, now: Timestamp) -> Entered {
        let mut letter = self.letter(it.id, &it.rendition, now);
        let them = it.rendition.to.first().cloned().unwrap_or_default();
        (letter.direction, letter.stage, letter.answers) = (Direction::Outgoing, Stage::Sent, it.answers);
        letter.party = Party { person: None, name: them.name, address: them.address };
        letter.raw = Some(self.content(it.raw));
        self.entered(letter)
    }

    pub(super) fn enter(&mut self, it: EnterLetter, now: Timestamp) -> Entered {
        let rendition = Rendition { subject: it.subject, ..Rendition::default() };
        let id = self.id();
        let mut letter = self.letter(id, &rendition, now);
        letter.rendition = None;
        letter.channel = it.channel;
        letter.party = Party { person: Some(self.person(&it.from, "")), name: it.from, address: String::new() };
        self.entered(letter)
    }

    pub(super) fn decide(&mut self, it: &DecideLetters, now: Timestamp) -> Result<Decided> {
        for id in &it.letters {
            let letter: Letter = self.take((*id).into())?;
            if let Some(next) = letter.decide(&it.verdict, None, now, now.to_utc().date_naive())? {
                self.put(next);
            }
        }
        Ok(Decided { done: self.done(it.verdict.verb(), it.group), unchanged: 0, refused: Vec::new() })
    }

    pub(super) fn letter(&mut self, id: LetterId, rendition: &Rendition, received: Timestamp) -> Letter {
        let from = rendition.from.first().cloned().unwrap_or_default();
        let number = self.records.keys().filter(|it| it.kind == EntityKind::Letter).count() as u32 + 1;
        let content = serde_json::to_vec(rendition).unwrap();
        Letter {
            id,
            revision: Revision::FIRST,
            label: Label::default(),
            number,
            direction: Direction::Incoming,
            channel: Channel::Email,
            stage: Stage::New,
            received,
            dated: rendition.date,
            party: Party { person: None, name: from.name, address: from.address },
            correspondents: Vec::new(),
            linked: Vec::new(),
            subject: rendition.subject.clone(),
            gist: String::new(),
            thread: Id::new(Uuid::nil()),
            message: None,
            raw: None,
            rendition: Some(self.content(content)),
            attachments: rendition.attachments.len() as u16,
            owner: None,
            deadline: Some(reply_by(received.to_utc().date_naive(), 15)),
            hold: None,
            class: None,
            closing: None,
            remark: String::new(),
            answers: None,
            twin: None,
            import: None,
        }
    }

    fn entered(&mut self, letter: Letter) -> Entered {
        let (id, number) = (letter.id, letter.number);
        self.put(letter);
        Entered { done: self.done("letter.enter", None), letter: id, number }
    }

    pub(super) fn person(&mut self, name: &str, address: &str) -> PersonId {
        let key = format!("{name}/{address}");
        if let Some(id) = self.people.get(&key) {
            return *id;
        }
        let id = self.id();
        self.people.insert(key, id);
        self.put(Person { revision: Revision::FIRST, addresses: vec![address.to_owned()], ..Person::named(id, name) });
        id
    }
}
