//! When the office got a letter: its newest `Received` line, else its date, else its file's time. Pure.

use chrono::DateTime;

use crate::base::clock::Timestamp;
use crate::domain::rendition::Rendition;

/// No head is read further than this, bytes.
const HEAD: usize = 64 << 10;
/// What lies further ahead of the clock than this is not believed, milliseconds.
const AHEAD: i64 = 86_400_000;

/// When the letter came, never later than `now`; `file` is the time of the file it was found in. A time before 1970
/// is not believed.
pub fn received(raw: &[u8], rendition: &Rendition, file: Timestamp, now: Timestamp) -> Timestamp {
    let believable = |at: &Timestamp| (1..=now.0 + AHEAD).contains(&at.0);
    let told = newest_hop(raw).filter(believable);
    let dated = || rendition.date.map(|dated| dated.at).filter(believable);
    told.or_else(dated).unwrap_or(file).min(now)
}

/// The time in the first `Received` field (RFC 5321 section 4.4: the newest stands first, its date after the last `;`).
fn newest_hop(raw: &[u8]) -> Option<Timestamp> {
    let head = raw.get(..raw.len().min(HEAD))?;
    let mut lines = head.split(|byte| *byte == b'\n').take_while(|line| !line.trim_ascii().is_empty());
    let first = lines.find(|line| line.get(..9).is_some_and(|name| name.eq_ignore_ascii_case(b"received:")))?;
    let mut field = first.to_vec();
    for more in lines.take_while(|line| line.first().is_some_and(|byte| b" \t".contains(byte))) {
        field.extend_from_slice(more);
    }
    let text = String::from_utf8_lossy(&field);
    let date = text.rsplit_once(';')?.1;
    let plain = date.split_once('(').map_or(date, |(before, _)| before).trim();
    DateTime::parse_from_rfc2822(plain).ok().map(|at| Timestamp(at.timestamp_millis()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rendition::Dated;

    const NOW: Timestamp = Timestamp(1_795_352_700_000);
    const FILE: Timestamp = Timestamp(1_000_000);

    fn dated(at: i64) -> Rendition {
        Rendition { date: Some(Dated { at: Timestamp(at), offset: 0 }), ..Rendition::default() }
    }

    #[test]
    fn the_newest_hop_then_the_date_then_the_file() {
        let raw = b"Return-Path: <a@b>\r\nReceived: from x by y;\r\n\tTue, 10 Nov 2026 09:00:00 +0100 (CET)\r\n\
            Received: from z; Mon, 9 Nov 2026 09:00:00 +0100\r\nSubject: x\r\n\r\nReceived: no; 1 Jan 2020 00:00:00 +0000";
        assert_eq!(received(raw, &dated(5), FILE, NOW), Timestamp(1_794_297_600_000));
        assert_eq!(received(b"Subject: x\n\n", &dated(5_000), FILE, NOW), Timestamp(5_000));
        assert_eq!(received(b"Subject: x\n\n", &Rendition::default(), FILE, NOW), FILE);
    }

    #[test]
    fn a_date_in_the_future_is_not_believed() {
        assert_eq!(received(b"\n", &dated(NOW.0 + 9 * AHEAD), FILE, NOW), FILE);
        assert_eq!(received(b"\n", &dated(NOW.0 + 1_000), FILE, NOW), NOW);
        assert_eq!(received(b"Received: x; rubbish\n\n", &dated(-5), FILE, NOW), FILE);
    }
}
