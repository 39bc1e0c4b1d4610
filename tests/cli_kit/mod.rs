//! A home of its own for each test that runs the program.
#![allow(dead_code, reason = "each test uses a part")]

use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use tempfile::TempDir;

/// The program's binary.
pub const KABINET: &str = env!("CARGO_BIN_EXE_kabinet");

/// A home with nothing in it.
pub struct Home(pub TempDir);

impl Home {
    /// A new home.
    pub fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// A home with a small demo office in its data directory.
    pub fn with_demo() -> Self {
        static MODEL: OnceLock<Home> = OnceLock::new();
        MODEL.get_or_init(|| Self::made(&["demo", "--letters", "40"])).copied()
    }

    /// A home with the usual demo office in its data directory: it has new letters.
    pub fn with_usual_demo() -> Self {
        static MODEL: OnceLock<Home> = OnceLock::new();
        MODEL.get_or_init(|| Self::made(&["demo"])).copied()
    }

    fn made(args: &[&str]) -> Self {
        let home = Self::new();
        let made = home.run(args);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        home
    }

    fn copied(&self) -> Self {
        let home = Self::new();
        copy(&self.data(), &home.data());
        home
    }

    /// The data directory.
    pub fn data(&self) -> PathBuf {
        self.0.path().join("office")
    }

    /// The environment of this home, and no other.
    pub fn environment(&self) -> Vec<(&'static str, PathBuf)> {
        let path = |name: &str| self.0.path().join(name);
        vec![
            ("HOME", path("")),
            ("XDG_DATA_HOME", path("data")),
            ("XDG_CONFIG_HOME", path("config")),
            ("KABINET_DATA", self.data()),
            ("USER", "mira".into()),
            ("LANG", "en_GB.UTF-8".into()),
            ("TERM", "xterm-256color".into()),
            ("PATH", std::env::var_os("PATH").unwrap_or_default().into()),
        ]
    }

    /// The program with these arguments.
    pub fn command(&self, args: &[&str]) -> Command {
        self.set_up(Command::new(KABINET), args)
    }

    /// The program with these arguments in a session of its own: nobody there could continue it.
    pub fn command_alone(&self, args: &[&str]) -> Command {
        let mut command = Command::new("setsid");
        command.arg(KABINET);
        self.set_up(command, args)
    }

    fn set_up(&self, mut command: Command, args: &[&str]) -> Command {
        command.env_clear().envs(self.environment()).current_dir(self.0.path()).args(args);
        command
    }

    /// Runs it to its end.
    pub fn run(&self, args: &[&str]) -> Output {
        self.command(args).stdin(std::process::Stdio::null()).output().unwrap()
    }

    /// Runs it to its end: status, output, errors.
    pub fn told(&self, args: &[&str]) -> (i32, String, String) {
        told(self.run(args))
    }

    /// Makes the data directory one that can only be read, or gives it back.
    ///
    /// Root may write all the same, so that the program then runs as nobody, whose the home becomes.
    pub fn protect(&self, only_read: bool) {
        let home = self.0.path();
        if rustix::process::geteuid().is_root() {
            each_below(home, &mut |path| std::os::unix::fs::lchown(path, Some(NOBODY), Some(NOBODY)).unwrap());
        }
        each_below(&self.data(), &mut |path| {
            let mut rights = path.metadata().unwrap().permissions();
            let mode = rights.mode();
            rights.set_mode(if only_read { mode & !0o222 } else { mode | 0o200 });
            std::fs::set_permissions(path, rights).unwrap();
        });
    }

    /// Runs it to its end as somebody for whom the data directory is protected: status, output, errors.
    pub fn told_protected(&self, args: &[&str]) -> (i32, String, String) {
        if !rustix::process::geteuid().is_root() {
            return told(self.run(args));
        }
        // Nobody may not enter the folder of a builder whose home is private.
        let program = self.0.path().join("kabinet");
        if !program.exists() {
            std::fs::copy(KABINET, &program).unwrap();
        }
        let mut command = self.set_up(Command::new(program), args);
        command.uid(NOBODY).gid(NOBODY);
        told(command.stdin(std::process::Stdio::null()).output().unwrap())
    }

    /// Writes a file in this home; its path.
    pub fn write(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path.to_str().unwrap().to_owned()
    }
}

/// The user who owns nothing.
const NOBODY: u32 = 65_534;

fn told(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

/// Does something to a folder and to all in it.
fn each_below(path: &Path, act: &mut dyn FnMut(&Path)) {
    act(path);
    if path.is_dir() && !path.is_symlink() {
        for entry in std::fs::read_dir(path).unwrap() {
            each_below(&entry.unwrap().path(), act);
        }
    }
}

/// Copies a folder with its rights.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    std::fs::set_permissions(to, from.metadata().unwrap().permissions()).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
