//! The program as a whole: the model, the way of a key, of an answer and of an act, and the frame
//! around the panes.
//!
//! Inside, arrows go one way: `model` ← what one verb does (`trail`, `steps`, `jobs`, `import`, `drafts`,
//! `jump`, `giving`, `looks`, `office`, `founding`) ← `commands`, the register ← `help` and `line` ← `verbs` ←
//! `acts`, `answers`, `keys` ← `update`; `view` draws what the model says.

pub mod acts;
pub mod answers;
pub mod closing;
pub mod commands;
pub mod founding;
pub mod giving;
pub mod help;
pub mod howto;
pub mod import;
pub mod jobs;
pub mod jump;
pub mod keys;
pub mod known;
pub mod line;
pub mod links;
pub mod looks;
pub mod model;
pub mod office;
pub mod outcome;
pub mod reasons;
pub mod reports;
pub mod standing;
pub mod status;
pub mod steps;
pub mod title;
pub mod trail;
pub mod undo;
pub mod update;
pub mod verbs;
pub mod view;
pub mod writing;
