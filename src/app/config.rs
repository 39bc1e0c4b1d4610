//! What a person set: flags, `config.toml`, `keymap.toml`, the environment, in this order. It is read once, at the
//! start; [`kept`] alone writes it.

pub mod kept;

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::app::cli::args::{Common, Looks, Theme};
use crate::app::terminal::facts;
use crate::base::error::{Error, ErrorKind, Result};
use crate::ui::keymap::file::{OVERLAYS, load};
use crate::ui::keymap::trie::Keymap;
use crate::ui::root::commands;
use crate::ui::theme::{Look, Palette};
use crate::words::{Language, OFFICE_ZONE, Words};

/// The largest file of settings that is read, bytes.
const LARGEST: u64 = 1 << 20;

/// Minutes after which the screen goes blank where nothing else is set.
const BLANK_AFTER: u16 = 10;

/// What was set, and what was wrong with it.
#[derive(Debug, Default)]
pub struct Settings {
    /// The language that somebody chose; the office's or the environment's otherwise.
    pub language: Option<Language>,
    /// The language was chosen for this run alone.
    pub fleeting: bool,
    /// The looks.
    pub look: Look,
    /// The keys.
    pub keymap: Keymap,
    /// Minutes without a key after which the screen goes blank; never if it is 0.
    pub blank_after: u16,
    /// What could not be understood: the defaults stand for it.
    pub faults: Vec<Error>,
}

/// The file's own settings.
#[derive(Debug, Default, PartialEq, Eq)]
struct File {
    language: Option<Language>,
    theme: Option<Theme>,
    ascii: bool,
    lean: bool,
    keymap: Option<String>,
    blank_after: Option<u16>,
}

impl Settings {
    /// Reads what was set, for a program that was started with `common` and these `looks`.
    pub fn read(common: &Common, looks: &Looks) -> Self {
        let mut faults = Vec::new();
        let folder = folder();
        let file = keep(&mut faults, folder.as_deref().map_or(Ok(File::default()), read_config));
        let overlay = looks.keymap.clone().or(file.keymap);
        let keymap = match keys(overlay.as_deref(), folder.as_deref()) {
            Ok(keymap) => keymap,
            Err(error) => {
                faults.push(error);
                load(&[], &commands::exists).unwrap_or_default()
            }
        };
        let look = Look {
            palette: palette(looks.theme.or(file.theme)),
            ascii: common.ascii || file.ascii,
            lean: looks.lean || file.lean,
            sixteen: facts::sixteen(variable("TERM").as_deref(), variable("COLORTERM").as_deref()),
            private: false,
        };
        let blank_after = file.blank_after.unwrap_or(BLANK_AFTER);
        let (language, fleeting) = (common.lang.or(file.language), common.lang.is_some());
        Self { language, fleeting, look, keymap, blank_after, faults }
    }

    /// The language to speak: what somebody chose, else the office's, else the environment's.
    pub fn language(&self, office: Option<&str>) -> Language {
        Self::spoken(self.language, office)
    }

    /// The language to speak where somebody chose this one, or none.
    pub fn spoken(chosen: Option<Language>, office: Option<&str>) -> Language {
        chosen.or_else(|| office.and_then(|tag| tag.parse().ok())).unwrap_or_else(of_environment)
    }
}

/// The folder of settings; none on a machine without a home.
pub fn folder() -> Option<PathBuf> {
    ProjectDirs::from("", "", "kabinet").map(|dirs| dirs.config_dir().to_owned())
}

/// The folder of data with this name in the XDG data directory.
///
/// # Errors
/// `Invalid` `no-home` on a machine without a home.
pub fn data(name: &str) -> Result<PathBuf> {
    let dirs = directories::BaseDirs::new().ok_or_else(|| Error::new(ErrorKind::Invalid, "no-home"))?;
    Ok(dirs.data_dir().join(name))
}

/// The sentence of an error as the edge of the program knows it: what to write instead of a bad key, and who has the
/// office open.
pub fn sentence(words: &Words, error: &Error) -> String {
    match error.arg("problem") {
        None if error.id == "store-busy" => busy(words, error),
        Some(problem) => {
            let write = words.with(&format!("keymap-{problem}"), &[("what", error.arg("what").unwrap_or("").into())]);
            words.error(&error.clone().with("write", write))
        }
        None => words.error(error),
    }
}

/// Who has the office open, and since when in the reader's own words.
fn busy(words: &Words, error: &Error) -> String {
    let since = error.arg("since").and_then(|since| chrono::DateTime::parse_from_rfc3339(since).ok());
    let Some(since) = since else { return words.error(error) };
    let mut told = Error::new(error.kind, "office-open");
    told.args.clone_from(&error.args);
    words.error(&told.with("when", words.moment_full(since.to_utc().into(), OFFICE_ZONE)))
}

fn of_environment() -> Language {
    let values = ["LC_ALL", "LC_MESSAGES", "LANG"].map(|name| std::env::var(name).ok());
    Language::of_environment(values.iter().map(Option::as_deref))
}

fn palette(theme: Option<Theme>) -> Palette {
    match theme {
        Some(Theme::Dark) => Palette::Dark,
        Some(Theme::Light) => Palette::Light,
        Some(Theme::Plain) => Palette::Plain,
        None => facts::palette(variable("NO_COLOR").as_deref(), variable("COLORFGBG").as_deref()),
    }
}

fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

