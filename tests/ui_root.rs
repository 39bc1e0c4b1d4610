//! The program as a whole by keystroke: places, commands, help, jobs, the first start, looks, the frame.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod house;
mod kit;

use std::sync::Arc;

use house::House;
use kabinet::api::Client;
use kabinet::api::history::Done;
use kabinet::api::job::{Job, JobId, Outcome, Progress};
use kabinet::base::error::{Error, ErrorKind};
use kabinet::base::width;
use kabinet::domain::arrival::{Intake, Tally};
use kabinet::domain::ids::ImportId;
use kabinet::ui::act::Act;
use kabinet::ui::effect::Effect;
use kabinet::ui::event::Event;
use kabinet::ui::overlay::frame::frame;
use kabinet::ui::overlay::state::Overlay;
use kabinet::ui::place::Screen;
use kabinet::ui::theme::Palette;
use kabinet::ui::update;
use kabinet::words::Language::{self, English, SerbianCyrillic, SerbianLatin};
use kit::Seat;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use uuid::Uuid;

fn week(language: Language, columns: u16, rows: u16) -> Seat {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let mut seat = Seat::new(owner, language, (columns, rows));
    seat.press("3 1");
    seat
}

fn first_start(language: Language, columns: u16, rows: u16) -> Seat {
    Seat::new(House::empty().founder(), language, (columns, rows))
}

fn key(seat: &mut Seat, key: &str) -> Vec<Effect> {
    update(&mut seat.model, Event::Key(key.parse().unwrap()))
}

#[test]
fn the_frame_at_every_size() {
    for language in [English, SerbianCyrillic] {
        for (columns, rows) in [(80, 24), (120, 36)] {
            let shot = |name: &str, keys: &str| {
                let mut seat = week(language, columns, rows);
                seat.press(keys);
                insta::assert_snapshot!(format!("{name}-{columns}-{}", language.tag()), seat.screen());
            };
            shot("help", "?");
            shot("howto", "space h");
            shot("palette", "ctrl-p");
            shot("line", ":");
            shot("menu", "space");
            shot("go", "g");
            shot("classes", "space o c");
            shot("settings", "space o s");
            shot("languages", "space v l");
            shot("masked", "F9");
            let seat = first_start(language, columns, rows);
            insta::assert_snapshot!(format!("founding-{columns}-{}", language.tag()), seat.screen());
        }
    }
}

#[test]
fn digits_choose_screens_and_q_comes_back_and_at_last_asks() {
    let mut seat = week(English, 120, 36);
    for (digit, screen) in [("3", Screen::Letters), ("4", Screen::People), ("5", Screen::Papers), ("1", Screen::Desk)] {
        seat.press(digit);
        assert_eq!(seat.model.screen, screen);
    }
    seat.press("4 space f q");
    assert_eq!(seat.model.screen, Screen::Quarantine);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::People);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Desk);
    seat.press("q").expect("Leave Kabinet?").press("n");
    assert!(!seat.quit);
    seat.press("q y");
    assert!(seat.quit);
}

#[test]
fn walking_in_a_circle_does_not_lengthen_the_way_out() {
    let mut seat = week(English, 120, 36);
    for _ in 0..40 {
        seat.press("3 4 1");
    }
    seat.press("q").expect("Leave Kabinet?");
}

#[test]
fn the_editor_is_come_back_to() {
    let mut seat = week(English, 120, 36);
    seat.press("t enter");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.type_text("q stays text").expect("q stays text");
    seat.press("ctrl-p").type_text("people").press("enter");
    assert_eq!(seat.model.screen, Screen::People);
    seat.press("q");
    assert_eq!(seat.model.screen, Screen::Editor);
    seat.expect("q stays text");
}

#[test]
fn a_number_after_g_goes_to_its_letter() {
    let mut seat = week(English, 120, 36);
    seat.press("g 3").expect("Letter with the number").press("enter").expect("Trial monitoring report");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press("g 9 9 9 enter").expect("is not there");
}

