//! What comes of a key in an overlay, and whether a text is what was wanted. It takes no key itself.

use chrono::NaiveDate;

use crate::domain::ids::PrincipalId;
use crate::ui::act::{Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::reading;
use crate::ui::overlay::state::Wants;
use crate::words::typed;

/// What came of a key.
#[derive(Debug, Clone, PartialEq)]
pub enum Reaction {
    /// The overlay stays.
    Stay,
    /// It closes without an answer.
    Close,
    /// It closes with an answer.
    Answer(Then, Value),
    /// It stays, and who waits hears what stands in it now.
    Live(Then, Value),
    /// It closes without an answer, and who waited hears that nothing is wanted any more.
    Drop(Then, Value),
    /// It closes and a command runs.
    Command(String),
    /// It closes; this was typed on the command line, and this command was selected.
    Line(String, Option<String>),
    /// It stays, and it is looked how the path that was begun can go on.
    Path(String),
    /// It stays, and people are looked for whose names begin so.
    People(u64, String),
    /// It stays, and it is looked up what the line of a new activity is about.
    About(About),
    /// It stays, and organisations are looked for whose names begin so.
    Organisations(u64, String),
}

/// What is looked up for the line of a new activity, each only if it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What stands in this one's diary from one day to another.
    pub days: Option<(PrincipalId, (NaiveDate, NaiveDate))>,
    /// Who these names are.
    pub names: Option<Vec<String>>,
}

/// The value of what was typed, or the sentence why it is none.
pub fn checked(text: &str, wants: Wants, ctx: &Ctx) -> Result<Value, String> {
    let text = text.trim();
    match wants {
        Wants::Text | Wants::Path | Wants::Paths if text.is_empty() => Err(ctx.words.text("fault-empty").into_owned()),
        Wants::Any | Wants::Text | Wants::Path | Wants::Paths => Ok(Value::Text(text.to_owned())),
        Wants::Day { optional: true } if text.is_empty() => Ok(Value::Date(None)),
        Wants::PastDay => match typed::date(text, ctx.today()) {
            Some(day) if day <= ctx.today() => Ok(Value::Date(Some(day))),
            Some(_) => Err(ctx.words.text("fault-future").into_owned()),
            None => Err(ctx.words.text("fault-day").into_owned()),
        },
        Wants::ComingDay => match typed::date(text, ctx.today()) {
            Some(day) if day > ctx.today() => Ok(Value::Date(Some(day))),
            Some(_) => Err(ctx.words.text("fault-past").into_owned()),
            None => Err(ctx.words.text("fault-day").into_owned()),
        },
        Wants::Activity(..) | Wants::When => match reading::of(text, wants, ctx) {
            Some(_) => Ok(Value::Text(text.to_owned())),
            None => Err(ctx.words.text(reading::fault(wants)).into_owned()),
        },
        Wants::Day { .. } => typed::date(text, ctx.today())
            .map(|day| Value::Date(Some(day)))
            .ok_or_else(|| ctx.words.text("fault-day").into_owned()),
    }
}
