//! What is done with an open letter's page.

use kabinet::api::job::Job;
use kabinet::words::Language;

use crate::kit::cast;
use crate::kit::office::Office;
use crate::{morning, sized};

#[test]
fn attachments_are_saved_where_somebody_says() {
    let (mut seat, office) = morning();
    seat.press("v o j s").expect("All 2 attachments").press("enter").expect("Into which folder").press("enter");
    let letter = office.letter(401).id;
    assert_eq!(seat.jobs, [Job::SaveAttachments { letter, which: vec![], into: "~/kabinet".into() }]);
    assert_eq!(seat.notice(), "2 files saved in ~/kabinet");
    seat.press("s down down enter ctrl-u").type_text("/tmp/x\n");
    assert_eq!(seat.jobs[1], Job::SaveAttachments { letter, which: vec![1], into: "/tmp/x".into() });
    assert_eq!(seat.notice(), "saved as /tmp/x/1");
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
fn the_history_says_who_did_what() {
    let (mut seat, _) = morning();
    seat.press("v a i").expect("Nothing was done").press("esc");
    seat.press("A k i").expect("Весна Липовац: assigned to me").expect("22 Nov 2026 14:05").press("esc");
    seat.press("d").type_text("+3\n").press("k h").type_text("1.12.\nчека се мишљење\n").press("u");
    seat.press("k i").expect("What was done with 412").expect("Весна Липовац: deadline 25 Nov");
    seat.expect("Весна Липовац: held until 1 Dec").expect("Весна Липовац: taken back: held");
}

#[test]
fn pieces_of_the_head_are_copied_as_one_safe_line() {
    let mut letters = cast::morning();
    letters[11].0.subject = "a\u{1b}]52;c;ZXZpbA==\u{7}b\nc".to_owned();
    let (mut seat, _) = sized(Office::new(letters), Language::English, 120, 36);
    seat.press("y n y s y a");
    assert_eq!(seat.copied, ["412", "ab c", "412@posta.example"]);
}
