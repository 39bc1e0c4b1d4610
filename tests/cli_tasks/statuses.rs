//! A failure, a mistake, and what each is told.

use crate::cli_kit::Home;

#[test]
fn statuses_tell_a_failure_from_a_mistake() {
    let home = Home::with_demo();
    for (args, status, told) in [
        (&["letters", "--view", "nonsense"][..], 2, "no list"),
        (&["show", "no-id"], 2, "names nothing"),
        (&["letters", "--limit", "many"], 2, "no value"),
        (&["nonsense"], 2, "no task"),
        (&["--theme", "grey"], 2, "dark, light, plain"),
        (&["--lang", "de", "letters"], 2, "sr-Latn"),
        (&["board", "--keymap", "ed"], 2, "vim, emacs, mutt"),
        (&["show", "99999"], 1, "99999"),
        (&["export", "--all", "."], 1, "."),
        (&["--data", "/dev/null/x", "demo"], 1, "/dev/null/x"),
        (&["--data", "elsewhere", "letters"], 1, "no office"),
        (&["--data", "office/ballast", "letters"], 2, "is a file"),
        (&["--data", "office/ballast", "restore", "x"], 2, "is a file"),
        (&["--data", "/proc/nowhere", "import", "."], 1, "cannot be used"),
        (&["import", "nothere"], 1, "nothere"),
        (&["restore", "nothere", "--data", "fresh"], 1, "nothere"),
    ] {
        let (got, out, err) = home.told(args);
        assert_eq!((got, out.as_str()), (status, ""), "{args:?}: {err}");
        assert!(err.contains(told), "{args:?}: {err}");
    }
    let (status, _, err) = home.told(&["--lang", "sr", "show", "99999"]);
    assert!(status == 1 && err.contains("не постоји"), "{err}");
}

#[test]
fn screens_are_refused_where_there_are_none() {
    let home = Home::new();
    let (status, out, err) = home.told(&[]);
    assert_eq!((status, out.as_str()), (1, ""));
    assert!(err.contains("terminal"), "{err}");
    assert!(!home.data().exists());
}

#[test]
fn a_mistake_in_the_settings_names_its_line() {
    let home = Home::with_demo();
    home.write("config/kabinet/config.toml", b"language = \"sr\"\n\ncolour = 3\n");
    let (status, _, err) = home.told(&["letters"]);
    assert!(status == 2 && err.contains("config.toml, line 3"), "{err}");
    home.write("config/kabinet/config.toml", b"language = \"sr\"\n");
    home.write("config/kabinet/keymap.toml", b"[global]\n\"hyper-q\" = \"back\"\n");
    let (status, _, err) = home.told(&["letters"]);
    assert!(status == 2 && err.contains("keymap.toml, ред 2") && err.contains("hyper-q"), "{err}");
}

#[test]
fn a_line_that_is_not_understood_is_told_in_the_language_of_the_line() {
    let home = Home::new();
    for (language, line, told) in [
        ("sr", &["--nope"][..], "„--nope“ овде није познато. Покрените kabinet --help"),
        ("sr-Latn", &["impor"], "Nema zadatka „impor“."),
        ("sr", &["export"], "Недостаје --all <DIR>."),
        ("sr", &["letters", "--limit"], "--limit <N> тражи вредност."),
        ("en", &["letters", "--limit", "many"], "“many” is no value for --limit <N>."),
        ("en", &["--ascii", "--ascii"], "stands there twice"),
    ] {
        let (status, _, fault) = home.told(&[&["--lang", language], line].concat());
        assert_eq!(status, 2, "{line:?}: {fault}");
        assert!(fault.contains(told) && !fault.contains("error:"), "{line:?}: {fault}");
    }
}

#[test]
fn help_in_serbian_has_no_english_words() {
    let home = Home::new();
    for task in [&["--help"][..], &["import", "--help"], &["agenda", "--help"], &["letters", "--help"], &["show", "-h"]]
    {
        let (status, out, _) = home.told(&[&["--lang", "sr"], task].concat());
        assert_eq!(status, 0);
        for word in ["Usage", "Commands", "Options:", "Arguments", "Print", "default", "values"] {
            assert!(!out.contains(word), "{task:?}: {word} in\n{out}");
        }
    }
}
