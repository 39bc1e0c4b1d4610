//! Answering a letter: whom, under which subject, with which first words. The editor takes it from there.

use uuid::Uuid;

use crate::api::drafts::{Draft, Purpose};
use crate::api::letters::LetterSheet;
use crate::base::script::is_cyrillic;
use crate::domain::letter::Direction;
use crate::domain::person::Person;
use crate::domain::quoting;
use crate::domain::rendition::{Mailbox, Rendition};
use crate::domain::subject;
use crate::ui::act::{Act, Acts};
use crate::ui::ctx::Ctx;
use crate::ui::pane::letter::chosen::Chosen;
use crate::ui::place::Place;
use crate::words::{Language, Words, dates};

/// The most text that is quoted, bytes.
const QUOTED: usize = 200_000;

/// Begins an answer to the sender.
pub fn reply<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| begin(pane, ctx, false))
}

/// Begins an answer to the sender and everybody else in the letter's head.
pub fn reply_all<P: Chosen>(pane: &mut P, ctx: &Ctx) -> Acts {
    pane.with_sheet(ctx, |pane, ctx| begin(pane, ctx, true))
}

fn begin<P: Chosen>(pane: &mut P, ctx: &Ctx, all: bool) -> Acts {
    let Some(sheet) = pane.opened() else { return vec![] };
    let words = Words::new(language(sheet));
    let (to, cc, bcc) = recipients(sheet, ctx, all);
    let mut text = salutation(sheet.party.as_ref(), &words);
    text.push_str("\n\n");
    let cursor = (text.matches('\n').count() as u32, 0);
    if let Some(rendition) = &sheet.rendition {
        text.push_str("\n\n");
        text.push_str(&quoting::quote_for_reply(beginning(&rendition.text), &attribution(sheet, ctx, &words)));
    }
    let draft = Draft {
        id: Uuid::nil(),
        purpose: Purpose::Letter { answers: Some(sheet.letter.id), to, cc, bcc, enclosed: vec![] },
        title: format!("Re: {}", subject::bare(&sheet.letter.subject).subject),
        text,
        cursor,
        changed: ctx.now,
    };
    vec![Act::Go(Place::Write(Box::new(draft)))]
}

type Recipients = (Vec<Mailbox>, Vec<Mailbox>, Vec<Mailbox>);

/// To, copies and blind copies. `Reply-To` comes before `From` (RFC 5322 section 3.6.2); an answer to a
/// letter of our own goes to those it went to, the blind ones too.
fn recipients(sheet: &LetterSheet, ctx: &Ctx, all: bool) -> Recipients {
    let Some(rendition) = &sheet.rendition else { return (by_hand(sheet), vec![], vec![]) };
    if sheet.letter.direction == Direction::Outgoing {
        return (rendition.to.clone(), rendition.cc.clone(), rendition.bcc.clone());
    }
    let to = if rendition.reply_to.is_empty() { rendition.from.clone() } else { rendition.reply_to.clone() };
    let cc = if all { others(rendition, &to, ctx) } else { vec![] };
    (to, cc, vec![])
}

/// Who else stands in the head, but the office itself.
fn others(rendition: &Rendition, to: &[Mailbox], ctx: &Ctx) -> Vec<Mailbox> {
    let own = ctx.office.office.as_ref().map(|office| Person::address_key(&office.address)).unwrap_or_default();
    let mut known: Vec<String> = to.iter().map(|mailbox| Person::address_key(&mailbox.address)).collect();
    known.push(own);
    let mut cc = Vec::new();
    for mailbox in rendition.to.iter().chain(&rendition.cc) {
        let key = Person::address_key(&mailbox.address);
        if !key.is_empty() && !known.contains(&key) {
            known.push(key);
            cc.push(mailbox.clone());
        }
    }
    cc
}

/// Somebody who wrote on paper is answered at the address that the office knows, if it knows one.
fn by_hand(sheet: &LetterSheet) -> Vec<Mailbox> {
    let address = sheet.party.as_ref().and_then(|person| person.addresses.first());
    let mailbox = address.map(|address| Mailbox { name: sheet.letter.party.name.clone(), address: address.clone() });
    mailbox.into_iter().collect()
}

