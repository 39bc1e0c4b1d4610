//! Carries out what the screens want of the world.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use signal_hook::consts::signal::SIGTSTP;
use signal_hook::low_level::emulate_default_handler;

use crate::api::Envelope;
use crate::api::job::{Job, JobId};
use crate::app::config;
use crate::app::config::kept::keep_language;
use crate::app::editor;
use crate::app::office::Door;
use crate::app::run::seat::Seat;
use crate::app::run::threads;
use crate::app::terminal::{facts, session, stop};
use crate::base::error::{Error, ErrorKind};
use crate::ui::effect::Effect;
use crate::ui::event::Event;
use crate::ui::theme::Role;
use crate::words::{Language, Words};
use crate::work::course::Cancel;

/// How many ids are sent at once.
const IDS: usize = 16;

impl Seat {
    /// Carries out effects, in order.
    pub(crate) fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.one(effect);
        }
    }

    fn one(&mut self, effect: Effect) {
        match effect {
            Effect::Ask { ticket, request, expected } => {
                self.asked += 1;
                self.workers.ask(ticket, Envelope { request: self.office.request(), expected, body: *request });
            }
            Effect::Start(id, job) => self.start(id, job),
            Effect::Cancel(id) => self.jobs.cancel(id),
            Effect::Copy(text) => self.copy(&text),
            Effect::Edit(text) => self.edit(&text),
            Effect::Complete(begun) => self.complete(begun),
            Effect::Ids => {
                let now = self.office.clock.now();
                let ids = (0..IDS).map(|_| self.office.ids.next(now)).collect();
                self.screens(Event::Ids(ids));
            }
            Effect::Speak(language) => self.speak(language),
            Effect::Suspend => self.suspend(),
            Effect::Redraw => self.redraw(),
            Effect::Quit => self.leaves = Some(0),
        }
    }

    fn start(&mut self, id: JobId, job: Job) {
        let job = at_home(job);
        let cancel = Cancel::default();
        let means = self.office.means(Arc::<Door>::clone(&self.door));
        match crate::work::run::start(means, id, job, cancel.clone(), threads::job(self.to.clone())) {
            Ok(thread) => self.jobs.add(id, cancel, thread),
            Err(error) => {
                let _ = self.to.send(threads::not_started(id, error));
            }
        }
    }

    fn copy(&mut self, text: &str) {
        match session::copy(text) {
            Some(sequence) => self.terminal.backend_mut().aside(&sequence),
            None => self.say(&Error::new(ErrorKind::Invalid, "copy-too-long")),
        }
    }

    /// Looks how a path can go on, off the screen's thread: a folder may lie far away.
    fn complete(&mut self, begun: String) {
        let to = self.to.clone();
        let look = move |begun: String| {
            let ways = crate::work::paths::complete(&begun, home().as_deref());
            let _ = to.send(threads::Happening::Screens(Event::Completed(begun, ways)));
        };
        if let Err(error) = self.completing.ask(begun, look) {
            self.say(&error);
        }
    }

    /// Speaks this language, also from the next start on. While an office is being founded nothing is kept: there the
    /// language is the office's.
    fn speak(&mut self, language: Language) {
        if !self.fleeting && self.model.ctx.office.office.is_some() {
            let kept = config::folder().map_or(Ok(()), |folder| keep_language(&folder, language));
            if let Err(error) = kept {
                self.model.notice = Some((config::sentence(&self.model.ctx.words, &error), Role::Danger));
            }
        }
        let to = self.to.clone();
        let load = move || {
            let words = Arc::new(Words::new(language));
            let _ = to.send(threads::Happening::Screens(Event::Words(words)));
        };
        if let Err(error) = threads::aside("words", load) {
            self.say(&error);
        }
    }

    /// Lends the terminal to the user's own editor.
    fn edit(&mut self, text: &str) {
        self.lent.store(true, Ordering::SeqCst);
        self.input.pause();
        self.session.leave();
        let edited = editor::edit(&self.office.dir, text);
        self.take_again();
        self.input.resume();
        self.lent.store(false, Ordering::SeqCst);
        let fault = edited.as_ref().err().cloned();
        self.screens(Event::Edited(edited.ok()));
        // Last, since it may name the file where the text still is.
        if let Some(error) = &fault {
            self.say(error);
        }
    }

    /// Stops like any program that is asked to, until it is continued. Without somebody who could continue it, it
    /// goes on and says so.
    pub(crate) fn suspend(&mut self) {
        if !stop::can_be_continued() {
            self.say(&Error::new(ErrorKind::Invalid, "nobody-continues"));
            return;
        }
        self.session.leave();
        let _ = emulate_default_handler(SIGTSTP);
        self.take_again();
    }

    /// The terminal is ours again, and may be another size.
    pub(crate) fn take_again(&mut self) {
        self.session.leave();
        if self.session.enter().is_err() {
            self.leaves = Some(1);
        }
        self.terminal.backend_mut().forget();
        self.terminal.backend_mut().resize(facts::size());
        self.resized();
        self.redraw();
    }

    fn redraw(&mut self) {
        if self.terminal.clear().is_err() {
            self.leaves = Some(1);
        }
    }

    fn say(&mut self, error: &Error) {
        self.model.notice = Some((self.model.ctx.words.error(error), Role::Danger));
    }
}

/// The job with `~/` at the beginning of its paths read as the person's home, as every shell does.
fn at_home(mut job: Job) -> Job {
    let Some(home) = home() else { return job };
    for path in job.paths_mut() {
        if let Ok(rest) = path.strip_prefix("~") {
            *path = home.join(rest);
        }
    }
    job
}

fn home() -> Option<PathBuf> {
    directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned())
}
