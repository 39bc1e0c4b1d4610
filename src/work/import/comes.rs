//! What may come again as another state of something that the office has: how it is read, and what the office itself would
//! write of it.

use crate::api::diary::Arrived;
use crate::api::people::{ArrivedCard, CardOf};
use crate::base::clock::Timestamp;
use crate::domain::activity::Activity;
use crate::domain::ids::{ContentHash, EntityRef, Revision};
use crate::format::{ics, revision, vcf};

/// An activity or a card on its way in.
pub trait Comes {
    /// What its text says.
    type Said;

    /// What identifies it in its file; empty if nothing does.
    fn key(&self) -> String;
    /// Its text.
    fn source(&self) -> &[u8];
    /// What that says.
    fn said(&self) -> Self::Said;
    /// What the same said before, to be told.
    fn before(&mut self) -> &mut Option<(Option<ContentHash>, Self::Said)>;
    /// The text that is kept of which this is another state.
    fn kept(&self, now: &Self::Said) -> Option<ContentHash>;
    /// Whether it goes by what identifies that outside.
    fn is_ours(&self, now: &Self::Said) -> bool;
    /// What people call it.
    fn title(&self) -> &str;
    /// How often that was changed in the office.
    fn revision(now: &Self::Said) -> Revision;

    /// What a text says.
    fn read(text: &str) -> Option<Self::Said>;
    /// The text that goes out of the office, over those that it came as.
    fn written(now: &Self::Said, texts: &[String]) -> String;
    /// Whether two texts say the same.
    fn is_same(one: &str, other: &str) -> bool;

    /// Whether the office wrote it, and changed it since: what it says is of then, and nobody can tell what was edited in it.
    fn is_overtaken(&self, now: &Self::Said) -> bool {
        let written_at = revision::of(&String::from_utf8_lossy(self.source()));
        self.kept(now).is_none() && self.is_ours(now) && written_at != Some(Self::revision(now))
    }

    /// Whether it is another state of the same.
    fn is_newer_than(&self, earlier: &Self) -> bool {
        !self.key().is_empty() && self.key() == earlier.key()
    }
}

impl Comes for Arrived {
    type Said = Activity;

    fn key(&self) -> String {
        format!("{} {:?}", self.activity.uid, self.stands_for)
    }

    fn source(&self) -> &[u8] {
        &self.source
    }

    fn said(&self) -> Activity {
        self.activity.clone()
    }

    fn before(&mut self) -> &mut Option<(Option<ContentHash>, Activity)> {
        &mut self.before
    }

    fn kept(&self, now: &Activity) -> Option<ContentHash> {
        now.source
    }

    fn is_ours(&self, now: &Activity) -> bool {
        self.activity.uid == now.uid_outside()
    }

    fn title(&self) -> &str {
        &self.activity.title
    }

    fn revision(now: &Activity) -> Revision {
        now.revision
    }

    fn read(text: &str) -> Option<Activity> {
        ics::read(text).ok().map(|event| event.activity)
    }

    fn written(now: &Activity, texts: &[String]) -> String {
        let uid = now.uid_outside();
        let stands_for = now.part.as_ref().map(|part| (part.at, &now.when));
        let (source, stamp) = (texts.first().map(String::as_str), Timestamp(0));
        ics::component(&ics::Outgoing { activity: now, uid: &uid, stands_for, source, stamp }).join("\n")
    }

    fn is_same(one: &str, other: &str) -> bool {
        ics::says_the_same(one, other)
    }
}

impl Comes for ArrivedCard {
    type Said = CardOf;

    fn key(&self) -> String {
        self.uid.clone()
    }

    fn source(&self) -> &[u8] {
        &self.source
    }

    fn said(&self) -> CardOf {
        self.whose.clone()
    }

    fn before(&mut self) -> &mut Option<(Option<ContentHash>, CardOf)> {
        &mut self.before
    }

    fn kept(&self, now: &CardOf) -> Option<ContentHash> {
        match now {
            CardOf::Person(it) => it.kept_as(&self.uid).map(|card| card.source),
            CardOf::Organisation(it) => it.source,
        }
    }

    fn is_ours(&self, now: &CardOf) -> bool {
        self.uid == urn(now)
    }

    fn title(&self) -> &str {
        match &self.whose {
            CardOf::Person(it) => &it.name,
            CardOf::Organisation(it) => &it.name,
        }
    }

    fn revision(now: &CardOf) -> Revision {
        match now {
            CardOf::Person(it) => it.revision,
            CardOf::Organisation(it) => it.revision,
        }
    }

    fn read(text: &str) -> Option<CardOf> {
        vcf::read(text).ok().map(|read| card_of(read.card))
    }

    fn written(now: &CardOf, texts: &[String]) -> String {
        let card = match now {
            CardOf::Person(it) => vcf::Card::Person(it.clone()),
            CardOf::Organisation(it) => vcf::Card::Organisation(it.clone()),
        };
        let (source, more) = texts.split_first().map_or((None, texts), |(first, more)| (Some(first.as_str()), more));
        vcf::component(&vcf::Outgoing { card: &card, uid: &urn(now), source, more }).join("\n")
    }

    fn is_same(one: &str, other: &str) -> bool {
        let said =
            |text: &str| text.lines().filter(|line| !revision::is_line(line)).map(str::to_owned).collect::<Vec<_>>();
        said(one) == said(other)
    }
}

/// Whose card it is, as read.
pub fn card_of(card: vcf::Card) -> CardOf {
    match card {
        vcf::Card::Person(it) => CardOf::Person(it),
        vcf::Card::Organisation(it) => CardOf::Organisation(it),
    }
}

fn urn(now: &CardOf) -> String {
    match now {
        CardOf::Person(it) => EntityRef::from(it.id).urn(),
        CardOf::Organisation(it) => EntityRef::from(it.id).urn(),
    }
}
