//! A seat at an office for tests of the screens: keys go in, the office answers at once, and the screen
//! comes out as text. Jobs run where they are started, but for those that touch files: a test says how they end.
//! Nothing here waits for anything.

#![allow(dead_code, reason = "each test file uses its own part of the kit")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::missing_panics_doc, reason = "tests")]

pub mod cast;
pub mod jobs;
pub mod office;
pub mod papers;
pub mod rows;
pub mod sight;
pub mod writing;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use kabinet::api::client::{Client, Envelope, Feed};
use kabinet::api::contract::Request;
use kabinet::api::job::{Job, JobId, Outcome, Progress};
use kabinet::base::clock::{IdSource, SeededIds, Timestamp};
use kabinet::base::error::{Error, ErrorKind, Result};
use kabinet::domain::operation::RequestId;
use kabinet::ui::act::Acts;
use kabinet::ui::ctx::Ctx;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::key::{Code, Key};
use kabinet::ui::keymap::file;
use kabinet::ui::root::commands;
use kabinet::ui::theme::Look;
use kabinet::ui::{Model, start, update};
use kabinet::words::{Language, Words};

/// Sunday, 22 November 2026, 14:05 in Belgrade.
pub const NOW: Timestamp = Timestamp(1_795_352_700_000);

/// A person's seat: the screens, and the office that answers them.
pub struct Seat {
    /// What the screens hold.
    pub model: Model,
    /// What was copied to the clipboard.
    pub copied: Vec<String>,
    /// What was given to the user's own editor.
    pub edited: Vec<String>,
    /// Jobs that were started, in order.
    pub jobs: Vec<Job>,
    /// Those of them that run until [`Seat::ended`].
    pub running: Vec<(JobId, Job)>,
    /// How many requests were sent.
    pub asked: usize,
    /// Paths of the files that there are, as tab finds them.
    pub files: Vec<&'static str>,
    /// The program was asked to end.
    pub quit: bool,
    /// Answers wait until [`Seat::release`]; so do jobs.
    pub slow: bool,
    office: Arc<dyn Client>,
    feed: Receiver<Feed>,
    ids: SeededIds,
    waiting: VecDeque<Effect>,
}

impl Seat {
    /// A seat at `office` before the first screen, in a terminal of these columns and rows.
    pub fn new(office: Arc<dyn Client>, language: Language, size: (u16, u16)) -> Self {
        Self::looking(office, language, size, Look::default())
    }

    /// The same, with other looks.
    pub fn looking(office: Arc<dyn Client>, language: Language, size: (u16, u16), look: Look) -> Self {
        let keymap = file::load(&[], &commands::exists).unwrap_or_else(|error| panic!("{error}"));
        let ctx = Ctx::new(Arc::new(Words::new(language)), Arc::new(keymap), look, NOW, size);
        Self::sit(office, ctx, SeededIds::new(1))
    }

    /// The program ends as if it were killed, and the same person begins anew at the same office.
    #[must_use]
    pub fn again(self) -> Self {
        let was = self.model.ctx;
        let ctx = Ctx { office: was.office, ..Ctx::new(was.words, was.keymap, was.look, NOW, was.size) };
        Self::sit(self.office, ctx, self.ids)
    }

    fn sit(office: Arc<dyn Client>, ctx: Ctx, ids: SeededIds) -> Self {
        let fresh = (0..16).map(|_| ids.next(NOW)).collect();
        let mut seat = Self {
            model: Model::new(ctx, fresh),
            copied: vec![],
            edited: vec![],
            jobs: vec![],
            running: vec![],
            asked: 0,
            files: vec![],
            quit: false,
            slow: false,
            feed: office.feed(),
            office,
            ids,
            waiting: VecDeque::new(),
        };
        seat.model.measure();
        let effects = start(&mut seat.model);
        seat.carry_out(effects);
        seat
    }

