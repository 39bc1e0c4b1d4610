//! What is known before a paper is begun about something that took place: a leaf between who knows it and the template.

use chrono::NaiveDate;

/// What the template fills in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// The day; today if none.
    pub day: Option<NaiveDate>,
    /// What it was about, and where; empty for the title alone.
    pub subject: String,
    /// Who was there.
    pub people: String,
}
