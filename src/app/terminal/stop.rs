//! Whether somebody could continue this process if it stopped itself. It stops nothing.

use std::fs;

/// A parent in the same session can continue us, as a shell does; a login, or a supervisor elsewhere, does not know
/// how, and a program that stopped there would be lost to its user.
///
/// It reads `/proc`, since in a container whose session began outside of it the system's own answer is session 0,
/// which the library takes for impossible. Where there is no `/proc`, any parent but the first process will do.
pub fn can_be_continued() -> bool {
    let Some(parent) = rustix::process::getppid() else { return false };
    match (session("self"), session(&parent.as_raw_nonzero().to_string())) {
        (Some(own), Some(parent)) => own == parent,
        (None, _) => !parent.is_init(),
        (Some(_), None) => false,
    }
}

fn session(process: &str) -> Option<i64> {
    session_of(&fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
}

/// The sixth field of a process's `stat` (see the manual page `proc_pid_stat(5)`). The second is the command's name in brackets and may
/// itself hold blanks and brackets, so fields are counted from the last one.
fn session_of(stat: &str) -> Option<i64> {
    let (_, rest) = stat.rsplit_once(')')?;
    rest.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_read_behind_any_name() {
        assert_eq!(session_of("417 (kabinet) S 416 417 300 34816 417 4194304"), Some(300));
        assert_eq!(session_of("417 (a) 7 (b) R 1 417 0 34816"), Some(0));
        assert_eq!(session_of("417 (kabinet"), None);
        assert_eq!(session_of(""), None);
    }

    #[test]
    fn this_process_has_a_session() {
        assert!(session("self").is_some());
    }
}
