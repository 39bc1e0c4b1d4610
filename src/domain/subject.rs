//! Subjects as conversations compare them: without the prefixes that mail programs put before a
//! reply or a forwarded letter. What a subject means is nobody's business here.

use crate::base::script::fold;

/// Prefixes of replies, folded: English, Serbian, German, French, Italian, Dutch, Scandinavian, Polish, Czech,
/// Turkish and Albanian mail programs write them.
const REPLY: [&str; 13] =
    ["re", "odg", "odgovor", "aw", "antw", "rep", "ref", "rif", "sv", "vs", "odp", "ynt", "pergj"];

/// Prefixes of forwarded letters, folded.
const FORWARD: [&str; 12] =
    ["fw", "fwd", "prosl", "prosledjeno", "proslijedjeno", "wg", "tr", "i", "rv", "vb", "doorst", "pd"];

/// The most prefixes that are taken off one subject.
const DEPTH: usize = 32;

/// A subject without its prefixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bare<'a> {
    /// What remains, trimmed.
    pub subject: &'a str,
    /// One of the prefixes was that of a reply.
    pub reply: bool,
}

/// Takes the prefixes off `subject`: `Re: Odg: FW[2]: Molba` is a reply about `Molba`.
pub fn bare(subject: &str) -> Bare<'_> {
    let mut out = Bare { subject: subject.trim(), reply: false };
    for _ in 0..DEPTH {
        let Some((reply, rest)) = prefix(out.subject) else { break };
        out = Bare { subject: rest, reply: out.reply || reply };
    }
    out
}

/// What two letters of one conversation have in common: the bare subject, blind to script, case and spaces.
pub fn key(subject: &str) -> String {
    let folded = fold(bare(subject).subject);
    let mut out = String::with_capacity(folded.len());
    for word in folded.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Whether `subject` begins with one prefix, whether it is a reply's, and the rest.
fn prefix(subject: &str) -> Option<(bool, &str)> {
    let (head, rest) = subject.split_once([':', '：'])?;
    if head.chars().count() > 20 {
        return None;
    }
    let word = fold(head.trim());
    let word =
        word.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '[' | ']' | '(' | ')' | '^' | '*' | ' '));
    let reply = REPLY.contains(&word);
    (reply || FORWARD.contains(&word)).then_some((reply, rest.trim_start()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn prefixes_of_many_programs_come_off() {
        for text in ["Re: Molba", "RE[2]: Molba", "Odg: Re: Molba", "Одг: Молба", "AW: WG: Molba", "re : Re^3:  Molba"]
        {
            let bare = bare(text);
            assert!(bare.reply, "{text}");
            assert_eq!(key(text), "molba", "{text}");
        }
    }

    #[test]
    fn a_forwarded_letter_is_no_reply() {
        assert_eq!(bare("Fwd: Molba"), Bare { subject: "Molba", reply: false });
        assert_eq!(bare("Прослеђено: Молба"), Bare { subject: "Молба", reply: false });
    }

    #[test]
    fn a_colon_is_no_prefix() {
        for text in ["Predmet: molba", "Review: Molba", "10:30 sastanak", "Republika: zakon"] {
            assert_eq!(bare(text), Bare { subject: text, reply: false });
        }
    }

    proptest! {
        #[test]
        fn a_bare_subject_stays_bare(text in any::<String>(), replies in 0_usize..5) {
            let once = key(&text);
            let reply = format!("{}{text}", "Re: ".repeat(replies));
            prop_assert_eq!(key(&reply), once);
        }
    }
}
