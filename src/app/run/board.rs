//! The board at work: its terminal, the minutes, the office's news. It sits at the office as the part of the program that
//! may know only what everybody may, and asks on its own thread: there is nobody whom an answer could keep waiting.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use ratatui::Terminal;
use signal_hook::consts::signal::{SIGCONT, SIGTSTP};

use crate::api::office::OfficeCard;
use crate::api::{Client, send};
use crate::app::config::Settings;
use crate::app::office::Office;
use crate::app::run::threads::{self, Happening};
use crate::app::terminal::facts;
use crate::app::terminal::input::Input;
use crate::app::terminal::screen::Screen;
use crate::app::terminal::session::Session;
use crate::base::error::{Error, Result};
use crate::domain::actor::{Actor, InternalActor};
use crate::domain::ids::PrincipalId;
use crate::ui::board::keys;
use crate::ui::board::state::{self, Wish};
use crate::ui::board::view::view;
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::words::{OFFICE_ZONE, Words};

/// One minute, milliseconds.
const MINUTE: i64 = 60_000;

/// A board that is up.
pub struct Board {
    office: Office,
    client: crate::service::Session,
    shown: state::Board,
    terminal: Terminal<Screen>,
    session: Session,
    happenings: Receiver<Happening>,
    /// Reads the terminal as long as it is there.
    _input: Input,
    /// The exit status, once it is time.
    leaves: Option<u8>,
}

/// Shows the board until it is taken down; the exit status.
pub fn stand(mut board: Board) -> u8 {
    board.ask();
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
    /// Takes the terminal for a board of `office`.
    ///
    /// # Errors
    /// What the terminal or the machine refuses.
    pub fn take(
        office: &Office,
        card: &OfficeCard,
        settings: Settings,
        principals: Vec<PrincipalId>,
        days: u16,
    ) -> Result<Self> {
        let fault = |error: std::io::Error| Error::io("terminal", &error);
        let client = office.service.session(Actor::Internal(InternalActor::Board));
        let (to, happenings) = channel();
        threads::signals(to.clone(), Arc::new(AtomicBool::new(false)))?;
        threads::feed(&client, to.clone());
        let shown = state::Board::new(ctx(office, card, settings), principals, days);
        let session = Session::take().map_err(fault)?;
        let terminal = Terminal::new(Screen::new(facts::size())).map_err(fault)?;
        let input = threads::terminal(&to)?;
        let office = office.clone();
        Ok(Self { office, client, shown, terminal, session, happenings, _input: input, leaves: None })
    }

    /// Waits for what happens, or for the next minute; takes all of it in before anything is drawn.
    fn step(&mut self) {
        let into = self.office.clock.now().0.rem_euclid(MINUTE);
        let first = self.happenings.recv_timeout(Duration::from_millis((MINUTE - into) as u64 + 1)).ok();
        let mut asks = false;
        for happening in first.into_iter().chain(self.happenings.try_iter()).collect::<Vec<_>>() {
            asks |= self.take_in(&happening) == Wish::Ask;
        }
        let now = self.office.clock.now();
        if now.0.div_euclid(MINUTE) != self.shown.ctx.now.0.div_euclid(MINUTE) {
            asks |= self.shown.tick(now) == Wish::Ask;
        }
        if asks {
            self.ask();
        }
    }

    fn take_in(&mut self, happening: &Happening) -> Wish {
        match happening {
            Happening::Screens(Event::Key(key)) => {
                let wish = keys::key(&mut self.shown, *key);
                if wish == Wish::Leave {
                    self.leaves = Some(0);
                }
                wish
            }
            Happening::Screens(Event::Feed(_)) => Wish::Ask,
            Happening::Screens(Event::Resize(..)) | Happening::Signal(SIGCONT) => self.resized(),
            // A board is not put aside: nobody stands at it who would continue it.
            Happening::Signal(SIGTSTP) | Happening::Screens(_) | Happening::Asked(_) => Wish::Nothing,
            Happening::Signal(signal) => self.ends(128 + *signal as u8),
            Happening::Lost => self.ends(1),
        }
    }

    fn ends(&mut self, status: u8) -> Wish {
        self.leaves = Some(status);
        Wish::Leave
    }

    fn resized(&mut self) -> Wish {
        let size = facts::size();
        self.terminal.backend_mut().resize(size);
        self.shown.ctx.size = (size.width, size.height);
        if self.terminal.clear().is_err() { self.ends(1) } else { Wish::Nothing }
    }

    fn ask(&mut self) {
        self.shown.hear(send(&self.client as &dyn Client, self.office.request(), self.shown.request()));
    }

    fn draw(&mut self) {
        if self.terminal.draw(|frame| view(&self.shown, frame)).is_err() {
            self.leaves = Some(1);
        }
    }
}

fn ctx(office: &Office, card: &OfficeCard, settings: Settings) -> Ctx {
    let words = Words::new(settings.language(card.office.as_ref().map(|office| office.language.as_str())));
    let size = facts::size();
    let size = (size.width, size.height);
    let mut ctx = Ctx::new(Arc::new(words), Arc::new(settings.keymap), settings.look, office.clock.now(), size);
    ctx.zone = card.zone().unwrap_or(OFFICE_ZONE);
    ctx
}
