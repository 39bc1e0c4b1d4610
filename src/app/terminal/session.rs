//! Taking the terminal and giving it back as it was found, whatever happens in between.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::Command;
use crossterm::clipboard::CopyToClipboard;
use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{EnterAlternateScreen, LeaveAlternateScreen, SetTitle, disable_raw_mode, enable_raw_mode};

use crate::app::terminal::screen::write_all;

/// The largest text that is copied, bytes: terminals drop longer ones.
const COPY: usize = 64 * 1024;

/// The terminal while it is ours; given back when this is dropped, also by a panic on its way out.
#[derive(Debug)]
pub struct Session {
    taken: AtomicBool,
}

impl Session {
    /// Takes the terminal: raw mode, its other screen, bracketed paste, no cursor, no mouse.
    ///
    /// # Errors
    /// What the terminal says.
    pub fn take() -> io::Result<Self> {
        let session = Self { taken: AtomicBool::new(false) };
        session.enter()?;
        Ok(session)
    }

    /// Takes the terminal again after [`Session::leave`].
    ///
    /// # Errors
    /// What the terminal says.
    pub fn enter(&self) -> io::Result<()> {
        enable_raw_mode()?;
        self.taken.store(true, Ordering::SeqCst);
        let mut out = String::new();
        add(&mut out, &EnterAlternateScreen);
        add(&mut out, &EnableBracketedPaste);
        add(&mut out, &SetTitle("Kabinet"));
        // No cursor; no wrapping, so that the last column cannot scroll the screen.
        out.push_str("\x1b[?25l\x1b[?7l\x1b[m\x1b[2J");
        write_all(out.as_bytes())
    }

    /// Gives the terminal back, if it is ours.
    pub fn leave(&self) {
        if !self.taken.swap(false, Ordering::SeqCst) {
            return;
        }
        let mut out = String::from("\x1b[?2026l\x1b[m\x1b[?7h\x1b[?25h");
        add(&mut out, &DisableBracketedPaste);
        add(&mut out, &LeaveAlternateScreen);
        // A terminal that is gone cannot be given back; there is nothing else to do then.
        let _ = write_all(out.as_bytes());
        let _ = disable_raw_mode();
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.leave();
    }
}

/// The sequence that copies `text` to the terminal's clipboard (OSC 52); none if it is too long.
pub fn copy(text: &str) -> Option<String> {
    let mut out = String::new();
    (text.len() <= COPY).then(|| add(&mut out, &CopyToClipboard::to_clipboard_from(text)))?;
    Some(out)
}

fn add(out: &mut String, command: &impl Command) {
    let _ = command.write_ansi(out);
}
