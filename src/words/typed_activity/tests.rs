//! Lines as people type them, and what never happens.

use chrono::{Days, TimeDelta};
use proptest::prelude::*;

use super::*;

/// A Sunday, at a quarter past two.
fn now() -> NaiveDateTime {
    "2026-11-22T14:13:00".parse().unwrap()
}

fn today() -> NaiveDate {
    now().date()
}

/// What a line says, as one short text: `2026-11-24 15:00-16:00 | title | place`.
fn told(quick: Option<Quick>) -> String {
    let Some(quick) = quick else { return "-".to_owned() };
    let last = quick.last.map_or(String::new(), |last| format!("..{last}"));
    let times = quick.from.zip(quick.until);
    let times =
        times.map_or(String::new(), |(from, until)| format!(" {}-{}", from.format("%H:%M"), until.format("%H:%M")));
    let said = [vec![quick.title, quick.place], quick.people].concat().join(" | ");
    format!("{}{last}{times} | {said}", quick.day)
}

#[track_caller]
fn lines(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(told(activity(text, today())), *expected, "{text}");
    }
}

#[test]
fn an_hour_of_a_day_is_read_in_both_languages_and_scripts() {
    lines(&[
        ("tue 15:00-16:00 Ambassador of Austria, room 2", "2026-11-24 15:00-16:00 | Ambassador of Austria | room 2"),
        ("уто 15-16 Амбасадор Аустрије, сала 2", "2026-11-24 15:00-16:00 | Амбасадор Аустрије | сала 2"),
        ("UTO 15-16 Ambasador Austrije, sala 2", "2026-11-24 15:00-16:00 | Ambasador Austrije | sala 2"),
        ("14.3. 9h Колегијум", "2027-03-14 09:00-10:00 | Колегијум | "),
        ("14. 3. 2027. у 9 ч Колегијум", "2027-03-14 09:00-10:00 | Колегијум | "),
        ("sutra u 10 prijem, sala 1", "2026-11-23 10:00-11:00 | prijem | sala 1"),
        ("next tue 3pm call with OSCE @ room 2", "2026-11-24 15:00-16:00 | call with OSCE | room 2"),
        ("у среду у подне ручак", "2026-11-25 12:00-13:00 | ручак | "),
        ("Nov 25 10-11 Briefing", "2026-11-25 10:00-11:00 | Briefing | "),
        ("14.3. 10 Пријем", "2027-03-14 10:00-11:00 | Пријем | "),
        ("уто 9.10 Разговор", "2026-11-24 09:10-10:10 | Разговор | "),
        ("sutra od 10 do 11:30 Sednica", "2026-11-23 10:00-11:30 | Sednica | "),
        ("од 10 до 11:30 сутра Седница", "2026-11-23 10:00-11:30 | Седница | "),
        ("2026-12-01 08.30–09.15 Брифинг", "2026-12-01 08:30-09:15 | Брифинг | "),
        ("за 3 дана 9h Преглед", "2026-11-25 09:00-10:00 | Преглед | "),
        ("пет, 12h, Ручак", "2026-11-27 12:00-13:00 | Ручак | "),
    ]);
}

#[test]
fn without_a_day_it_is_today_and_without_an_end_an_hour() {
    lines(&[
        ("10.30–11 Позив", "2026-11-22 10:30-11:00 | Позив | "),
        ("u podne Ručak", "2026-11-22 12:00-13:00 | Ručak | "),
        ("у пола 9 Кафа", "2026-11-22 08:30-09:30 | Кафа | "),
        ("u 10 na 2 sata Obuka", "2026-11-22 10:00-12:00 | Obuka | "),
        ("9:30 for half an hour Stand-up", "2026-11-22 09:30-10:00 | Stand-up | "),
        ("10h na 90 min Razgovor", "2026-11-22 10:00-11:30 | Razgovor | "),
        ("15-16 Одбор", "2026-11-22 15:00-16:00 | Одбор | "),
        ("at 3 call", "2026-11-22 15:00-16:00 | call | "),
        ("11-1pm lunch", "2026-11-22 11:00-13:00 | lunch | "),
        ("2-4 pm visit", "2026-11-22 14:00-16:00 | visit | "),
        ("9-5 open day", "2026-11-22 09:00-17:00 | open day | "),
        ("22h-1h Пријем", "2026-11-22 22:00-01:00 | Пријем | "),
        ("23:30 Лет", "2026-11-22 23:30-00:30 | Лет | "),
        ("18-24 Бал", "2026-11-22 18:00-00:00 | Бал | "),
        ("12am fireworks", "2026-11-22 00:00-01:00 | fireworks | "),
    ]);
}

