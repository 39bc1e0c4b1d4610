//! An office in which every text that came from outside is hostile: nothing that a terminal obeys reaches a cell of any
//! screen, and no text is wider than its place.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod house;
mod kit;

use std::sync::Arc;

use house::House;
use kabinet::api::arrivals::{Arrival, BeginImport, EndImport, Quarantine, Unreadable};
use kabinet::api::client::{Client, send};
use kabinet::api::drafts::{Draft, KeepDraft, Purpose};
use kabinet::api::letters::{DecideLetters, LetterView, ListLetters};
use kabinet::api::office::FoundOffice;
use kabinet::api::page::Anchor;
use kabinet::api::papers::{FilePaper, KeepPaper};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::base::width;
use kabinet::domain::actor::{Actor, InternalActor};
use kabinet::domain::arrival::{Intake, Tally};
use kabinet::domain::ids::{ContentHash, ImportId, PaperId};
use kabinet::domain::letter::Hold;
use kabinet::domain::operation::GroupId;
use kabinet::domain::paper::PaperKind;
use kabinet::domain::rendition::{Attachment, Mailbox, Rendition};
use kabinet::domain::verdict::Verdict;
use kabinet::ui::event::Event;
use kabinet::ui::overlay::state::Overlay;
use kabinet::words::Language;
use kit::{NOW, Seat};

/// Sequences of every kind, the twelve bidi controls, and what cannot be seen.
const CODES: &str = "\u{1b}[2J\u{1b}]0;OWNED\u{7}\u{1b}]52;c;T1dORUQ=\u{1b}\\\u{1b}]8;;http://OWNED\u{1b}\\\u{1b}POWNED\u{1b}\\\
\u{1b}_OWNED\u{1b}\\\u{9b}31m\u{9d}0;OWNED\u{9c}\u{7}\u{7f}\u{8}\r\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\
\u{2066}\u{2067}\u{2068}\u{2069}\u{200b}\u{ad}\u{feff}\u{2028}\u{e0041}";

/// What is wide, tall or joined.
const WIDE: &str = "👩‍👩‍👧‍👦🇷🇸❤️ﾊﾟ東京都庁日本国ĕ̀́漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字漢字";

/// Where a person gets to, key by key.
const WAY: &[&str] = &[
    "1",
    "3",
    "enter",
    "tab",
    "esc",
    "v o n",
    "v o h",
    "v o d",
    "v o c",
    "a",
    "esc",
    "l",
    "esc",
    "4",
    "enter",
    "esc",
    "5",
    "enter",
    "esc",
    "D",
    "n",
    "f",
    "enter",
    "n",
    "esc",
    "g w",
    "esc",
    "space f q",
    "enter",
    "D",
    "n",
    "esc",
    "space f r",
    "enter",
    "esc",
    "space f u",
    "enter",
    "esc",
    "space o c",
    "esc",
    "space o s",
    "esc",
];

/// An office whose names, letters, papers, drafts, imports and unreadable things all carry `text`.
fn office(text: &str) -> (House, Arc<dyn Client>) {
    let house = House::empty();
    let with = |word: &str| format!("{word}{text}");
    let founding = FoundOffice {
        name: with("Кабинет"),
        zone: "Europe/Belgrade".to_owned(),
        language: "sr".to_owned(),
        address: "kabinet@ministarstvo.example".to_owned(),
        principals: vec![(with("Јована"), with("министар"))],
        user: with("Весна"),
        login: String::new(),
        colleagues: vec![],
        classes: vec![("06".to_owned(), with("Посете"), Some(5))],
    };
    let card = send(&*house.founder(), house.request(), founding).unwrap();
    let owner = card.me.or_else(|| card.users.first().cloned()).unwrap();
    let owner: Arc<dyn Client> = Arc::new(house.service.session(owner.actor()));
    house.receive((0..6).map(|n| arrival(n, text)).collect());
    let list = ListLetters { view: LetterView::New, filter: String::new(), anchor: Anchor::Start, limit: 9 };
    let letters: Vec<_> =
        send(&*owner, house.request(), list).unwrap().rows.into_iter().map(|(_, row)| row.id).collect();
    let until = chrono::NaiveDate::from_ymd_opt(2026, 12, 1).unwrap();
    let held = Verdict::Hold(Hold { until, reason: with("чека") });
    send(&*owner, house.request(), DecideLetters { letters: letters[..1].to_vec(), verdict: held, group: None })
        .unwrap();
    for n in 0..2_u128 {
        let paper = KeepPaper {
            id: PaperId::new(house.fresh()),
            kind: PaperKind::Note,
            title: with("Белешка"),
            text: with("Текст"),
            about: vec![letters[0].into()],
            corrects: None,
        };
        if n == 0 {
            send(&*owner, house.request(), KeepPaper { ..paper }).unwrap();
        } else {
            send(&*owner, house.request(), FilePaper { paper, class: card.classes[0].id }).unwrap();
        }
    }
    let purpose = Purpose::Letter { answers: None, to: vec![], cc: vec![], bcc: vec![], enclosed: vec![] };
    let draft =
        Draft {
            id: house.fresh(), purpose, title: with("Нацрт"), text: with("Текст"), cursor: (0, 0), changed: NOW
        };
    send(&*owner, house.request(), KeepDraft { draft }).unwrap();
    import(&house, &with("/posta/"));
    (house, owner)
}

