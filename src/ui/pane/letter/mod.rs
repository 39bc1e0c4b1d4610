//! One letter, wherever it is selected: what can be done with it, and its text to read. The screens that show
//! letters say which one is meant ([`chosen::Chosen`]); their lists are none of this.

pub mod answer;
pub mod attach;
pub mod beside;
pub mod chosen;
pub mod commands;
pub mod copy;
pub mod history;
pub mod named;
pub mod page;
pub mod reading;
pub mod reply;
pub mod told;
pub mod verdict;
