//! The word tables that the demo office is put together from. All of it is invented; it is data, not the program's
//! own words.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use crate::base::script::latin;

/// The languages that people write to the office in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tongue {
    /// Serbian in Cyrillic.
    Serbian,
    /// Serbian in Latin.
    Latin,
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
}

impl Tongue {
    fn named(code: &str) -> Self {
        match code {
            "latn" => Self::Latin,
            "en" => Self::English,
            "de" => Self::German,
            "fr" => Self::French,
            _ => Self::Serbian,
        }
    }

    /// The code that the tables use; both scripts share theirs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Serbian | Self::Latin => "sr",
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
        }
    }

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Latin => "sr-Latn",
            other => other.code(),
        }
    }

    /// A text of the tables in this language's script.
    pub fn write(self, text: &str) -> String {
        if self == Self::Serbian { text.to_owned() } else { latin(text).into_owned() }
    }
}

/// Where somebody works.
#[derive(Debug)]
pub struct Organisation {
    /// The kind, by which topics are chosen.
    pub kind: &'static str,
    /// What its people write in.
    pub tongue: Tongue,
    /// Its name; empty for citizens.
    pub name: &'static str,
    /// The domain of its addresses.
    pub domain: &'static str,
    /// Positions there, of a man and of a woman.
    pub positions: [Vec<&'static str>; 2],
}

/// What a letter is about.
#[derive(Debug, Default)]
pub struct Topic {
    /// The kind of organisation that writes so.
    pub kind: &'static str,
    /// The language, as [`Tongue::code`].
    pub code: &'static str,
    /// The code of its class.
    pub class: &'static str,
    /// The subject.
    pub subject: &'static str,
    /// Paragraphs of the first letter.
    pub first: Vec<&'static str>,
    /// Paragraphs of later ones, one each.
    pub later: Vec<&'static str>,
    /// Paragraphs of the office's answer.
    pub answer: Vec<&'static str>,
}

/// A paper of the office.
#[derive(Debug, Default)]
pub struct Sheet {
    /// `note`, `minutes` or `report`.
    pub kind: &'static str,
    /// The code of its class.
    pub class: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its lines.
    pub lines: Vec<&'static str>,
}

/// All tables.
#[derive(Debug)]
pub struct Words {
    office: Vec<Vec<&'static str>>,
    people: Vec<Vec<&'static str>>,
    phrases: Vec<Vec<&'static str>>,
    months: Vec<Vec<&'static str>>,
    diary: Vec<Vec<&'static str>>,
    bodies: Vec<Vec<&'static str>>,
    tasks: Vec<Vec<&'static str>>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Places: in Serbian (locative), and elsewhere.
    pub places: Vec<Vec<&'static str>>,
    /// Topics of letters.
    pub topics: Vec<Topic>,
    /// Papers.
    pub papers: Vec<Sheet>,
}

/// The tables, read once.
pub static WORDS: LazyLock<Words> = LazyLock::new(Words::read);

impl Words {
    fn read() -> Self {
        Self {
            office: rows(include_str!("words/office.txt")),
            people: rows(include_str!("words/people.txt")),
            phrases: rows(include_str!("words/phrases.txt")),
            months: rows(include_str!("words/months.txt")),
            diary: rows(include_str!("words/diary.txt")),
            bodies: rows(include_str!("words/bodies.txt")),
            tasks: rows(include_str!("words/tasks.txt")),
            organisations: rows(include_str!("words/organisations.txt")).iter().map(|row| organisation(row)).collect(),
            places: rows(include_str!("words/places.txt")),
            topics: topics(include_str!("words/topics.txt")),
            papers: papers(include_str!("words/papers.txt")),
        }
    }

    /// The rows of the office's own table that begin with `name`, without it.
    pub fn office(&self, name: &str) -> Vec<&[&'static str]> {
        named(&self.office, name)
    }

    /// The one value of the office's own table called `name`.
    pub fn of_office(&self, name: &str) -> &'static str {
        self.office(name).first().and_then(|row| row.first()).copied().unwrap_or_default()
    }

    /// The same in the language and script of `tongue`.
    pub fn of_office_in(&self, tongue: Tongue, name: &str) -> String {
        match self.of_office(&format!("{name}.{}", tongue.code())) {
            "" => tongue.write(self.of_office(name)),
            translated => translated.to_owned(),
        }
    }

    /// The rows of the diary's table that begin with `name`, without it.
    pub fn diary(&self, name: &str) -> Vec<&[&'static str]> {
        named(&self.diary, name)
    }

    /// The rows of the organisations' table that begin with `name`, without it.
    pub fn bodies(&self, name: &str) -> Vec<&[&'static str]> {
        named(&self.bodies, name)
    }

    /// The rows of the tasks' table.
    pub fn tasks(&self) -> &[Vec<&'static str>] {
        &self.tasks
    }

