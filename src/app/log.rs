//! The log: a file of bounded size in the data directory, for its owner alone. Nothing of it ever reaches the terminal.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt::MakeWriter;

use crate::base::safe;

/// The name of the log in the data directory; the one before it ends in `.1`.
pub const NAME: &str = "kabinet.log";
/// A log is set aside when it is longer, bytes.
const LONGEST: u64 = 1 << 20;
/// A longer entry is cut, bytes.
const ENTRY: usize = 8 * 1024;

/// Starts the log in `folder`, and sends panics there too. Without a writable folder there is no log.
pub fn start(folder: &Path) {
    let log = Log(Arc::new(Mutex::new(Open { path: folder.join(NAME), file: None, length: 0 })));
    let filter = EnvFilter::try_from_env("KABINET_LOG").unwrap_or_else(|_| EnvFilter::new("info,sled=warn"));
    let subscriber = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(log).finish();
    // Fails only if there is a log already.
    let _ = tracing::subscriber::set_global_default(subscriber);
    std::panic::set_hook(Box::new(|panic| {
        let thread = std::thread::current();
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let what = panic.payload_as_str().unwrap_or("?");
        let thread = thread.name().unwrap_or("?");
        if crate::store::panic_is_contained() {
            tracing::warn!(thread, place, what, "panic inside the index, which heals by itself");
        } else {
            tracing::error!(thread, place, what, "panic");
        }
    }));
}

#[derive(Clone)]
struct Log(Arc<Mutex<Open>>);

struct Open {
    path: PathBuf,
    file: Option<File>,
    length: u64,
}

impl Open {
    fn write(&mut self, entry: &[u8]) -> io::Result<()> {
        if self.length > LONGEST {
            self.file = None;
            std::fs::rename(&self.path, self.path.with_extension("log.1"))?;
        }
        if self.file.is_none() {
            let file = OpenOptions::new().append(true).create(true).mode(0o600).open(&self.path)?;
            self.length = file.metadata()?.len();
            self.file = Some(file);
        }
        self.length += entry.len() as u64;
        self.file.as_mut().map_or(Ok(()), |file| file.write_all(entry))
    }
}

/// One entry on its way: it becomes one safe line.
struct Entry<'a>(&'a Log);

impl Write for Entry<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let text = String::from_utf8_lossy(bytes.get(..bytes.len().min(ENTRY)).unwrap_or_default());
        let line = safe::line(&text).into_owned() + "\n";
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).write(line.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Log {
    type Writer = Entry<'a>;

    fn make_writer(&'a self) -> Entry<'a> {
        Entry(self)
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn log(folder: &Path) -> Log {
        Log(Arc::new(Mutex::new(Open { path: folder.join(NAME), file: None, length: 0 })))
    }

    #[test]
    fn t01_t03_an_entry_is_one_safe_line() {
        let folder = tempfile::tempdir().unwrap();
        let log = log(folder.path());
        log.make_writer().write_all(b"subject=\x1b[2J\x1b]0;x\x07a\rb\nc \xc2\x9b31m\n").unwrap();
        let text = std::fs::read_to_string(folder.path().join(NAME)).unwrap();
        assert!(text.ends_with('\n') && text.lines().count() == 1, "{text:?}");
        assert!(text.trim_end().chars().all(|c| !c.is_control()), "{text:?}");
    }

    #[test]
    fn t24_the_log_is_its_owners_alone_and_bounded() {
        let folder = tempfile::tempdir().unwrap();
        let log = log(folder.path());
        for _ in 0..400 {
            log.make_writer().write_all(&[b'x'; ENTRY]).unwrap();
        }
        let files: Vec<_> =
            std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().metadata().unwrap()).collect();
        assert_eq!(files.len(), 2);
        for file in files {
            assert!(file.len() < LONGEST + 2 * ENTRY as u64);
            assert_eq!(file.permissions().mode() & 0o777, 0o600);
        }
    }
}
