//! Small rules that several requests share: lengths, filters, gists.

use crate::base::error::{Error, ErrorKind, Result};
use crate::base::script::fold;

/// The most records that one request names.
pub const MOST: usize = 500;

/// The longest text of a paper or a draft, bytes.
pub const TEXT_LIMIT: usize = 1 << 20;

/// The length of a gist, characters.
const GIST: usize = 200;

/// A refusal of the request as it stands.
pub fn invalid(id: &'static str) -> Error {
    Error::new(ErrorKind::Invalid, id)
}

/// Whether an error concerns one of several things alone, not the store.
pub const fn is_refusal(error: &Error) -> bool {
    matches!(error.kind, ErrorKind::Conflict | ErrorKind::Denied | ErrorKind::Invalid | ErrorKind::NotFound)
}

/// A text of somebody's own: trimmed, on one line, at most `most` characters.
///
/// # Errors
/// `too-long`.
pub fn line(text: &str, most: usize) -> Result<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() > most {
        return Err(invalid("too-long").with("most", most));
    }
    Ok(text)
}

/// A text of several lines: trimmed, at most `most` characters.
///
/// # Errors
/// `too-long`.
pub fn block(text: &str, most: usize) -> Result<String> {
    let text = text.trim();
    if text.chars().count() > most {
        return Err(invalid("too-long").with("most", most));
    }
    Ok(text.to_owned())
}

/// Refuses more than `most` things.
///
/// # Errors
/// `too-many`.
pub fn at_most(count: usize, most: usize) -> Result<()> {
    if count > most { Err(invalid("too-many").with("most", most)) } else { Ok(()) }
}

/// The beginning of a text on one line, without what it quotes.
pub fn gist(text: &str) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in text.lines().filter(|line| !line.trim_start().starts_with('>')).flat_map(str::split_whitespace) {
        let letters = word.chars().count();
        if length + letters + usize::from(length > 0) > GIST {
            if length == 0 {
                out.extend(word.chars().take(GIST));
            }
            break;
        }
        if length > 0 {
            out.push(' ');
            length += 1;
        }
        out.push_str(word);
        length += letters;
    }
    out
}

/// The words of a filter, folded.
pub struct Filter(Vec<String>);

impl Filter {
    /// The filter of these words.
    pub fn new(text: &str) -> Self {
        Self(text.split_whitespace().take(20).map(fold).collect())
    }

    /// Whether it lets everything through.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each of its words is contained in one of the texts.
    pub fn matches(&self, texts: &[impl AsRef<str>]) -> bool {
        let folded: Vec<String> = texts.iter().map(|text| fold(text.as_ref())).collect();
        self.0.iter().all(|word| folded.iter().any(|text| text.contains(word)))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_filter_is_blind_to_script_and_wants_all_words() {
        let filter = Filter::new("djordje 88/2026");
        assert!(filter.matches(&["Ђорђе Петровић", "Белешка", "88/2026"]));
        assert!(!filter.matches(&["Ђорђе Петровић", "Белешка", "89/2026"]));
    }

    #[test]
    fn a_gist_leaves_quotes_out() {
        assert_eq!(gist("Поштовани,\n\n> старо\nшаљемо  одговор."), "Поштовани, шаљемо одговор.");
    }

    proptest! {
        #[test]
        fn a_gist_is_one_short_line(text in any::<String>()) {
            let gist = gist(&text);
            prop_assert!(gist.chars().count() <= GIST && !gist.contains('\n'));
        }
    }
}
