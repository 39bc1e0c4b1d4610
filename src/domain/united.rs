//! Several records of one person as one: nothing that any of them says is lost.

use crate::base::script::fold;
use crate::domain::person::{Person, Position};
use crate::domain::renewal::holds;

impl Person {
    /// This person with all that `other`, a record of the same one, says. Of what one can have only one of, this record's
    /// word stands, else the other's; cards are kept whole beside each other.
    #[must_use]
    pub fn united(self, other: &Self) -> Self {
        let said = |field: fn(&Self) -> &String| first(field(&self), field(other)).to_owned();
        let mut positions = self.told_positions();
        let more = other.told_positions().into_iter().filter(|it| !positions.iter().any(|known| is_same(known, it)));
        positions.extend(more.collect::<Vec<_>>());
        let cards: Vec<_> = self.kept_cards().chain(other.kept_cards()).collect();
        let (first_card, rest) = cards.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first), rest));
        Self {
            label: self.label.max_level(other.label),
            contact: self.contact || other.contact,
            name: said(|it| &it.name),
            other_name: first(&self.other_name, self.further_name(other)).to_owned(),
            salutation: said(|it| &it.salutation),
            language: said(|it| &it.language),
            remark: remarks(&self.remark, &other.remark),
            organisation: said(|it| &it.organisation),
            position: said(|it| &it.position),
            addresses: all(&self.addresses, &other.addresses),
            phones: all(&self.phones, &other.phones),
            positions,
            source: first_card.map(|card| card.source),
            uid: first_card.map(|card| card.uid.clone()).unwrap_or_default(),
            cards: rest.to_vec(),
            merged: self.merged.iter().copied().chain(other.records()).collect(),
            ..self
        }
    }

    /// Its positions; of somebody without any the one that is known by its words alone.
    fn told_positions(&self) -> Vec<Position> {
        let known = !self.organisation.is_empty() || !self.position.is_empty();
        if self.positions.is_empty() && known {
            let (body, title) = (self.organisation.clone(), self.position.clone());
            return vec![Position { body, title, ..Position::default() }];
        }
        self.positions.clone()
    }

    /// What the other record adds to the names: its own other name, or its name where that differs.
    fn further_name<'a>(&self, other: &'a Self) -> &'a str {
        let differs = fold(&other.name) != fold(&self.name) && !self.name.is_empty();
        first(&other.other_name, if differs { &other.name } else { "" })
    }
}

fn first<'a>(one: &'a str, other: &'a str) -> &'a str {
    if one.trim().is_empty() { other } else { one }
}

fn all(one: &[String], other: &[String]) -> Vec<String> {
    one.iter().chain(other.iter().filter(|it| !holds(one, it))).cloned().collect()
}

fn remarks(one: &str, other: &str) -> String {
    match (one.trim(), other.trim()) {
        (one, "") => one.to_owned(),
        (one, other) if one.contains(other) => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) => format!("{one}\n{other}"),
    }
}

fn is_same(one: &Position, other: &Position) -> bool {
    let place = match (one.organisation, other.organisation) {
        (Some(one), Some(other)) => one == other,
        _ => fold(&one.body) == fold(&other.body),
    };
    place && fold(&one.title) == fold(&other.title) && (one.from, one.until) == (other.from, other.until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{ContentHash, PersonId};
    use crate::domain::person::KeptCard;

    #[test]
    fn t46_nothing_that_either_record_says_is_lost() {
        let card = |n: u8| KeptCard { uid: format!("{n}@x"), source: ContentHash([n; 32]) };
        let one = Person {
            addresses: vec!["a@x.example".into()],
            organisation: "Завод".into(),
            remark: "звати ујутру".into(),
            ..Person::named(PersonId::from_bytes([1; 16]), "Мира Проба")
        };
        let other = Person {
            addresses: vec!["A@X.example".into(), "b@x.example".into()],
            phones: vec!["011".into()],
            position: "начелник".into(),
            remark: "говори немачки".into(),
            source: Some(card(2).source),
            uid: card(2).uid,
            cards: vec![card(3)],
            merged: vec![PersonId::from_bytes([9; 16])],
            contact: true,
            ..Person::named(PersonId::from_bytes([2; 16]), "Mira Proba-Uzorak")
        };
        let it = one.united(&other);
        assert_eq!((it.name.as_str(), it.other_name.as_str()), ("Мира Проба", "Mira Proba-Uzorak"));
        assert_eq!((it.addresses.len(), it.phones.len(), it.positions.len(), it.contact), (2, 1, 2, true));
        assert_eq!(it.remark, "звати ујутру\nговори немачки");
        assert_eq!(it.kept_cards().collect::<Vec<_>>(), [card(2), card(3)]);
        assert_eq!(it.merged, [2, 9].map(|n| PersonId::from_bytes([n; 16])));
    }
}
