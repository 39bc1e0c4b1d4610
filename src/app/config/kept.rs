//! The language that somebody chose inside the program, written into `config.toml` for the next start. Every other
//! line stays as its writer left it.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::app::config::{parse, read};
use crate::base::error::{Error, ErrorKind, Result};
use crate::words::Language;

/// Keeps `language` in the settings of `folder`, which is made if it is not there. A link is followed, so settings
/// that lie elsewhere stay there.
///
/// # Errors
/// `bad-config` if the settings cannot be understood: they are left alone; `Io`.
pub fn keep_language(folder: &Path, language: Language) -> Result<()> {
    let path = folder.join("config.toml");
    let fault = |error: std::io::Error| Error::io(path.display(), &error);
    let shown = path.display().to_string();
    let before = read(&path)?;
    let mut wanted = parse(before.as_deref().unwrap_or_default(), &shown)?;
    if wanted.language == Some(language) {
        return Ok(());
    }
    let text = with_language(before.as_deref().unwrap_or_default(), language);
    wanted.language = Some(language);
    if parse(&text, &shown).ok() != Some(wanted) {
        return Err(Error::new(ErrorKind::Invalid, "bad-settings-file").with("path", shown));
    }
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(fault)?;
    let target = fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
    let mode = target.metadata().map_or(0o600, |about| about.permissions().mode() & 0o777);
    replace(&target, text.as_bytes(), mode).map_err(fault)
}

/// The text with this language, in the line that named another, else in one of its own at the end.
fn with_language(text: &str, language: Language) -> String {
    let mut out = String::with_capacity(text.len() + 24);
    let mut written = false;
    for line in text.split_inclusive('\n') {
        match value_in(line).filter(|_| !written) {
            Some((before, after)) => {
                out.extend([before, "\"", language.tag(), "\"", after]);
                written = true;
            }
            None => out.push_str(line),
        }
    }
    if !written {
        let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
        if !out.is_empty() && !out.ends_with('\n') {
            out.push_str(newline);
        }
        out.extend(["language = \"", language.tag(), "\"", newline]);
    }
    out
}

/// What stands before and after the value in a line that sets the language.
fn value_in(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once('=')?;
    if name.trim().trim_matches(['"', '\'']) != "language" {
        return None;
    }
    let trimmed = value.trim_start();
    let quote = trimmed.chars().next().filter(|first| ['"', '\''].contains(first))?;
    let (_, after) = trimmed.get(1..)?.split_once(quote)?;
    Some((line.get(..line.len() - trimmed.len())?, after))
}

/// Puts a whole new file in the place of the old one.
fn replace(target: &Path, bytes: &[u8], mode: u32) -> std::io::Result<()> {
    let fresh = target.with_extension(format!("toml.{}.new", std::process::id()));
    let mut options = OpenOptions::new();
    let written = options.write(true).create(true).truncate(true).mode(0o600).open(&fresh);
    let outcome = written.and_then(|file| fill(file, bytes, mode)).and_then(|()| fs::rename(&fresh, target));
    outcome.inspect_err(|_| {
        // What is left says by its name what it is.
        let _ = fs::remove_file(&fresh);
    })
}

fn fill(mut file: File, bytes: &[u8], mode: u32) -> std::io::Result<()> {
    file.write_all(bytes)?;
    file.set_permissions(Permissions::from_mode(mode))?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATIN: Language = Language::SerbianLatin;

    #[test]
    fn only_the_value_changes() {
        for (before, after) in [
            ("", "language = \"sr-Latn\"\n"),
            ("lean = true", "lean = true\nlanguage = \"sr-Latn\"\n"),
            ("lean = true\r\n", "lean = true\r\nlanguage = \"sr-Latn\"\r\n"),
            ("# language = \"en\"\n", "# language = \"en\"\nlanguage = \"sr-Latn\"\n"),
            (
                "# моје\n\n  language='en'  # код куће\nlean = true\n",
                "# моје\n\n  language=\"sr-Latn\"  # код куће\nlean = true\n",
            ),
            ("\"language\" = \"sr\"\r\nascii = true", "\"language\" = \"sr-Latn\"\r\nascii = true"),
        ] {
            assert_eq!(with_language(before, LATIN), after);
            assert_eq!(parse(after, "c").unwrap().language, Some(LATIN));
        }
    }

    #[test]
    fn it_is_kept_for_the_next_start_and_private() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("a/kabinet");
        keep_language(&folder, LATIN).unwrap();
        let path = folder.join("config.toml");
        let mode = || path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(), fs::read_to_string(&path).unwrap().as_str()), (0o600, "language = \"sr-Latn\"\n"));
        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        keep_language(&folder, Language::English).unwrap();
        assert_eq!((mode(), fs::read_to_string(&path).unwrap().as_str()), (0o640, "language = \"en\"\n"));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1);
    }

    #[test]
    fn what_is_not_understood_is_left_alone() {
        let home = tempfile::tempdir().unwrap();
        let path = home.path().join("config.toml");
        for text in ["colour = 1\n", "language = \"\"\"en\"\"\"\n"] {
            fs::write(&path, text).unwrap();
            assert!(keep_language(home.path(), LATIN).is_err());
            assert_eq!(fs::read_to_string(&path).unwrap(), text);
        }
    }

    #[test]
    fn settings_that_lie_elsewhere_stay_there() {
        let home = tempfile::tempdir().unwrap();
        let (real, link) = (home.path().join("dotfiles.toml"), home.path().join("config.toml"));
        fs::write(&real, "lean = true\n").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        keep_language(home.path(), LATIN).unwrap();
        assert!(link.symlink_metadata().unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "lean = true\nlanguage = \"sr-Latn\"\n");
    }
}
