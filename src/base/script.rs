//! Serbian in its two scripts: Cyrillic to Latin, a proposal the other way, and the skeleton by which search
//! and names meet whatever the script. It knows no other language's grammar.

mod fold;
mod propose;
mod table;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

pub use fold::fold;
pub use propose::{azbuka, cyrillic};
pub use table::is_cyrillic;

/// The two scripts of Serbian.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Script {
    /// Ћирилица.
    Cyrillic,
    /// Latinica; also that of English.
    Latin,
}

/// `text` with every Cyrillic letter in Latin script (Serbian letters exactly; those of Russian, Ukrainian,
/// Bulgarian and Macedonian names as Serbian papers write them). Љ, Њ and Џ become LJ, NJ and DŽ in words of
/// capitals, Lj, Nj and Dž elsewhere.
pub fn latin(text: &str) -> Cow<'_, str> {
    if !text.chars().any(is_cyrillic) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match table::latin(c) {
            Some(latin) if c.is_uppercase() => capital(&mut out, latin, in_capitals(before, chars.peek().copied())),
            Some(latin) => out.push_str(latin),
            None => out.push(c),
        }
        before = Some(c);
    }
    Cow::Owned(out)
}

/// `text` as it would stand in the script that it is not written in: a proposal, empty if it would be the same.
pub fn other(text: &str) -> String {
    let other = if text.chars().any(is_cyrillic) { latin(text) } else { cyrillic(text) };
    if other == text { String::new() } else { other.into_owned() }
}

/// A capital stands in a word of capitals if the next letter is one; at a word's end, if the one before is.
fn in_capitals(before: Option<char>, next: Option<char>) -> bool {
    match next.filter(|c| c.is_alphabetic()) {
        Some(next) => next.is_uppercase(),
        None => before.is_some_and(char::is_uppercase),
    }
}

/// `text` with its first letter as a capital, as a heading begins.
pub fn heading(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Writes the lower-case `latin` as a capital: all of it, or its first letter.
fn capital(out: &mut String, latin: &str, all: bool) {
    let mut letters = latin.chars();
    out.extend(letters.next().into_iter().flat_map(char::to_uppercase));
    if all {
        out.extend(letters.flat_map(char::to_uppercase));
    } else {
        out.extend(letters);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digraphs_follow_the_case_of_their_word() {
        assert_eq!(
            latin("Његош, ЊЕГОШ, КОЊ, Љ. П. Ђорђевић, Џеп ЏЕП"),
            "Njegoš, NJEGOŠ, KONJ, Lj. P. Đorđević, Džep DŽEP"
        );
        assert_eq!(latin("Мајкл Ћ. и ДРЖАВЉАНА"), "Majkl Ć. i DRŽAVLJANA");
        assert!(matches!(latin("latinica € ¶"), Cow::Borrowed(_)));
    }

    #[test]
    fn names_of_neighbours_are_readable() {
        assert_eq!(latin("Щербаков Ёлкина Ѓорѓи Київ"), "Ščerbakov Jolkina Đorđi Kijiv");
    }

    #[test]
    fn both_scripts_meet_in_the_skeleton() {
        for same in [
            &["закон", "zakon", "ZAKON", "Закон", "ZÁKON"][..],
            &["Ђорђевић", "Đorđević", "Djordjevic", "ĐORĐEVIĆ", "Ðorđević"],
            &["држављана", "DRŽAVLjANA", "DRŽAVLJANA", "drzavljana", "DRŽAVǈANA"],
            &["Љубав Њега Џеп", "ǈubav ǋega ǅep", "Ljubav Njega Dzep"],
            &["čćc", "ccc", "чћц", "ČĆC"],
            &["šs", "шс", "ss"],
            &["Нико\u{301}ла", "Nikola", "Nik\u{ad}ola"],
            &["Достоевский", "Dostoevskij"],
            &["Ѓорче", "Đorče"],
        ] {
            for text in same {
                assert_eq!(fold(text), fold(same[0]), "{text}");
            }
        }
    }

    #[test]
    fn capitals_that_come_out_of_a_composition_are_folded_too() {
        for (text, folded) in [("ᴭ", "ae"), ("ᴬ", "a"), ("Æ", "ae"), ("İ", "i")] {
            assert_eq!((fold(text), fold(&fold(text))), (folded.to_owned(), folded.to_owned()), "{text}");
        }
    }

    #[test]
    fn two_letters_stay_two_where_a_prefix_ends() {
        assert_eq!(cyrillic("Injekcija, nadživeti i konjugacija"), "Инјекција, надживети и конјугација");
        assert_eq!(cyrillic("Njegoš, džep, LJUBAV, Ljubav, ljubav"), "Његош, џеп, ЉУБАВ, Љубав, љубав");
    }

    #[test]
    fn what_is_not_serbian_stays() {
        assert_eq!(cyrillic("Piši na ana@vlada.rs ili www.vlada.rs"), "Пиши на ana@vlada.rs или www.vlada.rs");
        assert_eq!(cyrillic("Microsoft Exchange, XXI vek, VII sednica"), "Мицрософт Exchange, XXI век, VII седница");
    }

    proptest! {
        #[test]
        fn the_skeleton_is_blind_to_script(text in "[А-ИК-Ша-ик-шЈјЂђЉљЊњЋћЏџ ,.0-9-]{0,60}") {
            prop_assert_eq!(fold(&text), fold(&latin(&text)));
        }

        #[test]
        fn the_skeleton_is_its_own(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            prop_assert!(!once.chars().any(|c| c.is_uppercase() && c.is_ascii()));
        }

        #[test]
        fn serbian_letters_come_back(text in "[абвгдђежзијкклљмнњопрстћуфхцчџш ]{0,40}") {
            prop_assert_eq!(fold(&cyrillic(&latin(&text))), fold(&text));
        }
    }
}
