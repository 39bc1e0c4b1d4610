//! The organisations that the demo office knows before anybody writes, and what their people were before. Pure.

use chrono::{Datelike, Days, NaiveDate};

use crate::base::script::latin;
use crate::domain::ids::OrganisationId;
use crate::domain::organisation::{Organisation, OrganisationKind};
use crate::domain::person::Position;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::chance::Chance;
use crate::work::demo::words::WORDS;

/// One organisation of the table.
#[derive(Debug, Clone, Copy)]
pub struct Body {
    /// Where its mail comes from: what the tables know it by.
    pub domain: &'static str,
    /// The domain of what it is a part of; empty if it is a part of nothing.
    pub parent: &'static str,
    kind: &'static str,
    name: &'static str,
    short: &'static str,
    place: &'static str,
}

/// All of them, each after the one that it is a part of.
pub fn all() -> Vec<Body> {
    let rows = WORDS.bodies("body");
    rows.iter()
        .filter_map(|row| {
            let [domain, kind, name, short, parent, place] = **row else { return None };
            Some(Body { domain, parent, kind, name, short, place })
        })
        .collect()
}

impl Body {
    /// Its name as its people write it.
    pub fn name(&self) -> String {
        let writes = WORDS.organisations.iter().find(|it| self.name.is_empty() && it.domain == self.domain);
        writes.map_or_else(|| self.name.to_owned(), |it| it.tongue.write(it.name))
    }

    /// What the office knows of it.
    pub fn record(&self, id: OrganisationId, parent: Option<OrganisationId>) -> Organisation {
        let name = self.name();
        let in_latin = latin(&name).into_owned();
        Organisation {
            parent,
            kind: OrganisationKind::ALL.into_iter().find(|it| it.word() == self.kind).unwrap_or_default(),
            other_name: if in_latin == name { String::new() } else { in_latin },
            short: self.short.to_owned(),
            place: self.place.to_owned(),
            addresses: vec![format!("info@{}", self.domain)],
            ..Organisation::named(id, &name)
        }
    }
}

/// What the `n`th of those who write is on `today`, and what every third of them was before.
pub fn career(seed: u64, n: usize, them: &Correspondent, today: NaiveDate) -> Vec<Position> {
    let mut chance = Chance::new(seed, 0xCA2E_E200 ^ n as u64);
    let (body, title) = (them.organisation.clone(), them.position.clone());
    if body.is_empty() {
        return vec![Position { body, title, ..Position::default() }];
    }
    let from = month(today, chance.between(120, 2_400));
    let present = Position { from: Some(from), body, title, ..Position::default() };
    let before = if n % 3 == 1 { former(turn(n, them), &mut chance, them, from) } else { None };
    std::iter::once(present).chain(before).collect()
}

/// How many before the `n`th who write the same language were somewhere else too, so that each place has its turn.
fn turn(n: usize, them: &Correspondent) -> usize {
    let all = &WORDS.organisations;
    let before = (0..n % (3 * all.len()).max(1)).filter(|before| before % 3 == 1);
    let same = before.filter_map(|before| all.get(before % all.len()));
    same.filter(|it| !it.name.is_empty() && it.tongue.code() == them.tongue.code()).count()
}

/// Something that the person was somewhere else, until the day before `from`.
fn former(nth: usize, chance: &mut Chance, them: &Correspondent, from: NaiveDate) -> Option<Position> {
    let rows = WORDS.bodies("former");
    let mine: Vec<_> = rows.iter().filter(|row| row.first() == Some(&them.tongue.code())).collect();
    let [_, domain, man, woman] = ***mine.get(nth % mine.len().max(1))? else { return None };
    let body = all().into_iter().find(|it| it.domain == domain)?.name();
    if body == them.organisation {
        return None;
    }
    let title = them.tongue.write(if them.woman { woman } else { man });
    let since = month(from, chance.between(400, 2_400));
    Some(Position { body, title, from: Some(since), until: Some(from - Days::new(1)), organisation: None })
}

/// The first day of the month in which the day `days` before `day` lies.
fn month(day: NaiveDate, days: i64) -> NaiveDate {
    let then = day - Days::new(days.unsigned_abs());
    then.with_day(1).unwrap_or(then)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::work::demo::cast::people;

    #[test]
    fn sixty_differ_have_their_kind_and_stand_after_what_they_are_a_part_of() {
        let bodies = all();
        assert_eq!((bodies.len(), WORDS.bodies("body").len()), (60, 60));
        assert_eq!(bodies.iter().map(Body::name).collect::<HashSet<_>>().len(), 60);
        let mut before = HashSet::from([""]);
        for body in &bodies {
            assert!(OrganisationKind::ALL.iter().any(|kind| kind.word() == body.kind), "{body:?}");
            assert!(before.contains(body.parent) && body.domain.ends_with(".example") && !body.name().is_empty());
            before.insert(body.domain);
        }
        let writing = WORDS.organisations.iter().filter(|it| !it.name.is_empty());
        assert!(writing.clone().all(|it| before.contains(it.domain)));
    }

    #[test]
    fn a_career_has_one_present_and_days_that_follow_each_other() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let mut moved = 0;
        for (n, them) in people(150).iter().enumerate() {
            let career = career(41, n, them, today);
            assert_eq!(career.iter().filter(|it| it.holds(today)).count(), 1, "{career:?}");
            if let [now, before] = &career[..] {
                moved += 1;
                assert!(before.from < before.until && before.until < now.from && before.body != now.body);
            }
        }
        assert!(moved >= 30, "{moved}");
    }

    #[test]
    fn somebody_is_or_was_in_every_body() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let careers =
            people(150).iter().enumerate().flat_map(|(n, them)| career(41, n, them, today)).collect::<Vec<_>>();
        let empty: Vec<_> =
            all().iter().map(Body::name).filter(|name| careers.iter().all(|it| it.body != *name)).collect();
        assert!(empty.is_empty(), "{empty:?}");
    }
}
