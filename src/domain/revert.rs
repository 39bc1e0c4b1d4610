//! Taking a change back, field by field, when the record went on since.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::record::Record;

/// Fields that say how the record came to be, not what it says: never in conflict.
const BOOKKEEPING: [&str; 1] = ["revision"];

/// Fields that are sets: what the step put in goes out, what it took out comes back, whatever else went on.
const SETS: [&str; 2] = ["apart", "beside"];

/// What taking a change back comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reverted {
    /// The record as it shall be, its revision still the current one.
    To(Box<Record>),
    /// The fields that were changed again since.
    Clash(Vec<Clash>),
}

/// A field that somebody changed since.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clash {
    /// The field's name.
    pub field: String,
    /// What it would go back to, as JSON.
    pub wanted: String,
    /// What stands there now, as JSON.
    pub found: String,
}

/// Takes the step from `before` to `after` back on `current`: fields that the step changed return to
/// what they were, fields changed only since stay.
///
/// # Errors
/// `Internal` if a record cannot be taken apart, which no entity causes.
pub fn revert(before: &Record, after: &Record, current: &Record) -> Result<Reverted> {
    let (before, after) = (fields(before)?, fields(after)?);
    let mut fields = fields(current)?;
    let mut clashes = Vec::new();
    for (name, was) in &before {
        let became = after.get(name).unwrap_or(&Value::Null);
        if BOOKKEEPING.contains(&name.as_str()) || was == became {
            continue;
        }
        let now = fields.get(name).cloned().unwrap_or(Value::Null);
        if let (true, Value::Array(was), Value::Array(became), Value::Array(now)) =
            (SETS.contains(&name.as_str()), was, became, &now)
        {
            fields.insert(name.clone(), set_back(was, became, now));
            continue;
        }
        if now == *became {
            fields.insert(name.clone(), was.clone());
        } else if now != *was {
            clashes.push(Clash { field: name.clone(), wanted: was.to_string(), found: now.to_string() });
        }
    }
    if clashes.is_empty() {
        Ok(Reverted::To(Box::new(assemble(current, fields)?)))
    } else {
        Ok(Reverted::Clash(clashes))
    }
}

fn set_back(was: &[Value], became: &[Value], now: &[Value]) -> Value {
    let stay = now.iter().filter(|it| !became.contains(it) || was.contains(it));
    let back = was.iter().filter(|it| !became.contains(it) && !now.contains(it));
    stay.chain(back).cloned().collect()
}

/// The names of the fields that differ, bookkeeping left out.
///
/// # Errors
/// `Internal` if a record cannot be taken apart, which no entity causes.
pub fn changed_fields(before: &Record, after: &Record) -> Result<Vec<String>> {
    let (before, after) = (fields(before)?, fields(after)?);
    let changed = after
        .into_iter()
        .filter(|(name, value)| !BOOKKEEPING.contains(&name.as_str()) && before.get(name) != Some(value));
    Ok(changed.map(|(name, _)| name).collect())
}

fn fields(record: &Record) -> Result<Map<String, Value>> {
    let mut value = serde_json::to_value(record).map_err(|_| broken())?;
    match value.get_mut("record").map(Value::take) {
        Some(Value::Object(fields)) => Ok(fields),
        _ => Err(broken()),
    }
}

fn assemble(like: &Record, fields: Map<String, Value>) -> Result<Record> {
    let mut value = serde_json::to_value(like).map_err(|_| broken())?;
    if let Some(slot) = value.get_mut("record") {
        *slot = Value::Object(fields);
    }
    serde_json::from_value(value).map_err(|_| broken())
}

fn broken() -> Error {
    Error::new(ErrorKind::Internal, "internal").with("what", "revert")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, Revision};
    use crate::domain::office::Class;
    use uuid::Uuid;

    fn class(revision: u32, code: &str, title: &str, years: Option<u16>) -> Record {
        let id = Id::new(Uuid::from_u128(1));
        Record::Class(Class {
            id,
            revision: Revision(revision),
            code: code.into(),
            title: title.into(),
            years,
            closed: false,
        })
    }

    #[test]
    fn only_the_fields_of_the_step_go_back() {
        let (before, after) = (class(1, "06", "Посете", None), class(2, "06-1", "Посете", Some(5)));
        let current = class(3, "06-1", "Стране посете", Some(5));
        let Reverted::To(back) = revert(&before, &after, &current).unwrap() else { panic!("clash") };
        assert_eq!(*back, class(3, "06", "Стране посете", None));
    }

    #[test]
    fn a_field_changed_since_is_named_with_both_values() {
        let (before, after) = (class(1, "06", "Посете", None), class(2, "06-1", "Посете", None));
        let Reverted::Clash(clashes) = revert(&before, &after, &class(3, "06-2", "Посете", None)).unwrap() else {
            panic!("no clash")
        };
        assert_eq!(clashes, [Clash { field: "code".into(), wanted: "\"06\"".into(), found: "\"06-2\"".into() }]);
    }

    #[test]
    fn a_field_that_is_already_back_is_no_clash() {
        let (before, after) = (class(1, "06", "Посете", None), class(2, "06-1", "Посете", None));
        let current = class(3, "06", "Посете", Some(2));
        assert_eq!(revert(&before, &after, &current).unwrap(), Reverted::To(Box::new(current)));
    }
}
