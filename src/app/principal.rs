//! The principals that a command line names: by number, by name or by office, in either script.

use crate::api::office::OfficeCard;
use crate::base::error::{Error, ErrorKind, Result};
use crate::base::script;
use crate::domain::ids::PrincipalId;
use crate::domain::office::Principal;

/// Those that are named, in the order of `card`; none for none.
///
/// # Errors
/// `Invalid` `no-principal` for a text that names nobody, or more than one.
pub fn named(card: &OfficeCard, texts: &[String]) -> Result<Vec<PrincipalId>> {
    let meant = texts.iter().map(|text| one(card, text).map(|it| it.id)).collect::<Result<Vec<_>>>()?;
    Ok(card.principals.iter().map(|it| it.id).filter(|id| meant.contains(id)).collect())
}

/// The one that is named: the beginning of a name or of a word in it is enough if it is only one's.
///
/// # Errors
/// As [`named`].
pub fn one<'a>(card: &'a OfficeCard, text: &str) -> Result<&'a Principal> {
    let all = &card.principals;
    if let Some(it) = text.trim().parse().ok().and_then(|lane: u16| all.iter().find(|it| it.lane == lane)) {
        return Ok(it);
    }
    let wanted = script::fold(text.trim());
    let whole = |it: &&Principal| [&it.name, &it.office].iter().any(|name| script::fold(name) == wanted);
    let begun = |it: &&Principal| {
        let names = [&it.name, &it.office].map(|name| script::fold(name));
        let begins = |name: &String| name.starts_with(&wanted) || name.split(' ').any(|word| word.starts_with(&wanted));
        !wanted.is_empty() && names.iter().any(begins)
    };
    let only = |found: Vec<&'a Principal>| if let [it] = found.as_slice() { Some(*it) } else { None };
    only(all.iter().filter(whole).collect()).or_else(|| only(all.iter().filter(begun).collect())).ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|it| format!("{} {}", it.lane, it.name)).collect();
        Error::new(ErrorKind::Invalid, "no-principal").with("name", text).with("names", names.join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, Revision};

    fn card() -> OfficeCard {
        let principal = |lane, name: &str, office: &str| Principal {
            id: Id::from_bytes([lane as u8; 16]),
            revision: Revision::FIRST,
            name: name.into(),
            office: office.into(),
            lane,
        };
        let principals = vec![
            principal(1, "Ружа Измишљеновић", "министарка"),
            principal(2, "Пера Пробић", "државни секретар"),
            principal(3, "Pera Ogledić", "државни секретар за правду"),
        ];
        OfficeCard { office: None, principals, users: vec![], classes: vec![], me: None }
    }

    #[test]
    fn a_principal_is_named_by_number_name_or_office_in_either_script() {
        let card = card();
        for (text, lane) in [
            ("2", 2),
            ("ruža", 1),
            ("Измишљеновић", 1),
            ("MINISTARKA", 1),
            ("Drzavni sekretar", 2),
            ("ogledić", 3),
            ("Pera Ogl", 3),
        ] {
            assert_eq!(named(&card, &[text.into()]).unwrap(), [card.principals[lane - 1].id], "{text}");
        }
        assert_eq!(named(&card, &["3".into(), "ruža".into()]).unwrap().len(), 2);
        assert!(named(&card, &[]).unwrap().is_empty());
        for nobody in ["pera", "9", "", "kralj"] {
            let error = named(&card, &[nobody.into()]).unwrap_err();
            assert!(error.id == "no-principal" && error.arg("names").unwrap().contains("2 Пера"), "{nobody}");
        }
    }
}
