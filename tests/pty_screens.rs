//! The screens on a real pseudo-terminal: what a person at a terminal can do to them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "a test may fail")]

mod cli_kit;
#[path = "cli_kit/terminal.rs"]
mod terminal;

use cli_kit::Home;
use rustix::process::Signal;
use terminal::Terminal;

fn screens(home: &Home, args: &[&str]) -> Terminal {
    let args = [&["--lang", "en"], args].concat();
    let mut terminal = Terminal::start(home.command(&args), 120, 36);
    terminal.until("the title bar", |text| text.contains("KABINET") && text.contains("Letters"));
    terminal
}

/// The row with the marker.
fn selected(text: &str) -> Option<String> {
    text.lines().find(|line| line.starts_with('▌')).map(str::to_owned)
}

#[test]
fn keys_change_the_screen_and_a_size_draws_it_anew() {
    let home = Home::with_usual_demo();
    let mut terminal = screens(&home, &[]);
    terminal.press("3");
    terminal.until("the letters", |text| selected(text).is_some());
    terminal.settle();
    let first = selected(&terminal.text());
    terminal.press("j");
    terminal.until("the next letter", |text| selected(text).is_some() && selected(text) != first);
    for (columns, rows) in [(80, 24), (20, 5), (1, 1), (65_535, 65_535), (0, 0), (200, 60)] {
        terminal.resize(columns, rows);
        terminal.settle();
    }
    terminal.resize(100, 30);
    terminal.until("all of the screen again", |text| {
        text.starts_with(" KABINET") && selected(text).is_some() && text.lines().count() == 30
    });
    terminal.signal(Signal::TERM);
    terminal.end();
}

#[test]
fn idle_costs_nothing_and_a_key_little() {
    let home = Home::with_usual_demo();
    let mut terminal = screens(&home, &["--lean"]);
    terminal.press("3");
    terminal.until("the letters", |text| selected(text).is_some());
    terminal.settle();
    let before = terminal.written.len();
    std::thread::sleep(std::time::Duration::from_millis(1_200));
    terminal.settle();
    // A minute may turn meanwhile: then only the clock's digits are written.
    assert!(terminal.written.len() - before <= 64, "{}", terminal.written.len() - before);
    let frames = String::from_utf8_lossy(&terminal.written).matches("\u{1b}[?2026h").count();
    assert!(frames <= 12, "{frames}");
}

#[test]
fn every_signal_gives_the_terminal_back() {
    let home = Home::with_usual_demo();
    for (signal, status) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let mut terminal = screens(&home, &[]);
        assert!(!terminal.is_given_back());
        terminal.signal(signal);
        assert_eq!(terminal.end().code(), Some(status));
        assert!(terminal.is_given_back());
    }
    let mut terminal = screens(&home, &[]);
    terminal.press("q");
    terminal.settle();
    terminal.press("y");
    assert_eq!(terminal.end().code(), Some(0));
    assert!(terminal.is_given_back());
}

#[test]
fn t55_a_key_held_down_is_followed() {
    let home = Home::with_usual_demo();
    let mut terminal = screens(&home, &[]);
    terminal.press("3");
    terminal.until("the letters", |text| selected(text).is_some());
    for _ in 0..20 {
        terminal.press(&"jk".repeat(250));
    }
    terminal.press("1");
    terminal.settle();
    terminal.press("3j");
    terminal.until("the letters", |text| selected(text).is_some());
    let frames = String::from_utf8_lossy(&terminal.written).matches("\u{1b}[?2026h").count();
    assert!(frames < 3_000, "{frames}");
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end().code(), Some(143));
}

#[test]
fn t60_the_screens_say_who_has_the_office() {
    let home = Home::with_usual_demo();
    let mut first = screens(&home, &[]);
    let (status, _, err) = home.told(&["letters"]);
    assert!(status == 1 && err.contains("mira"), "{err}");
    let mut second = Terminal::start(home.command(&[]), 120, 36);
    assert_eq!(second.end().code(), Some(1));
    assert!(second.text().contains("mira") && second.is_given_back(), "{}", second.text());
    first.signal(Signal::TERM);
    first.end();
    assert_eq!(home.told(&["letters", "--limit", "1"]).0, 0);
}

#[test]
fn bad_circumstances_are_told_in_a_sentence() {
    let home = Home::with_usual_demo();
    let mut command = home.command(&[]);
    command.env("TERM", "dumb");
    let mut terminal = Terminal::start(command, 80, 24);
    assert_eq!(terminal.end().code(), Some(1));
    assert!(terminal.text().contains("TERM"), "{}", terminal.text());
    home.write("config/kabinet/config.toml", b"language = 7\n");
    let mut terminal = screens(&home, &[]);
    terminal.until("the mistake", |text| text.contains("line 1"));
    terminal.signal(Signal::TERM);
    terminal.end();
}