/// The language to answer in: the person's, English for another one; if it is not known as a tag, the one that the letter
/// seems to be in.
fn language(sheet: &LetterSheet) -> Language {
    let text = || {
        let text = sheet.rendition.as_ref().map_or("", |rendition| beginning(&rendition.text));
        format!("{} {text}", sheet.letter.subject)
    };
    match spoken(sheet) {
        tag if is_tag(tag) => tag.parse().ok().or_else(|| Language::of_locale(tag)).unwrap_or_default(),
        _ => of_text(&text()),
    }
}

/// Whether somebody wrote a language tag (`de`, `fr-CH`) and not a language's name.
fn is_tag(text: &str) -> bool {
    let language = text.split(['-', '_']).next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.' | b'@'))
}

/// The language that the person writes, as the office wrote it down; empty if it did not.
fn spoken(sheet: &LetterSheet) -> &str {
    sheet.party.as_ref().map_or("", |person| person.language.trim())
}

fn of_text(text: &str) -> Language {
    let some: String = text.chars().take(2_000).collect();
    let letters = some.chars().filter(|c| c.is_alphabetic()).count();
    if some.chars().filter(|c| is_cyrillic(*c)).count() * 2 > letters {
        return Language::SerbianCyrillic;
    }
    if some.chars().any(|c| "čćšžđČĆŠŽĐ".contains(c)) { Language::SerbianLatin } else { Language::English }
}

/// The first words: the person's own form of address, else the usual one.
fn salutation(person: Option<&Person>, words: &Words) -> String {
    match person {
        Some(person) if !person.salutation.trim().is_empty() => person.salutation.trim().to_owned(),
        _ => words.text("letter-salutation").into_owned(),
    }
}

/// The line over the quotation: when, and who wrote.
fn attribution(sheet: &LetterSheet, ctx: &Ctx, words: &Words) -> String {
    let at = sheet.letter.dated.map_or(sheet.letter.received, |dated| dated.at);
    let date = dates::day_of(at, ctx.zone);
    let tag = spoken(sheet).split(['-', '_']).next().unwrap_or_default().to_lowercase();
    let args = [
        ("language", tag.into()),
        ("day", words.date(date).into()),
        ("numbers", date.format("%d.%m.%Y").to_string().into()),
        ("slashes", date.format("%d/%m/%Y").to_string().into()),
        ("time", words.time(at, ctx.zone).into()),
        ("name", sheet.letter.party.display().into()),
    ];
    words.with("letter-attribution", &args)
}

fn beginning(text: &str) -> &str {
    let end = (0..=QUOTED.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mailbox(address: &str) -> Mailbox {
        Mailbox { name: String::new(), address: address.to_owned() }
    }

    #[test]
    fn the_language_is_the_letters_own() {
        assert_eq!(of_text("Молба за састанак (Re: FYI)"), Language::SerbianCyrillic);
        assert_eq!(of_text("Poziv na sastanak u četvrtak"), Language::SerbianLatin);
        assert_eq!(of_text("Invitation to a round table"), Language::English);
    }

    #[test]
    fn the_quotation_is_cut_between_characters() {
        let text = "Ђ".repeat(QUOTED);
        assert!(beginning(&text).len() <= QUOTED && beginning(&text).ends_with('Ђ'));
        assert_eq!(beginning("кратко"), "кратко");
    }

    #[test]
    fn the_usual_form_of_address_stands_in_for_an_unknown_one() {
        for (language, usual) in [(Language::SerbianCyrillic, "Поштовани,"), (Language::SerbianLatin, "Poštovani,")]
        {
            assert_eq!(salutation(None, &Words::new(language)), usual);
        }
    }

    #[test]
    fn an_answer_to_all_names_everybody_once_and_the_office_never() {
        let words = std::sync::Arc::new(Words::new(Language::English));
        let keymap = std::sync::Arc::default();
        let ctx =
            Ctx::new(words, keymap, crate::ui::theme::Look::default(), crate::base::clock::Timestamp(0), (80, 24));
        let rendition = Rendition {
            to: vec![mailbox("a@x.rs"), mailbox("B@x.rs")],
            cc: vec![mailbox("b@x.rs"), mailbox(""), mailbox("sender@x.rs")],
            ..Rendition::default()
        };
        assert_eq!(others(&rendition, &[mailbox("Sender@x.rs")], &ctx), [mailbox("a@x.rs"), mailbox("B@x.rs")]);
    }
}
