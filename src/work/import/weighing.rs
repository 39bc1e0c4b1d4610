//! What activities and cards are to the office before they are taken in: what says nothing new, what a newer one is told
//! against, and what an import that is only tried would bring.

use std::collections::HashSet;

use crate::api::arrivals::{Held, Weigh, Weight};
use crate::api::diary::Arrived;
use crate::api::people::ArrivedCard;
use crate::base::error::Result;
use crate::domain::ids::ContentHash;
use crate::work::import::comes::Comes;
use crate::work::means::Means;

/// How many are new, changed and known.
pub type Count = [u32; 3];
/// What is left as it is here, since the office changed it after it had written it so: what each is called.
pub type Overtaken = Vec<String>;

/// What comes to the office out of a batch.
#[derive(Debug)]
pub struct Coming<T> {
    /// What is new or says something new, each with what the same said before.
    pub told: Vec<T>,
    /// How many are here as they are.
    pub known: u32,
    /// What is left as it is here.
    pub overtaken: Overtaken,
}

/// What was rehearsed so far of an import that is only tried.
#[derive(Debug, Default)]
pub struct Rehearsed {
    sources: HashSet<ContentHash>,
    keys: HashSet<ContentHash>,
}

/// The cards that say something new.
///
/// # Errors
/// What the service answers.
pub fn cards_coming(means: &Means, cards: Vec<ArrivedCard>) -> Result<Coming<ArrivedCard>> {
    let weights = means.bring(Weigh { activities: Vec::new(), cards: cards.clone() })?.cards;
    Ok(coming(cards, weights))
}

/// The activities that say something new.
///
/// # Errors
/// What the service answers.
pub fn activities_coming(means: &Means, activities: Vec<Arrived>) -> Result<Coming<Arrived>> {
    let weights = means.bring(Weigh { activities: activities.clone(), cards: Vec::new() })?.activities;
    Ok(coming(activities, weights))
}

/// Leaves out what is here as it is, unless something else was said of it earlier in the same batch; of the rest each is told
/// against what the same said before: earlier in the batch, else here.
fn coming<T: Comes>(all: Vec<T>, weights: Vec<Weight<T::Said>>) -> Coming<T> {
    let mut coming: Coming<T> = Coming { told: Vec::with_capacity(all.len()), known: 0, overtaken: Vec::new() };
    for (mut it, weight) in all.into_iter().zip(weights) {
        let earlier = coming.told.iter().rev().find(|earlier| it.is_newer_than(earlier));
        let earlier = earlier.map(|earlier| (Some(ContentHash::of(earlier.source())), earlier.said()));
        if earlier.is_none() && is_here(&it, &weight) {
            coming.known += 1;
            continue;
        }
        if earlier.is_none() && is_overtaken(&it, &weight) {
            coming.overtaken.push(it.title().to_owned());
            continue;
        }
        let before = earlier.or_else(|| before(&it, &weight));
        *it.before() = before;
        coming.told.push(it);
    }
    coming
}

/// Whether it says nothing that the office would not say itself.
fn is_here<T: Comes>(it: &T, weight: &Weight<T::Said>) -> bool {
    let says = |text: &str| T::is_same(&String::from_utf8_lossy(it.source()), text);
    match weight {
        Weight::New => false,
        Weight::Known => true,
        Weight::Within(time) => says(&T::written(time, &[])),
        Weight::Held(held) => says(&T::written(&held.now, &texts(held))) || says(&T::written(&held.now, &[])),
    }
}

fn is_overtaken<T: Comes>(it: &T, weight: &Weight<T::Said>) -> bool {
    matches!(weight, Weight::Held(held) if it.is_overtaken(&held.now))
}

/// What the kept text of the same said; of what was made here, what it would say.
fn before<T: Comes>(it: &T, weight: &Weight<T::Said>) -> Option<(Option<ContentHash>, T::Said)> {
    let Weight::Held(held) = weight else { return None };
    let Some(kept) = it.kept(&held.now) else {
        return it.is_ours(&held.now).then(|| T::read(&T::written(&held.now, &[])).map(|said| (None, said)))?;
    };
    let text = held.texts.iter().find(|text| ContentHash::of(text) == kept)?;
    T::read(&String::from_utf8_lossy(text)).map(|said| (Some(kept), said))
}

fn texts<T>(held: &Held<T>) -> Vec<String> {
    held.texts.iter().map(|text| String::from_utf8_lossy(text).into_owned()).collect()
}

impl Rehearsed {
    /// What these activities would come to after all that was rehearsed.
    ///
    /// # Errors
    /// What the service answers.
    pub fn activities(&mut self, means: &Means, activities: &[Arrived]) -> Result<(Count, Overtaken)> {
        let weights = means.bring(Weigh { activities: activities.to_vec(), cards: Vec::new() })?.activities;
        Ok(self.counted(activities, &weights))
    }

    /// What these cards would come to.
    ///
    /// # Errors
    /// What the service answers.
    pub fn cards(&mut self, means: &Means, cards: &[ArrivedCard]) -> Result<(Count, Overtaken)> {
        let weights = means.bring(Weigh { activities: Vec::new(), cards: cards.to_vec() })?.cards;
        Ok(self.counted(cards, &weights))
    }

    fn counted<T: Comes>(&mut self, all: &[T], weights: &[Weight<T::Said>]) -> (Count, Overtaken) {
        let [mut new, mut changed, mut known] = Count::default();
        let mut overtaken = Overtaken::new();
        for (it, weight) in all.iter().zip(weights) {
            let again = !self.sources.insert(ContentHash::of(it.source()));
            let key = it.key();
            let newer = !key.is_empty() && !self.keys.insert(ContentHash::of(key.as_bytes()));
            match weight {
                _ if again => known += 1,
                weight if !newer && is_here(it, weight) => known += 1,
                weight if !newer && is_overtaken(it, weight) => overtaken.push(it.title().to_owned()),
                Weight::New | Weight::Within(_) if !newer => new += 1,
                _ => changed += 1,
            }
        }
        ([new, changed, known], overtaken)
    }
}
