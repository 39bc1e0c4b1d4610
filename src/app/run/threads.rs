//! The threads that bring events: the terminal's, the system's, the office's.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::Builder;

use signal_hook::consts::signal::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use crate::api::Client;
use crate::api::job::JobId;
use crate::app::run::workers::Came;
use crate::app::terminal::input::Input;
use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::event::Event;
use crate::work::run::Report;

/// Anything that can happen to a seat.
#[derive(Debug)]
pub enum Happening {
    /// To its screens.
    Screens(Event),
    /// To one of its asks.
    Asked(Came),
    /// A signal of the system.
    Signal(i32),
    /// The terminal is gone.
    Lost,
}

/// Reads the terminal.
///
/// # Errors
/// `Io` if the machine gives no thread.
pub fn terminal(to: &Sender<Happening>) -> Result<Input> {
    let (keys, lost) = (to.clone(), to.clone());
    Input::start(
        move |event| keys.send(Happening::Screens(event)).is_ok(),
        move || {
            let _ = lost.send(Happening::Lost);
        },
    )
    .map_err(|error| Error::io("input", &error))
}

/// Hears signals. While another program has the terminal (`lent`), its stop is ours too, and its interrupt is not.
///
/// # Errors
/// `Io` if the system refuses.
pub fn signals(to: Sender<Happening>, lent: Arc<AtomicBool>) -> Result<()> {
    let fault = |error| Error::io("signals", &error);
    let mut signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT]).map_err(fault)?;
    let listen = move || {
        for signal in signals.forever() {
            match (signal, lent.load(Ordering::SeqCst)) {
                (SIGTSTP, true) => {
                    let _ = emulate_default_handler(SIGTSTP);
                }
                (SIGINT | SIGCONT, true) => {}
                _ if to.send(Happening::Signal(signal)).is_err() => return,
                _ => {}
            }
        }
    };
    Builder::new().name("signals".to_owned()).spawn(listen).map(drop).map_err(fault)
}

/// Hears what is committed.
pub fn feed(client: &dyn Client, to: Sender<Happening>) {
    let feed = client.feed();
    let listen = move || {
        for news in feed {
            if to.send(Happening::Screens(Event::Feed(news))).is_err() {
                return;
            }
        }
    };
    if let Err(error) = Builder::new().name("feed".to_owned()).spawn(listen) {
        tracing::warn!(%error, "no feed");
    }
}

/// Does a piece of work beside the screen's thread, which waits for nothing but events.
///
/// # Errors
/// `no-thread` if the machine gives none.
pub fn aside(name: &str, work: impl FnOnce() + Send + 'static) -> Result<()> {
    let fault = |error| Error::new(ErrorKind::Io, "no-thread").with("cause", error);
    Builder::new().name(name.to_owned()).spawn(work).map(drop).map_err(fault)
}

/// Tells what a job reports.
pub fn job(to: Sender<Happening>) -> impl Fn(Report) + Send + Sync + 'static {
    move |report| {
        let event = match report {
            Report::Progress(progress) => Event::Progress(progress),
            Report::Ended(job, outcome) => Event::Ended(job, Box::new(outcome)),
        };
        let _ = to.send(Happening::Screens(event));
    }
}

/// A job that could not be started.
pub fn not_started(job: JobId, error: Error) -> Happening {
    Happening::Screens(Event::Ended(job, Box::new(Err(error))))
}
