//! The board at work: its terminal, the minutes, the office's news. It sits at the office as the part of the program that
//! may know only what everybody may.
//!
//! It opens the office only to read and lets it go at once, since only one program at a time can have it: a board that
//! kept it would keep everybody from work. It reads again when the journal has grown or a day has begun. While another
//! program has the office, what was read last stays there, and it looks again every minute.

use std::ffi::OsString;
use std::fs::DirEntry;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use chrono::NaiveDate;
use ratatui::Terminal;
use signal_hook::consts::signal::{SIGCONT, SIGTSTP};

use crate::api::board::Board as Answer;
use crate::api::{Client, send};
use crate::app::config::Settings;
use crate::app::office::Office;
use crate::app::principal;
use crate::app::run::threads::{self, Happening};
use crate::app::terminal::facts;
use crate::app::terminal::input::Input;
use crate::app::terminal::screen::Screen;
use crate::app::terminal::session::Session;
use crate::base::clock::{Clock, SystemClock, Timestamp};
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::actor::{Actor, InternalActor};
use crate::store::Memory;
use crate::ui::board::keys;
use crate::ui::board::state::{self, TURN, Wish};
use crate::ui::board::view::view;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::words::{Language, OFFICE_ZONE, Words};

/// A board that is up.
pub struct Board {
    source: Source,
    clock: SystemClock,
    shown: state::Board,
    /// The journal as it was when it was read last, and the day; none if it is to be read again in any case.
    read: Option<(Journal, NaiveDate)>,
    terminal: Terminal<Screen>,
    session: Session,
    happenings: Receiver<Happening>,
    /// Reads the terminal as long as it is there.
    _input: Input,
    /// The exit status, once it is time.
    leaves: Option<u8>,
}

/// What is read, and for whom.
struct Source {
    dir: PathBuf,
    /// Whose diaries were asked for, as they were written.
    named: Vec<String>,
    /// The language that somebody chose.
    language: Option<Language>,
}

/// The files of a journal and their lengths: it only ever grows.
type Journal = Vec<(OsString, u64)>;

/// Shows the board until it is taken down; the exit status.
pub fn stand(mut board: Board) -> u8 {
    loop {
        board.draw();
        if let Some(status) = board.leaves {
            board.session.leave();
            return status;
        }
        board.step();
    }
}

impl Board {
    /// Takes the terminal for a board of the office in `dir`, which is read before: what is wrong with it or with whom
    /// it was asked for is told without a board.
    ///
    /// # Errors
    /// `no-principal`; of the store, unless another program has it; what the terminal or the machine refuses.
    pub fn take(dir: &Path, settings: Settings, named: &[String], days: u16) -> Result<Self> {
        let fault = |error: std::io::Error| Error::io("terminal", &error);
        let (to, happenings) = channel();
        threads::signals(to.clone(), Arc::new(AtomicBool::new(false)))?;
        let clock = SystemClock;
        let source = Source { dir: dir.to_owned(), named: named.to_vec(), language: settings.language };
        let mut shown = state::Board::new(ctx(settings, clock.now()), vec![], days);
        let read = source.first_reading(&mut shown)?;
        let session = Session::take().map_err(fault)?;
        let terminal = Terminal::new(Screen::new(facts::size())).map_err(fault)?;
        let input = threads::terminal(&to)?;
        Ok(Self { source, clock, shown, read, terminal, session, happenings, _input: input, leaves: None })
    }

    /// Waits for what happens, or for the next turn; takes all of it in before anything is drawn.
    fn step(&mut self) {
        let into = self.clock.now().0.rem_euclid(TURN);
        let first = self.happenings.recv_timeout(Duration::from_millis((TURN - into) as u64 + 1)).ok();
        for happening in first.into_iter().chain(self.happenings.try_iter()).collect::<Vec<_>>() {
            self.take_in(&happening);
        }
        if self.leaves.is_none() && self.shown.tick(self.clock.now()) == Wish::Ask {
            self.ask();
        }
    }

    fn take_in(&mut self, happening: &Happening) {
        match happening {
            Happening::Screens(Event::Key(key)) => {
                if keys::key(&mut self.shown, *key) == Wish::Leave {
                    self.leaves = Some(0);
                }
            }
            Happening::Screens(Event::Resize(..)) | Happening::Signal(SIGCONT) => self.resized(),
            // A board is not put aside: nobody stands at it who would continue it.
            Happening::Signal(SIGTSTP) | Happening::Screens(_) | Happening::Asked(_) => {}
            Happening::Signal(signal) => self.leaves = Some(128 + *signal as u8),
            Happening::Lost => self.leaves = Some(1),
        }
    }

    fn resized(&mut self) {
        let size = facts::size();
        self.terminal.backend_mut().resize(size);
        self.shown.ctx.size = (size.width, size.height);
        if self.terminal.clear().is_err() {
            self.leaves = Some(1);
        }
    }

    /// Reads the office again if there can be anything new in it.
    fn ask(&mut self) {
        let there = Some((self.source.journal(), self.shown.ctx.today()));
        if there != self.read {
            let heard = self.source.read(&mut self.shown);
            self.read = if heard.is_ok() { there } else { None };
            self.shown.hear(heard);
        }
    }

    fn draw(&mut self) {
        if self.terminal.draw(|frame| view(&self.shown, frame)).is_err() {
            self.leaves = Some(1);
        }
    }
}

impl Source {
    /// The office as it is first read; what another program at work in it holds back is asked for again.
    fn first_reading(&self, shown: &mut state::Board) -> Result<Option<(Journal, NaiveDate)>> {
        let there = self.journal();
        let heard = self.read(shown);
        let reading = match &heard {
            Err(error) if error.kind == ErrorKind::Busy => None,
            Err(error) => return Err(error.clone()),
            Ok(_) => Some((there, shown.ctx.today())),
        };
        shown.hear(heard);
        Ok(reading)
    }

    /// Opens the office, asks what the board may know, and lets it go.
    fn read(&self, shown: &mut state::Board) -> Result<Answer> {
        let office = Office::open(&self.dir, "kabinet board", Memory::Modest, &mut |_| true)?;
        let heard = self.hear(&office, shown);
        office.close();
        heard
    }

    fn hear(&self, office: &Office, shown: &mut state::Board) -> Result<Answer> {
        let card = office.card()?;
        shown.principals = principal::named(&card, &self.named)?;
        shown.ctx.zone = card.zone().unwrap_or(OFFICE_ZONE);
        let spoken = Settings::spoken(self.language, card.office.as_ref().map(|office| office.language.as_str()));
        if spoken != shown.ctx.words.language() {
            shown.ctx.words = Arc::new(Words::new(spoken));
        }
        let client = office.service.session(Actor::Internal(InternalActor::Board));
        send(&client as &dyn Client, office.request(), shown.request())
    }

    /// The journal as its folder tells.
    fn journal(&self) -> Journal {
        let files = std::fs::read_dir(self.dir.join("journal")).into_iter().flatten().flatten();
        let length = |file: &DirEntry| file.metadata().map(|about| about.len()).unwrap_or_default();
        let mut files: Vec<_> = files.map(|file| (file.file_name(), length(&file))).collect();
        files.sort();
        files
    }
}

fn ctx(settings: Settings, now: Timestamp) -> Ctx {
    let words = Words::new(settings.language(None));
    let size = facts::size();
    Ctx::new(Arc::new(words), Arc::new(settings.keymap), settings.look, now, (size.width, size.height))
}
