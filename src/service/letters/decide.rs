//! Verdicts: one decision on up to 500 letters, in one operation.

use crate::api::letters::{DecideLetters, Decided};
use crate::base::error::Result;
use crate::domain::ids::LetterId;
use crate::domain::letter::Letter;
use crate::domain::person::Person;
use crate::domain::verdict::Verdict;
use crate::service::checks::{MOST, at_most, is_refusal};
use crate::service::rules::{active_user, open_class};
use crate::service::scope::{Deal, Scope, nothing};

/// Decides.
///
/// # Errors
/// Of a single letter, its refusal; else of what the verdict names (`NotFound`, `class-closed`,
/// `user-inactive`), or of the store.
pub fn decide(scope: &mut Scope<'_>, request: &DecideLetters) -> Result<Decided> {
    at_most(request.letters.len(), MOST)?;
    check(scope, &request.verdict)?;
    let alone = request.letters.len() == 1;
    let mut decided =
        Decided { done: nothing(request.verdict.verb(), request.group), unchanged: 0, refused: Vec::new() };
    let mut changed = 0;
    for id in &request.letters {
        match one(scope, *id, &request.verdict, alone) {
            Ok(true) => changed += 1,
            Ok(false) => decided.unchanged += 1,
            Err(error) if alone || !is_refusal(&error) => return Err(error),
            Err(error) => decided.refused.push((*id, error)),
        }
    }
    let deal = Deal { verb: request.verdict.verb(), group: request.group, changed: Some(changed), ..Deal::default() };
    decided.done = scope.commit(&deal)?;
    Ok(decided)
}

fn one(scope: &mut Scope<'_>, id: LetterId, verdict: &Verdict, alone: bool) -> Result<bool> {
    let letter: Letter = scope.need(id)?;
    if alone {
        scope.expect(id.into())?;
    }
    let today = scope.today()?;
    let next = letter.decide(verdict, scope.user(), scope.now(), today)?;
    let changes = next.is_some();
    if let Some(next) = next {
        scope.put(next)?;
    }
    Ok(changes)
}

/// What the verdict names must be there.
fn check(scope: &mut Scope<'_>, verdict: &Verdict) -> Result<()> {
    match verdict {
        Verdict::Assign(Some(user)) => active_user(scope, *user)?,
        Verdict::File(Some(class)) | Verdict::Close { class, .. } => open_class(scope, *class)?,
        Verdict::Link(person) => {
            scope.need::<Person>(*person)?;
            scope.rely_on(*person);
        }
        _ => {}
    }
    Ok(())
}
