//! What can be known of a terminal without asking it: whether it is one, its size, its kind and background.

use std::io::{self, IsTerminal};

use ratatui::layout::Size;

use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::theme::Palette;

/// The size of a terminal that does not know its own.
const USUAL: Size = Size { width: 80, height: 24 };

/// No screen is drawn larger: a terminal may claim 65,535 by 65,535.
const LARGEST: Size = Size { width: 640, height: 240 };

/// Fails unless screens can be shown here.
///
/// # Errors
/// `Invalid`: `no-terminal`, or `dumb-terminal` with the terminal's kind.
pub fn fit() -> Result<()> {
    if !io::stdout().is_terminal() || !io::stdin().is_terminal() {
        return Err(Error::new(ErrorKind::Invalid, "no-terminal"));
    }
    match std::env::var("TERM").unwrap_or_default() {
        kind if kind == "dumb" || kind.is_empty() => {
            Err(Error::new(ErrorKind::Invalid, "dumb-terminal").with("kind", if kind.is_empty() { "-" } else { &kind }))
        }
        _ => Ok(()),
    }
}

/// Columns and rows of standard output's terminal.
pub fn size() -> Size {
    rustix::termios::tcgetwinsize(io::stdout()).map_or(USUAL, |size| sane(size.ws_col, size.ws_row))
}

/// A size that can be drawn on.
pub const fn sane(width: u16, height: u16) -> Size {
    if width == 0 || height == 0 {
        return USUAL;
    }
    Size {
        width: if width > LARGEST.width { LARGEST.width } else { width },
        height: if height > LARGEST.height { LARGEST.height } else { height },
    }
}

/// The colours that the environment wants: none with `NO_COLOR` (no-color.org), else by the background that
/// `COLORFGBG` names; dark if nothing does.
pub fn palette(no_color: Option<&str>, colours: Option<&str>) -> Palette {
    if no_color.is_some_and(|value| !value.is_empty()) {
        return Palette::Plain;
    }
    let background = colours.and_then(|value| value.rsplit(';').next()).and_then(|value| value.parse::<u8>().ok());
    match background {
        Some(7 | 9..=15) => Palette::Light,
        _ => Palette::Dark,
    }
}

/// Whether a terminal has but 16 colours: one of the old kinds that says nothing of more.
pub fn sixteen(term: Option<&str>, colours: Option<&str>) -> bool {
    const OLD: [&str; 7] = ["linux", "xterm", "xterm-16color", "rxvt", "ansi", "vt100", "vt220"];
    colours.is_none_or(str::is_empty) && term.is_some_and(|term| OLD.contains(&term))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_the_environment() {
        assert_eq!(palette(Some("1"), Some("0;15")), Palette::Plain);
        assert_eq!(palette(Some(""), Some("0;15")), Palette::Light);
        assert_eq!(palette(None, Some("15;default;0")), Palette::Dark);
        assert_eq!(palette(None, None), Palette::Dark);
    }

    #[test]
    fn an_old_terminal_has_sixteen_colours_unless_it_says_more() {
        assert!(sixteen(Some("linux"), None) && sixteen(Some("xterm"), Some("")));
        assert!(
            !sixteen(Some("xterm"), Some("truecolor"))
                && !sixteen(Some("xterm-256color"), None)
                && !sixteen(None, None)
        );
    }

    #[test]
    fn t55_absurd_sizes_become_drawable() {
        assert_eq!(sane(0, 0), USUAL);
        assert_eq!(sane(65_535, 65_535), LARGEST);
        assert_eq!(sane(1, 1), Size { width: 1, height: 1 });
    }
}
