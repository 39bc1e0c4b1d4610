//! What stands in the demo's diaries: eight weeks around the day on which the office is opened, in a big office years. Pure.

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use crate::domain::activity::{ActivityKind, ActivityState, Visibility};
use crate::domain::moment::{When, Zone};
use crate::work::demo::chance::Chance;
use crate::work::demo::story::{Plan, day_of};
use crate::work::demo::words::WORDS;

/// Weeks after the day on which the office is opened, and before it in the usual office.
const WEEKS: u64 = 4;
/// A bigger office has a longer past: so many letters for each week more.
const LETTERS_A_WEEK: u32 = 126;
/// So many single activities in a row differ.
const LATELY: usize = 5;
/// When single activities may begin, minutes into the day; none is longer than what lies between two.
const SLOTS: [i64; 5] = [600, 690, 780, 870, 1_020];
/// How many of these slots are taken on a day, of the minister's and of a secretary's.
const TAKEN: [(i64, i64); 3] = [(2, 3), (0, 2), (0, 2)];

/// One activity of the demo, its people still to be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Whose, as the table of the office counts them; several share it.
    pub whose: Vec<usize>,
    /// When.
    pub when: When,
    /// What it is.
    pub kind: ActivityKind,
    /// How firm.
    pub state: ActivityState,
    /// Who may know.
    pub visibility: Visibility,
    /// What it is called; `{organisation}` and `{name}` stand for whom it is with.
    pub title: &'static str,
    /// Where.
    pub place: &'static str,
    /// The kind of organisation whose people take part; empty for nobody.
    pub with: &'static str,
    /// The rule by which it comes again.
    pub rule: Option<&'static str>,
    /// Times at which it does not.
    pub left_out: Vec<NaiveDateTime>,
    /// It takes place on the margins of the last one before it that is a visit.
    pub margin: bool,
    /// Why it is cancelled.
    pub reason: &'static str,
}

/// Everything, in the order in which it is put down.
pub fn planned(plan: &Plan) -> Vec<Planned> {
    let today = day_of(plan.now);
    let mut all = visit(today);
    all.extend(whole(today));
    let away: Vec<Away> = all.iter().flat_map(away).collect();
    all.extend(series(begin(plan), &away));
    all.extend(far(today));
    all.extend(singles(plan, today, &away));
    all
}

/// Whose whole days are taken, and which.
struct Away {
    whose: usize,
    first: NaiveDate,
    last: NaiveDate,
}

impl Away {
    fn holds(&self, whose: usize, day: NaiveDate) -> bool {
        self.whose == whose && (self.first..=self.last).contains(&day)
    }
}

fn away(planned: &Planned) -> Vec<Away> {
    match planned.when {
        When::Days { first, last } => planned.whose.iter().map(|&whose| Away { whose, first, last }).collect(),
        When::Times { .. } => vec![],
    }
}

/// Whom a row names: `0`, or `1+2` for what two share.
fn shared(whose: &str) -> Vec<usize> {
    whose.split('+').filter_map(|one| one.parse().ok()).collect()
}

/// The Monday on which the diaries begin.
fn begin(plan: &Plan) -> NaiveDate {
    let more = u64::from(plan.letters.saturating_sub(400) / LETTERS_A_WEEK);
    monday(day_of(plan.now)) - Days::new(7 * (WEEKS + more))
}

fn series(begin: NaiveDate, away: &[Away]) -> Vec<Planned> {
    let rows = WORDS.diary("series");
    rows.iter()
        .filter_map(|row| {
            let [whose, weekday, at, minutes, kind, visibility, title, place] = *row else { return None };
            let day = begin + Days::new(weekday.parse::<u64>().ok()?.saturating_sub(1));
            let when = lasting(day, at, minutes, HOME)?;
            let firm = (ActivityState::Confirmed, known(visibility));
            let gone = |day: &NaiveDate| shared(whose).iter().any(|one| away.iter().any(|it| it.holds(*one, *day)));
            let weeks = day.iter_weeks().take_while(|day| away.iter().any(|it| *day <= it.last));
            let left_out = weeks.filter(gone).map(|day| day.and_time(when.starts().time())).collect();
            Some(Planned { rule: Some("FREQ=WEEKLY"), left_out, ..single(whose, when, kind, firm, title, place) })
        })
        .collect()
}

fn whole(today: NaiveDate) -> Vec<Planned> {
    let rows = WORDS.diary("whole");
    rows.iter()
        .filter_map(|row| {
            let [from, days, whose, kind, visibility, title, place] = *row else { return None };
            let first = working(today + TimeDelta::days(from.parse().ok()?));
            let last = first + Days::new(days.parse::<u64>().ok()?.saturating_sub(1));
            let when = When::Days { first, last };
            Some(single(whose, when, kind, (ActivityState::Confirmed, known(visibility)), title, place))
        })
        .collect()
}