#[test]
fn the_command_line_takes_names_words_numbers_and_arguments() {
    let mut seat = week(English, 120, 36);
    seat.press(":").type_text("person").press("enter").expect("Go to whom?").press("esc");
    seat.press(":").type_text("lang sr-Latn").press("enter").expect("KABINET").expect("Sto");
    assert_eq!(seat.model.ctx.words.language(), SerbianLatin);
    seat.press(":").type_text("lang en").press("enter");
    seat.press(":").type_text("screen.papers").press("enter");
    assert_eq!(seat.model.screen, Screen::Papers);
    seat.press(":").type_text("5").press("enter");
    assert_eq!(seat.model.screen, Screen::Letters);
    seat.press(":").type_text("set").press("tab enter").expect("days to reply").press("esc");
    seat.press(":").type_text("zzzz").press("enter").expect("no command “zzzz”");
    seat.press(":").type_text("q").press("enter").expect("Leave Kabinet?");
}

#[test]
fn the_command_line_starts_imports() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    seat.press(":").type_text("inbox '/a b/c' d.mbox").press("enter");
    let paths = vec!["/a b/c".into(), "d.mbox".into()];
    let wanted = Job::Import { paths, intake: Intake::Inbox, lane: 0, dry_run: false };
    assert!(seat.model.jobs.values().any(|(job, _)| *job == wanted));
}

#[test]
fn the_palette_finds_by_letters_in_order_in_either_script() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    seat.press("ctrl-p").type_text("podesa").press("enter").expect("дана за одговор").press("esc");
    seat.press("ctrl-p").type_text("подеша").press("enter").expect("дана за одговор");
}

#[test]
fn prefixes_show_what_may_follow_under_their_names() {
    let mut seat = week(English, 120, 36);
    seat.press("space").expect("in and out").expect("the office").press("v").expect("mask names");
    seat.press("esc").expect_not("mask names");
    seat.press("g").expect("0–9").expect("letter by number");
}

#[test]
fn a_serbian_layout_presses_the_same_caps() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    let before = seat.selected();
    seat.press("ј");
    assert_ne!(seat.selected(), before);
    seat.press("љ").expect("Напустити Кабинет?").press("н").expect_not("Напустити");
    seat.press("љ д");
    assert!(seat.quit);
}

#[test]
fn an_unbound_key_says_where_the_keys_are() {
    let mut seat = week(English, 120, 36);
    seat.press("Y").expect("Y does nothing here; ? shows the keys").press("esc").expect_not("does nothing");
}

#[test]
fn redraw_and_suspend_are_asked_of_the_app() {
    let mut seat = week(English, 120, 36);
    assert!(key(&mut seat, "ctrl-l").contains(&Effect::Redraw));
    assert!(key(&mut seat, "ctrl-z").contains(&Effect::Suspend));
}

#[test]
fn looks_change_by_key() {
    let mut seat = week(English, 120, 36);
    seat.press("space v t").expect("light background");
    assert_eq!(seat.model.ctx.look.palette, Palette::Light);
    seat.press("space v t space v b").expect("slow line");
    assert!(seat.model.ctx.look.lean);
    seat.press("ctrl-p F9").expect("What shall be done?");
    assert!(seat.model.ctx.look.private);
}

#[test]
fn the_status_line_never_overlaps_and_long_sentences_are_whole() {
    let mut seat = week(English, 60, 16);
    let long = "A sentence that is far too long for one line of a narrow terminal, and that says at its very end what to do now.";
    seat.model.notice = Some((long.to_owned(), kabinet::ui::theme::Role::Danger));
    let screen = seat.screen();
    let said: Vec<&str> = screen.lines().rev().take(2).collect();
    assert_eq!(format!("{} {}", said[1].trim(), said[0].trim()), long, "{screen}");
    seat.model.notice = Some(("short".to_owned(), kabinet::ui::theme::Role::Good));
    let screen = seat.screen();
    let last = screen.lines().last().unwrap();
    assert!(last.ends_with("   short") || last.contains("  short"), "{last}");
}

