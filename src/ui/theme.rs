//! Looks by role. The default theme keeps to the terminal's own 16 colours, so a person's palette
//! is kept; no colour is ever the only sign of anything.

use std::borrow::Cow;

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is, not what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// Ordinary text.
    Text,
    /// Secondary: times, rules, hints.
    Dim,
    /// Where the focus is, and the current screen.
    Accent,
    /// New or unread.
    Strong,
    /// Done well.
    Good,
    /// Soon due.
    Warning,
    /// Overdue or failed.
    Danger,
    /// A hit of a search.
    Hit,
}

/// Which colours a terminal can and a person wants to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Palette {
    /// 16 colours on a dark background.
    #[default]
    Dark,
    /// 16 colours on a light background.
    Light,
    /// None at all (`NO_COLOR`): weight alone.
    Plain,
}

/// The looks of one session.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// Its colours.
    pub palette: Palette,
    /// Only ASCII in what the program itself draws.
    pub ascii: bool,
    /// Mark the selected row by its marker alone: fewer bytes for a slow line.
    pub lean: bool,
    /// The terminal has 16 colours: the selected row is reversed, since its quiet ground is none of them.
    pub sixteen: bool,
    /// Names and subjects are masked.
    pub private: bool,
}

/// The characters that the program draws with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbols {
    /// Before the selected row.
    pub marker: &'static str,
    /// Before what comes next.
    pub next: &'static str,
    /// Before a marked row.
    pub marked: &'static str,
    /// Before something new.
    pub new: &'static str,
    /// Where a text was cut.
    pub more: &'static str,
    /// Between panes.
    pub vertical: &'static str,
    /// Under titles.
    pub horizontal: &'static str,
    /// The corners over a frame, left and right.
    pub top: (&'static str, &'static str),
    /// The corners under it.
    pub bottom: (&'static str, &'static str),
    /// A minus before a number.
    pub minus: &'static str,
    /// Between the ends of a range.
    pub dash: &'static str,
    /// Where nobody is named.
    pub nobody: &'static str,
    /// Between facts on one line.
    pub dot: &'static str,
    /// Of what a large digit is built, two columns.
    pub block: &'static str,
    /// A hidden character of a masked text.
    pub mask: &'static str,
}

const UNICODE: Symbols = Symbols {
    marker: "▌",
    next: "›",
    marked: "+",
    new: "•",
    more: "…",
    vertical: "│",
    horizontal: "─",
    top: ("┌", "┐"),
    bottom: ("└", "┘"),
    minus: "−",
    dash: "–",
    nobody: "—",
    dot: "·",
    block: "██",
    mask: "•",
};

const ASCII: Symbols = Symbols {
    marker: ">",
    next: "-",
    marked: "+",
    new: "*",
    more: "~",
    vertical: "|",
    horizontal: "-",
    top: ("+", "+"),
    bottom: ("+", "+"),
    minus: "-",
    dash: "-",
    nobody: "-",
    dot: "-",
    block: "##",
    mask: "*",
};

/// Signs that are no letters, and what in ASCII has the same width.
const PLAIN: [(&str, &str); 8] = [
    ("·–—−‑‐", "-"),
    ("…", ASCII.more),
    ("„“”«»", "\""),
    ("‚‘’", "'"),
    ("•", "*"),
    ("×", "x"),
    ("→", ">"),
    ("\u{a0}\u{202f}", " "),
];

impl Look {
    /// The characters to draw with.
    pub const fn symbols(self) -> &'static Symbols {
        if self.ascii { &ASCII } else { &UNICODE }
    }

    /// A text with the signs that may be drawn: where only ASCII may, letters stay what they are, and what parts, quotes and
    /// leaves out is written as on a typewriter, in as many columns.
    pub fn drawn(self, text: Cow<'_, str>) -> Cow<'_, str> {
        if !self.ascii || text.is_ascii() {
            return text;
        }
        let mut drawn = String::with_capacity(text.len());
        for c in text.chars() {
            match PLAIN.iter().find(|(signs, _)| signs.contains(c)) {
                Some((_, plain)) => drawn.push_str(plain),
                None => drawn.push(c),
            }
        }
        drawn.into()
    }

    /// The style of a role.
    pub const fn style(self, role: Role) -> Style {
        let plain = Style::new();
        match (role, self.palette) {
            (Role::Text, _) | (Role::Good, Palette::Plain) => plain,
            (Role::Strong, _) | (Role::Accent | Role::Warning, Palette::Plain) => plain.add_modifier(Modifier::BOLD),
            (Role::Dim, Palette::Dark) => plain.fg(Color::DarkGray),
            (Role::Dim, _) => plain.add_modifier(Modifier::DIM),
            (Role::Accent, Palette::Dark) => plain.fg(Color::Cyan).add_modifier(Modifier::BOLD),
            (Role::Accent, Palette::Light) => plain.fg(Color::Blue).add_modifier(Modifier::BOLD),
            (Role::Good, _) => plain.fg(Color::Green),
            // Yellow cannot be read on white, and a terminal seldom says what its background is.
            (Role::Warning, _) => plain.fg(Color::Magenta),
            (Role::Danger, Palette::Plain) => plain.add_modifier(Modifier::BOLD.union(Modifier::UNDERLINED)),
            (Role::Danger, _) => plain.fg(Color::Red).add_modifier(Modifier::BOLD),
            (Role::Hit, _) => plain.add_modifier(Modifier::REVERSED),
        }
    }

    /// What a piece of the screen looks like on the selected row: its ground brings the ink that can be read on it, since
    /// nothing is known of the terminal's own.
    pub const fn selected(self, style: Style) -> Style {
        let inks = match self.palette {
            _ if self.lean => return style,
            Palette::Plain => return style.add_modifier(Modifier::BOLD).remove_modifier(Modifier::DIM),
            _ if self.sixteen => return reversed(style),
            Palette::Dark => &ON_DARK,
            Palette::Light => &ON_LIGHT,
        };
        let ink = match style.fg {
            Some(Color::DarkGray) => inks.dim,
            _ if style.add_modifier.contains(Modifier::DIM) => inks.dim,
            Some(Color::Cyan | Color::Blue) => inks.accent,
            Some(Color::Green) => inks.good,
            Some(Color::Magenta) => inks.warning,
            Some(Color::Red) => inks.danger,
            _ => inks.text,
        };
        style.fg(Color::Indexed(ink)).bg(Color::Indexed(inks.ground)).remove_modifier(Modifier::DIM)
    }
}

/// A style the other way round; what is so already, a hit, is underlined instead.
const fn reversed(style: Style) -> Style {
    let is = style.add_modifier.contains(Modifier::REVERSED);
    let style = style.fg(Color::Reset).add_modifier(Modifier::REVERSED).remove_modifier(Modifier::DIM);
    if is { style.add_modifier(Modifier::UNDERLINED) } else { style }
}

/// The ground of the selected row and the inks of roles on it, of the 256 colours that are the same everywhere.
struct Inks {
    ground: u8,
    text: u8,
    dim: u8,
    accent: u8,
    good: u8,
    warning: u8,
    danger: u8,
}

const ON_DARK: Inks = Inks { ground: 236, text: 255, dim: 250, accent: 80, good: 114, warning: 213, danger: 210 };
const ON_LIGHT: Inks = Inks { ground: 254, text: 232, dim: 239, accent: 25, good: 22, warning: 90, danger: 124 };

#[cfg(test)]
mod tests;
