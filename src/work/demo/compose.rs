//! The bytes of the demo's letters and the texts of its papers. Pure, and the same for the same plan.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::base::clock::Timestamp;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::chance::Chance;
use crate::work::demo::encode::{Charset, base64_lines, encoded_words, parameter, quoted_printable, wrap};
use crate::work::demo::story::{Piece, Plan, Talk, day_of};
use crate::work::demo::words::{Sheet, Tongue, Topic, WORDS};

/// One letter with what it is composed from.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The talk.
    pub talk: &'a Talk,
    /// The letter.
    pub piece: &'a Piece,
    /// Who writes, or is answered.
    pub person: &'a Correspondent,
    /// Who signs for the office.
    pub signs: &'a str,
}

impl Subject<'_> {
    fn topic(&self) -> Option<&'static Topic> {
        WORDS.topics.get(self.talk.topic)
    }

    fn ours(&self) -> bool {
        self.piece.fate.is_ours()
    }

    fn branch(&self) -> u64 {
        self.piece.talk as u64 + 1
    }

    /// The letter's subject as people read it.
    pub fn subject(&self) -> String {
        let reply = if self.piece.turn > 0 { "Re: " } else { "" };
        format!("{reply}{}", self.fill(self.topic().map_or("", |topic| topic.subject)))
    }

    /// The `Message-ID` of the talk's letter `turn`, without brackets.
    fn message_id(&self, turn: usize) -> String {
        let domain = self.person.address.rsplit('@').next().unwrap_or_default();
        format!("{:08x}.{turn}.{:x}@{domain}", self.piece.talk, self.plan.seed)
    }

    /// A text of the tables with the talk's own date, place and numbers in it.
    fn fill(&self, text: &str) -> String {
        let slots = Slots::new(self.plan, self.branch(), day_of(self.talk.begun));
        slots.fill(text, self.person.tongue)
    }

    fn text(&self) -> String {
        let tongue = self.person.tongue;
        let mut out = String::new();
        let open = if self.ours() { self.person.salutation() } else { WORDS.phrase(tongue, "open") };
        out.push_str(&wrap(&open, 72, ""));
        for paragraph in self.paragraphs() {
            out.push('\n');
            out.push_str(&wrap(&self.fill(paragraph), 72, ""));
        }
        out.push('\n');
        out.push_str(&wrap(&WORDS.phrase(tongue, "close"), 72, ""));
        out.push_str(&self.signature());
        if self.ours() || self.piece.after_ours {
            out.push_str(&self.quote());
        }
        out
    }

    fn paragraphs(&self) -> Vec<&'static str> {
        let Some(topic) = self.topic() else { return Vec::new() };
        match (self.ours(), self.piece.turn) {
            (true, _) => topic.answer.clone(),
            (false, 0) => topic.first.clone(),
            (false, turn) => topic.later.get((turn - 1) % topic.later.len().max(1)).copied().into_iter().collect(),
        }
    }

    fn signature(&self) -> String {
        let tongue = self.person.tongue;
        let lines = if self.ours() {
            vec![tongue.write(self.signs), WORDS.of_office_in(tongue, "name")]
        } else {
            vec![self.person.name.clone(), self.person.position.clone(), self.person.organisation.clone()]
        };
        let kept: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
        format!("\n{}\n", kept.join("\n"))
    }

    /// The beginning of the letter before, quoted.
    fn quote(&self) -> String {
        let tongue = self.person.tongue;
        let day = day_of(self.piece.before.unwrap_or(self.talk.begun));
        let wrote = WORDS.phrase(tongue, "wrote").replace("{day}", &WORDS.date(tongue, day));
        let quoted = self.topic().map(|topic| if self.ours() { &topic.first } else { &topic.answer });
        let first = quoted.and_then(|lines| lines.first()).copied().unwrap_or_default();
        format!("\n{wrote}\n{}", wrap(&self.fill(first), 70, "> "))
    }

    /// An enclosure, where the letter speaks of one.
    fn enclosure(&self) -> Option<(String, &'static str, Vec<u8>)> {
        let text = self.paragraphs().concat();
        let named = ["прилог", "nclosed", "ttached", "ci-joint", "anbei"].iter().any(|word| text.contains(word));
        if !named {
            return None;
        }
        let mut chance = Chance::new(self.plan.seed, self.branch() << 8 | self.piece.turn as u64);
        let names = WORDS.phrases(&format!("{}.attachment", self.person.tongue.code()));
        let name = (*chance.pick(&names)?).to_owned();
        if std::path::Path::new(&name).extension().is_some_and(|ending| ending == "txt") {
            return Some((name, "text/plain; charset=UTF-8", self.text().into_bytes()));
        }
        Some((name, "application/pdf", sheet_of_paper(self.piece.talk)))
    }
}

