//! The screen as it looks, in both languages and at the sizes it is made for.

use kabinet::words::Language;

use crate::{HOME, SMALL, day, mixed, seat};

#[test]
fn pictures_of_the_screen() {
    for (tag, language) in [("en", Language::English), ("sr", Language::SerbianCyrillic)] {
        for size in [SMALL, HOME] {
            let shot = |name: &str, keys: &str| {
                let mut seat = day(language, size);
                seat.press(keys);
                insta::assert_snapshot!(format!("{name}_{tag}_{}", size.0), seat.screen());
            };
            shot("list", "j");
            shot("page", "v d enter");
            shot("marks", "x x A");
            shot("new", "3 T");
            shot("letter", "3 T enter enter enter enter");
            shot("origin", "3 T enter enter enter 6 G");
            shot("desk", "1 j T enter enter enter");
            shot("mine", "v m");
            shot("of", "v p down enter");
            shot("overdue", "v l");
            shot("who", "o a enter backspace");
            let mut seat = seat(language, size);
            insta::assert_snapshot!(format!("empty_{tag}_{}", size.0), seat.press("g g").screen());
        }
    }
}

#[test]
fn wide_and_combining_characters_stand_in_the_list_and_on_a_page() {
    for (tag, language) in [("en", Language::English), ("sr", Language::SerbianCyrillic)] {
        for size in [SMALL, HOME] {
            let mut seat = mixed(language, size);
            insta::assert_snapshot!(format!("mixed_list_{tag}_{}", size.0), seat.press("j").screen());
            insta::assert_snapshot!(format!("mixed_page_{tag}_{}", size.0), seat.press("enter").screen());
        }
    }
}
