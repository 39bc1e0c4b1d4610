//! The board in the corridor: what stands on it at each size, and that nothing can be done at it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use kabinet::api::board::{Board as Answer, BoardRow, Shown};
use kabinet::base::clock::Timestamp;
use kabinet::base::error::{Error, ErrorKind};
use kabinet::domain::ids::{Id, PrincipalId};
use kabinet::domain::moment::{When, Zone};
use kabinet::domain::operation::Sequence;
use kabinet::ui::board::keys::key;
use kabinet::ui::board::state::{Board, TURN, Wish};
use kabinet::ui::board::view::view;
use kabinet::ui::ctx::Ctx;
use kabinet::ui::key::{Code, Key};
use kabinet::ui::keymap::file::load;
use kabinet::ui::root::commands;
use kabinet::ui::theme::Look;
use kabinet::words::{Language, Words};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

/// Sunday, 22 November 2026, 14:05 in Belgrade.
const NOW: Timestamp = Timestamp(1_795_352_700_000);

fn principal(lane: u8) -> PrincipalId {
    Id::from_bytes([lane; 16])
}

fn at(from: &str, minutes: i64) -> When {
    let from = NaiveDateTime::parse_from_str(from, "%Y-%m-%d %H:%M").unwrap();
    When::lasting(from, TimeDelta::minutes(minutes), &Zone::Floating)
}

fn taken(lane: u8, when: When, shown: Option<(&str, &str)>) -> BoardRow {
    let shown = shown.map(|(title, place)| Shown { title: title.into(), place: place.into() });
    BoardRow { principals: if lane == 0 { vec![] } else { vec![principal(lane)] }, when, shown }
}

fn answer() -> Answer {
    let days = |first: &str, last: &str| {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        When::Days { first: day(first), last: day(last) }
    };
    Answer {
        office: "Кабинет министарке за пробе".into(),
        principals: vec![(principal(1), "Ружа Измишљеновић".into()), (principal(2), "Пера Пробић".into())],
        rows: vec![
            taken(2, days("2026-11-21", "2026-11-23"), Some(("Конференција о огледима", "Беч"))),
            taken(1, at("2026-11-22 08:30", 60), Some(("Колегијум", "сала 2"))),
            taken(1, at("2026-11-22 10:00", 90), None),
            taken(1, at("2026-11-22 14:00", 45), Some(("Пријем амбасадора 日本 e\u{301}t", "сала 1"))),
            taken(1, at("2026-11-22 16:00", 60), None),
            taken(1, at("2026-11-22 23:00", 120), Some(("Дочек делегације", "аеродром"))),
            taken(2, at("2026-11-23 09:00", 60), Some(("Отварање изложбе", ""))),
            taken(0, at("2026-11-23 12:00", 60), Some(("Дан отворених врата", "улаз"))),
        ],
        more: false,
        sequence: Sequence::default(),
    }
}

fn board(language: Language, size: (u16, u16), look: Look) -> Board {
    let keymap = load(&[], &commands::exists).unwrap();
    let ctx = Ctx::new(Arc::new(Words::new(language)), Arc::new(keymap), look, NOW, size);
    let mut board = Board::new(ctx, vec![], 2);
    board.hear(Ok(answer()));
    board
}

