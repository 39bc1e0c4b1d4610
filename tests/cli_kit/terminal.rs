//! The program on a pseudo-terminal, behind an emulator.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::process::{Child, Command, ExitStatus};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};

/// How long a screen may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);

/// A terminal with the program on it.
pub struct Terminal {
    parser: vt100::Parser,
    child: Child,
    keys: File,
    /// The other end, kept open so that its modes can be asked after the program ended.
    line: OwnedFd,
    output: Receiver<Vec<u8>>,
    /// Everything that was written.
    pub written: Vec<u8>,
}

impl Terminal {
    /// Starts `command` on a terminal of that many columns and rows.
    pub fn start(mut command: Command, columns: u16, rows: u16) -> Self {
        let control = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&control).unwrap();
        unlockpt(&control).unwrap();
        let name = ptsname(&control, Vec::new()).unwrap();
        let line = rustix::fs::open(name, OFlags::RDWR | OFlags::NOCTTY, Mode::empty()).unwrap();
        size(&line, columns, rows);
        let end = || line.try_clone().unwrap();
        let child = command.stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
        let keys = File::from(control);
        let mut reader = keys.try_clone().unwrap();
        let (send, output) = channel();
        std::thread::spawn(move || {
            let mut bytes = vec![0; 65_536];
            while let Ok(n @ 1..) = reader.read(&mut bytes) {
                if send.send(bytes[..n].to_vec()).is_err() {
                    return;
                }
            }
        });
        Self { parser: vt100::Parser::new(rows, columns, 0), child, keys, line, output, written: vec![] }
    }

    /// Types.
    pub fn press(&mut self, keys: &str) {
        self.keys.write_all(keys.as_bytes()).unwrap();
    }

    /// What the screen shows.
    pub fn text(&self) -> String {
        self.parser.screen().contents()
    }

    /// Waits until the screen shows what is wanted.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&str) -> bool) {
        let began = Instant::now();
        while !wanted(&self.text()) {
            let left = PATIENCE.checked_sub(began.elapsed());
            let left = left.unwrap_or_else(|| panic!("never came: {what}\n{}", self.text()));
            self.hear(left);
        }
    }

    /// Waits until nothing has been written for a while.
    pub fn settle(&mut self) {
        while self.hear(Duration::from_millis(300)) {}
    }

    /// Waits for the program's end.
    pub fn end(&mut self) -> ExitStatus {
        let began = Instant::now();
        loop {
            self.hear(Duration::from_millis(20));
            if let Some(status) = self.child.try_wait().unwrap() {
                self.settle();
                return status;
            }
            assert!(began.elapsed() < PATIENCE, "it did not end\n{}", self.text());
        }
    }

    /// Waits until the program has been stopped.
    pub fn until_stopped(&mut self) {
        let stopped = waitpid(Some(Pid::from_child(&self.child)), WaitOptions::UNTRACED).unwrap();
        assert!(stopped.is_some_and(|(_, status)| status.stopped()));
        self.settle();
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Makes the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        size(&self.line, columns, rows);
        self.parser.screen_mut().set_size(rows.clamp(5, 400), columns.clamp(20, 700));
        self.signal(Signal::WINCH);
    }

    /// The terminal is as a shell needs it: lines, echo, cursor, its first screen.
    pub fn is_given_back(&self) -> bool {
        let modes = tcgetattr(&self.line).unwrap().local_modes;
        let screen = self.parser.screen();
        modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
            && !screen.alternate_screen()
            && !screen.hide_cursor()
            && !screen.bracketed_paste()
    }

    fn hear(&mut self, patience: Duration) -> bool {
        match self.output.recv_timeout(patience) {
            Ok(bytes) => {
                self.parser.process(&bytes);
                self.written.extend(bytes);
                true
            }
            Err(RecvTimeoutError::Timeout) => false,
            Err(RecvTimeoutError::Disconnected) => {
                std::thread::sleep(patience.min(Duration::from_millis(20)));
                false
            }
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn size(line: &impl AsFd, columns: u16, rows: u16) {
    tcsetwinsize(line, Winsize { ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
}
