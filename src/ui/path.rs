//! Paths of files as people type them. It touches no file.

/// Paths as people type them: parted by spaces; quotes and `\` keep a space in a path.
pub fn several(text: &str) -> Vec<String> {
    let (mut paths, mut path, mut quote) = (Vec::new(), String::new(), None);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (None, '\\') => path.extend(chars.next()),
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if c == open => quote = None,
            (None, c) if c.is_whitespace() => paths.push(std::mem::take(&mut path)),
            (_, c) => path.push(c),
        }
    }
    paths.push(path);
    paths.retain(|path| !path.is_empty());
    paths
}

/// The same where one is the rule: without quotes or `\` the spaces are the path's own.
pub fn one_or_several(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.contains(['"', '\'', '\\']) || text.is_empty() { several(text) } else { vec![text.to_owned()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_keep_their_spaces_in_quotes() {
        assert_eq!(several(r#" a.mbox  "b c/d" e\ f 'g"h' "#), ["a.mbox", "b c/d", "e f", "g\"h"]);
        assert_eq!(several("  "), Vec::<String>::new());
        assert_eq!(several("\\"), Vec::<String>::new());
        assert_eq!(one_or_several(" ~/Moj predlog.pdf "), ["~/Moj predlog.pdf"]);
        assert_eq!(one_or_several("'a b' c"), ["a b", "c"]);
        assert_eq!(one_or_several(" "), Vec::<String>::new());
    }
}
