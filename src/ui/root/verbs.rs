//! Running a verb by its name, or saying why it cannot be done.

use crate::ui::act::{Act, Acts};
use crate::ui::root::model::Model;
use crate::ui::root::{commands, help, line};
use crate::ui::theme::Role;

/// Runs a command, or says why it cannot be done.
pub fn command(model: &mut Model, name: &str) -> Acts {
    match commands::needs(model, name) {
        Some(Ok(())) => {
            model.notice = None;
            if name == "repeat" && !commands::in_pane(model, name) {
                return repeat(model);
            }
            if commands::repeats(model, name) {
                model.repeat = Some(name.to_owned());
            }
            shown(model, name).unwrap_or_else(|| commands::run(model, name))
        }
        Some(Err(why)) => say(model, why),
        None => say(model, "why-not-here"),
    }
}

/// The verbs that show the register itself.
fn shown(model: &mut Model, name: &str) -> Option<Acts> {
    match name {
        "help.open" => Some(help::open(model)),
        "palette.open" => Some(help::palette(model)),
        "line.open" => Some(line::open(model)),
        _ => None,
    }
}

fn repeat(model: &mut Model) -> Acts {
    match model.repeat.clone() {
        Some(name) => command(model, &name),
        None => say(model, "why-nothing-to-repeat"),
    }
}

fn say(model: &Model, id: &str) -> Acts {
    vec![Act::Say(model.ctx.told(model.screen.contexts(), id, &[]), Role::Warning)]
}
