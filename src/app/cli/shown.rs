//! How far a long task has come, on one line of the terminal that is gone when the task ends. Nothing where nobody
//! looks: standard error must be a terminal.

use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use crate::store::catch_up::Progress;
use crate::work::course::Cancel;

/// Columns of the bar.
const BAR: u64 = 24;
/// Time between two lines.
const PACE: Duration = Duration::from_millis(100);
/// What is done sooner is not worth a line.
const SOON: Duration = Duration::from_millis(300);

/// The line.
pub struct Shown {
    to: Option<Box<dyn Write>>,
    next: Instant,
    drawn: bool,
    cancel: Cancel,
}

impl Default for Shown {
    /// For a task that nothing cancels.
    fn default() -> Self {
        Self::until(Cancel::default())
    }
}

impl Shown {
    /// A line on standard error, if that is a terminal, for a task that ends when it is cancelled.
    pub fn until(cancel: Cancel) -> Self {
        let to = io::stderr().is_terminal().then(|| Box::new(io::stderr()) as Box<dyn Write>);
        Self { to, next: Instant::now() + SOON, drawn: false, cancel }
    }

    /// Shows how far it has come, and what is to be said beside it; at most ten times a second.
    pub fn show(&mut self, done: u64, total: u64, beside: &str) {
        let Some(to) = &mut self.to else { return };
        let now = Instant::now();
        if now < self.next {
            return;
        }
        (self.next, self.drawn) = (now + PACE, true);
        // Without somebody who looks, the work is still wanted.
        let _ = write!(to, "\r{}  {beside}\x1b[K", bar(done, total)).and_then(|()| to.flush());
    }

    /// What a task of the store reports to.
    pub fn report(mut self) -> impl FnMut(Progress) -> bool {
        move |progress| {
            self.show(progress.done, progress.total, "");
            !self.cancel.is_cancelled()
        }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some(to) = self.to.as_mut().filter(|_| self.drawn) {
            let _ = to.write_all(b"\r\x1b[K").and_then(|()| to.flush());
        }
    }
}

fn bar(done: u64, total: u64) -> String {
    let part = |of: u64| (done.min(total) * of).checked_div(total).unwrap_or_default();
    let filled = part(BAR) as usize;
    format!("{}{} {:>3} %", "#".repeat(filled), ".".repeat(BAR as usize - filled), part(100))
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use super::*;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    fn written(wait: Duration) -> String {
        let paper = Paper::default();
        let shown = Shown {
            to: Some(Box::new(paper.clone())),
            next: Instant::now() + wait,
            drawn: false,
            cancel: Cancel::default(),
        };
        let mut report = shown.report();
        (1..=1_000).for_each(|done| assert!(report(Progress { done, total: 2_000 })));
        drop(report);
        let bytes = paper.0.lock().unwrap().clone();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn it_is_drawn_rarely_and_erased_at_the_end() {
        let text = written(Duration::ZERO);
        assert!(text.starts_with("\r........................   0 %") && text.ends_with("\r\x1b[K"), "{text:?}");
        assert!(text.matches('%').count() < 10, "{text:?}");
        assert_eq!(written(Duration::from_hours(1)), "");
    }

    #[test]
    fn it_holds_for_every_number() {
        assert_eq!(bar(1, 2), "############............  50 %");
        assert_eq!(bar(5, 0), "........................   0 %");
        assert_eq!(bar(9, 3), "######################## 100 %");
    }

    #[test]
    fn what_is_cancelled_is_told_so() {
        let cancel = Cancel::default();
        let mut report = Shown::until(cancel.clone()).report();
        assert!(report(Progress::default()));
        cancel.cancel();
        assert!(!report(Progress::default()));
    }
}
