//! A power cut or a kill after every write, also during the recovery from one.

use kabinet::store::disk::{Fault, SimulatedDisk};
use kabinet::store::index::home::MemoryHome;

use super::{Ledger, finish, interrupted, start, writes_of_the_script};

#[test]
fn power_cuts_after_every_write() {
    let writes = writes_of_the_script();
    let mut cases = 0;
    for at in 0..writes {
        for seed in 0..18 {
            let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
            disk.plan(Some(Fault::CutAt(at)));
            let mut ledger = Ledger::default();
            let stale = interrupted(&disk, &home, &mut ledger);
            let left = disk.after_power_cut(seed * 1_000 + at);
            let index = match seed % 3 {
                0 => MemoryHome::default(),
                1 => home,
                _ => stale,
            };
            finish(&left, &index, ledger, &format!("cut at {at} of {writes}, seed {seed}"));
            cases += 1;
        }
    }
    println!("{cases} power cuts");
    assert!(cases > 1_000);
}

#[test]
fn kills_after_every_write() {
    for at in 0..writes_of_the_script() {
        let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
        disk.plan(Some(Fault::CutAt(at)));
        let mut ledger = Ledger::default();
        let _ = interrupted(&disk, &home, &mut ledger);
        finish(&disk.after_kill(), &home, ledger, &format!("kill at {at}"));
    }
}

#[test]
fn every_second_loss_comes_during_the_recovery_of_the_first() {
    let writes = writes_of_the_script();
    for at in (0..writes).step_by(2) {
        for second in 0..8 {
            let (disk, home) = (SimulatedDisk::new(), MemoryHome::default());
            disk.plan(Some(Fault::CutAt(at)));
            let mut ledger = Ledger::default();
            let _ = interrupted(&disk, &home, &mut ledger);
            let left = disk.after_power_cut(at * 31 + second);
            left.plan(Some(Fault::CutAt(second)));
            let _ = start(&left, &MemoryHome::default(), 0);
            let again = left.after_power_cut(at + second * 17);
            finish(&again, &MemoryHome::default(), ledger, &format!("cut at {at}, then at {second}"));
        }
    }
}
