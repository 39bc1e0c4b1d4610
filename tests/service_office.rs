//! The service from outside, as a seat sees it: over a store in memory.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test may stop at once")]

#[path = "service_office/board.rs"]
mod board;
#[path = "service_office/concurrency.rs"]
mod concurrency;
#[path = "service_office/conversations.rs"]
mod conversations;
#[path = "service_office/diary.rs"]
mod diary;
#[path = "service_office/exchange.rs"]
mod exchange;
#[path = "service_office/imported.rs"]
mod imported;
#[path = "service_office/later.rs"]
mod later;
#[path = "service_office/lists.rs"]
mod lists;
#[path = "service_office/margins.rs"]
mod margins;
#[path = "service_office/overlaps.rs"]
mod overlaps;
#[path = "service_office/papers.rs"]
mod papers;
#[path = "service_office/people.rs"]
mod people;
#[path = "service_office/repeats.rs"]
mod repeats;
#[path = "service_office/rights.rs"]
mod rights;
#[path = "service_office/series.rs"]
mod series;
#[path = "service_office/support.rs"]
mod support;
#[path = "service_office/tasks.rs"]
mod tasks;
#[path = "service_office/undo.rs"]
mod undo;
#[path = "service_office/upkeep.rs"]
mod upkeep;