#[test]
fn whole_days_and_several_days_are_read() {
    lines(&[
        ("Рођендан", "2026-11-22 | Рођендан | "),
        ("пет цео дан Пут у Беч", "2026-11-27 | Пут у Беч | "),
        ("all-day Friday Retreat @ Zlatibor", "2026-11-27 | Retreat | Zlatibor"),
        ("25.11.-27.11. Конференција, Беч", "2026-11-25..2026-11-27 | Конференција | Беч"),
        ("25-27.11. Конференција", "2026-11-25..2026-11-27 | Конференција | "),
        ("25. до 27. новембра Конференција", "2026-11-25..2026-11-27 | Конференција | "),
        ("Nov 25-27 Conference", "2026-11-25..2026-11-27 | Conference | "),
        ("from 30.12. to 2.1. Holidays", "2026-12-30..2027-01-02 | Holidays | "),
        ("сре-пет Посета", "2026-11-25..2026-11-27 | Посета | "),
        ("sub - uto Odmor", "2026-11-28..2026-12-01 | Odmor | "),
        ("sutra-prekosutra Obuka", "2026-11-23..2026-11-24 | Obuka | "),
    ]);
}

#[test]
fn a_title_stays_as_it_was_typed() {
    lines(&[
        ("20-годишњица ЕКЗИТА, Нови Сад", "2026-11-22 | 20-годишњица ЕКЗИТА | Нови Сад"),
        ("уто 20-годишњица", "2026-11-24 | 20-годишњица | "),
        ("tue at the Embassy", "2026-11-24 | at the Embassy | "),
        ("3 амбасадора", "2026-11-22 | 3 амбасадора | "),
        ("sutra 2 sastanka", "2026-11-23 | 2 sastanka | "),
        ("15:00 – Њ. Е. Амбасадор", "2026-11-22 15:00-16:00 | Њ. Е. Амбасадор | "),
        ("10h mail ana@primer.rs, Jovana", "2026-11-22 10:00-11:00 | mail ana@primer.rs | Jovana"),
        ("10h Ana, Mira i Đoka @", "2026-11-22 10:00-11:00 | Ana, Mira i Đoka | "),
        ("10h Budžet 1,5 milion", "2026-11-22 10:00-11:00 | Budžet 1,5 milion | "),
        ("пет  9h   Две  речи ,  сала 1 ", "2026-11-27 09:00-10:00 | Две  речи | сала 1"),
        ("15:00 Č и Ћ", "2026-11-22 15:00-16:00 | Č и Ћ | "),
        ("10h @", "-"),
        ("", "-"),
        ("tue 15-16", "-"),
        ("уто, ", "-"),
        ("25:00 нешто", "2026-11-22 | 25:00 нешто | "),
        ("13pm нешто", "2026-11-22 | 13pm нешто | "),
        ("за 2 сата Позив", "2026-11-22 | за 2 сата Позив | "),
    ]);
}

