//! What can be done here: help, palette and which-key, all made from the register of commands.

use crate::base::script::fold;
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::field::Field;
use crate::ui::keymap::file::show;
use crate::ui::keymap::trie::{Meaning, Next};
use crate::ui::overlay::state::{Choice, Choose, Overlay, Page, Picked, Source};
use crate::ui::root::commands;
use crate::ui::root::model::Model;

/// `?`: every key that is live here, inner contexts first.
pub fn open(model: &mut Model) -> Acts {
    let (ctx, contexts) = (&model.ctx, commands::contexts(model));
    let bindings = ctx.keymap.bindings();
    let mut lines = Vec::new();
    for context in contexts {
        let mut rows: Vec<(String, String)> = Vec::new();
        for (_, keys, command) in bindings.iter().filter(|(of, ..)| of == context) {
            if ctx.keymap.resolve(contexts, keys) == Meaning::Command((*command).to_owned()) {
                rows.push((show(keys), help_of(model, command)));
            }
        }
        if !rows.is_empty() {
            lines.push((String::new(), ctx.words.text(&format!("context-{context}")).into_owned()));
            lines.append(&mut rows);
        }
    }
    let title = ctx.words.text("help-title").into_owned();
    vec![Act::Open(Overlay::Page(Page { title, lines, top: 0 }))]
}

/// `ctrl-p`: every command that there is here, by words in either script.
pub fn palette(model: &mut Model) -> Acts {
    let (ctx, contexts) = (&model.ctx, commands::contexts(model));
    let mut rows: Vec<Choice> = commands::all()
        .into_iter()
        .filter(|known| contexts.contains(&known.context))
        .filter_map(|known| Some((known, commands::needs(model, known.name)?)))
        .map(|(known, needs)| {
            let label = title_of(model, known.name);
            let keys = ctx.keymap.keys_of(contexts, known.name).map(|keys| show(&keys)).unwrap_or_default();
            let detail = needs.err().map_or(keys, |why| ctx.words.text(why).into_owned());
            let folded = fold(&format!("{label} {}", known.name));
            Choice { label, detail, folded, enabled: needs.is_ok(), value: Picked::Command(known.name.to_owned()) }
        })
        .collect();
    rows.sort_by_key(|row| !row.enabled);
    let title = ctx.words.text("palette-title").into_owned();
    let then = Then::Root(RootThen::Jump);
    let choose = Choose { title, field: Field::default(), rows, selected: 0, source: Source::Commands, then };
    vec![Act::Open(Overlay::Choose(choose))]
}

/// What may follow the keys pressed so far: key and words.
pub fn which_key(model: &Model) -> Vec<(String, String)> {
    if model.pending.is_empty() {
        return vec![];
    }
    let Meaning::Pending(next) = model.ctx.keymap.resolve(commands::contexts(model), &model.pending) else {
        return vec![];
    };
    next.into_iter()
        .map(|(key, next)| match next {
            Next::Command(name) => (key.to_string(), title_of(model, &name)),
            Next::Prefix => (key.to_string(), model.ctx.words.text("word-more").into_owned()),
        })
        .collect()
}

/// The title of a command.
pub fn title_of(model: &Model, name: &str) -> String {
    model.ctx.words.text(&format!("cmd-{}", name.replace('.', "-"))).into_owned()
}

fn help_of(model: &Model, name: &str) -> String {
    model.ctx.words.text(&format!("help-{}", name.replace('.', "-"))).into_owned()
}
