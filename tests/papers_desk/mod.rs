//! A seat at a small invented office that keeps papers and drafts: keys go in, the office answers at once,
//! the screen comes out as text. The office outlives its seats, so a seat can be killed.

#![allow(dead_code, reason = "each test file uses its own part")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, clippy::missing_panics_doc, reason = "tests")]

pub mod office;
pub mod writing;

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use kabinet::api::job::{Job, JobId, Outcome};
use kabinet::base::clock::{IdSource, SeededIds, Timestamp};
use kabinet::base::error::Result;
use kabinet::ui::ctx::Ctx;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::key::{Code, Key};
use kabinet::ui::keymap::file;
use kabinet::ui::root::commands;
use kabinet::ui::theme::Look;
use kabinet::ui::{Model, start, update, view};
use kabinet::words::{Language, Words};
use office::Office;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Position;

/// Sunday, 22 November 2026, 14:05:00 in Belgrade.
pub const NOW: Timestamp = Timestamp(1_795_352_700_000);

/// A person's seat.
pub struct Seat {
    pub model: Model,
    pub office: Rc<RefCell<Office>>,
    pub copied: Vec<String>,
    pub edited: Vec<String>,
    pub jobs: Vec<(JobId, Job)>,
    /// Answers wait here instead of coming at once.
    pub slow: Option<Vec<Effect>>,
    /// The program was left.
    pub left: bool,
    ids: SeededIds,
}

/// A new office.
pub fn office() -> Rc<RefCell<Office>> {
    Rc::new(RefCell::new(Office::new()))
}

impl Seat {
    /// Somebody sits down: the office's card and the unfinished drafts are asked for.
    pub fn new(office: &Rc<RefCell<Office>>, language: Language, size: (u16, u16)) -> Self {
        let keymap = file::load(&[], &commands::exists).unwrap_or_else(|error| panic!("{error}"));
        let ctx = Ctx::new(Arc::new(Words::new(language)), Arc::new(keymap), Look::default(), NOW, size);
        let drafts = office.borrow().drafts.len() as u64;
        let ids = SeededIds::new(1_000 * (drafts + 1));
        let fresh = (0..8).map(|_| ids.next(NOW)).collect();
        let mut seat = Self {
            model: Model::new(ctx, fresh),
            office: Rc::clone(office),
            copied: vec![],
            edited: vec![],
            jobs: vec![],
            slow: None,
            left: false,
            ids,
        };
        seat.model.ctx.office = Arc::new(office::card());
        seat.model.measure();
        let effects = start(&mut seat.model);
        seat.carry_out(effects);
        seat
    }

    /// Presses keys as keymaps write them: `g g`, `ctrl-x f`.
    pub fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap_or_else(|_| panic!("{key} is not a key"));
            self.event(Event::Key(key));
        }
        self
    }

    /// Types text, a key for each character.
    pub fn write(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            let code = if c == '\n' { Code::Enter } else { Code::Char(c) };
            self.event(Event::Key(Key::plain(code)));
        }
        self
    }

    /// So many seconds go by, one tick each while something waits for it.
    pub fn wait(&mut self, seconds: i64) -> &mut Self {
        for _ in 0..seconds {
            let now = Timestamp(self.model.ctx.now.0 + 1_000);
            self.event(Event::Tick(now));
        }
        self
    }

    /// Something happens, and all that follows from it.
    pub fn event(&mut self, event: Event) -> &mut Self {
        let effects = update(&mut self.model, event);
        self.carry_out(effects);
        self
    }

    /// The answers that wait come.
    pub fn release(&mut self) -> &mut Self {
        let waiting = self.slow.take().unwrap_or_default();
        self.carry_out(waiting);
        self
    }

    /// The first of the answers that wait comes; false if none waits.
    pub fn one_answer(&mut self) -> bool {
        match &mut self.slow {
            Some(waiting) if !waiting.is_empty() => {
                let first = waiting.remove(0);
                self.one(first);
                true
            }
            _ => false,
        }
    }

    /// The job that was started last ends.
    pub fn ended(&mut self, outcome: Result<Outcome>) -> &mut Self {
        let (id, _) = self.jobs.pop().unwrap();
        self.event(Event::Ended(id, Box::new(outcome)))
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            if let Some(waiting) = &mut self.slow {
                waiting.push(effect);
                continue;
            }
            self.one(effect);
        }
    }

    fn one(&mut self, effect: Effect) {
        match effect {
            Effect::Ask { ticket, request, expected } => {
                let answer = self.office.borrow_mut().answer(*request, expected, self.model.ctx.now);
                self.event(Event::Reply(ticket, Box::new(answer)));
            }
            Effect::Ids => {
                let ids = (0..8).map(|_| self.ids.next(NOW)).collect();
                self.event(Event::Ids(ids));
            }
            Effect::Start(id, job) => self.jobs.push((id, job)),
            Effect::Copy(text) => self.copied.push(text),
            Effect::Edit(text) => self.edited.push(text),
            Effect::Quit => self.left = true,
            other => panic!("{other:?}"),
        }
    }

    /// The screen as text, a line a row, trailing spaces cut.
    pub fn screen(&self) -> String {
        self.drawn().0
    }

    /// Where the cursor stands on the screen.
    pub fn cursor(&self) -> Position {
        self.drawn().1
    }

    fn drawn(&self) -> (String, Position) {
        let (width, height) = self.model.ctx.size;
        let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
        terminal.draw(|frame| view(&self.model, frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let rows = (0..height).map(|y| {
            let row: String = (0..width).map(|x| buffer[(x, y)].symbol()).collect();
            row.trim_end().to_owned()
        });
        let text = rows.collect::<Vec<_>>().join("\n");
        (text, terminal.get_cursor_position().unwrap())
    }

    /// The status line's notice.
    pub fn notice(&self) -> &str {
        self.model.notice.as_ref().map_or("", |(text, _)| text.as_str())
    }

    /// Whether the screen shows this text.
    pub fn shows(&self, text: &str) -> bool {
        self.screen().contains(text)
    }

    /// What stands in the editor.
    pub fn text(&self) -> String {
        self.model.editor.area.text()
    }
}
