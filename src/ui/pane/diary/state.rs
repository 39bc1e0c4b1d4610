//! What the diary's screen holds: the loaded days, where one is in them, how they are shown.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::api::diary::{ActivitySheet, OpenActivity};
use crate::domain::activity::ActivityState;
use crate::domain::ids::{ActivityId, EntityRef, PrincipalId};
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::days::{Days, Fetch, Spot, Timed, Which};
use crate::ui::pane::diary::filter::Filter;
use crate::ui::place::Place;
use crate::ui::ticket::{Change, DiaryTicket, Ticket};

/// How many opened activities are kept.
const SHEETS: usize = 60;

/// How the days are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// A list of days with what is on them.
    #[default]
    Agenda,
    /// One day, its hours down, the principals beside each other.
    Day,
    /// Seven days beside each other.
    Week,
    /// A month's days.
    Month,
}

impl View {
    /// Every view, in the order of the title.
    pub const ALL: [Self; 4] = [Self::Day, Self::Week, Self::Month, Self::Agenda];
}

/// Which part has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Focus {
    /// The days.
    #[default]
    Days,
    /// The activity's page.
    Page,
}

/// What to select once the days are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Wish {
    /// Nothing else.
    #[default]
    Stay,
    /// What is on now or comes next.
    Now,
    /// This time, or the one nearest to it at which this activity stands now.
    Find(Spot),
}

/// The diary's screen.
#[derive(Debug, Clone, Default)]
pub struct Diary {
    /// How it is shown.
    pub view: View,
    /// What is loaded.
    pub days: Days,
    /// The day where one is; none before the screen was first opened.
    pub day: Option<NaiveDate>,
    /// What was today as the screen was last refreshed.
    pub today: Option<NaiveDate>,
    /// What is selected on it; nothing on an empty day.
    pub key: Option<Which>,
    /// The time of day that is kept in sight while one goes from day to day.
    pub clock: NaiveTime,
    /// What to select when days come.
    pub wish: Wish,
    /// What was selected as the last days came, as it stood before.
    pub stood: Option<Arc<Timed>>,
    /// Principals whose lanes are hidden.
    pub hidden: BTreeSet<PrincipalId>,
    /// Free time is told between things.
    pub free: bool,
    /// Cancelled ones are shown.
    pub cancelled: bool,
    /// The words to which it is narrowed.
    pub filter: Filter,
    /// Where one was before words were looked for; none once one went on.
    pub from: Option<(NaiveDate, Option<Which>)>,
    /// Which part has the focus.
    pub focus: Focus,
    /// What was opened, until something changes.
    pub sheets: BTreeMap<Which, ActivitySheet>,
    /// What was gone to and is not among the days yet.
    pub visiting: Option<Which>,
    /// The page was gone to as a place of its own: the way back leads to where one was.
    pub gone_to: bool,
    /// Rows of the page above the screen, and how many are shown.
    pub scroll: usize,
    /// Columns and rows of the page, as it was last measured.
    pub page: (u16, u16),
    /// The page stands beside the days.
    pub beside: bool,
    /// The agenda's first line on the screen: its day, and which of that day's lines.
    pub top: Option<(NaiveDate, usize)>,
    /// Rows of the days.
    pub height: usize,
    /// The first row of the hours on the screen.
    pub hours_top: usize,
    /// What is about to be changed, while something is asked.
    pub hand: Option<Change>,
    /// By how many minutes later its time is free, while it is asked what becomes of what takes it.
    pub later: Option<i64>,
    /// What the form that was filled in began with: it can be come back to.
    pub base: Option<Change>,
    /// What the last chooser of things to go to offered.
    pub offered: Vec<Place>,
}

impl Diary {
    /// Asks for what the screen needs when it is opened, or after something changed.
    pub fn refresh(&mut self, ctx: &Ctx) -> Acts {
        self.pass_midnight(ctx.today());
        if self.day.is_none() {
            self.wish = Wish::Now;
        }
        let day = *self.day.get_or_insert(ctx.today());
        self.sheets.clear();
        let mut acts: Acts = self.days.again(day).into_iter().map(ask).collect();
        acts.extend(self.open_shown());
        acts
    }

    /// Whoever stood on today with nothing selected stands on the new day; what is selected stays so.
    fn pass_midnight(&mut self, today: NaiveDate) {
        let before = self.today.replace(today);
        if before != Some(today) && self.day == before && self.current().is_none() {
            self.day = None;
        }
    }

    /// Where one is.
    pub fn today_or(&self, ctx: &Ctx) -> NaiveDate {
        self.day.unwrap_or_else(|| ctx.today())
    }

    /// One is on another day, or on another thing: what is missing around it is asked for, what is loaded never.
    pub fn moved(&mut self) -> Acts {
        self.scroll = 0;
        let Some(day) = self.day else { return vec![] };
        let mut acts: Acts = self.days.around(day).into_iter().map(ask).collect();
        acts.extend(self.open_shown());
        acts
    }

    /// Goes to something on a day, or to the empty day. Whoever goes on wishes for nothing that was to be selected before.
    pub fn select(&mut self, day: NaiveDate, key: Option<Which>) -> Acts {
        (self.day, self.key, self.visiting, self.wish) = (Some(day), key, None, Wish::Stay);
        self.from = None;
        self.note_clock();
        self.moved()
    }

    /// Goes to a day; what stands there at about the same time is selected.
    pub fn to_day(&mut self, day: NaiveDate) -> Acts {
        self.day = Some(day);
        (self.visiting, self.focus, self.wish) = (None, Focus::Days, Wish::Stay);
        self.from = None;
        self.near(day);
        self.moved()
    }

