//! What the tasks' screen holds, and what it asks the office for.

use chrono::NaiveDate;

use crate::api::history::{EntityHistory, HistoryLine};
use crate::api::tasks::{CountTasks, ListTasks, OpenTask, TaskCount, TaskRow, TaskSheet, TaskView, WhichTask};
use crate::domain::ids::{EntityRef, Revision, TaskId, UserId};
use crate::domain::task::Step;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::left::Left;
use crate::ui::pane::tasks::marked::Marks;
use crate::ui::place::Place;
use crate::ui::theme::Role;
use crate::ui::ticket::{TasksTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// How many lines of a task's history its page has.
const HISTORY: u16 = 50;

/// Which part has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The task's page.
    Page,
}

/// The tasks' screen.
#[derive(Debug, Clone, Default)]
pub struct Tasks {
    /// Which list is shown.
    pub view: Shown,
    /// What the list is called when it is that of one thing.
    pub called: String,
    /// The words that narrow it.
    pub filter: String,
    /// Its rows.
    pub list: Window<TaskRow>,
    /// Counts of the named lists.
    pub counts: Vec<TaskCount>,
    /// Marked tasks.
    pub marks: Marks,
    /// The part with the focus.
    pub focus: Focus,
    /// The page stands beside the list, whichever has the focus.
    pub beside: bool,
    /// The task on the page.
    pub sheet: Option<Box<TaskSheet>>,
    /// What was done to it, newest first.
    pub history: Vec<HistoryLine>,
    /// The page, laid out.
    pub lines: Vec<(String, Role)>,
    /// How many lines of it are above the screen, and how many are shown.
    pub scroll: usize,
    /// Rows of the page.
    pub height: usize,
    /// A task that was come to by itself, not from the list.
    pub visit: Option<TaskId>,
    /// The part that had the focus before that.
    pub stood: Focus,
    /// The task to select once the list is there.
    pub goal: Option<TaskId>,
    /// Drops late sheets.
    pub serial: u64,
    /// What the open question is about: the list goes on below it.
    pub aim: Option<Aim>,
    /// The step that `.` repeats.
    pub last: Option<Step>,
    /// The lists that the chooser offered.
    pub offered: Vec<TaskView>,
    /// The list that was left for one beside the way.
    pub left: Option<Left<Shown, Focus>>,
}

/// The list that is shown; every open task at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown(pub TaskView);

impl Default for Shown {
    fn default() -> Self {
        Self(TaskView::Open)
    }
}

/// The named lists, in the order in which they are shown.
pub fn lists(ctx: &Ctx) -> Vec<TaskView> {
    let mine = ctx.me().map(TaskView::Mine);
    mine.into_iter().chain([TaskView::Open, TaskView::Overdue, TaskView::Nobody, TaskView::Done]).collect()
}

/// What the verbs need to know of the task that they are about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Current {
    /// Which task.
    pub id: TaskId,
    /// Its number.
    pub number: u32,
    /// The revision it was read at.
    pub revision: Revision,
    /// What is to be done.
    pub text: String,
    /// The day by which.
    pub due: Option<NaiveDate>,
    /// Who sees to it.
    pub owner: Option<UserId>,
    /// What it came from.
    pub origin: Option<EntityRef>,
    /// Still to be done.
    pub open: bool,
}

/// The tasks that a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Aim {
    /// The one under the cursor or on the page.
    One(Current),
    /// The marked ones.
    Marked(Vec<TaskId>),
}

impl From<&TaskRow> for Current {
    fn from(row: &TaskRow) -> Self {
        Self {
            id: row.id,
            number: row.number,
            revision: row.revision,
            text: row.text.clone(),
            due: row.due,
            owner: row.owner,
            origin: row.origin.as_ref().map(|(entity, _)| *entity),
            open: row.outcome.is_none(),
        }
    }
}

impl From<&TaskSheet> for Current {
    fn from(sheet: &TaskSheet) -> Self {
        let task = &sheet.task;
        Self {
            id: task.id,
            number: task.number,
            revision: task.revision,
            text: task.text.clone(),
            due: task.due,
            owner: task.owner,
            origin: sheet.origin.as_ref().map(|(entity, _)| *entity),
            open: task.is_open(),
        }
    }
}

