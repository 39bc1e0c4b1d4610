//! One person's seat: the model, the terminal, and what stands between them and the office.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use signal_hook::consts::signal::{SIGCONT, SIGTSTP};

use crate::api::client::Feed;
use crate::app::config::Settings;
use crate::app::editor;
use crate::app::office::{Door, Office};
use crate::app::run::caretaker::Caretaker;
use crate::app::run::jobs::Jobs;
use crate::app::run::latest::Latest;
use crate::app::run::threads::{self, Happening};
use crate::app::run::workers::{Came, Workers};
use crate::app::terminal::facts;
use crate::app::terminal::input::Input;
use crate::app::terminal::screen::Screen;
use crate::app::terminal::session::Session;
use crate::base::error::{Error, Result};
use crate::ui::ctx::Ctx;
use crate::ui::event::Event;
use crate::ui::theme::Role;
use crate::ui::{Model, start, update, view};
use crate::words::Words;

/// At most so many events are taken in before a frame is drawn.
const BURST: usize = 512;
/// The first frame waits so long for the first answers.
const PATIENCE: Duration = Duration::from_millis(200);
/// An end that nobody here asked for waits so long for the office to keep what was being written.
const LAST: Duration = Duration::from_secs(3);
/// One minute, milliseconds.
const MINUTE: i64 = 60_000;

/// A seat at work.
pub struct Seat {
    pub(crate) office: Office,
    pub(crate) door: Arc<Door>,
    pub(crate) model: Model,
    pub(crate) terminal: Terminal<Screen>,
    pub(crate) session: Session,
    pub(crate) input: Input,
    pub(crate) workers: Workers,
    pub(crate) jobs: Jobs,
    pub(crate) to: Sender<Happening>,
    /// Paths that are being typed, as they can go on.
    pub(crate) completing: Latest<String>,
    /// Another program has the terminal.
    pub(crate) lent: Arc<AtomicBool>,
    /// A language that is chosen holds for this run alone.
    pub(crate) fleeting: bool,
    /// The exit status, once it is time.
    pub(crate) leaves: Option<u8>,
    /// Asks whose answers are still to come.
    pub(crate) asked: usize,
    happenings: Receiver<Happening>,
}

/// Opens the screens of `office` and stays until they are left; the exit status.
///
/// # Errors
/// What the terminal or the machine refuses at the start.
pub fn sit(office: &Office, settings: Settings) -> Result<u8> {
    let began = Instant::now();
    let door = office.seat()?;
    let mut seat = Seat::take(office, &door, settings)?;
    let caretaker = Caretaker::start(office, Arc::<Door>::clone(&door));
    seat.begin(began);
    while seat.leaves.is_none() {
        seat.step();
    }
    if seat.leaves != Some(0) {
        seat.keep_last();
    }
    seat.session.leave();
    seat.jobs.cancel_all();
    drop(caretaker);
    Ok(seat.leaves.unwrap_or_default())
}

impl Seat {
    fn take(office: &Office, door: &Arc<Door>, settings: Settings) -> Result<Self> {
        let fault = |error: std::io::Error| Error::io("terminal", &error);
        let (to, happenings) = channel();
        let lent = Arc::new(AtomicBool::new(false));
        let asked = to.clone();
        let client: Arc<dyn crate::api::Client> = Arc::<Door>::clone(door);
        let workers = Workers::start(&client, &move |came| {
            let _ = asked.send(Happening::Asked(came));
        })?;
        threads::signals(to.clone(), Arc::clone(&lent))?;
        threads::feed(&**door, to.clone());
        let fleeting = settings.fleeting;
        let model = model(office, settings)?;
        let session = Session::take().map_err(fault)?;
        let terminal = Terminal::new(Screen::new(facts::size())).map_err(fault)?;
        let input = threads::terminal(&to)?;
        let (office, door, jobs) = (office.clone(), Arc::clone(door), Jobs::default());
        Ok(Self {
            office,
            door,
            model,
            terminal,
            session,
            input,
            workers,
            jobs,
            to,
            completing: Latest::default(),
            lent,
            fleeting,
            leaves: None,
            asked: 0,
            happenings,
        })
    }

    /// Asks for what the first screen shows, and draws it once it is there.
    fn begin(&mut self, began: Instant) {
        let effects = start(&mut self.model);
        self.carry_out(effects);
        while self.asked > 0 && self.leaves.is_none() {
            let Some(left) = PATIENCE.checked_sub(began.elapsed()) else { break };
            match self.happenings.recv_timeout(left) {
                Ok(happening) => self.take_in(happening),
                Err(_) => break,
            }
        }
        self.tell_left_over();
        self.draw();
        tracing::info!(milliseconds = began.elapsed().as_millis() as u64, "first screen");
    }

    /// Names the texts that the user's own editor left behind.
    fn tell_left_over(&mut self) {
        let files = editor::left_over(&self.office.dir);
        if files.is_empty() {
            return;
        }
        tracing::warn!(count = files.len(), "texts of an own editor were left behind");
        let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
        let said = self.model.ctx.words.with("editing-left-over", &[("files", names.join(", ").into())]);
        let before = self.model.notice.take().map_or(String::new(), |(text, _)| format!("{text} "));
        self.model.notice = Some((before + &said, Role::Warning));
    }

