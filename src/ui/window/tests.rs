use std::ops::Range;

use proptest::prelude::*;

use super::*;
use crate::domain::operation::Sequence;

/// Answers fetches from the numbers `0..n`, as the service would.
fn answer(fetch: &Fetch, n: u32) -> Page<u32> {
    answer_in(fetch, &(0..n))
}

fn answer_in(fetch: &Fetch, all: &Range<u32>) -> Page<u32> {
    let number = |cursor: &Cursor| u32::from_be_bytes(cursor.0.clone().try_into().unwrap());
    let limit = u32::from(fetch.limit);
    let end = |from: u32| (from + limit).min(all.end);
    let (from, to) = match &fetch.anchor {
        Anchor::Start => (all.start, end(all.start)),
        Anchor::End => (all.end.saturating_sub(limit).max(all.start), all.end),
        Anchor::After(place) => (number(place) + 1, end(number(place) + 1)),
        Anchor::Before(place) => (number(place).saturating_sub(limit).max(all.start), number(place)),
        Anchor::From(place) => (number(place), end(number(place))),
    };
    let more = match &fetch.anchor {
        Anchor::End | Anchor::Before(_) => from > all.start,
        _ => to < all.end,
    };
    let rows = (from..to).map(|i| (Cursor(i.to_be_bytes().to_vec()), i)).collect();
    Page { rows, total: all.len() as u64, more, paused: None, sequence: Sequence(0) }
}

fn settle(window: &mut Window<u32>, fetch: Option<Fetch>, n: u32) {
    settle_in(window, fetch, &(0..n));
}

fn settle_in(window: &mut Window<u32>, mut fetch: Option<Fetch>, all: &Range<u32>) {
    while let Some(ask) = fetch {
        let page = answer_in(&ask, all);
        fetch = window.take(ask, page);
    }
}

#[test]
fn walking_sees_every_row_once_in_either_direction() {
    let mut window = Window::default();
    window.resize(20);
    let first = window.open();
    settle(&mut window, Some(first), 2_000);
    for expected in 1..2_000 {
        let fetch = window.step(1);
        settle(&mut window, fetch, 2_000);
        assert_eq!(window.selected(), Some(&expected));
        assert!(window.rows.len() <= MOST);
    }
    for expected in (0..1_999).rev() {
        let fetch = window.step(-1);
        settle(&mut window, fetch, 2_000);
        assert_eq!(window.selected(), Some(&expected));
        assert!(window.visible().any(|(selected, _)| selected));
    }
}

#[test]
fn ends_are_one_step_away() {
    let mut window = Window::default();
    window.resize(20);
    let first = window.open();
    settle(&mut window, Some(first), 5_000);
    let fetch = window.last();
    settle(&mut window, fetch, 5_000);
    assert_eq!(window.selected(), Some(&4_999));
    let fetch = window.first();
    settle(&mut window, fetch, 5_000);
    assert_eq!(window.selected(), Some(&0));
}

#[test]
fn a_removed_row_leaves_the_selection_on_the_next_one() {
    let mut window = Window::default();
    window.resize(5);
    let first = window.open();
    settle(&mut window, Some(first), 10);
    window.step(3);
    let again = window.refresh();
    let mut page = answer(&again, 10);
    page.rows.remove(3);
    window.take(again, page);
    assert_eq!(window.selected(), Some(&4));
}

fn walked(all: &Range<u32>, down: usize, height: usize) -> Window<u32> {
    let mut window = Window::default();
    window.resize(height);
    let first = window.open();
    settle_in(&mut window, Some(first), all);
    for _ in 0..down {
        let fetch = window.step(1);
        settle_in(&mut window, fetch, all);
    }
    window
}

fn top(window: &Window<u32>) -> Option<u32> {
    window.visible().next().map(|(_, row)| *row)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_refresh_anywhere_keeps_the_selection_and_the_top_row(
        down in 0_usize..3_000, up in 0_usize..700, height in 1_usize..70,
    ) {
        let mut window = walked(&(0..3_000), down, height);
        for _ in 0..up {
            let fetch = window.step(-1);
            settle(&mut window, fetch, 3_000);
        }
        let before = (window.selected().copied(), top(&window));
        let again = window.refresh();
        settle(&mut window, Some(again), 3_000);
        prop_assert_eq!((window.selected().copied(), top(&window)), before);
    }

    #[test]
    fn rows_that_come_in_above_move_nothing(down in 0_usize..800, new in 1_u32..2_000) {
        let mut window = walked(&(2_000..3_000), down, 20);
        let (selected, first) = (window.selected().copied(), top(&window));
        let again = window.refresh();
        settle_in(&mut window, Some(again), &(2_000 - new..3_000));
        prop_assert_eq!(window.selected().copied(), selected);
        prop_assert!(window.visible().any(|(selected, _)| selected));
        if first > Some(2_000) {
            prop_assert_eq!(top(&window), first);
        }
    }
}

/// So many rows came in above that what is read again ends within the screen.
#[test]
fn a_refresh_that_ends_within_the_screen_moves_nothing() {
    let mut window = walked(&(2_000..3_000), 210, 20);
    let (selected, first) = (window.selected().copied(), top(&window));
    let again = window.refresh();
    settle_in(&mut window, Some(again), &(1_859..3_000));
    assert_eq!((window.selected().copied(), top(&window)), (selected, first));
}

#[test]
fn a_step_made_while_a_refresh_is_on_its_way_stands() {
    let mut window = walked(&(0..3_000), 10, 20);
    let again = window.refresh();
    window.step(2);
    settle(&mut window, Some(again), 3_000);
    assert_eq!(window.selected(), Some(&12));
}

#[test]
fn a_late_answer_is_dropped() {
    let mut window = Window::default();
    let late = window.open();
    let fresh = window.open();
    let page = answer(&late, 3);
    assert_eq!(window.take(late, page), None);
    assert!(window.is_empty() && window.is_loading());
    let page = answer(&fresh, 3);
    window.take(fresh, page);
    assert_eq!(window.rows().count(), 3);
}