fn running(seat: &mut Seat) -> JobId {
    seat.slow = true;
    seat.press("space f i").type_text("/mail").press("enter");
    *seat.model.jobs.keys().next().unwrap()
}

fn outcome(seat: &Seat) -> Outcome {
    let _ = seat;
    Outcome::Imported {
        import: Some(ImportId::new(Uuid::from_u128(7))),
        done: None,
        tally: Tally { new: 1200, known: 34, quarantined: 2, skipped: 1 },
        remarks: vec![(
            "/mail/slika.eml".to_owned(),
            Error::new(ErrorKind::Invalid, "import-binary").with("path", "/mail/slika.eml"),
        )],
        unread: 0,
        cancelled: false,
    }
}

#[test]
fn a_job_is_seen_cancelled_and_reported() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    seat.event(Event::Progress(Progress { job, done: 45, total: 100, count: 12_345 }));
    seat.expect("import 45 % · 12,345");
    seat.press("space j").expect("In the background").press("enter").expect("Stop this: import?");
    assert!(key(&mut seat, "y").contains(&Effect::Cancel(job)));
    let ended = outcome(&seat);
    seat.event(Event::Ended(job, Box::new(Ok(ended))));
    seat.expect("Report").expect("1,200").expect("here already").expect("/mail/slika.eml");
    insta::assert_snapshot!("report-120-en", seat.screen());
    seat.slow = false;
    seat.press("esc space f r").expect("The report of which import?").expect("just now").press("enter");
    seat.expect("Report").expect("/mail/slika.eml").press("q space j").expect("ended");
}

#[test]
fn the_open_list_of_jobs_follows_every_job_that_ends() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let enclose = Job::Enclose { draft: Uuid::from_u128(1), path: "/tmp/nacrt.pdf".into() };
    seat.act(vec![Act::Run(enclose)]);
    let reading = *seat.model.jobs.keys().next().unwrap();
    running(&mut seat);
    seat.press("space j").expect("reads a file").press("down");
    let error = || Box::new(Err(Error::new(ErrorKind::Full, "disk-full").with("path", "/mail")));
    seat.event(Event::Ended(reading, error()));
    let rows = |seat: &Seat| match &seat.model.overlay {
        Some(Overlay::Choose(choose)) => choose.rows.len(),
        other => panic!("{other:?}"),
    };
    assert_eq!(rows(&seat), 1, "{}", seat.screen());
    seat.press("enter").expect("Stop this: import?").press("n space j");
    let import = *seat.model.jobs.keys().next().unwrap();
    seat.event(Event::Ended(import, error())).expect("In the background").expect("ended");
}

#[test]
fn an_imports_report_is_read_again_by_anybody_later() {
    let house = House::empty();
    let owner = house.found();
    house.week(&*owner);
    let why = Error::new(ErrorKind::Invalid, "import-no-letter").with("path", "/mail/beleske.txt");
    house.imported(Tally { new: 7, known: 2, quarantined: 0, skipped: 1 }, vec![("/mail/beleske.txt".to_owned(), why)]);
    let mut seat = Seat::new(owner, English, (120, 36));
    seat.press("space f r").expect("/home/vesna/posta").press("enter");
    seat.expect("7  new letters")
        .expect("2  here already")
        .expect("/mail/beleske.txt")
        .expect("22 Nov 2026")
        .expect("Save the letter itself as");
    // The older one was cut off: it says so instead of counts.
    seat.press("esc space f r down enter").expect("cut off").expect_not("new letters");
}

#[test]
fn an_import_that_ends_while_one_writes_does_not_cover_the_text() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    seat.slow = false;
    seat.press("t enter");
    let ended = outcome(&seat);
    seat.event(Event::Ended(job, Box::new(Ok(ended))));
    assert!(seat.model.overlay.is_none());
    seat.expect("1,200 new").press("esc");
}

#[test]
fn a_whole_import_is_taken_back() {
    let mut seat = week(English, 120, 36);
    seat.press("space f u").expect("Take back which import?").expect("/home/vesna/posta").press("enter");
    seat.expect("Take this import back").press("y");
    assert!(seat.jobs.iter().any(|job| matches!(job, Job::Undo { .. })));
}