impl Tasks {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self, ctx: &Ctx) -> Acts {
        let fetch = self.list.renew();
        let mut acts = vec![self.rows(fetch)];
        acts.push(count(ctx));
        if let Some(shown) = self.sheet.as_ref().map(|sheet| sheet.task.id) {
            acts.extend(self.open(shown));
        }
        acts
    }

    /// Shows another list from its first row.
    pub fn show(&mut self, view: TaskView, called: String, ctx: &Ctx) -> Acts {
        (self.view, self.called) = (Shown(view), called);
        self.filter.clear();
        self.marks.clear();
        self.visit = None;
        self.focus = Focus::List;
        let fetch = self.list.anew(None);
        let mut acts = vec![self.rows(fetch)];
        acts.push(count(ctx));
        acts
    }

    /// Shows a list beside the way: the one that was shown is come back to. Of one that stands here nothing is moved.
    pub fn aside(&mut self, view: TaskView, called: String, ctx: &Ctx) -> Acts {
        if view == self.view.0 && self.visit.is_none() && self.list.is_loaded() {
            return self.refresh(ctx);
        }
        if self.place() == Place::Tasks {
            let (filter, at) = (self.filter.clone(), self.list.place().cloned());
            self.left = Some(Left { view: self.view, filter, at, focus: self.focus });
        }
        self.show(view, called, ctx)
    }

    /// Shows the screen as it was left, not what was gone to beside the way.
    pub fn come_back(&mut self, ctx: &Ctx) -> Acts {
        self.leave();
        let Some(before) = self.left.take() else { return self.refresh(ctx) };
        (self.view, self.filter, self.focus, self.visit) = (before.view, before.filter, before.focus, None);
        self.called.clear();
        self.marks.clear();
        let fetch = self.list.anew(before.at);
        vec![self.rows(fetch), count(ctx)]
    }

    /// Leaves a task that was gone to: the screen is as it was before; false if none was.
    pub fn leave(&mut self) -> bool {
        let visited = self.visit.take().is_some();
        if visited {
            self.focus = self.stood;
        }
        visited
    }

    /// Where one is: a task that was gone to, a list beside the way, else the screen as it is.
    pub fn place(&self) -> Place {
        match (self.visit, self.view.0) {
            (Some(task), _) => Place::Task(task),
            (None, TaskView::From(thing)) => Place::TasksFrom(thing, self.called.clone()),
            (None, TaskView::Mine(user)) if self.left.is_some() => Place::TasksOf(user),
            _ => Place::Tasks,
        }
    }

    /// Shows one task on its page, wherever the list stands.
    pub fn visit(&mut self, task: TaskId, ctx: &Ctx) -> Acts {
        if self.visit.is_none() {
            self.stood = self.focus;
        }
        (self.focus, self.visit) = (Focus::Page, Some(task));
        let fetch = self.list.renew();
        let mut acts = vec![self.rows(fetch)];
        acts.push(count(ctx));
        acts.extend(self.open(task));
        acts
    }

    /// The ask for rows.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let (filter, anchor) = (self.filter.clone(), fetch.anchor.clone());
        let request = ListTasks { view: self.view.0, filter, anchor, limit: fetch.limit };
        Act::ask(Ticket::Tasks(TasksTicket::Rows(fetch)), request)
    }

    /// The ask for the task that the page should show, unless it is there or no page is.
    pub fn open_selected(&mut self) -> Acts {
        if !self.beside && self.focus == Focus::List {
            return vec![];
        }
        let Some(current) = self.current() else {
            self.sheet = None;
            return vec![];
        };
        let shown = self.sheet.as_ref().map(|sheet| (sheet.task.id, sheet.task.revision));
        if shown == Some((current.id, current.revision)) { vec![] } else { self.open(current.id) }
    }

    /// The asks for a task and what was done to it.
    pub fn open(&mut self, id: TaskId) -> Acts {
        self.serial += 1;
        let history = EntityHistory { entity: id.into(), before: None, limit: HISTORY };
        vec![
            Act::ask(Ticket::Tasks(TasksTicket::Sheet(self.serial)), OpenTask { which: WhichTask::Id(id) }),
            Act::ask(Ticket::Tasks(TasksTicket::History(self.serial)), history),
        ]
    }

    /// The task that the verbs are about, when none is marked.
    pub fn current(&self) -> Option<Current> {
        match self.visit {
            Some(id) => self.sheet.as_deref().filter(|sheet| sheet.task.id == id).map(Current::from),
            None => self.list.selected().map(Current::from),
        }
    }

    /// What a step would be about now: the marked tasks, else the one under the cursor.
    pub fn aimed(&self) -> Option<Aim> {
        if self.marks.is_empty() { self.current().map(Aim::One) } else { Some(Aim::Marked(self.marks.ids())) }
    }

    /// What a note taken here is about: the task, with its text.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        self.current().map(|current| (current.id.into(), current.text)).into_iter().collect()
    }
}

fn count(ctx: &Ctx) -> Act {
    Act::ask(Ticket::Tasks(TasksTicket::Counts), CountTasks { views: lists(ctx) })
}