    /// Waits for something to happen, takes in all that has, draws once.
    fn step(&mut self) {
        let first = match self.happenings.recv_timeout(self.until_tick()) {
            Ok(first) => Some(first),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Happening::Lost),
        };
        let mut news: Option<Feed> = None;
        let burst: Vec<_> = first.into_iter().chain(self.happenings.try_iter().take(BURST)).collect();
        for happening in burst {
            match happening {
                Happening::Screens(Event::Feed(feed)) => news = Some(joined(news, feed)),
                other => self.take_in(other),
            }
        }
        if let Some(feed) = news {
            self.screens(Event::Feed(feed));
        }
        self.tick();
        if self.leaves.is_none() {
            self.draw();
        }
    }

    fn take_in(&mut self, happening: Happening) {
        match happening {
            Happening::Screens(Event::Resize(..)) => self.resized(),
            Happening::Screens(event) => self.screens(event),
            Happening::Asked(came) => {
                self.asked = self.asked.saturating_sub(1);
                if let Came::Reply(event) = came {
                    self.replied(&event);
                    self.screens(event);
                }
            }
            Happening::Signal(SIGTSTP) => self.suspend(),
            Happening::Signal(SIGCONT) => self.take_again(),
            Happening::Signal(signal) => self.leaves = Some(128 + signal as u8),
            Happening::Lost => self.leaves = Some(1),
        }
    }

    /// An office was founded: from now on its news is for its first user.
    fn replied(&self, event: &Event) {
        if let Event::Reply(_, answer) = event
            && let Ok(crate::api::Answer::FoundOffice(_)) = &**answer
        {
            threads::feed(&*self.door, self.to.clone());
        }
    }

    /// Gives an event to the screens and does what they want.
    pub(crate) fn screens(&mut self, event: Event) {
        let effects = update(&mut self.model, event);
        self.carry_out(effects);
    }

    /// The terminal has another size: the newest one counts, whatever the event said.
    pub(crate) fn resized(&mut self) {
        let size = facts::size();
        self.terminal.backend_mut().resize(size);
        self.screens(Event::Resize(size.width, size.height));
    }

    /// What is being written is kept before an end that came by a signal or a lost line. Only answers count from here.
    fn keep_last(&mut self) {
        self.screens(Event::Ending);
        let began = Instant::now();
        while self.asked > 0 && !self.model.editor.is_safe() {
            let Some(left) = LAST.checked_sub(began.elapsed()) else { break };
            match self.happenings.recv_timeout(left) {
                Ok(answer @ Happening::Asked(_)) => self.take_in(answer),
                Ok(_) => {}
                Err(_) => break,
            }
        }
    }

    fn tick(&mut self) {
        let now = self.office.clock.now();
        let step = self.tick_length();
        if now.0.div_euclid(step) != self.model.ctx.now.0.div_euclid(step) {
            self.screens(Event::Tick(now));
        }
    }

    /// Time until the screens want to know the time again.
    fn until_tick(&self) -> Duration {
        let step = self.tick_length();
        let into = self.office.clock.now().0.rem_euclid(step);
        Duration::from_millis((step - into) as u64 + 1)
    }

    fn tick_length(&self) -> i64 {
        if self.model.editor.wants_tick() { 1_000 } else { MINUTE }
    }

    fn draw(&mut self) {
        if self.terminal.draw(|frame| view(&self.model, frame)).is_err() {
            self.leaves = Some(1);
        }
    }
}

/// The model before anything was asked.
fn model(office: &Office, settings: Settings) -> Result<Model> {
    let card = office.card()?;
    let words = Words::new(settings.language(card.office.as_ref().map(|office| office.language.as_str())));
    let faults: Vec<_> = settings.faults.iter().map(|error| crate::app::config::sentence(&words, error)).collect();
    let now = office.clock.now();
    let size = facts::size();
    let ctx = Ctx::new(Arc::new(words), Arc::new(settings.keymap), settings.look, now, (size.width, size.height));
    let fresh = (0..16).map(|_| office.ids.next(now)).collect();
    let mut model = Model::new(ctx, fresh);
    model.idle.after = settings.blank_after;
    model.idle.wakes(now);
    // Settled at once, so that the first frame needs no answer to know whose office it is.
    model.ctx.office = Arc::new(card);
    model.measure();
    if !faults.is_empty() {
        model.notice = Some((faults.join(" "), crate::ui::theme::Role::Danger));
    }
    Ok(model)
}

/// Two pieces of news as one: what changed in either, or nothing named if that is too much.
fn joined(before: Option<Feed>, feed: Feed) -> Feed {
    let Some(before) = before else { return feed };
    let unnamed = before.entities.is_empty() || feed.entities.is_empty();
    let mut entities = before.entities;
    entities.extend(&feed.entities);
    if unnamed || entities.len() > 100 {
        entities.clear();
    }
    Feed { entities, ..feed }
}