#[test]
fn a_failed_job_says_why_in_words() {
    let mut seat = week(English, 120, 36);
    let job = running(&mut seat);
    let error = Error::new(ErrorKind::Full, "disk-full").with("path", "/mail");
    seat.event(Event::Ended(job, Box::new(Err(error)))).expect("The disk is full");
    assert!(seat.model.jobs.is_empty());
}

#[test]
fn bulk_changes_can_be_taken_back_as_one() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let group = Some(kabinet::domain::operation::GroupId(Uuid::from_u128(3)));
    let done = Done { verb: "letter.assign".to_owned(), sequence: None, group, changed: 41 };
    let job = JobId(Uuid::from_u128(99));
    let ended = Outcome::Changed { done, undone: None, refused: vec![], cancelled: true };
    seat.event(Event::Ended(job, Box::new(Ok(ended))));
    seat.expect("stopped: 41 letters changed · u undo").press("u");
    assert!(seat.model.jobs.values().any(|(job, _)| matches!(job, Job::Undo { .. })));
}

#[test]
fn the_rest_of_a_bulk_undo_that_was_stopped_is_taken_back_by_the_next_u() {
    let mut seat = week(English, 120, 36);
    seat.slow = true;
    let group = |id| Some(kabinet::domain::operation::GroupId(Uuid::from_u128(id)));
    let changed = |undone: Option<&str>, group, cancelled| {
        let done = Done { verb: "letter.assign".to_owned(), sequence: None, group, changed: 41 };
        Ok(Outcome::Changed { done, undone: undone.map(str::to_owned), refused: vec![], cancelled })
    };
    let undoing = |seat: &Seat| {
        let of = |job: &Job| matches!(job, Job::Undo { what: kabinet::api::history::Undoable::Group(of) } if Some(*of) == group(3));
        seat.model.jobs.iter().find(|(_, (job, _))| of(job)).map(|(id, _)| *id)
    };
    seat.event(Event::Ended(JobId(Uuid::from_u128(99)), Box::new(changed(None, group(3), false))));
    seat.press("u");
    let job = undoing(&seat).unwrap();
    seat.event(Event::Ended(job, Box::new(changed(Some("letter.assign"), group(4), true))))
        .expect("stopped: taken back");
    assert!(undoing(&seat).is_none());
    seat.press("u");
    assert!(undoing(&seat).is_some());
}

#[test]
fn the_first_start_asks_four_things() {
    let mut seat = first_start(English, 100, 30);
    seat.expect("a new office").press("ctrl-s").expect("The office needs a name first.");
    seat.type_text("Cabinet of the Minister").press("enter");
    seat.type_text("Jovana Petrović, minister").press("enter").type_text("Marko Đurić, state secretary").press("tab");
    seat.type_text("Vesna Ilić").press("enter right").expect("Ко сам ја").press("left").expect("Who am I");
    seat.press("enter enter").expect("Minister + 1");
    assert!(seat.model.founding.is_none());
    let card = &seat.model.ctx.office;
    assert_eq!(card.office.as_ref().unwrap().name, "Cabinet of the Minister");
    assert_eq!(card.principals.iter().map(|p| p.office.as_str()).collect::<Vec<_>>(), ["minister", "state secretary"]);
    assert_eq!(card.classes.len(), 12);
    assert!(card.classes.iter().all(|class| !class.title.starts_with("class-title")));
}

#[test]
fn letters_that_came_before_the_office_are_there_once_it_is_founded() {
    let house = House::empty();
    house.crowd(3);
    let mut seat = Seat::new(house.founder(), English, (100, 30));
    seat.type_text("Cabinet of the Minister").press("enter").type_text("Jovana Petrović, minister").press("tab");
    seat.type_text("Vesna Ilić").press("ctrl-s");
    assert!(seat.model.founding.is_none(), "{}", seat.screen());
    let me = seat.model.ctx.office.users.first().unwrap().actor();
    let owner: Arc<dyn Client> = Arc::new(house.service.session(me));
    Seat::new(owner, English, (100, 30)).press("3").expect("New · 3 letters").press("A").expect("assigned to me");
}

