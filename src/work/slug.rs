//! A few plain letters for the name of a file, out of any text: what it says, in ASCII, parted by hyphens.

use crate::base::script::fold;

/// The beginning of `text` as lower-case ASCII letters and digits with hyphens, at most `most` of them; may be empty.
pub fn slug(text: &str, most: usize) -> String {
    let mut out = String::new();
    for c in fold(text).chars() {
        if out.len() >= most {
            break;
        }
        if c.is_ascii_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    out.truncate(out.trim_end_matches('-').len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_gives_a_plain_name() {
        assert_eq!(slug("Re: Позив за ГОРЊИ Дол!", 40), "re-poziv-za-gornji-dol");
        assert_eq!(slug("../../etc/passwd", 40), "etc-passwd");
        assert_eq!(slug("\u{202e}…—", 40), "");
        assert_eq!(slug("један два три", 8), "jedan-dv");
    }
}
