//! The lists of letters of the office for tests: which letters a list has, in which order, as rows.

use std::collections::HashMap;

use kabinet::api::letters::{LetterRow, LetterView};
use kabinet::api::page::{Anchor, Cursor};
use kabinet::base::clock::Timestamp;
use kabinet::base::script::fold;
use kabinet::domain::ids::{LetterId, ThreadId, UserId};
use kabinet::domain::letter::{Direction, Letter, Stage};

use super::NOW;
use super::office::Books;

/// The letters of a list in its order, each with its place.
pub fn of(books: &Books, view: LetterView, me: UserId) -> Vec<(Cursor, LetterRow)> {
    let threads = threads(books);
    let mut rows: Vec<_> = books
        .letters
        .values()
        .filter(|letter| fits(&threads, letter, view, me))
        .map(|letter| (Cursor(place(letter, view)), row(books, &threads, letter, view)))
        .collect();
    rows.sort_by(|a, b| a.0.cmp(&b.0));
    rows
}

/// The rows of a window: from the anchor on, all of them, in reading direction; and whether it goes backwards.
pub fn from(rows: Vec<(Cursor, LetterRow)>, anchor: &Anchor) -> (Vec<(Cursor, LetterRow)>, bool) {
    let kept = |keep: &dyn Fn(&Cursor) -> bool| rows.iter().filter(|(at, _)| keep(at)).cloned().collect::<Vec<_>>();
    match anchor {
        Anchor::Start => (rows, false),
        Anchor::After(place) => (kept(&|at| at > place), false),
        Anchor::From(place) => (kept(&|at| at >= place), false),
        Anchor::End => (rows.into_iter().rev().collect(), true),
        Anchor::Before(place) => (kept(&|at| at < place).into_iter().rev().collect(), true),
    }
}

/// Whether every word of the filter stands in sender, subject or number.
pub fn narrowed(row: &LetterRow, filter: &str) -> bool {
    let text = fold(&format!("{} {} {}", row.party, row.subject, row.number));
    fold(filter).split_whitespace().all(|word| text.contains(word))
}

fn fits(threads: &Threads, letter: &Letter, view: LetterView, me: UserId) -> bool {
    let open = matches!(letter.stage, Stage::New | Stage::Open);
    match view {
        LetterView::All | LetterView::Number => true,
        LetterView::New => letter.stage == Stage::New,
        LetterView::Open => open,
        LetterView::Mine => open && letter.owner == Some(me),
        LetterView::Overdue => open && letter.deadline.is_some_and(|day| day < today()),
        LetterView::Held => letter.stage == Stage::Held,
        LetterView::Done => letter.stage == Stage::Done,
        LetterView::Sent => letter.direction == Direction::Outgoing,
        LetterView::Conversations => threads.get(&letter.thread).is_some_and(|(_, newest)| newest.1 == letter.id),
        LetterView::Thread(thread) => letter.thread == thread,
        LetterView::Person(person) => letter.correspondents.contains(&person) || letter.linked.contains(&person),
        LetterView::Class(class) => letter.class == Some(class),
    }
}

fn today() -> chrono::NaiveDate {
    NOW.to_utc().date_naive()
}

/// How many letters each conversation has, and its newest one.
type Threads = HashMap<ThreadId, (u32, (Timestamp, LetterId))>;

fn threads(books: &Books) -> Threads {
    let mut threads = Threads::new();
    for letter in books.letters.values() {
        let here = (letter.received, letter.id);
        let thread = threads.entry(letter.thread).or_insert((0, here));
        *thread = (thread.0 + 1, thread.1.max(here));
    }
    threads
}

fn place(letter: &Letter, view: LetterView) -> Vec<u8> {
    use chrono::Datelike;
    let key = match view {
        LetterView::Open | LetterView::Mine | LetterView::Overdue => {
            letter.deadline.map_or(i64::MAX, |day| i64::from(day.num_days_from_ce()))
        }
        LetterView::Held => letter.hold.as_ref().map_or(0, |hold| i64::from(hold.until.num_days_from_ce())),
        LetterView::Done => -letter.closing.as_ref().map_or(0, |closing| closing.at.0),
        LetterView::Thread(_) => letter.received.0,
        LetterView::Number => -i64::from(letter.number),
        _ => -letter.received.0,
    };
    let mut place = (key ^ i64::MIN).to_be_bytes().to_vec();
    place.extend(letter.id.to_bytes());
    place
}

fn row(books: &Books, threads: &Threads, letter: &Letter, view: LetterView) -> LetterRow {
    let thread = threads.get(&letter.thread).map_or(0, |thread| thread.0);
    LetterRow {
        id: letter.id,
        revision: letter.revision,
        number: letter.number,
        direction: letter.direction,
        stage: letter.stage,
        party: letter.party.display().to_owned(),
        subject: letter.subject.clone(),
        gist: letter.gist.clone(),
        received: letter.received,
        deadline: letter.deadline,
        held_until: letter.hold.as_ref().map(|hold| hold.until),
        owner: letter.owner,
        class: letter.class,
        thread: letter.thread,
        in_thread: if view == LetterView::Conversations { thread } else { 0 },
        attachments: letter.attachments,
        seen: books.seen.contains(&letter.id) || letter.stage == Stage::Archived,
        level: letter.label.level,
    }
}
