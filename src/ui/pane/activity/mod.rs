//! An activity, wherever it is shown: its words and its times. No pane, but what panes that show activities share.

pub mod times;
pub mod told;
