//! Time and ids as arguments: the only nondeterminism of the program, fixed in tests.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, TimeZone, Utc};
use uuid::Uuid;

/// A point in time, UTC, in milliseconds since 1970.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The same instant as chrono knows it; the epoch if it lies outside chrono's years.
    pub fn to_utc(self) -> DateTime<Utc> {
        Utc.timestamp_millis_opt(self.0).single().unwrap_or_default()
    }
}

impl From<DateTime<Utc>> for Timestamp {
    fn from(at: DateTime<Utc>) -> Self {
        Self(at.timestamp_millis())
    }
}

/// Where the time comes from.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
}

/// The machine's clock.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Utc::now().into()
    }
}

/// A clock that stands still until it is moved.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// A clock that says `at`.
    pub fn new(at: Timestamp) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Moves the clock forward by `millis`.
    pub fn advance(&self, millis: i64) {
        self.0.fetch_add(millis, Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::Relaxed))
    }
}

/// Where new ids come from: UUIDv7, ordered by time.
pub trait IdSource: Send + Sync {
    /// A new id for something that happens `at`.
    fn next(&self, at: Timestamp) -> Uuid;
}

/// Random ids, ordered by time and, within a millisecond, by when they were asked for.
#[derive(Debug, Default)]
pub struct RandomIds(Mutex<Option<Uuid>>);

impl IdSource for RandomIds {
    fn next(&self, at: Timestamp) -> Uuid {
        let mut last = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let fresh = uuid::Builder::from_unix_timestamp_millis(at.0.max(0) as u64, &random_ten()).into_uuid();
        let id = match *last {
            Some(before) if fresh <= before && same_millisecond(fresh, before) => following(before),
            _ => fresh,
        };
        *last = Some(id);
        id
    }
}

/// Ids that count from a seed: the same run gives the same ids.
#[derive(Debug)]
pub struct SeededIds(AtomicU64);

impl SeededIds {
    /// Ids that start at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl IdSource for SeededIds {
    fn next(&self, at: Timestamp) -> Uuid {
        let n = self.0.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [0_u8; 10];
        bytes[2..].copy_from_slice(&n.to_be_bytes());
        uuid::Builder::from_unix_timestamp_millis(at.0.max(0) as u64, &bytes).into_uuid()
    }
}

fn random_ten() -> [u8; 10] {
    let mut bytes = [0_u8; 10];
    bytes.copy_from_slice(&Uuid::now_v7().as_bytes()[6..]);
    bytes
}

fn same_millisecond(a: Uuid, b: Uuid) -> bool {
    a.as_u128() >> 80 == b.as_u128() >> 80
}

fn following(id: Uuid) -> Uuid {
    Uuid::from_u128(id.as_u128() + 1)
}
