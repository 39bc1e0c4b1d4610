//! Letters of ours: recorded when they leave, for good.

use crate::api::letters::{Entered, SendLetter};
use crate::base::error::Result;
use crate::domain::arrival::Intake;
use crate::domain::ids::ContentHash;
use crate::domain::label::Label;
use crate::domain::letter::{Letter, Stage};
use crate::domain::office::BookKind;
use crate::service::arrivals::{Maker, Origin};
use crate::service::checks::invalid;
use crate::service::numbers;
use crate::service::rules::lane_exists;
use crate::service::scope::{Deal, Scope};

/// The verb of sending, which cannot be undone.
pub const SEND: &str = "letter.send";

/// Records a letter that leaves. A new letter that it answers is taken up by that.
///
/// # Errors
/// `already-there` for an id that was used, `letter-without-recipient`, `no-such-lane`, `NotFound` for the letter it
/// answers, or of the store.
pub fn send(scope: &mut Scope<'_>, request: &SendLetter) -> Result<Entered> {
    if scope.taken(request.id.into())? {
        return Err(invalid("already-there").with("what", request.id));
    }
    let head = &request.rendition;
    if head.to.is_empty() && head.cc.is_empty() {
        return Err(invalid("letter-without-recipient"));
    }
    let answered: Option<Letter> = request.answers.map(|id| scope.need(id)).transpose()?;
    let label = if let Some(letter) = &answered {
        letter.label
    } else {
        lane_exists(scope, request.lane)?;
        Label { lane: request.lane, ..Label::default() }
    };
    let first = numbers::take(scope, BookKind::Letters, 0, 1)?;
    let office = scope.office()?.map(|office| office.address).unwrap_or_default();
    let mut maker = Maker::new(scope, Intake::Archive, label.lane, None, first)?.under(label, &office);
    let origin = Origin { raw: &request.raw, hash: ContentHash::of(&request.raw), rendition: head, at: scope.now() };
    let number = maker.leaves(scope, request.id, &origin, request.answers)?;
    if let Some(mut letter) = answered.filter(|letter| letter.stage == Stage::New) {
        letter.stage = Stage::Open;
        scope.put(letter)?;
    }
    let done = scope.commit(&Deal::one(SEND))?;
    Ok(Entered { done, letter: request.id, number })
}
