//! The letters' screen by keystroke: each job of the office, in both languages and at the sizes it is made for.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

mod kit;

use std::sync::Arc;

use kabinet::api::contract::Request;
use kabinet::api::job::Job;
use kabinet::api::letters::{DecideLetters, LetterView};
use kabinet::domain::actor::Actor;
use kabinet::domain::letter::{Channel, Endorsement, Party, Stage};
use kabinet::domain::verdict::Verdict;
use kabinet::ui::act::Act;
use kabinet::ui::place::{Place, Screen};
use kabinet::ui::theme::{Look, Palette};
use kabinet::words::Language;
use kit::Seat;
use kit::cast;
use kit::office::Office;
use ratatui::style::Modifier;

/// A seat before the letters of an ordinary morning, in English.
fn morning() -> (Seat, Arc<Office>) {
    seat(Language::English, 120, 36)
}

fn seat(language: Language, columns: u16, rows: u16) -> (Seat, Arc<Office>) {
    sized(Office::new(cast::morning()), language, columns, rows)
}

fn sized(office: Office, language: Language, columns: u16, rows: u16) -> (Seat, Arc<Office>) {
    let office = Arc::new(office);
    let mut seat = Seat::new(office.clone(), language, (columns, rows));
    seat.press("3");
    (seat, office)
}

/// An office with so many letters, every tenth from the post.
fn many(count: u32) -> Office {
    let letter = |n| cast::letter(n, if n % 10 == 0 { "Johann Sommer" } else { "Удружење" }, &format!("Акт {n}"));
    Office::new((1..=count).map(letter).collect())
}

#[test]
fn pictures_of_the_screen() {
    let shots = [("en", Language::English), ("sr", Language::SerbianCyrillic)];
    for (tag, language) in shots {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let shot = |name: &str, keys: &str| {
                let (mut seat, _) = seat(language, columns, rows);
                seat.press(keys);
                insta::assert_snapshot!(format!("{name}_{tag}_{columns}"), seat.screen());
            };
            shot("new", "");
            shot("open_letter", "v o j enter");
            shot("done_asks_class", "e");
            shot("marks", "v a x x j x");
            shot("conversation", "v c enter");
            shot("paper_letter", "o");
            shot("empty", "v h");
            shot("lists", "v v");
        }
    }
    let (mut seat, _) = seat(Language::SerbianCyrillic, 200, 60);
    seat.press("v o j");
    insta::assert_snapshot!("open_letter_sr_200", seat.screen());
}

#[test]
fn taking_a_letter_brings_the_next_one_up_and_u_brings_letter_and_cursor_back() {
    let (mut seat, office) = morning();
    seat.press("j j").expect("Letter 410");
    seat.press("A").expect("410: assigned to me · u undo");
    assert_eq!(office.letter(410).owner, Some(cast::vesna()));
    seat.expect("Letter 409").expect_not("  410 ");
    seat.press("j j u").expect("410: taken back: assigned").expect("Letter 410");
    assert!(seat.selected().contains("410"), "{}", seat.screen());
    assert_eq!(office.letter(410).stage, Stage::New);
    seat.press("ctrl-r").expect_not("  410 ");
    assert_eq!(office.letter(410).owner, Some(cast::vesna()));
}

#[test]
fn a_verdict_in_a_list_that_keeps_the_letter_moves_on_as_well() {
    let (mut seat, office) = morning();
    seat.press("v a j a").type_text("марко\n").expect("411: assigned to Марко Здравац · u undo");
    assert_eq!(office.letter(411).owner, Some(cast::marko()));
    assert!(seat.selected().contains("410"), "{}", seat.screen());
    seat.press(". .");
    assert_eq!([410, 409].map(|n| office.letter(n).owner), [Some(cast::marko()); 2]);
    seat.press("u u u").expect("Letter 411");
    assert_eq!(office.letter(411).owner, None);
}

