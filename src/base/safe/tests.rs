use proptest::prelude::*;

use super::*;

const HOSTILE: [&str; 14] = [
    "\u{1b}[2J",
    "\u{1b}]0;x\u{7}",
    "\u{1b}]52;c;cHduZWQ=\u{1b}\\",
    "\u{1b}]8;;http://x\u{1b}\\",
    "\u{1b}Pq#0\u{1b}\\",
    "\u{1b}_Gi=1\u{1b}\\",
    "\u{9b}31m",
    "\u{9d}0;x\u{9c}",
    "\u{7}",
    "\u{7f}",
    "\r",
    "\u{8}",
    "\u{1b}^pm\u{1b}\\",
    "\u{1b}Xsos\u{9c}",
];

fn is_safe(text: &str) -> bool {
    text.chars().all(|c| c == '\n' || !(is_removed(c) || is_break(c)))
}

#[test]
fn t01_no_sequence_leaves_a_control_or_debris() {
    for code in HOSTILE {
        let text = format!("Ав{code}Б");
        let shown = line(&text);
        assert!(is_safe(&shown), "{code:?} -> {shown:?}");
        assert_eq!(shown.replace(' ', ""), "АвБ", "{code:?}");
        assert!(is_safe(&block(&text)), "{code:?}");
        let quoted = serde_json::to_string(&text).unwrap();
        let printed = json(&quoted);
        assert!(is_safe(&printed), "{printed:?}");
        assert_eq!(serde_json::from_str::<String>(&printed).unwrap(), text);
    }
}

#[test]
fn t02_a_split_sequence_is_text_on_both_sides() {
    assert_eq!(line("Ana \u{1b}"), "Ana ");
    assert_eq!(line("Ana \u{1b}["), "Ana ");
    assert_eq!(line("Ana \u{1b}]0;ev"), "Ana ");
    assert_eq!(line("il\u{7}"), "il");
    assert_eq!(block("\u{1b}]0;hidden\nshown"), "\nshown");
    assert_eq!(line("\u{9e}ivot"), "ivot", "a wrongly decoded letter hides nothing");
}

#[test]
fn t04_all_twelve_bidi_controls_go() {
    let all = "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
    assert_eq!(all.chars().count(), 12);
    assert_eq!(line(&format!("a{all}b")), "ab");
    assert!(is_safe(&json(all)));
}

#[test]
fn t05_invisible_characters_go() {
    assert_eq!(line("мини\u{200b}ста\u{ad}р\u{feff}\u{2060}\u{e0061}"), "министар");
}

#[test]
fn joiners_stay_where_they_make_a_form() {
    assert_eq!(line("👩\u{200d}👧 می\u{200c}خواهم"), "👩\u{200d}👧 می\u{200c}خواهم");
    assert_eq!(line("pay\u{200d}pal ❤\u{fe0f} a\u{fe0f}"), "paypal ❤\u{fe0f} a");
    assert_eq!(line("x\u{200d}"), "x");
}

#[test]
fn t06_marks_are_capped() {
    let tall = format!("a{}", "\u{301}".repeat(200));
    assert_eq!(line(&tall).chars().count(), 1 + MARKS);
    assert_eq!(line("\u{301}a"), "a", "a mark without a base would climb on what stands before the field");
}

#[test]
fn t09_a_name_stays_on_its_line() {
    assert_eq!(line("Ана\r\nDelete all? y\t\t/ n\n"), "Ана Delete all? y / n");
    assert_eq!(line("a\u{2028}b\u{85}c"), "a b c");
}

#[test]
fn t10_a_paste_presses_no_key() {
    assert_eq!(paste("rm\u{1b}[201~\u{1b}OA\u{1b}[1;5C -rf\r\nе\u{301}"), "rm -rf\nе\u{301}");
    assert_eq!(paste("c\u{30c}"), "č");
}

#[test]
fn blocks_keep_their_lines_and_columns() {
    assert_eq!(block("a\tb\r\nЖж\tc\rd"), "a       b\nЖж      c\nd");
    assert_eq!(block("\t\n\n x "), "        \n\n x ");
}

#[test]
fn plain_text_is_borrowed() {
    for text in ["", "Plain", "Поштовани господине министре – „хвала“…", "Čačak €5"]
    {
        assert!(matches!(line(text), Cow::Borrowed(_)), "{text}");
        assert!(matches!(block(text), Cow::Borrowed(_)), "{text}");
        assert!(matches!(paste(text), Cow::Borrowed(_)), "{text}");
        assert!(matches!(json(text), Cow::Borrowed(_)), "{text}");
    }
    assert!(matches!(line("日本 हिन्दी"), Cow::Borrowed(_)));
}

#[test]
fn a_text_full_of_introducers_is_read_once() {
    let text = "\u{9d}".repeat(500_000);
    let started = std::time::Instant::now();
    assert_eq!(line(&text), "");
    // A second is enough; read to its end for each introducer, it takes many minutes.
    assert!(started.elapsed() < std::time::Duration::from_mins(1), "{:?}", started.elapsed());
}

/// Texts made of what matters here, and of anything.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(HOSTILE.to_vec()).prop_map(str::to_owned),
        prop::sample::select(vec![
            "\u{1b}", "\t", "\n", "\u{200d}", "\u{fe0f}", "\u{301}", "\u{fb2c}", "\u{2028}", " ", "[", "e", "Ж", "👩"
        ])
        .prop_map(str::to_owned),
        any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn everything_comes_out_safe_and_stays_the_same(text in text()) {
        let (one, many, pasted) = (line(&text), block(&text), paste(&text));
        prop_assert!(is_safe(&one) && !one.contains('\n'));
        prop_assert!(is_safe(&many) && is_safe(&pasted));
        prop_assert!(is_nfc(&pasted));
        prop_assert_eq!(&line(&one), &one);
        prop_assert_eq!(&block(&many), &many);
        prop_assert_eq!(&paste(&pasted), &pasted);
        prop_assert!(one.len() <= text.len() && many.len() <= TAB * text.len());
    }

    #[test]
    fn json_keeps_its_value(text in text()) {
        let quoted = serde_json::to_string(&text).unwrap();
        let printed = json(&quoted);
        prop_assert!(is_safe(&printed));
        prop_assert_eq!(serde_json::from_str::<String>(&printed).unwrap(), text);
        prop_assert_eq!(&json(&printed), &printed);
    }
}