fn import(house: &House, source: &str) {
    let importer = house.service.session(Actor::Internal(InternalActor::Importer));
    let (id, group) = (ImportId::new(house.fresh()), GroupId(house.fresh()));
    let reason = Error::new(ErrorKind::Invalid, "import-binary").with("path", source);
    let begin = BeginImport { id, group, intake: Intake::Archive, sources: vec![source.to_owned()] };
    send(&importer, house.request(), begin).unwrap();
    let raw = source.as_bytes().to_vec();
    let item = Unreadable { source: source.to_owned(), offset: 0, reason: reason.clone(), size: 9, raw };
    let broken = Quarantine { import: Some(id), group: Some(group), items: vec![item] };
    send(&importer, house.request(), broken).unwrap();
    let tally = Tally { quarantined: 1, ..Tally::default() };
    send(&importer, house.request(), EndImport { id, tally, remarks: vec![(source.to_owned(), reason)] }).unwrap();
}

fn arrival(n: i64, text: &str) -> Arrival {
    let mailbox = || Mailbox { name: format!("Ана {n}{text}"), address: format!("a{n}{text}@example.org") };
    let attachment = Attachment {
        name: format!("a{text}.pdf"),
        content_type: format!("application/pdf{text}"),
        size: 9,
        hash: ContentHash::of(b"x"),
        inline: false,
    };
    let rendition = Rendition {
        decoder: 1,
        subject: format!("Молба {n}{text}"),
        from: vec![mailbox()],
        to: vec![mailbox()],
        cc: vec![mailbox()],
        text: format!("Поштовани,{text}\n> цитат{text}\n\n-- \n{text}\n"),
        attachments: vec![attachment],
        ..Rendition::default()
    };
    Arrival { raw: format!("{n}{text}").into_bytes(), rendition, received: NOW }
}

/// Goes the whole way and looks at every screen.
fn tour(text: &str, size: (u16, u16), look: impl Fn(&Seat, &str)) {
    let (_house, owner) = office(text);
    let mut seat = Seat::new(owner, Language::English, size);
    for keys in WAY {
        seat.press(keys);
        look(&seat, keys);
    }
    seat.press("ctrl-p").type_text(text).press("esc");
    look(&seat, "typed");
    let error = Error::new(ErrorKind::Io, "io").with("path", text).with("cause", text);
    let job = kabinet::api::job::JobId(uuid::Uuid::from_u128(7));
    seat.event(Event::Ended(job, Box::new(Err(error))));
    look(&seat, "an error");
}

fn obeyed(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{ad}' | '\u{feff}' | '\u{2028}' | '\u{2029}'
        )
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}

#[test]
fn t01_t04_t05_no_field_on_any_screen_reaches_the_terminal_as_a_code() {
    for size in [(80, 24), (120, 36)] {
        tour(CODES, size, |seat, keys| {
            let bad = seat.buffer().content().iter().find(|cell| cell.symbol().contains(obeyed)).cloned();
            assert!(bad.is_none(), "after {keys}: {bad:?}\n{}", seat.screen());
            let debris = ["OWNED", "]0;", "[2J", "31m", "52;c"];
            assert!(!debris.iter().any(|it| seat.screen().contains(it)), "after {keys}:\n{}", seat.screen());
        });
    }
}

#[test]
fn t06_t07_wide_and_tall_characters_stay_in_their_columns_on_every_screen() {
    for size in [(80, 24), (120, 36), (200, 60)] {
        tour(WIDE, size, |seat, keys| {
            let buffer = seat.buffer();
            for row in 0..buffer.area.height {
                let mut column = 0;
                while column < buffer.area.width {
                    let symbol = buffer[(column, row)].symbol();
                    assert!(symbol.chars().count() <= 16, "after {keys}: a tower in row {row}");
                    let wide = width::width(symbol).max(1) as u16;
                    for hidden in column + 1..(column + wide).min(buffer.area.width) {
                        let under = buffer[(hidden, row)].symbol();
                        assert!(
                            under.trim().is_empty(),
                            "after {keys}: {symbol:?} covers {under:?}\n{}",
                            seat.screen()
                        );
                    }
                    column += wide;
                }
                assert_eq!(column, buffer.area.width, "after {keys}: row {row} is too wide\n{}", seat.screen());
            }
        });
    }
}

#[test]
fn t09_a_title_cannot_forge_a_second_question() {
    let forged = format!("\n\n y yes   n no\n{}", "A".repeat(150));
    let questions = std::cell::RefCell::new(std::collections::BTreeSet::new());
    for size in [(80, 24), (120, 36)] {
        tour(&forged, size, |seat, keys| {
            let Some(Overlay::Confirm(asked)) = &seat.model.overlay else { return };
            assert!(!asked.question.contains(char::is_control), "after {keys}: {:?}", asked.question);
            assert!(asked.question.chars().count() < 400, "after {keys}: {:?}", asked.question);
            let screen = seat.screen();
            assert_eq!(screen.matches("│ y yes   n no").count(), 1, "after {keys}:\n{screen}");
            questions.borrow_mut().insert(asked.question.clone());
        });
    }
    assert!(questions.borrow().len() >= 3, "too few questions were met: {questions:?}");
}
