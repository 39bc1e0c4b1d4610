//! Several in one line of text, parted by commas, and back. One that is known may have a comma of its own. Pure.

/// What parts them.
const COMMA: char = ',';

/// Several as one line has them.
pub fn listed<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    let all: Vec<&str> = all.into_iter().collect();
    all.join(", ")
}

/// The parts of a line, the empty ones too: where one of the `known` stands whole it is one part, whatever commas it has,
/// the longest first; elsewhere each comma parts.
pub fn parts<'a>(text: &'a str, known: &[&str]) -> Vec<&'a str> {
    let (mut parts, mut rest) = (Vec::new(), text.trim());
    loop {
        let end = whole(rest, known).unwrap_or_else(|| rest.find(COMMA).unwrap_or(rest.len()));
        let (part, after) = rest.split_at(end);
        parts.push(part.trim_end());
        match after.trim_start().strip_prefix(COMMA) {
            Some(more) => rest = more.trim_start(),
            None => return parts,
        }
    }
}

/// How long the longest of the known ones is that a text begins with, up to its end or to a comma.
fn whole(text: &str, known: &[&str]) -> Option<usize> {
    let ends = |after: &str| after.trim_start().is_empty() || after.trim_start().starts_with(COMMA);
    let begins = |one: &&&str| !one.is_empty() && text.strip_prefix(**one).is_some_and(ends);
    known.iter().filter(begins).map(|one| one.len()).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_one_part_whatever_commas_it_has() {
        let known = ["Примерић", "Примерић, Марко", "a, b, c"];
        for (text, all) in [
            ("", vec![""]),
            ("Примерић", vec!["Примерић"]),
            ("Примерић, Марко", vec!["Примерић, Марко"]),
            ("Ana, Примерић, Марко , Примерић", vec!["Ana", "Примерић, Марко", "Примерић"]),
            ("Примерић, Марков, a, b, c,", vec!["Примерић", "Марков", "a, b, c", ""]),
            (" ,a, b, cd", vec!["", "a", "b", "cd"]),
        ] {
            assert_eq!(parts(text, &known), all, "{text}");
        }
    }

    #[test]
    fn what_is_listed_is_parted_again() {
        let all = ["Примерић, Марко", "x, ", "Ana"].map(str::trim);
        assert_eq!(parts(&listed(all), &all), all);
    }
}
