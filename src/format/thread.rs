//! What joins letters into conversations: subjects without their prefixes, and identifiers as short keys. Which
//! letters are joined is decided elsewhere.

use sha2::{Digest, Sha256};

/// Reply prefixes in lower case, of the languages that write to a Serbian office.
const REPLY: &[&str] = &[
    "re",
    "aw",
    "sv",
    "vs",
    "antw",
    "odg",
    "odgovor",
    "одг",
    "одговор",
    "ре",
    "отв",
    "ответ",
    "rif",
    "res",
    "rv",
    "odp",
    "ynt",
];
/// Forward prefixes.
const FORWARD: &[&str] =
    &["fwd", "fw", "wg", "tr", "vb", "vl", "пр", "прослеђено", "проследено", "pr", "prosleđeno", "prosledjeno"];

/// The subject without its reply and forward prefixes, in any mix and number, and without list tags before them.
pub fn normalised_subject(subject: &str) -> String {
    let mut rest = subject.trim();
    while let Some((_, after)) = prefix(rest) {
        rest = after;
    }
    rest.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether the subject begins with a reply prefix (not a forward alone).
pub fn is_reply_prefix(subject: &str) -> bool {
    let mut rest = subject.trim();
    while let Some((kind, after)) = prefix(rest) {
        if kind == Prefix::Reply {
            return true;
        }
        rest = after;
    }
    false
}

/// A `Message-ID` in its one form: no brackets, no blanks, its domain in lower case.
pub fn normalised_id(id: &str) -> String {
    let id: String = id.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let id = id.trim_start_matches('<').trim_end_matches('>');
    match id.rsplit_once('@') {
        Some((local, domain)) => format!("{local}@{}", domain.to_lowercase()),
        None => id.to_owned(),
    }
}

/// Sixteen bytes that stand for an identifier in keys: the start of the SHA-256 of its one form.
pub fn id_key(id: &str) -> [u8; 16] {
    short_hash(normalised_id(id).as_bytes())
}

/// Sixteen bytes that stand for a subject in keys, without prefixes and case.
pub fn subject_key(subject: &str) -> [u8; 16] {
    short_hash(normalised_subject(subject).to_lowercase().as_bytes())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Prefix {
    Reply,
    Forward,
    Tag,
}

/// The prefix at the start, and the rest after its colon: `Re:`, `RE[2]:`, `Re(3) :`, `AW：`; `[list]` before one.
fn prefix(subject: &str) -> Option<(Prefix, &str)> {
    if let Some(tag) = subject.strip_prefix('[') {
        let (_, after) = tag.split_once(']')?;
        let after = after.trim_start();
        return prefix(after).is_some().then_some((Prefix::Tag, after));
    }
    let end = subject.char_indices().take(24).find(|(_, c)| matches!(c, ':' | '：'))?;
    let (head, tail) = subject.split_at(end.0);
    let word = head
        .trim_end()
        .trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | '^' | '*'));
    let word = word.trim().to_lowercase();
    let kind = if REPLY.contains(&word.as_str()) {
        Prefix::Reply
    } else if FORWARD.contains(&word.as_str()) {
        Prefix::Forward
    } else {
        return None;
    };
    Some((kind, tail.trim_start_matches([':', '：']).trim_start()))
}

fn short_hash(bytes: &[u8]) -> [u8; 16] {
    let digest = Sha256::digest(bytes);
    let mut key = [0; 16];
    key.iter_mut().zip(digest.iter()).for_each(|(to, from)| *to = *from);
    key
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn prefixes_in_any_mix() {
        let cases = [
            "Re: Visit",
            "RE[2]: FW:  Visit",
            "AW: WG: SV: Visit",
            "Odg: Одг: Visit",
            "[office] Re: Visit",
            "Re : Fwd: Visit",
            "Пр: Visit",
            "  re:re:RE: Visit ",
        ];
        for subject in cases {
            assert_eq!(normalised_subject(subject), "Visit", "{subject}");
        }
        assert_eq!(normalised_subject("Report: the year"), "Report: the year");
        assert_eq!(normalised_subject("[draft] Law"), "[draft] Law");
        assert_eq!(normalised_subject("[draft Re: Law"), "[draft Re: Law");
    }

    #[test]
    fn a_forward_is_no_reply() {
        assert!(is_reply_prefix("Одг: позив"));
        assert!(is_reply_prefix("Fwd: Re: позив"));
        assert!(!is_reply_prefix("Fwd: позив"));
        assert!(!is_reply_prefix("позив"));
    }

    #[test]
    fn identifiers_have_one_form() {
        assert_eq!(id_key("<A@Mail.RS>"), id_key("A@mail.rs"));
        assert_ne!(id_key("a@mail.rs"), id_key("A@mail.rs"));
        assert_eq!(subject_key("RE: Позив"), subject_key("позив"));
    }

    #[test]
    fn a_thousand_list_tags_do_not_cost_a_thousand_thousand() {
        let hostile = "[a]".repeat(300);
        assert_eq!(normalised_subject(&hostile), hostile);
    }

    proptest! {
        #[test]
        fn normalising_twice_changes_nothing(subject in "((re|Fwd|Одг|\\[x\\])[:：]? ?){0,5}\\PC{0,40}") {
            let once = normalised_subject(&subject);
            prop_assert_eq!(normalised_subject(&once), once.clone());
            prop_assert!(!is_reply_prefix(&once));
        }
    }
}
