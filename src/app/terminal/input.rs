//! The terminal's events as the program's own: keys, pasted text, sizes. It reads on a thread of its own, which can
//! be told to leave the terminal alone while another program has it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use crossterm::event::{self, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::terminal::facts;
use crate::base::safe;
use crate::ui::event::Event;
use crate::ui::key::{Code, Key};

/// How often the thread looks whether it shall pause.
const LOOK: Duration = Duration::from_millis(150);

/// The largest paste that is taken, bytes.
const PASTE: usize = 1 << 20;

/// Hands over the reading of the terminal to another program and takes it back.
#[derive(Debug, Clone)]
pub struct Input {
    paused: Arc<AtomicBool>,
    meeting: Arc<Barrier>,
}

impl Input {
    /// Starts reading; `take` gets each event and says whether to go on. `lost` is called when the terminal is gone.
    ///
    /// # Errors
    /// If the machine gives no thread.
    pub fn start(
        take: impl Fn(Event) -> bool + Send + 'static,
        lost: impl FnOnce() + Send + 'static,
    ) -> std::io::Result<Self> {
        let input = Self { paused: Arc::new(AtomicBool::new(false)), meeting: Arc::new(Barrier::new(2)) };
        let own = input.clone();
        std::thread::Builder::new().name("input".to_owned()).spawn(move || {
            own.read(&take);
            lost();
        })?;
        Ok(input)
    }

    /// Reads nothing until [`Input::resume`]; returns once that is so.
    pub fn pause(&self) {
        self.paused.store(true, Ordering::SeqCst);
        self.meeting.wait();
    }

    /// Reads again.
    pub fn resume(&self) {
        self.paused.store(false, Ordering::SeqCst);
        self.meeting.wait();
    }

    fn read(&self, take: &dyn Fn(Event) -> bool) {
        loop {
            if self.paused.load(Ordering::SeqCst) {
                self.meeting.wait();
                self.meeting.wait();
            }
            match event::poll(LOOK) {
                Ok(false) => {}
                Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
                Err(_) => return,
                Ok(true) => {
                    let Ok(event) = event::read() else { return };
                    if !translate(event).is_none_or(take) {
                        return;
                    }
                }
            }
        }
    }
}

/// The program's own event; none for what it does not know.
fn translate(event: event::Event) -> Option<Event> {
    match event {
        event::Event::Key(key) if key.kind != KeyEventKind::Release => key_of(key).map(Event::Key),
        event::Event::Paste(mut text) => {
            text.truncate(text.floor_char_boundary(PASTE));
            Some(Event::Paste(safe::paste(&text).into_owned()))
        }
        event::Event::Resize(width, height) => {
            let size = facts::sane(width, height);
            Some(Event::Resize(size.width, size.height))
        }
        _ => None,
    }
}

fn key_of(key: KeyEvent) -> Option<Key> {
    let ctrl = key.modifiers.contains(KeyModifiers::CONTROL);
    let alt = key.modifiers.contains(KeyModifiers::ALT);
    let code = match key.code {
        KeyCode::Char(c) if c.is_control() => return None,
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(n) => Code::F(n),
        _ => return None,
    };
    Some(Key { code, ctrl, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_keep_their_modifiers_and_lose_their_releases() {
        let key = |code, modifiers| translate(event::Event::Key(KeyEvent::new(code, modifiers)));
        let Some(Event::Key(got)) = key(KeyCode::Char('d'), KeyModifiers::CONTROL) else { panic!() };
        assert_eq!(got, "ctrl-d".parse().unwrap());
        let Some(Event::Key(got)) = key(KeyCode::Char('Ж'), KeyModifiers::SHIFT) else { panic!() };
        assert_eq!(got.text(), Some('Ж'));
        let release = KeyEvent { kind: KeyEventKind::Release, ..KeyEvent::from(KeyCode::Enter) };
        assert!(translate(event::Event::Key(release)).is_none());
    }

    #[test]
    fn t10_a_paste_presses_nothing() {
        let Some(Event::Paste(text)) = translate(event::Event::Paste("a\u{1b}[201~q\u{7}".into())) else { panic!() };
        assert_eq!(text, "aq");
    }
}
