//! What nobody has filled in of a paper's template: labels with nothing after them, headings with nothing under them,
//! hints that still stand; a number alone asks for nothing. A text of one's own misses nothing.

use crate::domain::paper::PaperKind;
use crate::words::{Language, Words};

/// How a heading begins that parts a paper.
const HEADING: &str = "## ";

/// What is left of the template of this kind, in whichever language the paper was begun.
pub fn of(kind: PaperKind, text: &str) -> Vec<String> {
    let left = Language::ALL.map(|language| left(&blank(kind, &Words::templates(language)), text));
    left.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

/// The template with nothing in it.
fn blank(kind: PaperKind, words: &Words) -> String {
    let args = ["date", "subject", "people", "author"].map(|name| (name, "".into()));
    words.with(&format!("template-{}", kind.word()), &args)
}

/// The parts of `text` that stand as in `template`; its first line, the day and the author, fills itself in.
fn left(template: &str, text: &str) -> Vec<String> {
    let asks: Vec<&str> = template.lines().skip(1).map(str::trim).filter(|line| says_something(line)).collect();
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let mut left = Vec::new();
    for section in lines.chunk_by(|_, next| !next.starts_with(HEADING)) {
        let headed = section.first().is_some_and(|line| line.starts_with(HEADING));
        let (head, body) = section.split_at(usize::from(headed));
        let standing: Vec<&str> = body.iter().copied().filter(|line| asks.contains(line)).collect();
        let written = body.iter().any(|line| says_something(line) && !asks.contains(line));
        match head.first() {
            Some(heading) if asks.contains(heading) && !written => left.push(name(heading)),
            _ => left.extend(standing.into_iter().map(name)),
        }
    }
    left
}

/// Whether a line is more than nothing, a bullet, or the number of an entry that nobody wrote.
fn says_something(line: &str) -> bool {
    let bullet = matches!(line, "" | "-" | "*" | "•");
    let number = line.strip_suffix(['.', ')']).is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()));
    !bullet && !number
}

/// What a line of the template asks for.
fn name(line: &str) -> String {
    line.trim_start_matches(['#', '-', ' ']).trim_end_matches(':').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_as_it_is_misses_everything_and_a_filled_one_nothing() {
        for language in Language::ALL {
            for kind in PaperKind::ALL {
                let template = blank(kind, &Words::new(language));
                assert!(of(kind, &template).len() > 3, "{template}");
                let filled: String = template.lines().map(filled).collect();
                assert_eq!(of(kind, &filled), Vec::<String>::new(), "{filled}");
            }
        }
    }

    /// The line with something after it; a heading stays and has something under it.
    fn filled(line: &str) -> String {
        if line.starts_with(HEADING) { format!("{line}\ny\n") } else { format!("{line} x\n") }
    }

    #[test]
    fn a_number_without_a_point_after_it_is_not_asked_for_but_its_heading_is() {
        let template = blank(PaperKind::Minutes, &Words::new(Language::SerbianCyrillic));
        let of_agenda = |under: &str| {
            let text = template.replacen("1.", under, 1);
            of(PaperKind::Minutes, &text).contains(&"Дневни ред".to_owned())
        };
        assert!(of_agenda("1."));
        assert!(of_agenda("1.\n2.\n3."));
        assert!(!of_agenda("1.\n2. Буџет"));
        assert!(!of_agenda("1. Буџет"));
        let text = template.replacen("1.", "1.\n2. Буџет", 1);
        assert!(of(PaperKind::Minutes, &text).iter().all(|name| name.chars().any(char::is_alphabetic)));
    }
}