fn screen(board: &Board) -> String {
    let mut terminal = Terminal::new(TestBackend::new(board.ctx.size.0, board.ctx.size.1)).unwrap();
    terminal.draw(|frame| view(board, frame)).unwrap();
    let buffer = terminal.backend().buffer();
    let line = |row: u16| {
        let mut line = String::new();
        let mut skip = 0;
        for column in 0..buffer.area.width {
            let symbol = buffer[(column, row)].symbol();
            if skip == 0 {
                line.push_str(symbol);
            }
            skip = if skip > 0 { skip - 1 } else { kabinet::base::width::width(symbol).saturating_sub(1) };
        }
        line.trim_end().to_owned()
    };
    (0..buffer.area.height).map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn it_is_calm_at_every_size_in_both_languages() {
    for (tag, language) in [("sr", Language::SerbianCyrillic), ("en", Language::English)] {
        for size in [(60, 16), (80, 24), (120, 36), (200, 60)] {
            let board = board(language, size, Look::default());
            insta::assert_snapshot!(format!("board_{tag}_{}", size.0), screen(&board));
        }
    }
    let ascii = screen(&board(Language::English, (120, 36), Look { ascii: true, ..Look::default() }));
    let own: String = ascii.chars().filter(|c| !c.is_alphabetic() && !c.is_ascii()).collect();
    assert_eq!(own.replace('\u{301}', ""), "", "{ascii}");
}

#[test]
fn only_one_key_does_anything_and_it_asks() {
    let mut board = board(Language::English, (80, 24), Look::default());
    let before = screen(&board);
    let text = ('!'..='~').chain(('а'..='ш').chain([' ', 'њ', 'ж'])).filter(|c| !matches!(c, 'q' | 'љ'));
    let named = [Code::Enter, Code::Esc, Code::Tab, Code::Up, Code::PageDown, Code::F(1), Code::F(9), Code::Delete];
    for code in text.map(Code::Char).chain(named) {
        for (ctrl, alt) in [(false, false), (true, false), (false, true)] {
            assert_eq!(key(&mut board, Key { code, ctrl, alt }), Wish::Nothing, "{code:?}");
            assert_eq!(screen(&board), before, "{code:?}");
        }
    }
    let mut press = |c| {
        let wish = key(&mut board, Key::plain(Code::Char(c)));
        (wish, screen(&board).contains("Take the board down?"))
    };
    assert_eq!(press('q'), (Wish::Nothing, true));
    assert_eq!(press('n'), (Wish::Nothing, false));
    assert_eq!(press('y'), (Wish::Nothing, false));
    assert_eq!(press('q'), (Wish::Nothing, true));
    assert_eq!(press('y').0, Wish::Leave);
}

#[test]
fn the_minute_asks_anew_and_midnight_asks_for_the_new_day() {
    let mut board = board(Language::English, (80, 24), Look::default());
    assert_eq!(board.request().from.to_string(), "2026-11-22");
    assert_eq!(board.tick(Timestamp(NOW.0 + 10 * 3_600_000)), Wish::Ask);
    let request = board.request();
    assert_eq!((request.from.to_string(), request.until.to_string()), ("2026-11-23".into(), "2026-11-25".into()));
    assert!(screen(&board).contains("00:05") && !screen(&board).contains("Колегијум"), "{}", screen(&board));
}

#[test]
fn what_is_too_much_is_counted_and_a_fault_leaves_what_was_heard() {
    let mut board = board(Language::English, (80, 24), Look::default());
    let mut many = answer();
    many.rows = (0..40).map(|at_minute| taken(1, at("2026-11-22 15:00", 30 + at_minute), None)).collect();
    board.hear(Ok(many));
    assert!(screen(&board).contains("and ") && screen(&board).contains("more"), "{}", screen(&board));
    board.hear(Ok(answer()));
    board.hear(Err(Error::not_found("x")));
    let screen = screen(&board);
    assert!(screen.contains("Пријем") && screen.contains('x'), "{screen}");
}

/// Everything that stands on the board in its turns, the first first.
fn turns(mut board: Board) -> Vec<String> {
    let mut seen = vec![screen(&board)];
    let pages = seen[0].trim_end().rsplit('/').next().and_then(|count| count.parse().ok()).unwrap_or(1);
    for _ in 1..pages {
        board.tick(Timestamp(board.ctx.now.0 + TURN));
        seen.push(screen(&board));
    }
    seen
}

fn full(count: usize, day: &str, first_hour: usize) -> Vec<BoardRow> {
    let row = |n: usize| {
        let begins = at(&format!("2026-11-{day} {:02}:{:02}", first_hour + n / 6, n % 6 * 10), 10);
        let title = format!("Разговор {day}/{n} о дуготрајном 日本語 предмету са много речи e\u{301}");
        taken((n % 2 + 1) as u8, begins, Some((&title, "сала са дугачким именом")))
    };
    (0..count).map(row).collect()
}

#[test]
fn nothing_to_come_is_hidden_while_a_row_is_free() {
    for size in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        for (today, tomorrow) in [(0, 0), (2, 2), (9, 9), (40, 3), (3, 40), (50, 50)] {
            let mut board = board(Language::SerbianCyrillic, size, Look::default());
            board.hear(Ok(Answer { rows: [full(today, "22", 15), full(tomorrow, "23", 8)].concat(), ..answer() }));
            let seen = turns(board);
            let shown = |title: &str| seen.iter().any(|screen| screen.contains(title));
            for (day, count) in [("22", today), ("23", tomorrow)] {
                for n in 0..count {
                    assert!(shown(&format!("Разговор {day}/{n} ")), "{day}/{n} of {size:?}\n{}", seen[0]);
                }
            }
            if today > 0 {
                assert!(seen[0].contains("Разговор 22/0 "), "today comes first\n{}", seen[0]);
            }
            assert!(seen.len() <= 14, "{} pages of {size:?}", seen.len());
            let free = seen[0].lines().filter(|line| line.trim().is_empty()).count();
            let more = seen[0].contains("и још ");
            assert!(!more || size.0 > 100 || free <= 4, "{free} rows free of {size:?}\n{}", seen[0]);
        }
    }
}

