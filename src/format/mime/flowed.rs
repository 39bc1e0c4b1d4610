//! `format=flowed` (RFC 3676): soft line breaks joined, quote depth kept, stuffing removed.

/// The text with its flowed lines joined; `delsp` as the field says (RFC 3676 section 4.1).
pub fn join(text: &str, delsp: bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut open: Option<usize> = None;
    for line in text.split_inclusive('\n') {
        let line = line.strip_suffix('\n').unwrap_or(line);
        let content = line.trim_start_matches('>');
        let depth = line.len() - content.len();
        let content = content.strip_prefix(' ').unwrap_or(content);
        let joins = open == Some(depth) && content != "-- ";
        if !joins {
            if open.is_some() {
                out.push('\n');
            }
            write_depth(&mut out, depth);
        }
        let flowed = content.ends_with(' ') && content != "-- ";
        let kept = if flowed && delsp { content.strip_suffix(' ').unwrap_or(content) } else { content };
        out.push_str(kept);
        open = flowed.then_some(depth);
        if !flowed {
            out.push('\n');
        }
    }
    if open.is_some() || !text.ends_with('\n') {
        trim_last_line_end(&mut out, open.is_some(), text.ends_with('\n'));
    }
    out
}

fn write_depth(out: &mut String, depth: usize) {
    if depth > 0 {
        out.extend(std::iter::repeat_n('>', depth));
        out.push(' ');
    }
}

/// The last line ends as the text did.
fn trim_last_line_end(out: &mut String, flowed: bool, ended: bool) {
    match (flowed, ended) {
        (true, true) => out.push('\n'),
        (false, false) => {
            out.pop();
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_are_joined() {
        assert_eq!(join("One \ntwo \nthree\nfour\n", false), "One two three\nfour\n");
        assert_eq!(join("One \ntwo", true), "Onetwo");
    }

    #[test]
    fn quotes_keep_their_depth() {
        assert_eq!(join("> a \n> b\nreply\n", false), "> a b\nreply\n");
        assert_eq!(join(">> a \n> b\n", false), ">> a \n> b\n");
    }

    #[test]
    fn the_signature_line_and_stuffing() {
        assert_eq!(join("x \n-- \nAna\n", false), "x \n-- \nAna\n");
        assert_eq!(join(" From here\n", false), "From here\n");
    }
}