#[test]
fn deadline_hold_resume_file_remark_and_link() {
    let (mut seat, office) = morning();
    seat.press("v a d").type_text("+3\n").expect("412: deadline 25 Nov · u undo");
    assert_eq!(office.letter(412).deadline.unwrap().to_string(), "2026-11-25");
    seat.press("k h")
        .type_text("1.12.\n")
        .expect("Why does it wait?")
        .type_text("чека се мишљење\n")
        .expect("412: held until 1 Dec · u undo");
    assert_eq!(office.letter(412).hold.unwrap().reason, "чека се мишљење");
    seat.press("k").expect("Held until").press("H").expect("412: resumed");
    assert_eq!(office.letter(412).stage, Stage::Open);
    seat.press("f").type_text("представке\n").expect("412: filed, class 06-1");
    assert_eq!(office.letter(412).class, Some(cast::class(2)));
    seat.press("k m").type_text("хитно\n").expect("│ хитно");
    seat.press("l").type_text("jovi").press("enter").expect("412: person linked");
    assert_eq!(office.letter(412).linked, [cast::person(2)]);
    seat.press("L").expect("Take away the link").press("enter").expect("412: link taken away");
    assert!(office.letter(412).linked.is_empty());
}

#[test]
fn done_is_a_key_and_enter_and_remembers_the_class_of_the_sender() {
    let (mut seat, office) = morning();
    seat.press("v a e").type_text("07").press("enter").expect("412: a/a, class 07 · u");
    let closed = office.letter(412);
    assert_eq!((closed.stage, closed.class), (Stage::Done, Some(cast::class(3))));
    assert_eq!(closed.closing.unwrap().endorsement, Endorsement::AdActa);
    seat.press("e enter");
    assert_eq!(office.letter(411).class, Some(cast::class(1)), "another sender: the first class");
    seat.press("v d enter").expect("Letter").press("E").expect("411: reopened");
}

#[test]
fn a_verdict_that_does_not_fit_is_refused_in_plain_words() {
    let (mut seat, _) = morning();
    seat.press("H").expect_not("resumed").expect_not("error-");
    seat.press(".").expect_not("did-");
}

#[test]
fn somebody_else_was_quicker() {
    let (mut seat, office) = morning();
    let decide = DecideLetters {
        letters: vec![office.letter(412).id],
        verdict: Verdict::Assign(Some(cast::marko())),
        group: None,
    };
    office.decide(&decide, Actor::User(cast::marko()), None).unwrap();
    seat.press("A").expect("changed since you read it");
    assert_eq!(office.letter(412).owner, Some(cast::marko()));
    seat.expect_not("▌    412");
}

#[test]
fn marks_tell_their_count_before_anything_is_touched() {
    let (mut seat, office) = morning();
    seat.press("v o x x j j x").expect("3 marked");
    seat.press("A").expect("This will touch 3 letters").expect("1 of them is somebody else's");
    seat.press("n").expect("3 marked");
    assert_eq!(office.letter(406).owner, Some(cast::marko()));
    seat.press("A y").expect_not("marked");
    assert_eq!([406, 401].map(|n| office.letter(n).owner), [Some(cast::vesna()); 2]);
    assert!(matches!(&seat.jobs[..], [Job::Decide { letters, .. }] if letters.len() == 3));
    seat.press("u");
    assert_eq!(office.letter(406).owner, Some(cast::marko()));
}

#[test]
fn a_question_is_about_the_letter_it_was_asked_for() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("A e").expect("Letter 412");
    seat.slow = false;
    seat.release(9).expect("Letter 411").press("enter");
    assert_eq!([412, 411].map(|n| office.letter(n).stage), [Stage::Done, Stage::New]);
    assert_eq!(office.letter(412).owner, Some(cast::vesna()));

    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("A d").type_text("+3\n");
    seat.hurry().expect("changed since you read it");
    assert_eq!(office.letter(411).deadline, None);
}

#[test]
fn a_verdict_that_nobody_gave_is_not_repeated() {
    let (mut seat, office) = morning();
    seat.press("x x A n esc .");
    assert!([412, 411, 410].iter().all(|n| office.letter(*n).owner.is_none()));
}

#[test]
fn a_bulk_verdict_touches_what_its_question_counted() {
    let (mut seat, _) = sized(many(1_000).reading(100), Language::English, 120, 36);
    seat.slow = true;
    seat.press("*").type_text("sommer\n").release(3).expect("marking …").press("A").expect("This will touch ");
    let question = seat.screen();
    seat.hurry().press("y");
    let touched = seat.jobs.iter().find_map(|job| match job {
        Job::Decide { letters, .. } => Some(letters.len()),
        _ => None,
    });
    assert!(question.contains(&format!("touch {} letters", touched.unwrap())), "{question}");
}

