//! The user's own editor: `$VISUAL` or `$EDITOR` on a private file. No shell is asked to start it.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use uuid::Uuid;

use crate::base::error::{Error, ErrorKind, Result};
use crate::base::safe;

/// The longest text that comes back, bytes.
const LONGEST: u64 = 1 << 20;

/// Lets the user edit `text` in a file in `folder`; what came of it.
///
/// # Errors
/// `Invalid`: `no-editor`, `editor-failed`; `Io`.
pub fn edit(folder: &Path, text: &str) -> Result<String> {
    let command =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.trim().is_empty()));
    let Some(command) = command else { return Err(Error::new(ErrorKind::Invalid, "no-editor")) };
    let file = Private::new(folder, text)?;
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    let ended = Command::new(program).args(words).arg(&file.0).status();
    match ended {
        Ok(status) if status.success() => file.read(),
        Ok(_) => Err(Error::new(ErrorKind::Invalid, "editor-failed").with("editor", command)),
        Err(error) => Err(Error::io(program, &error)),
    }
}

/// A file of its owner alone, gone when this is dropped.
struct Private(PathBuf);

impl Private {
    fn new(folder: &Path, text: &str) -> Result<Self> {
        let path = folder.join(format!("editing-{}.txt", Uuid::now_v7()));
        let fault = |error| Error::io(path.display(), &error);
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(fault)?;
        let private = Self(path.clone());
        file.write_all(text.as_bytes()).map_err(fault)?;
        Ok(private)
    }

    fn read(&self) -> Result<String> {
        let fault = |error| Error::io(self.0.display(), &error);
        let mut bytes = Vec::new();
        let file = std::fs::File::open(&self.0).map_err(fault)?;
        file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(fault)?;
        if bytes.len() as u64 > LONGEST {
            return Err(Error::new(ErrorKind::Invalid, "too-long").with("max", LONGEST));
        }
        let text = String::from_utf8_lossy(&bytes);
        Ok(safe::paste(text.strip_suffix('\n').unwrap_or(&text)).into_owned())
    }
}

impl Drop for Private {
    fn drop(&mut self) {
        // Whatever is left is private and named for what it is.
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn t24_the_file_is_private_and_goes_away() {
        let folder = tempfile::tempdir().unwrap();
        let file = Private::new(folder.path(), "Поштовани,\n").unwrap();
        assert_eq!(file.0.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(file.read().unwrap(), "Поштовани,");
        drop(file);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