    /// Goes to a day by its date: in the list it stands at the top.
    pub fn to_date(&mut self, day: NaiveDate) -> Acts {
        let acts = self.to_day(day);
        self.top = Some((day, 0));
        acts
    }

    /// Selects what stands on `day` first; in a week, what stands beside what was selected, or after it, or last.
    pub fn near(&mut self, day: NaiveDate) {
        let shown = self.on(day);
        if self.view != View::Week {
            self.key = shown.first().map(|timed| timed.key());
            return;
        }
        let after = shown.iter().find(|timed| timed.here.0.date() == day && timed.here.0.time() >= self.clock);
        self.key = after.or(shown.last()).map(|timed| timed.key());
    }

    /// Shows an activity on its page.
    pub fn visit(&mut self, id: ActivityId, at: Option<NaiveDateTime>) -> Acts {
        let key = Which { id, at };
        self.visiting = Some(key).filter(|key| self.key != Some(*key));
        if self.visiting.is_some() {
            // Words that narrowed the list were not about what one goes to.
            self.filter = Filter::default();
        }
        (self.focus, self.scroll, self.gone_to) = (Focus::Page, 0, true);
        vec![open(key)]
    }

    /// What stands on `day` and is not hidden.
    pub fn on(&self, day: NaiveDate) -> Vec<&Arc<Timed>> {
        self.days.on(day).iter().filter(|timed| self.shows(timed)).collect()
    }

    /// It is not hidden, for whatever reason.
    pub fn shows(&self, timed: &Timed) -> bool {
        self.is_shown(timed) && (self.cancelled || timed.row.state != ActivityState::Cancelled)
    }

    /// It stands in a diary that is shown, and the words fit it.
    fn is_shown(&self, timed: &Timed) -> bool {
        let row = &timed.row;
        let whose = row.principals.is_empty() || !row.principals.iter().all(|one| self.hidden.contains(one));
        whose && self.filter.fits(timed)
    }

    /// Whether free time is told: beside what words leave of the diary, nothing says that the rest is free.
    pub const fn tells_free(&self) -> bool {
        self.free && self.filter.is_empty()
    }

    /// How many cancelled things on these days are hidden.
    pub fn unseen(&self, first: NaiveDate, last: NaiveDate) -> usize {
        let days = first.iter_days().take_while(|day| *day <= last && !self.cancelled);
        let rows = days.flat_map(|day| self.days.on(day));
        let unseen = rows.filter(|it| it.row.state == ActivityState::Cancelled && self.is_shown(it));
        unseen.map(|it| it.key()).collect::<BTreeSet<Which>>().len()
    }

    /// What is selected among the days.
    pub fn selected(&self) -> Option<&Arc<Timed>> {
        let (day, key) = (self.day?, self.key?);
        self.days.on(day).iter().find(|timed| timed.key() == key)
    }

    /// The key of what a verb is about.
    pub fn current(&self) -> Option<Which> {
        self.visiting.or(self.key)
    }

    /// The row of what a verb is about; none where that is the page of something that does not stand on the day.
    pub fn shown(&self) -> Option<&Arc<Timed>> {
        let key = self.current()?;
        self.days.on(self.day?).iter().find(|timed| timed.key() == key)
    }

    /// The opened activity that the page shows.
    pub fn sheet(&self) -> Option<&ActivitySheet> {
        self.sheets.get(&self.current()?)
    }

    /// The ask for what the page shows, unless it is here already.
    pub fn open_shown(&self) -> Acts {
        let shown = self.beside || self.focus == Focus::Page;
        let key = self.current().filter(|key| shown && !self.sheets.contains_key(key));
        key.map(open).into_iter().collect()
    }

    /// Takes an opened activity in. One that was gone to brings its day with it.
    pub fn opened(&mut self, key: Which, sheet: ActivitySheet, ctx: &Ctx) -> Acts {
        let day = sheet.when.days(ctx.zone).0;
        // A series that was gone to as a whole is shown at one of its times.
        let series = sheet.activity.series.as_ref();
        let shown = Which { id: key.id, at: key.at.or_else(|| series.map(|_| sheet.when.starts())) };
        if self.sheets.len() >= SHEETS {
            self.sheets.clear();
        }
        self.sheets.insert(shown, sheet);
        if self.visiting != Some(key) {
            return vec![];
        }
        (self.visiting, self.key) = (Some(shown), Some(shown));
        if self.day == Some(day) {
            return vec![];
        }
        self.day = Some(day);
        self.moved()
    }

    /// Remembers the time of day of what is selected.
    pub fn note_clock(&mut self) {
        let clock = self.selected().filter(|timed| !timed.is_bar()).map(|timed| timed.here.0.time());
        self.clock = clock.unwrap_or(self.clock);
    }

    /// Where one is: the activity on its page, else the diary.
    pub fn place(&self) -> Place {
        match self.current() {
            Some(key) if self.focus == Focus::Page => Place::Activity(key.id, key.at),
            _ => Place::Diary,
        }
    }

    /// What a note taken here is about: the activity, with its title.
    pub fn about(&self) -> Vec<(EntityRef, String)> {
        if let Some(sheet) = self.sheet() {
            return vec![(sheet.activity.id.into(), sheet.activity.title.clone())];
        }
        self.shown().map(|timed| (timed.row.id.into(), timed.row.title.clone())).into_iter().collect()
    }
}

fn ask(fetch: Fetch) -> Act {
    Act::ask(Ticket::Diary(DiaryTicket::Days(fetch)), fetch.request())
}

/// The ask for one activity.
pub fn open(key: Which) -> Act {
    Act::ask(Ticket::Diary(DiaryTicket::Sheet(key)), OpenActivity { id: key.id, at: key.at })
}
