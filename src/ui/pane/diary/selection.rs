//! What is selected when days come or something is hidden: it stays; where it is gone, what stands beside it is.

use std::sync::Arc;

use chrono::NaiveDate;

use crate::api::diary::Agenda;
use crate::base::clock::Timestamp;
use crate::ui::act::Acts;
use crate::ui::ctx::Ctx;
use crate::ui::days::{Fetch, Spot, Timed, Which};
use crate::ui::pane::diary::filter::Filter;
use crate::ui::pane::diary::state::{Diary, View, Wish};
use crate::words::dates;

impl Diary {
    /// Takes days in, and remembers where among the old ones one was.
    pub fn take(&mut self, fetch: Fetch, agenda: Agenda, ctx: &Ctx) -> Acts {
        self.stood = self.selected().cloned().or(self.stood.take());
        if self.days.take(fetch, agenda, ctx.zone) { self.came(ctx) } else { vec![] }
    }

    /// What is to be selected stands on this day: one goes there where it is too far away to be loaded.
    pub fn reach_for(&mut self, day: NaiveDate) {
        if !self.days.is_loaded(day) {
            (self.day, self.key) = (Some(day), None);
        }
    }

    /// Selects a time once its days are there; one goes there at once.
    pub fn wish_for(&mut self, spot: Spot) {
        (self.wish, self.day, self.key) = (Wish::Find(spot), Some(spot.day), Some(spot.which));
    }

    /// Days came: what was selected stays, or what is wished for is.
    pub fn came(&mut self, ctx: &Ctx) -> Acts {
        let Some(day) = self.day else { return vec![] };
        match self.wish {
            // Old rows may still say where it was.
            Wish::Find(_) if self.days.is_waiting(day) => {}
            Wish::Find(spot) => {
                if let Some((day, key)) = self.sought(spot) {
                    self.found(day, key);
                } else {
                    // It is gone, or so far away that nobody meant to be led there.
                    self.wish = Wish::Stay;
                    self.keep_selection(day);
                }
            }
            Wish::Now if self.days.is_loaded(day) => self.select_now(day, ctx),
            _ => self.keep_selection(day),
        }
        self.moved()
    }

    /// Where this time stands; one that is there no more is sought by its activity, nearest to its day.
    fn sought(&self, Spot { which, day }: Spot) -> Option<(NaiveDate, Which)> {
        let same = self.days.find(|timed| timed.key() == which, day);
        same.or_else(|| self.days.find(|timed| timed.row.id == which.id, day))
    }

    /// What was wished for is there. One sees it, whatever words were looked for before; unless it is hidden for
    /// another reason, as what is cancelled may be.
    fn found(&mut self, day: NaiveDate, key: Which) {
        (self.day, self.key, self.wish) = (Some(day), Some(key), Wish::Stay);
        let Some(timed) = self.selected().cloned() else { return };
        if !self.filter.fits(&timed) {
            self.filter = Filter::default();
        }
        if !self.shows(&timed) {
            self.give_way(day, Some(&timed));
        }
        self.note_clock();
    }

    fn select_now(&mut self, day: NaiveDate, ctx: &Ctx) {
        let now = dates::local(ctx.now, ctx.zone).naive_local();
        self.key = self.on(day).into_iter().find(|it| !it.is_bar() && it.here.1 > now).map(|it| it.key());
        self.clock = now.time();
        self.wish = Wish::Stay;
        if self.key.is_none() {
            self.near(day);
        }
    }

    /// What was selected may have another time by now, or be gone.
    fn keep_selection(&mut self, day: NaiveDate) {
        if !self.days.is_loaded(day) || self.is_selection_shown(day) {
            return;
        }
        let shown = self.on(day);
        if let Some(timed) = self.key.and_then(|key| shown.iter().find(|timed| timed.row.id == key.id)) {
            self.key = Some(timed.key());
            return;
        }
        match self.stood.clone().filter(|stood| Some(stood.key()) == self.key) {
            Some(stood) => self.give_way(day, Some(&stood)),
            None => self.near(day),
        }
    }

    /// What is shown changed: what is hidden now cannot stay selected.
    pub fn reselect(&mut self) -> Acts {
        if let Some(day) = self.day.filter(|day| !self.is_selection_shown(*day)) {
            let stood = self.selected().cloned();
            if stood.is_some() || !self.filter.is_empty() {
                self.give_way(day, stood.as_ref());
            } else {
                self.near(day);
            }
        }
        self.moved()
    }

    fn is_selection_shown(&self, day: NaiveDate) -> bool {
        self.on(day).iter().any(|timed| Some(timed.key()) == self.key)
    }

    /// Selects what comes after the place in the list where `stood` was, or before it if nothing does; without it, what
    /// comes from the day's beginning on. Where only some days are seen one stays on the day.
    fn give_way(&mut self, day: NaiveDate, stood: Option<&Arc<Timed>>) {
        let neighbour = self.after(day, stood).or_else(|| self.before(day, stood));
        (self.day, self.key) = neighbour.map_or((Some(day), None), |(day, key)| (Some(day), Some(key)));
    }

    fn after(&self, day: NaiveDate, stood: Option<&Arc<Timed>>) -> Option<(NaiveDate, Which)> {
        let is_after = |it: &&Arc<Timed>| stood.is_none_or(|stood| order(it) >= order(stood));
        let here = self.on(day).into_iter().find(is_after).map(|it| (day, it.key()));
        let first = |day: NaiveDate| self.on(day).first().map(|it| (day, it.key()));
        let last = self.around(day).1;
        here.or_else(|| day.iter_days().skip(1).take_while(|day| *day <= last).find_map(first))
    }

    fn before(&self, day: NaiveDate, stood: Option<&Arc<Timed>>) -> Option<(NaiveDate, Which)> {
        let is_before = |it: &&Arc<Timed>| stood.is_some_and(|stood| order(it) < order(stood));
        let here = self.on(day).into_iter().rev().find(is_before).map(|it| (day, it.key()));
        let last = |day: NaiveDate| self.on(day).last().map(|it| (day, it.key()));
        let first = self.around(day).0;
        let days = std::iter::successors(day.pred_opt(), NaiveDate::pred_opt);
        here.or_else(|| days.take_while(|day| *day >= first).find_map(last))
    }

    /// The days that are one list with `day`.
    fn around(&self, day: NaiveDate) -> (NaiveDate, NaiveDate) {
        self.days.reach(day).filter(|_| self.view == View::Agenda).unwrap_or((day, day))
    }
}

/// Where something stands on its day.
fn order(timed: &Timed) -> (bool, Timestamp) {
    (!timed.is_bar(), timed.begins)
}
