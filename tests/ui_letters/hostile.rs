//! Letters whose names and texts want to do something to the terminal.

use kabinet::words::Language;

use crate::kit::cast;
use crate::kit::office::Office;
use crate::sized;

/// What a terminal would obey, and all that turns the direction of text.
const OBEYED: &str = "\u{1b}[2J\u{1b}]0;x\u{7}\u{1b}]52;c;QQ==\u{7}\u{1b}]8;;http://x\u{1b}\\\u{1b}Pq\u{1b}\\\u{1b}_G\u{1b}\\\
    \u{9b}31m\u{9d}0;x\u{9c}\u{7}\u{7f}\r\u{8}\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\
    \u{2067}\u{2068}\u{2069}";

/// A morning in which every text from outside carries it.
fn hostile() -> Office {
    let mut letters = cast::morning();
    for (letter, text) in &mut letters {
        for part in [&mut letter.subject, &mut letter.party.name, &mut letter.party.address, &mut letter.remark] {
            *part = format!("{OBEYED}{part}{OBEYED}");
        }
        text.text = format!("{OBEYED}{}\n> {OBEYED}\n> b\n-- \n{OBEYED}\n", text.text);
        for mailbox in text.to.iter_mut().chain(&mut text.from) {
            mailbox.name.push_str(OBEYED);
        }
        for file in &mut text.attachments {
            file.name = format!("a{OBEYED}.pdf");
        }
    }
    let mut office = Office::new(letters);
    office.card.users[1].name.push_str(OBEYED);
    office.card.classes[0].title.push_str(OBEYED);
    for person in &mut office.books.lock().unwrap().people {
        person.organisation.push_str(OBEYED);
        person.position.push_str(OBEYED);
    }
    office
}

#[test]
fn t01_t04_nothing_that_a_terminal_obeys_comes_onto_the_screen() {
    let (mut seat, _) = sized(hostile(), Language::SerbianLatin, 120, 36);
    for keys in
        ["v o j", "enter Q", "s", "esc w", "q c", "q m", "esc a", "esc e", "esc l", "esc A i", "esc h", "esc x A"]
    {
        seat.press(keys);
        let screen = seat.screen();
        let bad = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        assert!(!screen.contains(bad), "after {keys}:\n{screen}");
    }
    seat.press("esc esc esc y s y a");
    assert!(!seat.copied.iter().any(|text| text.contains(char::is_control)), "{:?}", seat.copied);
}

#[test]
fn t07_columns_stay_where_they_are_whatever_is_in_them() {
    let names = [
        "👩‍👩‍👧‍👦 Породица".to_owned(),
        "🇷🇸🇦🇹 Амбасада".to_owned(),
        "❤️ ☎️ Hotline".to_owned(),
        "ﾊﾟﾋﾟ 東京都庁 日本国".to_owned(),
        format!("e{}", "\u{301}".repeat(200)),
        "Ђ".repeat(10_000),
        "漢".repeat(10_000),
        String::new(),
    ];
    let letters = || (1..).zip(&names).map(|(n, name)| cast::letter(n, name, name)).collect();
    for (columns, rows) in [(80, 24), (120, 36), (200, 60)] {
        let (mut seat, _) = sized(Office::new(letters()), Language::English, columns, rows);
        let buffer = seat.buffer();
        let dashes: Vec<u16> = (0..buffer.area.height)
            .filter_map(|row| (0..buffer.area.width).find(|column| buffer[(*column, row)].symbol() == "—"))
            .collect();
        assert_eq!(dashes.len(), names.len(), "{}", seat.screen());
        assert!(dashes.windows(2).all(|pair| pair[0] == pair[1]), "{dashes:?}\n{}", seat.screen());
        seat.press("enter").expect("no subject").press("J J").expect("Letter 6");
    }
}
