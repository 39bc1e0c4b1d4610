//! Kabinet is a terminal workstation for the private office of a minister: letters, papers,
//! people and tasks in one keyboard-driven program. This text is its architecture; each layer's `mod.rs`
//! continues it for its own rooms.
//!
//! # Layers, and the only imports they may have
//!
//! | layer | holds | may import |
//! |---|---|---|
//! | [`base`] | errors, clock, ids' source, text that is safe for a terminal, width, wrapping, scripts, collation | nothing of ours |
//! | [`words`] | the languages: Fluent bundles, dates, plurals | base |
//! | [`domain`] | the cabinet's entities and rules; pure | base |
//! | [`format`](mod@format) | bytes to domain and back: MIME, mbox, Maildir, iCalendar, vCard, Markdown | base words domain |
//! | [`api`] | the contract: requests, answers, feed, session; plain serde data | base domain |
//! | [`store`] | journal, packs, tables and views over sled or memory, drafts, backup | base domain |
//! | [`service`] | authorize, handle, commit, publish | base domain api store |
//! | [`work`] | background jobs: import, export, watched folders | base words domain api format |
//! | [`ui`] | `update(&mut Model, Event) -> Effects`; `view(&Model, &mut Frame)` | base words domain api |
//! | [`app`] | command line, config, terminal, event loop, effects | everything; nobody imports app |
//!
//! `tests/layers.rs` parses every file and fails on any other arrow, and on a circle of modules
//! inside a layer.
//!
//! # The two paths
//!
//! *A keystroke*: `app` turns crossterm's event into [`ui::Event`]; `ui::update` gives it to the
//! top overlay, else to the focused pane, else to the program as a whole; the keymap resolves it to a
//! command, the command changes plain state and may return [`ui::Effect`]s; `app` sends a request to
//! [`api::Client`] off the screen's thread; the answer comes back as an event; `ui::view` draws. A
//! burst of events is drawn once, a frame is one write.
//!
//! *A letter*: raw bytes are decoded by `format::mime` into a [`domain::rendition::Rendition`], never
//! a panic and never half a message; `work` hands both to the service as a named internal actor; the
//! store keeps the bytes in its packs by content hash, syncs them, then journals one operation that
//! holds the letter, its thread, its correspondents and, derived from these, its index entries.
//!
//! # What the store promises
//!
//! The journal is the record and sled a disposable index of it; acknowledged means synced. See
//! [`store`].
//!
//! # Where the house differs from its first plan, and why
//!
//! - Collation stands in [`base`], not in [`words`]: the service orders people by it and may not import words.
//! - Attachments are not stored apart from their letter. The raw bytes are kept whole; `work` takes an attachment out of
//!   them when somebody saves it, so that nothing stands on the disk twice.
//! - A file that goes with a letter of ours stays where it is until the letter leaves: its draft holds path and hash, so that
//!   a draft is cheap to keep. A file that is gone or another one by then holds the letter back.
//! - Calendars and cards are read by their lines, by code of our own in `format::lines`: the same reading of a property tells
//!   what a record holds and, when it is written, whether its source's own line still says so; what nobody here knows goes
//!   out as it stood. The calendar crate knows the names of zones and describes them.
//! - The board in the corridor (`ui::board`, `app::run::board`) sits as an internal actor of its own that may ask one request,
//!   whose answer holds nothing that is not for everybody. It opens the store only to read it, since one program at a time has
//!   it, and keeps what it read while another is at work.
//! - `CLASS:PUBLIC` of a calendar makes nothing public: many programs write it on everything, and the board is read by all.
//! - What another calendar holds at one time is so, and nobody is asked while it comes in; nor does the program agree for
//!   anybody. It is told as overlapping until somebody lets the two stand beside each other or moves one: what nobody let is
//!   there because an import brought it.
//! - The parts of a letter are found by code of our own in `format::mime`, without recursion and with every size bounded; the
//!   mail library reads addresses, dates, charsets and entities. Given a message nested ten thousand deep, libraries overflow.
//! - Requests are one table, [`api::contract`], not an enum per area: a row is a request, its answer and its place in the policy.
//! - After an unclean end the index is scrubbed in the background while people work: reading a million pairs would keep the
//!   first screen back for seconds, and what the scrub finds heals as any damage does.
//! - Sled's cache is ten megabytes: its pages take many times their size in memory once they are read.
//! - What is done with one letter stands apart from the lists of letters, in `ui::pane::letter`: the desk and the letters'
//!   screen only say which letter is chosen, so that a verb is written once and has the same key on both. What was decided
//!   last is one memory for both, `ui::habits`: panes read it in their surroundings and change it by an act only.
//! - A task is open or it ended: who works on it says that it is in work, and whoever gave it reads its word of evidence. What
//!   puts it off is kept on it, so that its page tells why. A step with many tasks is one operation of at most five hundred,
//!   no job.
//! - A rendition says which decoder made it, but no job renders old letters anew yet: the raw bytes are kept whole, so that
//!   nothing is lost until it comes.
//! - A person's position names its organisation by id once somebody said which one it is; a name that just one organisation
//!   has says so. What lists show as organisation and position is the present one, written when the person is: a position that
//!   ends by itself at midnight stays there until then.
//! - Suggested contacts come from the newest two thousand letters: who wrote more before that is found by name. They take
//!   long to find, so they are asked for when somebody opens them, not at each change of the office.
//! - What a thing is tied to is one request for all kinds, `service::links`, derived from the views that each kind has anyway:
//!   a new kind of tie is a line there, and every screen leads to it.
//! - A list moves on by half a page when the selection reaches its edge, so that a key costs the rows that change.
//!
//! # Nevers
//!
//! `ui` never touches files, sockets, threads, clocks or the store. `domain`, `format` and `api`
//! never do I/O and never read the time. Only `service` opens the store, and a handler reads it
//! through a `Scope` that needs a `Permit`, which only the policy can make. A foreign crate that we
//! might replace is named in one file or folder. No literal key stands outside `keymaps/`, and no
//! word that a person reads outside `locales/`. Nothing from outside is unwrapped.

pub mod api;
pub mod app;
pub mod base;
pub mod domain;
pub mod format;
pub mod service;
pub mod store;
pub mod ui;
pub mod words;
pub mod work;
