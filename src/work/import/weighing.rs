//! What activities and cards are to the office before they are taken in: what a newer card is told against, and what an
//! import that is only tried would bring.

use std::collections::HashSet;

use crate::api::arrivals::{Weigh, Weight};
use crate::api::diary::Arrived;
use crate::api::people::{ArrivedCard, CardOf};
use crate::base::error::Result;
use crate::domain::ids::ContentHash;
use crate::format::vcf;
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
pub fn told_against(means: &Means, mut cards: Vec<ArrivedCard>) -> Result<Vec<ArrivedCard>> {
    let weights = means.bring(Weigh { activities: Vec::new(), cards: cards.clone() })?.cards;
    for (card, weight) in cards.iter_mut().zip(weights) {
        if let Weight::Changed(Some(kept)) = weight {
            let was = vcf::read(&String::from_utf8_lossy(&kept)).ok();
            card.before = was.map(|was| (ContentHash::of(&kept), card_of(was.card)));
        }
    }
    let earlier = |at: usize, card: &ArrivedCard| {
        let same = cards.iter().take(at).rev().find(|it| !it.uid.is_empty() && it.uid == card.uid);
        same.map(|it| (ContentHash::of(&it.source), it.whose.clone()))
    };
    let twice: Vec<_> = cards.iter().enumerate().map(|(at, card)| earlier(at, card)).collect();
    for (card, before) in cards.iter_mut().zip(twice) {
        card.before = before.or_else(|| card.before.take());
    }
    Ok(cards)
}

impl Rehearsed {
    /// What these activities would come to after all that was rehearsed.
    ///
    /// # Errors
    /// What the service answers.
    pub fn activities(&mut self, means: &Means, activities: Vec<Arrived>) -> Result<Count> {
        let keys: Vec<_> = activities
            .iter()
            .map(|it| (format!("{} {:?}", it.activity.uid, it.stands_for), ContentHash::of(&it.source)))
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
