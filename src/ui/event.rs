//! What can happen to the screens: keys, answers, feed, time. Closed, and free of any terminal crate.

use crate::api::client::Feed;
use crate::api::contract::Answer;
use crate::api::job::{JobId, Outcome, Progress};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::ui::key::Key;
use crate::ui::ticket::Ticket;

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Event {
    /// A key.
    Key(Key),
    /// Text pasted in one piece.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// The time, told about once a second while something waits for it, else once a minute.
    Tick(Timestamp),
    /// The program is about to end without having been asked to: a signal, a line that was lost.
    Ending,
    /// What came back for an ask.
    Reply(Ticket, Box<Result<Answer>>),
    /// Something was committed, by this seat or another.
    Feed(Feed),
    /// A job goes on.
    Progress(Progress),
    /// A job ended.
    Ended(JobId, Box<Result<Outcome>>),
    /// Fresh ids for things that are begun here.
    Ids(Vec<uuid::Uuid>),
    /// The path that was begun, and how it can go on.
    Completed(String, Vec<String>),
    /// Another language was loaded.
    Words(std::sync::Arc<crate::words::Words>),
    /// The user's own editor came back with this text; none if it failed.
    Edited(Option<String>),
}
