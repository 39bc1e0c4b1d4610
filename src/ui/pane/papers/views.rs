//! Which papers are shown: the named lists, and words that narrow them.

use crate::api::papers::PaperView;
use crate::ui::act::{Acts, PapersThen, Then, Value};
use crate::ui::ctx::Ctx;
use crate::ui::overlay::open;
use crate::ui::pane::papers::state::Papers;

/// Offers the lists: all, unfiled, filed, about what the paper is about, by class.
pub fn choose(pane: &mut Papers, ctx: &Ctx) -> Acts {
    let mut views = vec![PaperView::All, PaperView::Unfiled, PaperView::Filed];
    let mut labels: Vec<String> = views.iter().map(|view| name(*view, ctx)).collect();
    for (entity, known) in pane.current().map(|page| page.sheet.about.as_slice()).unwrap_or_default() {
        views.push(PaperView::About(*entity));
        labels.push(ctx.words.with("papers-about", &[("what", known.as_str().into())]));
    }
    for class in &ctx.office.classes {
        views.push(PaperView::Class(class.id));
        labels.push(name(PaperView::Class(class.id), ctx));
    }
    let rows = views.iter().zip(&labels).enumerate().map(|(at, (view, label))| match view {
        PaperView::About(_) => open::private_choice(label, "", Value::Row(at)),
        _ => open::choice(label, "", Value::Row(at)),
    });
    let rows = rows.collect();
    pane.offered = views;
    vec![open::choose(ctx, "papers-which-list", rows, Then::Papers(PapersThen::View))]
}

/// The whole screen: what one thing's papers are was looked at in passing.
pub fn whole(pane: &mut Papers) -> Acts {
    match pane.view.0 {
        PaperView::About(_) => pane.show(PaperView::All),
        _ => vec![],
    }
}

/// Asks for the words to narrow by; the list follows while one types.
pub fn filter(_: &mut Papers, ctx: &Ctx) -> Acts {
    vec![open::live_prompt(ctx, "papers-narrow", "", Then::Papers(PapersThen::Filter))]
}

/// Narrows the list by these words.
pub fn narrow(pane: &mut Papers, words: &str) -> Acts {
    if pane.filter == words {
        return vec![];
    }
    words.clone_into(&mut pane.filter);
    pane.pinned = None;
    let fetch = pane.list.anew(None);
    vec![pane.rows(fetch)]
}

/// The name of a list.
pub fn name(view: PaperView, ctx: &Ctx) -> String {
    match view {
        PaperView::All => ctx.words.text("papers-all").into_owned(),
        PaperView::Unfiled => ctx.words.text("papers-unfiled").into_owned(),
        PaperView::Filed => ctx.words.text("papers-filed").into_owned(),
        PaperView::Class(id) => {
            ctx.class(id).map_or_else(String::new, |class| format!("{}  {}", class.code, class.title))
        }
        PaperView::About(_) => ctx.words.text("papers-about-it").into_owned(),
    }
}
