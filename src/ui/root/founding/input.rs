//! Keys of the first start: those of forms and options, as the keymap has them.

use crate::ui::act::{Act, Acts};
use crate::ui::effect::Effect;
use crate::ui::key::Key;
use crate::ui::overlay::input::verb;
use crate::ui::overlay::option::turned;
use crate::ui::root::founding::state::{Founding, Row};
use crate::ui::root::model::Model;
use crate::ui::root::trail;
use crate::ui::ticket::Ticket;
use crate::words::Language;

/// Takes a key in.
pub fn key(model: &mut Model, key: Key) -> Acts {
    let Some(founding) = &mut model.founding else { return vec![] };
    let verb = verb(&model.ctx, founding.contexts(), key);
    founding.fault = None;
    let last = founding.rows().len() - 1;
    match (verb.as_str(), founding.row()) {
        ("overlay.close", _) => return trail::quit(model),
        ("form.accept", _) | ("overlay.accept", Row::Begin) => return begin(model),
        // A list of names grows by Enter; Tab leaves it.
        ("form.next", Row::Principal(_)) => founding.focus = founding.after_principals(),
        ("overlay.accept" | "form.next", _) => founding.focus = (founding.focus + 1).min(last),
        ("form.previous", _) => founding.focus = founding.focus.saturating_sub(1),
        (verb @ ("option.next" | "option.previous" | "option.number"), Row::Language) => {
            founding.language = turned(verb, key, founding.language, Language::ALL.len());
            return vec![Act::Effect(Effect::Speak(founding.spoken()))];
        }
        (verb, _) => typed(founding, verb, key),
    }
    vec![]
}

fn typed(founding: &mut Founding, verb: &str, key: Key) {
    if let Some(field) = founding.field() {
        field.take(verb, key);
    }
    founding.grow();
}

fn begin(model: &mut Model) -> Acts {
    let Some(founding) = &mut model.founding else { return vec![] };
    if founding.waiting {
        return vec![];
    }
    match founding.request(&model.ctx) {
        Ok(request) => {
            founding.waiting = true;
            vec![Act::ask(Ticket::Founding, request)]
        }
        Err((row, why)) => {
            founding.focus = founding.rows().iter().position(|known| *known == row).unwrap_or(0);
            founding.fault = Some(model.ctx.words.text(why).into_owned());
            vec![]
        }
    }
}