#[test]
fn a_room_is_a_place_wherever_it_is_named() {
    lines(&[
        ("tue 15-16 Call in room 2", "2026-11-24 15:00-16:00 | Call | room 2"),
        ("tue 15-16 Call room 2", "2026-11-24 15:00-16:00 | Call | room 2"),
        ("уто 15-16 Амбасадор Аустрије у сали 2", "2026-11-24 15:00-16:00 | Амбасадор Аустрије | сала 2"),
        ("UTO 15-16 Kolegijum u sali 2", "2026-11-24 15:00-16:00 | Kolegijum | sala 2"),
        ("уто 15-16 Колегијум сала 2", "2026-11-24 15:00-16:00 | Колегијум | сала 2"),
        ("10h Пријем у малој сали", "2026-11-22 10:00-11:00 | Пријем | у малој сали"),
        ("10h Пријем у кабинету министра", "2026-11-22 10:00-11:00 | Пријем | кабинет министра"),
        ("10h Briefing at the office", "2026-11-22 10:00-11:00 | Briefing | office"),
        ("10h Talks, room 2, Ana Primerić, Петар", "2026-11-22 10:00-11:00 | Talks | room 2 | Ana Primerić | Петар"),
        ("10h Разговор у сали 2, Ана", "2026-11-22 10:00-11:00 | Разговор | сала 2 | Ана"),
        ("10h Ana, Mira i Đoka, velika sala", "2026-11-22 10:00-11:00 | Ana, Mira i Đoka | velika sala"),
        ("10h Talks about room 2", "2026-11-22 10:00-11:00 | Talks about room 2 | "),
        ("10h Одлука о сали 2, Ниш", "2026-11-22 10:00-11:00 | Одлука о сали 2 | Ниш"),
        ("10h Change in office hours", "2026-11-22 10:00-11:00 | Change in office hours | "),
        ("10h Сала 2", "2026-11-22 10:00-11:00 | Сала 2 | "),
        ("10h Ana u sali 2 @", "2026-11-22 10:00-11:00 | Ana u sali 2 | "),
        ("10h Ana u sali 2 @ Niš, centar", "2026-11-22 10:00-11:00 | Ana u sali 2 | Niš, centar"),
    ]);
}

#[test]
fn a_known_name_takes_part_after_any_comma() {
    let known = |name: &str| matches!(name, "Ana Primerić" | "Ана");
    for (text, expected) in [
        ("tue 15-16 Talks, Ana Primerić", "2026-11-24 15:00-16:00 | Talks |  | Ana Primerić"),
        ("tue 15-16 Talks, Ana Primerić, Niš", "2026-11-24 15:00-16:00 | Talks | Niš | Ana Primerić"),
        ("tue 15-16 Talks, Niš, Ana Primerić", "2026-11-24 15:00-16:00 | Talks | Niš | Ana Primerić"),
        ("10h Разговор, Ана, у сали 2, Петар", "2026-11-22 10:00-11:00 | Разговор | сала 2 | Ана | Петар"),
        ("10h Разговор у сали 2, Петар, Ана", "2026-11-22 10:00-11:00 | Разговор | сала 2 | Петар | Ана"),
        ("10h Talks, Ana Primerić @ Niš, centar", "2026-11-22 10:00-11:00 | Talks | Niš, centar | Ana Primerić"),
        ("10h Talks, Петар, room 2, Петар, Ана, 5", "2026-11-22 10:00-11:00 | Talks, Петар | room 2 | Петар | Ана | 5"),
        ("10h Talks @ Ana Primerić", "2026-11-22 10:00-11:00 | Talks | Ana Primerić"),
        ("10h Ana Primerić", "2026-11-22 10:00-11:00 | Ana Primerić | "),
        ("10h Budžet 1,5 milion, Ana Primerić", "2026-11-22 10:00-11:00 | Budžet 1,5 milion |  | Ana Primerić"),
    ] {
        assert_eq!(told(activity_at(text, now(), &known)), expected, "{text}");
    }
    assert_eq!(names_at("tue 15-16 Talks, Ana, 5, room 2,Ana @ Niš, centar", now()), ["Ana", "room 2"]);
}

