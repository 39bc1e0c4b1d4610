//! A seat at an office for tests of the screens: keys go in, the office answers at once, and the screen
//! comes out as text. Jobs run where they are started; nothing here waits for anything.

#![allow(dead_code, reason = "each test file uses its own part of the kit")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::missing_panics_doc, reason = "tests")]

pub mod cast;
pub mod jobs;
pub mod office;
pub mod rows;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Duration;

use kabinet::api::client::{Client, Envelope, Feed};
use kabinet::api::job::{Job, JobId, Progress};
use kabinet::api::office::OpenOffice;
use kabinet::base::clock::{IdSource, SeededIds, Timestamp};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::base::width;
use kabinet::domain::operation::RequestId;
use kabinet::ui::act::Acts;
use kabinet::ui::ctx::Ctx;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::key::{Code, Key};
use kabinet::ui::keymap::file;
use kabinet::ui::root::commands;
use kabinet::ui::theme::Look;
use kabinet::ui::ticket::Ticket;
use kabinet::ui::{Model, update, view};
use kabinet::words::{Language, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

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
    /// How many requests were sent.
    pub asked: usize,
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
        let ids = SeededIds::new(1);
        let fresh = (0..16).map(|_| ids.next(NOW)).collect();
        let mut seat = Self {
            model: Model::new(ctx, fresh),
            copied: vec![],
            edited: vec![],
            jobs: vec![],
            asked: 0,
            quit: false,
            slow: false,
            feed: office.feed(),
            office,
            ids,
            waiting: VecDeque::new(),
        };
        seat.model.measure();
        seat.carry_out(vec![Effect::Ask {
            ticket: Ticket::Office,
            request: Box::new(OpenOffice {}.into()),
            expected: None,
        }]);
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

    /// Lets the first `count` things that wait happen, with what follows from them.
    pub fn release(&mut self, count: usize) -> &mut Self {
        for _ in 0..count {
            if let Some(effect) = self.waiting.pop_front() {
                self.one(effect);
            }
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

    /// The screen as text, without the spaces at the ends of its lines.
    pub fn screen(&self) -> String {
        let buffer = self.buffer();
        let lines: Vec<String> = (0..buffer.area.height).map(|row| line(&buffer, row).trim_end().to_owned()).collect();
        lines.join("\n")
    }

    /// The cells of the screen.
    pub fn buffer(&self) -> Buffer {
        let (columns, rows) = self.model.ctx.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The style of the first cell of `text` on the screen.
    pub fn style_of(&self, text: &str) -> Style {
        let buffer = self.buffer();
        for row in 0..buffer.area.height {
            let shown = line(&buffer, row);
            if let Some(at) = shown.find(text) {
                let column = width::width(&shown[..at]) as u16;
                return buffer[(column, row)].style();
            }
        }
        panic!("»{text}« is not on the screen:\n{}", self.screen())
    }

    /// Fails unless `text` stands on the screen.
    #[track_caller]
    pub fn expect(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(screen.contains(text), "»{text}« is not on the screen:\n{screen}");
        self
    }

    /// Fails if `text` stands on the screen.
    #[track_caller]
    pub fn expect_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "»{text}« is on the screen:\n{screen}");
        self
    }

    /// The row of the screen that carries the marker of the selection.
    pub fn selected(&self) -> String {
        let screen = self.screen();
        let marker = self.model.ctx.look.symbols().marker;
        let row = screen.lines().find(|line| line.contains(marker)).unwrap_or_default();
        row.split_once(marker).map_or("", |(_, rest)| rest).to_owned()
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
        let outcome = jobs::run(&*self.office, &self.ids, group, job, &mut |done, total| {
            update(&mut self.model, Event::Progress(Progress { job: id, done, total, count: done }));
        });
        self.listen();
        self.event(Event::Ended(id, Box::new(outcome)));
    }
}

/// One row of a buffer; the second cell of a wide character is left out.
fn line(buffer: &Buffer, row: u16) -> String {
    let mut text = String::new();
    let mut column = 0;
    while column < buffer.area.width {
        let symbol = buffer[(column, row)].symbol();
        text.push_str(symbol);
        column += (width::width(symbol) as u16).max(1);
    }
    text
}
