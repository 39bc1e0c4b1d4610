//! A key press as the program thinks of it, and how keys are written in keymaps and shown in help.

use std::fmt;
use std::str::FromStr;

/// One key with its modifiers. Shift is part of a printable character and kept only for other keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// Which key.
    pub code: Code,
    /// Held with ctrl.
    pub ctrl: bool,
    /// Held with alt.
    pub alt: bool,
}

/// The keys that the program knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Code {
    /// A printable character, the space among them.
    Char(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// Keys with names, as keymaps write them.
const NAMES: [(&str, Code); 18] = [
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backtab", Code::BackTab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("lt", Code::Char('<')),
    ("gt", Code::Char('>')),
];

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, ctrl: false, alt: false }
    }

    /// A printable character that was typed as text.
    pub const fn text(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The cap that types the first character of a text.
    pub fn beginning(text: &str) -> Option<Self> {
        text.chars().next().map(|c| Self::plain(Code::Char(c)).cap())
    }

    /// The key by its cap: what a Serbian layout (Cyrillic or Latin, QWERTZ) calls otherwise is
    /// taken as the character that stands there on the caps of an English one. ASCII is never changed.
    #[must_use]
    pub fn cap(self) -> Self {
        let Code::Char(c) = self.code else { return self };
        let lower = c.to_lowercase().next().unwrap_or(c);
        let Some(&(_, small, large)) = CAPS.iter().find(|(name, _, _)| *name == lower) else { return self };
        Self { code: Code::Char(if c == lower { small } else { large }), ..self }
    }
}

/// Serbian letters and the caps that they stand on: small, with shift.
const CAPS: [(char, char, char); 36] = [
    ('а', 'a', 'A'),
    ('б', 'b', 'B'),
    ('в', 'v', 'V'),
    ('г', 'g', 'G'),
    ('д', 'd', 'D'),
    ('ђ', ']', '}'),
    ('е', 'e', 'E'),
    ('ж', '\\', '|'),
    ('з', 'z', 'Z'),
    ('и', 'i', 'I'),
    ('ј', 'j', 'J'),
    ('к', 'k', 'K'),
    ('л', 'l', 'L'),
    ('љ', 'q', 'Q'),
    ('м', 'm', 'M'),
    ('н', 'n', 'N'),
    ('њ', 'w', 'W'),
    ('о', 'o', 'O'),
    ('п', 'p', 'P'),
    ('р', 'r', 'R'),
    ('с', 's', 'S'),
    ('т', 't', 'T'),
    ('ћ', '\'', '"'),
    ('у', 'u', 'U'),
    ('ф', 'f', 'F'),
    ('х', 'h', 'H'),
    ('ц', 'c', 'C'),
    ('ч', ';', ':'),
    ('џ', 'x', 'X'),
    ('ш', '[', '{'),
    ('ѕ', 'y', 'Y'),
    ('š', '[', '{'),
    ('đ', ']', '}'),
    ('č', ';', ':'),
    ('ć', '\'', '"'),
    ('ž', '\\', '|'),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            f.write_str("ctrl-")?;
        }
        if self.alt {
            f.write_str("alt-")?;
        }
        match self.code {
            Code::F(n) => write!(f, "F{n}"),
            code => match (NAMES.iter().find(|(_, named)| *named == code), code) {
                (_, Code::Char(c)) if c != ' ' => write!(f, "{c}"),
                (Some((name, _)), _) => f.write_str(name),
                (None, _) => Ok(()),
            },
        }
    }
}

/// What is wrong with a key in a keymap: the part that is not a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAKey(pub String);

impl FromStr for Key {
    type Err = NotAKey;

    /// `j`, `G`, `ctrl-d`, `alt-x`, `enter`, `F5`, `space`.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let (mut rest, mut key) = (text, Self::plain(Code::Esc));
        loop {
            if let Some(after) = rest.strip_prefix("ctrl-").filter(|after| !after.is_empty()) {
                (rest, key.ctrl) = (after, true);
            } else if let Some(after) = rest.strip_prefix("alt-").filter(|after| !after.is_empty()) {
                (rest, key.alt) = (after, true);
            } else {
                break;
            }
        }
        key.code = code(rest).ok_or_else(|| NotAKey(text.to_owned()))?;
        Ok(key)
    }
}

fn code(name: &str) -> Option<Code> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(Code::Char(c));
    }
    if let Some(number) = name.strip_prefix('F') {
        return number.parse().ok().filter(|n| (1..=12).contains(n)).map(Code::F);
    }
    NAMES.iter().find(|(known, _)| *known == name).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_they_are_written() {
        for text in ["j", "G", "ctrl-d", "alt-x", "ctrl-alt-q", "enter", "F5", "space", "-", "ctrl--", "pgdn", "["] {
            assert_eq!(text.parse::<Key>().unwrap().to_string(), text);
        }
        for text in ["", "ctrl-", "hyper-x", "F13", "entre"] {
            assert_eq!(text.parse::<Key>(), Err(NotAKey(text.to_owned())), "{text}");
        }
    }

    #[test]
    fn a_serbian_layout_acts_by_its_caps() {
        let cap = |c: char| Key::plain(Code::Char(c)).cap().text().unwrap();
        assert_eq!("јзѕљњџшЈШčšЧ".chars().map(cap).collect::<String>(), "jzyqwx[J{;[:");
        assert_eq!(cap('y'), 'y');
        assert_eq!(cap('é'), 'é');
    }
}
