//! An activity: what stands in a principal's diary.

use chrono::NaiveDateTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::domain::ids::{ActivityId, ContentHash, EntityRef, ImportId, PersonId, PrincipalId, Revision, UserId};
use crate::domain::label::Label;
use crate::domain::moment::When;
use crate::domain::recurrence::{Series, Times};

/// The longest title or place, characters.
pub const TITLE_LIMIT: usize = 300;
/// The longest description, characters.
pub const TEXT_LIMIT: usize = 8_000;
/// The most participants of one activity.
pub const PARTICIPANTS: usize = 200;
/// The most principals, links and agreed overlaps of one activity.
pub const LINKS: usize = 50;

/// What follows the id of one made in an office in its `UID`.
const MADE_HERE: &str = "@kabinet";

/// One activity, or a series of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// Its id, for ever.
    pub id: ActivityId,
    /// How often it was changed.
    pub revision: Revision,
    /// Who may see it.
    pub label: Label,
    /// What identifies it in calendars (`UID`, RFC 5545 section 3.8.4.7); empty for one made here, whose id serves.
    pub uid: String,
    /// Whose diary it stands in, the first one's above all; none for one of the office as a whole.
    pub principals: Vec<PrincipalId>,
    /// What it is called, on one line.
    pub title: String,
    /// Where, on one line.
    pub place: String,
    /// What one should know of it.
    pub text: String,
    /// What it is.
    pub kind: ActivityKind,
    /// How firm it is.
    pub state: ActivityState,
    /// Who may know of it outside the office.
    pub visibility: Visibility,
    /// When; of a series, its first time.
    pub when: When,
    /// It takes no time from the principals: others may stand beside it.
    pub free: bool,
    /// How it comes again; none for a single one.
    pub series: Option<Series>,
    /// Times of the series that have records of their own, because they were changed: a set of at most
    /// [`SINGLES`](crate::domain::recurrence::SINGLES).
    pub apart: Vec<NaiveDateTime>,
    /// The time of a series that this one stands for.
    pub part: Option<Part>,
    /// What it belongs to: the visit on whose margins it takes place.
    pub parent: Option<ActivityId>,
    /// Who takes part.
    pub participants: Vec<Participant>,
    /// What it is about: letters, papers, organisations.
    pub about: Vec<EntityRef>,
    /// Who of the office sees to it.
    pub owner: Option<UserId>,
    /// Confirmed activities of the same principals that somebody let stand beside it, for as long as neither is at another
    /// time. What an import brought or moved to there is let by nobody: it is told as overlapping until somebody decides.
    pub beside: Vec<ActivityId>,
    /// Why it was cancelled or stands beside another; empty otherwise.
    pub reason: String,
    /// What a calendar said of it, in the packs as UTF-8 lines without folds: it goes back to calendars with all that the
    /// fields here do not hold.
    pub source: Option<ContentHash>,
    /// The import that brought it.
    pub import: Option<ImportId>,
}

/// One time of a series with a record of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Part {
    /// The series.
    pub series: ActivityId,
    /// The time that the series would have had, by the clock of its zone (`RECURRENCE-ID`, RFC 5545 section 3.8.4.4).
    pub at: NaiveDateTime,
}

/// One who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The person, once somebody said who it is.
    pub person: Option<PersonId>,
    /// The name, as it stands in the diary.
    pub name: String,
    /// The address of electronic mail; may be empty.
    pub address: String,
}

impl Participant {
    /// Somebody of whom only the name is known.
    #[must_use]
    pub const fn named(name: String) -> Self {
        Self { person: None, name, address: String::new() }
    }
}

/// What an activity is. The words are DOMAIN's: the ministry's own list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActivityKind {
    /// радни састанак
    #[default]
    Meeting,
    /// званични пријем
    Reception,
    /// седница
    Session,
    /// конференција, скуп
    Conference,
    /// билатерални сусрет
    Bilateral,
    /// посета
    Visit,
    /// службено путовање
    Travel,
    /// интервју, изјава, конференција за новинаре
    Media,
    /// време за рад у кабинету
    Desk,
    /// лично
    Private,
}

impl ActivityKind {
    /// Every kind, the usual one first.
    pub const ALL: [Self; 10] = [
        Self::Meeting,
        Self::Reception,
        Self::Session,
        Self::Conference,
        Self::Bilateral,
        Self::Visit,
        Self::Travel,
        Self::Media,
        Self::Desk,
        Self::Private,
    ];

    /// The word of exports and of message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Meeting => "meeting",
            Self::Reception => "reception",
            Self::Session => "session",
            Self::Conference => "conference",
            Self::Bilateral => "bilateral",
            Self::Visit => "visit",
            Self::Travel => "travel",
            Self::Media => "media",
            Self::Desk => "desk",
            Self::Private => "private",
        }
    }
}

/// How firm an activity is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ActivityState {
    /// оквирно
    #[default]
    Tentative,
    /// потврђено
    Confirmed,
    /// одржано
    Held,
    /// отказано
    Cancelled,
}

impl ActivityState {
    /// Every state, in the order in which an activity passes through them.
    pub const ALL: [Self; 4] = [Self::Tentative, Self::Confirmed, Self::Held, Self::Cancelled];

