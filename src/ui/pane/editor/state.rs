//! What the editor holds: a draft, its text, and how safe it is.

use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::base::clock::Timestamp;
use crate::domain::ids::ClassId;
use crate::ui::act::{Act, Acts};
use crate::ui::pane::editor::area::Area;

/// The editor's state.
#[derive(Debug, Clone, Default)]
pub struct Editor {
    /// What is written; its text and cursor stand in the area until it is kept.
    pub draft: Option<Draft>,
    /// The text.
    pub area: Area,
    /// Counts the changes of text and head.
    pub version: u64,
    /// How far it is safe.
    pub kept: Kept,
    /// What is being done with the whole of it; nothing is written meanwhile.
    pub step: Step,
    /// The draft that was asked for to go on with.
    pub resumed: Option<Uuid>,
    /// What is done once the text is kept.
    pub onward: Option<Box<Act>>,
    /// The drafts that wait for files being looked at, once for each file. It outlives the draft on the screen: one
    /// that is come back to still waits.
    pub looked_at: Vec<Uuid>,
}

/// How far a draft is safe.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Kept {
    /// The version that the office has.
    pub version: u64,
    /// When it got it; none if there is no draft there.
    pub at: Option<Timestamp>,
    /// The version that is on its way.
    pub sent: Option<u64>,
    /// Why the last one did not get there, worded. It stays until one does.
    pub fault: Option<String>,
    /// Somebody asked for it to be kept, and is told when it is.
    pub asked: bool,
    /// The version that was saved as an unfiled paper.
    pub saved: Option<u64>,
}

/// What is being done with the whole draft.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// It is being written.
    #[default]
    Writing,
    /// An unfiled paper is saved; then it is left, or written on.
    Save {
        /// Leave it then.
        leave: bool,
    },
    /// A letter is left; its draft stays.
    Leave,
    /// It is thrown away.
    Drop,
    /// It is filed under this class.
    File(ClassId),
    /// It is sent.
    Send,
    /// It is kept; then something else takes its place.
    Onward,
    /// It is left as it is, once no draft is on its way.
    Abandon,
}

impl Editor {
    /// Begins with this draft.
    pub fn open(&mut self, draft: Draft) -> Acts {
        let at = (self.resumed.take() == Some(draft.id)).then_some(draft.changed);
        self.area = Area::new(&draft.text, draft.cursor);
        self.version = 0;
        self.kept = Kept { at, ..Kept::default() };
        self.step = Step::Writing;
        self.draft = Some(draft);
        vec![]
    }

    /// Asks for nothing: what is written here changes only here.
    #[allow(clippy::unused_self, reason = "every pane has it")]
    pub fn refresh(&mut self) -> Acts {
        vec![]
    }

    /// Something waits to be kept: the time is wanted every second.
    pub const fn wants_tick(&self) -> bool {
        self.draft.is_some() && self.version != self.kept.version
    }

    /// All that is written is kept, and nothing is on its way.
    pub const fn is_safe(&self) -> bool {
        !self.wants_tick() && self.kept.sent.is_none()
    }

    /// The draft as it is at this moment.
    pub fn now(&self, at: Timestamp) -> Option<Draft> {
        let draft = self.draft.as_ref()?;
        Some(Draft { text: self.area.text(), cursor: self.area.cursor(), changed: at, ..draft.clone() })
    }

    /// A letter is written, not a paper.
    pub fn is_letter(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| matches!(draft.purpose, Purpose::Letter { .. }))
    }

    /// A paper is written, not a letter.
    pub fn is_paper(&self) -> bool {
        self.draft.as_ref().is_some_and(|draft| matches!(draft.purpose, Purpose::Paper { .. }))
    }

    /// There is something that was not saved as a paper.
    pub fn is_unsaved(&self) -> bool {
        match self.kept.saved {
            Some(saved) => saved != self.version,
            None => self.version > 0 || self.kept.at.is_some(),
        }
    }

    /// Nobody has written in it, now or before.
    pub const fn is_untouched(&self) -> bool {
        self.version == 0 && self.kept.at.is_none()
    }

    /// Nothing is written any more.
    pub fn close(&mut self) {
        *self = Self { looked_at: std::mem::take(&mut self.looked_at), ..Self::default() };
    }
}