    /// Presses keys as keymaps write them: `j j a enter`, `g g`, `ctrl-d`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap_or_else(|_| panic!("{key} is not a key"));
            self.event(Event::Key(key));
        }
        self
    }

    /// Types text, a key for each character.
    pub fn type_text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = if c == '\n' { Code::Enter } else { Code::Char(c) };
            self.event(Event::Key(Key::plain(code)));
        }
        self
    }

    /// Something happens, and all that follows from it.
    pub fn event(&mut self, event: Event) -> &mut Self {
        let effects = update(&mut self.model, event);
        self.carry_out(effects);
        self
    }

    /// The screens do what a pane would want.
    pub fn act(&mut self, acts: Acts) -> &mut Self {
        let effects = kabinet::ui::root::acts::carry_out(&mut self.model, acts);
        self.carry_out(effects);
        self
    }

    /// The terminal changes its size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Self {
        self.event(Event::Resize(columns, rows))
    }

    /// So many seconds go by, a tick each.
    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        for _ in 0..seconds {
            self.event(Event::Tick(Timestamp(self.model.ctx.now.0 + 1_000)));
        }
        self
    }

    /// The job that was started last of those that run has ended.
    pub fn ended(&mut self, outcome: Result<Outcome>) -> &mut Self {
        let (id, _) = self.running.pop().unwrap();
        self.event(Event::Ended(id, Box::new(outcome)))
    }

    /// Lets the first `count` things that wait happen, with what follows from them.
    pub fn release(&mut self, count: usize) -> &mut Self {
        for _ in 0..count {
            self.one_answer();
        }
        self
    }

    /// The first `count` asks that wait come back with an error.
    pub fn fail(&mut self, count: usize) -> &mut Self {
        for _ in 0..count {
            if let Some(Effect::Ask { ticket, .. }) = self.waiting.pop_front() {
                let error = Error::new(ErrorKind::Internal, "internal").with("what", "test");
                self.event(Event::Reply(ticket, Box::new(Err(error))));
            }
        }
        self
    }

    /// What was asked last is answered first: an office does several things at a time.
    pub fn turn_round(&mut self) -> &mut Self {
        self.waiting.make_contiguous().reverse();
        self
    }

    /// Lets the first thing that waits happen; false if nothing waits.
    pub fn one_answer(&mut self) -> bool {
        self.waiting.pop_front().map(|effect| self.one(effect)).is_some()
    }

    /// The requests that wait for their answers.
    pub fn unanswered(&self) -> impl Iterator<Item = &Request> {
        self.waiting.iter().filter_map(|effect| match effect {
            Effect::Ask { request, .. } => Some(&**request),
            _ => None,
        })
    }

    /// How many answers and jobs wait.
    pub fn waiting(&self) -> usize {
        self.waiting.len()
    }

    /// Everything happens at once again, what waits first.
    pub fn hurry(&mut self) -> &mut Self {
        self.slow = false;
        self.release(self.waiting.len())
    }

    /// What another seat did meanwhile is heard of.
    pub fn listen(&mut self) -> &mut Self {
        while let Ok(feed) = self.feed.try_recv() {
            self.event(Event::Feed(feed));
        }
        self
    }

    /// The same until `text` stands on the screen: another thread may take a moment to tell of it.
    pub fn listen_for(&mut self, text: &str) -> &mut Self {
        while !self.screen().contains(text) {
            let heard = self.feed.recv_timeout(Duration::from_secs(10));
            let feed = heard.unwrap_or_else(|_| panic!("»{text}« was never heard of:\n{}", self.screen()));
            self.event(Event::Feed(feed));
        }
        self
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Ask { .. } | Effect::Start(..) if self.slow => self.waiting.push_back(effect),
                effect => self.one(effect),
            }
        }
    }

    fn one(&mut self, effect: Effect) {
        match effect {
            Effect::Ask { ticket, request, expected } => {
                self.asked += 1;
                let request_id = RequestId(self.ids.next(NOW));
                let answer = self.office.ask(Envelope { request: request_id, expected, body: *request });
                self.event(Event::Reply(ticket, Box::new(answer)));
                self.listen();
            }
            Effect::Start(id, job) => self.run(id, job),
            Effect::Cancel(id) => self.waiting.retain(|effect| !matches!(effect, Effect::Start(job, _) if *job == id)),
            Effect::Copy(text) => self.copied.push(text),
            Effect::Edit(text) => self.edited.push(text),
            Effect::Ids => {
                let fresh = (0..8).map(|_| self.ids.next(NOW)).collect();
                self.event(Event::Ids(fresh));
            }
            Effect::Complete(begun) => {
                let ways = self.files.iter().filter(|file| file.starts_with(&begun)).map(ToString::to_string);
                let event = Event::Completed(begun.clone(), ways.collect());
                self.event(event);
            }
            Effect::Speak(language) => {
                self.event(Event::Words(Arc::new(Words::new(language))));
            }
            Effect::Quit => self.quit = true,
            Effect::Suspend | Effect::Redraw => {}
        }
    }

    fn run(&mut self, id: JobId, job: Job) {
        self.jobs.push(job.clone());
        let group = self.ids.next(NOW);
        let outcome = jobs::run(&*self.office, &self.ids, group, job.clone(), &mut |done, total| {
            update(&mut self.model, Event::Progress(Progress { job: id, done, total, count: done }));
        });
        self.listen();
        match outcome {
            Some(outcome) => {
                self.event(Event::Ended(id, Box::new(outcome)));
            }
            None => self.running.push((id, job)),
        }
    }
}
