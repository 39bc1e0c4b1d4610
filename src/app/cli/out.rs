//! What the command line says: safe lines to standard output, sentences to standard error.

use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

use serde_json::Value;

use crate::base::error::{Error, ErrorKind, Result};
use crate::base::safe;
use crate::ui::theme::Look;
use crate::words::Words;

/// The id of the error of a reader who went away: nothing is said about it.
const GONE: &str = "reader-gone";

/// Writes lines, and says errors.
#[derive(Debug)]
pub struct Out {
    /// The language.
    pub words: Arc<Words>,
    /// The characters that lines are drawn with.
    pub look: Look,
    terminal: bool,
}

impl Out {
    /// Output in this language, drawn so.
    pub fn new(words: Words, look: Look) -> Self {
        Self { words: Arc::new(words), look, terminal: io::stdout().is_terminal() }
    }

    /// One line of text, in the characters that the person's terminal draws.
    ///
    /// # Errors
    /// `output`, or if nobody reads it.
    pub fn line(&self, text: &str) -> Result<()> {
        self.record(&self.look.drawn(text.into()))
    }

    /// One line that other programs read, in the characters that it has.
    ///
    /// # Errors
    /// `output`, or if nobody reads it.
    pub fn record(&self, text: &str) -> Result<()> {
        let line = safe::line(text);
        self.raw(&[line.as_bytes(), b"\n"].concat())
    }

    /// Lines of text.
    ///
    /// # Errors
    /// `output`, or if nobody reads them.
    pub fn block(&self, text: &str) -> Result<()> {
        let block = self.look.drawn(safe::block(text));
        self.raw(&[block.trim_end().as_bytes(), b"\n"].concat())
    }

    /// One JSON object on a line of its own.
    ///
    /// # Errors
    /// `output`, or if nobody reads it.
    pub fn json(&self, value: &Value) -> Result<()> {
        let text = value.to_string();
        let safe = if self.terminal { safe::json(&text) } else { text.as_str().into() };
        self.raw(&[safe.as_bytes(), b"\n"].concat())
    }

    /// Bytes of the program's own making.
    ///
    /// # Errors
    /// `output`, or if nobody reads them.
    pub fn raw(&self, bytes: &[u8]) -> Result<()> {
        Self::printed(io::stdout().write_all(bytes))
    }

    /// What became of something that was `written` to standard output.
    ///
    /// # Errors
    /// `output` if it takes no more, or if nobody reads it.
    pub fn printed(written: io::Result<()>) -> Result<()> {
        written.and_then(|()| io::stdout().flush()).map_err(|error| match error.kind() {
            io::ErrorKind::BrokenPipe => Error::new(ErrorKind::Cancelled, GONE),
            _ => Error::new(ErrorKind::Io, "output").with("cause", error),
        })
    }

    /// Says something beside the output.
    pub fn note(&self, text: &str) {
        let line = self.look.drawn(safe::line(text)).into_owned() + "\n";
        // Nobody who could be told is left if this fails.
        let _ = io::stderr().write_all(line.as_bytes());
    }

    /// Says what went wrong and what to do; the exit status.
    pub fn fail(&self, error: &Error) -> u8 {
        if error.id == GONE {
            return 0;
        }
        self.note(&format!("kabinet: {}", crate::app::config::sentence(&self.words, error)));
        if USAGE.contains(&&*error.id) { 2 } else { 1 }
    }
}

/// Errors of what was written on the command line.
const USAGE: [&str; 14] = [
    "bad-line",
    "data-is-file",
    "bad-id",
    "bad-which",
    "bad-view",
    "bad-date",
    "days-reversed",
    "no-principal",
    "import-whose-diary",
    "bad-language",
    "no-keymap",
    "bad-config",
    "bad-keymap",
    "bad-settings-file",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn usage_has_a_status_of_its_own() {
        let out = Out::new(Words::new(Language::English), Look::default());
        assert_eq!(out.fail(&Error::new(ErrorKind::Invalid, "bad-id").with("text", "x")), 2);
        assert_eq!(out.fail(&Error::not_found("417")), 1);
        assert_eq!(out.fail(&Error::new(ErrorKind::Cancelled, GONE)), 0);
    }
}
