//! Keymap files: TOML, one table per context, `"keys" = "command"`; `""` takes a binding away.
//! A mistake names the file, the line and what to write.

use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::key::{Key, NotAKey};
use crate::ui::keymap::trie::{Clash, Keymap};

/// The default keys.
const DEFAULT: &str = include_str!("../../../keymaps/default.toml");
/// Keys of vim over the default ones.
const VIM: &str = include_str!("../../../keymaps/vim.toml");
/// Keys of emacs.
const EMACS: &str = include_str!("../../../keymaps/emacs.toml");
/// Keys of mutt.
const MUTT: &str = include_str!("../../../keymaps/mutt.toml");

/// The contexts in which text is written: there a printable key is text, and a binding that began with one would be dead.
const WRITTEN: [&str; 5] = ["text", "editor", "choose", "path", "form"];

/// The overlays that come with the program, by name.
pub const OVERLAYS: [(&str, &str); 3] = [("vim", VIM), ("emacs", EMACS), ("mutt", MUTT)];

/// The keymap made of the default file and these overlays, each a name for messages and its text.
/// `known` says whether a command of that name exists.
///
/// # Errors
/// `Invalid` `bad-keymap`: the file, the line and what is wrong there.
pub fn load(overlays: &[(&str, &str)], known: &dyn Fn(&str) -> bool) -> Result<Keymap> {
    let mut map = Keymap::default();
    apply(&mut map, "default.toml", DEFAULT, known, false)?;
    for (name, text) in overlays {
        apply(&mut map, name, text, known, true)?;
    }
    Ok(map)
}

fn apply(map: &mut Keymap, name: &str, text: &str, known: &dyn Fn(&str) -> bool, over: bool) -> Result<()> {
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        let line = error.span().map_or(1, |span| line_at(text, span.start));
        bad(name, line, "toml").with("what", error.message())
    })?;
    for (context, bindings) in &table {
        let Some(bindings) = bindings.as_table() else {
            return Err(bad(name, line_of(text, context), "context").with("what", context));
        };
        for (keys, command) in bindings {
            let line = line_of(text, &format!("\"{keys}\""));
            let command = command.as_str().ok_or_else(|| bad(name, line, "command").with("what", keys))?;
            let sequence = parse(keys).map_err(|NotAKey(key)| bad(name, line, "key").with("what", key))?;
            bind(map, context, &sequence, command, known, over)
                .map_err(|(what, detail)| bad(name, line, what).with("what", detail))?;
        }
    }
    Ok(())
}

fn bind(
    map: &mut Keymap,
    context: &str,
    keys: &[Key],
    command: &str,
    known: &dyn Fn(&str) -> bool,
    over: bool,
) -> Result<(), (&'static str, String)> {
    if over {
        map.unbind(context, keys);
    }
    if command.is_empty() {
        return Ok(());
    }
    if let Some(key) = keys.first().filter(|key| key.text().is_some() && WRITTEN.contains(&context)) {
        return Err(("text", key.to_string()));
    }
    if !known(command) {
        return Err(("command", command.to_owned()));
    }
    map.bind(context, keys, command).map_err(|clash| match clash {
        Clash::Twice(other) => ("twice", other),
        Clash::Shadow(other) => ("shadow", other),
    })
}

/// A sequence of keys as it is written: parted by spaces.
///
/// # Errors
/// The part that is not a key.
pub fn parse(keys: &str) -> Result<Vec<Key>, NotAKey> {
    let sequence: Vec<Key> = keys.split_whitespace().map(str::parse).collect::<Result<_, _>>()?;
    if sequence.is_empty() { Err(NotAKey(keys.to_owned())) } else { Ok(sequence) }
}

/// A sequence of keys as help shows it.
pub fn show(keys: &[Key]) -> String {
    keys.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

fn bad(file: &str, line: usize, problem: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, "bad-keymap").with("file", file).with("line", line).with("problem", problem)
}

fn line_at(text: &str, offset: usize) -> usize {
    text.get(..offset).map_or(1, |before| before.matches('\n').count() + 1)
}

fn line_of(text: &str, needle: &str) -> usize {
    text.find(needle).map_or(1, |offset| line_at(text, offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::keymap::trie::Meaning;

    fn known(command: &str) -> bool {
        command != "no.such"
    }

    #[test]
    fn the_default_keymap_and_its_overlays_load() {
        for overlay in OVERLAYS {
            load(&[overlay], &known).unwrap();
        }
    }

    #[test]
    fn an_overlay_binds_anew_and_takes_away() {
        let map = load(&[("mine", "[global]\n\"q\" = \"\"\n\"ctrl-q\" = \"back\"")], &known).unwrap();
        assert_eq!(map.resolve(&["global"], &parse("q").unwrap()), Meaning::Nothing);
        assert_eq!(map.resolve(&["global"], &parse("ctrl-q").unwrap()), Meaning::Command("back".into()));
    }

    #[test]
    fn a_mistake_names_its_line() {
        for (text, line, problem) in [
            ("[global]\n\n\"hyper-q\" = \"back\"", "3", "key"),
            ("[global]\n\"Q\" = \"no.such\"", "2", "command"),
            ("[global]\n\"Q\" = 3", "2", "command"),
            ("[editor]\n\"q\" = \"editor.leave\"", "2", "text"),
            ("global = 1", "1", "context"),
            ("[global]\n\"Q\" \"back\"", "2", "toml"),
        ] {
            let error = load(&[("mine", text)], &known).unwrap_err();
            assert_eq!((error.arg("line"), error.arg("problem")), (Some(line), Some(problem)), "{text}");
        }
    }
}