    /// The names of a row of people.
    pub fn names(&self, row: &str) -> Vec<&'static str> {
        let line = named(&self.people, row).first().and_then(|row| row.first()).copied().unwrap_or_default();
        line.split_whitespace().collect()
    }

    /// The phrases called `name`.
    pub fn phrases(&self, name: &str) -> Vec<&'static str> {
        named(&self.phrases, name).iter().filter_map(|row| row.first()).copied().collect()
    }

    /// The phrase called `name` in the language of `tongue`, in its script.
    pub fn phrase(&self, tongue: Tongue, name: &str) -> String {
        let name = format!("{}.{name}", tongue.code());
        tongue.write(self.phrases(&name).first().copied().unwrap_or_default())
    }

    /// A date as it stands in a letter.
    pub fn date(&self, tongue: Tongue, day: NaiveDate) -> String {
        let months = named(&self.months, tongue.code());
        let line = months.first().and_then(|row| row.first()).copied().unwrap_or_default();
        let month = line.split_whitespace().nth(day.month0() as usize).unwrap_or_default();
        let (number, year) = (day.day(), day.year());
        match tongue {
            Tongue::Serbian | Tongue::Latin => tongue.write(&format!("{number}. {month} {year}. године")),
            Tongue::German => format!("{number}. {month} {year}"),
            Tongue::English | Tongue::French => format!("{number} {month} {year}"),
        }
    }
}

fn rows(table: &'static str) -> Vec<Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('|').collect())
        .collect()
}

fn named<'a>(rows: &'a [Vec<&'static str>], name: &str) -> Vec<&'a [&'static str]> {
    rows.iter().filter_map(|row| row.split_first()).filter(|(first, _)| **first == name).map(|(_, rest)| rest).collect()
}

fn organisation(row: &[&'static str]) -> Organisation {
    let at = |n: usize| row.get(n).copied().unwrap_or_default();
    let list = |text: &'static str| text.split(';').filter(|part| !part.is_empty()).collect::<Vec<_>>();
    let men = list(at(4));
    let women = if at(5).is_empty() { men.clone() } else { list(at(5)) };
    Organisation { kind: at(0), tongue: Tongue::named(at(1)), name: at(2), domain: at(3), positions: [men, women] }
}

fn topics(table: &'static str) -> Vec<Topic> {
    let mut all = Vec::new();
    for line in table.lines() {
        if let Some(head) = line.strip_prefix("topic ") {
            let mut head = head.split(' ');
            let mut next = || head.next().unwrap_or_default();
            all.push(Topic { kind: next(), code: next(), class: next(), ..Topic::default() });
        } else if let (Some(topic), Some((mark, text))) = (all.last_mut(), line.split_once(' ')) {
            match mark {
                "S" => topic.subject = text,
                "B" => topic.first.push(text),
                "F" => topic.later.push(text),
                "R" => topic.answer.push(text),
                _ => {}
            }
        }
    }
    all
}

fn papers(table: &'static str) -> Vec<Sheet> {
    let mut all = Vec::new();
    for line in table.lines() {
        if let Some((kind, class)) = line.strip_prefix("paper ").and_then(|head| head.split_once(' ')) {
            all.push(Sheet { kind, class, ..Sheet::default() });
        } else if let (Some(sheet), Some((mark, text))) = (all.last_mut(), line.split_once(' ')) {
            match mark {
                "T" => sheet.title = text,
                "L" => sheet.lines.push(text),
                _ => {}
            }
        } else if let (Some(sheet), "L") = (all.last_mut(), line) {
            sheet.lines.push("");
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_organisation_has_topics_and_every_topic_its_parts_and_class() {
        let words = &*WORDS;
        let classes: Vec<_> = words.office("class").iter().map(|row| row[0]).collect();
        assert_eq!(classes.len(), 15);
        for it in &words.organisations {
            assert!(words.topics.iter().any(|topic| topic.kind == it.kind && topic.code == it.tongue.code()), "{it:?}");
            assert_eq!(it.positions[0].len(), it.positions[1].len(), "{it:?}");
        }
        for topic in &words.topics {
            assert!(classes.contains(&topic.class) && !topic.subject.is_empty(), "{topic:?}");
            assert!(!topic.first.is_empty() && !topic.later.is_empty() && !topic.answer.is_empty(), "{topic:?}");
        }
        assert!(
            words.papers.iter().all(|it| classes.contains(&it.class) && !it.title.is_empty() && it.lines.len() > 2)
        );
    }

    #[test]
    fn dates_stand_in_each_language() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(WORDS.date(Tongue::Serbian, day), "24. новембра 2026. године");
        assert_eq!(WORDS.date(Tongue::Latin, day), "24. novembra 2026. godine");
        assert_eq!(WORDS.date(Tongue::French, day), "24 novembre 2026");
    }
}
