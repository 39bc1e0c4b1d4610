//! The forms of the office: its settings, its classes.

use kabinet::words::Language::English;

use crate::week;

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