#[test]
fn t01_t02_what_the_command_line_says_on_a_terminal_is_harmless() {
    let codes = "\u{1b}[2J\u{1b}]0;x\u{7}\u{1b}]52;c;eA==\u{1b}\\\u{1b}]8;;http://x\u{1b}\\\u{1b}Px\u{1b}\\\u{1b}_x\u{1b}\\\u{9b}31m\u{9d}0;x\u{9c}\
        \u{7f}\u{8}\u{202e}\u{2066}\u{61c}\u{1b}";
    let word = codes.bytes().fold(String::new(), |word, byte| format!("{word}={byte:02X}"));
    let letter = format!(
        "From: =?utf-8?Q?Ana{word}?= <ana@example.org>\nSubject: =?utf-8?Q?Molba{word}?=\nMIME-Version: 1.0\n\
         Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\
         Content-Transfer-Encoding: quoted-printable\n\nDobar dan{word}\n--b\nContent-Type: application/pdf\n\
         Content-Disposition: attachment; filename*=utf-8''x{}.pdf\n\nx\n--b--\n",
        word.replace('=', "%")
    );
    let home = Home::with_demo();
    home.write("in/a.eml", letter.as_bytes());
    home.write(&format!("in/{}.bin", codes.replace('/', "_")), b"no letter");
    let wrong = codes.to_owned();
    for args in [
        &["import", "in"][..],
        &["import", "in", "--json"],
        &["letters", "--filter", "molba"],
        &["letters", "--filter", "molba", "--json"],
        &["show", "41"],
        &["show", "41", "--json"],
        &["people", "--filter", "ana", "--json"],
        &["show", &wrong],
        &["letters", "--view", &wrong],
    ] {
        let mut terminal = Terminal::start(home.command(args), 120, 36);
        terminal.end();
        // What shows how far it has come is the program's own.
        let said =
            String::from_utf8_lossy(&terminal.written).replace("\r\n", "\n").replace("\u{1b}[K", "").replace('\r', "");
        let obeyed = |c: char| c.is_control() && c != '\n' || matches!(c, '\u{202e}' | '\u{2066}' | '\u{61c}');
        assert!(!said.contains(obeyed), "{args:?}: {said:?}");
        assert!(said.trim().len() > 9, "{args:?}: {said:?}");
    }
}

/// Opens a note and writes into it.
fn write(terminal: &mut Terminal, words: &str) {
    terminal.settle();
    terminal.press("t");
    terminal.until("the kinds of papers", |text| text.contains("minutes"));
    terminal.press("\r");
    terminal.until("the editor", |text| text.contains("ctrl-x f"));
    terminal.press(words);
    terminal.until("the words", |text| text.contains(words));
}

/// Whether a draft with these words lies on the disk.
fn is_kept(home: &Home, words: &str) -> bool {
    let kept = |path: std::path::PathBuf| {
        // A draft is written beside its place and moved there: it may be gone between the two.
        let bytes = std::fs::read(path).unwrap_or_default();
        bytes.windows(words.len()).any(|piece| piece == words.as_bytes())
    };
    files_below(&home.data().join("drafts")).into_iter().any(kept)
}

