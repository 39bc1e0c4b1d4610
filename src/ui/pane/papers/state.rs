//! What the papers' screen holds.

use crate::api::papers::{ListPapers, OpenPaper, PaperRow, PaperView};
use crate::domain::ids::{EntityRef, PaperId};
use crate::ui::act::{Act, Acts};
use crate::ui::left::Left;
use crate::ui::pane::papers::page::Page;
use crate::ui::place::Place;
use crate::ui::ticket::{PapersTicket, Ticket};
use crate::ui::window::{Fetch, Window};

/// Which part has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The list.
    #[default]
    List,
    /// The paper's page.
    Reader,
}

/// The papers' screen.
#[derive(Debug, Clone, Default)]
pub struct Papers {
    /// Which list is shown.
    pub view: Shown,
    /// The words that narrow it.
    pub filter: String,
    /// Its rows.
    pub list: Window<PaperRow>,
    /// The part with the focus.
    pub focus: Focus,
    /// The paper in the reader.
    pub page: Option<Box<Page>>,
    /// How many rows of it are above the screen.
    pub scroll: usize,
    /// Columns of the reader.
    pub columns: u16,
    /// Rows of text that the reader shows.
    pub height: usize,
    /// Drops late papers.
    pub serial: u64,
    /// A paper that was gone to: it stays in the reader until the selection moves.
    pub pinned: Option<PaperId>,
    /// The lists that the chooser offered.
    pub offered: Vec<PaperView>,
    /// The list that was left for a paper that was gone to.
    pub left: Option<Left<Shown, Focus>>,
}

/// The list that is shown; every paper at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown(pub PaperView);

impl Default for Shown {
    fn default() -> Self {
        Self(PaperView::All)
    }
}

impl Papers {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self) -> Acts {
        let fetch = self.list.renew();
        vec![self.rows(fetch)]
    }

    /// Shows another list from its first row.
    pub fn show(&mut self, view: PaperView) -> Acts {
        self.view = Shown(view);
        self.filter.clear();
        self.pinned = None;
        self.focus = Focus::List;
        let fetch = self.list.anew(None);
        vec![self.rows(fetch)]
    }

    /// Shows a paper in the reader, and every paper beside it; what was shown is come back to.
    pub fn show_paper(&mut self, paper: PaperId) -> Acts {
        if self.place() == Place::Papers {
            let (filter, at) = (self.filter.clone(), self.list.place().cloned());
            self.left = Some(Left { view: self.view, filter, at, focus: self.focus });
        }
        let mut acts = self.show(PaperView::All);
        self.pinned = Some(paper);
        self.focus = Focus::Reader;
        acts.extend(self.open(paper));
        acts
    }

    /// Shows the screen as it was left, not the paper that was gone to.
    pub fn come_back(&mut self) -> Acts {
        let Some(before) = self.left.take() else { return self.refresh() };
        (self.view, self.filter, self.focus, self.pinned) = (before.view, before.filter, before.focus, None);
        let fetch = self.list.anew(before.at);
        vec![self.rows(fetch)]
    }

    /// Where one is: the paper that was gone to, else the screen as it is.
    pub fn place(&self) -> Place {
        let reads = self.focus == Focus::Reader;
        self.pinned.filter(|_| reads).map_or(Place::Papers, Place::Paper)
    }

    /// The ask for rows.
    pub fn rows(&self, fetch: Fetch) -> Act {
        let request = ListPapers {
            view: self.view.0,
            filter: self.filter.clone(),
            anchor: fetch.anchor.clone(),
            limit: fetch.limit,
        };
        Act::ask(Ticket::Papers(PapersTicket::Rows(fetch)), request)
    }

    /// The ask for the paper under the cursor, unless it is there already.
    pub fn open_selected(&mut self) -> Acts {
        let Some((id, revision)) = self.list.selected().map(|row| (row.id, row.revision)) else {
            self.page = None;
            return vec![];
        };
        let here = self.page.as_ref().map(|page| (page.sheet.paper.id, page.sheet.paper.revision));
        if here == Some((id, revision)) { vec![] } else { self.open(id) }
    }

    /// The ask for a paper.
    pub fn open(&mut self, id: PaperId) -> Acts {
        self.serial += 1;
        vec![Act::ask(Ticket::Papers(PapersTicket::Sheet(self.serial)), OpenPaper { id })]
    }

    /// The ask for the shown paper once more.
    pub fn reread(&mut self) -> Acts {
        let shown = self.page.as_ref().map(|page| page.sheet.paper.id);
        shown.map(|id| self.open(id)).unwrap_or_default()
    }

    /// The paper that a verb is about: the one in the reader if that has the focus, else the selected one, as
    /// far as it is loaded.
    pub fn current(&self) -> Option<&Page> {
        let page = self.page.as_deref()?;
        let selected = self.list.selected().map(|row| row.id);
        let shown = Some(page.sheet.paper.id);
        (self.focus == Focus::Reader || self.pinned == shown || selected == shown).then_some(page)
    }

    /// What a note taken here is about: the paper, with its number or title.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        let page = self.current().map(|page| (page.sheet.paper.id.into(), page.sheet.paper.title.clone()));
        page.or_else(|| self.list.selected().map(|row| (row.id.into(), row.title.clone()))).into_iter().collect()
    }
}
