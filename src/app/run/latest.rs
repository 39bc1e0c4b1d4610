//! Work off the screen's thread of which only the latest counts: one piece is on its way at a time, and of those asked
//! for meanwhile the last one follows it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::app::run::threads;
use crate::base::error::Result;

/// Pieces of work of one kind, each described by a `T`.
#[derive(Debug)]
pub struct Latest<T>(Arc<Mutex<Turn<T>>>);

/// Whose turn it is.
#[derive(Debug)]
enum Turn<T> {
    /// Nobody works.
    Free,
    /// Somebody works, and this follows.
    Busy(Option<T>),
}

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self(Arc::new(Mutex::new(Turn::Free)))
    }
}

impl<T: Send + 'static> Latest<T> {
    /// Does this piece, at once or after the one that is on its way.
    ///
    /// # Errors
    /// `no-thread`: then it is not done.
    pub fn ask(&self, piece: T, work: impl Fn(T) + Send + 'static) -> Result<()> {
        if let Turn::Busy(next) = &mut *turn(&self.0) {
            *next = Some(piece);
            return Ok(());
        }
        *turn(&self.0) = Turn::Busy(None);
        let turns = Arc::clone(&self.0);
        let run = move || {
            let mut piece = Some(piece);
            while let Some(this) = piece {
                // Whatever happens to one piece, the next one gets its turn.
                let _ = catch_unwind(AssertUnwindSafe(|| work(this)));
                piece = next(&turns);
            }
        };
        threads::aside("latest", run).inspect_err(|_| *turn(&self.0) = Turn::Free)
    }
}

/// The piece that follows; without one the turn is over.
fn next<T>(turns: &Mutex<Turn<T>>) -> Option<T> {
    let mut turn = turn(turns);
    let next = match &mut *turn {
        Turn::Busy(next) => next.take(),
        Turn::Free => None,
    };
    if next.is_none() {
        *turn = Turn::Free;
    }
    next
}

fn turn<T>(turns: &Mutex<Turn<T>>) -> MutexGuard<'_, Turn<T>> {
    turns.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::*;

    #[test]
    fn of_what_is_asked_for_while_one_is_on_its_way_only_the_latest_follows() {
        let latest = Latest::default();
        let (done, came) = channel();
        let (go, wait) = channel::<()>();
        let wait = Arc::new(Mutex::new(wait));
        let ask = |piece: u32| {
            let (done, wait) = (done.clone(), Arc::clone(&wait));
            let work = move |piece| {
                let _ = wait.lock().unwrap().recv();
                let _ = done.send(piece);
            };
            latest.ask(piece, work).unwrap();
        };
        (0..1_000).for_each(ask);
        drop(go);
        assert_eq!([came.recv().unwrap(), came.recv().unwrap()], [0, 999]);
        while matches!(*turn(&latest.0), Turn::Busy(_)) {
            std::thread::yield_now();
        }
        ask(7);
        assert_eq!(came.recv().unwrap(), 7);
        assert!(came.try_recv().is_err());
    }

    #[test]
    fn a_piece_that_fails_badly_does_not_hold_the_others_back() {
        let latest = Latest::default();
        let (done, came) = channel();
        for piece in [0, 1] {
            let done = done.clone();
            let work = move |piece: u32| {
                assert!(piece > 0, "the first one fails");
                let _ = done.send(piece);
            };
            latest.ask(piece, work).unwrap();
        }
        assert_eq!(came.recv().unwrap(), 1);
    }
}
