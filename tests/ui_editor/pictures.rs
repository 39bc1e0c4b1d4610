//! The editor as it looks.

use kabinet::words::Language;

use crate::kit::writing::{HOME, QUOTED, SMALL, note, reply, replying};

#[test]
fn the_editor_looks_right() {
    for (language, tag) in [(Language::SerbianCyrillic, "sr"), (Language::English, "en")] {
        for (size, wide) in [(SMALL, 80), (HOME, 120)] {
            let (mut seat, _) = note(language, size);
            seat.type_text(
                "Амбасадор је најавио посету савезног министра правде почетком децембра и замолио за пријем.",
            );
            seat.wait(1);
            insta::assert_snapshot!(format!("note_{tag}_{wide}"), seat.screen());
            let to = [("Johann Sommer", "j.sommer@embassy.example")];
            let (mut seat, _) = replying(reply(&to, "Re: Visit of the Federal Minister", QUOTED), language, size);
            seat.type_text("С поштовањем").press("ctrl-x");
            insta::assert_snapshot!(format!("reply_{tag}_{wide}"), seat.screen());
        }
    }
}
