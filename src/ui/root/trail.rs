//! Going to places and coming back: the trail holds where one was and what was open there.

use crate::api::tasks::TaskView;
use crate::ui::act::{Act, Acts, RootThen, Then};
use crate::ui::overlay::open;
use crate::ui::pane::letters::state::Focus;
use crate::ui::pane::people::row::Shown;
use crate::ui::pane::{diary, editor, letters, papers};
use crate::ui::place::{Place, Screen};
use crate::ui::root::model::Model;
use crate::ui::root::writing;

/// How many places are remembered.
const DEPTH: usize = 50;

/// Goes to a place and remembers where one came from: each step to a thing is one back, also to a thing that was passed
/// before. A screen as it was left is come back to, so that the way out never grows longer by turning among screens.
pub fn go(model: &mut Model, place: &Place) -> Acts {
    if let Place::Write(draft) = place {
        if model.editor.draft.as_ref().is_some_and(|open| open.id == draft.id) {
            // What stands in the editor is newer than any copy of it.
            return go(model, &Place::Writing);
        }
        if let Some(unfinished) = writing::unfinished(model, draft) {
            return unfinished;
        }
        let act = Act::Go(place.clone());
        if let Some(first) = editor::onward::before(&mut model.editor, &act, &model.ctx) {
            return first;
        }
    }
    let from = here(model);
    if from != *place {
        model.trail.push(from);
    }
    if place.is_screen()
        && let Some(before) = model.trail.iter().position(|passed| passed == place)
    {
        model.trail.truncate(before);
    }
    if matches!(place, Place::Write(_)) {
        model.trail.retain(|passed| *passed != Place::Writing);
    }
    if model.trail.len() > DEPTH {
        model.trail.remove(0);
    }
    arrive(model, place)
}

/// `3`: the screen of letters, all of it.
pub fn letters(model: &mut Model) -> Acts {
    let mut acts = letters::views::whole(&mut model.letters);
    acts.push(Act::Go(Place::Letters));
    acts
}

/// `5`: the screen of papers, all of it.
pub fn papers(model: &mut Model) -> Acts {
    let mut acts = papers::views::whole(&mut model.papers);
    acts.push(Act::Go(Place::Papers));
    acts
}

/// Comes back from where one is; from the first place, asks to leave.
pub fn back(model: &mut Model) -> Acts {
    match model.trail.pop() {
        Some(place) => arrive(model, &place),
        None if model.screen != Screen::Desk => arrive(model, &Place::Desk),
        None => quit(model),
    }
}

/// Asks to leave the program.
pub fn quit(model: &mut Model) -> Acts {
    vec![open::confirm(model.ctx.words.text("quit-question").into_owned(), Then::Root(RootThen::Quit))]
}

/// Where one is, and what is open there.
pub fn here(model: &Model) -> Place {
    match model.screen {
        Screen::Desk => Place::Desk,
        Screen::Diary => model.diary.place(),
        Screen::Letters => match &model.letters.sheet {
            Some(sheet) if model.letters.focus == Focus::Reader => Place::Letter(sheet.letter.id),
            _ => Place::Letters,
        },
        Screen::People => model.people.place(),
        Screen::Papers => model.papers.place(),
        Screen::Tasks => model.tasks.place(),
        Screen::Quarantine => Place::Quarantine,
        Screen::Editor => Place::Writing,
    }
}

/// Shows a place, whatever the trail says.
pub fn arrive(model: &mut Model, place: &Place) -> Acts {
    model.pending.clear();
    model.screen = match place {
        Place::Desk | Place::DeskRow(_) => Screen::Desk,
        Place::Diary | Place::Day(_) | Place::Activity(..) => Screen::Diary,
        Place::Letters | Place::List(_) | Place::Row(..) | Place::Beside(..) | Place::Letter(_) => Screen::Letters,
        Place::People
        | Place::Person(_)
        | Place::Organisation(_)
        | Place::PersonInList(_)
        | Place::OrganisationInList(_) => Screen::People,
        Place::Papers | Place::Paper(_) => Screen::Papers,
        Place::Tasks | Place::TasksFrom(..) | Place::TasksOf(_) | Place::Task(_) => Screen::Tasks,
        Place::Quarantine => Screen::Quarantine,
        Place::Write(_) | Place::Writing => Screen::Editor,
    };
    match place {
        Place::DeskRow(at) => model.desk.refresh_at(at.clone()),
        Place::Diary => {
            diary::step::close(&mut model.diary, &model.ctx);
            model.refresh()
        }
        Place::Day(day) => model.diary.to_date(*day),
        Place::Activity(id, at) => model.diary.visit(*id, *at),
        Place::List(view) => letters::views::to(&mut model.letters, *view),
        Place::Row(view, filter, at) => model.letters.show_at(*view, filter.clone(), Some(at.clone())),
        Place::Beside(view, about, letter) => letters::views::beside(&mut model.letters, *view, about.clone(), *letter),
        Place::Letter(id) => model.letters.visit(*id),
        Place::Person(id) => model.people.show(Shown::Person(*id), &model.ctx),
        Place::Organisation(id) => model.people.show(Shown::Organisation(*id), &model.ctx),
        Place::PersonInList(id) => model.people.show_in_list(Shown::Person(*id), &model.ctx),
        Place::OrganisationInList(id) => model.people.show_in_list(Shown::Organisation(*id), &model.ctx),
        Place::People => {
            model.people.to_list();
            model.refresh()
        }
        Place::Paper(paper) => model.papers.show_paper(*paper),
        Place::Papers => model.papers.come_back(),
        Place::Tasks => model.tasks.come_back(&model.ctx),
        Place::TasksFrom(thing, known) => model.tasks.aside(TaskView::From(*thing), known.clone(), &model.ctx),
        Place::TasksOf(user) => model.tasks.aside(TaskView::Mine(*user), String::new(), &model.ctx),
        Place::Task(task) => model.tasks.visit(*task, &model.ctx),
        Place::Write(draft) => {
            let mut draft = (**draft).clone();
            if draft.id.is_nil() {
                draft.id = model.fresh.pop().unwrap_or_default();
            }
            model.editor.open(draft)
        }
        _ => model.refresh(),
    }
}
