//! Letters that came on paper, by telephone or by fax: told in five fields.

use chrono::{NaiveTime, TimeZone};

use crate::api::letters::{EnterLetter, Entered};
use crate::base::clock::Timestamp;
use crate::base::error::Result;
use crate::base::script::fold;
use crate::domain::deadline::reply_by;
use crate::domain::ids::{LetterId, PersonId, Revision, ThreadId};
use crate::domain::label::Label;
use crate::domain::letter::{Direction, Letter, Party, Stage};
use crate::domain::office::BookKind;
use crate::domain::person::Person;
use crate::domain::subject;
use crate::domain::thread::Thread;
use crate::domain::verdict::REASON_LIMIT;
use crate::service::checks::{block, invalid, line};
use crate::service::numbers;
use crate::service::rules::lane_exists;
use crate::service::schema::View;
use crate::service::schema::view::hash16;
use crate::service::scope::{Deal, Scope, Span};

/// Enters a letter.
///
/// # Errors
/// `letter-without-sender`, `letter-without-subject`, `date-in-future`, `too-long`, `NotFound` for a person or
/// lane that is not there, or of the store.
pub fn enter(scope: &mut Scope<'_>, request: &EnterLetter) -> Result<Entered> {
    let from = line(&request.from, 200)?;
    let subject = line(&request.subject, 500)?;
    if subject.is_empty() {
        return Err(invalid("letter-without-subject"));
    }
    if request.received > scope.today()? {
        return Err(invalid("date-in-future").with("date", request.received));
    }
    lane_exists(scope, request.lane)?;
    let label = Label { lane: request.lane, ..Label::default() };
    let person = person(scope, request.person, &from, label)?;
    let received = instant(scope, request)?;
    let reply_days = scope.office()?.map_or(15, |office| office.reply_days);
    let thread = Thread {
        id: ThreadId::new(scope.fresh()),
        revision: Revision::FIRST,
        label,
        subject: subject::bare(&subject).subject.to_owned(),
        last: received,
        letters: 1,
        joined: None,
    };
    let number = numbers::take(scope, BookKind::Letters, 0, 1)?;
    let letter = Letter {
        id: LetterId::new(scope.fresh()),
        revision: Revision::FIRST,
        label,
        number,
        direction: Direction::Incoming,
        channel: request.channel,
        stage: Stage::New,
        received,
        dated: None,
        party: Party { person: Some(person.id), name: person.display().to_owned(), address: String::new() },
        correspondents: vec![person.id],
        linked: Vec::new(),
        subject,
        gist: String::new(),
        thread: thread.id,
        message: None,
        raw: None,
        rendition: None,
        attachments: 0,
        owner: None,
        deadline: Some(reply_by(request.received, reply_days)),
        hold: None,
        class: None,
        closing: None,
        remark: block(&request.remark, REASON_LIMIT)?,
        answers: None,
        twin: None,
        import: None,
    };
    let id = letter.id;
    scope.put(thread)?;
    scope.put(letter)?;
    let done = scope.commit(&Deal::one("letter.enter"))?;
    Ok(Entered { done, letter: id, number })
}

/// The person that was chosen, else the one known by that name, else a new one.
fn person(scope: &mut Scope<'_>, chosen: Option<PersonId>, name: &str, label: Label) -> Result<Person> {
    if let Some(id) = chosen {
        let person = scope.need(id)?;
        scope.rely_on(id);
        return Ok(person);
    }
    let key = fold(name);
    if key.is_empty() {
        return Err(invalid("letter-without-sender"));
    }
    let found = scope.entries(&Span::part(View::Names, &hash16(key.as_bytes())), None, true, 1)?;
    if let Some(entry) = found.first() {
        return scope.need(PersonId::new(entry.id));
    }
    let named = Person::named(PersonId::new(scope.fresh()), name);
    let person = Person { revision: Revision::FIRST, label: Label { lane: 0, ..label }, ..named };
    scope.put(person.clone())?;
    Ok(person)
}

/// Now, for a letter of today; noon of its day otherwise.
fn instant(scope: &mut Scope<'_>, request: &EnterLetter) -> Result<Timestamp> {
    if request.received == scope.today()? {
        return Ok(scope.now());
    }
    let noon = request.received.and_time(NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default());
    let at = scope.zone()?.from_local_datetime(&noon).earliest();
    Ok(Timestamp(at.map_or(noon.and_utc().timestamp_millis(), |at| at.timestamp_millis())))
}
