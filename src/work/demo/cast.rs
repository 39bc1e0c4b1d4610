//! The people who write to the demo office. It makes them up; it keeps none.

use std::collections::HashMap;

use crate::base::script::fold;
use crate::work::demo::words::{Organisation, Tongue, WORDS, Words};

/// One who writes to the office.
#[derive(Debug, Clone)]
pub struct Correspondent {
    /// The name, in the script the person writes.
    pub name: String,
    /// The family name, as the answer's form of address has it.
    pub family: String,
    /// The address.
    pub address: String,
    /// A woman.
    pub woman: bool,
    /// The kind of organisation.
    pub kind: &'static str,
    /// The organisation; empty for a citizen.
    pub organisation: String,
    /// The position there.
    pub position: String,
    /// What the person writes in.
    pub tongue: Tongue,
}

impl Correspondent {
    /// How the office begins a letter to the person.
    pub fn salutation(&self) -> String {
        let phrase = WORDS.phrase(self.tongue, if self.woman { "reply.f" } else { "reply.m" });
        phrase.replace("{family}", &self.family)
    }
}

/// The first `count` people, the same ones every time.
pub fn people(count: u32) -> Vec<Correspondent> {
    let mut counts = HashMap::new();
    (0..count as usize)
        .filter_map(|n| {
            let organisation = WORDS.organisations.get(n % WORDS.organisations.len().max(1))?;
            let nth = counts.entry(organisation.tongue.code()).or_insert(0_usize);
            *nth += 1;
            person(&WORDS, organisation, *nth - 1, n)
        })
        .collect()
}

fn person(words: &Words, organisation: &Organisation, nth: usize, n: usize) -> Option<Correspondent> {
    let tongue = organisation.tongue;
    let code = tongue.code();
    let woman = nth % 2 == 1;
    let given = words.names(&format!("{code}.{}", if woman { "f" } else { "m" }));
    let family = words.names(&format!("{code}.family"));
    let (which, round) = (nth / 2 % given.len().max(1), nth / 2 / given.len().max(1));
    // Steps that share no factor with the number of family names: no name comes twice before all have come.
    let family_at = (round * 5 + which * 7 + usize::from(woman) * 3) % family.len().max(1);
    let (given, family) = (given.get(which)?, family.get(family_at)?);
    let again = if n >= 500 { n.to_string() } else { String::new() };
    let local = fold(&format!("{given}.{family}{again}"));
    let positions = organisation.positions.get(usize::from(woman))?;
    let position = positions.get(n / words.organisations.len().max(1) % positions.len().max(1)).copied();
    Some(Correspondent {
        name: tongue.write(&format!("{given} {family}")),
        family: tongue.write(family),
        address: format!("{local}@{}", organisation.domain),
        woman,
        kind: organisation.kind,
        organisation: tongue.write(organisation.name),
        position: tongue.write(position.unwrap_or_default()),
        tongue,
    })
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_and_addresses_differ_and_are_invented() {
        let people = people(150);
        assert_eq!(people.len(), 150);
        assert_eq!(people.iter().map(|it| &it.name).collect::<HashSet<_>>().len(), 150);
        for it in &people {
            assert!(it.address.is_ascii() && it.address.ends_with(".example"), "{it:?}");
        }
    }

    #[test]
    fn addresses_differ_in_a_big_office_too() {
        let people = people(20_000);
        assert_eq!(people.iter().map(|it| &it.address).collect::<HashSet<_>>().len(), 20_000);
    }
}