#[test]
fn marks_reach_from_the_last_one_to_here() {
    let (mut seat, _) = morning();
    seat.press("v a x j j X").expect("4 marked").press("esc").expect_not("marked");
}

#[test]
fn marking_by_words_goes_through_the_whole_list_and_can_be_stopped() {
    let (mut seat, _) = sized(many(1_000).reading(100), Language::English, 120, 36);
    seat.press("*").type_text("sommer\n").expect("100 letters marked").expect("100 marked");
    seat.press("esc").expect_not("100 marked");
    seat.slow = true;
    seat.press("*").press("enter").release(3).expect("marking …").expect("300 marked");
    seat.press("esc").hurry().expect("marked").expect_not("marking …").expect_not("1000 marked");
}

#[test]
fn words_narrow_the_list_while_they_are_typed() {
    let (mut seat, _) = morning();
    seat.press("/").type_text("скупш").expect("1 of 9").expect("Народна скуп");
    seat.press("enter").expect("/скупш").expect_not("Милица");
    seat.press("esc").expect("9 letters").expect("Милица");
    seat.press("/").type_text("nema toga").press("enter").expect("Nothing fits");
    seat.press("/ esc").expect("9 letters");
}

#[test]
fn one_ask_for_rows_is_on_its_way_while_somebody_types() {
    let (mut seat, office) = morning();
    let lists = |office: &Office| {
        office.asked.lock().unwrap().iter().filter(|asked| matches!(asked, Request::ListLetters(_))).count()
    };
    let before = lists(&office);
    seat.slow = true;
    seat.press("/").type_text("zahvalnica");
    assert_eq!(seat.waiting(), 1);
    seat.hurry().expect("1 of 9");
    assert_eq!(lists(&office), before + 2, "the first letter, then all of them");
}

#[test]
fn a_filter_goes_on_by_itself_and_can_be_stopped() {
    let (mut seat, _) = sized(many(2_000).reading(50), Language::English, 80, 24);
    seat.press("/").type_text("1999").expect("1 of 2,000");
    seat.press("esc");
    seat.slow = true;
    seat.press("/").type_text("акт 7").press("enter").release(4).expect("read …");
    seat.press("esc").hurry().expect_not("read …");
}

#[test]
fn a_letter_on_paper_takes_five_fields() {
    let (mut seat, office) = morning();
    seat.press("o").type_text("Милица Јовичин").press("tab").type_text("Захвалница на посети").press("tab tab");
    seat.press("right tab").type_text("лично донела").press("enter").expect("letter 413 entered");
    let entered = office.letter(413);
    assert_eq!((entered.channel, entered.party.person), (Channel::Hand, Some(cast::person(2))));
    seat.expect("Letter 413").expect("by hand").expect("лично донела");
    seat.press("u").expect_not("  413 ");
}

#[test]
fn attachments_are_saved_where_somebody_says() {
    let (mut seat, office) = morning();
    seat.press("v o j s").expect("All 2 attachments").press("enter").expect("Into which folder").press("enter");
    let letter = office.letter(401).id;
    assert_eq!(seat.jobs, [Job::SaveAttachments { letter, which: vec![], into: "~/kabinet".into() }]);
    seat.press("s down down enter ctrl-u").type_text("/tmp/x\n");
    assert_eq!(seat.jobs[1], Job::SaveAttachments { letter, which: vec![1], into: "/tmp/x".into() });
    seat.press("k s").expect("no attachments");
}

#[test]
fn quotes_fold_and_unfold() {
    let (mut seat, _) = morning();
    seat.expect("… 5 quoted lines").expect_not("zahvaljujemo");
    seat.press("Q").expect("> zahvaljujemo").press("Q").expect("… 5 quoted lines");
    seat.press("j Q").expect("quotes nothing");
}

#[test]
fn opening_reads_and_passing_by_in_a_narrow_list_does_not() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j j");
    assert!(office.books.lock().unwrap().seen.is_empty());
    seat.press("enter").expect("Letter 410").press("J").expect("Letter 409").press("q");
    let seen = office.books.lock().unwrap().seen.len();
    assert_eq!(seen, 2);
    assert!(seat.selected().contains("409"));
}

