//! The lines by which mail programs introduce an older letter: `On … wrote:`, `-----Original Message-----`, and copied
//! heads, in English, Serbian, German, French and Russian. These are other programs' words, met in letters; none is shown.

/// The verbs of an introducing line.
const VERBS: &[&str] = &[
    "wrote",
    "writes",
    "написао",
    "написала",
    "пише",
    "napisao",
    "napisala",
    "piše",
    "schrieb",
    "a écrit",
    "написал",
    "пишет",
    "писал",
    "escribió",
    "ha scritto",
    "skrev",
];
/// How such a line begins when no mark follows it.
const LEADS: &[&str] = &["on ", "дана ", "dana ", "am ", "le ", "u ", "у ", "dne "];
/// Between dashes.
const RULES: &[&str] = &[
    "original message",
    "originalna poruka",
    "оригинална порука",
    "izvorna poruka",
    "изворна порука",
    "prvobitna poruka",
    "првобитна порука",
    "ursprüngliche nachricht",
    "originalnachricht",
    "message d'origine",
    "message original",
    "reply message",
    "исходное сообщение",
];
const FROM: &[&str] = &["from", "od", "од", "šalje", "шаље", "пошиљалац", "pošiljalac", "von", "de", "от", "от кого"];
const SENT: &[&str] = &[
    "sent",
    "date",
    "poslato",
    "послато",
    "poslano",
    "datum",
    "датум",
    "gesendet",
    "envoyé",
    "date d'envoi",
    "отправлено",
    "дата",
];
const SUBJECT: &[&str] = &[
    "subject",
    "to",
    "predmet",
    "предмет",
    "tema",
    "тема",
    "naslov",
    "betreff",
    "an",
    "objet",
    "à",
    "za",
    "за",
    "prima",
    "прима",
    "кому",
];

/// The line where a copied older letter begins, to the end of the text.
pub fn copied_letter(lines: &[&str]) -> Option<usize> {
    (0..lines.len()).find_map(|at| {
        let line = lines.get(at)?.trim();
        let begins =
            is_rule(line) || is_head(lines, at) || (introduces(lines, at).is_some() && is_unmarked_after(lines, at));
        begins.then(|| above_line(lines, at))
    })
}

/// The first line of what introduces the marked block at `block`: `… wrote:`, on up to three lines.
pub fn before(lines: &[&str], block: usize) -> Option<usize> {
    let last =
        (block.saturating_sub(2)..block).rev().find(|at| lines.get(*at).is_some_and(|l| !l.trim().is_empty()))?;
    let wrapped = (last.saturating_sub(2)..=last).find(|first| {
        let dated = lines.get(*first).is_some_and(|line| line.trim_start().starts_with(|c: char| c.is_ascii_digit()));
        introduces(lines, *first) == Some(last) || (dated && is_attribution(&join(lines, *first, last)))
    });
    wrapped.or_else(|| is_attribution(&join(lines, last, last)).then_some(last))
}

/// `On … wrote:` beginning at this line; its last line.
fn introduces(lines: &[&str], at: usize) -> Option<usize> {
    let first = lines.get(at)?.trim().to_lowercase();
    if !LEADS.iter().any(|lead| first.starts_with(lead)) {
        return None;
    }
    (at..(at + 3).min(lines.len())).find(|last| is_attribution(&join(lines, at, *last)))
}

/// Whether no marked block follows: then everything below is the older letter.
fn is_unmarked_after(lines: &[&str], at: usize) -> bool {
    let Some(last) = introduces(lines, at) else { return false };
    let rest = lines.get(last + 1..).unwrap_or_default();
    !rest.iter().any(|line| line.trim_start().starts_with('>')) && rest.iter().any(|line| !line.trim().is_empty())
}

/// `-----Original Message-----`, with any number of dashes from two.
fn is_rule(line: &str) -> bool {
    let inner = line.trim_matches(|c: char| matches!(c, '-' | '_' | '=' | '*') || c.is_whitespace());
    line.starts_with("--") && line.len() - inner.len() >= 4 && RULES.contains(&inner.to_lowercase().as_str())
}

/// A copied head: who, when and what within a few lines.
fn is_head(lines: &[&str], at: usize) -> bool {
    let has = |line: &str, names: &[&str]| field_name(line).is_some_and(|name| names.contains(&name.as_str()));
    let Some(first) = lines.get(at) else { return false };
    if !has(first, FROM) {
        return false;
    }
    let near = lines.get(at + 1..(at + 7).min(lines.len())).unwrap_or_default();
    near.iter().take(4).any(|line| has(line, SENT)) && near.iter().any(|line| has(line, SUBJECT))
}

/// The name before a line's colon, in lower case, without stars and quote marks.
fn field_name(line: &str) -> Option<String> {
    let line = line.trim().trim_start_matches(['*', '>', ' ', '|']);
    let end = line.char_indices().take(20).find(|(_, c)| *c == ':')?.0;
    Some(line.get(..end)?.trim_end_matches(['*', ' ', '\u{a0}']).to_lowercase())
}

/// A line of underscores or dashes above the head belongs to it.
fn above_line(lines: &[&str], at: usize) -> usize {
    let is_line = |line: &str| line.len() >= 5 && line.chars().all(|c| matches!(c, '_' | '-'));
    match at.checked_sub(1).and_then(|above| lines.get(above)) {
        Some(line) if is_line(line.trim()) => at - 1,
        _ => at,
    }
}

fn join(lines: &[&str], first: usize, last: usize) -> String {
    let some = lines.get(first..=last).unwrap_or_default();
    some.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_attribution(joined: &str) -> bool {
    ends_with_colon(joined) && VERBS.iter().any(|verb| joined.contains(verb)) && has_time_or_address(joined)
}

fn ends_with_colon(line: &str) -> bool {
    line.len() <= 600 && line.trim_end_matches(['*', '_', ' ', '\u{a0}']).ends_with(':')
}

fn has_time_or_address(line: &str) -> bool {
    line.contains('@') || line.bytes().filter(u8::is_ascii_digit).count() >= 2
}
