//! What the screen holds.

use crate::ui::act::Acts;

/// The screen's state.
#[derive(Debug, Clone, Default)]
pub struct Quarantine {}

impl Quarantine {
    /// Asks for what the screen needs when it is opened, or after something changed.
    #[allow(clippy::unused_self, reason = "to be built")]
    pub fn refresh(&mut self) -> Acts {
        vec![]
    }
}
