//! The tables that name the cases in which the program stays with its own answer: `| section | why | cases |`, each case in
//! backticks. A case that no row names fails, and so does a row whose case is none any more.

use std::collections::BTreeSet;

/// What is named in `table` of the kind `kind`, which is the first word of a case.
fn named(table: &str, kind: &str) -> BTreeSet<String> {
    let rows = table.lines().filter(|line| line.starts_with("| ") && line.contains('`'));
    let mut found = BTreeSet::new();
    for row in rows {
        let cells: Vec<&str> = row.split(" | ").collect();
        let [section, why, cases] = cells[..] else { panic!("{row}") };
        assert!(section.contains(char::is_numeric) && why.ends_with('.'), "{row}");
        let cases = cases.split('`').skip(1).step_by(2);
        let mine = cases.filter_map(|case| case.strip_prefix(kind)?.strip_prefix(' '));
        for case in mine {
            assert!(found.insert(case.to_owned()), "named twice: {case}");
        }
    }
    found
}

/// The cases that the table does not name, and what it names that is no case any more.
fn differences(table: &str, kind: &str, cases: &BTreeSet<String>) -> (Vec<String>, Vec<String>) {
    let named = named(table, kind);
    (cases.difference(&named).cloned().collect(), named.difference(cases).cloned().collect())
}

/// The table names these cases of this kind and no others.
pub fn are_all_named(table: &str, kind: &str, cases: &BTreeSet<String>) {
    let (unnamed, gone) = differences(table, kind, cases);
    assert!(unnamed.is_empty() && gone.is_empty(), "{kind}: not named {unnamed:#?}, named but none any more {gone:#?}");
}

#[test]
fn a_case_without_a_name_and_a_name_without_a_case_are_told() {
    let table =
        "| section | why | cases |\n|---|---|---|\n| 3.6.1 | Because. | `a one` `b two` |\n| 3.6.2 | So. | `a two` |\n";
    let all = |cases: &[&str]| cases.iter().map(|case| (*case).to_owned()).collect::<Vec<_>>();
    let told = |cases: &[&str]| differences(table, "a", &all(cases).into_iter().collect());
    assert_eq!(told(&["one", "two"]), (all(&[]), all(&[])));
    assert_eq!(told(&["one"]), (all(&[]), all(&["two"])));
    assert_eq!(told(&["one", "two", "three"]), (all(&["three"]), all(&[])));
}