#[test]
fn a_week_that_is_too_long_for_the_wall_comes_by_turns() {
    let mut board = board(Language::English, (60, 16), Look::default());
    board.days = 7;
    board.hear(Ok(Answer { rows: (22..29).flat_map(|day| full(2, &day.to_string(), 15)).collect(), ..answer() }));
    let seen = turns(board);
    assert!(seen[0].contains("Today") && seen[0].contains("1/"), "{}", seen[0]);
    assert!(seen.iter().any(|screen| screen.contains("Разговор 28/1")), "{}", seen.join("\n"));
    assert!(seen.iter().all(|screen| screen.lines().count() == 16));
}

#[test]
fn what_comes_next_is_marked_and_an_evening_gives_its_rows_to_tomorrow() {
    let mut board = board(Language::English, (80, 24), Look::default());
    let line = |board: &Board, time: &str| {
        let screen = screen(board);
        screen.lines().find(|line| line.contains(time)).unwrap_or_else(|| panic!("{time}\n{screen}")).trim().to_owned()
    };
    assert!(line(&board, "14:00–14:45").starts_with('▌'));
    assert!(line(&board, "16:00–17:00").starts_with('›'));
    assert!(!line(&board, "23:00–").starts_with('›'));
    let evening = Answer { rows: [full(9, "22", 8), full(10, "23", 8)].concat(), ..answer() };
    board.hear(Ok(evening));
    board.tick(Timestamp(NOW.0 + 8 * 3_600_000));
    let late = screen(&board);
    assert!(late.contains("Nothing more today") && late.contains("23/0 ") && late.contains("23/9 "), "{late}");
    assert!(line(&board, "08:00–08:10").starts_with('›'), "{late}");
}

#[test]
fn a_board_beside_a_program_at_work_says_so_once_and_goes_on() {
    let mut board = board(Language::English, (80, 24), Look::default());
    let busy = || Err(Error::new(ErrorKind::Busy, "store-busy").with("pid", 4711).with("user", "mira"));
    for _ in 0..3 {
        board.hear(busy());
        board.tick(Timestamp(board.ctx.now.0 + 60_000));
    }
    let beside = screen(&board);
    assert!(beside.contains("Пријем") && beside.contains("as it stood at 14:05"), "{beside}");
    assert!(!beside.contains("4711") && !beside.contains("mira"), "{beside}");
    board.heard = None;
    assert!(screen(&board).contains("as soon as"), "{}", screen(&board));
    board.hear(Ok(answer()));
    assert!(!screen(&board).contains("stood"), "{}", screen(&board));
}
