//! The user's own editor: `$VISUAL` or `$EDITOR` on a private file. No shell is asked to start it. What was
//! written there and could not be taken over stays in its file.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::process::Command;

use uuid::Uuid;

use crate::base::error::{Error, ErrorKind, Result};
use crate::base::safe;
use crate::ui::pane::editor::area::LONGEST;

/// The folder of such files in the data directory.
const DIR: &str = "editing";

/// Lets the user edit `text` in a file in the data directory `data`; what came of it.
///
/// # Errors
/// `Invalid`: `no-editor`, `editor-failed`, and with the file that was kept `editor-kept`, `editor-long`; `Io`.
pub fn edit(data: &Path, text: &str) -> Result<String> {
    let command =
        ["VISUAL", "EDITOR"].iter().find_map(|name| std::env::var(name).ok().filter(|it| !it.trim().is_empty()));
    let Some(command) = command else { return Err(Error::new(ErrorKind::Invalid, "no-editor")) };
    edit_with(&command, data, text)
}

/// The files that a run left behind when it was killed, or that could not be taken over.
pub fn left_over(data: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(data.join(DIR)).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_file()).collect();
    files.sort();
    files
}

fn edit_with(command: &str, data: &Path, text: &str) -> Result<String> {
    let file = Private::new(&data.join(DIR), text)?;
    let mut words = command.split_whitespace();
    let program = words.next().unwrap_or_default();
    let refused = |id| Error::new(ErrorKind::Invalid, id).with("editor", command);
    match Command::new(program).args(words).arg(&file.0).status() {
        Ok(status) if status.success() => {
            let edited = file.read()?;
            file.remove();
            Ok(edited)
        }
        Ok(_) if std::fs::read(&file.0).is_ok_and(|now| now == text.as_bytes()) => {
            file.remove();
            Err(refused("editor-failed"))
        }
        Ok(_) => Err(refused("editor-kept").with("file", file.0.display())),
        Err(error) => {
            file.remove();
            Err(Error::io(program, &error))
        }
    }
}

/// A file of its owner alone.
struct Private(PathBuf);

impl Private {
    fn new(folder: &Path, text: &str) -> Result<Self> {
        let path = folder.join(format!("editing-{}.txt", Uuid::now_v7()));
        let fault = |error| Error::io(path.display(), &error);
        DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(fault)?;
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(fault)?;
        let private = Self(path.clone());
        if let Err(error) = file.write_all(text.as_bytes()) {
            private.remove();
            return Err(fault(error));
        }
        Ok(private)
    }

    fn read(&self) -> Result<String> {
        let fault = |error| Error::io(self.0.display(), &error);
        let mut bytes = Vec::new();
        let file = std::fs::File::open(&self.0).map_err(fault)?;
        file.take(LONGEST as u64 + 2).read_to_end(&mut bytes).map_err(fault)?;
        let text = String::from_utf8_lossy(&bytes);
        let text = safe::paste(text.strip_suffix('\n').unwrap_or(&text)).into_owned();
        if bytes.len() > LONGEST + 1 || text.len() > LONGEST {
            let error = Error::new(ErrorKind::Invalid, "editor-long");
            return Err(error.with("file", self.0.display()));
        }
        Ok(text)
    }

    fn remove(&self) {
        // Whatever is left is private, and told of at the next start.
        let _ = std::fs::remove_file(&self.0);
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    /// An editor that does this with the file `$1`.
    fn edited(does: &str) -> (tempfile::TempDir, Result<String>) {
        let data = tempfile::tempdir().unwrap();
        let script = data.path().join("script");
        std::fs::write(&script, does).unwrap();
        let edited = edit_with(&format!("sh {}", script.display()), data.path(), "Поштовани,");
        (data, edited)
    }

    #[test]
    fn t24_the_file_is_private_and_goes_away() {
        let data = tempfile::tempdir().unwrap();
        let folder = data.path().join(DIR);
        let file = Private::new(&folder, "Поштовани,\n").unwrap();
        assert_eq!(folder.metadata().unwrap().permissions().mode() & 0o777, 0o700);
        assert_eq!(file.0.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(file.read().unwrap(), "Поштовани,");
        let (data, edited) = edited("echo два >> $1");
        assert_eq!(edited.unwrap(), "Поштовани,два");
        assert!(left_over(data.path()).is_empty());
    }

    #[test]
    fn what_was_written_in_vain_stays_in_a_file_that_is_named() {
        for (does, id) in
            [("echo два >> $1; exit 1", "editor-kept"), ("head -c 1000002 /dev/zero | tr '\\0' a > $1", "editor-long")]
        {
            let (data, edited) = edited(does);
            let error = edited.unwrap_err();
            let [left] = &left_over(data.path())[..] else { panic!("{does}") };
            assert_eq!((error.id.as_ref(), error.arg("file")), (id, left.to_str()));
        }
        let (data, edited) = edited("exit 1");
        assert_eq!(edited.unwrap_err().id, "editor-failed");
        assert!(left_over(data.path()).is_empty());
    }
}