fn far(today: NaiveDate) -> Vec<Planned> {
    let rows = WORDS.diary("far");
    rows.iter()
        .filter_map(|row| {
            let [from, at, minutes, whose, zone, kind, visibility, with, title, place] = *row else { return None };
            let day = working(today + TimeDelta::days(from.parse().ok()?));
            let when = lasting(day, at, minutes, zone)?;
            let firm = (ActivityState::Tentative, known(visibility));
            Some(Planned { with, ..single(whose, when, kind, firm, title, place) })
        })
        .collect()
}

/// The journey abroad, and what takes place on its margins.
fn visit(today: NaiveDate) -> Vec<Planned> {
    let mut all = Vec::new();
    for row in WORDS.diary("visit") {
        let [from, days, zone, title, place] = *row else { continue };
        let (Ok(from), Ok(days)) = (from.parse::<i64>(), days.parse::<u64>()) else { continue };
        let first = journey(today + TimeDelta::days(from), days);
        let when = When::Days { first, last: first + Days::new(days.saturating_sub(1)) };
        let firm = (ActivityState::Confirmed, Visibility::Announced);
        all.push(single("0", when, "travel", firm, title, place));
        let margins = WORDS.diary("margin");
        all.extend(margins.iter().filter_map(|row| {
            let [day, at, minutes, kind, visibility, with, title, place] = *row else { return None };
            let when = lasting(first + Days::new(day.parse::<u64>().ok()?.saturating_sub(1)), at, minutes, zone)?;
            let firm = (ActivityState::Confirmed, known(visibility));
            Some(Planned { with, margin: true, ..single("0", when, kind, firm, title, place) })
        }));
    }
    all
}

/// Single activities, none at the same time as another of the same principal.
fn singles(plan: &Plan, today: NaiveDate, away: &[Away]) -> Vec<Planned> {
    let rows = WORDS.diary("single");
    let last = monday(today) + Days::new(7 * WEEKS);
    let mut all = Vec::new();
    for (n, day) in (0..).zip(begin(plan).iter_days().take_while(|day| *day < last)) {
        for (whose, (fewest, most)) in TAKEN.iter().enumerate() {
            if is_weekend(day) || away.iter().any(|it| it.holds(whose, day)) {
                continue;
            }
            let mut chance = Chance::new(plan.seed, 0xD1A2 ^ n << 8 ^ whose as u64);
            let first = chance.between(0, 1);
            for nth in 0..chance.between(*fewest, *most) {
                let Some(&slot) = SLOTS.get((first + nth) as usize) else { break };
                let fresh: Vec<_> = rows.iter().copied().filter(|row| !lately(&all, row)).collect();
                all.extend(one(&fresh, whose, day, slot, today, &mut chance));
            }
        }
    }
    all
}

/// It stands among the last few: a day of one kind of talk would look made up.
fn lately(all: &[Planned], row: &[&str]) -> bool {
    all.iter().rev().take(LATELY).any(|planned| row.contains(&planned.title))
}

