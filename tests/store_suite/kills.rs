//! Real kills: this program runs itself as a child that writes, and kills it at any moment.
//! `KABINET_KILLS=100` or `1000` sets more rounds than the usual 15.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use kabinet::domain::ids::ContentHash;
use kabinet::store::Storage;

use crate::tools::{agrees, open};
use crate::toy::{Item, change, letter, proposal, request};

const CHILD: &str = "KABINET_KILL_CHILD";

/// The child: writes from where the store stands, and says what was acknowledged.
#[test]
fn child_that_writes_until_it_is_killed() {
    let Ok(dir) = std::env::var(CHILD) else { return };
    let store = open(Path::new(&dir)).unwrap();
    let mut out = std::io::stdout();
    let mut n = store.sequence().0 as u32;
    loop {
        n += 1;
        store.put_many(&[&content(n)]).unwrap();
        assert_eq!(store.commit(step(n)).unwrap().sequence.0, u64::from(n));
        writeln!(out, "acknowledged {n}").unwrap();
        out.flush().unwrap();
    }
}

/// Operation `n`: two records of its own, and one that every operation changes.
fn step(n: u32) -> kabinet::store::Proposal {
    let own = Item::new(n as u16 % 3, n, (n % 5) as u8);
    let shared = |n: u32| Item { text: "x".repeat(n as usize % 900), ..Item::new(0, n, 0) };
    let before = (n > 1).then(|| shared(n - 1));
    let changes = vec![
        change(letter(n), None, Some(&own)),
        change(letter(1_000_000 + n), None, Some(&own)),
        change(letter(0), before.as_ref(), Some(&shared(n))),
    ];
    proposal(n, changes)
}

fn content(n: u32) -> Vec<u8> {
    n.to_be_bytes().repeat(50 + n as usize % 200)
}

#[test]
fn kills_lose_nothing_that_was_acknowledged() {
    let rounds = std::env::var("KABINET_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(15_u64);
    let dir = tempfile::tempdir().unwrap();
    let mut acknowledged = 0;
    for round in 0..rounds {
        // Every fourth kill comes while the store is being opened.
        let while_opening = round % 4 == 3;
        let wait = if while_opening { round % 23 } else { round * 37 % 90 };
        let child = spawn(dir.path());
        let heard = kill_after(child, Duration::from_millis(wait), while_opening);
        acknowledged = acknowledged.max(heard);
        let store = open(dir.path()).unwrap();
        let done = store.sequence().0 as u32;
        assert!(done >= acknowledged, "round {round}: {done} of {acknowledged}");
        for n in done.saturating_sub(50).max(1)..=done {
            assert_eq!(store.record(letter(n)).unwrap(), step(n).changes[0].after, "round {round}");
            assert_eq!(store.record(letter(1_000_000 + n)).unwrap(), step(n).changes[1].after);
            assert_eq!(store.content(ContentHash::of(&content(n))).unwrap(), content(n));
            assert_eq!(store.answered(request(n)).unwrap().map(|found| found.0), Some(u64::from(n)));
        }
        assert_eq!(store.record(letter(done + 1)).unwrap(), None);
        assert_eq!(store.record(letter(1_000_000 + done + 1)).unwrap(), None);
        agrees(&store);
    }
    println!("{rounds} kills, {acknowledged} changes acknowledged");
    assert!(acknowledged > 0);
}

fn spawn(dir: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["kills::child_that_writes_until_it_is_killed", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, dir)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Kills the child some time after it began, or after it first said something; answers the last number it said.
fn kill_after(mut child: Child, wait: Duration, while_opening: bool) -> u32 {
    let out = child.stdout.take().unwrap();
    let (said, heard) = std::sync::mpsc::channel();
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        let numbers = lines.filter_map(|line| line.split("acknowledged ").nth(1)?.parse().ok());
        let told = |_: &u32| {
            let _ = said.send(());
        };
        numbers.inspect(told).max().unwrap_or(0)
    });
    if !while_opening {
        // A child that says nothing for so long is killed all the same, and the round checks what it left.
        let _ = heard.recv_timeout(Duration::from_secs(20));
    }
    std::thread::sleep(wait);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.join().unwrap()
}
