//! Paths of files as people type them. It touches no file.

/// What `\` makes a letter of the name, beside spaces.
const MARKS: [char; 3] = ['"', '\'', '\\'];

/// Paths as people type them: parted by spaces; a quote at a path's beginning, or `\`, keeps a space in it. Elsewhere a
/// quote is a letter of the name, as in `O'Brien`.
pub fn several(text: &str) -> Vec<String> {
    parts(text).into_iter().map(|(_, path)| path).filter(|path| !path.is_empty()).collect()
}

/// The same where one is the rule: unless a quote begins it or `\` keeps a space, the spaces are the path's own.
pub fn one_or_several(text: &str) -> Vec<String> {
    let text = text.trim();
    if is_marked(text) || text.is_empty() { several(text) } else { vec![text.to_owned()] }
}

/// The path that is being typed at the end of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// The byte where it begins.
    pub from: usize,
    /// What it says.
    pub path: String,
    marked: bool,
}

impl Last {
    /// Another path as it would be written in its stead.
    pub fn written(&self, path: &str) -> String {
        let keep = |c: char| self.marked && (c.is_whitespace() || MARKS.contains(&c));
        path.chars().flat_map(|c| keep(c).then_some('\\').into_iter().chain([c])).collect()
    }
}

/// The last path of `text`, which may be empty; `one` says that one is the rule.
pub fn last(text: &str, one: bool) -> Last {
    let own = text.trim_start();
    if one && !is_marked(own) {
        return Last { from: text.len() - own.len(), path: own.to_owned(), marked: false };
    }
    let (from, path) = parts(text).pop().unwrap_or_default();
    Last { from, path, marked: true }
}

fn is_marked(text: &str) -> bool {
    text.starts_with(['"', '\'']) || text.contains("\\ ")
}

/// The paths, each with the byte where it begins; empty ones between spaces as well.
fn parts(text: &str) -> Vec<(usize, String)> {
    let (mut parts, mut from, mut path, mut quote) = (Vec::new(), 0, String::new(), None);
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        match (quote, c) {
            (None, '\\') => match chars.next() {
                Some((_, next)) if next.is_whitespace() || MARKS.contains(&next) => path.push(next),
                next => path.extend(next.into_iter().flat_map(|(_, next)| ['\\', next])),
            },
            (None, '"' | '\'') if path.is_empty() => quote = Some(c),
            (Some(open), _) if c == open => quote = None,
            (None, c) if c.is_whitespace() => {
                parts.push((from, std::mem::take(&mut path)));
                from = at + c.len_utf8();
            }
            (_, c) => path.push(c),
        }
    }
    parts.push((from, path));
    parts
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
    #[test]
    fn the_path_at_the_end_is_gone_on_with_as_it_was_typed() {
        let of = |text: &str, one: bool, to: &str| {
            let last = last(text, one);
            format!("{}{}", &text[..last.from], last.written(to))
        };
        assert_eq!(last("a.mbox ~/b", false).path, "~/b");
        assert_eq!(of("a.mbox ~/b", false, "~/b c"), "a.mbox ~/b\\ c");
        assert_eq!(of("a 'b c", false, "b cd"), "a b\\ cd");
        assert_eq!(of("a b", true, "a bc d"), "a bc d");
        assert_eq!(of("'a b", true, "a bc"), "a\\ bc");
        assert_eq!(of(" ", false, "x"), " x");
        for path in ["O'B r\"i\\en", "a  b", "'"] {
            assert_eq!(several(&of("", false, path)), [path]);
        }
    }
}