fn one(
    rows: &[&[&'static str]],
    whose: usize,
    day: NaiveDate,
    slot: i64,
    today: NaiveDate,
    chance: &mut Chance,
) -> Option<Planned> {
    let fits: Vec<_> =
        rows.iter().filter(|row| row.first().is_some_and(|who| *who == "-" || *who == whose.to_string())).collect();
    let [_, minutes, kind, visibility, with, title, place] = **chance.pick(&fits)? else { return None };
    let from = day.and_time(NaiveTime::MIN) + TimeDelta::minutes(slot);
    // Nothing single meets the weekly ones of that day.
    if weekly(whose, from, minutes.parse().ok()?) {
        return None;
    }
    let when = When::lasting(from, TimeDelta::minutes(minutes.parse().ok()?), &Zone::Named(HOME.to_owned()));
    let reasons = WORDS.diary("reason");
    let cancelled = chance.between(0, 15) == 0;
    let state = match (cancelled, day < today) {
        (true, _) => ActivityState::Cancelled,
        (false, true) => ActivityState::Held,
        (false, false) if (day - today).num_days() < chance.between(6, 30) => ActivityState::Confirmed,
        (false, false) => ActivityState::Tentative,
    };
    let reason = chance.pick(&reasons).and_then(|row| row.first()).copied().unwrap_or_default();
    let planned = single(&whose.to_string(), when, kind, (state, known(visibility)), title, place);
    Some(Planned { with, reason: if cancelled { reason } else { "" }, ..planned })
}

/// Whether a weekly activity of theirs meets this time.
fn weekly(whose: usize, from: NaiveDateTime, minutes: i64) -> bool {
    let until = from + TimeDelta::minutes(minutes);
    WORDS.diary("series").iter().any(|row| {
        let [who, weekday, at, length, ..] = **row else { return false };
        let same = shared(who).contains(&whose) && weekday == from.weekday().number_from_monday().to_string();
        let begins = NaiveTime::parse_from_str(at, "%H:%M").map(|at| from.date().and_time(at));
        let length = TimeDelta::minutes(length.parse().unwrap_or_default());
        same && begins.is_ok_and(|begins| begins < until && from < begins + length)
    })
}

/// The zone of the demo office.
const HOME: &str = "Europe/Belgrade";

fn single(
    whose: &str,
    when: When,
    kind: &str,
    (state, visibility): (ActivityState, Visibility),
    title: &'static str,
    place: &'static str,
) -> Planned {
    Planned {
        whose: shared(whose),
        when,
        kind: ActivityKind::ALL.into_iter().find(|it| it.word() == kind).unwrap_or_default(),
        state,
        visibility,
        title,
        place,
        with: "",
        rule: None,
        left_out: Vec::new(),
        margin: false,
        reason: "",
    }
}

fn known(word: &str) -> Visibility {
    Visibility::ALL.into_iter().find(|it| it.word() == word).unwrap_or_default()
}

fn lasting(day: NaiveDate, at: &str, minutes: &str, zone: &str) -> Option<When> {
    let from = day.and_time(NaiveTime::parse_from_str(at, "%H:%M").ok()?);
    Some(When::lasting(from, TimeDelta::minutes(minutes.parse().ok()?), &Zone::Named(zone.to_owned())))
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The day itself, or the Monday after a weekend.
fn working(day: NaiveDate) -> NaiveDate {
    if is_weekend(day) { monday(day) + Days::new(7) } else { day }
}

/// The first day from `day` on from which so many days in a row are working days.
fn journey(day: NaiveDate, days: u64) -> NaiveDate {
    (0..7).map(|n| day + Days::new(n)).find(|day| (0..days).all(|n| !is_weekend(*day + Days::new(n)))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::clock::Timestamp;

    const DAY: i64 = 86_400_000;

    #[test]
    fn every_week_has_a_full_diary_and_nobody_is_in_two_places() {
        for n in 0..14 {
            let plan = Plan::usual(Timestamp(1_795_345_200_000 + n * DAY));
            let all = planned(&plan);
            assert!((160..=200).contains(&all.len()), "{}", all.len());
            assert_eq!(all.iter().filter(|it| it.margin).count(), 11);
            assert!(all.iter().all(|it| !it.title.is_empty() && !it.place.is_empty()));
            let office = HOME.parse().unwrap();
            let timed: Vec<_> = all
                .iter()
                .filter(|it| it.state == ActivityState::Confirmed || it.state == ActivityState::Held)
                .filter(|it| matches!(it.when, When::Times { .. }))
                .flat_map(|it| {
                    let weeks = if it.rule.is_some() { 12 } else { 1 };
                    let times = (0..weeks).map(|week| it.when.moved(TimeDelta::weeks(week)));
                    let times = times.filter(|when| !it.left_out.contains(&when.starts()));
                    times.flat_map(|when| it.whose.iter().map(move |one| (*one, when.here(office))))
                })
                .collect();
            for (n, (who, one)) in timed.iter().enumerate() {
                for (other, two) in timed.iter().skip(n + 1) {
                    assert!(who != other || one.1 <= two.0 || two.1 <= one.0, "{one:?} {two:?}");
                }
            }
        }
    }

    #[test]
    fn something_on_the_first_two_days_is_shared() {
        // The first of these days is a Sunday; on a Saturday two days without work begin.
        for n in (0..14).filter(|n| n % 7 != 6) {
            let plan = Plan::usual(Timestamp(1_795_345_200_000 + n * DAY));
            let near = day_of(plan.now)..=day_of(plan.now) + Days::new(1);
            let shared = |it: &Planned| it.whose.len() > 1 && near.contains(&it.when.starts().date());
            assert!(planned(&plan).iter().any(shared), "{n}");
        }
    }

    #[test]
    fn eight_weeks_hold_about_two_hundred_times() {
        for n in 0..14 {
            let plan = Plan::usual(Timestamp(1_795_345_200_000 + n * DAY));
            let (first, last) = (begin(&plan), begin(&plan) + Days::new(7 * 2 * WEEKS));
            let times = |it: &Planned| {
                let weeks = if it.rule.is_some() { 2 * WEEKS as i64 } else { 1 };
                let all = (0..weeks).map(|week| it.when.moved(TimeDelta::weeks(week)).starts());
                let stands = |at: &NaiveDateTime| !it.left_out.contains(at) && (first..last).contains(&at.date());
                all.filter(stands).count()
            };
            let all = planned(&plan);
            let stand = all.iter().filter(|it| it.state != ActivityState::Cancelled);
            let count: usize = stand.map(times).sum();
            assert!((180..=220).contains(&count), "{count}");
        }
    }

    #[test]
    fn the_rows_of_the_table_are_all_read() {
        let rows = |name| WORDS.diary(name).len();
        let today = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        assert_eq!(series(monday(today), &[]).len(), rows("series"));
        assert_eq!(whole(today).len(), rows("whole"));
        assert_eq!(far(today).len(), rows("far"));
        assert_eq!(visit(today).len(), rows("visit") + rows("margin"));
    }
}
