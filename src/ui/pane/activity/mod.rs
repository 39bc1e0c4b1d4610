//! An activity, wherever it is shown: its words. No pane, but what panes that show activities share.

pub mod told;
