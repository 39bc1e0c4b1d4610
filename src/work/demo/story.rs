//! What happened in the demo office: who wrote when about what, and what became of it. Pure: it composes no letter and
//! asks nobody.

use chrono::NaiveDate;

use crate::base::clock::Timestamp;
use crate::domain::letter::Channel;
use crate::work::demo::cast::Correspondent;
use crate::work::demo::chance::Chance;
use crate::work::demo::words::WORDS;

/// One day, milliseconds.
pub const DAY: i64 = 86_400_000;
/// The office's clock is this far ahead of UTC in the letters it makes up.
pub const AHEAD: i64 = 3_600_000;
/// The most letters that are told with all that became of them; what is beyond is history.
const MOST_LIVE: u32 = 2_000;
/// Of each so many letters, so many want work.
const WANTING: (u32, u32) = (41, 400);
/// A big office works on no more than this at a time.
const MOST_WANTING: u32 = 205;

/// How big the office is, and on what day it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// All letters: those that came, in work or as history, and those that were sent.
    pub letters: u32,
    /// Correspondents.
    pub people: u32,
    /// Papers, filed or not.
    pub papers: u32,
    /// The moment at which the office is opened: all that is told lies before it.
    pub now: Timestamp,
    /// Another seed makes another office of the same kind.
    pub seed: u64,
}

impl Plan {
    /// The usual demo office: 400 letters of 150 correspondents, 80 papers; 41 letters want work.
    pub const fn usual(now: Timestamp) -> Self {
        Self::sized(400, now)
    }

    /// An office of `letters` letters, the rest to scale.
    pub const fn sized(letters: u32, now: Timestamp) -> Self {
        let people = match letters {
            0..=400 => letters * 3 / 8,
            more => 150 + more / 40,
        };
        let papers = match letters {
            0..=400 => letters / 5,
            more => 80 + more / 100,
        };
        Self { letters, people, papers, now, seed: 41 }
    }

    /// How many of the letters want work: 41 of the usual 400.
    pub const fn wanting(&self) -> u32 {
        let scaled = (self.letters as u64 * WANTING.0 as u64 / WANTING.1 as u64) as u32;
        if scaled > MOST_WANTING { MOST_WANTING } else { scaled }
    }

    /// How many come as history.
    pub const fn history(&self) -> u32 {
        let quarter = self.letters / 4;
        if self.letters - quarter > MOST_LIVE { self.letters - MOST_LIVE } else { quarter }
    }

    /// The moment `minutes` into the day `ago` days before the plan's, and before its moment.
    pub fn at(&self, ago: i64, minutes: i64) -> Timestamp {
        let midnight = (self.now.0 + AHEAD).div_euclid(DAY) * DAY - AHEAD;
        Timestamp((midnight - ago * DAY + minutes * 60_000).min(self.now.0 - 60_000))
    }
}

/// The office's day on which `at` lies.
pub fn day_of(at: Timestamp) -> NaiveDate {
    Timestamp(at.0 + AHEAD).to_utc().date_naive()
}

/// Letters that belong together.
#[derive(Debug, Clone, Copy)]
pub struct Talk {
    /// Who writes.
    pub person: usize,
    /// What about.
    pub topic: usize,
    /// When its first letter came.
    pub begun: Timestamp,
}

/// One letter.
#[derive(Debug, Clone, Copy)]
pub struct Piece {
    /// Its talk.
    pub talk: usize,
    /// Its place in the talk, from 0.
    pub turn: usize,
    /// How many days ago it came or left.
    pub ago: i64,
    /// When, exactly.
    pub at: Timestamp,
    /// How it came.
    pub channel: Channel,
    /// What became of it.
    pub fate: Fate,
    /// The letter before it in its talk was the office's own.
    pub after_ours: bool,
    /// When the letter before it in its talk came or left.
    pub before: Option<Timestamp>,
}

/// What became of a letter. Hands are numbers of those who work in the office; 0 is its first user.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It came as history.
    History,
    /// Nobody decided anything yet.
    New,
    /// Somebody works on it, or at least it has its day.
    Open(Option<usize>),
    /// It waits for so many days from today.
    Held(usize, i64),
    /// It was closed so many days ago.
    Closed(usize, i64),
    /// The office sent it.
    Sent(usize),
}

