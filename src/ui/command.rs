//! A command: one row per verb, in its pane's table. Its keys stand in `keymaps/`, its words in
//! `locales/` under its name; help, which-key, palette and the status line come from these.

use crate::ui::act::Acts;
use crate::ui::ctx::Ctx;

/// One verb of a pane whose state is `S`.
#[derive(Debug)]
pub struct Command<S: 'static> {
    /// `noun.verb`.
    pub name: &'static str,
    /// The keymap's context in which it is live.
    pub context: &'static str,
    /// Why it cannot be done now: the id of a message `why-…`; none if it can.
    pub needs: fn(&S, &Ctx) -> Option<&'static str>,
    /// Does it.
    pub run: fn(&mut S, &Ctx) -> Acts,
}

impl<S> Command<S> {
    /// A command that can always be done.
    pub const fn free(name: &'static str, context: &'static str, run: fn(&mut S, &Ctx) -> Acts) -> Self {
        Self { name, context, needs: |_, _| None, run }
    }

    /// A command that needs something.
    pub const fn new(
        name: &'static str,
        context: &'static str,
        needs: fn(&S, &Ctx) -> Option<&'static str>,
        run: fn(&mut S, &Ctx) -> Acts,
    ) -> Self {
        Self { name, context, needs, run }
    }
}