/// The letter's bytes (RFC 5322).
pub fn letter(of: &Subject<'_>) -> Vec<u8> {
    let (head, charset) = head(of);
    let mut out = head.into_bytes();
    let (how, body) = body(of, charset);
    let content =
        format!("Content-Type: text/plain; charset={}\r\nContent-Transfer-Encoding: {how}\r\n\r\n", charset.name());
    let Some((name, kind, bytes)) = of.enclosure() else {
        out.extend_from_slice(content.as_bytes());
        out.extend_from_slice(&body);
        return out;
    };
    let boundary = format!("=-{:x}-{}", of.piece.talk, of.piece.turn);
    out.extend_from_slice(
        format!("Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n{content}").as_bytes(),
    );
    out.extend_from_slice(&body);
    let second = format!(
        "\r\n--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; {}\r\n\r\n{}--{boundary}--\r\n",
        parameter("filename", &name),
        base64_lines(&bytes)
    );
    out.extend_from_slice(second.as_bytes());
    out
}

/// The head down to `MIME-Version`, and the charset that the letter is in.
fn head(of: &Subject<'_>) -> (String, Charset) {
    let old = of.person.tongue == Tongue::Serbian && of.talk.person.is_multiple_of(5) && !of.ours();
    let charset = if old { Charset::Cp1251 } else { Charset::Utf8 };
    let them = format!("{} <{}>", encoded_words(&of.person.name, charset), of.person.address);
    let office = WORDS.of_office_in(of.person.tongue, "short");
    let us = format!("{} <{}>", encoded_words(&office, charset), WORDS.of_office("address"));
    let (from, to) = if of.ours() { (us, them) } else { (them, us) };
    let date = rfc_date(of.piece.at);
    let mut parts = Vec::new();
    if !of.ours() {
        let domain = of.person.address.rsplit('@').next().unwrap_or_default();
        parts.push(format!("Received: from mail.{domain} by mx.opsti-poslovi.example with ESMTP;\r\n\t{date}"));
    }
    let subject = encoded_words(&of.subject(), charset);
    let id = of.message_id(of.piece.turn);
    parts.push(format!("Date: {date}\r\nFrom: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <{id}>"));
    if of.piece.turn > 0 {
        let earlier: Vec<_> = (0..of.piece.turn).map(|turn| format!("<{}>", of.message_id(turn))).collect();
        let last = earlier.last().cloned().unwrap_or_default();
        parts.push(format!("In-Reply-To: {last}\r\nReferences: {}", earlier.join("\r\n ")));
    }
    parts.push("MIME-Version: 1.0\r\n".to_owned());
    (parts.join("\r\n"), charset)
}

/// The text, and the name of its transfer encoding.
fn body(of: &Subject<'_>, charset: Charset) -> (&'static str, Vec<u8>) {
    let text = of.text();
    let bytes = charset.bytes(&text);
    match (charset, of.talk.person % 3) {
        (Charset::Utf8, 0) if !text.is_ascii() => ("base64", base64_lines(&bytes).into_bytes()),
        (Charset::Utf8, 1) => ("8bit", text.replace('\n', "\r\n").into_bytes()),
        _ => ("quoted-printable", quoted_printable(&bytes).into_bytes()),
    }
}

fn rfc_date(at: Timestamp) -> String {
    at.to_utc().with_timezone(&chrono_tz::Europe::Belgrade).to_rfc2822()
}

/// A PDF of one empty page that carries the number of its talk as a comment.
fn sheet_of_paper(talk: usize) -> Vec<u8> {
    format!(
        "%PDF-1.4\n% {talk}\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
    )
    .into_bytes()
}

/// Title and text of the office's `n`th paper, written on `day`.
pub fn paper(plan: &Plan, n: usize, sheet: &Sheet, day: NaiveDate) -> (String, String) {
    let slots = Slots::new(plan, !(n as u64), day);
    let title = format!("{}, {}", sheet.title, WORDS.date(Tongue::Serbian, day).replace(" године", ""));
    let lines: Vec<_> = sheet.lines.iter().map(|line| slots.fill(line, Tongue::Serbian)).collect();
    (title, lines.join("\n") + "\n")
}

/// How many days ahead of a talk's beginning lies what is announced in it: no talk of letters lasts so long.
const AHEAD: (i64, i64) = (22, 37);

/// What stands in the gaps of a text.
struct Slots {
    /// Of what is still to come, whichever letter of the talk says so.
    day: NaiveDate,
    /// Of what has happened: a working day before.
    past: NaiveDate,
    /// The year of what happened half a year before.
    year: i32,
    place: usize,
    number: i64,
    hour: i64,
}

impl Slots {
    fn new(plan: &Plan, branch: u64, around: NaiveDate) -> Self {
        let mut chance = Chance::new(plan.seed, branch);
        let day = around.checked_add_days(Days::new(chance.between(AHEAD.0, AHEAD.1) as u64)).unwrap_or(around);
        let place = chance.between(0, WORDS.places.len() as i64 - 1) as usize;
        let past = working(earlier(around, chance.between(1, 5) as u64));
        let year = earlier(around, 183).year();
        Self { day, past, year, place, number: chance.between(3, 29), hour: chance.between(9, 16) }
    }

