//! Maildir by its names alone: which folder is one, and what a file's name says. Walking it is done elsewhere.

/// What the flags after `:2,` say of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Flags {
    /// `S`.
    pub seen: bool,
    /// `R`.
    pub replied: bool,
    /// `F`.
    pub flagged: bool,
    /// `D`.
    pub draft: bool,
    /// `T`: the person threw it away.
    pub trashed: bool,
    /// `P`: passed on.
    pub passed: bool,
}

/// Whether the names in a folder make it a Maildir: `cur`, `new` and `tmp`.
pub fn is_maildir<'a>(names: impl IntoIterator<Item = &'a str>) -> bool {
    let mut found = [false; 3];
    for name in names {
        for (have, wanted) in found.iter_mut().zip(["cur", "new", "tmp"]) {
            *have |= name == wanted;
        }
    }
    found == [true; 3]
}

/// Whether a file in `cur` or `new` is a letter (not hidden, not an index of some program).
pub fn is_letter(name: &str) -> bool {
    !name.starts_with('.') && !name.starts_with("dovecot") && !name.contains(['/', '\0']) && !name.is_empty()
}

/// The flags in a file's name; `;2,` and `!2,` are read too (systems that allow no colon write them).
pub fn flags(name: &str) -> Flags {
    let mut flags = Flags::default();
    let Some(info) = [":2,", ";2,", "!2,"].iter().find_map(|mark| name.rsplit_once(mark)) else { return flags };
    for letter in info.1.chars() {
        match letter {
            'S' => flags.seen = true,
            'R' => flags.replied = true,
            'F' => flags.flagged = true,
            'D' => flags.draft = true,
            'T' => flags.trashed = true,
            'P' => flags.passed = true,
            _ => {}
        }
    }
    flags
}

/// The name without its flags: the same letter keeps it in `new` and `cur`.
pub fn unique(name: &str) -> &str {
    [":2,", ";2,", "!2,"].iter().find_map(|mark| name.rsplit_once(mark)).map_or(name, |(unique, _)| unique)
}

/// When the file was delivered, seconds since 1970, where its name begins with that.
pub fn delivered(name: &str) -> Option<i64> {
    name.split('.').next()?.parse().ok().filter(|seconds| (0..100_000_000_000).contains(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_folders_make_a_maildir() {
        assert!(is_maildir(["tmp", "cur", "new", ".Sent", "subscriptions"]));
        assert!(!is_maildir(["cur", "new"]));
    }

    #[test]
    fn flags_of_a_name() {
        let name = "1700000000.M1P2.host,S=3,W=4:2,FS";
        assert_eq!(flags(name), Flags { seen: true, flagged: true, ..Flags::default() });
        assert_eq!(unique(name), "1700000000.M1P2.host,S=3,W=4");
        assert_eq!(delivered(name), Some(1_700_000_000));
        assert_eq!(flags("1700000000.M1P2.host"), Flags::default());
        assert_eq!(delivered("x.y"), None);
    }

    #[test]
    fn t22_names_that_are_no_letters() {
        for name in [".hidden", "dovecot.index", "", "../x", "a\0b"] {
            assert!(!is_letter(name), "{name:?}");
        }
        assert!(is_letter("1700000000.M1P2.host:2,"));
    }
}