fn keep<T: Default>(faults: &mut Vec<Error>, result: Result<T>) -> T {
    result.unwrap_or_else(|error| {
        faults.push(error);
        T::default()
    })
}

fn read_config(folder: &Path) -> Result<File> {
    let path = folder.join("config.toml");
    let Some(text) = read(&path)? else { return Ok(File::default()) };
    parse(&text, &path.display().to_string())
}

/// The default keys, the overlay of that name, the person's own keymap.
fn keys(overlay: Option<&str>, folder: Option<&Path>) -> Result<Keymap> {
    let mut overlays = Vec::new();
    if let Some(name) = overlay.filter(|name| *name != "default") {
        let known = OVERLAYS.iter().find(|(known, _)| *known == name);
        let Some(known) = known else {
            let names = OVERLAYS.map(|(name, _)| name).join(", ");
            return Err(Error::new(ErrorKind::Invalid, "no-keymap").with("name", name).with("names", names));
        };
        overlays.push((known.0.to_owned() + ".toml", known.1.to_owned()));
    }
    if let Some(path) = folder.map(|folder| folder.join("keymap.toml"))
        && let Some(text) = read(&path)?
    {
        overlays.push((path.display().to_string(), text));
    }
    let overlays: Vec<_> = overlays.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    load(&overlays, &commands::exists)
}

/// The text of a file; none if it is not there.
fn read(path: &Path) -> Result<Option<String>> {
    let fault = |error: std::io::Error| Error::io(path.display(), &error);
    match path.metadata() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(fault(error)),
        Ok(about) if !about.is_file() || about.len() > LARGEST => {
            Err(Error::new(ErrorKind::Invalid, "bad-settings-file").with("path", path.display()))
        }
        Ok(_) => std::fs::read_to_string(path).map(Some).map_err(fault),
    }
}

fn parse(text: &str, file: &str) -> Result<File> {
    let bad = |line: usize, write: &str| {
        Error::new(ErrorKind::Invalid, "bad-config").with("file", file).with("line", line).with("write", write)
    };
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
        bad(error.span().map_or(1, |span| line_at(text, span.start)), "name = \"value\"")
    })?;
    let mut settings = File::default();
    for (name, value) in &table {
        let line = line_of(text, name);
        let word = value.as_str();
        match name.as_str() {
            "language" => {
                let language = word.and_then(|word| word.parse().ok());
                settings.language =
                    Some(language.ok_or_else(|| bad(line, "language = \"sr\" | \"sr-Latn\" | \"en\""))?);
            }
            "theme" => {
                let theme = word.and_then(|word| <Theme as clap::ValueEnum>::from_str(word, false).ok());
                settings.theme = Some(theme.ok_or_else(|| bad(line, "theme = \"dark\" | \"light\" | \"plain\""))?);
            }
            "keymap" => {
                settings.keymap =
                    Some(word.ok_or_else(|| bad(line, "keymap = \"vim\" | \"emacs\" | \"mutt\""))?.to_owned());
            }
            "ascii" => settings.ascii = value.as_bool().ok_or_else(|| bad(line, "ascii = true | false"))?,
            "lean" => settings.lean = value.as_bool().ok_or_else(|| bad(line, "lean = true | false"))?,
            "blank_after" => {
                let minutes = value.as_integer().and_then(|minutes| u16::try_from(minutes).ok());
                settings.blank_after = Some(minutes.ok_or_else(|| bad(line, "blank_after = 10"))?);
            }
            _ => return Err(bad(line, "language, theme, keymap, ascii, lean, blank_after")),
        }
    }
    Ok(settings)
}

fn line_at(text: &str, offset: usize) -> usize {
    text.get(..offset).map_or(1, |before| before.matches('\n').count() + 1)
}

fn line_of(text: &str, name: &str) -> usize {
    let begins = |line: &str| line.trim_start().trim_start_matches(['[', '"', '\'']).starts_with(name);
    text.lines().position(begins).map_or(1, |line| line + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let file = parse(
            "# mine\nlanguage = \"sr-Latn\"\ntheme = \"plain\"\nascii = true\nkeymap = \"vim\"\nblank_after = 3\n",
            "c",
        )
        .unwrap();
        assert_eq!(file.language, Some(Language::SerbianLatin));
        assert_eq!((file.keymap.as_deref(), file.blank_after), (Some("vim"), Some(3)));
        assert!(file.ascii && !file.lean && file.theme == Some(Theme::Plain));
    }

    #[test]
    fn a_mistake_names_its_line_and_what_to_write() {
        for (text, line, write) in [
            ("\nlanguage = \"de\"", "2", "sr-Latn"),
            ("ascii = 1", "1", "true"),
            ("lean = false\ncolour = \"red\"", "2", "theme"),
            ("lean = false\n\nascii", "3", "value"),
            ("[language]\nx = 1", "1", "sr"),
            ("lean = false\nblank_after = -1", "2", "10"),
        ] {
            let error = parse(text, "config.toml").unwrap_err();
            assert_eq!((&*error.id, error.arg("line")), ("bad-config", Some(line)), "{text}");
            assert!(error.arg("write").unwrap().contains(write), "{text}");
        }
    }

    #[test]
    fn an_unknown_overlay_is_told() {
        assert_eq!(keys(Some("ed"), None).unwrap_err().id, "no-keymap");
        for (name, _) in OVERLAYS {
            keys(Some(name), None).unwrap();
        }
    }
}