    fn fill(&self, text: &str, tongue: Tongue) -> String {
        let serbian = tongue.code() == "sr";
        let place = WORDS.places.get(self.place).and_then(|row| row.get(usize::from(!serbian)));
        let time = |hour: i64| match tongue {
            Tongue::English => format!("{hour}:00"),
            Tongue::French => format!("{hour} heures"),
            _ => hour.to_string(),
        };
        tongue
            .write(text)
            .replace("{day}", &WORDS.date(tongue, self.day))
            .replace("{past}", &WORDS.date(tongue, self.past))
            .replace("{year}", &self.year.to_string())
            .replace("{place}", &tongue.write(place.copied().unwrap_or_default()))
            .replace("{no}", &self.number.to_string())
            .replace("{hour}", &time(self.hour))
            .replace("{later}", &time(self.hour + 1))
    }
}

fn earlier(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days)).unwrap_or(day)
}

/// The day, or the Friday before it.
fn working(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => earlier(day, 1),
        Weekday::Sun => earlier(day, 2),
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::work::demo::story::{Story, tell};
    use crate::work::demo::{cast, papers};

    const NOW: Timestamp = Timestamp(1_795_352_700_000);

    /// Every Serbian date of the years around that stands in `text`.
    fn dates(text: &str) -> Vec<NaiveDate> {
        let flat = text.split_whitespace().filter(|word| *word != ">").collect::<Vec<_>>().join(" ");
        let from = NaiveDate::from_ymd_opt(2014, 1, 1).unwrap();
        let days = from.iter_days().take(365 * 14);
        days.filter(|day| {
            let date = WORDS.date(Tongue::Serbian, *day).replace(" године", "");
            flat.match_indices(&date).any(|(at, _)| !flat[..at].ends_with(|c: char| c.is_ascii_digit()))
        })
        .collect()
    }

    fn stories() -> impl Iterator<Item = (Plan, Vec<Correspondent>, Story)> {
        [40, 400, 9_000].into_iter().map(|letters| {
            let plan = Plan::sized(letters, NOW);
            let people = cast::people(plan.people);
            let story = tell(&plan, &people, 7);
            (plan, people, story)
        })
    }

    #[test]
    fn a_paper_tells_of_nothing_that_happened_after_it() {
        for (plan, _, story) in stories() {
            for n in 0..plan.papers as usize {
                let sheet = &WORDS.papers[n % WORDS.papers.len()];
                let day = day_of(plan.at(papers::ago(&plan, &story, n), 960));
                let slots = Slots::new(&plan, !(n as u64), day);
                assert!(slots.past < day && day < slots.day && slots.past.weekday().number_from_monday() < 6, "{n}");
                assert!(day <= day_of(plan.now));
                // What is done is told with a day that is past, what is planned with one to come.
                for line in &sheet.lines {
                    let done = ["одржан", "вођен", "реализована"].iter().any(|word| line.contains(word));
                    assert!(!(done && line.contains("{day}")) && (done || !line.contains("{past}")), "{line}");
                }
                let title = WORDS.date(Tongue::Serbian, day).replace(" године", "");
                assert!(paper(&plan, n, sheet, day).0.ends_with(&title));
            }
        }
    }

    #[test]
    fn what_a_letter_announces_lies_ahead_of_it_and_what_it_quotes_came_when_it_says() {
        for (plan, _, story) in stories() {
            let mut last = None;
            for piece in &story.pieces {
                let talk = &story.talks[piece.talk];
                let slots = Slots::new(&plan, piece.talk as u64 + 1, day_of(talk.begun));
                assert!(slots.day > day_of(piece.at), "{piece:?}");
                assert!(i64::from(slots.year) <= i64::from(day_of(talk.begun).year()));
                let before: Option<&Piece> = last.filter(|_| piece.turn > 0);
                assert_eq!(piece.before, before.map(|before| before.at));
                last = Some(piece);
            }
        }
        for it in &WORDS.topics {
            for text in it.first.iter().chain(&it.later).chain(&it.answer).chain([&it.subject]) {
                assert!(!text.contains("{past}") && !text.contains("20"), "a day or year of its own: {text}");
            }
        }
    }

    #[test]
    fn the_texts_themselves_say_so() {
        let (plan, people, story) = stories().next().unwrap();
        let mut seen = 0;
        for piece in &story.pieces {
            let talk = &story.talks[piece.talk];
            let person = &people[talk.person];
            if person.tongue != Tongue::Serbian {
                continue;
            }
            let of = Subject { plan: &plan, talk, piece, person, signs: "" };
            for date in dates(&of.text()) {
                let quoted = piece.before.map(day_of) == Some(date);
                assert!(date > day_of(piece.at) || quoted, "{date} in {}", of.text());
                seen += 1;
            }
        }
        assert!(seen > 5, "{seen}");
    }
}