#[test]
fn a_letter_that_is_not_in_the_list_is_read_when_it_is_visited() {
    let (mut seat, office) = morning();
    let told = |office: &Office| {
        let asked = office.asked.lock().unwrap();
        let letter = cast::letter(406, "", "").0.id;
        asked.iter().filter(|asked| matches!(asked, Request::MarkSeen(seen) if seen.letters == [letter])).count()
    };
    seat.act(vec![Act::Go(Place::Letter(office.letter(406).id))]).expect("Letter 406");
    assert_eq!(told(&office), 1);
    seat.press("A").expect("406: assigned to me");
    assert_eq!(told(&office), 1, "it is told once, however often the sheet comes");
    seat.press("q v o").expect("  406 ").expect_not("• 406").expect_not("•  406");
}

#[test]
fn a_letter_that_was_passed_by_is_read_when_tab_opens_it() {
    let (mut seat, office) = seat(Language::English, 80, 24);
    seat.press("j tab").expect("Letter 411");
    let letter = office.letter(411).id;
    assert!(office.books.lock().unwrap().seen.contains(&letter));
}

#[test]
fn u_comes_back_to_the_filter_and_leaves_the_marks() {
    let (mut seat, office) = morning();
    seat.press("v a /").type_text("re").press("enter").expect("/re");
    seat.press("A").expect("assigned to me").press("x").expect("1 marked");
    seat.press("u").expect("taken back").expect("/re").expect("1 marked");
    seat.press("ctrl-r").expect("done again").press("esc esc v n u").expect("taken back").expect("/re");
    assert_eq!(office.letter(412).owner, None);
}

#[test]
fn a_letter_that_could_not_be_opened_leaves_the_one_that_was_asked_for_since() {
    let (mut seat, office) = morning();
    seat.slow = true;
    seat.press("j").act(vec![Act::Go(Place::Letter(office.letter(406).id))]);
    seat.fail(1).hurry().expect("Letter 406");
}

#[test]
fn a_conversation_and_a_sender_have_their_lists_and_q_comes_back() {
    let (mut seat, _) = morning();
    seat.press("c").expect("Conversation: Re: Zahvalnica · 2 letters").expect("Letter 412");
    seat.press("k").expect("Letter 402").press("q").expect("New · 9 letters").expect("Letter 412");
    seat.press("G w").expect("Letters with: Милица Јовичин").press("q").expect("New · 9 letters").expect("Letter 402");
}

#[test]
fn the_history_says_who_did_what() {
    let (mut seat, _) = morning();
    seat.press("v a i").expect("Nothing was done").press("esc");
    seat.press("A k i").expect("Весна Липовац: assigned").expect("22 Nov 2026 14:05");
}