#[test]
fn what_counts_from_the_clock_needs_one() {
    for (text, expected) in [
        ("за 2 сата Позив", "2026-11-22 16:15-17:15 | Позив | "),
        ("in 45 min call", "2026-11-22 15:00-16:00 | call | "),
        ("za pola sata kafa", "2026-11-22 14:45-15:45 | kafa | "),
        ("za 12 sati let", "2026-11-23 02:15-03:15 | let | "),
        ("уто 10h Одбор", "2026-11-24 10:00-11:00 | Одбор | "),
        ("за 2 дана Одбор", "2026-11-24 | Одбор | "),
    ] {
        assert_eq!(told(activity_at(text, now(), &|_| false)), expected, "{text}");
    }
}

/// A line that says all that `quick` holds.
fn written(quick: &Quick) -> String {
    let day = quick.last.map_or_else(|| quick.day.to_string(), |last| format!("{} - {last}", quick.day));
    let times = quick.from.zip(quick.until);
    let times = times
        .map_or("all day".to_owned(), |(from, until)| format!("{}-{}", from.format("%H:%M"), until.format("%H:%M")));
    format!("{day} {times} {} @ {}", quick.title, quick.place)
}

fn any_quick() -> impl Strategy<Value = Quick> {
    // A word for the hour after the time, `pm`, belongs to it: no title of a line begins so.
    let words = "x[a-zA-Zа-шА-ШčšđЂљ0-9]{1,8}( [a-zа-ш0-9.,]{1,6}[a-zш]){0,3}";
    let place = "([a-zа-ш]{1,6} ?[0-9]{1,2})?";
    let time = || (0_u32..24, 0_u32..60).prop_map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).unwrap());
    (0_u64..60_000, proptest::option::of(1_u64..40), proptest::option::of((time(), time())), words, place).prop_map(
        |(days, more, times, title, place)| {
            let day = NaiveDate::from_ymd_opt(1990, 1, 1).unwrap() + Days::new(days);
            let (from, until) = times.unzip();
            Quick { day, last: more.map(|more| day + Days::new(more)), from, until, title, place, people: vec![] }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_breaks_it(text in any::<String>(), pieces in "([0-9]{1,4}|[.:,@ –-]|tue|сре|до|u|all day|pm|h|за|sata|sali|room| ){0,14}") {
        for text in [text, pieces] {
            let read = activity(&text, today());
            prop_assert!(read.iter().all(|quick| text.contains(&quick.title) && quick.people.iter().all(|name| text.contains(name))));
            prop_assert!(read.iter().all(|quick| quick.title.len() + quick.place.len() <= text.len()));
            prop_assert!(read.iter().all(|quick| quick.from.is_some() == quick.until.is_some()));
            prop_assert!(read.iter().all(|quick| quick.last.is_none_or(|last| last > quick.day)));
            let _ = activity_at(&text, now(), &|name| name.len() % 2 == 0);
        }
    }

    #[test]
    fn what_is_written_back_is_read_again(quick in any_quick()) {
        prop_assert_eq!(activity(&written(&quick), today()), Some(quick.clone()), "{}", written(&quick));
    }

    #[test]
    fn the_scripts_say_the_same(day in "(уторак|сутра|14\\.3\\.|следећи петак|среду)", hour in 7_u32..23, title in "[А-Ша-ш]{3,9}") {
        let cyrillic = format!("{day} у {hour} {title}");
        let latin = crate::base::script::latin(&cyrillic).into_owned();
        let (one, other) = (activity(&cyrillic, today()).unwrap(), activity(&latin, today()).unwrap());
        prop_assert_eq!((one.day, one.from, one.until), (other.day, other.from, other.until));
        prop_assert_eq!(&*one.title, &*title);
    }

    #[test]
    fn what_is_counted_begins_after_it_was_said(minutes in 1_i64..9_000) {
        let quick = activity_at(&format!("in {minutes} min call"), now(), &|_| false).unwrap();
        let late = quick.day.and_time(quick.from.unwrap()) - now() - TimeDelta::minutes(minutes);
        prop_assert!(late >= TimeDelta::zero() && late <= TimeDelta::minutes(5));
    }
}
