//! Whose diary the activities of an import go to.

use crate::api::office::OpenOffice;
use crate::base::error::{Error, ErrorKind, Result};
use crate::domain::ids::PrincipalId;
use crate::domain::office::Principal;
use crate::work::means::Means;

/// The principals whose activities those of an import are; of none the office's own.
///
/// # Errors
/// What the service answers, or as [`choose`].
pub fn of(means: &Means, lane: u16) -> Result<Vec<PrincipalId>> {
    Ok(choose(&means.bring(OpenOffice {})?.principals, lane)?.map(|principal| principal.id).into_iter().collect())
}

/// The principal with this number; without one the only principal there is.
///
/// # Errors
/// `import-whose-diary` with the names, if there are several and none is meant.
pub fn choose(principals: &[Principal], lane: u16) -> Result<Option<&Principal>> {
    match (principals, lane) {
        ([], _) => Ok(None),
        ([only], 0) => Ok(Some(only)),
        (several, lane) => several.iter().find(|it| it.lane == lane).map(Some).ok_or_else(|| whose(several)),
    }
}

fn whose(principals: &[Principal]) -> Error {
    let names: Vec<String> = principals.iter().map(|it| format!("{} {}", it.lane, it.name)).collect();
    Error::new(ErrorKind::Invalid, "import-whose-diary").with("names", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Revision;

    fn card(names: &[&str]) -> Vec<Principal> {
        let principal = |(n, name): (usize, &&str)| Principal {
            id: PrincipalId::from_bytes([n as u8 + 1; 16]),
            revision: Revision::FIRST,
            name: (*name).to_owned(),
            office: "министар".to_owned(),
            lane: n as u16 + 1,
        };
        names.iter().enumerate().map(principal).collect()
    }

    #[test]
    fn the_only_one_is_meant_and_of_several_one_must_be_named() {
        let one = card(&["Мира Пробић"]);
        assert_eq!(choose(&one, 0).unwrap().map(|it| it.lane), Some(1));
        let two = card(&["Мира Пробић", "Ђорђе Узорак"]);
        let error = choose(&two, 0).unwrap_err();
        assert_eq!(
            (error.id.as_ref(), error.arg("names")),
            ("import-whose-diary", Some("1 Мира Пробић, 2 Ђорђе Узорак"))
        );
        assert_eq!(choose(&two, 2).unwrap().map(|it| it.lane), Some(2));
    }
}
