//! The lists, their names, and what others change in them.

use kabinet::api::letters::{DecideLetters, LetterView};
use kabinet::domain::actor::Actor;
use kabinet::domain::letter::Endorsement;
use kabinet::domain::verdict::Verdict;
use kabinet::words::Language;

use crate::kit::cast;
use crate::kit::office::Office;
use crate::{morning, seat, sized};

#[test]
fn every_list_has_its_key_and_its_empty_words() {
    for (keys, view) in [
        ("v n", LetterView::New),
        ("v m", LetterView::Mine),
        ("v o", LetterView::Open),
        ("v l", LetterView::Overdue),
        ("v h", LetterView::Held),
        ("v c", LetterView::Conversations),
        ("v d", LetterView::Done),
        ("v s", LetterView::Sent),
        ("v a", LetterView::All),
    ] {
        for language in Language::ALL {
            let (mut seat, _) = sized(Office::new(vec![]), language, 80, 24);
            seat.press(keys).expect_not("letters-");
            assert_eq!(seat.model.letters.view.0, view);
        }
    }
}

#[test]
fn the_shown_list_is_on_the_line_of_lists_whatever_else_fits() {
    for language in Language::ALL {
        for (keys, view) in [("v n", LetterView::New), ("v c", LetterView::Conversations), ("v a", LetterView::All)] {
            let (mut seat, _) = seat(language, 60, 16);
            seat.press(keys);
            let name = kabinet::ui::pane::letters::views::name(view, &seat.model.ctx);
            let line = seat.screen().lines().nth(1).unwrap().to_owned();
            assert!(line.contains(&format!(" {name} ")) && line.contains('…'), "{line}");
        }
    }
}

#[test]
fn conversations_are_counted_as_such() {
    let (mut seat, _) = morning();
    seat.press("v c").expect("Conversations · 11 conversations").press("v a").expect("All · 12 letters");
    let one = || Office::new(cast::morning().into_iter().take(1).collect());
    let (mut seat, _) = sized(one(), Language::English, 120, 36);
    seat.press("v c").expect("Conversations · 1 conversation ").press("v a").expect("All · 1 letter ");
    let (mut seat, _) = sized(one(), Language::SerbianCyrillic, 120, 36);
    seat.press("v c").expect("Преписке · 1 преписка");
}

#[test]
fn a_conversation_and_a_sender_have_their_lists_and_q_comes_back() {
    let (mut seat, _) = morning();
    seat.press("c").expect("Conversation: Re: Zahvalnica · 2 letters").expect("Letter 412");
    seat.press("k").expect("Letter 402").press("q").expect("New · 9 letters").expect("Letter 412");
    seat.press("G w").expect("Letters with: Милица Јовичин").press("q").expect("New · 9 letters").expect("Letter 402");
}

#[test]
fn changes_of_others_come_in_without_moving_the_cursor() {
    let (mut seat, office) = morning();
    seat.press("j j j").expect("Letter 409");
    let close = Verdict::Close { class: cast::class(1), endorsement: Endorsement::AdActa };
    let decide = DecideLetters { letters: vec![office.letter(411).id], verdict: close, group: None };
    office.decide(&decide, Actor::User(cast::marko()), None).unwrap();
    seat.listen().expect("8 letters").expect("Letter 409");
    assert!(seat.selected().contains("409"));
    seat.slow = true;
    for number in [403, 405, 407] {
        let decide = DecideLetters {
            letters: vec![office.letter(number).id],
            verdict: Verdict::Assign(Some(cast::marko())),
            group: None,
        };
        office.decide(&decide, Actor::User(cast::marko()), None).unwrap();
    }
    seat.listen();
    assert_eq!(seat.waiting(), 2, "rows and counts, once");
    seat.hurry().expect("5 letters").expect("Letter 409");
}

#[test]
fn an_empty_list_says_how_many_letters_there_are_elsewhere() {
    let (mut seat, _) = morning();
    seat.press("v h").expect("Nothing waits").expect("in all: 12; v a shows them");
    let (mut seat, _) = sized(Office::new(vec![]), Language::English, 80, 24);
    seat.press("v h").expect_not("in all");
}
