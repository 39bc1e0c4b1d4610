//! The list of keys.

use kabinet::words::Language::{English, SerbianCyrillic};

use crate::week;

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
    let order = ["Takes the last step back", "ctrl-p", "space f i", "space v l"];
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
fn help_knows_what_an_overlap_is() {
    for (language, word, told) in [(English, "overlap", "Confirms it"), (SerbianCyrillic, "преклап", "Потврђује")]
    {
        week(language, 120, 50).press("2 ? g /").type_text(word).expect(told);
    }
}

#[test]
fn an_open_page_follows_the_terminal() {
    for keys in ["?", "space h"] {
        let mut seat = week(English, 120, 40);
        seat.press(keys).resize(80, 24);
        assert_eq!(seat.screen(), week(English, 80, 24).press(keys).screen(), "{keys}");
        seat.press("G").resize(120, 200);
        assert_eq!(seat.screen(), week(English, 120, 200).press(keys).screen(), "{keys}");
    }
}
