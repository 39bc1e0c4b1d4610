//! Everything that the screens show, in one value.

use std::collections::BTreeMap;

use ratatui::layout::Rect;
use uuid::Uuid;

use crate::api::drafts::DraftHead;
use crate::api::job::{Job, JobId, Progress};
use crate::domain::arrival::ImportRun;
use crate::domain::ids::ImportId;
use crate::ui::act::Acts;
use crate::ui::ctx::Ctx;
use crate::ui::idle::Idle;
use crate::ui::key::Key;
use crate::ui::overlay::state::{Form, Overlay, Page};
use crate::ui::pane::desk::state::Desk;
use crate::ui::pane::diary::state::Diary;
use crate::ui::pane::editor::state::Editor;
use crate::ui::pane::letters::state::Letters;
use crate::ui::pane::papers::state::Papers;
use crate::ui::pane::people::state::People;
use crate::ui::pane::quarantine::state::Quarantine;
use crate::ui::pane::tasks::state::Tasks;
use crate::ui::pane::{desk, diary, editor, letters, papers, people, quarantine, tasks};
use crate::ui::place::{Place, Screen};
use crate::ui::root::founding::state::Founding;
use crate::ui::root::undo::History;
use crate::ui::theme::Role;

/// The state of one seat.
#[derive(Debug, Clone)]
pub struct Model {
    /// What every pane may look at.
    pub ctx: Ctx,
    /// The screen that is shown.
    pub screen: Screen,
    /// Where one came from, the last one last.
    pub trail: Vec<Place>,
    /// What lies over the screen.
    pub overlay: Option<Overlay>,
    /// What lies over the screen was worded before names were masked: it is covered until they are shown again.
    pub covered: bool,
    /// What a page lies over, and comes back when it closes: what was being answered.
    pub under: Option<Overlay>,
    /// The form that was filled in last: should the office refuse it, nothing that was typed is lost.
    pub filled: Option<Form>,
    /// Keys of a sequence that is not finished.
    pub pending: Vec<Key>,
    /// What just happened, worded.
    pub notice: Option<(String, Role)>,
    /// What `u` and `ctrl-r` take back.
    pub history: History,
    /// Jobs that run.
    pub jobs: BTreeMap<JobId, (Job, Option<Progress>)>,
    /// How many jobs were started.
    pub started: u128,
    /// Ids for things that are begun here.
    pub fresh: Vec<Uuid>,
    /// The command that `.` repeats.
    pub repeat: Option<String>,
    /// The keys of the command that runs.
    pub pressed: Vec<Key>,
    /// How many keys were pressed so far: what comes by itself sees whether somebody went on meanwhile.
    pub keys: u64,
    /// The first start, while there is no office.
    pub founding: Option<Founding>,
    /// Whether somebody is there.
    pub idle: Idle,
    /// The account of the operating system at this seat; `app` says it.
    pub login: String,
    /// What came of the last jobs, worded, the last one last.
    pub ended: Vec<String>,
    /// The last import of this seat, if it left a trace in the office, and its report.
    pub report: Option<(Option<ImportId>, Page)>,
    /// The imports that the chooser shows.
    pub imports: Vec<ImportRun>,
    /// Drafts left from before, as they were last listed.
    pub drafts: Vec<DraftHead>,
    /// Screen 1.
    pub desk: Desk,
    /// Screen 2.
    pub diary: Diary,
    /// Screen 3.
    pub letters: Letters,
    /// Screen 4.
    pub people: People,
    /// Screen 5.
    pub papers: Papers,
    /// Screen 6.
    pub tasks: Tasks,
    /// What could not be read.
    pub quarantine: Quarantine,
    /// What is being written.
    pub editor: Editor,
}

impl Model {
    /// The state at the start, before anything was asked.
    pub fn new(ctx: Ctx, fresh: Vec<Uuid>) -> Self {
        Self {
            ctx,
            screen: Screen::Desk,
            trail: vec![],
            overlay: None,
            covered: false,
            under: None,
            filled: None,
            pending: vec![],
            notice: None,
            history: History::default(),
            jobs: BTreeMap::new(),
            started: 0,
            fresh,
            repeat: None,
            keys: 0,
            pressed: vec![],
            founding: None,
            idle: Idle::default(),
            login: String::new(),
            ended: vec![],
            report: None,
            imports: vec![],
            drafts: vec![],
            desk: Desk::default(),
            diary: Diary::default(),
            letters: Letters::default(),
            people: People::default(),
            papers: Papers::default(),
            tasks: Tasks::default(),
            quarantine: Quarantine::default(),
            editor: Editor::default(),
        }
    }

    /// The room of the screen's body: all but the title bar and the status line.
    pub const fn body(&self) -> Rect {
        let (width, height) = self.ctx.size;
        Rect { x: 0, y: 1, width, height: height.saturating_sub(2) }
    }

    /// Tells the panes how many rows they show.
    pub fn measure(&mut self) {
        let body = self.body();
        desk::view::measure(&mut self.desk, body);
        diary::view::measure(&mut self.diary, &self.ctx, body);
        letters::view::measure(&mut self.letters, &self.ctx, body);
        people::view::measure(&mut self.people, body);
        papers::view::measure(&mut self.papers, body);
        tasks::view::measure(&mut self.tasks, &self.ctx, body);
        quarantine::view::measure(&mut self.quarantine, body);
        editor::view::measure(&mut self.editor, body);
    }

    /// Another language is spoken: lists in the order of its script begin anew.
    pub fn respoken(&mut self) {
        self.people.respoken();
    }

    /// Asks again for the page of the shown screen, whose own revision does not tell that its tasks are others by now.
    pub fn reread(&mut self) -> Acts {
        match self.screen {
            Screen::Desk => self.desk.reread(),
            Screen::Letters => self.letters.reread(),
            Screen::Papers => self.papers.reread(),
            _ => vec![],
        }
    }

    /// The same if what was done, or taken back, may be about tasks.
    pub fn reread_for(&mut self, verb: &str) -> Acts {
        if verb.starts_with("task.") || verb == "undo" { self.reread() } else { vec![] }
    }

    /// What the shown screen asks for when it is opened or something changed.
    pub fn refresh(&mut self) -> Acts {
        match self.screen {
            Screen::Desk => {
                let mut acts = self.desk.refresh();
                acts.extend(desk::diary::ask(&self.ctx));
                acts
            }
            Screen::Diary => self.diary.refresh(&self.ctx),
            Screen::Letters => self.letters.refresh(),
            Screen::People => self.people.refresh(&self.ctx),
            Screen::Papers => self.papers.refresh(),
            Screen::Tasks => self.tasks.refresh(&self.ctx),
            Screen::Quarantine => self.quarantine.refresh(),
            Screen::Editor => self.editor.refresh(),
        }
    }
}
