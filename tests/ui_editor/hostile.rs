//! Pastes, quotes and names that want to press keys or to forge a question.

use kabinet::ui::event::Event;
use kabinet::ui::place::Screen;
use kabinet::words::Language;

use crate::kit::writing::{QUOTED, SMALL, note, reply, replying};

#[test]
fn t10_a_paste_presses_nothing() {
    let (mut seat, _) = note(Language::English, SMALL);
    seat.event(Event::Paste("x\u{1b}[201~\u{1b}\u{18}s\u{11}:quit\r\u{1b}]52;c;aGk=\u{7}y".to_owned()));
    assert_eq!(seat.model.screen, Screen::Editor);
    assert!(seat.model.overlay.is_none() && seat.copied.is_empty());
    assert!(seat.text().chars().all(|c| c == '\n' || !c.is_control()), "{:?}", seat.text());
    assert!(seat.text().contains(":quit\n"));
}

#[test]
fn t08_quoted_hostile_mail_carries_no_codes() {
    let text = "Dear,\n\n> a\u{1b}[2J\u{1b}]0;owned\u{7}b\u{9b}31m\n> \u{202e}c\u{0}d\r\n";
    let (seat, _) = replying(reply(&[("Ana", "ana@example.org")], "Re\u{1b}[31m: x", text), Language::English, SMALL);
    assert!(seat.text().chars().all(|c| c == '\n' || !(c.is_control() || c == '\u{202e}')), "{:?}", seat.text());
    assert!(seat.screen().chars().all(|c| c == '\n' || !c.is_control()));
}

#[test]
fn t09_a_name_cannot_forge_a_second_question() {
    let name = format!("Ana\n\n y yes   n no {}", "A".repeat(10_000));
    let (mut seat, _) = replying(reply(&[(&name, "ana@example.org")], "Re: x", QUOTED), Language::English, SMALL);
    seat.press("ctrl-x s");
    let screen = seat.screen();
    assert!(screen.contains("<ana@example.org>"), "{screen}");
    assert!(screen.contains("AA… <ana@example.org>: “Re: x”? It"), "{screen}");
    assert_eq!(screen.matches("│ y yes   n no").count(), 1, "{screen}");
}

#[test]
fn t09_a_long_subject_hides_neither_recipients_nor_what_follows() {
    for (language, size, said) in [
        (Language::English, (60, 16), "cannot be called back"),
        (Language::SerbianCyrillic, (80, 24), "не може се опозвати"),
    ] {
        let names: Vec<(String, String)> =
            (0..5).map(|n| ("Ime ".repeat(30), format!("{}{n}@{}.example", "a".repeat(90), "b".repeat(90)))).collect();
        let to: Vec<(&str, &str)> = names.iter().map(|(name, address)| (name.as_str(), address.as_str())).collect();
        let subject = format!("Re: {}", "предмет ".repeat(120));
        let (mut seat, _) = replying(reply(&to, &subject, QUOTED), language, size);
        seat.press("ctrl-end").type_text("Текст.").press("ctrl-x s");
        let screen = seat.screen();
        let text = screen.replace('│', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(screen.contains("<aaaa") && text.contains(said), "{screen}");
    }
}
