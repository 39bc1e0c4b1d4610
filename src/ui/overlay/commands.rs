//! The verbs of overlays. Their keys stand in `keymaps/` like all others; what they do stands in `input`.

use crate::ui::edit;
use crate::ui::overlay::state::{FieldKind, Form, Overlay, Page, Prompt, Wants};

/// Every verb with its context.
pub const COMMANDS: &[(&str, &str)] = &[
    ("overlay.close", "overlay"),
    ("overlay.accept", "overlay"),
    ("choose.down", "choose"),
    ("choose.up", "choose"),
    ("choose.page-down", "choose"),
    ("choose.page-up", "choose"),
    ("choose.complete", "choose"),
    ("path.complete", "path"),
    ("form.next", "form"),
    ("form.previous", "form"),
    ("form.accept", "form"),
    ("option.next", "option"),
    ("option.previous", "option"),
    ("option.number", "option"),
    ("option.forget", "option"),
    ("confirm.yes", "confirm"),
    ("page.down", "page"),
    ("page.up", "page"),
    ("page.forward", "page"),
    ("page.backward", "page"),
    ("page.first", "page"),
    ("page.last", "page"),
    ("page.narrow", "page"),
];

/// Where a row is chosen.
pub const CHOOSE: &[&str] = &["choose", "overlay", edit::CONTEXT];
/// On a page to read.
pub const PAGE: &[&str] = &["page", "overlay"];
/// In a form's text.
pub const FORM: &[&str] = &["form", "overlay", edit::CONTEXT];
/// On a choice in a form.
pub const OPTION: &[&str] = &["option", "form", "overlay"];

/// The keymap's contexts that hold in an overlay, the innermost first.
pub fn contexts(overlay: &Overlay) -> &'static [&'static str] {
    match overlay {
        Overlay::Prompt(Prompt { wants: Wants::Path | Wants::Paths, .. }) => &["path", "overlay", edit::CONTEXT],
        Overlay::Prompt(_) => &["overlay", edit::CONTEXT],
        Overlay::Choose(_) | Overlay::Page(Page { narrow: Some(_), .. }) => CHOOSE,
        Overlay::Form(form) if form.offers() => CHOOSE,
        Overlay::Form(form) if on_option(form) => OPTION,
        Overlay::Form(_) => FORM,
        Overlay::Confirm(_) => &["confirm", "overlay"],
        Overlay::Page(_) => PAGE,
    }
}

/// The verbs that the status line shows while the overlay is open: those of a page, which has no line for them; all
/// others name their keys themselves. The screen's own verbs have to wait.
pub const fn hints(overlay: &Overlay) -> &'static [&'static str] {
    match overlay {
        Overlay::Page(Page { narrow: None, .. }) => &["page.forward", "page.backward", "page.narrow", "overlay.close"],
        _ => &[],
    }
}

fn on_option(form: &Form) -> bool {
    form.fields.get(form.focus).is_some_and(|field| matches!(field.kind, FieldKind::OneOf(..)))
}
