//! `kabinet people --csv`: people as a table for other programs.

use crate::api::people::{OpenPerson, PersonRow};
use crate::app::cli::ask::Asker;
use crate::app::cli::out::Out;
use crate::base::error::Result;
use crate::domain::person::Person;
use crate::format::csv;

/// The columns, by the messages that name them.
const COLUMNS: [&str; 6] =
    ["person-name", "person-other-name", "person-organisation", "person-position", "person-addresses", "person-phones"];

/// The names of the columns.
///
/// # Errors
/// If nobody reads it.
pub fn head(out: &Out) -> Result<()> {
    out.record(&csv::row(&COLUMNS.map(|column| out.words.text(column).into_owned()))?)
}

/// The line of one person.
///
/// # Errors
/// What the office answers.
pub fn line(asker: &Asker, out: &Out, row: &PersonRow) -> Result<()> {
    let person = asker.ask(OpenPerson { id: row.id, newest: 0 })?.person;
    out.record(&csv::row(&cells(person))?)
}

/// The name, in the other script too if somebody wrote it so, where and as what, how they are reached.
fn cells(person: Person) -> [String; 6] {
    [
        person.name,
        person.other_name,
        person.organisation,
        person.position,
        person.addresses.join("; "),
        person.phones.join("; "),
    ]
}