impl Fate {
    /// It was sent by the office.
    pub const fn is_ours(self) -> bool {
        matches!(self, Self::Sent(_))
    }
}

/// Everything that happened.
#[derive(Debug, Default)]
pub struct Story {
    /// Talks.
    pub talks: Vec<Talk>,
    /// Letters, a talk's in their order, talks one after the other; history first.
    pub pieces: Vec<Piece>,
}

/// Tells the story of `plan` with these `people`; `hands` work in the office.
pub fn tell(plan: &Plan, people: &[Correspondent], hands: usize) -> Story {
    let mut teller =
        Teller { plan, people, hands: hands.max(1), chance: Chance::new(plan.seed, 0), story: Story::default() };
    let history = plan.history();
    teller.live(plan.letters - history);
    teller.history(history);
    teller.story
}

struct Teller<'a> {
    plan: &'a Plan,
    people: &'a [Correspondent],
    hands: usize,
    chance: Chance,
    story: Story,
}

impl Teller<'_> {
    /// Letters that wait for work, with what went before them; then those that are done.
    fn live(&mut self, count: u32) {
        let wanting = self.plan.wanting().min(count);
        let mut left = i64::from(count);
        for n in 0..i64::from(wanting) {
            let spare = left - (i64::from(wanting) - n);
            left -= self.wanting(n, i64::from(wanting), spare);
        }
        for n in 0.. {
            if left <= 0 {
                break;
            }
            left -= self.done(n, left);
        }
    }

    /// A talk whose last letter wants work; `spare` letters may go before it. Returns its letters.
    fn wanting(&mut self, n: i64, of: i64, spare: i64) -> i64 {
        let (ago, fate) = self.want(n, of);
        let before = match n % 3 {
            0 if spare >= 2 => 2,
            2 if spare >= 1 => 1,
            _ => 0,
        };
        let talk = self.talk();
        if before == 2 {
            let sent = ago + self.chance.between(2, 6);
            let came = sent + self.chance.between(2, 5);
            let hand = self.hand();
            self.piece(talk, 0, came, Fate::Closed(hand, sent));
            self.piece(talk, 1, sent, Fate::Sent(hand));
        } else if before == 1 {
            let came = ago + self.chance.between(8, 20);
            let fate = Fate::Closed(self.hand(), came - 4);
            self.piece(talk, 0, came, fate);
        }
        self.piece(talk, before as usize, ago, fate);
        if before == 0 && n % 4 == 1 && fate != Fate::New {
            self.by_hand(n as usize);
        }
        before + 1
    }

    /// When the `n`th of the letters that want work came, and where it stands.
    fn want(&mut self, n: i64, of: i64) -> (i64, Fate) {
        let share = |part: i64| of * part / 41;
        let owner = if n % 10 < 3 { 0 } else { self.hand() };
        match n {
            n if n < share(8) => (n % 3, Fate::New),
            n if n < share(14) => (self.chance.between(18, 25), Fate::Open(Some(owner))),
            n if n < share(21) => (self.chance.between(12, 15), Fate::Open(Some(owner))),
            n if n < share(26) => (self.chance.between(5, 11), Fate::Held(owner, self.chance.between(2, 9))),
            n => (self.chance.between(3, 10), Fate::Open((n % 4 > 0).then_some(owner))),
        }
    }

    /// A talk whose letters are done, at most `most` of them. Returns how many.
    fn done(&mut self, n: i64, most: i64) -> i64 {
        let talk = self.talk();
        let shape: &[bool] = match n % 4 {
            0 => &[false, true],
            1 => &[false],
            2 => &[false, true, false],
            _ => &[false, false],
        };
        let mut ago = self.chance.between(14, 76);
        let mut count = 0;
        for (turn, &ours) in shape.iter().enumerate().take(most.max(0) as usize) {
            let hand = self.hand();
            let fate =
                if ours { Fate::Sent(hand) } else { Fate::Closed(hand, (ago - self.chance.between(1, 4)).max(1)) };
            self.piece(talk, turn, ago, fate);
            ago -= self.chance.between(1, 4);
            count += 1;
        }
        if shape.len() == 1 && n % 5 < 2 {
            self.by_hand(n as usize);
        }
        count
    }

    /// Talks of earlier years, one to three letters each.
    fn history(&mut self, count: u32) {
        let mut left = i64::from(count);
        let years = (left / 2_000).clamp(1, 12);
        while left > 0 {
            let talk = self.talk();
            let mut ago = self.chance.between(110, 100 + years * 365);
            for turn in 0..self.chance.between(1, 3).min(left) {
                self.piece(talk, turn as usize, ago, Fate::History);
                ago -= self.chance.between(2, 9);
                left -= 1;
            }
        }
    }

    fn talk(&mut self) -> usize {
        let talk = self.story.talks.len();
        let person = talk % self.people.len().max(1);
        let kind = self.people.get(person).map(|it| (it.kind, it.tongue.code())).unwrap_or_default();
        let fitting: Vec<_> = (0..WORDS.topics.len())
            .filter(|&n| WORDS.topics.get(n).is_some_and(|topic| (topic.kind, topic.code) == kind))
            .collect();
        let topic = self.chance.pick(&fitting).copied().unwrap_or_default();
        self.story.talks.push(Talk { person, topic, begun: self.plan.now });
        talk
    }

    fn piece(&mut self, talk: usize, turn: usize, ago: i64, fate: Fate) {
        let minutes = if fate.is_ours() { self.chance.between(780, 840) } else { self.chance.between(370, 690) };
        let at = self.plan.at(ago, minutes);
        if let (0, Some(it)) = (turn, self.story.talks.get_mut(talk)) {
            it.begun = at;
        }
        let before = self.story.pieces.last().filter(|_| turn > 0);
        let after_ours = before.is_some_and(|before| before.fate.is_ours());
        let before = before.map(|before| before.at);
        self.story.pieces.push(Piece { talk, turn, ago, at, channel: Channel::Email, fate, after_ours, before });
    }

    /// The last letter came on paper or by telephone.
    fn by_hand(&mut self, n: usize) {
        const WAYS: [Channel; 4] = [Channel::Post, Channel::Phone, Channel::Hand, Channel::Fax];
        if let (Some(piece), Some(way)) = (self.story.pieces.last_mut(), WAYS.get(n / 4 % 4)) {
            piece.channel = *way;
        }
    }

    fn hand(&mut self) -> usize {
        self.chance.between(0, self.hands as i64 - 1) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::work::demo::cast;

    fn story(letters: u32) -> (Plan, Story) {
        let plan = Plan::sized(letters, Timestamp(1_795_352_700_000));
        (plan, tell(&plan, &cast::people(plan.people), 7))
    }

    #[test]
    fn four_hundred_letters_of_which_forty_one_want_work() {
        let (plan, story) = story(400);
        assert_eq!(story.pieces.len(), 400);
        let wants = |piece: &&Piece| matches!(piece.fate, Fate::New | Fate::Open(_) | Fate::Held(..));
        assert_eq!(story.pieces.iter().filter(wants).count(), 41);
        assert_eq!(plan.wanting(), 41);
        let people: std::collections::HashSet<_> = story.talks.iter().map(|talk| talk.person).collect();
        assert_eq!(people.len(), 150);
    }

    #[test]
    fn any_size_has_just_so_many_letters_all_in_the_past() {
        for letters in [0, 1, 2, 7, 40, 401, 9_000] {
            let (plan, story) = story(letters);
            assert_eq!(story.pieces.len(), letters as usize);
            assert!(story.pieces.iter().all(|piece| piece.at < plan.now), "{letters}");
            let turns = story.pieces.windows(2).filter(|two| two[0].talk == two[1].talk);
            assert!(turns.clone().all(|two| two[0].at < two[1].at && two[0].turn + 1 == two[1].turn), "{letters}");
        }
    }
}
