//! Looks and language of this seat.

use crate::ui::act::{Act, Acts, RootThen, Then, Value};
use crate::ui::effect::Effect;
use crate::ui::overlay::open;
use crate::ui::overlay::state::Overlay;
use crate::ui::root::model::Model;
use crate::ui::theme::{Palette, Role};
use crate::words::Language;

/// Blanks the screen at once.
pub fn blank(model: &mut Model) -> Acts {
    model.idle.blank = true;
    vec![]
}

/// Masks names and subjects, or shows them again.
pub fn privacy(model: &mut Model) -> Acts {
    model.ctx.look.private = !model.ctx.look.private;
    model.covered = model.ctx.look.private && model.overlay.as_ref().is_some_and(Overlay::is_worded);
    said(model, if model.ctx.look.private { "did-mask" } else { "did-unmask" })
}

/// Changes between dark and light.
pub fn theme(model: &mut Model) -> Acts {
    let (palette, said_id) = match model.ctx.look.palette {
        Palette::Dark => (Palette::Light, "did-light"),
        Palette::Light => (Palette::Dark, "did-dark"),
        Palette::Plain => return said(model, "why-plain"),
    };
    model.ctx.look.palette = palette;
    said(model, said_id)
}

/// Draws less for a slow line, or all again.
pub fn lean(model: &mut Model) -> Acts {
    model.ctx.look.lean = !model.ctx.look.lean;
    said(model, if model.ctx.look.lean { "did-lean" } else { "did-full" })
}

/// Offers the languages.
pub fn language(model: &mut Model) -> Acts {
    let words = &model.ctx.words;
    let rows = Language::ALL.into_iter().enumerate().map(|(row, language)| {
        let name = words.text(&format!("language-{language}")).into_owned();
        open::choice(&name, language.tag(), Value::Row(row))
    });
    vec![open::choose(&model.ctx, "language-title", rows.collect(), Then::Root(RootThen::Language))]
}

/// Speaks the language in this row.
pub fn speak(row: usize) -> Acts {
    Language::ALL.get(row).map(|language| Act::Effect(Effect::Speak(*language))).into_iter().collect()
}

fn said(model: &Model, id: &str) -> Acts {
    vec![Act::Say(model.ctx.words.text(id).into_owned(), Role::Good)]
}