/// The files in a folder and in those beneath it.
fn files_below(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

#[test]
fn t56_a_kill_in_the_editor_costs_a_second_and_the_draft_is_offered() {
    let home = Home::with_usual_demo();
    let mut terminal = screens(&home, &[]);
    write(&mut terminal, "Zapisano pre prekida veze");
    terminal.until("the kept draft", |_| is_kept(&home, "Zapisano pre prekida veze"));
    terminal.signal(Signal::KILL);
    terminal.end();
    let mut terminal = screens(&home, &[]);
    terminal.until("the draft", |text| text.contains("draft"));
    terminal.settle();
    terminal.press("gw");
    terminal.until("the choice of drafts", |text| text.contains("enter chooses"));
    terminal.press("\r");
    terminal.until("the text", |text| text.contains("Zapisano pre prekida veze"));
    terminal.signal(Signal::TERM);
    terminal.end();
    assert!(terminal.is_given_back());
}

#[test]
fn t56_a_signal_while_writing_costs_nothing() {
    let home = Home::with_usual_demo();
    for (signal, words) in [(Signal::TERM, "Poslednje pre gasenja"), (Signal::HUP, "Poslednje pre prekida veze")] {
        let mut terminal = screens(&home, &[]);
        write(&mut terminal, words);
        terminal.signal(signal);
        terminal.end();
        assert!(terminal.is_given_back());
        let mut terminal = screens(&home, &[]);
        terminal.settle();
        terminal.press("gw");
        terminal.until("the choice of drafts", |text| text.contains("enter chooses"));
        terminal.press("\r");
        terminal.until("all of the text", |text| text.contains("ctrl-x f"));
        assert!(terminal.text().contains(words), "{}", terminal.text());
        terminal.press("\u{18}d");
        terminal.until("the question", |text| text.contains("Throw this draft away?"));
        terminal.press("y");
        terminal.until("the desk", |text| !text.contains("Throw this draft away?") && !text.contains(words));
        terminal.signal(Signal::TERM);
        terminal.end();
    }
}

#[test]
fn ones_own_editor_gets_the_terminal_and_gives_it_back() {
    let home = Home::with_usual_demo();
    let mut command = home.command(&["--lang", "en"]);
    command.env("EDITOR", "sed -i s/prazno/napisano/");
    let mut terminal = Terminal::start(command, 120, 36);
    terminal.until("the title bar", |text| text.contains("KABINET"));
    write(&mut terminal, "Ovde je prazno");
    terminal.press("\u{18}e");
    terminal.until("the other text", |text| text.contains("Ovde je napisano"));
    assert!(!terminal.is_given_back());
    assert_eq!(
        std::fs::read_dir(home.data().join("drafts"))
            .unwrap()
            .filter(|it| it.as_ref().unwrap().path().is_file())
            .count(),
        0
    );
    terminal.signal(Signal::TERM);
    terminal.end();
}

#[test]
fn a_stop_gives_the_terminal_back_until_it_goes_on() {
    let home = Home::with_usual_demo();
    let mut terminal = screens(&home, &[]);
    terminal.settle();
    terminal.press("\u{1a}");
    terminal.until_stopped();
    assert!(terminal.is_given_back());
    terminal.signal(Signal::CONT);
    terminal.until("the title bar", |text| text.starts_with(" KABINET"));
    terminal.settle();
    assert!(!terminal.is_given_back());
    terminal.press("3");
    terminal.until("the letters", |text| selected(text).is_some());
    terminal.signal(Signal::TERM);
    terminal.end();
}

#[test]
fn where_nobody_could_continue_it_a_stop_says_so() {
    let home = Home::with_usual_demo();
    let mut terminal = Terminal::start(home.command_alone(&["--lang", "en"]), 120, 36);
    terminal.until("the title bar", |text| text.contains("KABINET"));
    terminal.settle();
    terminal.press("\u{1a}");
    terminal.until("why not", |text| text.contains("no shell"));
    assert!(!terminal.is_given_back());
    terminal.signal(Signal::TERM);
    assert_eq!(terminal.end().code(), Some(143));
}

#[test]
fn leaving_ends_cleanly() {
    let home = Home::with_usual_demo();
    assert!(home.data().join("clean").exists());
    for keys in ["qy", "3jjjqqy"] {
        let mut terminal = screens(&home, &[]);
        for key in keys.chars() {
            terminal.settle();
            terminal.press(&key.to_string());
        }
        assert_eq!(terminal.end().code(), Some(0));
        assert!(home.data().join("clean").exists());
    }
    assert_eq!(home.told(&["letters", "--limit", "1"]).0, 0);
    assert!(home.data().join("clean").exists());
}

#[test]
fn a_language_that_was_chosen_is_there_again() {
    let home = Home::with_usual_demo();
    home.write("config/kabinet/config.toml", b"# mine\nlanguage = \"en\" # for now\nlean = true\n");
    let settings = || std::fs::read_to_string(home.0.path().join("config/kabinet/config.toml")).unwrap();
    for (args, kept) in [(&["--lang", "en"][..], "en"), (&[], "sr-Latn")] {
        let mut terminal = Terminal::start(home.command(args), 120, 36);
        terminal.until("the title bar", |text| text.contains("KABINET") && text.contains("Letters"));
        terminal.press(":");
        terminal.settle();
        terminal.press("lang sr-Latn\r");
        terminal.until("Serbian", |text| text.contains("Dopisi"));
        terminal.signal(Signal::TERM);
        terminal.end();
        assert_eq!(settings(), format!("# mine\nlanguage = \"{kept}\" # for now\nlean = true\n"));
    }
    let mut terminal = Terminal::start(home.command(&[]), 120, 36);
    terminal.until("Serbian from the start", |text| text.contains("Dopisi"));
}

#[test]
fn a_board_keeps_nobody_from_work_and_says_when_the_office_is_at_work() {
    let home = Home::with_usual_demo();
    let board = |home: &Home| Terminal::start(home.command(&["board", "--lang", "en"]), 80, 24);
    let mut before = board(&home);
    before.until("the board", |text| text.contains("Today") && text.contains("Tomorrow"));
    let mut at_work = screens(&home, &[]);
    let mut beside = board(&home);
    beside.until("that it waits", |text| text.contains("The office is at work. The board shows its days as soon"));
    for (board, text) in [(&mut before, "Today"), (&mut beside, "at work")] {
        board.press("jx?\u{1b}");
        board.settle();
        assert!(board.text().contains(text), "{}", board.text());
        board.signal(Signal::TERM);
        assert_eq!(board.end().code(), Some(143));
        assert!(board.is_given_back());
    }
    at_work.signal(Signal::TERM);
    at_work.end();
}
