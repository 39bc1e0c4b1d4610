//! Sort keys: bytes whose order is the order of names in the phone book of a script. The one file that knows
//! the collation library. A key is compared and stored, never turned back into text.

use std::borrow::Cow;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::script::{self, Script};

/// Changes whenever keys made before may order otherwise: the library's data (CLDR 49) or the rules here.
pub const COLLATION_VERSION: u32 = 3;

/// The most bytes of a key; longer texts are ordered by their beginning.
pub const SORT_KEY_MAX: usize = 64;

/// The letters that are looked at: more would not fit into a key.
const LETTERS: usize = 64;

/// The key of `text` in the order of `script`: азбука (а б в г д ђ …) or abeceda (a b c č ć d dž đ …). Text in
/// the other script is transliterated first, so Ђорђевић and Đorđević stand together in either, and Ashdown before Бојана.
pub fn sort_key(text: &str, script: Script) -> Vec<u8> {
    let end = text.char_indices().nth(LETTERS).map_or(text.len(), |(at, _)| at);
    let start = text.get(..end).unwrap_or(text);
    let (collator, text) = match script {
        Script::Cyrillic => (&*CYRILLIC, Cow::Owned(script::azbuka(start))),
        Script::Latin => (&*LATIN, script::latin(start)),
    };
    let mut key = Vec::with_capacity(SORT_KEY_MAX);
    match collator {
        Some(collator) => {
            let Ok(()) = collator.write_sort_key_to(&text, &mut key);
        }
        None => key.extend_from_slice(script::fold(&text).as_bytes()),
    }
    key.truncate(SORT_KEY_MAX);
    key
}

static CYRILLIC: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(locale!("sr").into()));
static LATIN: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| collator(locale!("sr-Latn").into()));

/// The data is compiled in; should it be missing, names are ordered by their skeletons.
fn collator(preferences: CollatorPreferences) -> Option<CollatorBorrowed<'static>> {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Tertiary);
    Collator::try_new(preferences, options).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sorted(mut names: Vec<&str>, script: Script) -> Vec<&str> {
        names.sort_by_key(|name| sort_key(name, script));
        names
    }

    #[test]
    fn the_azbuka_and_the_abeceda() {
        assert!(LATIN.is_some() && CYRILLIC.is_some());
        let azbuka = vec!["дан", "ђак", "жена", "зид", "љубав", "мој", "ћуп", "цар", "чаша", "џак", "шума"];
        let mut mixed = azbuka.clone();
        mixed.reverse();
        assert_eq!(sorted(mixed, Script::Cyrillic), azbuka);
        let abeceda =
            vec!["cena", "čaj", "ćup", "dva", "džep", "đak", "lopta", "ljubav", "more", "sat", "šuma", "zid", "žena"];
        let mut mixed = abeceda.clone();
        mixed.reverse();
        assert_eq!(sorted(mixed, Script::Latin), abeceda);
    }

    #[test]
    fn scripts_stand_together() {
        let names = vec!["Adžić", "Ђорђевић", "Đurić", "Жикић", "Žunić"];
        assert_eq!(sorted(names.clone(), Script::Latin), names);
        let names = vec!["Ђорђевић", "Đurić", "Жикић", "Žunić", "Зорић"];
        assert_eq!(sorted(names.clone(), Script::Cyrillic), names);
    }

    #[test]
    fn foreign_names_stand_where_their_letters_would() {
        let azbuka =
            ["Ashdown", "Ашанин", "Beauchêne", "Веља", "Whitlow", "Ксенија", "Quentin", "Müller", "Фин", "Holloway"];
        let backwards = azbuka.iter().rev().copied().collect();
        assert_eq!(sorted(backwards, Script::Cyrillic), azbuka);
    }

    proptest! {
        #[test]
        fn a_key_is_bounded_and_its_own(text in any::<String>()) {
            for script in [Script::Cyrillic, Script::Latin] {
                let key = sort_key(&text, script);
                prop_assert!(key.len() <= SORT_KEY_MAX);
                prop_assert_eq!(key, sort_key(&text, script));
            }
        }
    }
}