#[test]
fn pieces_of_the_head_are_copied_as_one_safe_line() {
    let mut letters = cast::morning();
    letters[11].0.subject = "a\u{1b}]52;c;ZXZpbA==\u{7}b\nc".to_owned();
    let (mut seat, _) = sized(Office::new(letters), Language::English, 120, 36);
    seat.press("y n y s y a");
    assert_eq!(seat.copied, ["412", "ab c", "412@posta.example"]);
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
fn replies_and_notes_begin_in_the_editor() {
    for keys in ["r", "R", "t enter"] {
        let (mut seat, _) = morning();
        seat.press(keys);
        assert_eq!(seat.model.screen, Screen::Editor, "{keys}");
    }
}

#[test]
fn a_number_is_visited_wherever_the_list_stands() {
    let (mut seat, office) = morning();
    let letter = office.letter(406).id;
    seat.press("j j").act(vec![Act::Go(Place::Letter(letter))]).expect("Letter 406").press("A");
    assert_eq!(office.letter(406).owner, Some(cast::vesna()), "the verdict is about the visited letter");
    assert_eq!(office.letter(410).owner, None);
    seat.press("q").expect("New · 9 letters").expect("Letter 410");
}

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

#[test]
fn names_and_subjects_are_masked_while_one_is_watched() {
    let (mut seat, _) = morning();
    seat.model.ctx.look.private = true;
    seat.expect_not("Žabar").expect_not("Zahvalnica").expect_not("Hvala").expect_not("posta.example");
    seat.press("v o j enter").expect_not("Sommer").expect_not("Embassy").expect_not("honour");
}

#[test]
fn other_looks_keep_every_sign() {
    let office = Arc::new(Office::new(cast::morning()));
    let look = Look { palette: Palette::Plain, ascii: true, lean: true, private: false };
    let mut seat = Seat::looking(office, Language::English, (120, 36), look);
    seat.press("3 v o x").expect(">").expect("+").expect_not("▌").expect_not("•").expect_not("│").expect_not("—");
    let late = seat.style_of("-2 d");
    assert!(late.add_modifier.contains(Modifier::UNDERLINED));
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
fn a_letter_that_was_gone_to_is_alone_and_the_list_never_hides_it() {
    let (mut seat, office) = morning();
    seat.press("g 4 0 6 enter").expect("Letter 406").expect_not("▌");
    seat.press("z").expect_not("Letter 406").expect("▌");
    let row = seat.model.letters.list.selected().unwrap().id;
    seat.press("A");
    let asked = office.asked.lock().unwrap().clone();
    let Some(Request::DecideLetters(DecideLetters { letters, .. })) =
        asked.iter().rev().find(|request| matches!(request, Request::DecideLetters(_)))
    else {
        unreachable!("nothing was decided")
    };
    assert_eq!(letters, &[row]);
}

#[test]
fn a_day_that_is_over_is_refused_before_a_reason_is_asked() {
    let (mut seat, _) = morning();
    seat.press("h").type_text("yesterday").press("enter").expect("That day is over.");
    seat.press("ctrl-u").type_text("tomorrow").press("enter").expect_not("That day is over.");
}

#[test]
fn a_letter_without_sender_or_subject_says_so_wherever_it_is_shown() {
    let mut nameless = cast::letter(7, "", "");
    nameless.0.party = Party::default();
    for (language, sender, subject) in [
        (Language::English, "(no sender)", "(no subject)"),
        (Language::SerbianCyrillic, "(без пошиљаоца)", "(без предмета)"),
    ] {
        let (mut seat, _) = sized(Office::new(vec![nameless.clone()]), language, 200, 36);
        seat.press("v a");
        assert_eq!(seat.screen().matches(sender).count(), 2, "list and reader:\n{}", seat.screen());
        assert_eq!(seat.screen().matches(subject).count(), 2, "list and reader:\n{}", seat.screen());
        seat.press("A 1").expect(sender).expect(subject);
        assert_eq!(seat.screen().matches(sender).count(), 2, "desk and beside it:\n{}", seat.screen());
    }
}

#[test]
fn a_deadline_is_not_taken_for_the_day_received() {
    for (columns, received) in [(120, false), (200, true)] {
        let (mut seat, _) = seat(Language::English, columns, 36);
        seat.press("v a d").type_text("22.11.2026").press("enter");
        let row = seat.screen().lines().find(|line| line.contains("due today")).unwrap().to_owned();
        assert_eq!(row.contains(" 13 Nov  due today "), received, "{row}");
    }
}

#[test]
fn the_subjects_of_a_list_end_in_one_column() {
    let letter = |n| cast::letter(n, "Johann Sommer", &"Веома дуг предмет ".repeat(9));
    let (mut seat, _) = sized(Office::new((1..9).map(letter).collect()), Language::English, 80, 24);
    seat.press("v a A j d").type_text("22.11.2026").press("enter h").type_text("+3").press("enter");
    let ends: std::collections::BTreeSet<usize> =
        seat.screen().lines().filter_map(|line| Some(line[..line.find('…')?].chars().count())).collect();
    assert_eq!(ends.len(), 1, "{}", seat.screen());
}

#[test]
fn a_sender_who_fills_the_line_is_cut_once() {
    let long = "Савет за борбу против свега што је предугачко ";
    for extra in 0..12 {
        let mut letter = cast::letter(7, &format!("{}{}", "x".repeat(extra), long.repeat(3)), "Акт");
        letter.0.party.address = "savet@dugo.example".to_owned();
        let (mut seat, _) = sized(Office::new(vec![letter]), Language::English, 80, 24);
        seat.press("v a enter").expect("…").expect_not("……");
    }
}
