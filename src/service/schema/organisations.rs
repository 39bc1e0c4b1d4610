//! Where organisations stand: by name in two scripts, by every name, by the words one types, under what they are a part of.

use std::collections::BTreeSet;

use super::view::{View, ended, hash16};
use super::{Entries, words};
use crate::base::collate::sort_key;
use crate::base::script::{Script, fold};
use crate::domain::organisation::Organisation;

pub(super) fn organisation(organisation: &Organisation, out: &mut Entries<'_>) {
    let cyrillic = ended(&sort_key(&organisation.name, Script::Cyrillic));
    out.listed(View::OrganisationsCyrillic, &cyrillic);
    out.listed(View::OrganisationsLatin, &ended(&sort_key(&organisation.name, Script::Latin)));
    let names: BTreeSet<_> = organisation.names().map(name_partition).collect();
    for name in names {
        out.found(View::OrganisationNames, &name, &[]);
    }
    for word in words::of_organisation(organisation) {
        out.found(View::OrganisationWords, &[], &ended(word.as_bytes()));
    }
    if let Some(parent) = organisation.parent {
        out.part(View::OrganisationParts, &parent.to_bytes(), &cyrillic);
    }
}

/// Where an organisation stands that is called so, in whichever script.
pub fn name_partition(name: &str) -> [u8; 16] {
    hash16(fold(name.trim()).as_bytes())
}
