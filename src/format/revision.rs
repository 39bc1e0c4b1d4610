//! At which revision a record stood when the office wrote it out: by this it is told, when the text comes back, whether that is
//! where somebody edited it, or only what the office knew then.

use crate::domain::ids::Revision;

/// The name of the line; one of the office's own (RFC 5545 section 3.8.8.2, RFC 6350 section 6.10).
const NAME: &str = "X-KABINET-REVISION";

/// The line.
pub fn line(revision: Revision) -> String {
    format!("{NAME}:{}", revision.0)
}

/// Whether this is such a line, which says nothing of what the record is.
pub fn is_line(line: &str) -> bool {
    line.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME))
}

/// The revision that a text says; none if another program wrote it.
pub fn of(text: &str) -> Option<Revision> {
    let line = text.lines().find(|line| is_line(line))?;
    line.get(NAME.len()..)?.trim_start_matches(':').trim().parse().ok().map(Revision)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_revision_is_read_as_it_was_written() {
        let text = format!("BEGIN:VCARD\r\n{}\r\nEND:VCARD\r\n", line(Revision(7)));
        assert_eq!((of(&text), of("X-KABINET-REVISION:many"), of("FN:X")), (Some(Revision(7)), None, None));
    }
}
