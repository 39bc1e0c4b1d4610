//! The office that is made up.

use crate::cli_kit::Home;
use crate::lines;

#[test]
fn the_demo_is_made_once_and_over_nothing_else() {
    let home = Home::with_demo();
    let first = home.told(&["letters", "--json"]).1;
    assert_eq!(home.told(&["demo"]).0, 0);
    assert_eq!(home.told(&["letters", "--json"]).1, first);
    assert_eq!(home.told(&["demo", "--reset", "--letters", "20"]).0, 0);
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 20);
    std::fs::remove_file(home.data().join("demo")).unwrap();
    let (status, _, err) = home.told(&["demo", "--reset"]);
    assert!(status == 1 && err.contains("not the demo"), "{err}");
    assert_eq!(lines(&home.told(&["letters", "--json"]).1).len(), 20);
}
