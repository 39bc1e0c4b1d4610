//! Paths of files as people type them. It touches no file.

/// What `\` makes a letter of the name, beside spaces.
const MARKS: [char; 3] = ['"', '\'', '\\'];

/// Paths as people type them: parted by spaces; a quote at a path's beginning, or `\`, keeps a space in it. Elsewhere a
/// quote is a letter of the name, as in `O'Brien`.
pub fn several(text: &str) -> Vec<String> {
    let (mut paths, mut path, mut quote) = (Vec::new(), String::new(), None);
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (None, '\\') => match chars.next() {
                Some(next) if next.is_whitespace() || MARKS.contains(&next) => path.push(next),
                next => path.extend(next.into_iter().flat_map(|next| ['\\', next])),
            },
            (None, '"' | '\'') if path.is_empty() => quote = Some(c),
            (Some(open), _) if c == open => quote = None,
            (None, c) if c.is_whitespace() => paths.push(std::mem::take(&mut path)),
            (_, c) => path.push(c),
        }
    }
    paths.push(path);
    paths.retain(|path| !path.is_empty());
    paths
}

/// The same where one is the rule: unless a quote begins it or `\` keeps a space, the spaces are the path's own.
pub fn one_or_several(text: &str) -> Vec<String> {
    let text = text.trim();
    let marked = text.starts_with(['"', '\'']) || text.contains("\\ ");
    if marked || text.is_empty() { several(text) } else { vec![text.to_owned()] }
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
        assert_eq!(one_or_several("/home/O'Brien/a b.pdf"), ["/home/O'Brien/a b.pdf"]);
        assert_eq!(several("/O'Brien/a.pdf c\\d"), ["/O'Brien/a.pdf", "c\\d"]);
        assert_eq!(one_or_several(" "), Vec::<String>::new());
    }
}
