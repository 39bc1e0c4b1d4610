//! The letters' screen as it looks, in both languages and at the sizes it is made for.

use kabinet::words::Language;

use crate::seat;

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