#[test]
fn settings_and_classes_are_changed_by_their_forms() {
    let mut seat = week(English, 120, 36);
    seat.press("space o s ctrl-u").type_text("New name").press("tab tab ctrl-u").type_text("20").press("ctrl-s");
    seat.expect("settings saved");
    let office = seat.model.ctx.office.office.clone().unwrap();
    assert_eq!((office.name.as_str(), office.reply_days), ("New name", 20));
    seat.press("space o s tab tab ctrl-u").type_text("many").press("ctrl-s").expect("have to be a number");
    seat.press("space o c").type_text("a new class").press("enter");
    seat.type_text("10-1").press("tab").type_text("Cases").press("ctrl-s").expect("class added");
    assert!(seat.model.ctx.office.classes.iter().any(|class| class.code == "10-1" && class.years.is_none()));
    seat.press("space o c").type_text("10-1").press("enter backtab space ctrl-s").expect("class changed");
    assert!(seat.model.ctx.office.classes.iter().any(|class| class.code == "10-1" && class.closed));
}

#[test]
fn no_size_panics_whatever_lies_over_the_screen() {
    let mut seat = week(SerbianCyrillic, 120, 36);
    for (columns, rows) in [(0, 0), (1, 1), (20, 5), (60, 16), (80, 24), (65_535, 16)] {
        seat.resize(columns, rows);
        for keys in ["?", "space h", "ctrl-p", ":", "space", "g", "g 4", "space o c", "space o s", "q", "g p"] {
            seat.press(keys);
            let _ = seat.buffer();
            seat.press("esc esc");
        }
    }
    let mut seat = first_start(English, 20, 5);
    for (columns, rows) in [(0, 0), (20, 5), (60, 16), (65_535, 17)] {
        seat.resize(columns, rows).press("tab tab tab");
        let _ = seat.buffer();
    }
}

#[test]
fn a_paste_goes_where_text_is_written() {
    let mut seat = week(English, 120, 36);
    seat.event(Event::Paste("q\ny".to_owned())).expect("Text can be pasted where text is written.");
    assert!(!seat.quit);
    let mut seat = first_start(English, 100, 30);
    seat.event(Event::Paste("Кабинет\u{1b}[201~\nминистра".to_owned())).expect("Кабинет министра");
}

#[test]
fn help_is_in_the_order_in_which_one_learns_and_words_narrow_it() {
    let mut seat = week(English, 120, 50);
    seat.press("?");
    let screen = seat.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    let order = ["On a letter", "Gives the letter to somebody", "Begins an answer to the sender", "Closes the letter"];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{screen}");
    seat.press("G");
    let screen = seat.screen();
    let at = |text: &str| screen.find(text).unwrap_or_else(|| panic!("{text}\n{screen}"));
    let order = ["On every screen", "Takes the last step back", "g 0–9", "ctrl-p", "space f i", "space v l"];
    assert!(order.windows(2).all(|pair| at(pair[0]) < at(pair[1])), "{screen}");
    seat.press("g /").type_text("ANSWER").expect("On a letter").expect("Begins an answer to the sender");
    seat.expect_not("On every screen").expect_not("Files the letter");
    seat.type_text(" xyz")
        .expect("Nothing fits")
        .press("esc")
        .expect("On every screen")
        .press("esc")
        .expect_not("Keys here");
}

#[test]
fn u_without_anything_done_says_so() {
    let mut seat = week(English, 120, 36);
    seat.press("u").expect("There is nothing to undo.").press("ctrl-r").expect("nothing to do again");
    seat.press(".").expect("Nothing was decided yet").press("4 .").expect("nothing to repeat");
}