    /// The word of exports and of message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Tentative => "tentative",
            Self::Confirmed => "confirmed",
            Self::Held => "held",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Who may know of an activity outside the office, the widest circle first.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Visibility {
    /// јавно: everybody.
    Public,
    /// најављено: whoever passes the board in the corridor.
    Announced,
    /// интерно: the office.
    #[default]
    Internal,
    /// заузет: the office; others hear only that the time is taken.
    Busy,
}

impl Visibility {
    /// Every circle, the widest first.
    pub const ALL: [Self; 4] = [Self::Public, Self::Announced, Self::Internal, Self::Busy];

    /// The word of exports and of message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Announced => "announced",
            Self::Internal => "internal",
            Self::Busy => "busy",
        }
    }

    /// Whether its title may stand on the board.
    pub const fn on_board(self) -> bool {
        matches!(self, Self::Public | Self::Announced)
    }
}

impl Activity {
    /// A new activity of nobody's yet, with a title and a time.
    pub fn new(id: ActivityId, title: &str, when: When) -> Self {
        Self {
            id,
            revision: Revision::default(),
            label: Label::default(),
            uid: String::new(),
            principals: Vec::new(),
            title: title.to_owned(),
            place: String::new(),
            text: String::new(),
            kind: ActivityKind::default(),
            state: ActivityState::default(),
            visibility: Visibility::default(),
            when,
            free: false,
            series: None,
            apart: Vec::new(),
            part: None,
            parent: None,
            participants: Vec::new(),
            about: Vec::new(),
            owner: None,
            beside: Vec::new(),
            reason: String::new(),
            source: None,
            import: None,
        }
    }

    /// What identifies it outside: what its calendar says, else its id, or that of its series.
    pub fn uid_outside(&self) -> String {
        match (&self.part, self.uid.as_str()) {
            (Some(part), "") => format!("{}{MADE_HERE}", part.series),
            (None, "") => format!("{}{MADE_HERE}", self.id),
            (_, uid) => uid.to_owned(),
        }
    }

    /// The id that a `UID` names of one that was made in an office, see [`Activity::uid_outside`].
    pub fn id_in(uid: &str) -> Option<ActivityId> {
        uid.strip_suffix(MADE_HERE)?.parse().ok()
    }

    /// Its times from `from` on and before `until`, by the clock of its zone: those of its series but for the ones that stand
    /// apart, or its one.
    pub fn times(&self, from: NaiveDateTime, until: NaiveDateTime, office: Tz) -> Times {
        let Some(series) = &self.series else {
            let one = Some(self.when.starts()).filter(|start| *start >= from && *start < until);
            return Times { starts: one.into_iter().collect(), cut: false };
        };
        let mut times = series.times(&self.when, from, until, office);
        times.starts.retain(|start| !self.apart.contains(start));
        times
    }

    /// The activity when it is `when` instead: all times of a series go along, also those that it leaves to records of their
    /// own.
    #[must_use]
    pub fn moved_to(&self, when: When, office: Tz) -> Self {
        let start = when.starts();
        let by = start - self.when.starts();
        Self {
            series: self.series.as_ref().map(|series| series.starting(&self.when, start, office)),
            apart: self.apart.iter().map(|at| at.checked_add_signed(by).unwrap_or(*at)).collect(),
            when,
            ..self.clone()
        }
    }

    /// Whether its series leaves the time `at` out, or to a record of its own.
    pub fn leaves(&self, at: NaiveDateTime) -> bool {
        self.apart.contains(&at) || self.series.as_ref().is_some_and(|series| series.left_out.contains(&at))
    }

    /// Whether it takes its principals' time, so that no other confirmed one may take the same: it wants time, and is
    /// confirmed or held.
    pub const fn takes_time(&self) -> bool {
        matches!(self.state, ActivityState::Confirmed | ActivityState::Held) && self.wants_time()
    }

    /// Whether it takes its principals' time, or would once it is confirmed: by the clock, and not said to be free. Whole days
    /// take no time: a journey has its meetings.
    pub const fn wants_time(&self) -> bool {
        !matches!(self.state, ActivityState::Cancelled) && !self.free && matches!(self.when, When::Times { .. })
    }

    /// Whether it takes the same time as `other` for the same principals, and beside the same.
    pub fn stands_as(&self, other: &Self) -> bool {
        let series = match (&self.series, &other.series) {
            (Some(one), Some(other)) => one.falls_as(other),
            (one, other) => one.is_none() && other.is_none(),
        };
        series
            && (self.takes_time(), &self.when, &self.principals) == (other.takes_time(), &other.when, &other.principals)
            && (self.parent, &self.beside) == (other.parent, &other.beside)
    }

    /// Whether the two may stand at one time though both take time: one belongs to the other, or somebody said so.
    pub fn agreed_with(&self, other: &Self) -> bool {
        self.belongs_with(other) || self.beside.contains(&other.id) || other.beside.contains(&self.id)
    }

    /// Whether one of the two takes place on the margins of the other.
    pub fn belongs_with(&self, other: &Self) -> bool {
        self.parent == Some(other.id) || other.parent == Some(self.id)
    }

    /// Whether they have a principal in common.
    pub fn shares_principal(&self, other: &Self) -> bool {
        self.principals.iter().any(|principal| other.principals.contains(principal))
    }
}
