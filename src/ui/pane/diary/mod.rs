//! The diary: what is when and for whom, as a list, a day, a week or a month; making, moving and deciding activities.
//!
//! Inside, arrows go one way: `calendar`, `grid`, `lanes`, `again` and `filter` are pure; `state` ← `selection` and `lines` ← `step` ← `views`; `change` sends what `verbs`, `form` and `create` want and `receipt` says what came of it; `series` words and asks what comes again; `agenda`, `hours` with its `bars`, `month` and `page` draw, and `caption` words what stands in a column.

pub mod again;
pub mod agenda;
pub mod answer;
pub mod bars;
pub mod calendar;
pub mod caption;
pub mod change;
pub mod commands;
pub mod create;
pub mod filter;
pub mod form;
pub mod grid;
pub mod hours;
pub mod lanes;
pub mod lines;
pub mod links;
mod margins;
pub mod month;
pub mod overlap;
pub mod page;
pub mod receipt;
pub mod selection;
pub mod series;
pub mod state;
pub mod step;
pub mod verbs;
pub mod view;
pub mod views;
