//! Which language a person reads, and how it is named on the command line and by the system.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

use crate::base::error::{Error, ErrorKind};
use crate::base::script::Script;

/// A language of the program, in one script.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// `en`.
    #[default]
    #[serde(rename = "en")]
    English,
    /// `sr`.
    #[serde(rename = "sr")]
    SerbianCyrillic,
    /// `sr-Latn`.
    #[serde(rename = "sr-Latn")]
    SerbianLatin,
}

impl Language {
    /// All of them, in the order in which a choice shows them.
    pub const ALL: [Self; 3] = [Self::SerbianCyrillic, Self::SerbianLatin, Self::English];

    /// The language's tag (BCP 47).
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::SerbianCyrillic => "sr",
            Self::SerbianLatin => "sr-Latn",
        }
    }

    /// The script whose order its lists have.
    pub const fn script(self) -> Script {
        match self {
            Self::SerbianCyrillic => Script::Cyrillic,
            Self::English | Self::SerbianLatin => Script::Latin,
        }
    }

    /// Whether it is Serbian, in either script.
    pub const fn is_serbian(self) -> bool {
        !matches!(self, Self::English)
    }

    /// The language of a POSIX locale, as in `LC_ALL`, `LC_MESSAGES` or `LANG`: `sr_RS.UTF-8` is Cyrillic,
    /// `sr_RS@latin` Latin. `None` for languages that the program does not speak, and for `C` and `POSIX`.
    pub fn of_locale(locale: &str) -> Option<Self> {
        let (rest, modifier) = locale.split_once('@').unwrap_or((locale, ""));
        let name = rest.split_once('.').map_or(rest, |(name, _)| name).to_ascii_lowercase();
        let mut tags = name.split(['_', '-']);
        let language = tags.next()?;
        let latin = modifier.eq_ignore_ascii_case("latin") || tags.any(|tag| tag == "latn");
        match language {
            "en" => Some(Self::English),
            "sr" if latin => Some(Self::SerbianLatin),
            "sr" => Some(Self::SerbianCyrillic),
            "sh" | "bs" | "hr" | "cnr" => Some(Self::SerbianLatin),
            _ => None,
        }
    }

    /// The first language found in the values of `LC_ALL`, `LC_MESSAGES` and `LANG`, in this order; an empty
    /// value counts as absent (POSIX, chapter 8.2). English if there is none.
    pub fn of_environment<'a>(values: impl IntoIterator<Item = Option<&'a str>>) -> Self {
        let first = values.into_iter().flatten().find(|value| !value.is_empty());
        first.and_then(Self::of_locale).unwrap_or_default()
    }

    /// Both Serbian scripts count alike.
    pub(super) fn plural_rules(self) -> LanguageIdentifier {
        let language = if self.is_serbian() { "sr" } else { "en" };
        language.parse().unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = Error;

    /// `en`, `sr` or `sr-Latn` (also `sr-Cyrl`), in any case; error `bad-language` with `text`.
    fn from_str(text: &str) -> Result<Self, Error> {
        match text.to_ascii_lowercase().replace('_', "-").as_str() {
            "en" => Ok(Self::English),
            "sr" | "sr-cyrl" => Ok(Self::SerbianCyrillic),
            "sr-latn" => Ok(Self::SerbianLatin),
            _ => Err(Error::new(ErrorKind::Invalid, "bad-language").with("text", text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_come_back() {
        for language in Language::ALL {
            assert_eq!(language.tag().parse::<Language>().unwrap(), language);
        }
        assert_eq!("SR_latn".parse::<Language>().unwrap(), Language::SerbianLatin);
        assert_eq!("de".parse::<Language>().unwrap_err().id, "bad-language");
    }

    #[test]
    fn the_systems_locale_is_understood() {
        for (locale, language) in [
            ("sr_RS", Some(Language::SerbianCyrillic)),
            ("sr_RS.UTF-8", Some(Language::SerbianCyrillic)),
            ("sr_RS@latin", Some(Language::SerbianLatin)),
            ("sr_RS.UTF-8@latin", Some(Language::SerbianLatin)),
            ("sr-Latn-RS", Some(Language::SerbianLatin)),
            ("en_GB.UTF-8", Some(Language::English)),
            ("C.UTF-8", None),
            ("de_DE", None),
        ] {
            assert_eq!(Language::of_locale(locale), language, "{locale}");
        }
        assert_eq!(Language::of_environment([None, Some(""), Some("sr_RS@latin")]), Language::SerbianLatin);
        assert_eq!(Language::of_environment([Some("C"), None, Some("sr_RS")]), Language::English);
    }
}
