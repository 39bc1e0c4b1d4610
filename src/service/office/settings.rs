//! Settings and classes.

use crate::api::history::Done;
use crate::api::office::{SaveClass, SetOffice};
use crate::base::error::{Error, Result};
use crate::domain::ids::{ClassId, Revision};
use crate::domain::office::{Class, Watched};
use crate::service::checks::{at_most, invalid, line};
use crate::service::rules::lane_exists;
use crate::service::schema::View;
use crate::service::schema::view;
use crate::service::scope::{Deal, Scope, Span, nothing};

/// The longest time from receipt to the reply-by date, days.
const REPLY_DAYS: u16 = 365;
/// The most folders that are watched.
const WATCHED: usize = 20;

/// Changes settings.
///
/// # Errors
/// `NotFound` before there is an office, `name-empty`, `bad-reply-days`, `no-such-lane`, `too-long`, `too-many`,
/// `changed-since`, or of the store.
pub fn set(scope: &mut Scope<'_>, request: &SetOffice) -> Result<Done> {
    let before = scope.office()?.ok_or_else(|| Error::not_found("office"))?;
    scope.expect(before.id.into())?;
    let mut office = before.clone();
    if let Some(name) = &request.name {
        office.name = line(name, 250)?;
        if office.name.is_empty() {
            return Err(invalid("name-empty"));
        }
    }
    if let Some(language) = &request.language {
        office.language = line(language, 35)?;
    }
    if let Some(address) = &request.address {
        office.address = line(address, 250)?;
    }
    if let Some(days) = request.reply_days {
        if !(1..=REPLY_DAYS).contains(&days) {
            return Err(invalid("bad-reply-days").with("most", REPLY_DAYS));
        }
        office.reply_days = days;
    }
    if let Some(watched) = &request.watched {
        office.watched = folders(scope, watched)?;
    }
    if office == before {
        return Ok(nothing("office.set", None));
    }
    scope.put(office)?;
    scope.commit(&Deal::one("office.set"))
}

/// Adds or changes a class.
///
/// # Errors
/// `NotFound`, `bad-class-code`, `class-code-taken`, `class-untitled`, `too-long`, `changed-since`, or of the store.
pub fn save_class(scope: &mut Scope<'_>, request: &SaveClass) -> Result<Done> {
    let code = checked_code(&request.code)?;
    let found: Option<Class> = request.id.map(|id| scope.need(id)).transpose()?;
    if let Some(class) = &found {
        scope.expect(class.id.into())?;
    }
    let id = found.as_ref().map_or_else(|| ClassId::new(scope.fresh()), |class| class.id);
    let same = Span::whole(View::Classes).beginning(&view::code(&code));
    if scope.entries(&same, None, true, 2)?.iter().any(|entry| entry.id != id.uuid()) {
        return Err(invalid("class-code-taken").with("code", code));
    }
    let verb = if found.is_some() { "class.change" } else { "class.add" };
    let class = Class {
        id,
        revision: found.as_ref().map_or(Revision::FIRST, |class| class.revision),
        code,
        title: title(&request.title)?,
        years: request.years,
        closed: request.closed,
    };
    if found.as_ref() == Some(&class) {
        return Ok(nothing(verb, None));
    }
    scope.put(class)?;
    scope.commit(&Deal::one(verb))
}

/// A class's code: digits, parted by hyphens.
///
/// # Errors
/// `bad-class-code`.
pub fn checked_code(code: &str) -> Result<String> {
    let code = code.trim();
    let digits = |part: &str| !part.is_empty() && part.len() <= 6 && part.bytes().all(|byte| byte.is_ascii_digit());
    if code.len() <= 24 && code.split('-').all(digits) {
        Ok(code.to_owned())
    } else {
        Err(invalid("bad-class-code").with("code", code))
    }
}

/// A class's title.
///
/// # Errors
/// `class-untitled`, `too-long`.
pub fn title(text: &str) -> Result<String> {
    let title = line(text, 250)?;
    if title.is_empty() { Err(invalid("class-untitled")) } else { Ok(title) }
}

fn folders(scope: &mut Scope<'_>, watched: &[Watched]) -> Result<Vec<Watched>> {
    at_most(watched.len(), WATCHED)?;
    let mut out: Vec<Watched> = Vec::with_capacity(watched.len());
    for folder in watched {
        lane_exists(scope, folder.lane)?;
        if folder.path.trim().is_empty() || folder.path.len() > 4_096 {
            return Err(invalid("bad-folder"));
        }
        if out.iter().all(|other| other.path != folder.path) {
            out.push(folder.clone());
        }
    }
    Ok(out)
}
