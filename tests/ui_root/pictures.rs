//! The frame as it looks, with each window that lies over it.

use kabinet::words::Language::{English, SerbianCyrillic};

use crate::{first_start, week};

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
