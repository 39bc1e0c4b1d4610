//! Lines on their way out: folded.

/// The most octets of a line (RFC 5545 section 3.1).
const OCTETS: usize = 75;

/// The lines folded at 75 octets, never inside a letter, each ended by CRLF. A line end inside a line is left out: nothing
/// writes a line of its own.
pub fn folded<'a>(lines: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for line in lines {
        fold(line, &mut out);
    }
    out
}

fn fold(line: &str, out: &mut String) {
    let soft = is_quoted(line);
    let mut width = 0;
    for c in line.chars().filter(|c| !matches!(c, '\n' | '\r')) {
        if soft {
            // An escape of three characters is not cut, and one more stands for the soft end.
            if width >= OCTETS - 4 && c == '=' || width >= OCTETS - 1 {
                out.push_str("=\r\n");
                width = 0;
            }
        } else if width + c.len_utf8() > OCTETS {
            out.push_str("\r\n ");
            width = 1;
        }
        out.push(c);
        width += c.len_utf8();
    }
    out.push_str("\r\n");
}

/// Whether the line is quoted-printable of vCard 2.1, whose lines end softly.
fn is_quoted(line: &str) -> bool {
    let head = line.split(':').next().unwrap_or_default();
    line.is_ascii() && head.to_ascii_uppercase().contains("QUOTED-PRINTABLE")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::lines::unfold;

    proptest::proptest! {
        #[test]
        fn t40_folds_keep_to_75_octets_cut_no_letter_and_come_off_again(text in "[^\\x00-\\x1f\\x7f]{0,300}") {
            let line = format!("SUMMARY:{text}");
            let out = folded([line.as_str(), "X:1"]);
            proptest::prop_assert!(out.ends_with("\r\n") && out.split("\r\n").all(|it| it.len() <= OCTETS));
            let back = unfold(out.as_bytes());
            let back: Vec<&str> = back.iter().map(|(_, line, _)| line).collect();
            proptest::prop_assert_eq!(back, [line.as_str(), "X:1"]);
        }
    }

    #[test]
    fn t40_a_line_end_in_a_line_writes_no_line_of_its_own() {
        assert_eq!(folded(["SUMMARY:a\r\nATTENDEE:b\rX"]), "SUMMARY:aATTENDEE:bX\r\n");
    }

    #[test]
    fn quoted_printable_ends_softly_and_comes_back() {
        let line = format!("N;ENCODING=QUOTED-PRINTABLE:{}", "=D0=96 a".repeat(40));
        let out = folded([line.as_str()]);
        assert!(out.split("\r\n").all(|it| it.len() <= OCTETS), "{out}");
        assert_eq!(unfold(out.as_bytes()).iter().map(|(_, line, _)| line).collect::<Vec<_>>(), [line.as_str()]);
    }
}
