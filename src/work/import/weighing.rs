//! What activities and cards are to the office before they are taken in: what a newer one is told against, and what an
//! import that is only tried would bring.

use std::collections::HashSet;

use crate::api::arrivals::{Weigh, Weight};
use crate::api::diary::Arrived;
use crate::api::people::{ArrivedCard, CardOf};
use crate::base::error::Result;
use crate::domain::activity::Activity;
use crate::domain::ids::ContentHash;
use crate::format::{ics, vcf};
use crate::work::means::Means;

/// How many are new, changed and known.
pub type Count = [u32; 3];

/// What was rehearsed so far of an import that is only tried.
#[derive(Debug, Default)]
pub struct Rehearsed {
    sources: HashSet<ContentHash>,
    keys: HashSet<ContentHash>,
}

/// Whose card it is, as read.
pub fn card_of(card: vcf::Card) -> CardOf {
    match card {
        vcf::Card::Person(it) => CardOf::Person(it),
        vcf::Card::Organisation(it) => CardOf::Organisation(it),
    }
}

/// The cards, each with what the one said that is kept of the same.
///
/// # Errors
/// What the service answers.
pub fn cards_told_against(means: &Means, cards: Vec<ArrivedCard>) -> Result<Vec<ArrivedCard>> {
    let weights = means.bring(Weigh { activities: Vec::new(), cards: cards.clone() })?.cards;
    Ok(told_against(cards, weights))
}

/// The activities, each with what the text said that is kept of the same.
///
/// # Errors
/// What the service answers.
pub fn activities_told_against(means: &Means, activities: Vec<Arrived>) -> Result<Vec<Arrived>> {
    let weights = means.bring(Weigh { activities: activities.clone(), cards: Vec::new() })?.activities;
    Ok(told_against(activities, weights))
}

/// What may come as a newer state of something that is kept.
trait Newer {
    /// What its text says.
    type Said;
    fn is_newer_than(&self, earlier: &Self) -> bool;
    fn said(&self) -> (ContentHash, Self::Said);
    fn read(text: &str) -> Option<Self::Said>;
    fn before(&mut self) -> &mut Option<(ContentHash, Self::Said)>;
}

impl Newer for ArrivedCard {
    type Said = CardOf;

    fn is_newer_than(&self, earlier: &Self) -> bool {
        !self.uid.is_empty() && self.uid == earlier.uid
    }

    fn said(&self) -> (ContentHash, CardOf) {
        (ContentHash::of(&self.source), self.whose.clone())
    }

    fn read(text: &str) -> Option<CardOf> {
        vcf::read(text).ok().map(|read| card_of(read.card))
    }

    fn before(&mut self) -> &mut Option<(ContentHash, CardOf)> {
        &mut self.before
    }
}

impl Newer for Arrived {
    type Said = Activity;

    fn is_newer_than(&self, earlier: &Self) -> bool {
        let time = |it: &Self| (it.stands_for.clone(), it.and_after);
        self.activity.uid == earlier.activity.uid && time(self) == time(earlier)
    }

    fn said(&self) -> (ContentHash, Activity) {
        (ContentHash::of(&self.source), self.activity.clone())
    }

    fn read(text: &str) -> Option<Activity> {
        ics::read(text).ok().map(|event| event.activity)
    }

    fn before(&mut self) -> &mut Option<(ContentHash, Activity)> {
        &mut self.before
    }
}

/// Each with what the same said before: earlier in the same batch, else in the text that is kept.
fn told_against<T: Newer>(mut all: Vec<T>, weights: Vec<Weight>) -> Vec<T> {
    let earlier = |at: usize, it: &T| all.iter().take(at).rev().find(|other| it.is_newer_than(other)).map(T::said);
    let twice: Vec<_> = all.iter().enumerate().map(|(at, it)| earlier(at, it)).collect();
    for ((it, twice), weight) in all.iter_mut().zip(twice).zip(weights) {
        *it.before() = twice.or_else(|| kept::<T>(&weight));
    }
    all
}

fn kept<T: Newer>(weight: &Weight) -> Option<(ContentHash, T::Said)> {
    let Weight::Changed(Some(kept)) = weight else { return None };
    T::read(&String::from_utf8_lossy(kept)).map(|said| (ContentHash::of(kept), said))
}

impl Rehearsed {
    /// What these activities would come to after all that was rehearsed.
    ///
    /// # Errors
    /// What the service answers.
    pub fn activities(&mut self, means: &Means, activities: Vec<Arrived>) -> Result<Count> {
        let keys: Vec<_> = activities
            .iter()
            .map(|it| {
                (format!("{} {:?} {}", it.activity.uid, it.stands_for, it.and_after), ContentHash::of(&it.source))
            })
            .collect();
        let weights = means.bring(Weigh { activities, cards: Vec::new() })?.activities;
        Ok(self.counted(keys.into_iter().zip(weights)))
    }

    /// What these cards would come to.
    ///
    /// # Errors
    /// What the service answers.
    pub fn cards(&mut self, means: &Means, cards: Vec<ArrivedCard>) -> Result<Count> {
        let key = |it: &ArrivedCard| (it.uid.clone(), ContentHash::of(&it.source));
        let keys: Vec<_> = cards.iter().map(key).collect();
        let weights = means.bring(Weigh { activities: Vec::new(), cards })?.cards;
        Ok(self.counted(keys.into_iter().zip(weights)))
    }

    fn counted(&mut self, all: impl Iterator<Item = ((String, ContentHash), Weight)>) -> Count {
        let [mut new, mut changed, mut known] = Count::default();
        for ((key, source), weight) in all {
            let again = !self.sources.insert(source);
            let newer = !key.is_empty() && !self.keys.insert(ContentHash::of(key.as_bytes()));
            match weight {
                Weight::Known => known += 1,
                _ if again => known += 1,
                Weight::New if !newer => new += 1,
                Weight::New | Weight::Changed(_) => changed += 1,
            }
        }
        [new, changed, known]
    }
}
