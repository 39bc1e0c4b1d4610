//! What may come again as another state of something that the office has: how it is read, and what the office itself would
//! write of it.

use crate::api::diary::Arrived;
use crate::api::people::{ArrivedCard, CardOf};
use crate::base::clock::Timestamp;
use crate::domain::activity::Activity;
use crate::domain::ids::{ContentHash, EntityRef};
use crate::format::{ics, vcf};

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

    /// What a text says.
    fn read(text: &str) -> Option<Self::Said>;
    /// The text that goes out of the office, over those that it came as.
    fn written(now: &Self::Said, texts: &[String]) -> String;
    /// Whether two texts say the same.
    fn is_same(one: &str, other: &str) -> bool;

    /// Whether it is another state of the same.
    fn is_newer_than(&self, earlier: &Self) -> bool {
        !self.key().is_empty() && self.key() == earlier.key()
    }
}

impl Comes for Arrived {
    type Said = Activity;

    fn key(&self) -> String {
        format!("{} {:?} {}", self.activity.uid, self.stands_for, self.and_after)
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
        one.lines().eq(other.lines())
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
