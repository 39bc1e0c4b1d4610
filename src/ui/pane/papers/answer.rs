//! What answers do to the screen: the office's, and a person's in an overlay.

use crate::api::contract::Answer;
use crate::base::error::Result;
use crate::ui::act::{Acts, PapersThen, Value};
use crate::ui::ctx::Ctx;
use crate::ui::pane::papers::state::Papers;
use crate::ui::ticket::PapersTicket;

/// Takes an answer of the office in.
#[allow(clippy::needless_pass_by_value, reason = "to be built")]
pub fn take(_: &mut Papers, _: PapersTicket, _: Result<Answer>, _: &Ctx) -> Acts {
    vec![]
}

/// Takes an overlay's answer in.
#[allow(clippy::needless_pass_by_value, reason = "to be built")]
pub fn answered(_: &mut Papers, _: &PapersThen, _: Value, _: &Ctx) -> Acts {
    vec![]
}