#[test]
fn whatever_lies_over_the_screen_has_its_frame_whole() {
    for (columns, rows) in [(60, 16), (80, 24), (120, 36), (200, 60)] {
        for keys in ["?", "space h", "ctrl-p", ":", "space", "g", "g p", "space o c", "g 4", "space q"] {
            let mut seat = week(SerbianCyrillic, columns, rows);
            seat.press(keys);
            let screen = seat.screen();
            let top = screen.lines().position(|line| line.contains('┌')).unwrap_or_else(|| panic!("{keys}: no frame"));
            let under = screen.lines().position(|line| line.contains('└')).unwrap();
            let columns_of = |line: &str, side: char| {
                line.match_indices(side).map(|(at, _)| width::width(&line[..at])).collect::<Vec<_>>()
            };
            let lines: Vec<&str> = screen.lines().collect();
            let (left, right) = (columns_of(lines[top], '┌')[0], columns_of(lines[top], '┐')[0]);
            for line in &lines[top + 1..under] {
                let sides = columns_of(line, '│');
                assert!(sides.contains(&left) && sides.contains(&right), "{keys} at {columns}:\n{screen}");
            }
        }
    }
}

#[test]
fn keys_that_wait_for_an_overlay_are_not_offered_meanwhile() {
    let mut seat = week(English, 120, 36);
    seat.expect("a assign").press("space q").expect_not("a assign").press("n ?");
    let last = seat.screen().lines().last().unwrap().to_owned();
    assert!(last.contains("/ narrow") && last.contains("? close") && !last.contains("assign"), "{last}");
}

#[test]
fn a_frame_in_ascii_is_ascii() {
    let mut seat = week(English, 120, 36);
    seat.model.ctx.look.ascii = true;
    seat.press("space q").expect("+- Please confirm -").expect_not("│").expect_not("┌");
}

#[test]
fn a_frame_halves_no_wide_character() {
    let ctx = week(English, 120, 36).model.ctx;
    for start in ["漢", "a漢"] {
        let area = Rect::new(0, 0, 120, 20);
        let mut buffer = Buffer::empty(area);
        for row in 0..20 {
            buffer.set_stringn(0, row, format!("{start}{}", "漢".repeat(70)), 120, Style::new());
        }
        let inside = frame("Kabinet", (50, 10), &ctx, area, &mut buffer);
        for row in inside.y..inside.y + inside.height {
            assert!(width::width(buffer[(inside.x - 3, row)].symbol()) == 1, "the left side is hidden");
        }
    }
}

#[test]
fn a_long_page_says_how_far_one_is_and_its_end_is_reached_while_it_is_narrowed() {
    let mut seat = week(English, 80, 24);
    seat.press("?");
    let Some(Overlay::Page(page)) = &seat.model.overlay else { panic!("no page") };
    let (lines, last) = (page.lines.len(), page.lines.last().unwrap().1.clone());
    seat.expect(&format!(" 18/{lines} "));
    seat.press("G").expect(&format!(" {lines}/{lines} ")).expect(&last);
    seat.press("g g /").type_text(" ");
    for _ in 0..lines {
        seat.press("down");
    }
    seat.expect(&last);
}

#[test]
fn a_frames_title_is_not_dim_though_its_rule_is() {
    for palette in [Palette::Light, Palette::Plain] {
        let mut seat = week(English, 120, 36);
        seat.model.ctx.look.palette = palette;
        seat.press("space q");
        let style = seat.style_of("Please confirm");
        assert!(style.add_modifier.contains(Modifier::BOLD), "{style:?}");
        assert!(!style.add_modifier.contains(Modifier::DIM), "{style:?}");
    }
}

#[test]
fn a_chooser_keeps_its_size_while_its_people_come_and_go() {
    let mut seat = week(English, 120, 36);
    let frame = |seat: &Seat| -> Vec<usize> {
        let screen = seat.screen();
        screen.lines().enumerate().filter(|(_, line)| line.contains(['┌', '└'])).map(|(row, _)| row).collect()
    };
    seat.press("g p");
    let empty = frame(&seat);
    seat.type_text("e").expect("Embassy of Austria");
    assert_eq!(frame(&seat), empty, "{}", seat.screen());
}
